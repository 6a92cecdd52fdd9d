//! Levers of works: civil works sized to need, long-lived and recycled roads, and machines that last longer.

use crate::real;
use crate::support::choices::pulled;
use crate::support::real::with_synthetic as places;
use cairn_core::choices::{Choices, Level, Pull};
use cairn_core::kind::{Lever, Material, Pool, Sector};
use cairn_core::model::{self, Account, MaterialFlow, Outcome};
use cairn_core::year::{Stretch, Year};

const LEVERS: [Lever; 3] = [Lever::SizedWorks, Lever::LastingRoads, Lever::GoodsLife];

/// A lever at 4 with full effect from its first year on.
fn at_once(lever: Lever) -> Choices {
    let mut choices = pulled(lever, 40);
    let pull = Pull {
        from: Some(Year::LEVERS),
        to: Some(Year::LEVERS),
        ..Pull::to_level(Level::TOP)
    };
    choices.pulls.insert(lever, pull);
    choices
}

fn flow(outcome: &Outcome, sector: Sector, material: Material) -> MaterialFlow<'_> {
    outcome.flow(sector, material).unwrap()
}

fn account_value(outcome: &Outcome, account: Account, sector: Sector, material: Material, year: Year) -> f64 {
    outcome.row(account.material(sector, material).unwrap())[year]
}

#[test]
fn level_0_is_no_lever_to_the_bit() {
    for facts in places().iter().step_by(7) {
        let reference = model::run(facts, &Choices::default());
        for lever in LEVERS {
            assert!(model::run(facts, &pulled(lever, 0)) == reference, "{} {}", facts.place, lever.id());
        }
    }
}

#[test]
fn nothing_appears_or_is_lost_at_any_level_nor_under_all_of_them() {
    let matrix = LEVERS
        .into_iter()
        .flat_map(|lever| [pulled(lever, 15), pulled(lever, 40), pulled(lever, 50), at_once(lever)]);
    let all = LEVERS
        .into_iter()
        .fold(Choices::default(), |choices, lever| choices.with(lever, Level::TOP));
    let matrix: Vec<Choices> = matrix.chain([all]).collect();
    for facts in places() {
        let (base_state, mut outcome) = model::base_state(&facts);
        for choices in &matrix {
            model::run_ahead(&base_state, &facts, choices, &mut outcome);
            let worst = outcome.balance.worst();
            assert!(worst <= 1e-9, "{} {choices:?}: {:?}", facts.place, outcome.balance);
        }
    }
}

#[test]
fn civil_works_sized_to_need_take_less_cement_and_stone_and_never_more_of_anything() {
    let mut moved = 0;
    for mut facts in places() {
        // Pipes lie in stone of their own, which does not depend on cement.
        facts.networks.everywhere.pipes.value = [[0.0; 4]; 2];
        let (base_state, mut outcome) = model::base_state(&facts);
        let reference = model::run(&facts, &Choices::default());
        let mut before = reference.clone();
        for tenths in [10, 20, 30, 40, 50] {
            model::run_ahead(&base_state, &facts, &pulled(Lever::SizedWorks, tenths), &mut outcome);
            for (less, more) in outcome.flows().zip(reference.flows()) {
                let largest = more.inflow.values().iter().fold(0.0, |most: f64, value| most.max(*value));
                for year in Stretch::AHEAD.years() {
                    let raised = less.inflow[year] - more.inflow[year];
                    assert!(
                        raised <= 1e-9 * largest,
                        "{} {:?} at {tenths}, {year}: {raised}",
                        facts.place,
                        less.of
                    );
                }
            }
            let sum = |outcome: &Outcome, material| {
                let flow = flow(outcome, Sector::CivilWorks, material);
                flow.inflow.sum(Year::LEVERS, Year::LAST)
            };
            let [cement, stone] = [Material::Cement, Material::Aggregates].map(|material| sum(&outcome, material) / sum(&before, material));
            if cement < 1.0 {
                assert!((cement - stone).abs() < 1e-9, "{}: {cement} {stone}", facts.place);
                moved += 1;
            }
            let steel = |outcome: &Outcome| sum(outcome, Material::Steel).to_bits();
            assert_eq!(steel(&outcome), steel(&before), "{}", facts.place);
            before.clone_from(&outcome);
        }
    }
    assert!(moved > 200, "moved {moved} times");
}

#[test]
fn parking_and_paths_alone_grow_less() {
    for facts in places().iter().step_by(11) {
        let (reference, less) = (
            model::run(facts, &Choices::default()),
            model::run(facts, &pulled(Lever::SizedWorks, 40)),
        );
        for (layer, (now, before)) in cairn_core::kind::Layer::ALL
            .into_iter()
            .zip(less.rows(Account::Length).zip(reference.rows(Account::Length)))
        {
            if layer.is_of_roads_and_rail() {
                assert_eq!(now[Year::LAST].to_bits(), before[Year::LAST].to_bits(), "{} {layer:?}", facts.place);
            } else {
                assert!(now[Year::LAST] <= before[Year::LAST], "{} {layer:?}", facts.place);
                assert!(now[Year::LAST] >= before[Year::RECONSTRUCTED], "{} {layer:?}", facts.place);
            }
        }
    }
}

