//! Camera: reads codes with the camera of the device, and only on the device.
//!
//! ```text
//! camera ── a frame each LOOK_MS ── BarcodeDetector of the browser
//! ```
//!
//! A browser without a detector gets no camera button: codes are typed or pasted there. A code counts once. It counts
//! again only after no code was in view for a while, so two pupils with one plan both count. A foreign code is reported
//! and changes nothing. The camera stops on request, and when the page is left or hidden. Out of scope: the use of a
//! code.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Interval;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};
use yew::prelude::*;

use crate::site::hooks::use_window;
use crate::site::page::class::ClassPageContext;
use crate::site::state::class::{ClassAction, ClassState};
use crate::site::state::class_message::Camera;
use cairn_core::choices::code::ClassPlan;

/// Milliseconds between two looks at the camera.
const LOOK_MS: u32 = 250;
/// After this number of looks without a code, the same code counts as another pupil's.
const AWAY: u32 = 6;
/// Id of the picture on the page.
const VIDEO: &str = "class-video";

impl Camera {
    /// True if the camera is on.
    pub(super) const fn is_on(self) -> bool {
        !matches!(self, Camera::Off | Camera::None)
    }
}

/// Starts the camera when it is wanted, and stops it when it no longer is.
#[hook]
pub(super) fn use_camera(state: &UseReducerHandle<ClassState>, act: &Callback<ClassAction>) {
    let looks = state.camera.is_on();
    {
        let act = act.clone();
        use_effect_with(looks, move |looks| {
            let session: Rc<RefCell<Option<CameraSession>>> = Rc::default();
            let wanted = Rc::new(Cell::new(*looks));
            if *looks {
                let (session, wanted) = (Rc::clone(&session), Rc::clone(&wanted));
                spawn_local(async move {
                    match CameraSession::open(act.clone()).await {
                        // The user may have stopped the camera during the browser's permission prompt.
                        Ok(opened) if wanted.get() => *session.borrow_mut() = Some(opened),
                        Ok(_) => {}
                        Err(_) if wanted.get() => act.emit(ClassAction::Camera(Camera::None)),
                        Err(_) => {}
                    }
                });
            }
            move || {
                wanted.set(false);
                session.take();
            }
        });
    }
    let hidden = {
        let (act, looks) = (act.clone(), use_mut_ref(|| false));
        *looks.borrow_mut() = state.camera.is_on();
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

/// The button, the picture, and the status of the camera; nothing where the browser has no detector. The prerendered
/// page has no button either: it cannot know the browser.
pub(super) fn camera(context: &ClassPageContext) -> Html {
    if !context.live || detector_kind().is_none() {
        return Html::default();
    }
    let camera = context.state.camera;
    let text = match camera {
        Camera::Off => None,
        Camera::On => Some(context.say("camera.on")),
        Camera::Read(plan) => Some(context.fill("camera.read", &[("code", &context.code(plan))])),
        Camera::Foreign => Some(context.say("camera.foreign")),
        Camera::None => Some(context.say("camera.none")),
    };
    let (name, to) = if camera.is_on() {
        ("camera.stop", Camera::Off)
    } else {
        ("camera.start", Camera::On)
    };
    html! {
        <div class="class-camera">
            { context.button("class-look", &context.say(name), ClassAction::Camera(to)) }
            if camera.is_on() {
                <video id={VIDEO} muted=true playsinline=true aria-hidden="true"></video>
            }
            <div role="status"><p class="class-seen">{ text }</p></div>
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

impl CameraSession {
    async fn open(act: Callback<ClassAction>) -> Result<CameraSession, JsValue> {
        let none = || JsValue::from("no camera");
        let window = web_sys::window().ok_or_else(none)?;
        let constraints = MediaStreamConstraints::new();
        let wanted = Object::new();
        // The rear camera of a phone, if there are two.
        Reflect::set(&wanted, &"facingMode".into(), &"environment".into())?;
        constraints.set_video(&wanted);
        let stream = JsFuture::from(window.navigator().media_devices()?.get_user_media_with_constraints(&constraints)?).await?;
        let stream: MediaStream = stream.dyn_into().map_err(|_| none())?;
        let opened = CameraSession::scan_frame(&stream, act).await;
        if opened.is_err() {
            stop(&stream);
        }
        opened
    }

    async fn scan_frame(stream: &MediaStream, act: Callback<ClassAction>) -> Result<CameraSession, JsValue> {
        let none = || JsValue::from("no picture");
        let document = web_sys::window().and_then(|window| window.document()).ok_or_else(none)?;
        let video = document.get_element_by_id(VIDEO).ok_or_else(none)?;
        let video: HtmlVideoElement = video.dyn_into().map_err(|_| none())?;
        video.set_muted(true);
        video.set_src_object(Some(stream));
        JsFuture::from(video.play()?).await?;
        let detector = Rc::new(detector().ok_or_else(none)?);
        let (busy, taken) = (Rc::new(Cell::new(false)), Rc::new(ScanState::default()));
        let looking = Interval::new(LOOK_MS, move || {
            if busy.replace(true) {
                return;
            }
            let (busy, taken, detector, video, act) = (
                Rc::clone(&busy),
                Rc::clone(&taken),
                Rc::clone(&detector),
                video.clone(),
                act.clone(),
            );
            spawn_local(async move {
                let seen = code_in_frame(&detector, &video).await.unwrap_or_default();
                if let Some(camera) = taken.message(seen.as_deref()) {
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

/// The text of a code in the current frame, if there is a code.
async fn code_in_frame(detector: &JsValue, video: &HtmlVideoElement) -> Result<Option<String>, JsValue> {
    let detect: Function = Reflect::get(detector, &"detect".into())?.dyn_into()?;
    let found: Promise = detect.call1(detector, video)?.dyn_into()?;
    let found: Array = JsFuture::from(found).await?.dyn_into()?;
    let text = Reflect::get(&found.get(0), &"rawValue".into()).ok();
    Ok(text.and_then(|text| text.as_string()))
}

/// The constructor of the browser's code detector, if it has one.
fn detector_kind() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"BarcodeDetector".into()).ok()?.dyn_into().ok()
}

/// A detector of QR codes.
fn detector() -> Option<JsValue> {
    let kind = detector_kind()?;
    let wanted = Object::new();
    Reflect::set(&wanted, &"formats".into(), &Array::of1(&"qr_code".into())).ok()?;
    Reflect::construct(&kind, &Array::of1(&wanted)).ok()
}

/// The last accepted code, the last message, and the number of looks without a code.
#[derive(Default)]
struct ScanState {
    last: Cell<Option<ClassPlan>>,
    camera: Cell<Option<Camera>>,
    away: Cell<u32>,
}

impl ScanState {
    /// The message for a look that saw this text; `None` if it repeats the last.
    fn message(&self, seen: Option<&str>) -> Option<Camera> {
        let Some(text) = seen else {
            self.away.set(self.away.get().saturating_add(1));
            if self.away.get() == AWAY {
                self.last.set(None);
                self.camera.set(None);
                return Some(Camera::On);
            }
            return None;
        };
        let code = text.rsplit_once('#').map_or(text, |(_, code)| code);
        let camera = match ClassPlan::read(code) {
            Ok(plan) if self.last.replace(Some(plan)) == Some(plan) => {
                self.away.set(0);
                return None;
            }
            Ok(plan) => Camera::Read(plan),
            Err(_) => Camera::Foreign,
        };
        self.away.set(0);
        (self.camera.replace(Some(camera)) != Some(camera)).then_some(camera)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_counts_once_while_it_is_in_view_and_again_after_it_was_away() {
        let taken = ScanState::default();
        let link = Some("https://example.org/en/class/#0TJ2R2MGK");
        let plan = ClassPlan::read("0TJ2R2MGK").unwrap();
        assert_eq!(taken.message(link), Some(Camera::Read(plan)));
        assert_eq!(taken.message(link), None);
        let foreign = Some("https://example.com/");
        assert_eq!(taken.message(foreign), Some(Camera::Foreign), "told once");
        assert_eq!(taken.message(foreign), None);
        assert_eq!(taken.message(link), None, "it was never away");
        let away: Vec<Option<Camera>> = (0..AWAY).map(|_| taken.message(None)).collect();
        assert_eq!(away.last(), Some(&Some(Camera::On)));
        assert_eq!(taken.message(link), Some(Camera::Read(plan)), "another pupil with the same plan");
    }
}
