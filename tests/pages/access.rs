//! What the statement of access says besides axe: twice the size, forced colours, fingers, less motion.
//!
//! The statement (`src/site/page/leaf/access.rs`) names what these and [`crate::everyone`] hold; what is no longer tested
//! here must leave it. Does not know: what people meet who use a screen reader; nobody has told us yet.

use serde_json::{Value, json};

use crate::browser::key;
use crate::everyone::KINDS;
use crate::explorer::{INDIA, explorer, slider};
use crate::visitor::{Visitor, Wish};

/// Least height and width of what a finger presses, in pixels: `--touch` of the styles.
const FINGER: u32 = 44;
/// Languages that differ most: by script and by direction.
const LANGUAGES: [&str; 3] = ["en", "ar", "zh"];

/// Opens a page and waits until it stands.
fn opened(visitor: &Visitor, path: &str) {
    visitor.open(path);
    if visitor.count("#start") > 0 {
        visitor.wait_for("html[data-cairn=live]");
        visitor.wait_until("all is answered", || visitor.count("[data-answered=false]") == 0);
    }
}

/// What the visitor's system asks for.
pub(crate) fn prefers(visitor: &Visitor, feature: &str, value: &str) {
    let feature = json!({ "name": feature, "value": value });
    visitor.browser("Emulation.setEmulatedMedia", json!({ "features": [feature] }));
}

#[test]
fn at_twice_the_size_nothing_is_cut_off() {
    // A window of 1440 by 900 at 200 %, and of 1280 at 400 %.
    for (width, height) in [(720, 450), (320, 256)] {
        let visitor = Visitor::arrive(&Wish {
            width,
            height,
            ..Wish::default()
        });
        for (language, kind) in LANGUAGES.into_iter().flat_map(|language| KINDS.map(|kind| (language, kind))) {
            // A stage is for a screen in a hall.
            if kind.contains("mode=present") {
                continue;
            }
            opened(&visitor, &format!("{language}/{kind}"));
            let over = visitor.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
            assert_eq!(over, json!(0), "{language}/{kind} at {width}: scrolls sideways");
            visitor.covers(&format!("fits {width} px"));
            // What stays while the page scrolls leaves room for it.
            let kept = visitor.script(
                "scrollTo(0, 400); return [...document.querySelectorAll('body *')].filter((element) =>
                   ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility() && !element.closest('dialog'))
                   .map((element) => element.getBoundingClientRect()).filter((box) => box.width > innerWidth * 0.9)
                   .reduce((sum, box) => sum + Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)), 0) / innerHeight",
            );
            assert!(
                kept.as_f64() < Some(0.7),
                "{language}/{kind} at {width}: {kept} of the window never scrolls"
            );
            visitor.covers(&format!("most of the window scrolls at {width} px"));
        }
    }
}

#[test]
fn in_forced_colours_lines_and_controls_are_told_apart() {
    let visitor = Visitor::arrive(&Wish::default());
    prefers(&visitor, "forced-colors", "active");
    for kind in [
        "explore/IND/?l=hl30.ru20",
        "compare/?at=IND&s2=avoid&s3=shift&s4=all",
        "map/",
        "vehicles/?at=KEN",
        "plastics/?at=IDN",
        "hotspots/?at=IDN",
        "purchase/?at=KEN&rule=clinker.30.2027.2030",
        "project/?at=KEN",
        "brief/IDN/",
        "brief/IDN/reference/",
        "city/KEN/",
        "class/",
        "outlook/",
        "about/",
    ] {
        opened(&visitor, &format!("en/{kind}"));
        assert_eq!(visitor.script("return matchMedia('(forced-colors: active)').matches"), json!(true));
        visitor.can_be_told_apart();
        // No line has the colour of the ground it lies on.
        let lost = visitor.script(
            "const ground = getComputedStyle(document.body).backgroundColor;
             return [...document.querySelectorAll('.chart-plot .is-line .line, .chart-plot .is-ghost .line')]
               .filter((line) => line.checkVisibility() && getComputedStyle(line).stroke === ground).length",
        );
        assert_eq!(lost, json!(0), "{kind}: lines that cannot be seen");
        // What has no border of its own is told by its text.
        let bare = visitor.script(
            "return [...document.querySelectorAll('main button')].filter((button) => button.checkVisibility()
               && !button.innerText.trim() && !button.getAttribute('aria-label')).length",
        );
        assert_eq!(bare, json!(0), "{kind}: buttons without a name");
        visitor.covers("forced colours: lines and controls");
        visitor.picture(&format!("forced-{}", kind.split('/').next().unwrap_or(kind)));
    }
    visitor.open("en/compare/?at=IND&s2=avoid&s3=shift&s4=all");
    visitor.wait_live();
    let dashes = visitor.script(
        "return [...new Set([...document.querySelectorAll('#pair .chart-grid:first-of-type .chart-plot .is-line .line')]
           .map((line) => getComputedStyle(line).strokeDasharray))].length",
    );
    assert_eq!(dashes, json!(4), "four sides differ by more than colour");
}

