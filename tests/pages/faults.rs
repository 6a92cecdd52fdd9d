//! Faults: one list of faults around a page, tested on every kind of page. Each test reads the message that a visitor
//! sees. Afterwards the visitor's choices are still there, with their numbers.
//!
//! ```text
//! faults × kinds      a page is opened by a link under a fault; its message is read; the fault ends; the numbers are those
//!                     of the link, and the page answers a move
//! ```
//!
//! A page without a program loses nothing: no script of it can notice a fault. Faults of a single kind of page are
//! tested elsewhere. `damage` tests spoilt caches, a program that stops, input before the page is live, and an
//! outdated page. `trouble` tests a worker that dies among several, `offline` a missing network, `share` the data that
//! a visitor keeps.

use std::time::Duration;

use serde_json::json;
use xtask::host::FileReplacement;
use xtask::project;

use crate::coverage;
use crate::damage::{built, torn};
use crate::document::served;
use crate::kinds::{BRIEF, CITY, CLASS, COMPARE, EXPLORER, HOTSPOTS, Kind, MAP, OUTLOOK, PLASTICS, PROJECT, PURCHASE, READ, VEHICLES};
use crate::visitor::{Visitor, VisitorOptions, is_full};

/// The message that a visitor reads under a fault.
#[derive(Clone, Copy, PartialEq)]
enum FaultMessage {
    /// No message: the page works as without the fault.
    Nothing,
    /// The program does not start: a message with advice. The page stays readable.
    Dead,
    /// The missing part, with a button that tries again.
    Missing,
    /// The calculation was restarted.
    Restarted,
}

struct Fault {
    /// Names of faults that strike the page together; the page must still work.
    names: &'static [&'static str],
    /// Script that runs in the page before the page's own programs.
    before: &'static str,
    /// The reply that the host gives in place of a file.
    instead: fn() -> Option<FileReplacement>,
    /// True if the connection is slow.
    slow: bool,
    /// Action after the page has loaded.
    then: fn(&Visitor, &Kind),
    /// True if the fault affects data of the kind of page itself: bootstrap data, facts, queries or stored data.
    of_kind: bool,
    says: FaultMessage,
}

const SOUND: Fault = Fault {
    names: &[],
    before: "",
    instead: || None,
    slow: false,
    then: |_, _| {},
    of_kind: false,
    says: FaultMessage::Nothing,
};

/// The reply of a captive portal to any request: status 200, but a page of its own.
const FOREIGN: &[u8] = b"<!doctype html><title>Welcome</title><p>Accept our terms to go on.";

fn missing(of: &'static str) -> Option<FileReplacement> {
    let (code, body) = (503, Vec::new());
    Some(FileReplacement { of, code, body })
}

fn foreign(of: &'static str) -> Option<FileReplacement> {
    let (code, body) = (200, FOREIGN.to_vec());
    Some(FileReplacement { of, code, body })
}

fn cut(of: &'static str) -> Option<FileReplacement> {
    let whole = std::fs::read(project::root().join("dist/facts/IND.pack")).unwrap_or_else(|fault| panic!("IND.pack: {fault}"));
    let (code, body) = (200, whole[..100].to_vec());
    Some(FileReplacement { of, code, body })
}

