//! Goods of households, from rows to facts: persons per home, climate and habit of each place, and values that are
//! the same everywhere.
//!
//! ```text
//! persons(2020) = survey · e^(−fall · (2020 − year)); else the mean of the region, weighted with people
//! climate       = 1 − part · e^(−slope · days)     days = max(fewest, most − fall · |latitude|); else the mean of all places
//! ```
//!
//! Out of scope: income; years other than 2020.

use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::{ProvenanceCollector, settled};
use crate::premise::Premise;
use crate::rows::goods::{CoolingRow, HouseholdRow, MadeOfRow, OwnedRow};
use crate::rows::{PlaceRow, Scheme};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::Fact;
use cairn_core::facts::goods::{HouseholdGood, OwnedEverywhere, OwnedFacts};
use cairn_core::kind::{Basis, Good, Storyline};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Lowest bits dropped from each value of a place (see `settled`).
const LEFT_OUT: u32 = 36;

/// All rows of the goods tables.
#[derive(Clone, Debug)]
pub(super) struct GoodsRows {
    owned: Vec<TableLine<OwnedRow>>,
    made: Vec<TableLine<MadeOfRow>>,
    households: Vec<TableLine<HouseholdRow>>,
    cooling: Vec<TableLine<CoolingRow>>,
}

impl GoodsRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> GoodsRows {
        GoodsRows {
            owned: rows(tables, found),
            made: rows(tables, found),
            households: rows(tables, found),
            cooling: rows(tables, found),
        }
    }

    fn household(&self, place: PlaceId) -> Option<&HouseholdRow> {
        self.households.iter().map(|line| &line.row).find(|row| row.place == place)
    }
}

