//! Pair: a map of two levers: shades, the line on which the goal is met, and a point at the current levels.
//!
//! ```text
//! arrow left, right    the first lever by 0.2        arrow up, down        the second
//! Home, End            the first to 0, to 4          Page Up, Page Down    the second by a level
//! ```
//!
//! The point can be dragged; a press anywhere on the map moves it there. A touch that begins outside the point scrolls
//! the page. Levels increase to the right and upwards in every language. Out of scope: the effect of a level.

use std::fmt::Write;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::draw::need::{figure, result};
use crate::draw::picture::percent;
use crate::draw::snapshot::SnapshotSettings;
use cairn_analysis::figure::pair::{LeverPairFigure, SHADES};
use cairn_analysis::findings::need::{LevelPair, Map};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Level;
use cairn_core::kind::Lever;

/// Drawing units for a tenth of a level.
const TENTH: usize = 10;
/// Drawing units of a side.
pub const SIDE_UNITS: usize = TENTH * Level::TOP.tenths() as usize;
/// Rows or columns of a map with their results printed on it: the whole levels, which the axes label, without the edges.
pub fn numbered(map: &Map) -> impl Iterator<Item = usize> {
    let a_level = usize::from(LEVEL / map.step.max(1)).max(1);
    (a_level..map.side() - 1).step_by(a_level)
}

/// Levels labelled next to the map.
pub const TICKS: [u8; 5] = [0, 1, 2, 3, 4];
/// Tenths of a level.
const LEVEL: u8 = 10;
/// Tenths of a level that an arrow key moves.
const ARROW: i16 = 2;
/// Tenths of a level that Page Up and Page Down move.
const PAGE: i16 = 10;
/// Class of the part of the point that can be dragged.
const GRIP: &str = "pair-grip";

/// Sets both levers to levels; `None` when the user releases them.
pub type LeverPairCallback = Callback<Option<[(Lever, Level); 2]>>;

/// Content of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct PairChart {
    /// The map, or the text shown instead.
    pub pair: Result<LeverPairFigure, Key>,
    /// The goal, in the page's language.
    pub goal: String,
    /// The heading: the goal, and the current levels.
    pub title: String,
    /// The callback that moves both levers.
    pub moves: LeverPairCallback,
}

/// Opacity of each shade: steps that look even.
const STRENGTHS: [&str; SHADES] = ["0.04", "0.13", "0.22", "0.32", "0.42", "0.53", "0.65", "0.78"];

/// The areas of each shade, from the worst to the best: paths over [`SIDE_UNITS`] units, the first lever to the right, the second up.
pub fn shades(pair: &LeverPairFigure) -> [String; SHADES] {
    let mut paths: [String; SHADES] = Default::default();
    let tenths = usize::from(Level::TOP.tenths());
    for row in 0..tenths {
        let level = |tenth: usize| (tenth as f64 + 0.5) / 10.0;
        let shade = |tenth: usize| pair.shade(pair.between([level(tenth), level(row)]));
        let mut from = 0;
        for tenth in 1..=tenths {
            let own = shade(from);
            if tenth < tenths && shade(tenth) == own {
                continue;
            }
            let (x, y, wide) = (from * TENTH, SIDE_UNITS - (row + 1) * TENTH, (tenth - from) * TENTH);
            let _ = write!(paths[own], "M{x} {y}h{wide}v{TENTH}h-{wide}z");
            from = tenth;
        }
    }
    paths
}

/// The line on which the goal is met, over the same units.
pub fn contour(pair: &LeverPairFigure) -> String {
    let place = |[along, up]: LevelPair| {
        let unit = |level: f64| libm::round(level * 10.0 * TENTH as f64) as i64;
        (unit(along), SIDE_UNITS as i64 - unit(up))
    };
    let mut path = String::new();
    for [from, to] in &pair.map.line {
        let ((x, y), (to_x, to_y)) = (place(*from), place(*to));
        let _ = write!(path, "M{x} {y}L{to_x} {to_y}");
    }
    path
}

/// A result in a cell; with one decimal if all results are below 10.
pub(crate) fn cell(words: &Words, pair: &LeverPairFigure, value: f64) -> String {
    let digits = u8::from(pair.map.results.iter().all(|result| result.abs() < 10.0));
    figure(words, pair.goal.metric, value, digits)
}

pub(crate) fn name(words: &Words, lever: Lever) -> &str {
    words.say(names::lever(lever)[0])
}

/// The current levels of the two, and the result.
pub fn current_levels(words: &Words, pair: &LeverPairFigure, sentence: Key, place: &str, goal: &str) -> String {
    let [first, second] = pair.levers().map(|lever| name(words, lever));
    let [one, two] = pair.at.map(|level| words.number(level.number(), 1));
    let value = result(words, pair.goal.metric, pair.now);
    let with = [
        ("place", place),
        ("goal", goal),
        ("first", first),
        ("one", &one),
        ("second", second),
        ("two", &two),
        ("value", &value),
    ];
    words.fill(sentence, &with)
}

