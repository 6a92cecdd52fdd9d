//! Table: survival of every cohort in a run of years, by age.
//!
//! ```text
//! S(t, c) = F(t - c + a₀)  for t ≥ c, else 0
//! F(a)    = exp(-exp(k (ln a - ln z)))      for Weibull, in lanes
//! ```
//!
//! Cohorts of one lifetime share one table by age: a run of 161 years with one lifetime costs 161 evaluations, not
//! 13,041. The logarithms of the ages serve every stock ([`Ages`]).
//! Tables follow each other in memory, with zeros before each. So the shares in a few neighbouring years ([`REACH`])
//! are a few neighbouring ages, and 0 before the cohort comes in.

use multiversion::multiversion;

use super::{Lifetime, NOTHING, exp};

/// Ages, or materials, computed side by side. The order of a sum over cohorts does not depend on it.
pub(crate) const LANES: usize = if cfg!(target_arch = "wasm32") { 4 } else { 8 };
/// Shares of a cohort that may be read at once, from any year on.
pub(crate) const REACH: usize = 8;

/// Time in its year at which a cohort comes in, as its age in years at the end of that year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AgeOffset(pub f64);

impl AgeOffset {
    /// At the end: age 0. Cairn uses this one.
    pub const END_OF_YEAR: AgeOffset = AgeOffset(0.0);
    /// In the middle: age ½.
    pub const MIDDLE_OF_YEAR: AgeOffset = AgeOffset(0.5);
    /// At the start: age 1.
    pub const START_OF_YEAR: AgeOffset = AgeOffset(1.0);
}

/// Survival at the end of the year in which a cohort comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Diagonal {
    /// As in the distribution: a part may leave in the same year.
    OfDistribution,
    /// All survives.
    One,
}

/// The ages in a run of years, and their logarithms: computed once, for any number of stocks.
#[derive(Clone, Debug, PartialEq)]
pub struct Ages {
    years: usize,
    offset: AgeOffset,
    diagonal: Diagonal,
    logarithms: Vec<f64>,
}

/// Survival of every cohort of a run of years.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survival {
    years: usize,
    /// All tables, each by age from 0 on.
    shares: Vec<f64>,
    /// By cohort: index of the first year of the run, as if the cohort's table extended to negative ages. Negative
    /// values wrap around.
    begins: Vec<usize>,
    /// By cohort: the age from which nothing is left.
    ages: Vec<usize>,
}

impl Ages {
    /// For a run of `years` years.
    pub fn of(years: usize, offset: AgeOffset, diagonal: Diagonal) -> Ages {
        let logarithms = (0..years.next_multiple_of(LANES))
            .map(|age| libm::log(age as f64 + offset.0))
            .collect();
        Ages {
            years,
            offset,
            diagonal,
            logarithms,
        }
    }

    /// Survival from the lifetime of each cohort; cohorts without a lifetime do not survive.
    pub fn survival(&self, lifetimes: &[Lifetime]) -> Survival {
        let mut survival = Survival::default();
        self.renew(&mut survival, lifetimes);
        survival
    }

    /// The same, reusing the memory of an earlier one.
    pub fn renew(&self, survival: &mut Survival, lifetimes: &[Lifetime]) {
        survival.years = self.years;
        for places in [&mut survival.begins, &mut survival.ages] {
            places.clear();
            places.reserve(self.years);
        }
        survival.shares.clear();
        let mut first_of_table: Vec<usize> = Vec::new();
        for cohort in 0..self.years {
            let lifetime = lifetimes.get(cohort).copied().unwrap_or(Lifetime::Fixed { mean: 0.0 });
            let same = |earlier: &usize| lifetimes.get(*earlier) == Some(&lifetime);
            if let Some(twin) = first_of_table.iter().rev().copied().find(same) {
                let age_0 = survival.begins[twin].wrapping_add(twin);
                survival.begins.push(age_0.wrapping_sub(cohort));
                survival.ages.push(survival.ages[twin]);
            } else {
                first_of_table.push(cohort);
                self.table(survival, lifetime, cohort);
            }
        }
        survival.shares.resize(survival.shares.len() + REACH, 0.0);
    }

