//! Sides: one line each on one axis, the differences from the first on an axis of their own, and all as a table.
//!
//! Built from the same parts as a chart, and read in the same ways: as picture, year by year with the keyboard, as
//! sentence and as table. Letter, value and short name of each side stand at the end of its line. What lies between two
//! sides is filled, and carries its number.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::chart::tab;
use crate::draw::numbers::{Numbers, item};
use crate::draw::picture::{Picture, classes, percent};
use crate::draw::pointer::{PointerProps, pointer};
use crate::draw::scale::{ValueScale, share_drawn, share_from_start};
use crate::draw::wording;
use cairn_analysis::figure::sides::{letter, parted};
use cairn_analysis::figure::{Figure, Mark};
use cairn_analysis::order;
use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Letters closer than this share of the height are moved apart.
const LETTER: f64 = 0.09;
/// Longest name that stands at the end of a line, in letters; the list below the chart has every name.
const SHORT: usize = 20;
/// Units of the area between two sides, across and down.
const CANVAS: f64 = 1000.0;
/// A line that comes closer to the top than this share of the height leaves no room for a number above it.
const TOP_MARGIN: f64 = 0.1;
/// A letter farther than this share of the height from the end of its line has a leader.
const MOVED: f64 = 0.02;

/// Properties of the chart.
#[derive(Clone, PartialEq, Properties)]
pub struct SidesProps {
    /// The sides, and the differences of all others from A.
    pub figure: Rc<Figure>,
    /// The words of the page's language.
    pub words: Rc<Words>,
    pub title: AttrValue,
    /// The sentence that describes it.
    pub sentence: AttrValue,
    pub names: Rc<[AttrValue]>,
    /// The year of the values shown while no year is pointed at.
    pub focus: Year,
    /// True if scripts run.
    pub live: bool,
    /// True if the content is outdated and new content is being computed.
    pub dimmed: bool,
}

/// The sides of one measure.
#[component]
pub fn SideLines(props: &SidesProps) -> Html {
    let (figure, words) = (&props.figure, &props.words);
    let pointed = use_state(|| None::<Year>);
    let point = {
        let pointed = pointed.clone();
        use_callback((), move |year: Option<Year>, ()| pointed.set(year))
    };
    let parts = use_memo(Rc::clone(figure), |figure| parted(figure).map(Rc::new));
    let focus = figure.clamp_year(props.focus);
    let year = pointed.unwrap_or(focus);
    let told_by = AttrValue::from("pair-told");
    let [sides, difference] = &*parts;
    let between: Vec<String> = difference.marks.iter().map(|mark| wording::label(words, mark.label)).collect();
    let between = words.list(&between.iter().map(String::as_str).collect::<Vec<_>>());
    let apart = words.fill(Key::CompareSide, &[("side", &props.title), ("name", &between)]);
    let unit_apart = wording::FigureNumberFormat::of(words, difference).unit;
    let unit = |figure: &Figure| wording::mean(words, figure, wording::FigureNumberFormat::of(words, figure).unit);
    let grid = |part: &Rc<Figure>, title: AttrValue, gap: Html, over: Html, ends: Html| {
        html! {
            <div class="chart-grid" translate="no">
                { gap }
                <Picture figure={Rc::clone(part)} words={Rc::clone(words)} />
                { over }
                { ends }
                { pointer(&PointerProps {
                    figure: part,
                    words,
                    year,
                    live: props.live,
                    title: title.into(),
                    described_by: told_by.clone(),
                    point: &point,
                    pick: &Callback::noop(),
                }) }
            </div>
        }
    };
    // If every name stands at its line, a wide page needs no list of names.
    let is_named = props
        .names
        .iter()
        .enumerate()
        .all(|(side, name)| short(words, name, side).is_some());
    html! {
        <figure class={classes!("chart", "pair", is_named.then_some("is-named"), props.dimmed.then_some("is-dimmed"))} id="pair"
            aria-labelledby="pair-title" aria-busy={props.dimmed.to_string()}>
            <figcaption>
                <h2 id="pair-title" class="unseen">{ props.title.clone() }</h2>
                <p class="chart-unit">{ unit(figure) }</p>
            </figcaption>
            <div class="chart-body">
                { tab("pair", "chart", words.say(Key::TabChart), true) }
                { tab("pair", "table", words.say(Key::TabTable), false) }
                <div class="panel-chart">
                    { grid(sides, props.title.clone(), area(sides), number(words, figure, sides, year), ends(words, sides, 0, &props.names, year)) }
                    { legend(words, figure, &props.names, year) }
                    <div class="pair-apart">
                        <details class="fold">
                            <summary>{ &apart }{ " " }<span class="chart-unit">{ unit_apart }</span></summary>
                            { grid(difference, apart.clone().into(), Html::default(), Html::default(), ends(words, difference, 1, &[], year)) }
                        </details>
                    </div>
                </div>
                <div class="panel-table">
                    <Numbers figure={Rc::clone(figure)} words={Rc::clone(words)} title={props.title.clone()} {focus} live={props.live} />
                </div>
            </div>
            <p class="chart-told unseen" id={told_by.clone()}>{ props.sentence.clone() }</p>
        </figure>
    }
}

