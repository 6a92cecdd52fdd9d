//! Place facts: makes the facts of each place from rows, with the rules of this room.

use std::collections::BTreeSet;

use crate::assumption::Assumption;
use crate::cars::{self, Cars};
use crate::context::{Evidence, PlaceContext, Shared};
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::floor::{HomeFloorArea, HomeKindShares};
use crate::premise::Premise;
use crate::rows::{Exception, PlaceRow};
use crate::table_reader::ReadingLog;
use crate::works::{self, BaseYearPlace, BuiltFacts};
use crate::{air, content, documents_world, floor, goods, levers, life, need, networks, other_buildings, people, plastics, vehicles, wood};
use cairn_core::facts::cities::CityPack;
use cairn_core::facts::goods::OwnedFacts;
use cairn_core::facts::infrastructure::{RoadFacts, RoadPack};
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::facts::money::MoneyFacts;
use cairn_core::facts::networks::NetworkFacts;
use cairn_core::facts::plastics::PlasticsFacts;
use cairn_core::facts::projects::Projects;
use cairn_core::facts::provenance::Trails;
use cairn_core::facts::vehicles::VehicleFacts;
use cairn_core::facts::wood::WoodFacts;
use cairn_core::facts::{BuildingFacts, Departure, Fact, Facts, SourceCitation, World};
use cairn_core::kind::{Product, Storyline};
use cairn_core::year::Annual;

/// All results.
#[derive(Default)]
pub(super) struct All {
    /// Facts of each place, in the order of ids.
    pub(super) places: Vec<Facts>,
    /// Infrastructure of each place, for its own pack.
    pub(super) roads: Vec<RoadFacts>,
    /// Plain lines on the world: our figures next to published ones, and the data quality of infrastructure.
    pub(super) lines: Vec<String>,
    /// The rows behind each value.
    pub(super) trails: Trails,
    /// Unit costs and price levels.
    pub(super) money: MoneyFacts,
    /// Data for projects and purchase rules.
    pub(super) projects: Projects,
    /// City facts.
    pub(super) cities: CityPack,
    /// Minerals of the energy transition.
    pub(super) minerals: MineralFacts,
}

