//! Screen: full screen, wake lock, second window and colours.
//!
//! A browser may lack or refuse any of these; then nothing happens.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, HtmlElement};

use crate::site::link::absolute;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Switches between full screen and window.
pub(crate) fn toggle_full() {
    let Some(document) = document() else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(page) = document.document_element() {
        let _ = page.request_fullscreen();
    }
}

/// The name of the second window, so that there is only one.
pub(crate) const SECOND: &str = "cairn-notes";

/// Opens the second window at an address; true if the browser did.
pub(crate) fn opens(address: &str) -> bool {
    let opened = web_sys::window().and_then(|window| {
        window
            .open_with_url_and_target_and_features(&absolute(address), SECOND, "popup,width=960,height=720")
            .ok()
    });
    opened.flatten().is_some()
}

/// Leaves full screen.
pub(crate) fn leave_full() {
    if let Some(document) = document().filter(|document| document.fullscreen_element().is_some()) {
        document.exit_fullscreen();
    }
}

/// The style rule with the dark colours. It follows the system's preference unless the presenter overrides it.
fn dark() -> Option<JsValue> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name)).ok();
    let sheets = js_sys::Array::from(&get(document()?.as_ref(), "styleSheets")?);
    let rules = sheets.iter().filter_map(|sheet| get(&sheet, "cssRules"));
    let mut media = rules
        .flat_map(|rules| js_sys::Array::from(&rules).to_vec())
        .filter_map(|rule| get(&rule, "media"));
    media.find(|media| {
        let name = get(media, LIKED).unwrap_or_default();
        let text = get(media, "mediaText").and_then(|text| text.as_string()).unwrap_or_default();
        !name.is_undefined() || text.contains(SCHEME)
    })
}

/// The media feature of the system's preference.
const SCHEME: &str = "prefers-color-scheme";
/// Property in which the rule stores its original media query.
const LIKED: &str = "liked";

/// Switches between dark and light colours.
pub(crate) fn toggle_colours() {
    let Some(media) = dark() else { return };
    let (text, liked) = (JsValue::from_str("mediaText"), JsValue::from_str(LIKED));
    let now = Reflect::get(&media, &text).ok().and_then(|now| now.as_string()).unwrap_or_default();
    let likes = || {
        let media_query = JsValue::from_str(&["(", SCHEME, ": dark)"].concat());
        let query = call(web_sys::window()?.as_ref(), "matchMedia", &media_query)?;
        Reflect::get(&query, &JsValue::from_str("matches")).ok()?.as_bool()
    };
    let is_dark = if now.contains(SCHEME) {
        likes() == Some(true)
    } else {
        now == ALWAYS
    };
    if now.contains(SCHEME) {
        let _ = Reflect::set(&media, &liked, &JsValue::from_str(&now));
    }
    let _ = Reflect::set(&media, &text, &JsValue::from_str(if is_dark { NEVER } else { ALWAYS }));
}

/// Media queries that always and never match on a screen.
const ALWAYS: &str = "screen";
const NEVER: &str = "not all";

/// Restores the system's preferred colours.
pub(crate) fn restore_colours() {
    let Some(media) = dark() else { return };
    let liked = Reflect::get(&media, &JsValue::from_str(LIKED)).ok().filter(JsValue::is_string);
    if let Some(liked) = liked {
        let _ = Reflect::set(&media, &JsValue::from_str("mediaText"), &liked);
    }
}

/// Sets or removes an attribute of the page.
pub(crate) fn mark(name: &str, on: bool) {
    if let Some(page) = document().and_then(|document| document.document_element()) {
        let _ = page.toggle_attribute_with_force(name, on);
    }
}

/// Focuses the main element.
pub(crate) fn focus_main() {
    let main = document().and_then(|document| document.get_element_by_id("main"));
    if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
        let _ = main.focus();
    }
}

/// Keeps the screen awake while it lives.
pub(crate) struct ScreenWakeLock {
    held: Rc<RefCell<Option<JsValue>>>,
    _seen_again: Option<EventListener>,
}

impl ScreenWakeLock {
    /// Requests the wake lock now, and again whenever the page becomes visible: a hidden page loses it.
    pub(crate) fn request() -> ScreenWakeLock {
        let lock = Rc::<RefCell<Option<JsValue>>>::default();
        acquire(&lock);
        let again = Rc::clone(&lock);
        let seen_again = document().map(|document| {
            EventListener::new(&document.clone(), "visibilitychange", move |_| {
                if !document.hidden() {
                    acquire(&again);
                }
            })
        });
        ScreenWakeLock {
            held: lock,
            _seen_again: seen_again,
        }
    }
}

impl Drop for ScreenWakeLock {
    fn drop(&mut self) {
        if let Some(sentinel) = self.held.borrow_mut().take() {
            let _ = call(&sentinel, "release", &JsValue::UNDEFINED);
        }
    }
}

fn acquire(cell: &Rc<RefCell<Option<JsValue>>>) {
    let Some(window) = web_sys::window() else { return };
    // The wake-lock bindings of web-sys are still marked as unstable.
    let lock = Reflect::get(&window.navigator(), &JsValue::from_str("wakeLock")).ok();
    let request = lock.and_then(|lock| call(&lock, "request", &JsValue::from_str("screen")));
    let Some(promise) = request.and_then(|request| request.dyn_into::<Promise>().ok()) else {
        return;
    };
    let cell = Rc::downgrade(cell);
    spawn_local(async move {
        let Ok(sentinel) = JsFuture::from(promise).await else { return };
        match cell.upgrade() {
            Some(cell) => drop(cell.borrow_mut().replace(sentinel)),
            None => drop(call(&sentinel, "release", &JsValue::UNDEFINED)),
        }
    });
}

fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let function: Function = Reflect::get(of, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    function.call1(of, with).ok()
}
