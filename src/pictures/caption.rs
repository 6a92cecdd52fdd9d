//! Caption: the description of an exported figure, and its file name.
//!
//! A file may be read years later and far from its page. So the caption gives place, scenario, release, and a link to
//! the page. Out of scope: its form.

use cairn_analysis::figure::Figure;
use cairn_analysis::figure::board::View;
use cairn_core::choices::link::Per;
use cairn_core::place::PlaceId;

/// Text that accompanies a figure, in the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// Name of the place.
    pub place: String,
    /// Name of the scenario.
    pub scenario: String,
    /// The full address of the same page.
    pub link: String,
    /// Release of model and data.
    pub release: String,
}

/// The name of a figure's file, in plain letters: `cairn-IND-ghg-2050.csv`, with additions for the lens and the view.
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
