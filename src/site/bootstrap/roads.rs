//! Roads: data on the trade of used vehicles, shown next to the model's results.
//!
//! Rules and counts come from tables that no browser program contains. Those of every place come with the page, a few
//! kilobytes. Out of scope: the open place, the visitor's levers.

use serde::{Deserialize, Serialize};

use cairn_core::place::PlaceId;
use cairn_core::year::Year;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FigureOrigin {
    /// Read in a text.
    Read,
    /// From memory; to be verified.
    Recalled,
    /// Derived by a rule of this project.
    Ours,
}

/// Data on the trade of used vehicles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UsedVehicleTrade {
    /// Import rules of places.
    pub rules: Vec<VehicleImportRule>,
    pub counts: Vec<VehicleTradeCount>,
    /// Sellers of used cars, each with its share of all.
    pub sellers: Vec<(PlaceId, f64)>,
    /// Buyers of used cars, each with its share of all.
    pub buyers: Vec<(PlaceId, f64)>,
    /// Keys of the sources of sellers and buyers.
    pub sources: Vec<String>,
    /// The nearest places of each place, nearest first.
    pub near: Vec<(PlaceId, Vec<PlaceId>)>,
}

/// The import rule of a place for used vehicles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VehicleImportRule {
    pub place: PlaceId,
    /// True for lorries and buses; false for cars and vans.
    pub heavy: bool,
    /// True if imports are banned, apart from exceptions.
    pub banned: bool,
    /// Highest permitted age, years.
    pub most_years: Option<f64>,
    /// Lowest permitted emission class.
    pub least_class: Option<f64>,
    /// Year of the rule, if the text gives one.
    pub year: Option<Year>,
    /// Keys of its sources.
    pub sources: Vec<String>,
    pub came: FigureOrigin,
}

/// A count of used vehicles across a border.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VehicleTradeCount {
    /// The place, region or group.
    pub place: PlaceId,
    /// True for lorries and buses; false for cars and vans.
    pub heavy: bool,
    pub what: VehicleTradeQuantity,
    /// Origin or destination; none = all.
    pub partner: Option<PlaceId>,
    /// First and last year.
    pub years: [Year; 2],
    /// Vehicles in all these years, a share, or years of age.
    pub value: f64,
    /// Keys of its sources.
    pub sources: Vec<String>,
    pub came: FigureOrigin,
}

/// The quantities counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VehicleTradeQuantity {
    Exported,
    Imported,
    /// Share of all exports.
    ImportedShare,
    /// Share of used vehicles in additions to the fleet.
    UsedShare,
    /// Mean age of imports, years.
    MeanAge,
}

impl UsedVehicleTrade {
    /// The import rule of a place; none if no text that was read gives one.
    pub fn rule(&self, place: PlaceId, heavy: bool) -> Option<&VehicleImportRule> {
        self.rules.iter().find(|rule| (rule.place, rule.heavy) == (place, heavy))
    }

    /// The nearest places of a place, nearest first.
    pub fn nearest(&self, place: PlaceId) -> &[PlaceId] {
        self.near.iter().find(|(of, _)| *of == place).map_or(&[], |(_, near)| near)
    }
}
