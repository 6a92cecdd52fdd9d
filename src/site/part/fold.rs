//! Fold: a part of a page that is closed until a reader asks for it; it opens without scripts.

use yew::prelude::*;

/// A closed part under its summary. Browsers open it for an address whose fragment is the id of an element inside.
pub fn folded(summary: &str, content: Html) -> Html {
    html! {
        <details class="fold">
            <summary>{ summary.to_owned() }</summary>
            <div class="folded">{ content }</div>
        </details>
    }
}
