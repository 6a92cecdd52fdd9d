//! Plastics: use and fate of plastics in every place, from rows to facts.
//!
//! ```text
//! use of a group → places by people, income and municipal waste → course of the world → waste of 2019 → mismanaged → water
//! ```
//!
//! All places are computed at once: places of a group depend on each other, and all places on the world's counts. Out
//! of scope: choices; years after 2019.

mod consumption;
mod fate;

use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::PlaceRow;
use crate::rows::plastics::{ApplicationRow, MadeRow, PlasticsPlaceRow, PlasticsRegionRow};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::plastics::{Applied, DATA_YEAR, FIRST, Managed, PlasticsEverywhere, PlasticsFacts, WaterborneShares};
use cairn_core::facts::{Fact, income};
use cairn_core::kind::{Application, Basis, Storyline};
use cairn_core::year::Annual;

/// Lowest bits dropped from each value of a place (see `settled`).
const LEFT_OUT: u32 = 36;

/// All rows of the plastics tables.
#[derive(Clone, Debug)]
pub(super) struct PlasticsRows {
    made: Vec<TableLine<MadeRow>>,
    applications: Vec<TableLine<ApplicationRow>>,
    regional: Vec<TableLine<PlasticsRegionRow>>,
    places: Vec<TableLine<PlasticsPlaceRow>>,
}

impl PlasticsRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> PlasticsRows {
        PlasticsRows {
            made: rows(tables, found),
            applications: rows(tables, found),
            regional: rows(tables, found),
            places: rows(tables, found),
        }
    }
}

/// A place, its group, and the drivers of its use.
struct PlasticsPlace<'a> {
    context: &'a PlaceContext<'a>,
    people: Annual,
    /// Settled income per person in dollars, with its provenance.
    income: Fact<Annual>,
    /// The row of its group: its own, or that of its region.
    group: &'a PlasticsRegionRow,
    basis: Basis,
    surveyed: Option<&'a PlasticsPlaceRow>,
}

impl<'a> PlasticsPlace<'a> {
    /// `None` where people or income are missing; their own rules report that.
    fn of(context: &'a PlaceContext<'a>, row: &PlaceRow) -> Option<Result<PlasticsPlace<'a>, Fault>> {
        let earned = context.shared.drivers.income(row.place, Storyline::Ssp2)?;
        let people = context.shared.drivers.people(row.place, Storyline::Ssp2)?.value;
        let rows = &context.evidence.plastics;
        let Some((found, basis)) = context.ladder.fill(&rows.regional, |row| &row.region, |_| true) else {
            return Some(Err(context.lack(PlasticsRegionRow::FILE, "use of plastics, nor has its region")));
        };
        let mut surveyed = rows.places.iter().map(|line| &line.row);
        Some(Ok(PlasticsPlace {
            context,
            people,
            income: Fact {
                value: income::settled(&earned.value),
                basis: earned.basis,
                sources: earned.sources,
            },
            group: found[0],
            basis,
            surveyed: surveyed.find(|surveyed| surveyed.place == row.place),
        }))
    }

    /// True if two places belong to one group.
    fn is_with(&self, other: &PlasticsPlace<'_>) -> bool {
        self.group.region == other.group.region
    }
}

