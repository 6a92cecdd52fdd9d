//! Waterfall: steps from the place with nothing pulled to the plan: a row each, with a bar that begins where the one before ended.
//!
//! Names stand beside bars, so that no text has to fit into one. To who hears the page it is a slider over the rows, as charts are
//! over years. Values are written so that what is read adds up. Does not know: how parts come about.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::say::Writing;
use crate::figure::waterfall::{Step, Together, Waterfall};
use crate::unit::Unit;
use crate::words::{Key, Words};

/// What a chart shows that has no years.
#[derive(Clone, Debug, PartialEq)]
pub struct Falls {
    /// The steps, or what is said in their place.
    pub steps: Result<Waterfall, Key>,
    /// The result that is shared out, in the page's language.
    pub result: String,
    /// What stands over them: the result, its year, both ends.
    pub title: String,
}

/// What is a smaller share of the place is a last digit of the run, and no change.
const LAST_DIGIT: f64 = 1e-9;
/// What has no value.
const NONE: &str = "–";

/// What a row shows: its name, its value as written, from where to where its bar reaches, and its class.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) edges: [f64; 2],
    pub(crate) class: &'static str,
    /// The step that it shows; none of an end.
    step: Option<Step>,
}

/// How ends and parts are written: parts with the digits of the largest of them.
#[must_use]
pub fn writings<'a>(words: &'a Words, of: &Waterfall) -> [Writing<'a>; 2] {
    let largest = of.steps.iter().map(|step| step.part.abs()).fold(of.whole.abs(), f64::max);
    let ends = Writing::up_to(words, of.unit, of.nothing.abs().max(of.plan().abs()).max(largest));
    [ends, ends.with_digits_of(largest)]
}

/// Where it begins and ends is called.
#[must_use]
pub fn ends(words: &Words) -> [&str; 2] {
    [Key::MarkReference, Key::CompareYours].map(|key| words.say(key))
}

/// What rows show: both ends, and a step each lever between them.
pub(crate) fn rows(words: &Words, of: &Waterfall) -> Vec<Row> {
    let [whole, parts] = writings(words, of);
    let written = parts.adding_up(&of.steps.iter().map(|step| step.part).collect::<Vec<f64>>());
    let [first, last] = ends(words);
    let begin = of.axis()[0].max(0.0);
    let end = |name: &str, value: f64| Row {
        name: name.to_owned(),
        value: whole.value(value),
        edges: [begin, value],
        class: "end",
        step: None,
    };
    let mut rows = vec![end(first, of.nothing)];
    let still = parts.signed(0.0);
    // What reads as nothing stands in the table alone.
    let seen = of.steps.iter().zip(of.edges()).zip(written).filter(|(_, value)| *value != still);
    for ((step, edges), value) in seen {
        rows.push(Row {
            name: words.say(step.label).to_owned(),
            value,
            edges,
            class: if of.result.is_better(step.part) { "better" } else { "worse" },
            step: Some(*step),
        });
    }
    rows.push(end(last, of.plan()));
    rows
}

/// What a waterfall shows and whom it tells.
pub(crate) struct Shown<'a> {
    pub(crate) words: &'a Words,
    pub(crate) falls: &'a Falls,
    /// The row that is pointed at.
    pub(crate) at: Option<usize>,
    /// Whether scripts are at work.
    pub(crate) live: bool,
    pub(crate) title: AttrValue,
    pub(crate) told_by: AttrValue,
    pub(crate) point: &'a Callback<Option<usize>>,
}

/// The two panels of the chart; what is said in their place.
pub(crate) fn panels(shown: &Shown<'_>) -> Html {
    match &shown.falls.steps {
        Err(lacks) => html! { <p class="chart-lacks" role="status">{ shown.words.say(*lacks) }</p> },
        Ok(of) => html! {
            <>
                <div class="panel-chart">{ steps(shown, of) }</div>
                <div class="panel-table">{ table(shown.words, of, &shown.falls.result) }</div>
            </>
        },
    }
}

