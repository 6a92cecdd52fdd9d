//! Columns: the amounts of a place or of a sum of places, by column, item and year.
//!
//! ```text
//! Σ from 2027 to the focus year ≥ 0     the whole series stands in the item's own column
//! Σ < 0                                 its negative stands in the other column, under the same item
//! a year paid off = Σ of the last L years of I · r / (1 − (1 + r)^−L)
//! ```
//!
//! The sign is settled for each place, draw and item, before places are added: rows of a column then add up to its total in
//! every year. Decisions: M1, M4, M5. Out of scope: prices.

use cairn_core::facts::money::MoneyFacts;
use cairn_core::kind::{MoneyColumn, MoneyItem};
use cairn_core::model::moves::{AHEAD, ahead};
use cairn_core::model::spending::YearsAhead;
use cairn_core::year::Year;
use serde::{Deserialize, Serialize};

use crate::findings::money::amounts::ItemAmounts;

/// Rates at which purchases are paid off; both are shown, never one alone.
pub const RATES: [f64; 2] = [0.03, 0.07];

/// US$ in a billion.
const BILLION: f64 = 1e9;

/// Amounts by column and item, billion US$ of 2020 a year.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyColumns {
    items: [[YearsAhead; MoneyItem::COUNT]; MoneyColumn::COUNT],
    /// The part of extra investment that the state buys, if it buys as it does today; of items with a known share.
    public: YearsAhead,
}

/// What a figure adds up: an item, a group of items in totals, or all items in totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MoneySum {
    /// One item.
    Item(MoneyItem),
    /// The items in totals with the group of this one.
    Group(MoneyItem),
    /// All items in totals.
    All,
}

impl MoneySum {
    /// True if the sum contains an item.
    pub fn has(self, item: MoneyItem) -> bool {
        match self {
            MoneySum::Item(own) => item == own,
            MoneySum::Group(first) => item.in_total() && item.group() == first.group(),
            MoneySum::All => item.in_total(),
        }
    }

    /// Name in variables.
    pub fn variable(self, column: MoneyColumn) -> String {
        match self {
            MoneySum::Item(item) => [column.name(), "|", item.name()].concat(),
            MoneySum::Group(first) => [column.name(), "|", first.group()].concat(),
            MoneySum::All => column.name().to_owned(),
        }
    }
}

/// How a series is read.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum MoneyReading {
    /// Sum from 2027 to a year, billion US$.
    Until(Year),
    /// Mean of the five years around a year, billion US$ a year.
    Around(Year),
    /// The same of yearly payments at a rate.
    PaidOff(Year, f64),
}

impl MoneyColumns {
    /// No amounts.
    pub const ZERO: MoneyColumns = MoneyColumns {
        items: [[[0.0; AHEAD]; MoneyItem::COUNT]; MoneyColumn::COUNT],
        public: [0.0; AHEAD],
    };

    /// The amounts of a place, each item in the column of its sum to the focus year.
    pub fn of(items: &ItemAmounts, focus: Year) -> MoneyColumns {
        let mut columns = MoneyColumns::ZERO;
        for item in MoneyItem::ALL {
            let series = &items[item.index()];
            let sum: f64 = series[..=ahead(focus)].iter().sum();
            let (column, sign) = match item.column() {
                MoneyColumn::Running => (MoneyColumn::Running, 1.0),
                own if sum >= 0.0 => (own, 1.0),
                _ => (item.counterpart(), -1.0),
            };
            columns.items[column.index()][item.index()] = series.map(|value| sign * value / BILLION);
        }
        columns
    }

    /// Adds another place.
    pub fn add(&mut self, other: &MoneyColumns) {
        let values = other.items.as_flattened().as_flattened();
        for (own, more) in self.items.as_flattened_mut().as_flattened_mut().iter_mut().zip(values) {
            *own += more;
        }
        for (own, more) in self.public.iter_mut().zip(other.public) {
            *own += more;
        }
    }

    /// With the part that the state buys, US$.
    #[must_use]
    pub fn with_public(self, public: &YearsAhead) -> MoneyColumns {
        MoneyColumns {
            public: public.map(|value| value / BILLION),
            ..self
        }
    }

