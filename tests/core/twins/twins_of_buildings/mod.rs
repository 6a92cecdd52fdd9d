//! Buildings in the simplest way: every formula as written, one cohort and one year at a time.

mod building_energy;

use cairn_core::choices::{Choices, Level, effect, ramp, value_at};
use cairn_core::facts::{BuildingFacts, Facts};
use cairn_core::kind::{Carrier, Dial, EnergyCarrier, Lever, Material, Product, Sector, Structure};
use cairn_core::model;
use cairn_core::model::buildings::demand;
use cairn_core::model::drivers::DemandDrivers;
use cairn_core::model::moves::DialValues;
use cairn_core::model::power;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::{Annual, AnnualSlice, Stretch, Year};

use crate::accounts::buildings;
use crate::synthetic::{self, CROWDED, PLAIN, SHRINKING};
use crate::twins::twins_of_buildings::building_energy::{slow_homes, slow_other, slow_without};

/// Surviving share of a cohort, as the formulas are written; for the cohort 1900, the survivors of its initial stock.
fn surviving_share(building: &BuildingFacts, cohort: Year, year: Year, longer: f64) -> f64 {
    let shape = building.shape.value;
    let scale = building.mean_life.value[cohort] * (1.0 + longer) / libm::tgamma(1.0 + 1.0 / shape);
    let survival = |age: f64| libm::exp(-libm::pow(age / scale, shape));
    let age = (year.index() - cohort.index()) as f64;
    if cohort > Year::FIRST {
        return survival(age);
    }
    let (mut now, mut then) = (0.0, 0.0);
    for earlier in 0..=300 {
        let built = libm::exp(-0.02 * f64::from(earlier));
        now += built * survival(age + f64::from(earlier));
        then += built * survival(f64::from(earlier));
    }
    now / then
}

/// Results of one kind of building by the formulas, by year.
struct Slow {
    stock: Vec<Vec<f64>>,
    inflow: Vec<f64>,
    kept: Vec<f64>,
    /// Share of the stock that is in use.
    used: Vec<f64>,
}

/// Runs one kind of building by the formulas.
fn slow_building(facts: &Facts, building: &BuildingFacts, target: &Annual, choices: &Choices, reference: Option<&Slow>) -> Slow {
    let before = |year: Year| Year::at(year.index() - 1);
    // Surviving share of last year's stock; the lever changes the hazard of the reference.
    let stay = |year: Year, cohort: Year, effect: f64| {
        let mean = building.mean_life.value[cohort];
        let longer = if building.extendable {
            effect.min(facts.longest_life.value / mean - 1.0).max(0.0)
        } else {
            0.0
        };
        let ratio = surviving_share(building, cohort, year, 0.0) / surviving_share(building, cohort, before(year), 0.0);
        libm::pow(ratio, libm::pow(1.0 + longer, -building.shape.value))
    };
    let dial = match building.product {
        Product::SingleFamily | Product::MultiFamily | Product::Informal => dial("home_life"),
        Product::Other => dial("other_life"),
    };
    let mut slow = Slow {
        stock: vec![vec![target[Year::FIRST]]],
        inflow: vec![0.0],
        kept: vec![0.0],
        used: vec![1.0],
    };
    // The initial stock or inflow of a cohort, and its surviving shares in the reference and in the choice.
    let mut ageing: Vec<(f64, f64, f64)> = Vec::new();
    for year in Year::at(1).to(Year::LAST) {
        let longer = effect(facts.dial(dial), choices, year);
        let mut now: Vec<f64> = slow.stock[year.index() - 1]
            .iter()
            .enumerate()
            .map(|(cohort, area)| area * stay(year, Year::at(cohort), longer))
            .collect();
        let natural: f64 = now.iter().sum();
        // Unneeded buildings are not demolished; under choices there is always a least construction.
        let before: f64 = slow.stock[year.index() - 1].iter().sum();
        let least = reference.filter(|_| year >= Year::LEVERS).map_or(0.0, |reference| {
            reference.inflow[year.index()].min(facts.least_built.value * before)
        });
        let built = (target[year] - natural).max(least).max(0.0);
        now.push(built);
        let used = f64::min(target[year] / (natural + built), 1.0);
        if year == Year::RECONSTRUCTED {
            ageing = now.iter().map(|area| (*area, 1.0, 1.0)).collect();
        }
        let mut keeps = 0.0;
        if year > Year::RECONSTRUCTED {
            for (cohort, (began, reference, chosen)) in ageing.iter_mut().enumerate() {
                let [in_reference, in_choice] = [0.0, longer].map(|effect| stay(year, Year::at(cohort), effect));
                keeps += *began * (*reference * (1.0 - in_reference) - *chosen * (1.0 - in_choice)).max(0.0);
                *reference *= in_reference;
                *chosen *= in_choice;
            }
            ageing.push((built, 1.0, 1.0));
        }
        slow.kept.push(keeps * used);
        slow.used.push(used);
        slow.inflow.push(built);
        slow.stock.push(now);
    }
    slow
}

