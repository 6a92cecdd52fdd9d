//! Camera: reads codes with the camera of the device, and only on the device.
//!
//! ```text
//! camera ── a frame each LOOK_MS ──┬── BarcodeDetector, where the browser has one
//!                                  └── eye, fetched when the camera starts
//! ```
//!
//! A code counts once. It counts again only after no code was in view for a while, so two pupils with one plan both
//! count. A foreign or damaged code is reported and changes nothing. The camera stops on request, and when the page is
//! left or hidden. Frames are drawn on a canvas outside the page, each over the last. Out of scope: the use of a code.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Interval;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};
use yew::prelude::*;

use crate::site::hooks::use_window;
use crate::site::page::class::ClassPageContext;
use crate::site::parts::{self, QrSearch};
use crate::site::qr_reader::QrSearchResult;
use crate::site::state::class::{ClassAction, ClassState};
use crate::site::state::class_message::Camera;
use cairn_core::choices::code::ClassPlan;

/// Milliseconds between two looks at the camera.
const LOOK_MS: u32 = 250;
/// After this number of looks without a code, the same code counts as another pupil's.
const AWAY: u32 = 6;
/// Greatest width of an analysed frame, in pixels.
const WIDE: u32 = 640;
/// Id of the picture on the page.
const VIDEO: &str = "class-video";

impl Camera {
    /// True if the camera is on.
    pub(super) const fn looks(self) -> bool {
        !matches!(self, Camera::Off | Camera::None)
    }
}

/// Starts the camera when it is wanted, and stops it when it no longer is.
#[hook]
pub(super) fn use_camera(state: &UseReducerHandle<ClassState>, act: &Callback<ClassAction>) {
    let looks = state.camera.looks();
    {
        let act = act.clone();
        use_effect_with(looks, move |looks| {
            let eye: Rc<RefCell<Option<CameraSession>>> = Rc::default();
            let wanted = Rc::new(Cell::new(*looks));
            if *looks {
                let (eye, wanted) = (Rc::clone(&eye), Rc::clone(&wanted));
                spawn_local(async move {
                    match CameraSession::open(act.clone()).await {
                        // The user may have stopped the camera during the browser's permission prompt.
                        Ok(opened) if wanted.get() => *eye.borrow_mut() = Some(opened),
                        Ok(_) => {}
                        Err(_) if wanted.get() => act.emit(ClassAction::Camera(Camera::None)),
                        Err(_) => {}
                    }
                });
            }
            move || {
                wanted.set(false);
                eye.take();
            }
        });
    }
    let hidden = {
        let (act, looks) = (act.clone(), use_mut_ref(|| false));
        *looks.borrow_mut() = state.camera.looks();
        move |_: &web_sys::Event| {
            if *looks.borrow() {
                act.emit(ClassAction::Camera(Camera::Off));
            }
        }
    };
    use_window("pagehide", hidden.clone());
    use_window("visibilitychange", move |event| {
        let document = web_sys::window().and_then(|window| window.document());
        if document.is_some_and(|document| document.hidden()) {
            hidden(event);
        }
    });
}

/// The button, the picture, and the status of the camera.
pub(super) fn camera(desk: &ClassPageContext) -> Html {
    let camera = desk.state.camera;
    let said = match camera {
        Camera::Off => None,
        Camera::On => Some(desk.say("camera.on")),
        Camera::Read(plan) => Some(desk.fill("camera.read", &[("code", &desk.code(plan))])),
        Camera::Foreign => Some(desk.say("camera.foreign")),
        Camera::Torn => Some(desk.say("camera.torn")),
        Camera::None => Some(desk.say("camera.none")),
    };
    let (name, to) = if camera.looks() {
        ("camera.stop", Camera::Off)
    } else {
        ("camera.start", Camera::On)
    };
    html! {
        <div class="class-camera">
            { desk.button("class-look", &desk.say(name), ClassAction::Camera(to)) }
            if camera.looks() {
                <video id={VIDEO} muted=true playsinline=true aria-hidden="true"></video>
            }
            <div role="status"><p class="class-seen">{ said }</p></div>
        </div>
    }
}

