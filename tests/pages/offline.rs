//! Offline: opened pages work without a network; the whole site does if the visitor saved it.

use std::time::Duration;

use xtask::host::FileReplacement;
use xtask::project;

use crate::browser::key;
use crate::explorer::{INDIA, explorer, slider};
use crate::kinds::{COMPARE, MAP, PROJECT};
use crate::modes::{ADDRESS_REQUESTS, NOTES};
use crate::visitor::{Visitor, VisitorOptions, is_full};

/// Notes when the page's service worker is installed, or failed because a file of its own is damaged.
pub(crate) const SETTLES: &str = "const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...given) {
        const found = await register.apply(this, given), worker = found.installing;
        const look = () => { window.settled = !worker || ['activated', 'redundant'].includes(worker.state); };
        worker?.addEventListener('statechange', look);
        look();
        return found;
    };";

/// A visitor who has opened a place and waited until it is cached.
fn ready() -> Visitor {
    let visitor = explorer(INDIA, &VisitorOptions::first_visit());
    visitor.wait_for("html[data-offline=ready]");
    visitor
}

/// Asserts that the page answers a lever.
fn works(visitor: &Visitor) {
    visitor.wait_live();
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.press(&slider("hl"), key::HOME);
    visitor.wait_until("the reference is back", || visitor.headlines() == before);
}

#[test]
fn a_place_that_was_opened_and_whatever_opens_over_it_work_without_a_network() {
    let visitor = ready();
    visitor.host.go_away(true);
    visitor.reload();
    works(&visitor);
    visitor.picture("offline");
    // By hand, from the page itself: to the share panel and back, to the stage and back.
    visitor.click("button.share");
    visitor.wait_for("dialog[open] .sent-as .link");
    visitor.back();
    visitor.wait_until("the panel is closed", || visitor.count("dialog[open]") == 0);
    visitor.click(".present");
    visitor.wait_for(".stage");
    visitor.type_keys(key::ESCAPE);
    visitor.wait_for(".desk");
    works(&visitor);
    whatever_opens_over_it_opens_from_a_link(&visitor);
    // A place that was never opened shows a page that says so in its language, and the way back works.
    visitor.open("en/explore/FJI/");
    visitor.wait_for("#kept a[href$='en/explore/IND/']");
    assert_eq!(visitor.text("h1"), "There is no network");
    visitor.picture("away");
    visitor.click("#kept a[href$='en/explore/IND/']");
    visitor.wait_live();
    for (language, says) in [("fr", "Pas de réseau"), ("ar", "لا توجد شبكة"), ("zh", "没有网络")] {
        visitor.open(&format!("{language}/method/"));
        visitor.wait_for("header .brand");
        assert_eq!(visitor.text("h1"), says);
        assert_eq!(visitor.count("#kept a"), 0, "nothing is kept in {language}");
        assert_eq!(
            visitor.text("main"),
            visitor.texts("main h1, main h1 + p").join("\n"),
            "a list is announced that is none"
        );
    }
    // When the network is back, the requested page loads.
    visitor.host.go_away(false);
    visitor.script("dispatchEvent(new Event('online'))");
    visitor.wait_for(".leaf h1");
}

/// Loads each fragment of an address; a full run also loads each `mode=`, which `modes` loads with a network.
fn whatever_opens_over_it_opens_from_a_link(visitor: &Visitor) {
    for (mode, fragment, shown) in ADDRESS_REQUESTS.into_iter().filter(|(mode, ..)| mode.is_empty() || is_full()) {
        let address = format!("{INDIA}?l=hl30{mode}{fragment}");
        visitor.load(&address);
        visitor.wait_live();
        visitor.wait_for(shown);
        if shown != NOTES {
            assert_eq!(visitor.property(&slider("hl"), "value"), "30", "{address}");
        }
        assert_eq!(visitor.count(".notices .trouble"), 0, "{address}");
        visitor.covers_on(&address, "without a network");
    }
}