    /// Survival with lives that become longer from a year on. Existing cohorts change by their hazard, so the stock at
    /// the end of the year before stays as it is.
    ///
    /// `longer` gives, for each year from `from` on, the extension as a share of the life.
    /// S(t, c) = S(t-1, c) · F'(a)/F'(a-1), where F' is the life times 1 + longer(t).
    ///
    /// Works for any family, with two evaluations for each cohort and year: about a millisecond for 161 years. If all
    /// lives are Weibull, the new survival ratio is a power of the reference ratio, and nothing needs a new evaluation.
    pub fn prolonged(&self, lifetimes: &[Lifetime], from: usize, longer: &[f64]) -> Survival {
        let mut survival = self.survival(lifetimes);
        let mut shares = Vec::new();
        for cohort in 0..self.years {
            let born = shares.len() + LANES;
            let mut ages = 0;
            shares.resize(born, 0.0);
            for year in cohort..self.years {
                let before = if year > cohort { shares.last().copied() } else { None };
                let by = year
                    .checked_sub(from)
                    .map_or(0.0, |since| longer.get(since).or(longer.last()).copied().unwrap_or(0.0));
                let share = match (before, lifetimes.get(cohort)) {
                    (Some(before), Some(life)) if year >= from => {
                        let life = life.times(1.0 + by);
                        let age = (year - cohort) as f64 + self.offset.0;
                        let (now, earlier) = (life.survival(age), life.survival(age - 1.0));
                        if earlier > 0.0 { before * (now / earlier).min(1.0) } else { 0.0 }
                    }
                    (None, Some(life)) if year >= from && self.diagonal == Diagonal::OfDistribution => {
                        life.times(1.0 + by).survival(self.offset.0)
                    }
                    _ => survival.share(year, cohort),
                };
                if share > 0.0 {
                    ages = year - cohort + 1;
                }
                shares.push(share);
            }
            shares.resize(born + (self.years - cohort).next_multiple_of(LANES), 0.0);
            survival.begins[cohort] = born.wrapping_sub(cohort);
            survival.ages[cohort] = ages;
        }
        shares.resize(shares.len() + REACH, 0.0);
        survival.shares = shares;
        survival
    }

    /// Adds a table, for the ages of a cohort and of those after it.
    fn table(&self, survival: &mut Survival, lifetime: Lifetime, cohort: usize) {
        let born = survival.shares.len() + LANES;
        let end = born + (self.years - cohort).next_multiple_of(LANES);
        survival.shares.resize(end, 0.0);
        let table = &mut survival.shares[born..end];
        match lifetime {
            Lifetime::Weibull { shape, scale } if !lifetime.is_nothing() => weibull(table, &self.logarithms, shape, libm::log(scale)),
            Lifetime::Fixed { .. }
            | Lifetime::Normal { .. }
            | Lifetime::FoldedNormal { .. }
            | Lifetime::Lognormal { .. }
            | Lifetime::Weibull { .. } => {
                for (age, share) in table.iter_mut().enumerate() {
                    *share = lifetime.survival(age as f64 + self.offset.0);
                }
            }
        }
        if self.diagonal == Diagonal::One {
            table[0] = 1.0;
        }
        let ages = table.iter().rposition(|share| *share > 0.0).map_or(0, |last| last + 1);
        survival.begins.push(born.wrapping_sub(cohort));
        survival.ages.push(ages);
    }
}

