//! `published --money`: our amounts of money next to published ones.
//!
//! ```text
//! met    low / tolerance ≤ ours ≤ high · tolerance
//! ```
//!
//! The factor was fixed beforehand. Rows that are calibrated set a unit cost and prove nothing. Out of scope: ranges.

use std::fmt::Write as _;

use cairn_analysis::ask::choices::pulled;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export::table::rounded;
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
use cairn_evidence::money::{MoneyBenchmark, MoneyMeasure, benchmarks_built_in};
use serde_json::{Value, json};

use crate::fault::CommandFault;
use crate::report::PageTable;

/// A published figure and ours.
pub(crate) struct MoneyVerdict {
    pub(crate) row: MoneyBenchmark,
    pub(crate) ours: f64,
}

impl MoneyVerdict {
    /// True if ours lies within the factor around the figure.
    pub(crate) fn is_met(&self) -> bool {
        let [low, high] = self.row.figure;
        (low / self.row.tolerance..=high * self.row.tolerance).contains(&self.ours)
    }
}

/// All published figures with ours.
pub(crate) fn verdicts(world: &World, money: &MoneyFacts) -> Result<Vec<MoneyVerdict>, CommandFault> {
    benchmarks_built_in()?
        .into_iter()
        .map(|row| {
            let ours = ours(world, money, &row)?;
            Ok(MoneyVerdict { row, ours })
        })
        .collect()
}

fn ours(world: &World, money: &MoneyFacts, row: &MoneyBenchmark) -> Result<f64, CommandFault> {
    let target = RunTarget::find(world, &row.place)?;
    let (whole, members): (Option<PlaceId>, Vec<&Facts>) = match &target {
        RunTarget::One { facts, .. } => (None, vec![*facts]),
        RunTarget::Whole { members, .. } => (Some(target.id()), members.clone()),
    };
    let choices = choices(&row.choices, members[0])?;
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
            let Some(mut drawing) = MoneyDrawing::new(whole, members.iter().copied(), &none, &choices, last) else {
                return Ok(0.0);
            };
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
    Ok(ours * row.times)
}

/// Reads `rf=4 hp=4`, the id of a scenario, or nothing.
fn choices(text: &str, facts: &Facts) -> Result<Choices, CommandFault> {
    if let Some(scenario) = Scenario::find(text) {
        return Ok(scenario.choices());
    }
    let offered = facts.levers();
    let mut choices = Choices::default();
    for set in text.split_whitespace() {
        let (lever, level) = pulled(set, &offered)?;
        choices = choices.with(lever, level);
    }
    Ok(choices)
}

/// The verdicts as a page.
pub(crate) fn table(verdicts: &[MoneyVerdict]) -> String {
    let mut table = PageTable::new("<<<<>><");
    table.row(["figure", "place", "choices", "what", "ours", "published", "unit", "met", "kind"]);
    for verdict in verdicts {
        let row = &verdict.row;
        let number = |value: f64| rounded(&[value]).concat();
        let [low, high] = row.figure.map(number);
        let range = if low == high { low } else { format!("{low} … {high}") };
        let met = if verdict.is_met() { "yes" } else { "no" };
        table.row([
            &row.id,
            &row.place,
            &row.choices,
            &row.what,
            &number(verdict.ours),
            &range,
            &row.unit,
            met,
            &row.kind,
        ]);
    }
    let met = verdicts.iter().filter(|verdict| verdict.is_met()).count();
    let mut text = format!("{table}\n{met} of {} are met.\n", verdicts.len());
    for verdict in verdicts.iter().filter(|verdict| !verdict.is_met()) {
        let _ = writeln!(text, "missed {}: {}", verdict.row.id, verdict.row.note);
    }
    text
}

/// The verdicts as a list of objects.
pub(crate) fn json(verdicts: &[MoneyVerdict]) -> String {
    let list: Vec<Value> = verdicts
        .iter()
        .map(|verdict| {
            let row = &verdict.row;
            json!({
                "figure": row.id, "place": row.place, "choices": row.choices, "what": row.what, "ours": verdict.ours,
                "low": row.figure[0], "high": row.figure[1], "unit": row.unit, "tolerance": row.tolerance,
                "met": verdict.is_met(), "kind": row.kind, "source": row.sources, "note": row.note,
            })
        })
        .collect();
    Value::from(list).to_string() + "\n"
}
