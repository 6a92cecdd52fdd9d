//! Rows of published figures on infrastructure, materials, power and energy, for comparison with ours; no rule reads
//! them.

use crate::rows::{OrEmpty, row};
use crate::works_benchmark::WorksQuantity;
use cairn_core::kind::Proof;

row! {
    /// `works_benchmarks.csv`: a published figure for the world, and the range in which ours is near.
    #[derive(Clone, Debug)]
    pub(crate) struct WorksBenchmarkRow in "works_benchmarks.csv", Checks(4) {
        key quantity: WorksQuantity, in ..;
        value: f64, in 0.0..=1e6;
        low: f64, in 0.0..=1e6;
        high: f64, in 0.0..=1e6;
        check range value, in 0.0..=1e6;
        unit: String;
        group: Proof, in ..;
        from: From;
        note: String, in OrEmpty;
    }
}
