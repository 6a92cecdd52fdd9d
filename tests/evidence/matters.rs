//! Variance shares: shares and the remainder add up to 1 in any order of rows, and a number without effect has no
//! share.

use crate::support::real::place;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cairn_analysis::findings::matters::{DRAWS_A_ROW, ExplainedResult, LEAST_FIT, Matters, SpreadShares, TornadoRuns};
use cairn_analysis::findings::range::{Drawing, RangeDraws};
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::doubt_words::{DoubtEffect, DoubtGroup, DoubtKind};
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::{Facts, pack};
use cairn_core::year::Year;
use cairn_evidence::varied_built_in;

const FOCUS: Year = Year::of(2050);

fn doubts() -> Doubts {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/facts/doubts.pack");
    pack::read_doubts(&fs::read(path).unwrap()).unwrap()
}

/// A country with its draws, and with its rows varied one at a time.
struct DrawnCountry {
    drawing: Drawing,
    alone: TornadoRuns,
    runs: RangeDraws,
}

impl DrawnCountry {
    fn new(facts: &Facts, doubts: &Doubts, choices: &Choices, focus: Year, draws: u32) -> DrawnCountry {
        let mut drawing = Drawing::of(facts, doubts, choices, focus);
        let mut runs = RangeDraws::new(drawing.draw(0));
        runs.join(1, drawing.block(1, draws));
        let alone = TornadoRuns::of(&mut drawing);
        DrawnCountry { drawing, alone, runs }
    }

    fn matters(&self, subject: ExplainedResult) -> Matters {
        Matters::of(subject, &self.drawing, &self.alone, &self.runs).expect("a country")
    }
}

fn share(matters: &Matters, group: DoubtGroup) -> f64 {
    let groups = matters.groups.clone();
    groups.iter().find(|(own, _)| *own == group).map_or(0.0, |(_, share)| *share)
}

#[test]
fn shares_and_what_is_left_are_one_for_every_result_that_has_them() {
    let doubts = doubts();
    for id in ["IND", "DEU", "TUV"] {
        let seen = DrawnCountry::new(place(id), &doubts, &Scenario::All.choices(), FOCUS, 500);
        for subject in ExplainedResult::ALL {
            let matters = seen.matters(subject);
            assert_eq!(matters, seen.matters(subject), "the same draws, the same answer");
            let shares: Vec<f64> = matters.rows.iter().filter_map(|row| row.share).collect();
            match matters.shares {
                SpreadShares::Known { rest } => {
                    let sum: f64 = shares.iter().sum::<f64>() + rest;
                    assert!((sum - 1.0).abs() < 1e-9, "{id}, {subject:?}: {sum}");
                    assert!((0.0..=1.0 - LEAST_FIT).contains(&rest), "{id}, {subject:?}: {rest}");
                    assert_eq!(shares.len(), matters.rows.len());
                    assert!(shares.windows(2).all(|two| two[0] >= two[1]), "the largest first");
                    let groups: f64 = matters.groups.iter().map(|(_, share)| share).sum();
                    assert!((groups + rest - 1.0).abs() < 1e-9);
                }
                SpreadShares::Curved { fit } => assert!(fit < LEAST_FIT && shares.is_empty(), "{id}, {subject:?}: {fit}"),
                other => panic!("{id}, {subject:?}: {other:?}"),
            }
        }
        assert!(
            matches!(seen.matters(ExplainedResult::Emissions).shares, SpreadShares::Known { .. }),
            "{id}"
        );
    }
}

