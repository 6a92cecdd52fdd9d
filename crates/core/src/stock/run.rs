//! Run: a whole run of years, driven by inflow or by a target stock.
//!
//! ```text
//! inflow-driven   K(t, t) = I(t) S(t, t)
//! stock-driven    I(t) = (target(t) - Σ_{c<t} K(t, c)) / S(t, t)
//! known ages      I(c) = K₀(c) / S(T₀, c) for c ≤ T₀, then stock-driven from T₀ + 1 on
//! one target      J = target - Σ_g Σ_{c<t} K_g(t, c),  I_g = x_g J / S_g(t, t)
//! ```
//!
//! `x_g` are shares of the new inflow, not of the stock. After ODYM and flodym; their cases are in `tests/reference`.

use super::{Surplus, TargetResult, age, meet_target, remove, sum};
use crate::stock::survival::Survival;

/// Result of a run of years. Years and cohorts are counted from 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StockRun {
    /// Stock by year and cohort; the row of a year ends with the cohort of that year.
    pub cohorts: Vec<Vec<f64>>,
    /// Inflow by year.
    pub inflow: Vec<f64>,
    /// Outflow by year, removal included.
    pub outflow: Vec<f64>,
    /// Part of the outflow that was removed before the end of its life, by year.
    pub removed: Vec<f64>,
    /// Part of an initial stock that is older than its life allows, by cohort: it cannot be followed and leaves at
    /// once.
    pub overdue: Vec<f64>,
}

impl StockRun {
    /// Stock at the end of a year.
    pub fn stock(&self, year: usize) -> f64 {
        self.cohorts.get(year).map_or(0.0, |row| sum(row))
    }

    /// Outflow of a cohort in a year.
    pub fn outflow_of(&self, year: usize, cohort: usize) -> f64 {
        let stands = |year: usize| self.cohorts.get(year).and_then(|row| row.get(cohort)).copied().unwrap_or(0.0);
        if cohort == year {
            self.inflow.get(year).copied().unwrap_or(0.0) - stands(year)
        } else if cohort < year {
            stands(year - 1) - stands(year)
        } else {
            0.0
        }
    }

    fn push(&mut self, mut standing: Vec<f64>, died: f64, met: TargetResult) {
        standing.push(met.stays);
        self.cohorts.push(standing);
        self.inflow.push(met.inflow);
        self.outflow.push(died + met.removed + (met.inflow - met.stays));
        self.removed.push(met.removed);
    }

    /// The cohorts of last year, aged by `survival` to the end of `year`, and the amount that died.
    fn aged(&self, survival: &Survival, year: usize) -> (Vec<f64>, f64) {
        let mut standing = Vec::with_capacity(year + 1);
        standing.extend_from_slice(self.cohorts.last().map_or(&[][..], Vec::as_slice));
        let mut stay = Vec::with_capacity(year);
        survival.stay(year, &mut stay);
        let died = age(&mut standing, &stay);
        (standing, died)
    }
}

/// Stock and outflow from the inflow of each year.
///
/// ```
/// use cairn_core::stock::inflow_driven;
/// use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
/// let life = [Lifetime::Fixed { mean: 2.0 }; 4];
/// let survival = Survival::of(&life, AgeOffset::END_OF_YEAR, Diagonal::OfDistribution);
/// let run = inflow_driven(&survival, &[5.0, 1.0, 0.0, 0.0]);
/// assert_eq!(run.outflow, [0.0, 0.0, 5.0, 1.0]);
/// ```
pub fn inflow_driven(survival: &Survival, inflow: &[f64]) -> StockRun {
    let mut run = StockRun::default();
    for (year, inflow) in inflow.iter().take(survival.years()).enumerate() {
        let (standing, died) = run.aged(survival, year);
        let met = TargetResult {
            inflow: *inflow,
            stays: inflow * survival.share(year, year),
            removed: 0.0,
        };
        run.push(standing, died, met);
    }
    run
}

/// Inflow that meets a target stock at the end of each year.
pub fn stock_driven(survival: &Survival, target: &[f64], surplus: Surplus) -> StockRun {
    let mut run = StockRun::default();
    drive_on(&mut run, survival, target, surplus);
    run
}

