//! Steps: the choices that a visitor can go back to, kept while another program loads the page anew.
//!
//! They last as long as the tab, and are taken out when they are read. A browser that keeps nothing starts without any.

use web_sys::Storage;

use crate::choices::Choices;
use crate::site::protocol;

/// Name under which the browser keeps them.
const STEPS: &str = "cairn-steps";

/// Choices to go back to, and choices undone; nearest last.
pub type Steps = (Vec<Choices>, Vec<Choices>);

/// Keeps them.
pub fn keep(steps: &Steps) {
    if let (Some(storage), Ok(bytes)) = (storage(), protocol::bytes(steps)) {
        let text: String = bytes.into_iter().map(char::from).collect();
        let _ = storage.set_item(STEPS, &text);
    }
}

/// What was kept.
#[must_use]
pub fn take() -> Option<Steps> {
    let storage = storage()?;
    let text = storage.get_item(STEPS).ok()??;
    let _ = storage.remove_item(STEPS);
    let bytes: Option<Vec<u8>> = text.chars().map(|letter| u8::try_from(letter).ok()).collect();
    protocol::read(&bytes?).ok()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
