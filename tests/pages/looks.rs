//! Looks: the appearance of pages as a small text signature, so that it changes only on purpose.
//!
//! ```text
//! en about/ 1440                       a page in a language at a width, without stored data
//!   nav.bar 0 0 180 6 …                boxes of its main parts in the window: left, top, width, height in units of 8 px
//!   0011…/0023…/…                      darkness of the window, 0 to f, block by block of 60 px (30 px on a phone)
//! ```
//!
//! Fonts differ by machine, and numbers by release. So a box may move by [`SLACK`] units, a block may differ by
//! [`SHADE`] steps, and a share of the blocks ([`FEW`]) may differ freely. A longer word passes; a missing, moved or
//! recoloured part fails. The test below checks this tolerance; [`crate::sweep`] opens the pages.
//!
//! `CAIRN_LOOKS=refresh cargo test --package xtask --features pages --test pages -- sweep` writes
//! `tests/pages/looks.txt` again and then fails. Look at the pictures in `target/pages/` before you keep the file. Out
//! of scope: whether a page is beautiful.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use xtask::project;

use crate::sweep::wait_ready;
use crate::visitor::{Visitor, VisitorOptions};

/// Addresses after the language; the sweep opens all of them.
const PAGES: [&str; 14] = [
    "explore/IND/",
    "explore/IND/?l=hl30.ru20",
    "explore/WLD/",
    "explore/IND/?l=hl30&mode=present",
    "compare/?at=IND&s2=avoid&s3=shift&s4=all",
    "map/",
    "vehicles/?at=KEN",
    "plastics/?at=IDN",
    "city/KEN/",
    "outlook/",
    "stories/timber/",
    "class/",
    "about/",
    "nowhere/",
];
const LANGUAGES: [&str; 3] = ["ar", "en", "zh"];
/// Tolerance of each side of a box, in units of 8 px.
const SLACK: i64 = 6;
/// Tolerance of a block's darkness, in steps of sixteen.
const SHADE: i64 = 2;
/// Share of blocks that may differ freely.
const FEW: f64 = 0.06;
/// Selectors of the main parts of a page. The first visible match of each counts.
const PARTS: &str = "header, .notices, .headlines, .charts.first, .charts.second, .charts.first .chart-grid, \
                     .charts.second .chart-grid, .levers, .did, .sides, .finding, #pair, \
                     .stage-side, .stage-chart, .stage-levers, .map, main, footer";

/// The appearance of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PageSignature {
    boxes: Vec<(String, [i64; 4])>,
    rows: Vec<Vec<i64>>,
}

/// The appearance of the window now, with blocks of `block` pixels.
pub(crate) fn page_signature(visitor: &Visitor, block: u32) -> PageSignature {
    let seen = visitor.browser("Page.captureScreenshot", json!({ "format": "png" }));
    let boxes = visitor.script(&format!(
        "return '{PARTS}'.split(',').flatMap((part) => {{
           const element = [...document.querySelectorAll(part)].find((element) => element.checkVisibility({{ visibilityProperty: true }}));
           const box = element?.getBoundingClientRect();
           if (!box || box.top >= innerHeight || box.bottom <= 0) return [];
           const bottom = Math.min(box.bottom, innerHeight);
           return [[part.trim(), [box.left, box.top, box.width, bottom - box.top].map((side) => Math.round(side / 8))]];
         }})"
    ));
    let boxes = boxes.as_array().into_iter().flatten().map(|one| {
        let sides = numbers(&one[1]);
        let name = one[0].as_str().unwrap_or_default().to_owned();
        (name, std::array::from_fn(|side| sides[side]))
    });
    PageSignature {
        boxes: boxes.collect(),
        rows: rows(visitor, seen["data"].clone(), block),
    }
}

