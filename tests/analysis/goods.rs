//! Goods of households: mass balances everywhere, and ownership never falls. Electrical waste of the world is that
//! published, a longer life needs less material, and groups of places are compared with published figures.

use crate::real::world;
use crate::support::numbers::assert_close;
use crate::support::real::reference;
use crate::support::real::summed;
use crate::support::real::world_outcome;
use crate::variables::at;

use cairn_analysis::findings::variable;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::income;
use cairn_core::kind::{Good, GoodsMaterial, Lever, Material, Sector};
use cairn_core::model::{self, Account, Outcome, Use};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

fn longer(level: Level) -> Choices {
    Choices::default().with(Lever::GoodsLife, level)
}

/// Goods in use: pieces, or kilograms for goods counted by mass.
fn goods_in_use(outcome: &Outcome, good: Good, year: Year) -> f64 {
    let at = good.index();
    let row = if at < Good::IN_PIECES {
        Account::GoodsInUse.of(at)
    } else {
        Account::GoodsInKg.of(at - Good::IN_PIECES)
    };
    outcome.row(row)[year]
}

#[test]
fn what_comes_in_stays_or_leaves_in_every_place_and_year() {
    for facts in &world().places {
        let known = &facts.goods;
        let (base_state, mut outcome) = model::base_state(facts);
        for choices in [Choices::default(), longer(Level::STEP_2), longer(Level::TOP)] {
            model::run_ahead(&base_state, facts, &choices, &mut outcome);
            for year in Year::of(1951).to(Year::LAST) {
                let before = Year::at(year.index() - 1);
                let (mut stock, mut electrical) = (0.0, 0.0);
                for good in Good::ALL {
                    let kg = known.everywhere.goods.value[good.index()].kg;
                    let [now, then] = [year, before].map(|year| goods_in_use(&outcome, good, year) * kg);
                    let inflow = outcome.row(Account::GoodsInflow.of(good.index()))[year];
                    let outflow = outcome.row(Account::GoodsOutflow.of(good.index()))[year];
                    let size = now + then + inflow;
                    let name = good.id();
                    assert!(
                        (inflow - outflow - (now - then)).abs() <= 1e-12 * size,
                        "{} {year} {name}: {inflow} {outflow} {now} {then}",
                        facts.place
                    );
                    assert!(inflow >= 0.0 && outflow >= -1e-12 * size, "{} {year} {name}", facts.place);
                    stock += now;
                    electrical += if good.index() < Good::ELECTRICAL { outflow } else { 0.0 };
                }
                assert!((outcome.line(Account::GoodsStock)[year] - stock).abs() <= 1e-12 * stock);
                assert!((outcome.line(Account::GoodsEWaste)[year] - electrical).abs() <= 1e-12 * stock);
                let of = |account: Account, shared: &dyn Fn(usize) -> f64| {
                    let uses = Use::indices(Sector::HouseholdGoods).zip(0..GoodsMaterial::COUNTED);
                    for (row, stuff) in uses {
                        let [found, wanted] = [outcome.row(account.of(row))[year], shared(stuff)];
                        assert!(
                            (found - wanted).abs() <= 1e-12 * wanted.abs().max(1.0),
                            "{} {year} {account:?} {stuff}: {found} is not {wanted}",
                            facts.place
                        );
                    }
                };
                let goods = &known.everywhere.goods.value;
                let mass = |account: Account, stuff: usize| -> f64 {
                    let rows = Good::ALL.map(|good| outcome.row(account.of(good.index()))[year] * goods[good.index()].shares[stuff]);
                    rows.iter().sum()
                };
                of(Account::Inflow, &|stuff| mass(Account::GoodsInflow, stuff));
                of(Account::Stock, &|stuff| {
                    let masses = Good::ALL.map(|good| {
                        let owned = &goods[good.index()];
                        goods_in_use(&outcome, good, year) * owned.kg * owned.shares[stuff]
                    });
                    masses.iter().sum()
                });
            }
        }
    }
}

