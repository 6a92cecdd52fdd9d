//! Sweep: every kind of page is opened once in each language, then resized, and checked for everything that a window or a
//! setting of the reader can change.
//!
//! ```text
//! opened on a desk (en, fr, zh) or on a phone (ar, es, ru), with less motion asked for
//! each window      fits, controls are large enough for a finger, contrast, accessibility rules, looks as it was left
//! at 200 and 400 % fits, and most of the window scrolls
//! English          forced colours
//! ```
//!
//! The rules of structure (axe) do not depend on the language: they run in one language of each direction. The statement of
//! access (`src/site/page/leaf/access.rs`) names what is checked here: what is no longer checked must leave it. Pictures are
//! kept in `target/pages/`. Does not know: what a page does when something is moved, and what people meet who use a screen
//! reader; nobody has told us yet.

use std::collections::BTreeMap;

use serde_json::json;

use crate::looks::{Look, look};
use crate::visitor::{Visitor, Wish};

/// What follows the language in the address.
pub(crate) const KINDS: [&str; 30] = [
    "explore/IND/",
    "explore/IND/?l=hl30.ru20",
    "explore/WLD/",
    "explore/IND/?mode=share",
    "explore/IND/?l=hl30&mode=present",
    "compare/?at=IND&s2=avoid&s3=shift&s4=all",
    "compare/?p=KEN&u=c&b=all",
    "map/",
    "vehicles/?at=KEN",
    "plastics/?at=IDN",
    "hotspots/?at=IDN",
    "purchase/?at=KEN&rule=clinker.30.2027.2030",
    "project/?at=KEN",
    "brief/IDN/",
    "brief/IDN/reference/",
    "city/KEN/",
    "city/",
    "class/",
    "outlook/",
    "stories/",
    "stories/timber/",
    "method/",
    "levers/",
    "check/",
    "data/",
    "documents/",
    "about/",
    "access/",
    "releases/",
    "nowhere/",
];
/// Languages in which the rules of structure run: one of each direction.
const STRUCTURE: [&str; 2] = ["en", "ar"];

/// A window: width, height, and the side of a block of its look.
struct Window {
    width: u32,
    height: u32,
    block: u32,
    scheme: &'static str,
}
const DESK: Window = Window {
    width: 1440,
    height: 900,
    block: 60,
    scheme: "light",
};
const PHONE: Window = Window {
    width: 390,
    height: 844,
    block: 30,
    scheme: "dark",
};
/// A window of 1440 by 900 at 200 %, and one of 1280 by 1024 at 400 %.
const ENLARGED: [(u32, u32); 2] = [(720, 450), (320, 256)];
/// Least height and width of a control for a finger, in pixels: `--touch` of the styles.
const FINGER: u32 = 44;
/// The largest share of an enlarged window that may stay while the page scrolls.
const FIXED: f64 = 0.7;

/// What the reader's system asks for.
fn prefers(visitor: &Visitor, scheme: &str, forced: &str) {
    let features = json!([
        { "name": "prefers-reduced-motion", "value": "reduce" },
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "forced-colors", "value": forced },
    ]);
    visitor.browser("Emulation.setEmulatedMedia", json!({ "features": features }));
}

/// Waits until all that a page asks by itself is answered.
pub(crate) fn wait_ready(visitor: &Visitor, path: &str) {
    if visitor.count("#start") == 0 {
        return;
    }
    visitor.wait_for("html[data-cairn=live]");
    if path.contains("mode=present") {
        // The stage is fetched as a part of its own.
        visitor.wait_for(".stage");
    }
    visitor.wait_until("all is answered", || visitor.count("[data-answered=false]") == 0);
    // Effects of each lever and the attribution follow the answer.
    visitor.wait_until("nothing is awaited", || {
        visitor.count(".did-waiting, .awaited, .causes [role=status], [aria-busy=true]") == 0
    });
}

impl Visitor {
    /// The page is no wider than its window.
    pub(crate) fn fits(&self, what: &str) {
        let over = self.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
        assert_eq!(over, json!(0), "{what} at {} px: wider than its window", self.size().0);
        self.covers(&format!("fits {} px", self.size().0));
    }

