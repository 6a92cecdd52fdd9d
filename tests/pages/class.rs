//! Class: codes are pasted, typed and read by a camera, stored, and shown step by step. No data leaves the device.
//!
//! Out of scope: the results of a plan; `tests/class_page.rs` compares them with the command line.

use serde_json::json;

use crate::browser::key;
use crate::document::ServedDocument;
use crate::explorer::{explorer, slider};
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

const CLASS: &str = "en/class/";
/// Printable area of an A4 sheet, width and height, in pixels.
const SHEET: [u32; 2] = [703, 1031];

/// A visitor on the class page, after the application has taken it over.
fn open_class_page(wish: &VisitorOptions) -> Visitor {
    let visitor = Visitor::arrive(wish);
    visitor.open(CLASS);
    visitor.wait_class_page();
    visitor
}

/// The code of India with levers at some levels, by the command line.
fn code(levers: &[&str]) -> String {
    let mut arguments = vec!["code", "IND", "--set"];
    arguments.extend(levers);
    cairn(&arguments).lines().next().unwrap_or_default().to_owned()
}

/// Five different codes.
pub(crate) fn codes() -> Vec<String> {
    ["1", "2", "3", "4"]
        .iter()
        .map(|level| code(&[&format!("hs={level}"), &format!("ws={level}")]))
        .chain([code(&["gr=4"])])
        .collect()
}

impl Visitor {
    /// Waits until the application has taken over the page.
    fn wait_class_page(&self) {
        self.wait_for("html[data-cairn=live]");
        self.wait_for(".class-desk");
    }

    /// Writes into a field and submits its form.
    fn send_form(&self, field: &str, text: &str) {
        let write = "const [css, text, done] = arguments, field = document.querySelector(css);
            field.value = text; field.form.requestSubmit(); done();";
        self.script_later(write, vec![json!(field), json!(text)]);
    }

    fn counted(&self, number: usize) {
        let expected = format!("Codes: {number} of at most 200");
        self.wait_until(&expected, || {
            self.text("#class-count").replace(['\u{2066}', '\u{2069}'], "") == expected
        });
    }

    fn wall_shows(&self, step: &str) {
        self.wait_for(&format!(".class-wall[data-step={step}]"));
    }
}

