//! Laws of the whole chain, in every place under a matrix of levers.
//!
//! Inflow stays in use, leaves or is lost; nothing is negative. Each lever moves its own quantity in the intended
//! direction. A group is the sum of its members; a doubled place gives doubled results.

mod doubled;

use crate::real;
use cairn_analysis::findings::{lever, variable};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices, Level, Policy};
use cairn_core::facts::Facts;
use cairn_core::kind::{Dial, Drivetrain, Lever, LeverGroup, Material, Product, Sector, Storyline};
use cairn_core::model;
use cairn_core::model::account::AccountRow;
use cairn_core::model::{Account, MemberShard, Outcome, OutcomeSum, SHARDS, Summed, Use};
use cairn_core::place::PlaceId;
use cairn_core::year::{Stretch, Year};

use doubled::doubled;

fn level(tenths: u8) -> Level {
    Level::from_tenths(tenths).unwrap()
}

fn with_single_lever(lever: Lever, tenths: u8) -> Choices {
    Choices::default().with(lever, level(tenths))
}

fn levers() -> impl Iterator<Item = Lever> {
    Lever::ALL.into_iter()
}

/// True if a lever acts in the minerals layer alone, which is no part of a run; its tests are in `minerals`.
fn is_of_minerals(lever: Lever) -> bool {
    lever.group() == LeverGroup::Minerals
}

/// No lever, each lever alone at 2 and 4, every scenario, all levers at 4 and above, backgrounds, and some odd mixes.
fn matrix() -> Vec<Choices> {
    let mut all = vec![Choices::default()];
    for lever in levers() {
        all.extend([20, 40].map(|tenths| with_single_lever(lever, tenths)));
    }
    all.extend(Scenario::ALL.into_iter().map(Scenario::choices));
    for tenths in [40, 50] {
        all.push(levers().fold(Choices::default(), |choices, lever| choices.with(lever, level(tenths))));
    }
    for storyline in Storyline::ALL {
        for policy in Policy::ALL {
            let background = Background { storyline, policy };
            let pulled = Scenario::Loop.choices();
            all.push(Choices { background, ..pulled });
        }
    }
    // Odd mixes that no one would choose; the same on each run.
    for seed in 1..=6_usize {
        let odd = levers()
            .enumerate()
            .map(|(index, lever)| (lever, ((index * 37 + seed * 11) * seed % 51) as u8));
        all.push(odd.fold(Choices::default(), |choices, (lever, tenths)| choices.with(lever, level(tenths))));
    }
    all
}

/// Checks that every value is finite and, where a sign has no meaning, not negative.
fn sound(outcome: &Outcome) -> Result<(), String> {
    let free = |row: &AccountRow| matches!(row.account, Account::GhgCredit | Account::Traded);
    for (row, series) in AccountRow::ALL.iter().zip(outcome.ledger.all()) {
        let largest = series.values().iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        for year in Stretch::AHEAD.years() {
            let value = series[year];
            if !value.is_finite() || (!free(row) && value < -1e-12 * largest) {
                return Err(format!("{row:?}, {year}: {value}"));
            }
        }
    }
    for (product, cohorts) in Product::ALL.iter().zip(&outcome.cohorts) {
        for year in Stretch::AHEAD.years() {
            if let Some(value) = cohorts.row(year).iter().find(|value| !(0.0..f64::INFINITY).contains(*value)) {
                return Err(format!("{} of {year}: {value}", product.name()));
            }
        }
    }
    Ok(())
}

#[test]
fn what_comes_in_stays_goes_out_or_is_lost_and_nothing_is_negative() {
    let matrix = matrix();
    for facts in &real::world().places {
        let (base_state, mut outcome) = model::base_state(facts);
        for choices in &matrix {
            model::run_ahead(&base_state, facts, choices, &mut outcome);
            let worst = outcome.balance.worst();
            assert!(worst <= 1e-9, "{}, {choices:?}: {:?}", facts.place, outcome.balance);
            sound(&outcome).unwrap_or_else(|fault| panic!("{}, {choices:?}: {fault}", facts.place));
        }
    }
}

#[test]
fn nothing_pulled_is_the_reference_whatever_was_followed_before() {
    for facts in &real::world().places {
        let (base_state, mut used) = model::base_state(facts);
        model::run_ahead(&base_state, facts, &Scenario::All.choices(), &mut used);
        model::run_ahead(&base_state, facts, &Choices::default(), &mut used);
        assert!(used == model::run(facts, &Choices::default()), "{}", facts.place);
    }
}

