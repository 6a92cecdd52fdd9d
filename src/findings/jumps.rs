//! Jumps: in how many places does what is built rise or fall at once, with every lever pulled to its end?
//!
//! ```text
//! step(t) = built(t) / built(t - 1)          floor of homes, and of other buildings, 2027 to 2060
//! asked where today's path has no such step, and more than a home is built
//! ```
//!
//! A fall comes where what is needed drops to what stands, a rise where floor that stood empty is used up. Nobody here sees either
//! coming and spreads it. Does not know: which lever does it.

use crate::choices::{Choices, Level};
use crate::facts::Facts;
use crate::kind::{Lever, Product, Sector};
use crate::model::{self, Account, Outcome};
use crate::year::Year;

/// A step that is told: by half up, by a third down.
pub const STEP: f64 = 1.5;
/// Floor of a home, m²: of less nothing is asked.
const HOME: f64 = 100.0;

/// How many places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Jumps {
    /// That were asked.
    pub places: usize,
    /// Where homes or other buildings rise.
    pub up: usize,
    /// Where they fall.
    pub down: usize,
}

impl Jumps {
    /// Of all places.
    #[must_use]
    pub fn of(places: &[Facts]) -> Jumps {
        let mut jumps = Jumps {
            places: places.len(),
            ..Jumps::default()
        };
        let beyond = Lever::ALL
            .into_iter()
            .fold(Choices::default(), |choices, lever| choices.with(lever, Level::BEYOND));
        for facts in places {
            let (standing, mut reference) = model::standing(facts);
            model::follow(&standing, facts, &Choices::default(), &mut reference);
            let mut outcome = reference.clone();
            model::follow(&standing, facts, &beyond, &mut outcome);
            let steps = [Sector::Homes, Sector::OtherBuildings].map(|sector| furthest(sector, &reference, &outcome, STEP));
            jumps.up += usize::from(steps.iter().flatten().any(|step| *step > 1.0));
            jumps.down += usize::from(steps.iter().flatten().any(|step| *step < 1.0));
        }
        jumps
    }
}

/// The furthest step of a sector that goes beyond a least, up or down, where the reference has none.
#[must_use]
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
        let asked = built(outcome, before).min(built(outcome, year)) > HOME && far(step(reference)) <= least;
        let own = step(outcome);
        if asked && far(own) > furthest.map_or(least, far) {
            furthest = Some(own);
        }
    }
    furthest
}
