//! Life: lifetime of buildings, by year of construction.
//!
//! Mean lifetimes come from a table, linear between its cohorts. Where the ages of the stock are known, one mean
//! lifetime is fitted instead. The fit uses whole years and least squares on the shares of floor area by years of
//! construction. It runs the stock model of `walk`. Out of scope: reasons for demolition.

use crate::assumption::Assumption;
use crate::context::{PlaceContext, called};
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::rows::{AgeRow, LifeRow};
use crate::table_reader::Row;
use crate::walk::AreaHistory;
use cairn_core::facts::Fact;
use cairn_core::kind::{Basis, Product};
use cairn_core::year::{Annual, Year};

/// Mean lifetime by cohort, and the shape of the curve.
pub(super) struct BuildingLifetime {
    /// Years, by cohort.
    pub(super) mean: Fact<Annual>,
    /// Shape of the Weibull curve.
    pub(super) shape: Fact<f64>,
}

/// Lifetime of homes of a kind; `area` is the floor of all homes of the place, m².
pub(super) fn life(context: &PlaceContext<'_>, product: Product, area: &Annual) -> Result<BuildingLifetime, Fault> {
    let found = context
        .ladder
        .fill(&context.evidence.lives, |row| &row.region, |row| row.product == product);
    let Some((rows, basis)) = found else {
        return Err(context.lack(LifeRow::FILE, &format!("life of {}", called(product))));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add(rows.iter().map(|row| &row.from), basis);
    let least = context.fact(Assumption::LifeLeastShape);
    let shape = if rows[0].shape < least.value {
        least
    } else {
        trail.fact(rows[0].shape)
    };
    let ages = context.evidence.ages.iter().map(|line| &line.row);
    let ages: Vec<&AgeRow> = ages.filter(|row| row.place == context.ladder.place).collect();
    let fitting = match product {
        Product::SingleFamily | Product::MultiFamily => !ages.is_empty(),
        Product::Informal | Product::Other => false,
    };
    let mean = if !fitting {
        let points: Vec<(f64, f64)> = rows.iter().map(|row| (f64::from(row.cohort.number()), row.mean)).collect();
        Annual::from_fn(|cohort| straight(&points, f64::from(cohort.number())))
    } else {
        trail = ProvenanceCollector::new();
        trail.add(ages.iter().map(|row| &row.from), Basis::National);
        trail.assume(context.assumptions, [Assumption::LifeFitLeast, Assumption::LifeFitMost]);
        Annual::constant(fitted(context, area, &ages, shape.value))
    };
    Ok(BuildingLifetime {
        mean: trail.fact(mean),
        shape,
    })
}

/// Linear between points, flat outside.
fn straight(points: &[(f64, f64)], x: f64) -> f64 {
    let after = points.partition_point(|point| point.0 <= x);
    if after == 0 || after == points.len() {
        return points[after.saturating_sub(1)].1;
    }
    let ((a, from), (b, to)) = (points[after - 1], points[after]);
    from + (to - from) * (x - a) / (b - a)
}

fn fitted(context: &PlaceContext<'_>, area: &Annual, ages: &[&AgeRow], shape: f64) -> f64 {
    let growth = context.value(Assumption::PeopleGrowthBefore) + context.value(Assumption::FloorGrowthBefore);
    let mut best = context.value(Assumption::LifeFitLeast);
    let mut least = f64::INFINITY;
    let mut mean = best;
    while mean <= context.value(Assumption::LifeFitMost) {
        let standing = AreaHistory::of(area, &Annual::constant(mean), shape, growth, Year::BASE).stock;
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

#[cfg(test)]
mod tests {
    use super::straight;

    #[test]
    fn lives_run_straight_between_cohorts() {
        let points = [(1990.0, 30.0), (2005.0, 50.0)];
        assert_eq!(straight(&points, 1900.0), 30.0);
        assert!((straight(&points, 1999.0) - 42.0).abs() < 1e-12);
        assert_eq!(straight(&points, 2060.0), 50.0);
    }
}
