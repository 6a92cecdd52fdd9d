//! Picture: marks, axes and the veil over the past, as nodes that fit any width.
//!
//! Rendered again only when the figure, the year in view or the language changes; the parts that follow a pointer are in
//! [`crate::draw::pointer`].

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::plot::{self, HEIGHT, OutlineKind, SeriesOutlines, WIDTH};
use crate::draw::saving;
use crate::draw::scale::{self, ValueScale};
use crate::draw::timeline;
use crate::draw::wording;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, Mark, MarkShape, Tone, reach};
use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Properties of a picture.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    pub figure: Rc<Figure>,
    pub words: Rc<Words>,
    /// The year in view, named below the plot.
    #[prop_or_default]
    pub focus: Option<Year>,
}

/// The cells of a chart's grid that do not follow a pointer.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let (figure, words) = (&*props.figure, &*props.words);
    let scale = ValueScale::of(figure);
    let writing = wording::FigureNumberFormat::of(words, figure);
    html! {
        <>
            <div class="chart-values" aria-hidden="true">
                { for scale.ticks().iter().rev().map(|tick| html! { <span><b>{ writing.tick(*tick, scale.step) }</b></span> }) }
            </div>
            { marks(figure, words, &scale) }
            { timeline::years(words, figure, props.focus) }
            if figure.is_the_reference() {
                <p class="chart-same">{ words.say(Key::ChartSame) }</p>
            }
        </>
    }
}

/// A share as a CSS position in per cent.
pub fn percent(share: f64) -> AttrValue {
    let thousandths = libm::round(share * 1e5) as i64;
    let (sign, size) = (if thousandths < 0 { "-" } else { "" }, thousandths.unsigned_abs());
    let whole = (size / 1000).to_string();
    let rest = (size % 1000 + 1000).to_string();
    AttrValue::from(match rest[1..].trim_end_matches('0') {
        "" => [sign, &whole, "%"].concat(),
        rest => [sign, &whole, ".", rest, "%"].concat(),
    })
}

fn marks(figure: &Figure, words: &Words, scale: &ValueScale) -> Html {
    let width = WIDTH;
    let drawn = match plot::draw(figure, scale) {
        Ok(drawn) => drawn,
        Err(_) => return html! { <p class="chart-plot">{ words.say(Key::ChartNotDrawn) }</p> },
    };
    let parting = (libm::round(scale::parting(figure) * f64::from(width)) as u32).min(width);
    let grid: String = scale
        .ticks()
        .iter()
        .map(|tick| line_across(scale.share_from_top(*tick), width))
        .collect();
    let zero = line_across(scale.share_from_top(0.0), width);
    let saved = saving::outlines(figure, scale);
    let is_band = |drawn: &SeriesOutlines| figure.marks.get(drawn.mark).is_some_and(|mark| mark.shape == MarkShape::Band);
    let (bands, lines): (Vec<SeriesOutlines>, Vec<SeriesOutlines>) = drawn.into_iter().partition(is_band);
    html! {
        <svg class="chart-plot" viewBox={format!("0 0 {width} {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">
            <path class="grid" d={grid} />
            { for saved.iter().map(|saved| html! { <path class="saved" d={saved.area.clone()} /> }) }
            { for bands.iter().map(|drawn| series(figure, words, drawn)) }
            { for saved.iter().map(|saved| html! {
                <>
                    <path class="saved-edge better" d={saved.better.clone()} />
                    <path class="saved-edge worse" d={saved.worse.clone()} />
                </>
            }) }
            if saved.as_ref().is_some_and(|saved| !saved.worse.is_empty()) {
                // Within the stack, today's path needs a ground of its own.
                { for lines.iter().flat_map(|drawn| &drawn.outlines).map(|outline| html! { <path class="ground" d={outline.path.clone()} /> }) }
            }
            { for lines.iter().map(|drawn| series(figure, words, drawn)) }
            // Flows of the past are over; what stands still stands.
            if Lens::is_of_flows(figure.id) && parting > 0 {
                <rect class="veil" x="0" y="0" width={parting.to_string()} height={HEIGHT.to_string()} />
            }
            <path class="zero" d={zero} />
            <path class="parting" d={format!("M{parting} 0v{HEIGHT}")} />
        </svg>
    }
}

fn line_across(down: f64, width: u32) -> String {
    format!("M0 {}h{width}", libm::round(down * f64::from(HEIGHT)) as i64)
}

fn series(figure: &Figure, words: &Words, drawn: &SeriesOutlines) -> Html {
    let (class, name) = figure.marks.get(drawn.mark).map_or_else(
        || (classes!("is-whole"), words.say(Key::TableTotal).to_owned()),
        |mark| {
            let named = match mark.shape {
                MarkShape::Low | MarkShape::High => words.say(reach::name(mark.tone)).to_owned(),
                MarkShape::Band | MarkShape::Line | MarkShape::Ghost => wording::label(words, mark.label),
            };
            (classes(mark), named)
        },
    );
    html! {
        <g {class}>
            <title>{ name }</title>
            { for drawn.outlines.iter().map(|outline| html! { <path class={class_of(outline.kind)} d={outline.path.clone()} /> }) }
        </g>
    }
}

const fn class_of(kind: OutlineKind) -> &'static str {
    match kind {
        OutlineKind::Line => "line",
        OutlineKind::Area => "area",
        OutlineKind::Edge => "edge",
    }
}

/// The style classes of a mark: its shape and its tone.
pub(crate) fn classes(mark: &Mark) -> Classes {
    let shape = match mark.shape {
        MarkShape::Band => "is-band",
        MarkShape::Line => "is-line",
        MarkShape::Ghost => "is-ghost",
        MarkShape::Low | MarkShape::High => "is-reach",
    };
    let tone = match mark.tone {
        Tone::Age(age) => format!("tone-age-{age}"),
        Tone::StillToBuild => "tone-to-build".to_owned(),
        Tone::Part(part) => format!("tone-part-{part}"),
        Tone::Apart => "tone-apart".to_owned(),
        Tone::In => "tone-in".to_owned(),
        Tone::Out => "tone-out".to_owned(),
        Tone::Reference => "tone-reference".to_owned(),
        Tone::Guess => "tone-guess".to_owned(),
        Tone::Wide => "tone-wide".to_owned(),
        Tone::Half => "tone-half".to_owned(),
    };
    classes!(shape, tone, mark.tone.is_edged().then_some("is-edged"))
}
