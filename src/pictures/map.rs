//! Map: all places by one result as a self-contained drawing, and the meaning of its tones, sizes and edges.
//!
//! Land and circles are those of the page; its colours are those of the light page. The map is never mirrored. Out of
//! scope: the destination of the drawing.

use crate::draw::atlas::{CircleMap, FINE};
use crate::draw::dots::PlaceDot;
use crate::draw::wording::{FigureNumberFormat, broken};
use crate::pictures::caption::Caption;
use crate::pictures::picture::{INK, LIST, MARGIN, MUTED_COLOUR, Picture, framed, style, tenths};
use cairn_analysis::findings::rank::{FIFTHS, RankResult, Ranking};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::year::Year;

/// Upper edge of the map on the drawing, and the first line of the legend.
const TOP: (f64, f64) = (140.0, 190.0);
/// Letters in a line of the legend.
const LETTERS: usize = 36;
const LAND: &str = "#ece9e1";
/// The steps of the scale, and the edge of a circle.
const STEPS: [&str; FIFTHS] = ["#fbebcf", "#f6d197", "#edaf55", "#ce892b", "#93540b"];
const EDGE: &str = "#93540b";

/// Meaning of tones, sizes and edges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legend {
    /// Meaning of all tones.
    pub colour: String,
    /// Meaning of each tone.
    pub steps: Vec<String>,
    /// Meaning of the size of a circle.
    pub size: String,
    /// True if some places are estimated.
    pub estimated: bool,
}

/// The legend of a map.
pub fn legend(words: &Words, ranking: &Ranking, dots: &[PlaceDot]) -> Legend {
    let scale = &ranking.scale;
    let share = ranking.query.measure == RankResult::StillToBuild;
    let writing = FigureNumberFormat::up_to(words, ranking.unit, scale[FIFTHS]);
    let writing = if share { writing } else { writing.with_digits_of(scale[1].abs()) };
    let step = |(at, pair): (usize, &[f64])| {
        let [from, to] = [pair[0], pair[1]].map(|bound| writing.value(bound));
        // The scale ends at the maximum of today's path, and a plan may exceed it; no share exceeds one.
        if at + 1 == FIFTHS && !share {
            return words.fill(Key::MapFromUp, &[("from", &from)]);
        }
        words.fill(Key::MapFromTo, &[("from", &from), ("to", &to)])
    };
    let size = if ranking.query.measure.is_of_buildings() {
        Key::MapSizeFloor
    } else {
        Key::MapSizePeople
    };
    let result = words.say(names::rank_result(ranking.query.measure));
    Legend {
        colour: words.fill(Key::MapColour, &[("result", result), ("unit", writing.unit)]),
        steps: scale.windows(2).enumerate().map(step).collect(),
        size: words.fill(size, &[("year", &words.year(Year::LAST))]),
        estimated: dots.iter().any(|dot| dot.estimated),
    }
}

pub fn draw(words: &Words, title: &str, ranking: &Ranking, dots: &[PlaceDot], sheet: &CircleMap, caption: &Caption) -> Picture {
    let legend = legend(words, ranking, dots);
    framed(words, [title, &legend.colour], caption, |drawing| {
        let Some(world) = sheet.views.first() else {
            return;
        };
        let wide = f64::from(world.frame[0] / FINE);
        let left = drawing.x_from_left(MARGIN).min(drawing.x_from_left(MARGIN + wide));
        drawing.add(&["<g transform=\"translate(", &tenths(left), " ", &tenths(TOP.0), ") scale(0.1)\">"]);
        let to_view = world.land_transform();
        drawing.add(&[
            "<path d=\"",
            &sheet.land,
            "\" transform=\"",
            &to_view,
            "\" fill-rule=\"evenodd\" fill=\"",
            LAND,
            "\"/>",
        ]);
        for dot in dots {
            drawing.add(&[&circle(
                dot.at,
                dot.radius,
                dot.step,
                [FINE / 2, 3 * FINE / 2][usize::from(dot.estimated)],
            )]);
        }
        drawing.add(&["</g>"]);
        let mut down = TOP.1;
        for (step, text) in legend.steps.iter().enumerate() {
            drawing.swatch_dot(down, |at| circle(at, 10, step, 1));
            drawing.say(LIST.0 + 34.0, down, "start", &style(15, INK, false), text);
            down += 30.0;
        }
        let mut lines = vec![legend.size];
        if legend.estimated {
            lines.push(words.say(Key::MapEstimated).to_owned());
        }
        lines.push(words.say(Key::MapPlain).to_owned());
        for line in lines.iter().flat_map(|text| broken(text, LETTERS)) {
            down += 20.0;
            drawing.say(LIST.0, down, "start", &style(15, MUTED_COLOUR, false), &line);
        }
    })
}

/// A circle in the tone of its step.
fn circle([x, y]: [i32; 2], radius: i32, step: usize, edge: i32) -> String {
    let [x, y, radius, edge] = [x, y, radius, edge].map(|number| number.to_string());
    let paint = [
        "fill=\"",
        STEPS[step.min(FIFTHS - 1)],
        "\" stroke=\"",
        EDGE,
        "\" stroke-width=\"",
        &edge,
    ]
    .concat();
    ["<circle cx=\"", &x, "\" cy=\"", &y, "\" r=\"", &radius, "\" ", &paint, "\"/>"].concat()
}
