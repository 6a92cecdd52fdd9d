//! Walk: what must be built so that an area stands each year, and what stands of each cohort.
//!
//! ```text
//! survival(a) = exp(−(a / scale)^shape),  scale = mean / Γ(1 + 1/shape)
//! R(n)        = Σ e^(−gs) survival(n + s) / Σ e^(−gs) survival(s),  s = 0 … 300
//! built(t)    = area(t) − what stands of earlier cohorts, never below nothing
//! ```
//!
//! R is what remains, n years on, of all that stood in 1900: it was built over centuries
//! that grew by g a year, not at once. The model follows stocks too, with levers; this is the
//! plain walk that fits, benchmarks and balances of this room need. Does not know: levers.

use crate::year::{Annual, Year};

/// Years before 1900 over which what stood then was built.
const BACK: usize = 300;

/// An area walked from 1900 to some year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Walk {
    /// Built in each year from 1900, in the unit of the area; in 1900 all that stands.
    pub(super) built: Vec<f64>,
    /// What stands in the last year, by cohort from 1900.
    pub(super) standing: Vec<f64>,
}

impl Walk {
    /// Walks an area to the end of `last`; `mean` is the mean life by cohort, `growth` that before 1900, a year.
    pub(super) fn of(area: &Annual, mean: &Annual, shape: f64, growth: f64, last: Year) -> Walk {
        let years = last.index();
        let curves = Curves::of(mean, shape, years);
        let weights: Vec<f64> = (0..=BACK).map(|back| libm::exp(-growth * back as f64)).collect();
        let first = curves.of_cohort(0);
        let remaining = |after: usize| -> f64 { weights.iter().zip(&first[after..]).map(|(weight, left)| weight * left).sum() };
        let mut standing = vec![area[Year::FIRST]];
        let mut built = vec![area[Year::FIRST]];
        let mut before = remaining(0);
        for t in 1..=years {
            let now = remaining(t);
            standing[0] *= now / before;
            before = now;
            for (cohort, left) in standing.iter_mut().enumerate().skip(1) {
                let curve = curves.of_cohort(cohort);
                *left *= curve[t - cohort] / curve[t - cohort - 1];
            }
            let stays: f64 = standing.iter().sum();
            let wanted = area[Year::at(t)];
            if wanted < stays {
                // The stock falls faster than it dies: all cohorts give up the same share.
                for left in &mut standing {
                    *left *= wanted / stays;
                }
            }
            let inflow = (wanted - stays).max(0.0);
            standing.push(inflow);
            built.push(inflow);
        }
        Walk { built, standing }
    }

    /// Mean of what is built over a span of years, both included, each weighed by what `weight` gives for its cohort.
    pub(super) fn mean_built(&self, first: Year, last: Year, weight: impl Fn(Year) -> f64) -> f64 {
        let years = first.to(last).filter(|year| year.index() < self.built.len());
        let sum: f64 = years.clone().map(|year| self.built[year.index()] * weight(year)).sum();
        sum / years.count().max(1) as f64
    }
}

/// Survival curves, one for each mean life that occurs.
struct Curves {
    curves: Vec<Vec<f64>>,
    of: Vec<usize>,
}

impl Curves {
    fn of(mean: &Annual, shape: f64, years: usize) -> Curves {
        let mut means: Vec<u64> = Vec::new();
        let mut curves = Vec::new();
        let mut of = Vec::new();
        for life in &mean.values()[..=years] {
            let known = means.iter().position(|bits| *bits == life.to_bits());
            of.push(known.unwrap_or(means.len()));
            if known.is_none() {
                means.push(life.to_bits());
                let scale = life / libm::tgamma(1.0 + 1.0 / shape);
                let ages = 0..=BACK + years;
                curves.push(ages.map(|age| libm::exp(-libm::pow(age as f64 / scale, shape))).collect());
            }
        }
        Curves { curves, of }
    }

    fn of_cohort(&self, cohort: usize) -> &[f64] {
        &self.curves[self.of[cohort]]
    }
}

#[cfg(test)]
mod tests {
    use super::Walk;
    use crate::year::{Annual, Year};

    fn walk(area: &Annual) -> Walk {
        Walk::of(area, &Annual::constant(80.0), 2.5, 0.02, Year::BASE)
    }

    #[test]
    fn what_stands_adds_up_to_the_area() {
        let area = Annual::from_fn(|year| 100.0 + f64::from(year.number() - 1900));
        let walk = walk(&area);
        assert_eq!(walk.standing.len(), Year::BASE.index() + 1);
        assert!((walk.standing.iter().sum::<f64>() - area[Year::BASE]).abs() < 1e-9);
        assert_eq!(walk.built.last(), walk.standing.last());
    }

    #[test]
    fn a_stock_that_falls_fast_is_never_built_below_nothing() {
        let area = Annual::from_fn(|year| if year.number() < 1990 { 100.0 } else { 40.0 });
        let walk = walk(&area);
        assert!(walk.standing.iter().chain(&walk.built).all(|left| *left >= 0.0));
        assert!((walk.standing.iter().sum::<f64>() - 40.0).abs() < 1e-9);
    }

    #[test]
    fn a_stock_that_stays_is_renewed_once_a_life() {
        let walk = Walk::of(&Annual::constant(100.0), &Annual::constant(20.0), 2.5, 0.0, Year::BASE);
        let built = walk.mean_built(Year::of(1981), Year::BASE, |_| 1.0);
        assert!((built - 5.0).abs() < 0.2, "{built}");
    }
}
