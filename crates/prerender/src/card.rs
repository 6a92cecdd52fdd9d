//! Card: the picture that a chat or a feed shows with a link to a place.
//!
//! It shows the share of 2060's floor space that is not built yet, as a number and as a bar, and floor space by age. It
//! contains no words, so one picture serves all languages; the sentence is in the page's head. Colours are those of the
//! light theme. Out of scope: the file's address.

use cairn::pictures::colours::colour;
use cairn_analysis::figure::board::Board;
use cairn_analysis::figure::{Figure, MarkShape, Tone};
use cairn_analysis::words::Words;
use cairn_core::choices::link::Chart;
use cairn_core::kind::Language;
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};
use cairn_core::year::Year;
use tiny_skia::{FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

use crate::letters::{width, written};
use crate::png::png;

/// Width and height in pixels, as link previews require.
pub(crate) const SIZE: [u32; 2] = [1200, 630];
const GROUND: &str = "#fbfaf7";
const INK: &str = "#1d232a";
const MUTED_COLOUR: &str = "#55606b";
const RULE: &str = "#d9d6cd";
/// Left edge of text, in pixels.
const START: f32 = 72.0;
/// Edges of the chart in pixels: left and right, top and bottom.
const CHART: [[f32; 2]; 2] = [[648.0, 1128.0], [96.0, 500.0]];
/// Width in pixels of the bar below the number.
const BAR: f32 = 480.0;
/// The stones of the logo, on a field of 32: centre across and down, half width, half height.
const STONES: [[f32; 4]; 4] = [
    [16.0, 26.5, 12.0, 3.6],
    [15.0, 18.6, 8.6, 3.2],
    [16.6, 11.6, 5.8, 2.7],
    [15.6, 6.0, 3.1, 1.9],
];

/// Its address below the site's root.
pub(crate) fn path(place: PlaceId) -> String {
    format!("share/{place}.png")
}

/// The picture of a place.
///
/// # Errors
/// It cannot be drawn.
pub(crate) fn card(board: &Board) -> Result<Vec<u8>, String> {
    let none = || format!("{}: its picture cannot be drawn", board.place);
    let mut sheet = Pixmap::new(SIZE[0], SIZE[1]).ok_or_else(none)?;
    sheet.fill(tone(GROUND));
    for [x, y, wide, high] in STONES {
        let around = |at: f32, half: f32, from: f32| (at - half) * 2.5 + from;
        let stone = Rect::from_xywh(around(x, wide, START - 8.0), around(y, high, 40.0), wide * 5.0, high * 5.0);
        fill(&mut sheet, PathBuilder::from_oval(stone.ok_or_else(none)?).as_ref(), "#0b5c8a");
    }
    // Ids of regions and income groups are our own and unknown to readers.
    let known = Wider::find(board.place.as_str()).is_none_or(|wider| wider.kind() == WiderPlaceKind::Group);
    if known {
        write(&mut sheet, board.place.as_str(), [START + 100.0, 62.0], 44.0, 7.0, INK);
    }
    let still = board.still_to_build[0];
    write(
        &mut sheet,
        &Words::embedded(Language::English).share(still),
        [START + 10.0, 200.0],
        156.0,
        22.0,
        INK,
    );
    let built = BAR * (1.0 - still.clamp(0.0, 1.0)) as f32;
    block(&mut sheet, [START, 424.0, built, 44.0], colour(Tone::Age(2)));
    block(&mut sheet, [START + built, 424.0, BAR - built, 44.0], colour(Tone::StillToBuild));
    write(&mut sheet, &Year::LAST.to_string(), [START + 3.0, 500.0], 34.0, 5.0, MUTED_COLOUR);
    if let Some(figure) = board.figures.iter().find(|figure| figure.id == Chart::Age) {
        chart(&mut sheet, figure);
    }
    let points: Vec<u8> = sheet
        .pixels()
        .iter()
        .flat_map(|point| [point.red(), point.green(), point.blue()])
        .collect();
    Ok(png(SIZE, &points))
}

/// Stacked bands by age, with the first and last year and the year in which scenarios start.
fn chart(sheet: &mut Pixmap, figure: &Figure) {
    let [[left, right], [top, bottom]] = CHART;
    let years = figure.years().count();
    let highest = figure.range().1.max(f64::MIN_POSITIVE);
    let across = |year: usize| left + (right - left) * year as f32 / (years.max(2) - 1) as f32;
    let down = |value: f64| bottom - (bottom - top) * (value / highest) as f32;
    let mut below = vec![0.0; years];
    for band in figure.marks.iter().filter(|mark| mark.shape == MarkShape::Band) {
        let above: Vec<f64> = below.iter().zip(&band.values).map(|(below, value)| below + value).collect();
        let mut path = PathBuilder::new();
        path.move_to(across(0), down(below[0]));
        for (year, value) in above.iter().enumerate() {
            path.line_to(across(year), down(*value));
        }
        for (year, value) in below.iter().enumerate().rev() {
            path.line_to(across(year), down(*value));
        }
        path.close();
        fill(sheet, path.finish().as_ref(), colour(band.tone));
        below = above;
    }
    block(sheet, [left, bottom, right - left, 3.0], RULE);
    let parting = across(Year::RECONSTRUCTED.index().saturating_sub(figure.first.index()));
    block(sheet, [parting - 1.5, top - 20.0, 3.0, bottom - top + 20.0], INK);
    let mut year = |year: Year, at: f32| {
        let text = year.to_string();
        let wide = width(&text, 30.0);
        let begin = (at - wide / 2.0).clamp(left, right - wide);
        write(sheet, &text, [begin, bottom + 28.0], 30.0, 4.5, MUTED_COLOUR);
    };
    year(figure.first, left);
    year(Year::RECONSTRUCTED, parting);
    year(figure.last, right);
}

fn tone(colour: &str) -> tiny_skia::Color {
    let part = |from: usize| u8::from_str_radix(colour.get(from..from + 2).unwrap_or_default(), 16).unwrap_or(0);
    tiny_skia::Color::from_rgba8(part(1), part(3), part(5), 255)
}

fn paint(colour: &str) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(tone(colour));
    paint
}

fn fill(sheet: &mut Pixmap, path: Option<&Path>, colour: &str) {
    if let Some(path) = path {
        sheet.fill_path(path, &paint(colour), FillRule::Winding, Transform::identity(), None);
    }
}

fn block(sheet: &mut Pixmap, [x, y, wide, high]: [f32; 4], colour: &str) {
    if let Some(block) = Rect::from_xywh(x, y, wide, high) {
        sheet.fill_rect(block, &paint(colour), Transform::identity(), None);
    }
}

fn write(sheet: &mut Pixmap, text: &str, at: [f32; 2], height: f32, pen: f32, colour: &str) {
    let stroke = Stroke {
        width: pen,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default()
    };
    if let Some(path) = written(text, at, height) {
        sheet.stroke_path(&path, &paint(colour), &stroke, Transform::identity(), None);
    }
}
