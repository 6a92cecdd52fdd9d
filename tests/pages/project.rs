//! Project: the page agrees with the command line, keeps its state in the address and in a file, warns first, and
//! works without a network.

use serde_json::{Value, json};

use crate::browser::key;
use crate::compare::plain;
use crate::document::ServedDocument;
use crate::explorer::explorer;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// A visitor on the project page, after the application has taken it over and answered.
fn project(path: &str) -> Visitor {
    let visitor = explorer(path, &VisitorOptions::default());
    visitor.wait_for(".project[data-answered=true]");
    visitor
}

impl Visitor {
    /// Waits until the description is answered.
    fn wait_answered(&self) {
        self.wait_for(".project[data-answered=true]");
    }

    /// The first number of a row of a table.
    fn first_number(&self, row: &str) -> String {
        plain(&self.text(&format!("{row} td")))
    }

    /// The text of the file that a button makes.
    fn project_file(&self, form: usize) -> String {
        let script = "const form = arguments[0], done = arguments[arguments.length - 1];
             const own = URL.createObjectURL; URL.createObjectURL = (blob) => {
               blob.arrayBuffer().then((bytes) => done(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));
               return own.call(URL, blob);
             };
             HTMLAnchorElement.prototype.click = () => {};
             document.querySelectorAll('#project-made button')[form].click();";
        let text = self.script_later(script, vec![form.into()]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Opens a file, as if the visitor chose it from the device.
    fn bring_project(&self, text: &str) {
        let bring = "const [text, done] = arguments, given = new DataTransfer();
            given.items.add(new File([text], 'homes.json', { type: 'application/json' }));
            const field = document.querySelector('#project-bring'); field.files = given.files;
            field.dispatchEvent(new Event('change', { bubbles: true })); done();";
        self.script_later(bring, vec![json!(text)]);
    }

    /// Types into a field and leaves it.
    fn fill_in(&self, field: &str, text: &str) {
        self.script(&format!(
            "const field = document.querySelector('{field}'); field.focus(); field.value = '{text}';
             field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ));
    }
}

/// A number as the page rounds it.
fn rounded(value: f64) -> String {
    format!("{value:.*}", usize::from(value.abs() < 10.0))
}

/// Asserts that the page is whole without scripts.
pub(crate) fn is_whole(page: &ServedDocument<'_>, path: &str) {
    assert_eq!(page.count("h1"), 1, "{path}");
    assert!(!page.text(".project-safety p").is_empty(), "{path}: no proof of safety");
    assert!(page.count(".project-usuals tbody tr") >= 36, "{path}");
    assert_eq!(page.count("#notice-script-off"), 1, "{path}");
    assert!(!page.text("main").contains('⟦'), "{path}: every text is served");
}

#[test]
fn numbers_are_those_of_the_terminal_and_change_at_once_and_tiles_show_every_choice() {
    let visitor = project("en/project/?at=KEN");
    let assessment = |arguments: &[&str]| -> Value {
        let all = [&["project"], arguments, &["--format", "json"]].concat();
        serde_json::from_str(&cairn(&all)).unwrap_or_else(|fault| panic!("cairn project: {fault}"))
    };
    let upfront = |assessment: &Value| -> f64 {
        let modules = &assessment["yours"]["modules"];
        let sum: f64 = ["a1a3", "a4", "a5"].iter().map(|module| modules[module].as_f64().unwrap()).sum();
        sum / assessment["yours"]["gross_m2"].as_f64().unwrap()
    };
    let usual = assessment(&["--at", "KEN"]);
    assert_eq!(visitor.first_number("[data-module=upfront]"), rounded(upfront(&usual)));
    visitor.choose("#project-wall", "adobe_300");
    visitor.wait_address("pj=KEN.single_family");
    visitor.wait_answered();
    let address = visitor.place();
    let pj = address.split("pj=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    let adobe = assessment(&["--pj", &pj]);
    assert_eq!(visitor.first_number("[data-module=upfront]"), rounded(upfront(&adobe)));
    assert!(upfront(&adobe) < upfront(&usual));
    assert!(visitor.count(".project-safety li") > 0, "adobe warns");
    assert!(
        visitor.count("#project-wall") == 1 && visitor.count(".drawn .built path") >= 3,
        "pictures"
    );
    // An invalid answer is reported and changes nothing.
    visitor.fill_in("#project-storeys", "0");
    visitor.wait_until("it is told", || visitor.text(".project-said").contains("60"));
    visitor.fill_in("#project-dwellings", "30");
    visitor.wait_address("adobe_300");
    visitor.wait_answered();
    // One press swaps a material; one press restores the usual house.
    visitor.press(".project-swaps button", key::ENTER);
    visitor.wait_answered();
    visitor.press("#project-reset", key::ENTER);
    visitor.wait_answered();
    assert_eq!(visitor.first_number("[data-module=upfront]"), rounded(upfront(&usual)));
    tiles_show_every_choice_with_its_picture_and_choose_it(&visitor);
    visitor.is_content();
}

fn tiles_show_every_choice_with_its_picture_and_choose_it(visitor: &Visitor) {
    let tiles = visitor.count(".project-tiles button");
    assert!(tiles > 120, "{tiles} tiles");
    assert_eq!(
        visitor.count(".project-tiles button .built path"),
        tiles,
        "a tile without a picture"
    );
    let wall = ".project-tiles:has([data-system=adobe_300])";
    visitor.click(&format!("{wall} > summary"));
    visitor.click(&format!("{wall} [data-system=adobe_300]"));
    visitor.wait_address("adobe_300");
    visitor.wait_answered();
    assert_eq!(visitor.property("#project-wall", "value"), "adobe_300");
    assert_eq!(
        visitor
            .attribute(&format!("{wall} [data-system=adobe_300]"), "aria-pressed")
            .as_deref(),
        Some("true")
    );
    let least = "return Math.min(...[...document.querySelectorAll('.project-tiles[open] button')].map((tile) => tile.getBoundingClientRect().height))";
    assert!(
        visitor.script(least).as_f64().unwrap_or_default() >= 44.0,
        "tiles are smaller than a finger"
    );
}

#[test]
fn questions_score_and_hazards_warn() {
    let visitor = project("en/project/?at=NIC");
    assert_eq!(visitor.count("[data-aspect]"), 5);
    visitor.click("#project-questions > summary");
    visitor.wait_for("#project-question-21");
    assert_eq!(visitor.count(".project-questions .pick"), 24);
    visitor.choose("#project-question-21", "1");
    visitor.wait_until("it warns", || visitor.text(".project-safety li").contains("hazards"));
    assert!(visitor.text("h1").contains("safety warning") && visitor.text("#project-score ~ p").contains("safety warning"));
    // A part of the questions gives no score of an aspect, and none is shown beside a warning.
    let aspects = visitor.texts("[data-aspect] td:not(.along)");
    assert_eq!(aspects.len(), 5);
    for text in &aspects {
        assert!(text.contains(" answered") || text == "–", "{aspects:?}");
    }
    assert!(visitor.text("[data-aspect=resilience]").contains(" of "), "{aspects:?}");
    visitor.is_content();
    visitor.is_usable_by_all();
}

#[test]
fn two_projects_stand_side_by_side() {
    let visitor = project("en/project/?at=NPL");
    visitor.click("#project-aside");
    visitor.wait_for("#project-exchange");
    visitor.wait_until("the same is too close to tell", || visitor.count(".project-close") > 0);
    visitor.choose("#project-wall", "rc_150");
    visitor.wait_address("pk=");
    visitor.wait_answered();
    let own = visitor.first_number("[data-module=upfront]");
    visitor.click("#project-exchange");
    visitor.wait_until("they changed places", || visitor.first_number("[data-module=upfront]") != own);
    visitor.click("#project-alone");
    visitor.wait_until("it stands alone", || visitor.count("#project-exchange") == 0);
    visitor.is_content();
}

#[test]
fn a_project_is_kept_as_a_file_and_on_the_device() {
    let visitor = project("en/project/?pj=NPL.single_family.30.1.48..2");
    let own = visitor.project_file(0);
    assert!(
        own.starts_with("{\"cairn_project\":1,\"place\":\"NPL\"") && own.contains("\"dwellings\":30"),
        "{own}"
    );
    visitor.bring_project(&own.replace("30", "12"));
    visitor.wait_address("NPL.single_family.12");
    visitor.bring_project("{\"cairn_project\":1,\"place\":\"NPL\",\"wall\":\"gold\"}");
    visitor.wait_until("its fault is told", || visitor.text(".project-said").contains("gold"));
    visitor.wait_answered();
    assert!(visitor.project_file(1).starts_with("part,system,material,kg,"));
    let lcax: Value = serde_json::from_str(&visitor.project_file(2)).unwrap();
    assert_eq!(lcax["formatVersion"], "3.8.0");
    visitor.fill_in("#project-name", "Hill homes");
    visitor.click("#project-keep");
    visitor.wait_for(".own-kept a");
    let href = visitor.attribute(".own-kept a", "href").unwrap();
    assert!(href.contains("pj=NPL.single_family.12") && href.contains("n=Hill"), "{href}");
    visitor.click(".own-kept button");
    visitor.wait_until("it is deleted", || visitor.count(".own-kept a") == 0);
    visitor.is_content();
}
