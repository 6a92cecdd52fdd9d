//! Pair: the map of two levers as files: a table for a spreadsheet, and a self-contained drawing.
//!
//! Out of scope: the runs; the destination of the file.

use crate::draw::need::goal;
use crate::draw::pair::{SIDE_UNITS, TICKS, cell, contour, current_levels, met_key, name, numbered, shades};
use crate::draw::wording::broken;
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::lines::head;
use crate::pictures::picture::{INK, MUTED_COLOUR, PLOT, Picture, SIZE, framed, stroke, style, tenths};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::figure::pair::{LeverPairFigure, SHADES};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::Level;

/// Width and height of the map.
const MAP: (f64, f64) = (600.0, SIZE.1 + 20.0);
/// Distance between the map and the text next to it.
const TEXT_GAP: f64 = 60.0;
/// Distance between lines of that text, and letters in a line.
const LINE: (f64, usize) = (26.0, 58);
/// Radius of the point.
const POINT: f64 = 8.0;

/// The goal, the current levels, and one line for each pair of levels, with every digit.
///
/// `exact` writes a number so that it parses back to the same value.
pub fn columns(words: &Words, title: &str, of: &LeverPairFigure, caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let names = of.levers().map(|lever| text(name(words, lever)));
    let mut lines = head(words, title, None, caption);
    lines.push(vec![text(&goal(words, &of.goal)), SpreadsheetCell::Number(of.goal.value)]);
    let mut heads = names.to_vec();
    heads.extend([Key::NeedHeadResult, Key::NeedHeadMet].map(|key| text(words.say(key))));
    lines.push(heads);
    let line = |[one, two]: [f64; 2], result: f64| {
        let key = if of.goal.is_met(result) {
            Key::GoalReached
        } else {
            Key::GoalMissed
        };
        vec![
            SpreadsheetCell::Number(one),
            SpreadsheetCell::Number(two),
            SpreadsheetCell::Number(result),
            text(words.say(key)),
        ]
    };
    let mut own = line(of.at.map(Level::number), of.now);
    own.push(text(words.say(Key::CompareYours)));
    lines.push(own);
    for up in 0..of.map.side() {
        for along in 0..of.map.side() {
            lines.push(line([along, up].map(|place| of.level(place)), of.map.at(along, up)));
        }
    }
    sheet::write(words.language(), &lines, exact)
}

/// The map as one drawing.
pub fn draw(words: &Words, title: &str, of: &LeverPairFigure, caption: &Caption) -> Picture {
    framed(words, [title, words.say(Key::PairHow)], caption, |sheet| {
        // Levels increase to the right in every language.
        let (left, top) = (sheet.x_from_left(PLOT.0).min(sheet.x_from_left(PLOT.0 + MAP.0)), PLOT.1);
        let ink = colour(Tone::Part(2));
        let side = SIDE_UNITS.to_string();
        sheet.add(&[
            "<svg x=\"",
            &tenths(left),
            "\" y=\"",
            &tenths(top),
            "\" width=\"",
            &tenths(MAP.0),
            "\" height=\"",
            &tenths(MAP.1),
            "\" viewBox=\"0 0 ",
            &side,
            " ",
            &side,
            "\" preserveAspectRatio=\"none\" fill=\"none\">",
        ]);
        for (shade, path) in shades(of).iter().enumerate() {
            let strength = tenths((shade + 1) as f64 / (SHADES + 2) as f64);
            sheet.path(path, &[" fill=\"", ink, "\" fill-opacity=\"", &strength, "\""].concat());
        }
        sheet.path(&contour(of), &stroke(colour(Tone::Guess), 2, ""));
        sheet.add(&["</svg>"]);
        let place = |share: [f64; 2]| [left + share[0] * MAP.0, top + (1.0 - share[1]) * MAP.1];
        let last = (of.map.side() - 1) as f64;
        let small = style(13, INK, false);
        for (up, along) in numbered(&of.map).flat_map(|up| numbered(&of.map).map(move |along| (up, along))) {
            let [x, y] = place([along as f64 / last, up as f64 / last]);
            sheet.set(x, y + 5.0, "middle", &small, &cell(words, of, of.map.at(along, up)));
        }
        let quiet = style(14, MUTED_COLOUR, false);
        for tick in TICKS {
            let share = f64::from(tick) / Level::TOP.number();
            let number = words.number(f64::from(tick), 0);
            let [x, y] = place([share, share]);
            sheet.set(x, top + MAP.1 + 20.0, "middle", &quiet, &number);
            sheet.set(left - 10.0, y + 5.0, "end", &(quiet.clone() + " direction=\"ltr\""), &number);
        }
        let [x, y] = place(of.at.map(|level| level.number().min(Level::TOP.number()) / Level::TOP.number()));
        sheet.add(&[
            "<circle cx=\"",
            &tenths(x),
            "\" cy=\"",
            &tenths(y),
            "\" r=\"",
            &tenths(POINT),
            "\" fill=\"#fff\"",
            &stroke(INK, 3, ""),
            "/>",
        ]);
        let [first, second] = of.levers().map(|lever| name(words, lever));
        let mut down = top + 20.0;
        for (text, strong) in [
            (["→ ", first].concat(), false),
            (["↑ ", second].concat(), false),
            (goal(words, &of.goal), false),
            (current_levels(words, of, Key::PairAt, "", ""), false),
            (words.say(met_key(of)).to_owned(), true),
        ] {
            for line in broken(&text, LINE.1) {
                sheet.say(PLOT.0 + MAP.0 + TEXT_GAP, down, "start", &style(15, INK, strong), &line);
                down += LINE.0;
            }
        }
    })
}
