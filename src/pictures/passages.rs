//! Passages: material flows as files: a table for a spreadsheet, and a self-contained drawing.
//!
//! Out of scope: the calculation of passages; the destination of the file.

use crate::draw::flow::{column_start, path, writing};
use crate::draw::passages::{HEADS, SHEET, draw_passages, name, title, written};
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::lines::head;
use crate::pictures::picture::{INK, MARGIN, MUTED_COLOUR, PICTURE_WIDTH, PLOT, Picture, SIZE, framed, style, tenths};
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::Tone;
use cairn_analysis::findings::flows::Passages;
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words, names};

/// Width of a node, and the distance of its name.
const NODE: (f64, f64) = (18.0, 8.0);
/// Distance between lines of a name.
const LINE: f64 = 17.0;

/// One line for each passage, with every digit; `exact` writes a number so that it parses back to the same value.
pub fn columns(words: &Words, title: &str, of: &Passages, caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let mut lines = head(words, title, Some(of.unit), caption);
    lines.push(vec![
        text(words.say(Key::TableYear)),
        SpreadsheetCell::Number(f64::from(of.year.number())),
    ]);
    lines.push(vec![text(words.say(Key::FlowsMaterial)), text(words.say(names::pool(of.pool)))]);
    lines.push(HEADS.map(|key| text(words.say(key))).to_vec());
    for passage in &of.passages {
        let [from, to] = [passage.from, passage.to].map(|station| text(name(words, of, station)));
        lines.push(vec![from, to, SpreadsheetCell::Number(passage.value)]);
    }
    sheet::write(words.language(), &lines, exact)
}

/// Ribbons between columns as one drawing.
pub fn draw(words: &Words, heading: &str, of: &Passages, caption: &Caption) -> Picture {
    let drawn = draw_passages(words, of, SHEET);
    let flow = &drawn.flow;
    let writing = writing(words, of.unit, flow);
    framed(words, [heading, &title(words, of)], caption, |sheet| {
        let wide = f64::from(PICTURE_WIDTH) - 2.0 * MARGIN;
        let high = SIZE.1 + 40.0;
        let top = PLOT.1 - 20.0;
        let scale = flow.scale();
        let along = |column: usize| MARGIN + column_start(flow, column) / 100.0 * wide;
        for (at, (links, ribbons)) in flow.links.iter().zip(flow.ribbons(scale)).enumerate() {
            for (link, ribbon) in links.iter().zip(ribbons) {
                let node = if at == 0 {
                    &flow.columns[0][link.from]
                } else {
                    &flow.columns[at + 1][link.to]
                };
                let place = |x: f64| sheet.x_from_left(x) / 10.0;
                let (from, to) = (place(along(at) + NODE.0), place(along(at + 1)));
                let down = |mut ribbon: cairn_analysis::figure::flow::Ribbon| {
                    for span in [&mut ribbon.from, &mut ribbon.to] {
                        span.top = (top + span.top / 100.0 * high) / 10.0;
                        span.height = span.height / 100.0 * high / 10.0;
                    }
                    ribbon
                };
                let d = path(from, to, down(ribbon));
                sheet.path(&d, &[" fill=\"", ink(node.tone), "\" fill-opacity=\"0.4\""].concat());
            }
        }
        for (column, (nodes, spans)) in flow.columns.iter().zip(flow.spans(scale)).enumerate() {
            for (node, span) in nodes.iter().zip(spans) {
                let [from, to] = [along(column), along(column) + NODE.0].map(|x| sheet.x_from_left(x));
                let (y, tall) = (top + span.top / 100.0 * high, span.height / 100.0 * high);
                sheet.add(&[
                    "<rect x=\"",
                    &tenths(from.min(to)),
                    "\" y=\"",
                    &tenths(y),
                    "\" width=\"",
                    &tenths(NODE.0),
                    "\" height=\"",
                    &tenths(tall),
                    "\" fill=\"",
                    ink(node.tone),
                    "\"/>",
                ]);
                let lines = written(words, &writing, node, SHEET.letters);
                let first = y + 0.5 * tall + 5.0 - 0.5 * LINE * (lines.len() as f64 - 1.0);
                for (at, line) in lines.iter().enumerate() {
                    let x = along(column) + NODE.0 + NODE.1;
                    sheet.say(x, first + LINE * at as f64, "start", &style(14, INK, false), line);
                }
            }
        }
    })
}

/// The colour of a tone of the drawing.
const fn ink(tone: u8) -> &'static str {
    match tone {
        0..=6 => colour(Tone::Part(tone)),
        8 => MUTED_COLOUR,
        11 => colour(Tone::Age(2)),
        12 => colour(Tone::Reference),
        _ => colour(Tone::Apart),
    }
}
