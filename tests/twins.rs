//! Twins: the same answers by the plainest way there is, beside the fast one.
//!
//! The engine's twin keeps whole survival matrices and what every cohort once was; the
//! place's twin takes every formula as it is written, a cohort and a year at a time.
#![cfg(not(target_arch = "wasm32"))]
// Formulas are written with their indices here: year and cohort.
#![allow(clippy::needless_range_loop)]

mod synthetic;

use cairn::choices::{Choices, Level, effect, ramp, value_at};
use cairn::facts::{BuildingFacts, Facts, energy};
use cairn::kind::{Building, Carrier, Dial, Lever, Material, Product, Sector, Structure};
use cairn::model;
use cairn::model::buildings::demand;
use cairn::model::drivers::Drivers;
use cairn::model::moves::Moves;
use cairn::model::power;
use cairn::model::stock::{self, Run, Surplus};
use cairn::model::survival::{AgeOffset, Diagonal, Lifetime, Survival};
use cairn::year::{Annual, Stretch, Year};
use proptest::prelude::*;
use synthetic::{CROWDED, PLAIN, SHRINKING};

fn lifetimes() -> impl Strategy<Value = Lifetime> {
    let spread = || (0.0..90.0, 0.0..40.0);
    prop_oneof![
        (0.0..60.0).prop_map(|mean| Lifetime::Fixed { mean }),
        spread().prop_map(|(mean, deviation)| Lifetime::Normal { mean, deviation }),
        spread().prop_map(|(mean, deviation)| Lifetime::FoldedNormal { mean, deviation }),
        spread().prop_map(|(mean, deviation)| Lifetime::Lognormal { mean, deviation }),
        (0.0..8.0, 0.0..90.0).prop_map(|(shape, scale)| Lifetime::Weibull { shape, scale }),
    ]
}

/// Cohorts in runs of one lifetime, as data have them.
fn cohorts() -> impl Strategy<Value = Vec<Lifetime>> {
    prop::collection::vec((lifetimes(), 1_usize..30), 1..5)
        .prop_map(|runs| runs.into_iter().flat_map(|(life, many)| vec![life; many]).collect())
}

fn offsets() -> impl Strategy<Value = AgeOffset> {
    prop_oneof![
        Just(AgeOffset::END_OF_YEAR),
        Just(AgeOffset::MIDDLE_OF_YEAR),
        Just(AgeOffset::START_OF_YEAR)
    ]
}

fn diagonals() -> impl Strategy<Value = Diagonal> {
    prop_oneof![Just(Diagonal::OfDistribution), Just(Diagonal::One)]
}

/// A value for every year a run of up to 120 years can have.
fn series(range: std::ops::Range<f64>) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(range, 120)
}

fn near(one: f64, other: f64, scale: f64) -> bool {
    (one - other).abs() <= 1e-9 * scale.max(1.0)
}

/// The whole matrix, one evaluation a cell.
fn matrix(life: &[Lifetime], offset: AgeOffset, diagonal: Diagonal) -> Vec<Vec<f64>> {
    let cell = |year: usize, cohort: usize| match diagonal {
        Diagonal::One if year == cohort => 1.0,
        Diagonal::One | Diagonal::OfDistribution if cohort <= year => life[cohort].survival((year - cohort) as f64 + offset.0),
        Diagonal::One | Diagonal::OfDistribution => 0.0,
    };
    (0..life.len())
        .map(|year| (0..life.len()).map(|cohort| cell(year, cohort)).collect())
        .collect()
}

/// Stock-driven from a matrix: what each cohort once was, less what was removed, times its survival.
fn slow(matrix: &[Vec<f64>], target: &[f64]) -> (Vec<Vec<f64>>, Vec<f64>) {
    let mut born: Vec<f64> = Vec::new();
    let (mut rows, mut inflow) = (Vec::new(), Vec::new());
    for (year, survival) in matrix.iter().enumerate() {
        let natural: f64 = born.iter().zip(survival).map(|(born, share)| born * share).sum();
        let missing = target[year] - natural;
        let newborn = survival[year];
        if missing < 0.0 && natural > 0.0 {
            born.iter_mut().for_each(|born| *born *= target[year] / natural);
        }
        let comes = if missing > 0.0 && newborn > 0.0 { missing / newborn } else { 0.0 };
        born.push(comes);
        inflow.push(comes);
        rows.push(born.iter().zip(survival).map(|(born, share)| born * share).collect());
    }
    (rows, inflow)
}