const FAULTS: [Fault; 13] = [
    Fault {
        names: &["file missing: words"],
        instead: || missing("words/en.json"),
        says: FaultMessage::Dead,
        ..SOUND
    },
    Fault {
        names: &["file broken: the program"],
        instead: || Some(torn(built("app", "_bg.wasm"))),
        says: FaultMessage::Dead,
        ..SOUND
    },
    Fault {
        names: &["file foreign: what the page starts from"],
        of_kind: true,
        instead: || foreign(".bin"),
        says: FaultMessage::Dead,
        ..SOUND
    },
    Fault {
        names: &["file missing: the workers' program"],
        instead: || missing(built("worker", "_bg.wasm")),
        says: FaultMessage::Missing,
        ..SOUND
    },
    Fault {
        names: &["file missing: facts"],
        of_kind: true,
        instead: || missing(".pack"),
        says: FaultMessage::Missing,
        ..SOUND
    },
    Fault {
        names: &["file broken: facts"],
        of_kind: true,
        instead: || cut(".pack"),
        says: FaultMessage::Missing,
        ..SOUND
    },
    Fault {
        names: &["file foreign: facts"],
        instead: || foreign(".pack"),
        says: FaultMessage::Missing,
        ..SOUND
    },
    Fault {
        names: &["files slow", "storage full"],
        slow: true,
        before: "const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
            Storage.prototype.setItem = full; Cache.prototype.put = async () => full();",
        // The page can be read long before it is live.
        then: |visitor, _| {
            assert_eq!(visitor.count("html[data-cairn=live]"), 0, "it was not slow");
            assert!(!visitor.text("h1").is_empty());
        },
        ..SOUND
    },
    Fault {
        names: &["worker killed"],
        of_kind: true,
        before: "const Worker_ = Worker; let killed = false; window.Worker = class extends Worker_ {
            postMessage(said, ...rest) {
                if (!said?.Ask || killed) return super.postMessage(said, ...rest);
                killed = true; super.terminate();
                setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { cancelable: true }))); } };",
        says: FaultMessage::Restarted,
        ..SOUND
    },
    Fault {
        names: &["worker starved"],
        // The worker never receives its first question. Until the next question the 12 s timeout is cut to 333 ms.
        before: "const Worker_ = Worker, later = setTimeout; let starves = null;
            window.Worker = class extends Worker_ {
                constructor(...given) { super(...given); if (starves) starves = false; }
                postMessage(said, ...rest) {
                    if (!said?.Ask || starves !== null) return super.postMessage(said, ...rest); starves = true; } };
            window.setTimeout = (work, ms, ...rest) => later(work, starves && ms === 12000 ? 333 : ms, ...rest);",
        says: FaultMessage::Restarted,
        ..SOUND
    },
    Fault {
        names: &["storage forbidden"],
        before: "const denied = () => { throw new DOMException('denied', 'SecurityError'); };
            for (const name of ['localStorage', 'sessionStorage', 'caches']) Object.defineProperty(window, name, { get: denied });
            ServiceWorkerContainer.prototype.register = async () => denied();",
        ..SOUND
    },
    Fault {
        names: &["storage of an older release"],
        of_kind: true,
        // Data of an older release come before the current data.
        before: "const older = '{\"release\":\"0.0-20a\"}\\n%%%\\nn=\\nclass at=XXX x=old\\n';
            for (const name of ['cairn-scenarios', 'cairn-projects', 'cairn-cities', 'cairn-class', 'cairn-stops', 'cairn-saving-/', 'data-hinted', 'recent'])
                localStorage.setItem(name, older + (localStorage.getItem(name) ?? ''));
            sessionStorage.setItem('cairn-older', '1');
            caches.open('cairn-0000000000000000').then((cache) => cache.put(location.href.split('?')[0], new Response('older')));",
        ..SOUND
    },
    Fault {
        names: &["two tabs", "sleep and wake", "clock wrong, and set back"],
        before: "Date.now = () => 9e12;",
        then: |visitor, kind| {
            another_tab(visitor, kind);
            visitor.sleep_and_wake(Duration::ZERO);
            visitor.script("Date.now = () => 0;");
        },
        ..SOUND
    },
];

/// A slow connection: bytes per second, and latency in milliseconds.
const SLOW: (i64, u32) = (1_500_000, 300);

/// Another tab opens the same page with another choice and is closed.
fn another_tab(visitor: &Visitor, kind: &Kind) {
    let here = visitor.wait("window", visitor.client.window());
    let other = visitor.wait("tab", visitor.client.new_window(true));
    visitor.wait("tab", visitor.client.switch_to_window(other.handle));
    visitor.open(&kind.path.replace("hl30", "ru40"));
    visitor.wait_there();
    visitor.script(kind.moves);
    visitor.wait_there();
    visitor.wait("tab", visitor.client.close_window());
    visitor.wait("window", visitor.client.switch_to_window(here));
}

/// Tests a page under every fault of the list.
fn check_all_faults(kind: &Kind) {
    under_all(kind, FAULTS.iter());
}

/// Faults that every page handles in its own way: broken facts and a dead worker.
const OWN: [&str; 2] = ["file broken: facts", "worker killed"];

/// Tests a page under the faults of its own facts and queries. A full run adds its bootstrap data and stored data. The
/// other faults reach code that the page shares with the pages that `check_all_faults` tests.
fn holds_its_own(kind: &Kind) {
    under_all(
        kind,
        FAULTS
            .iter()
            .filter(|fault| OWN.contains(&fault.names[0]) || (fault.of_kind && is_full())),
    );
}

