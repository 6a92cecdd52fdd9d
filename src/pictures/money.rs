//! Money: amounts as files: a table for a spreadsheet, and a self-contained drawing of extra investment.
//!
//! The table has the sentence on spending not needed; the drawing has no room for it, and leaves that spending out. Out of
//! scope: amounts; the destination of the file.

use crate::draw::money::{heads, lines, name, title};
use crate::pictures::bars::block;
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::lines::head;
use crate::pictures::picture::{INK, MARGIN, PICTURE_WIDTH, PLOT, Picture, SIZE, SvgDrawing, framed, style, tenths};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::figure::money::MoneyFigure;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::money::{self, range};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::MoneyColumn;
use cairn_core::unit::Unit;

/// Start of the bars, and the length of the longest.
const BARS: (f64, f64) = (520.0, 420.0);
/// Greatest height of a row.
const ROW: f64 = 44.0;
/// One line for each sum and item, then levers without a figure; `exact` writes a number so that it parses back to the same
/// value.
pub fn columns(words: &Words, heading: &str, of: &MoneyFigure, caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let mut rows = head(words, heading, Some(Unit::BillionUsd), caption);
    rows.push(vec![text(words.say(Key::MoneyHow))]);
    rows.push(vec![text(words.say(Key::MoneyNotGain))]);
    let mut first: Vec<SpreadsheetCell> = [Key::MoneyHeadColumn, Key::MoneyHeadItem].map(|key| text(words.say(key))).to_vec();
    first.extend(heads(words, of.focus).iter().map(|head| text(head)));
    rows.push(first);
    for (block, name, line) in lines(words, of) {
        let [low, high] = line.until.ends();
        let mut row = vec![text(block), text(&name)];
        row.extend([line.until.central, low, high].map(SpreadsheetCell::Number));
        row.extend(line.around.iter().map(|range| SpreadsheetCell::Number(range.central)));
        row.extend(line.paid_off.iter().map(|range| SpreadsheetCell::Number(range.central)));
        rows.push(row);
    }
    for lever in &of.blank {
        let reason = money::blank(*lever).map_or("", |key| words.say(key));
        rows.push(vec![
            text(words.say(names::lever(*lever)[0])),
            text(&words.fill(Key::MoneyNoFigure, &[("reason", reason)])),
        ]);
    }
    sheet::write(words.language(), &rows, exact)
}

/// Extra investment as one drawing.
pub fn draw(words: &Words, heading: &str, of: &MoneyFigure, caption: &Caption) -> Picture {
    framed(words, [heading, &title(words, of)], caption, |sheet| {
        let items = of.block(MoneyColumn::Extra).map_or(&[][..], |block| block.items.as_slice());
        let axis = items
            .iter()
            .map(|(_, line)| line.until.central.max(line.until.ends()[1]))
            .fold(0.0, f64::max);
        let along = |value: f64| if axis > 0.0 { value.max(0.0) / axis * BARS.1 } else { 0.0 };
        let high = ((SIZE.1 + 40.0) / items.len().max(1) as f64).min(ROW);
        let text = style(if high < 20.0 { 12 } else { 15 }, INK, false);
        for (place, (item, line)) in items.iter().enumerate() {
            let down = PLOT.1 + high * place as f64;
            let tone = if line.hatched { Tone::Wide } else { Tone::In };
            sheet.say(MARGIN, down + 8.0, "start", &text, &name(words, *item, MoneyColumn::Extra));
            block(sheet, BARS.0, down - 1.0, along(line.until.central), colour(tone));
            if !line.until.is_still() {
                let [low, end] = line.until.ends().map(along);
                thin(sheet, BARS.0 + low, down + 3.0, end - low);
            }
            let value = range(words, line.until, Unit::BillionUsd);
            sheet.say(f64::from(PICTURE_WIDTH) - MARGIN, down + 8.0, "end", &text, &value);
        }
    })
}

/// The line of a range.
fn thin(sheet: &mut SvgDrawing, x: f64, y: f64, long: f64) {
    let from = sheet.x_from_left(x).min(sheet.x_from_left(x + long));
    let path = ["M", &tenths(from), " ", &tenths(y), "h", &tenths(long), "v2h-", &tenths(long), "z"].concat();
    sheet.path(&path, &[" fill=\"", INK, "\""].concat());
}