/// The plastics of every place, in the given order. Missing people or income give no fault here; their own rules
/// report it.
pub(super) fn plastics(desks: &[(PlaceContext<'_>, &PlaceRow)]) -> Result<Vec<PlasticsFacts>, Vec<Fault>> {
    let places: Option<Result<Vec<PlasticsPlace<'_>>, Fault>> =
        desks.iter().map(|(context, row)| PlasticsPlace::of(context, row)).collect();
    let places = places.ok_or_else(Vec::new)?.map_err(|fault| vec![fault])?;
    let Some(context) = places.first().map(|place| place.context) else {
        return Ok(Vec::new());
    };
    let everywhere = everywhere(context).map_err(|fault| vec![fault])?;
    let used = consumption::used(&places);
    let made = places.iter().zip(used).map(|(place, used)| {
        let group = fate::provenance(place);
        let mut carried = group.clone();
        carried.bend(context.assumptions, Premise::PlasticsToWater);
        PlasticsFacts {
            used,
            late: consumption::late(place),
            mismanaged: group.fact(0.0),
            managed: group.fact(managed(place.group)),
            carried: carried.fact(WaterborneShares {
                to_water: 0.0,
                to_sea: place.group.to_sea,
            }),
            everywhere: everywhere.clone(),
        }
    });
    let mut made: Vec<PlasticsFacts> = made.collect();
    consumption::course(&places, &mut made);
    fate::fates(&places, &mut made);
    Ok(made)
}

fn managed(group: &PlasticsRegionRow) -> Managed {
    let rest = 1.0 - group.mismanaged;
    Managed {
        recycled: group.recycled / rest,
        incinerated: group.incinerated / rest,
    }
}

fn everywhere(context: &PlaceContext<'_>) -> Result<PlasticsEverywhere, Fault> {
    Ok(PlasticsEverywhere {
        applications: applications(context)?,
        course: course(context)?,
        level: context.fact(Premise::PlasticsLevel),
        power: context.fact(Premise::PlasticsIncomePower),
        most: context.fact(Premise::PlasticsMost),
        mismanaged_power: context.fact(Premise::PlasticsMismanagedPower),
        content: context.fact(Premise::PlasticsContent),
        collected: context.fact(Premise::PlasticsCollected),
        sorted: context.fact(Premise::PlasticsSorted),
        large: context.fact(Premise::PlasticsLeaked),
        small: context.fact(Premise::PlasticsLeakedSmall),
        lies: plastics_in_water(context),
        resin: context.fact(Premise::PlasticsResin),
        resin_power: context.fact(Premise::PlasticsResinPower),
        conversion: context.fact(Premise::PlasticsConversion),
        conversion_power: context.fact(Premise::PlasticsConversionPower),
        secondary: context.fact(Premise::PlasticsSecondary),
        burnt: context.fact(Premise::PlasticsBurnt),
        open_burning: context.fact(Premise::PlasticsOpenBurning),
        paper_mass: context.fact(Premise::PlasticsPaperMass),
        paper: context.fact(Premise::PlasticsPaper),
        kept: context.fact(Premise::PlasticsKept),
        single_use: context.fact(Premise::PlasticsSingleUse),
    })
}

/// Plastics in rivers, lakes and the sea. Places share them by what they add.
fn plastics_in_water(context: &PlaceContext<'_>) -> Fact<f64> {
    let [mut lies, sea] = [Premise::PlasticsInRivers, Premise::PlasticsInSea].map(|premise| context.fact(premise));
    lies.value += sea.value;
    lies.sources.extend(sea.sources);
    lies
}

fn applications(context: &PlaceContext<'_>) -> Result<Fact<[Applied; Application::COUNT]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let none = Applied {
        share: 0.0,
        mean: 0.0,
        deviation: 0.0,
    };
    let mut all = [none; Application::COUNT];
    let mut whole = 0.0;
    for (of, applied) in Application::ALL.into_iter().zip(&mut all) {
        let mut rows = context.evidence.plastics.applications.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.of == of) else {
            return Err(context.lack(ApplicationRow::FILE, of.id()));
        };
        trail.add([&row.from], Basis::Global);
        whole += row.share;
        *applied = Applied {
            share: row.share,
            mean: row.mean,
            deviation: row.deviation,
        };
    }
    // The rows have two digits. Shares are scaled to one, because all use has some application.
    for applied in &mut all {
        applied.share /= whole;
    }
    Ok(trail.fact(all))
}

/// World plastics by year, kg, until [`consumption::course`] compares them with the sum of places.
fn course(context: &PlaceContext<'_>) -> Result<Fact<Annual>, Fault> {
    let mut trail = ProvenanceCollector::new();
    trail.assume(context.assumptions, [Premise::PlasticsUse2019]);
    let mut course = Annual::zero();
    for year in FIRST.to(DATA_YEAR) {
        let mut rows = context.evidence.plastics.made.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.year == year) else {
            return Err(context.lack(MadeRow::FILE, &format!("plastics of the world in {year}")));
        };
        trail.add([&row.from], Basis::Global);
        course[year] = row.mt;
    }
    let value = course[DATA_YEAR];
    for year in FIRST.to(DATA_YEAR) {
        course[year] *= context.value(Premise::PlasticsUse2019) / value * KG_IN_MEGATONNE;
    }
    Ok(trail.fact(course))
}

const KG_IN_MEGATONNE: f64 = 1e9;
