//! Mined: places that mine or make a mineral today, their reserves beside, and how far few of them have most.
//!
//! ```text
//! concentration = Σ share²          the rest of the world counts as nothing
//! ```
//!
//! Of the mineral in all its uses; nothing says where a country buys. Reserves are what pays today by each country's own
//! rules, and grow. Decision: minerals 16. Out of scope: texts.

use serde::{Deserialize, Serialize};

use cairn_core::facts::minerals::{MinedShare, MineralFacts};
use cairn_core::kind::Mineral;
use cairn_core::place::PlaceId;

/// Year of mining, and of reserves.
const MINED: u16 = 2025;
/// kt in a tonne.
const KT_IN_TONNE: f64 = 1e-3;

/// A place that mines or makes a mineral.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinedRow {
    /// The place; none for the rest of the world.
    pub place: Option<PlaceId>,
    /// Share of the world in 2025.
    pub share: f64,
    /// Share of the reserves of the world; none where not published.
    pub reserves: Option<f64>,
}

/// Mining of a mineral today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinedView {
    /// The mineral.
    pub mineral: Mineral,
    /// Places, largest share first; the rest of the world last.
    pub rows: Vec<MinedRow>,
    /// Refiners, from memory and still to be verified.
    pub refined: Vec<MinedRow>,
    /// Mined or made in the world in 2025, kt.
    pub amount: Option<f64>,
    /// Reserves of the world, kt.
    pub reserves: Option<f64>,
    /// Sum of squared shares.
    pub concentration: f64,
}

/// The commodity whose mining stands for a mineral.
const fn commodity(mineral: Mineral) -> &'static str {
    match mineral {
        Mineral::Phosphorus => "phosphate_rock",
        Mineral::PlatinumGroup => "palladium",
        _ => mineral.id(),
    }
}

impl MinedView {
    /// Mining of a mineral.
    pub fn of(minerals: &MineralFacts, mineral: Mineral) -> MinedView {
        let commodity = commodity(mineral);
        let world = |quantities: &[&str]| {
            let mut own = minerals.world.iter().filter(|amount| amount.commodity == commodity);
            let found = own.find(|amount| amount.year == MINED && quantities.contains(&amount.quantity.as_str()));
            found.map(|amount| amount.tonnes * KT_IN_TONNE)
        };
        let reserves = world(&["reserves"]);
        let row = |own: &MinedShare| {
            let of_world = |own: f64| reserves.filter(|all| *all > 0.0).map(|all| (own * KT_IN_TONNE / all).min(1.0));
            Some(MinedRow {
                place: own.place,
                share: own.share?,
                reserves: own.reserves.and_then(of_world),
            })
        };
        let rows = |recalled: bool| {
            let own = minerals
                .mined
                .iter()
                .filter(|own| own.commodity == commodity && own.recalled == recalled);
            let mut rows: Vec<MinedRow> = own.filter_map(row).collect();
            rows.sort_by(|one, other| {
                let rest = |row: &MinedRow| row.place.is_none();
                rest(one).cmp(&rest(other)).then(other.share.total_cmp(&one.share))
            });
            rows
        };
        let own = rows(false);
        let known = own.iter().filter(|row| row.place.is_some());
        MinedView {
            mineral,
            concentration: known.map(|row| row.share * row.share).sum(),
            rows: own,
            refined: rows(true),
            amount: world(&["mined", "made"]),
            reserves,
        }
    }
}
