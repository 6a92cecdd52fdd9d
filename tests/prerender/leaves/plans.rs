//! The gallery of plans: every file is right for today's numbers, and every card shows those of the model.
//!
//! `CAIRN_GOLDEN=refresh cargo xtask test prerender -- plans::` writes the receipts and the release into the files and then
//! fails: read the difference before you keep it.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::OnceLock;

use cairn::site::link::explore;
use cairn_analysis::export;
use cairn_analysis::findings::headline::five_year_mean;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::findings::variable;
use cairn_analysis::words::{Key, names};
use cairn_core::choices::Choices;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Leaf, Link, Route, Story};
use cairn_core::facts::{Facts, pack};
use cairn_core::kind::{Language, Lever, Storyline};
use cairn_core::model::{self, Outcome, Summed};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;
use cairn_prerender::pages::leaf::plans::{PlanGallery, PlanGalleryProps, text};
use cairn_prerender::plan::{FOLDER, ShownPlan, plans, sections, shown_plan};
use cairn_prerender::search;

use super::{complete_languages, escaped, home, is_sound, part, render_page, words};
use crate::real;
use crate::words::{set_wrongly, spaces};

/// The least number of plans.
const LEAST: usize = 14;
/// The year of the results on a card.
const YEAR: Year = Year::of(2050);

fn folder() -> PathBuf {
    real::root().join("static").join(FOLDER)
}

/// Every plan with its numbers, computed once a process.
fn all() -> &'static [ShownPlan] {
    static ALL: OnceLock<Vec<ShownPlan>> = OnceLock::new();
    ALL.get_or_init(|| {
        let world = real::world();
        let minerals = pack::read_minerals(pack::MINERALS).expect("the pack of minerals");
        let mut places = CasePlaces::of(world).with_minerals(minerals);
        let plans = plans(&folder()).unwrap_or_else(|fault| panic!("{fault}"));
        let plans = plans.into_iter().map(|plan| shown_plan(plan, world, &mut places));
        plans.map(|shown| shown.unwrap_or_else(|fault| panic!("{fault}"))).collect()
    })
}

/// The outcome of a place under choices.
fn outcome(place: PlaceId, choices: &Choices) -> Outcome {
    let world = real::world();
    match Wider::find(place.as_str()) {
        Some(wider) => {
            let members: Vec<&Facts> = world.members(wider).collect();
            Summed::of(place, members).run(choices).clone()
        }
        None => model::run(world.place(place).expect("a country"), choices),
    }
}

/// The value of the line of a file that begins so.
fn with_line(file: &str, name: &str, value: &str) -> String {
    let start = format!("{name} = ");
    let line = |line: &str| {
        if line.starts_with(&start) {
            format!("{start}\"{value}\"\n")
        } else {
            format!("{line}\n")
        }
    };
    file.lines().map(line).collect()
}

#[test]
fn every_receipt_is_that_of_todays_numbers() {
    let release = export::release(&real::world().release);
    let moved: Vec<&ShownPlan> = all().iter().filter(|shown| shown.receipt != shown.plan.receipt).collect();
    if env::var_os("CAIRN_GOLDEN").is_some_and(|word| word == "refresh") {
        for ShownPlan { plan, receipt, .. } in &moved {
            let path = folder().join(format!("{}.toml", plan.id));
            let file = fs::read_to_string(&path).expect("a file");
            let file = with_line(&with_line(&file, "receipt", &receipt.to_string()), "release", &release);
            fs::write(&path, file).expect("a file");
        }
        panic!("the receipts were written anew: read the difference, then run without CAIRN_GOLDEN");
    }
    let moved = moved.iter().map(|shown| format!("{}: {} now", shown.plan.path(), shown.receipt));
    assert_eq!(moved.collect::<Vec<_>>(), Vec::<String>::new(), "read the texts, then refresh");
}

