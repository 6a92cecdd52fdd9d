//! Waterfall: steps from the place with no lever moved to the plan: one row each, with a bar that begins where the one before ended.
//!
//! Names stand next to bars, so no text has to fit into a bar. Screen readers see a slider over the rows, like the
//! slider over years of other charts. Values are rounded so that the written values add up. Out of scope: the
//! calculation of parts.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::snapshot::{SnapshotSettings, walked};
use crate::draw::wording::FigureNumberFormat;
use cairn_analysis::figure::waterfall::{Together, Waterfall, WaterfallStep, WaterfallStrategyPart};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::{Document, LeverGroup, Strategy};
use cairn_core::unit::Unit;

/// Content of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallChart {
    /// The steps, or the text shown instead.
    pub steps: Result<Waterfall, Key>,
    /// Name of the plan.
    pub plan: String,
    /// The result that the steps share, in the page's language.
    pub result: String,
    /// The heading: the result, its year, both ends.
    pub title: String,
}

/// A smaller share of the place's value is rounding error of the run, not a change.
const LAST_DIGIT: f64 = 1e-9;
/// Levers with a bar of their own on a stage.
const STAGED: usize = 4;
/// Written where there is no value.
const NONE: &str = "–";

/// Content of a row: name, value as written, ends of its bar, and CSS class.
pub(crate) struct WaterfallRow {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) edges: [f64; 2],
    pub(crate) class: &'static str,
    /// The step of the row; `None` for an end.
    step: Option<WaterfallStep>,
}

/// Number formats of the ends and of the parts; parts have the digits of the largest part.
pub fn writings<'a>(words: &'a Words, of: &Waterfall) -> [FigureNumberFormat<'a>; 2] {
    FigureNumberFormat::of_parts(words, of.unit, [of.today(), of.plan()], parts_of(of))
}

/// The steps: the background, then the levers.
fn parts_of(of: &Waterfall) -> impl Iterator<Item = f64> {
    std::iter::once(of.background).chain(of.steps.iter().map(|step| step.part))
}

/// Content of the rows: both ends, and between them a step for the background, if one is chosen, and for each lever.
pub(crate) fn rows(words: &Words, of: &Waterfall, plan: &str) -> Vec<WaterfallRow> {
    let [whole, parts] = writings(words, of);
    let mut written = parts.adding_up(&parts_of(of).collect::<Vec<f64>>());
    let background = written.remove(0);
    let begin = of.axis()[0].max(0.0);
    let end = |name: &str, value: f64| WaterfallRow {
        name: name.to_owned(),
        value: whole.value(value),
        edges: [begin, value],
        class: "end",
        step: None,
    };
    let class = |part: f64| if of.result.is_better(part) { "better" } else { "worse" };
    let mut rows = vec![end(words.say(Key::MarkReference), of.today())];
    let still = parts.signed(0.0);
    if background != still {
        rows.push(WaterfallRow {
            name: words.say(Key::BackgroundTitle).to_owned(),
            value: background,
            edges: [of.today(), of.nothing],
            class: class(of.background),
            step: None,
        });
    }
    // Steps that round to zero are only in the table.
    let seen = of.steps.iter().zip(of.edges()).zip(written).filter(|(_, value)| *value != still);
    for ((step, edges), value) in seen {
        rows.push(WaterfallRow {
            name: words.say(step.label).to_owned(),
            value,
            edges,
            class: class(step.part),
            step: Some(*step),
        });
    }
    rows.push(end(plan, of.plan()));
    rows
}

/// The steps and their table; both empty if a text replaces them.
pub(crate) fn panels(shown: &SnapshotSettings<'_>, falls: &WaterfallChart) -> (Html, Html) {
    falls.steps.as_ref().map_or_else(
        |_| (Html::default(), Html::default()),
        |of| {
            let seen = if shown.staged {
                steps(shown, &of.shortened(STAGED), &falls.plan)
            } else {
                steps(shown, of, &falls.plan)
            };
            (seen, table(shown.words, of, &falls.result))
        },
    )
}