#[test]
fn rows_in_another_order_have_the_same_shares() {
    let doubts = doubts();
    let facts = place("DEU");
    let one = DrawnCountry::new(facts, &doubts, &Scenario::All.choices(), FOCUS, 400);
    let mut turned = doubts.clone();
    turned.rows.reverse();
    turned.rows.rotate_left(17);
    let same = DrawnCountry::new(facts, &turned, &Scenario::All.choices(), FOCUS, 400);
    let moved: Vec<Doubts> = vec![turned];
    for subject in [ExplainedResult::Emissions, ExplainedResult::NewMaterials] {
        let [first, other] = [&one, &same].map(|seen| seen.matters(subject));
        // On the same draws, bit for bit: rows are summed in the order of their names.
        let mut drawing = Drawing::of(facts, &moved[0], &Scenario::All.choices(), FOCUS);
        let alone = TornadoRuns::of(&mut drawing);
        let exact = Matters::of(subject, &drawing, &alone, &one.runs).unwrap();
        let shares =
            |matters: &Matters| -> Vec<(String, Option<f64>)> { matters.rows.iter().map(|row| (row.id.clone(), row.share)).collect() };
        assert_eq!(shares(&exact), shares(&first));
        // With another order of rows, draws differ where one row acts on the result of another.
        for row in &first.rows {
            let theirs = other.rows.iter().find(|own| own.id == row.id).unwrap();
            assert!((row.share.unwrap() - theirs.share.unwrap()).abs() < 1e-3, "{}", row.id);
        }
    }
}

#[test]
fn a_row_that_moves_nothing_has_no_share() {
    let mut doubts = doubts();
    for row in &mut doubts.rows {
        if row.id == "power.loss" {
            row.ends = row.ends.map(|[_, central, _]| [central; 3]);
        }
    }
    let facts = place("IND");
    let seen = DrawnCountry::new(facts, &doubts, &Choices::default(), FOCUS, 400);
    let matters = seen.matters(ExplainedResult::Emissions);
    let ids: BTreeSet<&str> = matters.rows.iter().map(|row| row.id.as_str()).collect();
    assert!(!ids.contains("power.loss"), "a row without a range");
    // No lever is used, so the uncertainty of lever effects changes nothing.
    assert!(matters.rows.iter().all(|row| row.kind != DoubtKind::Lever), "{ids:?}");
    assert!(
        matters.acting > matters.rows.len() && matters.rows.len() > 40,
        "{}",
        matters.rows.len()
    );
    assert!(
        ids.contains("content.steel") && ids.contains("content.steel.own"),
        "each has a draw of its own"
    );
    // Savings are zero without levers, and before levers act.
    let still = seen.matters(ExplainedResult::Saved);
    assert_eq!((still.shares, still.rows.len(), still.central), (SpreadShares::Still, 0, 0.0));
    let before = DrawnCountry::new(facts, &doubts, &Scenario::All.choices(), Year::of(2010), 340);
    assert_eq!(before.matters(ExplainedResult::Saved).shares, SpreadShares::Still);
    let past = before.matters(ExplainedResult::Emissions);
    // Future growth affects the past slightly, because the past is scaled to means that end after 2020; these rows do
    // not.
    let ahead = ["power.slope", "power.slope.own", "car.electric"];
    assert!(past.rows.iter().all(|row| !ahead.contains(&row.id.as_str())), "{:?}", past.rows);
    assert!(matches!(past.shares, SpreadShares::Known { .. }) && past.rows.iter().any(|row| row.kind == DoubtKind::Fact));
}

#[test]
fn too_few_draws_are_waited_for() {
    let doubts = doubts();
    let seen = DrawnCountry::new(place("IND"), &doubts, &Choices::default(), FOCUS, 60);
    let matters = seen.matters(ExplainedResult::Emissions);
    let least = DRAWS_A_ROW * matters.rows.len();
    assert_eq!(matters.shares, SpreadShares::Wait { least });
    assert!(matters.rows.iter().all(|row| row.share.is_none()) && matters.groups.is_empty());
    assert!(
        matters
            .rows
            .windows(2)
            .all(|two| two[0].longer(matters.central) >= two[1].longer(matters.central)),
        "bars need no draws"
    );
}

