//! Headlines: the five numbers of the first screen, yours beside the reference.
//!
//! ```text
//! emissions   all causes, in the focus year            cumulative   their sum from 2027 to 2060
//! new         materials made new, in the focus year    circular     share of demand met by reuse and recycling
//! space       floor of homes a person
//! ```
//!
//! Flows of a year are the mean of the five years around it, so that one odd year does not
//! decide. Does not know: languages.

use serde::{Deserialize, Serialize};

use crate::findings::variable::name::{Account, Asked, Cause, Indicator, What};
use crate::findings::variable::{self};
use crate::kind::{Material, Sector};
use crate::model::Outcome;
use crate::unit::Unit;
use crate::year::{Annual, Year};

/// Which headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Headline {
    /// Greenhouse gases in the focus year, Mt CO2e.
    Emissions,
    /// Greenhouse gases from 2027 to 2060, Mt CO2e.
    Cumulative,
    /// Materials made new in the focus year, Mt.
    NewMaterials,
    /// Share of what is asked for in the focus year that reuse and recycling meet.
    Circular,
    /// Floor area of homes a person in the focus year, m².
    Space,
}

impl Headline {
    /// All, in the order of the page.
    pub const ALL: [Headline; 5] = [
        Headline::Emissions,
        Headline::Cumulative,
        Headline::NewMaterials,
        Headline::Circular,
        Headline::Space,
    ];

    /// The word in keys and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Headline::Emissions => "emissions",
            Headline::Cumulative => "cumulative",
            Headline::NewMaterials => "new_materials",
            Headline::Circular => "circular",
            Headline::Space => "space",
        }
    }

    /// The variable it is read from.
    #[must_use]
    pub const fn variable(self) -> &'static str {
        match self {
            Headline::Emissions | Headline::Cumulative => "GHG",
            Headline::NewMaterials => "Primary|Material",
            Headline::Circular => "Indicator|Share from reuse and recycling",
            Headline::Space => "Indicator|Floor area per person",
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
    let (yours, theirs) = (Read::of(outcome), Read::of(reference));
    Headline::ALL
        .into_iter()
        .map(|headline| {
            let (unit, yours) = yours.at(headline, focus);
            let (_, reference) = theirs.at(headline, focus);
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

/// The headlines of an outcome in some years, headline by headline and year by year, each in its unit.
#[must_use]
pub fn numbers(outcome: &Outcome, years: &[Year]) -> Vec<f64> {
    let read = Read::of(outcome);
    let of = |headline| years.iter().map(move |year| (headline, *year));
    let all = Headline::ALL.into_iter().flat_map(of);
    all.map(|(headline, year)| read.at(headline, year).1).collect()
}

/// The series that headlines are read from.
struct Read {
    ghg: Annual,
    primary: Annual,
    circular: Annual,
    space: Annual,
}

impl Read {
    fn of(outcome: &Outcome) -> Read {
        let series = |what| {
            let sectors = &Sector::ALL;
            variable::read(outcome, Asked { what, sectors }).1
        };
        Read {
            ghg: series(What::Ghg(Cause::All)),
            primary: series(What::Material(Account::Primary, &Material::ALL)),
            circular: series(What::Indicator(Indicator::Circular)),
            space: series(What::Indicator(Indicator::FloorPerPerson)),
        }
    }

    fn at(&self, headline: Headline, focus: Year) -> (Unit, f64) {
        match headline {
            Headline::Emissions => (Unit::MtCo2ePerYear, around(&self.ghg, focus)),
            Headline::Cumulative => (Unit::MtCo2e, self.ghg.sum(Year::LEVERS, Year::LAST)),
            Headline::NewMaterials => (Unit::MtPerYear, around(&self.primary, focus)),
            Headline::Circular => (Unit::Share, around(&self.circular, focus)),
            Headline::Space => (Unit::M2PerPerson, self.space[focus]),
        }
    }
}

/// Mean of the five years around one; at the end of the grid, of the last five.
#[must_use]
pub fn around(series: &Annual, focus: Year) -> f64 {
    let last = Year::at((focus.index() + 2).min(Year::LAST.index()));
    let first = Year::at(last.index().saturating_sub(4));
    series.sum(first, last) / 5.0
}
