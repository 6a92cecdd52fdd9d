//! Matters: the uncertain numbers with the largest effects: one row each, with a bar to the result at its low value and
//! one at its high value.
//!
//! Bars begin at the current run; if both ends change the result in the same direction, both bars point that way. The
//! table gives the topic of each number before its name. Names link to the place with low, high and source. Out of
//! scope: the calculation of a share.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::snapshot::SnapshotSettings;
use cairn_analysis::findings::matters::{LEAST_FIT, Matters, SensitivityRow, SpreadShares};
use cairn_analysis::words::own_number::by_effect;
use cairn_analysis::words::{Key, Words};
use cairn_core::facts::doubt_words::DoubtGroup;
use cairn_core::unit::Unit;

/// Content of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct MattersChart {
    /// The results so far, or the text shown instead.
    pub of: Result<Matters, Key>,
    /// The unit of the result.
    pub unit: Unit,
    /// The result, in the page's language.
    pub result: String,
    /// The heading: the result, its year, the current run.
    pub title: String,
    /// The page that lists each number, under its name.
    pub page: String,
}

/// Number of rows with a bar; the table has all.
pub const MAX_BARS: usize = 12;
/// Rows on a stage.
const STAGED: usize = 6;

/// The heads of the table.
pub const HEADS: [Key; 7] = [
    Key::MattersNumber,
    Key::WhoShare,
    Key::MattersLow,
    Key::MattersCentral,
    Key::MattersHigh,
    Key::MattersAtLow,
    Key::MattersAtHigh,
];

/// Name of a group.
pub const fn group(group: DoubtGroup) -> Key {
    match group {
        DoubtGroup::Floor => Key::MattersFloor,
        DoubtGroup::Lives => Key::MattersLives,
        DoubtGroup::Content => Key::MattersContent,
        DoubtGroup::Works => Key::MattersWorks,
        DoubtGroup::Making => Key::MattersMaking,
        DoubtGroup::Energy => Key::MattersEnergy,
        DoubtGroup::Power => Key::MattersPower,
        DoubtGroup::Cars => Key::MattersCars,
        DoubtGroup::Levers => Key::MattersLevers,
    }
}

/// A row's topic and name.
pub fn name(words: &Words, row: &SensitivityRow) -> String {
    [words.say(group(row.group)), " · ", row.names.say(words.language())].concat()
}

/// The value at the end of a row: its share, or the change of the result at its ends while there are no shares.
pub fn value(words: &Words, unit: Unit, of: &Matters, row: &SensitivityRow) -> String {
    row.share.map_or_else(
        || {
            let [low, high] = row.at.map(|end| words.change_in(unit, end, of.central));
            [&low, " · ", &high].concat()
        },
        |share| words.share(share),
    )
}

/// Range of the bars of all rows, below and above the current run.
pub fn axis(of: &Matters) -> [f64; 2] {
    let rows = of.one_by_one(MAX_BARS);
    let ends = rows.iter().flat_map(|row| row.at).chain([of.central]);
    ends.fold([of.central; 2], |[low, high], end| [low.min(end), high.max(end)])
}

/// The rows and their table; both empty if a text replaces them.
pub(crate) fn panels(shown: &SnapshotSettings<'_>, weighed: &MattersChart) -> (Html, Html) {
    let SnapshotSettings { words, staged, .. } = *shown;
    let Ok(of) = &weighed.of else {
        return (Html::default(), Html::default());
    };
    let [low, high] = axis(of);
    let along = |value: f64| if high > low { (value - low) / (high - low) } else { 0.0 };
    let bar = |class: &'static str, end: f64| {
        let [from, to] = [along(of.central), along(end)];
        html! { <rect {class} x={percent(from.min(to))} width={percent((to - from).abs())} y="15%" height="70%" /> }
    };
    let row = |row: &SensitivityRow| {
        html! {
            <li>
                <a class="fall-name" title={row.names.say(words.language()).to_owned()} href={[&weighed.page, "#doubt-", &row.id].concat()}>{ row.names.say(words.language()) }</a>
                <svg aria-hidden="true">
                    { bar("low", row.at[0]) }
                    { bar("high", row.at[1]) }
                    <line x1={percent(along(of.central))} x2={percent(along(of.central))} y2="100%" />
                </svg>
                <span class="fall-value">{ value(words, weighed.unit, of, row) }</span>
            </li>
        }
    };
    let chart = html! { <div class="waterfall need weighs"><ol>{ for of.rows.iter().take(if staged { STAGED } else { MAX_BARS }).map(row) }</ol></div> };
    (chart, table(words, weighed, of))
}

fn table(words: &Words, weighed: &MattersChart, of: &Matters) -> Html {
    let line = |row: &SensitivityRow| {
        html! {
            <tr>
                <th scope="row">{ name(words, row) }</th>
                <td>{ row.share.map(|share| words.share(share)).unwrap_or_default() }</td>
                { for row.numbers.map(|value| html! { <td>{ by_effect(words, row.way, value) }</td> }) }
                { for row.at.map(|end| html! { <td>{ words.change_in(weighed.unit, end, of.central) }</td> }) }
            </tr>
        }
    };
    html! {
        <div class="chart-scroll" tabindex="0" role="group" aria-label={weighed.title.clone()}>
            <table>
                <caption>{ &weighed.title }</caption>
                <thead><tr>{ for HEADS.map(|key| html! { <th scope="col">{ words.say(key) }</th> }) }</tr></thead>
                <tbody>{ for of.rows.iter().map(line) }</tbody>
            </table>
        </div>
    }
}

/// The summary: the group and the number with the largest share of uncertainty, or the reason why there are no shares.
pub fn spoken_text(words: &Words, weighed: &MattersChart, place: &str) -> String {
    let Ok(of) = &weighed.of else { return String::new() };
    let Some(first) = of.rows.first() else { return String::new() };
    let [low, high] = first.at.map(|end| words.change_in(weighed.unit, end, of.central));
    let bars = words.fill(
        Key::SentenceMattersBars,
        &[("number", &name(words, first)), ("low", &low), ("high", &high)],
    );
    let mut sentences = vec![[place, words.full_stop(), &weighed.title, words.full_stop().trim_end()].concat()];
    if let (SpreadShares::Known { .. }, Some((first, share))) = (of.shares, of.groups.first()) {
        let with = [("group", words.say(group(*first))), ("share", &words.share(*share))];
        sentences.push(words.fill(Key::SentenceMatters, &with));
    }
    sentences.push(bars);
    sentences.join(words.sentence_gap())
}

/// The reason why there are no shares; `None` if there are.
pub fn lacks(words: &Words, of: &Matters) -> Option<String> {
    match of.shares {
        SpreadShares::Known { .. } | SpreadShares::Still => None,
        SpreadShares::Wait { least } => Some(words.fill(Key::MattersWait, &[("number", &words.number(least as f64, 0))])),
        SpreadShares::Curved { fit } => {
            let [share, least] = [fit, LEAST_FIT].map(|share| words.share(share));
            Some(words.fill(Key::MattersCurved, &[("share", &share), ("least", &least)]))
        }
    }
}