fn under_all<'a>(kind: &Kind, faults: impl Iterator<Item = &'a Fault>) {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    visitor.browser(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": (kind.storage_script)() }),
    );
    visitor.browser("Network.enable", json!({}));
    // A cache would hide the host's replies. Another test covers the cache.
    visitor.browser("Network.setBypassServiceWorker", json!({ "bypass": true }));
    visitor.browser("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    // The numbers of the link: those after the end of the first fault, and of all others.
    let mut sound = None;
    let mut faults = faults.peekable();
    while let Some(fault) = faults.next() {
        // A program that did not start leaves nothing behind, so one reload follows several such faults.
        let reloads = fault.says == FaultMessage::Dead && faults.peek().is_none_or(|next| next.says != FaultMessage::Dead);
        check_fault(&visitor, kind, fault, &mut sound, reloads);
    }
}

fn check_fault(visitor: &Visitor, kind: &Kind, fault: &Fault, sound: &mut Option<Vec<String>>, reloads: bool) {
    let what = format!("{}, {}", kind.path, fault.names.join(" and "));
    let script = visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": fault.before }));
    visitor.give_instead((fault.instead)());
    visitor.line(fault.slow.then_some(SLOW));
    visitor.wait("about:blank", visitor.client.goto("about:blank"));
    // Workers have caches on, and take what the browser has stored without a question to the host.
    visitor.browser("Network.clearBrowserCache", json!({}));
    visitor.open(kind.path);
    check_message(visitor, kind, fault, &what);
    // The fault ends.
    visitor.browser("Page.removeScriptToEvaluateOnNewDocument", script);
    visitor.give_instead(None);
    visitor.line(None);
    fault.names.iter().for_each(|name| covers(kind, name));
    if fault.says == FaultMessage::Dead && !reloads {
        return;
    }
    match fault.says {
        FaultMessage::Dead => visitor.reload(),
        FaultMessage::Missing => visitor.click(".notices .trouble button"),
        FaultMessage::Nothing | FaultMessage::Restarted => {}
    }
    visitor.wait_there();
    let sound = sound.get_or_insert_with(|| visitor.numbers(kind));
    assert!(sound.iter().any(|line| line.contains(char::is_numeric)), "{what}: no numbers");
    visitor.wait_until(&format!("{what}: its numbers are those of the link"), || {
        visitor.numbers(kind) == *sound
    });
    assert!(visitor.place().contains(kind.keeps), "{what}: the link is now {}", visitor.place());
    visitor.script(kind.moves);
    visitor.wait_until(&format!("{what}: it answers a move"), || visitor.numbers(kind) != *sound);
    visitor.wait_there();
}

fn covers(kind: &Kind, name: &str) {
    coverage::covers(kind.path, &format!("fault: {name}"));
}

/// Checks the message while the fault lasts.
fn check_message(visitor: &Visitor, kind: &Kind, fault: &Fault, what: &str) {
    let trouble = ".notices .trouble";
    match fault.says {
        FaultMessage::Nothing => {
            if !fault.slow {
                visitor.wait_there();
            }
            (fault.then)(visitor, kind);
            visitor.wait_there();
            assert_eq!(visitor.count(trouble) + visitor.count("body > .trouble:not([hidden])"), 0, "{what}");
        }
        FaultMessage::Dead => {
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
        FaultMessage::Missing => {
            visitor.wait_until(&format!("{what}: it is said"), || {
                visitor.texts(trouble).iter().any(|text| text.contains("link is kept"))
            });
            everyone_can_read_it(visitor, kind);
        }
        FaultMessage::Restarted => {
            visitor.wait_for(trouble);
            assert!(visitor.text(trouble).contains("started again"), "{what}: {}", visitor.text(trouble));
            everyone_can_read_it(visitor, kind);
        }
    }
}

/// Every page shows messages through the same component, so the accessibility rules run on one page only.
fn everyone_can_read_it(visitor: &Visitor, kind: &Kind) {
    if kind.path == EXPLORER.path {
        visitor.is_usable_within(".notices");
    }
}

#[test]
fn the_explorer_loses_nothing() {
    check_all_faults(&EXPLORER);
}

#[test]
fn the_page_that_compares_loses_nothing() {
    check_all_faults(&COMPARE);
}

#[test]
fn a_topic_page_loses_nothing() {
    check_all_faults(&VEHICLES);
}

/// Nothing on a page without a program can notice a fault: it has no script, and `leaves` shows that it asks for no
/// program.
#[test]
fn a_page_that_is_only_read_is_as_it_was() {
    // The one script leads its links on, and holds nothing that a fault could take.
    let text = served(READ.path);
    assert_eq!(
        text.matches("<script").count(),
        text.matches("src=\"ways.js?").count(),
        "{} has a script",
        READ.path
    );
    let names = FAULTS.iter().flat_map(|fault| fault.names);
    names.for_each(|name| covers(&READ, name));
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
