//! Composition: the terms of a number, largest first, and the facts behind each.
//!
//! ```text
//! number = sum of terms, or sum of terms / another sum
//! facts  = those behind each term that is not small, and those of levers that are set; by sector, each once
//! left   = counted - explained                      for a term that is the remainder of a statistic
//! ```
//!
//! Out of scope: counting of a number (one year, several, per person); words.

use crate::findings::basis::behind;
use crate::findings::city::fact_list::added;
use crate::findings::fact_list::{Value, values};
use crate::findings::terms::{VariableTerm, terms};
use crate::findings::variable::name::{ProductQuantity, VariableQuery};
use crate::findings::variable::{self, name};
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::facts::provenance::Trails;
use cairn_core::kind::Sector;
use cairn_core::model::{Outcome, reconciliation};
use cairn_core::unit::Unit;
use cairn_core::year::Annual;

/// Share of the total below which the facts of a term are not listed.
const SMALL: f64 = 1e-3;

/// The terms of a number, and its divisor.
pub struct TermSum {
    /// Terms other than 0, largest first.
    pub terms: Vec<(VariableTerm, f64, Unit)>,
    /// The divisor of the sum; empty if there is none.
    pub over: Vec<(String, f64, Unit)>,
}

/// Statistic, part explained by other sectors, and remainder, Mt a year.
pub type LeftOver = [f64; 3];

/// The terms of a variable, each counted like the total.
pub fn sum(outcome: &Outcome, query: VariableQuery, count: impl Fn(Unit, Annual) -> (Unit, f64)) -> TermSum {
    let at = |variable: &str| {
        let (unit, values) = variable::series(outcome, name::read(variable)?);
        Some(count(unit, values))
    };
    let made = terms(query);
    let mut parts: Vec<(VariableTerm, f64, Unit)> = Vec::new();
    for term in made.terms {
        if let Some((unit, value)) = at(&term.variable).filter(|(_, value)| *value != 0.0) {
            // Insertion keeps the largest first; a general sort would add more code than these few terms justify.
            let place = parts.iter().position(|(_, other, _)| other.abs() < value.abs());
            parts.insert(place.unwrap_or(parts.len()), (term, value, unit));
        }
    }
    let over = made.over.into_iter();
    let over = over.filter_map(|name| at(&name).map(|(unit, value)| (name, value, unit)));
    TermSum {
        over: over.collect(),
        terms: parts,
    }
}

impl TermSum {
    /// The facts behind the terms of one place, by sector in the order of the terms, then those of all sectors; each
    /// value once.
    pub fn facts(&self, facts: &Facts, choices: &Choices, trails: Option<&Trails>, variable: &str) -> Vec<(Option<Sector>, Vec<Value>)> {
        let whole: f64 = self.terms.iter().map(|(_, value, _)| value.abs()).sum();
        let large = || self.terms.iter().filter(|(_, value, _)| value.abs() > SMALL * whole);
        let names = large().map(|(term, ..)| term.variable.as_str());
        let mut wanted: Vec<String> = Vec::new();
        for name in names.chain(self.terms.is_empty().then_some(variable)) {
            for part in behind(facts, name) {
                if pulled(facts, choices, &part.name) && counts(name, &part.name) && !wanted.contains(&part.name) {
                    wanted.push(part.name);
                }
            }
        }
        let mut numbers = values(facts, trails, |name| wanted.iter().any(|wanted| wanted == name));
        if facts.city.is_some() {
            // A city models only streets of its country's infrastructure, from its own numbers.
            numbers.retain(|value| value.sector != Some(Sector::Infrastructure));
            numbers.extend(added(facts, choices));
        }
        let mut sectors: Vec<Option<Sector>> = Vec::new();
        for sector in large().map(|(term, ..)| term.sector).filter(Option::is_some) {
            if !sectors.contains(&sector) {
                sectors.push(sector);
            }
        }
        sectors.push(None);
        let of = |sector: &Option<Sector>| {
            let values = numbers.iter().filter(|value| value.sector == *sector);
            (*sector, values.cloned().collect::<Vec<Value>>())
        };
        sectors.iter().map(of).filter(|(_, values)| !values.is_empty()).collect()
    }

    /// The remainder of the statistics of cement and of steel in one place; none if no term belongs to it.
    pub fn left(&self, facts: &Facts, outcome: &Outcome) -> Option<[LeftOver; 2]> {
        self.terms.iter().any(|(term, ..)| term.is_rest()).then(|| {
            let closed = reconciliation::close(facts, outcome);
            let civil = &facts.civil;
            [
                [civil.cement.value, closed.cement.iter().sum(), closed.cement_left.amount],
                [civil.steel.value, closed.steel.iter().sum(), closed.steel_left.amount],
            ]
        })
    }
}

/// True if a value affects a term. Values on power and on production of materials do not affect stocks and
/// construction. The loss on sites, however, affects the remainder of a statistic.
fn counts(variable: &str, fact: &str) -> bool {
    let stands = ProductQuantity::ALL.iter().any(|counted| variable.starts_with(counted.word()));
    let aside = ["power.", "energy.", "process."].iter().any(|group| fact.starts_with(group));
    let left_over = Sector::REMAINDER.iter().any(|sector| variable.contains(sector.name()));
    let lost = left_over && fact == "process.construction_loss";
    !(stands && aside) || lost
}

/// True if a value has an effect under these choices: values of a lever have one only if it is set.
fn pulled(facts: &Facts, choices: &Choices, name: &str) -> bool {
    let dial = |id: &str| facts.dials.iter().map(|row| row.dial).find(|dial| dial.id() == id);
    if let Some(dial) = name.strip_prefix("lever.").map(dial) {
        return dial
            .and_then(|dial| dial.lever())
            .is_some_and(|lever| choices.pulls.contains_key(&lever));
    }
    !name.starts_with("panel.") || choices.panel.is_some()
}
