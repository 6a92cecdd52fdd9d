//! Pair: two lines on one axis, how far the one lies from the other on an axis below, and all as a table.
//!
//! Made of the same parts as a chart, and read in the same ways: by eye, by a walk through the
//! years, by sentence and by table. The letters of the sides stand at the ends of their lines.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::chart::tab;
use crate::draw::numbers::{Numbers, item};
use crate::draw::picture::{Picture, classes, percent};
use crate::draw::pointer::{Pointed, pointer};
use crate::draw::say;
use crate::draw::scale::Scale;
use crate::figure::Figure;
use crate::figure::pair::parted;
use crate::words::{Key, Words};
use crate::year::Year;

/// Letters nearer than this share of the height are moved apart.
const LETTER: f64 = 0.1;

/// What the picture shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PairProps {
    /// A, B and B − A.
    pub figure: Rc<Figure>,
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is shown.
    pub title: AttrValue,
    /// The sentence that tells it.
    pub told: AttrValue,
    /// What A and B are called.
    pub names: [AttrValue; 2],
    /// The year numbers are read in while none is pointed at.
    pub focus: Year,
    /// Whether scripts are at work.
    pub live: bool,
    /// Whether what is shown waits for something newer.
    pub dimmed: bool,
}

/// Two sides of one measure.
#[component]
pub fn Pair(props: &PairProps) -> Html {
    let (figure, words) = (&props.figure, &props.words);
    let pointed = use_state(|| None::<Year>);
    let point = {
        let pointed = pointed.clone();
        use_callback((), move |year: Option<Year>, ()| pointed.set(year))
    };
    let parts = use_memo(Rc::clone(figure), |figure| parted(figure).map(Rc::new));
    let focus = figure.held(props.focus);
    let year = pointed.unwrap_or(focus);
    let told_by = AttrValue::from("pair-told");
    let apart = words.fill(
        Key::CompareSide,
        &[("side", &props.title), ("name", words.say(Key::CompareDifference))],
    );
    let grid = |part: &Rc<Figure>, title: AttrValue, ends: Html| {
        html! {
            <div class="chart-grid">
                <Picture figure={Rc::clone(part)} words={Rc::clone(words)} />
                { ends }
                { pointer(&Pointed {
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
    let [sides, difference] = &*parts;
    html! {
        <figure class={classes!("chart", "pair", props.dimmed.then_some("is-dimmed"))} id="pair"
            aria-labelledby="pair-title" aria-busy={props.dimmed.to_string()}>
            <figcaption>
                <h3 id="pair-title">{ props.title.clone() }</h3>
                <p class="chart-unit">{ say::Writing::of(words, figure).unit }</p>
            </figcaption>
            <div class="chart-body">
                { tab("pair", "chart", words.say(Key::TabChart), true) }
                { tab("pair", "table", words.say(Key::TabTable), false) }
                <div class="panel-chart">
                    { grid(sides, props.title.clone(), ends(words, sides)) }
                    <div class="pair-apart">
                        <h4>{ words.say(Key::CompareDifference) }{ " " }<span class="chart-unit">{ say::Writing::of(words, difference).unit }</span></h4>
                        { grid(difference, apart.into(), Html::default()) }
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

/// Both sides by name, and the difference, with the values of a year.
fn legend(words: &Words, figure: &Figure, names: &[AttrValue; 2], year: Year) -> Html {
    let writing = say::Writing::of(words, figure);
    let named = names
        .iter()
        .map(ToString::to_string)
        .chain([words.say(Key::CompareDifference).to_owned()]);
    html! {
        <div class="chart-legend">
            <p class="chart-year">{ words.year(year) }</p>
            <ul>{ for figure.marks.iter().zip(named).map(|(mark, name)| item(&writing, classes(mark), name, mark.value(figure, year))) }</ul>
        </div>
    }
}

/// The letter of each side at the end of its line.
fn ends(words: &Words, sides: &Figure) -> Html {
    let scale = Scale::of(sides);
    let mut down: Vec<f64> = sides
        .marks
        .iter()
        .filter_map(|mark| mark.values.last())
        .map(|value| scale.down(*value).clamp(0.0, 1.0))
        .collect();
    if let [a, b] = down.as_mut_slice() {
        let (gap, middle) = ((*b - *a).abs(), (*a + *b) / 2.0);
        if gap < LETTER {
            let half = if *b < *a { -LETTER / 2.0 } else { LETTER / 2.0 };
            (*a, *b) = (middle - half, middle + half);
        }
    }
    html! {
        <svg class="pair-ends" aria-hidden="true">
            { for sides.marks.iter().zip(down).map(|(mark, down)| html! {
                <text class={classes(mark)} x="100%" y={percent(down)} dx="0.4em" dy="0.35em">{ say::label(words, mark.label) }</text>
            }) }
        </svg>
    }
}
