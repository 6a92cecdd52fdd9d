//! Over: the share panel, the stage, the printed sheet and the cards open over the explorer. They open and close in
//! place, by hand, by Escape and by going back, and earlier input is still there.

use serde_json::json;

use crate::browser::key;
use crate::explorer::{INDIA, WORLD, explorer, slider};
use crate::ranges::wait_whole;
use crate::visitor::{Visitor, VisitorOptions};

/// Counts the workers and their queries, and stores the workers for the test. Queries for draws and for the effects of
/// levers are not counted: the page sends them when idle, also under a panel.
pub(crate) const KEEP_WORKERS: &str = "
// Behind the mark of the catalogue, a number of several bytes, stands the kind of a question.
const kind = (question) => question && question[question.findIndex((byte) => byte < 128) + 1];
const EFFECTS = 7, RANGES = 11;
const Worker_ = window.Worker; window.workers = []; window.asked = 0;
window.Worker = class extends Worker_ {
    constructor(...given) { super(...given); window.workers.push(this); }
    postMessage(said, ...rest) {
        if (said?.Ask && ![EFFECTS, RANGES].includes(kind(said.Ask.request.question))) window.asked += 1; super.postMessage(said, ...rest); } };
";

/// A visitor whose workers are counted.
fn counted(path: &str) -> Visitor {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_WORKERS }));
    visitor.open(path);
    visitor.wait_live();
    visitor
}

impl Visitor {
    fn number(&self, script: &str) -> i64 {
        self.script(&format!("return Math.round({script})")).as_i64().unwrap_or(-1)
    }

    /// State and counts that would change if the page reloaded or ran a place again.
    fn overlay_state(&self) -> [i64; 4] {
        let open = self.count("[data-headline=emissions] .card > details[open]") as i64;
        let pressed = self.count("#chart-ghg .chart-switch[aria-pressed=true]") as i64;
        [open, pressed, self.number("window.asked"), self.number("window.workers.length")]
    }
}

#[test]
fn whoever_comes_back_finds_everything_as_it_was() {
    for place in [WORLD, INDIA] {
        let visitor = counted(place);
        visitor.press(&slider("hl"), key::END);
        visitor.wait_address("l=hl40");
        visitor.wait_settled();
        visitor.click("#chart-ghg .chart-more summary");
        visitor.click("#chart-ghg .chart-switch:nth-of-type(2)");
        visitor.wait_for("#chart-ghg .chart-switch[aria-pressed=true]");
        visitor.click("[data-headline=emissions] .card > details > summary");
        visitor.wait_for("[data-headline=emissions] .card .whole");
        visitor.wait_address("#card-emissions");
        visitor.wait_settled();
        if place == INDIA {
            // The card's range grows run by run.
            wait_whole(&visitor);
        }
        visitor.script("document.querySelector('.share').scrollIntoView({ block: 'center' })");
        let (before, numbers) = (visitor.overlay_state(), visitor.headlines());
        assert_eq!(before[..2], [1, 1]);

        let ways: [(&str, &str, &dyn Fn()); 5] = [
            ("button.share", "#share", &|| visitor.back()),
            ("button.share", "#share", &|| visitor.type_keys(key::ESCAPE)),
            ("button.share", "#share", &|| visitor.click(".panel .close")),
            ("button.present", "#stage", &|| visitor.back()),
            ("button.present", "#stage", &|| visitor.type_keys(key::ESCAPE)),
        ];
        for (door, lies, leave) in ways {
            let top = visitor.number("window.scrollY");
            visitor.script(&format!(
                "const door = document.querySelector('{door}'); door.focus(); door.click();"
            ));
            // The address comes first: a key pressed before anything lies over the page is the page's own.
            visitor.wait_until(&format!("{lies} lies over the page"), || {
                visitor.place().ends_with(lies) && visitor.count("dialog[open], .stage") == 1
            });
            leave();
            visitor.wait_until("the page is back", || {
                visitor.place().ends_with("#card-emissions") && visitor.count(".desk") == 1
            });
            visitor.wait_until(&format!("{place}{lies}: everything is as it was"), || {
                visitor.overlay_state() == before && visitor.headlines() == numbers
            });
            let moved = visitor.number("window.scrollY") - top;
            assert!(moved.abs() <= 2, "{place}{lies}: the page stands {moved} px from where it was");
        }
        // Undo needs no new page either: one more query, no more workers.
        visitor.click("button.undo");
        visitor.wait_until("the step back is still there", || !visitor.place().contains("hl40"));
        visitor.wait_settled();
        assert_eq!(visitor.overlay_state()[3], before[3], "{place}: workers");
        visitor.is_content();
    }
}

#[test]
fn a_card_closes_by_going_back_and_by_escape_and_a_link_opens_it() {
    let visitor = explorer(INDIA, &VisitorOptions::default());
    let card = "[data-headline=new_materials] .card > details";
    visitor.open_results();
    visitor.click(&format!("{card} > summary"));
    visitor.wait_for(&format!("{card}[open] .whole"));
    visitor.wait_address("#card-new_materials");
    visitor.back();
    visitor.wait_until("the card is closed", || visitor.count(".card > details[open]") == 0);
    assert!(!visitor.place().contains('#'), "{}", visitor.place());
    visitor.open_results();
    visitor.click(&format!("{card} > summary"));
    visitor.wait_for(&format!("{card}[open]"));
    visitor.wait_address("#card-new_materials");
    visitor.type_keys(key::ESCAPE);
    visitor.wait_until("escape closes it", || visitor.count(".card > details[open]") == 0);
    visitor.wait_until("the address is the page's", || !visitor.place().contains('#'));

    visitor.open("en/explore/DEU/#card-emissions");
    visitor.wait_live();
    visitor.wait_for("[data-headline=emissions] .card > details[open] .whole");
    visitor.click("[data-headline=emissions] .card > details > summary");
    visitor.wait_until("it is closed where it was opened", || !visitor.place().contains('#'));
    visitor.is_content();
}
