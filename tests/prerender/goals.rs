//! Pages of the global goals: every country and every indicator in six languages, with the numbers of the tables, and without
//! a verdict.

use crate::real;
use std::rc::Rc;

use cairn_analysis::findings::goals::{AirChange, GoalIndicator, GoalSeries, GoalValue, MILESTONES, Milestone};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Route;
use cairn_core::facts::World;
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use cairn_prerender::goals::{GoalContext, contexts};
use cairn_prerender::pages::leaf::goals::{GoalList, GoalListProps, GoalPage, GoalPageProps};
use yew::LocalServerRenderer;

/// Countries whose pages are read: large and small, rich and poor, with few values, and one with two faulty ones.
const SOME: [&str; 8] = ["BRA", "DEU", "FJI", "IND", "KEN", "NAM", "UGA", "VAT"];
/// Most characters of the content of a page.
const MOST: usize = 22_000;

fn some() -> Vec<Rc<GoalContext>> {
    let world = real::world();
    let some = World {
        release: world.release.clone(),
        places: world
            .places
            .iter()
            .filter(|facts| SOME.contains(&facts.place.as_str()))
            .cloned()
            .collect(),
    };
    contexts(&some).expect("tables")
}

fn page(words: &Rc<Words>, context: &Rc<GoalContext>) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let props = GoalPageProps {
        words: Rc::clone(words),
        context: Rc::clone(context),
    };
    runtime.block_on(LocalServerRenderer::<GoalPage>::with_props(props).hydratable(false).render())
}

/// The row of a series.
fn row<'a>(page: &'a str, series: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("<tr id=\"{series}\"")).expect("a row");
    rest.split_once("</tr>").map_or(rest, |(row, _)| row)
}

#[test]
fn every_indicator_has_its_rows_with_the_numbers_of_the_table_in_six_languages() {
    let some = some();
    assert_eq!(some.len(), SOME.len());
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        for context in &some {
            let (goals, page) = (&context.goals, page(&words, context));
            let at = |what: &str| format!("{} {} {what}", language.id(), goals.place);
            assert!(!page.contains(Key::ABSENT), "{}", at("a text is missing"));
            assert_eq!(page.matches("<h1").count(), 1);
            for indicator in GoalIndicator::ALL {
                assert!(page.contains(&format!("<b>{}", indicator.id())), "{}", at(indicator.id()));
            }
            for series in GoalSeries::ALL {
                let (row, value) = (row(&page, series.id()), goals.series(series));
                match value.map(GoalValue::last_value) {
                    None => assert!(row.contains(words.say(Key::GoalsNone)), "{}", at(series.id())),
                    Some(None) => assert!(row.contains(words.say(Key::GoalsFault)), "{}", at(series.id())),
                    Some(Some((year, number))) => {
                        let cells = format!("<td>{}</td><td>{}</td>", words.figures(number, 5), words.year(year));
                        assert!(row.contains(&cells), "{}: {row}", at(series.id()));
                    }
                }
                let sources = value.map(|value| value.sources.clone()).unwrap_or_default();
                assert!(
                    sources.iter().all(|key| row.contains(&format!(">{key}</a>"))),
                    "{}",
                    at(series.id())
                );
            }
            for milestone in Milestone::ALL {
                assert!(
                    page.contains(&format!("data-milestone=\"{}\"", milestone.id())),
                    "{}",
                    at(milestone.id())
                );
            }
        }
    }
}

#[test]
fn faulty_values_are_not_shown_and_a_place_with_one_value_says_what_is_missing() {
    let words = Rc::new(Words::embedded(Language::English));
    for context in some() {
        let page = page(&words, &context);
        match context.goals.place.as_str() {
            "NAM" => assert!(!row(&page, "e_waste_recycled").contains("271"), "{page}"),
            "VAT" => assert!(page.contains("1 of 24 indicators") && page.matches(words.say(Key::GoalsNone)).count() >= 34),
            "UGA" => assert!(page.contains(words.say(Key::GoalsAirWorse))),
            "KEN" => {
                let [.., last] = MILESTONES;
                let air = context.goals.air.expect("shares");
                let [today, plan] = context.effect.air(&air, &context.assumed, last).map(AirChange::total);
                assert!(page.contains(&format!("data-air=\"{today:.3} {plan:.3}\"")));
                assert!(bare(&page).contains("breathed 12 µg/m³"), "{page}");
            }
            _ => {}
        }
    }
}

#[test]
fn no_page_speaks_a_verdict_and_each_is_small() {
    for language in [Language::English, Language::Russian] {
        let words = Rc::new(Words::embedded(language));
        for context in some() {
            let page = page(&words, &context);
            let content = page.split_once("<main").map_or("", |(_, main)| main);
            for verdict in [
                "on track",
                "ranking",
                "compliance",
                "achiev",
                "progress toward",
                "score",
                "traffic light",
            ] {
                assert!(!content.contains(verdict), "{}: {verdict}", context.goals.place);
            }
            let place = context.goals.place;
            for route in [
                Route::Explore { language, place },
                Route::Brief {
                    language,
                    place,
                    today: false,
                },
            ] {
                assert!(page.contains(&format!("href=\"{}", route.write())), "{place} {route:?}");
            }
            assert!(
                page.contains(&format!("/hotspots/?at={place}")) && page.contains("?b=all"),
                "{place}"
            );
            assert!(content.chars().count() <= MOST, "{place}: {} characters", content.chars().count());
        }
    }
}

#[test]
fn each_measure_of_materials_is_named_once_and_none_is_named_beyond_itself() {
    let words = Rc::new(Words::embedded(Language::English));
    let mut beyond = Vec::new();
    for context in contexts(real::world()).expect("tables") {
        let (page, place) = (bare(&page(&words, &context)), context.goals.place);
        for measure in [Key::GoalsSayFootprint, Key::GoalsSayConsumption] {
            let count = page.matches(&[words.say(measure), " in 20"].concat()).count();
            assert!(count <= 1, "{place} {measure:?}: {count}");
        }
        for named in page.split("The model names ").skip(1) {
            let share: f64 = named.split('%').next().and_then(|share| share.parse().ok()).expect("a share");
            assert!(share <= 100.0, "{place}: {share}");
        }
        if page.contains("counts more than this statistic") {
            beyond.push(place.to_string());
        }
    }
    assert!(beyond.contains(&"LIE".to_owned()) && beyond.len() < 10, "{beyond:?}");
}

#[test]
fn the_list_leads_to_every_country() {
    let words = Rc::new(Words::embedded(Language::French));
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let props = GoalListProps {
        words: Rc::clone(&words),
        home: PlaceId::parse("IND").expect("a place"),
    };
    let page = runtime.block_on(LocalServerRenderer::<GoalList>::with_props(props).hydratable(false).render());
    let listed = real::world().places.iter().filter(|facts| facts.listed);
    for facts in listed {
        let (language, place) = (Language::French, facts.place);
        assert!(
            page.contains(&format!("href=\"{}\"", Route::Goals { language, place }.write())),
            "{place}"
        );
    }
}
