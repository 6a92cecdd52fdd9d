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
//! The rules of structure (axe) do not depend on the language: they run in one language of each direction. The
//! statement of access (`crates/prerender/src/pages/leaf/access.rs`) names what is checked here: what is no longer
//! checked must leave it. Pictures of pages whose looks are compared, and of those at fault, are kept in
//! `target/pages/`; a full run keeps all. Out of scope: reactions to moved controls; the experience of people who use a
//! screen reader.

use std::collections::BTreeMap;

use serde_json::json;

use crate::glance::unread_faults;
use crate::hostile::widened;
use crate::looks::{PageSignature, page_signature};
use crate::visitor::{Visitor, VisitorOptions, is_full};

/// The share panel. It opens over the page before it in the list; `modes` opens it by its address.
const PANEL: &str = "explore/IND/#share";
/// Paths of the checked pages, after the language.
pub(crate) const KINDS: [&str; 36] = [
    "explore/IND/",
    PANEL,
    "explore/IND/?l=hl30.ru20",
    "explore/WLD/",
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
    "goals/",
    "goals/KEN/",
    "class/",
    "outlook/",
    "stories/",
    "stories/timber/",
    "method/",
    "levers/",
    "glossary/",
    "charts/",
    "plans/",
    "check/",
    "data/",
    "documents/",
    "about/",
    "access/",
    "releases/",
    "nowhere/",
    "",
];
/// Kinds that the program of the kind before shows, too: where no looks are compared, the open page turns to them.
const IN_PAGE_KINDS: [&str; 4] = [
    "explore/IND/?l=hl30.ru20",
    "explore/WLD/",
    "explore/IND/?l=hl30&mode=present",
    "compare/?p=KEN&u=c&b=all",
];
/// Languages in which the rules of structure run: one of each direction.
const STRUCTURE: [&str; 2] = ["en", "ar"];

/// Pages that are read by tables.
const TABLES: [&str; 2] = ["check/", "outlook/"];

/// A window: width, height, and the side of a block of its look.
struct Window {
    width: u32,
    height: u32,
    block: u32,
    scheme: &'static str,
}
const DESKTOP: Window = Window {
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
/// The largest share of an enlarged window that fixed elements may cover while the page scrolls.
const FIXED: f64 = 0.7;

/// Emulates preferences of the reader's system.
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
    visitor.wait_for("html[data-cairn=live]:not([data-plan=coming])");
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

/// A sweep through one language: a visitor, and everything that was found wrong.
struct Sweep<'a> {
    visitor: &'a Visitor,
    faults: Vec<String>,
}