/// Survival by age, from the logarithms of ages and scale.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl", "x86_64+avx2"))]
fn weibull(shares: &mut [f64], logarithms: &[f64], shape: f64, log_scale: f64) {
    let logarithms = logarithms.as_chunks::<LANES>().0;
    for (shares, logarithms) in shares.as_chunks_mut::<LANES>().0.iter_mut().zip(logarithms) {
        for (share, log_age) in shares.iter_mut().zip(logarithms) {
            let stands = exp(-exp(shape * (log_age - log_scale)));
            *share = if stands < NOTHING { 0.0 } else { stands };
        }
    }
}

impl Survival {
    /// From the lifetime of each cohort; the run has as many years as cohorts.
    pub fn of(lifetimes: &[Lifetime], offset: AgeOffset, diagonal: Diagonal) -> Survival {
        Ages::of(lifetimes.len(), offset, diagonal).survival(lifetimes)
    }

    /// Number of years, and of cohorts.
    pub const fn years(&self) -> usize {
        self.years
    }

    /// Share of a cohort left at the end of a year (both counted from the first); 0 before it comes in.
    pub fn share(&self, year: usize, cohort: usize) -> f64 {
        if cohort > year || year >= self.years {
            return 0.0;
        }
        self.shares[self.begins[cohort].wrapping_add(year)]
    }

    /// The age from which on nothing of a cohort is left.
    pub(crate) fn ages(&self, cohort: usize) -> usize {
        self.ages[cohort]
    }

    /// All tables, and by cohort the index in them of the first year of the run. At `begins + year` are the shares of
    /// [`REACH`] years from `year` on. The cohort must come in during the first half of these years or before.
    pub(crate) fn tables(&self) -> (&[f64], &[usize]) {
        (&self.shares, &self.begins)
    }

    /// Writes the survival ratio of each cohort before `year`: the share of last year's stock that survives to the end
    /// of `year`.
    pub fn stay(&self, year: usize, stay: &mut Vec<f64>) {
        stay.clear();
        stay.extend((0..year).map(|cohort| {
            let before = self.share(year - 1, cohort);
            if before > 0.0 { self.share(year, cohort) / before } else { 0.0 }
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cohorts_of_one_life_share_one_table() {
        let mut lives = vec![Lifetime::Fixed { mean: 5.0 }; 40];
        lives[20] = Lifetime::Fixed { mean: 9.0 };
        let survival = Survival::of(&lives, AgeOffset::END_OF_YEAR, Diagonal::OfDistribution);
        let age_0 = |cohort: usize| survival.begins[cohort].wrapping_add(cohort);
        assert_eq!(age_0(0), age_0(39));
        assert!(age_0(0) != age_0(20));
        assert_eq!([survival.share(28, 20), survival.share(29, 20)], [1.0, 0.0]);
        assert_eq!([survival.share(25, 21), survival.share(26, 21)], [1.0, 0.0]);
        assert_eq!(survival.share(3, 4), 0.0);
    }

    #[test]
    fn a_table_is_what_its_lifetime_says() {
        /// A share too small to change any sum.
        const UNFELT: f64 = 1e-18;
        for shape in [0.5, 1.0, 2.5, 3.5, 12.0, 50.0] {
            for scale in [1e-3, 0.7, 20.0, 96.0, 1e6] {
                let life = Lifetime::Weibull { shape, scale };
                let survival = Survival::of(&[life; 161], AgeOffset::MIDDLE_OF_YEAR, Diagonal::OfDistribution);
                for age in 0..161 {
                    let (table, plain) = (survival.share(age, 0), life.survival(age as f64 + 0.5));
                    let hazard = -libm::log(plain.max(UNFELT));
                    // A rounding error in ln a - ln z grows with the shape.
                    let near = 1e-15 * (1.0 + shape * hazard) * plain + UNFELT;
                    assert!((table - plain).abs() <= near, "{life:?} {age}: {table} is not {plain}");
                    // Shares too small for any sum still have a hazard.
                    assert!((table - plain).abs() <= 1e-10 * plain, "{life:?} {age}: {table} is not {plain}");
                }
            }
        }
    }
}
