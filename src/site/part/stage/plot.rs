//! Plot: the single figure of a stage: its series with names in their bands, the goal, the year and the cover.
//!
//! All values are of one year, marked by a line. Names that do not fit into their band are in a line above the
//! picture; in a narrow window all are.

use yew::prelude::*;

use crate::draw::bands;
use crate::draw::goal;
use crate::draw::labels::is_crossed;
use crate::draw::picture::{Picture, PictureProps, classes, percent};
use crate::draw::scale::{ValueScale, parting, share_drawn};
use crate::draw::snapshot::{Snapshot, SnapshotSettings};
use crate::draw::wording::{self, FigureNumberFormat};
use cairn_analysis::figure::goal::FigureGoal;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{MarkShape, reach};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Language;
use cairn_core::year::Year;

/// Width of a letter as a share of the picture's: 28 px of type on a picture of about 1,100; Han letters are nearly
/// twice as wide.
const LETTER: f64 = 0.0145;
/// Width of a Han letter in widths of `LETTER`.
const HAN: f64 = 1.75;
/// Height of a line of type as a share of the picture's.
const HIGH: f64 = 0.07;
/// Half of what hides the line of the year, as a share of the picture's width: a little more than the line.
const THIN: f64 = 0.002;

/// The inputs of the plot.
pub(crate) struct Plot<'a> {
    /// The figure and its texts.
    pub(crate) of: PictureProps,
    /// Name of the place, in the page's language.
    pub(crate) place: &'a str,
    /// The year of all values.
    pub(crate) focus: Year,
    pub(crate) aim: Option<FigureGoal>,
    /// True if future years are hidden, so that the audience can guess first.
    pub(crate) covered: bool,
    /// True if the figure is still of older choices.
    pub(crate) waits: bool,
    /// The still picture of a chart without years.
    pub(crate) still: Option<Snapshot>,
}

/// A named series: its class, its value, and the position of the name in its band.
struct StageSeries {
    class: Classes,
    name: String,
    value: String,
    within: Option<NameInBand>,
}

/// Position of a name in its band.
#[derive(Clone, Copy)]
struct NameInBand {
    /// Right end and middle of the name, as shares of the picture.
    at: [f64; 2],
    /// Its length.
    wide: f64,
    /// True on the veiled past, whose colours are pale.
    veiled: bool,
}

/// The figure of a stage.
pub(crate) fn plot(props: &Plot<'_>) -> Html {
    let (figure, words) = (&*props.of.figure, &*props.of.words);
    if let Some(still) = &props.still {
        return without_years(props, still);
    }
    let writing = FigureNumberFormat::of(words, figure);
    let named = named(props, &writing);
    let picture_text = if props.covered {
        words.say(Key::StageGuess).to_owned()
    } else if props.waits {
        words.say(Key::DidWaiting).to_owned()
    } else {
        wording::summary(words, figure, props.place, props.focus)
    };
    let year = share_drawn(figure, figure.clamp_year(props.focus));
    let within = |named: &StageSeries| {
        let NameInBand { at: [x, y], wide, veiled } = named.within?;
        let text = words.fill(Key::ChartValue, &[("value", &named.value), ("series", &named.name)]);
        // The line of the year goes behind the name: here the band covers it.
        let crossed = !veiled && (x - wide..x).contains(&year);
        Some(html! {
            <>
                if crossed {
                    <rect class={named.class.clone()} x={percent(year - THIN)} y={percent(y - HIGH / 2.0)} width={percent(2.0 * THIN)}
                        height={percent(HIGH)} />
                }
                <text class={classes!(named.class.clone(), veiled.then_some("is-veiled"))} x={percent(x)} y={percent(y)} dy="0.35em">
                    { text }
                </text>
            </>
        })
    };
    html! {
        <section class={classes!("chart", "stage-chart", figure.is_stacked().then_some("is-stacked"), props.waits.then_some("is-dimmed"))} aria-labelledby="stage-title">
            <h2 id="stage-title">{ wording::title(words, figure) }{ " " }<span class="chart-unit">{ writing.unit }</span></h2>
            <div class="stage-names">
                <span class="chart-year">{ words.year(props.focus) }</span>
                <ul>
                    { for named.iter().map(|named| row(named, props.covered || props.waits)) }
                    { for props.aim.iter().map(|aim| aimed(words, &writing, aim)) }
                </ul>
            </div>
            <div class="chart-grid" translate="no">
                <div class="stage-picture" role="img" aria-label={picture_text}></div>
                <Picture ..props.of.clone() />
                { overlay(props) }
                <svg class="stage-bands" aria-hidden="true">{ for named.iter().filter_map(within) }</svg>
            </div>
        </section>
    }
}

/// A chart without years; covered, its content is hidden.
fn without_years(props: &Plot<'_>, still: &Snapshot) -> Html {
    let words = &*props.of.words;
    let shown = SnapshotSettings {
        words,
        at: None,
        live: false,
        staged: true,
        title: still.spoken_text(words, props.place).into(),
        described_by: AttrValue::default(),
        point: &Callback::noop(),
    };
    html! {
        <section class={classes!("chart", "stage-chart", props.waits.then_some("is-dimmed"))} aria-labelledby="stage-title">
            <h2 id="stage-title">{ words.say(props.of.figure.title()) }</h2>
            if props.covered {
                <p class="chart-lacks">{ words.say(Key::StageGuess) }</p>
            } else {
                <p class="chart-unit">{ still.title(words) }</p>
                { still.panels(&shown) }
            }
        </section>
    }
}

