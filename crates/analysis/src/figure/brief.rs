//! Brief: the content of a brief's page: its board, its runs, and emissions as lines.
//!
//! Out of scope: words and drawing.

use serde::{Deserialize, Serialize};

use crate::figure::board::{Board, View};
use crate::figure::decomposition::name;
use crate::figure::lines::{ChartLine, LineChart, Stroke};
use crate::figure::{Figure, Label};
use crate::findings::brief::{BASE, BriefQuery, BriefVariable, BriefView};
use crate::findings::decomposition::Factor;
use crate::findings::headline::Headline;
use crate::findings::range::view;
use crate::words::Key;
use cairn_core::choices::link::{Chart, Per};
use cairn_core::year::Year;

/// First year of the stock chart on paper; it shows enough of the past to compare construction rates.
const FIRST: Year = Year::of(2000);

/// A brief of a place under choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brief {
    /// Results of the scenario, compared with today's path.
    pub board: Board,
    /// Both paths, and the effect of each measure.
    pub view: BriefView,
}

/// The board query of a brief.
pub fn view(query: &BriefQuery) -> View {
    View {
        choices: query.described_choices(),
        focus: query.focus,
        charts: [Chart::Age, if query.taken { Chart::Causes } else { Chart::Grows }],
        ..View::default()
    }
}

/// The uncertainty query of a brief.
pub fn doubt(query: &BriefQuery) -> view::RangeQuery {
    view::RangeQuery {
        choices: query.described_choices(),
        focus: query.focus,
        per: Per::Total,
        today: false,
        goal: None,
        against: None,
        over: Headline::Emissions,
        matters: None,
        table: None,
    }
}

impl Brief {
    /// A brief from a board of [`view`] with its levers at the levels of the measures.
    ///
    /// Removes the figure and the years that a brief does not show.
    pub fn of(mut board: Board, mut view: BriefView) -> Brief {
        let grows = board.figures.get(1).filter(|figure| figure.id == Chart::Grows);
        view.grows = grows.map(|figure| {
            let at = view.query.focus.index() - figure.first.index();
            let part = |factor: Factor| {
                let mark = figure.marks.iter().find(|mark| mark.label == Label::plain(name(factor)));
                mark.and_then(|mark| mark.values.get(at).copied()).unwrap_or(0.0)
            };
            Factor::ALL.map(part)
        });
        board.figures.truncate(1);
        for figure in &mut board.figures {
            let before = FIRST.index().saturating_sub(figure.first.index());
            for mark in &mut figure.marks {
                mark.values.drain(..before.min(mark.values.len()));
            }
            figure.first = figure.first.max(FIRST);
        }
        Brief { board, view }
    }

    /// Floor in use, by age.
    pub fn age(&self) -> Option<&Figure> {
        self.board.figures.first()
    }

    /// Emissions in the model: today's path and the scenario, means of five years.
    pub fn emissions(&self) -> LineChart {
        let line = |side: usize, label: Key, stroke: Stroke, tone: u8| ChartLine {
            label,
            stroke,
            tone,
            points: BASE
                .to(Year::LAST)
                .map(|year| (year, self.view.at(BriefVariable::Ghg, year)[side]))
                .collect(),
        };
        let mut lines = vec![
            line(0, Key::MarkReference, Stroke::Dashed, 0),
            line(1, Key::CompareYours, Stroke::Whole, 4),
        ];
        lines.truncate(if self.view.query.taken { 2 } else { 1 });
        LineChart {
            unit: Some(BriefVariable::Ghg.unit()),
            first: BASE,
            last: Year::LAST,
            step: 10,
            lines,
        }
    }
}