#[test]
fn a_page_beside_the_explorer_that_was_opened_works_without_a_network() {
    let visitor = ready();
    let pages = [&COMPARE, &MAP, &PROJECT];
    let seen = pages.map(|kind| {
        visitor.load(kind.path);
        visitor.wait_there();
        visitor.wait_for("html[data-offline=ready]");
        visitor.numbers(kind)
    });
    visitor.host.go_away(true);
    for (kind, seen) in pages.into_iter().zip(seen) {
        visitor.load(kind.path);
        visitor.wait_there();
        assert_eq!(visitor.numbers(kind), seen, "{}", kind.path);
        visitor.script(kind.moves);
        visitor.wait_until("it answers a move", || visitor.numbers(kind) != seen);
        visitor.wait_there();
        assert_eq!(visitor.count(".notices .trouble"), 0, "{}", kind.path);
        visitor.covers_on(kind.path, "without a network");
    }
}

#[test]
fn a_story_and_the_stage_it_is_told_on_work_without_a_network() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    visitor.open("en/stories/power/");
    let title = visitor.text("h1");
    visitor.press(".story-present a", key::ENTER);
    visitor.wait_live();
    visitor.wait_for(".stage");
    visitor.wait_settled();
    visitor.wait_for("html[data-offline=ready]");
    visitor.host.go_away(true);
    visitor.reload();
    visitor.wait_live();
    visitor.wait_for(".stage");
    visitor.wait_settled();
    assert_eq!(visitor.count(".notices .trouble"), 0);
    visitor.open("en/stories/power/");
    assert_eq!(visitor.text("h1"), title);
    visitor.press(".story-present a", key::ENTER);
    visitor.wait_for(".stage");
}