/// The series in stacking order; the total first.
fn named(props: &Plot<'_>, writing: &FigureNumberFormat<'_>) -> Vec<StageSeries> {
    let (figure, words) = (&*props.of.figure, &*props.of.words);
    let focus = figure.clamp_year(props.focus);
    let letter = if words.language() == Language::Chinese {
        HAN * LETTER
    } else {
        LETTER
    };
    let line = props.aim.map(|aim| ValueScale::of(figure).share_from_top(aim.level));
    let mut all = Vec::new();
    if figure.is_stacked() {
        let value = figure.total().get(focus.index() - figure.first.index()).copied();
        all.push(StageSeries {
            class: classes!("is-total"),
            name: words.say(Key::TableTotal).to_owned(),
            value: value.map(|value| writing.value(value)).unwrap_or_default(),
            within: None,
        });
    }
    for ((at, mark), value) in figure.marks.iter().enumerate().zip(writing.marks(figure, focus)) {
        match mark.shape {
            MarkShape::Band if mark.values.iter().all(|value| *value == 0.0) => continue,
            MarkShape::Ghost if figure.coincides(mark) => continue,
            MarkShape::Low | MarkShape::High => continue,
            MarkShape::Band | MarkShape::Line | MarkShape::Ghost => {}
        }
        let name = wording::label(words, mark.label);
        let value = value.unwrap_or_default();
        let letters = (name.chars().count() + value.chars().count() + 1) as f64;
        // Covered bands show no names, since their position would reveal the band.
        let wide = letters * letter;
        let room = bands::label_space(figure, at, [wide, HIGH], focus).filter(|_| !(props.covered || props.waits));
        // A name on both sides of the veil would have two grounds.
        let veil = if Lens::is_of_flows(figure.id) { parting(figure) } else { 0.0 };
        let within = room
            .filter(|room| room.end <= veil || room.end - wide >= veil)
            .filter(|room| !is_crossed(figure, [room.end - wide, room.end], room.middle(HIGH, line), HIGH))
            .map(|room| NameInBand {
                at: [room.end, room.middle(HIGH, line)],
                wide,
                veiled: room.end <= veil,
            });
        all.push(StageSeries {
            class: classes(mark),
            name,
            value,
            within,
        });
    }
    let reaches = figure.reaches().map(|(_, low, _)| StageSeries {
        class: classes(low),
        name: words.say(reach::name(low.tone)).to_owned(),
        value: figure.ends(low.tone, focus).map(|ends| writing.between(ends)).unwrap_or_default(),
        within: None,
    });
    all.extend(reaches);
    all
}

/// The overlay of the picture: the cover, above it the goal, which is not a result, and the line of the year.
fn overlay(props: &Plot<'_>) -> Html {
    let (figure, words) = (&*props.of.figure, &*props.of.words);
    let from = parting(figure);
    let year = percent(share_drawn(figure, figure.clamp_year(props.focus)));
    html! {
        <svg class="stage-overlay" aria-hidden="true">
            if props.covered {
                <rect class="cover" x={percent(from)} y="0" width={percent(1.0 - from)} height="100%" />
                <text class="guess" x={percent((1.0 + from) / 2.0)} y="50%">{ words.say(Key::StageGuess) }</text>
            } else {
                <line class="year" x1={year.clone()} x2={year} y1="0" y2="100%" />
            }
            { for props.aim.iter().map(|aim| goal::line(figure, aim)) }
        </svg>
    }
}

/// A series by name, with its value unless covered.
fn row(named: &StageSeries, covered: bool) -> Html {
    html! {
        <li class={classes!(named.class.clone(), named.within.is_some().then_some("is-within"))}>
            if !named.class.contains("is-total") {
                <svg class={classes!("swatch", named.class.clone())} aria-hidden="true">
                    <rect class="area" width="100%" height="100%" />
                    <path class="hatch" d="M4 0v99M9 0v99M14 0v99M19 0v99M24 0v99M29 0v99M34 0v99" />
                    <path class="line" d="M0 16h99" />
                </svg>
            }
            <span class="series">{ named.name.clone() }</span>
            if !covered {
                { " " }<span class="value" translate="no">{ named.value.clone() }</span>
            }
        </li>
    }
}

/// The goal by name, with its level.
fn aimed(words: &Words, writing: &FigureNumberFormat<'_>, aim: &FigureGoal) -> Html {
    html! {
        <li class={classes!("is-goal", goal::status_class(aim))}>
            <svg class={classes!("swatch", "goal", goal::status_class(aim))} aria-hidden="true"><line x1="0" x2="100%" y1="50%" y2="50%" /></svg>
            <span class="series">{ goal::named(words, aim) }</span>{ " " }<span class="value" translate="no">{ writing.value(aim.level) }</span>
        </li>
    }
}