/// What must hold for every run.
fn holds(run: &Run, scale: f64) {
    let mut before = 0.0;
    let mut net = 0.0;
    for year in 0..run.cohorts.len() {
        let stock = run.stock(year);
        let leaves: f64 = (0..=year).map(|cohort| run.outflow_of(year, cohort)).sum();
        assert!(
            near(leaves, run.outflow[year], scale),
            "year {year}: cohorts give {leaves}, the sum is {}",
            run.outflow[year]
        );
        assert!(near(stock - before, run.inflow[year] - run.outflow[year], scale), "year {year}");
        for cohort in 0..=year {
            assert!(run.cohorts[year][cohort] >= 0.0 && run.cohorts[year][cohort].is_finite());
            assert!(run.outflow_of(year, cohort) >= -1e-12 * scale, "year {year}, cohort {cohort}");
        }
        net += run.inflow[year] - run.outflow[year];
        before = stock;
    }
    assert!(near(before, net, scale * 10.0), "{before} stands, {net} came and did not go");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn survival_is_a_share_and_falls(life in lifetimes(), offset in 0.0..1.0) {
        let mut before = 1.0;
        for age in 0..400 {
            let share = life.survival(f64::from(age) + offset);
            prop_assert!((0.0..=1.0).contains(&share), "{} at {}", share, age);
            prop_assert!(share <= before, "{} after {} at {}", share, before, age);
            before = share;
        }
    }

    #[test]
    fn no_legal_number_makes_survival_less_than_a_share(first in 0.0..f64::MAX, second in 0.0..f64::MAX, tiny in 0_i32..308, age in 0.0..f64::MAX) {
        let (small, age) = (first / libm::pow(10.0, f64::from(tiny)), age);
        for (one, two) in [(first, second), (small, second), (first, small), (small, small)] {
            for life in [
                Lifetime::Fixed { mean: one },
                Lifetime::Normal { mean: one, deviation: two },
                Lifetime::FoldedNormal { mean: one, deviation: two },
                Lifetime::Lognormal { mean: one, deviation: two },
                Lifetime::Weibull { shape: one, scale: two },
            ] {
                for age in [0.0, 1.0, 160.0, age] {
                    let share = life.survival(age);
                    prop_assert!((0.0..=1.0).contains(&share), "{:?} at {}: {}", life, age, share);
                }
            }
        }
    }

    #[test]
    fn the_engine_agrees_with_its_plain_twin(life in cohorts(), target in series(0.0..1000.0), offset in offsets(), diagonal in diagonals()) {
        let survival = Survival::of(&life, offset, diagonal);
        let matrix = matrix(&life, offset, diagonal);
        for (year, row) in matrix.iter().enumerate() {
            for (cohort, share) in row.iter().enumerate() {
                // A table takes ln a - ln z where the matrix takes a/z: a few last bits.
                prop_assert!((survival.share(year, cohort) - share).abs() <= 1e-14);
            }
        }
        let run = stock::stock_driven(&survival, &target, Surplus::Remove);
        let (rows, inflow) = slow(&matrix, &target);
        let scale = inflow.iter().copied().fold(1000.0, f64::max);
        holds(&run, scale);
        for year in 0..rows.len() {
            prop_assert!(near(run.inflow[year], inflow[year], scale), "inflow {}: {} {}", year, run.inflow[year], inflow[year]);
            for cohort in 0..=year {
                prop_assert!(near(run.cohorts[year][cohort], rows[year][cohort], scale), "{} {}", year, cohort);
            }
            let meets = survival.share(year, year) > 0.0 || run.removed[year] > 0.0;
            prop_assert!(!meets || near(run.stock(year), target[year], scale), "target {}", year);
        }
    }

    #[test]
    fn the_stock_that_an_inflow_leaves_asks_for_that_inflow(life in lifetimes(), inflow in series(0.0..1000.0), offset in offsets()) {
        prop_assume!(life.survival(offset.0) > 0.01);
        let survival = Survival::of(&[life; 120], offset, Diagonal::OfDistribution);
        let run = stock::inflow_driven(&survival, &inflow);
        holds(&run, 1000.0);
        let target: Vec<f64> = (0..120).map(|year| run.stock(year)).collect();
        let back = stock::stock_driven(&survival, &target, Surplus::NegativeInflow);
        let scale = 1e6;
        for year in 0..120 {
            prop_assert!(near(back.inflow[year], inflow[year], scale), "{}: {} {}", year, back.inflow[year], inflow[year]);
        }
    }

    #[test]
    fn a_stock_of_known_age_is_followed_or_told_as_overdue(life in cohorts(), ages in series(0.0..50.0), future in series(0.0..3000.0), part in 0.1..0.9) {
        let survival = Survival::of(&life, AgeOffset::END_OF_YEAR, Diagonal::One);
        let known = ((life.len() as f64 * part) as usize).max(1);
        let initial = &ages[..known];
        let run = stock::from_initial_stock(&survival, initial, &future, Surplus::Remove);
        for cohort in 0..known {
            let told = run.cohorts[known - 1][cohort] + run.overdue[cohort];
            prop_assert!((told - initial[cohort]).abs() <= 1e-12 * initial[cohort]);
            prop_assert_eq!(run.overdue[cohort] > 0.0, initial[cohort] > 0.0 && survival.share(known - 1, cohort) == 0.0);
        }
        for year in known..life.len() {
            prop_assert!(near(run.stock(year), future[year - known], 3000.0), "{}", year);
            prop_assert!(run.inflow[year] >= 0.0);
            prop_assert!(near(run.stock(year) - run.stock(year - 1), run.inflow[year] - run.outflow[year], 3000.0));
        }
    }

    #[test]
    fn kinds_under_one_target_share_what_is_built(lives in prop::array::uniform3(lifetimes()), target in series(0.0..1000.0), split in prop::array::uniform3(0.01..1.0)) {
        let kinds = lives.map(|life| Survival::of(&[life; 120], AgeOffset::END_OF_YEAR, Diagonal::One));
        let whole: f64 = split.iter().sum();
        let shares = vec![split.map(|share| share / whole).to_vec(); 120];
        let runs = stock::sharing_a_target(&kinds, &target, &shares);
        for run in &runs {
            holds(run, 1000.0);
        }
        for year in 0..120 {
            let stock: f64 = runs.iter().map(|run| run.stock(year)).sum();
            prop_assert!(near(stock, target[year], 1000.0), "{}: {} {}", year, stock, target[year]);
            let built: f64 = runs.iter().map(|run| run.inflow[year]).sum();
            for (run, share) in runs.iter().zip(&shares[year]) {
                prop_assert!(near(run.inflow[year], built * share, 1000.0));
            }
        }
        let alone = stock::sharing_a_target(&kinds[..1], &target, &vec![vec![1.0]; 120]);
        let driven = stock::stock_driven(&kinds[0], &target, Surplus::Remove);
        for year in 0..120 {
            prop_assert!(near(alone[0].inflow[year], driven.inflow[year], 1000.0));
        }
    }
}