/// The variable that a lever aims at, and the sign of its effect summed over the years ahead.
const fn aim(lever: Lever) -> (&'static str, f64) {
    match lever {
        Lever::HomeSpace => ("Stock|Product@Homes", -1.0),
        Lever::WorkSpace => ("Stock|Product@Other buildings", -1.0),
        Lever::CarSharing => ("Stock|Light-duty vehicles", -1.0),
        Lever::RideSharing | Lever::Modes => ("Energy@Vehicles", -1.0),
        Lever::BuildingLife => ("Inflow|Product@Buildings", -1.0),
        Lever::VehicleLife => ("Inflow|Light-duty vehicles", -1.0),
        Lever::BuildingDesign => ("Demand|Concrete@Buildings", -1.0),
        Lever::VehicleSize | Lever::VehicleWeight => ("Inflow|Automotive steel", -1.0),
        Lever::MakingWaste | Lever::LastingRoads | Lever::SizedWorks => ("Demand|Material", -1.0),
        Lever::Reuse => ("Reuse|Material", 1.0),
        Lever::Recovery => ("Loss|Material", -1.0),
        Lever::ScrapDiverted => ("GHG|Materials|Steel", -1.0),
        Lever::Timber => ("Demand|Cement@Buildings", -1.0),
        Lever::SteelMaking => ("GHG|Materials|Steel", -1.0),
        Lever::CementMaking | Lever::Clinker => ("GHG|Materials|Cement", -1.0),
        Lever::OtherMaking => ("GHG|Materials", -1.0),
        Lever::Bricks => ("GHG|Materials|Bricks", -1.0),
        Lever::Retrofit | Lever::NewBuildings => ("Energy@Buildings", -1.0),
        Lever::CleanHeat => ("Energy|Natural gas", -1.0),
        Lever::CleanCooking => ("Indicator|People without clean cooking", -1.0),
        Lever::ElectricVehicles | Lever::FullerLoads | Lever::ElectricTrucks => ("Energy|Motor fuel", -1.0),
        Lever::CleanFuel | Lever::UsedVehicles => ("Air|PM2.5", -1.0),
        Lever::CleanPower => ("GHG", -1.0),
        Lever::HousingNeed => ("Need|Missing floor", -1.0),
        Lever::SmallerBatteries | Lever::BatteryRecycling => ("GHG", 0.0),
        Lever::GoodsLife | Lever::PackagingAvoided | Lever::PackagingReplaced => ("Plastics|Use", -1.0),
        Lever::PlasticsRecycling => ("Plastics|Waste|Recycled", 1.0),
        Lever::WasteKeptSafe => ("Plastics|Waste|Mismanaged", -1.0),
    }
}

fn ahead(outcome: &Outcome, name: &str) -> f64 {
    let series = variable::find(outcome, name).unwrap_or_else(|| panic!("{name}"));
    series.values.sum(Year::LEVERS, Year::LAST)
}

#[test]
fn each_lever_moves_what_it_is_for_in_its_own_direction_everywhere() {
    let mut texts = Vec::new();
    for facts in &real::world().places {
        let (base_state, mut outcome) = model::base_state(facts);
        for lever in levers() {
            let (name, sign) = aim(lever);
            let mut before = None;
            for tenths in [0, 20, 40] {
                model::run_ahead(&base_state, facts, &with_single_lever(lever, tenths), &mut outcome);
                let now = ahead(&outcome, name);
                if let Some(before) = before
                    && (now - before) * sign < -1e-9 * f64::abs(before)
                {
                    texts.push(format!("{} {} at {tenths}: {name} {before} → {now}", facts.place, lever.id()));
                }
                before = Some(now);
            }
        }
    }
    assert!(texts.is_empty(), "{} turn back:\n{}", texts.len(), texts.join("\n"));
}

#[test]
fn a_whole_is_the_sum_of_its_parts() {
    let world = real::world();
    let members: Vec<&Facts> = world.places.iter().step_by(9).collect();
    let whole = PlaceId::parse("ZZZ").unwrap();
    let mut summed = Summed::of(whole, members.iter().copied());
    for choices in [Choices::default(), Scenario::All.choices()] {
        let sum = summed.run(&choices);
        let mut apart = OutcomeSum::new(whole);
        members.iter().for_each(|facts| apart.join(&model::run(facts, &choices)));
        let apart = apart.outcome();
        for (index, (one, other)) in sum.ledger.all().zip(apart.ledger.all()).enumerate() {
            assert_eq!(one, other, "series {index}");
        }
        assert!(sum.cohorts == apart.cohorts);
        // Adding in the order of ids changes only the last digits.
        let mut in_order = Outcome::empty(whole);
        for facts in &members {
            let outcome = model::run(facts, &choices);
            in_order.add(&outcome, Stretch::HISTORY);
            in_order.add(&outcome, Stretch::AHEAD);
        }
        for (one, other) in sum.ledger.all().zip(in_order.ledger.all()) {
            for (one, other) in one.values().iter().zip(other.values()) {
                assert!((one - other).abs() <= 1e-12 * one.abs().max(other.abs()) + 1e-3, "{one} {other}");
            }
        }
    }
}

