//! Laws of works: infrastructure, and civil works that statistics hold beyond what is modelled.
#![cfg(not(target_arch = "wasm32"))]

mod real;
mod synthetic;

use cairn::choices::{Choices, Level};
use cairn::facts::Facts;
use cairn::kind::{CarMaterial, Fabric, Lever, Material, Sector, Storyline};
use cairn::model::{self, Account};
use cairn::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
use cairn::stock::{Surplus, inflow_driven, stock_driven};
use cairn::year::{Annual, Year};
use synthetic::{CROWDED, PLAIN, SHRINKING};

fn places() -> Vec<Facts> {
    let lands = [PLAIN, SHRINKING, CROWDED].iter().map(synthetic::facts);
    lands.chain(real::world().places).collect()
}

/// A few of all sizes.
fn some() -> Vec<Facts> {
    let ids = ["ZZZ", "DEU", "CHN", "IND", "USA", "NGA", "JPN", "BRA", "NRU", "YEM"];
    places().into_iter().filter(|facts| ids.contains(&facts.place.as_str())).collect()
}

fn at(levers: &[Lever], tenths: u8) -> Choices {
    let level = Level::from_tenths(tenths).unwrap();
    levers.iter().fold(Choices::default(), |choices, lever| choices.with(*lever, level))
}

fn storyline(storyline: Storyline) -> Choices {
    let mut choices = Choices::default();
    choices.background.storyline = storyline;
    choices
}

/// A fabric of all layers by the plainest engine there is, kg.
fn plain(facts: &Facts, fabric: Fabric) -> [Annual; 3] {
    let known = &facts.infrastructure;
    let index = known.index(&facts.people.value, &facts.income.value);
    let [mut stock, mut inflow, mut outflow] = [(); 3].map(|()| Annual::zero());
    for layer in facts.roads.iter().flat_map(|roads| &roads.layers.value) {
        let life = known.life(layer.layer, fabric);
        let lifetime = Lifetime::Normal {
            mean: life.mean,
            deviation: life.deviation,
        };
        let survival = Survival::of(&[lifetime; Year::COUNT], AgeOffset::END_OF_YEAR, Diagonal::One);
        let run = stock_driven(&survival, index.values(), Surplus::Remove);
        let kg = layer.mass[fabric.index()] * 1e9;
        for year in Year::at(1).to(Year::LAST) {
            stock[year] += kg * run.stock(year.index());
            inflow[year] += kg * run.inflow[year.index()];
            outflow[year] += kg * run.outflow[year.index()];
        }
    }
    [stock, inflow, outflow]
}

#[test]
fn what_lies_is_laid_and_wears_out_is_what_the_plain_engine_says_in_every_year() {
    for facts in some() {
        let outcome = model::run(&facts, &Choices::default());
        let cement = facts.infrastructure.cement.value;
        for (fabric, material, part) in [
            (Fabric::Asphalt, Material::Asphalt, 1.0),
            (Fabric::Steel, Material::Steel, 1.0),
            (Fabric::Concrete, Material::Cement, cement),
        ] {
            let plain = plain(&facts, fabric);
            let flow = outcome.flow(Sector::Infrastructure, material).unwrap();
            for year in Year::at(1).to(Year::LAST) {
                let near = 1e-9 * plain[0][year];
                for (ours, plain) in [&flow.stock, &flow.inflow, &flow.outflow].into_iter().zip(&plain) {
                    assert!((ours[year] - plain[year] * part).abs() <= near, "{} {fabric:?} {year}", facts.place);
                }
            }
        }
    }
}