/// Area between two sides from the first year of levers on; none if there are more sides.
fn area(sides: &Figure) -> Html {
    let [a, b] = &*sides.marks else {
        return Html::default();
    };
    let scale = ValueScale::of(sides);
    let point = |mark: &Mark, year: Year| {
        let (across, down) = (
            share_from_start(sides, f64::from(year.number())),
            scale.share_from_top(mark.value(sides, year)?),
        );
        let whole = |share: f64| (libm::round(share * CANVAS) as i64).to_string();
        Some([whole(across), " ".to_owned(), whole(down)].concat())
    };
    let years: Vec<Year> = sides.years_drawn().filter(|year| *year >= Year::RECONSTRUCTED).collect();
    let there = years.iter().filter_map(|year| point(a, *year));
    let back = years.iter().rev().filter_map(|year| point(b, *year));
    let outline: Vec<String> = there.chain(back).collect();
    let last = [a, b].map(|mark| mark.value(sides, sides.last).unwrap_or_default());
    let class = if last[1] > last[0] {
        "pair-area is-more"
    } else {
        "pair-area is-less"
    };
    html! {
        <svg {class} viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true"><path d={["M", &outline.join("L"), "z"].concat()} /></svg>
    }
}

/// The difference of two sides in a year, beside the upper line, and a stroke from one to the other.
fn number(words: &Words, all: &Figure, sides: &Figure, year: Year) -> Html {
    let [a, b] = &*sides.marks else {
        return Html::default();
    };
    let Some([from, to]) = a.value(sides, year).zip(b.value(sides, year)).map(|(a, b)| [a, b]) else {
        return Html::default();
    };
    let scale = ValueScale::of(sides);
    let across = percent(share_drawn(sides, year));
    let (top, foot) = (scale.share_from_top(from.max(to)), scale.share_from_top(from.min(to)));
    let (height, dy) = if top > TOP_MARGIN { (top, "-0.8em") } else { (foot, "1.5em") };
    // Beside a falling line the room is to the right of the year, beside a rising one to the left.
    let before = Year::at(year.index().saturating_sub(1));
    let falls = a.value(sides, before).unwrap_or(from) + b.value(sides, before).unwrap_or(to) >= from + to;
    let is_right = falls == (top > TOP_MARGIN) && year < Year::of(2056);
    html! {
        <svg class="pair-number" aria-hidden="true">
            <line x1={across.clone()} x2={across.clone()} y1={percent(top)} y2={percent(foot)} />
            if from != to {
                <text x={across} y={percent(height)} dx={if is_right { "0.4em" } else { "-0.4em" }} {dy} text-anchor={if is_right { "start" } else { "end" }}>
                    { wording::FigureNumberFormat::of(words, all).signed(to - from) }
                </text>
            }
        </svg>
    }
}