#[test]
fn no_more_asphalt_is_laid_again_than_leaves_and_the_reference_lays_some_again() {
    let asphalt =
        |outcome: &Outcome, account: Account, year| account_value(outcome, account, Sector::Infrastructure, Material::Asphalt, year);
    for facts in places() {
        let most = facts.process.from_infrastructure.value[Material::Asphalt.index()].recovered;
        for tenths in [0, 10, 25, 40, 50] {
            let outcome = model::run(&facts, &pulled(Lever::LastingRoads, tenths));
            for year in Stretch::AHEAD.years() {
                let [again, leaves] = [Account::Secondary, Account::Outflow].map(|account| asphalt(&outcome, account, year));
                assert!(
                    again <= most * leaves * (1.0 + 1e-12),
                    "{} at {tenths}, {year}: {again} of {leaves}",
                    facts.place
                );
                let surplus = outcome.row(Account::Surplus.of(Pool::Asphalt.index()))[year];
                assert!(surplus <= 1e-9 * leaves, "{} at {tenths}, {year}: {surplus} left over", facts.place);
            }
            let (base, before) = (Year::BASE, Year::of(1990));
            let share = asphalt(&outcome, Account::Secondary, base) / asphalt(&outcome, Account::Demand, base);
            let known = facts.infrastructure.reclaimed.value.at(base);
            if asphalt(&outcome, Account::Demand, base) > 0.0 {
                assert!(share > 0.0 && share <= known + 1e-12, "{}: {share} {known}", facts.place);
                assert_eq!(asphalt(&outcome, Account::Secondary, before), 0.0);
            }
        }
    }
}

#[test]
fn lasting_roads_lie_as_they_would_and_take_less_asphalt() {
    for facts in places() {
        let reference = model::run(&facts, &Choices::default());
        let mut before = reference.clone();
        for tenths in [10, 20, 30, 40] {
            let outcome = model::run(&facts, &pulled(Lever::LastingRoads, tenths));
            for (now, then) in outcome.flows().zip(reference.flows()) {
                for year in Stretch::AHEAD.years() {
                    let near = 1e-9 * then.stock[year];
                    assert!(
                        (now.stock[year] - then.stock[year]).abs() <= near,
                        "{} {:?} {year}",
                        facts.place,
                        now.of
                    );
                }
            }
            let laid = |outcome: &Outcome| {
                flow(outcome, Sector::Infrastructure, Material::Asphalt)
                    .inflow
                    .sum(Year::LEVERS, Year::LAST)
            };
            assert!(laid(&outcome) <= laid(&before), "{} at {tenths}", facts.place);
            before = outcome;
        }
        let primary = |outcome: &Outcome| account_value(outcome, Account::Primary, Sector::Infrastructure, Material::Asphalt, Year::LAST);
        assert!(primary(&before) <= primary(&reference), "{}", facts.place);
    }
}

#[test]
fn machines_that_last_longer_stand_as_they_would_and_take_less_steel() {
    for facts in places() {
        let reference = model::run(&facts, &Choices::default());
        let reference_flow = flow(&reference, Sector::Goods, Material::Steel);
        let mut before = reference_flow.inflow.sum(Year::LEVERS, Year::LAST);
        for tenths in [10, 20, 30, 40] {
            let outcome = model::run(&facts, &pulled(Lever::GoodsLife, tenths));
            let longer = flow(&outcome, Sector::Goods, Material::Steel);
            for year in Stretch::AHEAD.years() {
                let near = 1e-9 * reference_flow.stock[year];
                assert!(
                    (longer.stock[year] - reference_flow.stock[year]).abs() <= near,
                    "{} at {tenths}, {year}",
                    facts.place
                );
            }
            let came = longer.inflow.sum(Year::LEVERS, Year::LAST);
            assert!(came < before || came == 0.0, "{} at {tenths}: {came} {before}", facts.place);
            before = came;
        }
    }
}

/// Sums of the world in 2060, kg.
#[test]
fn in_the_world_each_lever_spares_its_own_material_and_sized_works_move_no_steel() {
    let sum = |choices: &Choices| -> [f64; 4] {
        let mut sums = [0.0; 4];
        for facts in &real::world().places {
            let outcome = model::run(facts, choices);
            let used = |account: Account, material: Material| -> f64 {
                let rows = outcome.of_uses(account, |of| of.material == material);
                rows.map(|row| row[Year::LAST]).sum()
            };
            let values = [
                used(Account::Demand, Material::Cement),
                used(Account::Primary, Material::Asphalt),
                account_value(&outcome, Account::Demand, Sector::Goods, Material::Steel, Year::LAST),
                used(Account::Demand, Material::Steel),
            ];
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += value;
            }
        }
        sums
    };
    let reference = sum(&Choices::default());
    let [works, roads, goods] = LEVERS.map(|lever| sum(&pulled(lever, 40)));
    assert!(works[0] < reference[0], "cement: {} of {}", works[0], reference[0]);
    assert!(roads[1] < reference[1], "new asphalt: {} of {}", roads[1], reference[1]);
    assert!(goods[2] < reference[2], "steel of goods: {} of {}", goods[2], reference[2]);
    assert_eq!(works[3].to_bits(), reference[3].to_bits());
}
