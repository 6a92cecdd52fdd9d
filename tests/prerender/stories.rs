//! Stories: their claims are true, every text has its numbers, every link opens its subject, and every page is complete.

use crate::real;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use cairn::site::link::explore;
use cairn_analysis::findings::class;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::seat::seat_goal;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::Choices;
use cairn_core::choices::code::{ClassPlan, Levels, THEMES};
use cairn_core::choices::link::{Link, Route, Story};
use cairn_core::facts::{Facts, pack};
use cairn_core::kind::{Language, Lever, Role, Theme};
use cairn_core::model;
use cairn_core::place::{PlaceId, Wider};
use cairn_prerender::pages::leaf::story::{Stories, StoriesProps, StoryPage, StoryProps};
use cairn_prerender::story::{Called, Claim, Pictured, Telling, Untold, counted, file, lessons};
use cairn_prerender::story_figure::{Staged, StoryPanel, about, guess, staged, view};
use yew::{BaseComponent, LocalServerRenderer};

const RELEASE: &str = "1.0-26a";
/// Prefix of the text keys of story steps.
const STORY: &str = "story.";
/// Limit of a page before compression, in bytes; it compresses to about 60 kB.
const HEAVY: usize = 480_000;

fn home() -> PlaceId {
    Wider::World.id().expect("a place")
}

/// Every story with its steps, computed from the facts of the release.
fn staged_stories() -> Vec<(Story, Rc<Vec<Staged>>)> {
    let world = real::world();
    let minerals = pack::read_minerals(pack::MINERALS).expect("the pack of minerals");
    let mut places = CasePlaces::of(world).with_minerals(minerals);
    let stories = Story::ALL.map(|story| staged(story, &mut places).map(|steps| (story, Rc::new(steps))));
    let stories: Result<Vec<_>, String> = stories.into_iter().collect();
    stories.unwrap_or_else(|fault| panic!("{fault}"))
}

fn steps(story: Story) -> Vec<Telling> {
    file::steps(story).unwrap_or_else(|fault| panic!("{fault}"))
}

fn titles() -> Rc<Vec<[Key; 2]>> {
    Rc::new(Story::ALL.map(|story| about(story).expect("texts")).to_vec())
}

fn render_page<Page: BaseComponent>(props: Page::Properties) -> String
where
    Page::Properties: Clone,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

fn page(words: &Rc<Words>, story: Story, steps: &Rc<Vec<Staged>>) -> String {
    render_page::<StoryPage>(StoryProps {
        words: Rc::clone(words),
        home: home(),
        release: RELEASE.to_owned(),
        story,
        titles: titles(),
        steps: Rc::clone(steps),
    })
}

#[test]
fn what_stories_claim_holds_and_their_pages_are_whole() {
    let staged_list = staged_stories();
    let stories = Rc::new(staged_list.iter().map(|(_, steps)| Rc::clone(steps)).collect::<Vec<_>>());
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stories");
    fs::create_dir_all(&path).expect("a folder");
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        let list = render_page::<Stories>(StoriesProps {
            words: Rc::clone(&words),
            home: home(),
            titles: titles(),
            stories: Rc::clone(&stories),
        });
        is_sound(&list, language, "the list");
        assert_eq!(list.matches("<ol>").count(), Story::ALL.len());
        for (story, steps) in &staged_list {
            let page = page(&words, *story, steps);
            let name = format!("{language:?} {}", story.id());
            is_sound(&page, language, &name);
            assert!((5..=7).contains(&steps.len()), "{name}");
            let own = Route::Story { language, story: *story };
            // The guess stands first, and what answers it is folded.
            let before = page.split("id=\"step-1\"").next().expect("the head of the page");
            let question = words.say(guess(*story).expect("a question"));
            let (lead, rest) = before.split_once("id=\"guess\"").expect("a guess");
            assert!(lead.contains(question), "{name}: the question is not the lead");
            let (open, fold) = rest.split_once("<details").expect("a fold");
            assert!(
                !open.contains("#step-2") && fold.contains("#step-2"),
                "{name}: a finding answers the guess"
            );
            let card = list
                .split("<li class=\"story-card\"")
                .find(|card| card.contains(&format!("id=\"{}\"", story.id())));
            assert!(card.is_some_and(|card| card.contains(question)), "{name}: the card has no guess");
            for (place, step) in steps.iter().enumerate() {
                let id = format!("step-{}", place + 1);
                assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{name}");
                assert!(page.contains(&format!("href=\"{}#{id}\"", own.write())), "{name}: no way to {id}");
                let part = page
                    .split(&format!("id=\"{id}\""))
                    .nth(1)
                    .and_then(|rest| rest.split("</section>").next());
                let part = part.expect("a step");
                for (what, least) in [("<table", 1), ("<svg", 1), ("class=\"chart-told\"", 1), ("class=\"story-try\"", 1)] {
                    assert!(part.matches(what).count() >= least, "{name}, {}: no {what}", step.step.id);
                }
            }
            assert!(page.len() < HEAVY, "{name}: {} bytes", page.len());
            fs::write(path.join(format!("{}-{}.html", language.id(), story.id())), &page).expect("a file");
        }
        fs::write(path.join(format!("{}-list.html", language.id())), &list).expect("a file");
    }
}

