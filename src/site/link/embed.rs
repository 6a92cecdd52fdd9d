//! Embed: the address of an embedded view: one chart or one number, and optionally a lever.
//!
//! ```text
//! en/embed/IND/?b=all&c=ghg&x=hl     a chart, and a lever          en/embed/IND/?b=all#card-emissions     one number
//! ```
//!
//! It is read like an explorer address. Out of scope: the embedding page.

use crate::site::link::explore::{link, with_view_settings};
use crate::site::link::overlay::CARD;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::headline::Headline;
use cairn_core::choices::link::seat::Seat;
use cairn_core::choices::link::{Chart, ChartOptions, Link, Route};
use cairn_core::kind::{Language, Lever};

/// The address of an embedded view: one chart or one number, and optionally a lever.
pub fn embedded(language: Language, state: &ExplorerState, shows: EmbedContent, lever: Option<Lever>) -> String {
    let (chart, number) = match shows {
        EmbedContent::Chart(chart) => (Some(chart), String::new()),
        EmbedContent::Number(headline) => (None, ["#", CARD, headline.id()].concat()),
    };
    let mut link = of_chart(state, chart);
    link.at = state.place.is_city().then_some(state.place);
    link.allowed = lever.and_then(|lever| Seat::with_levers(&[lever]));
    let place = state.place.country().unwrap_or(state.place);
    let (path, query) = (Route::Embed { language, place }.write(), link.write());
    let request = if query.is_empty() { query } else { ["?", &query].concat() };
    [path, request, number].concat()
}

/// The query of a link with a single chart or none, for a program that is given the place beside it.
pub(crate) fn query(state: &ExplorerState, chart: Option<Chart>) -> String {
    of_chart(state, chart).write()
}

/// The link of a single chart or none.
fn of_chart(state: &ExplorerState, chart: Option<Chart>) -> Link {
    let mut link = with_view_settings(link(&state.view, &state.board.release), state);
    link.every_lever = false;
    link.charts = chart.into_iter().collect();
    for other in Chart::ALL.into_iter().filter(|other| Some(*other) != chart) {
        link.looks[other as usize] = ChartOptions::default();
    }
    link
}

/// The content of an embedded view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedContent {
    Chart(Chart),
    Number(Headline),
}
