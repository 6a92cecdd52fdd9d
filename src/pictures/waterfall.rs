//! Waterfall: attribution to levers as files: a table for a spreadsheet, and a self-contained drawing.
//!
//! Out of scope: the calculation of parts; the destination of the file.

use crate::draw::waterfall::{HEADS, cut, group_name, rows, strategies_of, strategy_name, writings};
use crate::pictures::bars::block;
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::lines::head;
use crate::pictures::picture::{INK, MARGIN, PICTURE_WIDTH, PLOT, Picture, SIZE, framed, style};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::figure::waterfall::Waterfall;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};

/// Start of the bars, and their total width.
const BARS: (f64, f64) = (380.0, 760.0);
/// Most characters of a plan's name before the bars.
const LONGEST_NAME: usize = 36;
/// Greatest height of a row.
const ROW: f64 = 44.0;

/// Both ends and one line for each lever, with every digit; `exact` writes a number so that it parses back to the same value.
pub fn columns(words: &Words, title: &str, of: &Waterfall, caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let mut lines = head(words, title, Some(of.unit), caption);
    lines.push(vec![
        text(words.say(Key::TableYear)),
        SpreadsheetCell::Number(f64::from(of.year.number())),
    ]);
    lines.push(HEADS.map(|key| text(words.say(key))).to_vec());
    lines.push(vec![text(words.say(Key::MarkReference)), SpreadsheetCell::Number(of.today())]);
    if of.background != 0.0 {
        lines.push(vec![text(words.say(Key::BackgroundTitle)), SpreadsheetCell::Number(of.background)]);
    }
    for step in &of.steps {
        let mut line = vec![text(words.say(step.label)), SpreadsheetCell::Number(step.part)];
        line.push(of.share(step.part).map_or_else(|| text(""), SpreadsheetCell::Number));
        line.extend([step.alone, step.last, step.overlap()].map(SpreadsheetCell::Number));
        lines.push(line);
    }
    lines.push(vec![text(&caption.scenario), SpreadsheetCell::Number(of.plan())]);
    let sum = |name: &str, part: f64| {
        let share = of.share(part).map_or_else(|| text(""), SpreadsheetCell::Number);
        vec![text(name), SpreadsheetCell::Number(part), share]
    };
    lines.push(vec![text(words.say(Key::WhoGroups))]);
    lines.extend(of.groups().map(|(group, part)| sum(words.say(group_name(group)), part)));
    lines.extend(strategies_of(of).iter().map(|key| vec![text(words.say(*key))]));
    lines.extend(of.strategies.iter().map(|own| sum(&strategy_name(words, own), own.part)));
    sheet::write(words.language(), &lines, exact)
}

/// The steps as one drawing.
pub fn draw(words: &Words, title: &str, of: &Waterfall, caption: &Caption) -> Picture {
    // A long name has no room beside a bar. The caption has it.
    let fits = caption.scenario.chars().count() <= LONGEST_NAME;
    let plan = if fits { &caption.scenario } else { words.say(Key::CompareYours) };
    let rows = rows(words, of, plan);
    let [low, high] = of.axis();
    let along = |value: f64| if high > low { (value - low) / (high - low) * BARS.1 } else { 0.0 };
    let mut unit = [&words.year(of.year), " · ", writings(words, of)[0].unit].concat();
    if low > 0.0 {
        unit = [&unit, " · ", &cut(words, of)].concat();
    }
    framed(words, [title, &unit], caption, |sheet| {
        let high = ((SIZE.1 + 40.0) / rows.len() as f64).min(ROW);
        for (place, row) in rows.iter().enumerate() {
            let down = PLOT.1 + high * place as f64;
            let text = style(if high < 20.0 { 12 } else { 15 }, INK, row.class == "end");
            let [from, to] = row.edges.map(along);
            let tone = match row.class {
                "better" => Tone::Part(2),
                "worse" => Tone::Out,
                _ => Tone::Reference,
            };
            sheet.say(MARGIN, down + 8.0, "start", &text, &row.name);
            block(sheet, BARS.0 + from.min(to), down - 1.0, (from - to).abs(), colour(tone));
            sheet.say(f64::from(PICTURE_WIDTH) - MARGIN, down + 8.0, "end", &text, &row.value);
        }
    })
}
