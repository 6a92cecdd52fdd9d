//! Hindcast: compares the reconstruction of 1990–2020 with statistics.
//!
//! ```text
//! error = ours / observed − 1 in a year;  bias = mean of them,  spread = root of their mean square
//! ```
//!
//! The model is anchored at the end of 2020; earlier years follow from its stocks and lifetimes. The comparison is no
//! test where civil works take the remainder of a cement series. It is no test of the sum of steel either, which
//! follows the crude steel of the world. The statistic of cement counts production, ours counts use. Crude steel is
//! about a tenth more than the finished steel made from it.
//!
//! Out of scope: display.

use std::collections::BTreeMap;

use crate::{Observable, Observed};
use cairn_analysis::findings::study_cases::verdict::CaseRunner;
use cairn_analysis::findings::variable;
use cairn_core::choices::Choices;
use cairn_core::model::{Account, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, Year};

/// Years shown of each series.
pub const YEARS: [Year; 4] = [Year::of(1990), Year::of(2000), Year::of(2010), Year::of(2020)];

/// A series of a statistic, with ours.
#[derive(Clone, Debug, PartialEq)]
pub struct HindcastSeries {
    pub quantity: Observable,
    pub place: PlaceId,
    /// Values of the statistic by year, in the unit of the quantity.
    pub seen: BTreeMap<Year, f64>,
    /// Values of the model, in the same unit.
    pub ours: Annual,
}

impl HindcastSeries {
    /// Relative errors of the observed years: 0.1 = ours is a tenth more.
    fn errors(&self) -> Vec<f64> {
        let observed = self.seen.iter().filter(|(_, value)| **value > 0.0);
        observed.map(|(year, value)| self.ours[*year] / value - 1.0).collect()
    }

    /// Number of years compared.
    pub fn years(&self) -> usize {
        self.errors().len()
    }

    /// Mean relative error; 0 if no year is compared.
    pub fn bias(&self) -> f64 {
        let errors = self.errors();
        errors.iter().sum::<f64>() / errors.len().max(1) as f64
    }

    /// Root mean square of the relative errors; 0 if no year is compared.
    pub fn spread(&self) -> f64 {
        let errors = self.errors();
        libm::sqrt(errors.iter().map(|error| error * error).sum::<f64>() / errors.len().max(1) as f64)
    }
}

/// Every observed series with our reference values, by quantity, then place; unknown places are left out.
pub fn with_observed(observed: Vec<Observed>, runs: &mut impl CaseRunner) -> Vec<HindcastSeries> {
    let mut series: BTreeMap<(Observable, PlaceId), BTreeMap<Year, f64>> = BTreeMap::new();
    for figure in observed {
        let seen = series.entry((figure.quantity, figure.place)).or_default();
        seen.insert(figure.year, figure.value);
    }
    let mut all = Vec::new();
    for ((quantity, place), seen) in series {
        if let Some(outcome) = runs.run(&[place], &Choices::default()) {
            let ours = model_series(quantity, outcome);
            all.push(HindcastSeries {
                quantity,
                place,
                seen,
                ours,
            });
        }
    }
    all
}

/// The series of an outcome that corresponds to a statistic.
pub(super) fn model_series(quantity: Observable, outcome: &Outcome) -> Annual {
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