/// Asserts the rules for every leaf page.
fn is_sound(page: &str, language: Language, name: &str) {
    for never in ["style=", "<script", "NaN", "onclick=", ">inf<", "{", "⟦", "href=\"/", "href=\"#"] {
        assert!(!page.contains(never), "{name}: {never}");
    }
    let unnamed = Words::embedded(language).say(Key::PlaceUnnamed).to_owned();
    assert!(!page.contains(&unnamed), "{name}: a place without a name");
    assert_eq!(page.matches("<h1").count(), 1, "{name}");
}

#[test]
fn what_a_step_opens_is_what_it_tells() {
    for (story, step) in Story::ALL
        .into_iter()
        .flat_map(|story| steps(story).into_iter().map(move |step| (story, step)))
    {
        let (expected, place) = (view(&step), step.setting.id().expect("a place"));
        for language in Language::READY {
            let href = explore::address(language, place, &expected, RELEASE);
            let (path, query) = href.split_once('?').unwrap_or((&href, ""));
            assert_eq!(Route::parse(path), Route::Explore { language, place }, "{href}");
            let (link, remarks) = Link::parse(query);
            assert_eq!(remarks, [], "{href}");
            let (found, remarks) = explore::view(&link, &Lever::ALL);
            assert_eq!(remarks, [], "{href}");
            assert_eq!(found, expected, "{} {}: {href}", story.id(), step.id);
            assert_eq!(found.charts[0], step.chart);
        }
    }
}

#[test]
fn every_text_of_a_step_is_there_and_none_is_left_over() {
    let mut expected = BTreeSet::new();
    for story in Story::ALL {
        expected.extend(["title", "lead", "guess"].map(|part| format!("{STORY}{}.{part}", story.id())));
        for step in steps(story) {
            let mut parts = vec!["title", "told", "ask", "not"];
            let mut of = |name: &str| expected.insert(format!("{STORY}of.{name}"));
            match &step.pictured {
                Pictured::Chart => {}
                Pictured::Bars(bars) => {
                    parts.push("chart");
                    for (_, called) in bars {
                        if let Called::Text(name) = called {
                            of(name);
                        }
                    }
                }
                Pictured::Lines(tracks) => {
                    parts.push("chart");
                    for track in tracks {
                        of(&track.text);
                    }
                }
            }
            expected.extend(parts.iter().map(|part| format!("{STORY}{}.{}.{part}", story.id(), step.id)));
        }
    }
    let given: BTreeSet<String> = Key::ALL
        .into_iter()
        .map(|key| key.id().to_owned())
        .filter(|id| id.starts_with(STORY))
        .collect();
    assert_eq!(given, expected, "texts of leaf/en.json beside steps of static/stories");
}

