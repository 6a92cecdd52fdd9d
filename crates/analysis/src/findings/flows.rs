//! Flows: the origin, use and fate of materials in a year.
//!
//! ```text
//! made new, recycled, reused, abroad, taken from stock → sectors → stays, is left over, goes abroad → fate of what is left over
//! stays(s)     = stock(y) − stock(y−1);  if negative, it is taken from stock
//! left over(s) = outflow + demand − inflow              outflow, and scrap from making and building
//! left over + scrap kept from last year = reused + recycled + kept for next year + in surplus + lost
//! ```
//!
//! A flow is the mean of five years, as in headlines and charts. Per person, each year is divided by the people of
//! that year. Flows of several materials in a sector, and trade, are net. The model does not track which sector's
//! scrap ends where, so fates are those of all sectors.
//!
//! Out of scope: trade in new materials and in scrap, mining waste; words, drawings.

use serde::{Deserialize, Serialize};

use crate::findings::headline::five_years;
use cairn_core::choices::link::Per;
use cairn_core::kind::{Pool, SECTORS, Sector};
use cairn_core::model::{Account, Outcome, Use};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The first year that can be shown. The model also knows the year before its five-year window.
pub const FIRST: Year = Year::of(1990);

/// A node of the diagram: a source, a sector or a fate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Station {
    /// Primary material.
    New,
    /// Made from scrap.
    Recycled,
    /// Reused parts.
    Reused,
    /// Imported used goods.
    Bought,
    /// Taken from stock.
    Taken,
    /// A sector that uses material.
    Used(Sector),
    /// New scrap of the year before.
    Before,
    /// Net addition to stock.
    Stays,
    /// Outflow, and new scrap from production.
    Over,
    /// Used goods exported to other places.
    Sold,
    /// Fate: parts reused.
    Again,
    /// Fate: recycled.
    Remade,
    /// Fate: new scrap used in the next year.
    Next,
    /// Fate: scrap that no domestic use takes.
    Surplus,
    /// Fate: lost.
    Lost,
}

/// A link between two stations.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// Source.
    pub from: Station,
    /// Target.
    pub to: Station,
    /// Flow, in the unit that all links share.
    pub value: f64,
}

/// All links of the diagram for a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passages {
    /// Materials that share their scrap; none = all materials together.
    pub pool: Option<Pool>,
    /// The middle year of the five.
    pub year: Year,
    /// The unit of every value.
    pub unit: Unit,
    /// Links in the order of stations; links of 0 are left out.
    pub passages: Vec<Passage>,
}

impl Station {
    /// Number of columns, from sources to fates.
    pub const COLUMNS: usize = 4;
    /// Stations left of the sectors.
    pub const SOURCES: [Station; 5] = [Station::New, Station::Recycled, Station::Reused, Station::Bought, Station::Taken];
    /// Stations right of the sectors.
    pub const BEHIND: [Station; 3] = [Station::Stays, Station::Over, Station::Sold];
    /// Fates of what is left over.
    pub const FATES: [Station; 5] = [Station::Again, Station::Remade, Station::Next, Station::Surplus, Station::Lost];

    /// Column of the station, from 0.
    pub const fn column(self) -> usize {
        match self {
            Station::New | Station::Recycled | Station::Reused | Station::Bought | Station::Taken => 0,
            Station::Used(_) | Station::Before => 1,
            Station::Stays | Station::Over | Station::Sold => 2,
            Station::Again | Station::Remade | Station::Next | Station::Surplus | Station::Lost => 3,
        }
    }

    /// All in the order of every list: column by column, sectors in the order of their bands.
    pub fn all() -> impl Iterator<Item = Station> {
        let sectors = sectors().map(Station::Used).chain([Station::Before]);
        let ends = Station::BEHIND.into_iter().chain(Station::FATES);
        Station::SOURCES.into_iter().chain(sectors).chain(ends)
    }

    /// The name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Station::New => "Made new",
            Station::Recycled => "Recycled",
            Station::Reused => "Reused",
            Station::Bought => "Used imports",
            Station::Taken => "Taken from stock",
            Station::Used(sector) => sector.name(),
            Station::Before => "Scrap kept from last year",
            Station::Stays => "Added to stock",
            Station::Over => "Left over",
            Station::Sold => "Used exports",
            Station::Again => "Used again",
            Station::Remade => "Recycled here",
            Station::Next => "Scrap kept for next year",
            Station::Surplus => "Surplus scrap",
            Station::Lost => "Lost",
        }
    }
}

/// Sectors in the order of their bands; sectors without a band come last.
pub fn sectors() -> impl Iterator<Item = Sector> {
    let tones = (0..SECTORS.len() as u8).map(Some).chain([None]);
    tones.flat_map(|tone| SECTORS.iter().filter(move |row| row.tone == tone).map(|row| row.sector))
}

