//! Headlines: the five numbers of the first screen, yours next to the reference.
//!
//! ```text
//! emissions   all causes, in the focus year            cumulative   their sum from 2027 to 2060
//! new         primary materials, in the focus year     circular     share of demand met by reuse and recycling
//! space       floor of homes a person                    particles    from exhausts, in the focus year, where requested
//! ```
//!
//! A flow of a year is the mean of the five years around it ([`five_years`]), so that one odd year does not decide.
//! This applies to headlines, charts, their tables and files. A stock or a sum over years is the value of the year
//! itself. Per person, the flow of each year is divided by the people of that year, before it is averaged or summed.
//!
//! Out of scope: languages.

use serde::{Deserialize, Serialize};

use crate::findings::compare::Measure;
use crate::findings::variable;
use crate::findings::variable::name::VariableQuery;
use cairn_core::choices::link::Per;
pub use cairn_core::kind::Headline;
use cairn_core::kind::{Counting, HeadlineColumns, Sector};
use cairn_core::model::{Account, Outcome};
use cairn_core::unit::Unit;
use cairn_core::year::{Annual, AnnualSlice, Year};

/// A headline with its values.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeadlineReading {
    /// The headline.
    pub headline: Headline,
    /// The focus year.
    pub year: Year,
    /// Its unit.
    pub unit: Unit,
    /// Value under the choices.
    pub yours: f64,
    /// Value with no lever set.
    pub reference: f64,
}

/// The headlines of an outcome and of its reference in a focus year, for the whole place.
pub fn readings(outcome: &Outcome, reference: &Outcome, focus: Year) -> Vec<HeadlineReading> {
    readings_per(outcome, reference, focus, Per::Total)
}

/// The headlines for the whole place or per person; shares and space are the same in both.
pub fn readings_per(outcome: &Outcome, reference: &Outcome, focus: Year, per: Per) -> Vec<HeadlineReading> {
    let (yours, theirs) = (HeadlineSeries::of(outcome), HeadlineSeries::of(reference));
    Headline::ALL
        .into_iter()
        .map(|headline| {
            let (unit, yours) = yours.at(headline, focus, per);
            let (_, reference) = theirs.at(headline, focus, per);
            HeadlineReading {
                headline,
                year: focus,
                unit,
                yours,
                reference,
            }
        })
        .collect()
}

/// The headlines of the first screen in some years, headline by headline and year by year, each in its unit.
pub fn numbers(outcome: &Outcome, years: &[Year]) -> Vec<f64> {
    let read = HeadlineSeries::of(outcome);
    let of = |headline| years.iter().map(move |year| (headline, *year));
    let all = Headline::FIRST.into_iter().flat_map(of);
    all.map(|(headline, year)| read.at(headline, year, Per::Total).1).collect()
}

/// The series of the headlines, for the whole place.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadlineSeries {
    /// The variable of each of [`Headline::ALL`].
    variables: Vec<(Unit, Annual)>,
    people: Annual,
}

impl HeadlineSeries {
    /// Reads an outcome.
    pub fn of(outcome: &Outcome) -> HeadlineSeries {
        let mut variables: Vec<(Unit, Annual)> = Vec::with_capacity(Headline::COUNT);
        for headline in Headline::ALL {
            let same = |read: &Headline| read.columns().variable == headline.columns().variable;
            let read = Headline::ALL.iter().position(same).and_then(|at| variables.get(at));
            variables.push(read.cloned().unwrap_or_else(|| {
                let (what, sectors) = (Measure::of(headline).variable(), &Sector::ALL);
                variable::series(outcome, VariableQuery { what, sectors })
            }));
        }
        HeadlineSeries {
            variables,
            people: outcome.line(Account::People).annual(),
        }
    }

    /// The variable of a headline, for the whole place or per person.
    fn counted(&self, headline: Headline, per: Per) -> (Unit, Annual) {
        let (unit, values) = &self.variables[headline as usize];
        counted(*unit, values.clone(), AnnualSlice::from(&self.people), per)
    }

    /// A headline year by year: the mean of five years, for space the value of the year; for the cumulative headline,
    /// yearly emissions.
    pub fn yearly(&self, headline: Headline, per: Per, years: impl Iterator<Item = Year>) -> Vec<f64> {
        let (_, values) = self.counted(headline, per);
        match headline.columns().counting {
            Counting::Flow | Counting::Sum => years.map(|year| five_year_mean(&values, year)).collect(),
            Counting::State => years.map(|year| values[year]).collect(),
        }
    }

    /// A headline in a focus year, with its unit.
    pub fn at(&self, headline: Headline, focus: Year, per: Per) -> (Unit, f64) {
        let (unit, values) = self.counted(headline, per);
        count(headline, unit, &values, focus)
    }
}

/// A series as one number, counted in the same way as the headline, with its unit.
pub fn count(headline: Headline, unit: Unit, values: &Annual, focus: Year) -> (Unit, f64) {
    match headline.columns().counting {
        Counting::Flow => (unit, five_year_mean(values, focus)),
        Counting::Sum => (in_all(unit), values.sum(Year::LEVERS, Year::LAST)),
        Counting::State => (unit, values[focus]),
    }
}

/// The unit of a headline, for the whole place or per person.
pub fn unit(headline: Headline, per: Per) -> Unit {
    let HeadlineColumns { unit, counting, .. } = *headline.columns();
    let each = match per {
        Per::Total => unit,
        Per::Person => unit.a_person().unwrap_or(unit),
    };
    if counting == Counting::Sum { in_all(each) } else { each }
}

/// A series for the whole place, or divided by the people of the same year; `people` in persons.
pub fn counted(unit: Unit, values: Annual, people: AnnualSlice<'_>, per: Per) -> (Unit, Annual) {
    match (per, unit.a_person()) {
        (Per::Person, Some(unit)) => {
            let millions = |year: Year| people[year] * 1e-6;
            let each = |year: Year| if people[year] > 0.0 { values[year] / millions(year) } else { 0.0 };
            (unit, Annual::from_fn(each))
        }
        (Per::Total, _) | (Per::Person, None) => (unit, values),
    }
}

/// The unit of a sum over years; unchanged if the unit is not per year.
pub fn in_all(unit: Unit) -> Unit {
    unit.in_all().unwrap_or(unit)
}

/// First and last of the five years that a flow is averaged over: those around the year, and the last five at the end.
/// Near the boundary between reconstruction and what-if there are fewer, because no choice changes the reconstructed
/// years.
pub fn five_years(year: Year) -> [Year; 2] {
    let [own, parting, last] = [year, Year::LEVERS, Year::LAST].map(Year::index);
    let room = if own < parting { parting - 1 - own } else { own - parting };
    let reach = room.min(2);
    let end = (own + reach).min(last);
    [Year::at(end - 2 * reach), Year::at(end)]
}

/// Mean over the years of [`five_years`].
pub fn five_year_mean(series: &Annual, focus: Year) -> f64 {
    let [first, last] = five_years(focus);
    series.sum(first, last) / (last.index() - first.index() + 1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flow_is_the_mean_of_five_years_on_its_side_of_the_parting() {
        let years = |year| five_years(Year::of(year)).map(Year::number);
        assert_eq!(years(2050), [2048, 2052]);
        assert_eq!(years(2060), [2056, 2060]);
        assert_eq!(years(2029), [2027, 2031]);
        assert_eq!([years(2028), years(2027)], [[2027, 2029], [2027, 2027]]);
        assert_eq!([years(2026), years(2025), years(2024)], [[2026, 2026], [2024, 2026], [2022, 2026]]);
        assert_eq!(years(1970), [1968, 1972]);
    }
}