#[test]
fn no_home_and_no_person_comes_to_own_less_on_todays_path() {
    for facts in &world().places {
        let outcome = model::run(facts, &Choices::default());
        let settled = income::settled(&facts.income.value);
        for good in Good::ALL {
            let kg = if good.index() < Good::IN_PIECES {
                1.0
            } else {
                facts.goods.everywhere.goods.value[good.index()].kg
            };
            let mut most: f64 = 0.0;
            for year in Year::of(1950).to(Year::LAST) {
                most = most.max(facts.goods.wanted(good, &settled, year));
                let owners = facts.goods.owners(good, facts.people.value[year], year);
                let stands = goods_in_use(&outcome, good, year) / kg;
                assert!(stands >= owners * most * (1.0 - 1e-12), "{} {year} {}", facts.place, good.id());
            }
        }
    }
}

#[test]
fn there_were_no_computers_in_1960_and_hardly_a_telephone_to_carry_in_1980() {
    assert!(at(reference(), "Stock|Goods|Computers", 1960) < 1.0);
    let [then, now] = [1980, 2020].map(|year| at(reference(), "Stock|Goods|Telephones", year));
    assert!(then < 0.01 * now, "{then} of {now}");
}

/// 62 Mt in 2022 (`gem2024`). Small and other electrical goods are scaled to meet it.
#[test]
fn electrical_waste_of_the_world_is_that_published() {
    assert_close("electrical waste of 2022", at(reference(), "E-waste", 2022), 62.0, 0.01);
}

/// In a steady state, lives that are half as long again need 1 − 1/1.5, a third, less. A growing stock needs new goods
/// anyway, so less is saved.
#[test]
fn goods_that_last_half_as_long_again_cut_their_making_by_no_more_than_a_third() {
    let outcome = world_outcome(&longer(Level::TOP));
    let name = "GHG|Construction@Household goods";
    let change = 100.0 * (at(&outcome, name, 2050) / at(reference(), name, 2050) - 1.0);
    assert!((-100.0 / 3.0..0.0).contains(&change), "{change} %");
}

#[test]
fn the_longer_goods_last_the_less_has_come_in_and_gone_out_by_any_year() {
    for facts in &world().places {
        let (base_state, mut outcome) = model::base_state(facts);
        let mut before: Option<Vec<[f64; 2]>> = None;
        for level in [Level::NONE, Level::STEP_2, Level::STEP_3, Level::TOP] {
            model::run_ahead(&base_state, facts, &longer(level), &mut outcome);
            let mut sums = Vec::new();
            for good in Good::ALL {
                let mut sum = [0.0; 2];
                for year in Year::LEVERS.to(Year::LAST) {
                    for (sum, account) in sum.iter_mut().zip([Account::GoodsInflow, Account::GoodsOutflow]) {
                        *sum += outcome.row(account.of(good.index()))[year];
                    }
                    sums.push(sum);
                }
            }
            if let Some(before) = &before {
                for (less, more) in sums.iter().zip(before) {
                    for side in 0..2 {
                        assert!(less[side] <= more[side] * (1.0 + 1e-9), "{} {level:?}", facts.place);
                    }
                }
            }
            before = Some(sums);
        }
    }
}

#[test]
fn a_longer_life_of_goods_moves_no_building_no_vehicle_and_no_energy_in_use() {
    let still = |name: &String| {
        let what = ["Stock|Product", "Energy", "GHG|Use", "Demand|Cement"];
        what.iter().any(|what| name.starts_with(what))
    };
    let names: Vec<String> = variable::names().into_iter().filter(still).collect();
    assert!(names.len() > 20, "{names:?}");
    for facts in world().places.iter().step_by(20) {
        let [plain, pulled] = [Choices::default(), longer(Level::TOP)].map(|choices| model::run(facts, &choices));
        for name in &names {
            assert_eq!(
                variable::find(&plain, name),
                variable::find(&pulled, name),
                "{} {name}",
                facts.place
            );
        }
    }
}

/// Electrical waste of places in 2022, Mt, from a list that names no source.
const LISTED: [(&str, f64); 20] = [
    ("CHN", 11.094),
    ("USA", 7.268),
    ("IND", 3.999),
    ("JPN", 2.378),
    ("BRA", 2.42),
    ("DEU", 1.854),
    ("GBR", 1.482),
    ("FRA", 1.572),
    ("RUS", 2.039),
    ("NGA", 1.145),
    ("EGY", 0.634),
    ("ZAF", 0.459),
    ("AUS", 0.539),
    ("CAN", 0.793),
    ("MEX", 1.464),
    ("IDN", 2.028),
    ("PAK", 0.836),
    ("BGD", 0.7),
    ("VNM", 1.163),
    ("TUR", 1.096),
];