/// The darkness of a PNG, as bytes or in base 64: 0 to 15, in blocks of `block` pixels.
fn rows(visitor: &Visitor, picture: Value, block: u32) -> Vec<Vec<i64>> {
    let found = visitor.script_later(
        "const [png, block, done] = arguments;
         (async () => {
           const bytes = typeof png === 'string' ? Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0)) : new Uint8Array(png);
           const image = await createImageBitmap(new Blob([bytes]));
           const { width, height } = image;
           const canvas = document.createElement('canvas'); Object.assign(canvas, { width, height });
           const context = canvas.getContext('2d'); context.drawImage(image, 0, 0);
           const rows = [];
           for (let top = 0; top + block <= height; top += block) {
             const row = [];
             for (let left = 0; left + block <= width; left += block) {
               const { data } = context.getImageData(left, top, block, block);
               let light = 0;
               for (let at = 0; at < data.length; at += 4) light += 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
               row.push(Math.round((1 - light / (block * block * 255)) * 15));
             }
             rows.push(row);
           }
           done(rows);
         })().catch((fault) => done(String(fault)));",
        vec![picture, json!(block)],
    );
    let rows = found.as_array().unwrap_or_else(|| panic!("no picture: {found}"));
    rows.iter().map(numbers).collect()
}

fn numbers(of: &Value) -> Vec<i64> {
    of.as_array().into_iter().flatten().filter_map(Value::as_i64).collect()
}

/// Differences beyond the tolerance, in words; empty if there are none.
fn differences(before: &PageSignature, now: &PageSignature) -> Vec<String> {
    let mut changes = Vec::new();
    for (part, was) in &before.boxes {
        match now.boxes.iter().find(|(other, _)| other == part) {
            None => changes.push(format!("{part} is gone")),
            Some((_, is)) if was.iter().zip(is).any(|(was, is)| (was - is).abs() > SLACK) => {
                changes.push(format!("{part} was at {was:?} and is at {is:?}"));
            }
            Some(_) => {}
        }
    }
    let new = now
        .boxes
        .iter()
        .filter(|(part, _)| !before.boxes.iter().any(|(other, _)| other == part));
    changes.extend(new.map(|(part, is)| format!("{part} is new, at {is:?}")));
    let blocks: Vec<(&i64, &i64)> = before.rows.iter().flatten().zip(now.rows.iter().flatten()).collect();
    let other = blocks.iter().filter(|(was, is)| (*was - *is).abs() > SHADE).count();
    if before.rows.iter().flatten().count() != now.rows.iter().flatten().count() {
        changes.push("the window has another size".to_owned());
    } else if other as f64 > FEW * blocks.len() as f64 {
        changes.push(format!("{other} of {} blocks are lighter or darker", blocks.len()));
    }
    changes
}

fn file() -> PathBuf {
    project::root().join("tests/pages/looks.txt")
}

fn write(looks: &BTreeMap<String, PageSignature>) -> String {
    let mut text = String::new();
    for (name, look) in looks {
        let boxes: Vec<String> = look
            .boxes
            .iter()
            .map(|(part, [x, y, width, height])| format!("{part} {x} {y} {width} {height}"))
            .collect();
        let digit = |dark: &i64| char::from_digit(u32::try_from(*dark).unwrap_or_default(), 16).unwrap_or('?');
        let rows: Vec<String> = look.rows.iter().map(|row| row.iter().map(digit).collect()).collect();
        let _ = writeln!(text, "{name}\n  {}\n  {}", boxes.join(", "), rows.join("/"));
    }
    text
}

fn read_looks(text: &str) -> BTreeMap<String, PageSignature> {
    let lines: Vec<&str> = text.lines().collect();
    let page = |lines: &[&str]| {
        let [name, boxes, rows] = lines else {
            panic!("{lines:?}: a page is three lines")
        };
        let one = |part: &str| {
            let mut words: Vec<&str> = part.split(' ').collect();
            let sides = words.split_off(words.len() - 4);
            let sides: Vec<i64> = sides.iter().map(|side| side.parse().unwrap_or(i64::MAX)).collect();
            (words.join(" "), std::array::from_fn(|side| sides[side]))
        };
        let row = |row: &str| row.chars().map(|digit| i64::from(digit.to_digit(16).unwrap_or(99))).collect();
        let look = PageSignature {
            boxes: boxes.trim().split(", ").filter(|part| !part.is_empty()).map(one).collect(),
            rows: rows.trim().split('/').map(row).collect(),
        };
        ((*name).to_owned(), look)
    };
    lines.chunks(3).map(page).collect()
}

/// True if the looks of a page are compared in this language.
pub(crate) fn is_compared(language: &str, page: &str) -> bool {
    LANGUAGES.contains(&language) && PAGES.contains(&page)
}

