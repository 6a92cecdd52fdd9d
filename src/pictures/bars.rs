//! Bars: parts of wholes as files: a table for a spreadsheet, and a self-contained drawing.
//!
//! Out of scope: the meaning of the whole; the destination of the file.

use crate::draw::bars::{BarGroup, longest};
use crate::draw::wording::{FigureNumberFormat, broken};
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::lines::head;
use crate::pictures::picture::{INK, MARGIN, MUTED_COLOUR, PICTURE_WIDTH, PLOT, Picture, SvgDrawing, framed, style, tenths};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;

/// Distance between neighbouring sides, horizontal and vertical.
const STEP: (f64, f64) = (620.0, 186.0);
/// Length of the longest bar.
const LONGEST: f64 = 560.0;
/// Letters in a line of a heading.
const LETTERS: usize = 68;

/// One line for each bar, with every digit; `exact` writes a number so that it parses back to the same value.
pub fn columns(words: &Words, title: &str, unit: Unit, sides: &[BarGroup], caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let mut rows = head(words, title, Some(unit), caption);
    let names = [
        Key::OutlookScenario,
        Key::OutlookGroup,
        Key::OutlookWorld,
        Key::OutlookExplained,
        Key::OutlookRemainder,
    ];
    rows.push(names.map(|key| text(words.say(key))).to_vec());
    for side in sides {
        for bar in &side.bars {
            let numbers = [bar.whole, bar.part, bar.whole - bar.part].map(SpreadsheetCell::Number);
            let mut row = vec![text(&side.name), text(&bar.name)];
            row.extend(numbers);
            rows.push(row);
        }
    }
    sheet::write(words.language(), &rows, exact)
}

/// All sides as one drawing, two next to each other.
pub fn draw(words: &Words, title: &str, unit: Unit, sides: &[BarGroup], caption: &Caption) -> Picture {
    let most = longest(sides);
    let writing = FigureNumberFormat::up_to(words, unit, most);
    let key = [(Key::OutlookExplained, Tone::Part(0)), (Key::OutlookRemainder, Tone::Apart)];
    framed(words, [title, writing.unit], caption, |sheet| {
        for (place, (name, tone)) in key.into_iter().enumerate() {
            let x = MARGIN + STEP.0 * place as f64;
            block(sheet, x, PLOT.1 - 30.0, 24.0, colour(tone));
            sheet.say(x + 34.0, PLOT.1 - 20.0, "start", &style(14, MUTED_COLOUR, false), words.say(name));
        }
        for (place, side) in sides.iter().enumerate() {
            let x = MARGIN + STEP.0 * (place % 2) as f64;
            let mut down = PLOT.1 + 12.0 + STEP.1 * (place / 2) as f64;
            for line in broken(&side.sentence, LETTERS) {
                sheet.say(x, down, "start", &style(15, INK, true), &line);
                down += 19.0;
            }
            down += 6.0;
            for bar in &side.bars {
                let text = words.labelled(&bar.name, &bar.value_text(words, unit, most));
                sheet.say(x, down, "start", &style(14, INK, false), &text);
                block(sheet, x, down + 5.0, LONGEST * bar.whole / most, colour(Tone::Apart));
                block(
                    sheet,
                    x,
                    down + 5.0,
                    LONGEST * bar.part / most,
                    colour(if bar.part > bar.whole { Tone::Out } else { Tone::Part(0) }),
                );
                down += 33.0;
            }
        }
    })
}

/// A bar from the start side of the text direction.
pub(crate) fn block(sheet: &mut SvgDrawing, x: f64, y: f64, long: f64, ink: &str) {
    let from = sheet.x_from_left(x).min(sheet.x_from_left(x + long));
    let end = f64::from(PICTURE_WIDTH) - MARGIN;
    let long = long.min(end - x);
    let path = ["M", &tenths(from), " ", &tenths(y), "h", &tenths(long), "v10h-", &tenths(long), "z"].concat();
    sheet.path(&path, &[" fill=\"", ink, "\""].concat());
}
