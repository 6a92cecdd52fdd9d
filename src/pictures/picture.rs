//! Picture: a figure as one self-contained drawing, including its caption.
//!
//! ```text
//! title · place and scenario · unit
//! marks, axes, the veiled past, the saving           the series with the values of one year
//! source, release, link
//! ```
//!
//! Colours are those of the light page, text is text. In a right-to-left language everything is mirrored except time.
//! Text is never measured: its positions leave room, and long text is broken by number of letters. Out of scope: the
//! destination of the drawing.

use std::fmt::Write as _;

use crate::draw::plot::{self, HEIGHT, OutlineKind, SeriesOutlines, WIDTH};
use crate::draw::saving;
use crate::draw::scale::{self, ValueScale};
use crate::draw::timeline;
use crate::draw::wording::{self, FigureNumberFormat, broken};
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, Mark, MarkShape, Tone, reach};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Direction;
use cairn_core::year::Year;

/// Width of the drawing; its height depends on the text below the plot.
pub const PICTURE_WIDTH: u32 = 1300;
/// Distance between the sides of the drawing and its content.
pub(crate) const MARGIN: f64 = 40.0;
/// Position of the plot, from the start side of the text and from the top.
pub(crate) const PLOT: (f64, f64) = (110.0, 170.0);
/// Width and height of the plot: nine hundredths of its own units, so one unit of the drawing is about 11 of them.
pub(crate) const SIZE: (f64, f64) = (810.0, 360.0);
/// Units of the plot that are one of the drawing.
const FINE: u32 = 11;
/// Start and end of the list of series.
pub(crate) const LIST: (f64, f64) = (975.0, PICTURE_WIDTH as f64 - MARGIN);
/// Room for a value in the list.
pub(crate) const VALUE: f64 = 72.0;
/// Letters of a series' name, and of a link, in a line.
const LETTERS: (usize, usize) = (28, 150);
/// Share of the ground laid over the past, as on the page.
const VEIL: &str = "0.42";

pub(crate) const INK: &str = "#1d232a";
pub(crate) const MUTED_COLOUR: &str = "#55606b";
pub(crate) const RULE: &str = "#d9d6cd";
pub(crate) const STRONG: &str = "#8b9299";
const GRID: &str = "#e9e6de";
const EDGE_TO_BUILD: &str = "#7d4a05";
const EDGE: &str = "#ffffff";
const SAVED: &str = "#ddebe8";
const BETTER: &str = "#0f766e";
const WORSE: &str = "#b5521b";

/// A drawing as text, with its height.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The drawing: SVG.
    pub svg: String,
    /// Its height; its width is [`PICTURE_WIDTH`].
    pub height: u32,
}

/// A figure as a drawing, with a list of values in `year`.
pub fn draw(words: &Words, figure: &Figure, caption: &Caption, year: Year) -> Picture {
    framed(
        words,
        [&wording::title(words, figure), &wording::unit(words, figure)],
        caption,
        |sheet| {
            sheet.plot(words, figure, year);
            sheet.list(words, figure, year);
        },
    )
}

/// A drawing with its frame: title and unit, place and scenario, source, release, licence and link.
pub(crate) fn framed(words: &Words, [title, unit]: [&str; 2], caption: &Caption, inside: impl FnOnce(&mut SvgDrawing)) -> Picture {
    let mirrored = words.language().direction() == Direction::RightToLeft;
    let mut sheet = SvgDrawing {
        text: String::new(),
        mirrored,
    };
    let top = PLOT.1;
    sheet.say(MARGIN, 62.0, "start", &style(28, INK, true), title);
    let whose = [&caption.place, " · ", &caption.scenario].concat();
    sheet.say(MARGIN, 94.0, "start", &style(18, INK, false), &whose);
    sheet.say(MARGIN, 122.0, "start", &style(15, MUTED_COLOUR, false), unit);
    inside(&mut sheet);
    let mut down = top + SIZE.1 + 74.0;
    let release = words.fill(Key::FooterRelease, &[("release", &words.isolate(&caption.release))]);
    let from = [words.say(Key::FileFrom), " ", &release].concat();
    sheet.say(MARGIN, down, "start", &style(14, MUTED_COLOUR, false), &from);
    down += 22.0;
    sheet.say(MARGIN, down, "start", &style(14, MUTED_COLOUR, false), words.say(Key::FooterCode));
    let letters: Vec<char> = caption.link.chars().collect();
    for line in letters.chunks(LETTERS.1) {
        down += 22.0;
        let line: String = line.iter().collect();
        let ltr = style(14, MUTED_COLOUR, false) + " direction=\"ltr\"";
        sheet.say(MARGIN, down, if mirrored { "end" } else { "start" }, &ltr, &line);
    }
    let height = (down + MARGIN) as u32;
    let run = if mirrored { "rtl" } else { "ltr" };
    let svg = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
        &PICTURE_WIDTH.to_string(),
        "\" height=\"",
        &height.to_string(),
        "\" viewBox=\"0 0 ",
        &PICTURE_WIDTH.to_string(),
        " ",
        &height.to_string(),
        "\" xml:lang=\"",
        words.language().tag(),
        "\" direction=\"",
        run,
        "\" font-family=\"system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', sans-serif\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
        &sheet.text,
        "</svg>",
    ]
    .concat();
    Picture { svg, height }
}

