//! Levers on the revised reference: better bricks, higher scrap caps, and less driving with shared cars, against
//! another program with the same rules. Also, in every place: a reason for each lever that saves no emissions.
//!
//! The tolerance is 2 %, unless a comment says otherwise.

use crate::support::numbers::assert_close;
use crate::{real, weightless};
use std::collections::BTreeMap;

use cairn_analysis::findings::effects::numbers;
use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
use cairn_analysis::findings::lever::no_saving::{Does, NoSavingReason};
use cairn_analysis::findings::{lever, variable};
use cairn_core::choices::link::Per;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::Facts;
use cairn_core::kind::{Lever, LeverQuantity};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::Year;

use weightless::weightless;

const TOLERANCE: f64 = 0.02;
const YEAR: Year = Year::of(2050);

fn run_single_lever(facts: &Facts, lever: Lever) -> Outcome {
    model::run(facts, &Choices::default().with(lever, Level::TOP))
}

fn materials(outcome: &Outcome) -> f64 {
    outcome.rows(Account::GhgMaterials).map(|row| row[YEAR]).sum::<f64>() / 1e9
}

fn cars(outcome: &Outcome) -> f64 {
    variable::find(outcome, "GHG@Vehicles").unwrap().values[YEAR]
}

/// Change in each place from a lever alone at 4, Mt, after `change` has changed the facts.
fn moved(lever: Lever, of: fn(&Outcome) -> f64, change: impl Fn(&mut Facts)) -> BTreeMap<String, f64> {
    let mut moved = BTreeMap::new();
    for mut facts in real::world().places.iter().cloned() {
        change(&mut facts);
        let reference = of(&model::run(&facts, &Choices::default()));
        moved.insert(facts.place.to_string(), of(&run_single_lever(&facts, lever)) - reference);
    }
    moved
}

fn sum(moved: &BTreeMap<String, f64>) -> f64 {
    moved.values().sum()
}

/// Matches the other program: no power plants, lines and pipes, and only the steel of machines and goods.
fn bare(facts: &mut Facts) {
    weightless(facts);
    facts.civil.metals.value.copper = [0.0; 3];
    facts.civil.metals.value.aluminium = [0.0; 3];
}

/// The other program takes 55 % off at every income. Our table has 50 % at upper middle incomes, so China saves a
/// tenth less.
#[test]
fn better_bricks_spare_what_another_program_says() {
    let same = moved(Lever::Bricks, materials, |facts| {
        for row in facts.dials.iter_mut().filter(|row| row.dial.what == LeverQuantity::BrickMaking) {
            row.steps.value[4] = -0.55;
        }
    });
    assert_close("bricks of the world", sum(&same), -402.4, TOLERANCE);
    for (place, wanted) in [("IND", -84.9), ("CHN", -51.7), ("DEU", -3.6), ("NGA", -2.9)] {
        assert_close(place, same[place], wanted, TOLERANCE);
    }
    let own = moved(Lever::Bricks, materials, |_| {});
    assert_close("bricks of the world", sum(&own), -389.0, TOLERANCE);
    assert_close("IND", own["IND"], -84.9, TOLERANCE);
    assert_close("CHN", own["CHN"], -51.7 * 0.5 / 0.55, TOLERANCE);
}

/// The other program has no lorries, buses and two-wheelers. Without raised caps it saves 104 Mt, ours 96; the caps
/// add 22 Mt there and 28 Mt here. Those vehicles save 17 and 15 Mt more. All values include 3 Mt of household goods,
/// which the other program also lacks.
#[test]
fn recovery_raises_the_caps_of_scrap() {
    let without = |facts: &mut Facts| {
        bare(facts);
        facts.vehicles.fleets.clear();
    };
    let capped = |facts: &mut Facts| facts.dials.retain(|row| row.dial.what != LeverQuantity::Cap);
    assert_close("without them", sum(&moved(Lever::Recovery, materials, without)), -126.4, TOLERANCE);
    let both = moved(Lever::Recovery, materials, |facts| {
        without(facts);
        capped(facts);
    });
    assert_close("without them, under the caps of today", sum(&both), -96.2, TOLERANCE);
    let raised = moved(Lever::Recovery, materials, bare);
    assert_close("recovery", sum(&raised), -145.4, TOLERANCE);
    let savings = moved(Lever::Recovery, materials, |facts| {
        bare(facts);
        capped(facts);
    });
    assert_close("recovery under the caps of today", sum(&savings), -111.5, TOLERANCE);
    for (place, savings) in &savings {
        assert!(raised[place] <= savings + 1e-9, "{place}: {} and {savings}", raised[place]);
    }
}

/// The other program has 71 and 190 Mt; its cars emit less than ours. Less driving adds 140 Mt here, 118 there.
#[test]
fn those_who_share_cars_drive_less() {
    let less = moved(Lever::CarSharing, cars, |_| {});
    let same = moved(Lever::CarSharing, cars, |facts| facts.cars.everywhere.joined.value = 1.0);
    assert_close("shared cars", sum(&less), -258.3, TOLERANCE);
    assert_close("shared cars that drive as before", sum(&same), -118.3, TOLERANCE);
    for facts in &real::world().places {
        let km = |outcome: &Outcome| outcome.line(Account::CarKm)[Year::LAST];
        let row = facts.dials.iter().find(|row| row.dial.what == LeverQuantity::Sharing).unwrap();
        let joined = (2.0 * (1.0 - 1.0 / row.steps.value[4])).clamp(0.0, 1.0);
        let wanted = 1.0 - (1.0 - facts.cars.everywhere.joined.value) * joined;
        let [before, after] =
            [model::run(facts, &Choices::default()), run_single_lever(facts, Lever::CarSharing)].map(|outcome| km(&outcome));
        assert!(
            (after / before - wanted).abs() < 1e-9,
            "{}: {after} of {before}, {wanted}",
            facts.place
        );
    }
}

