//! Laws of the model, for any possible place and any possible choice.

mod laws_of_levers;

use crate::support::choices::pulled;
use crate::support::real::with_synthetic as places;
use crate::{accounts, synthetic};
use accounts::buildings;
use cairn_analysis::findings::digest;
use cairn_core::choices::{Background, Choices, Level, PanelBundle, Policy};
use cairn_core::facts::Facts;
use cairn_core::kind::{EnergyCarrier, Lever, Sector, Storyline};
use cairn_core::model;
use cairn_core::model::buildings::demand;
use cairn_core::model::drivers::DemandDrivers;
use cairn_core::model::moves::DialValues;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::{Annual, AnnualSlice, Stretch, Triangle, Year};
use proptest::prelude::*;
use synthetic::{CROWDED, Land, PLAIN, SHRINKING};

/// Tolerance, relative to the largest stock.
const RELATIVE_TOLERANCE: f64 = 1e-12;
/// The largest error that an outcome may report for its own balance.
const BALANCE: f64 = 1e-9;
/// Every year.
const ALL_YEARS: Stretch = Stretch {
    first: Year::FIRST,
    last: Year::LAST,
};

fn lands() -> impl Strategy<Value = Land> {
    let growth = (-0.01..0.03, -0.06..0.03);
    let floor = [0.5..60.0, 0.0..40.0, 0.0..10.0];
    let life = [15.0..180.0, 15.0..180.0, 10.0..60.0];
    (0.001..1500.0, growth, floor, life, 0.0..40.0, 1.0..6.0).prop_map(|(people, growth, floor, life, longer, shape)| Land {
        people,
        growth,
        floor,
        life,
        longer,
        shape,
    })
}

/// Any levers, levels, years and background, with or without the Panel's bundle.
fn choices() -> impl Strategy<Value = Choices> {
    let years = || prop::option::of(2000_u16..=2060).prop_map(|year| year.map(Year::of));
    let pull = (0..Lever::ALL.len(), 0_u8..=50, years(), years());
    let panel = prop::option::of(prop_oneof![Just(PanelBundle::AllCohorts), Just(PanelBundle::FutureCohorts)]);
    let policy = prop_oneof![Just(Policy::None), Just(Policy::Pol2)];
    (prop::collection::vec(pull, 0..8), panel, 0..Storyline::ALL.len(), policy).prop_map(|(pulls, panel, storyline, policy)| {
        let mut choices = Choices {
            background: Background {
                storyline: Storyline::ALL[storyline],
                policy,
            },
            panel,
            ..Choices::default()
        };
        for (lever, tenths, from, to) in pulls {
            choices = choices.with(Lever::ALL[lever], Level::from_tenths(tenths).unwrap());
            if let Some(pull) = choices.pulls.get_mut(&Lever::ALL[lever]) {
                pull.from = from;
                pull.to = to;
            }
        }
        choices
    })
}

/// Target floor in every year, by kind of building.
fn targets(facts: &Facts, choices: &Choices) -> Vec<Annual> {
    let (moves, drivers) = (DialValues::of(facts, choices), DemandDrivers::of(facts, choices.background));
    demand::floor_area(facts, &drivers, &moves, ALL_YEARS)
}

/// The scale for the tolerance of stocks: the largest stock.
fn largest(outcome: &Outcome) -> f64 {
    let rows = |of: &Triangle| Year::all().map(|year| of.row(year).iter().sum::<f64>()).fold(0.0, f64::max);
    outcome.cohorts.iter().map(rows).fold(0.0, f64::max)
}