/// A drawing in progress.
pub(crate) struct SvgDrawing {
    text: String,
    mirrored: bool,
}

impl SvgDrawing {
    /// Converts a position from the start side of the text to a position from the left.
    pub(crate) fn x_from_left(&self, x: f64) -> f64 {
        if self.mirrored { f64::from(PICTURE_WIDTH) - x } else { x }
    }

    /// The left edge of the plot.
    pub(crate) fn left(&self) -> f64 {
        if self.mirrored {
            f64::from(PICTURE_WIDTH) - PLOT.0 - SIZE.0
        } else {
            PLOT.0
        }
    }

    /// A text that begins, or ends, at a position from the start side.
    pub(crate) fn say(&mut self, x: f64, y: f64, anchor: &str, style: &str, text: &str) {
        let x = self.x_from_left(x);
        self.set(x, y, anchor, style, text);
    }

    /// A text at a position from the left.
    pub(crate) fn set(&mut self, x: f64, y: f64, anchor: &str, style: &str, text: &str) {
        let _ = write!(self.text, "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\"", tenths(x), tenths(y));
        for part in [style, ">", &escaped(text), "</text>"] {
            self.text.push_str(part);
        }
    }

    pub(crate) fn path(&mut self, d: &str, style: &str) {
        for part in ["<path d=\"", d, "\"", style, "/>"] {
            self.text.push_str(part);
        }
    }

    /// Adds a part of the drawing unchanged.
    pub(crate) fn add(&mut self, parts: &[&str]) {
        self.text.extend(parts.iter().copied());
    }