/// The facts of every place. Missing data becomes faults in `found`.
pub(super) fn places(evidence: &Evidence, found: &mut ReadingLog) -> All {
    let Some(assumptions) = &evidence.assumptions else {
        return All::default();
    };
    let shared = Shared::of(evidence, assumptions);
    let mut rows: Vec<&PlaceRow> = evidence.places.iter().map(|line| &line.row).collect();
    rows.sort_by_key(|row| row.place);
    let desks: Vec<(PlaceContext<'_>, &PlaceRow)> = rows
        .into_iter()
        .map(|row| (PlaceContext::of(evidence, assumptions, &shared, row), row))
        .collect();
    let mut lacking = Vec::new();
    let cars = cars::cars(&desks).unwrap_or_else(|faults| {
        lacking.extend(faults);
        Vec::new()
    });
    let tops: Vec<f64> = cars.iter().map(|cars| cars.top).collect();
    let mut cars = cars.into_iter();
    let vehicles = vehicles::vehicles(&desks).unwrap_or_else(|faults| {
        lacking.extend(faults);
        Vec::new()
    });
    let mut vehicles = vehicles.into_iter();
    let plastics = plastics::plastics(&desks).unwrap_or_else(|faults| {
        lacking.extend(faults);
        Vec::new()
    });
    let mut plastics = plastics.into_iter();
    let goods = goods::goods(&desks).unwrap_or_else(|faults| {
        lacking.extend(faults);
        Vec::new()
    });
    let mut goods = goods.into_iter();
    let networks = networks::networks(&desks).unwrap_or_else(|faults| {
        lacking.extend(faults);
        Vec::new()
    });
    let mut networks = networks.into_iter();
    let wood = wood::wood(&desks).unwrap_or_else(|faults| {
        lacking.extend(faults);
        Vec::new()
    });
    let mut wood = wood.into_iter();
    let around: Vec<BaseYearPlace> = desks.iter().filter_map(|(context, row)| works::around(context, row)).collect();
    let (made, missed) = works::places(&evidence.built, assumptions, &around);
    lacking.extend(missed);
    let mut all = All {
        lines: works::lines(&evidence.built, &around, &made),
        ..All::default()
    };
    for (context, row) in &desks {
        let index = around.iter().position(|around| around.ladder.place == row.place);
        let made = index.and_then(|index| made[index].as_ref());
        let (networks, lines) = networks.next().unzip();
        match place(
            context,
            row,
            (cars.next(), vehicles.next(), plastics.next(), goods.next(), networks, wood.next()),
            made,
        ) {
            Ok(facts) => {
                all.places.push(facts);
                all.roads.extend(made.zip(lines).map(|(made, lines)| RoadFacts {
                    lines,
                    ..made.roads.clone()
                }));
            }
            Err(faults) => lacking.extend(faults),
        }
    }
    other_buildings::work_floors(&mut all.places, &desks);
    // It runs the model, so only tables without a fault have it.
    if found.faults.is_empty() && lacking.is_empty() {
        for (((facts, roads), (context, _)), top) in all.places.iter_mut().zip(&all.roads).zip(&desks).zip(tops) {
            let documents = documents_world::departure(context, facts, roads, top);
            facts.departures.extend(documents);
        }
    }
    found.lacking(lacking);
    all
}

/// The world as one value.
pub(super) fn world(gathered: Vec<Facts>, release: &str) -> World {
    World {
        release: release.to_owned(),
        places: gathered,
    }
}

/// Infrastructure of every place as one value.
pub(super) fn roads(evidence: &Evidence, roads: Vec<RoadFacts>, release: &str) -> RoadPack {
    let keys: BTreeSet<&String> = roads
        .iter()
        .flat_map(|roads| roads.layers.sources.iter().chain(&roads.lines.sources))
        .collect();
    let sources = listed(evidence, &keys);
    RoadPack {
        release: release.to_owned(),
        places: roads,
        sources,
    }
}

/// Results for one place from the rules that work on all places at once.
type CrossPlaceFacts = (
    Option<Cars>,
    Option<VehicleFacts>,
    Option<PlasticsFacts>,
    Option<OwnedFacts>,
    Option<NetworkFacts>,
    Option<WoodFacts>,
);

fn place(
    context: &PlaceContext<'_>,
    row: &PlaceRow,
    (cars, vehicles, plastics, goods, networks, wood): CrossPlaceFacts,
    made: Option<&BuiltFacts>,
) -> Result<Facts, Vec<Fault>> {
    let mut faults = Vec::new();
    let people = collect(people::people(context), &mut faults);
    let income = collect(people::income(context), &mut faults);
    let urban = collect(people::urban(context), &mut faults);
    let kinds = collect(floor::kinds(context), &mut faults);
    let floor = kinds.as_ref().and_then(|kinds| collect(floor::floor(context, kinds), &mut faults));
    let ratios = [Storyline::Ssp1, Storyline::Ssp3].map(|storyline| collect(floor::ratio(context, storyline), &mut faults));
    let area = match (&people, &floor) {
        (Some(people), Some(floor)) => Annual::from_fn(|year| people.middle.value[year] * floor.area[year]),
        _ => Annual::constant(1.0),
    };
    let mut homes = Vec::new();
    for (index, product) in Product::HOMES.into_iter().enumerate() {
        let space = match (&kinds, &floor) {
            (Some(kinds), Some(floor)) => Some(of_kind(floor, kinds, index)),
            _ => None,
        };
        homes.extend(building(context, product, &area, space, &mut faults));
    }
    let spread = collect(other_buildings::other(context), &mut faults);
    let other = building(
        context,
        Product::Other,
        &area,
        spread.as_ref().map(|other| other.area.clone()),
        &mut faults,
    );
    let exhaust = collect(air::air(context, row), &mut faults);
    let dials = levers::dials(context.evidence, row).unwrap_or_else(|lacking| {
        faults.extend(lacking);
        Vec::new()
    });
    let (
        Some(people),
        Some(income),
        Some(urban),
        Some(floor),
        Some(other),
        Some(spread),
        [Some(first), Some(third)],
        Some(cars),
        Some(vehicles),
        Some(plastics),
        Some(goods),
        Some(networks),
        Some(wood),
        Some(exhaust),
        Some(made),
        true,
    ) = (
        people,
        income,
        urban,
        floor,
        other,
        spread,
        ratios,
        cars,
        vehicles,
        plastics,
        goods,
        networks,
        wood,
        exhaust,
        made,
        faults.is_empty(),
    )
    else {
        return Err(faults);
    };
    let departure = |storyline: Storyline, home_floor| {
        let at = storyline.index();
        Departure {
            storyline,
            people: people.ratio[at].clone(),
            income: income.ratio[at].clone(),
            urban: urban.ratio[at].clone(),
            home_floor,
            other_floor: spread.ratio[at].clone(),
            cars: cars.ratio[at].clone(),
            roads: Annual::constant(1.0),
            works: Annual::constant(1.0),
        }
    };
    let departures = vec![departure(Storyline::Ssp1, first), departure(Storyline::Ssp3, third)];
    let mut facts = Facts {
        place: row.place,
        name: row.name.clone(),
        listed: row.status.listed(),
        destroyed: context.evidence.built.is(row.place, Exception::Destruction),
        within: row.within.clone(),
        people: people.middle,
        income: income.middle,
        urban: urban.middle,
        home_level: floor.level,
        home_census: floor.census,
        wall_block: content::block(context),
        block_cement: context.fact(Premise::BlockCement),
        homes,
        other,
        cars: cars.facts,
        vehicles,
        air: exhaust,
        plastics,
        need: need::need(context),
        goods,
        networks,
        wood,
        infrastructure: made.infrastructure.clone(),
        roads: None,
        city: None,
        civil: made.civil.clone(),
        process: made.process.clone(),
        power: made.power.clone(),
        energy: made.energy.clone(),
        departures,
        space_floor: context.fact(Assumption::SpaceFloor),
        work_floor: context.fact(Assumption::WorkFloorPart),
        longest_life: context.fact(Assumption::LifeLongest),
        refurbishing: context.fact(Assumption::RefurbishingPart),
        least_built: context.fact(Premise::BuiltLeast),
        dials,
        panel: levers::panel(context.evidence, row),
        sources: Vec::new(),
    };
    facts.sources = sources(context.evidence, &facts);
    Ok(facts.settled())
}

/// Floor area per person of one kind of home.
fn of_kind(floor: &HomeFloorArea, kinds: &HomeKindShares, index: usize) -> Fact<Annual> {
    let mut trail = floor.provenance.clone();
    trail.basis = trail.basis.max(kinds.provenance.basis);
    trail.cite(&kinds.provenance.sources());
    trail.fact(Annual::from_fn(|year| floor.area[year] * kinds.shares[index][year]))
}

/// One kind of building; `homes` is the floor of all homes of the place, m².
fn building(
    context: &PlaceContext<'_>,
    product: Product,
    homes: &Annual,
    floor_per_person: Option<Fact<Annual>>,
    faults: &mut Vec<Fault>,
) -> Option<BuildingFacts> {
    let life = collect(life::life(context, product, homes), faults);
    let gross = collect(floor::gross(context, product), faults);
    let structure = collect(content::structure(context, product), faults);
    let intensity = collect(content::intensity(context, product), faults);
    let mortar = content::mortar(context, product);
    let (life, (gross, basis)) = (life?, gross?);
    let mut measured = ProvenanceCollector::new();
    measured.add([&gross.from], basis);
    Some(BuildingFacts {
        product,
        floor_per_person: floor_per_person?,
        mean_life: life.mean,
        shape: life.shape,
        extendable: match product {
            Product::SingleFamily | Product::MultiFamily | Product::Other => true,
            Product::Informal => false,
        },
        structure: structure?,
        intensity: intensity?,
        mortar,
        gross: measured.fact(gross.factor),
    })
}

fn collect<T>(value: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    match value {
        Ok(value) => Some(value),
        Err(fault) => {
            faults.push(fault);
            None
        }
    }
}

/// All sources that the values of the place cite, in the order of the table.
fn sources(evidence: &Evidence, facts: &Facts) -> Vec<SourceCitation> {
    let parts = facts.parts();
    listed(evidence, &parts.iter().flat_map(|part| part.sources).collect())
}

/// The sources with these keys, in the order of the table.
fn listed(evidence: &Evidence, keys: &BTreeSet<&String>) -> Vec<SourceCitation> {
    let rows = evidence.sources.iter().map(|line| &line.row);
    rows.filter(|row| keys.contains(&row.key))
        .map(|row| SourceCitation {
            key: row.key.clone(),
            citation: row.citation.clone(),
            licence: row.licence.clone(),
        })
        .collect()
}
