//! Wood, from rows to facts: use of sawnwood and panels in each place, and the unused potential of the forests of its
//! region.
//!
//! ```text
//! used       = (sawnwood + panels) · t/m³, as counted; else use per person of the region · people
//! room       = Σ over places max(0, forest · share that may be cut · increment − part · fuelwood − cut) / people of the region
//! fuelwood   of a place: fuelwood of its region, split by people
//! ```
//!
//! Out of scope: wood in buildings ([`crate::content`]); other years.

use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::{ProvenanceCollector, settled};
use crate::premise::Premise;
use crate::rows::wood::{ForestRow, WoodLandRow, WoodPlaceRow};
use crate::rows::{PlaceRow, Scheme};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::Fact;
use cairn_core::facts::wood::{ForestFacts, WoodEverywhere, WoodFacts};
use cairn_core::kind::{Basis, Forest};
use cairn_core::place::PlaceId;

/// Lowest bits dropped from each value of a place (see `settled`).
const LEFT_OUT: u32 = 44;
const MILLION: f64 = 1e6;

/// All rows of the wood tables.
#[derive(Clone, Debug)]
pub(super) struct ForestRows {
    places: Vec<TableLine<WoodPlaceRow>>,
    lands: Vec<TableLine<WoodLandRow>>,
    regions: Vec<TableLine<ForestRow>>,
}

impl ForestRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> ForestRows {
        ForestRows {
            places: rows(tables, found),
            lands: rows(tables, found),
            regions: rows(tables, found),
        }
    }

    fn place_row(&self, place: PlaceId) -> Option<&WoodPlaceRow> {
        let mut rows = self.places.iter().map(|line| &line.row);
        rows.find(|row| row.place == place)
    }

    /// Forest of a place, million hectares; 0 if unknown.
    fn land(&self, place: PlaceId) -> f64 {
        let mut rows = self.lands.iter().map(|line| &line.row);
        rows.find(|row| row.place == place).map_or(0.0, |row| row.forest)
    }
}

/// Sums over the places of a region.
#[derive(Clone, Debug, Default)]
struct RegionWoodSums {
    people: f64,
    /// Million m³ a year.
    room: f64,
    roundwood: f64,
    /// Sawnwood and panels, and the people of the places with data.
    products: [f64; 2],
}

/// The wood of every place, in the given order. Missing people give no fault here; their own rule reports it.
pub(super) fn wood(desks: &[(PlaceContext<'_>, &PlaceRow)]) -> Result<Vec<WoodFacts>, Vec<Fault>> {
    let people: Vec<f64> = desks.iter().map(|(context, _)| context.people_now()).collect();
    let mut wholes = vec![RegionWoodSums::default(); Forest::COUNT];
    let mut found = Vec::with_capacity(desks.len());
    for ((context, _), people) in desks.iter().zip(&people) {
        let of = forest(context);
        if let Ok((forest, _)) = &of {
            wholes[forest.index()].people += people;
        }
        found.push(of);
    }
    for (((context, row), people), of) in desks.iter().zip(&people).zip(&found) {
        let Ok((forest, grows)) = of else { continue };
        let forest_row = context.evidence.forests.place_row(row.place);
        let whole = &mut wholes[forest.index()];
        let burnt = grows.fuelwood * context.value(Premise::WoodFuelwood) * people / whole.people.max(1.0);
        let grown = context.evidence.forests.land(row.place) * grows.cut * grows.increment;
        whole.room += (grown - burnt - forest_row.map_or(0.0, |forest_row| forest_row.cut)).max(0.0);
        whole.roundwood += forest_row.map_or(0.0, |forest_row| forest_row.roundwood);
        if let Some(products) = forest_row.and_then(|forest_row| forest_row.products) {
            whole.products[0] += products;
            whole.products[1] += people;
        }
    }
    let Some((context, _)) = desks.first() else {
        return Ok(Vec::new());
    };
    let everywhere = everywhere(context, &wholes).map_err(|fault| vec![fault])?;
    let mut all = Vec::with_capacity(desks.len());
    let mut faults = Vec::new();
    for (((context, row), people), of) in desks.iter().zip(&people).zip(found) {
        match of {
            Ok((region, _)) => all.push(WoodFacts {
                everywhere: everywhere.clone(),
                region,
                used: used(context, row.place, *people, &wholes[region.index()]),
            }),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(all) } else { Err(faults) }
}

/// The forest region of a place, and its growth.
fn forest<'a>(context: &PlaceContext<'a>) -> Result<(Forest, &'a ForestRow), Fault> {
    let row = context
        .ladder
        .rows_of(Scheme::MessageR12, &context.evidence.forests.regions, |row| &row.region);
    let row = row.and_then(|(rows, _)| rows.first().copied());
    let of = row.and_then(|row| Some((Forest::ALL.into_iter().find(|forest| forest.id() == row.region.code)?, row)));
    of.ok_or_else(|| context.lack(ForestRow::FILE, "forests of its message_r12 region"))
}

fn everywhere(context: &PlaceContext<'_>, wholes: &[RegionWoodSums]) -> Result<WoodEverywhere, Fault> {
    let mut forests = [ForestFacts::default(); Forest::COUNT];
    let mut trail = ProvenanceCollector::new();
    for (forest, whole) in Forest::ALL.into_iter().zip(wholes) {
        let mut rows = context.evidence.forests.regions.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.region.code == forest.id()) else {
            return Err(context.lack(ForestRow::FILE, forest.id()));
        };
        trail.add([&row.from], Basis::Regional);
        let each = |million: f64| settled(million * MILLION / whole.people.max(1.0), LEFT_OUT);
        forests[forest.index()] = ForestFacts {
            room: each(whole.room),
            roundwood: each(whole.roundwood),
        };
    }
    trail.cite(counted(context));
    if let Some(line) = context.evidence.forests.lands.first() {
        trail.cite(&line.row.from.sources);
    }
    trail.assume(context.assumptions, [Premise::WoodFuelwood]);
    Ok(WoodEverywhere {
        forests: trail.fact(forests),
        roundwood: context.fact(Premise::WoodRoundwood),
        biomass: context.fact(Premise::WoodBiomass),
        formwork: context.fact(Premise::WoodFormwork),
        power: context.fact(Premise::WoodPower),
    })
}

/// Sources of the counted wood use, without the mark of the row.
fn counted<'a>(context: &PlaceContext<'a>) -> &'a [String] {
    let mut rows = context.evidence.forests.places.iter().map(|line| &line.row);
    rows.find(|row| row.products.is_some()).map_or(&[], |row| &row.from.sources)
}

/// Sawnwood and panels of a place, Mt.
fn used(context: &PlaceContext<'_>, place: PlaceId, people: f64, whole: &RegionWoodSums) -> Fact<f64> {
    let mut trail = ProvenanceCollector::new();
    let forest = context.evidence.forests.place_row(place).and_then(|row| Some((row, row.products?)));
    let million = match forest {
        Some((row, products)) => {
            trail.add([&row.from], Basis::National);
            products
        }
        None => {
            trail.basis = Basis::Regional;
            trail.cite(counted(context));
            whole.products[0] / whole.products[1].max(1.0) * people
        }
    };
    let mass = trail.bend(context.assumptions, Premise::WoodMass);
    trail.fact(settled(million * mass, LEFT_OUT))
}
