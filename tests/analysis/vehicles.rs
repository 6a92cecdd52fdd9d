//! Lorries, vans, buses and two-wheelers: as many as the tables say, growth, and the effects of levers. World totals
//! are compared with counts and studies in `published.csv` (T01 to T10).

use crate::real::world;
use crate::support::numbers::assert_close;
use crate::support::real::reference;
use crate::support::real::world_outcome;
use crate::variables::at;

use cairn_analysis::findings::variable;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Age, Drivetrain, Lever, Powered, Traffic, Vehicle};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::Year;

/// Sums over all places in 2020, by hand. Lorries, vans and buses: people of a region times its row `per_1000` of
/// `vehicle_region.csv`. Two-wheelers: people of a place times its row of `two_wheeler_count.csv`.
#[test]
fn the_world_of_2020_has_as_many_as_the_tables_say() {
    let by_hand: [(&[&str], f64); 4] = [
        (&["Heavy trucks", "Medium trucks"], 78.2),
        (&["Vans"], 93.7),
        (&["Buses"], 16.2),
        (&["Two- and three-wheelers"], 772.0),
    ];
    for (names, million) in by_hand {
        let stand: f64 = names.iter().map(|name| at(reference(), &format!("Stock|{name}"), 2020)).sum();
        assert_close(&format!("{names:?} of 2020, million"), stand, million, 0.01);
    }
}

/// Vehicles a person rise with income.
#[test]
fn the_world_of_2050_has_more_of_every_kind() {
    for name in ["Heavy trucks", "Medium trucks", "Vans", "Buses", "Two- and three-wheelers"] {
        let [now, later] = [2020, 2050].map(|year| at(reference(), &format!("Stock|{name}"), year));
        assert!(later > now, "{name}: {later} million after {now}");
    }
}

#[test]
fn what_comes_used_is_what_is_traded() {
    let rows = reference().rows(Account::VehiclesImported);
    let mean = rows.map(|row| row.sum(Year::of(2018), Year::of(2022)) / 5.0).sum::<f64>() / 1e6;
    assert_close("used lorries and buses, million a year", mean, 0.27, 1e-3);
}

/// A world with cars and lorries only.
fn lorries() -> Vec<Facts> {
    let mut places = world().places.clone();
    for facts in &mut places {
        for fleet in &mut facts.vehicles.fleets {
            if !matches!(fleet.vehicle, Vehicle::HeavyTruck | Vehicle::MediumTruck) {
                fleet.level.value = 0.0;
            }
        }
    }
    places
}

#[test]
fn lorries_burn_what_is_known_of_them() {
    let mut burnt = 0.0;
    for facts in lorries() {
        let outcome = model::run(&facts, &Choices::default());
        burnt += at(&outcome, "Energy|Motor fuel@Other road vehicles", 2020);
    }
    // Burning 1 MJ emits 75.3 g CO2 at the tailpipe.
    let gigatonnes = burnt * 75.3 / 1e6;
    assert!((1.8..=2.2).contains(&gigatonnes), "{gigatonnes:.2} Gt of CO2 in 2020");
}

/// Effect of a lever at 4 on the emissions of road vehicle use in 2050, Mt.
fn does(lever: Lever) -> f64 {
    let pulled = world_outcome(&Choices::default().with(lever, Level::TOP));
    at(&pulled, "GHG|Use|Vehicles", 2050) - at(reference(), "GHG|Use|Vehicles", 2050)
}

#[test]
fn electric_trucks_and_fuller_loads_lower_emissions_of_the_world() {
    for lever in [Lever::ElectricTrucks, Lever::FullerLoads] {
        let change = does(lever);
        assert!(change < 0.0, "{}: {change:.0} Mt in 2050", lever.id());
    }
}

#[test]
fn what_levers_of_these_vehicles_move_is_not_cars() {
    for facts in world().places.iter().step_by(9) {
        let before = model::run(facts, &Choices::default());
        for lever in [Lever::ElectricTrucks, Lever::FullerLoads] {
            let after = model::run(facts, &Choices::default().with(lever, Level::TOP));
            for name in [
                "Stock|Light-duty vehicles",
                "GHG|Use|Vehicles@Vehicles",
                "Inflow|Vehicles|Automotive steel",
            ] {
                let [one, two] = [&before, &after].map(|outcome| variable::find(outcome, name).unwrap().values);
                assert!(one == two, "{}: {} moves {name}", facts.place, lever.id());
            }
            let stock = |outcome: &Outcome| -> Vec<f64> { outcome.rows(Account::VehiclesInUse).map(|row| row[Year::LAST]).collect() };
            let [one, two] = [stock(&before), stock(&after)].map(|rows| rows.iter().sum::<f64>());
            assert!(
                (one - two).abs() <= 1e-9 * one,
                "{}: {} changes how many stand",
                facts.place,
                lever.id()
            );
        }
    }
}

#[test]
fn ages_of_every_kind_add_up_to_what_is_in_use() {
    for facts in &world().places {
        for choices in [
            Choices::default(),
            Choices::default()
                .with(Lever::VehicleLife, Level::TOP)
                .with(Lever::UsedVehicles, Level::STEP_3),
        ] {
            let outcome = model::run(facts, &choices);
            for traffic in Traffic::ALL {
                for year in Year::results() {
                    let of = |account: Account, places: &mut dyn Iterator<Item = usize>| {
                        places.map(|at| outcome.row(account.of(at))[year]).sum::<f64>()
                    };
                    let ages = of(Account::Aged, &mut (0..Age::COUNT).map(|age| traffic.index() * Age::COUNT + age));
                    let all = match traffic {
                        Traffic::Cars => of(Account::CarsInUse, &mut (0..Drivetrain::COUNT)),
                        Traffic::Of(vehicle) => of(
                            Account::VehiclesInUse,
                            &mut [false, true].map(|battery| Powered { vehicle, battery }.index()).into_iter(),
                        ),
                    };
                    assert!(
                        (ages - all).abs() <= 1e-9 * all.max(1.0),
                        "{} {traffic:?} {year}: {ages} of {all}",
                        facts.place
                    );
                }
            }
        }
    }
}

/// K21: the lever acts where a vehicle is electric, so older engines do not stay on the road.
#[test]
fn longer_lives_of_electric_vehicles_raise_emissions_almost_nowhere() {
    let ghg = |outcome: &Outcome| at(outcome, "GHG", 2050);
    let listed = world().places.iter().filter(|facts| facts.listed);
    let risen: Vec<String> = listed
        .clone()
        .filter(|facts| {
            let [before, after] = [Choices::default(), Choices::default().with(Lever::VehicleLife, Level::TOP)]
                .map(|choices| ghg(&model::run(facts, &choices)));
            after > before * (1.0 + 1e-9)
        })
        .map(|facts| facts.place.to_string())
        .collect();
    assert_eq!(listed.count(), 195);
    assert!(risen.len() <= 5, "{risen:?}");
}
