//! Money: our amounts next to published ones.
//!
//! ```text
//! met    low / tolerance ≤ ours ≤ high · tolerance
//! ```
//!
//! The factor was fixed beforehand. Rows that are calibrated set a unit cost and prove nothing. Out of scope: ranges,
//! printing.

use crate::fault::{Fault, Faults};
use crate::money::{MoneyBenchmark, MoneyMeasure, benchmarks_built_in};
use cairn_analysis::ask::choices::pulled;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::findings::money::MoneyDrawing;
use cairn_analysis::findings::money::bills::WholeBill;
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::money::MoneyFacts;
use cairn_core::facts::{Facts, World};
use cairn_core::kind::MoneyItem;
use cairn_core::model::moves::ahead;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// The table of published figures.
const FILE: &str = "money_benchmark.csv";

/// A published figure and ours.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyVerdict {
    /// The figure.
    pub row: MoneyBenchmark,
    /// Our value, in its unit.
    pub ours: f64,
}

impl MoneyVerdict {
    /// The ends between which ours agrees.
    pub fn ends(&self) -> [f64; 2] {
        let [low, high] = self.row.figure;
        [low / self.row.tolerance, high * self.row.tolerance]
    }

    /// True if ours lies within the factor around the figure.
    pub fn is_met(&self) -> bool {
        let [low, high] = self.ends();
        (low..=high).contains(&self.ours)
    }
}

/// All published figures with ours.
///
/// # Errors
/// A row whose place or choices do not exist.
pub fn compare(world: &World, money: &MoneyFacts) -> Result<Vec<MoneyVerdict>, Faults> {
    let mut faults = Vec::new();
    let mut verdicts = Vec::new();
    for row in benchmarks_built_in()? {
        match our_value(world, money, &row) {
            Some(ours) => verdicts.push(MoneyVerdict { row, ours }),
            None => faults.push(Fault::of_table(
                FILE,
                format!("{} has a place or choices that do not exist", row.id),
                "Write the id of a place, and levers such as rf=4.",
            )),
        }
    }
    Faults::none(faults)?;
    Ok(verdicts)
}

fn our_value(world: &World, money: &MoneyFacts, row: &MoneyBenchmark) -> Option<f64> {
    let target = RunTarget::find(world, &row.place).ok()?;
    let (whole, members): (Option<PlaceId>, Vec<&Facts>) = match &target {
        RunTarget::One { facts, .. } => (None, vec![*facts]),
        RunTarget::Whole { members, .. } => (Some(target.id()), members.clone()),
    };
    let choices = choices(&row.choices, members.first()?)?;
    let [first, last] = [row.first, row.last].map(Year::of);
    let bill = |bill: WholeBill| bill.yearly(money, (whole, &members), &choices, [first, last]);
    let ours = match row.measure {
        MoneyMeasure::Floor => bill(WholeBill::Floor),
        MoneyMeasure::FloorShare => bill(WholeBill::Floor) / row.economy.unwrap_or(f64::INFINITY) * 100.0,
        MoneyMeasure::NewCars => bill(WholeBill::Cars),
        MoneyMeasure::Solar => bill(WholeBill::Solar),
        MoneyMeasure::Works => bill(WholeBill::Works),
        MoneyMeasure::Yearly | MoneyMeasure::Total => {
            let none = Doubts::default();
            let mut drawing = MoneyDrawing::new(whole, members.iter().copied(), &none, &choices, last)?;
            let central = drawing.draw(money, 0);
            let items = row.of.split_whitespace().filter_map(MoneyItem::find);
            let sum: f64 = items
                .flat_map(|item| central.item(item.column(), item)[ahead(first)..=ahead(last)].iter().copied())
                .sum();
            match row.measure {
                MoneyMeasure::Total => sum,
                _ => sum / first.to(last).count() as f64,
            }
        }
    };
    Some(ours * row.times)
}

/// Reads `rf=4 hp=4`, the id of a scenario, or nothing.
fn choices(text: &str, facts: &Facts) -> Option<Choices> {
    if let Some(scenario) = Scenario::find(text) {
        return Some(scenario.choices());
    }
    let offered = facts.levers();
    let mut sets = text.split_whitespace().map(|set| pulled(set, &offered).ok());
    sets.try_fold(Choices::default(), |choices, set| {
        let (lever, level) = set?;
        Some(choices.with(lever, level))
    })
}
