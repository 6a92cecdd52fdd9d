//! Levers on buildings: each has its intended effect, and never the opposite.
//!
//! Exceptions, none of them a fault of the model. Longer life (`hl`) keeps old standards of insulation, so energy may
//! rise. Deep renovation (`rf`) emits on site, so total emissions may rise where heating is low. Timber (`tm`) builds
//! with the composition of the place's timber buildings, so a material that it does not replace may rise.

use cairn_core::choices::{Choices, Level, PanelBundle};
use cairn_core::facts::{Facts, PanelFacts};
use cairn_core::kind::{Carrier, Dial, EnergyCarrier, Lever, Material, Sector};
use cairn_core::model::{self, Account, MaterialFlow, Outcome};
use cairn_core::year::{Annual, AnnualSlice, Year};

use crate::accounts::buildings;
use crate::laws::{of_buildings, pulled};
use crate::real;
use crate::synthetic::{self, CROWDED, PLAIN, SHRINKING};

/// Some real places, cold and hot, rich and poor, and synthetic lands.
fn some_places() -> Vec<Facts> {
    let chosen = ["BRA", "CHN", "DEU", "IND", "JPN", "NGA", "SWE", "USA"];
    let real = real::world()
        .places
        .iter()
        .filter(|facts| chosen.contains(&facts.place.to_string().as_str()));
    let lands = [PLAIN, SHRINKING, CROWDED].iter().map(synthetic::facts);
    lands.chain(real.cloned()).collect()
}

/// Runs a place with a lever at rising levels; passes each pair of neighbours on, the lower level first.
fn rising(lever: Lever, mut pair: impl FnMut(&Facts, &Outcome, &Outcome)) {
    for facts in some_places() {
        let mut lower = model::run(&facts, &Choices::default());
        for tenths in [5, 10, 20, 30, 40, 50] {
            let higher = model::run(&facts, &pulled(lever, tenths));
            pair(&facts, &lower, &higher);
            lower = higher;
        }
    }
}

/// True if a series is nowhere above another.
fn never_more(less: AnnualSlice<'_>, more: AnnualSlice<'_>) -> bool {
    Year::all().all(|year| less[year] <= more[year] * (1.0 + 1e-12))
}

fn flow(outcome: &Outcome, sector: Sector, material: Material) -> model::MaterialFlow<'_> {
    outcome.flow(sector, material).unwrap()
}

fn energy(outcome: &Outcome, sector: Sector, carrier: Carrier) -> AnnualSlice<'_> {
    outcome.energy(sector, EnergyCarrier::Of(carrier)).unwrap()
}

const SECTORS: [Sector; 2] = [Sector::Homes, Sector::OtherBuildings];

#[test]
fn leaner_design_takes_less_concrete_and_steel_and_nothing_else_changes() {
    rising(Lever::BuildingDesign, |facts, lower, higher| {
        for sector in SECTORS {
            for material in Material::OF_BUILDINGS {
                let [less, more] = [higher, lower].map(|outcome| flow(outcome, sector, material));
                let lean = [Material::Cement, Material::Aggregates, Material::Steel].contains(&material);
                if lean {
                    assert!(never_more(less.inflow, more.inflow), "{} {material:?}", facts.place);
                    assert!(
                        never_more(less.outflow, more.outflow),
                        "{}: lean buildings give less scrap",
                        facts.place
                    );
                } else {
                    assert_eq!(less.stock, more.stock, "{} {material:?}", facts.place);
                }
            }
        }
        assert!(lower.rows(Account::Energy).eq(higher.rows(Account::Energy)));
    });
}

#[test]
fn leaner_concrete_takes_less_cement_and_nothing_else_changes() {
    rising(Lever::Clinker, |facts, lower, higher| {
        for sector in SECTORS {
            for material in Material::OF_BUILDINGS {
                let [less, more] = [higher, lower].map(|outcome| flow(outcome, sector, material));
                if material == Material::Cement {
                    assert!(never_more(less.inflow, more.inflow), "{}", facts.place);
                    let none = more.inflow[Year::LAST] == 0.0;
                    assert!(none || less.inflow[Year::LAST] < more.inflow[Year::LAST], "{}", facts.place);
                } else {
                    assert_eq!(less.inflow, more.inflow, "{} {material:?}", facts.place);
                }
            }
        }
    });
}

#[test]
fn what_is_built_lean_gives_less_scrap_when_it_comes_down() {
    let facts = synthetic::facts(&CROWDED);
    let [reference, lean] = [0, 40].map(|tenths| model::run(&facts, &pulled(Lever::BuildingDesign, tenths)));
    let [more, less] = [&reference, &lean].map(|outcome| flow(outcome, Sector::Homes, Material::Steel).outflow);
    let share = |year: u16| less[Year::of(year)] / more[Year::of(year)];
    assert!(share(2028) > 0.999, "what comes down first was built before: {}", share(2028));
    assert!(share(2060) < share(2040) && share(2040) < 1.0, "{} {}", share(2040), share(2060));
}

