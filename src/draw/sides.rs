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
            <p class="chart-told" id={told_by.clone()}>{ props.sentence.clone() }</p>
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

/// The letter of each side at the end of its line, from side `first` on. Letters at nearly equal heights are stacked,
/// and a leader joins a moved letter to its line.
fn ends(words: &Words, lines: &Figure, first: usize) -> Html {
    let scale = ValueScale::of(lines);
    let down = |mark: &Mark| mark.values.last().map_or(0.0, |value| scale.down(*value).clamp(0.0, 1.0));
    let ends: Vec<f64> = lines.marks.iter().map(down).collect();
    let letters = stacked(&ends);
    let sides = lines.marks.iter().zip(ends).zip(letters).enumerate();
    html! {
        <svg class="pair-ends" aria-hidden="true">
            <svg x="100%" overflow="visible">
                { for sides.map(|(side, ((mark, end), down))| {
                    let is_moved = (down - end).abs() > MOVED;
                    html! {
                        <>
                            if is_moved {
                                <line class={classes(mark)} x1="0" x2="0.6em" y1={percent(end)} y2={percent(down)} />
                            }
                            <text class={classes(mark)} y={percent(down)} dx={if is_moved { "0.7em" } else { "0.4em" }} dy="0.35em">
                                { words.say(letter(first + side)) }
                            </text>
                        </>
                    }
                }) }
            </svg>
        </svg>
    }
}

/// The heights of letters for the heights of line ends, as shares of the height from the top, in the same order.
fn stacked(ends: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..ends.len()).collect();
    order.sort_by(|one, other| ends[*one].total_cmp(&ends[*other]));
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