    /// The part that the state buys, from 2027 to a year, billion US$.
    pub fn public_until(&self, year: Year) -> f64 {
        self.public[..=ahead(year)].iter().sum()
    }

    /// An item in a column.
    pub const fn item(&self, column: MoneyColumn, item: MoneyItem) -> &YearsAhead {
        &self.items[column.index()][item.index()]
    }

    /// A sum of items in a column.
    pub fn series(&self, column: MoneyColumn, sum: MoneySum) -> YearsAhead {
        self.summed(sum, |item| *self.item(column, item))
    }

    /// Yearly payments of a sum of items in a column, each over the life of its item.
    pub fn paid_off(&self, money: &MoneyFacts, column: MoneyColumn, sum: MoneySum, rate: f64) -> YearsAhead {
        self.summed(sum, |item| paid_off(self.item(column, item), money.life(item), rate))
    }

    fn summed(&self, sum: MoneySum, of: impl Fn(MoneyItem) -> YearsAhead) -> YearsAhead {
        let mut all: YearsAhead = [0.0; AHEAD];
        for item in MoneyItem::ALL.into_iter().filter(|item| sum.has(*item)) {
            for (all, more) in all.iter_mut().zip(of(item)) {
                *all += more;
            }
        }
        all
    }

    /// Reads a sum of items in a column.
    pub fn read(&self, money: &MoneyFacts, column: MoneyColumn, sum: MoneySum, reading: MoneyReading) -> f64 {
        match reading {
            MoneyReading::Until(year) => self.series(column, sum)[..=ahead(year)].iter().sum(),
            MoneyReading::Around(year) => five_year_mean(&self.series(column, sum), year),
            MoneyReading::PaidOff(year, rate) => five_year_mean(&self.paid_off(money, column, sum, rate), year),
        }
    }
}

/// Mean of the five years around a year, as far as they are on the grid; years before 2027 count as 0.
fn five_year_mean(series: &YearsAhead, year: Year) -> f64 {
    let number = year.number();
    let years = number.saturating_sub(2)..=(number + 2).min(Year::LAST.number());
    let count = years.clone().count() as f64;
    let from = Year::LEVERS.number();
    let values = years.filter(|year| *year >= from).map(|year| series[usize::from(year - from)]);
    values.sum::<f64>() / count
}

/// Yearly payments for purchases that are paid off over their life.
pub fn paid_off(bought: &YearsAhead, life: usize, rate: f64) -> YearsAhead {
    let payment = rate / (1.0 - libm::pow(1.0 + rate, -(life as f64)));
    let mut paid: YearsAhead = [0.0; AHEAD];
    for (at, paid) in paid.iter_mut().enumerate() {
        let first = (at + 1).saturating_sub(life);
        *paid = bought[first..=at].iter().sum::<f64>() * payment;
    }
    paid
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_payments_over_the_life_are_worth_the_purchase() {
        let mut bought: YearsAhead = [0.0; AHEAD];
        bought[0] = 100.0;
        for rate in RATES {
            let paid = paid_off(&bought, 12, rate);
            let worth: f64 = (1..=12)
                .zip(paid)
                .map(|(year, paid)| paid / libm::pow(1.0 + rate, f64::from(year)))
                .sum();
            assert!((worth - 100.0).abs() < 1e-9, "{worth}");
            assert!(paid[..12].iter().all(|of| (of - paid[0]).abs() < 1e-12) && paid[12..].iter().all(|of| *of == 0.0));
        }
    }

    #[test]
    fn a_negative_sum_turns_the_whole_series() {
        let mut items: ItemAmounts = [[0.0; AHEAD]; MoneyItem::COUNT];
        items[MoneyItem::Cars.index()] = [-2e9; AHEAD];
        items[MoneyItem::Cars.index()][0] = 3e9;
        let columns = MoneyColumns::of(&items, Year::of(2050));
        assert_eq!(columns.item(MoneyColumn::Extra, MoneyItem::Cars), &[0.0; AHEAD]);
        assert_eq!(columns.item(MoneyColumn::Unneeded, MoneyItem::Cars)[..2], [-3.0, 2.0]);
        assert_eq!(
            MoneySum::Item(MoneyItem::Cars).variable(MoneyColumn::Unneeded),
            "Spending not needed|Vehicles|Cars"
        );
    }
}
