//! Every lever in every place (K11–K15). A higher level gives no more greenhouse gas and no lower share of reuse and
//! recycling. Building never stops, and from year to year it at most doubles or halves.
//!
//! Levels go from 0 to 4 in steps of a half. The sum of gases of 2027–2060 is checked at whole levels.

use std::sync::OnceLock;

use cairn_analysis::findings::jumps::furthest;
use cairn_analysis::findings::variable;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, Product, Sector};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::Year;

use crate::closure::named::RuleViolation;
use crate::real;

/// A relative rise of the gases of 2027–2060 up to this size is a rounding error of the sum.
const ROUNDING: f64 = 1e-9;
/// Least construction a year, as a share of the stock of the year before.
const LEAST: f64 = 0.0025;

/// The year that a page shows first.
const FOCUS: Year = Year::of(2050);
/// A rise of gases in that year up to this share counts as no change; `findings::lever::why` uses the same limit.
const NOTHING: f64 = 0.0005;
/// A relative fall of the share of reused and recycled material up to this size is ignored.
const NOTICED: f64 = 0.001;
/// The largest factor between the construction of two neighbouring years, up or down.
const STEP: f64 = 2.0;

/// Misses of each rule.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) more: Vec<RuleViolation>,
    pub(crate) unbuilt: Vec<RuleViolation>,
    pub(crate) later: Vec<RuleViolation>,
    pub(crate) again: Vec<RuleViolation>,
    pub(crate) jumps: Vec<RuleViolation>,
}

pub(crate) fn found() -> &'static Found {
    static FOUND: OnceLock<Found> = OnceLock::new();
    FOUND.get_or_init(|| lever_misses(&real::world().places))
}

/// All gases of 2027–2060.
fn gases(outcome: &Outcome) -> f64 {
    let all = variable::find(outcome, "GHG").unwrap().values;
    all.sum(Year::LEVERS, Year::LAST)
}

/// Gases of the year that a page shows first.
fn gases_then(outcome: &Outcome) -> f64 {
    variable::find(outcome, "GHG").unwrap().values[FOCUS]
}

/// Share of reused and recycled material in all material of 2027–2060.
fn used_again(outcome: &Outcome) -> f64 {
    let sum = |account: Account| -> f64 { outcome.rows(account).map(|row| row.sum(Year::LEVERS, Year::LAST)).sum() };
    let again = sum(Account::Reuse) + sum(Account::Secondary);
    again / (again + sum(Account::Primary))
}

/// Runs each lever from 0 to 4, all levers together, and the Panel's bundle; collects the misses.
pub(crate) fn lever_misses(places: &[Facts]) -> Found {
    let mut found = Found::default();
    for facts in places {
        let (base_state, mut reference) = model::base_state(facts);
        model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
        let mut outcome = reference.clone();
        for lever in facts.levers().into_iter().filter(|lever| lever.is_measure()) {
            let mut before = gases(&reference);
            let mut most: f64 = 0.0;
            let (then, again) = (gases_then(&reference), used_again(&reference));
            let (mut then_before, mut again_before) = (then, again);
            let (mut most_then, mut most_again): (f64, f64) = (0.0, 0.0);
            for tenths in (5..=40).step_by(5) {
                let choices = Choices::default().with(lever, Level::from_tenths(tenths).unwrap());
                model::run_ahead(&base_state, facts, &choices, &mut outcome);
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
                    misses.push(RuleViolation::new(facts.place.as_str(), lever.id(), most * 100.0));
                }
            }
            // Here the lever is at its highest level.
            unbuilt(facts, lever.id(), &reference, &outcome, &mut found.unbuilt);
            if most > ROUNDING {
                // In percent: people read this figure.
                found.more.push(RuleViolation::new(facts.place.as_str(), lever.id(), most * 100.0));
            }
        }
        // The need for homes adds homes, and builds no light ones.
        let every = Lever::ALL
            .into_iter()
            .filter(|lever| lever.is_measure())
            .fold(Choices::default(), |choices, lever| choices.with(lever, Level::TOP));
        for (what, choices) in [("all", every), ("recc", Scenario::Panel.choices())] {
            model::run_ahead(&base_state, facts, &choices, &mut outcome);
            unbuilt(facts, what, &reference, &outcome, &mut found.unbuilt);
        }
        let beyond = Lever::ALL
            .into_iter()
            .filter(|lever| lever.is_measure())
            .fold(Choices::default(), |choices, lever| choices.with(lever, Level::BEYOND));
        model::run_ahead(&base_state, facts, &beyond, &mut outcome);
        jumps(facts, &reference, &outcome, &mut found.jumps);
    }
    found
}

/// Kinds of building with less construction in a year than the rule requires.
fn unbuilt(facts: &Facts, what: &str, reference: &Outcome, outcome: &Outcome, misses: &mut Vec<RuleViolation>) {
    for (at, product) in Product::ALL.into_iter().enumerate() {
        let built = Account::Built.of(at);
        let mut worst: f64 = 1.0;
        for year in Year::LEVERS.to(Year::LAST) {
            let stock_before = outcome.floor(product, Year::at(year.index() - 1));
            let least = reference.row(built)[year].min(LEAST * stock_before);
            if outcome.row(built)[year] < least * (1.0 - 1e-9) {
                worst = worst.min(outcome.row(built)[year] / least);
            }
        }
        if worst < 1.0 {
            misses.push(RuleViolation::new(facts.place.as_str(), &format!("{what} {product:?}"), worst));
        }
    }
}

/// Homes and other buildings with a step too large: with every lever at 5, construction more than doubles or halves
/// in a year. Steps that the reference also has are left out.
fn jumps(facts: &Facts, reference: &Outcome, outcome: &Outcome, misses: &mut Vec<RuleViolation>) {
    for sector in [Sector::Homes, Sector::OtherBuildings] {
        if let Some(step) = furthest(sector, reference, outcome, STEP) {
            misses.push(RuleViolation::new(facts.place.as_str(), sector.name(), step));
        }
    }
}
