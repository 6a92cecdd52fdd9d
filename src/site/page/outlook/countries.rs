//! Countries: a search over the rows of documents' reports. The rows are markup of the page; a query hides those without it.
//!
//! A row is kept if all words of the query occur in it. Out of scope: the rows.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::site::page::outlook::{COUNTRIES, OutlookContext};

/// Rows of the chapter, shown or folded.
const ROWS: &str = ".policies tbody tr";
/// The chapter's fold.
const FOLD: &str = ".chapter-countries > .fold";

/// The field of the search.
pub(super) fn search(context: &OutlookContext<'_>) -> Html {
    let chapter = context.state.start.chapters.get(COUNTRIES);
    let oninput = Callback::from(|event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            filter(&field.value());
        }
    });
    html! {
        <label class="outlook-search">
            <span>{ for chapter.map(|chapter| chapter.sentence.clone()) }</span>
            <input type="search" autocomplete="off" disabled={!context.live} {oninput} />
        </label>
    }
}

/// Hides the rows without a query and opens the fold; an empty query shows all rows and closes it.
fn filter(query: &str) {
    let query = query.to_lowercase();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let Ok(rows) = document.query_selector_all(ROWS) else { return };
    for place in 0..rows.length() {
        let Some(row) = rows.get(place).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        let text = row.text_content().unwrap_or_default().to_lowercase();
        let hidden = query.split_whitespace().any(|word| !text.contains(word));
        let _ = row.toggle_attribute_with_force("hidden", hidden);
    }
    if let Ok(Some(fold)) = document.query_selector(FOLD) {
        let _ = fold.toggle_attribute_with_force("open", !query.trim().is_empty());
    }
}