/// The steps, and below them what is pointed at in words.
fn steps(shown: &Shown<'_>, of: &Waterfall) -> Html {
    let Shown { words, point, live, .. } = *shown;
    let rows = rows(words, of);
    let [low, high] = of.axis();
    let along = |value: f64| if high > low { (value - low) / (high - low) } else { 0.0 };
    let last = rows.len() - 1;
    let at = shown.at.map(|at| at.min(last));
    let row = |(place, row): (usize, &Row)| {
        let [from, to] = row.edges.map(along);
        let [left, right] = [from.min(to), from.max(to)];
        let ends = [from, to].map(percent);
        let class = classes!(row.class, (at == Some(place)).then_some("is-pointed"));
        let onpointerenter = point.reform(move |_: PointerEvent| Some(place));
        html! {
            <li {class} {onpointerenter}>
                <span class="fall-name">{ &row.name }</span>
                <svg>
                    if place > 0 {
                        <line x1={ends[if place < last { 0 } else { 1 }].clone()} x2={ends[if place < last { 0 } else { 1 }].clone()} y2="50%" />
                    }
                    if place < last {
                        <line x1={ends[1].clone()} x2={ends[1].clone()} y1="50%" y2="100%" />
                    }
                    <rect x={percent(left)} width={percent(right - left)} y="15%" height="70%" />
                </svg>
                <span class="fall-value">{ &row.value }</span>
            </li>
        }
    };
    let text = at.map(|at| reading(words, of, &rows, at));
    let name = [&shown.title, ". ", words.say(Key::WhoPoints)].concat();
    html! {
        <>
            <div class={classes!("waterfall", (low > 0.0).then_some("is-cut"))}
                role={if live { "slider" } else { "img" }}
                tabindex={live.then_some("0")}
                aria-label={if live { AttrValue::from(name) } else { shown.title.clone() }}
                aria-describedby={shown.told_by.clone()}
                aria-valuemin={live.then_some("0")}
                aria-valuemax={live.then(|| last.to_string())}
                aria-valuenow={live.then(|| at.unwrap_or(0).to_string())}
                aria-valuetext={live.then(|| text.clone().unwrap_or_else(|| reading(words, of, &rows, 0)))}
                onkeydown={on_key(at, last, point)}
                onpointerleave={point.reform(|_: PointerEvent| None)} onblur={point.reform(|_: FocusEvent| None)}>
                <ol>{ for rows.iter().enumerate().map(row) }</ol>
            </div>
            <p class="fall-told" aria-hidden="true">
                if let Some(text) = text {
                    { text }
                } else if low > 0.0 {
                    { cut(words, of) }
                }
            </p>
        </>
    }
}

/// Where bars begin that do not begin at nothing, in words.
pub(crate) fn cut(words: &Words, of: &Waterfall) -> String {
    words.fill(Key::WhoCut, &[("value", &words.quantity(of.axis()[0], of.unit))])
}

/// A row in words.
fn reading(words: &Words, of: &Waterfall, rows: &[Row], at: usize) -> String {
    let name = rows[at].name.as_str();
    let Some(step) = &rows[at].step else {
        let value = if at == 0 { of.nothing } else { of.plan() };
        return words.fill(Key::ChartValue, &[("series", name), ("value", &words.quantity(value, of.unit))]);
    };
    let [part, alone, last] = [step.part, step.alone, step.last].map(|value| difference(words, of.unit, value));
    words.fill(
        Key::WhoPoint,
        &[("lever", name), ("part", &part), ("alone", &alone), ("last", &last)],
    )
}

/// A difference with its sign and unit; of shares in points.
fn difference(words: &Words, unit: Unit, value: f64) -> String {
    if unit == Unit::Share {
        words.change_in(unit, value, 0.0)
    } else {
        words.difference(value, unit)
    }
}