#[test]
fn electrical_waste_of_places_is_near_a_list_but_of_nigeria_and_viet_nam() {
    let mut missed = Vec::new();
    for (id, wanted) in LISTED {
        let facts = world().place(PlaceId::parse(id).unwrap()).unwrap();
        let found = at(&model::run(facts, &Choices::default()), "E-waste", 2022);
        if (found / wanted - 1.0).abs() > 0.5 {
            missed.push((id, (100.0 * (found / wanted - 1.0)).round()));
        }
    }
    // Income alone predicts these two places badly, and their published values come from a secondary source.
    let ids: Vec<&str> = missed.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, ["NGA", "VNM"], "{missed:?}");
}

#[test]
fn groups_of_places_stand_as_near_to_published_figures_as_was_fixed() {
    let of = |ids: &[&str]| summed(|facts| ids.contains(&facts.place.as_str()));
    let air = "Stock|Goods|Air conditioners";
    assert_close("Japan and Korea", at(&of(&["JPN", "KOR"]), air, 2021), 224.0, 0.4);
    assert_close("Brazil", at(&of(&["BRA"]), air, 2021), 32.0, 0.6);
    let homes: f64 = world()
        .places
        .iter()
        .map(|facts| {
            let year = Year::of(2021);
            facts.goods.owners(Good::Refrigerator, facts.people.value[year], year)
        })
        .sum();
    assert_close("homes of the world", homes, 2.2e9, 0.1);
    // Metals and plastics in the outflow.
    let leaves = |stuffs: &[GoodsMaterial]| -> f64 {
        let goods = &world().places[0].goods.everywhere.goods.value;
        let electrical = Good::ALL.into_iter().take(Good::ELECTRICAL);
        let kg = electrical.map(|good| {
            let shares: f64 = stuffs.iter().map(|stuff| goods[good.index()].shares[*stuff as usize]).sum();
            reference().row(Account::GoodsOutflow.of(good.index()))[Year::of(2022)] * shares
        });
        kg.sum::<f64>() * 1e-9
    };
    assert_close(
        "metals of electrical waste",
        leaves(&[GoodsMaterial::Steel, GoodsMaterial::Aluminium, GoodsMaterial::Copper]),
        31.0,
        0.15,
    );
    assert_close("plastics of electrical waste", leaves(&[GoodsMaterial::Plastics]), 17.0, 0.25);
}

#[test]
fn home_appliances_take_about_as_much_as_their_makers_say() {
    let united = summed(|facts| facts.is_within(Wider::EuropeanUnion) || facts.place.as_str() == "GBR");
    let goods = &world().places[0].goods.everywhere.goods.value;
    let into = |outcome: &Outcome, of: &[Good], stuff: GoodsMaterial| -> f64 {
        let kg = of.iter().map(|good| {
            let share = goods[good.index()].shares[stuff as usize];
            outcome.row(Account::GoodsInflow.of(good.index()))[Year::of(2016)] * share
        });
        kg.sum::<f64>() * 1e-9
    };
    // Large appliances. Makers also count small ones, but here those are not separate from other small goods.
    let large = &Good::ALL[..4];
    assert_close("steel", into(&united, large, GoodsMaterial::Steel), 3.13, 0.35);
    assert_close("plastics", into(&united, large, GoodsMaterial::Plastics), 1.14, 0.4);
    assert_close("copper", into(&united, large, GoodsMaterial::Copper), 0.35, 0.5);
    assert_close("aluminium", into(&united, large, GoodsMaterial::Aluminium), 0.24, 0.5);
    // The statistic counts finished steel for all electrical goods, with the losses of making.
    let electrical = &Good::ALL[..Good::ELECTRICAL];
    let lost = world().places[0].goods.loss(Material::Steel);
    assert_close(
        "steel of the world",
        into(reference(), electrical, GoodsMaterial::Steel) / (1.0 - lost),
        48.0,
        0.3,
    );
}
