//! Trouble: a worker that dies among several, crossing answers, a page changed by others, and missing facts of a
//! selected place. The page reports each fault and loses nothing. `faults` tests faults during the opening of a page.

use serde_json::json;

use crate::browser::key;
use crate::explorer::{INDIA, WORLD, explorer, slider};
use crate::overlays::KEEP_WORKERS;
use crate::visitor::{Visitor, VisitorOptions};
use xtask::host::FileReplacement;

/// While the page computes the effect of each lever, a card opens and requests the derivation of its number before the
/// card has arrived. The script holds the first answer back until the second query is sent.
const CROSSED: &str = "
// Behind the mark of the catalogue, a number of several bytes, stands the kind of a question.
const kind = (question) => question && question[question.findIndex((byte) => byte < 128) + 1];
const CARD = 1, EFFECTS = 7;
const Worker_ = window.Worker, card = '[data-headline=new_materials] .card';
let opened = false, first = 0, hears = null, held = null;
const press = () => {
    const button = document.querySelector(card + ' .makeup > button');
    if (button) button.click(); else setTimeout(press);
};
window.crossed = false;
window.Worker = class extends Worker_ {
    addEventListener(kind, hear, ...rest) {
        if (kind !== 'message') return super.addEventListener(kind, hear, ...rest);
        hears = hear;
        super.addEventListener(kind, (message) => {
            const [turn, reply] = message.data;
            if (turn === first && reply.Answer && !window.crossed) held = message; else hear.call(this, message);
        }, ...rest);
    }
    postMessage(said, ...rest) {
        super.postMessage(said, ...rest);
        const { turn, request: { question } = {} } = said?.Ask ?? {};
        if (kind(question) === EFFECTS && !opened) {
            opened = true;
            setTimeout(() => document.querySelector(card + ' > details > summary').click());
        } else if (kind(question) === CARD && question.at(-1) === 0) {
            first = turn;
            setTimeout(() => { hears.call(this, new MessageEvent('message', { data: [turn, 'Busy'] })); press(); });
        } else if (kind(question) === CARD && !window.crossed) {
            window.crossed = true;
            const tell = () => { if (held) hears.call(this, held); else setTimeout(tell); };
            setTimeout(tell);
        }
    }
};
";

#[test]
fn an_answer_to_what_was_asked_before_is_not_taken_for_the_one_that_is_awaited() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": CROSSED }));
    visitor.open(&format!("{INDIA}?l=hl30"));
    visitor.wait_until("both are asked", || visitor.script("return window.crossed") == json!(true));
    visitor.wait_for("[data-headline=new_materials] .card .makeup .known");
    visitor.wait_settled();
    visitor.is_content();
}

#[test]
fn a_worker_that_dies_among_several_is_replaced_and_no_number_is_another() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_WORKERS }));
    visitor.open(WORLD);
    visitor.wait_live();
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    let moved = visitor.headlines();
    assert_eq!(
        visitor.script("return workers.length").as_i64(),
        Some(2),
        "two processors, two workers"
    );

    // The second worker dies during a move, while the first waits for it.
    visitor.press(&slider("hl"), key::HOME);
    visitor.script("const worker = workers[1]; worker.terminate(); worker.dispatchEvent(new ErrorEvent('error'))");
    visitor.wait_until("the reference is back", || visitor.headlines() == before);
    visitor.wait_settled();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_until("the numbers are the same without it", || visitor.headlines() == moved);
    visitor.wait_until("another has its place", || {
        visitor.script("return workers.length").as_i64() == Some(3)
    });
    visitor.press(&slider("hl"), key::HOME);
    visitor.wait_until("and with another", || visitor.headlines() == before);
    assert!(
        programs_fetched(&visitor) <= 2,
        "once for all workers, and once by whoever keeps it for later"
    );
    assert_eq!(visitor.count(".notices .trouble"), 0, "nothing is lost, so nothing is said");
    visitor.is_content();
}

/// Number of times that the workers' program was fetched.
fn programs_fetched(visitor: &Visitor) -> usize {
    let is_program = |target: &str| target.contains("/worker-") && target.ends_with("_bg.wasm");
    visitor.requests().iter().filter(|request| is_program(&request.target)).count()
}

#[test]
fn a_page_that_was_changed_is_started_afresh() {
    let visitor = Visitor::arrive(&VisitorOptions::first_visit());
    // Acts like a translator before the application starts: it wraps texts and moves elements.
    let translate = "addEventListener('DOMContentLoaded', () => {
        const main = document.querySelector('#cairn main'); const font = document.createElement('font');
        main.before(font); font.append(...main.childNodes); main.remove(); });";
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": translate }));
    visitor.open(INDIA);
    visitor.wait_live();
    assert!(visitor.count("[data-afresh]") > 0, "the page was not started afresh");
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
}

#[test]
fn facts_of_a_country_or_of_the_world_that_do_not_come_are_said_and_asked_for_again() {
    let visitor = explorer(INDIA, &VisitorOptions::first_visit());
    visitor.give_instead(Some(FileReplacement {
        of: "facts/BRA.pack",
        code: 503,
        body: Vec::new(),
    }));
    visitor.script("window.kept = true");
    visitor.visit("BRA");
    visitor.wait_for(".notices .trouble button");
    let text = visitor.text(".notices .trouble");
    assert!(text.contains("Brazil") && text.contains("503"), "{text}");
    visitor.picture("facts-missing");
    assert_eq!(visitor.script("return window.kept").as_bool(), Some(true), "the page was left");
    visitor.is_usable_within(".notices");
    visitor.give_instead(None);
    visitor.click(".notices .trouble button");
    visitor.wait_settled();
    assert!(visitor.place().contains("BRA"), "{}", visitor.place());

    visitor.give_instead(Some(FileReplacement {
        of: "facts/world.pack",
        code: 503,
        body: Vec::new(),
    }));
    visitor.visit("XEU");
    visitor.wait_for(".notices .trouble button");
    let text = visitor.text(".notices .trouble");
    assert!(text.contains("Europe") && text.contains("503"), "{text}");
    visitor.give_instead(None);
    visitor.click(".notices .trouble button");
    visitor.wait_until("Europe is there", || visitor.text("h1 .place") == "Europe");
    visitor.wait_settled();
}