/// The word for goal met or goal missed at the current levels.
pub(crate) fn met_key(pair: &LeverPairFigure) -> Key {
    if pair.is_met() { Key::GoalReached } else { Key::GoalMissed }
}

/// The summary: the current levels and their result, the joint effect at full levels, and where the goal is met.
pub fn spoken_text(words: &Words, chart: &PairChart, place: &str) -> String {
    let Ok(pair) = &chart.pair else { return String::new() };
    let last = pair.map.side() - 1;
    let most = result(words, pair.goal.metric, pair.map.at(last, last));
    let line = match pair.is_met_everywhere() {
        Some(true) => Key::SentencePairAll,
        Some(false) => Key::SentencePairNever,
        None => Key::SentencePairLine,
    };
    [
        &current_levels(words, pair, Key::SentencePair, place, &chart.goal),
        &*words.fill(Key::SentencePairMost, &[("value", &most)]),
        words.say(line),
    ]
    .join(words.sentence_gap())
}

/// The map and its table; both empty if a text replaces them.
pub(crate) fn panels(shown: &SnapshotSettings<'_>, chart_data: &PairChart) -> (Html, Html) {
    let Ok(pair) = &chart_data.pair else {
        return (Html::default(), Html::default());
    };
    let words = shown.words;
    let [first, second] = pair.levers().map(|lever| name(words, lever).to_owned());
    let label = |place: usize| html! { <li>{ words.number(f64::from(TICKS[place]), 0) }</li> };
    let ticks: Vec<Html> = (0..TICKS.len()).map(label).collect();
    let read = [&current_levels(words, pair, Key::PairAt, "", ""), " · ", words.say(met_key(pair))].concat();
    let chart = html! {
        <>
            <div class="pair" dir="ltr">
                <p class="pair-up">{ "↑ " }<bdi>{ second }</bdi></p>
                <ol class="pair-levels">{ for ticks.iter().rev().cloned() }</ol>
                { plot(shown, chart_data, pair, &read) }
                <ol class="pair-levels along">{ for ticks }</ol>
                <p class="pair-along"><bdi>{ first }</bdi>{ " →" }</p>
            </div>
            <p class="fall-told" aria-hidden="true">{ read }</p>
        </>
    };
    (chart, table(words, pair, &chart_data.goal))
}

/// The map itself, with keyboard control.
fn plot(shown: &SnapshotSettings<'_>, chart: &PairChart, pair: &LeverPairFigure, read: &str) -> Html {
    let words = shown.words;
    let share = |level: Level| level.number().min(Level::TOP.number()) / Level::TOP.number();
    let [x, y] = [share(pair.at[0]), 1.0 - share(pair.at[1])].map(percent);
    let side = (pair.map.side() - 1) as f64;
    let number = |(along, up): (usize, usize)| {
        let (x, y) = (percent(along as f64 / side), percent(1.0 - up as f64 / side));
        html! { <text {x} {y} dy="0.35em">{ cell(words, pair, pair.map.at(along, up)) }</text> }
    };
    let numbered = numbered(&pair.map).flat_map(|up| numbered(&pair.map).map(move |along| (along, up)));
    let area =
        |(shade, d): (usize, String)| html! { <path class={format!("pair-{shade}")} fill-opacity={STRENGTHS.get(shade).copied()} {d} /> };
    let name = [&shown.title, words.full_stop(), words.say(Key::PairPoint)].concat();
    html! {
        <div class={classes!("pair-plot", (!pair.is_met()).then_some("is-missed"))} translate="no"
            role={if shown.live { "slider" } else { "img" }}
            tabindex={shown.live.then_some("0")}
            aria-label={if shown.live { AttrValue::from(name) } else { shown.title.clone() }}
            aria-describedby={(!shown.described_by.is_empty()).then(|| shown.described_by.clone())}
            aria-valuemin={shown.live.then_some("0")}
            aria-valuemax={shown.live.then(|| Level::BEYOND.number().to_string())}
            aria-valuenow={shown.live.then(|| pair.at[0].number().to_string())}
            aria-valuetext={shown.live.then(|| read.to_owned())}
            onclick={on_press(chart, pair)} onpointerdown={Callback::from(take)} onpointermove={on_drag(chart, pair)}
            onpointerup={chart.moves.reform(|_: PointerEvent| None)} onkeydown={on_key(chart, pair)}>
            <svg class="pair-field" viewBox={format!("0 0 {SIDE_UNITS} {SIDE_UNITS}")} preserveAspectRatio="none" aria-hidden="true">
                { for shades(pair).into_iter().enumerate().map(area) }
                <path class="pair-ground" d={contour(pair)} />
                <path class="pair-line" d={contour(pair)} />
            </svg>
            <svg class="pair-numbers" aria-hidden="true">
                { for numbered.map(number) }
                <circle class="pair-point" cx={x.clone()} cy={y.clone()} r="8" />
                <circle class={GRIP} cx={x} cy={y} r="22" />
            </svg>
        </div>
    }
}