/// All sides and differences by name, with the values of a year.
fn legend(words: &Words, figure: &Figure, names: &[AttrValue], year: Year) -> Html {
    let writing = wording::FigureNumberFormat::of(words, figure);
    let line = |(place, mark): (usize, &Mark)| {
        let name = names
            .get(place)
            .map_or_else(|| wording::label(words, mark.label), ToString::to_string);
        item(&writing, classes(mark), name, mark.value(figure, year))
    };
    html! {
        <div class="chart-legend">
            <p class="chart-year">{ words.year(year) }</p>
            <ul>{ for figure.marks.iter().enumerate().map(line) }</ul>
        </div>
    }
}

/// The letter of each side at the end of its line, from side `first` on, with its value in a year and its name if that
/// is short. Letters at nearly equal heights are stacked, and a leader joins a moved letter to its line.
fn ends(words: &Words, lines: &Figure, first: usize, names: &[AttrValue], year: Year) -> Html {
    let scale = ValueScale::of(lines);
    let writing = wording::FigureNumberFormat::of(words, lines);
    let down = |mark: &Mark| mark.values.last().map_or(0.0, |value| scale.share_from_top(*value).clamp(0.0, 1.0));
    let ends: Vec<f64> = lines.marks.iter().map(down).collect();
    let letters = stacked(&ends);
    let sides = lines.marks.iter().zip(ends).zip(letters).enumerate();
    let short = |side: usize| short(words, names.get(side)?, side);
    html! {
        <svg class="pair-ends" aria-hidden="true">
            <text class="pair-year" y="-0.5em">{ words.year(year) }</text>
            { for sides.map(|(side, ((mark, end), down))| {
                let is_moved = (down - end).abs() > MOVED;
                html! {
                    <>
                        if is_moved {
                            <line class={classes(mark)} x1="-0.4em" x2="0.4em" y1={percent(end)} y2={percent(down)} />
                        }
                        <text class={classes(mark)} y={percent(down)} dx="0.5em" dy="0.35em">
                            <tspan class="pair-letter">{ words.say(letter(first + side)) }</tspan>
                            <tspan class="pair-value">{ " " }{ for mark.value(lines, year).map(|value| writing.value(value)) }</tspan>
                            { for short(side).map(|name| html! { <tspan class="pair-name">{ " " }{ name.to_owned() }</tspan> }) }
                        </text>
                    </>
                }
            }) }
        </svg>
    }
}

/// The name of a side without its letter, if it is short enough to stand at the end of a line.
fn short<'a>(words: &Words, name: &'a AttrValue, side: usize) -> Option<&'a str> {
    let name = name.strip_prefix(words.say(letter(side)))?;
    let name = name.trim_start_matches([':', '：', ' ', '\u{a0}']);
    (name.chars().count() <= SHORT).then_some(name)
}

/// The heights of letters for the heights of line ends, as shares of the height from the top, in the same order.
fn stacked(ends: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..ends.len()).collect();
    order::by(&mut order, |one, other| ends[*one].total_cmp(&ends[*other]));
    let mut letters = ends.to_vec();
    // Push down until none touches the one above, then up from the foot.
    let mut head = f64::NEG_INFINITY;
    for side in &order {
        letters[*side] = letters[*side].max(head);
        head = letters[*side] + LETTER;
    }
    let mut foot = 1.0;
    for side in order.iter().rev() {
        letters[*side] = letters[*side].min(foot);
        foot = letters[*side] - LETTER;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_keep_apart_and_in_the_order_of_their_lines() {
        assert_eq!(stacked(&[0.2, 0.8]), [0.2, 0.8]);
        for ends in [vec![0.5, 0.5], vec![0.99, 1.0, 0.98], vec![0.3, 0.31, 0.29, 0.9], vec![1.0; 4]] {
            let letters = stacked(&ends);
            assert!(letters.iter().all(|down| (0.0..=1.0).contains(down)), "{letters:?}");
            for one in 0..ends.len() {
                for other in 0..one {
                    let apart = letters[one] - letters[other];
                    assert!(apart.abs() > LETTER - 1e-9, "{ends:?} {letters:?}");
                    assert!(
                        ends[one] == ends[other] || (ends[one] > ends[other]) == (apart > 0.0),
                        "{ends:?} {letters:?}"
                    );
                }
            }
        }
    }
}
