//! Cars: light-duty vehicles of every place, from rows to facts.
//!
//! ```text
//! count and income → ownership → fleets → trade of used cars → facts
//! ```
//!
//! All places are computed at once: places of a region depend on each other, and used cars sold by one place drive in
//! another. Out of scope: choices; buses, lorries, two-wheelers.

pub(super) mod flows;
mod kinds;
pub(super) mod laws;
mod ownership;
pub(super) mod report;
mod sales;
mod shared_facts;
mod trade;

use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::rows::car_kinds::{CarClassRow, CarEnergyRow, CarMakingRow, CarMaterialRow, ExportRow, MarketRow, SalesRow, SizeRow};
use crate::rows::cars::{
    CarCountRow, CarLifeRow, CarMeasure, CarSoldRow, CarTopRow, ImportRow, OwnershipRow, RegionalRow, RoleRow, UsedShareRow,
};
use crate::rows::{PlaceRow, Scheme};
use crate::table_reader::{ReadingLog, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::Fact;
use cairn_core::facts::cars::CarFacts;
use cairn_core::kind::Storyline;
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, Year};

/// First and last year of the counts of used cars.
const COUNTED: [Year; 2] = [Year::of(2018), Year::of(2022)];

/// All rows of the car tables.
#[derive(Clone, Debug)]
pub(super) struct CarRows {
    pub(super) ownership: Vec<TableLine<OwnershipRow>>,
    pub(super) counts: Vec<TableLine<CarCountRow>>,
    pub(super) sold: Vec<TableLine<CarSoldRow>>,
    pub(super) tops: Vec<TableLine<CarTopRow>>,
    pub(super) regional: Vec<TableLine<RegionalRow>>,
    pub(super) lives: Vec<TableLine<CarLifeRow>>,
    pub(super) roles: Vec<TableLine<RoleRow>>,
    pub(super) exports: Vec<TableLine<ExportRow>>,
    pub(super) used: Vec<TableLine<UsedShareRow>>,
    pub(super) imports: Vec<TableLine<ImportRow>>,
    pub(super) markets: Vec<TableLine<MarketRow>>,
    pub(super) sales: Vec<TableLine<SalesRow>>,
    pub(super) energy: Vec<TableLine<CarEnergyRow>>,
    pub(super) sizes: Vec<TableLine<SizeRow>>,
    pub(super) classes: Vec<TableLine<CarClassRow>>,
    pub(super) materials: Vec<TableLine<CarMaterialRow>>,
    pub(super) making: Vec<TableLine<CarMakingRow>>,
}

impl CarRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> CarRows {
        CarRows {
            ownership: rows(tables, found),
            counts: rows(tables, found),
            sold: rows(tables, found),
            tops: rows(tables, found),
            regional: rows(tables, found),
            lives: rows(tables, found),
            roles: rows(tables, found),
            exports: rows(tables, found),
            used: rows(tables, found),
            imports: rows(tables, found),
            markets: rows(tables, found),
            sales: rows(tables, found),
            energy: rows(tables, found),
            sizes: rows(tables, found),
            classes: rows(tables, found),
            materials: rows(tables, found),
            making: rows(tables, found),
        }
    }
}

/// A place with the drivers of its car fleet.
struct Nation<'a> {
    context: &'a PlaceContext<'a>,
    row: &'a PlaceRow,
    /// Code of its R12 region.
    region: &'a str,
    /// People at mid-year.
    people: Annual,
    /// Settled income per person, dollars.
    income: Fact<Annual>,
    /// Settled income per person by storyline, dollars.
    incomes: [Annual; 3],
}

