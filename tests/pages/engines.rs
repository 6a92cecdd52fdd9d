//! A visitor's actions in Firefox, in WebKit and on a slow phone in Chromium, on the built site. The application takes
//! over the page, a lever moves by pointer and by key, and another place is chosen. The plan is shared and the panel
//! closed. Arabic reads from the right, and a page that was opened works without a network. The numbers are those of
//! the command line.
//!
//! Run by `cargo xtask test engines`, which builds the site first. Everything else is tested in Chromium (`pages.rs`).
//! The phone has the width, the processor and the connection that Lighthouse assumes. Its workers run at the machine's
//! own speed, because the browser slows none of them.

#![allow(dead_code, reason = "a visitor can do more than these tests ask for")]

mod browser;
mod complaints;
mod coverage;
mod engine;
mod explorer;
mod pictures;
mod started;
mod visitor;
mod wish;

use std::process::Command;

use xtask::project;

use crate::browser::key;
use crate::engine::Engine;
use crate::explorer::{INDIA, INDIA_ARABIC, WORLD, explorer, slider};
use crate::visitor::{Visitor, VisitorOptions};

/// The browser under test.
#[derive(Clone, Copy, Debug)]
enum Of {
    Firefox,
    WebKit,
    Phone,
}

fn open(of: Of, path: &str) -> Visitor {
    let wish = match of {
        Of::Firefox => VisitorOptions {
            engine: Engine::Firefox,
            ..VisitorOptions::default()
        },
        Of::WebKit => VisitorOptions {
            engine: Engine::WebKit,
            ..VisitorOptions::default()
        },
        Of::Phone => VisitorOptions {
            width: 390,
            height: 844,
            slow: true,
            ..VisitorOptions::first_visit()
        },
    };
    explorer(path, &wish)
}

/// The command line's messages about a link. It reports numbers that differ from the receipt.
fn command_line_on(place: &str, link: &str) -> String {
    let cairn = project::target_folder().join(format!("debug/cairn{}", std::env::consts::EXE_SUFFIX));
    let ran = Command::new(&cairn)
        .args(["run", place, "--format", "csv", "--variable", "GHG", "--link", link])
        .output()
        .unwrap_or_else(|fault| panic!("{}: {fault}. Run `cargo xtask test engines`, which builds it.", cairn.display()));
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8_lossy(&ran.stderr).into_owned()
}

/// The link that the page would send; it carries a receipt of the numbers shown.
fn link(visitor: &Visitor) -> String {
    visitor.click("button.share");
    visitor.wait_for("dialog[open] .sent-as .link");
    let link = visitor.property(".sent-as .link", "href");
    visitor.type_keys(key::ESCAPE);
    visitor.wait_until("the panel is closed", || visitor.count("dialog[open]") == 0);
    let (_, query) = link.split_once('?').unwrap_or_else(|| panic!("{link} tells nothing"));
    query.split('#').next().unwrap_or_default().to_owned()
}

/// Asserts that the page shows the numbers of the command line for the same choices.
fn agrees(visitor: &Visitor, place: &str) {
    let link = link(visitor);
    assert!(link.contains("k="), "{link} carries no receipt");
    let output = command_line_on(place, &link);
    assert!(!output.contains("receipt"), "{:?}, {place}: {output}", visitor.engine);
    // A wrong receipt proves that the command line would report a difference.
    let wrong = link.replace("k=", "k=Z");
    assert!(
        command_line_on(place, &wrong[..wrong.len() - 1]).contains("receipt"),
        "a wrong receipt is not noticed"
    );
}

/// The panel is a step in the history: going back closes it and keeps the choices.
fn shares_and_comes_back(visitor: &Visitor) {
    let shown = visitor.headlines();
    visitor.click("button.share");
    visitor.wait_for("dialog[open] .sent-as .link");
    visitor.back();
    visitor.wait_until("the panel is closed", || visitor.count("dialog[open]") == 0);
    assert_eq!(visitor.headlines(), shown);
}