#[test]
fn civil_works_are_what_statistics_leave_in_2020() {
    let (first, last) = (Year::of(2018), Year::of(2022));
    for facts in places() {
        let outcome = model::run(&facts, &Choices::default());
        let losses = &facts.process.construction_loss.value;
        let making_loss = facts.cars.everywhere.making_loss.value[CarMaterial::AutomotiveSteel.index()];
        for (material, statistic) in [
            (Material::Cement, facts.civil.cement.value),
            (Material::Steel, facts.civil.steel.value),
        ] {
            let (mut explained, mut left) = (0.0, 0.0);
            for (flow, demand) in outcome.flows().zip(outcome.rows(Account::Demand)) {
                let mean = flow.inflow.sum(first, last) / 5.0 / 1e9;
                if flow.of.sector == Sector::CivilWorks && flow.of.material == material {
                    left += demand[Year::BASE] / 1e9;
                } else if flow.of.material == material {
                    explained += mean / (1.0 - losses[material.index()]);
                } else if flow.of.material == Material::AutomotiveSteel && material == Material::Steel {
                    explained += mean / (1.0 - making_loss);
                }
            }
            let wanted = (statistic - explained).max(0.0);
            assert!(
                (left - wanted).abs() <= 1e-9 * statistic,
                "{} {material:?}: {left} of {wanted}",
                facts.place
            );
        }
    }
}

#[test]
fn steel_of_civil_works_wears_out_as_any_stock_does() {
    for facts in some() {
        let life = facts.civil.life.value;
        let lifetime = Lifetime::Normal {
            mean: life.mean,
            deviation: life.deviation,
        };
        let survival = Survival::of(&[lifetime; Year::COUNT], AgeOffset::END_OF_YEAR, Diagonal::One);
        let outcome = model::run(&facts, &Choices::default());
        let flow = outcome.flow(Sector::CivilWorks, Material::Steel).unwrap();
        let run = inflow_driven(&survival, flow.inflow.values());
        for year in Year::all() {
            let at = year.index();
            let near = 1e-9 * run.stock(at);
            assert!((flow.stock[year] - run.stock(at)).abs() <= near, "{} {year}", facts.place);
            assert!((flow.outflow[year] - run.outflow[at]).abs() <= near, "{} {year}", facts.place);
        }
    }
}

#[test]
fn civil_works_answer_to_what_acts_on_making_alone() {
    for facts in some() {
        let (standing, mut outcome) = model::standing(&facts);
        let mut came = |choices: &Choices, material| {
            model::follow(&standing, &facts, choices, &mut outcome);
            let flow = outcome.flow(Sector::CivilWorks, material).unwrap();
            flow.inflow.annual()
        };
        let reference = [Material::Cement, Material::Steel].map(|material| came(&at(&[], 0), material));
        for lever in Lever::ALL {
            let steel = came(&at(&[lever], 40), Material::Steel);
            assert_eq!(steel, reference[1], "{} {lever:?}", facts.place);
            let cement = came(&at(&[lever], 40), Material::Cement);
            assert_eq!(
                cement == reference[0],
                lever != Lever::Clinker || reference[0].values().iter().all(|mass| *mass == 0.0),
                "{} {lever:?}",
                facts.place
            );
        }
    }
}

#[test]
fn another_storyline_departs_from_what_stands() {
    for facts in places().into_iter().filter(|facts| !facts.departures.is_empty()) {
        let (standing, mut reference) = model::standing(&facts);
        let mut outcome = reference.clone();
        model::follow(&standing, &facts, &Choices::default(), &mut reference);
        for other in [Storyline::Ssp1, Storyline::Ssp3] {
            model::follow(&standing, &facts, &storyline(other), &mut outcome);
            let works = outcome.flows().zip(reference.flows());
            for (flow, reference) in works.filter(|(flow, _)| matches!(flow.of.sector, Sector::Infrastructure | Sector::CivilWorks)) {
                let first = Year::LEVERS;
                assert!(
                    (flow.stock[first] - reference.stock[first]).abs() <= 0.02 * reference.stock[first],
                    "{} {other:?} {:?}: {} beside {}",
                    facts.place,
                    flow.of.material,
                    flow.stock[first],
                    reference.stock[first]
                );
            }
        }
    }
}
