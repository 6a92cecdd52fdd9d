//! Infrastructure: stock, inflow and outflow of roads, rail, bridges and tunnels.
//!
//! ```text
//! K(t)     = index(t) · K(2020)                 every layer, every fabric
//! I(t)     = K(t) − remaining part of K(t−1)    by the life of the fabric: three lives
//! M(t, m)  = Σ_lives mass of 2020(life, m) · unit(life, t)
//! ```
//!
//! The model runs a unit of 2020 for each life and then scales it by mass. The stock engine runs the unit to 2026,
//! once; from 2027 on the remaining part of it counts. Concrete is cement and aggregates; its water is left out.
//! Another storyline departs from the stock at the end of 2026: from there on the index grows with its own people and
//! income, times its own departure of roads. The stock of 1900 is one cohort.
//!
//! A choice may prolong the life of asphalt (`longer`), or slow the growth of parking and paths: their index grows by a
//! smaller part. Out of scope: traffic, pipes, ports, losses; the reuse of milled asphalt (`cycle`).

use crate::facts::Facts;
use crate::facts::infrastructure::{InfrastructureFacts, NormalLife, RoadFacts};
use crate::kind::{Dial, DialScope, Era, Fabric, Layer, LeverQuantity, Material, Sector};
use crate::model::account::Account;
use crate::model::drivers::DemandDrivers;
use crate::model::moves::{AHEAD, DialValues, ahead};
use crate::model::outcome::Outcome;
use crate::model::uses::Use;
use crate::model::works::prolonged_stock::ProlongedStock;
use crate::model::works::remaining_by_era;
use crate::stock;
use crate::stock::survival::{AgeOffset, Diagonal, Survival};
use crate::stock::{DrivenStock, PastSurvivors, StockResults, StockWorkspace, Surplus};
use crate::year::{Annual, Stretch, Year};

/// Number of lives: of asphalt, of concrete in roads, of everything else.
const LIFE_COUNT: usize = 3;
/// Index of the life of asphalt.
const ASPHALT: usize = 0;
/// Dial of the life of asphalt.
const LONGER: Dial = LeverQuantity::Life.on_scope(DialScope::Sector(Sector::Infrastructure));
/// Dial of the growth of parking and paths.
const GROWTH: Dial = LeverQuantity::Growth.on_scope(DialScope::Sector(Sector::Infrastructure));
/// A smaller share of a cohort of asphalt counts as zero.
const NOTHING: f64 = 1e-15;
/// Number of materials of infrastructure.
const MATERIALS: usize = Sector::Infrastructure.materials().len();
const TONNES_IN_MEGATONNE: f64 = 1e6;
const KG_IN_TONNE: f64 = 1e3;

/// State at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(super) struct InfrastructureBaseState {
    /// Stock of 2020, kg, by life and material in the order of the sector's materials.
    lies: [[f64; MATERIALS]; LIFE_COUNT],
    /// Stock of parking and paths in 2020, kg: a part of `lies`.
    paths: [[f64; MATERIALS]; LIFE_COUNT],
    /// Length of each layer in 2020, km.
    lengths: [f64; Layer::COUNT],
    /// Infrastructure index of 2026 (growth since 2020).
    last: f64,
    /// The index from 2027 on under the middle storyline.
    index: [f64; AHEAD],
    /// Ageing of a unit of 2020 from 2027 on, by life.
    ageing: [Ageing; LIFE_COUNT],
    /// A unit of asphalt by cohort at the end of 2026, the oldest first.
    asphalt: Vec<f64>,
}

/// Ageing of a unit of 2020 from 2027 on under one life.
#[derive(Clone, Copy, Debug)]
struct Ageing {
    /// Remaining stock of the cohorts before 2027, by year.
    past: [f64; AHEAD],
    /// Remaining stock of the cohorts before 2027, by year and era.
    eras: [[f64; Era::COUNT]; AHEAD],
    /// Share of a cohort that is left at an age, from 0 on.
    shares: [f64; AHEAD],
}

/// A unit of 2020 in a year.
#[derive(Clone, Copy, Debug, Default)]
struct InfrastructureUnitYear {
    stock: f64,
    inflow: f64,
    outflow: f64,
    /// Stock by construction era.
    eras: [f64; Era::COUNT],
}

