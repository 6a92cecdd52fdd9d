//! What a visitor does, in Chromium on the built site.
//!
//! Run by `cargo xtask test pages`, which builds the site first; pictures are kept in
//! `target/pages/`.

#![allow(dead_code, reason = "a visitor can do more than these tests ask for today")]

mod browser;
mod complaints;
mod visitor;

use visitor::{Visitor, Wish};

#[test]
fn the_first_page_opens_without_a_complaint() {
    let visitor = Visitor::arrive(&Wish::default());
    visitor.open("");
    visitor.wait_for("main");
    visitor.picture("first");
    assert_eq!(visitor.complaints(), Vec::<String>::new());
}

#[test]
fn everyone_can_use_the_first_page() {
    let visitor = Visitor::arrive(&Wish::default());
    visitor.open("");
    assert_eq!(visitor.axe(), Vec::<String>::new());
}

#[test]
fn without_scripts_the_page_is_read() {
    let visitor = Visitor::arrive(&Wish {
        scripts: false,
        ..Wish::default()
    });
    visitor.open("");
    assert!(!visitor.text("main").is_empty());
    assert!(
        !visitor.requests().iter().any(|request| request.target.ends_with(".wasm")),
        "scripts ran"
    );
}

#[test]
fn under_a_sub_path_the_site_is_the_same() {
    let visitor = Visitor::arrive(&Wish {
        folder: "target/site-sub-path",
        base: "/sub/path/",
        ..Wish::default()
    });
    visitor.open("");
    visitor.wait_for("main");
    assert_eq!(visitor.complaints(), Vec::<String>::new());
}