/// A running camera; it stops when dropped.
struct CameraSession {
    stream: MediaStream,
    _looking: Interval,
}

impl Drop for CameraSession {
    fn drop(&mut self) {
        stop(&self.stream);
    }
}

fn stop(stream: &MediaStream) {
    for track in stream.get_tracks().iter() {
        if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
            track.stop();
        }
    }
}

/// The way to read a code.
enum CodeReader {
    /// With the browser's own detector.
    Browser(JsValue),
    /// With our own reader, from a canvas.
    Own(QrSearch, HtmlCanvasElement),
}

impl CameraSession {
    async fn open(act: Callback<ClassAction>) -> Result<CameraSession, JsValue> {
        let none = || JsValue::from("no camera");
        let window = web_sys::window().ok_or_else(none)?;
        let asked = MediaStreamConstraints::new();
        let wanted = Object::new();
        // The rear camera of a phone, if there are two.
        Reflect::set(&wanted, &"facingMode".into(), &"environment".into())?;
        asked.set_video(&wanted);
        let stream = JsFuture::from(window.navigator().media_devices()?.get_user_media_with_constraints(&asked)?).await?;
        let stream: MediaStream = stream.dyn_into().map_err(|_| none())?;
        let opened = CameraSession::look(&stream, act).await;
        if opened.is_err() {
            stop(&stream);
        }
        opened
    }

    async fn look(stream: &MediaStream, act: Callback<ClassAction>) -> Result<CameraSession, JsValue> {
        let none = || JsValue::from("no picture");
        let document = web_sys::window().and_then(|window| window.document()).ok_or_else(none)?;
        let video = document.get_element_by_id(VIDEO).ok_or_else(none)?;
        let video: HtmlVideoElement = video.dyn_into().map_err(|_| none())?;
        video.set_muted(true);
        video.set_src_object(Some(stream));
        JsFuture::from(video.play()?).await?;
        let reader = Rc::new(match browser_reader() {
            Some(reader) => CodeReader::Browser(reader),
            None => {
                let look = parts::look().await.map_err(|fault| JsValue::from(fault.to_string()))?;
                let canvas = document.create_element("canvas")?.dyn_into().map_err(|_| none())?;
                CodeReader::Own(look, canvas)
            }
        });
        let (busy, taken) = (Rc::new(Cell::new(false)), Rc::new(ScanState::default()));
        let looking = Interval::new(LOOK_MS, move || {
            if busy.replace(true) {
                return;
            }
            let (busy, taken, reader, video, act) = (Rc::clone(&busy), Rc::clone(&taken), Rc::clone(&reader), video.clone(), act.clone());
            spawn_local(async move {
                let seen = reader.read(&video).await.unwrap_or(QrSearchResult::Nothing);
                if let Some(camera) = taken.says(&seen) {
                    act.emit(ClassAction::Camera(camera));
                }
                busy.set(false);
            });
        });
        Ok(CameraSession {
            stream: stream.clone(),
            _looking: looking,
        })
    }
}

