//! Money: what has to be bought that today's path would not buy, what it would buy and the choice does not, and what is
//! paid every year.
//!
//! ```text
//! extra investment     spending not needed     running        never added to, subtracted from or divided by each other
//! amount = change of a quantity against today's path · unit cost · level of price          US$ of 2020
//! ```
//!
//! A range is the interval of nine draws in ten; the central run lies below its middle, because of lopsided unit costs.
//! Decisions: M1–M26. Out of scope: prices of energy, taxes, land, interest, returns; levers without a figure.

pub mod amounts;
pub mod bills;
pub mod columns;
pub mod drawing;
pub mod prices;
pub mod view;

pub use columns::{MoneyColumns, MoneyReading, MoneySum, RATES};
pub use drawing::MoneyDrawing;

use cairn_core::facts::money::MoneyFacts;
use cairn_core::kind::{MoneyColumn, MoneyItem};
use cairn_core::year::Year;

use crate::findings::range::Range;
use crate::findings::range::quantile::quantiles;

/// Years around which yearly amounts are given.
pub const YEARS: [Year; 4] = [Year::of(2030), Year::of(2035), Year::of(2040), Year::of(2050)];

/// Sums of a table, in its order: all, groups with their items, then items in no total.
pub fn sums(column: MoneyColumn) -> Vec<MoneySum> {
    let mut sums = vec![MoneySum::All];
    if column == MoneyColumn::Running {
        sums.clear();
    }
    let mut groups: Vec<&str> = Vec::new();
    for item in MoneyItem::ALL {
        let grouped = item.in_total() && item.name().contains('|');
        if column != MoneyColumn::Running && grouped && !groups.contains(&item.group()) {
            groups.push(item.group());
            sums.push(MoneySum::Group(item));
        }
        let running = item.column() == MoneyColumn::Running;
        if running == (column == MoneyColumn::Running) {
            sums.push(MoneySum::Item(item));
        }
    }
    sums
}

/// The draws of a place: the run on the screen, then as many draws as were made.
#[derive(Clone, Debug)]
pub struct MoneyDraws {
    /// The run on the screen.
    pub central: MoneyColumns,
    /// Draws 1, 2, …
    pub draws: Vec<MoneyColumns>,
}

impl MoneyDraws {
    /// Makes the run on the screen and a number of draws.
    pub fn make(drawing: &mut MoneyDrawing, money: &MoneyFacts, draws: u32) -> MoneyDraws {
        MoneyDraws {
            central: drawing.draw(money, 0),
            draws: (1..=draws).map(|draw| drawing.draw(money, draw)).collect(),
        }
    }

    /// The range of a sum of items in a column; without draws, all of it is the central run.
    pub fn range(&self, money: &MoneyFacts, column: MoneyColumn, sum: MoneySum, reading: MoneyReading) -> Range {
        self.spread(|columns| columns.read(money, column, sum, reading))
    }

    fn spread(&self, of: impl Fn(&MoneyColumns) -> f64) -> Range {
        let central = of(&self.central);
        let mut values: Vec<f64> = self.draws.iter().map(&of).collect();
        Range {
            central,
            quantiles: quantiles(&mut values).unwrap_or([central; 5]),
        }
    }

    /// The part of extra investment that the state buys from 2027 to a year, if it buys as it does today.
    pub fn public(&self, year: Year) -> Range {
        self.spread(|columns| columns.public_until(year))
    }

    /// True if a sum is 0 in all years of all draws.
    pub fn is_nothing(&self, column: MoneyColumn, sum: MoneySum) -> bool {
        let still = |columns: &MoneyColumns| columns.series(column, sum).iter().all(|value| *value == 0.0);
        still(&self.central) && self.draws.iter().all(still)
    }
}