fn a_lever_moves_by_pointer_and_by_key(of: Of) {
    for (path, place) in [(INDIA, "IND"), (WORLD, "WLD")] {
        let visitor = open(of, path);
        let before = visitor.headlines();
        visitor.drag(&slider("hl"), 1.0);
        visitor.wait_moved(&before);
        visitor.wait_address("l=hl50");
        let dragged = visitor.headlines();
        agrees(&visitor, place);
        visitor.press(&slider("hl"), key::HOME);
        visitor.wait_until("the reference is back", || visitor.headlines() == before);
        // The first stop is the end of the range that evidence supports, the second the end of the slider.
        visitor.press(&slider("hl"), key::END);
        visitor.wait_address("l=hl40");
        visitor.press(&slider("hl"), key::END);
        visitor.wait_until("keys do what the pointer did", || visitor.headlines() == dragged);
        visitor.picture(&format!("{of:?}-{place}").to_lowercase());
        assert_eq!(visitor.count(".notices .trouble"), 0, "{of:?}");
    }
}

fn another_place_and_back(of: Of) {
    let visitor = open(of, INDIA);
    let india = visitor.headlines();
    visitor.script("window.kept = true");
    visitor.visit("BRA");
    visitor.wait_moved(&india);
    visitor.wait_address("BRA");
    visitor.press(&slider("hs"), key::END);
    visitor.wait_address("l=hs40");
    visitor.wait_settled();
    agrees(&visitor, "BRA");
    shares_and_comes_back(&visitor);
    visitor.back();
    visitor.wait_address("IND");
    visitor.wait_until("India is back", || visitor.headlines() == india);
    assert_eq!(visitor.script("return window.kept").as_bool(), Some(true), "a page was loaded");
}

fn arabic_reads_from_the_right(of: Of) {
    let visitor = open(of, INDIA_ARABIC);
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.wait_address("l=hl40");
    agrees(&visitor, "IND");
    assert_eq!(visitor.attribute("html", "dir").as_deref(), Some("rtl"));
    let wide = visitor.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
    assert_eq!(wide.as_i64(), Some(0), "{of:?}: the page is wider than its window");
    visitor.picture(&format!("{of:?}-arabic").to_lowercase());
}

fn a_page_that_was_opened_works_without_a_network(of: Of) {
    let visitor = open(of, INDIA);
    visitor.wait_for("html[data-offline=ready]");
    visitor.host.go_away(true);
    // Reload from the page itself: a reload by Firefox's driver bypasses the caches.
    visitor.script("window.before = true; location.reload()");
    visitor.wait_until("the page is loaded anew", || {
        visitor.script("return window.before !== true").as_bool() == Some(true)
    });
    visitor.wait_live();
    let before = visitor.headlines();
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
    visitor.wait_address("l=hl40");
    agrees(&visitor, "IND");
    shares_and_comes_back(&visitor);
}

#[test]
fn in_firefox_a_lever_moves_by_pointer_and_by_key() {
    a_lever_moves_by_pointer_and_by_key(Of::Firefox);
}

#[test]
fn in_webkit_a_lever_moves_by_pointer_and_by_key() {
    a_lever_moves_by_pointer_and_by_key(Of::WebKit);
}

#[test]
fn in_firefox_another_place_and_back() {
    another_place_and_back(Of::Firefox);
}

#[test]
fn in_webkit_another_place_and_back() {
    another_place_and_back(Of::WebKit);
}

#[test]
fn in_firefox_arabic_reads_from_the_right() {
    arabic_reads_from_the_right(Of::Firefox);
}

#[test]
fn in_webkit_arabic_reads_from_the_right() {
    arabic_reads_from_the_right(Of::WebKit);
}

#[test]
fn in_firefox_a_page_that_was_opened_works_without_a_network() {
    a_page_that_was_opened_works_without_a_network(Of::Firefox);
}

#[test]
fn in_webkit_a_page_that_was_opened_works_without_a_network() {
    a_page_that_was_opened_works_without_a_network(Of::WebKit);
}

#[test]
fn on_a_slow_phone_a_lever_moves_by_pointer_and_by_key() {
    a_lever_moves_by_pointer_and_by_key(Of::Phone);
}

#[test]
fn on_a_slow_phone_another_place_and_back() {
    another_place_and_back(Of::Phone);
}

#[test]
fn on_a_slow_phone_arabic_reads_from_the_right() {
    arabic_reads_from_the_right(Of::Phone);
}

#[test]
fn on_a_slow_phone_a_page_that_was_opened_works_without_a_network() {
    a_page_that_was_opened_works_without_a_network(Of::Phone);
}