/// The goods of every place, in the given order. Missing people give no fault here; their own rule reports it.
pub(super) fn goods(desks: &[(PlaceContext<'_>, &PlaceRow)]) -> Result<Vec<OwnedFacts>, Vec<Fault>> {
    let Some((context, _)) = desks.first() else {
        return Ok(Vec::new());
    };
    let everywhere = everywhere(context).map_err(|fault| vec![fault])?;
    let anywhere = anywhere(desks);
    let mut made = Vec::with_capacity(desks.len());
    let mut faults = Vec::new();
    for (context, row) in desks {
        match (persons(desks, context, row), usual(context)) {
            (Ok(persons), Ok(usual)) => made.push(OwnedFacts {
                persons,
                climate: climate(context, row, anywhere),
                usual,
                everywhere: everywhere.clone(),
            }),
            (persons, usual) => faults.extend([persons.err(), usual.err()].into_iter().flatten()),
        }
    }
    if faults.is_empty() { Ok(made) } else { Err(faults) }
}

/// Persons per home in 2020, extrapolated from a survey of another year.
fn extrapolated_household_size(context: &PlaceContext<'_>, row: &HouseholdRow) -> f64 {
    let since = f64::from(Year::BASE.number()) - f64::from(row.year);
    row.persons * libm::exp(-context.value(Premise::HouseholdFall) * since)
}

/// Persons per home in 2020: from a survey, else the mean of the region.
fn persons(desks: &[(PlaceContext<'_>, &PlaceRow)], context: &PlaceContext<'_>, place: &PlaceRow) -> Result<Fact<f64>, Fault> {
    let rows = &context.evidence.goods;
    let mut trail = ProvenanceCollector::new();
    trail.assume(context.assumptions, [Premise::HouseholdFall]);
    if let Some(row) = rows.household(place.place) {
        trail.add([&row.from], Basis::National);
        return Ok(trail.fact(settled(extrapolated_household_size(context, row), LEFT_OUT)));
    }
    let region = |row: &PlaceRow| row.regions.iter().find(|region| region.scheme == Scheme::MessageR12).cloned();
    let own = region(place);
    let (mut sum, mut people) = (0.0, 0.0);
    for (other, row) in desks.iter().filter(|(_, row)| own.is_some() && region(row) == own) {
        let heads = other.shared.drivers.people(row.place, Storyline::Ssp2);
        if let (Some(surveyed), Some(heads)) = (rows.household(row.place), heads) {
            let heads = heads.value[Year::BASE];
            sum += heads * extrapolated_household_size(other, surveyed);
            people += heads;
            trail.add([&surveyed.from], Basis::Regional);
        }
    }
    if people <= 0.0 {
        return Err(context.lack(HouseholdRow::FILE, "persons a home, nor has its region"));
    }
    Ok(trail.fact(settled(sum / people, LEFT_OUT)))
}

/// Share of homes that need an air conditioner at a latitude.
fn cooled_share(context: &PlaceContext<'_>, latitude: f64) -> f64 {
    let value = |premise| context.value(premise);
    let days = value(Premise::CoolingDays) - value(Premise::CoolingDaysFall) * latitude.abs();
    let days = days.max(value(Premise::CoolingDaysLeast));
    1.0 - value(Premise::CoolingPart) * libm::exp(-value(Premise::CoolingSlope) * days)
}

/// The mean of that share over all places with a latitude.
fn anywhere(desks: &[(PlaceContext<'_>, &PlaceRow)]) -> f64 {
    let all = desks
        .iter()
        .filter_map(|(context, row)| row.middle.map(|[latitude, _]| cooled_share(context, latitude)));
    let (sum, count) = all.fold((0.0, 0.0), |(sum, count), demand| (sum + demand, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

fn climate(context: &PlaceContext<'_>, row: &PlaceRow, anywhere: f64) -> Fact<f64> {
    let mut climate = context.fact(Premise::CoolingPart);
    for premise in [
        Premise::CoolingSlope,
        Premise::CoolingDays,
        Premise::CoolingDaysFall,
        Premise::CoolingDaysLeast,
    ] {
        climate.sources.extend(context.fact(premise).sources);
    }
    climate.value = settled(
        row.middle.map_or(anywhere, |[latitude, _]| cooled_share(context, latitude)),
        LEFT_OUT,
    );
    climate
}

/// Air conditioners relative to the number that income and climate suggest.
fn usual(context: &PlaceContext<'_>) -> Result<Fact<f64>, Fault> {
    let rows = &context.evidence.goods.cooling;
    let found = context.ladder.fill(rows, |row| &row.region, |_| true);
    let Some((found, basis)) = found else {
        return Err(context.lack(CoolingRow::FILE, "habit of cooling, nor has the world"));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&found[0].from], basis);
    Ok(trail.fact(found[0].usual))
}

fn everywhere(context: &PlaceContext<'_>) -> Result<OwnedEverywhere, Fault> {
    Ok(OwnedEverywhere {
        goods: owned(context)?,
        fall: context.fact(Premise::HouseholdFall),
        fewest: context.fact(Premise::HouseholdLeast),
        most: context.fact(Premise::HouseholdMost),
        before: context.fact(Premise::OwnedBefore),
        gone: context.fact(Premise::CoolingUsual),
        loss_steel: context.fact(Premise::OwnedLossSteel),
        loss_aluminium: context.fact(Premise::OwnedLossAluminium),
        recovered_metals: context.fact(Premise::OwnedRecoveredMetals),
        recovered_glass: context.fact(Premise::OwnedRecoveredGlass),
    })
}

fn owned(context: &PlaceContext<'_>) -> Result<Fact<[HouseholdGood; Good::COUNT]>, Fault> {
    let rows = &context.evidence.goods;
    let mut trail = ProvenanceCollector::new();
    let small = trail.bend(context.assumptions, Premise::OwnedSmall);
    let mut all = Vec::with_capacity(Good::COUNT);
    for good in Good::ALL {
        let Some(curve) = rows.owned.iter().map(|line| &line.row).find(|row| row.good == good) else {
            return Err(context.lack(OwnedRow::FILE, good.id()));
        };
        let Some(made) = rows.made.iter().map(|line| &line.row).find(|row| row.good == good) else {
            return Err(context.lack(MadeOfRow::FILE, good.id()));
        };
        trail.add([&curve.from, &made.from], Basis::Global);
        let fitted = if good == Good::Small { small } else { 1.0 };
        all.push(HouseholdGood {
            of_homes: if curve.of_homes { 1.0 } else { 0.0 },
            saturation: curve.saturation * fitted,
            delay: curve.delay,
            pace: curve.pace,
            middle: curve.middle,
            spread: curve.spread,
            kg: made.kg,
            shares: made.shares,
            life: made.life,
            shape: made.shape,
            making: made.making,
        });
    }
    let all: [HouseholdGood; Good::COUNT] = all.try_into().map_err(|_| context.lack(OwnedRow::FILE, "whole list of goods"))?;
    Ok(trail.fact(all))
}
