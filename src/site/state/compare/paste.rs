//! Paste: an explorer link that was pasted for a side. Its levers are applied; settings that all sides share stay.
//!
//! Out of scope: the place of the paste on the page.

use crate::site::state::compare::{CompareState, IgnoredSetting};
use cairn_core::choices::link::{Link, Route};
use cairn_core::place::PlaceId;

impl CompareState {
    /// Applies the choices of a link.
    pub(super) fn paste(&mut self, side: usize, text: &str) {
        let address = text.trim().split('#').next().unwrap_or_default();
        let (path, query) = match address.split_once('?') {
            Some((path, query)) => (path, query),
            None if address.contains('/') => (address, ""),
            None => ("", address),
        };
        let (link, mut remarks) = Link::parse(query);
        let (mut choices, more) = link.choices(&self.shown.offered);
        remarks.extend(more);
        remarks.extend(link.aged(&self.shown.release));
        let is_link = !path.is_empty() || query.contains('=');
        let mut left = None;
        if is_link {
            if choices.numbers != self.compared.sides[0].choices.numbers && !choices.numbers.is_empty() {
                left = Some(IgnoredSetting::Numbers);
            }
            let background = self.compared.sides[0].choices.background;
            if choices.background != background {
                left = Some(IgnoredSetting::Background);
                choices.background = background;
            }
            let named = link.at.or_else(|| place_of(path));
            let here = self.compared.sides[0].place;
            if let Some(place) = named.filter(|place| *place != here && !self.is_of_places()) {
                left = Some(IgnoredSetting::Place(place));
            }
            self.add_plan(&choices, link.name);
            self.choose(side, &choices);
        }
        self.touch();
        self.status.remarks = remarks;
        self.left = left;
    }
}

/// The place in an explorer path, at any base path of the site.
fn place_of(path: &str) -> Option<PlaceId> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let page = parts.get(parts.len().saturating_sub(3)..)?.join("/");
    Route::parse(&page).explored()
}