/// Levels of both levers under the pointer.
fn levels(event: &MouseEvent) -> Option<[Level; 2]> {
    let plot: web_sys::Element = event.target_dyn_into()?;
    let (wide, high) = (f64::from(plot.client_width()), f64::from(plot.client_height()));
    if is_grip(&plot) || wide <= 0.0 || high <= 0.0 {
        return None;
    }
    let level = |share: f64| Level::nearest(share.clamp(0.0, 1.0) * Level::TOP.number());
    Some([
        level(f64::from(event.offset_x()) / wide),
        level(1.0 - f64::from(event.offset_y()) / high),
    ])
}

/// True if the element is the point.
fn is_grip(element: &web_sys::Element) -> bool {
    element.get_attribute("class").as_deref() == Some(GRIP)
}

/// Captures the pointer for the map while the point is pressed.
fn take(event: PointerEvent) {
    let on = event.target_dyn_into::<web_sys::Element>();
    if on.is_some_and(|on| is_grip(&on))
        && let Some(plot) = event.current_target().and_then(|plot| plot.dyn_into::<web_sys::Element>().ok())
    {
        // Without capture, a drag ends where the pointer leaves the point: nothing is lost.
        let _ = plot.set_pointer_capture(event.pointer_id());
    }
}

fn on_press(chart: &PairChart, pair: &LeverPairFigure) -> Callback<MouseEvent> {
    let (moves, levers) = (chart.moves.clone(), pair.levers());
    Callback::from(move |event: MouseEvent| {
        if let Some([one, two]) = levels(&event) {
            moves.emit(Some([(levers[0], one), (levers[1], two)]));
            moves.emit(None);
        }
    })
}

fn on_drag(chart: &PairChart, pair: &LeverPairFigure) -> Callback<PointerEvent> {
    let (moves, levers) = (chart.moves.clone(), pair.levers());
    Callback::from(move |event: PointerEvent| {
        let plot = event.target_dyn_into::<web_sys::Element>();
        if !plot.is_some_and(|plot| plot.has_pointer_capture(event.pointer_id())) {
            return;
        }
        if let Some([one, two]) = levels(&event) {
            moves.emit(Some([(levers[0], one), (levers[1], two)]));
        }
    })
}

fn on_key(chart: &PairChart, pair: &LeverPairFigure) -> Callback<KeyboardEvent> {
    let (moves, levers, at) = (chart.moves.clone(), pair.levers(), pair.at);
    Callback::from(move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let by = |level: Level, tenths: i16| {
            let to = (i16::from(level.tenths()) + tenths).clamp(0, i16::from(Level::TOP.tenths()));
            Level::from_tenths(to as u8).unwrap_or(level)
        };
        let [one, two] = at;
        let to = match event.key().as_str() {
            "ArrowLeft" => [by(one, -ARROW), two],
            "ArrowRight" => [by(one, ARROW), two],
            "ArrowDown" => [one, by(two, -ARROW)],
            "ArrowUp" => [one, by(two, ARROW)],
            "PageDown" => [one, by(two, -PAGE)],
            "PageUp" => [one, by(two, PAGE)],
            "Home" => [Level::NONE, two],
            "End" => [Level::TOP, two],
            _ => return,
        };
        event.prevent_default();
        moves.emit(Some([(levers[0], to[0]), (levers[1], to[1])]));
        moves.emit(None);
    })
}

/// The table: one row for each level of the second lever, the highest first, one column for each level of the first.
fn table(words: &Words, pair: &LeverPairFigure, goal: &str) -> Html {
    let [first, second] = pair.levers().map(|lever| name(words, lever));
    let caption = words.fill(Key::PairTable, &[("goal", goal), ("first", first), ("second", second)]);
    let places = 0..pair.map.side();
    let level = |place: usize| words.number(pair.level(place), 1);
    let value = |along: usize, up: usize| {
        let result = pair.map.at(along, up);
        let mark = if pair.goal.is_met(result) { " ✓" } else { "" };
        html! { <td>{ figure(words, pair.goal.metric, result, 1) }{ mark }</td> }
    };
    let row = |up: usize| html! { <tr><th scope="row">{ level(up) }</th>{ for places.clone().map(|along| value(along, up)) }</tr> };
    html! {
        <div class="chart-scroll" tabindex="0" role="group" aria-label={caption.clone()}>
            <table>
                <caption>{ caption }</caption>
                <thead><tr><td></td>{ for places.clone().map(|along| html! { <th scope="col">{ level(along) }</th> }) }</tr></thead>
                <tbody>{ for places.clone().rev().map(row) }</tbody>
            </table>
        </div>
    }
}
