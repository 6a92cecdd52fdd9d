//! Used: what is told of the trade of used vehicles, for pages that show it: rules of a place, who sells, who buys.
//!
//! ```text
//! rules   one line a place, light and heavy: a ban first, else what was told last          no ranks follow from them
//! pools   shares of four sellers and of five groups of buyers, 2015-2018: no flow between two places is known
//! counts  what was counted of single places, a few
//! ```
//!
//! Rules were told by agents, exporters and the press, not read in laws, and contradict each other; a place without a rule here
//! may have one. They do not change the reference trade, which rests on flows. Does not know: what follows from a rule.

use crate::evidence::fault::Faults;
use crate::evidence::reading::{Found, Origin, rows};
use crate::evidence::rows::car_kinds::ExportRow;
use crate::evidence::rows::cars::ImportRow;
use crate::evidence::rows::used::{UsedFigure, UsedFlowRow, UsedOf, UsedRuleRow};
use crate::evidence::tables::Tables;
use crate::place::PlaceId;

/// All that is told of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Used {
    /// What places let in.
    pub rules: Vec<UsedRule>,
    /// What was counted.
    pub counts: Vec<UsedCount>,
    /// Who sells used cars.
    pub sellers: Vec<Trader>,
    /// Who buys them.
    pub buyers: Vec<Trader>,
}

/// What a place lets in.
#[derive(Clone, Debug, PartialEq)]
pub struct UsedRule {
    /// Which place.
    pub place: PlaceId,
    /// Of which vehicles.
    pub of: UsedOf,
    /// None at all, but for exceptions.
    pub banned: bool,
    /// Up to this age, years.
    pub most_years: Option<f64>,
    /// From this class of emission on.
    pub least_class: Option<f64>,
    /// 0 nothing asked for to 4 a ban: a reading of ours, for no rank.
    pub strictness: f64,
    /// The year it was told, where the text says one.
    pub told: Option<f64>,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How it came in.
    pub origin: Origin,
    /// What else should be known, in English.
    pub note: String,
}

/// What was counted of used vehicles over a border.
#[derive(Clone, Debug, PartialEq)]
pub struct UsedCount {
    /// Of which place, region or group.
    pub place: PlaceId,
    /// Of which vehicles.
    pub of: UsedOf,
    /// What.
    pub what: UsedFigure,
    /// From where or to where; everywhere where it is none.
    pub partner: Option<PlaceId>,
    /// First and last year.
    pub years: [u16; 2],
    /// Vehicles in all these years, a share, or years of age.
    pub value: f64,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How it came in.
    pub origin: Origin,
    /// What else should be known, in English.
    pub note: String,
}

/// A seller or a group of buyers in the one market that is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Trader {
    /// The place, region or union.
    pub place: PlaceId,
    /// Its share of all used cars that are sold.
    pub share: f64,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How it came in.
    pub origin: Origin,
}

impl Used {
    /// From tables held in memory.
    ///
    /// # Errors
    /// What keeps a row from being read.
    pub fn of(tables: &Tables) -> Result<Used, Faults> {
        let mut found = Found::default();
        let rules = rows(tables, &mut found).into_iter().map(|line| rule(line.row)).collect();
        let counts = rows(tables, &mut found).into_iter().map(|line| count(line.row)).collect();
        let sellers = rows(tables, &mut found).into_iter().filter_map(|line| seller(&line.row)).collect();
        let buyers = rows(tables, &mut found).into_iter().map(|line| buyer(line.row)).collect();
        Faults::none(found.faults)?;
        Ok(Used {
            rules,
            counts,
            sellers,
            buyers,
        })
    }

    /// The rule of a place for some vehicles; none where no text that was read tells one.
    #[must_use]
    pub fn rule(&self, place: PlaceId, of: UsedOf) -> Option<&UsedRule> {
        self.rules.iter().find(|rule| (rule.place, rule.of) == (place, of))
    }

    /// What was counted of a place, a region, a group or the world.
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
        told: row.told,
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
