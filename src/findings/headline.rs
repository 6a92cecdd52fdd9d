//! Headlines: the few numbers of the first screen, yours beside the reference.

use serde::{Deserialize, Serialize};

use crate::findings::variable;
use crate::kind::{Material, Sector};
use crate::model::Outcome;
use crate::unit::Unit;
use crate::year::Year;

/// Which headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Headline {
    /// Floor area a person in the focus year.
    Space,
    /// Homes built in the focus year (mean of five years around it).
    Built,
    /// Cement into homes, 2027 to the focus year.
    Cement,
    /// Steel into homes, 2027 to the focus year.
    Steel,
    /// Share of what stands in the focus year that is built from 2027 on.
    StillToBuild,
}

impl Headline {
    /// All, in the order of the page.
    pub const ALL: [Headline; 5] = [
        Headline::Space,
        Headline::Built,
        Headline::Cement,
        Headline::Steel,
        Headline::StillToBuild,
    ];

    /// The word in keys and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Headline::Space => "space",
            Headline::Built => "built",
            Headline::Cement => "cement",
            Headline::Steel => "steel",
            Headline::StillToBuild => "still_to_build",
        }
    }
}

/// A headline with its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Which headline.
    pub headline: Headline,
    /// The year it is read in.
    pub year: Year,
    /// Its unit.
    pub unit: Unit,
    /// Under these choices.
    pub yours: f64,
    /// With nothing pulled.
    pub reference: f64,
}

/// The headlines of an outcome beside its reference, read in a focus year.
#[must_use]
pub fn readings(outcome: &Outcome, reference: &Outcome, focus: Year) -> Vec<Reading> {
    Headline::ALL
        .into_iter()
        .map(|headline| {
            let (unit, yours) = read(headline, outcome, focus);
            let (_, reference) = read(headline, reference, focus);
            Reading {
                headline,
                year: focus,
                unit,
                yours,
                reference,
            }
        })
        .collect()
}

fn read(headline: Headline, outcome: &Outcome, focus: Year) -> (Unit, f64) {
    let cumulative = |material| {
        let flow = outcome.flow(Sector::Homes, material);
        (Unit::Mt, flow.map_or(0.0, |flow| flow.inflow.sum(Year::LEVERS, focus) * 1e-9))
    };
    match headline {
        Headline::Space => named(outcome, "Indicator|Floor area per person", focus, focus),
        Headline::Built => {
            let last = Year::at((focus.index() + 2).min(Year::LAST.index()));
            let first = Year::at(last.index().saturating_sub(4));
            named(outcome, "Inflow|Product@Homes", first, last)
        }
        Headline::Cement => cumulative(Material::Cement),
        Headline::Steel => cumulative(Material::Steel),
        Headline::StillToBuild => {
            let mut new = 0.0;
            let mut whole = 0.0;
            for homes in outcome.homes() {
                for (cohort, area) in Year::all().zip(homes.stock.row(focus)) {
                    whole += area;
                    if cohort >= Year::LEVERS {
                        new += area;
                    }
                }
            }
            (Unit::Share, if whole > 0.0 { new / whole } else { 0.0 })
        }
    }
}

/// Mean of a variable over a span.
fn named(outcome: &Outcome, name: &str, first: Year, last: Year) -> (Unit, f64) {
    let all = variable::all(outcome);
    all.iter()
        .find(|series| series.variable == name)
        .map_or((Unit::Share, 0.0), |series| {
            let span = series.values.span(first, last);
            (series.unit, span.iter().sum::<f64>() / span.len().max(1) as f64)
        })
}