/// The steps, and below them the selected one in words.
fn steps(shown: &SnapshotSettings<'_>, of: &Waterfall, plan: &str) -> Html {
    let SnapshotSettings { words, point, .. } = *shown;
    let rows = rows(words, of, plan);
    let [low, high] = of.axis();
    let along = |value: f64| if high > low { (value - low) / (high - low) } else { 0.0 };
    let last = rows.len() - 1;
    let at = shown.at.map(|at| at.min(last));
    let row = |(place, row): (usize, &WaterfallRow)| {
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
    let read = |at: usize| reading(words, of, &rows, at);
    let inside = html! { <ol>{ for rows.iter().enumerate().map(row) }</ol> };
    let still = html! {
        if low > 0.0 {
            { cut(words, of) }
        }
    };
    let class = classes!("waterfall", (low > 0.0).then_some("is-cut"));
    walked(shown, class, last, Key::WhoPoints, &read, inside, still)
}

/// The start of an axis that does not begin at 0, in words.
pub(crate) fn cut(words: &Words, of: &Waterfall) -> String {
    words.fill(Key::WhoCut, &[("value", &words.quantity(of.axis()[0], of.unit))])
}

fn reading(words: &Words, of: &Waterfall, rows: &[WaterfallRow], at: usize) -> String {
    let name = rows[at].name.as_str();
    let Some(step) = &rows[at].step else {
        let value = match at {
            0 => words.quantity(of.today(), of.unit),
            _ if at + 1 == rows.len() => words.quantity(of.plan(), of.unit),
            _ => difference(words, of.unit, of.background),
        };
        return words.fill(Key::ChartValue, &[("series", name), ("value", &value)]);
    };
    let [part, alone, last] = [step.part, step.alone, step.last].map(|value| difference(words, of.unit, value));
    words.fill(
        Key::WhoPoint,
        &[("lever", name), ("part", &part), ("alone", &alone), ("last", &last)],
    )
}

/// A difference with its sign and unit; for shares in percentage points.
fn difference(words: &Words, unit: Unit, value: f64) -> String {
    if unit == Unit::Share {
        words.change_in(unit, value, 0.0)
    } else {
        words.difference(value, unit)
    }
}

/// The summary: the largest contribution, and a comparison of the joint effect with the sum of single effects.
pub fn spoken_text(words: &Words, falls: &WaterfallChart, place: &str) -> String {
    let Ok(of) = &falls.steps else { return String::new() };
    let Some(most) = of.steps.first() else { return String::new() };
    let (change, year) = (difference(words, of.unit, of.change()), words.year(of.year));
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
    let share = of.share(most.part).filter(|share| (0.0..=1.0).contains(share));
    let mut text = match share {
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
        let [alone, change] = [of.one_by_one(), of.whole].map(|value| difference(words, of.unit, value));
        text = [
            &text,
            words.sentence_gap(),
            &words.fill(key, &[("alone", &alone), ("change", &change)]),
        ]
        .concat();
    }
    text
}

/// Each group of moved levers, avoid first: its name, its part and its share as written.
///
/// The written parts add up to the written whole.
pub fn grouped(words: &Words, of: &Waterfall) -> Vec<[String; 3]> {
    let groups = of.groups().map(|(group, part)| (words.say(group_name(group)).to_owned(), part));
    summed(words, of, groups.collect())
}

/// The same for each strategy, if a document describes the plan by its own strategies.
pub fn strategic(words: &Words, of: &Waterfall) -> Vec<[String; 3]> {
    let strategies = of.strategies.iter().map(|sum| (strategy_name(words, sum), sum.part));
    summed(words, of, strategies.collect())
}

/// The text over strategies: their document, the meaning of a part, and our own assumptions; empty if there are none.
pub fn strategies_of(of: &Waterfall) -> &'static [Key] {
    match of.strategies.first().map(|sum| sum.strategy.document()) {
        None => &[],
        Some(Document::Guides) => &[Key::GuideTitle],
        Some(Document::Panel) => &[Key::BundleTitle, Key::BundleDoubt],
    }
}