    fn plot(&mut self, words: &Words, figure: &Figure, year: Year) {
        let scale = ValueScale::of(figure);
        let (left, top) = (self.left(), PLOT.1);
        let writing = FigureNumberFormat::of(words, figure);
        let place = |share: f64, whole: u32| libm::round(share * f64::from(whole)) as i64;
        let across = |down: f64| ["M0 ", &place(down, HEIGHT).to_string(), "h", &WIDTH.to_string()].concat();
        let parting = place(scale::parting(figure), WIDTH);
        let _ = write!(
            self.text,
            "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" overflow=\"visible\" fill=\"none\">",
            tenths(left),
            tenths(top),
            tenths(SIZE.0),
            tenths(SIZE.1),
        );
        for tick in scale.ticks() {
            self.path(&across(scale.share_from_top(tick)), &stroke(GRID, FINE, ""));
        }
        let saved = saving::outlines(figure, &scale).unwrap_or_default();
        self.path(&saved.area, &[" fill=\"", SAVED, "\""].concat());
        let is_band = |drawn: &SeriesOutlines| figure.marks.get(drawn.mark).is_some_and(|mark| mark.shape == MarkShape::Band);
        let drawn = plot::draw(figure, &scale).unwrap_or_default();
        for drawn in drawn.iter().filter(|drawn| is_band(drawn)) {
            self.mark(figure, drawn);
        }
        for (edge, ink) in [(&saved.better, BETTER), (&saved.worse, WORSE)] {
            self.path(edge, &stroke(ink, 2 * FINE, ""));
        }
        for drawn in drawn.iter().filter(|drawn| !is_band(drawn)) {
            self.mark(figure, drawn);
        }
        if Lens::is_of_flows(figure.id) {
            let (wide, high) = (parting.to_string(), HEIGHT.to_string());
            self.add(&[
                "<rect width=\"",
                &wide,
                "\" height=\"",
                &high,
                "\" fill=\"",
                EDGE,
                "\" fill-opacity=\"",
                VEIL,
                "\"/>",
            ]);
        }
        self.path(&across(scale.share_from_top(0.0)), &stroke(STRONG, FINE, ""));
        let down = ["M", &parting.to_string(), " 0v", &HEIGHT.to_string()].concat();
        self.path(&down, &stroke(MUTED_COLOUR, FINE, &dashes([1, 3], FINE)));
        self.text.push_str("</svg>");
        let quiet = style(14, MUTED_COLOUR, false);
        for tick in scale.ticks() {
            let y = top + scale.share_from_top(tick) * SIZE.1 + 5.0;
            self.say(PLOT.0 - 10.0, y, "end", &quiet, &writing.tick(tick, scale.step));
        }
        let wide = SIZE.0;
        let foot = top + SIZE.1 + 24.0;
        for named in timeline::named(figure, Some(year)) {
            let style = style(15, if named.is_strong { INK } else { MUTED_COLOUR }, named.is_strong);
            self.set(
                left + named.along * wide,
                foot,
                named.anchor,
                &(style + " direction=\"ltr\""),
                &words.year(named.year),
            );
        }
        if let Some((text, [theirs, yours])) = saving::difference(words, figure, year) {
            let ink = if yours < theirs { BETTER } else { WORSE };
            let x = left + scale::share_drawn(figure, year) * wide;
            let [from, to] = [theirs, yours].map(|value| top + scale.share_from_top(value) * SIZE.1);
            self.path(
                &["M", &tenths(x), " ", &tenths(from), "V", &tenths(to)].concat(),
                &stroke(ink, 2, ""),
            );
            let head = if yours < theirs { "l-5 -7m5 7l5 -7" } else { "l-5 7m5 -7l5 7" };
            let head = ["M", &tenths(x), " ", &tenths(to), head].concat();
            self.path(&head, &[" fill=\"none\"", &stroke(ink, 2, "")].concat());
            self.set(x, from.min(to) - 10.0, "middle", &style(16, ink, true), &text);
        }
    }

    fn mark(&mut self, figure: &Figure, drawn: &SeriesOutlines) {
        let mark = figure.marks.get(drawn.mark);
        for outline in &drawn.outlines {
            let style = match (outline.kind, mark) {
                (OutlineKind::Area, Some(mark)) => [" fill=\"", colour(mark.tone), "\"", &stroke(EDGE, FINE, "")].concat(),
                (OutlineKind::Edge, Some(_)) => stroke(EDGE_TO_BUILD, 2 * FINE, ""),
                (OutlineKind::Line, Some(mark)) => line(mark, FINE),
                (_, None) => stroke(INK, 3 * FINE, ""),
            };
            self.path(&outline.path, &style);
        }
    }

    /// The series with the values of one year, in stacking order.
    fn list(&mut self, words: &Words, figure: &Figure, year: Year) {
        let writing = FigureNumberFormat::of(words, figure);
        let mut down = PLOT.1;
        self.say(
            LIST.0,
            down,
            "start",
            &style(16, INK, true),
            &words.fill(Key::ChartInYear, &[("year", &words.year(year))]),
        );
        let total = figure.total().get(year.index() - figure.first.index()).copied();
        let of = |shape: MarkShape| figure.marks.iter().filter(move |mark| mark.shape == shape);
        let marks = of(MarkShape::Band).rev().chain(of(MarkShape::Line)).chain(of(MarkShape::Ghost));
        let value = |value: Option<f64>| value.map_or_else(String::new, |value| writing.value(value));
        let rows = marks.map(|mark| (Some(mark), wording::label(words, mark.label), value(mark.value(figure, year))));
        let all = (None, words.say(Key::TableTotal).to_owned(), value(total));
        let reaches = figure.reaches().map(|(_, low, _)| {
            let ends = figure.ends(low.tone, year).map_or_else(String::new, |ends| writing.between(ends));
            (Some(low), words.say(reach::name(low.tone)).to_owned(), ends)
        });
        let first = figure.is_stacked().then_some(all);
        for (mark, name, value) in first.into_iter().chain(rows).chain(reaches) {
            down += 28.0;
            let style = style(15, INK, mark.is_none());
            // Digits are aligned at their right end in every language.
            let ends = if self.mirrored { self.x_from_left(LIST.1) + VALUE } else { LIST.1 };
            let ltr = style.clone() + " direction=\"ltr\"";
            self.set(ends, down, "end", &ltr, &value);
            match mark {
                Some(mark) => self.swatch(mark, down),
                None if figure.lens.against => self.swatch_line(down, &stroke(INK, 3, "")),
                None => {}
            }
            for (place, part) in broken(&name, LETTERS.0).iter().enumerate() {
                if place > 0 {
                    down += 19.0;
                }
                self.say(LIST.0 + 34.0, down, "start", &style, part);
            }
        }
    }