/// Computes the flow links of a place as five-year means around a year.
pub fn flows(outcome: &Outcome, pool: Option<Pool>, year: Year, per: Per) -> Passages {
    let (unit, factor) = Account::Demand.published();
    let person_unit = unit.a_person().filter(|_| per == Per::Person);
    let of = FlowReader {
        outcome,
        pool,
        five: five_years(year),
        factor,
        person: person_unit.is_some(),
    };
    let mut passages = Vec::new();
    let mut put = |from: Station, to: Station, value: f64| {
        if value != 0.0 {
            passages.push(Passage { from, to, value });
        }
    };
    let mut over = 0.0;
    let mut spread = [0.0; 3];
    for sector in sectors() {
        let used = Station::Used(sector);
        let sum = |account| of.uses(account, Some(sector));
        let [new, recycled, reused] = [Account::Primary, Account::Secondary, Account::Reuse].map(sum);
        let (traded, change) = (sum(Account::Traded), of.change(sector));
        for (from, value) in Station::SOURCES.into_iter().zip([new, recycled, reused, traded, -change]) {
            put(from, used, value.max(0.0));
        }
        let left = sum(Account::Outflow) + sum(Account::Demand) - sum(Account::Inflow);
        over += left;
        for (to, value) in Station::BEHIND.into_iter().zip([change, left, -traded]) {
            put(used, to, value.max(0.0));
        }
        spread[0] += recycled;
        spread[1] += reused;
        spread[2] += sum(Account::Loss);
    }
    let [recycled, reused, lost] = spread;
    let [before, next] = [1, 0].map(|back| of.pools(Account::NewScrap, back));
    if over != 0.0 || before != 0.0 {
        put(Station::Before, Station::Over, before);
        let fates = [reused, recycled, next, of.pools(Account::Surplus, 0), lost];
        for (to, value) in Station::FATES.into_iter().zip(fates) {
            put(Station::Over, to, value);
        }
    }
    Passages {
        pool,
        year,
        unit: person_unit.unwrap_or(unit),
        passages,
    }
}

/// Reads accounts of some materials as means of five years, in published units.
struct FlowReader<'a> {
    outcome: &'a Outcome,
    pool: Option<Pool>,
    five: [Year; 2],
    factor: f64,
    person: bool,
}

impl FlowReader<'_> {
    /// Mean of annual values, divided by people if values are per person.
    fn mean(&self, value: impl Fn(Year) -> f64) -> f64 {
        let [first, last] = self.five;
        let people = self.outcome.line(Account::People);
        let mut sum = 0.0;
        for year in first.to(last) {
            let millions = people[year] * 1e-6;
            let share = if !self.person {
                1.0
            } else if millions > 0.0 {
                1.0 / millions
            } else {
                0.0
            };
            sum += value(year) * share;
        }
        sum * self.factor / (last.index() - first.index() + 1) as f64
    }

    /// Sum of an account over a sector, or over all.
    fn uses(&self, account: Account, sector: Option<Sector>) -> f64 {
        let wanted = |of: &Use| sector.is_none_or(|sector| of.sector == sector) && self.pool.is_none_or(|pool| of.material.pool() == pool);
        let lines = self.outcome.of_uses(account, wanted);
        lines.map(|line| self.mean(|year| line[year])).sum()
    }

    /// Net addition to the stock of a sector.
    fn change(&self, sector: Sector) -> f64 {
        let wanted = |of: &Use| of.sector == sector && self.pool.is_none_or(|pool| of.material.pool() == pool);
        let lines = self.outcome.of_uses(Account::Stock, wanted);
        lines
            .map(|line| self.mean(|year| line[year] - line[Year::at(year.index() - 1)]))
            .sum()
    }

    /// Sum of an account over pools, `back` years earlier.
    fn pools(&self, account: Account, back: usize) -> f64 {
        let lines = Pool::ALL.into_iter().zip(self.outcome.rows(account));
        lines
            .filter(|(pool, _)| self.pool.is_none_or(|wanted| wanted == *pool))
            .map(|(_, line)| self.mean(|year| line[Year::at(year.index() - back)]))
            .sum()
    }
}

impl Passages {
    /// Inflow of a station.
    pub fn coming(&self, station: Station) -> f64 {
        let of = self.passages.iter().filter(|passage| passage.to == station);
        of.map(|passage| passage.value).sum()
    }

    /// Outflow of a station.
    pub fn leaving(&self, station: Station) -> f64 {
        let of = self.passages.iter().filter(|passage| passage.from == station);
        of.map(|passage| passage.value).sum()
    }

    /// Flow through a station: its inflow, or its outflow if it is a source.
    pub fn throughflow(&self, station: Station) -> f64 {
        if station.column() == 0 || station == Station::Before {
            self.leaving(station)
        } else {
            self.coming(station)
        }
    }

    /// Demand: made new, recycled and reused.
    pub fn used(&self) -> f64 {
        [Station::New, Station::Recycled, Station::Reused]
            .map(|from| self.leaving(from))
            .iter()
            .sum()
    }

    /// Share of the demand met by recycling and reuse.
    pub fn back(&self) -> f64 {
        self.share_of_demand(self.leaving(Station::Recycled) + self.leaving(Station::Reused))
    }

    /// Net addition to stock as a share of the demand; negative if the stock shrinks.
    pub fn net_growth(&self) -> f64 {
        self.share_of_demand(self.coming(Station::Stays) - self.leaving(Station::Taken))
    }

    fn share_of_demand(&self, value: f64) -> f64 {
        let used = self.used();
        if used > 0.0 { value / used } else { 0.0 }
    }
}
