//! Headlines: the five numbers of the first screen, yours beside the reference.
//!
//! ```text
//! emissions   all causes, in the focus year            cumulative   their sum from 2027 to 2060
//! new         materials made new, in the focus year    circular     share of demand met by reuse and recycling
//! space       floor of homes a person
//! ```
//!
//! Flows of a year are the mean of the five years around it, so that one odd year does not
//! decide. For each person: every year's flow divided by the people of that year, before it is
//! averaged or added up. Does not know: languages.

use serde::{Deserialize, Serialize};

use crate::choices::link::Per;
use crate::findings::variable::name::{Asked, Cause, Indicator, What};
use crate::findings::variable::{self};
use crate::kind::{Material, Sector};
use crate::model::{Account, Outcome};
use crate::unit::Unit;
use crate::year::{Annual, Line, Year};

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

/// The headlines of an outcome beside its reference, read in a focus year, of the whole place.
#[must_use]
pub fn readings(outcome: &Outcome, reference: &Outcome, focus: Year) -> Vec<Reading> {
    readings_per(outcome, reference, focus, Per::Total)
}

/// The same, of the whole place or for each person; shares and space stay what they are.
#[must_use]
pub fn readings_per(outcome: &Outcome, reference: &Outcome, focus: Year, per: Per) -> Vec<Reading> {
    let (yours, theirs) = (Read::of(outcome, per), Read::of(reference, per));
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
    let read = Read::of(outcome, Per::Total);
    let of = |headline| years.iter().map(move |year| (headline, *year));
    let all = Headline::ALL.into_iter().flat_map(of);
    all.map(|(headline, year)| read.at(headline, year).1).collect()
}

/// The series that headlines are read from.
struct Read {
    ghg: (Unit, Annual),
    primary: (Unit, Annual),
    circular: Annual,
    space: Annual,
}

impl Read {
    fn of(outcome: &Outcome, per: Per) -> Read {
        let series = |what| {
            let sectors = &Sector::ALL;
            variable::read(outcome, Asked { what, sectors })
        };
        let flow = |what| {
            let (unit, values) = series(what);
            counted(unit, values, outcome.line(Account::People), per)
        };
        Read {
            ghg: flow(What::Ghg(Cause::All)),
            primary: flow(What::Material(Account::Primary, &Material::ALL)),
            circular: series(What::Indicator(Indicator::Circular)).1,
            space: series(What::Indicator(Indicator::FloorPerPerson)).1,
        }
    }

    fn at(&self, headline: Headline, focus: Year) -> (Unit, f64) {
        match headline {
            Headline::Emissions => (self.ghg.0, around(&self.ghg.1, focus)),
            Headline::Cumulative => (in_all(self.ghg.0), self.ghg.1.sum(Year::LEVERS, Year::LAST)),
            Headline::NewMaterials => (self.primary.0, around(&self.primary.1, focus)),
            Headline::Circular => (Unit::Share, around(&self.circular, focus)),
            Headline::Space => (Unit::M2PerPerson, self.space[focus]),
        }
    }
}

/// A series of the whole place, or for each person of the same year; `people` in persons.
#[must_use]
pub fn counted(unit: Unit, values: Annual, people: Line<'_>, per: Per) -> (Unit, Annual) {
    match (per, unit.a_person()) {
        (Per::Person, Some(unit)) => {
            let millions = |year: Year| people[year] * 1e-6;
            let each = |year: Year| if people[year] > 0.0 { values[year] / millions(year) } else { 0.0 };
            (unit, Annual::from_fn(each))
        }
        (Per::Total, _) | (Per::Person, None) => (unit, values),
    }
}

/// The unit of what is added up over years; the same where it is not a yearly one.
#[must_use]
pub fn in_all(unit: Unit) -> Unit {
    unit.in_all().unwrap_or(unit)
}

/// Mean of the five years around one; at the end of the grid, of the last five.
#[must_use]
pub fn around(series: &Annual, focus: Year) -> f64 {
    let last = Year::at((focus.index() + 2).min(Year::LAST.index()));
    let first = Year::at(last.index().saturating_sub(4));
    series.sum(first, last) / 5.0
}
