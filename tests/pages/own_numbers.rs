//! Numbers set by hand: chosen from the list, said above the charts and below them, taken back, and opened from a link.

use serde_json::Value;

use crate::browser::key;
use crate::explorer::INDIA;
use crate::guest::guest;
use crate::terminal::cairn;

/// Opens the list of numbers and chooses one.
const CHOOSE: &str = "const fold = document.querySelector('.own-numbers'); fold.open = true; return true";
const PICK: &str = "const list = document.getElementById('own-number'); list.value = 'homes.life';
    list.dispatchEvent(new Event('change', { bubbles: true })); return true";

#[test]
fn a_number_is_set_said_and_taken_back() {
    let visitor = guest(INDIA);
    let ours = visitor.headlines();
    visitor.script(CHOOSE);
    visitor.wait_for("#own-number option[value='homes.life']");
    visitor.script(PICK);
    visitor.wait_for(".own-number input[type=number]");
    let closes = visitor.script(
        "const button = document.querySelector('.own-numbers summary'), box = button.getBoundingClientRect();
         return button.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2))",
    );
    assert_eq!(closes, true, "the list lies over the button that closes it");
    let text = visitor.text(".own-number");
    assert!(text.contains("Ours: ") && text.contains("Our range: "), "{text}");
    visitor.press(".own-number input[type=number]", &format!("\u{e009}a\u{e000}90{}", key::TAB));
    visitor.wait_address("o=homes.life:90");
    visitor.wait_moved(&ours);
    assert!(visitor.text(".own-told").contains("beyond our range"));
    assert!(visitor.texts(".own-mark").iter().all(|text| text.contains("How long homes stand")));
    assert_eq!(visitor.count(".own-mark"), 2, "below both charts");
    visitor.is_content();
    visitor.click(".own-told .own-back");
    visitor.wait_until("ours is back", || visitor.headlines() == ours);
    assert_eq!(visitor.count(".own-told") + visitor.count(".own-mark"), 0);
}

#[test]
fn a_link_with_a_number_shows_what_the_command_line_says() {
    let visitor = guest("en/explore/IND/?l=hs20&o=homes.life:90");
    let text = cairn(&[
        "run",
        "IND",
        "--set",
        "hs=2",
        "--assume",
        "homes.life=90",
        "--format",
        "json",
        "--variable",
        "GHG",
    ]);
    let run: Value = serde_json::from_str(&text).expect("an object");
    let at = run["years"]
        .as_array()
        .and_then(|years| years.iter().position(|year| *year == 2050))
        .expect("the year");
    let around: f64 = (at - 2..=at + 2)
        .filter_map(|year| run["series"][0]["values"][year].as_f64())
        .sum::<f64>()
        / 5.0;
    // The sentence belongs to the board with the number.
    visitor.wait_for(".own-told");
    let shown = visitor.text("[data-headline=emissions] .value");
    let number: f64 = shown
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .replace(',', "")
        .parse()
        .expect("a number");
    // The page says Gt, the command line Mt.
    assert!((number * 1000.0 / around - 1.0).abs() < 0.01, "{shown} for {around}");
    assert_eq!(visitor.count(".own-told"), 1);
    visitor.open("en/explore/IND/?l=hs20&o=homes.life:90&mode=present");
    visitor.wait_until("the stage says that a number was changed", || {
        visitor
            .texts(".stage-note")
            .iter()
            .any(|text| text.contains("How long homes stand"))
    });
}

#[test]
fn a_comparison_keeps_the_number_says_so_and_gives_ours_back() {
    let visitor = guest(INDIA);
    visitor.open("en/compare/?at=IND&l=hs20&o=homes.life:90");
    visitor.wait_live();
    visitor.wait_for(".own-told");
    assert!(visitor.text(".own-told").contains("homes.life:90"));
    let says = || visitor.text("h1").contains("with changed assumptions");
    visitor.wait_until("the finding says so", says);
    visitor.click(".own-told .own-back");
    visitor.wait_until("ours is back", || visitor.count(".own-told") == 0 && !says());
    assert!(!visitor.place().contains("o=homes.life"));
    visitor.is_content();
}

#[test]
fn a_page_that_works_with_our_numbers_only_says_so() {
    let visitor = guest(INDIA);
    visitor.open("en/map/?l=hs20&o=homes.life:90");
    visitor.wait_live();
    visitor.wait_until("the remark is shown", || {
        visitor.texts(".notices").join(" ").contains("Ours are used.")
    });
}
