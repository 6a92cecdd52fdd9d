//! Walk: construction needed for a given area each year, and the remaining stock of each cohort.
//!
//! This is the stock run of the stock room (`stock::Walk`) without any choice, for fits, benchmarks and balances of
//! this room. The stock of 1900 was built over centuries of growth, not at once. Out of scope: levers.

use cairn_core::stock::{self, Lives, LogAges, WeibullLives};
use cairn_core::year::{Annual, Year};

/// An area run from 1900 to some year.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct AreaHistory {
    /// Construction in each year from 1900, in the unit of the area; in 1900 the whole stock.
    pub(super) built: Vec<f64>,
    /// Stock in the last year, by cohort from 1900.
    pub(super) stock: Vec<f64>,
}

impl AreaHistory {
    /// Runs an area to the end of `last`. `mean` is the mean lifetime by cohort; `growth` is the annual growth before
    /// 1900.
    pub(super) fn of(area: &Annual, mean: &Annual, shape: f64, growth: f64, last: Year) -> AreaHistory {
        let years = last.index() + 1;
        let worn = WeibullLives {
            means: mean.values(),
            shape,
            growth,
            chosen: None,
        };
        let lives = Lives::of(&worn, 0..years, &LogAges::of(years));
        let all_cohorts = 0..years;
        let mut walk = stock::CohortWalk::new(&lives, vec![all_cohorts], None, &[]);
        let (mut before, mut now) = (vec![0.0; years], vec![0.0; years]);
        let mut built = Vec::with_capacity(years);
        for year in 0..years {
            let change = walk.year(year, (area[Year::at(year)], 0.0), &before, &mut now);
            built.push(change.inflow);
            std::mem::swap(&mut before, &mut now);
        }
        AreaHistory { built, stock: before }
    }

    /// Mean construction over a span of years, both included, each weighted by `weight` for its cohort.
    pub(super) fn mean_built(&self, first: Year, last: Year, weight: impl Fn(Year) -> f64) -> f64 {
        let years = first.to(last).filter(|year| year.index() < self.built.len());
        let sum: f64 = years.clone().map(|year| self.built[year.index()] * weight(year)).sum();
        sum / years.count().max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::AreaHistory;
    use cairn_core::year::{Annual, Year};

    fn walk(area: &Annual) -> AreaHistory {
        AreaHistory::of(area, &Annual::constant(80.0), 2.5, 0.02, Year::BASE)
    }

    #[test]
    fn what_stands_adds_up_to_the_area() {
        let area = Annual::from_fn(|year| 100.0 + f64::from(year.number() - 1900));
        let walk = walk(&area);
        assert_eq!(walk.stock.len(), Year::BASE.index() + 1);
        assert!((walk.stock.iter().sum::<f64>() - area[Year::BASE]).abs() < 1e-9);
        assert_eq!(walk.built.last(), walk.stock.last());
    }

    #[test]
    fn a_stock_that_falls_fast_stands_empty_and_is_never_built_below_nothing() {
        let area = Annual::from_fn(|year| if year.number() < 1990 { 100.0 } else { 40.0 });
        let walk = walk(&area);
        assert!(walk.stock.iter().chain(&walk.built).all(|left| *left >= 0.0));
        assert!(walk.stock.iter().sum::<f64>() > 40.0);
    }

    #[test]
    fn a_stock_that_stays_is_renewed_once_a_life() {
        let walk = AreaHistory::of(&Annual::constant(100.0), &Annual::constant(20.0), 2.5, 0.0, Year::BASE);
        let built = walk.mean_built(Year::of(1981), Year::BASE, |_| 1.0);
        assert!((built - 5.0).abs() < 0.2, "{built}");
    }
}
