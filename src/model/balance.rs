//! Balance: does what came in equal what went out and what stayed?
//!
//! ```text
//! error = max over t of |K(t) - K(t-1) - I(t) + O(t)| / max over t of K(t)
//! ```
//!
//! Stocks, inflows and outflows are summed on separate ways, so this is a check of the walk
//! and not of itself. It is returned with every outcome, not only tested.

use crate::model::homes::Walk;
use crate::model::outcome::{Balance, Flow};
use crate::year::{Annual, Year};

/// The balance of everything that was followed.
pub(crate) fn of(walks: &[Walk], flows: &[Flow]) -> Balance {
    let mut balance = Balance::default();
    for walk in walks {
        balance.area = balance.area.max(error(&walk.total, &walk.homes.inflow, &walk.homes.outflow));
    }
    for flow in flows {
        balance.mass = balance.mass.max(error(&flow.stock, &flow.inflow, &flow.outflow));
    }
    balance
}

/// The largest error of a stock and its flows, relative to the largest stock.
fn error(stock: &Annual, inflow: &Annual, outflow: &Annual) -> f64 {
    let mut worst: f64 = 0.0;
    let mut largest = stock[Year::FIRST];
    for year in Year::at(1).to(Year::LAST) {
        let change = stock[year] - stock[Year::at(year.index() - 1)];
        worst = worst.max((change - inflow[year] + outflow[year]).abs());
        largest = largest.max(stock[year]);
    }
    if largest > 0.0 { worst / largest } else { worst }
}
