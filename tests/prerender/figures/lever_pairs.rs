//! Figures of a pair of levers: map, sentence, table and files agree.

use cairn::draw::need::goal;
use cairn::draw::pair::{PairChart, SIDE_UNITS, numbered, shades, spoken_text};
use cairn::draw::snapshot::SnapshotChart;
use cairn::pictures::pair::{columns, draw};
use cairn_analysis::export::exact;
use cairn_analysis::figure::pair::LeverPairFigure;
use cairn_analysis::findings::need::pair::{LeverPairQuery, Plotting, SIDE};
use cairn_analysis::findings::need::{COARSE, GoalSteps, Map, NeedGoal, PlaceGoal};
use cairn_analysis::words::Words;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Language, Lever};
use cairn_core::model;
use yew::Callback;

use super::synthetic;
use super::waterfall::caption;

/// Results for two levers, after all runs.
fn pair(text: &str, levers: [Lever; 2]) -> LeverPairFigure {
    let facts = synthetic::facts(&synthetic::PLAIN);
    let goal = NeedGoal::read(text).expect("a goal");
    let aim = PlaceGoal::new(goal, &model::run(&facts, &Choices::default()));
    let query = LeverPairQuery {
        choices: Choices::default().with(levers[0], Level::STEP_2),
        goal,
        pair: Some(levers),
    };
    let mut plotting = Plotting::new(facts.place, query, aim.clone(), &facts.levers(), false);
    while plotting.step(&mut |choices| aim.value(&model::run(&facts, choices))) {}
    LeverPairFigure::of(plotting.reply(), [Level::STEP_2, Level::NONE]).expect("a map")
}

const TWO: [Lever; 2] = [Lever::HomeSpace, Lever::BuildingDesign];

#[test]
fn it_is_told_in_every_language_and_its_files_are_whole() {
    for text in ["mar:2050:-5", "mar:2050:-99", "mar:2050:50"] {
        let of = pair(text, TWO);
        assert!(of.map.moves());
        for language in Language::READY {
            let words = Words::embedded(language);
            let still = SnapshotChart::Pair(PairChart {
                pair: Ok(of.clone()),
                goal: goal(&words, &of.goal),
                title: String::new(),
                moves: Callback::noop(),
            });
            let SnapshotChart::Pair(chart) = &still else { panic!("two levers") };
            let line = spoken_text(&words, chart, "India");
            assert!(line.len() > 40 && !line.contains(['{', '⟦']), "{line}");
            let drawn = draw(&words, "title", &of, &caption());
            for never in ["style=", "class=", "<script", "NaN", "<life>", "{", "\"\"\""] {
                assert!(!drawn.svg.contains(never), "{never}");
            }
            assert_eq!(drawn.svg.matches("<svg").count(), drawn.svg.matches("</svg>").count());
            assert_eq!(drawn.svg.matches("<text").count(), drawn.svg.matches("</text>").count());
        }
    }
}

#[test]
fn a_spreadsheet_holds_every_pair_of_levels() {
    let of = pair("mar:2050:-5", TWO);
    let text = columns(&Words::embedded(Language::English), "title", &of, &caption(), exact);
    for place in 0..SIDE * SIDE {
        let [along, up] = [place % SIDE, place / SIDE];
        let cells = [of.level(along), of.level(up), of.map.at(along, up)].map(exact).join(",");
        assert!(text.lines().any(|line| line.starts_with(&cells)), "{cells} is not in {text}");
    }
}

#[test]
fn the_results_printed_on_a_map_stand_on_the_levels_that_its_axes_label() {
    for (side, places) in [(SIDE, [2_usize, 4, 6]), (COARSE, [1, 2, 3])] {
        let map = Map::empty(TWO, side);
        assert_eq!(map.side(), side);
        assert_eq!(numbered(&map).collect::<Vec<usize>>(), places);
        // In tenths of a level.
        assert_eq!(places.map(|place| place * usize::from(map.step)), [10, 20, 30], "{side}");
    }
}

#[test]
fn shades_cover_the_map_once() {
    let of = pair("mar:2050:-5", TWO);
    let mut covered = vec![0; SIDE_UNITS * SIDE_UNITS];
    for path in shades(&of) {
        for area in path.split('z').filter(|area| !area.is_empty()) {
            let numbers: Vec<usize> = area
                .split(|letter: char| !letter.is_ascii_digit())
                .filter_map(|digits| digits.parse().ok())
                .collect();
            let [x, y, wide, high, back] = numbers[..] else { panic!("{area}") };
            assert_eq!(wide, back, "{area}");
            for row in y..y + high {
                for at in x..x + wide {
                    covered[row * SIDE_UNITS + at] += 1;
                }
            }
        }
    }
    assert!(covered.into_iter().all(|times| times == 1));
}