impl Sweep<'_> {
    /// Keeps a fault, or that the page is covered.
    fn found(&mut self, property: &str, path: &str, fault: Option<String>) {
        match fault {
            Some(fault) => self
                .faults
                .push(format!("{path} at {} px, {property}: {fault}", self.visitor.size().0)),
            None => self.visitor.covers_on(path, property),
        }
    }

    /// Keeps what a script lists; an empty list or zero is right.
    fn lists(&mut self, property: &str, path: &str, script: &str) {
        let listed = self.visitor.script(script);
        let fault = (listed != json!([]) && listed != json!(0)).then(|| listed.to_string());
        self.found(property, path, fault);
    }

    /// The page is no wider than its window.
    fn fits(&mut self, path: &str) {
        let property = format!("fits {} px", self.visitor.size().0);
        let fault = widened(self.visitor);
        self.found(&property, path, fault);
    }

    /// Whatever can be pressed is large enough for a finger. Links within a line of text are as high as the line; radio buttons
    /// are pressed by their labels.
    fn suits_a_finger(&mut self, path: &str) {
        let script = format!(
            "return [...document.querySelectorAll('button, summary, select, input:not([type=radio], [type=file]), nav a')]
               .filter((element) => element.checkVisibility({{ visibilityProperty: true, opacityProperty: true }}))
               .map((element) => [element, element.getBoundingClientRect()])
               .filter(([, box]) => box.width > 2 && (box.height < {FINGER} - 0.5 || box.width < {FINGER} - 0.5))
               .map(([element, box]) => element.tagName + '.' + element.className + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))"
        );
        self.lists("controls as large as a finger", path, &script);
    }

    /// Nothing moves by itself if the visitor prefers reduced motion.
    fn stands_still(&mut self, path: &str) {
        self.lists(
            "no motion where none is wanted",
            path,
            "return [...new Set([...document.querySelectorAll('*')].filter((element) => {
               const style = getComputedStyle(element), takes = (text) => text.split(',').some((part) => parseFloat(part) > 0.001);
               return takes(style.transitionDuration) || (style.animationName !== 'none' && takes(style.animationDuration));
             }).map((element) => element.tagName + '.' + (element.getAttribute('class') ?? '')))]",
        );
    }

    /// No table scrolls vertically inside itself, and a shadow shows that more columns follow.
    fn hides_no_rows(&mut self, path: &str) {
        self.lists(
            "tables hide no rows",
            path,
            "const tables = [...document.querySelectorAll('.leaf-scroll')];
             if (!tables.length) return ['no table'];
             if (!getComputedStyle(tables[0]).backgroundAttachment.includes('local')) return ['no shade'];
             return tables.filter((table) => table.scrollHeight > table.clientHeight + 1).length",
        );
    }

    /// In an enlarged window most of the page scrolls.
    fn scrolls(&mut self, path: &str) {
        let fixed = self.visitor.script(
            "scrollTo(0, 400); return [...document.querySelectorAll('body *')].filter((element) =>
               ['fixed', 'sticky'].includes(getComputedStyle(element).position) && element.checkVisibility() && !element.closest('dialog'))
               .map((element) => element.getBoundingClientRect()).filter((box) => box.width > innerWidth * 0.9)
               .reduce((sum, box) => sum + Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)), 0) / innerHeight",
        );
        let fault = (fixed.as_f64() >= Some(FIXED)).then(|| format!("{fixed} of the window never scrolls"));
        let property = format!("most of the window scrolls at {} px", self.visitor.size().0);
        self.found(&property, path, fault);
    }

    /// The mark of a language that no native reader read.
    fn says_who_reads(&mut self, language: &str, path: &str) {
        let wrong = unread_faults(self.visitor, language);
        let width = self.visitor.size().0;
        self.faults
            .extend(wrong.map(|wrong| format!("{path} at {width} px, the mark of a language: {wrong}")));
    }

    /// The rules of structure and of colours in one language of each direction, those of colours in the others.
    fn follows_the_rules(&mut self, language: &str, path: &str, scheme: &str) {
        let visitor = self.visitor;
        let is_structure = STRUCTURE.contains(&language);
        // Every row is read once, in English on a desk.
        let is_whole = language == "en" && visitor.size().0 == DESKTOP.width;
        let rules = || if is_structure { visitor.axe() } else { visitor.axe_of_colours() };
        let found = if is_whole { rules() } else { visitor.with_short_tables(rules) };
        let fault = |found: &[String]| (!found.is_empty()).then(|| found.join("\n"));
        if is_structure {
            let window = if visitor.size().0 == PHONE.width { "phone" } else { "desk" };
            self.found(&format!("accessibility rules, {window}"), path, fault(&found));
        }
        self.found(&format!("contrast, {scheme}"), path, fault(&found));
    }

    /// In forced colours, lines and controls remain distinguishable.
    fn holds_in_forced_colours(&mut self, path: &str) {
        prefers(self.visitor, "light", "active");
        assert_eq!(
            self.visitor.script("return matchMedia('(forced-colors: active)').matches"),
            json!(true)
        );
        let found = self.visitor.with_short_tables(|| self.visitor.axe_of_colours());
        self.found("contrast, forced colours", path, (!found.is_empty()).then(|| found.join("\n")));
        // No line has the colour of its background, and a button without a border is recognisable by its text.
        self.lists(
            "forced colours: lines and controls",
            path,
            "const ground = getComputedStyle(document.body).backgroundColor;
             const lost = [...document.querySelectorAll('.chart-plot .is-line .line, .chart-plot .is-ghost .line')]
               .filter((line) => line.checkVisibility() && getComputedStyle(line).stroke === ground);
             const bare = [...document.querySelectorAll('main button')].filter((button) => button.checkVisibility()
               && !button.innerText.trim() && !button.getAttribute('aria-label'));
             return [...lost, ...bare].map((element) => element.outerHTML.slice(0, 120))",
        );
        if path.contains("s4=") {
            self.lists(
                "forced colours: four sides",
                path,
                "return 4 - new Set([...document.querySelectorAll('#pair .chart-grid:first-of-type .chart-plot .is-line .line')]
                   .map((line) => getComputedStyle(line).strokeDasharray)).size",
            );
        }
        prefers(self.visitor, "light", "none");
    }
}