#[test]
fn a_project_that_was_opened_on_a_phone_goes_on_without_a_network() {
    let visitor = explorer(
        PROJECT.path,
        &VisitorOptions {
            width: 390,
            ..VisitorOptions::first_visit()
        },
    );
    visitor.wait_there();
    visitor.wait_for("html[data-offline=ready]");
    visitor.host.go_away(true);
    visitor.reload();
    visitor.wait_there();
    let answered = || visitor.wait_for(".project[data-answered=true]");
    answered();
    let numbers = || visitor.texts(".project-result td");
    let before = numbers();
    // A chosen wall and an answered question change the numbers.
    visitor.choose("#project-wall", "adobe_300");
    visitor.wait_address("adobe_300");
    answered();
    let built = numbers();
    assert_ne!(built, before, "a wall changes nothing");
    let score = visitor.text("[data-aspect=resilience]");
    visitor.click("#project-questions > summary");
    visitor.wait_for("#project-question-21");
    visitor.choose("#project-question-21", "1");
    visitor.wait_until("the score follows", || visitor.text("[data-aspect=resilience]") != score);
    answered();
    let score = visitor.text("[data-aspect=resilience]");
    // Data stored on the device survive a reload, still without a network.
    visitor.script(
        "const name = document.querySelector('#project-name'); name.value = 'Hill homes';
         name.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    visitor.wait_address("n=Hill");
    visitor.click("#project-keep");
    visitor.wait_for(".own-kept a");
    visitor.reload();
    visitor.wait_there();
    answered();
    visitor.wait_for(".own-kept a");
    visitor.click(".own-kept a");
    visitor.wait_address("adobe_300");
    visitor.wait_there();
    answered();
    assert_eq!(numbers(), built);
    assert_eq!(visitor.text("[data-aspect=resilience]"), score);
    assert_eq!(visitor.count(".notices .trouble"), 0);
    assert_eq!(
        visitor.script("return document.documentElement.scrollWidth <= innerWidth"),
        serde_json::json!(true),
        "it scrolls sideways"
    );
}

#[test]
fn what_makes_a_number_says_without_a_network_that_lines_of_tables_are_not_kept() {
    let visitor = ready();
    visitor.host.go_away(true);
    visitor.open(INDIA);
    visitor.wait_live();
    let card = "[data-headline=emissions] .card";
    // An address with the card's fragment would open the card again.
    let asks = || {
        visitor.press(&format!("{card} > details > summary"), key::ENTER);
        visitor.wait_for(&format!("{card} .makeup > button"));
        visitor.press(&format!("{card} .makeup > button"), key::ENTER);
        visitor.wait_for(&format!("{card} .makeup .known"));
    };
    asks();
    assert!(visitor.text(".makeup .unkept").contains("not stored on this device"));
    // After the first fetch they are cached.
    visitor.host.go_away(false);
    visitor.open(INDIA);
    visitor.wait_live();
    asks();
    visitor.host.go_away(true);
    visitor.open(INDIA);
    visitor.wait_live();
    asks();
    assert_eq!(visitor.count(".makeup .unkept"), 0, "lines of tables were kept");
}

#[test]
fn a_place_that_was_changed_to_is_kept_with_its_page() {
    let visitor = ready();
    visitor.visit("BRA");
    visitor.wait_settled();
    works(&visitor);
    visitor.wait_until("the page of Brazil is kept", || {
        let reply = visitor.script_later(
            "const done = arguments[0];
             (async () => { const found = await Promise.all(['en/explore/BRA/', 'facts/BRA.pack'].map((path) =>
               caches.match(new URL(path, document.baseURI), { ignoreSearch: true }))); done(found.every(Boolean)); })()",
            Vec::new(),
        );
        reply.as_bool() == Some(true)
    });
    visitor.host.go_away(true);
    visitor.reload();
    works(&visitor);
    assert!(visitor.place().contains("BRA"), "{}", visitor.place());
}

/// The service worker of a site with a quarter of the places: its lists without the others.
fn with_fewer_places() -> FileReplacement {
    let own = std::fs::read_to_string(project::root().join("dist/sw.js")).unwrap_or_else(|fault| panic!("sw.js: {fault}"));
    let is_place = |part: &&str| part.len() == 3 && part.bytes().all(|letter| letter.is_ascii_uppercase());
    let stays = |entry: &&str| {
        let place = entry.split(['/', '.', ':']).find(is_place);
        place.is_none_or(|place| place < "D" || ["FJI", "IND"].contains(&place))
    };
    let mut body = own.clone();
    for start in ["PAGES = '", "new Map('"] {
        let list = own.split_once(start).and_then(|(_, rest)| rest.split('\'').next());
        let list = list.unwrap_or_else(|| panic!("sw.js has no `{start}`"));
        let fewer: Vec<&str> = list.split(' ').filter(stays).collect();
        body = body.replace(list, &fewer.join(" "));
    }
    FileReplacement {
        of: "sw.js",
        code: 200,
        body: body.into_bytes(),
    }
}

#[test]
fn everything_can_be_saved_on_request_and_saving_goes_on_where_the_network_failed() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    visitor.give_instead(Some(with_fewer_places()));
    visitor.explore(INDIA);
    visitor.wait_for("html[data-offline=ready]");
    visitor.click("#save-all");
    let saved = || {
        visitor
            .script("return document.querySelector('.offline progress').value")
            .as_f64()
            .unwrap_or_default()
    };
    visitor.wait_until("some is saved", || saved() > 40.0);
    visitor.host.go_away(true);
    visitor.wait_for("html[data-offline=fault]");
    let first = saved();
    let shown = visitor.text(".offline output");
    assert!(shown.starts_with(&format!("{first} / ")), "{shown}");
    assert!(visitor.text(".offline").contains("press again to go on"));
    visitor.picture_to_the_foot("offline-fault");
    visitor.host.go_away(false);
    visitor.click("#save-all");
    visitor.wait_until("it goes on", || saved() > first && visitor.count("html[data-offline=ready]") == 1);
    // If the visitor leaves at once and comes back, saving continues by itself.
    visitor.reload();
    visitor.wait_live();
    visitor.wait_until("it went on", || saved() > first);
    visitor.wait_within(Duration::from_secs(120), "all is saved", || {
        visitor.count("html[data-offline=all]") == 1
    });
    visitor.picture_to_the_foot("offline-all");
    visitor.host.go_away(true);
    visitor.open("en/explore/FJI/");
    works(&visitor);
    visitor.open("en/method/");
    assert!(visitor.count(".leaf h1") > 0, "a page that is only read was not saved");
}
