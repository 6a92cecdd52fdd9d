//! Minerals: content of batteries, motors, plants and catalysts, recycling, ore and rock.
//!
//! ```text
//! content(user, market, year) = Σ share of chemistry · kg a kWh          sizes: kWh a vehicle
//! ```
//!
//! They are in a pack of their own, read when a user asks for minerals. The same for all places but for the market of
//! batteries. Out of scope: numbers of vehicles and plants, which the model has; who mines ([`MineralFacts::mined`] is
//! read by pages alone).

use serde::{Deserialize, Serialize};

use crate::facts::ValueRange;
use crate::facts::path::YearPath;
use crate::kind::{BatteryMarket, BatteryUser, Chemistry, ChemistryPath, Mineral, MineralFleet, MineralPart};
use crate::place::PlaceId;
use crate::year::Year;

/// Facts on minerals.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MineralFacts {
    /// Release of the data.
    pub release: String,
    /// Market of each place, in the order of ids.
    pub markets: Vec<(PlaceId, BatteryMarket)>,
    /// Content of a battery, kg a kWh, by chemistry and mineral.
    pub content: Vec<[f64; Mineral::COUNT]>,
    /// Chemistry of new batteries.
    pub mixes: Vec<BatteryMix>,
    /// Size of new batteries, kWh, by fleet and market; no points without a battery.
    pub sizes: Vec<Vec<YearPath>>,
    /// Technical numbers, in the order of [`MineralPart::ALL`].
    pub parts: Vec<YearPath>,
    /// Recycling today, and at the highest level of the lever.
    pub recycling: [MineralRecycling; 2],
    /// Most of demand that is recycled in the same year.
    pub most_recycled: f64,
    /// Share lost in making batteries.
    pub battery_lost: f64,
    /// Ore, rock and carbon, by mineral.
    pub mining: Vec<MineralMining>,
    /// Who mines or makes a mineral.
    pub mined: Vec<MinedShare>,
    /// Mined, made or used in the world, and reserves.
    pub world: Vec<WorldAmount>,
}

/// Chemistry of the new batteries of a user in a market, by year: straight between years, flat outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BatteryMix {
    /// The path: reference, or an end of the range.
    pub path: ChemistryPath,
    /// The user.
    pub user: BatteryUser,
    /// The market; none for all.
    pub market: Option<BatteryMarket>,
    /// Share of kWh by chemistry.
    pub years: Vec<(Year, [f64; Chemistry::COUNT])>,
}

/// Shares of a recycling practice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MineralRecycling {
    /// Share of leaving batteries that is collected: of vehicles, of storage.
    pub collected: [f64; 2],
    /// Share of a mineral recovered from collected batteries.
    pub battery: [f64; Mineral::COUNT],
    /// Share of a mineral recovered from all other leaving parts.
    pub part: [f64; Mineral::COUNT],
    /// Share of the scrap of making batteries that is returned.
    pub scrap: f64,
}

/// Mining of a mineral.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MineralMining {
    /// Ore, t a t.
    pub ore: ValueRange,
    /// Ore and rock, t a t.
    pub rock: ValueRange,
    /// Greenhouse gases of making it, kg CO2e/kg; none for those that the model counts.
    pub carbon: Option<ValueRange>,
}

/// Production of a commodity in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MinedShare {
    /// Commodity, as its table calls it.
    pub commodity: String,
    /// True if it is mined there; false if it is refined, smelted or made.
    pub mined: bool,
    /// The place; none for the rest of the world.
    pub place: Option<PlaceId>,
    /// Share of the world in 2025.
    pub share: Option<f64>,
    /// Reserves, t.
    pub reserves: Option<f64>,
    /// True if written from memory and still to be verified.
    pub recalled: bool,
}

/// An amount of a commodity in the world.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorldAmount {
    /// Commodity, as its table calls it.
    pub commodity: String,
    /// The quantity: mined, made, refined, smelted, used, reserves.
    pub quantity: String,
    /// Year.
    pub year: u16,
    /// Tonnes.
    pub tonnes: f64,
}

impl MineralFacts {
    /// The market of a place.
    pub fn market(&self, place: PlaceId) -> BatteryMarket {
        let found = self.markets.iter().find(|(known, _)| *known == place);
        found.map_or(BatteryMarket::Rest, |(_, market)| *market)
    }

