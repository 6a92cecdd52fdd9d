//! Toggle: a button that stays pressed while its setting is active.

use yew::prelude::*;

/// The button; without effect until the page is live.
pub fn toggle(name: &str, pressed: bool, live: bool, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" aria-pressed={pressed.to_string()} disabled={!live} {onclick}>{ name.to_owned() }</button> }
}
