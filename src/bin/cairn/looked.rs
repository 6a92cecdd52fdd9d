//! What `check` says beyond the tables: what statistics hold beside what the model builds.
//!
//! Misses are shown, never mended.

use cairn::evidence::{self, Report, WorksQuantity};
use cairn::facts::Facts;
use cairn::kind::{Fabric, Material};
use cairn::model::closing::{self, Closed, Explained, Laid};
use cairn::year::Year;

/// Cement and steel of the five places that are looked at by eye.
const LOOKED_AT: [&str; 5] = ["DEU", "CHN", "IND", "USA", "NGA"];

/// A place, what is laid there, what buildings and infrastructure explain, and what is left of the statistics.
struct Looked<'a> {
    facts: &'a Facts,
    laid: Vec<Laid>,
    buildings: Explained,
    roads: Explained,
    cars: f64,
    closed: Closed,
}

impl<'a> Looked<'a> {
    fn at(facts: &'a Facts) -> Looked<'a> {
        let laid = facts
            .roads
            .as_ref()
            .map_or_else(Vec::new, |lie| closing::infrastructure(facts, lie));
        let cars = evidence::car_steel(facts);
        Looked {
            closed: closing::close(facts, closing::explained(facts, cars)),
            buildings: closing::buildings(facts),
            roads: closing::roads(facts, &laid),
            facts,
            laid,
            cars,
        }
    }
}

/// Lines on infrastructure and on what is left of cement and steel; none where the tables are at fault.
pub(crate) fn lines(report: &Report) -> Vec<String> {
    let Some(release) = &report.release else {
        return Vec::new();
    };
    let mut world = release.world.clone();
    closing::settle(&mut world, &release.world_steel, evidence::car_steel);
    let places: Vec<Looked<'_>> = world.places.iter().map(Looked::at).collect();
    let line = |quantity, ours| report.beside.iter().find(|row| row.quantity == quantity).map(|row| row.line(ours));
    let mut lines = Vec::new();
    for (quantity, ours) in infrastructure(&places) {
        lines.extend(line(quantity, ours));
    }
    let over = |value: fn(&Closed) -> f64| places.iter().map(|place| value(&place.closed)).sum::<f64>();
    lines.extend(line(WorksQuantity::OverCement, over(|closed| closed.cement.over)));
    lines.extend(line(WorksQuantity::OverSteel, over(|closed| closed.steel.over)));
    lines.extend(remainder(&places));
    let looked_at = |id| places.iter().find(|looked| looked.facts.place.as_str() == id);
    lines.extend(LOOKED_AT.into_iter().filter_map(looked_at).map(place));
    lines
}

fn infrastructure(places: &[Looked<'_>]) -> [(WorksQuantity, f64); 3] {
    let (mut inflow, mut outflow, mut carbon) = (0.0, 0.0, 0.0);
    for place in places {
        for laid in &place.laid {
            let year = Year::BASE;
            inflow += laid.inflow[year] / 1e3;
            outflow += laid.outflow[year] / 1e3;
            carbon += laid.inflow[year] / 1e3 * intensity(place.facts, laid.fabric);
        }
    }
    [
        (WorksQuantity::InfrastructureLaid, inflow),
        (WorksQuantity::InfrastructureUpkeep, outflow / inflow),
        (WorksQuantity::InfrastructureCarbon, carbon),
    ]
}

/// Kilograms CO2e of a kilogram laid in 2020, made new.
fn intensity(facts: &Facts, fabric: Fabric) -> f64 {
    let process = &facts.process;
    let new = |material: Material| {
        let making = process.making.value[material.index()];
        (making.primary + making.primary_power) / (1.0 - process.construction_loss.value[material.index()])
    };
    let grid = facts.power.national.value.delivered(Year::BASE, facts.power.loss.value);
    match fabric {
        Fabric::Aggregates => new(Material::Aggregates),
        Fabric::Asphalt => new(Material::Asphalt),
        Fabric::Concrete => {
            let cement = &process.cement;
            let made = cement.clinker.value * (cement.process.value + cement.fuel.value) + cement.kwh.value * grid;
            facts.infrastructure.cement.value * made / (1.0 - process.construction_loss.value[Material::Cement.index()])
                + facts.infrastructure.aggregates.value * new(Material::Aggregates)
        }
        Fabric::Steel => new(Material::Steel),
        Fabric::Wood => new(Material::Wood),
        Fabric::Copper => new(Material::Copper),
        Fabric::Aluminium => new(Material::Aluminium),
        Fabric::Bricks => new(Material::Bricks),
    }
}

fn remainder(places: &[Looked<'_>]) -> Vec<String> {
    let sum = |value: &dyn Fn(&Looked<'_>) -> f64| -> f64 { places.iter().map(value).sum() };
    let over = |value: &dyn Fn(&Closed) -> f64| -> Vec<String> {
        let values = places.iter().map(|place| (value(&place.closed), place.facts.place.as_str()));
        let mut over: Vec<(f64, &str)> = values.filter(|(over, _)| *over > 0.0).collect();
        over.sort_by(|a, b| b.0.total_cmp(&a.0));
        over.iter().take(6).map(|(over, id)| format!("{id} {over:.1}")).collect()
    };
    vec![
        format!(
            "WLD: cement of 2018-2022, Mt a year: statistics {:.0}, buildings {:.0}, infrastructure {:.0}, left {:.0}, over-explained {:.0} ({})",
            sum(&|place| place.facts.civil.cement.value),
            sum(&|place| place.buildings.cement),
            sum(&|place| place.roads.cement),
            sum(&|place| place.closed.cement.amount),
            sum(&|place| place.closed.cement.over),
            over(&|closed| closed.cement.over).join(", "),
        ),
        format!(
            "WLD: steel of 2018-2022, Mt a year: statistics {:.0}, buildings {:.0}, infrastructure {:.0}, new cars {:.0}, left {:.0}, over-explained {:.0} ({})",
            sum(&|place| place.facts.civil.steel.value),
            sum(&|place| place.buildings.steel),
            sum(&|place| place.roads.steel),
            sum(&|place| place.cars),
            sum(&|place| place.closed.steel.amount),
            sum(&|place| place.closed.steel.over),
            over(&|closed| closed.steel.over).join(", "),
        ),
        format!(
            "WLD: other civil works, Mt a year in 1990, 2020, 2050: cement {}, steel {}",
            years(&|year| sum(&|place| place.closed.cement_path[year])),
            years(&|year| sum(&|place| place.closed.steel_path[year])),
        ),
    ]
}

fn years(value: &dyn Fn(Year) -> f64) -> String {
    let values = [1990, 2020, 2050].map(|year| format!("{:.0}", value(Year::of(year))));
    values.join(", ")
}

fn place(looked: &Looked<'_>) -> String {
    let Looked {
        facts,
        laid,
        buildings,
        roads,
        cars,
        closed,
    } = looked;
    let people = facts.people.value[Year::BASE];
    let grid = |year| facts.power.national.value.at(Year::of(year));
    let energy = &facts.energy;
    let mass: f64 = laid.iter().map(|laid| laid.stock[Year::BASE]).sum();
    format!(
        "{}: cement, Mt a year: statistics {:.1}, buildings {:.1}, infrastructure {:.1}, left {:.1}; steel: statistics {:.1}, buildings {:.1}, infrastructure {:.1}, new cars {:.1}, left {:.1}; \
         infrastructure {:.2} Gt, {:.0} t a person; electricity {:.0}, {:.0}, {:.0} g CO2e a kWh in 2020, 2024, 2050; \
         energy of 2020, PJ: heating of homes {:.0}, cooling {:.0}, hot water {:.0}, other buildings {:.0}, light and appliances {:.0}, cooking {:.0}",
        facts.place,
        facts.civil.cement.value,
        buildings.cement,
        roads.cement,
        closed.cement.amount,
        facts.civil.steel.value,
        buildings.steel,
        roads.steel,
        cars,
        closed.steel.amount,
        mass / 1e3,
        mass * 1e6 / people,
        grid(2020),
        grid(2024),
        grid(2050),
        energy.heating.value,
        energy.cooling.value,
        energy.hot_water.value * people / 1e6,
        energy.other.value,
        energy.appliances.value * people * 3.6e-9,
        energy.cooking.value.gigajoules * people / 1e6,
    )
}