#[test]
fn every_story_and_every_region_has_a_plan() {
    assert!(all().len() >= LEAST);
    for story in Story::ALL {
        assert!(all().iter().any(|shown| shown.plan.story == Some(story)), "{}", story.id());
    }
    for region in sections() {
        assert!(all().iter().any(|shown| shown.region == region), "{}", region.code());
    }
    let has = |what: &str, is_so: &dyn Fn(&ShownPlan) -> bool| assert!(all().iter().any(is_so), "{what}");
    has("a goal that is reached", &|shown| shown.goal.is_some_and(|goal| goal.is_reached()));
    has("the documents' world", &|shown| {
        shown.plan.choices().background.storyline == Storyline::Out
    });
    has("a late start", &|shown| {
        shown.plan.link.pulls.values().any(|pull| pull.from > Some(Year::LEVERS))
    });
    for (place, shown) in all().iter().enumerate() {
        let same = |other: &&ShownPlan| (other.plan.place, &other.plan.link) == (shown.plan.place, &shown.plan.link);
        assert_eq!(
            all().iter().position(|other| same(&other)),
            Some(place),
            "{}: a plan twice",
            shown.plan.id
        );
    }
}

#[test]
fn the_words_of_plans_are_set_by_the_rules_of_their_script() {
    for ShownPlan { plan, .. } in all() {
        for language in Language::READY {
            for text in [plan.title(language), plan.text(language)] {
                let name = format!("{} in {}: {text}", plan.id, language.id());
                assert_eq!(set_wrongly(language, text), Vec::<&str>::new(), "{name}");
                if language == Language::French {
                    assert_eq!(spaces::set_wrongly(text), Vec::<String>::new(), "{name}");
                }
            }
        }
    }
}

#[test]
fn the_link_of_a_card_opens_the_plan_under_its_title_and_with_its_receipt() {
    for ShownPlan { plan, .. } in all() {
        for language in Language::READY {
            let address = plan.address(language);
            let (path, query) = address.split_once('?').expect("a query");
            let place = plan.place;
            assert_eq!(Route::parse(path), Route::Explore { language, place }, "{address}");
            let (link, remarks) = Link::parse(query);
            assert_eq!(remarks, [], "{address}");
            let (view, remarks) = explore::view(&link, &Lever::ALL);
            assert_eq!(remarks, [], "{address}");
            assert_eq!(view.choices, plan.choices(), "{address}");
            assert_eq!(view.charts[0], plan.link.charts[0], "{address}");
            assert_eq!(link.goal, plan.link.goal, "{address}");
            assert_eq!(link.receipt, Some(plan.receipt), "{address}");
            assert_eq!(link.name, Plain::clean(plan.title(language)), "{address}");
        }
    }
}

#[test]
fn every_card_shows_its_words_its_levers_and_the_numbers_of_the_model() {
    let runs: Vec<[Outcome; 2]> = all()
        .iter()
        .map(|ShownPlan { plan, .. }| [plan.choices(), Choices::default()].map(|choices| outcome(plan.place, &choices)))
        .collect();
    for language in complete_languages() {
        let words = words(language);
        let page = render_page::<PlanGallery>(PlanGalleryProps {
            words: Rc::clone(&words),
            home: home(),
            plans: Rc::new(all().to_vec()),
        });
        is_sound(&page, language);
        assert_eq!(page.matches("class=\"story-card plan-card\"").count(), all().len());
        for (shown, runs) in all().iter().zip(&runs) {
            let plan = &shown.plan;
            let name = format!("{} in {}", plan.id, language.id());
            let card = part(&page, &format!("plan-{}", plan.id), "</p></li>");
            let has = |what: &str| assert!(card.contains(&escaped(what)), "{name}: no {what} in {card}");
            has(plan.title(language));
            has(words.place(plan.place));
            has(&text(&words, shown));
            has(&words.fill(Key::PlansAuthor, &[("author", &words.isolate(plan.author.as_str()))]));
            let links = card.replace("&amp;", "&");
            assert_eq!(links.matches(&format!("href=\"{}\"", plan.address(language))).count(), 2, "{name}");
            has(&format!("href=\"{}\"", plan.path()));
            for lever in plan.link.pulls.keys() {
                has(words.say(names::lever(*lever)[0]));
            }
            for variable in ["GHG", "Primary|Material"] {
                let [yours, path] = runs.each_ref().map(|run| variable::find(run, variable).expect("a variable"));
                let [now, before] = [&yours, &path].map(|series| five_year_mean(&series.values, YEAR));
                has(&words.quantity(now, yours.unit));
                has(&words.change(now, before));
            }
            if let Some(story) = plan.story {
                has(&format!("href=\"{}\"", Route::Story { language, story }.write()));
            }
        }
        let own = Route::Leaf {
            language,
            leaf: Leaf::Plans,
        }
        .write();
        assert!(
            search::findable(&words).unwrap().iter().any(|[address, ..]| *address == own),
            "the search does not find the page in {}",
            language.id()
        );
    }
}