    fn swatch(&mut self, mark: &Mark, down: f64) {
        if matches!(mark.shape, MarkShape::Line | MarkShape::Ghost) {
            return self.swatch_line(down, &line(mark, 1));
        }
        let x = self.x_from_left(LIST.0).min(self.x_from_left(LIST.0 + 24.0));
        let _ = write!(
            self.text,
            "<rect x=\"{}\" y=\"{}\" width=\"24\" height=\"16\" fill=\"{}\"/>",
            tenths(x),
            tenths(down - 13.0),
            colour(mark.tone)
        );
        if mark.tone.is_edged() {
            let top = ["M", &tenths(x), " ", &tenths(down - 12.0), "h24"].concat();
            self.path(&top, &stroke(EDGE_TO_BUILD, 2, ""));
        }
    }

    /// A dot of the list; `dot` receives its centre.
    pub(crate) fn swatch_dot(&mut self, down: f64, dot: impl FnOnce([i32; 2]) -> String) {
        let middle = [self.x_from_left(LIST.0 + 12.0), down - 5.0];
        self.text.push_str(&dot(middle.map(|place| place as i32)));
    }

    pub(crate) fn swatch_line(&mut self, down: f64, style: &str) {
        let x = self.x_from_left(LIST.0).min(self.x_from_left(LIST.0 + 24.0));
        let d = ["M", &tenths(x), " ", &tenths(down - 5.0), "h24"].concat();
        self.path(&d, style);
    }
}

/// The stroke of a line or a ghost, `scale` units of the plot for one of the drawing.
fn line(mark: &Mark, scale: u32) -> String {
    let (width, dash) = match (mark.shape, mark.tone) {
        (MarkShape::Ghost, Tone::Out) => (2, [2, 4]),
        (MarkShape::Ghost, _) => (2, [6, 4]),
        (MarkShape::Line, Tone::Out) => (3, [9, 3]),
        (MarkShape::Line, Tone::Guess) => (4, [3, 3]),
        (MarkShape::Line | MarkShape::Band | MarkShape::Low | MarkShape::High, _) => (3, [0, 0]),
    };
    let ink = if mark.shape == MarkShape::Ghost { INK } else { colour(mark.tone) };
    stroke(ink, width * scale, &dashes(dash, scale))
}

/// Lengths of dashes and gaps; empty for a solid stroke.
pub(crate) fn dashes(dash: [u32; 2], scale: u32) -> String {
    if dash == [0, 0] {
        return String::new();
    }
    dash.map(|part| (part * scale).to_string()).join(" ")
}

pub(crate) fn stroke(colour: &str, width: u32, dash: &str) -> String {
    let dashed = if dash.is_empty() {
        String::new()
    } else {
        [" stroke-dasharray=\"", dash, "\""].concat()
    };
    [" stroke=\"", colour, "\" stroke-width=\"", &width.to_string(), "\"", &dashed].concat()
}

pub(crate) fn style(size: u32, colour: &str, bold: bool) -> String {
    let weight = if bold { " font-weight=\"600\"" } else { "" };
    [" font-size=\"", &size.to_string(), "\" fill=\"", colour, "\"", weight].concat()
}

/// A coordinate with one decimal.
pub(crate) fn tenths(place: f64) -> String {
    let tenths = libm::round(place * 10.0) as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    [sign, &(tenths.abs() / 10).to_string(), ".", &(tenths.abs() % 10).to_string()].concat()
}

/// A text with its markup characters escaped.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