impl<'a> Nation<'a> {
    /// `None` where people or income are missing; their own rules report that.
    fn of(context: &'a PlaceContext<'a>, row: &'a PlaceRow) -> Option<Nation<'a>> {
        let region = row.regions.iter().find(|region| region.scheme == Scheme::MessageR12)?;
        let settled = |storyline| context.shared.drivers.settled_income(row.place, storyline).map(|known| known.value);
        Some(Nation {
            context,
            row,
            region: &region.code,
            people: context.shared.drivers.people(row.place, Storyline::Ssp2)?.value,
            income: context.shared.drivers.settled_income(row.place, Storyline::Ssp2)?,
            incomes: [settled(Storyline::Ssp1)?, settled(Storyline::Ssp2)?, settled(Storyline::Ssp3)?],
        })
    }

    fn place(&self) -> PlaceId {
        self.row.place
    }

    /// The R12 region of another place.
    fn region_of(&self, place: &str) -> Option<&str> {
        let mut rows = self.context.evidence.places.iter().map(|line| &line.row);
        let row = rows.find(|row| row.place.as_str() == place)?;
        let region = row.regions.iter().find(|region| region.scheme == Scheme::MessageR12);
        region.map(|region| region.code.as_str())
    }
}

pub(super) struct Cars {
    pub(super) facts: CarFacts,
    /// Cars per person, ratio to the middle storyline, by pathway.
    pub(super) ratio: [Annual; 3],
    /// Most cars per person at any income.
    pub(super) top: f64,
}

/// The cars of every place, in the given order. Missing people or income give no fault here; their own rules report
/// it.
pub(super) fn cars(places: &[(PlaceContext<'_>, &PlaceRow)]) -> Result<Vec<Cars>, Vec<Fault>> {
    let nations: Option<Vec<Nation<'_>>> = places.iter().map(|(context, row)| Nation::of(context, row)).collect();
    let Some(nations) = nations else {
        return Err(Vec::new());
    };
    let mut faults = Vec::new();
    let mut lives = Vec::new();
    for nation in &nations {
        lives.push(kinds::life(nation.context).map_err(|fault| vec![fault])?);
    }
    let mut owned = ownership::levels(&nations)?;
    let stretches = sales::close(&nations, &mut owned, &mut lives);
    let owned = ownership::paths(&nations, owned);
    let stocks = nations.iter().zip(&owned);
    let stocks = stocks.map(|(nation, owned)| Annual::from_fn(|year| owned.per_person.value[year] * nation.people[year]));
    let curves: Vec<_> = lives.iter().map(|life| life.value).collect();
    let trade = trade::trade(&nations, stocks.collect(), &curves)?;
    let everywhere = shared_facts::everywhere(&nations, &trade)?;
    let mut made = Vec::new();
    for ((((nation, owned), life), traded), stretch) in nations.iter().zip(owned).zip(lives).zip(trade.places).zip(stretches) {
        let km = collect(kinds::regional(nation, CarMeasure::Km), &mut faults);
        let occupancy = collect(kinds::path(nation, CarMeasure::Occupancy), &mut faults);
        let electric = collect(kinds::electric(nation.context), &mut faults);
        let size = collect(kinds::size(nation), &mut faults);
        let combustion = collect(kinds::combustion(nation), &mut faults);
        let battery = collect(kinds::regional(nation, CarMeasure::BatteryEnergy), &mut faults);
        let biofuel = collect(kinds::regional(nation, CarMeasure::Biofuel), &mut faults);
        let (Some(km), Some(occupancy), Some(electric), Some(size)) = (km, occupancy, electric, size) else {
            continue;
        };
        let (Some(combustion), Some(battery), Some(biofuel)) = (combustion, battery, biofuel) else {
            continue;
        };
        made.push(Cars {
            facts: CarFacts {
                factor: owned.factor,
                level: owned.level,
                per_person: owned.per_person,
                life,
                stretch,
                km,
                occupancy,
                electric,
                size,
                combustion,
                battery,
                biofuel,
                exported: traded.exported,
                imports: traded.imports,
                everywhere: everywhere.clone(),
            },
            ratio: owned.ratio,
            top: owned.top,
        });
    }
    if faults.is_empty() { Ok(made) } else { Err(faults) }
}

fn collect<T>(value: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    value.map_err(|fault| faults.push(fault)).ok()
}