#[test]
fn two_hundred_codes_are_gathered_kept_and_revealed_by_keys() {
    let visitor = open_class_page(&VisitorOptions::default());
    let codes = codes();
    let mut pasted: Vec<String> = (0..196).map(|at| codes[at % 5].clone()).collect();
    // Swap two letters.
    let mut wrong: Vec<char> = codes[0].chars().collect();
    wrong.swap(9, 10);
    pasted.insert(3, wrong.iter().collect());
    visitor.send_form("#class-paste", &pasted.join("\n"));
    visitor.counted(196);
    assert_eq!(visitor.count(".class-bad li"), 1);
    assert!(
        visitor.text(".class-bad li").contains("two are swapped"),
        "{}",
        visitor.text(".class-bad li")
    );
    visitor.send_form("#class-type", &codes[1].to_lowercase().replace('-', " "));
    visitor.counted(197);
    visitor.click(".class-undo");
    visitor.counted(196);
    visitor.wait_until("all is followed", || visitor.count(".class-desk[data-answered=false]") == 0);
    // Freezing, waking and reloading the page lose nothing.
    visitor.browser("Page.setWebLifecycleState", json!({ "state": "frozen" }));
    visitor.browser("Page.setWebLifecycleState", json!({ "state": "active" }));
    visitor.reload();
    visitor.wait_class_page();
    visitor.counted(196);
    visitor.wait_until("all is followed again", || visitor.count(".class-desk[data-answered=false]") == 0);
    visitor.wall_shows("count");
    for step in ["spread", "dots", "median", "vote"] {
        visitor.press("body", key::RIGHT);
        visitor.wall_shows(step);
    }
    visitor.press("body", key::LEFT);
    visitor.wall_shows("median");
    assert_eq!(visitor.count(".class-dots .class-dot:not(.is-median)"), 5, "a dot a plan");
    assert_eq!(visitor.count(".class-dots .class-dot.is-median"), 1);
    assert_eq!(visitor.count(".class-dots .class-cross"), 1);
    assert_eq!(visitor.count(".class-dots .class-label"), 0, "labels only where they are asked for");
    visitor.script("document.querySelector('#class-labels').click()");
    visitor.wait_until("labels", || visitor.count(".class-dots .class-label") == 5);
    visitor.click(".class-full");
    visitor.wait_for(".class-wall.is-large");
    visitor.picture("class-wall");
    // A picked dot is read, and its plan can be put to the vote.
    visitor.script("document.querySelector('.class-dots .class-dot').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
    visitor.wait_for(".class-reading .class-put-up");
    // Each step fits a projector of 720 lines.
    visitor.resize(1280, 720);
    for (turn, step) in [
        (None, "median"),
        (Some(key::LEFT), "dots"),
        (Some(key::LEFT), "spread"),
        (Some(key::RIGHT), "dots"),
    ] {
        turn.into_iter().for_each(|turn| visitor.press("body", turn));
        visitor.wall_shows(step);
        let over = "const wall = document.querySelector('.class-wall'); return wall.scrollHeight - wall.clientHeight";
        assert_eq!(visitor.script(over), json!(0), "{step}");
        let small = "return [...document.querySelectorAll('.class-turn button, .class-spread :is(th, td span), .class-axis, .class-key')]
            .map((element) => [parseFloat(getComputedStyle(element).fontSize), element.className, element.textContent]).sort((one, other) => one[0] - other[0])[0]";
        // 24 px, less what the scroll bar takes. The step of the middle would not fit so.
        let least = if step == "median" { 17.7 } else { 23.7 };
        let smallest = visitor.script(small);
        assert!(smallest[0].as_f64() > Some(least), "{step}: {smallest} is not read from afar");
    }
    visitor.press("body", key::RIGHT);
    visitor.wall_shows("median");
    visitor.press("body", key::ESCAPE);
    visitor.wait_until("the page is back", || visitor.count(".class-wall.is-large") == 0);
    // The table as a file: one line per plan, the reference first.
    let script = "const done = arguments[arguments.length - 1], own = URL.createObjectURL;
         URL.createObjectURL = (blob) => { blob.text().then(done); return own.call(URL, blob); };
         HTMLAnchorElement.prototype.click = () => {};
         document.querySelector('.class-table').open = true; document.querySelector('.class-keep').click();";
    let table = visitor.script_later(script, Vec::new());
    let table = table.as_str().unwrap_or_default().to_owned();
    assert!(codes.iter().all(|code| table.contains(code.as_str())), "{table}");
    visitor.click(".class-own .class-way");
    visitor.wait_live();
    assert!(visitor.place().contains("en/explore/IND/?"), "{}", visitor.place());
    visitor.is_content();
    let left: Vec<String> = visitor
        .requests()
        .into_iter()
        .map(|request| request.target)
        .filter(|target| codes.iter().any(|code| target.contains(&code.replace('-', ""))))
        .collect();
    assert_eq!(left, Vec::<String>::new(), "a code left the device");
}

#[test]
fn a_vote_is_counted_and_the_desk_is_emptied_for_the_next_class() {
    let visitor = open_class_page(&VisitorOptions::default());
    let codes = codes();
    visitor.send_form("#class-paste", &codes.join("\n"));
    visitor.counted(5);
    for _ in 0..4 {
        visitor.press("body", key::RIGHT);
    }
    visitor.wall_shows("vote");
    assert_eq!(visitor.count(".class-votes .class-put-up"), 5, "plans are offered while none is up");
    visitor.click(".class-votes .class-put-up");
    visitor.wait_until("one is up", || visitor.count(".class-votes .class-candidate") == 1);
    visitor.script("document.querySelector('.class-table').open = true");
    visitor.click(".class-table .class-put-up");
    visitor.wait_until("two are up", || visitor.count(".class-votes li") == 2);
    for _ in 0..3 {
        visitor.click(".class-votes li:first-child .class-hand:last-of-type");
    }
    visitor.send_form("#class-ballots", &format!("{}\n{}", codes[1], codes[4]));
    visitor.wait_until("votes are counted", || visitor.texts(".class-bar output") == ["3", "1"]);
    visitor.click(".class-clear-all");
    visitor.click(".class-clear-no");
    visitor.counted(5);
    visitor.click(".class-clear-all");
    visitor.click(".class-clear-yes");
    visitor.counted(0);
    assert_eq!(visitor.count(".class-votes li"), 0);
    two_hundred_codes_that_differ_are_gathered_and_the_next_is_refused_with_a_sentence(&visitor);
    visitor.is_content();
}

/// The code whose number is `more` higher.
fn after(code: &str, more: u64) -> String {
    const LETTERS: &[u8; 31] = b"0123456789ABCDEFGHJKMNPQRTUVWXY";
    let letters: Vec<u8> = code.bytes().filter(|letter| *letter != b'-').collect();
    let value = |letter: &u8| LETTERS.iter().position(|own| own == letter).expect("a letter of a code") as u64;
    let mut rest = letters[..8].iter().map(value).fold(0, |sum, value| sum * 31 + value) + more;
    let mut values = [0; 9];
    for value in values[..8].iter_mut().rev() {
        *value = rest % 31;
        rest /= 31;
    }
    let sum = |values: &[u64; 9]| values.iter().zip(1..).map(|(value, weight)| value * weight).sum::<u64>();
    let before = sum(&values);
    values[8] = (0..31).find(|last| (before + 9 * last) % 31 == 1).expect("31 is a prime");
    values.iter().map(|value| char::from(LETTERS[*value as usize])).collect()
}

fn two_hundred_codes_that_differ_are_gathered_and_the_next_is_refused_with_a_sentence(visitor: &Visitor) {
    let first = code(&["hs=1"]);
    let all: Vec<String> = (0..201).map(|more| after(&first, more)).collect();
    visitor.send_form("#class-paste", &all[..200].join("\n"));
    visitor.counted(200);
    assert_eq!(visitor.count(".class-bad li"), 0, "each is a code");
    let differ = visitor.text(".class-wall .class-panel");
    assert!(differ.contains("differ") && differ.contains("200"), "{differ}");
    visitor.send_form("#class-type", &all[200]);
    visitor.wait_until("it is told", || visitor.text(".class-said").contains("at most"));
    visitor.counted(200);
}

#[test]
fn six_seats_make_one_scenario_and_a_seat_moves_its_own_levers_alone() {
    let visitor = open_class_page(&VisitorOptions::default());
    let codes = codes();
    let six: Vec<String> = (0..6).map(|at| codes[at % 5].clone()).collect();
    visitor.send_form("#seat-builder", &six.join(" "));
    visitor.wait_until("all six have come in", || visitor.count(".class-seated") == 6);
    visitor.wait_until("wants are judged", || visitor.count(".class-met") == 1);
    assert_eq!(visitor.count(".class-common tbody tr"), 6);
    visitor.is_usable_by_all();
    visitor.picture_to_the_foot("class-seats");
    visitor.click(".class-seat-list [data-seat=mayor] .class-way");
    visitor.wait_live();
    visitor.wait_for(".seat-want");
    assert_eq!(visitor.count(".lever:not(.is-held)"), 2);
    assert_eq!(
        visitor.count(".lever input[type=range][aria-disabled=true][aria-describedby=seat]"),
        12
    );
    // The code to hand in is one press away.
    assert_eq!(visitor.text("button.share"), "Code for a class");
    visitor.click("button.share");
    visitor.wait_for(".panel > section:first-of-type .class-code-large");
    visitor.press("dialog .close", key::ENTER);
    visitor.wait_until("the panel is closed", || visitor.count("dialog[open]") == 0);
    visitor.press(&slider("hl"), key::END);
    assert_eq!(visitor.property(&slider("hl"), "value"), "0", "a key moves nothing of another seat");
    visitor.script("document.querySelectorAll('.presets > button')[4].click()");
    visitor.wait_address("x=mayor");
    assert_eq!(visitor.property(&slider("hl"), "value"), "0", "nor does a scenario");
    assert_ne!(visitor.property(&slider("hs"), "value"), "0");
    visitor.is_usable_by_all();
    visitor.picture("seat");
    the_levers_below_a_role_keep_their_height(&visitor);
    visitor.click(".seat-release");
    visitor.wait_until("every lever may be moved", || visitor.count(".is-held") == 0);
    visitor.press(&slider("hl"), key::END);
    visitor.wait_until("it moves", || visitor.property(&slider("hl"), "value") == "40");
    visitor.wait_until("the address has no seat", || !visitor.place().contains("x="));
    visitor.is_content();
}

/// On a projector no row of levers lies over another, and no level is cut.
fn the_levers_below_a_role_keep_their_height(visitor: &Visitor) {
    let size = visitor.script("return [innerWidth, innerHeight]");
    visitor.resize(1280, 720);
    let wrong = visitor.script(
        "const rows = [...document.querySelectorAll('.lever')], wrong = [];
         rows.forEach((row, at) => {
           const box = row.getBoundingClientRect(), next = rows[at + 1]?.getBoundingClientRect();
           if (next && next.top < box.bottom - 1 && next.left < box.right - 1) wrong.push('over the next: ' + row.dataset.lever);
           for (const part of row.querySelectorAll('.level, .lever-amount')) {
             const own = part.getBoundingClientRect();
             if (own.height && (own.top < box.top - 1 || own.bottom > box.bottom + 1)) wrong.push('cut: ' + row.dataset.lever);
           }
         });
         return wrong",
    );
    assert_eq!(wrong, serde_json::json!([]));
    let side = |at: usize| size[at].as_u64().and_then(|side| u32::try_from(side).ok()).unwrap_or(900);
    visitor.resize(side(0), side(1));
}

#[test]
fn a_link_is_offered_to_a_pupil_and_taken_by_a_class() {
    let codes = codes();
    let letters = codes[2].replace('-', "");
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open(&format!("{CLASS}#{letters}"));
    visitor.wait_class_page();
    visitor.wait_for(".class-opened .class-way");
    assert!(visitor.text(".class-opened").contains(&codes[2]));
    assert!(!visitor.place().contains('#'), "the code leaves the address: {}", visitor.place());
    visitor.counted(0);
    visitor.click(".class-take");
    visitor.counted(1);
    visitor.load(&format!("{CLASS}#{letters}"));
    visitor.wait_class_page();
    visitor.counted(2);
    visitor.reload();
    visitor.wait_class_page();
    visitor.counted(2);
    visitor.is_content();
}

#[test]
fn without_a_network_a_class_goes_on() {
    let visitor = open_class_page(&VisitorOptions::first_visit());
    visitor.send_form("#class-paste", &codes().join("\n"));
    visitor.counted(5);
    visitor.wait_until("all is followed", || visitor.count(".class-desk[data-answered=false]") == 0);
    visitor.wait_for("html[data-offline=ready]");
    visitor.host.go_away(true);
    visitor.reload();
    visitor.wait_class_page();
    visitor.counted(5);
}

/// Read without scripts, the lesson is whole.
fn without_scripts_the_lesson_is_read(visitor: &Visitor, path: &str) {
    let page = ServedDocument::read(visitor, path);
    assert_eq!(page.count("h1"), 1, "{path}");
    assert_eq!(page.count(".class-plan tbody tr"), 7, "{path}");
    assert_eq!(page.count("#notice-script-off"), 1, "{path}");
    assert!(page.count(".class-sheet ol li") >= 6, "{path}");
}

#[test]
fn the_lesson_is_read_without_scripts_and_on_paper_each_sheet_has_pages_of_its_own() {
    let [width, height] = SHEET;
    let visitor = Visitor::arrive(&VisitorOptions {
        width,
        ..VisitorOptions::default()
    });
    visitor.browser("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    for path in [CLASS, "fr/class/", "ru/class/", "ar/class/"] {
        visitor.open(path);
        visitor.wait_class_page();
        if ["en", "ar"].contains(&&path[..2]) {
            without_scripts_the_lesson_is_read(&visitor, path);
        }
        let longer = visitor.script(&format!(
            // Five answers take up to two pages.
            "const pages = (sheet) => sheet.getAttribute('aria-labelledby') === 'class-answers' ? 2 : 1;
             return [...document.querySelectorAll('.class-sheet')]
               .filter((sheet) => sheet.getBoundingClientRect().height > pages(sheet) * {height} || getComputedStyle(sheet).breakBefore !== 'page')
               .map((sheet) => sheet.getAttribute('aria-labelledby') + ' ' + sheet.getBoundingClientRect().height)"
        ));
        assert_eq!(longer, json!([]), "{path}");
        let desk = visitor.script("return document.querySelector('.class-desk').checkVisibility()");
        assert_eq!(desk, json!(false), "{path}: the desk is printed");
    }
    visitor.picture_to_the_foot("class-on-paper");
}

/// A code detector for an engine without one: it sees the code with the text `window.seen`, and counts its looks.
const DETECTOR: &str = "window.looks = 0;
    window.BarcodeDetector = class { async detect() { window.looks += 1; return [{ rawValue: window.seen }]; } };";
/// Further looks at a code that stays in front of the camera.
const EXTRA_SCANS: u64 = 4;

#[test]
fn a_pupil_finds_the_code_where_plans_are_shared() {
    let visitor = explorer("en/explore/IND/?l=hs20.ws20", &VisitorOptions::default());
    visitor.click("button.share");
    visitor.wait_for(".class-code-large");
    assert_eq!(visitor.text(".class-code-large"), code(&["hs=2", "ws=2"]));
    assert_eq!(visitor.count("dialog .code"), 2, "the link's square and the class's");
    visitor.press("dialog .close", key::ENTER);
    visitor.press(&slider("hl"), key::END);
    visitor.is_content();
}

#[test]
fn a_camera_reads_codes_where_the_browser_has_a_detector_and_tells_a_foreign_one() {
    let visitor = open_class_page(&VisitorOptions {
        camera: true,
        ..VisitorOptions::default()
    });
    let has_detector = visitor.script("return 'BarcodeDetector' in window");
    assert_eq!(visitor.count(".class-look") == 1, has_detector == json!(true));
    visitor.script(DETECTOR);
    // The page looks for a detector when it is drawn.
    visitor.send_form("#class-type", &code(&["hs=1"]));
    visitor.counted(1);
    let own = format!("https://example.org/en/class/#{}", code(&["hs=2", "ws=2"]));
    for (seen, says, number) in [(own.as_str(), "Read:", 2), ("https://example.org/", "not the code of a plan", 2)] {
        visitor.script(&format!("window.seen = '{seen}'"));
        visitor.click(".class-look");
        visitor.wait_until(&format!("{seen}: {says}"), || visitor.text(".class-seen").contains(says));
        // The same code in front of the camera for longer counts once.
        let looks = || visitor.script("return window.looks").as_u64().unwrap_or_default();
        let before = looks();
        visitor.wait_until("the camera looks again", || looks() >= before + EXTRA_SCANS);
        visitor.counted(number);
        visitor.click(".class-look");
        visitor.wait_until("the camera has stopped", || visitor.count("#class-video") == 0);
    }
    visitor.is_content();
}