/// Value of a dial in a year, less its value at level 0.
fn change(facts: &Facts, choices: &Choices, dial: Dial, year: Year) -> f64 {
    let Some(row) = facts
        .dial(dial)
        .filter(|row| choices.pulls.contains_key(&row.dial.lever().unwrap()))
    else {
        return 0.0;
    };
    let value = value_at(row, choices.level(dial.lever().unwrap()));
    if year < Year::LEVERS {
        0.0
    } else {
        (value - row.steps.value[0]) * ramp(Year::LEVERS, row.full, year)
    }
}

/// Kilograms of a material in a square metre of a cohort.
fn slow_content(facts: &Facts, building: &BuildingFacts, choices: &Choices, cohort: Year, material: Material) -> f64 {
    let change = |dial| change(facts, choices, dial, cohort);
    let mut share = Structure::ALL.map(|structure| building.structure.value[structure.index()][cohort]);
    let [concrete, masonry, _, timber] = share;
    if building.product != Product::Informal && change(dial("timber")) > timber {
        let more = (change(dial("timber")) - timber).min(concrete + masonry);
        share[0] -= more * concrete / (concrete + masonry);
        share[1] -= more * masonry / (concrete + masonry);
        share[3] += more;
    }
    let mut sum = 0.0;
    for structure in 0..4 {
        let (kg, mortar) = (
            building.intensity.value[structure][material.index()],
            building.mortar.value[structure],
        );
        let mass = if material == Material::Cement {
            ((kg - mortar) * (1.0 + change(dial("lean_concrete"))) + mortar) * (1.0 + change(dial("lean_cement")))
        } else if material == Material::Aggregates {
            kg * (1.0 + change(dial("lean_concrete")))
        } else if material == Material::Steel {
            kg * (1.0 + change(dial("lean_steel")))
        } else {
            kg
        };
        sum += share[structure] * mass;
    }
    sum * building.gross.value
}

