//! Mined: places that mine a mineral as files: a table for a spreadsheet, and a self-contained drawing.
//!
//! Out of scope: the destination of the file.

use crate::draw::mined::{HEADS, name};
use crate::pictures::bars::block;
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::lines::head;
use crate::pictures::picture::{INK, MARGIN, PICTURE_WIDTH, PLOT, Picture, SIZE, framed, style};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::findings::minerals::mined::MinedView;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;

/// Start of the bars, and their total width.
const BARS: (f64, f64) = (480.0, 560.0);
/// Greatest height of a row.
const ROW: f64 = 44.0;

/// One line for each place, with every digit; `exact` writes a number so that it parses back to the same value.
pub fn columns(words: &Words, title: &str, of: &MinedView, caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let mut lines = head(words, title, Some(Unit::Share), caption);
    lines.push(HEADS.map(|key| text(words.say(key))).to_vec());
    for row in &of.rows {
        let reserves = row.reserves.map_or_else(|| text(""), SpreadsheetCell::Number);
        lines.push(vec![text(name(words, row)), SpreadsheetCell::Number(row.share), reserves]);
    }
    sheet::write(words.language(), &lines, exact)
}

/// The bars as one drawing.
pub fn draw(words: &Words, title: &str, of: &MinedView, caption: &Caption) -> Picture {
    framed(words, [title, words.say(Key::MinedNote)], caption, |sheet| {
        let high = ((SIZE.1 + 40.0) / of.rows.len().max(1) as f64).min(ROW);
        let text = style(if high < 20.0 { 12 } else { 15 }, INK, false);
        for (place, row) in of.rows.iter().enumerate() {
            let down = PLOT.1 + high * place as f64;
            sheet.say(MARGIN, down + 8.0, "start", &text, name(words, row));
            block(sheet, BARS.0, down - 1.0, row.share * BARS.1, colour(Tone::In));
            sheet.say(f64::from(PICTURE_WIDTH) - MARGIN, down + 8.0, "end", &text, &words.share(row.share));
        }
    })
}