/// Asserts every law of a single outcome.
fn check_laws(facts: &Facts, choices: &Choices) {
    let outcome = model::run(facts, choices);
    assert!(outcome.balance.worst() < BALANCE, "{} {:?}", facts.place, outcome.balance);
    let targets = targets(facts, choices);
    let near = largest(&outcome) * RELATIVE_TOLERANCE;
    for (of, target) in buildings(&outcome).iter().zip(&targets) {
        let mut before = of.stock.row(Year::FIRST).to_vec();
        for year in Year::at(1).to(Year::LAST) {
            let row = of.stock.row(year);
            let total: f64 = row.iter().sum();
            let [inflow, outflow, vacant, saved] = [of.inflow, of.outflow, of.vacant, of.kept].map(|flow| flow[year]);
            let place = format!("{} {:?} {year}", facts.place, of.product);
            for value in row.iter().chain(&[inflow, outflow, vacant, saved, of.renovated[year]]) {
                assert!(value.is_finite() && *value >= 0.0, "{place}: {value}");
            }
            assert!(
                (total - vacant - target[year]).abs() <= near,
                "{place}: {total} stands, {vacant} of it empty, {} wanted",
                target[year]
            );
            let stock_before: f64 = before.iter().sum();
            let least = facts.least_built.value * stock_before;
            assert!(
                vacant <= near || inflow <= least * (1.0 + 1e-12) + near,
                "{place}: built beside what stands empty"
            );
            assert_eq!(
                row[year.index()],
                inflow,
                "{place}: all that is built stands at the end of its year"
            );
            for (cohort, (now, before)) in row.iter().zip(&before).enumerate() {
                assert!(now <= before, "{place}: cohort {cohort} grows");
            }
            before = row.to_vec();
        }
        let change = before.iter().sum::<f64>() - of.stock.row(Year::FIRST)[0];
        let net = of.inflow.sum(Year::at(1), Year::LAST) - of.outflow.sum(Year::at(1), Year::LAST);
        assert!((change - net).abs() <= near * 100.0, "{:?}: {change} is not {net}", of.product);
    }
    for series in of_buildings(&outcome) {
        for year in Year::all() {
            let value = series[year];
            assert!(value.is_finite() && value >= 0.0, "{} {year}: {value}", facts.place);
        }
    }
}

/// Materials, energy and emissions of buildings, in a fixed order.
pub(crate) fn of_buildings(outcome: &Outcome) -> Vec<AnnualSlice<'_>> {
    let sectors = [Sector::Homes, Sector::OtherBuildings];
    let mut all = Vec::new();
    for flow in outcome.flows().filter(|flow| sectors.contains(&flow.of.sector)) {
        all.extend([flow.stock, flow.inflow, flow.outflow]);
    }
    for sector in sectors {
        let carriers = EnergyCarrier::all().into_iter();
        all.extend(carriers.filter_map(|carrier| outcome.energy(sector, carrier)));
        let ghg = [Account::GhgConstruction, Account::GhgUse, Account::GhgUsePower];
        all.extend(ghg.map(|account| outcome.row(account.of(sector.index()))));
    }
    all
}

