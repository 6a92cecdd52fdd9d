//! Roads: what is told of the trade of used vehicles beside what is run.
//!
//! Rules and counts are of tables that no program of the browser holds: those of every place come with the page, a few
//! kilobytes. Does not know: the place that is open, what the visitor moves.

use serde::{Deserialize, Serialize};

use crate::place::PlaceId;
use crate::year::Year;

/// How a figure came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CameIn {
    /// It stands in a text that was read.
    Read,
    /// From memory: to be verified.
    Recalled,
    /// By a rule of ours.
    Ours,
}

/// What is told of the trade.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trade {
    /// What places let in.
    pub rules: Vec<Rule>,
    /// What was counted.
    pub counts: Vec<Count>,
    /// Who sells used cars, and its share of all.
    pub sellers: Vec<(PlaceId, f64)>,
    /// Who buys them.
    pub buyers: Vec<(PlaceId, f64)>,
    /// Keys of the sources of both.
    pub sources: Vec<String>,
    /// The places that lie closest to each, closest first.
    pub near: Vec<(PlaceId, Vec<PlaceId>)>,
}

/// What a place lets in of used vehicles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Which place.
    pub place: PlaceId,
    /// Lorries and buses; else cars and vans.
    pub heavy: bool,
    /// None at all, but for exceptions.
    pub banned: bool,
    /// Up to this age, years.
    pub most_years: Option<f64>,
    /// From this class of emission on.
    pub least_class: Option<f64>,
    /// The year it was told, where the text says one.
    pub told: Option<Year>,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How it came in.
    pub came: CameIn,
}

/// What was counted of used vehicles over a border.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Count {
    /// Of which place, region or group.
    pub place: PlaceId,
    /// Lorries and buses; else cars and vans.
    pub heavy: bool,
    /// What.
    pub what: Counted,
    /// From where or to where; everywhere where it is none.
    pub partner: Option<PlaceId>,
    /// First and last year.
    pub years: [Year; 2],
    /// Vehicles in all these years, a share, or years of age.
    pub value: f64,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How it came in.
    pub came: CameIn,
}

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    /// Vehicles that went out.
    Exported,
    /// Vehicles that came in.
    Imported,
    /// Share of all that is exported.
    ImportedShare,
    /// Share of used ones in what is added.
    UsedShare,
    /// Mean age of those that come in, years.
    MeanAge,
}

impl Trade {
    /// What a place lets in; none where no text that was read tells.
    #[must_use]
    pub fn rule(&self, place: PlaceId, heavy: bool) -> Option<&Rule> {
        self.rules.iter().find(|rule| (rule.place, rule.heavy) == (place, heavy))
    }

    /// The places that lie closest to one.
    #[must_use]
    pub fn near(&self, place: PlaceId) -> &[PlaceId] {
        self.near.iter().find(|(of, _)| *of == place).map_or(&[], |(_, near)| near)
    }
}