#[test]
fn timber_takes_the_place_of_concrete_and_bricks() {
    rising(Lever::Timber, |facts, lower, higher| {
        // Synthetic lands contain arbitrary amounts of any material.
        if facts.place.to_string() == "ZZZ" {
            return;
        }
        for sector in SECTORS {
            for material in [Material::Cement, Material::Aggregates, Material::Bricks] {
                let [less, more] = [higher, lower].map(|outcome| flow(outcome, sector, material));
                assert!(never_more(less.inflow, more.inflow), "{} {sector:?} {material:?}", facts.place);
            }
            let [more, less] = [higher, lower].map(|outcome| flow(outcome, sector, Material::Wood).inflow);
            assert!(never_more(less, more), "{} {sector:?}", facts.place);
        }
    });
}

#[test]
fn timber_never_takes_the_place_of_timber() {
    for facts in some_places() {
        let mut facts = facts;
        for building in facts.homes.iter_mut().chain([&mut facts.other]) {
            let [concrete, masonry, steel, timber] = &mut building.structure.value;
            for share in [concrete, masonry, steel] {
                *share = Annual::zero();
            }
            *timber = Annual::constant(1.0);
        }
        let [reference, timber] = [0, 40].map(|tenths| model::run(&facts, &pulled(Lever::Timber, tenths)));
        assert_eq!(of_buildings(&reference), of_buildings(&timber));
    }
}

#[test]
fn deep_renovation_never_uses_more_energy_and_emits_on_its_site() {
    rising(Lever::Retrofit, |facts, lower, higher| {
        for carrier in Carrier::ALL {
            assert!(
                never_more(energy(higher, Sector::Homes, carrier), energy(lower, Sector::Homes, carrier)),
                "{} {carrier:?}",
                facts.place
            );
            assert!(
                never_more(
                    energy(higher, Sector::OtherBuildings, carrier),
                    energy(lower, Sector::OtherBuildings, carrier)
                ),
                "{} {carrier:?}",
                facts.place
            );
        }
        for sector in SECTORS.map(Sector::index) {
            let [using, construction] = [Account::GhgUse, Account::GhgConstruction].map(|account| account.of(sector));
            assert!(never_more(higher.row(using), lower.row(using)));
            let sums = [lower, higher].map(|outcome| outcome.row(construction).sum(Year::LEVERS, Year::LAST));
            assert!(sums[0] <= sums[1] * (1.0 + 1e-12), "{}: {sums:?}", facts.place);
        }
        assert!(but_works(lower).eq(but_works(higher)));
    });
}

/// Flows without civil works: lower or higher power demand changes the number of plants and lines.
fn but_works(outcome: &Outcome) -> impl Iterator<Item = MaterialFlow<'_>> {
    outcome.flows().filter(|flow| flow.of.sector != Sector::CivilWorks)
}

#[test]
fn no_more_is_ever_renovated_than_can_be() {
    for facts in some_places() {
        let outcome = model::run(&facts, &pulled(Lever::Retrofit, 50));
        for of in buildings(&outcome) {
            let floor: f64 = of.stock.row(Year::BASE).iter().sum();
            let most = facts.energy.renovated_most.value * floor;
            assert!(
                of.renovated.sum(Year::FIRST, Year::LAST) <= most * (1.0 + 1e-12),
                "{} {:?}",
                facts.place,
                of.product
            );
        }
    }
}

#[test]
fn better_new_buildings_never_use_more_energy() {
    rising(Lever::NewBuildings, |facts, lower, higher| {
        for carrier in Carrier::ALL {
            assert!(
                never_more(energy(higher, Sector::Homes, carrier), energy(lower, Sector::Homes, carrier)),
                "{} {carrier:?}",
                facts.place
            );
            assert!(
                never_more(
                    energy(higher, Sector::OtherBuildings, carrier),
                    energy(lower, Sector::OtherBuildings, carrier)
                ),
                "{} {carrier:?}",
                facts.place
            );
        }
    });
}

#[test]
fn heat_pumps_take_heat_from_what_is_burnt_and_from_nothing_else() {
    rising(Lever::CleanHeat, |facts, lower, higher| {
        for sector in SECTORS {
            for carrier in Carrier::ALL {
                let (less, more) = (energy(higher, sector, carrier), energy(lower, sector, carrier));
                match carrier {
                    Carrier::Coal | Carrier::Oil | Carrier::Gas | Carrier::Wood => {
                        assert!(never_more(less, more), "{} {carrier:?}", facts.place);
                    }
                    Carrier::Electricity => assert!(never_more(more, less), "{}", facts.place),
                    Carrier::DistrictHeat => assert_eq!(less, more, "{} {carrier:?}", facts.place),
                }
            }
        }
    });
}

