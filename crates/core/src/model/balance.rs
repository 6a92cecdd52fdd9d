//! Balance: does inflow equal outflow plus stock change?
//!
//! ```text
//! floor, vehicles  K(t) − K(t−1) = I(t) − O(t) + T(t)
//! mass in use  M(t) − M(t−1) = I(t) − O(t) + T(t)                                     of each use
//! cycle        primary(t) + N(t−1) + T(t) = M(t) − M(t−1) + loss(t) + surplus(t) + N(t)   of each pool
//! error        = largest difference of the years / largest stock of the years
//! ```
//!
//! T is net import in used goods. N is new scrap, which the next year uses. Stocks, inflows and outflows are summed
//! separately, so this checks the run and not itself. Every outcome includes it, not only the tests.

use crate::kind::Pool;
use crate::model::account::Account;
use crate::model::outcome::{BalanceError, Outcome};
use crate::model::uses::Use;
use crate::year::{Stretch, Year};

/// Stocks at the end of a year: the starting point of the balance of the next years.
#[derive(Clone, Debug)]
pub(crate) struct OpeningStocks {
    /// Floor of each kind of building, m².
    floors: Vec<f64>,
    /// Cars by drivetrain.
    cars: Vec<f64>,
    /// Other road vehicles by drive.
    vehicles: Vec<f64>,
    /// Mass of each use, kg.
    masses: Vec<f64>,
    /// Mass and new scrap of each pool, kg.
    pools: Vec<f64>,
}

impl OpeningStocks {
    /// The stocks at the end of a year of an outcome.
    pub(crate) fn of(outcome: &Outcome, year: Year) -> OpeningStocks {
        OpeningStocks {
            floors: outcome.cohorts.iter().map(|cohorts| total(cohorts.row(year))).collect(),
            cars: outcome.rows(Account::CarsInUse).map(|stock| stock[year]).collect(),
            vehicles: outcome.rows(Account::VehiclesInUse).map(|stock| stock[year]).collect(),
            masses: outcome.rows(Account::Stock).map(|stock| stock[year]).collect(),
            pools: Pool::ALL.into_iter().map(|pool| pool_mass(outcome, pool, year)).collect(),
        }
    }
}

/// The balance of all stocks and cycles over years, from the stocks before them.
pub(crate) fn balance_error(outcome: &Outcome, opening: &OpeningStocks, years: Stretch) -> BalanceError {
    BalanceError {
        cycle: cycles(outcome, &opening.pools, years),
        ..of_stocks(outcome, opening, years)
    }
}

/// The balance of stocks and of mass in use alone, for a place that has no scrap pool of its own.
pub(crate) fn of_stocks(outcome: &Outcome, opening: &OpeningStocks, years: Stretch) -> BalanceError {
    let mut balance = BalanceError::default();
    let moved = outcome.rows(Account::Built).zip(outcome.rows(Account::TakenDown));
    for ((cohorts, (built, taken)), floor) in outcome.cohorts.iter().zip(moved).zip(&opening.floors) {
        let mut book = Book::new(*floor);
        for year in years.years() {
            book.year(total(cohorts.row(year)), built[year] - taken[year]);
        }
        balance.stock = balance.stock.max(book.error());
    }
    for (at, cars) in opening.cars.iter().enumerate() {
        balance.stock = balance.stock.max(drivetrain(outcome, at, *cars, years));
    }
    for (at, vehicles) in opening.vehicles.iter().enumerate() {
        balance.stock = balance.stock.max(driven(outcome, at, *vehicles, years));
    }
    let (first, last) = (years.first, years.last);
    let traded = outcome.rows(Account::Traded);
    for ((flow, traded), mass) in outcome.flows().zip(traded).zip(&opening.masses) {
        let mut book = Book::new(*mass);
        let moved = flow.inflow.span(first, last).iter().zip(flow.outflow.span(first, last));
        let moved = moved.zip(traded.span(first, last));
        for (stock, ((inflow, outflow), traded)) in flow.stock.span(first, last).iter().zip(moved) {
            book.year(*stock, inflow - outflow + traded);
        }
        balance.mass = balance.mass.max(book.error());
    }
    balance
}

fn drivetrain(outcome: &Outcome, at: usize, before: f64, years: Stretch) -> f64 {
    let of = |account: Account| outcome.row(account.of(at));
    let (stock, new, imported) = (of(Account::CarsInUse), of(Account::CarsNew), of(Account::CarsImported));
    let (exported, scrapped) = (of(Account::CarsExported), of(Account::CarsScrapped));
    let mut book = Book::new(before);
    for year in years.years() {
        book.year(stock[year], (new[year] + imported[year]) - (exported[year] + scrapped[year]));
    }
    book.error()
}

fn driven(outcome: &Outcome, at: usize, before: f64, years: Stretch) -> f64 {
    let of = |account: Account| outcome.row(account.of(at));
    let (stock, new) = (of(Account::VehiclesInUse), of(Account::VehiclesNew));
    let (imported, scrapped) = (of(Account::VehiclesImported), of(Account::VehiclesScrapped));
    let mut book = Book::new(before);
    for year in years.years() {
        book.year(stock[year], new[year] + imported[year] - scrapped[year]);
    }
    book.error()
}

/// Mass of a pool in use and as new scrap, kg.
fn pool_mass(outcome: &Outcome, pool: Pool, year: Year) -> f64 {
    let uses = outcome.flows().filter(|flow| flow.of.material.pool() == pool);
    let new_scrap = outcome.row(Account::NewScrap.of(pool.index()))[year];
    uses.fold(new_scrap, |sum, flow| sum + flow.stock[year])
}

/// The largest error of a pool.
fn cycles(outcome: &Outcome, opening: &[f64], years: Stretch) -> f64 {
    let (first, last) = (years.first, years.last);
    // Mass of each pool, and its expected change, by year.
    let mut books: Vec<Vec<(f64, f64)>> = Vec::with_capacity(opening.len());
    for (new_scrap, surplus) in outcome.rows(Account::NewScrap).zip(outcome.rows(Account::Surplus)) {
        let pairs = new_scrap.span(first, last).iter().zip(surplus.span(first, last));
        books.push(pairs.map(|(mass, left)| (*mass, -left)).collect());
    }
    let lost = outcome.rows(Account::Primary).zip(outcome.rows(Account::Loss));
    for ((of, stock), ((primary, loss), traded)) in Use::ALL
        .into_iter()
        .zip(outcome.rows(Account::Stock))
        .zip(lost.zip(outcome.rows(Account::Traded)))
    {
        let book = &mut books[of.material.pool().index()];
        let came = primary.span(first, last).iter().zip(loss.span(first, last));
        let came = came.zip(traded.span(first, last));
        for (((mass, change), stock), ((primary, loss), traded)) in book.iter_mut().zip(stock.span(first, last)).zip(came) {
            *mass += stock;
            *change += primary + traded - loss;
        }
    }
    let mut worst: f64 = 0.0;
    for (book, before) in books.iter().zip(opening) {
        let mut own = Book::new(*before);
        for (mass, change) in book {
            own.year(*mass, *change);
        }
        worst = worst.max(own.error());
    }
    worst
}

/// A stock, checked against its expected changes.
struct Book {
    stock: f64,
    largest: f64,
    worst: f64,
}

impl Book {
    const fn new(stock: f64) -> Book {
        Book {
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

/// Sum of a row in four parallel sums.
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
