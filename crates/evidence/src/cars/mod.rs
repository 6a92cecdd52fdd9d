//! Cars: light-duty vehicles of every place, from rows to facts.
//!
//! ```text
//! count and income → ownership → fleets → trade of used cars → facts
//! ```
//!
//! All places are computed at once: places of a region depend on each other, and used cars sold by one place drive in
//! another. Out of scope: choices; buses, lorries, two-wheelers.

pub(super) mod beside;
mod everywhere;
pub(super) mod flows;
mod kinds;
pub(super) mod laws;
mod ownership;
mod sales;
mod trade;

use crate::desk::Desk;
use crate::fault::Fault;
use crate::fill::Trail;
use crate::reading::{Found, Line, rows};
use crate::rows::car_kinds::{CarEnergyRow, CarMakingRow, CarMaterialRow, ClassRow, ExportRow, MarketRow, SalesRow, SizeRow};
use crate::rows::cars::{CarCountRow, CarLifeRow, CarSoldRow, CarTopRow, ImportRow, Measure, OwnershipRow, RegionalRow, RoleRow};
use crate::rows::{PlaceRow, Scheme};
use crate::tables::Tables;
use cairn_core::facts::Known;
use cairn_core::facts::cars::CarFacts;
use cairn_core::kind::Storyline;
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, Year};

/// All rows of the car tables.
#[derive(Clone, Debug)]
pub(super) struct CarRows {
    pub(super) ownership: Vec<Line<OwnershipRow>>,
    pub(super) counts: Vec<Line<CarCountRow>>,
    pub(super) sold: Vec<Line<CarSoldRow>>,
    pub(super) tops: Vec<Line<CarTopRow>>,
    pub(super) regional: Vec<Line<RegionalRow>>,
    pub(super) lives: Vec<Line<CarLifeRow>>,
    pub(super) roles: Vec<Line<RoleRow>>,
    pub(super) exports: Vec<Line<ExportRow>>,
    pub(super) imports: Vec<Line<ImportRow>>,
    pub(super) markets: Vec<Line<MarketRow>>,
    pub(super) sales: Vec<Line<SalesRow>>,
    pub(super) energy: Vec<Line<CarEnergyRow>>,
    pub(super) sizes: Vec<Line<SizeRow>>,
    pub(super) classes: Vec<Line<ClassRow>>,
    pub(super) materials: Vec<Line<CarMaterialRow>>,
    pub(super) making: Vec<Line<CarMakingRow>>,
}

impl CarRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut Found) -> CarRows {
        CarRows {
            ownership: rows(tables, found),
            counts: rows(tables, found),
            sold: rows(tables, found),
            tops: rows(tables, found),
            regional: rows(tables, found),
            lives: rows(tables, found),
            roles: rows(tables, found),
            exports: rows(tables, found),
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
    desk: &'a Desk<'a>,
    row: &'a PlaceRow,
    /// Code of its R12 region.
    region: &'a str,
    /// People at mid-year.
    people: Annual,
    /// Settled income per person, dollars.
    income: Known<Annual>,
    /// Settled income per person by storyline, dollars.
    incomes: [Annual; 3],
    /// Product of 2020, dollars.
    product: f64,
}

impl<'a> Nation<'a> {
    /// `None` where people or income are missing; their own rules report that.
    fn of(desk: &'a Desk<'a>, row: &'a PlaceRow) -> Option<Nation<'a>> {
        let region = row.regions.iter().find(|region| region.scheme == Scheme::MessageR12)?;
        let settled = |storyline| desk.shared.drivers.settled_income(row.place, storyline).map(|known| known.value);
        Some(Nation {
            desk,
            row,
            region: &region.code,
            people: desk.shared.drivers.people(row.place, Storyline::Ssp2)?.value,
            income: desk.shared.drivers.settled_income(row.place, Storyline::Ssp2)?,
            incomes: [settled(Storyline::Ssp1)?, settled(Storyline::Ssp2)?, settled(Storyline::Ssp3)?],
            product: desk.shared.drivers.product(row.place, Storyline::Ssp2)?[Year::BASE],
        })
    }

    fn place(&self) -> PlaceId {
        self.row.place
    }

    /// True if the place belongs to a wider region or group.
    fn is_in(&self, wider: PlaceId) -> bool {
        self.row.within.iter().any(|own| own.id() == Some(wider))
    }

    /// The R12 region of another place.
    fn region_of(&self, place: &str) -> Option<&str> {
        let mut rows = self.desk.evidence.places.iter().map(|line| &line.row);
        let row = rows.find(|row| row.place.as_str() == place)?;
        let region = row.regions.iter().find(|region| region.scheme == Scheme::MessageR12);
        region.map(|region| region.code.as_str())
    }
}

pub(super) struct Cars {
    pub(super) facts: CarFacts,
    /// Cars per person, ratio to the middle storyline, by storyline.
    pub(super) ratio: [Annual; 3],
}

/// The cars of every place, in the given order. Missing people or income give no fault here; their own rules report
/// it.
pub(super) fn cars(places: &[(Desk<'_>, &PlaceRow)]) -> Result<Vec<Cars>, Vec<Fault>> {
    let nations: Option<Vec<Nation<'_>>> = places.iter().map(|(desk, row)| Nation::of(desk, row)).collect();
    let Some(nations) = nations else {
        return Err(Vec::new());
    };
    let mut faults = Vec::new();
    let mut lives = Vec::new();
    for nation in &nations {
        lives.push(kinds::life(nation.desk).map_err(|fault| vec![fault])?);
    }
    let mut owned = ownership::levels(&nations)?;
    let stretches = sales::close(&nations, &mut owned, &mut lives);
    let owned = ownership::paths(&nations, owned);
    let stocks = nations.iter().zip(&owned);
    let stocks = stocks.map(|(nation, owned)| Annual::from_fn(|year| owned.per_person.value[year] * nation.people[year]));
    let curves: Vec<_> = lives.iter().map(|life| life.value).collect();
    let trade = trade::trade(&nations, stocks.collect(), &curves)?;
    let everywhere = everywhere::everywhere(&nations, &trade)?;
    let mut made = Vec::new();
    for ((((nation, owned), life), traded), stretch) in nations.iter().zip(owned).zip(lives).zip(trade.places).zip(stretches) {
        let km = keep(kinds::regional(nation, Measure::Km), &mut faults);
        let occupancy = keep(kinds::path(nation, Measure::Occupancy), &mut faults);
        let electric = keep(kinds::electric(nation.desk), &mut faults);
        let size = keep(kinds::size(nation), &mut faults);
        let combustion = keep(kinds::combustion(nation), &mut faults);
        let battery = keep(kinds::regional(nation, Measure::BatteryEnergy), &mut faults);
        let biofuel = keep(kinds::regional(nation, Measure::Biofuel), &mut faults);
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
        });
    }
    if faults.is_empty() { Ok(made) } else { Err(faults) }
}

fn keep<T>(value: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    value.map_err(|fault| faults.push(fault)).ok()
}

/// A value with the basis and sources of its trail.
fn known<T>(trail: &Trail, value: T) -> Known<T> {
    Known {
        value,
        basis: trail.basis,
        sources: trail.sources(),
    }
}
