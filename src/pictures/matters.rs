//! Matters: the largest uncertainties as files: a table for a spreadsheet, and a self-contained drawing.
//!
//! Out of scope: the calculation of a share; the destination of the file.

use crate::draw::matters::{HEADS, MAX_BARS, axis, lacks, name, value};
use crate::pictures::bars::block;
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::lines::head;
use crate::pictures::picture::{INK, MARGIN, PICTURE_WIDTH, PLOT, Picture, SIZE, framed, style};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::findings::matters::{Matters, SensitivityRow, SpreadShares};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;

/// Start of the bars, and their total width.
const BARS: (f64, f64) = (480.0, 560.0);
/// Greatest height of a row.
const ROW: f64 = 44.0;

/// The current run and one line for each number, with every digit; `exact` writes a number so that it parses back to the same value.
pub fn columns(words: &Words, title: &str, of: &Matters, unit: Unit, caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let mut lines = head(words, title, Some(unit), caption);
    lines.push(vec![text(words.say(Key::RangeRun)), SpreadsheetCell::Number(of.central)]);
    lines.extend(lacks(words, of).map(|sentence| vec![text(&sentence)]));
    lines.push(HEADS.map(|key| text(words.say(key))).to_vec());
    let share = |share: Option<f64>| share.map_or_else(|| text(""), SpreadsheetCell::Number);
    for row in &of.rows {
        // Named as in the table of uncertain numbers, so that readers find the line there.
        let named = [&name(words, row), " (", &row.id, ")"].concat();
        let mut line = vec![text(&named), share(row.share)];
        line.extend(row.numbers.map(SpreadsheetCell::Number));
        line.extend(row.at.map(SpreadsheetCell::Number));
        lines.push(line);
    }
    if let SpreadShares::Known { rest } = of.shares {
        lines.push(vec![text(words.say(Key::MattersRest)), SpreadsheetCell::Number(rest)]);
    }
    sheet::write(words.language(), &lines, exact)
}

/// The bars as one drawing.
pub fn draw(words: &Words, title: &str, of: &Matters, unit: Unit, caption: &Caption) -> Picture {
    let [low, high] = axis(of);
    let along = |value: f64| if high > low { (value - low) / (high - low) * BARS.1 } else { 0.0 };
    framed(words, [title, words.say(Key::MattersRead)], caption, |sheet| {
        let rows: Vec<&SensitivityRow> = of.rows.iter().take(MAX_BARS).collect();
        let high = ((SIZE.1 + 40.0) / rows.len().max(1) as f64).min(ROW);
        let text = style(if high < 20.0 { 12 } else { 15 }, INK, false);
        for (place, row) in rows.into_iter().enumerate() {
            let down = PLOT.1 + high * place as f64;
            sheet.say(MARGIN, down + 8.0, "start", &text, &name(words, row));
            for (end, tone) in row.at.into_iter().zip([Tone::Half, Tone::In]) {
                let [from, to] = [along(of.central), along(end)];
                block(sheet, BARS.0 + from.min(to), down - 1.0, (to - from).abs(), colour(tone));
            }
            sheet.say(
                f64::from(PICTURE_WIDTH) - MARGIN,
                down + 8.0,
                "end",
                &text,
                &value(words, unit, of, row),
            );
        }
    })
}
