//! Balance: does what came in equal what went out and what stayed?
//!
//! ```text
//! floor, cars  K(t) − K(t−1) = I(t) − O(t) + T(t)
//! mass in use  M(t) − M(t−1) = I(t) − O(t) + T(t)                                     of each use
//! cycle        primary(t) + N(t−1) + T(t) = M(t) − M(t−1) + loss(t) + surplus(t) + N(t)   of each pool
//! error        = largest difference of the years / largest stock of the years
//! ```
//!
//! T is what used goods carry over borders, N new scrap, which is used in the year after. Stocks,
//! inflows and outflows are summed on separate ways, so this is a check of the walk and not of
//! itself. It is returned with every outcome, not only tested.

use crate::kind::{Drivetrain, Pool};
use crate::model::outcome::{Balance, Cars, Outcome};
use crate::year::{Stretch, Year};

/// The balance of everything over years, each against the year before it.
pub(crate) fn of(outcome: &Outcome, years: Stretch) -> Balance {
    let mut balance = Balance::default();
    for of in &outcome.buildings {
        let mut ledger = Ledger::new(total(of.stock.row(before(years.first))));
        for year in inner(years) {
            ledger.year(total(of.stock.row(year)), of.inflow[year] - of.outflow[year]);
        }
        balance.stock = balance.stock.max(ledger.error());
    }
    for drivetrain in Drivetrain::ALL {
        balance.stock = balance.stock.max(cars(&outcome.cars, drivetrain, years));
    }
    for flow in &outcome.flows {
        let mut ledger = Ledger::new(flow.stock[before(years.first)]);
        for year in inner(years) {
            ledger.year(flow.stock[year], flow.inflow[year] - flow.outflow[year] + flow.traded[year]);
        }
        balance.mass = balance.mass.max(ledger.error());
    }
    for pool in Pool::ALL {
        balance.cycle = balance.cycle.max(cycle(outcome, pool, years));
    }
    balance
}

fn cars(cars: &Cars, drivetrain: Drivetrain, years: Stretch) -> f64 {
    let at = drivetrain.index();
    let mut ledger = Ledger::new(cars.stock[at][before(years.first)]);
    for year in inner(years) {
        let came = cars.new[at][year] + cars.imported[at][year];
        let went = cars.exported[at][year] + cars.scrapped[at][year];
        ledger.year(cars.stock[at][year], came - went);
    }
    ledger.error()
}

fn cycle(outcome: &Outcome, pool: Pool, years: Stretch) -> f64 {
    let new_scrap = &outcome.new_scrap[pool.index()];
    let held = |year: Year| {
        let uses = outcome.flows.iter().filter(|flow| flow.material.pool() == pool);
        uses.fold(new_scrap[year], |sum, flow| sum + flow.stock[year])
    };
    let mut ledger = Ledger::new(held(before(years.first)));
    for year in inner(years) {
        let mut came = -outcome.surplus[pool.index()][year];
        for (flow, cycled) in outcome.flows.iter().zip(&outcome.cycle) {
            if flow.material.pool() == pool {
                came += cycled.primary[year] + flow.traded[year] - cycled.loss[year];
            }
        }
        ledger.year(held(year), came);
    }
    ledger.error()
}

/// A stock beside what should have changed it.
struct Ledger {
    stock: f64,
    largest: f64,
    worst: f64,
}

impl Ledger {
    const fn new(stock: f64) -> Ledger {
        Ledger {
            stock,
            largest: stock,
            worst: 0.0,
        }
    }

    fn year(&mut self, stock: f64, change: f64) {
        self.worst = self.worst.max((stock - self.stock - change).abs());
        self.largest = self.largest.max(stock);
        self.stock = stock;
    }

    /// The largest error, relative to the largest stock.
    fn error(&self) -> f64 {
        if self.largest > 0.0 { self.worst / self.largest } else { self.worst }
    }
}

const fn before(year: Year) -> Year {
    Year::at(year.index().saturating_sub(1))
}

/// Years that have a year before them.
fn inner(years: Stretch) -> impl Iterator<Item = Year> {
    years.years().filter(|year| *year > Year::FIRST)
}

/// Sum of a row, a few cohorts side by side.
fn total(row: &[f64]) -> f64 {
    const SIDE_BY_SIDE: usize = 4;
    let (chunks, rest) = row.as_chunks::<SIDE_BY_SIDE>();
    let mut sums = [0.0; SIDE_BY_SIDE];
    for chunk in chunks {
        for (sum, value) in sums.iter_mut().zip(chunk) {
            *sum += value;
        }
    }
    let mut sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    for value in rest {
        sum += value;
    }
    sum
}