#[test]
fn clean_cooking_burns_less_wood_and_moves_nothing_but_homes() {
    rising(Lever::CleanCooking, |facts, lower, higher| {
        let wood = |outcome| energy(outcome, Sector::Homes, Carrier::Wood);
        assert!(never_more(wood(higher), wood(lower)), "{}", facts.place);
        let [without, cooking] = [Account::WithoutCleanCooking, Account::Cooking].map(Account::row);
        assert!(never_more(higher.row(without), lower.row(without)), "{}", facts.place);
        assert!(never_more(higher.row(cooking), lower.row(cooking)), "{}", facts.place);
        assert!(but_works(lower).eq(but_works(higher)), "{}", facts.place);
    });
}

#[test]
fn less_space_never_uses_more_energy_nor_builds_more() {
    for (lever, sector) in [(Lever::HomeSpace, Sector::Homes), (Lever::WorkSpace, Sector::OtherBuildings)] {
        rising(lever, |facts, lower, higher| {
            let sums = [lower, higher].map(|outcome| {
                let all = buildings(outcome).into_iter();
                let built = all.filter(|of| of.product.sector() == sector);
                built.map(|of| of.inflow.sum(Year::LEVERS, Year::LAST)).sum::<f64>()
            });
            assert!(sums[1] <= sums[0] * (1.0 + 1e-12), "{} {sums:?}", facts.place);
            // The other sector must not change.
            let other = if sector == Sector::Homes {
                Sector::OtherBuildings
            } else {
                Sector::Homes
            };
            let using = Account::GhgUse.of(other.index());
            assert_eq!(lower.row(using), higher.row(using));
        });
    }
}

#[test]
fn informal_homes_are_replaced_and_never_extended_nor_built_in_timber() {
    for facts in some_places() {
        let [reference, longer] = [0, 40].map(|tenths| model::run(&facts, &pulled(Lever::BuildingLife, tenths)));
        for (building, (one, other)) in facts.buildings().zip(buildings(&reference).iter().zip(&buildings(&longer))) {
            if building.extendable {
                assert!(one.kept.values().iter().all(|saved| *saved == 0.0));
            } else {
                assert_eq!(one, other);
            }
        }
        let mut informal = facts.clone();
        for building in &mut informal.homes[..2] {
            building.floor_per_person.value = Annual::zero();
        }
        let [reference, timber] = [0, 40].map(|tenths| model::run(&informal, &pulled(Lever::Timber, tenths)));
        let wood = |outcome: &Outcome| flow(outcome, Sector::Homes, Material::Wood).inflow.annual();
        assert_eq!(wood(&reference), wood(&timber), "{}", facts.place);
    }
}

/// A place with the Panel's bundle for floor space and lifetime.
fn with_bundle(mut facts: Facts) -> Facts {
    let set = |dial, value| PanelFacts {
        dial,
        value: cairn_core::facts::Fact {
            value,
            ..facts.space_floor.clone()
        },
        full: Year::of(2045),
    };
    facts.panel = vec![set(dial("home_space"), -0.2), set(dial("home_life"), 0.9)];
    facts
}

#[test]
fn the_panel_s_bundle_is_held_neither_at_the_floor_nor_at_the_longest_life() {
    let facts = with_bundle(synthetic::facts(&CROWDED));
    let panel = |panel| {
        let choices = Choices {
            panel,
            ..Choices::default()
        };
        model::run(&facts, &choices)
    };
    let (reference, all, future) = (
        panel(None),
        panel(Some(PanelBundle::AllCohorts)),
        panel(Some(PanelBundle::FutureCohorts)),
    );
    let floor = |outcome: &Outcome| {
        outcome
            .floor_by_cohort(Sector::Homes)
            .map(|of| of.row(Year::LAST).iter().sum::<f64>())
            .sum::<f64>()
    };
    for outcome in [&all, &future] {
        assert!((floor(outcome) - 0.8 * floor(&reference)).abs() < 1e-9 * floor(&reference));
        assert_eq!(
            buildings(outcome)[3],
            buildings(&reference)[3],
            "other buildings are none of the bundle"
        );
    }
    let of_2000 = |outcome: &Outcome| outcome.cohorts[0].get(Year::of(2040), Year::of(2000));
    assert!(of_2000(&all) > of_2000(&reference));
    assert!(of_2000(&future) <= of_2000(&reference), "what stands is not prolonged");
    let of_2030 = |outcome: &Outcome| {
        let of = &outcome.cohorts[0];
        of.get(Year::LAST, Year::of(2030)) / of.get(Year::of(2030), Year::of(2030))
    };
    assert!(of_2030(&future) > of_2030(&reference));
}

#[test]
fn a_pulled_lever_counts_instead_of_the_bundle() {
    let facts = with_bundle(synthetic::facts(&CROWDED));
    let choices = Choices {
        panel: Some(PanelBundle::AllCohorts),
        ..pulled(Lever::HomeSpace, 20)
    };
    let choices = choices.with(Lever::BuildingLife, Level::STEP_2);
    let pulled = Choices {
        panel: None,
        ..choices.clone()
    };
    assert_eq!(model::run(&facts, &choices), model::run(&facts, &pulled));
}

/// A dial by its id in the tables.
fn dial(id: &str) -> Dial {
    Dial::find(id).unwrap_or_else(|| panic!("{id} is no dial"))
}
