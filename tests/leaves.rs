//! Leaves: the pages that are only read, as the prerenderer writes them.
#![cfg(feature = "prerender")]

mod real;

use std::rc::Rc;

use cairn::choices::scenario::Scenario;
use cairn::evidence::history_built_in;
use cairn::findings::hindcast::{Beside, beside};
use cairn::findings::published::judge::{Judged, Runs, Verdict, judge};
use cairn::findings::published::places::Places;
use cairn::findings::published::{self, Case};
use cairn::kind::Language;
use cairn::outlook::Outlook;
use cairn::outlook::cases::Both;
use cairn::place::{PlaceId, Wider};
use cairn::site::page::leaf::check::{Check, CheckProps};
use cairn::site::page::leaf::method::{Method, MethodProps};
use cairn::site::page::leaf::outlook::{OutlookPage, OutlookProps};
use cairn::words::Words;
use yew::LocalServerRenderer;

fn home() -> PlaceId {
    PlaceId::parse("IND").expect("a place")
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().build().expect("a runtime")
}

fn words(language: Language) -> Rc<Words> {
    Rc::new(Words::embedded(language))
}

fn known() -> (Vec<(Case, Judged)>, Vec<Beside>) {
    let world = real::world();
    let outlook = Outlook::of(&world).expect("tables");
    let mut places = Both {
        places: Places::of(&world),
        outlook: &outlook,
    };
    let cases = published::read(published::FILE, published::TABLE).expect("cases");
    let judged = cases.into_iter().map(|case| {
        let judged = judge(&case, &mut places);
        (case, judged)
    });
    let judged = judged.collect();
    (judged, beside(history_built_in().expect("figures"), &mut places))
}

fn method(language: Language) -> String {
    let props = MethodProps {
        words: words(language),
        home: home(),
    };
    runtime().block_on(LocalServerRenderer::<Method>::with_props(props).hydratable(false).render())
}

/// What holds of every page that is only read.
fn is_sound(page: &str, language: Language) {
    for never in [
        "style=",
        "<script",
        "NaN",
        "onclick=",
        ">inf<",
        "{",
        ">[",
        "<td class=\"what\"></td>",
    ] {
        assert!(!page.contains(never), "{never} in {language:?}: {page}");
    }
    let unnamed = Words::embedded(language).say(cairn::words::Key::PlaceUnnamed).to_owned();
    assert!(!page.contains(&unnamed), "a place without a name in {language:?}");
    assert_eq!(page.matches("<h1").count(), 1);
    for link in ["check/", "method/", "outlook/", "explore/IND/"] {
        let own = format!("href=\"{}/{link}\"", language.id());
        assert!(page.contains(&own), "no {own}");
    }
    assert!(!page.contains("href=\"/"), "a link that a sub-path would break");
}

#[test]
fn failures_stand_first_and_every_case_and_series_stands_on_the_page() {
    let (judged, beside) = known();
    let count = |verdict| judged.iter().filter(|(_, judged)| judged.verdict == verdict).count();
    let (passed, failed) = (count(Verdict::Pass), count(Verdict::Fail));
    let (judged, beside) = (Rc::new(judged), Rc::new(beside));
    for language in Language::READY {
        let props = CheckProps {
            words: words(language),
            home: home(),
            judged: Rc::clone(&judged),
            beside: Rc::clone(&beside),
        };
        let page = runtime().block_on(LocalServerRenderer::<Check>::with_props(props).hydratable(false).render());
        is_sound(&page, language);
        assert_eq!(page.matches("<tr class=\"fail\"").count(), failed);
        assert_eq!(page.matches("<tr class=\"pass\"").count(), passed);
        assert!(
            page.rfind("<tr class=\"fail\"") < page.find("<tr class=\"pass\""),
            "a pass stands above a failure"
        );
        assert_eq!(page.matches("<tr").count(), 3 + judged.len() + beside.len());
        for (case, judged) in judged.iter() {
            let reason = judged.reason.split(['\'', '"', '&', '<', '>']).next().unwrap_or_default();
            assert!(page.contains(reason), "{}: no reason", case.case);
        }
        let text = page.split("class=\"fact\"").nth(1).unwrap_or_default();
        let sentence = text.split("</p>").next().unwrap_or_default();
        for number in [passed, passed + failed] {
            assert!(sentence.contains(&number.to_string()), "{number} is not in {sentence}");
        }
    }
}

#[test]
fn the_method_page_says_what_the_model_cannot_tell() {
    for language in Language::READY {
        let page = method(language);
        is_sound(&page, language);
        assert_eq!(page.matches("<section").count(), 4);
        let sentences = page.matches("<li>").count();
        assert!((20..=30).contains(&sentences), "{sentences} sentences");
    }
}

#[test]
fn the_outlook_tells_the_bridge_first_and_every_figure_with_its_document() {
    let world = real::world();
    let outlook = Rc::new(Outlook::of(&world).expect("tables"));
    let mut places = Places::of(&world);
    let mut under = |scenario: Scenario| {
        let whole = Wider::World.id().expect("an id");
        Rc::new(places.run(&[whole], &scenario.choices()).expect("an outcome").clone())
    };
    let (reference, all) = (under(Scenario::Reference), under(Scenario::All));
    for language in Language::READY {
        let props = OutlookProps {
            words: words(language),
            home: home(),
            outlook: Rc::clone(&outlook),
            reference: Rc::clone(&reference),
            all: Rc::clone(&all),
        };
        let page = runtime().block_on(LocalServerRenderer::<OutlookPage>::with_props(props).hydratable(false).render());
        is_sound(&page, language);
        let order = [
            "bridge",
            "groups",
            "printed",
            "circular",
            "decoupling",
            "chains",
            "nature",
            "policies",
        ];
        let places: Vec<Option<usize>> = order.iter().map(|id| page.find(&format!("<h2 id=\"{id}\""))).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
        for point in &outlook.quoted.points {
            assert!(page.contains(&point.document), "{point:?}");
        }
        assert_eq!(page.matches("class=\"fail\"").count(), 0, "a path misses what it is held to");
        let charts = page.matches("class=\"chart-told\"").count();
        assert_eq!(charts, page.matches("<figure class=\"chart").count(), "a chart without a sentence");
        let verify = outlook.quoted.points.iter().filter(|point| point.to_verify).count()
            + outlook.quoted.stages.iter().filter(|stage| stage.to_verify).count();
        assert!(page.matches("class=\"verify\"").count() >= verify, "what rests on memory says so");
    }
}
