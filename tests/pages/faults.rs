//! Faults: what goes wrong around a page, by one list, on every kind of page; each is read as a visitor reads it, and what
//! was chosen is there afterwards, with its numbers.
//!
//! ```text
//! faults × kinds      a page is opened by a link under a fault; what is said is read; the fault ends; the numbers are those
//!                     of the link, and the page answers a move
//! ```
//!
//! A page that is only read has nothing to lose: under every fault it is as it was. Faults of one kind of page alone stand
//! where that is tested: what was kept and is spoilt, a program that stops half-way, what is done too early, a page that is
//! outlived (`damage`), a worker that dies among several (`trouble`), no network (`offline`), what a visitor keeps (`share`).

use std::thread::sleep;
use std::time::Duration;

use serde_json::json;
use xtask::host::Instead;
use xtask::project;

use crate::damage::{built, torn};
use crate::kinds::{BRIEF, CITY, CLASS, COMPARE, EXPLORER, HOTSPOTS, Kind, MAP, OUTLOOK, PLASTICS, PROJECT, PURCHASE, READ, VEHICLES};
use crate::visitor::{Visitor, Wish, is_full};

/// What a visitor reads of a fault.
#[derive(Clone, Copy, PartialEq)]
enum Says {
    /// Nothing: the page goes on as if it were not there.
    Nothing,
    /// That the program does not start, and what to do; the page stands.
    Dead,
    /// What is missing, with a button that asks once more.
    Missing,
    /// That the calculation was started again.
    Restarted,
}

/// What goes wrong.
struct Fault {
    name: &'static str,
    /// Runs in the page before its own programs.
    before: &'static str,
    /// What is given in place of a file.
    instead: fn() -> Option<Instead>,
    /// Whether the line is slow.
    slow: bool,
    /// What happens once the page is there.
    then: fn(&Visitor, &Kind),
    /// Whether it meets what is each kind's own: what it starts from, its facts, its questions, what is kept of it.
    of_kind: bool,
    says: Says,
}

const SOUND: Fault = Fault {
    name: "nothing",
    before: "",
    instead: || None,
    slow: false,
    then: |_, _| {},
    of_kind: false,
    says: Says::Nothing,
};

/// What a network with a page of its own gives for anything: all is well, and it is another file.
const FOREIGN: &[u8] = b"<!doctype html><title>Welcome</title><p>Accept our terms to go on.";

fn missing(of: &'static str) -> Option<Instead> {
    let (code, body) = (503, Vec::new());
    Some(Instead { of, code, body })
}

fn foreign(of: &'static str) -> Option<Instead> {
    let (code, body) = (200, FOREIGN.to_vec());
    Some(Instead { of, code, body })
}

fn cut(of: &'static str) -> Option<Instead> {
    let whole = std::fs::read(project::root().join("dist/facts/IND.pack")).unwrap_or_else(|fault| panic!("IND.pack: {fault}"));
    let (code, body) = (200, whole[..100].to_vec());
    Some(Instead { of, code, body })
}

