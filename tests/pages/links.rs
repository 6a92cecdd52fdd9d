//! Links: the address carries the visitor's choices, and any address opens a page.

use crate::browser::key;
use crate::explorer::{INDIA, explorer, slider};
use crate::guest::guest;
use crate::visitor::{Visitor, VisitorOptions};

#[test]
fn a_link_restores_what_its_sender_saw() {
    let sender = explorer(&format!("{INDIA}?l=hl30&n=Long%20life"), &VisitorOptions::default());
    let before = sender.headlines();
    sender.press(&slider("hl"), key::END);
    sender.wait_moved(&before);
    sender.wait_address("l=hl40");
    sender.wait_address("&k=");
    let (link, seen, drawn) = (sender.place(), sender.headlines(), sender.outlines());

    sender.reload();
    sender.wait_live();
    assert_eq!(sender.headlines(), seen, "after a reload");

    let receiver = explorer(&link, &VisitorOptions::default());
    assert_eq!(receiver.headlines(), seen, "at the receiver's");
    assert_eq!(receiver.outlines(), drawn);
    assert_eq!(receiver.property(&slider("hl"), "value"), "40");
    // The way to the sources of the place keeps the plan's name and the receipt of its numbers.
    assert!(link.contains("&n=Long%20life&k="), "{link}");
    receiver.click(".scope-note a[href*='#about']");
    receiver.wait_address("#about");
    assert_eq!(receiver.place(), format!("{link}#about"));
    receiver.is_content();
}

#[test]
fn a_link_holds_what_is_laid_out() {
    let sender = explorer(INDIA, &VisitorOptions::default());
    sender.click("#chart-ghg .chart-more summary");
    for switch in 1..=2 {
        sender.click(&format!("#chart-ghg .chart-switch:nth-of-type({switch})"));
        sender.wait_for(&format!("#chart-ghg .chart-switch:nth-of-type({switch})[aria-pressed=true]"));
    }
    sender.open_more("#chart-age");
    sender.click("label[for=chart-age-table]");
    sender.show_all_levers();
    sender.wait_address("w=ghg:sum:diff~age:table~levers");
    sender.wait_settled();
    let standing = |visitor: &Visitor| {
        visitor.script(
            "return [...document.querySelectorAll('.chart-switch[aria-pressed=true], .tab:checked, .levers.is-full')].map((it) => it.textContent + it.id)",
        )
    };
    let (link, seen) = (sender.place(), standing(&sender));
    sender.reload();
    sender.wait_live();
    sender.wait_until("it stands after a reload", || standing(&sender) == seen);

    let receiver = explorer(&link, &VisitorOptions::default());
    receiver.wait_until("it stands at the receiver's", || standing(&receiver) == seen);
    receiver.click("label[for=chart-age-chart]");
    receiver.wait_address("w=ghg:sum:diff~levers");
    receiver.is_content();
}

#[test]
fn who_skips_to_the_levers_stays_on_the_page() {
    let visitor = explorer(&format!("{INDIA}?w=age:table"), &VisitorOptions::default());
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.wait_address("l=hl40");
    visitor.script("window.stays = true");
    // The skip link is outside the window until it has the focus.
    visitor.script("document.querySelector('.skip').focus()");
    visitor.press(".skip", key::ENTER);
    visitor.wait_until("the levers have the keyboard", || {
        visitor.script("return document.activeElement.id") == "list"
    });
    assert_eq!(visitor.script("return window.stays === true"), true, "the page was loaded anew");
    assert_eq!(visitor.count(".notice.sent"), 0, "the visitor's own plan is told as someone else's");
    visitor.is_content();
}

#[test]
fn a_broken_link_opens_the_nearest_state_and_says_so() {
    let visitor = explorer(
        &format!("{INDIA}?l=hl30.zz99.hs%00&y=20l5&q=%3Cscript%3E"),
        &VisitorOptions::default(),
    );
    visitor.wait_for(".remarks li");
    assert_eq!(visitor.property(&slider("hl"), "value"), "30");
    assert!(visitor.place().contains("zz99"), "the link was lost before anything was moved");
    visitor.picture("broken-link");
    visitor.is_usable_within(".notices");
    visitor.is_content();
}