#[test]
fn what_a_finger_presses_is_large_enough() {
    let visitor = Visitor::arrive(&Wish {
        width: 390,
        height: 844,
        ..Wish::default()
    });
    visitor.browser("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
    for kind in [
        "explore/IND/?l=hl30",
        "compare/",
        "map/",
        "vehicles/?at=KEN",
        "plastics/?at=IDN",
        "hotspots/?at=IDN",
        "purchase/?at=KEN&rule=clinker.30.2027.2030",
        "project/?at=KEN",
        "brief/IDN/",
        "brief/IDN/reference/",
        "city/KEN/",
        "outlook/",
    ] {
        opened(&visitor, &format!("en/{kind}"));
        // Links within a line of text are as high as the line; radio buttons are pressed by their labels.
        let small = visitor.script(&format!(
            "return [...document.querySelectorAll('button, summary, select, input:not([type=radio], [type=file]), nav a')]
               .filter((element) => element.checkVisibility({{ visibilityProperty: true, opacityProperty: true }}))
               .map((element) => [element, element.getBoundingClientRect()])
               .filter(([, box]) => box.width > 2 && (box.height < {FINGER} - 0.5 || box.width < {FINGER} - 0.5))
               .map(([element, box]) => element.tagName + '.' + element.className + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))"
        ));
        assert_eq!(small, json!([]), "{kind}: smaller than a finger");
        visitor.covers("controls as large as a finger");
    }
}

#[test]
fn what_follows_of_a_move_is_said_once_and_when_it_is_known() {
    let visitor = explorer(INDIA, &Wish::default());
    assert_eq!(visitor.attribute("h1", "aria-live").as_deref(), Some("polite"));
    visitor.script(
        "const finding = document.querySelector('h1'); window.said = [];
         new MutationObserver(() => {
           const text = finding.textContent;
           if (finding.getAttribute('aria-busy') === 'false' && said.at(-1) !== text) said.push(text);
         }).observe(finding, { subtree: true, childList: true, characterData: true, attributes: true })",
    );
    visitor.press(&slider("hl"), key::END);
    visitor.wait_address("l=hl40");
    let said = || visitor.script("return window.said");
    visitor.wait_until("it is said", || said() != json!([]));
    visitor.wait_settled();
    let finding = visitor.script("return document.querySelector('h1').textContent");
    assert_eq!(said(), json!([finding]), "said before it was known, or more than once");
}

#[test]
fn whoever_asks_for_less_motion_gets_none() {
    let visitor = Visitor::arrive(&Wish::default());
    prefers(&visitor, "prefers-reduced-motion", "reduce");
    for kind in [
        "explore/IND/?l=hl30",
        "compare/",
        "map/",
        "vehicles/?at=KEN",
        "plastics/?at=IDN",
        "hotspots/?at=IDN",
        "purchase/?at=KEN&rule=clinker.30.2027.2030",
        "project/?at=KEN",
        "brief/IDN/",
        "brief/IDN/reference/",
        "city/KEN/",
    ] {
        opened(&visitor, &format!("en/{kind}"));
        let moving: Value = visitor.script(
            "return [...new Set([...document.querySelectorAll('*')].filter((element) => {
               const style = getComputedStyle(element), takes = (text) => text.split(',').some((part) => parseFloat(part) > 0.001);
               return takes(style.transitionDuration) || (style.animationName !== 'none' && takes(style.animationDuration));
             }).map((element) => element.tagName + '.' + (element.getAttribute('class') ?? '')))]",
        );
        assert_eq!(moving, json!([]), "{kind}: moves");
        visitor.covers("no motion where none is wanted");
    }
}
