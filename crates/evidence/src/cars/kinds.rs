//! Kinds: lifetime, distance, drivetrain and size of the cars of a place.
//!
//! ```text
//! combustion = fuel of new cars of 2017 as tested · road gap     no row: mean of the rows of its region
//! size       = Σ share of a size · its materials / those of the car tabulated
//! ```
//!
//! Out of scope: the number of cars and their materials.

use crate::assumption::Assumption;
use crate::cars::Nation;
use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::rows::car_kinds::{CarClassRow, CarEnergyRow, Market, MarketRow, SalesRow, SizeRow};
use crate::rows::cars::{CarLifeRow, CarMeasure, CarSurvivalCurve, RegionalRow};
use crate::rows::{From, Scheme};
use crate::table_reader::Row;
use cairn_core::facts::Fact;
use cairn_core::facts::cars::CarLife;
use cairn_core::facts::path::YearPath;
use cairn_core::kind::Basis;
use cairn_core::year::Year;

/// Lifetime of cars in national use.
pub(super) fn life(context: &PlaceContext<'_>) -> Result<Fact<CarLife>, Fault> {
    let Some((rows, basis)) = context.ladder.fill(&context.evidence.cars.lives, |row| &row.region, |_| true) else {
        return Err(context.lack(CarLifeRow::FILE, "life of cars"));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&rows[0].from], basis);
    let life = match rows[0].curve {
        CarSurvivalCurve::Normal { mean, deviation } => CarLife::Normal { mean, deviation },
        CarSurvivalCurve::Weibull { shape, scale } => CarLife::Weibull { shape, scale },
    };
    Ok(trail.fact(life))
}

/// A value of the region, constant over time.
pub(super) fn regional(nation: &Nation<'_>, measure: CarMeasure) -> Result<Fact<f64>, Fault> {
    let path = path(nation, measure)?;
    Ok(Fact {
        value: path.value.at(Year::BASE),
        basis: path.basis,
        sources: path.sources,
    })
}

/// A value of the region by year.
pub(super) fn path(nation: &Nation<'_>, measure: CarMeasure) -> Result<Fact<YearPath>, Fault> {
    let context = nation.context;
    let basis = context
        .ladder
        .region(Scheme::MessageR12)
        .map_or(Basis::Regional, |(_, basis)| basis);
    let rows = context.evidence.cars.regional.iter().map(|line| &line.row);
    let rows: Vec<&RegionalRow> = rows.filter(|row| row.region == nation.region && row.measure == measure).collect();
    if rows.is_empty() {
        return Err(context.lack(RegionalRow::FILE, &format!("{} of its message_r12 region", measure.id())));
    }
    let mut trail = ProvenanceCollector::new();
    trail.add(rows.iter().map(|row| &row.from), basis);
    Ok(trail.fact(YearPath(rows.iter().map(|row| (row.year, row.value)).collect())))
}

/// The car market of a place.
fn market(context: &PlaceContext<'_>) -> Result<Market, Fault> {
    let found = context.ladder.fill(&context.evidence.cars.markets, |row| &row.region, |_| true);
    found.map_or_else(
        || Err(context.lack(MarketRow::FILE, "market of cars")),
        |(rows, _)| Ok(rows[0].market),
    )
}

/// Share of plug-in cars in new cars, in the market of the place.
pub(super) fn electric(context: &PlaceContext<'_>) -> Result<Fact<YearPath>, Fault> {
    sales(context, market(context)?)
}

/// Share of plug-in cars in new cars.
pub(super) fn sales(context: &PlaceContext<'_>, market: Market) -> Result<Fact<YearPath>, Fault> {
    let rows = context.evidence.cars.sales.iter().map(|line| &line.row);
    let rows: Vec<&SalesRow> = rows.filter(|row| row.market == market).collect();
    if rows.is_empty() {
        return Err(context.lack(SalesRow::FILE, &format!("share of electric cars in the market {}", market.id())));
    }
    let mut trail = ProvenanceCollector::new();
    trail.add(rows.iter().map(|row| &row.from), Basis::Regional);
    Ok(trail.fact(YearPath(rows.iter().map(|row| (row.year, row.share)).collect())))
}

/// Materials of a car of the region, per kg of the tabulated car.
pub(super) fn size(nation: &Nation<'_>) -> Result<Fact<f64>, Fault> {
    let context = nation.context;
    let basis = context
        .ladder
        .region(Scheme::MessageR12)
        .map_or(Basis::Regional, |(_, basis)| basis);
    let rows = context.evidence.cars.sizes.iter().map(|line| &line.row);
    let rows: Vec<&SizeRow> = rows.filter(|row| row.region == nation.region).collect();
    if rows.is_empty() {
        return Err(context.lack(SizeRow::FILE, "sizes of cars in its message_r12 region"));
    }
    let mut trail = ProvenanceCollector::new();
    let mut size = 0.0;
    for row in rows {
        let mut classes = context.evidence.cars.classes.iter().map(|line| &line.row);
        let Some(class) = classes.find(|class| class.class == row.class) else {
            return Err(context.lack(CarClassRow::FILE, &format!("materials of {} cars", row.class.id())));
        };
        trail.add([&row.from, &class.from], basis);
        size += row.share * class.factor;
    }
    Ok(trail.fact(size))
}

/// Fuel use of a new combustion car of 2017 on the road, MJ/km.
pub(super) fn combustion(nation: &Nation<'_>) -> Result<Fact<f64>, Fault> {
    let context = nation.context;
    let mut trail = ProvenanceCollector::new();
    let gap = trail.take(context.assumptions, Assumption::CarRoadGap);
    if let Some((rows, basis)) = context.ladder.fill(&context.evidence.cars.energy, |row| &row.region, |_| true) {
        trail.add([&rows[0].from], basis);
        return Ok(trail.fact(gap * rows[0].mj_per_km));
    }
    let of_region = |row: &CarEnergyRow| row.region.scheme == Scheme::Place && nation.region_of(&row.region.code) == Some(nation.region);
    let rows: Vec<&CarEnergyRow> = context
        .evidence
        .cars
        .energy
        .iter()
        .map(|line| &line.row)
        .filter(|row| of_region(row))
        .collect();
    match mean(&rows) {
        Some(mean) => {
            trail.add(rows.iter().map(|row| &row.from), Basis::Regional);
            Ok(trail.fact(gap * mean))
        }
        None => Err(context.lack(CarEnergyRow::FILE, "fuel of new cars, nor has a place of its message_r12 region")),
    }
}

/// Mean of rows, as tested; `None` without rows.
pub(super) fn mean(rows: &[&CarEnergyRow]) -> Option<f64> {
    let sum: f64 = rows.iter().map(|row| row.mj_per_km).sum();
    (!rows.is_empty()).then(|| sum / rows.len() as f64)
}

/// Provenance of energy rows.
pub(super) fn froms<'a>(rows: &[&'a CarEnergyRow]) -> Vec<&'a From> {
    rows.iter().map(|row| &row.from).collect()
}