/// The effect of each lever alone at 4 on the emissions of all its years in a place, and the reason if it saves none.
fn does(facts: &Facts) -> Vec<(Lever, Does, Option<NoSavingReason>)> {
    let (base_state, mut reference) = model::base_state(facts);
    model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
    let emissions = |outcome: &Outcome| numbers(&HeadlineSeries::of(outcome), YEAR, Per::Total)[Headline::Cumulative as usize];
    let whole = emissions(&reference);
    let mut outcome = reference.clone();
    let steps = lever::steps(facts, &reference, &reference, &Choices::default(), YEAR);
    let mut all = Vec::new();
    for step in steps.into_iter().filter(|step| step.lever.is_measure()) {
        model::run_ahead(&base_state, facts, &Choices::default().with(step.lever, Level::TOP), &mut outcome);
        all.push((step.lever, Does::of(emissions(&outcome) - whole, whole), step.why));
    }
    all
}

#[test]
fn a_lever_that_spares_nothing_in_a_place_says_why() {
    let mut still: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut raised: BTreeMap<&str, usize> = BTreeMap::new();
    let mut reasons: BTreeMap<(&str, String), String> = BTreeMap::new();
    for facts in &real::world().places {
        for (lever, does, why) in does(facts) {
            if does == Does::Spares {
                continue;
            }
            let place = facts.place.to_string();
            let why = why.unwrap_or_else(|| panic!("{place}: {} {does:?}, and nobody says why", lever.id()));
            if does == Does::Raises {
                *raised.entry(lever.id()).or_default() += 1;
            } else {
                still.entry(lever.id()).or_default().push(place.clone());
            }
            reasons.insert((lever.id(), place), format!("{why:?}"));
        }
    }
    let counts: Vec<(&str, usize)> = still.iter().map(|(lever, places)| (*lever, places.len())).collect();
    let wanted = [
        ("bk", 8),
        ("cf", 212),
        ("cw", 162),
        ("et", 2),
        ("fd", 10),
        ("gr", 11),
        ("hp", 9),
        ("hs", 8),
        ("kc", 107),
        ("nb", 7),
        ("ps", 1),
        ("pw", 59),
        ("rf", 62),
        ("rp", 41),
        ("uv", 105),
        ("vl", 5),
        ("vs", 77),
    ];
    assert_eq!(counts, wanted, "{still:?}");
    let raised: Vec<(&str, usize)> = raised.into_iter().collect();
    assert_eq!(raised, [("et", 4), ("hl", 1), ("hp", 3), ("pw", 2), ("uv", 10)]);
    assert_eq!(
        still["bk"],
        ["ARE", "BHR", "ISL", "KWT", "MLT", "OMN", "PHL", "QAT"],
        "where few walls are of brick"
    );
    let mut others = Vec::new();
    for (lever, place, wanted) in [
        ("cf", "NGA", "AirAlone"),
        ("cf", "DEU", "AirClean"),
        ("uv", "IND", "NoUsed"),
        ("uv", "MNG", "UsedReplaced"),
        ("hs", "BGD", "DecentLiving"),
        ("vl", "BGD", "OlderCars"),
        ("vs", "IND", "Income"),
        ("bk", "QAT", "NoBrick"),
        ("rf", "COD", "LittleClimate"),
        ("rf", "ETH", "NoFuelHeat"),
        ("hp", "COD", "NoFuelHeat"),
        ("hp", "GUM", "NothingBurnt"),
        ("hp", "TKM", "DirtyPower"),
        ("hp", "SRB", "DirtyPower"),
        ("kc", "DEU", "NoFires"),
        ("gr", "NOR", "PowerClean"),
        ("pw", "DEU", "WasteSafe"),
    ] {
        let found = reasons.get(&(lever, place.to_owned()));
        if found.is_none_or(|found| found != wanted) {
            others.push((lever, place, wanted, found));
        }
    }
    for place in &still["fd"] {
        let found = reasons.get(&("fd", place.clone()));
        if found.is_none_or(|found| found != "LittleNewScrap") {
            others.push(("fd", "one of those", "LittleNewScrap", found));
        }
    }
    assert!(others.is_empty(), "{others:?}");
}

#[test]
fn the_amount_of_longer_lives_changes_at_every_step() {
    let mut tried = 0;
    for facts in &real::world().places {
        let reference = model::run(facts, &Choices::default());
        let choices = Choices::default().with(Lever::BuildingLife, Level::STEP_3);
        let plan = model::run(facts, &choices);
        let steps = lever::steps(facts, &plan, &reference, &choices, YEAR);
        let Some(step) = steps.into_iter().find(|step| step.lever == Lever::BuildingLife && !step.at_floor) else {
            continue;
        };
        tried += 1;
        let years = &step.at_levels[..5];
        assert!(years.is_sorted() && years[0] < years[4], "{}: {years:?}", facts.place);
        // Homes of Germany reach the longest life at the first step; its other buildings do not.
        if ["DEU", "FRA", "USA", "BRA", "ITA", "GBR"].contains(&facts.place.as_str()) {
            assert!(years.is_sorted_by(|one, other| other - one > 1.0), "{}: {years:?}", facts.place);
            assert!(
                step.yours > step.reference + 1.0,
                "{}: {} {}",
                facts.place,
                step.reference,
                step.yours
            );
        }
    }
    assert!(tried > 190, "{tried} places");
}
