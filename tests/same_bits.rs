//! Are survival, stock runs and places equal on every machine, to the last bit?
//!
//! Synthetic places reach corner cases of the model. Real places come from the released packs.
//!
//! The same source runs natively and in a browser worker. If a digest differs on one side only, something there rounds
//! differently. If it differs on both sides, the model has changed: write the new digest here.

#[path = "support/synthetic/mod.rs"]
mod synthetic;

use cairn_analysis::findings::digest::{self, Fnv};
use cairn_analysis::findings::minerals::names;
use cairn_analysis::findings::range::Drawing;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices, Level, Policy};
use cairn_core::facts::{Facts, World, pack};
use cairn_core::kind::{ChemistryPath, Lever, LeverGroup, Storyline};
use cairn_core::model::minerals;
use cairn_core::model::{self, Outcome, Summed};
use cairn_core::place::PlaceId;
use cairn_core::stock;
use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
use cairn_core::stock::{DrivenStock, PastSurvivors, StockResults, StockRun, StockWorkspace, Surplus, run_stock};
use cairn_core::year::Year;
use synthetic::{CROWDED, PLAIN, SHRINKING};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_dedicated_worker);

const SURVIVAL: &str = "55d25fa5353ae53e";
const STOCKS: &str = "0d0c0784697b026b";
const FOLLOWED: &str = "c1fe0ac531110df6";
const PLACES: &str = "77bfce45a456d0d0";
/// Digest of the minerals layer of three places.
const MINERALS: &str = "559e4bcf974fc3e1";
/// Digests of real places.
const REAL: [(&str, &str); 5] = [
    ("IND", "4ff3d2f4d9013e8c"),
    ("DEU", "de4b9bb112ac075d"),
    ("NGA", "df481f739d06ae83"),
    ("USA", "0bb8d0fb0361e1b5"),
    ("CHN", "7044b9e037f54c02"),
];
/// Digests of draws 1 to 50 of India.
const DRAWS: [&str; 2] = ["031df7d34be9ebe5", "cb6183424f3be519"];
/// Digest of the sum of three other places.
const SUM_DIGEST: ([&str; 3], &str) = (["KEN", "BRA", "VNM"], "3378d760068fad3d");

/// Pseudo-random numbers from 0 to 1, by integer arithmetic: the same on every machine.
fn spread(index: u64) -> f64 {
    ((index * 7919) % 10_007) as f64 / 10_007.0
}

/// One lifetime of each family, with parameters that vary with the index.
fn lifetimes(index: u64) -> [Lifetime; 5] {
    let (one, two) = (spread(index), spread(index + 4_321));
    let (mean, deviation) = (1.0 + 140.0 * one, 0.1 + 40.0 * two);
    [
        Lifetime::Fixed { mean },
        Lifetime::Normal { mean, deviation },
        Lifetime::FoldedNormal { mean, deviation },
        Lifetime::Lognormal { mean, deviation },
        Lifetime::weibull_of_mean(mean, 0.5 + 5.0 * two),
    ]
}

fn eat(fnv: &mut Fnv, value: f64) {
    fnv.eat(&value.to_bits().to_le_bytes());
}

