//! Hindcast: the years 1990–2020 as the model reconstructs them, beside what statistics observed.
//!
//! ```text
//! error = ours / observed − 1 in a year;  bias = mean of them,  spread = root of their mean square
//! ```
//!
//! The model is anchored at the end of 2020, and the years before are what its stocks and lives say. It is no test where works take
//! what a series of cement leaves, nor of the sum of steel, which follows the crude steel of the world. Cement is observed as it is made and ours as it is used; crude
//! steel is a tenth or so more than the finished steel made of it. Does not know: how it is shown.

use std::collections::BTreeMap;

use crate::choices::Choices;
use crate::evidence::{Observable, Observed};
use crate::findings::published::judge::Runs;
use crate::findings::variable;
use crate::model::{Account, Outcome};
use crate::place::PlaceId;
use crate::year::{Annual, Year};

/// Years that are shown of each series.
pub const YEARS: [Year; 4] = [Year::of(1990), Year::of(2000), Year::of(2010), Year::of(2020)];

/// One series of a statistic beside ours.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// What was observed.
    pub quantity: Observable,
    /// Where.
    pub place: PlaceId,
    /// As the statistic has it, in the unit of the quantity, for the years it has.
    pub seen: BTreeMap<Year, f64>,
    /// As the model reconstructs it, in the same unit.
    pub ours: Annual,
}

impl Beside {
    /// Errors of the years that were observed, as shares: 0.1 = ours is a tenth more.
    fn errors(&self) -> Vec<f64> {
        let observed = self.seen.iter().filter(|(_, value)| **value > 0.0);
        observed.map(|(year, value)| self.ours[*year] / value - 1.0).collect()
    }

    /// How many years are compared.
    #[must_use]
    pub fn years(&self) -> usize {
        self.errors().len()
    }

    /// Mean error, a share; 0 where no year is compared.
    #[must_use]
    pub fn bias(&self) -> f64 {
        let errors = self.errors();
        errors.iter().sum::<f64>() / errors.len().max(1) as f64
    }

    /// Root of the mean square of the errors, a share; 0 where no year is compared.
    #[must_use]
    pub fn spread(&self) -> f64 {
        let errors = self.errors();
        libm::sqrt(errors.iter().map(|error| error * error).sum::<f64>() / errors.len().max(1) as f64)
    }
}

/// Every series that was observed beside ours at the reference, by quantity, then place; a place that is not known is left out.
#[must_use]
pub fn beside(observed: Vec<Observed>, runs: &mut impl Runs) -> Vec<Beside> {
    let mut series: BTreeMap<(Observable, PlaceId), BTreeMap<Year, f64>> = BTreeMap::new();
    for figure in observed {
        let seen = series.entry((figure.quantity, figure.place)).or_default();
        seen.insert(figure.year, figure.value);
    }
    let mut all = Vec::new();
    for ((quantity, place), seen) in series {
        if let Some(outcome) = runs.run(&[place], &Choices::default()) {
            let ours = ours(quantity, outcome);
            all.push(Beside {
                quantity,
                place,
                seen,
                ours,
            });
        }
    }
    all
}

/// What of an outcome stands beside a statistic.
pub(super) fn ours(quantity: Observable, outcome: &Outcome) -> Annual {
    let named = |name: &str| variable::find(outcome, name).map_or_else(Annual::zero, |series| series.values);
    match quantity {
        Observable::CementMade => named("Demand|Cement"),
        Observable::CrudeSteel | Observable::SteelUsed => named("Demand|Steel"),
        Observable::SteelUsedPerPerson => {
            let steel = named("Demand|Steel");
            Annual::from_fn(|year| steel[year] * 1e9 / outcome.line(Account::People)[year].max(1.0))
        }
        Observable::CarsSold => named("Inflow|Light-duty vehicles"),
    }
}