/// Stock-driven run from a stock with known ages at the end of a year: one value for each cohort up to that year.
///
/// Earlier years are reconstructed: the inflow that must have left this stock. Stock older than its life allows goes to
/// [`StockRun::overdue`] and is never lost in silence.
pub fn from_initial_stock(survival: &Survival, initial: &[f64], target: &[f64], surplus: Surplus) -> StockRun {
    let mut run = reconstructed(survival, initial);
    drive_on(&mut run, survival, target, surplus);
    run
}

/// Reconstructs the years up to the one whose ages are known.
fn reconstructed(survival: &Survival, initial: &[f64]) -> StockRun {
    let Some(last) = initial.len().min(survival.years()).checked_sub(1) else {
        return StockRun::default();
    };
    let mut overdue = vec![0.0; initial.len()];
    let mut inflow = vec![0.0; last + 1];
    for (cohort, stands) in initial.iter().enumerate().take(last + 1) {
        let came_in = stands / survival.share(last, cohort);
        if came_in.is_finite() {
            inflow[cohort] = came_in;
        } else if *stands > 0.0 {
            overdue[cohort] = *stands;
        }
    }
    let mut run = inflow_driven(survival, &inflow);
    if let Some(row) = run.cohorts.last_mut() {
        for (stands, (known, lost)) in row.iter_mut().zip(initial.iter().zip(&overdue)) {
            *stands = known - lost;
        }
    }
    run.overdue = overdue;
    run
}

fn drive_on(run: &mut StockRun, survival: &Survival, target: &[f64], surplus: Surplus) {
    let first = run.cohorts.len();
    for (year, target) in (first..survival.years()).zip(target) {
        let (mut standing, died) = run.aged(survival, year);
        let met = meet_target(&mut standing, *target, survival.share(year, year), surplus);
        run.push(standing, died, met);
    }
}

/// Several kinds of product under one target; `shares[year][kind]` splits the inflow.
///
/// A surplus is removed from all kinds and cohorts at one rate. This keeps every cohort of every kind. Kinds with equal
/// lives do not need it: treat them as contents of one stock. [`super::target_stock()`] with their shares as composition
/// gives the stock, inflow and outflow of each, and the target can change with history unchanged.
pub fn sharing_a_target(kinds: &[Survival], target: &[f64], shares: &[Vec<f64>]) -> Vec<StockRun> {
    let mut runs = vec![StockRun::default(); kinds.len()];
    share_on(&mut runs, kinds, target, shares, Surplus::Remove);
    runs
}

/// Shared target from the known ages of each kind at the end of a year; target and shares begin in the year after.
pub fn sharing_from_initial_stock(
    kinds: &[Survival],
    initial: &[Vec<f64>],
    target: &[f64],
    shares: &[Vec<f64>],
    surplus: Surplus,
) -> Vec<StockRun> {
    let known = kinds.iter().zip(initial);
    let mut runs: Vec<StockRun> = known.map(|(survival, initial)| reconstructed(survival, initial)).collect();
    share_on(&mut runs, kinds, target, shares, surplus);
    runs
}

fn share_on(runs: &mut [StockRun], kinds: &[Survival], target: &[f64], shares: &[Vec<f64>], surplus: Surplus) {
    let first = runs.first().map_or(0, |run| run.cohorts.len());
    let years = kinds.iter().map(Survival::years).min().unwrap_or(0);
    for (year, (target, shares)) in (first..years).zip(target.iter().zip(shares)) {
        let mut aged: Vec<(Vec<f64>, f64)> = runs.iter().zip(kinds).map(|(run, survival)| run.aged(survival, year)).collect();
        let mut natural = 0.0;
        for (standing, _) in &aged {
            natural += sum(standing);
        }
        let missing = target - natural;
        for (kind, (standing, died)) in aged.drain(..).enumerate() {
            let mut standing = standing;
            let newborn = kinds[kind].share(year, year);
            let share = shares.get(kind).copied().unwrap_or(0.0);
            let mut met = TargetResult::default();
            if missing < 0.0 && surplus == Surplus::Remove {
                let whole = sum(&standing);
                let part = if natural > 0.0 { -missing * (whole / natural) } else { 0.0 };
                met.removed = remove(&mut standing, whole, part);
            } else if newborn > 0.0 {
                met.stays = share * missing;
                met.inflow = met.stays / newborn;
            }
            runs[kind].push(standing, died, met);
        }
    }
}
