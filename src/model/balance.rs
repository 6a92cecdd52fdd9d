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
use crate::year::{Annual, Stretch, Year};

/// What stands and is held at the end of a year: what the next years are weighed against.
#[derive(Clone, Debug)]
pub(crate) struct Opening {
    /// Floor of each kind of building, m².
    floors: Vec<f64>,
    /// Cars by drivetrain.
    cars: [f64; Drivetrain::COUNT],
    /// Mass of each use, kg.
    masses: Vec<f64>,
    /// Mass and new scrap of each pool, kg.
    pools: Vec<f64>,
}

impl Opening {
    /// Of the end of a year that the outcome holds.
    pub(crate) fn of(outcome: &Outcome, year: Year) -> Opening {
        Opening {
            floors: outcome.buildings.iter().map(|of| total(of.stock.row(year))).collect(),
            cars: outcome.cars.stock.each_ref().map(|stock| stock[year]),
            masses: outcome.flows.iter().map(|flow| flow.stock[year]).collect(),
            pools: Pool::ALL.into_iter().map(|pool| held(outcome, pool, year)).collect(),
        }
    }
}

/// The balance of everything over years, from what was there before them.
pub(crate) fn of(outcome: &Outcome, opening: &Opening, years: Stretch) -> Balance {
    let mut balance = Balance::default();
    for (of, floor) in outcome.buildings.iter().zip(&opening.floors) {
        let mut ledger = Ledger::new(*floor);
        for year in years.years() {
            ledger.year(total(of.stock.row(year)), of.inflow[year] - of.outflow[year]);
        }
        balance.stock = balance.stock.max(ledger.error());
    }
    for (at, cars) in opening.cars.into_iter().enumerate() {
        balance.stock = balance.stock.max(drivetrain(&outcome.cars, at, cars, years));
    }
    for (flow, mass) in outcome.flows.iter().zip(&opening.masses) {
        let [stock, inflow, outflow, traded] =
            [&flow.stock, &flow.inflow, &flow.outflow, &flow.traded].map(|series| series.span(years.first, years.last));
        let mut ledger = Ledger::new(*mass);
        for (stock, ((inflow, outflow), traded)) in stock.iter().zip(inflow.iter().zip(outflow).zip(traded)) {
            ledger.year(*stock, inflow - outflow + traded);
        }
        balance.mass = balance.mass.max(ledger.error());
    }
    balance.cycle = cycles(outcome, &opening.pools, years);
    balance
}

fn drivetrain(cars: &Cars, at: usize, before: f64, years: Stretch) -> f64 {
    let mut ledger = Ledger::new(before);
    for year in years.years() {
        let came = cars.new[at][year] + cars.imported[at][year];
        let went = cars.exported[at][year] + cars.scrapped[at][year];
        ledger.year(cars.stock[at][year], came - went);
    }
    ledger.error()
}

/// What a pool holds in use and as new scrap, kg.
fn held(outcome: &Outcome, pool: Pool, year: Year) -> f64 {
    let uses = outcome.flows.iter().filter(|flow| flow.material.pool() == pool);
    uses.fold(outcome.new_scrap[pool.index()][year], |sum, flow| sum + flow.stock[year])
}

/// The largest error of a pool.
fn cycles(outcome: &Outcome, opening: &[f64], years: Stretch) -> f64 {
    let span = |series| Annual::span(series, years.first, years.last);
    // What each pool holds, and what should have changed it, by year.
    let mut books: Vec<Vec<(f64, f64)>> = Vec::with_capacity(opening.len());
    for (new_scrap, surplus) in outcome.new_scrap.iter().zip(&outcome.surplus) {
        let pairs = span(new_scrap).iter().zip(span(surplus));
        books.push(pairs.map(|(held, left)| (*held, -left)).collect());
    }
    for (flow, cycled) in outcome.flows.iter().zip(&outcome.cycle) {
        let book = &mut books[flow.material.pool().index()];
        let came = span(&cycled.primary).iter().zip(span(&cycled.loss)).zip(span(&flow.traded));
        for (((held, change), stock), ((primary, loss), traded)) in book.iter_mut().zip(span(&flow.stock)).zip(came) {
            *held += stock;
            *change += primary + traded - loss;
        }
    }
    let mut worst: f64 = 0.0;
    for (book, before) in books.iter().zip(opening) {
        let mut ledger = Ledger::new(*before);
        for (held, change) in book {
            ledger.year(*held, *change);
        }
        worst = worst.max(ledger.error());
    }
    worst
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
        if self.largest > 0.0 {
            self.worst / self.largest
        } else {
            self.worst
        }
    }
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
