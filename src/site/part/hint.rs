//! Hint: one question to begin with, until it is put away. `boot.js` reads what is kept of that.

use yew::prelude::*;

use crate::choices::scenario::Scenario;
use crate::site::state::explore::Action;
use crate::words::{Key, Words};

/// Attribute of the page, and name under which the browser keeps it, once the hint was put away.
const PUT_AWAY: &str = "data-hinted";

/// The hint.
pub(crate) fn hint(words: &Words, act: &Callback<Action>) -> Html {
    let all = act.reform(|_: MouseEvent| {
        put_away();
        Action::Preset(Scenario::All)
    });
    let close = Callback::from(|_: MouseEvent| put_away());
    html! {
        <div class="guess">
            <p>{ words.say(Key::FirstHint) }</p>
            <div class="row">
                <button type="button" class="try-all" onclick={all}>{ words.say(Key::DoTryAll) }</button>
                <button type="button" class="plain" onclick={close}>{ words.say(Key::DoClose) }</button>
            </div>
        </div>
    }
}

fn put_away() {
    let Some(window) = web_sys::window() else { return };
    if let Some(page) = window.document().and_then(|document| document.document_element()) {
        let _ = page.set_attribute(PUT_AWAY, "");
    }
    // A browser that keeps nothing shows the hint again: nothing is lost.
    if let Ok(Some(storage)) = window.local_storage() {
        let _ = storage.set_item(PUT_AWAY, "1");
    }
}
