//! Ways to reach a goal: the same as rows, sentence, table and files.

use cairn::draw::need::{NeedChart, differ_as_written, goal, spoken_text};
use cairn::draw::snapshot::SnapshotChart;
use cairn::pictures::need::{columns, draw};
use cairn_analysis::export::exact;
use cairn_analysis::figure::need::{Need, NeedWayKind};
use cairn_analysis::findings::need::view::{NeedQuery, NeedView, Search};
use cairn_analysis::findings::need::{GoalSteps, NeedGoal, PlaceGoal, Play};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{self, Link};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Language, Lever};
use cairn_core::model;

use super::synthetic;
use super::waterfall::caption;

/// The reply to a page on a goal, after all runs.
fn need_view(text: &str, start: &Choices) -> NeedView {
    let facts = synthetic::facts(&synthetic::PLAIN);
    let goal = NeedGoal::read(text).expect("a goal");
    let aim = PlaceGoal::new(goal, &model::run(&facts, &Choices::default()));
    let query = NeedQuery {
        choices: start.clone(),
        goal,
        power: false,
    };
    let mut search = Search::new(facts.place, query, aim.clone(), facts.levers(), false);
    let mut before = search.reply().awaited;
    let step = |search: &mut Search| search.step(&mut |choices| aim.value(&model::run(&facts, choices)));
    while step(&mut search) {
        let pending = search.reply().awaited;
        assert!(pending > 0 && pending <= before);
        before = pending;
    }
    search.reply().clone()
}

fn sought(need: Need, words: &Words) -> NeedChart {
    NeedChart {
        goal: goal(words, &need.goal),
        title: String::new(),
        links: Vec::new(),
        ways: Ok(need),
    }
}

#[test]
fn ways_stand_in_order_and_each_meets_where_it_says_so() {
    let view = need_view("ghr:2050:-5", &Choices::default());
    assert_eq!(view.awaited, 0);
    let need = Need::of(&view);
    assert_eq!(need.ways[0].by, NeedWayKind::Evenly);
    assert_eq!(need.ways[1].by, NeedWayKind::Least(Play::All));
    let facts = synthetic::facts(&synthetic::PLAIN);
    let aim = PlaceGoal::new(need.goal, &model::run(&facts, &Choices::default()));
    for way in &need.ways {
        let result = aim.value(&model::run(&facts, &way.choices));
        assert_eq!(result, way.result, "{:?}", way.by);
        assert_eq!(way.meets, need.goal.is_met(result), "{:?}", way.by);
    }
    let able: Vec<Level> = need.levers().filter(|way| way.meets).map(|way| way.level).collect();
    assert!(!able.is_empty() && able.is_sorted());
    let rest: Vec<f64> = need.levers().filter(|way| !way.meets).map(|way| way.result).collect();
    assert!(rest.is_sorted() && need.levers().take(able.len()).all(|way| way.meets));
    assert!(need.visible_ways().all(|(place, way)| need.ways[place] == *way && need.moves(way)));
}

#[test]
fn where_the_goal_is_met_nothing_is_searched_and_that_is_said() {
    let start = Choices::default().with(Lever::HomeSpace, Level::TOP);
    let view = need_view("ghr:2050:-0.1", &start);
    assert!(view.alone.is_empty() && view.least.is_empty() && view.awaited == 0);
    let words = Words::embedded(Language::English);
    let still = SnapshotChart::Need(sought(Need::of(&view), &words));
    assert_eq!(still.lacks(), Some(Key::NeedMet));
    assert!(cairn::draw::snapshot::spoken_text(&words, &still, "India").contains("met"));
}

#[test]
fn the_sentence_names_the_nearest_lever_in_every_language() {
    for text in ["ghr:2050:-5", "mar:2050:-30", "cum:2060:-99", "cir:2050:10", "pp:2040:0.5"] {
        let need = Need::of(&need_view(text, &Choices::default()));
        for language in Language::READY {
            let words = Words::embedded(language);
            let line = spoken_text(&words, &sought(need.clone(), &words), "India");
            assert!(!line.is_empty() && !line.contains(['{', '⟦']), "{line}");
            let power = words.say(names::lever(Lever::CleanPower)[0]);
            let tells = |result: f64| differ_as_written(&words, need.goal.metric, result, need.now);
            let named = need.left_out.iter().all(|out| !tells(out.result) || line.contains(power));
            assert!(named && need.left_out.is_empty() == need.is_met(), "{line}");
        }
    }
}

#[test]
fn a_spreadsheet_holds_every_way_and_a_drawing_is_whole() {
    let of = Need::of(&need_view("ghr:2050:-5", &Choices::default()));
    for language in Language::READY {
        let words = Words::embedded(language);
        let drawn = draw(&words, "title", &of, &caption());
        for never in ["style=", "class=", "<script", "NaN", "<life>", "{", "\"\"\""] {
            assert!(!drawn.svg.contains(never), "{never}");
        }
        assert_eq!(drawn.svg.matches("<text").count(), drawn.svg.matches("</text>").count());
    }
    let text = columns(&Words::embedded(Language::English), "title", &of, &caption(), exact);
    for way in &of.ways {
        // Names and lists of levers may contain commas, so the search uses the number cells.
        let cells = format!(",{},{},", exact(way.level.number()), exact(way.result));
        assert!(text.lines().any(|line| line.contains(&cells)), "{:?} is not in {text}", way.by);
    }
}

#[test]
fn a_goal_of_an_address_is_that_of_the_command_line() {
    for metric in link::Metric::ALL {
        let text = [metric.id(), ":2050:-12.5"].concat();
        let of = Link::parse(&["g=", &text].concat()).0.goal.and_then(NeedGoal::of);
        assert_eq!(of, NeedGoal::read(&text), "{text}");
    }
    assert_eq!(Link::parse("g=ghr:2020:-30").0.goal.and_then(NeedGoal::of), None);
}