/// Runs infrastructure to 2026 and writes these years. `None` if no roads are known, or there are no people or no
/// income.
pub(super) fn base_state(facts: &Facts, outcome: &mut Outcome) -> Option<InfrastructureBaseState> {
    let roads = facts.roads.as_ref()?;
    if facts.people.value[Year::BASE] <= 0.0 || facts.income.value[Year::BASE] <= 0.0 {
        return None;
    }
    let infrastructure = &facts.infrastructure;
    let index = infrastructure.index(&facts.people.value, &facts.income.value);
    let paths = layer_stock(infrastructure, roads, |layer| !layer.is_of_roads_and_rail());
    let lies = layer_stock(infrastructure, roads, |_| true);
    let mut lengths = [0.0; Layer::COUNT];
    for layer in &roads.layers.value {
        lengths[layer.layer as usize] += layer.length.unwrap_or(0.0);
    }
    let mut room = StockWorkspace::default();
    let units = lives(infrastructure).map(|life| InfrastructureUnit::of(life, &index, &mut room));
    for year in Stretch::HISTORY.years() {
        let lanes = units.each_ref().map(|unit| unit.lanes[year.index()]);
        write(outcome, year, &lengths, [index[year]; 2], &[(&lies, &lanes)]);
    }
    let [asphalt, ..] = &units;
    Some(InfrastructureBaseState {
        asphalt: asphalt.cohorts.clone(),
        lies,
        paths,
        lengths,
        last: index[Year::RECONSTRUCTED],
        index: from_2027(&index),
        ageing: units.map(|unit| unit.ageing),
    })
}

/// Writes the years from 2027 on.
pub(super) fn run_ahead(
    base_state: &InfrastructureBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    outcome: &mut Outcome,
) {
    let index = if drivers.departs() {
        departed(facts, drivers, base_state.last)
    } else {
        base_state.index
    };
    let units = base_state.units(&index, facts, moves);
    let fewer = moves.moves(GROWTH).then(|| {
        let index = slower(base_state.last, &index, moves);
        (index, base_state.units(&index, facts, moves))
    });
    for year in Stretch::AHEAD.years() {
        let at = ahead(year);
        let lanes = units.each_ref().map(|unit| unit[at]);
        let slower = fewer.as_ref().map(|(index, units)| {
            let mut less = units.each_ref().map(|unit| unit[at]);
            for (less, lane) in less.iter_mut().zip(&lanes) {
                *less = less.minus(lane);
            }
            (index[at], less)
        });
        let mut parts = vec![(&base_state.lies, &lanes)];
        parts.extend(slower.as_ref().map(|(_, less)| (&base_state.paths, less)));
        let of_paths = slower.as_ref().map_or(index[at], |(index, _)| *index);
        write(outcome, year, &base_state.lengths, [index[at], of_paths], &parts);
    }
}

/// The index of parking and paths if its growth is reduced by a part.
fn slower(last: f64, index: &[f64; AHEAD], moves: &DialValues) -> [f64; AHEAD] {
    let (mut own, mut before) = (last, last);
    let mut slower = [0.0; AHEAD];
    for ((slower, index), year) in slower.iter_mut().zip(index).zip(Stretch::AHEAD.years()) {
        own += (index - before) * (1.0 + moves.change(GROWTH, year)).max(0.0);
        before = *index;
        *slower = own;
    }
    slower
}

/// The index of another storyline: that of 2026, then its own growth.
fn departed(facts: &Facts, drivers: &DemandDrivers<'_>, last: f64) -> [f64; AHEAD] {
    let own = facts.infrastructure.index(
        &Annual::from_fn(|year| drivers.people(year)),
        &Annual::from_fn(|year| drivers.income(year)),
    );
    let joint = last / own[Year::RECONSTRUCTED];
    let mut index = from_2027(&own);
    for (index, year) in index.iter_mut().zip(Stretch::AHEAD.years()) {
        *index *= joint * drivers.roads(year);
    }
    index
}

fn from_2027(index: &Annual) -> [f64; AHEAD] {
    let mut ahead = [0.0; AHEAD];
    ahead.copy_from_slice(index.span(Year::LEVERS, Year::LAST));
    ahead
}

/// Lives in the order of [`LIFE_COUNT`].
const fn lives(infrastructure: &InfrastructureFacts) -> [NormalLife; LIFE_COUNT] {
    [
        infrastructure.asphalt_life.value,
        infrastructure.pavement_life.value,
        infrastructure.lasting_life.value,
    ]
}

impl InfrastructureUnitYear {
    /// The difference of this unit from another.
    fn minus(&self, other: &InfrastructureUnitYear) -> InfrastructureUnitYear {
        InfrastructureUnitYear {
            stock: self.stock - other.stock,
            inflow: self.inflow - other.inflow,
            outflow: self.outflow - other.outflow,
            eras: std::array::from_fn(|era| self.eras[era] - other.eras[era]),
        }
    }
}

