//! Indicators of the global goals: each value is that of its table, the plan moves what the decisions say, and nothing moved
//! changes nothing.

use crate::real;
use std::collections::BTreeMap;

use cairn_analysis::findings::goals::{
    AirChange, GoalChange, GoalIndicator, GoalSeries, GoalValue, MILESTONES, Milestone, PlanEffect, TrendDirection,
};
use cairn_analysis::findings::headline::five_year_mean;
use cairn_analysis::findings::variable::find;
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_evidence::goals::{GoalTables, built_in};

fn id(place: &str) -> PlaceId {
    PlaceId::parse(place).unwrap()
}

fn tables() -> GoalTables {
    built_in().unwrap()
}

/// The effect of all strategies in every country.
fn effects() -> BTreeMap<PlaceId, PlanEffect> {
    let world = real::world();
    let plan = Scenario::All.choices();
    let of = |place: &PlaceId| {
        let facts = world.place(*place).unwrap();
        let effect = PlanEffect::of(&model::run(facts, &Choices::default()), &model::run(facts, &plan));
        (*place, effect)
    };
    tables().countries.keys().map(of).collect()
}

/// The value at a share of the places, in order.
fn quantile(values: impl Iterator<Item = f64>, share: f64) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[libm::round((values.len() - 1) as f64 * share) as usize]
}

/// Within 3 % of a published number that has two digits.
fn assert_close(ours: f64, theirs: f64, what: &str) {
    assert!((ours - theirs).abs() <= 0.03 * theirs.abs(), "{what}: {ours} is not {theirs}");
}

#[test]
fn every_listed_place_has_indicators_and_no_other_place_has() {
    let listed: Vec<PlaceId> = real::world()
        .places
        .iter()
        .filter(|facts| facts.listed)
        .map(|facts| facts.place)
        .collect();
    let tables = tables();
    assert_eq!(tables.countries.len(), 195);
    assert!(listed.iter().all(|place| tables.countries.contains_key(place)) && listed.len() == 195);
    assert_eq!((GoalIndicator::COUNT, GoalSeries::COUNT), (24, 35));
    let known = tables.countries.values().map(|country| country.known_count() as f64);
    assert_eq!(quantile(known.clone(), 0.5), 21.0);
    assert_eq!(known.fold(0.0, f64::max), 23.0);
    let missing = |place: &str| {
        let country = &tables.countries[&id(place)];
        let none = GoalIndicator::ALL.into_iter().filter(|of| country.of(*of).next().is_none());
        none.map(GoalIndicator::id).collect::<Vec<&str>>()
    };
    assert_eq!(missing("KEN"), ["12.7.1"]);
    assert_eq!(missing("IND"), ["12.7.1"]);
    assert_eq!(missing("DEU"), ["12.7.1", "15.3.1"]);
    assert_eq!(missing("BRA"), ["12.4.2", "12.7.1"]);
    assert_eq!(
        missing("FJI"),
        ["11.2.1", "11.6.1", "12.1.1", "12.2.1", "12.4.1", "12.7.1", "9.4.1", "15.3.1"]
    );
}

#[test]
fn a_value_has_year_and_source_and_a_fault_hides_it() {
    let tables = tables();
    let all = || tables.countries.values().flat_map(|country| &country.values);
    assert_eq!(all().count(), 5558);
    let late = |series: GoalSeries| all().filter(|value| value.series == series).map(|value| value.last.0).max();
    assert_eq!(late(GoalSeries::Particles), Some(Year::of(2019)));
    for value in all() {
        assert!(!value.sources.is_empty() && value.first.0 <= value.last.0, "{value:?}");
        assert!(value.base.is_none_or(|(year, _)| year < value.last.0), "{value:?}");
    }
    assert_eq!(all().filter(|value| value.is_hidden()).count(), 11);
    assert!(
        all()
            .filter(|value| value.is_hidden())
            .all(|value| value.last_value().is_none() && value.direction().is_none())
    );
    let kenya = |series: GoalSeries| tables.countries[&id("KEN")].series(series).unwrap();
    let intensity = kenya(GoalSeries::Intensity);
    assert_eq!(
        (intensity.direction(), intensity.is_better(), intensity.trend),
        (Some(TrendDirection::Falls), Some(true), Some(-1.41))
    );
    assert_eq!(kenya(GoalSeries::Particles).direction(), Some(TrendDirection::Flat));
    // Editions are never joined: neither the late edition nor the older method has a trend.
    for series in [GoalSeries::ConsumptionLate, GoalSeries::ParticlesCities, GoalSeries::FoodHomes] {
        assert!(
            all()
                .filter(|value| value.series == series)
                .all(|value: &GoalValue| value.trend.is_none())
        );
    }
    assert_eq!(
        [12.0, 26.0],
        [GoalSeries::Particles, GoalSeries::ParticlesCities].map(|of| libm::round(kenya(of).last.1))
    );
}

