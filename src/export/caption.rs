//! Caption: what a figure that leaves the page says of itself, and under which name it leaves.
//!
//! A file may be read years later and far from its page: so it says of which place and
//! scenario it is, where it can be had anew, and from which release. Does not know: its form.

use crate::choices::link::Per;
use crate::figure::Figure;
use crate::figure::board::View;
use crate::place::PlaceId;

/// What is said of a figure beside its numbers, in the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// Name of the place.
    pub place: String,
    /// What the scenario is called.
    pub scenario: String,
    /// The whole address that opens the same page.
    pub link: String,
    /// Release of model and data.
    pub release: String,
}

/// The name of a figure's file, in plain letters: `cairn-IND-ghg-2050.csv`, with what the lens and the view add.
#[must_use]
pub fn file_name(place: PlaceId, figure: &Figure, view: &View, ending: &str) -> String {
    let flag = |on: bool, word: &'static str| if on { word } else { "" };
    [
        "cairn-",
        place.as_str(),
        "-",
        figure.id.id(),
        "-",
        &view.focus.to_string(),
        flag(view.per == Per::Person, "-per-person"),
        flag(figure.lens.summed, "-cumulative"),
        flag(figure.lens.against, "-difference"),
        ".",
        ending,
    ]
    .concat()
}