impl InfrastructureBaseState {
    /// A unit of 2020 under each life from 2027 on, if the stock follows `index`.
    fn units(&self, index: &[f64; AHEAD], facts: &Facts, moves: &DialValues) -> [[InfrastructureUnitYear; AHEAD]; LIFE_COUNT] {
        let mut units = self.ageing.map(|ageing| ageing.unit_years(self.last, index));
        if moves.moves(LONGER) {
            let times = |change: f64| (1.0 + (change - moves.base(LONGER))).max(NOTHING);
            let most = moves.yearly(LONGER).iter().map(|change| times(*change)).fold(1.0, f64::max);
            let mut stock = ProlongedStock::of(facts.infrastructure.asphalt_life.value.into(), self.asphalt.clone(), most);
            let years = Stretch::AHEAD.years().zip(index).zip(moves.yearly(LONGER));
            for (lane, ((year, index), change)) in units[ASPHALT].iter_mut().zip(years) {
                let turned = stock.year(times(*change), *index);
                let mut eras = [0.0; Era::COUNT];
                let stands = stock.by_cohort();
                Era::add(&mut eras, (year.index() + 1).saturating_sub(stands.len()), stands.iter().copied());
                *lane = InfrastructureUnitYear {
                    stock: *index,
                    inflow: turned.inflow,
                    outflow: turned.outflow,
                    eras,
                };
            }
        }
        units
    }
}

/// A unit of 2020 under a life: its years to 2026, and its ageing after.
struct InfrastructureUnit {
    lanes: Vec<InfrastructureUnitYear>,
    ageing: Ageing,
    /// Stock by cohort at the end of 2026, the oldest first.
    cohorts: Vec<f64>,
}

impl InfrastructureUnit {
    fn of(life: NormalLife, index: &Annual, room: &mut StockWorkspace) -> InfrastructureUnit {
        let survival = Survival::of(&[life.into(); Year::COUNT], AgeOffset::END_OF_YEAR, Diagonal::One);
        let stock = DrivenStock {
            survival: &survival,
            target: index.values(),
            composition: &[],
            surplus: Surplus::Remove,
        };
        let [mut stands, mut inflow, mut removed] = [[0.0; Year::COUNT]; 3];
        let mut results = StockResults {
            stock: &mut stands,
            inflow: &mut inflow,
            removed: &mut removed,
            material_stock: &mut [],
            material_inflow: &mut [],
            material_outflow: &mut [],
        };
        stock::run_stock(&stock, &PastSurvivors::none(), &mut results, room);
        let first = Year::LEVERS.index();
        let by_age: Vec<f64> = (0..Year::COUNT).map(|age| survival.share(age, 0)).collect();
        let eras = |year: usize| remaining_by_era(&inflow[..first.min(year + 1)], &by_age[year + 1 - first.min(year + 1)..]);
        let mut lanes = vec![InfrastructureUnitYear::default(); first];
        lanes[0].stock = stands[0];
        lanes[0].eras = eras(0);
        for year in 1..lanes.len() {
            lanes[year] = InfrastructureUnitYear {
                stock: stands[year],
                inflow: inflow[year],
                outflow: (inflow[year] - (stands[year] - stands[year - 1])).max(0.0),
                eras: eras(year),
            };
        }
        let cohorts = inflow[..first].iter().zip(by_age[..first].iter().rev());
        let cohorts = cohorts.skip_while(|(_, share)| **share < NOTHING).map(|(came, share)| came * share);
        let cohorts = cohorts.collect();
        let past = |year: usize| stock::left(0.0, &inflow[..first], &by_age[year + 1..]);
        InfrastructureUnit {
            lanes,
            cohorts,
            ageing: Ageing {
                past: std::array::from_fn(past),
                eras: std::array::from_fn(|year| eras(first + year)),
                shares: std::array::from_fn(|age| by_age[age]),
            },
        }
    }
}