/// Asserts that two outcomes are equal, bit for bit.
fn assert_same(one: &Outcome, other: &Outcome) {
    assert_eq!(one, other);
    assert_eq!(digest::of(one), digest::of(other));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_comes_in_stays_or_goes_out(land in lands(), choices in choices()) {
        check_laws(&synthetic::facts(&land), &choices);
    }

    #[test]
    fn history_before_2027_never_depends_on_choices(land in lands(), choices in choices()) {
        let facts = synthetic::facts(&land);
        let (reference, yours) = (model::run(&facts, &Choices::default()), model::run(&facts, &choices));
        let (first, last) = (Stretch::HISTORY.first, Stretch::HISTORY.last);
        for (one, other) in reference.ledger.all().zip(yours.ledger.all()) {
            prop_assert_eq!(one.span(first, last), other.span(first, last));
        }
        for (one, other) in reference.cohorts.iter().zip(&yours.cohorts) {
            prop_assert_eq!(one.rows(Stretch::HISTORY), other.rows(Stretch::HISTORY));
        }
    }

    #[test]
    fn a_place_followed_once_serves_every_choice(land in lands(), one in choices(), other in choices()) {
        let facts = synthetic::facts(&land);
        let (base_state, mut outcome) = model::base_state(&facts);
        for choices in [&one, &other, &one] {
            model::run_ahead(&base_state, &facts, choices, &mut outcome);
            assert_same(&outcome, &model::run(&facts, choices));
        }
    }

    #[test]
    fn less_space_never_means_more_floor(land in lands(), low in 0_u8..=50, high in 0_u8..=50) {
        let facts = synthetic::facts(&land);
        let (low, high) = (low.min(high), low.max(high));
        for lever in [Lever::HomeSpace, Lever::WorkSpace] {
            let [less, more] = [high, low].map(|tenths| targets(&facts, &pulled(lever, tenths)));
            for (less, more) in less.iter().zip(&more) {
                for year in Year::all() {
                    prop_assert!(less[year] <= more[year] * (1.0 + 1e-15), "{} {} {}", year, less[year], more[year]);
                }
            }
        }
    }

    #[test]
    fn no_lever_takes_space_below_its_floor(land in lands(), choices in choices()) {
        let facts = synthetic::facts(&land);
        let choices = Choices { panel: None, ..choices };
        let targets = targets(&facts, &choices);
        let drivers = DemandDrivers::of(&facts, choices.background);
        for year in Year::all() {
            let space = |targets: &[Annual]| targets.iter().map(|target| target[year]).sum::<f64>() / drivers.people(year);
            let reference = demand::home_floor(&facts, &drivers, year);
            let homes = space(&targets[..3]);
            prop_assert!(homes >= reference.min(facts.space_floor.value) * (1.0 - 1e-12), "{}: {}", year, homes);
            let reference = facts.other.floor_per_person.value[year] * drivers.other_floor(year);
            let work = space(&targets[3..]);
            prop_assert!(work >= reference.min(facts.work_floor.value) * (1.0 - 1e-12), "{}: {}", year, work);
        }
    }

    #[test]
    fn longer_life_never_builds_more(land in lands(), low in 0_u8..=50, high in 0_u8..=50) {
        let facts = synthetic::facts(&land);
        let [longer, shorter] = [low.max(high), low.min(high)].map(|tenths| model::run(&facts, &pulled(Lever::BuildingLife, tenths)));
        let near = largest(&shorter) * RELATIVE_TOLERANCE;
        for (longer, shorter) in buildings(&longer).iter().zip(&buildings(&shorter)) {
            // With vacant floor, the least construction applies, and it rises with the stock.
            let empty = |year: &Year| longer.vacant[*year] + shorter.vacant[*year] > 0.0;
            for year in Year::LEVERS.to(Year::LAST).take_while(|year| !empty(year)) {
                let [few, many] = [longer, shorter].map(|of| of.inflow.sum(Year::LEVERS, year));
                prop_assert!(few <= many + near, "{:?} to {}: {} instead of {}", longer.product, year, few, many);
            }
        }
    }

    #[test]
    fn twice_the_people_and_their_energy_are_twice_of_everything(land in lands(), choices in choices()) {
        let facts = synthetic::facts(&land);
        let mut twice = synthetic::facts(&Land { people: land.people * 2.0, ..land });
        let energy = &mut twice.energy;
        let (homes, other, fires) = (&mut energy.homes, &mut energy.other, &mut energy.fires);
        for level in [&mut homes.cooling, &mut other.power, &mut fires.warming, &mut fires.cooking, &mut fires.other] {
            level.value *= 2.0;
        }
        for levels in [&mut homes.space, &mut homes.water, &mut homes.cooking, &mut other.heat] {
            levels.value = levels.value.map(|level| level * 2.0);
        }
        let (once, twice) = (model::run(&facts, &choices), model::run(&twice, &choices));
        for (one, two) in buildings(&once).iter().zip(&buildings(&twice)) {
            for (one, two) in [(one.inflow, two.inflow), (one.outflow, two.outflow), (one.kept, two.kept), (one.renovated, two.renovated)] {
                for year in Year::all() {
                    prop_assert_eq!(one[year] * 2.0, two[year]);
                }
            }
        }
        for (one, two) in of_buildings(&once).into_iter().zip(of_buildings(&twice)) {
            for year in Year::all() {
                prop_assert_eq!(one[year] * 2.0, two[year]);
            }
        }
    }
}

