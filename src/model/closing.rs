//! Closing: cement and steel that the model explains in 2018–2022, beside what statistics say.
//!
//! ```text
//! explained(m) = Σ of buildings and infrastructure: inflow(m) / (1 − loss(m)), mean of 2018–2022
//! remainder(m) = statistic(m) − explained(m), never below nothing (`facts::civil`)
//! ```
//!
//! Steel of new cars is added by whoever follows cars. Does not know: choices; what it closes
//! is history, the same under all of them.

use crate::facts::civil::{CivilFacts, Flow, Remainder, follow, remainder};
use crate::facts::infrastructure::{InfrastructureFacts, NormalLife, RoadFacts};
#[cfg(feature = "evidence")]
use crate::facts::pack;
use crate::facts::{BuildingFacts, Facts, World};
use crate::kind::{Fabric, Layer, Material};
use crate::model::buildings;
use crate::model::stock::{Run, Surplus, stock_driven};
use crate::model::survival::{AgeOffset, Diagonal, Lifetime, Survival};
use crate::year::{Annual, Year};

/// First and last year of what is closed.
const SPAN: (Year, Year) = (Year::of(2018), Year::of(2022));

/// Cement and steel, Mt a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Explained {
    /// Cement.
    pub cement: f64,
    /// Construction steel.
    pub steel: f64,
}

impl std::ops::Add for Explained {
    type Output = Explained;
    fn add(self, other: Explained) -> Explained {
        Explained {
            cement: self.cement + other.cement,
            steel: self.steel + other.steel,
        }
    }
}

/// What homes and other buildings of a place take, losses included, mean of 2018–2022.
#[must_use]
pub fn buildings(facts: &Facts) -> Explained {
    facts
        .homes
        .iter()
        .chain([&facts.other])
        .fold(Explained::default(), |sum, building| sum + of_building(facts, building))
}

fn of_building(facts: &Facts, building: &BuildingFacts) -> Explained {
    let target = Annual::from_fn(|year| facts.people.value[year] * building.floor_per_person.value[year]);
    let inflow = buildings::built(building, &target);
    let mean = |material| {
        let taken = |year| inflow[year] * building.intensity_of(year, material);
        SPAN.0.to(SPAN.1).map(taken).sum::<f64>() / 5.0 / 1e9
    };
    with_losses(facts, mean(Material::Cement), mean(Material::Steel))
}

fn with_losses(facts: &Facts, cement: f64, steel: f64) -> Explained {
    let loss = |material: Material| facts.process.construction_loss.value[material.index()];
    Explained {
        cement: cement / (1.0 - loss(Material::Cement)),
        steel: steel / (1.0 - loss(Material::Steel)),
    }
}

/// Infrastructure over the years, without losses.
#[derive(Clone, Debug)]
pub struct Laid {
    /// What it is laid of.
    pub fabric: Fabric,
    /// Standing at the end of each year, Mt.
    pub stock: Annual,
    /// Laid in each year, Mt.
    pub inflow: Annual,
    /// Worn out in each year, Mt.
    pub outflow: Annual,
}

/// What was and will be laid in a place, in the order of [`Fabric::ALL`].
#[must_use]
pub fn infrastructure(facts: &Facts, roads: &RoadFacts) -> Vec<Laid> {
    let known = &facts.infrastructure;
    let index = known.index(&facts.people.value, &facts.income.value);
    let runs = [known.asphalt_life.value, known.pavement_life.value, known.lasting_life.value].map(|life| (life, run(life, &index)));
    Fabric::ALL.into_iter().map(|fabric| laid(known, roads, fabric, &runs)).collect()
}

/// One unit of 2020 followed under a life.
fn run(life: NormalLife, index: &Annual) -> Run {
    let lifetime = Lifetime::Normal {
        mean: life.mean,
        deviation: life.deviation,
    };
    let survival = Survival::of(&[lifetime; Year::COUNT], AgeOffset::END_OF_YEAR, Diagonal::One);
    stock_driven(&survival, index.values(), Surplus::Remove)
}

