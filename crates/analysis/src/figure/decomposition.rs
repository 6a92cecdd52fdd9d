//! Decomposition: why greenhouse gases of the run in view rise or fall, each year against the mean of 2018 to 2022,
//! factor by factor.
//!
//! Increases lie above the line, decreases below it. All bands together are the change; the dashed line is the change
//! of the reference. The figure exists for single places only: factors of a sum of places are no sum of factors. Out of
//! scope: the calculation of a factor (`findings::decomposition`).

use crate::figure::lens::Lens;
use crate::figure::{Figure, Label, Mark, MarkShape, Tone};
use crate::findings::decomposition::{Factor, FactorContributions, GrowthFactors};
use crate::findings::headline::five_year_mean;
use crate::findings::variable::name::{Cause, VariableKind, VariableQuery};
use crate::findings::variable::series;
use crate::words::Key;
use cairn_core::choices::link::Chart;
use cairn_core::kind::Sector;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// Name of a factor.
pub const fn name(factor: Factor) -> Key {
    match factor {
        Factor::People => Key::GrowsPeople,
        Factor::Stock => Key::GrowsStock,
        Factor::Works => Key::GrowsWorks,
        Factor::New => Key::GrowsNew,
        Factor::Material => Key::GrowsMaterial,
        Factor::Energy => Key::GrowsEnergy,
        Factor::Carbon => Key::GrowsCarbon,
    }
}

/// The figure of a run, with its reference.
pub fn growth_figure(outcome: &Outcome, reference: &Outcome) -> Figure {
    let (unit, scale) = Account::GhgMaterials.published();
    let years = || Year::BASE.to(Year::LAST);
    let parts: Vec<FactorContributions> = years().map(|year| GrowthFactors::of(outcome, year).parts()).collect();
    let sectors = &Sector::ALL;
    let (_, reference) = series(
        reference,
        VariableQuery {
            what: VariableKind::Ghg(Cause::All),
            sectors,
        },
    );
    let theirs = years().map(|year| five_year_mean(&reference, year) - five_year_mean(&reference, Year::BASE));
    let band = |(factor, tone): (Factor, u8)| Mark {
        label: Label::plain(name(factor)),
        shape: MarkShape::Band,
        tone: Tone::Part(tone),
        values: parts.iter().map(|parts| parts[factor as usize] * scale).collect(),
    };
    let mut marks: Vec<Mark> = Factor::ALL.into_iter().zip(0..).map(band).collect();
    marks.push(Mark {
        label: Label::plain(Key::MarkReference),
        shape: MarkShape::Ghost,
        tone: Tone::Reference,
        values: theirs.collect(),
    });
    Figure {
        id: Chart::Grows,
        unit,
        lens: Lens::default(),
        first: Year::BASE,
        last: Year::LAST,
        marks,
        least: None,
    }
}