#[test]
fn nothing_pulled_changes_nothing() {
    for facts in places() {
        let reference = model::run(&facts, &Choices::default());
        let mut choices = Choices::default();
        for lever in Lever::ALL {
            choices.pulls.insert(lever, cairn_core::choices::Pull::to_level(Level::NONE));
        }
        assert_same(&model::run(&facts, &choices), &reference);
    }
}

#[test]
fn a_lever_without_a_row_changes_nothing() {
    for mut facts in [PLAIN, SHRINKING, CROWDED].iter().map(synthetic::facts) {
        facts.dials.clear();
        let reference = model::run(&facts, &Choices::default());
        for lever in Lever::ALL {
            assert_same(&model::run(&facts, &pulled(lever, 40)), &reference);
        }
    }
}

#[test]
fn the_order_in_which_levers_are_pulled_does_not_matter() {
    for facts in [PLAIN, SHRINKING, CROWDED].iter().map(synthetic::facts) {
        let mut order = Lever::ALL;
        let pull = |choices: Choices, lever| choices.with(lever, Level::TOP);
        let one = model::run(&facts, &order.into_iter().fold(Choices::default(), pull));
        order.reverse();
        assert_same(&one, &model::run(&facts, &order.into_iter().fold(Choices::default(), pull)));
    }
}

#[test]
fn every_place_keeps_every_law_with_nothing_one_or_all_levers_pulled() {
    let all = |level| {
        Lever::ALL
            .into_iter()
            .fold(Choices::default(), |choices, lever| choices.with(lever, level))
    };
    for (index, facts) in places().iter().enumerate() {
        check_laws(facts, &Choices::default());
        check_laws(facts, &all(Level::STEP_2));
        check_laws(facts, &all(Level::BEYOND));
        // Each place tries another lever, so every lever is tried in many places.
        check_laws(facts, &pulled(Lever::ALL[index % Lever::ALL.len()], 40));
    }
}

#[test]
fn every_lever_of_space_and_life_at_none_half_and_full_keeps_every_law() {
    for facts in [PLAIN, SHRINKING, CROWDED].iter().map(synthetic::facts) {
        for space in [0, 20, 40, 50] {
            for life in [0, 20, 40, 50] {
                check_laws(
                    &facts,
                    &pulled(Lever::HomeSpace, space).with(Lever::BuildingLife, Level::from_tenths(life).unwrap()),
                );
            }
        }
    }
}

#[test]
fn what_is_kept_longer_is_refurbished() {
    let facts = synthetic::facts(&PLAIN);
    let outcome = model::run(&facts, &pulled(Lever::BuildingLife, 40));
    for (sector, kinds) in [(Sector::Homes, 0..3), (Sector::OtherBuildings, 3..4)] {
        for flow in outcome.flows().filter(|flow| flow.of.sector == sector) {
            for year in Year::LEVERS.to(Year::LAST) {
                let mut wanted = 0.0;
                for (building, of) in facts.buildings().zip(&buildings(&outcome)).skip(kinds.start).take(kinds.len()) {
                    wanted += (of.inflow[year] + 0.1 * of.kept[year]) * building.intensity_of(year, flow.of.material);
                }
                assert!(
                    (flow.inflow[year] - wanted).abs() <= wanted * 1e-12,
                    "{:?} {year}",
                    flow.of.material
                );
            }
        }
    }
    assert!(buildings(&outcome)[0].kept[Year::of(2050)] > 0.0);
    assert!(buildings(&outcome)[3].kept[Year::of(2050)] > 0.0);
}

#[test]
fn a_place_without_people_is_empty_and_whole() {
    let facts = synthetic::facts(&Land { people: 0.0, ..PLAIN });
    let all = Lever::ALL
        .into_iter()
        .fold(Choices::default(), |choices, lever| choices.with(lever, Level::TOP));
    check_laws(&facts, &all);
    let outcome = model::run(&facts, &Choices::default());
    assert_eq!(largest(&outcome), 0.0);
}
