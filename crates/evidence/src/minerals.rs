//! Minerals: turns rows of batteries, parts, recycling and mining into the facts of the minerals layer.
//!
//! ```text
//! market of a place = the narrowest row        content = grams / 1000        shares of chemistry = percent / 100
//! ```
//!
//! Out of scope: numbers of vehicles and plants; the levers.

use crate::context::Evidence;
use crate::fault::{Fault, Faults};
use crate::fill::Ladder;
pub use crate::rows::minerals::MineralBenchmark;
use crate::rows::minerals::{
    BatteryContentRow, BatteryMarketRow, BatteryMixRow, BatterySizeRow, MineralEntryRow, MineralPartRow, MineralRecyclingRow, MiningRow,
    WorldMiningRow,
};
use crate::table_reader::{Origin, ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::ValueRange;
use cairn_core::facts::minerals::{BatteryMix, MinedShare, MineralFacts, MineralMining, MineralRecycling, WorldAmount};
use cairn_core::facts::path::YearPath;
use cairn_core::kind::{BatteryMarket, Chemistry, Mineral, MineralFleet, MineralPart, RecyclingStep};
use cairn_core::place::PlaceId;

/// Grams in a kilogram.
const GRAMS: f64 = 1e3;
/// Percent in a whole.
const PERCENT: f64 = 1e2;

/// All rows of the tables on minerals.
#[derive(Clone, Debug)]
pub(super) struct MineralRows {
    entries: Vec<TableLine<MineralEntryRow>>,
    contents: Vec<TableLine<BatteryContentRow>>,
    mixes: Vec<TableLine<BatteryMixRow>>,
    sizes: Vec<TableLine<BatterySizeRow>>,
    markets: Vec<TableLine<BatteryMarketRow>>,
    parts: Vec<TableLine<MineralPartRow>>,
    recycling: Vec<TableLine<MineralRecyclingRow>>,
    mined: Vec<TableLine<MiningRow>>,
    world: Vec<TableLine<WorldMiningRow>>,
}

impl MineralRows {
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> MineralRows {
        MineralRows {
            entries: rows(tables, found),
            contents: rows(tables, found),
            mixes: rows(tables, found),
            sizes: rows(tables, found),
            markets: rows(tables, found),
            parts: rows(tables, found),
            recycling: rows(tables, found),
            mined: rows(tables, found),
            world: rows(tables, found),
        }
    }
}

/// Published figures, to compare ours with, in the order of the table.
///
/// # Errors
/// Every fault of their table.
pub fn benchmarks(tables: &Tables) -> Result<Vec<MineralBenchmark>, Faults> {
    let mut found = ReadingLog::default();
    let lines: Vec<TableLine<MineralBenchmark>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    Ok(lines.into_iter().map(|line| line.row).collect())
}

/// Facts on minerals. Missing data becomes faults in `found`.
pub(super) fn minerals(evidence: &Evidence, release: &str, found: &mut ReadingLog) -> MineralFacts {
    let own = &evidence.minerals;
    let mut lacking = Vec::new();
    let facts = MineralFacts {
        release: release.to_owned(),
        markets: markets(evidence, &mut lacking),
        content: content(own),
        mixes: mixes(own),
        sizes: sizes(own),
        parts: parts(own, &mut lacking),
        recycling: recycling(own),
        most_recycled: share(own, RecyclingStep::MostRecycled, "all"),
        battery_lost: share(own, RecyclingStep::LostInMaking, "batteries"),
        mining: mining(own, &mut lacking),
        mined: own.mined.iter().map(|line| mined_share(&line.row)).collect(),
        world: own.world.iter().map(|line| amount(&line.row)).collect(),
    };
    found.lacking(lacking);
    facts
}

fn lack(file: &str, what: &str) -> Fault {
    Fault::of_table(file, format!("{what} is missing"), "Add its row.")
}

/// The market of each place, in the order of ids.
fn markets(evidence: &Evidence, lacking: &mut Vec<Fault>) -> Vec<(PlaceId, BatteryMarket)> {
    let mut markets = Vec::new();
    for line in &evidence.places {
        let ladder = Ladder::of(&line.row, &evidence.regions);
        let rows = &evidence.minerals.markets;
        match ladder.fill(rows, |row: &BatteryMarketRow| &row.region, |_| true) {
            Some((rows, _)) => markets.push((line.row.place, rows[0].market)),
            None => lacking.push(lack(BatteryMarketRow::FILE, &format!("the market of {}", line.row.place))),
        }
    }
    markets.sort_by_key(|(place, _)| *place);
    markets
}

/// Content of a battery, kg a kWh, by chemistry and mineral.
fn content(own: &MineralRows) -> Vec<[f64; Mineral::COUNT]> {
    let mut content = vec![[0.0; Mineral::COUNT]; Chemistry::COUNT];
    for line in &own.contents {
        content[line.row.chemistry.index()][line.row.mineral.index()] = line.row.grams / GRAMS;
    }
    content
}

/// Chemistry by path, user and market, years in rising order.
fn mixes(own: &MineralRows) -> Vec<BatteryMix> {
    let mut mixes: Vec<BatteryMix> = Vec::new();
    for BatteryMixRow {
        path,
        user,
        market,
        year,
        percent,
    } in own.mixes.iter().map(|line| &line.row)
    {
        let point = (*year, percent.map(|percent| percent / PERCENT));
        let known = |mix: &&mut BatteryMix| (mix.path, mix.user, mix.market) == (*path, *user, *market);
        match mixes.iter_mut().find(known) {
            Some(mix) => mix.years.push(point),
            None => mixes.push(BatteryMix {
                path: *path,
                user: *user,
                market: *market,
                years: vec![point],
            }),
        }
    }
    for mix in &mut mixes {
        mix.years.sort_by_key(|(year, _)| *year);
    }
    mixes
}

/// Size of batteries by fleet and market; a row of the world counts where the market has none.
fn sizes(own: &MineralRows) -> Vec<Vec<YearPath>> {
    let of = |fleet: MineralFleet, market: Option<BatteryMarket>| {
        let rows = own.sizes.iter().map(|line| &line.row);
        let mut points: Vec<_> = rows
            .filter(|row| row.fleet == fleet && row.market == market)
            .map(|row| (row.year, row.kwh))
            .collect();
        points.sort_by_key(|(year, _)| *year);
        points
    };
    let path = |fleet: MineralFleet, market: BatteryMarket| {
        let points = of(fleet, Some(market));
        YearPath(if points.is_empty() { of(fleet, None) } else { points })
    };
    let fleets = MineralFleet::ALL.into_iter();
    fleets
        .map(|fleet| BatteryMarket::ALL.into_iter().map(|market| path(fleet, market)).collect())
        .collect()
}

/// Technical numbers, in the order of their list.
fn parts(own: &MineralRows, lacking: &mut Vec<Fault>) -> Vec<YearPath> {
    let mut paths = Vec::new();
    for part in MineralPart::ALL {
        let rows = own.parts.iter().map(|line| &line.row).filter(|row| row.part == part);
        let mut points: Vec<_> = rows.map(|row| (row.year, row.amount)).collect();
        points.sort_by_key(|(year, _)| *year);
        if points.is_empty() {
            lacking.push(lack(MineralPartRow::FILE, part.id()));
        }
        paths.push(YearPath(points));
    }
    paths
}

/// The share of a step today; 0 without a row.
fn share(own: &MineralRows, step: RecyclingStep, of: &str) -> f64 {
    shares(own, step, of)[0]
}

/// The share of a step today, and at the highest level of the lever; 0 without a row.
fn shares(own: &MineralRows, step: RecyclingStep, of: &str) -> [f64; 2] {
    let mut rows = own.recycling.iter().map(|line| &line.row);
    let row = rows.find(|row| row.step == step && row.of == of);
    row.map_or([0.0; 2], |row| [row.today, row.most])
}

/// Recycling today, and at the highest level of the lever.
fn recycling(own: &MineralRows) -> [MineralRecycling; 2] {
    std::array::from_fn(|end| MineralRecycling {
        collected: ["vehicles", "storage"].map(|of| shares(own, RecyclingStep::Collected, of)[end]),
        battery: Mineral::ALL.map(|mineral| shares(own, RecyclingStep::BatteryRecovered, mineral.id())[end]),
        part: Mineral::ALL.map(|mineral| shares(own, RecyclingStep::PartRecovered, mineral.id())[end]),
        scrap: share(own, RecyclingStep::ScrapReturned, "batteries"),
    })
}

/// Ore, rock and carbon, by mineral.
fn mining(own: &MineralRows, lacking: &mut Vec<Fault>) -> Vec<MineralMining> {
    let span = |[value, low, high]: [f64; 3]| ValueRange { value, low, high };
    let mut mining = Vec::new();
    for mineral in Mineral::ALL {
        let Some(line) = own.entries.iter().find(|line| line.row.mineral == mineral) else {
            lacking.push(lack(MineralEntryRow::FILE, mineral.id()));
            continue;
        };
        let row = &line.row;
        mining.push(MineralMining {
            ore: span(row.ore),
            rock: span(row.rock),
            carbon: row.carbon.map(|value| ValueRange {
                value,
                low: row.carbon_low.unwrap_or(value),
                high: row.carbon_high.unwrap_or(value),
            }),
        });
    }
    mining
}

fn mined_share(row: &MiningRow) -> MinedShare {
    MinedShare {
        commodity: row.commodity.clone(),
        mined: row.stage == "mined",
        place: row.place,
        share: row.share,
        reserves: row.reserves,
        recalled: row.from.origin == Origin::Recalled,
    }
}

fn amount(row: &WorldMiningRow) -> WorldAmount {
    WorldAmount {
        commodity: row.commodity.clone(),
        quantity: row.quantity.clone(),
        year: row.year,
        tonnes: row.tonnes,
    }
}