/// Sums of steps: the name of each, its part and its share as written.
fn summed(words: &Words, of: &Waterfall, sums: Vec<(String, f64)>) -> Vec<[String; 3]> {
    let [_, writing] = writings(words, of);
    let parts = writing.adding_up(&sums.iter().map(|(_, part)| *part).collect::<Vec<f64>>());
    let row = |((name, part), text): ((String, f64), String)| {
        let share = of.share(part).map_or_else(|| NONE.to_owned(), |share| words.share(share));
        [name, text, share]
    };
    sums.into_iter().zip(parts).map(row).collect()
}

/// The document's name of a strategy, and its levers in this model.
pub(crate) fn strategy_name(words: &Words, sum: &WaterfallStrategyPart) -> String {
    let strategy = words.say(match sum.strategy {
        Strategy::LowCarbon => Key::GuideLowCarbon,
        Strategy::Design => Key::GuideDesign,
        Strategy::Substitution => Key::GuideSubstitution,
        Strategy::Making => Key::GuideMaking,
        Strategy::Waste => Key::GuideWaste,
        Strategy::Again => Key::GuideAgain,
        Strategy::Yield => Key::BundleYield,
        Strategy::Diversion => Key::BundleDiversion,
        Strategy::Recovery => Key::BundleRecovery,
        Strategy::Replaced => Key::BundleReplaced,
        Strategy::Lean => Key::BundleLean,
        Strategy::Reuse => Key::BundleReuse,
        Strategy::Life => Key::BundleLife,
        Strategy::Use => Key::BundleUse,
        // The document and this model use the same name.
        Strategy::CarSharing | Strategy::RideSharing => return levers_of(words, sum),
        Strategy::Beside => Key::BundleBeside,
    });
    words.fill(Key::CompareSide, &[("side", strategy), ("name", &levers_of(words, sum))])
}

/// Names of a strategy's levers.
fn levers_of(words: &Words, sum: &WaterfallStrategyPart) -> String {
    let levers: Vec<&str> = sum.levers.iter().map(|lever| words.say(names::lever(*lever)[0])).collect();
    words.list(&levers)
}

/// Name of a group in the order of the UN: avoid, shift, improve; power is separate.
pub(crate) const fn group_name(group: LeverGroup) -> Key {
    match group {
        LeverGroup::Avoid => Key::WhoAvoid,
        LeverGroup::Shift => Key::WhoShift,
        LeverGroup::Improve => Key::WhoImprove,
        LeverGroup::Apart => Key::GroupApart,
        LeverGroup::Need => Key::GroupNeed,
        LeverGroup::Minerals => Key::GroupMinerals,
    }
}

/// The heads of the table: a lever, then its values.
pub const HEADS: [Key; 6] = [
    Key::CompareLever,
    Key::WhoPart,
    Key::WhoShare,
    Key::WhoAlone,
    Key::WhoLast,
    Key::WhoOverlap,
];

/// The table: one row for each lever, and one for all together.
fn table(words: &Words, of: &Waterfall, title: &str) -> Html {
    let [_, writing] = writings(words, of);
    let parts = writing.adding_up(&of.steps.iter().map(|step| step.part).collect::<Vec<f64>>());
    let share = |value: Option<f64>| value.map_or_else(|| NONE.to_owned(), |share| words.share(share));
    let line = |(step, part): (&WaterfallStep, String)| {
        let others = [step.alone, step.last, step.overlap()].map(|value| writing.signed(value));
        html! {
            <tr>
                <th scope="row">{ words.say(step.label) }</th>
                <td>{ part }</td>
                <td>{ share(of.share(step.part)) }</td>
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
                    { for grouped(words, of).into_iter().chain(strategic(words, of)).map(|[group, part, share]| html! {
                        <tr>
                            <th scope="row">{ group }</th>
                            <td>{ part }</td>
                            <td>{ share }</td>
                            { for [NONE; 3].map(|text| html! { <td>{ text }</td> }) }
                        </tr>
                    }) }
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
