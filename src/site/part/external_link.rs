//! External link: a link that leaves the site. The target page gets no access to this page and no referrer.
//!
//! Every such link is made here; a test in `tests/house` checks that.

use yew::prelude::*;

/// A link to a DOI; its text is English or a key.
pub(crate) fn identified(identifier: &str, text: &str) -> Html {
    let href = ["https://doi.org/", identifier].concat();
    html! { <a lang="en" dir="ltr" rel="noopener noreferrer" {href}>{ text }</a> }
}
