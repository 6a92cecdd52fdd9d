//! Table: the twelve minerals of a place, one row each.
//!
//! ```text
//! wanted in three years · mined or made in 2025 · primary 2025–2060, over reserves · recycled share of 2050, and its range
//! ```
//!
//! Copper and aluminium are rows of the model: their demand by all sectors stands beside, with the part in batteries.
//! Out of scope: texts.

use cairn_core::facts::minerals::MineralFacts;
use cairn_core::kind::{Material, Mineral, MineralFlow, Sector};
use cairn_core::model::minerals::{MineralOutcome, MineralRow};
use cairn_core::model::{Account, AccountQuery, Outcome};
use cairn_core::year::Year;

/// Years of what is wanted.
pub const WANTED: [Year; 3] = [Year::of(2024), Year::of(2030), Year::of(2050)];
/// Year of recycling and of the range.
pub const RESULT_YEAR: Year = Year::of(2050);
/// First year of the sum of primary.
const SUM_FROM: Year = Year::of(2025);
/// Year of mining, and of reserves.
const MINED: u16 = 2025;
/// kg in a kt, and kt in a tonne.
const KG_IN_KT: f64 = 1e6;
const KT_IN_TONNE: f64 = 1e-3;

/// A row of the table, in kt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MineralTableRow {
    /// The mineral.
    pub mineral: Mineral,
    /// Demand in [`WANTED`].
    pub wanted: [f64; 3],
    /// Mined or made in the world in 2025; none without a figure of the same thing.
    pub mined: Option<f64>,
    /// Primary of 2025 to 2060.
    pub primary: f64,
    /// Reserves of the world; none without a figure of the same thing.
    pub reserves: Option<f64>,
    /// Recycled share of demand in [`RESULT_YEAR`]; none for metals that the model counts.
    pub recycled: Option<f64>,
    /// Lowest and highest primary in [`RESULT_YEAR`] on all paths of battery chemistry, and that of the first path.
    pub range: Option<[f64; 3]>,
    /// Part of demand in batteries in [`RESULT_YEAR`]; for metals that the model counts.
    pub in_batteries: Option<f64>,
}

/// The commodity whose figures of the world count the same as a mineral here.
const fn commodity(mineral: Mineral) -> Option<&'static str> {
    match mineral {
        Mineral::Lithium => Some("lithium"),
        Mineral::Cobalt => Some("cobalt"),
        Mineral::Nickel => Some("nickel"),
        Mineral::Manganese => Some("manganese"),
        // Natural graphite alone.
        Mineral::Graphite => Some("graphite"),
        Mineral::Silver => Some("silver"),
        Mineral::Silicon => Some("silicon"),
        Mineral::Copper => Some("copper"),
        Mineral::Aluminium => Some("aluminium"),
        // Rock, oxides of all rare earths, and palladium alone count something else.
        Mineral::Phosphorus | Mineral::RareEarths | Mineral::PlatinumGroup => None,
    }
}

fn world(minerals: &MineralFacts, mineral: Mineral, quantities: &[&str]) -> Option<f64> {
    let commodity = commodity(mineral)?;
    let mut found = minerals
        .world
        .iter()
        .filter(|amount| amount.commodity == commodity && amount.year == MINED);
    let amount = found.find(|amount| quantities.contains(&amount.quantity.as_str()))?;
    Some(amount.tonnes * KT_IN_TONNE)
}

/// The rows, in the order of [`Mineral::ALL`]; `paths` begin with the reference path of chemistry.
pub fn rows(minerals: &MineralFacts, run: &Outcome, paths: &[MineralOutcome]) -> Vec<MineralTableRow> {
    let Some(results) = paths.first() else { return Vec::new() };
    let rows = Mineral::ALL.into_iter().map(|mineral| {
        let flow = |results: &MineralOutcome, flow, year| results.at(MineralRow::Flow(flow, mineral), year) / KG_IN_KT;
        let of_model = |account, year| {
            let materials: &[Material] = match mineral {
                Mineral::Copper => &[Material::Copper],
                _ => &[Material::Aluminium, Material::CastAluminium],
            };
            let query = AccountQuery::of(account, &Sector::ALL).materials(materials);
            run.ledger.sum_at(&query, year) / KG_IN_KT
        };
        let wanted = |year| {
            if mineral.is_followed() {
                flow(results, MineralFlow::Demand, year)
            } else {
                of_model(Account::Demand, year)
            }
        };
        let primary = |year| {
            if mineral.is_followed() {
                flow(results, MineralFlow::Primary, year)
            } else {
                of_model(Account::Primary, year)
            }
        };
        let demand = wanted(RESULT_YEAR);
        let at_shown = paths.iter().map(|results| flow(results, MineralFlow::Primary, RESULT_YEAR));
        let ends = at_shown.fold([f64::INFINITY, 0.0], |[low, high], value: f64| [low.min(value), high.max(value)]);
        MineralTableRow {
            mineral,
            wanted: WANTED.map(wanted),
            mined: world(minerals, mineral, &["mined", "made", "smelted", "refined"]),
            primary: SUM_FROM.to(Year::LAST).map(primary).sum(),
            reserves: world(minerals, mineral, &["reserves"]),
            recycled: (mineral.is_followed() && demand > 0.0).then(|| flow(results, MineralFlow::Recycled, RESULT_YEAR) / demand),
            range: mineral.is_followed().then(|| [ends[0], primary(RESULT_YEAR), ends[1]]),
            in_batteries: (!mineral.is_followed() && demand > 0.0)
                .then(|| results.at(MineralRow::InBatteries(mineral), RESULT_YEAR) / KG_IN_KT / demand),
        }
    });
    rows.collect()
}