impl CodeReader {
    async fn read(&self, video: &HtmlVideoElement) -> Result<QrSearchResult, JsValue> {
        match self {
            CodeReader::Browser(reader) => {
                let detect: Function = Reflect::get(reader, &"detect".into())?.dyn_into()?;
                let found: Promise = detect.call1(reader, video)?.dyn_into()?;
                let found: Array = JsFuture::from(found).await?.dyn_into()?;
                let text = Reflect::get(&found.get(0), &"rawValue".into()).ok();
                Ok(text
                    .and_then(|text| text.as_string())
                    .map_or(QrSearchResult::Nothing, QrSearchResult::Text))
            }
            CodeReader::Own(look, canvas) => {
                let (wide, high) = (video.video_width(), video.video_height());
                if wide == 0 || high == 0 {
                    return Ok(QrSearchResult::Nothing);
                }
                let width = wide.min(WIDE);
                let height = (high * width / wide).max(1);
                canvas.set_width(width);
                canvas.set_height(height);
                // The canvas is read often, so the browser should keep it in memory that is fast to read.
                let often = Object::new();
                Reflect::set(&often, &"willReadFrequently".into(), &true.into())?;
                let paper = canvas
                    .get_context_with_context_options("2d", &often)?
                    .ok_or_else(|| JsValue::from("no canvas"))?;
                let paper: CanvasRenderingContext2d = paper.dyn_into()?;
                paper.draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, f64::from(width), f64::from(height))?;
                let pixels = paper.get_image_data(0.0, 0.0, f64::from(width), f64::from(height))?.data();
                Ok(look(width as usize, height as usize, &pixels))
            }
        }
    }
}

/// The browser's own code detector, if it has one.
fn browser_reader() -> Option<JsValue> {
    let window = web_sys::window()?;
    let kind: Function = Reflect::get(&window, &"BarcodeDetector".into()).ok()?.dyn_into().ok()?;
    let wanted = Object::new();
    Reflect::set(&wanted, &"formats".into(), &Array::of1(&"qr_code".into())).ok()?;
    Reflect::construct(&kind, &Array::of1(&wanted)).ok()
}

/// The last accepted code, the last message, and the number of looks without a code.
#[derive(Default)]
struct ScanState {
    last: Cell<Option<ClassPlan>>,
    said: Cell<Option<Camera>>,
    away: Cell<u32>,
}

impl ScanState {
    /// The message for a look; `None` if it repeats the last.
    fn says(&self, seen: &QrSearchResult) -> Option<Camera> {
        let camera = match seen {
            QrSearchResult::Nothing => {
                self.away.set(self.away.get().saturating_add(1));
                if self.away.get() == AWAY {
                    self.last.set(None);
                    self.said.set(None);
                    return Some(Camera::On);
                }
                return None;
            }
            QrSearchResult::Torn => Camera::Torn,
            QrSearchResult::Text(text) => {
                let code = text.rsplit_once('#').map_or(text.as_str(), |(_, code)| code);
                match ClassPlan::read(code) {
                    Ok(plan) if self.last.replace(Some(plan)) == Some(plan) => {
                        self.away.set(0);
                        return None;
                    }
                    Ok(plan) => Camera::Read(plan),
                    Err(_) => Camera::Foreign,
                }
            }
        };
        self.away.set(0);
        (self.said.replace(Some(camera)) != Some(camera)).then_some(camera)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_counts_once_while_it_is_in_view_and_again_after_it_was_away() {
        let taken = ScanState::default();
        let text = |code: &str| QrSearchResult::Text(format!("https://example.org/en/class/#{code}"));
        let plan = ClassPlan::read("0TJ2R2MGK").unwrap();
        assert_eq!(taken.says(&text("0TJ2R2MGK")), Some(Camera::Read(plan)));
        assert_eq!(taken.says(&text("0TJ2R2MGK")), None);
        assert_eq!(taken.says(&QrSearchResult::Torn), Some(Camera::Torn), "told once");
        assert_eq!(taken.says(&QrSearchResult::Torn), None);
        assert_eq!(taken.says(&text("0TJ2R2MGK")), None, "it was never away");
        assert_eq!(
            taken.says(&QrSearchResult::Text("https://example.com/".to_owned())),
            Some(Camera::Foreign)
        );
        let away: Vec<Option<Camera>> = (0..AWAY).map(|_| taken.says(&QrSearchResult::Nothing)).collect();
        assert_eq!(away.last(), Some(&Some(Camera::On)));
        assert_eq!(
            taken.says(&text("0TJ2R2MGK")),
            Some(Camera::Read(plan)),
            "another pupil with the same plan"
        );
    }
}