const FAULTS: [Fault; 16] = [
    Fault {
        name: "file missing: words",
        instead: || missing("words/en.json"),
        says: Says::Dead,
        ..SOUND
    },
    Fault {
        name: "file broken: the program",
        instead: || Some(torn(built("app", "_bg.wasm"))),
        says: Says::Dead,
        ..SOUND
    },
    Fault {
        name: "file foreign: what the page starts from",
        of_kind: true,
        instead: || foreign(".bin"),
        says: Says::Dead,
        ..SOUND
    },
    Fault {
        name: "file missing: the workers' program",
        instead: || missing(built("worker", "_bg.wasm")),
        says: Says::Missing,
        ..SOUND
    },
    Fault {
        name: "file missing: facts",
        of_kind: true,
        instead: || missing(".pack"),
        says: Says::Missing,
        ..SOUND
    },
    Fault {
        name: "file broken: facts",
        of_kind: true,
        instead: || cut(".pack"),
        says: Says::Missing,
        ..SOUND
    },
    Fault {
        name: "file foreign: facts",
        instead: || foreign(".pack"),
        says: Says::Missing,
        ..SOUND
    },
    Fault {
        name: "files slow",
        slow: true,
        // The page can be read long before it is live.
        then: |visitor, _| {
            assert_eq!(visitor.count("html[data-cairn=live]"), 0, "it was not slow");
            assert!(!visitor.text("h1").is_empty());
        },
        ..SOUND
    },
    Fault {
        name: "worker killed",
        of_kind: true,
        before: "const Worker_ = Worker; let killed = false; window.Worker = class extends Worker_ {
            postMessage(said, ...rest) {
                if (!said?.Ask || killed) return super.postMessage(said, ...rest);
                killed = true; super.terminate();
                setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { cancelable: true }))); } };",
        says: Says::Restarted,
        ..SOUND
    },
    Fault {
        name: "worker starved",
        // It never hears its first question; until there is another, the patience of twelve seconds is cut to a third of one.
        before: "const Worker_ = Worker, later = setTimeout; let starves = null;
            window.Worker = class extends Worker_ {
                constructor(...given) { super(...given); if (starves) starves = false; }
                postMessage(said, ...rest) {
                    if (!said?.Ask || starves !== null) return super.postMessage(said, ...rest); starves = true; } };
            window.setTimeout = (work, ms, ...rest) => later(work, starves && ms === 12000 ? 333 : ms, ...rest);",
        says: Says::Restarted,
        ..SOUND
    },
    Fault {
        name: "storage full",
        before: "const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
            Storage.prototype.setItem = full; Cache.prototype.put = async () => full();",
        ..SOUND
    },
    Fault {
        name: "storage forbidden",
        before: "const denied = () => { throw new DOMException('denied', 'SecurityError'); };
            for (const name of ['localStorage', 'sessionStorage', 'caches']) Object.defineProperty(window, name, { get: denied });
            ServiceWorkerContainer.prototype.register = async () => denied();",
        ..SOUND
    },
    Fault {
        name: "storage of an older release",
        of_kind: true,
        // What was written then stands before what is kept now.
        before: "const older = '{\"release\":\"0.0-20a\"}\\n%%%\\nn=\\nclass at=XXX x=old\\n';
            for (const name of ['cairn-scenarios', 'cairn-projects', 'cairn-cities', 'cairn-class', 'cairn-stops', 'cairn-saving-/', 'data-hinted', 'recent'])
                localStorage.setItem(name, older + (localStorage.getItem(name) ?? ''));
            sessionStorage.setItem('cairn-older', '1');
            caches.open('cairn-0000000000000000').then((cache) => cache.put(location.href.split('?')[0], new Response('older')));",
        ..SOUND
    },
    Fault {
        name: "two tabs",
        then: another_tab,
        ..SOUND
    },
    Fault {
        name: "sleep and wake",
        then: |visitor, _| {
            for state in ["frozen", "active"] {
                visitor.browser("Page.setWebLifecycleState", json!({ "state": state }));
                sleep(Duration::from_millis(100));
            }
        },
        ..SOUND
    },
    Fault {
        name: "clock wrong, and set back",
        before: "Date.now = () => 9e12;",
        then: |visitor, _| drop(visitor.script("Date.now = () => 0;")),
        ..SOUND
    },
];

/// A slow line: bytes a second, and how much later each answer begins.
const SLOW: (i64, u32) = (1_500_000, 300);

/// Another tab opens the same page under another choice, and is closed.
fn another_tab(visitor: &Visitor, kind: &Kind) {
    let here = visitor.wait("window", visitor.client.window());
    let other = visitor.wait("tab", visitor.client.new_window(true));
    visitor.wait("tab", visitor.client.switch_to_window(other.handle));
    visitor.open(&kind.path.replace("hl30", "ru40"));
    if kind.is_live() {
        visitor.wait_there(kind);
        visitor.script(kind.moves);
        visitor.wait_there(kind);
    }
    visitor.wait("tab", visitor.client.close_window());
    visitor.wait("window", visitor.client.switch_to_window(here));
}

/// A page under every fault of the list.
fn holds(kind: &Kind) {
    under_all(kind, FAULTS.iter());
}

/// Faults that every page meets in its own way: its facts are broken, its worker dies.
const OWN: [&str; 2] = ["file broken: facts", "worker killed"];

/// A page under the faults that meet its own facts and questions; in a full run also what it starts from and what is stored. The
/// other faults meet code that it shares with the four above.
fn holds_its_own(kind: &Kind) {
    under_all(
        kind,
        FAULTS
            .iter()
            .filter(|fault| OWN.contains(&fault.name) || (fault.of_kind && is_full())),
    );
}