    /// A technical number in a year.
    pub fn part(&self, part: MineralPart, year: Year) -> f64 {
        self.parts.get(part.index()).map_or(0.0, |path| path.at(year))
    }

    /// Size of a new battery, kWh.
    pub fn kwh(&self, fleet: MineralFleet, market: BatteryMarket, year: Year) -> f64 {
        let path = self.sizes.get(fleet.index()).and_then(|markets| markets.get(market.index()));
        path.map_or(0.0, |path| path.at(year))
    }

    /// Shares of chemistries in the new batteries of a year.
    pub fn mix(&self, path: ChemistryPath, user: BatteryUser, market: BatteryMarket, year: Year) -> [f64; Chemistry::COUNT] {
        let market = if market == BatteryMarket::SouthAsia {
            BatteryMarket::Rest
        } else {
            market
        };
        let of = |path: ChemistryPath| {
            let mut rows = self.mixes.iter();
            rows.find(|row| row.path == path && row.user == user && row.market.is_none_or(|of| of == market))
        };
        let (reference, other) = (of(ChemistryPath::Reference), of(path));
        let empty = Vec::new();
        let reference = reference.map_or(&empty, |row| &row.years);
        let other = other.map_or(reference, |row| &row.years);
        // An end of the range replaces the reference from its first year on.
        let first = other.first().map_or(Year::LAST, |(year, _)| *year);
        let before = reference.iter().rfind(|(year, _)| *year < first);
        if year < first && path != ChemistryPath::Reference {
            let between = before.is_some_and(|(known, _)| *known <= year);
            let next = other.first().filter(|_| between);
            return match (before, next) {
                (Some(from), Some(to)) => mixed(from, to, year),
                _ => at(reference, year),
            };
        }
        at(other, year)
    }

    /// The first fault of the lists; `None` if the layer can be computed.
    pub fn unsound(&self) -> Option<&'static str> {
        if self.content.len() != Chemistry::COUNT {
            return Some("content of batteries");
        }
        if self.parts.len() != MineralPart::COUNT {
            return Some("technical numbers");
        }
        if self.sizes.len() != MineralFleet::COUNT || self.sizes.iter().any(|sizes| sizes.len() != BatteryMarket::COUNT) {
            return Some("sizes of batteries");
        }
        if self.mining.len() != Mineral::COUNT {
            return Some("ore and rock");
        }
        let numbers = self.content.iter().flatten().copied();
        let shares = self.mixes.iter().flat_map(|mix| mix.years.iter().flat_map(|(_, shares)| *shares));
        let paths = self.sizes.iter().flatten().chain(&self.parts);
        let points = paths.flat_map(|path| path.0.iter().map(|(_, value)| *value));
        if !numbers.chain(shares).chain(points).all(f64::is_finite) {
            return Some("a number that is not finite");
        }
        let limits = [self.most_recycled, self.battery_lost];
        let are_shares = limits.into_iter().all(|share| (0.0..1.0).contains(&share));
        (!are_shares).then_some("shares of making and recycling")
    }
}

/// Shares in a year: straight between two years.
fn mixed(from: &(Year, [f64; Chemistry::COUNT]), to: &(Year, [f64; Chemistry::COUNT]), year: Year) -> [f64; Chemistry::COUNT] {
    let span = f64::from(to.0.number()) - f64::from(from.0.number());
    let part = if span > 0.0 {
        (f64::from(year.number()) - f64::from(from.0.number())) / span
    } else {
        0.0
    };
    std::array::from_fn(|chemistry| from.1[chemistry] + part * (to.1[chemistry] - from.1[chemistry]))
}

/// Shares in a year: flat outside the years of the table.
fn at(years: &[(Year, [f64; Chemistry::COUNT])], year: Year) -> [f64; Chemistry::COUNT] {
    let after = years.partition_point(|(known, _)| *known <= year);
    let before = after.checked_sub(1).and_then(|index| years.get(index));
    match (before, years.get(after)) {
        (Some(from), Some(to)) => mixed(from, to, year),
        (Some((_, shares)), None) | (None, Some((_, shares))) => *shares,
        (None, None) => [0.0; Chemistry::COUNT],
    }
}
