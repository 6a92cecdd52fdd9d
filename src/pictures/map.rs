//! Map: all places by one result as a self-contained drawing, and the meaning of its sizes, tones and rings.
//!
//! Land, dots and graticule are those of the page; its colours are those of the light page. The map is never mirrored.
//! Out of scope: the destination of the drawing.

use crate::draw::dots::PlaceDot;
use crate::draw::earth::{self, WIDTH};
use crate::draw::wording::{FigureNumberFormat, broken};
use crate::pictures::caption::Caption;
use crate::pictures::colours::colour;
use crate::pictures::picture::{INK, LIST, MARGIN, Picture, QUIET, RULE, STRONG, framed, style, tenths};
use cairn_analysis::figure::Tone;
use cairn_analysis::findings::rank::{FIFTHS, Ranking};
use cairn_analysis::words::{Key, Words};

/// Width of the map on the drawing.
const ACROSS: f64 = 900.0;
/// Its upper edge, and the first line of the legend.
const TOP: (f64, f64) = (146.0, 190.0);
/// Letters in a line of the legend.
const LETTERS: usize = 30;
const LAND: &str = "#e6e2d8";
const EDGE: &str = "#ffffff";

/// Meaning of sizes, tones and rings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legend {
    /// Meaning of a size, or of all tones.
    pub lead: String,
    /// Meaning of each tone; empty if sizes show values.
    pub steps: Vec<String>,
    /// True if some dots are rings.
    pub ringed: bool,
}

/// The legend of a map.
pub fn legend(words: &Words, ranking: &Ranking, dots: &[PlaceDot]) -> Legend {
    let scale = &ranking.scale;
    let writing = FigureNumberFormat::up_to(words, ranking.unit, scale[FIFTHS]).with_digits_of(scale[1].abs());
    let most = dots.iter().max_by(|a, b| a.row.value.total_cmp(&b.row.value));
    let sized = |dot: &PlaceDot| {
        let (place, value) = (words.place(dot.row.place), words.quantity(dot.row.value, ranking.unit));
        words.fill(Key::MapSizes, &[("place", place), ("value", &value)])
    };
    let step = |pair: &[f64]| {
        let [from, to] = [pair[0], pair[1]].map(|bound| writing.value(bound));
        words.fill(Key::MapFromTo, &[("from", &from), ("to", &to)])
    };
    let ringed = dots.first().is_some_and(|dot| dot.rank.is_some()) && dots.iter().any(|dot| dot.rank.is_none());
    if ranking.adds_up() {
        return Legend {
            lead: most.map_or_else(String::new, sized),
            steps: Vec::new(),
            ringed,
        };
    }
    Legend {
        lead: words.fill(Key::MapFifths, &[("unit", writing.unit)]),
        steps: scale.windows(2).map(step).collect(),
        ringed,
    }
}

pub fn draw(words: &Words, title: &str, ranking: &Ranking, dots: &[PlaceDot], sheet: &earth::WorldMap, caption: &Caption) -> Picture {
    let legend = legend(words, ranking, dots);
    framed(words, [title, &legend.lead], caption, |drawing| {
        let left = drawing.along(MARGIN).min(drawing.along(MARGIN + ACROSS));
        let scale = (ACROSS / f64::from(WIDTH) * 1000.0) as u32;
        drawing.add(&[
            "<g transform=\"translate(",
            &tenths(left),
            " ",
            &tenths(TOP.0),
            ") scale(0.",
            &scale.to_string(),
            ")\">",
        ]);
        for (path, paint) in [
            (&sheet.edge, ["fill=\"", EDGE, "\" stroke=\"", STRONG]),
            (&sheet.land, ["fill-rule=\"evenodd\" fill=\"", LAND, "\" stroke=\"", LAND]),
            (&sheet.net, ["fill=\"", "none", "\" stroke=\"", RULE]),
        ] {
            drawing.add(&["<path d=\"", path, "\" ", &paint.concat(), "\" stroke-width=\"2\"/>"]);
        }
        let mut order: Vec<&PlaceDot> = dots.iter().collect();
        order.sort_by_key(|dot| std::cmp::Reverse(dot.radius));
        for dot in order {
            let ring = legend.ringed && dot.rank.is_none();
            drawing.add(&[&circle(dot.at, dot.radius, &legend, dot.fifth, ring)]);
        }
        drawing.add(&["</g>"]);
        let mut down = TOP.1;
        for (fifth, step) in legend.steps.iter().enumerate() {
            drawing.swatch_dot(down, |at| circle(at, 10, &legend, fifth, false));
            drawing.say(LIST.0 + 34.0, down, "start", &style(15, INK, false), step);
            down += 30.0;
        }
        if legend.ringed {
            drawing.swatch_dot(down, |at| circle(at, 10, &legend, 2, true));
            for line in broken(words.say(Key::MapRing), LETTERS) {
                drawing.say(LIST.0 + 34.0, down, "start", &style(15, INK, false), &line);
                down += 20.0;
            }
        }
        down += 10.0;
        for line in broken(words.say(Key::MapPlain), LETTERS + 6) {
            drawing.say(LIST.0, down, "start", &style(13, QUIET, false), &line);
            down += 18.0;
        }
    })
}

/// A dot: one tone if sizes show values, the tone of its step if tones do; hollow if it has no rank.
fn circle([x, y]: [i32; 2], radius: i32, legend: &Legend, fifth: usize, ring: bool) -> String {
    let tone = if legend.steps.is_empty() {
        Tone::In
    } else {
        Tone::Age((FIFTHS - 1 - fifth.min(FIFTHS - 1)) as u8)
    };
    let colour = colour(tone);
    let paint = if ring {
        ["fill=\"#fff\" fill-opacity=\"0.4\" stroke=\"", colour, "\" stroke-width=\"4"]
    } else {
        ["stroke=\"#fff\" stroke-width=\"1\" fill-opacity=\"0.85\" fill=\"", colour, ""]
    };
    let [x, y, radius] = [x, y, radius].map(|number| number.to_string());
    [
        "<circle cx=\"",
        &x,
        "\" cy=\"",
        &y,
        "\" r=\"",
        &radius,
        "\" ",
        &paint.concat(),
        "\"/>",
    ]
    .concat()
}
