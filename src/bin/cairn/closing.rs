//! What `check` says beyond the tables: what statistics hold beside what the model builds.
//!
//! Misses are shown, never mended.

use cairn::evidence::{self, Tables, WorksQuantity};
use cairn::facts::Facts;
use cairn::facts::infrastructure::Roads;
use cairn::kind::{Fabric, Material};
use cairn::model::closing::{self, Closed, Explained, Laid};
use cairn::year::Year;

/// Cement and steel of the five places that are looked at by eye.
const LOOKED_AT: [&str; 5] = ["DEU", "CHN", "IND", "USA", "NGA"];

/// Lines on infrastructure and on what is left of cement and steel; none where the tables are at fault.
pub(crate) fn lines(tables: &Tables) -> Vec<String> {
    let (Ok(world), Ok(roads), Ok(steel)) = (evidence::world(tables), evidence::roads(tables), evidence::world_steel(tables)) else {
        return Vec::new();
    };
    let laid: Vec<(&Facts, Vec<Laid>)> = world.places.iter().map(|facts| (facts, laid(facts, &roads))).collect();
    let explained: Vec<(&Facts, Explained, Explained)> = laid
        .iter()
        .map(|(facts, laid)| (*facts, closing::buildings(facts), closing::roads(facts, laid)))
        .collect();
    let sums: Vec<(&Facts, Explained)> = explained
        .iter()
        .map(|(facts, buildings, roads)| (*facts, *buildings + *roads + cars(facts)))
        .collect();
    let closed = closing::close(&sums, &steel);
    let beside = evidence::beside(tables);
    let line = |quantity, ours| beside.iter().find(|row| row.quantity == quantity).map(|row| row.line(ours));
    let mut lines = Vec::new();
    for (quantity, ours) in infrastructure(&laid) {
        lines.extend(line(quantity, ours));
    }
    let over = |value: fn(&Closed) -> f64| closed.iter().map(value).sum::<f64>();
    lines.extend(line(WorksQuantity::OverCement, over(|closed| closed.cement.over)));
    lines.extend(line(WorksQuantity::OverSteel, over(|closed| closed.steel.over)));
    lines.extend(remainder(&explained, &closed));
    for id in LOOKED_AT {
        if let Some(index) = sums.iter().position(|(facts, _)| facts.place.as_str() == id) {
            lines.push(place(&explained[index], &closed[index], &laid[index].1));
        }
    }
    lines
}

/// What new cars take.
fn cars(facts: &Facts) -> Explained {
    Explained {
        cement: 0.0,
        steel: evidence::car_steel(facts),
    }
}

fn laid(facts: &Facts, roads: &Roads) -> Vec<Laid> {
    roads
        .place(facts.place)
        .map_or_else(Vec::new, |roads| closing::infrastructure(facts, roads))
}

fn infrastructure(laid: &[(&Facts, Vec<Laid>)]) -> [(WorksQuantity, f64); 3] {
    let (mut inflow, mut outflow, mut carbon) = (0.0, 0.0, 0.0);
    for (facts, laid) in laid {
        for laid in laid {
            let year = Year::BASE;
            inflow += laid.inflow[year] / 1e3;
            outflow += laid.outflow[year] / 1e3;
            carbon += laid.inflow[year] / 1e3 * intensity(facts, laid.fabric);
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

fn remainder(explained: &[(&Facts, Explained, Explained)], closed: &[Closed]) -> Vec<String> {
    let sum = |value: &dyn Fn(usize) -> f64| -> f64 { (0..closed.len()).map(value).sum() };
    let over = |value: &dyn Fn(&Closed) -> f64| -> Vec<String> {
        let mut places: Vec<(f64, &str)> = explained
            .iter()
            .zip(closed)
            .map(|((facts, ..), closed)| (value(closed), facts.place.as_str()))
            .filter(|(over, _)| *over > 0.0)
            .collect();
        places.sort_by(|a, b| b.0.total_cmp(&a.0));
        places.iter().take(6).map(|(over, id)| format!("{id} {over:.1}")).collect()
    };
    vec![
        format!(
            "WLD: cement of 2018-2022, Mt a year: statistics {:.0}, buildings {:.0}, infrastructure {:.0}, left {:.0}, over-explained {:.0} ({})",
            sum(&|at| explained[at].0.civil.cement.value),
            sum(&|at| explained[at].1.cement),
            sum(&|at| explained[at].2.cement),
            sum(&|at| closed[at].cement.amount),
            sum(&|at| closed[at].cement.over),
            over(&|closed| closed.cement.over).join(", "),
        ),
        format!(
            "WLD: steel of 2018-2022, Mt a year: statistics {:.0}, buildings {:.0}, infrastructure {:.0}, new cars {:.0}, left {:.0}, over-explained {:.0} ({})",
            sum(&|at| explained[at].0.civil.steel.value),
            sum(&|at| explained[at].1.steel),
            sum(&|at| explained[at].2.steel),
            sum(&|at| cars(explained[at].0).steel),
            sum(&|at| closed[at].steel.amount),
            sum(&|at| closed[at].steel.over),
            over(&|closed| closed.steel.over).join(", "),
        ),
        format!(
            "WLD: other civil works, Mt a year in 1990, 2020, 2050: cement {}, steel {}",
            years(&|year| sum(&|at| closed[at].cement_path[year])),
            years(&|year| sum(&|at| closed[at].steel_path[year])),
        ),
    ]
}

fn years(value: &dyn Fn(Year) -> f64) -> String {
    let values = [1990, 2020, 2050].map(|year| format!("{:.0}", value(Year::of(year))));
    values.join(", ")
}

fn place((facts, buildings, roads): &(&Facts, Explained, Explained), closed: &Closed, laid: &[Laid]) -> String {
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
        cars(facts).steel,
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