fn on_key(at: Option<usize>, last: usize, point: &Callback<Option<usize>>) -> Callback<KeyboardEvent> {
    let point = point.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowUp" => Some(at.unwrap_or(1).saturating_sub(1)),
            "ArrowRight" | "ArrowDown" => Some(at.map_or(0, |at| (at + 1).min(last))),
            "Home" => Some(0),
            "End" => Some(last),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        point.emit(to);
    })
}

/// What the waterfall says: who did most of it, and whether all together do as much as each alone.
#[must_use]
pub fn told(words: &Words, falls: &Falls, place: &str) -> String {
    let Ok(of) = &falls.steps else { return String::new() };
    let Some(most) = of.steps.first() else { return String::new() };
    let (change, year) = (difference(words, of.unit, of.whole), words.year(of.focus));
    let lever = words.say(most.label);
    let with = [
        ("place", place),
        ("result", &falls.result),
        ("year", &year),
        ("change", &change),
        ("lever", lever),
    ];
    if most.part.abs() <= LAST_DIGIT * of.nothing.abs() {
        return words.fill(Key::SentenceWhoStill, &with[..3]);
    }
    let share = of.share(most).filter(|share| (0.0..=1.0).contains(share));
    let mut said = match share {
        Some(share) => words.fill(Key::SentenceWho, &[with.as_slice(), &[("share", &words.share(share))]].concat()),
        None => {
            let most = difference(words, of.unit, most.part);
            words.fill(Key::SentenceWhoMixed, &[with.as_slice(), &[("most", &most)]].concat())
        }
    };
    if let Some(together) = of.together() {
        let key = match together {
            Together::Alike => Key::SentenceWhoAlike,
            Together::Less => Key::SentenceWhoLess,
            Together::More => Key::SentenceWhoMore,
            Together::Against => Key::SentenceWhoAgainst,
        };
        let alone = difference(words, of.unit, of.one_by_one());
        said = [&said, " ", &words.fill(key, &[("alone", &alone), ("change", &change)])].concat();
    }
    said
}

/// The heads of the table: a lever, then what is told of each.
pub const HEADS: [Key; 6] = [
    Key::CompareLever,
    Key::WhoPart,
    Key::WhoShare,
    Key::WhoAlone,
    Key::WhoLast,
    Key::WhoOverlap,
];

/// The table: a row a lever, and all together.
fn table(words: &Words, of: &Waterfall, title: &str) -> Html {
    let [_, writing] = writings(words, of);
    let parts = writing.adding_up(&of.steps.iter().map(|step| step.part).collect::<Vec<f64>>());
    let share = |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), |share| words.share(share));
    let line = |(step, part): (&Step, String)| {
        let others = [step.alone, step.last, step.overlap()].map(|value| writing.signed(value));
        html! {
            <tr>
                <th scope="row">{ words.say(step.label) }</th>
                <td>{ part }</td>
                <td>{ share(of.share(step)) }</td>
                { for others.into_iter().map(|text| html! { <td>{ text }</td> }) }
            </tr>
        }
    };
    let caption = words.fill(Key::TableCaption, &[("title", title), ("unit", writing.unit)]);
    let [alone, overlap] = [of.one_by_one(), of.one_by_one() - of.whole].map(|value| writing.signed(value));
    html! {
        <div class="chart-scroll" tabindex="0" role="group" aria-label={caption.clone()}>
            <table>
                <caption>{ caption }</caption>
                <thead><tr>{ for HEADS.map(|key| html! { <th scope="col">{ words.say(key) }</th> }) }</tr></thead>
                <tbody>{ for of.steps.iter().zip(parts).map(line) }</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{ words.say(Key::TableTotal) }</th>
                        <td>{ writing.signed(of.whole) }</td>
                        <td>{ share((of.whole != 0.0).then_some(1.0)) }</td>
                        <td>{ alone }</td>
                        <td>{ NONE }</td>
                        <td>{ overlap }</td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}