#[test]
fn a_place_agrees_with_its_plain_twin() {
    const ALL_YEARS: Stretch = Stretch {
        first: Year::FIRST,
        last: Year::LAST,
    };
    let levers = [
        Lever::HomeSpace,
        Lever::BuildingLife,
        Lever::WorkSpace,
        Lever::Timber,
        Lever::BuildingDesign,
        Lever::Clinker,
        Lever::Retrofit,
        Lever::NewBuildings,
        Lever::CleanHeat,
        Lever::CleanCooking,
    ];
    for land in [PLAIN, SHRINKING, CROWDED] {
        let facts = synthetic::facts(&land);
        for tenths in [
            [0; 10],
            [25, 0, 40, 10, 0, 20, 0, 30, 0, 15],
            [0, 33, 0, 40, 30, 0, 20, 0, 27, 0],
            [40; 10],
        ] {
            let mut choices = Choices::default();
            for (lever, tenths) in levers.into_iter().zip(tenths) {
                choices = choices.with(lever, Level::from_tenths(tenths).unwrap());
            }
            let outcome = model::run(&facts, &choices);
            let (moves, drivers) = (DialValues::of(&facts, &choices), DemandDrivers::of(&facts, choices.background));
            let targets = demand::floor_area(&facts, &drivers, &moves, ALL_YEARS);
            let mut mass = vec![[[0.0; Material::COUNT]; 2]; Year::COUNT];
            let mut stocks = Vec::new();
            for ((building, target), of) in facts.buildings().zip(&targets).zip(&buildings(&outcome)) {
                let none = Choices::default();
                let reference = demand::floor_area(&facts, &drivers, &DialValues::of(&facts, &none), ALL_YEARS);
                let reference = slow_building(&facts, building, &reference[of.product.index()], &none, None);
                let slow = slow_building(&facts, building, target, &choices, Some(&reference));
                let scale = slow.stock.iter().map(|row| row.iter().sum()).fold(0.0, f64::max);
                let holds =
                    Year::all().map(|cohort| Material::ALL.map(|material| slow_content(&facts, building, &choices, cohort, material)));
                let holds: Vec<[f64; Material::COUNT]> = holds.collect();
                for year in Year::all() {
                    let place = format!("{land:?} {tenths:?} {:?} {year}", of.product);
                    assert!((of.inflow[year] - slow.inflow[year.index()]).abs() <= scale * 1e-11, "{place}");
                    assert!((of.kept[year] - slow.kept[year.index()]).abs() <= scale * 1e-11, "{place}");
                    let sector = usize::from(of.product.sector() == Sector::OtherBuildings);
                    for (cohort, area) in slow.stock[year.index()].iter().enumerate() {
                        assert!((of.stock.row(year)[cohort] - area).abs() <= scale * 1e-11, "{place}, {cohort}");
                        for (sum, kg) in mass[year.index()][sector].iter_mut().zip(&holds[cohort]) {
                            *sum += area * kg;
                        }
                    }
                }
                stocks.push((building, slow));
            }
            for (sector, at) in [(Sector::Homes, 0), (Sector::OtherBuildings, 1)] {
                for material in Material::OF_BUILDINGS {
                    let flow = outcome.flow(sector, material).unwrap();
                    for year in Year::all() {
                        let wanted = mass[year.index()][at][material.index()];
                        assert!(
                            (flow.stock[year] - wanted).abs() <= wanted * 1e-10,
                            "{sector:?} {material:?} {year}"
                        );
                    }
                }
            }
            let other = stocks.split_off(3);
            let grid = power::power_mix(&facts, Some(&moves));
            for year in Year::all() {
                let of = [
                    (Sector::Homes, slow_homes(&facts, &choices, &stocks, year)),
                    (Sector::OtherBuildings, slow_other(&facts, &choices, &other, year)),
                ];
                for (sector, (finals, fire)) in of {
                    let mut emitted = fire / 3.6e-9 * facts.energy.fires.carbon.value.grams / 1e3;
                    for carrier in Carrier::ALL {
                        let own = finals[carrier.index()];
                        let wanted = if carrier == Carrier::Wood { own + fire } else { own };
                        let found = energy(&outcome, sector, carrier)[year];
                        assert!(
                            (found - wanted).abs() <= wanted * 1e-10,
                            "{land:?} {tenths:?} {sector:?} {carrier:?} {year}: {found} {wanted}"
                        );
                        let grams = facts.energy.carbon.value[carrier.index()].grams;
                        let carbon = if carrier == Carrier::Electricity {
                            grid.national()[year]
                        } else {
                            grams / 1e3
                        };
                        emitted += own / 3.6e-9 * carbon;
                    }
                    let found = outcome.row(Account::GhgUse.of(sector.index()))[year];
                    assert!(
                        (found - emitted).abs() <= emitted * 1e-10,
                        "{land:?} {tenths:?} {sector:?} {year}: {found} {emitted}"
                    );
                }
                let people = outcome.row(Account::WithoutCleanCooking.row())[year];
                let wanted = slow_without(&facts, &choices, year) * facts.people.value[year];
                assert!((people - wanted).abs() <= wanted * 1e-10, "{land:?} {tenths:?} {year}");
            }
        }
    }
}

/// Energy of a carrier in the buildings of a sector.
fn energy(outcome: &Outcome, sector: Sector, carrier: Carrier) -> AnnualSlice<'_> {
    outcome.energy(sector, EnergyCarrier::Of(carrier)).unwrap()
}

/// A dial by its id in the tables.
fn dial(id: &str) -> Dial {
    Dial::find(id).unwrap_or_else(|| panic!("{id} is no dial"))
}