#[test]
fn hands_followed_apart_and_sent_as_numbers_have_the_bits_of_the_whole() {
    let world = real::world();
    let members: Vec<&Facts> = world.places.iter().step_by(9).collect();
    let whole = PlaceId::parse("ZZZ").unwrap();
    let choices = Scenario::All.choices();
    let mut summed = Summed::of(whole, members.iter().copied());
    let mut sum = Outcome::empty(whole);
    // Computed last to first, as if other programs answered in any order; added in their own order.
    let mut sent: Vec<[Vec<f64>; 2]> = (0..SHARDS)
        .rev()
        .map(|number| {
            let (mut shard, mut each) = (MemberShard::new(whole), Outcome::empty(whole));
            members.iter().skip(number).step_by(SHARDS).for_each(|facts| shard.join(*facts));
            shard.begin();
            for member in 0..shard.members() {
                let _ = shard.add(member, &choices, &mut each);
            }
            [Stretch::HISTORY, Stretch::AHEAD].map(|years| shard.sum().flat(years))
        })
        .collect();
    sent.reverse();
    for [history, ahead] in &sent {
        sum.add_flat(history, Stretch::HISTORY);
        sum.add_flat(ahead, Stretch::AHEAD);
    }
    assert!(*summed.run(&choices) == sum);
}

#[test]
fn twice_a_place_is_twice_of_everything() {
    let world = real::world();
    for facts in world.places.iter().step_by(5) {
        for choices in [Choices::default(), Scenario::All.choices()] {
            let (one, two) = (model::run(facts, &choices), model::run(&doubled(facts), &choices));
            for (index, (one, two)) in one.ledger.all().zip(two.ledger.all()).enumerate() {
                let largest = one.values().iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
                for year in Year::all() {
                    let near = (two[year] - 2.0 * one[year]).abs() <= 1e-9 * largest;
                    assert!(near, "{}, series {index}, {year}: {} and {}", facts.place, one[year], two[year]);
                }
            }
        }
    }
}

#[test]
fn a_lever_that_is_said_to_do_nothing_in_a_place_does_nothing_there() {
    let mut count = 0;
    for facts in &real::world().places {
        let (base_state, mut reference) = model::base_state(facts);
        model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
        let steps = lever::steps(facts, &reference, &reference, &Choices::default(), Year::LAST);
        let mut outcome = reference.clone();
        for step in steps.iter().filter(|step| step.at_floor) {
            model::run_ahead(&base_state, facts, &with_single_lever(step.lever, 40), &mut outcome);
            count += 1;
            for (one, other) in outcome.ledger.all().zip(reference.ledger.all()) {
                assert_eq!(one, other, "{} {}", facts.place, step.lever.id());
            }
        }
    }
    assert!(count > 20, "{count} levers are at a floor");
}

#[test]
fn every_lever_moves_what_it_is_for_somewhere_in_the_world() {
    let world = real::world();
    let mut idle: Vec<Lever> = levers().filter(|lever| !is_of_minerals(*lever)).collect();
    for facts in &world.places {
        let (base_state, mut outcome) = model::base_state(facts);
        idle.retain(|lever| {
            let (name, sign) = aim(*lever);
            let [before, after] = [0, 40].map(|tenths| {
                model::run_ahead(&base_state, facts, &with_single_lever(*lever, tenths), &mut outcome);
                ahead(&outcome, name)
            });
            (after - before) * sign <= 1e-6 * before.abs()
        });
        if idle.is_empty() {
            return;
        }
    }
    panic!("nowhere do these move what they are for: {idle:?}");
}

/// From 2027 on, every vehicle within the age limit is of the class. `trade.rs` tests this dial without the age
/// limit.
const COVERED: &str = "used_class";

