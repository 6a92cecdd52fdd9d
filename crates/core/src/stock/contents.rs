//! Contents: one material in a stock whose cohorts may be renovated.
//!
//! ```text
//! M(t)          = Σ_c K(t, c) μ(t, c)
//! in(t)         = I(t) μ(t, t)
//! renovation(t) = Σ_{c<t} K(t, c) (μ(t, c) - μ(t-1, c))
//! out(t)        = Σ_{c<t} (K(t-1, c) - K(t, c)) μ(t-1, c) + (I(t) - K(t, t)) μ(t, t)
//! ```
//!
//! Outflow has the composition of the year before; the stock that stays may be renovated. So M(t) - M(t-1) = in +
//! renovation - out, for each cohort and in sum. If renovation removes material, it is negative.
//!
//! Out of scope: the cause of a renovation.

use super::StockRun;

/// Stock, inflow and outflow of one material, by year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StockContents {
    /// Stock at the end of the year.
    pub stock: Vec<f64>,
    /// Inflow with new cohorts.
    pub inflow: Vec<f64>,
    /// Inflow, or outflow if negative, by renovation of existing cohorts.
    pub renovation: Vec<f64>,
    /// Outflow with the cohorts that left.
    pub outflow: Vec<f64>,
}

/// Follows one material through a run; `composition(year, cohort)` is the content of a unit of a cohort in a year.
///
/// ```
/// use cairn_core::stock::{contents, inflow_driven};
/// use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
/// let survival = Survival::of(&[Lifetime::Fixed { mean: 2.0 }; 3], AgeOffset::END_OF_YEAR, Diagonal::One);
/// let run = inflow_driven(&survival, &[10.0, 0.0, 0.0]);
/// let held = contents(&run, |year, _| if year < 1 { 0.5 } else { 0.6 });
/// assert_eq!(held.stock, [5.0, 6.0, 0.0]);
/// assert!((held.renovation[1] - 1.0).abs() < 1e-12);
/// assert_eq!(held.outflow[2], 6.0);
/// ```
pub fn contents(run: &StockRun, composition: impl Fn(usize, usize) -> f64) -> StockContents {
    let mut contents = StockContents::default();
    for (year, row) in run.cohorts.iter().enumerate() {
        let (mut stock, mut renovation, mut outflow) = (0.0, 0.0, 0.0);
        for (cohort, stands) in row.iter().enumerate() {
            let now = composition(year, cohort);
            let before = if cohort < year { composition(year - 1, cohort) } else { now };
            stock += stands * now;
            renovation += stands * (now - before);
            outflow += run.outflow_of(year, cohort) * before;
        }
        contents.stock.push(stock);
        contents
            .inflow
            .push(run.inflow.get(year).map_or(0.0, |inflow| inflow * composition(year, year)));
        contents.renovation.push(renovation);
        contents.outflow.push(outflow);
    }
    contents
}
