//! The part of `check` beyond the tables. It compares the reference run with figures of others and shows what statistics
//! of cement and steel leave over. It also lists places for inspection by eye and the sizes of downloads.
//!
//! Differences are shown, never corrected.

use cairn_core::choices::Choices;
use cairn_core::facts::cities::CityPack;
use cairn_core::facts::infrastructure::RoadPack;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::facts::projects::Projects;
use cairn_core::facts::{Facts, World, pack};
use cairn_core::kind::{Material, OF_NETWORKS, Sector};
use cairn_core::model::reconciliation::Closed;
use cairn_core::model::{self, reconciliation};
use cairn_core::model::{Account, AccountQuery, Outcome, Use};
use cairn_core::year::Year;
use cairn_evidence::comparison::city::CityComparison;
use cairn_evidence::comparison::minerals::PublishedMineral;
use cairn_evidence::comparison::project as comparison;
use cairn_evidence::comparison::project::{ProjectComparison, WorkedProject};
use cairn_evidence::comparison::purchase::RuleComparison;
use cairn_evidence::release;
use cairn_evidence::{Fault, Faults, Report, Tables, WorksQuantity};

/// Places for inspection by eye: five well-known ones, then the first ten of a shuffle of all others (seed 26).
const LOOKED_AT: [&str; 15] = [
    "DEU", "CHN", "IND", "USA", "NGA", "PRT", "BHS", "NOR", "JPN", "ZMB", "SAU", "BOL", "TJK", "SSD", "BTN",
];
const KG_IN_GIGATONNE: f64 = 1e12;
const KG_IN_MEGATONNE: f64 = 1e9;

/// A place, its reference run, and the remainder of its statistics.
struct CheckedPlace<'a> {
    facts: &'a Facts,
    outcome: Outcome,
    closed: Closed,
}

