//! Lines: points and lines over years as files: columns for a spreadsheet, and a self-contained drawing.
//!
//! Both carry the same caption as [`crate::pictures::columns`] and [`crate::pictures::picture`] of a figure. A year in
//! which a line has no value stays empty. Out of scope: the destination of the file.

use crate::draw::lines::{Values, band, outline, scale};
use crate::draw::scale::ValueScale;
use crate::draw::wording::broken;
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::picture::{
    INK, LIST, MUTED_COLOUR, PLOT, Picture, RULE, SIZE, STRONG, SvgDrawing, VALUE, dashes, framed, stroke, style, tenths,
};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Direction;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Letters of a name in a line of the list.
const LETTERS: usize = 28;

/// The head of every file of the outlook, one line each: title, and the lines of its caption.
pub fn head(words: &Words, title: &str, unit: Option<Unit>, caption: &Caption) -> Vec<Vec<SpreadsheetCell>> {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let lines = caption.lines(words, unit.map_or("", Unit::symbol));
    let mut rows = vec![vec![text(title)]];
    rows.extend(lines.into_iter().map(|(name, line)| vec![text(words.say(name)), text(&line)]));
    rows.push(Vec::new());
    rows
}

/// Every year in which a line has a value, with every digit; `exact` writes a number so that it parses back to the same value.
pub fn columns(words: &Words, title: &str, lines: &LineChart, caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let mut rows = head(words, title, lines.unit, caption);
    let mut names = vec![text(words.say(Key::TableYear))];
    names.extend(lines.lines.iter().map(|line| text(words.say(line.label))));
    rows.push(names);
    for year in lines.rows(true, lines.first) {
        // A second figure of a year has a row of its own.
        let most = lines.lines.iter().map(|line| line.values(year).count()).max().unwrap_or_default();
        for at in 0..most {
            let value = |line: &ChartLine| line.values(year).nth(at).map_or_else(|| text(""), SpreadsheetCell::Number);
            let mut row = vec![SpreadsheetCell::Number(f64::from(year.number()))];
            row.extend(lines.lines.iter().map(value));
            rows.push(row);
        }
    }
    sheet::write(words.language(), &rows, exact)
}

/// The lines as one drawing, with a list of values in `year`.
pub fn draw(words: &Words, title: &str, lines: &LineChart, caption: &Caption, year: Year) -> Picture {
    let values = Values::of(words, lines);
    framed(words, [title, values.unit()], caption, |sheet| {
        axes(sheet, words, lines, &values);
        let (left, scale) = (sheet.left(), scale(lines));
        if let Some((_, path)) = band(lines, &scale, |along, down| point(left, along, down)) {
            sheet.path(&path, &[" fill=\"", RULE, "\" fill-opacity=\"0.5\""].concat());
        }
        for line in &lines.lines {
            one(sheet, lines, &scale, line, left);
        }
        list(sheet, words, lines, &values, year);
    })
}

fn axes(sheet: &mut SvgDrawing, words: &Words, lines: &LineChart, values: &Values<'_>) {
    let (scale, left, top) = (scale(lines), sheet.left(), PLOT.1);
    let quiet = style(14, MUTED_COLOUR, false);
    for tick in scale.ticks() {
        let y = top + scale.share_from_top(tick) * SIZE.1;
        let ink = if tick == 0.0 { STRONG } else { RULE };
        let across = ["M", &tenths(left), " ", &tenths(y), "h", &tenths(SIZE.0)].concat();
        sheet.path(&across, &stroke(ink, 1, ""));
        sheet.say(PLOT.0 - 10.0, y + 5.0, "end", &quiet, &values.tick(tick, scale.step));
    }
    for year in lines.labelled() {
        let x = left + lines.share_of_width(year) * SIZE.0;
        sheet.set(x, top + SIZE.1 + 24.0, "middle", &quiet, &words.year(year));
    }
}

/// A point of the picture.
fn point(left: f64, along: f64, down: f64) -> String {
    let (x, y) = (left + along * SIZE.0, PLOT.1 + down * SIZE.1);
    [tenths(x), tenths(y)].join(" ")
}

fn one(sheet: &mut SvgDrawing, lines: &LineChart, scale: &ValueScale, line: &ChartLine, left: f64) {
    let place = |along: f64, down: f64| point(left, along, down);
    if line.stroke != Stroke::Points {
        let path = outline(lines, scale, line, place);
        sheet.path(&path, &[" fill=\"none\"", &inked(line)].concat());
    }
    if matches!(line.stroke, Stroke::Points | Stroke::Observed) {
        let dot = |(year, value): &(Year, f64)| ["M", &place(lines.share_of_width(*year), scale.share_from_top(*value)), "h0"].concat();
        let dots: String = line.points.iter().map(dot).collect();
        sheet.path(&dots, &dotted(line));
    }
}

/// The stroke of a line, as the page draws it.
fn inked(line: &ChartLine) -> String {
    let (width, dash) = match line.stroke {
        Stroke::Whole | Stroke::Points => (3, [0, 0]),
        Stroke::Dashed => (3, [9, 5]),
        Stroke::Dotted => (3, [3, 5]),
        Stroke::Observed | Stroke::Edge => (1, [0, 0]),
    };
    stroke(colour(Tone::Part(line.tone)), width, &dashes(dash, 1))
}

/// Points: strokes of zero length with round ends.
fn dotted(line: &ChartLine) -> String {
    let ink = stroke(colour(Tone::Part(line.tone)), 7, "");
    [&ink, " stroke-linecap=\"round\""].concat()
}

/// The names of the lines, with the values of a year.
fn list(sheet: &mut SvgDrawing, words: &Words, lines: &LineChart, values: &Values<'_>, year: Year) {
    let mirrored = words.language().direction() == Direction::RightToLeft;
    let text = style(15, INK, false);
    let mut down = PLOT.1;
    sheet.say(LIST.0, down, "start", &style(16, INK, true), &words.year(year));
    for line in &lines.lines {
        down += 28.0;
        if line.stroke == Stroke::Points {
            let x = sheet.x_from_left(LIST.0 + 12.0);
            sheet.path(&["M", &tenths(x), " ", &tenths(down - 5.0), "h0"].concat(), &dotted(line));
        } else {
            sheet.swatch_line(down, &inked(line));
        }
        // Digits are aligned at their right end in every language.
        let ends = if mirrored { sheet.x_from_left(LIST.1) + VALUE } else { LIST.1 };
        let ltr = text.clone() + " direction=\"ltr\"";
        sheet.set(ends, down, "end", &ltr, &values.in_year(line, year));
        for (place, part) in broken(words.say(line.label), LETTERS).iter().enumerate() {
            if place > 0 {
                down += 19.0;
            }
            sheet.say(LIST.0 + 34.0, down, "start", &text, part);
        }
    }
}