#[test]
fn another_country_is_one_click_and_one_step_back_and_the_focus_year_travels() {
    let visitor = guest(INDIA);
    let before = visitor.text("h1 .place");
    visitor.visit("DEU");
    visitor.wait_until("Germany is shown", || visitor.text("h1 .place") != before);
    visitor.wait_address("en/explore/DEU/");
    visitor.wait_settled();
    visitor.back();
    visitor.wait_until("India is back", || visitor.text("h1 .place") == before);
    visitor.wait_settled();
    let before = visitor.headlines();
    visitor.click(".headlines .years button:last-child");
    visitor.wait_moved(&before);
    visitor.wait_address("y=2060");
    visitor.is_content();
}

#[test]
fn a_country_is_found_by_typing_a_part_of_its_name_and_another_language_keeps_what_was_chosen() {
    let visitor = guest(&format!("{INDIA}?l=hl30"));
    visitor.click(".places summary");
    visitor.press(".places input", "cote d");
    visitor.wait_until("one country is left", || visitor.count(".places li") == 1);
    visitor.is_usable_within(".places");
    visitor.press(".places input", key::ENTER);
    visitor.wait_address("en/explore/CIV/");
    visitor.wait_settled();
    assert_eq!(visitor.property(&slider("hl"), "value"), "30", "levers stay as they are");
    visitor.is_content();
    another_language_keeps_what_was_chosen(&visitor);
}

/// `cairn::site::part::places` tests the names in every language.
#[test]
fn a_country_is_found_by_what_people_call_it() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (language, named) in [
        (
            "en",
            [
                ("UK", "GBR"),
                ("England", "GBR"),
                ("Turkey", "TUR"),
                ("Holland", "NLD"),
                ("Ivory Coast", "CIV"),
                ("Burma", "MMR"),
            ]
            .as_slice(),
        ),
        ("ar", [("إنجلترا", "GBR"), ("ساحل العاج", "CIV"), ("بورما", "MMR")].as_slice()),
    ] {
        visitor.explore(&format!("{language}/explore/IND/"));
        visitor.click(".places summary");
        for (typed, place) in named {
            visitor.script("document.querySelector('.places input').select()");
            visitor.press(".places input", typed);
            let first = format!(".places li:first-child a[href*='/{place}/']");
            visitor.wait_until(&format!("{typed} finds {place} first"), || visitor.count(&first) > 0);
        }
        visitor.is_content();
    }
}

fn another_language_keeps_what_was_chosen(visitor: &Visitor) {
    visitor.click(".languages summary");
    visitor.click(".languages a[lang=ar]");
    visitor.wait_for("html[lang=ar][dir=rtl]");
    visitor.wait_live();
    assert_eq!(visitor.property(&slider("hl"), "value"), "30");
    assert!(visitor.place().starts_with("ar/explore/CIV/"), "{}", visitor.place());
    visitor.is_content();
}

#[test]
fn an_unknown_address_gets_a_page_that_helps() {
    for (folder, base) in [("dist", "/"), ("target/site-sub-path", "/sub/path/")] {
        let visitor = Visitor::arrive(&VisitorOptions {
            folder,
            base,
            ..VisitorOptions::default()
        });
        visitor.open("en/nowhere/at/all");
        assert!(visitor.requests().iter().any(|request| request.code == 404));
        assert!(!visitor.text("h1").is_empty());
        if base != "/" {
            // The sweep checks this page only at the root of a host.
            visitor.is_usable_by_all();
        }
        visitor.click("main a");
        visitor.wait_live();
        assert!(visitor.place().starts_with("en/explore/"), "{}", visitor.place());
    }
}

#[test]
fn a_way_over_the_map_keeps_result_and_name_of_the_plan() {
    let visitor = explorer("en/explore/DEU/?l=hl30&r=new&n=Warm", &VisitorOptions::default());
    visitor.click(".bar .doors a[href*='/map/']");
    visitor.wait_address("en/map/?");
    visitor.wait_live();
    visitor.click(".bar .doors a[href*='/explore/']");
    visitor.wait_address("en/explore/DEU/?");
    let place = visitor.place();
    assert!(["l=hl30", "r=new", "n=Warm"].iter().all(|part| place.contains(part)), "{place}");
}