impl<'a> CheckedPlace<'a> {
    fn at(facts: &'a Facts) -> CheckedPlace<'a> {
        let outcome = model::run(facts, &Choices::default());
        CheckedPlace {
            closed: reconciliation::close(facts, &outcome),
            outcome,
            facts,
        }
    }

    /// Stock of a sector in 2020, kg.
    fn stock_in_2020(&self, sector: Sector) -> f64 {
        let stocks = self.outcome.of_uses(Account::Stock, |of| of.sector == sector);
        stocks.map(|stock| stock[Year::BASE]).sum()
    }
}

/// Lines on the world and on places; empty if a table could not be read. A comparison whose published figures are faulty is
/// left out, and its faults are added to `faults`.
pub(crate) fn lines(report: &Report, faults: &mut Vec<Fault>) -> Vec<String> {
    let Some(compiled) = &report.compiled else {
        return Vec::new();
    };
    let mut world = compiled.world.clone();
    world.join(&compiled.roads);
    release::settle(&mut world, &compiled.world_steel);
    let places: Vec<CheckedPlace<'_>> = world.places.iter().map(CheckedPlace::at).collect();
    let line = |quantity, ours| report.works.iter().find(|row| row.quantity == quantity).map(|row| row.line(ours));
    let mut lines: Vec<String> = world_results(&places)
        .into_iter()
        .filter_map(|(quantity, ours)| line(quantity, ours))
        .collect();
    lines.extend(remainder(&places));
    let looked_at = |id| places.iter().find(|looked| looked.facts.place.as_str() == id);
    lines.extend(LOOKED_AT.into_iter().filter_map(looked_at).map(place));
    let tables = &report.tables;
    for compared in [
        projects(tables, &compiled.projects, &world),
        rules(tables, &compiled.projects, &world),
        cities(tables, &compiled.cities, &world),
        minerals(tables, &compiled.minerals, &world),
    ] {
        match compared {
            Ok(more) => lines.extend(more),
            Err(found) => faults.extend_from_slice(found.all()),
        }
    }
    lines.push(sizes(&compiled.world, &compiled.roads));
    lines
}

/// Worked projects compared with published figures.
fn projects(tables: &Tables, known: &Projects, world: &World) -> Result<Vec<String>, Faults> {
    let mut entries = comparison::compare_with(tables, known, world)?;
    let met = entries.iter().filter(|project| project.is_met()).count();
    // Misses come first.
    entries.sort_by_key(ProjectComparison::is_met);
    let mut lines: Vec<String> = entries.iter().map(ProjectComparison::line).collect();
    let worked = comparison::worked_with(tables, known, world)?;
    lines.extend(worked.iter().map(WorkedProject::line));
    lines.push(format!("projects: {met} of {} published figures within tolerance", entries.len()));
    Ok(lines)
}

/// Purchase rules with their three numbers, and the number without a counted effect.
fn rules(tables: &Tables, known: &Projects, world: &World) -> Result<Vec<String>, Faults> {
    let (entries, uncounted) = cairn_evidence::comparison::purchase::compare_with(tables, known, world)?;
    let mut lines: Vec<String> = entries.iter().map(RuleComparison::line).collect();
    lines.push(format!(
        "rules: {} have no counted effect; cairn purchase says why",
        uncounted.len()
    ));
    Ok(lines)
}

/// Cities compared with published figures.
fn cities(tables: &Tables, known: &CityPack, world: &World) -> Result<Vec<String>, Faults> {
    let comparisons = cairn_evidence::comparison::city::compare_with(tables, known, world)?;
    let ending = |end: Option<bool>| comparisons.iter().filter(move |city| city.is_met() == end);
    let [met, missed, unread] = [Some(true), Some(false), None].map(|end| ending(end).count());
    // Misses come first.
    let ends = [Some(false), None, Some(true)];
    let mut lines: Vec<String> = ends.into_iter().flat_map(ending).map(CityComparison::line).collect();
    lines.push(format!(
        "cities: {met} of {} published figures within range; {unread} studies were not read, and their figures are not shown",
        met + missed
    ));
    Ok(lines)
}

/// Minerals compared with published demand.
fn minerals(tables: &Tables, known: &MineralFacts, world: &World) -> Result<Vec<String>, Faults> {
    let mut held = cairn_evidence::comparison::minerals::compare_with(tables, known, world)?;
    let met = held.iter().filter(|mineral| mineral.is_met()).count();
    // Misses come first.
    held.sort_by_key(PublishedMineral::is_met);
    let mut lines: Vec<String> = held.iter().map(PublishedMineral::line).collect();
    lines.push(format!("minerals: {met} of {} published figures within tolerance", held.len()));
    Ok(lines)
}

/// Our figures: the model's results for the world in 2020.
fn world_results(places: &[CheckedPlace<'_>]) -> [(WorksQuantity, f64); 8] {
    let sum = |value: &dyn Fn(&CheckedPlace<'_>) -> f64| -> f64 { places.iter().map(value).sum() };
    let of = |account: Account, sectors: &[Sector]| {
        sum(&|place| place.outcome.ledger.sum(&AccountQuery::of(account, sectors))[Year::BASE] / KG_IN_GIGATONNE)
    };
    let laid = |account| of(account, &[Sector::Infrastructure]);
    let (inflow, outflow) = (laid(Account::Inflow), laid(Account::Outflow));
    let materials = |sectors: &[Sector]| of(Account::GhgMaterials, sectors);
    let using = |sectors: &[Sector]| of(Account::GhgUse, sectors);
    let buildings = [Sector::Homes, Sector::OtherBuildings];
    [
        (WorksQuantity::InfrastructureLaid, inflow),
        (WorksQuantity::InfrastructureUpkeep, outflow / inflow),
        (WorksQuantity::InfrastructureCarbon, materials(&[Sector::Infrastructure])),
        (WorksQuantity::OverCement, sum(&|place| place.closed.cement_left.over)),
        (WorksQuantity::OverSteel, sum(&|place| place.closed.steel_left.over)),
        (WorksQuantity::BuildingMaterialsCarbon, materials(&buildings)),
        (WorksQuantity::BuildingsCarbon, using(&buildings)),
        (WorksQuantity::CarsCarbon, using(&[Sector::Vehicles])),
    ]
}

fn remainder(places: &[CheckedPlace<'_>]) -> Vec<String> {
    let sum = |value: &dyn Fn(&CheckedPlace<'_>) -> f64| -> f64 { places.iter().map(value).sum() };
    let over = |value: &dyn Fn(&Closed) -> f64| -> String {
        let values = places.iter().map(|place| (value(&place.closed), place.facts.place.as_str()));
        let mut over: Vec<(f64, &str)> = values.filter(|(over, _)| *over > 0.0).collect();
        over.sort_by(|a, b| b.0.total_cmp(&a.0));
        let most: Vec<String> = over.iter().take(6).map(|(over, id)| format!("{id} {over:.1}")).collect();
        most.join(", ")
    };
    let left = |material| {
        let of = Use {
            sector: Sector::CivilWorks,
            material,
        };
        let at = |year| sum(&|place| reconciliation::demand(place.facts, &place.outcome, of)[Year::of(year)]);
        [1970, 1990, 2020, 2050].map(|year| format!("{:.0}", at(year))).join(", ")
    };
    vec![
        format!(
            "WLD: cement of 2018-2022, Mt per year: statistics {:.0}, buildings {:.0}, infrastructure {:.0}, left {:.0}, over-explained {:.0} ({})",
            sum(&|place| place.facts.civil.cement.value),
            sum(&|place| place.closed.cement[0]),
            sum(&|place| place.closed.cement[1]),
            sum(&|place| place.closed.cement_left.amount),
            sum(&|place| place.closed.cement_left.over),
            over(&|closed| closed.cement_left.over),
        ),
        format!(
            "WLD: steel of 2018-2022, Mt per year: statistics {:.0}, buildings {:.0}, infrastructure {:.0}, new vehicles {:.0}, goods of households {:.0}, left {:.0}, over-explained {:.0} ({})",
            sum(&|place| place.facts.civil.steel.value),
            sum(&|place| place.closed.steel[0]),
            sum(&|place| place.closed.steel[1]),
            sum(&|place| place.closed.steel[2]),
            sum(&|place| place.closed.steel[3]),
            sum(&|place| place.closed.steel_left.amount),
            sum(&|place| place.closed.steel_left.over),
            over(&|closed| closed.steel_left.over),
        ),
        format!(
            "WLD: other civil works, Mt per year in 1970, 1990, 2020, 2050: cement {}; steel {}",
            left(Material::Cement),
            left(Material::Steel),
        ),
        named(places, Material::Cement),
        named(places, Material::Steel),
    ]
}

/// Consumption of a material by networks within civil works, and places where it exceeds that of civil works.
fn named(places: &[CheckedPlace<'_>], material: Material) -> String {
    let of = OF_NETWORKS.iter().position(|own| *own == material);
    let each = |place: &CheckedPlace<'_>| {
        let row = |row| place.outcome.row(row)[Year::BASE] / KG_IN_MEGATONNE;
        let named = of.map_or(0.0, |at| row(Account::NetworkInflow.of(at)));
        let works = Account::Inflow.material(Sector::CivilWorks, material).map_or(0.0, row);
        (named, works, place.facts.place.to_string())
    };
    let all: Vec<(f64, f64, String)> = places.iter().map(each).collect();
    let mut over: Vec<(f64, &String)> = all.iter().map(|(named, works, id)| (named - works, id)).collect();
    over.retain(|(over, _)| *over > 0.0);
    over.sort_by(|a, b| b.0.total_cmp(&a.0));
    let most: Vec<String> = over.iter().take(6).map(|(over, id)| format!("{id} {over:.1}")).collect();
    format!(
        "WLD: {} of civil works in 2020, Mt: {:.0}, of it named as networks {:.0}; over-named {:.1} in {} places ({})",
        material.id(),
        all.iter().map(|(_, works, _)| works).sum::<f64>(),
        all.iter().map(|(named, ..)| named).sum::<f64>(),
        over.iter().map(|(over, _)| over).sum::<f64>(),
        over.len(),
        most.join(", "),
    )
}

fn place(looked: &CheckedPlace<'_>) -> String {
    let CheckedPlace { facts, outcome, closed } = looked;
    let people = facts.people.value[Year::BASE];
    let grid = |year| facts.power.national.value.at(Year::of(year));
    let energy = |sector| outcome.ledger.sum(&AccountQuery::of(Account::Energy, &[sector]))[Year::BASE];
    let cars = |account| outcome.ledger.sum(&AccountQuery::of(account, &[Sector::Vehicles]))[Year::BASE];
    let infrastructure = looked.stock_in_2020(Sector::Infrastructure);
    let buildings = looked.stock_in_2020(Sector::Homes) + looked.stock_in_2020(Sector::OtherBuildings);
    format!(
        "{}: cement, Mt per year: statistics {:.2}, buildings {:.2}, infrastructure {:.2}, left {:.2}; \
         steel: statistics {:.2}, buildings {:.2}, infrastructure {:.2}, new cars {:.2}, left {:.2}; \
         in use: buildings {:.2} Gt, {:.0} t per person, infrastructure {:.2} Gt, {:.0} t per person; \
         cars {:.2} million, {:.0} for 1000 people, new {:.0} thousand a year, used imports {:.0} thousand; \
         electricity {:.0}, {:.0}, {:.0} g CO2e a kWh in 2020, 2024, 2050; \
         energy of 2020, PJ: homes {:.0}, of it heating {:.0}, other buildings {:.0}, cars {:.0}",
        facts.place,
        facts.civil.cement.value,
        closed.cement[0],
        closed.cement[1],
        closed.cement_left.amount,
        facts.civil.steel.value,
        closed.steel[0],
        closed.steel[1],
        closed.steel[2],
        closed.steel_left.amount,
        buildings / KG_IN_GIGATONNE,
        buildings / 1e3 / people,
        infrastructure / KG_IN_GIGATONNE,
        infrastructure / 1e3 / people,
        cars(Account::CarsInUse) / 1e6,
        cars(Account::CarsInUse) * 1e3 / people,
        cars(Account::CarsNew) / 1e3,
        cars(Account::CarsImported) / 1e3,
        grid(2020),
        grid(2024),
        grid(2050),
        energy(Sector::Homes),
        facts.energy.homes.space.value.iter().sum::<f64>() + facts.energy.fires.warming.value,
        energy(Sector::OtherBuildings),
        energy(Sector::Vehicles),
    )
}

/// Bytes of the packs, and of the largest and the median country with its roads.
fn sizes(world: &World, roads: &RoadPack) -> String {
    let slice = |facts: &Facts| {
        let own = pack::write_place(facts, &world.release).len();
        own + pack::write_roads(&roads.for_place(facts.place)).len()
    };
    let mut slices: Vec<(usize, &str)> = world.places.iter().map(|facts| (slice(facts), facts.place.as_str())).collect();
    slices.sort_unstable();
    let largest = slices.last().copied().unwrap_or_default();
    let middle = slices.get(slices.len() / 2).copied().unwrap_or_default();
    format!(
        "packs, compressed: world {} bytes, roads {} bytes; a country with its roads {} at the middle ({}), {} at most ({})",
        pack::write(world).len(),
        pack::write_roads(roads).len(),
        middle.0,
        middle.1,
        largest.0,
        largest.1,
    )
}
