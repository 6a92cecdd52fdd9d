//! Sides: one line each on one axis, the differences from the first on an axis below, and all as a table.
//!
//! Built from the same parts as a chart, and read in the same ways: as picture, year by year with the keyboard, as
//! sentence and as table. The letters of the sides stand at the ends of their lines.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::chart::tab;
use crate::draw::numbers::{Numbers, item};
use crate::draw::picture::{Picture, classes, percent};
use crate::draw::pointer::{PointerProps, pointer};
use crate::draw::scale::ValueScale;
use crate::draw::wording;
use cairn_analysis::figure::sides::{letter, parted};
use cairn_analysis::figure::{Figure, Mark};
use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Letters closer than this share of the height are moved apart.
const LETTER: f64 = 0.09;

/// Properties of the chart.
#[derive(Clone, PartialEq, Properties)]
pub struct SidesProps {
    /// The sides, and the differences of all others from A.
    pub figure: Rc<Figure>,
    /// The words of the page's language.
    pub words: Rc<Words>,
    pub title: AttrValue,
    /// The sentence that describes it.
    pub told: AttrValue,
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
    let unit = |figure: &Figure| wording::mean(words, figure, wording::FigureNumberFormat::of(words, figure).unit);
    let grid = |part: &Rc<Figure>, title: AttrValue, ends: Html| {
        html! {
            <div class="chart-grid" translate="no">
                <Picture figure={Rc::clone(part)} words={Rc::clone(words)} />
                { ends }
                { pointer(&PointerProps {
                    figure: part,
                    words,
                    year,
                    live: props.live,
                    title: title.into(),
                    told_by: told_by.clone(),
                    point: &point,
                    pick: &Callback::noop(),
                }) }
            </div>
        }
    };
    html! {
        <figure class={classes!("chart", "pair", props.dimmed.then_some("is-dimmed"))} id="pair"
            aria-labelledby="pair-title" aria-busy={props.dimmed.to_string()}>
            <figcaption>
                <h3 id="pair-title">{ props.title.clone() }</h3>
                <p class="chart-unit">{ unit(figure) }</p>
            </figcaption>
            <div class="chart-body">
                { tab("pair", "chart", words.say(Key::TabChart), true) }
                { tab("pair", "table", words.say(Key::TabTable), false) }
                <div class="panel-chart">
                    { grid(sides, props.title.clone(), ends(words, sides, 0)) }
                    <div class="pair-apart">
                        <h4>{ &between }{ " " }<span class="chart-unit">{ wording::FigureNumberFormat::of(words, difference).unit }</span></h4>
                        { grid(difference, apart.into(), ends(words, difference, 1)) }
                    </div>
                    { legend(words, figure, &props.names, year) }
                </div>
                <div class="panel-table">
                    <Numbers figure={Rc::clone(figure)} words={Rc::clone(words)} title={props.title.clone()} {focus} live={props.live} />
                </div>
            </div>
            <p class="chart-told" id={told_by.clone()}>{ props.told.clone() }</p>
        </figure>
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

/// The letter of each side at the end of its line, from side `first` on; letters at nearly equal heights are stacked.
fn ends(words: &Words, lines: &Figure, first: usize) -> Html {
    let scale = ValueScale::of(lines);
    let mut placed: Vec<(f64, usize, &Mark)> = Vec::new();
    for (side, mark) in lines.marks.iter().enumerate() {
        let down = mark.values.last().map_or(0.0, |value| scale.down(*value).clamp(0.0, 1.0));
        let place = placed.iter().position(|(other, ..)| *other > down).unwrap_or(placed.len());
        placed.insert(place, (down, first + side, mark));
    }
    // Push down until none touches the one above, then up from the foot.
    for place in 1..placed.len() {
        placed[place].0 = placed[place].0.max(placed[place - 1].0 + LETTER);
    }
    let mut foot = 1.0;
    for (down, ..) in placed.iter_mut().rev() {
        *down = down.min(foot);
        foot = *down - LETTER;
    }
    html! {
        <svg class="pair-ends" aria-hidden="true">
            { for placed.into_iter().map(|(down, side, mark)| html! {
                <text class={classes(mark)} x="100%" y={percent(down)} dx="0.4em" dy="0.35em">{ words.say(letter(side)) }</text>
            }) }
        </svg>
    }
}
