//! Used: data on the trade of used vehicles for pages: import rules, sellers and buyers.
//!
//! ```text
//! rules   one per place, light and heavy: a ban first, else the latest report          they allow no ranking
//! pools   shares of four sellers and of five groups of buyers, 2015-2018: no flow between two places is known
//! counts  a few counted figures of single places
//! ```
//!
//! The rules come from agents, exporters and the press, not from laws, and contradict each other. A place without a
//! rule here may have one. They do not change the reference trade, which rests on flows. Out of scope: effects of a
//! rule.

use crate::fault::Faults;
use crate::rows::car_kinds::ExportRow;
use crate::rows::cars::ImportRow;
use crate::rows::used_vehicles::{UsedFigure, UsedFlowRow, UsedOf, UsedRuleRow};
use crate::table_reader::{Origin, ReadingLog, rows};
use crate::tables::Tables;
use cairn_core::place::PlaceId;

/// All data on the trade of used vehicles.
#[derive(Clone, Debug, PartialEq)]
pub struct UsedVehicleMarket {
    /// Import rules of places.
    pub rules: Vec<UsedRule>,
    /// Counted figures.
    pub counts: Vec<UsedCount>,
    /// Sellers of used cars.
    pub sellers: Vec<Trader>,
    /// Buyers of used cars.
    pub buyers: Vec<Trader>,
}

/// Import rule of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct UsedRule {
    pub place: PlaceId,
    /// The vehicles.
    pub of: UsedOf,
    /// True if all imports are banned, apart from exceptions.
    pub banned: bool,
    /// Largest age allowed, years.
    pub most_years: Option<f64>,
    /// Lowest emission class allowed.
    pub least_class: Option<f64>,
    /// Strictness from 0 (no requirement) to 4 (ban): our own reading, not for a ranking.
    pub strictness: f64,
    /// The year of the report, where the text gives one.
    pub year: Option<f64>,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Origin of the figure.
    pub origin: Origin,
    /// Further remarks, in English.
    pub note: String,
}

/// A count of used vehicles across a border.
#[derive(Clone, Debug, PartialEq)]
pub struct UsedCount {
    /// The place, region or group.
    pub place: PlaceId,
    /// The vehicles.
    pub of: UsedOf,
    /// The counted quantity.
    pub what: UsedFigure,
    /// Origin or destination; `None` means all.
    pub partner: Option<PlaceId>,
    /// First and last year.
    pub years: [u16; 2],
    /// Vehicles in all these years, a share, or years of age.
    pub value: f64,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Origin of the figure.
    pub origin: Origin,
    /// Further remarks, in English.
    pub note: String,
}

/// A seller or a group of buyers in the only market with data.
#[derive(Clone, Debug, PartialEq)]
pub struct Trader {
    /// The place, region or union.
    pub place: PlaceId,
    /// Share of all used cars sold.
    pub share: f64,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Origin of the figure.
    pub origin: Origin,
}

impl UsedVehicleMarket {
    /// Reads tables held in memory.
    ///
    /// # Errors
    /// The faults that prevent reading a row.
    pub fn of(tables: &Tables) -> Result<UsedVehicleMarket, Faults> {
        let mut found = ReadingLog::default();
        let rules = rows(tables, &mut found).into_iter().map(|line| rule(line.row)).collect();
        let counts = rows(tables, &mut found).into_iter().map(|line| count(line.row)).collect();
        let sellers = rows(tables, &mut found).into_iter().filter_map(|line| seller(&line.row)).collect();
        let buyers = rows(tables, &mut found).into_iter().map(|line| buyer(line.row)).collect();
        Faults::none(found.faults)?;
        Ok(UsedVehicleMarket {
            rules,
            counts,
            sellers,
            buyers,
        })
    }

    /// The rule of a place for some vehicles; `None` if no text that was read gives one.
    pub fn rule(&self, place: PlaceId, of: UsedOf) -> Option<&UsedRule> {
        self.rules.iter().find(|rule| (rule.place, rule.of) == (place, of))
    }

    /// Counted figures of a place, a region, a group or the world.
    pub fn counts(&self, place: PlaceId) -> impl Iterator<Item = &UsedCount> {
        self.counts.iter().filter(move |count| count.place == place)
    }
}

fn rule(row: UsedRuleRow) -> UsedRule {
    UsedRule {
        place: row.place,
        of: row.of,
        banned: row.banned,
        most_years: row.most_years,
        least_class: row.least_class,
        strictness: row.strictness,
        year: row.told,
        sources: row.from.sources,
        origin: row.from.origin,
        note: row.note,
    }
}

fn count(row: UsedFlowRow) -> UsedCount {
    UsedCount {
        place: row.place,
        of: row.of,
        what: row.what,
        partner: row.partner,
        years: row.years,
        value: row.value,
        sources: row.from.sources,
        origin: row.from.origin,
        note: row.note,
    }
}

fn seller(row: &ExportRow) -> Option<Trader> {
    Some(Trader {
        place: row.exporter.place()?,
        share: row.share,
        sources: row.from.sources.clone(),
        origin: row.from.origin,
    })
}

fn buyer(row: ImportRow) -> Trader {
    Trader {
        place: row.region,
        share: row.share,
        sources: row.from.sources,
        origin: row.from.origin,
    }
}
