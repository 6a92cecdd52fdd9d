//! Outside: a link that leaves the site. The page it leads to has no hold on ours and does not learn where it was found.
//!
//! Every such link is made here; a test of the house knows.

use yew::prelude::*;

/// The way to what a digital identifier names; its text is English or a key.
pub(crate) fn identified(identifier: &str, text: &str) -> Html {
    let href = ["https://doi.org/", identifier].concat();
    html! { <a lang="en" dir="ltr" rel="noopener noreferrer" {href}>{ text }</a> }
}
