//! Money, from rows to facts: unit costs, price levels of places, lives of purchases.
//!
//! ```text
//! unit cost   its rows by year; rows of an income group or of the European Union apart      price level   each place has a row
//! public      share of purchases by the state, as in purchase rules
//! ```
//!
//! Published figures are read for their sources, and again by the code that compares ours with them. Out of scope: amounts.

use crate::context::Evidence;
use crate::fault::{Fault, Faults};
use crate::fill::Ladder;
use crate::projects::public_shares;
use crate::rows::money::{CostRow, MoneyLifeRow, PriceLevelRow};
pub use crate::rows::money::{MoneyBenchmark, MoneyMeasure};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::ValueRange;
use cairn_core::facts::doubt_words::DoubtScale;
use cairn_core::facts::money::{CostFacts, MoneyFacts, PriceFacts};
use cairn_core::kind::{MoneyItem, UnitCost};

/// All rows of the tables of money.
#[derive(Clone, Debug)]
pub(super) struct MoneyRows {
    costs: Vec<TableLine<CostRow>>,
    prices: Vec<TableLine<PriceLevelRow>>,
    lives: Vec<TableLine<MoneyLifeRow>>,
}

impl MoneyRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> MoneyRows {
        MoneyRows {
            costs: rows(tables, found),
            prices: rows(tables, found),
            lives: rows(tables, found),
        }
    }
}

/// Published figures of this release, in the order of the table.
///
/// # Errors
/// Never in a correctly built program.
pub fn benchmarks_built_in() -> Result<Vec<MoneyBenchmark>, Faults> {
    let mut found = ReadingLog::default();
    let lines: Vec<TableLine<MoneyBenchmark>> = rows(&Tables::built_in(), &mut found);
    Faults::none(found.faults)?;
    Ok(lines.into_iter().map(|line| line.row).collect())
}

/// The facts. Missing rows become faults in `found`.
pub(super) fn money(evidence: &Evidence, release: &str, found: &mut ReadingLog) -> MoneyFacts {
    let own = &evidence.money;
    let mut lacking = Vec::new();
    let mut missing = |file: &str, id: &str| lacking.push(Fault::of_table(file, format!("{id} is missing"), "Add its row."));
    let costs = UnitCost::ALL.map(|cost| {
        let facts = cost_facts(&own.costs, cost);
        if facts.years.is_empty() && facts.within.is_empty() {
            missing(CostRow::FILE, cost.id());
        }
        facts
    });
    let lives = MoneyItem::ALL.map(|item| {
        let row = own.lives.iter().find(|line| line.row.item == item);
        if row.is_none() {
            missing(MoneyLifeRow::FILE, item.id());
        }
        row.map_or(1, |line| line.row.life as u8)
    });
    let mut places: Vec<_> = evidence.places.iter().map(|line| &line.row).collect();
    places.sort_unstable_by_key(|row| row.place);
    let mut prices = Vec::new();
    for row in places {
        let ladder = Ladder::of(row, &evidence.regions);
        match own.prices.iter().find(|line| line.row.place == row.place) {
            Some(line) => prices.push(price_facts(&line.row, public_shares(&evidence.projects, &ladder))),
            None => missing(PriceLevelRow::FILE, row.place.as_str()),
        }
    }
    found.lacking(lacking);
    MoneyFacts {
        release: release.to_owned(),
        costs: costs.to_vec(),
        lives: lives.to_vec(),
        places: prices,
    }
}

/// Low, central and high.
const fn ordered([value, low, high]: [f64; 3]) -> [f64; 3] {
    [low, value, high]
}

fn price_facts(row: &PriceLevelRow, public: Vec<Option<ValueRange>>) -> PriceFacts {
    PriceFacts {
        place: row.place,
        level: ordered(row.level),
        works: row.works,
        public,
        sources: row.from.sources.clone(),
    }
}

fn cost_facts(lines: &[TableLine<CostRow>], cost: UnitCost) -> CostFacts {
    let rows = || lines.iter().map(|line| &line.row).filter(move |row| row.cost == cost);
    let mut years: Vec<(u16, [f64; 3])> = rows()
        .filter(|row| row.within.is_none())
        .map(|row| (row.year.map_or(0, |year| year as u16), ordered(row.ends)))
        .collect();
    years.sort_by_key(|(year, _)| *year);
    let within = rows().filter_map(|row| Some((row.within?, ordered(row.ends))));
    let mut sources: Vec<String> = Vec::new();
    for source in rows().flat_map(|row| &row.from.sources) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    let first = rows().next();
    CostFacts {
        years,
        within: within.collect(),
        scale: first.map_or(DoubtScale::Linear, |row| row.scale),
        power: first.map_or(0.0, |row| row.power),
        unit: first.map_or_else(String::new, |row| row.unit.clone()),
        sources,
    }
}