impl Ageing {
    /// Stock, inflow and outflow from 2027 on. The index never falls, so the missing stock is laid and none is removed.
    fn unit_years(&self, last: f64, index: &[f64; AHEAD]) -> [InfrastructureUnitYear; AHEAD] {
        let (mut lanes, mut laid) = ([InfrastructureUnitYear::default(); AHEAD], [0.0; AHEAD]);
        let mut before = last;
        for year in 0..AHEAD {
            let left = stock::left(self.past[year], &laid[..year], &self.shares[1..]);
            let inflow = (index[year] - left).max(0.0);
            laid[year] = inflow;
            let mut eras = self.eras[year];
            eras[Era::COUNT - 1] = left - self.past[year] + inflow;
            lanes[year] = InfrastructureUnitYear {
                stock: left + inflow,
                inflow,
                outflow: (before - left).max(0.0),
                eras,
            };
            before = left + inflow;
        }
        lanes
    }
}

/// Stock of some layers in 2020, kg, by life and material.
fn layer_stock(infrastructure: &InfrastructureFacts, roads: &RoadFacts, wanted: fn(Layer) -> bool) -> [[f64; MATERIALS]; LIFE_COUNT] {
    let lives = lives(infrastructure);
    let mut lies = [[0.0; MATERIALS]; LIFE_COUNT];
    for layer in roads.layers.value.iter().filter(|layer| wanted(layer.layer)) {
        for fabric in Fabric::ALL {
            let life = infrastructure.life(layer.layer, fabric);
            let class = lives.iter().position(|of| *of == life).unwrap_or(LIFE_COUNT - 1);
            let kg = layer.mass[fabric.index()] * TONNES_IN_MEGATONNE * KG_IN_TONNE;
            for (place, material) in Sector::Infrastructure.materials().iter().enumerate() {
                lies[class][place] += kg * part(infrastructure, fabric, *material);
            }
        }
    }
    lies
}

/// Share of a material in a fabric.
fn part(infrastructure: &InfrastructureFacts, fabric: Fabric, material: Material) -> f64 {
    let (made_of, share) = match (fabric, material) {
        (Fabric::Concrete, Material::Cement) => (material, infrastructure.cement.value),
        (Fabric::Concrete, other) => (
            Material::Aggregates,
            if other == Material::Aggregates {
                infrastructure.aggregates.value
            } else {
                0.0
            },
        ),
        (Fabric::Aggregates, _) => (Material::Aggregates, 1.0),
        (Fabric::Asphalt, _) => (Material::Asphalt, 1.0),
        (Fabric::Steel, _) => (Material::Steel, 1.0),
        (Fabric::Wood, _) => (Material::Wood, 1.0),
        (Fabric::Copper, _) => (Material::Copper, 1.0),
        (Fabric::Aluminium, _) => (Material::Aluminium, 1.0),
        (Fabric::Bricks, _) => (Material::Bricks, 1.0),
    };
    if material == made_of { share } else { 0.0 }
}

/// Writes a year. `parts` has the stock by life and material, and the unit of each life; the two indices are of all
/// layers and of parking and paths.
fn write(
    outcome: &mut Outcome,
    year: Year,
    lengths: &[f64; Layer::COUNT],
    [index, of_paths]: [f64; 2],
    parts: &[(&[[f64; MATERIALS]; LIFE_COUNT], &[InfrastructureUnitYear; LIFE_COUNT])],
) {
    let ages = outcome.is_whole();
    let ledger = &mut outcome.ledger;
    for (layer, length) in Layer::ALL.into_iter().zip(lengths) {
        let index = if layer.is_of_roads_and_rail() { index } else { of_paths };
        ledger[(Account::Length.of(layer as usize), year)] = length * index;
    }
    for (place, of_use) in Use::indices(Sector::Infrastructure).enumerate() {
        let sum = |of: fn(&InfrastructureUnitYear) -> f64| {
            let mut sum = 0.0;
            for (lies, units) in parts {
                for (lies, unit) in lies.iter().zip(*units) {
                    sum += lies[place] * of(unit);
                }
            }
            sum
        };
        ledger[(Account::Stock.of(of_use), year)] = sum(|unit| unit.stock);
        ledger[(Account::Inflow.of(of_use), year)] = sum(|unit| unit.inflow);
        ledger[(Account::Outflow.of(of_use), year)] = sum(|unit| unit.outflow);
    }
    if !ages {
        return;
    }
    let mut eras = [0.0; Era::COUNT];
    for (era, sum) in eras.iter_mut().enumerate() {
        for (lies, units) in parts {
            for (lies, unit) in lies.iter().zip(*units) {
                *sum += lies.iter().sum::<f64>() * unit.eras[era];
            }
        }
        ledger[(Account::Laid.of(era), year)] = *sum;
    }
    ledger[(Account::Stood.of(Sector::Infrastructure.index()), year)] = eras[..Era::COUNT - 1].iter().sum();
}
