//! Laws of the model: what must hold for any place that can be and any choice that can be made.
#![cfg(not(target_arch = "wasm32"))]

mod real;
mod synthetic;

use cairn::choices::{Choices, Level};
use cairn::facts::Facts;
use cairn::findings::digest;
use cairn::kind::Lever;
use cairn::model::{self, Outcome};
use cairn::year::Year;
use proptest::prelude::*;
use synthetic::{CROWDED, Land, PLAIN, SHRINKING};

/// Relative to the largest stock.
const BALANCE: f64 = 1e-12;

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

fn choices() -> impl Strategy<Value = Choices> {
    let years = || prop::option::of(2000_u16..=2060).prop_map(|year| year.map(Year::of));
    let pull = || (0_u8..=50, years(), years());
    (pull(), pull()).prop_map(|(space, life)| {
        let mut choices = Choices::default();
        for (lever, (tenths, from, to)) in [(Lever::HomeSpace, space), (Lever::BuildingLife, life)] {
            choices = choices.with(lever, Level::from_tenths(tenths).unwrap());
            if let Some(pull) = choices.pulls.get_mut(&lever) {
                pull.from = from;
                pull.to = to;
            }
        }
        choices
    })
}

fn pulled(lever: Lever, tenths: u8) -> Choices {
    Choices::default().with(lever, Level::from_tenths(tenths).unwrap())
}

fn places() -> Vec<Facts> {
    let real = real::world().places;
    [PLAIN, SHRINKING, CROWDED].iter().map(synthetic::facts).chain(real).collect()
}

/// What a stock must be held near: its largest value.
fn largest(outcome: &Outcome) -> f64 {
    let rows = |homes: &model::Homes| {
        Year::all()
            .map(|year| homes.stock.row(year).iter().sum::<f64>())
            .fold(0.0, f64::max)
    };
    outcome.homes.iter().map(rows).fold(0.0, f64::max)
}