#[test]
fn a_constant_stock_comes_to_ask_for_its_size_over_the_mean_life() {
    let life = Lifetime::weibull_of_mean(12.0, 2.5);
    let survival = Survival::of(&[life; 400], AgeOffset::END_OF_YEAR, Diagonal::One);
    let run = stock::stock_driven(&survival, &[100.0; 400], Surplus::Remove);
    let ages: f64 = (0..400).map(|age| life.survival(f64::from(age))).sum();
    assert!((run.inflow[399] - 100.0 / ages).abs() < 1e-9);
    let fixed = Survival::of(&[Lifetime::Fixed { mean: 7.0 }; 60], AgeOffset::END_OF_YEAR, Diagonal::One);
    let run = stock::stock_driven(&fixed, &[5.0; 60], Surplus::Remove);
    for year in 7..60 {
        assert_eq!(run.inflow[year], run.inflow[year - 7]);
    }
}

/// Share of a cohort that stands, as the formulas are written; the cohort 1900 by what stood then.
fn stands(known: &BuildingFacts, cohort: Year, year: Year, longer: f64) -> f64 {
    let shape = known.shape.value;
    let scale = known.mean_life.value[cohort] * (1.0 + longer) / libm::tgamma(1.0 + 1.0 / shape);
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

/// One kind of building as the formulas say, by year.
struct Slow {
    stock: Vec<Vec<f64>>,
    inflow: Vec<f64>,
    kept: Vec<f64>,
}

/// Runs one kind of building by the formulas.
fn slow_building(facts: &Facts, known: &BuildingFacts, target: &Annual, choices: &Choices) -> Slow {
    let before = |year: Year| Year::at(year.index() - 1);
    // Share of last year's stock that stands, with the lever's power on the hazard of the reference.
    let stay = |year: Year, cohort: Year, effect: f64| {
        let mean = known.mean_life.value[cohort];
        let longer = if known.extendable {
            effect.min(facts.longest_life.value / mean - 1.0).max(0.0)
        } else {
            0.0
        };
        let ratio = stands(known, cohort, year, 0.0) / stands(known, cohort, before(year), 0.0);
        libm::pow(ratio, libm::pow(1.0 + longer, -known.shape.value))
    };
    let dial = match known.product.sector() {
        Sector::Homes => Dial::HomeLife,
        Sector::OtherBuildings | Sector::Vehicles | Sector::Infrastructure | Sector::CivilWorks | Sector::Goods => Dial::OtherLife,
    };
    let mut slow = Slow {
        stock: vec![vec![target[Year::FIRST]]],
        inflow: vec![0.0],
        kept: vec![0.0],
    };
    // What stood or came in, and which shares of it live on in the reference and in the choice.
    let mut ageing: Vec<(f64, f64, f64)> = Vec::new();
    for year in Year::at(1).to(Year::LAST) {
        let longer = effect(facts.dial(dial), choices, year);
        let mut now: Vec<f64> = slow.stock[year.index() - 1]
            .iter()
            .enumerate()
            .map(|(cohort, area)| area * stay(year, Year::at(cohort), longer))
            .collect();
        let natural: f64 = now.iter().sum();
        let keep = if natural > target[year] { target[year] / natural } else { 1.0 };
        now.iter_mut().for_each(|area| *area *= keep);
        let built = (target[year] - natural).max(0.0);
        now.push(built);
        if year == Year::RECONSTRUCTED {
            ageing = now.iter().map(|area| (*area, 1.0, 1.0)).collect();
        }
        let mut keeps = 0.0;
        if year > Year::RECONSTRUCTED {
            for (cohort, (began, reference, chosen)) in ageing.iter_mut().enumerate() {
                // What is removed before its time was not kept, and never will be.
                *began *= keep;
                let [in_reference, in_choice] = [0.0, longer].map(|effect| stay(year, Year::at(cohort), effect));
                keeps += *began * (*reference * (1.0 - in_reference) - *chosen * (1.0 - in_choice)).max(0.0);
                *reference *= in_reference;
                *chosen *= in_choice;
            }
            ageing.push((built, 1.0, 1.0));
        }
        slow.kept.push(keeps);
        slow.inflow.push(built);
        slow.stock.push(now);
    }
    slow
}

/// Value of a dial less its value at level 0, in a year.
fn change(facts: &Facts, choices: &Choices, dial: Dial, year: Year) -> f64 {
    let Some(row) = facts.dial(dial).filter(|row| choices.pulls.contains_key(&row.dial.lever())) else {
        return 0.0;
    };
    let value = value_at(row, choices.level(dial.lever()));
    if year < Year::LEVERS {
        0.0
    } else {
        (value - row.steps.value[0]) * ramp(Year::LEVERS, row.full, year)
    }
}

/// Kilograms of a material in a square metre of a cohort.
fn slow_content(facts: &Facts, known: &BuildingFacts, choices: &Choices, cohort: Year, material: Material) -> f64 {
    let change = |dial| change(facts, choices, dial, cohort);
    let mut share = Structure::ALL.map(|structure| known.structure.value[structure.index()][cohort]);
    let [concrete, masonry, _, timber] = share;
    if known.product != Product::Informal && change(Dial::Timber) > timber {
        let more = (change(Dial::Timber) - timber).min(concrete + masonry);
        share[0] -= more * concrete / (concrete + masonry);
        share[1] -= more * masonry / (concrete + masonry);
        share[3] += more;
    }
    let mut sum = 0.0;
    for structure in 0..4 {
        let (kg, mortar) = (known.intensity.value[structure][material.index()], known.mortar.value[structure]);
        let mass = if material == Material::Cement {
            ((kg - mortar) * (1.0 + change(Dial::LeanConcrete)) + mortar) * (1.0 + change(Dial::LeanCement))
        } else if material == Material::Aggregates {
            kg * (1.0 + change(Dial::LeanConcrete))
        } else if material == Material::Steel {
            kg * (1.0 + change(Dial::LeanSteel))
        } else {
            kg
        };
        sum += share[structure] * mass;
    }
    sum * known.gross.value
}

/// Needs for heat and for cooling of kinds of buildings in a year.
fn slow_needs(facts: &Facts, choices: &Choices, stocks: &[(&BuildingFacts, Slow)], year: Year) -> [f64; 2] {
    let (mut saved, mut done) = (0.0, 0.0);
    for since in Year::of(2021).to(Year::LAST).take_while(|since| *since <= year) {
        let rate = facts.energy.renovated.value + change(facts, choices, Dial::RenovationRate, since);
        let rate = f64::min(rate, facts.energy.renovated_most.value - done);
        done += rate;
        saved += rate * (facts.energy.renovation_saving.value + change(facts, choices, Dial::RenovationSaving, since));
    }
    let mut needs = [0.0; 2];
    for (known, slow) in stocks {
        let kind = match known.product {
            Product::SingleFamily | Product::Informal => Building::SingleFamily,
            Product::MultiFamily => Building::MultiFamily,
            Product::Other => Building::Other,
        };
        for (cohort, area) in Year::all().zip(&slow.stock[year.index()]) {
            let left = if cohort <= Year::BASE { 1.0 - saved } else { 1.0 };
            let tables = [&facts.energy.heating_needs.value, &facts.energy.cooling_needs.value];
            for (need, (table, dial)) in needs.iter_mut().zip(tables.into_iter().zip([Dial::NewHeating, Dial::NewCooling])) {
                *need += area * energy::need(table, kind, cohort) * left * (1.0 + change(facts, choices, dial, cohort));
            }
        }
    }
    needs
}

/// Final energy of homes by carrier in a year, PJ, where all carriers have one efficiency and one share.
fn slow_homes(facts: &Facts, choices: &Choices, stocks: &[(&BuildingFacts, Slow)], year: Year) -> [f64; Carrier::COUNT] {
    let known = &facts.energy;
    let people = facts.people.value[year];
    let [heat, cool] = slow_needs(facts, choices, stocks, year);
    let [base_heat, base_cool] = slow_needs(facts, &Choices::default(), stocks, Year::BASE);
    let heat = known.heating.value * heat / base_heat + known.hot_water.value * people / 1e6;
    let pumps = change(facts, choices, Dial::HeatPumps, year);
    let along = ((f64::from(year.number()) - 2020.0) / 30.0).clamp(0.0, 1.0);
    let cop = known.heat_pump.value[0] + (known.heat_pump.value[1] - known.heat_pump.value[0]) * along;
    Carrier::ALL.map(|carrier| {
        let (share, efficiency) = (
            known.homes_heat.value.finals[carrier.index()],
            known.efficiency.value[carrier.index()],
        );
        let cooking = known.cooking.value.gigajoules * people / 1e6 * known.cooking.value.shares[carrier.index()];
        cooking
            + match carrier {
                // Coal, oil and gas bring three equal shares of useful heat.
                Carrier::Coal | Carrier::Oil | Carrier::Gas => heat * (share - pumps / 3.0),
                Carrier::Wood | Carrier::DistrictHeat => heat * share,
                Carrier::Electricity => {
                    heat * share
                        + heat * efficiency * pumps / cop
                        + known.cooling.value * cool / base_cool * known.cooling_spread.value.at(year)
                        + known.appliances.value * people * 3.6e-9
                }
            }
    })
}

#[test]
fn a_place_agrees_with_its_plain_twin() {
    const WHOLE: Stretch = Stretch {
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
    ];
    for land in [PLAIN, SHRINKING, CROWDED] {
        let facts = synthetic::facts(&land);
        for tenths in [[0; 9], [25, 0, 40, 10, 0, 20, 0, 30, 0], [0, 33, 0, 40, 30, 0, 20, 0, 27], [40; 9]] {
            let mut choices = Choices::default();
            for (lever, tenths) in levers.into_iter().zip(tenths) {
                choices = choices.with(lever, Level::from_tenths(tenths).unwrap());
            }
            let outcome = model::run(&facts, &choices);
            let (moves, drivers) = (Moves::of(&facts, &choices), Drivers::of(&facts, choices.background));
            let targets = demand::of(&facts, &drivers, &moves, WHOLE);
            let mut mass = vec![[[0.0; Material::COUNT]; 2]; Year::COUNT];
            let mut stocks = Vec::new();
            for ((known, target), of) in facts.buildings().zip(&targets).zip(&outcome.buildings) {
                let slow = slow_building(&facts, known, target, &choices);
                let scale = slow.stock.iter().map(|row| row.iter().sum()).fold(0.0, f64::max);
                let holds = Year::all().map(|cohort| Material::ALL.map(|material| slow_content(&facts, known, &choices, cohort, material)));
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
                stocks.push((known, slow));
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
            let floor = |year: Year| other[0].1.stock[year.index()].iter().sum::<f64>();
            let grid = power::of(&facts, Some(&moves));
            for year in Year::all() {
                let homes = slow_homes(&facts, &choices, &stocks, year);
                let mut emitted = 0.0;
                for carrier in Carrier::ALL {
                    let (found, wanted) = (outcome.energy.homes[carrier.index()][year], homes[carrier.index()]);
                    assert!(
                        (found - wanted).abs() <= wanted * 1e-10,
                        "{land:?} {tenths:?} {carrier:?} {year}: {found} {wanted}"
                    );
                    let grams = facts.energy.carbon.value[carrier.index()].grams;
                    let carbon = if carrier == Carrier::Electricity {
                        grid.national[year]
                    } else {
                        grams / 1e3
                    };
                    emitted += wanted / 3.6e-9 * carbon;
                }
                let found = outcome.ghg.using[Sector::Homes.index()][year];
                assert!(
                    (found - emitted).abs() <= emitted * 1e-10,
                    "{land:?} {tenths:?} {year}: {found} {emitted}"
                );
                // Half of what other buildings use is heat; heat pumps turn fuels to electricity.
                let spread = facts.energy.other.value * facts.energy.other_spread.value.at(year);
                let heat = slow_needs(&facts, &choices, &other, year)[0] / slow_needs(&facts, &Choices::default(), &other, Year::BASE)[0];
                let found = outcome.energy.other[Carrier::DistrictHeat.index()][year];
                let wanted = spread * 0.5 * heat / Carrier::COUNT as f64;
                assert!(
                    (found - wanted).abs() <= wanted * 1e-10,
                    "{land:?} {tenths:?} {year}: {found} {wanted}"
                );
                if change(&facts, &choices, Dial::HeatPumps, year) == 0.0 {
                    let found = outcome.energy.other[Carrier::Electricity.index()][year];
                    let wanted = wanted + spread * 0.5 * floor(year) / floor(Year::BASE);
                    assert!(
                        (found - wanted).abs() <= wanted * 1e-10,
                        "{land:?} {tenths:?} {year}: {found} {wanted}"
                    );
                }
            }
        }
    }
}
