//! Baseline: results for the world with no lever set, for comparison with the baselines of others.
//!
//! Out of scope: the values of others.

use crate::BaselineQuantity;
use cairn_analysis::findings::variable::find;
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// The years compared: the year of the statistics, and the year of most outlooks.
pub const YEARS: [Year; 2] = [Year::BASE, Year::of(2050)];

/// Our values of a subject, in its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct BaselineValue {
    /// The subject.
    pub of: BaselineQuantity,
    /// Values in each of [`YEARS`].
    pub values: Vec<f64>,
}

/// The variable of a subject.
const fn variable(of: BaselineQuantity) -> &'static str {
    match of {
        BaselineQuantity::Steel => "Demand|Steel",
        BaselineQuantity::Cement => "Demand|Cement",
        BaselineQuantity::Energy => "Energy@Buildings",
        BaselineQuantity::Cars => "Stock|Light-duty vehicles",
    }
}

/// Our values of every subject for which the outcome has the subject's unit.
pub fn baseline_values(world: &Outcome) -> Vec<BaselineValue> {
    let of = |of: BaselineQuantity| {
        let series = find(world, variable(of)).filter(|series| series.unit == of.unit())?;
        let values = YEARS.map(|year| series.values[year]).to_vec();
        Some(BaselineValue { of, values })
    };
    BaselineQuantity::ALL.into_iter().filter_map(of).collect()
}