fn assert_digest(found: u64, wanted: &str) {
    let found = format!("{found:016x}");
    assert!(found == wanted, "the digest is {found}, and {wanted} is written here");
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn survival_has_the_same_bits_everywhere() {
    let mut fnv = Fnv::default();
    for index in 0..400 {
        for life in lifetimes(index) {
            for age in 0..161 {
                eat(&mut fnv, life.survival(f64::from(age) + 0.5 * spread(index)));
            }
        }
    }
    assert_digest(fnv.value(), SURVIVAL);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn stock_runs_have_the_same_bits_everywhere() {
    let mut fnv = Fnv::default();
    for index in 0..40_u64 {
        for family in 0..5 {
            let cohorts: Vec<Lifetime> = (0..120).map(|cohort| lifetimes(index + cohort / 20)[family]).collect();
            let survival = Survival::of(&cohorts, AgeOffset::MIDDLE_OF_YEAR, Diagonal::OfDistribution);
            let given: Vec<f64> = (0..120).map(|year| 100.0 * spread(index * 131 + year)).collect();
            let runs: [StockRun; 4] = [
                stock::inflow_driven(&survival, &given),
                stock::stock_driven(&survival, &given, Surplus::Remove),
                stock::stock_driven(&survival, &given[..20], Surplus::NegativeInflow),
                stock::from_initial_stock(&survival, &given[..60], &given[60..], Surplus::Remove),
            ];
            for run in &runs {
                for value in run.cohorts.iter().flatten().chain(&run.inflow).chain(&run.outflow) {
                    eat(&mut fnv, *value);
                }
            }
        }
    }
    assert_digest(fnv.value(), STOCKS);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn many_stocks_and_materials_have_the_same_bits_in_lanes_of_any_width() {
    let mut fnv = Fnv::default();
    let mut room = StockWorkspace::default();
    for index in 0..60 {
        let materials = (index % 14) as usize;
        let (years, first) = (161 - (index % 5) as usize, 127 + (index % 7) as usize);
        let shape = 0.5 + 5.0 * spread(index);
        let cohorts: Vec<Lifetime> = (0..years as i32)
            .map(|cohort| Lifetime::weibull_of_mean(1.0 + 90.0 * spread(index + 17) + 0.2 * f64::from(100_i32.max(cohort)), shape))
            .collect();
        let survival = Survival::of(&cohorts, AgeOffset::END_OF_YEAR, Diagonal::One);
        let target: Vec<f64> = (0..years as i32)
            .map(|year| 100.0 + f64::from(year) * (4.0 * spread(index + 99) - 1.0))
            .collect();
        let composition: Vec<f64> = (0..(years * materials) as u64).map(|place| spread(place + index)).collect();
        let driven = DrivenStock {
            survival: &survival,
            target: &target,
            composition: &composition,
            surplus: Surplus::Remove,
        };
        let mut owned = [years, years, years, years * materials, years * materials, years * materials].map(|length| vec![0.0; length]);
        let [stock, inflow, removed, material_stock, material_inflow, material_outflow] = &mut owned;
        let mut results = StockResults {
            stock,
            inflow,
            removed,
            material_stock,
            material_inflow,
            material_outflow,
        };
        let past = PastSurvivors::before(first, &driven, &mut results, &mut room);
        run_stock(&driven, &past, &mut results, &mut room);
        for value in owned.iter().flatten() {
            eat(&mut fnv, *value);
        }
    }
    assert_digest(fnv.value(), FOLLOWED);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn places_have_the_same_bits_everywhere() {
    let mut fnv = Fnv::default();
    for land in [PLAIN, SHRINKING, CROWDED] {
        let facts = synthetic::facts(&land);
        let (base_state, mut outcome) = model::base_state(&facts);
        fnv.eat(&digest::of(&outcome).to_le_bytes());
        for (space, life) in [(0, 0), (20, 0), (0, 33), (40, 40), (50, 50)] {
            let level = |tenths| Level::from_tenths(tenths).unwrap_or_default();
            let choices = Choices::default()
                .with(Lever::HomeSpace, level(space))
                .with(Lever::BuildingLife, level(life));
            model::run_ahead(&base_state, &facts, &choices, &mut outcome);
            fnv.eat(&digest::of(&outcome).to_le_bytes());
            eat(&mut fnv, outcome.balance.worst());
        }
        // Levers of minerals act in their layer alone; `minerals_have_the_same_bits_everywhere` has them.
        let levers = facts.levers().into_iter().filter(|lever| lever.group() != LeverGroup::Minerals);
        for lever in levers {
            model::run_ahead(&base_state, &facts, &Choices::default().with(lever, Level::TOP), &mut outcome);
            fnv.eat(&digest::of(&outcome).to_le_bytes());
        }
    }
    assert_digest(fnv.value(), PLACES);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn minerals_have_the_same_bits_everywhere() {
    let known = pack::read_minerals(include_bytes!("../static/facts/minerals.pack"));
    let known = known.unwrap_or_else(|fault| panic!("static/facts/minerals.pack: {fault:?}"));
    let world = world();
    let mut fnv = Fnv::default();
    for id in ["IND", "DEU", "CHN"] {
        let facts = named(&world, id);
        let levers = [Lever::ElectricVehicles, Lever::SmallerBatteries, Lever::BatteryRecycling];
        let all = levers
            .into_iter()
            .fold(Choices::default(), |all, lever| all.with(lever, Level::TOP));
        for choices in [Choices::default(), all] {
            let run = model::run(facts, &choices);
            for path in ChemistryPath::ALL {
                let results = minerals::run(facts, &known, path, &choices, &run);
                for (_, rows) in names::all() {
                    for row in rows {
                        results.series(row).values().iter().for_each(|value| eat(&mut fnv, *value));
                    }
                }
            }
        }
    }
    assert_digest(fnv.value(), MINERALS);
}

/// Every place of the packs, with its roads.
fn world() -> World {
    let facts = include_bytes!("../static/facts/world.pack");
    let roads = include_bytes!("../static/facts/roads.pack");
    pack::joined(facts, roads).unwrap_or_else(|fault| panic!("static/facts: {fault:?}"))
}

fn named<'a>(world: &'a World, id: &str) -> &'a Facts {
    let found = world.places.iter().find(|facts| facts.place.as_str() == id);
    found.unwrap_or_else(|| panic!("{id} is not in the pack"))
}

/// No lever moved, three groups of levers at 3, and longer lifetimes only; each under two storylines.
fn chosen() -> Vec<Choices> {
    let plan = Choices::default()
        .with(Lever::BuildingLife, Level::TOP)
        .with(Lever::VehicleLife, Level::TOP);
    let backgrounds = [(Storyline::Ssp1, Policy::Pol2), (Storyline::Ssp3, Policy::None)];
    let mut chosen = Vec::new();
    for choices in [Choices::default(), Scenario::All.choices(), plan] {
        for (storyline, policy) in backgrounds {
            chosen.push(Choices {
                background: Background { storyline, policy },
                ..choices.clone()
            });
        }
    }
    chosen
}

fn eat_outcome(fnv: &mut Fnv, outcome: &Outcome) {
    fnv.eat(&digest::of(outcome).to_le_bytes());
    eat(fnv, outcome.balance.worst());
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn places_that_exist_have_the_same_bits_everywhere() {
    let world = world();
    let found = REAL.map(|(id, _)| {
        let facts = named(&world, id);
        let mut fnv = Fnv::default();
        let (base_state, mut outcome) = model::base_state(facts);
        eat_outcome(&mut fnv, &outcome);
        for choices in chosen() {
            model::run_ahead(&base_state, facts, &choices, &mut outcome);
            eat_outcome(&mut fnv, &outcome);
        }
        (id, format!("{:016x}", fnv.value()))
    });
    assert_eq!(found.each_ref().map(|(id, digest)| (*id, digest.as_str())), REAL);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn a_sum_of_places_that_exist_has_the_same_bits_everywhere() {
    let world = world();
    let members = SUM_DIGEST.0.map(|id| named(&world, id));
    let mut summed = Summed::of(PlaceId::parse("SUM").unwrap(), members);
    let mut fnv = Fnv::default();
    eat_outcome(&mut fnv, summed.outcome());
    for choices in chosen() {
        eat_outcome(&mut fnv, summed.run(&choices));
    }
    assert_digest(fnv.value(), SUM_DIGEST.1);
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn draws_have_the_same_bits_everywhere() {
    let doubts = pack::read_doubts(include_bytes!("../static/facts/doubts.pack")).unwrap_or_else(|fault| panic!("doubts: {fault:?}"));
    let world = world();
    let mut drawing = Drawing::of(named(&world, "IND"), &doubts, &Scenario::All.choices(), Year::of(2050));
    // The first digest covers headlines and emissions, the second the other yearly results.
    let (mut fnv, mut others) = (Fnv::default(), Fnv::default());
    for pair in drawing.block(1, 50) {
        for results in [pair.yours, pair.reference] {
            let [ghg, more @ ..] = &results.years;
            for value in results.headlines.iter().chain(ghg) {
                fnv.eat(&value.to_bits().to_le_bytes());
            }
            for value in more.iter().flatten() {
                others.eat(&value.to_bits().to_le_bytes());
            }
        }
    }
    assert_digest(fnv.value(), DRAWS[0]);
    assert_digest(others.value(), DRAWS[1]);
}
