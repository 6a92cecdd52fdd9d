//! Every lever in every place: more of it is not more greenhouse gas, nor less used again; something is always built, and
//! from a year to the next no more than twice nor less than half as much (K11–K15).
//!
//! Levels are sampled by halves to 4; gases of 2027–2060 are asked at whole levels.

use std::sync::OnceLock;

use cairn::choices::scenario::Scenario;
use cairn::choices::{Choices, Level};
use cairn::facts::Facts;
use cairn::findings::jumps::furthest;
use cairn::findings::variable;
use cairn::kind::{Lever, Product, Sector};
use cairn::model::{self, Account, Outcome};
use cairn::year::Year;

use crate::closure::named::Miss;
use crate::real;

/// Gases of 2027–2060 that rise by so little are the rounding of a sum.
const ROUNDING: f64 = 1e-9;
/// Built at least a year, as a share of what stood.
const LEAST: f64 = 0.0025;

/// The year that a page opens at.
const FOCUS: Year = Year::of(2050);
/// Gases of that year that rise by so small a share are as before: so the lever itself says it.
const NOTHING: f64 = 0.0005;
/// The share of all material that was used before falls by so little, against itself, unnoticed.
const NOTICED: f64 = 0.001;
/// What is built in a year is at most so many times that of the year before, and it at most so many times this.
const STEP: f64 = 2.0;

/// Misses of the rules.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) more: Vec<Miss>,
    pub(crate) unbuilt: Vec<Miss>,
    pub(crate) later: Vec<Miss>,
    pub(crate) again: Vec<Miss>,
    pub(crate) jumps: Vec<Miss>,
}

pub(crate) fn found() -> &'static Found {
    static FOUND: OnceLock<Found> = OnceLock::new();
    FOUND.get_or_init(|| of(&real::world().places))
}

/// All gases of 2027–2060.
fn gases(outcome: &Outcome) -> f64 {
    let all = variable::find(outcome, "GHG").unwrap().values;
    all.sum(Year::LEVERS, Year::LAST)
}

/// Gases of the year that a page opens at.
fn gases_then(outcome: &Outcome) -> f64 {
    variable::find(outcome, "GHG").unwrap().values[FOCUS]
}

/// Share of all material of 2027–2060 that was used before.
fn used_again(outcome: &Outcome) -> f64 {
    let sum = |account: Account| -> f64 { outcome.rows(account).map(|row| row.sum(Year::LEVERS, Year::LAST)).sum() };
    let again = sum(Account::Reuse) + sum(Account::Secondary);
    again / (again + sum(Account::Primary))
}

/// What a lever from 0 to 4, and all of them and the Panel's bundle, come to in places.
pub(crate) fn of(places: &[Facts]) -> Found {
    let mut found = Found::default();
    for facts in places {
        let (standing, mut reference) = model::standing(facts);
        model::follow(&standing, facts, &Choices::default(), &mut reference);
        let mut outcome = reference.clone();
        for lever in facts.levers() {
            let mut before = gases(&reference);
            let mut most: f64 = 0.0;
            let (then, again) = (gases_then(&reference), used_again(&reference));
            let (mut then_before, mut again_before) = (then, again);
            let (mut most_then, mut most_again): (f64, f64) = (0.0, 0.0);
            for tenths in (5..=40).step_by(5) {
                let choices = Choices::default().with(lever, Level::from_tenths(tenths).unwrap());
                model::follow(&standing, facts, &choices, &mut outcome);
                if tenths % 10 == 0 {
                    let now = gases(&outcome);
                    most = most.max(now / before - 1.0);
                    before = now;
                }
                let (then_now, again_now) = (gases_then(&outcome), used_again(&outcome));
                most_then = most_then.max((then_now - then_before) / then);
                most_again = most_again.max((again_before - again_now) / again);
                (then_before, again_before) = (then_now, again_now);
            }
            for (most, least, misses) in [(most_then, NOTHING, &mut found.later), (most_again, NOTICED, &mut found.again)] {
                if most > least {
                    misses.push(Miss::new(facts.place.as_str(), lever.id(), most * 100.0));
                }
            }
            // Of a lever that is pulled to the end.
            unbuilt(facts, lever.id(), &reference, &outcome, &mut found.unbuilt);
            if most > ROUNDING {
                // In per cent: a figure that is read.
                found.more.push(Miss::new(facts.place.as_str(), lever.id(), most * 100.0));
            }
        }
        let every = Lever::ALL
            .into_iter()
            .fold(Choices::default(), |choices, lever| choices.with(lever, Level::TOP));
        for (what, choices) in [("all", every), ("recc", Scenario::Panel.choices())] {
            model::follow(&standing, facts, &choices, &mut outcome);
            unbuilt(facts, what, &reference, &outcome, &mut found.unbuilt);
        }
        let beyond = Lever::ALL
            .into_iter()
            .fold(Choices::default(), |choices, lever| choices.with(lever, Level::BEYOND));
        model::follow(&standing, facts, &beyond, &mut outcome);
        jumps(facts, &reference, &outcome, &mut found.jumps);
    }
    found
}

/// Kinds of building of which less is built in a year than the rule asks.
fn unbuilt(facts: &Facts, what: &str, reference: &Outcome, outcome: &Outcome, misses: &mut Vec<Miss>) {
    for (at, product) in Product::ALL.into_iter().enumerate() {
        let built = Account::Built.of(at);
        let mut worst: f64 = 1.0;
        for year in Year::LEVERS.to(Year::LAST) {
            let stood = outcome.floor(product, Year::at(year.index() - 1));
            let least = reference.row(built)[year].min(LEAST * stood);
            if outcome.row(built)[year] < least * (1.0 - 1e-9) {
                worst = worst.min(outcome.row(built)[year] / least);
            }
        }
        if worst < 1.0 {
            misses.push(Miss::new(facts.place.as_str(), &format!("{what} {product:?}"), worst));
        }
    }
}

/// Homes and other buildings of which, with every lever at 5, less than half or more than twice as much is built in a year as
/// in the year before, where today's path has no such step.
fn jumps(facts: &Facts, reference: &Outcome, outcome: &Outcome, misses: &mut Vec<Miss>) {
    for sector in [Sector::Homes, Sector::OtherBuildings] {
        if let Some(step) = furthest(sector, reference, outcome, STEP) {
            misses.push(Miss::new(facts.place.as_str(), sector.name(), step));
        }
    }
}