/// Opens every kind of page in a language, reports all faults, and returns the looks of the compared pages.
fn sweep(language: &str) -> BTreeMap<String, PageSignature> {
    let visitor = &Visitor::arrive(&VisitorOptions::default());
    let windows = if ["ar", "es", "ru"].contains(&language) {
        [PHONE, DESKTOP]
    } else {
        [DESKTOP, PHONE]
    };
    let mut looks = BTreeMap::new();
    let mut sweep = Sweep {
        visitor,
        faults: Vec::new(),
    };
    for kind in KINDS {
        let path = format!("{language}/{kind}");
        let picture: String = path
            .chars()
            .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
            .collect();
        visitor.in_window(&windows[0]);
        if kind == PANEL {
            visitor.script("scrollTo(0, 0); document.querySelector('button.share').click()");
            visitor.wait_for("dialog[open] .sent-as .link");
        } else if IN_PAGE_KINDS.contains(&kind) && !crate::looks::is_compared(language, kind) {
            visitor.turn_to(&path);
            let place = kind.split(['/', '?']).nth(1).unwrap_or_default();
            if !place.is_empty() {
                visitor.wait_for(&format!("html[data-place={place}]"));
            }
        } else {
            visitor.open(&path);
        }
        wait_ready(visitor, kind);
        // The mark of a text that the page was not served: `cairn_analysis::words::Key::ABSENT`.
        let script = "return document.body.innerText.includes('\\u27e6') ? ['a text is missing'] : []";
        sweep.lists("every text is there", &path, script);
        sweep.stands_still(&path);
        for window in &windows {
            visitor.in_window(window);
            visitor.script("scrollTo(0, 0)");
            let (faults, is_compared) = (sweep.faults.len(), crate::looks::is_compared(language, kind));
            sweep.fits(&path);
            if kind == KINDS[0] {
                sweep.says_who_reads(language, &path);
            }
            if STRUCTURE.contains(&language) && TABLES.contains(&kind) {
                sweep.hides_no_rows(&path);
            }
            if is_compared || is_full() {
                visitor.picture(&format!("{picture}-{}", window.width));
            }
            if is_compared {
                looks.insert(format!("{language} {kind} {}", window.width), page_signature(visitor, window.block));
                visitor.covers_in_window("looks as it was left");
            }
            prefers(visitor, window.scheme, "none");
            sweep.follows_the_rules(language, &path, window.scheme);
            // A stage is for a screen in a hall.
            if window.width == PHONE.width && !kind.contains("mode=present") {
                sweep.suits_a_finger(&path);
            }
            if sweep.faults.len() > faults {
                visitor.picture(&format!("{picture}-{}-fault", window.width));
            }
        }
        if language == "en" {
            sweep.holds_in_forced_colours(&path);
        }
        if kind.contains("mode=present") {
            continue;
        }
        if kind == KINDS[0] {
            visitor.resize(1280, 720);
            sweep.says_who_reads(language, &path);
        }
        for (width, height) in ENLARGED {
            visitor.resize(width, height);
            sweep.fits(&path);
            sweep.scrolls(&path);
        }
    }
    assert!(
        sweep.faults.is_empty(),
        "{} faults:\n{}",
        sweep.faults.len(),
        sweep.faults.join("\n")
    );
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
