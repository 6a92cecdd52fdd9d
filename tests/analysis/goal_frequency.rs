//! Frequency of meeting a goal: each draw against its own reference, for a country and a group, from any program.

use crate::support::real::place;
use std::fs;
use std::path::Path;

use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::need::{NeedGoal, PlaceGoal};
use cairn_analysis::findings::range::view::{LEAST, RangeQuery, Ranges, most};
use cairn_analysis::findings::range::{DrawSums, Drawing, RangeDraws};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::doubt::facts_of_draw;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::pack;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

const FOCUS: Year = Year::of(2050);
const DRAWS: u32 = 40;

fn doubts() -> Doubts {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/facts/doubts.pack");
    pack::read_doubts(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn a_draw_meets_a_goal_where_its_own_run_does() {
    let doubts = doubts();
    let facts = place("IND");
    let plan = Scenario::All.choices();
    for text in [
        "ghr:2050:-33",
        "ghg:2050:20",
        "mar:2040:-30",
        "cir:2050:8",
        "pp:2050:1.4",
        "cum:2060:-20",
    ] {
        let goal = NeedGoal::read(text).unwrap();
        let mut drawing = Drawing::of(facts, &doubts, &plan, FOCUS);
        drawing.aim(Some(goal));
        for draw in 0..12 {
            let own = facts_of_draw(facts, &doubts, draw);
            let aim = PlaceGoal::new(goal, &model::run(&own, &Default::default()));
            let wanted = aim.is_met(&model::run(&own, &plan));
            assert_eq!(drawing.draw(draw).met, Some(wanted), "{text}, draw {draw}");
        }
    }
}

#[test]
fn another_plan_or_goal_gives_what_it_gives_from_the_start() {
    let doubts = doubts();
    let facts = place("NGA");
    let goal = |text: &str| NeedGoal::read(text);
    let mut moved = Drawing::of(facts, &doubts, &Scenario::Avoid.choices(), FOCUS);
    moved.aim(goal("ghr:2050:-10"));
    let _ = moved.block(0, 8);
    for (scenario, text) in [
        (Scenario::All, "ghr:2050:-10"),
        (Scenario::Reference, "ghg:2050:60"),
        (Scenario::Improve, "ghg:2050:60"),
    ] {
        moved.choose(&scenario.choices(), FOCUS, Per::Total);
        moved.aim(goal(text));
        let mut fresh = Drawing::of(facts, &doubts, &scenario.choices(), FOCUS);
        fresh.aim(goal(text));
        assert_eq!(moved.block(0, 9), fresh.block(0, 9), "{scenario:?}");
    }
    moved.aim(None);
    assert_eq!(moved.draw(1).met, None);
}

#[test]
fn members_that_join_one_by_one_make_the_same_draw() {
    let doubts = doubts();
    let members = ["KEN", "BRA", "VNM", "DEU", "TUV"].map(place);
    let whole = PlaceId::parse("SUM").unwrap();
    let plan = Scenario::All.choices();
    let goal = NeedGoal::read("ghr:2050:-30");
    let mut at_once = Drawing::of_whole(whole, members, &doubts, &plan, FOCUS);
    at_once.aim(goal);
    let mut one_by_one = Drawing::of_whole(whole, [], &doubts, &plan, FOCUS);
    one_by_one.aim(goal);
    members.iter().for_each(|facts| one_by_one.take_in(facts, &doubts));
    for draw in [0, 3, 7] {
        let mut sums = DrawSums::new(whole);
        (0..one_by_one.members()).for_each(|member| one_by_one.join(member, draw, &mut sums));
        let found = one_by_one.summed(&sums);
        assert!(found.met.is_some());
        assert_eq!(found, at_once.draw(draw), "draw {draw}");
    }
}

#[test]
fn a_page_is_told_how_often_and_no_ends_of_too_few_draws() {
    let doubts = doubts();
    let facts = place("IND");
    let query = RangeQuery {
        choices: Scenario::All.choices(),
        focus: FOCUS,
        per: Per::Total,
        today: false,
        goal: NeedGoal::read("ghr:2050:-33"),
        against: None,
        over: Headline::Emissions,
        matters: None,
        table: None,
    };
    let mut drawing = Drawing::of(facts, &doubts, &query.choices, query.focus);
    drawing.aim(query.goal);
    let mut runs = RangeDraws::new(drawing.draw(0));
    runs.join(1, drawing.block(1, LEAST - 1));
    let ranges_of = |runs: &RangeDraws| Ranges::of(facts.place, &query, doubts.rows.len(), Some(runs), 212);
    let few = ranges_of(&runs);
    assert!(!few.has_ends() && few.year(FOCUS, cairn_analysis::findings::range::DrawQuantity::Yours).is_none());
    assert_eq!((few.draws, few.all), (LEAST - 1, most(212)));
    runs.join(LEAST, drawing.block(LEAST, DRAWS + 1 - LEAST));
    let enough = ranges_of(&runs);
    let met = runs.draws().filter(|pair| pair.met == Some(true)).count();
    assert_eq!(enough.met, Some(met as u32));
    assert!(enough.has_ends() && met > 0 && met < DRAWS as usize, "{met}");
    assert!(most(1) > most(7) && most(7) > most(212));
}
