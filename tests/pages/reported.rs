//! Reported: the section of published figures below the explorer, with scripts off and after a change of place.

use crate::explorer::explorer;
use crate::visitor::{Visitor, VisitorOptions};

const ARGENTINA: &str = "en/explore/ARG/";
const GUIDELINE: &str = "UNEP/EA.6/7, para. 10";

/// Opens the section, which is folded at first, with scripts or without.
fn open_about(visitor: &Visitor) {
    assert_eq!(visitor.count(".about-place:not([open])"), 1, "it is folded at first");
    visitor.click(".about-place > summary");
    visitor.wait_for(".about-place[open]");
}

/// The text of the section, with its title.
fn reported_text(visitor: &Visitor) -> String {
    visitor.texts("#reported:not([hidden])").join(" ")
}

#[test]
fn a_place_tells_what_is_reported_of_it_with_scripts_off_too_and_with_them_it_follows_the_place() {
    let visitor = Visitor::arrive(&VisitorOptions {
        scripts: false,
        ..VisitorOptions::default()
    });
    visitor.open(ARGENTINA);
    assert_section_of_argentina(&visitor);
    let visitor = explorer(ARGENTINA, &VisitorOptions::default());
    assert_section_of_argentina(&visitor);
    what_is_told_follows_the_place(&visitor);
}

/// The section is that of Argentina.
fn assert_section_of_argentina(visitor: &Visitor) {
    open_about(visitor);
    let text = reported_text(visitor);
    assert!(
        text.contains("Argentina: what countries are doing, according to UN documents") && text.contains(GUIDELINE),
        "{text}"
    );
    assert_eq!(visitor.count("#reported .footprint tbody tr"), 4);
    assert_eq!(
        visitor.count("#reported .homes-table[aria-labelledby=homes-title] tbody tr"),
        3,
        "what is built, the gap, light homes"
    );
    assert!(
        text.contains("Homes for all") && text.contains("An estimate, not a count"),
        "{text}"
    );
    visitor.click("#reported .to-top");
    visitor.wait_until("the top is back in view", || visitor.script("return scrollY < 200") == true);
}

/// The section follows the place.
fn what_is_told_follows_the_place(visitor: &Visitor) {
    visitor.visit("GHA");
    visitor.wait_until("Ghana is told of", || {
        reported_text(visitor).contains("Ghana: what countries are doing, according to UN documents")
    });
    assert!(!reported_text(visitor).contains(GUIDELINE));
    assert_eq!(visitor.count(".about-place[open]"), 1, "it stays open");
    visitor.script("history.back()");
    visitor.wait_until("Argentina is told of again", || reported_text(visitor).contains(GUIDELINE));
    visitor.is_usable_within("#reported");
    visitor.click("#reported a[href$='levers/#bd']");
    visitor.wait_address("en/levers/#bd");
    visitor.is_content();
}

#[test]
fn in_arabic_under_a_sub_path_it_follows_too() {
    let wish = VisitorOptions {
        folder: "target/site-sub-path",
        base: "/sub/path/",
        width: 390,
        ..VisitorOptions::default()
    };
    let visitor = explorer("ar/explore/WLD/", &wish);
    open_about(&visitor);
    visitor.visit("CIV");
    visitor.wait_until("Côte d’Ivoire is told of", || {
        reported_text(&visitor).contains("HSP/HA/1/2/Add.1, para. 50")
    });
    visitor.is_usable_within("#reported");
    visitor.is_content();
}

#[test]
fn where_the_bundle_of_the_panel_is_reported_it_opens_with_all_lives_or_with_those_to_come() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for place in ["IND", "CHN", "DEU", "G7"] {
        visitor.explore(&format!("en/explore/{place}/"));
        open_about(&visitor);
        for scenario in ["recc", "recc-future"] {
            assert_eq!(visitor.count(&format!("#reported a[href$='?b={scenario}']")), 1, "{place}");
        }
        visitor.click("#reported a[href$='?b=recc-future']");
        visitor.wait_address("b=recc-future");
        visitor.is_content();
    }
}

#[test]
fn neither_on_paper_nor_on_a_stage_is_it_seen() {
    let visitor = explorer(&format!("{ARGENTINA}?mode=print"), &VisitorOptions::default());
    for (mode, shown) in [("print", ".paper-doors"), ("present", ".stage")] {
        visitor.turn(&format!("{ARGENTINA}?mode={mode}"));
        visitor.wait_for(shown);
        let seen = visitor.script("return document.querySelector('.around').getClientRects().length");
        assert_eq!(seen.as_i64(), Some(0), "mode={mode}");
    }
}
