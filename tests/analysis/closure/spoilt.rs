//! A rule that never fails proves nothing: each rule must find the faults in corrupted facts.

use cairn_core::facts::Facts;
use cairn_core::kind::{GoodsKind, Lever};
use cairn_core::year::{Annual, Year};

use crate::closure::named::RuleViolation;
use crate::closure::places::{Place, all, changed};
use crate::closure::{beyond, course, energy_use, levers, seams, statistics};
use crate::real;

/// The misses that a rule finds only after the facts were changed.
fn more(rule: impl Fn(&[Place]) -> Vec<RuleViolation>, change: impl Fn(&mut Facts)) -> Vec<String> {
    let (spoilt, sound) = (rule(&changed(change)), rule(all()));
    beyond(&spoilt, &sound)
        .into_iter()
        .map(|miss| format!("{} {}", miss.place, miss.what))
        .collect()
}

#[test]
fn four_times_the_heat_takes_more_than_is_delivered_and_reported() {
    let hotter = |facts: &mut Facts| {
        let energy = &mut facts.energy;
        for levels in [&mut energy.homes.space, &mut energy.other.heat] {
            levels.value = levels.value.map(|level| level * 4.0);
        }
        energy.homes.cooling.value *= 4.0;
        energy.other.power.value *= 4.0;
    };
    let found = more(energy_use::power, hotter);
    assert!(found.len() > 20, "{found:?}");
    let found = more(energy_use::carbon, hotter);
    assert!(found.len() > 5 && found.contains(&"CHE carbon".to_owned()), "{found:?}");
}

#[test]
fn a_statistic_that_is_not_met_is_found() {
    let found = more(statistics::steel, |facts| facts.civil.steel.value *= 1.2);
    assert!(found.len() > 30, "{found:?}");
    let found = more(statistics::cement, |facts| facts.civil.cement.value *= 1.3);
    assert!(found.len() > 60, "{found:?}");
}

#[test]
fn a_seam_of_floor_and_a_fall_of_cars_are_found() {
    let step = |facts: &mut Facts| {
        let floor = &mut facts.other.floor_per_person.value;
        *floor = Annual::from_fn(|year| floor[year] * if year > Year::BASE { 1.03 } else { 1.0 });
    };
    let found = more(seams::steps, step);
    assert!(found.len() > 60, "{found:?}");
    // Cars a person double every two years from 2030.
    let fall = |facts: &mut Facts| {
        let cars = &mut facts.cars.per_person.value;
        let since = |year: Year| f64::from(year.number()) - 2030.0;
        *cars = Annual::from_fn(|year| cars[year] * libm::exp(since(year).max(0.0) * 0.35));
    };
    let found = more(seams::fastest, fall);
    assert!(found.len() > 60, "{found:?}");
}

#[test]
fn a_remainder_that_decays_leaves_the_world_below_other_baselines() {
    let decays = |facts: &mut Facts| {
        let course = &mut facts.civil.course.value;
        (course.level, course.power, course.catch_up_most) = ([1e-3; 2], 0.0, 0.0);
        (course.goods.level, course.goods.power) = (1e-3, 0.0);
    };
    assert_eq!(more(course::envelope, decays), ["WLD steel 2050", "WLD cement 2050"]);
    let swapped = |facts: &mut Facts| {
        let goods = &mut facts.civil.goods.value;
        goods.swap(GoodsKind::Machines.index(), GoodsKind::Appliances.index());
    };
    assert_eq!(
        more(course::uses_of_steel, swapped),
        ["WLD steel of machines", "WLD steel of goods"]
    );
    let bare = |facts: &mut Facts| {
        for building in facts.homes.iter_mut().chain([&mut facts.other]) {
            for structure in &mut building.intensity.value {
                structure[cairn_core::kind::Material::Aluminium.index()] *= 0.3;
                structure[cairn_core::kind::Material::Copper.index()] *= 0.3;
            }
        }
    };
    assert!(more(course::metals, bare).contains(&"WLD copper into buildings".to_owned()));
}

#[test]
fn a_lever_turned_round_and_a_place_that_stops_building_are_found() {
    let some = ["DEU", "IND", "NGA"];
    let mut places: Vec<Facts> = real::world().places.clone();
    places.retain(|facts| some.contains(&facts.place.as_str()));
    for facts in &mut places {
        facts.least_built.value = 0.0;
        for row in facts.dials.iter_mut().filter(|row| row.dial.is_of(Lever::Clinker)) {
            let base = row.steps.value[0];
            row.steps.value = row.steps.value.map(|step| 2.0 * base - step);
        }
    }
    let found = levers::lever_misses(&places);
    for place in some {
        assert!(found.more.iter().any(|miss| miss.place == place && miss.what == "ck"), "{place}");
    }
    assert!(!found.unbuilt.is_empty());
}

#[test]
fn an_outcome_that_loses_floor_is_found() {
    let id = real::world().places[0].clone();
    let mut place = Place::of(id);
    let built = cairn_core::model::Account::Built.of(0);
    place.outcome.ledger[(built, Year::of(2040))] *= 0.9;
    assert_eq!(course::balance(&[place]).len(), 1);
}
