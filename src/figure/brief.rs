//! Brief: what a page of a brief is drawn from: its board, its runs, and emissions as lines.
//!
//! Does not know: words, how it is drawn.

use serde::{Deserialize, Serialize};

use crate::choices::link::{Chart, Per};
use crate::figure::board::{Board, View};
use crate::figure::grows::name;
use crate::figure::lines::{Line, Lines, Stroke};
use crate::figure::{Figure, Label};
use crate::findings::brief::{Asked, BASE, Row, Told};
use crate::findings::grows::Factor;
use crate::findings::headline::Headline;
use crate::findings::range::told;
use crate::words::Key;
use crate::year::Year;

/// First year of what stands, on paper: enough of the past to see how quickly it was built.
const FIRST: Year = Year::of(2000);

/// A brief of a place under choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brief {
    /// What follows, of the scenario beside today's path.
    pub board: Board,
    /// Both paths, and what each measure gives.
    pub told: Told,
}

/// What is asked of a board for a brief.
#[must_use]
pub fn view(asked: &Asked) -> View {
    View {
        choices: asked.shown(),
        focus: asked.focus,
        charts: [Chart::Age, if asked.taken { Chart::Causes } else { Chart::Grows }],
        ..View::default()
    }
}

/// What is asked of draws for a brief.
#[must_use]
pub fn doubt(asked: &Asked) -> told::Asked {
    told::Asked {
        choices: asked.shown(),
        focus: asked.focus,
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
    /// Of a board of [`view`] whose levers stand where its measures do: the figure, and the years, that a brief does not show are left
    /// out.
    #[must_use]
    pub fn of(mut board: Board, mut told: Told) -> Brief {
        let grows = board.figures.get(1).filter(|figure| figure.id == Chart::Grows);
        told.grows = grows.map(|figure| {
            let at = told.asked.focus.index() - figure.first.index();
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
        Brief { board, told }
    }

    /// Floor that stands, by age.
    #[must_use]
    pub fn age(&self) -> Option<&Figure> {
        self.board.figures.first()
    }

    /// Emissions that are followed: today's path and the scenario, means of five years.
    #[must_use]
    pub fn emissions(&self) -> Lines {
        let line = |side: usize, label: Key, stroke: Stroke, tone: u8| Line {
            label,
            stroke,
            tone,
            points: BASE.to(Year::LAST).map(|year| (year, self.told.at(Row::Ghg, year)[side])).collect(),
        };
        let mut lines = vec![
            line(0, Key::MarkReference, Stroke::Dashed, 0),
            line(1, Key::CompareYours, Stroke::Whole, 4),
        ];
        lines.truncate(if self.told.asked.taken { 2 } else { 1 });
        Lines {
            unit: Some(Row::Ghg.unit()),
            first: BASE,
            last: Year::LAST,
            step: 10,
            lines,
        }
    }
}
