//! Makes: what makes a number: its terms, largest first, and the facts behind each.
//!
//! ```text
//! number = sum of terms, or that over another sum
//! facts  = those behind each term that is not small, those of levers where they are pulled; by sector, each once
//! left   = counted - explained                      of a term that is what a statistic leaves
//! ```
//!
//! Does not know: how a number is counted (of a year, of some, a person's part); words.

use crate::choices::Choices;
use crate::facts::Facts;
use crate::facts::trail::Trails;
use crate::findings::behind::behind;
use crate::findings::city::known::added;
use crate::findings::known::{Value, values};
use crate::findings::terms::{Term, terms};
use crate::findings::variable::name::{Asked, Counted};
use crate::findings::variable::{self, name};
use crate::kind::Sector;
use crate::model::{Outcome, closing};
use crate::unit::Unit;
use crate::year::Annual;

/// Part of a whole below which a term's facts are not listed.
const SMALL: f64 = 1e-3;

/// What a number is the sum of, and what that is divided by.
pub struct TermSum {
    /// Terms that are not nought, largest first.
    pub terms: Vec<(Term, f64, Unit)>,
    /// What the sum is divided by; empty where it is a sum alone.
    pub over: Vec<(String, f64, Unit)>,
}

/// What a statistic counts, what other sectors explain of it, and what is left, in Mt a year.
pub type LeftOver = [f64; 3];

/// The terms of a variable, each counted as its whole is.
pub fn sum(outcome: &Outcome, asked: Asked, count: impl Fn(Unit, Annual) -> (Unit, f64)) -> TermSum {
    let at = |variable: &str| {
        let (unit, values) = variable::read(outcome, name::read(variable)?);
        Some(count(unit, values))
    };
    let made = terms(asked);
    let mut parts: Vec<(Term, f64, Unit)> = Vec::new();
    for term in made.terms {
        if let Some((unit, value)) = at(&term.variable).filter(|(_, value)| *value != 0.0) {
            // Largest first; a general sort would weigh more than these few are worth.
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
    /// What stands behind the terms of one place, by sector in the order of the terms, then what is of every sector; each value once.
    #[must_use]
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
        let mut known = values(facts, trails, |name| wanted.iter().any(|wanted| wanted == name));
        if facts.city.is_some() {
            // Of all that its country has of infrastructure a city follows streets alone, from numbers of its own.
            known.retain(|value| value.sector != Some(Sector::Infrastructure));
            known.extend(added(facts, choices));
        }
        let mut sectors: Vec<Option<Sector>> = Vec::new();
        for sector in large().map(|(term, ..)| term.sector).filter(Option::is_some) {
            if !sectors.contains(&sector) {
                sectors.push(sector);
            }
        }
        sectors.push(None);
        let of = |sector: &Option<Sector>| {
            let values = known.iter().filter(|value| value.sector == *sector);
            (*sector, values.cloned().collect::<Vec<Value>>())
        };
        sectors.iter().map(of).filter(|(_, values)| !values.is_empty()).collect()
    }

    /// Of cement and of steel what statistics leave in one place; none where no term is a part of that.
    #[must_use]
    pub fn left(&self, facts: &Facts, outcome: &Outcome) -> Option<[LeftOver; 2]> {
        self.terms.iter().any(|(term, ..)| term.is_rest()).then(|| {
            let closed = closing::close(facts, outcome);
            let civil = &facts.civil;
            [
                [civil.cement.value, closed.cement.iter().sum(), closed.cement_left.amount],
                [civil.steel.value, closed.steel.iter().sum(), closed.steel_left.amount],
            ]
        })
    }
}

/// Whether a value has a say in a term: what powers a place, and how materials are made, has none in what stands or is built;
/// but what is lost on sites has in what a statistic leaves.
fn counts(variable: &str, fact: &str) -> bool {
    let stands = Counted::ALL.iter().any(|counted| variable.starts_with(counted.word()));
    let aside = ["power.", "energy.", "process."].iter().any(|group| fact.starts_with(group));
    let left_over = Sector::REMAINDER.iter().any(|sector| variable.contains(sector.name()));
    let lost = left_over && fact == "process.construction_loss";
    !(stands && aside) || lost
}

/// Whether a value has a say under these choices: that of a lever has where it is pulled.
fn pulled(facts: &Facts, choices: &Choices, name: &str) -> bool {
    let dial = |id: &str| facts.dials.iter().map(|row| row.dial).find(|dial| dial.id() == id);
    if let Some(dial) = name.strip_prefix("lever.").map(dial) {
        return dial
            .and_then(|dial| dial.lever())
            .is_some_and(|lever| choices.pulls.contains_key(&lever));
    }
    !name.starts_with("panel.") || choices.panel.is_some()
}