fn laid(known: &InfrastructureFacts, roads: &RoadFacts, fabric: Fabric, runs: &[(NormalLife, Run); 3]) -> Laid {
    let mut laid = Laid {
        fabric,
        stock: Annual::zero(),
        inflow: Annual::zero(),
        outflow: Annual::zero(),
    };
    for layer in Layer::ALL {
        let mass: f64 = roads
            .layers
            .value
            .iter()
            .filter(|facts| facts.layer == layer)
            .map(|facts| facts.mass[fabric.index()])
            .sum();
        let life = known.life(layer, fabric);
        let Some((_, run)) = runs.iter().find(|(of, _)| *of == life).filter(|_| mass > 0.0) else {
            continue;
        };
        for year in Year::all() {
            laid.stock[year] += mass * run.stock(year.index());
            laid.inflow[year] += mass * run.inflow[year.index()];
            laid.outflow[year] += mass * run.outflow[year.index()];
        }
    }
    laid
}

/// What infrastructure of a place takes, losses included, mean of 2018–2022.
#[must_use]
pub fn roads(facts: &Facts, laid: &[Laid]) -> Explained {
    let mean = |fabric| {
        let sums = laid
            .iter()
            .filter(|laid| laid.fabric == fabric)
            .map(|laid| laid.inflow.sum(SPAN.0, SPAN.1));
        sums.sum::<f64>() / 5.0
    };
    with_losses(
        facts,
        mean(Fabric::Concrete) * facts.infrastructure.cement.value,
        mean(Fabric::Steel),
    )
}

/// What is left of the statistics of a place, and its course over the years.
#[derive(Clone, Debug)]
pub struct Closed {
    /// Of cement, 2018–2022.
    pub cement: Remainder,
    /// Of steel, 2018–2022.
    pub steel: Remainder,
    /// Cement over the years, Mt.
    pub cement_path: Annual,
    /// Steel over the years, Mt.
    pub steel_path: Annual,
}

/// What is explained in a place: buildings, infrastructure, and what new cars take of steel (Mt a year).
#[must_use]
pub fn explained(facts: &Facts, car_steel: f64) -> Explained {
    let laid = facts.roads.as_ref().map_or_else(Vec::new, |lie| infrastructure(facts, lie));
    let cars = Explained {
        cement: 0.0,
        steel: car_steel,
    };
    buildings(facts) + roads(facts, &laid) + cars
}

/// Settles the course of the steel of civil works before 2020 in the facts of all places, so that the sum of places follows the
/// crude steel of the world. Roads must be joined; `car_steel` is the steel that new cars of a place take, Mt a year.
pub fn settle(world: &mut World, world_steel: &Annual, car_steel: impl Fn(&Facts) -> f64) {
    let steel_of = |facts: &Facts| {
        let explained = explained(facts, car_steel(facts));
        one(facts, &facts.civil, explained).steel_path
    };
    let paths: Vec<Annual> = world.places.iter().map(steel_of).collect();
    let sum = Annual::from_fn(|year| paths.iter().map(|path| path[year]).sum());
    let course = follow(&sum, world_steel).settled();
    for facts in &mut world.places {
        facts.civil.steel_course.value = course.clone();
    }
}

/// Compiles tables into the pack of facts and that of roads; the same tables give the same bytes.
///
/// # Errors
/// Every fault of every table.
#[cfg(feature = "evidence")]
pub fn packs(tables: &crate::evidence::Tables) -> Result<[Vec<u8>; 2], crate::evidence::Faults> {
    let mut release = crate::evidence::release(tables)?;
    let mut joined = release.world.clone();
    joined.join(&release.roads);
    settle(&mut joined, &release.world_steel, crate::evidence::car_steel);
    for (facts, joined) in release.world.places.iter_mut().zip(joined.places) {
        facts.civil.steel_course = joined.civil.steel_course;
    }
    Ok([pack::write(&release.world), pack::write_roads(&release.roads)])
}

/// What is left of the statistics of a place.
#[must_use]
pub fn close(facts: &Facts, explained: Explained) -> Closed {
    let mut closed = one(facts, &facts.civil, explained);
    let (path, course) = (&closed.steel_path, &facts.civil.steel_course.value);
    closed.steel_path = Annual::from_fn(|year| path[year] * course[year]);
    closed
}

fn one(facts: &Facts, civil: &CivilFacts, explained: Explained) -> Closed {
    let cement = remainder(civil.cement.value, explained.cement);
    let steel = remainder(civil.steel.value, explained.steel);
    let path = |flow, amount| civil.path(flow, amount, &facts.people.value, &facts.income.value);
    Closed {
        cement,
        steel,
        cement_path: path(Flow::Cement, cement.amount),
        steel_path: path(Flow::Steel, steel.amount),
    }
}
