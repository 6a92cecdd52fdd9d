//! Balance: does what came in equal what went out and what stayed?
//!
//! ```text
//! error = max over t of |K(t) - K(t-1) - I(t) + O(t) - T(t)| / max over t of K(t)
//! ```
//!
//! T is what used goods carry over borders. Stocks, inflows and outflows are summed on separate
//! ways, so this is a check of the walk and not of itself. It is returned with every outcome,
//! not only tested.

use crate::model::outcome::{Balance, Outcome};
use crate::year::{Annual, Year};

/// The balance of everything that was followed from a year on.
pub(crate) fn of(outcome: &Outcome, from: Year) -> Balance {
    let mut balance = Balance::default();
    for of in &outcome.buildings {
        let stock = Annual::from_fn(|year| of.stock.row(year).iter().sum());
        balance.stock = balance.stock.max(error(&stock, &of.inflow, &of.outflow, &Annual::zero(), from));
    }
    for flow in &outcome.flows {
        balance.mass = balance
            .mass
            .max(error(&flow.stock, &flow.inflow, &flow.outflow, &flow.traded, from));
    }
    balance
}

/// The largest error of a stock and its flows, relative to the largest stock.
fn error(stock: &Annual, inflow: &Annual, outflow: &Annual, traded: &Annual, from: Year) -> f64 {
    let mut worst: f64 = 0.0;
    let mut largest = stock[from];
    for year in Year::at(from.index() + 1).to(Year::LAST) {
        let change = stock[year] - stock[Year::at(year.index() - 1)];
        worst = worst.max((change - inflow[year] + outflow[year] - traded[year]).abs());
        largest = largest.max(stock[year]);
    }
    if largest > 0.0 { worst / largest } else { worst }
}