/// Asserts that the looks of a language match the stored ones.
pub(crate) fn are_as_left(language: &str, now: &BTreeMap<String, PageSignature>) {
    if std::env::var_os("CAIRN_LOOKS").is_some_and(|word| word == "refresh") {
        refresh(language, now);
        panic!("looks were written anew: look at the pictures in target/pages/, then run without CAIRN_LOOKS");
    }
    let mut before = read_looks(&std::fs::read_to_string(file()).unwrap_or_default());
    before.retain(|name, _| name.starts_with(&format!("{language} ")));
    let mut changes = Vec::new();
    for (name, look) in now {
        match before.get(name) {
            None => changes.push(format!("{name}: not among what was kept")),
            Some(before) => changes.extend(differences(before, look).into_iter().map(|what| format!("{name}: {what}"))),
        }
    }
    changes.extend(
        before
            .keys()
            .filter(|name| !now.contains_key(*name))
            .map(|name| format!("{name}: no longer looked at")),
    );
    assert!(
        changes.is_empty(),
        "looks have changed; see the head of tests/pages/looks.rs\n{}",
        changes.join("\n")
    );
}

/// Writes the looks of one language again and keeps those of the others.
fn refresh(language: &str, now: &BTreeMap<String, PageSignature>) {
    static ONE_BY_ONE: Mutex<()> = Mutex::new(());
    let _alone = ONE_BY_ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut all = read_looks(&std::fs::read_to_string(file()).unwrap_or_default());
    all.retain(|name, _| !name.starts_with(&format!("{language} ")));
    all.extend(now.iter().map(|(name, look)| (name.clone(), look.clone())));
    std::fs::write(file(), write(&all)).unwrap_or_else(|fault| panic!("{}: {fault}", file().display()));
}

/// `cargo xtask picture` takes the picture that this test leaves in `target/pages/`.
#[test]
fn the_picture_in_the_readme_shows_the_page_as_it_is() {
    let visitor = Visitor::arrive(&VisitorOptions {
        width: 1440,
        height: 900,
        ..VisitorOptions::default()
    });
    visitor.open(crate::explorer::WORLD);
    wait_ready(&visitor, "");
    visitor.picture("readme");
    let [before, now] = ["static/picture.png", "target/pages/readme.png"].map(|file| {
        let bytes = std::fs::read(project::root().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"));
        PageSignature {
            boxes: Vec::new(),
            rows: rows(&visitor, json!(bytes), 60),
        }
    });
    let changes = differences(&before, &now);
    assert!(
        changes.is_empty(),
        "static/picture.png shows another page: run `cargo xtask picture`. {changes:?}"
    );
}

#[test]
fn looks_forgive_another_font_and_see_what_is_moved_gone_or_dyed() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open("en/explore/IND/");
    wait_ready(&visitor, "");
    let before = page_signature(&visitor, 60);
    assert_eq!(
        read_looks(&write(&BTreeMap::from([("x".to_owned(), before.clone())]))).get("x"),
        Some(&before)
    );
    let after = |change: &str| {
        visitor.script(&format!("window.undo = (() => {{ {change} }})()"));
        let after = page_signature(&visitor, 60);
        visitor.script("window.undo()");
        differences(&before, &after)
    };
    let styled = |what: &str, how: &str, value: &str| {
        after(&format!(
            "const all = [...document.querySelectorAll('{what}')]; all.forEach((one) => one.style.setProperty('{how}', '{value}'));
             return () => all.forEach((one) => one.style.removeProperty('{how}'));"
        ))
    };
    for font in ["serif", "\"DejaVu Sans\"", "monospace"] {
        let changes = styled("html", "--font", &font.replace('"', "\\\""));
        assert_eq!(changes, Vec::<String>::new(), "{font}");
    }
    assert_eq!(
        differences(&before, &page_signature(&visitor, 60)),
        Vec::<String>::new(),
        "what was changed is back"
    );
    for (what, how, value) in [
        (".did", "display", "none"),
        (".charts.second .chart-grid", "visibility", "hidden"),
        (".levers", "translate", "0 80px"),
        (".chart-grid", "background", "#333"),
        ("body", "background", "#777"),
    ] {
        assert!(!styled(what, how, value).is_empty(), "{what} {how}: {value} is not seen");
    }
}
