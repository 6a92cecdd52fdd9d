//! Outlook page: the world's materials to 2060 as the prerenderer writes them.
#![cfg(feature = "prerender")]

mod real;

use std::rc::Rc;

use cairn::choices::scenario::Scenario;
use cairn::findings::published::judge::Runs;
use cairn::findings::published::places::Places;
use cairn::kind::{Language, Lever};
use cairn::outlook::Outlook;
use cairn::place::Wider;
use cairn::site::outlook as moving;
use cairn::site::page::leaf::outlook::{Ground, OutlookPage, OutlookProps, begin};
use cairn::words::Words;
use yew::LocalServerRenderer;

#[test]
fn the_outlook_tells_the_bridge_first_and_every_figure_with_its_document() {
    let world = real::world();
    let outlook = Rc::new(Outlook::of(&world).expect("tables"));
    let mut places = Places::of(&world);
    let whole = Wider::World.id().expect("an id");
    let mut under = |scenario: Scenario| places.run(&[whole], &scenario.choices()).expect("an outcome").clone();
    let (reference, all) = (under(Scenario::Reference), under(Scenario::All));
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        let ground = Ground {
            release: world.release.clone(),
            home: whole,
            offered: Lever::ALL.into_iter().filter(|lever| !lever.is_later()).collect(),
            outlook: &outlook,
            outcomes: [&reference, &all],
        };
        let part = moving::OutlookProps {
            words: Rc::clone(&words),
            start: Rc::new(begin(&words, &ground)),
        };
        let props = OutlookProps {
            words,
            home: whole,
            outlook: Rc::clone(&outlook),
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let part = runtime.block_on(LocalServerRenderer::<moving::Outlook>::with_props(part).hydratable(false).render());
        let around = runtime.block_on(LocalServerRenderer::<OutlookPage>::with_props(props).hydratable(false).render());
        assert_eq!(around.matches("<div id=\"cairn\"></div>").count(), 1, "the place of the part");
        let page = around.replace("<div id=\"cairn\"></div>", &part);
        assert_eq!(page.matches("<h1").count(), 1);
        assert!(!page.contains("href=\"/"), "a link that a sub-path would break");
        let order = [
            "bridge",
            "groups",
            "circular",
            "decoupling",
            "paths",
            "printed",
            "rates",
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
        assert_eq!(charts, page.matches("<figure ").count(), "a chart without a sentence");
        let verify = outlook.quoted.points.iter().filter(|point| point.to_verify).count()
            + outlook.quoted.stages.iter().filter(|stage| stage.to_verify).count();
        assert!(page.matches("class=\"verify\"").count() >= verify, "what rests on memory says so");
    }
}
