//! Trouble: a worker that dies, a take-over that fails, facts that do not come. Each is said, and nothing is lost.

use serde_json::json;

use crate::browser::key;
use crate::explorer::{INDIA, WORLD, explorer, slider};
use crate::over::KEEP_WORKERS;
use crate::visitor::{Visitor, Wish};
use xtask::host::Instead;
use xtask::project;

#[test]
fn a_worker_that_dies_is_started_again() {
    let visitor = Visitor::arrive(&Wish::default());
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_WORKERS }));
    visitor.open(INDIA);
    visitor.wait_live();
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    let moved = visitor.headlines();

    visitor.script("const worker = workers.at(-1); worker.terminate(); worker.dispatchEvent(new ErrorEvent('error'))");
    visitor.wait_for(".notices .trouble");
    assert_eq!(visitor.headlines(), moved, "what was shown is lost");
    visitor.picture("worker-restarted");
    visitor.press(&slider("hl"), key::HOME);
    visitor.wait_until("the new worker answers", || visitor.headlines() == before);
    assert_eq!(visitor.script("return workers.length").as_i64(), Some(2));
    visitor.is_usable_by_all();
}

#[test]
fn a_worker_that_dies_among_several_is_replaced_and_no_number_is_another() {
    let visitor = Visitor::arrive(&Wish::default());
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

    // The second dies while the first waits for it: a move is under way.
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

/// How often the workers' program was fetched.
fn programs_fetched(visitor: &Visitor) -> usize {
    let is_program = |target: &str| target.contains("/worker-") && target.ends_with(".wasm");
    visitor.requests().iter().filter(|request| is_program(&request.target)).count()
}

/// The name of the workers' program.
fn program() -> String {
    let mut names = std::fs::read_dir(project::root().join("dist"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names
        .find(|name| name.starts_with("worker-") && name.ends_with(".wasm"))
        .unwrap_or_else(|| panic!("the workers' program is not in dist/"))
}

#[test]
fn a_program_of_the_workers_that_does_not_come_is_said_and_asked_for_again() {
    let visitor = Visitor::arrive(&Wish::default());
    let missing = Instead {
        of: program().leak(),
        code: 503,
        body: Vec::new(),
    };
    visitor.host.give_instead(Some(missing));
    visitor.open(INDIA);
    visitor.wait_live();
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_for(".notices .trouble button");
    visitor.host.give_instead(None);
    visitor.click(".notices .trouble button");
    visitor.wait_moved(&before);
    visitor.wait_settled();
    assert_eq!(visitor.count(".notices .trouble"), 0);
}

#[test]
fn a_page_that_was_changed_is_started_afresh() {
    let visitor = Visitor::arrive(&Wish::default());
    // What a translator does to a page: texts wrapped, elements moved, before the application comes.
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
fn facts_that_do_not_come_are_said_and_asked_for_again() {
    let missing = Instead {
        of: "facts/BRA.pack",
        code: 503,
        body: Vec::new(),
    };
    is_said_and_asked_for_again(missing, "503");
}

#[test]
fn facts_that_come_damaged_are_refused_and_asked_for_again() {
    let whole = std::fs::read(project::root().join("dist/facts/BRA.pack")).unwrap_or_else(|fault| panic!("BRA.pack: {fault}"));
    let cut_short = Instead {
        of: "facts/BRA.pack",
        code: 200,
        body: whole.into_iter().take(100).collect(),
    };
    is_said_and_asked_for_again(cut_short, "cut short");
}

fn is_said_and_asked_for_again(instead: Instead, reason: &str) {
    let visitor = explorer(INDIA, &Wish::default());
    visitor.host.give_instead(Some(instead));
    visitor.script("window.kept = true");
    visitor.visit("BRA");
    visitor.wait_for(".notices .trouble button");
    let said = visitor.text(".notices .trouble");
    assert!(said.contains("Brazil") && said.contains(reason), "{said}");
    visitor.picture("facts-missing");
    assert_eq!(visitor.script("return window.kept").as_bool(), Some(true), "the page was left");
    visitor.is_usable_by_all();
    visitor.host.give_instead(None);
    visitor.click(".notices .trouble button");
    visitor.wait_settled();
    assert!(visitor.place().contains("BRA"), "{}", visitor.place());
}
