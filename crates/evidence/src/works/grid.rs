//! Grid: course of the carbon intensity of electricity after the last observed year, without levers.
//!
//! ```text
//! low-carbon share rises by o + s(t) (g − o) a year      o: own rise, g: the world's, s: 0 in 2024 to its weight in 2035, then level
//! f(t) ≥ min(f₀, least), f₀ = fossil share of the last year
//! g CO2e per kWh = residual + (last − residual) · f(t)/f₀; as in the last year if that is at the residual or nothing is fossil
//! ```
//!
//! Own rise: the mean of five and ten years, limited to between zero and a maximum. Out of scope: plans, plants,
//! prices.

use crate::assumption::Assumption;
use crate::assumption_energy::EnergyAssumption;
use crate::rows::GridTrendRow;
use crate::works::RuleContext;
use cairn_core::year::Year;

/// Assumptions that shape the course.
pub(super) const BENDING: [EnergyAssumption; 5] = [
    EnergyAssumption::GridRateMost,
    EnergyAssumption::GridPullFrom,
    EnergyAssumption::GridPullFull,
    EnergyAssumption::GridFossilLeast,
    EnergyAssumption::GridPull,
];

/// Annual rise of the low-carbon share of all places together: their mean share with the weights of one year.
pub(super) fn world_rise(bench: &RuleContext<'_>) -> f64 {
    let mean = |of: fn(&GridTrendRow) -> Option<f64>| {
        let (mut clean, mut all) = (0.0, 0.0);
        for line in &bench.built.trends {
            if let (Some(_), Some(share)) = (line.row.clean_2014.and(line.row.clean_2019), of(&line.row)) {
                clean += share * line.row.twh;
                all += line.row.twh;
            }
        }
        if all > 0.0 { clean / all } else { 0.0 }
    };
    let now = mean(|row| Some(row.clean_2024));
    let five = (now - mean(|row| row.clean_2019)) / 5.0;
    let ten = (now - mean(|row| row.clean_2014)) / 10.0;
    f64::midpoint(five, ten)
}

/// Carbon intensity in grams for the years after the last observed one, in order, to 2060.
pub(super) fn course(bench: &RuleContext<'_>, row: &GridTrendRow, world: f64, last: Year, grams: f64) -> Vec<f64> {
    let residual = bench.value(Assumption::GridResidual);
    let own = f64::midpoint(row.five, row.ten).clamp(0.0, bench.value(EnergyAssumption::GridRateMost));
    let (from, full) = (
        bench.value(EnergyAssumption::GridPullFrom),
        bench.value(EnergyAssumption::GridPullFull),
    );
    let begun = 1.0 - row.clean_2024;
    let least = begun.min(bench.value(EnergyAssumption::GridFossilLeast));
    let mut fossil = begun;
    let after = last.to(Year::LAST).skip(1);
    let goes_on = |year: Year| {
        let along = ((f64::from(year.number()) - from) / (full - from)).clamp(0.0, 1.0);
        let rise = own + bench.value(EnergyAssumption::GridPull) * along * (world - own);
        fossil = (fossil - rise).max(least);
        if grams <= residual || begun <= 0.0 {
            grams
        } else {
            residual + (grams - residual) * fossil / begun
        }
    };
    after.map(goes_on).collect()
}
