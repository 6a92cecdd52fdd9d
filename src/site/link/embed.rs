//! Embed: the address of an embedded view: one chart or one number, and optionally a lever.
//!
//! ```text
//! en/embed/IND/?b=all&c=ghg&x=hl     a chart, and a lever          en/embed/IND/?b=all#card-emissions     one number
//! ```
//!
//! It is read like an explorer address. Out of scope: the embedding page.

use crate::site::link::explore::{beside, link};
use crate::site::link::overlay::CARD;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::headline::Headline;
use cairn_core::choices::link::seat::Seat;
use cairn_core::choices::link::{Chart, ChartOptions, Route};
use cairn_core::kind::{Language, Lever};

/// The address of an embedded view: one chart or one number, and optionally a lever.
pub fn embedded(language: Language, state: &ExplorerState, shows: EmbedContent, lever: Option<Lever>) -> String {
    let mut link = beside(link(&state.view, &state.board.release), state);
    link.every_lever = false;
    link.at = state.place.is_city().then_some(state.place);
    link.allowed = lever.and_then(|lever| Seat::with(&[lever]));
    let number = match shows {
        EmbedContent::Chart(chart) => {
            link.charts = vec![chart];
            String::new()
        }
        EmbedContent::Number(headline) => {
            link.charts.clear();
            ["#", CARD, headline.id()].concat()
        }
    };
    for chart in Chart::ALL.into_iter().filter(|chart| !link.charts.contains(chart)) {
        link.looks[chart as usize] = ChartOptions::default();
    }
    let place = state.place.country().unwrap_or(state.place);
    let (path, query) = (Route::Embed { language, place }.write(), link.write());
    let request = if query.is_empty() { query } else { ["?", &query].concat() };
    [path, request, number].concat()
}

/// The content of an embedded view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedContent {
    Chart(Chart),
    Number(Headline),
}