#[test]
fn links_of_the_head_and_tabs_keep_place_plan_year_and_result_on_every_page() {
    let visitor = explorer("en/explore/DEU/?l=hl30.hs20&y=2040&r=new", &VisitorOptions::default());
    let parts = ["l=hl30.hs20", "y=2040", "r=new"];
    let holds = |what: &str| {
        let place = visitor.place();
        let plan = place.contains("hl30") && place.contains("hs20");
        assert!(
            plan && parts[1..].iter().all(|part| place.contains(part)) && place.contains("DEU"),
            "{what}: {place}"
        );
    };
    // From page to page: two without a program, one with tabs, and back.
    for (link, there) in [
        (".doors a[href*='/stories/']", "en/stories/?"),
        (".doors a[href*='/class/']", "en/class/?"),
        (".doors a[href*='/compare/']", "en/compare/?"),
        (".doors a[href*='/stories/']", "en/stories/?"),
        (".doors a[href*='/explore/']", "en/explore/DEU/?"),
    ] {
        visitor.click(&format!(".bar {link}"));
        visitor.wait_address(there);
        holds(there);
    }
    visitor.wait_live();
    assert_eq!(visitor.property(&slider("hs"), "value"), "20");
    // Tabs of a page of a topic.
    visitor.open("en/vehicles/?at=DEU&l=hl30.hs20&y=2040&r=new");
    visitor.wait_live();
    for tab in ["/plastics/", "/hotspots/", "/brief/DEU/", "/explore/DEU/"] {
        visitor.script(&format!(
            "document.querySelector(\"nav.tabs a[href*='{tab}']\").dispatchEvent(new PointerEvent('pointerover', {{ bubbles: true }}))"
        ));
        let href = visitor.attribute(&format!("nav.tabs a[href*='{tab}']"), "href").unwrap_or_default();
        assert!(
            parts.iter().all(|part| href.contains(part)) && href.contains("DEU"),
            "{tab}: {href}"
        );
    }
    // Another year loses neither plan nor result, though the page may use none of them.
    for (page, control) in [
        (
            "en/hotspots/?at=DEU&b=all&y=2040&r=new",
            "#hotspots-model ~ .focus button:last-child",
        ),
        (
            "en/compare/?at=DEU&s2=all&y=2040&r=new",
            "[aria-label='Focus year'] button:last-child",
        ),
    ] {
        visitor.open(page);
        visitor.wait_live();
        visitor.click(control);
        visitor.wait_address("y=2060");
        visitor.script(
            "document.querySelector(\".doors a[href*='/explore/']\").dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))",
        );
        let href = visitor.attribute(".doors a[href*='/explore/']", "href").unwrap_or_default();
        assert!(
            ["DEU", "b=all", "y=2060", "r=new"].iter().all(|part| href.contains(part)),
            "{page}: {href}"
        );
    }
    // Without a program, links are ready at once, in every language, and the way home says nothing of a place.
    visitor.open("en/method/?at=DEU&l=hl30.hs20&y=2040&r=new");
    let links = visitor.script(
        "return [...document.querySelectorAll('.bar .doors a, .bar .about section a, .bar .languages a[lang=ar]')].map((link) => link.getAttribute('href'))",
    );
    for href in links.as_array().into_iter().flatten().filter_map(|href| href.as_str()) {
        // A rule of purchase takes no plan.
        let has_plan = href.contains("hl30") || href.contains("/purchase/");
        assert!(has_plan && href.contains("DEU"), "from the method: {href}");
    }
    assert!(
        !visitor.attribute(".bar .brand", "href").unwrap_or_default().contains("l="),
        "the way home"
    );
    // Links to further pages on a place keep the plan too.
    visitor.open("en/goals/KEN/?l=hl30.hs20&y=2040&r=new");
    let links = visitor.script(
        "return [...document.querySelectorAll('main ul.reported-ways a:not([href*=purchase])')].map((link) => link.getAttribute('href'))",
    );
    let links: Vec<&str> = links.as_array().into_iter().flatten().filter_map(|href| href.as_str()).collect();
    assert!(links.len() >= 6 && links.iter().all(|href| href.contains("hl30")), "{links:?}");
    visitor.is_content();
}
