//! Every lever in every place: more of it is not more greenhouse gas, and something is always built (K11, K12).

use std::sync::OnceLock;

use cairn::choices::scenario::Scenario;
use cairn::choices::{Choices, Level};
use cairn::facts::Facts;
use cairn::findings::variable;
use cairn::kind::{Lever, Product};
use cairn::model::{self, Account, Outcome};
use cairn::year::Year;

use crate::named::Miss;
use crate::real;

/// Gases of 2027–2060 that rise by so little are the rounding of a sum.
const ROUNDING: f64 = 1e-9;
/// Built at least a year, as a share of what stood.
const LEAST: f64 = 0.0025;

/// Misses of both rules.
pub(crate) struct Found {
    pub(crate) more: Vec<Miss>,
    pub(crate) unbuilt: Vec<Miss>,
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

/// What a lever at 1 to 4, and all of them and the Panel's bundle, come to in places.
pub(crate) fn of(places: &[Facts]) -> Found {
    let mut found = Found {
        more: Vec::new(),
        unbuilt: Vec::new(),
    };
    for facts in places {
        let (standing, mut reference) = model::standing(facts);
        model::follow(&standing, facts, &Choices::default(), &mut reference);
        let mut outcome = reference.clone();
        for lever in facts.levers() {
            let mut before = gases(&reference);
            let mut most: f64 = 0.0;
            for level in 1..=4 {
                let choices = Choices::default().with(lever, Level::from_tenths(level * 10).unwrap());
                model::follow(&standing, facts, &choices, &mut outcome);
                let now = gases(&outcome);
                most = most.max(now / before - 1.0);
                before = now;
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
