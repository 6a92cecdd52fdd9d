//! Headline years: only the five headlines of a run, year by year from 2027 on.
//!
//! ```text
//! greenhouse gases, primary materials, share from reuse and recycling, floor area of homes per person
//! headline(focus) = mean of the five years around it; cumulative = the sum of all; space = value of the year
//! ```
//!
//! The values are those of [`Series`](crate::findings::headline::HeadlineSeries), without a series per run, because thousands
//! of runs are read. Sums and differences use the same years, so the headline of a difference is the difference of two
//! headlines.
//!
//! Out of scope: the choices of the run.

use crate::findings::headline::{Headline, five_years};
use cairn_core::choices::link::Per;
use cairn_core::kind::{Counting, Product};
use cairn_core::model::moves::AHEAD;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// Number of rows: the first two headlines share one.
const ROWS: usize = 4;

/// Accounts that sum to the greenhouse gases of a year.
const GHG: [Account; 4] = [
    Account::GhgMaterials,
    Account::GhgConstruction,
    Account::GhgUse,
    Account::GhgEndOfLife,
];

/// The headlines of the first screen in every year from 2027 on, of a run or of a difference.
#[derive(Clone, Debug, PartialEq)]
pub struct YearlyHeadlines([[f64; AHEAD]; ROWS]);

impl YearlyHeadlines {
    /// All values 0.
    pub const ZERO: YearlyHeadlines = YearlyHeadlines([[0.0; AHEAD]; ROWS]);

    /// Reads a run, for the whole place or per person.
    pub fn of(outcome: &Outcome, per: Per) -> YearlyHeadlines {
        let mut read = YearlyHeadlines::ZERO;
        read.take(outcome, per);
        read
    }

    /// Replaces the values with those of another run.
    pub fn take(&mut self, outcome: &Outcome, per: Per) {
        let [ghg, new, circular, space] = &mut self.0;
        *ghg = sum(outcome, &GHG);
        *new = sum(outcome, &[Account::Primary]);
        *circular = sum(outcome, &[Account::Reuse, Account::Secondary]);
        let demand = sum(outcome, &[Account::Demand]);
        let people = outcome.line(Account::People).span(Year::LEVERS, Year::LAST);
        for (at, year) in Year::LEVERS.to(Year::LAST).enumerate() {
            let each = |value: f64, of: f64| if of > 0.0 { value / of } else { 0.0 };
            let people = people.get(at).copied().unwrap_or(0.0);
            circular[at] = each(circular[at], demand[at]);
            // Vacant floor does not count.
            let homes = Product::HOMES.into_iter();
            let floor: f64 = homes
                .map(|product| outcome.floor(product, year) - outcome.row(Account::Vacant.of(product.index()))[year])
                .sum();
            space[at] = each(floor, people);
            if per == Per::Person {
                ghg[at] = each(ghg[at], people * 1e-6);
                new[at] = each(new[at], people * 1e-6);
            }
        }
    }

    /// A headline year by year; for the cumulative one, the emissions of each year. None for headlines outside the
    /// first screen.
    pub const fn yearly(&self, headline: Headline) -> Option<&[f64; AHEAD]> {
        let [ghg, new, circular, space] = &self.0;
        match headline {
            Headline::Emissions | Headline::Cumulative => Some(ghg),
            Headline::NewMaterials => Some(new),
            Headline::Circular => Some(circular),
            Headline::Space => Some(space),
            _ => None,
        }
    }

    /// A headline in a focus year from 2027 on; none for headlines outside the first screen.
    pub fn at(&self, headline: Headline, focus: Year) -> Option<f64> {
        let years = self.yearly(headline)?;
        let from = |year: Year| year.index().saturating_sub(Year::LEVERS.index());
        let [first, last] = match headline.columns().counting {
            Counting::Sum => return Some(years.iter().sum()),
            Counting::State => [focus; 2],
            Counting::Flow => five_years(focus.max(Year::LEVERS)),
        };
        let span = years.get(from(first)..=from(last))?;
        Some(span.iter().sum::<f64>() / span.len() as f64)
    }

    /// Adds another, multiplied by a factor.
    pub fn add(&mut self, times: f64, other: &YearlyHeadlines) {
        for (own, more) in self.0.as_flattened_mut().iter_mut().zip(other.0.as_flattened()) {
            *own += times * more;
        }
    }

    /// Subtracts another.
    pub fn less(&self, other: &YearlyHeadlines) -> YearlyHeadlines {
        let mut read = self.clone();
        read.add(-1.0, other);
        read
    }

    /// All its values, row by row.
    pub(super) const fn values(&self) -> &[f64] {
        self.0.as_flattened()
    }

    /// All its values, mutable.
    pub(super) const fn values_mut(&mut self) -> &mut [f64] {
        self.0.as_flattened_mut()
    }
}

/// Sum of all rows of some accounts of one unit, in published units, year by year from 2027 on.
fn sum(outcome: &Outcome, accounts: &[Account]) -> [f64; AHEAD] {
    let mut years = [0.0; AHEAD];
    for account in accounts {
        for line in outcome.rows(*account) {
            for (sum, value) in years.iter_mut().zip(line.span(Year::LEVERS, Year::LAST)) {
                *sum += value;
            }
        }
    }
    let factor = accounts.first().map_or(1.0, |account| account.published().1);
    years.map(|value| value * factor)
}
