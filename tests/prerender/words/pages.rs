//! Is every interactive page the same if it has only the texts that its program is served?
//!
//! Out of scope: the page after a change. `catalogue_use.rs` reads its texts from the sources, and the browser tests check it.

use std::rc::Rc;

use cairn::site::app::{App, AppProps, PageStart};
use cairn::site::bootstrap::Bootstrap;
use cairn::site::client::Client;
use cairn_analysis::export;
use cairn_analysis::figure::board::{self, View};
use cairn_analysis::findings::effects::{EffectsQuery, numbers};
use cairn_analysis::findings::headline::HeadlineSeries;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::findings::study_cases::verdict::CaseRunner;
use cairn_analysis::words::builtin::served as write;
use cairn_analysis::words::bundle::Served;
use cairn_analysis::words::places::PlaceRecord;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::Choices;
use cairn_core::choices::link::{Chart, Mode, Per};
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::World;
use cairn_core::kind::Language;
use cairn_core::model;
use cairn_core::place::{PlaceId, Wider};
use cairn_evidence::outlook::Outlook;
use cairn_prerender::pages::leaf::outlook::{OutlookPageContext, begin};
use yew::LocalServerRenderer;

use cairn_prerender::{boards, comparison_page, maps};

use super::{real, root};

/// Counts that accompany the name of a place; none for places larger than a country.
fn place_record(place: PlaceId) -> PlaceRecord {
    let wider = Wider::ALL.into_iter().any(|wider| wider.id() == Some(place));
    if wider {
        PlaceRecord::default()
    } else {
        PlaceRecord { quality: 2, cities: 17 }
    }
}

/// The texts of a page in the browser: only those of the served file.
fn served(language: Language) -> Rc<Words> {
    let file = write(language, place_record).expect("a file");
    let (mark, texts, places, wider) = serde_json::from_str(&file).expect("four parts");
    let served = Served {
        mark,
        texts,
        places,
        wider,
    };
    Rc::new(served.words(language).expect("words"))
}

/// The texts of the prerenderer.
fn all_words(language: Language) -> Rc<Words> {
    Rc::new(Words::embedded(language).marked(place_record))
}

/// Draws a page with both sets of texts. An explorer is also drawn as an embedded part of another page.
fn is_the_same(runtime: &tokio::runtime::Runtime, language: Language, bootstrap: &Bootstrap) {
    is_the_same_as(runtime, language, bootstrap, Mode::Page);
    if let Bootstrap::Explore(..) = bootstrap {
        is_the_same_as(runtime, language, bootstrap, Mode::Embed);
    }
}

fn is_the_same_as(runtime: &tokio::runtime::Runtime, language: Language, bootstrap: &Bootstrap, mode: Mode) {
    let [own, all] = [served(language), all_words(language)].map(|words| {
        let (client, bootstrap) = (Client::default(), bootstrap.clone());
        let props = AppProps::all_loaded(PageStart {
            words,
            client,
            bootstrap,
            mode,
        });
        runtime.block_on(LocalServerRenderer::<App>::with_props(props).render())
    });
    let page = bootstrap.page();
    let near = |at: usize| own[at..].chars().take(80).collect::<String>();
    assert_eq!(
        own.find(Key::ABSENT).map(near),
        None,
        "{language:?}, {page}: a text is not served to it"
    );
    assert!(own == all, "{language:?}, {page}: differs from the page with all words");
}

/// The interactive part of the page of the world's materials.
fn outlook(world: &World, words: &Words) -> Bootstrap {
    let outlook = Outlook::of(world).expect("tables");
    let mut places = CasePlaces::of(world);
    let home = Wider::World.id().expect("an id");
    let mut under = |scenario: Scenario| places.run(&[home], &scenario.choices()).expect("an outcome").clone();
    let outcomes = [under(Scenario::Reference), under(Scenario::All)];
    let ground = OutlookPageContext {
        release: export::release(&world.release),
        home,
        offered: comparison_page::offered(world),
        outlook: &outlook,
        outcomes: outcomes.each_ref(),
        parts: Vec::new(),
        stone: Some([4.5, 5.29, 6.1]),
    };
    Bootstrap::Outlook(Rc::new(begin(words, &ground)))
}

#[test]
fn a_page_that_comes_alive_says_nothing_that_is_not_served() {
    let world = real::world();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let language = Language::English;
    let boards = boards::boards(world);
    assert!(boards.len() > 195);
    for (board, about, effects) in &boards {
        is_the_same(
            &runtime,
            language,
            &Bootstrap::Explore(Rc::clone(board), Rc::clone(about), Rc::clone(effects)),
        );
    }
    let compared = comparison_page::usual(world).expect("two sides");
    is_the_same(&runtime, language, &Bootstrap::Compare(Rc::new(compared)));
    let ranked = maps::usual(&root().join("static"), world).expect("places");
    is_the_same(&runtime, language, &ranked);
    is_the_same(&runtime, language, &outlook(world, &all_words(language)));
}

#[test]
fn a_page_with_all_levers_pulled_says_nothing_that_is_not_served() {
    let world = real::world();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let facts = world.place(PlaceId::parse("IND").expect("an id")).expect("facts");
    let about = Rc::new(board::about(facts));
    let reference = model::run(facts, &View::default().choices);
    let choices = Scenario::All.choices();
    let outcome = model::run(facts, &choices);
    for (place, chart) in Chart::ALL.into_iter().enumerate() {
        let language = Language::READY[place % Language::READY.len()];
        let view = View {
            choices: choices.clone(),
            charts: View::charts(&[chart], View::default().result),
            per: if place % 2 == 0 { Per::Person } else { Per::Total },
            ..View::default()
        };
        let board = board::board(&export::release(&world.release), facts, &outcome, &reference, &view);
        let query = EffectsQuery {
            choices: choices.clone(),
            focus: view.focus,
            per: view.per,
            full: false,
            tops: true,
            city: false,
            cheap: true,
        };
        let lookup = |choices: &Choices| Some(numbers(&HeadlineSeries::of(&model::run(facts, choices)), view.focus, view.per));
        let effects = Rc::new(query.effects(facts.place, &lookup));
        is_the_same(&runtime, language, &Bootstrap::Explore(Rc::new(board), Rc::clone(&about), effects));
    }
}
