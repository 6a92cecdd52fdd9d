//! Link: the address of every live page, read into its state and written from it.
//!
//! One file a page defines the meaning of its address. This file reads the browser's address line, [`entry`] its
//! history.

pub mod brief;
pub mod city;
pub mod class;
pub mod compare;
pub mod embed;
pub mod entry;
pub mod explore;
pub mod outlook;
pub mod overlay;
pub mod project;
pub mod ranks;
pub mod topic;

use cairn_core::choices::link::Link;
use web_sys::Window;

/// The query of the open address, with its `?`.
pub(crate) fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The fragment of the open address, without its `#`.
pub(crate) fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The path of the open page, below the site's root.
fn path() -> Option<String> {
    let window = window()?;
    let path = window.location().pathname().ok()?;
    let base = web_sys::Url::new(&window.document()?.base_uri().ok()??).ok()?.pathname();
    path.strip_prefix(&base).map(str::to_owned)
}

/// The absolute address, for sending.
pub fn absolute(address: &str) -> String {
    let base = window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten());
    base.and_then(|base| web_sys::Url::new_with_base(address, &base).ok())
        .map_or_else(|| address.to_owned(), |url| url.href())
}

/// The part of a link that other pages read: a page hands it on, though it may use none of it.
fn carried(link: &Link) -> Link {
    let Link {
        base,
        background,
        focus,
        result,
        per,
        ..
    } = *link;
    Link {
        base,
        pulls: link.pulls.clone(),
        background,
        numbers: link.numbers.clone(),
        focus,
        result,
        per,
        name: link.name.clone(),
        ..Link::default()
    }
}

fn window() -> Option<Window> {
    web_sys::window()
}
