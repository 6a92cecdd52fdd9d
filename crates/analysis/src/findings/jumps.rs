//! Jumps: the number of places in which construction rises or falls abruptly, with every lever at its highest level.
//!
//! ```text
//! step(t) = built(t) / built(t - 1)          floor of homes, and of other buildings, 2027 to 2060
//! checked where today's path has no such step, and more than a home is built
//! ```
//!
//! A fall occurs if demand drops to the stock, a rise if vacant floor is used up. Nobody in the model foresees either
//! and smooths it.
//!
//! Out of scope: the lever that causes it.

use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, Product, Sector};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::Year;

/// Step that is reported: a rise by half, or a fall by a third.
pub const STEP: f64 = 1.5;
/// Floor of a home, m²; less construction is not checked.
const HOME: f64 = 100.0;

/// Counts of places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Jumps {
    /// Places checked.
    pub places: usize,
    /// Places where construction of homes or other buildings rises.
    pub up: usize,
    /// Places where it falls.
    pub down: usize,
}

impl Jumps {
    /// Checks all places.
    pub fn of(places: &[Facts]) -> Jumps {
        let mut jumps = Jumps {
            places: places.len(),
            ..Jumps::default()
        };
        let beyond = Lever::ALL
            .into_iter()
            .fold(Choices::default(), |choices, lever| choices.with(lever, Level::BEYOND));
        for facts in places {
            let (base_state, mut reference) = model::base_state(facts);
            model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
            let mut outcome = reference.clone();
            model::run_ahead(&base_state, facts, &beyond, &mut outcome);
            let steps = [Sector::Homes, Sector::OtherBuildings].map(|sector| furthest(sector, &reference, &outcome, STEP));
            jumps.up += usize::from(steps.iter().flatten().any(|step| *step > 1.0));
            jumps.down += usize::from(steps.iter().flatten().any(|step| *step < 1.0));
        }
        jumps
    }
}

/// The largest step of a sector beyond a threshold, up or down, in years where the reference has none.
pub fn furthest(sector: Sector, reference: &Outcome, outcome: &Outcome, least: f64) -> Option<f64> {
    let built = |outcome: &Outcome, year: Year| -> f64 {
        let of = (0..).zip(Product::ALL).filter(|(_, product)| product.sector() == sector);
        of.map(|(at, _)| outcome.row(Account::Built.of(at))[year]).sum()
    };
    let far = |step: f64| step.max(1.0 / step);
    let mut furthest = None;
    for year in Year::LEVERS.to(Year::LAST) {
        let before = Year::at(year.index() - 1);
        let step = |outcome: &Outcome| built(outcome, year) / built(outcome, before);
        let is_jump = built(outcome, before).min(built(outcome, year)) > HOME && far(step(reference)) <= least;
        let own = step(outcome);
        if is_jump && far(own) > furthest.map_or(least, far) {
            furthest = Some(own);
        }
    }
    furthest
}
