//! Need: ways to a goal as files: a table for a spreadsheet, and a self-contained drawing.
//!
//! Out of scope: the search for ways; the destination of the file.

use crate::draw::need::{HEADS, goal, met_key, name, set, takes};
use crate::pictures::bars::block;
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::lines::head;
use crate::pictures::picture::{INK, MARGIN, PICTURE_WIDTH, PLOT, Picture, SIZE, framed, style};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::figure::need::Need;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::Level;

/// Start of the bars, and the length of level 4.
const BARS: (f64, f64) = (430.0, 600.0);
/// Greatest height of a row.
const ROW: f64 = 44.0;

/// The goal, the current result, and one line for each way, with every digit; `exact` writes a number so that it parses
/// back to the same value.
pub fn columns(words: &Words, title: &str, of: &Need, caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let mut lines = head(words, title, None, caption);
    lines.push(vec![text(&goal(words, &of.goal)), SpreadsheetCell::Number(of.goal.value)]);
    lines.push(vec![text(words.say(Key::CompareYours)), SpreadsheetCell::Number(of.now)]);
    let mut heads = HEADS.map(|key| text(words.say(key))).to_vec();
    heads.push(text(words.say(Key::NeedLevers)));
    lines.push(heads);
    for way in &of.ways {
        lines.push(vec![
            text(&name(words, way.by)),
            SpreadsheetCell::Number(way.level.number()),
            SpreadsheetCell::Number(way.result),
            text(words.say(met_key(way))),
            SpreadsheetCell::Number(way.effort),
            text(&set(words, &way.moved)),
        ]);
    }
    sheet::write(words.language(), &lines, exact)
}

/// The ways as one drawing.
pub fn draw(words: &Words, title: &str, of: &Need, caption: &Caption) -> Picture {
    framed(words, [title, words.say(Key::NeedHow)], caption, |sheet| {
        let rows = of.visible_ways().count().max(1) as f64;
        let high = ((SIZE.1 + 40.0) / rows).min(ROW);
        let text = style(if high < 20.0 { 12 } else { 15 }, INK, false);
        for (place, (_, way)) in of.visible_ways().enumerate() {
            let down = PLOT.1 + high * place as f64;
            let ink = colour(if way.meets { Tone::Part(2) } else { Tone::Reference });
            sheet.say(MARGIN, down + 8.0, "start", &text, &name(words, way.by));
            block(sheet, BARS.0, down - 1.0, BARS.1 * way.level.number() / Level::TOP.number(), ink);
            sheet.say(f64::from(PICTURE_WIDTH) - MARGIN, down + 8.0, "end", &text, &takes(words, of, way));
        }
    })
}