/// Every law that holds for one outcome on its own.
fn holds(facts: &Facts, choices: &Choices) {
    let outcome = model::run(facts, choices);
    assert!(outcome.balance.worst() < BALANCE, "{:?}", outcome.balance);
    let targets = model::demand::of(facts, choices);
    let near = largest(&outcome) * BALANCE;
    for (homes, target) in outcome.homes.iter().zip(&targets) {
        let mut before = homes.stock.row(Year::FIRST).to_vec();
        for year in Year::at(1).to(Year::LAST) {
            let row = homes.stock.row(year);
            let total: f64 = row.iter().sum();
            let [inflow, outflow, removed, kept] = [&homes.inflow, &homes.outflow, &homes.removed, &homes.kept].map(|flow| flow[year]);
            let place = format!("{:?} {year}", homes.product);
            for value in row.iter().chain(&[inflow, outflow, removed, kept]) {
                assert!(value.is_finite() && *value >= 0.0, "{place}: {value}");
            }
            assert!(
                (total - target[year]).abs() <= near,
                "{place}: {total} stands, {} wanted",
                target[year]
            );
            assert!(removed <= outflow * (1.0 + 1e-12), "{place}");
            assert!(inflow == 0.0 || removed == 0.0, "{place}: built and removed at once");
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
        let change = before.iter().sum::<f64>() - homes.stock.row(Year::FIRST)[0];
        let net = homes.inflow.sum(Year::at(1), Year::LAST) - homes.outflow.sum(Year::at(1), Year::LAST);
        assert!((change - net).abs() <= near * 100.0, "{:?}: {change} is not {net}", homes.product);
    }
    for flow in &outcome.flows {
        for year in Year::all() {
            for value in [flow.stock[year], flow.inflow[year], flow.outflow[year]] {
                assert!(value.is_finite() && value >= 0.0, "{:?} {year}: {value}", flow.material);
            }
        }
    }
}

/// The same outcome to the last bit.
fn assert_same(one: &Outcome, other: &Outcome) {
    assert_eq!(one, other);
    assert_eq!(digest::of(one), digest::of(other));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_comes_in_stays_or_goes_out(land in lands(), choices in choices()) {
        holds(&synthetic::facts(&land), &choices);
    }

    #[test]
    fn history_before_2027_never_depends_on_choices(land in lands(), choices in choices()) {
        let facts = synthetic::facts(&land);
        let (reference, yours) = (model::run(&facts, &Choices::default()), model::run(&facts, &choices));
        for year in Year::FIRST.to(Year::RECONSTRUCTED) {
            for (one, other) in reference.homes.iter().zip(&yours.homes) {
                prop_assert_eq!(one.stock.row(year), other.stock.row(year));
                prop_assert_eq!([one.inflow[year], one.outflow[year], one.kept[year]], [other.inflow[year], other.outflow[year], other.kept[year]]);
            }
            for (one, other) in reference.flows.iter().zip(&yours.flows) {
                prop_assert_eq!([one.stock[year], one.inflow[year], one.outflow[year]], [other.stock[year], other.inflow[year], other.outflow[year]]);
            }
        }
    }

    #[test]
    fn a_place_followed_once_serves_every_choice(land in lands(), one in choices(), other in choices()) {
        let facts = synthetic::facts(&land);
        let standing = model::standing(&facts);
        for choices in [&one, &other, &one] {
            assert_same(&model::follow(&standing, &facts, choices), &model::run(&facts, choices));
        }
    }

    #[test]
    fn less_space_never_means_more_floor(land in lands(), low in 0_u8..=50, high in 0_u8..=50) {
        let facts = synthetic::facts(&land);
        let (low, high) = (low.min(high), low.max(high));
        let [less, more] = [high, low].map(|tenths| model::demand::of(&facts, &pulled(Lever::HomeSpace, tenths)));
        for (less, more) in less.iter().zip(&more) {
            for year in Year::all() {
                prop_assert!(less[year] <= more[year] * (1.0 + 1e-15), "{} {} {}", year, less[year], more[year]);
            }
        }
    }

    #[test]
    fn no_choice_takes_space_below_the_decent_floor(land in lands(), choices in choices()) {
        let facts = synthetic::facts(&land);
        let targets = model::demand::of(&facts, &choices);
        for year in Year::all() {
            let space = targets.iter().map(|target| target[year]).sum::<f64>() / facts.people.value[year];
            let reference = model::demand::floor_per_person(&facts, year);
            prop_assert!(space >= reference.min(facts.space_floor.value) * (1.0 - 1e-12), "{}: {}", year, space);
        }
    }

    #[test]
    fn longer_life_never_builds_more_homes(land in lands(), low in 0_u8..=50, high in 0_u8..=50) {
        let facts = synthetic::facts(&land);
        let standing = model::standing(&facts);
        let [longer, shorter] = [low.max(high), low.min(high)]
            .map(|tenths| model::follow(&standing, &facts, &pulled(Lever::BuildingLife, tenths)));
        let near = largest(&shorter) * 1e-12;
        for (longer, shorter) in longer.homes.iter().zip(&shorter.homes) {
            // Where homes are removed before their time, longer life removes young ones too: the rest is older and dies sooner.
            let removes = |year: &Year| longer.removed[*year] + shorter.removed[*year] > 0.0;
            for year in Year::LEVERS.to(Year::LAST).take_while(|year| !removes(year)) {
                let [few, many] = [longer, shorter].map(|homes| homes.inflow.sum(Year::LEVERS, year));
                prop_assert!(few <= many + near, "{:?} to {}: {} instead of {}", longer.product, year, few, many);
            }
        }
    }

    #[test]
    fn twice_the_people_are_twice_of_everything(land in lands(), choices in choices()) {
        let facts = synthetic::facts(&land);
        let twice = synthetic::facts(&Land { people: land.people * 2.0, ..land });
        let (once, twice) = (model::run(&facts, &choices), model::run(&twice, &choices));
        for (one, two) in once.homes.iter().zip(&twice.homes) {
            for year in Year::all() {
                prop_assert_eq!(one.inflow[year] * 2.0, two.inflow[year]);
                prop_assert_eq!(one.outflow[year] * 2.0, two.outflow[year]);
                prop_assert_eq!(one.kept[year] * 2.0, two.kept[year]);
            }
        }
        for (one, two) in once.flows.iter().zip(&twice.flows) {
            for year in Year::all() {
                prop_assert_eq!(one.stock[year] * 2.0, two.stock[year]);
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
            choices.pulls.insert(lever, cairn::choices::Pull::to_level(Level::NONE));
        }
        assert_same(&model::run(&facts, &choices), &reference);
    }
}

#[test]
fn a_lever_without_a_row_changes_nothing() {
    for mut facts in places() {
        facts.levers.clear();
        let reference = model::run(&facts, &Choices::default());
        for lever in Lever::ALL {
            assert_same(&model::run(&facts, &pulled(lever, 40)), &reference);
        }
    }
}

#[test]
fn the_order_in_which_levers_are_pulled_does_not_matter() {
    for facts in places() {
        let [one, other] = [[Lever::HomeSpace, Lever::BuildingLife], [Lever::BuildingLife, Lever::HomeSpace]].map(|order| {
            let pull = |choices: Choices, lever| choices.with(lever, Level::TOP);
            model::run(&facts, &order.into_iter().fold(Choices::default(), pull))
        });
        assert_same(&one, &other);
    }
}

#[test]
fn every_lever_at_none_half_and_full_keeps_every_law() {
    for facts in places() {
        for space in [0, 20, 40, 50] {
            for life in [0, 20, 40, 50] {
                holds(
                    &facts,
                    &pulled(Lever::HomeSpace, space).with(Lever::BuildingLife, Level::from_tenths(life).unwrap()),
                );
            }
        }
    }
}

#[test]
fn informal_homes_are_replaced_and_never_extended() {
    for facts in places() {
        let [reference, longer] = [0, 40].map(|tenths| model::run(&facts, &pulled(Lever::BuildingLife, tenths)));
        for (known, (one, other)) in facts.homes.iter().zip(reference.homes.iter().zip(&longer.homes)) {
            if known.extendable {
                assert!(one.kept.values().iter().all(|kept| *kept == 0.0));
            } else {
                assert_eq!(one, other);
            }
        }
    }
}

#[test]
fn what_is_kept_longer_is_refurbished() {
    let facts = synthetic::facts(&PLAIN);
    let outcome = model::run(&facts, &pulled(Lever::BuildingLife, 40));
    for flow in &outcome.flows {
        for year in Year::LEVERS.to(Year::LAST) {
            let mut wanted = 0.0;
            for (known, homes) in facts.homes.iter().zip(&outcome.homes) {
                wanted += (homes.inflow[year] + 0.1 * homes.kept[year]) * known.intensity_of(year, flow.material);
            }
            assert!((flow.inflow[year] - wanted).abs() <= wanted * 1e-12, "{:?} {year}", flow.material);
        }
    }
    assert!(outcome.homes[0].kept[Year::of(2050)] > 0.0);
}

#[test]
fn a_place_without_homes_or_people_is_empty_and_whole() {
    let mut facts = synthetic::facts(&Land { people: 0.0, ..PLAIN });
    holds(&facts, &pulled(Lever::HomeSpace, 40).with(Lever::BuildingLife, Level::TOP));
    facts.homes.clear();
    let outcome = model::run(&facts, &Choices::default());
    assert_eq!((outcome.homes.len(), outcome.balance.worst()), (0, 0.0));
}