#[test]
fn nothing_moved_changes_nothing() {
    let world = real::world();
    let (country, assumed) = (&tables().countries[&id("IND")], tables().assumed);
    let outcome = model::run(world.place(id("IND")).unwrap(), &Choices::default());
    let effect = PlanEffect::of(&outcome, &outcome);
    let cooking = find(&outcome, "Indicator|Clean cooking").unwrap();
    let circular = find(&outcome, "Indicator|Share from reuse and recycling").unwrap();
    let [people, without] = ["Population", "Indicator|People without clean cooking"].map(|name| find(&outcome, name).unwrap());
    for year in MILESTONES {
        assert_eq!(effect.less(year), 0.0);
        for milestone in Milestone::ALL {
            let [today, plan] = effect.milestone(milestone, year);
            assert_eq!(today, plan);
        }
        let [today, plan] = effect.air(&country.air.unwrap(), &assumed, year);
        assert_eq!(today, plan);
        assert_eq!(cooking.values[year], effect.milestone(Milestone::Cooking, year)[0]);
        // A share of flows is the mean of five years, as on the first screen.
        assert_eq!(
            five_year_mean(&circular.values, year),
            effect.milestone(Milestone::Circular, year)[0]
        );
        let with = 1.0 - without.values[year] / people.values[year];
        assert!((cooking.values[year] - with).abs() < 1e-12);
    }
    assert!(
        GoalChange::ALL
            .into_iter()
            .all(|change| effect.change(change).is_none_or(|change| change == 0.0))
    );
}

#[test]
fn all_strategies_move_what_the_decisions_say() {
    // Of 2050 the decisions have materials −1.5 t, circular 0.026 and 0.15. The shorter lives of concrete in works and in
    // buildings not modelled (decision T8) moved them: with the lives of before they are −1.512 t, 0.027 and 0.150.
    let (tables, effects) = (tables(), effects());
    let [first, _, last] = MILESTONES;
    let less = |year: Year| quantile(effects.values().map(|effect| effect.less(year)), 0.5);
    assert_close(less(first), -0.246, "materials of 2030");
    assert_close(less(last), -1.57, "materials of 2050");
    let circular = |side: usize| {
        quantile(
            effects.values().map(|effect| effect.milestone(Milestone::Circular, last)[side]),
            0.5,
        )
    };
    assert_close(circular(0), 0.027, "reused or recycled on today's path");
    assert_close(circular(1), 0.167, "reused or recycled with all strategies");
    let cooking = |side: usize| quantile(effects.values().map(|effect| effect.milestone(Milestone::Cooking, last)[side]), 0.1);
    assert_close(cooking(0), 0.27, "clean cooking on today's path");
    assert_close(cooking(1), 0.82, "clean cooking with all strategies");
    let named = |series: GoalSeries| {
        let of = |(place, effect): (&PlaceId, &PlanEffect)| effect.named(&tables.countries[place], series);
        quantile(effects.iter().filter_map(of), 0.5)
    };
    assert_close(named(GoalSeries::Footprint), 0.31, "named share of the footprint");
    assert_close(named(GoalSeries::ConsumptionLate), 0.30, "named share of consumption");
    let waste = |(place, effect): (&PlaceId, &PlanEffect)| {
        let (year, observed) = tables.countries[place].series(GoalSeries::EWaste)?.last_value()?;
        Some(effect.today.e_waste(year) / observed)
    };
    assert_close(quantile(effects.iter().filter_map(waste), 0.5), 1.02, "electronic waste");
}

#[test]
fn the_air_changes_as_the_decisions_say_and_gets_worse_where_more_wood_burns() {
    let (tables, effects) = (tables(), effects());
    let [.., last] = MILESTONES;
    let change = |place: PlaceId| {
        let sources = tables.countries[&place].air?;
        Some(effects[&place].air(&sources, &tables.assumed, last).map(AirChange::total))
    };
    let all = tables.countries.keys().filter_map(|place| change(*place));
    assert_close(quantile(all.map(|[_, plan]| plan), 0.5), -8.8, "the middle place");
    // SDG decision 9, percent of the particles of 2017: today's path and all strategies.
    for (place, today, plan) in [
        ("CHN", -13.0, -21.0),
        ("IND", -27.0, -33.0),
        ("IDN", -32.0, -41.0),
        ("NPL", -28.0, -43.0),
        ("BGD", -19.0, -34.0),
        ("KEN", -11.0, -27.0),
        ("NGA", -2.0, -11.0),
        ("EGY", -1.0, -8.0),
        ("BRA", -7.0, -10.0),
        ("DEU", -12.0, -15.0),
        ("POL", -8.0, -19.0),
        ("USA", -5.0, -13.6),
    ] {
        let ours = change(id(place)).unwrap();
        assert!((ours[0] - today).abs() < 0.6 && (ours[1] - plan).abs() < 0.6, "{place}: {ours:?}");
    }
    for (place, today) in [("UGA", 43.0), ("BDI", 34.0)] {
        let ours = change(id(place)).unwrap();
        assert!((ours[0] - today).abs() < 0.6, "{place}: {ours:?}");
    }
    for country in tables.countries.values() {
        let sum: f64 = country.air.map_or(100.0, |air| air.shares.iter().sum());
        assert!((98.0..=102.0).contains(&sum), "{}: {sum}", country.place);
    }
}
