//! Life: how long buildings stand, by the year they are built.
//!
//! Mean lives come from a table, straight between its cohorts. Where the ages of what stands
//! are known, one mean life is fitted to them instead: whole years, least squares on the
//! shares of floor area by years of building.
//!
//! ```text
//! survival(a) = exp(−(a / scale)^shape),  scale = mean / Γ(1 + 1/shape)
//! R(n)        = Σ e^(−gs) survival(n + s) / Σ e^(−gs) survival(s),  s = 0 … 300
//! ```
//!
//! R is what remains, n years on, of all that stood in 1900: it was built over centuries
//! that grew by g a year, not at once. Does not know: why a building is taken down.

use crate::evidence::assumption::Assumption;
use crate::evidence::desk::{Desk, called};
use crate::evidence::fault::Fault;
use crate::evidence::fill::Trail;
use crate::evidence::reading::Row;
use crate::evidence::rows::{AgeRow, LifeRow};
use crate::facts::Known;
use crate::kind::{Basis, Product};
use crate::year::{Annual, Year};

/// Mean life by cohort and shape of the curve.
pub(super) struct Life {
    /// Years, by cohort.
    pub(super) mean: Known<Annual>,
    /// Shape of the Weibull curve.
    pub(super) shape: Known<f64>,
}

/// How long homes of a kind stand; `area` is the floor of all homes of the place, m².
pub(super) fn life(desk: &Desk<'_>, product: Product, area: &Annual) -> Result<Life, Fault> {
    let found = desk
        .ladder
        .fill(&desk.evidence.lives, |row| &row.region, |row| row.product == product);
    let Some((rows, basis)) = found else {
        return Err(desk.lack(LifeRow::FILE, &format!("life of {}", called(product))));
    };
    let mut trail = Trail::new();
    trail.add(rows.iter().map(|row| &row.from), basis);
    let least = desk.assumed(Assumption::LifeLeastShape);
    let raised = rows[0].shape < least;
    let shape = Known {
        value: rows[0].shape.max(least),
        basis: if raised { Basis::Assumed } else { trail.basis },
        sources: if raised {
            desk.assumptions.sources(Assumption::LifeLeastShape).to_vec()
        } else {
            trail.sources()
        },
    };
    let ages = desk.evidence.ages.iter().map(|line| &line.row);
    let ages: Vec<&AgeRow> = ages.filter(|row| row.place == desk.ladder.place).collect();
    let fitting = match product {
        Product::SingleFamily | Product::MultiFamily => !ages.is_empty(),
        Product::Informal | Product::Other => false,
    };
    let mean = if !fitting {
        let points: Vec<(f64, f64)> = rows.iter().map(|row| (f64::from(row.cohort.number()), row.mean)).collect();
        Annual::from_fn(|cohort| straight(&points, f64::from(cohort.number())))
    } else {
        trail = Trail::new();
        trail.add(ages.iter().map(|row| &row.from), Basis::National);
        Annual::constant(fitted(desk, area, &ages, shape.value))
    };
    Ok(Life {
        mean: Known {
            value: mean,
            basis: trail.basis,
            sources: trail.sources(),
        },
        shape,
    })
}

/// Straight between points, flat outside.
fn straight(points: &[(f64, f64)], x: f64) -> f64 {
    let after = points.partition_point(|point| point.0 <= x);
    if after == 0 || after == points.len() {
        return points[after.saturating_sub(1)].1;
    }
    let ((a, from), (b, to)) = (points[after - 1], points[after]);
    from + (to - from) * (x - a) / (b - a)
}

fn fitted(desk: &Desk<'_>, area: &Annual, ages: &[&AgeRow], shape: f64) -> f64 {
    let growth = desk.assumed(Assumption::PeopleGrowthBefore) + desk.assumed(Assumption::FloorGrowthBefore);
    let mut best = desk.assumed(Assumption::LifeFitLeast);
    let mut least = f64::INFINITY;
    let mut mean = best;
    while mean <= desk.assumed(Assumption::LifeFitMost) {
        let standing = standing(area, mean, shape, growth);
        let whole: f64 = standing.iter().sum();
        let mut error = 0.0;
        for age in ages {
            let part: f64 = standing[age.first.index()..=age.last.index()].iter().sum();
            let off = part / whole - age.share;
            error += off * off;
        }
        if error < least {
            (best, least) = (mean, error);
        }
        mean += 1.0;
    }
    best
}

/// What stands at the end of 2020 by cohort from 1900, m², if homes live so long.
fn standing(area: &Annual, mean: f64, shape: f64, growth: f64) -> Vec<f64> {
    const BACK: usize = 300;
    let scale = mean / libm::tgamma(1.0 + 1.0 / shape);
    let years = Year::BASE.index();
    let survival: Vec<f64> = (0..=BACK + years)
        .map(|age| libm::exp(-libm::pow(age as f64 / scale, shape)))
        .collect();
    let weights: Vec<f64> = (0..=BACK).map(|back| libm::exp(-growth * back as f64)).collect();
    let remaining = |after: usize| -> f64 { weights.iter().zip(&survival[after..]).map(|(weight, left)| weight * left).sum() };
    let mut standing = vec![area[Year::FIRST]];
    for t in 1..=years {
        standing[0] *= remaining(t) / remaining(t - 1);
        for (cohort, left) in standing.iter_mut().enumerate().skip(1) {
            *left *= survival[t - cohort] / survival[t - cohort - 1];
        }
        let stays: f64 = standing.iter().sum();
        let wanted = area[Year::at(t)];
        if wanted < stays {
            // The stock falls faster than it dies: all cohorts give up the same share.
            for left in &mut standing {
                *left *= wanted / stays;
            }
        }
        standing.push((wanted - stays).max(0.0));
    }
    standing
}

#[cfg(test)]
mod tests {
    use super::{standing, straight};
    use crate::year::{Annual, Year};

    #[test]
    fn what_stands_adds_up_to_the_floor_area() {
        let area = Annual::from_fn(|year| 100.0 + f64::from(year.number() - 1900));
        let standing = standing(&area, 80.0, 2.5, 0.02);
        assert_eq!(standing.len(), Year::BASE.index() + 1);
        assert!((standing.iter().sum::<f64>() - area[Year::BASE]).abs() < 1e-9);
    }

    #[test]
    fn a_stock_that_falls_fast_is_never_built_below_nothing() {
        let area = Annual::from_fn(|year| if year.number() < 1990 { 100.0 } else { 40.0 });
        let standing = standing(&area, 80.0, 2.5, 0.02);
        assert!(standing.iter().all(|left| *left >= 0.0));
        assert!((standing.iter().sum::<f64>() - 40.0).abs() < 1e-9);
    }

    #[test]
    fn lives_run_straight_between_cohorts() {
        let points = [(1990.0, 30.0), (2005.0, 50.0)];
        assert_eq!(straight(&points, 1900.0), 30.0);
        assert!((straight(&points, 1999.0) - 42.0).abs() < 1e-12);
        assert_eq!(straight(&points, 2060.0), 50.0);
    }
}