fn under_all<'a>(kind: &Kind, faults: impl Iterator<Item = &'a Fault>) {
    let visitor = Visitor::arrive(&Wish::default());
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": (kind.kept)() }));
    visitor.browser("Network.enable", json!({}));
    // What was kept would hide what the host gives; that it does is tested apart.
    visitor.browser("Network.setBypassServiceWorker", json!({ "bypass": true }));
    visitor.browser("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    visitor.open(kind.path);
    visitor.wait_there(kind);
    let sound = visitor.numbers(kind);
    assert!(
        sound.iter().any(|line| line.contains(char::is_numeric)),
        "{}: no numbers",
        kind.path
    );
    for fault in faults {
        under(&visitor, kind, fault, &sound);
    }
}

fn under(visitor: &Visitor, kind: &Kind, fault: &Fault, sound: &[String]) {
    let what = format!("{}, {}", kind.path, fault.name);
    let script = visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": fault.before }));
    visitor.host.give_instead((fault.instead)());
    visitor.line(fault.slow.then_some(SLOW));
    visitor.wait("about:blank", visitor.client.goto("about:blank"));
    visitor.open(kind.path);
    if !kind.is_live() {
        visitor.wait_there(kind);
        assert_eq!(visitor.numbers(kind), sound, "{what}");
    } else {
        says(visitor, kind, fault, &what);
    }
    // The fault ends.
    visitor.browser("Page.removeScriptToEvaluateOnNewDocument", script);
    visitor.host.give_instead(None);
    visitor.line(None);
    if !kind.is_live() {
        visitor.covers_on(kind.path, &format!("fault: {}", fault.name));
        return;
    }
    match fault.says {
        Says::Dead => visitor.reload(),
        Says::Missing => visitor.click(".notices .trouble button"),
        Says::Nothing | Says::Restarted => {}
    }
    visitor.wait_there(kind);
    visitor.wait_until(&format!("{what}: its numbers are those of the link"), || {
        visitor.numbers(kind) == sound
    });
    assert!(visitor.place().contains(kind.keeps), "{what}: the link is now {}", visitor.place());
    visitor.script(kind.moves);
    visitor.wait_until(&format!("{what}: it answers a move"), || visitor.numbers(kind) != sound);
    visitor.wait_there(kind);
    visitor.covers_on(kind.path, &format!("fault: {}", fault.name));
}

/// What is said of a fault while it lasts.
fn says(visitor: &Visitor, kind: &Kind, fault: &Fault, what: &str) {
    let trouble = ".notices .trouble";
    match fault.says {
        Says::Nothing => {
            if !fault.slow {
                visitor.wait_there(kind);
            }
            (fault.then)(visitor, kind);
            visitor.wait_there(kind);
            assert_eq!(visitor.count(trouble) + visitor.count("body > .trouble:not([hidden])"), 0, "{what}");
        }
        Says::Dead => {
            visitor.wait_until(&format!("{what}: it is said"), || visitor.count("#notice-dead:not([hidden])") == 1);
            assert!(
                visitor.text("#notice-dead").contains("Your link is kept. Reload the page"),
                "{what}"
            );
            assert!(
                !visitor.text("h1").is_empty() && !visitor.numbers(kind).is_empty(),
                "{what}: nothing to read"
            );
            assert!(visitor.place().contains(kind.keeps), "{what}: {}", visitor.place());
        }
        Says::Missing => {
            visitor.wait_until(&format!("{what}: it is said"), || {
                visitor.texts(trouble).iter().any(|said| said.contains("link is kept"))
            });
            everyone_can_read_it(visitor, kind);
        }
        Says::Restarted => {
            visitor.wait_for(trouble);
            assert!(visitor.text(trouble).contains("started again"), "{what}: {}", visitor.text(trouble));
            everyone_can_read_it(visitor, kind);
        }
    }
}

/// What is said is said by the same part of every page: on one of them it is looked at by the rules for everyone.
fn everyone_can_read_it(visitor: &Visitor, kind: &Kind) {
    if kind.path == EXPLORER.path {
        visitor.is_usable_by_all();
    }
}

#[test]
fn the_explorer_loses_nothing() {
    holds(&EXPLORER);
}

#[test]
fn the_page_that_compares_loses_nothing() {
    holds(&COMPARE);
}

#[test]
fn a_topic_page_loses_nothing() {
    holds(&VEHICLES);
}

#[test]
fn a_page_that_is_only_read_is_as_it_was() {
    holds(&READ);
}

#[test]
fn topic_pages_lose_nothing_of_their_own() {
    [PLASTICS, HOTSPOTS, PURCHASE].iter().for_each(holds_its_own);
}

#[test]
fn the_map_the_outlook_and_a_project_lose_nothing_of_their_own() {
    [MAP, OUTLOOK, PROJECT].iter().for_each(holds_its_own);
}

#[test]
fn a_brief_a_city_and_a_class_lose_nothing_of_their_own() {
    [BRIEF, CITY, CLASS].iter().for_each(holds_its_own);
}