#[test]
fn bars_are_runs_with_one_row_at_an_end() {
    let doubts = doubts();
    let facts = place("IND");
    let matters = DrawnCountry::new(facts, &doubts, &Choices::default(), FOCUS, 1).matters(ExplainedResult::Emissions);
    for id in ["floor.home_level", "power.slope", "renovation.rate"] {
        let row = matters.rows.iter().find(|row| row.id == id).unwrap_or_else(|| panic!("{id}"));
        let mut only = doubts.clone();
        only.rows.retain(|own| own.id == id);
        for (end, x) in [-1.0, 1.0].into_iter().enumerate() {
            let found = Drawing::of(facts, &only, &Choices::default(), FOCUS).with_single_row(0, x).unwrap();
            assert_eq!(row.at[end], ExplainedResult::Emissions.value(&found), "{id}");
        }
        let [low, central, high] = row.numbers;
        assert!(low < central && central < high);
    }
    let level = matters.rows.iter().find(|row| row.id == "floor.home_level").unwrap();
    let span = facts.home_level.value;
    assert!(level.way == DoubtEffect::Span && (level.numbers[0] / span.low - 1.0).abs() < 1e-12 && level.numbers[1] == span.value);
    let first = matters.one_by_one(5);
    assert!(first.len() == 5 && first[0].longer(matters.central) >= first[4].longer(matters.central));
}

/// Groups that matter for greenhouse gases in 2050, as shares: ours by regression on 1,000 draws. Then the Jansen
/// totals (11 × 500 draws), calculated on earlier facts and with the rows of that time. Nothing was fitted to these.
const INDIA: [(DoubtGroup, f64, f64); 4] = [
    (DoubtGroup::Power, 0.479, 0.50),
    (DoubtGroup::Floor, 0.077, 0.21),
    (DoubtGroup::Energy, 0.046, 0.16),
    (DoubtGroup::Cars, 0.287, 0.07),
];

/// Rows that were added after the totals were calculated, by the beginning of their names (decision T11).
const ADDED: [&str; 13] = [
    "content.steel_homes",
    "walls.block",
    "civil.concrete_life",
    "civil.building_part",
    "power.base",
    "power.coal_power",
    "power.solar_part",
    "car.level",
    "truck.",
    "van.",
    "bus.",
    "two.",
    "exhaust.",
];

/// Growth of cars at that time; T11 made it twice as wide.
const NARROW: [f64; 3] = [0.7, 1.0, 1.3];

/// The rows with which the totals were calculated.
fn of_the_totals() -> Doubts {
    let mut doubts = doubts();
    doubts.rows.retain(|row| !ADDED.iter().any(|added| row.id.starts_with(added)));
    assert_eq!(doubts.rows.len(), 85);
    for row in doubts.rows.iter_mut().filter(|row| row.id == "car.path") {
        row.ends = Some(NARROW);
    }
    doubts
}

#[test]
fn groups_of_india_are_those_written_and_near_totals_on_the_same_rows() {
    let matters = |doubts: &Doubts| {
        let seen = DrawnCountry::new(place("IND"), doubts, &Choices::default(), FOCUS, 1000);
        seen.matters(ExplainedResult::Emissions)
    };
    let (today, then) = (matters(&doubts()), matters(&of_the_totals()));
    for (group, written, totals) in INDIA {
        let found = share(&today, group);
        assert!((found - written).abs() < 0.02, "{}: {found}, {:?}", group.id(), today.groups);
        let found = share(&then, group);
        assert!((found - totals).abs() < 0.15, "{}: {found} is far from {totals}", group.id());
    }
}

#[test]
fn every_row_has_a_source_and_those_that_are_set_a_unit() {
    let (doubts, inputs) = (doubts(), varied_built_in().unwrap());
    assert_eq!(doubts.rows.len(), inputs.len());
    for (doubt, input) in doubts.rows.iter().zip(&inputs) {
        assert_eq!(*doubt, input.doubt);
        assert!(!input.sources.is_empty(), "{}", doubt.id);
        assert_eq!(input.unit.is_some(), doubt.way == DoubtEffect::Set, "{}", doubt.id);
    }
}