    /// Whatever can be pressed is large enough for a finger.
    fn suits_a_finger(&self, what: &str) {
        // Links within a line of text are as high as the line; radio buttons are pressed by their labels.
        let small = self.script(&format!(
            "return [...document.querySelectorAll('button, summary, select, input:not([type=radio], [type=file]), nav a')]
               .filter((element) => element.checkVisibility({{ visibilityProperty: true, opacityProperty: true }}))
               .map((element) => [element, element.getBoundingClientRect()])
               .filter(([, box]) => box.width > 2 && (box.height < {FINGER} - 0.5 || box.width < {FINGER} - 0.5))
               .map(([element, box]) => element.tagName + '.' + element.className + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))"
        ));
        assert_eq!(small, json!([]), "{what}: smaller than a finger");
        self.covers("controls as large as a finger");
    }

    /// Nothing moves by itself: less motion is asked for.
    fn stands_still(&self, what: &str) {
        let moving = self.script(
            "return [...new Set([...document.querySelectorAll('*')].filter((element) => {
               const style = getComputedStyle(element), takes = (text) => text.split(',').some((part) => parseFloat(part) > 0.001);
               return takes(style.transitionDuration) || (style.animationName !== 'none' && takes(style.animationDuration));
             }).map((element) => element.tagName + '.' + (element.getAttribute('class') ?? '')))]",
        );
        assert_eq!(moving, json!([]), "{what}: moves");
        self.covers("no motion where none is wanted");
    }

    /// In an enlarged window most of the page scrolls.
    fn scrolls(&self, what: &str) {
        let fixed = self.script(
            "scrollTo(0, 400); return [...document.querySelectorAll('body *')].filter((element) =>
               ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility() && !element.closest('dialog'))
               .map((element) => element.getBoundingClientRect()).filter((box) => box.width > innerWidth * 0.9)
               .reduce((sum, box) => sum + Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)), 0) / innerHeight",
        );
        let width = self.size().0;
        assert!(
            fixed.as_f64() < Some(FIXED),
            "{what} at {width} px: {fixed} of the window never scrolls"
        );
        self.covers(&format!("most of the window scrolls at {width} px"));
    }

    /// In forced colours lines and controls can be told apart.
    fn holds_in_forced_colours(&self, what: &str) {
        assert_eq!(self.script("return matchMedia('(forced-colors: active)').matches"), json!(true));
        self.can_be_told_apart();
        // No line has the colour of its background.
        let lost = self.script(
            "const ground = getComputedStyle(document.body).backgroundColor;
             return [...document.querySelectorAll('.chart-plot .is-line .line, .chart-plot .is-ghost .line')]
               .filter((line) => line.checkVisibility() && getComputedStyle(line).stroke === ground).length",
        );
        assert_eq!(lost, json!(0), "{what}: lines that cannot be seen");
        // A button without a border of its own is known by its text.
        let bare = self.script(
            "return [...document.querySelectorAll('main button')].filter((button) => button.checkVisibility()
               && !button.innerText.trim() && !button.getAttribute('aria-label')).length",
        );
        assert_eq!(bare, json!(0), "{what}: buttons without a name");
        if what.contains("s4=") {
            let dashes = self.script(
                "return [...new Set([...document.querySelectorAll('#pair .chart-grid:first-of-type .chart-plot .is-line .line')]
                   .map((line) => getComputedStyle(line).strokeDasharray))].length",
            );
            assert_eq!(dashes, json!(4), "{what}: four sides differ by more than colour");
        }
        self.covers("forced colours: lines and controls");
    }
}

/// Opens every kind of page in a language; the looks of those that are compared.
fn sweep(language: &str) -> BTreeMap<String, Look> {
    let visitor = Visitor::arrive(&Wish::default());
    let windows = if ["ar", "es", "ru"].contains(&language) {
        [PHONE, DESK]
    } else {
        [DESK, PHONE]
    };
    let mut looks = BTreeMap::new();
    for kind in KINDS {
        let path = format!("{language}/{kind}");
        let picture: String = path
            .chars()
            .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
            .collect();
        visitor.in_window(&windows[0]);
        visitor.open(&path);
        wait_ready(&visitor, kind);
        // The mark of a text that the page was not served: `cairn::words::Key::ABSENT`.
        let absent = visitor.script("return document.body.innerText.includes('\\u27e6')");
        assert_eq!(absent.as_bool(), Some(false), "{path}: a text is missing");
        visitor.covers("every text is there");
        visitor.stands_still(&path);
        for window in &windows {
            visitor.in_window(window);
            visitor.script("scrollTo(0, 0)");
            visitor.fits(&path);
            prefers(&visitor, "light", "none");
            if crate::looks::is_compared(language, kind) {
                looks.insert(format!("{language} {kind} {}", window.width), look(&visitor, window.block));
                visitor.covers_in_window("looks as it was left");
            }
            visitor.picture(&format!("{picture}-{}", window.width));
            prefers(&visitor, window.scheme, "none");
            if STRUCTURE.contains(&language) {
                visitor.is_usable_by_all();
            } else {
                visitor.can_be_told_apart();
            }
            if window.width == PHONE.width {
                visitor.suits_a_finger(&path);
            }
        }
        if language == "en" {
            prefers(&visitor, "light", "active");
            visitor.holds_in_forced_colours(&path);
            prefers(&visitor, "light", "none");
        }
        // A stage is for a screen in a hall.
        if kind.contains("mode=present") {
            continue;
        }
        for (width, height) in ENLARGED {
            visitor.resize(width, height);
            visitor.fits(&path);
            visitor.scrolls(&path);
        }
    }
    looks
}

impl Visitor {
    /// Makes the window so large; a phone is touched.
    fn in_window(&self, window: &Window) {
        self.resize(window.width, window.height);
        let touch = json!({ "enabled": window.width == PHONE.width });
        self.browser("Emulation.setTouchEmulationEnabled", touch);
        prefers(self, "light", "none");
    }
}

#[test]
fn every_page_in_arabic() {
    crate::looks::are_as_left("ar", &sweep("ar"));
}

#[test]
fn every_page_in_chinese() {
    crate::looks::are_as_left("zh", &sweep("zh"));
}

#[test]
fn every_page_in_english() {
    crate::looks::are_as_left("en", &sweep("en"));
}

#[test]
fn every_page_in_french() {
    sweep("fr");
}

#[test]
fn every_page_in_russian() {
    sweep("ru");
}

#[test]
fn every_page_in_spanish() {
    sweep("es");
}
