//! Text file: saves a text as a file on the visitor's device.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Saves a text under a file name and media type. A browser that refuses does nothing.
pub(crate) fn save(name: &str, media: &str, text: &str) {
    let content = String::from(js_sys::encode_uri_component(text));
    let link = web_sys::window()
        .and_then(|window| window.document()?.create_element("a").ok())
        .and_then(|link| link.dyn_into::<HtmlElement>().ok());
    if let Some(link) = link {
        let address = ["data:", media, ";charset=utf-8,", &content].concat();
        if link.set_attribute("href", &address).is_ok() && link.set_attribute("download", name).is_ok() {
            link.click();
        }
    }
}