/// Finds a dial that nothing reads, or in whose place another is read: without it, the lever has the same effect.
#[test]
fn every_dial_of_a_lever_counts_somewhere_in_the_world() {
    let world = real::world();
    let in_the_run = |dial: &Dial| dial.id() != COVERED && !dial.lever().is_some_and(is_of_minerals);
    let mut idle: Vec<Dial> = Dial::ALL.into_iter().filter(in_the_run).collect();
    for facts in &world.places {
        idle.retain(|dial| {
            let lever = dial.lever().unwrap();
            let mut without = facts.clone();
            without.dials.retain(|row| row.dial != *dial);
            let pulled = with_single_lever(lever, 40);
            let moved = |facts: &Facts| {
                let (base_state, mut reference) = model::base_state(facts);
                let mut outcome = reference.clone();
                model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
                model::run_ahead(&base_state, facts, &pulled, &mut outcome);
                let pairs = outcome.ledger.all().zip(reference.ledger.all());
                pairs.map(|(one, other)| (one.annual(), other.annual())).collect::<Vec<_>>()
            };
            moved(facts) == moved(&without)
        });
        if idle.is_empty() {
            return;
        }
    }
    panic!("nowhere do these count: {idle:?}");
}

/// The quantity that a lever is measured in, from the accounts alone; `None` where no account has it.
fn measured(outcome: &Outcome, lever: Lever, year: Year) -> Option<f64> {
    let of = |account: Account| outcome.rows(account).map(|row| row[year]).sum::<f64>();
    let laid = |wanted: fn(&Use) -> bool| outcome.of_uses(Account::Inflow, wanted).map(|row| row[year]).sum::<f64>();
    let floor = |sector| {
        let of = Product::ALL.into_iter().filter(|product| product.sector() == sector);
        of.map(|product| outcome.floor(product, year) - outcome.row(Account::Vacant.of(product.index()))[year])
            .sum::<f64>()
    };
    match lever {
        Lever::HomeSpace => Some(floor(Sector::Homes) / of(Account::People)),
        Lever::WorkSpace => Some(floor(Sector::OtherBuildings) / of(Account::People)),
        Lever::CarSharing => Some(1e3 * of(Account::CarsInUse) / of(Account::People)),
        Lever::BuildingDesign => {
            let concrete = laid(|of| {
                let built = matches!(of.sector, Sector::Homes | Sector::OtherBuildings);
                built && matches!(of.material, Material::Cement | Material::Aggregates)
            });
            Some(concrete / of(Account::Built))
        }
        Lever::VehicleSize | Lever::VehicleWeight => Some(laid(|of| of.sector == Sector::Vehicles) / of(Account::CarsNew)),
        Lever::ElectricVehicles => {
            let combustion = outcome.row(Account::CarsNew.of(Drivetrain::Combustion.index()))[year];
            Some(1.0 - combustion / of(Account::CarsNew))
        }
        _ => None,
    }
    .filter(|found| found.is_finite())
}

/// The value that a lever reports for a level equals the model's value at that level.
#[test]
fn a_lever_says_of_a_level_what_pulling_it_there_comes_to() {
    let world = real::world();
    let mut compared = 0;
    for facts in world.places.iter().step_by(6) {
        let (base_state, mut reference) = model::base_state(facts);
        model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
        let mut outcome = reference.clone();
        // In a year in which the effect is not yet whole, too: the panel of a lever is about the year in view.
        let readings =
            [Year::LAST, Year::of(2050)].map(|year| (year, lever::steps(facts, &reference, &reference, &Choices::default(), year)));
        for (year, step) in readings
            .iter()
            .flat_map(|(year, readings)| readings.iter().map(|step| (*year, step)))
        {
            for (at, tenths) in [10, 20, 30, 40].into_iter().enumerate() {
                let choices = with_single_lever(step.lever, tenths);
                model::run_ahead(&base_state, facts, &choices, &mut outcome);
                let pulled = lever::steps(facts, &outcome, &reference, &choices, year);
                let yours = pulled.iter().find(|own| own.lever == step.lever).unwrap().yours;
                let read = step.at_levels[at + 1];
                let (found, name) = (measured(&outcome, step.lever, year).unwrap_or(read), step.lever.id());
                let near = |value: f64| (value - read).abs() <= 1e-9 * read.abs();
                assert!(near(found), "{} {name} at {tenths} in {year}: {found}, said {read}", facts.place);
                assert!(near(yours), "{} {name} at {tenths} in {year}: {yours}, said {read}", facts.place);
                compared += 1;
            }
        }
    }
    assert!(compared > 1000, "{compared} levels were compared");
}