#[test]
fn a_claim_that_no_longer_holds_is_told_with_its_step_and_its_numbers() {
    let world = real::world();
    let mut places = CasePlaces::of(world);
    let bent = Claim {
        number: "nga".to_owned(),
        more: true,
        times: 10.0,
        than: Some("deu".to_owned()),
    };
    let mut step = steps(Story::Standing).swap_remove(0);
    step.claims = vec![bent.clone()];
    let Err(untold) = counted(&step, &mut places) else {
        panic!("Nigeria has ten times what Germany has")
    };
    let Untold::Claim(claim, [found, other]) = &untold else {
        panic!("{untold}")
    };
    assert!(*claim == bent && found < other);
    let text = untold.at(Story::Standing, &step.id);
    assert!(
        text.starts_with("story standing, step weight: nga is to be more than 10 times deu, and it is "),
        "{text}"
    );
}

#[test]
fn a_number_is_named_once_and_a_setting_names_a_place_of_the_release() {
    let world = real::world();
    let words = Words::embedded(Language::English);
    for step in Story::ALL.into_iter().flat_map(steps) {
        let names: BTreeSet<&str> = step.numbers.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.len(), step.numbers.len(), "{}", step.id);
        assert!(!step.claims.is_empty(), "{} claims nothing", step.id);
        let place = step.setting.id().expect("an id");
        assert!(world.place(place).is_some() || place == home(), "{}", step.setting.place);
        assert_ne!(words.place(place), words.say(Key::PlaceUnnamed));
    }
}

#[test]
fn what_is_drawn_is_of_the_step() {
    for (story, steps) in staged_stories() {
        for staged in steps.iter() {
            match (&staged.panel, &staged.step.pictured) {
                (StoryPanel::Figure(figure), Pictured::Chart) => assert_eq!(figure.id, staged.step.chart),
                (StoryPanel::Lines(lines), Pictured::Lines(tracks)) => assert_eq!(lines.lines.len(), tracks.len()),
                (StoryPanel::Bars(_, all), Pictured::Bars(bars)) => assert_eq!(all.len(), bars.len()),
                _ => panic!("{} {}", story.id(), staged.step.id),
            }
        }
    }
}

/// The wants that a plan meets in a place, in the order of the table.
fn met_wants(facts: &Facts, levels: &Levels) -> Vec<bool> {
    let plan = ClassPlan {
        place: home(),
        levels: *levels,
    };
    let [yours, reference] =
        [plan.choices(&Lever::ALL), Choices::default()].map(|choices| class::class_results(&model::run(facts, &choices)));
    let is_met = |role: Role| {
        let want = seat_goal(role);
        let at = Headline::FIRST
            .iter()
            .position(|own| *own == want.headline)
            .expect("of the first screen");
        want.is_met(want.part(yours[at].1, reference[at].1).expect("a part"))
    };
    Role::ALL.into_iter().map(is_met).collect()
}

#[test]
fn where_lessons_ask_no_seat_reaches_its_want_alone_and_all_can_be_met_together() {
    let world = real::world();
    let own = |role: Role| THEMES.map(|theme| if role.themes().contains(&theme) { 4 } else { 0 });
    // A setting of all seats: shared space at level 2, clean technology at 4, all other themes at the same given level.
    let together = |others: u8| {
        THEMES.map(|theme| match theme {
            Theme::Space => 2,
            Theme::Recycling
            | Theme::Materials
            | Theme::Buildings
            | Theme::Vehicles
            | Theme::Waste
            | Theme::Power
            | Theme::Need
            | Theme::Batteries => 4,
            Theme::Mobility | Theme::Lifetimes | Theme::Design | Theme::Reuse | Theme::Timber => others,
        })
    };
    let nothing = Levels::default();
    let lessons = lessons().unwrap_or_else(|fault| panic!("{fault}"));
    for place in lessons.iter().filter_map(|lesson| lesson.setting.id()) {
        let facts = world.place(place).expect("a place");
        let holds = met_wants(facts, &nothing);
        assert_eq!(holds.iter().filter(|met| **met).count(), 2, "{place}: two have something to keep");
        for (at, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(met_wants(facts, &own(role))[at], holds[at], "{place}: {role:?} alone");
        }
        assert!(
            (1..=4).any(|others| met_wants(facts, &together(others)).iter().all(|met| *met)),
            "{place}"
        );
    }
}
