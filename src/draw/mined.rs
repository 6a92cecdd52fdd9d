//! Mined: places that mine or make a mineral today: a row each, with a bar as long as its share of the world, and a thin
//! one as long as its share of reserves.
//!
//! Shares are of the mineral in all its uses. Out of scope: the text below the chart.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::snapshot::SnapshotSettings;
use cairn_analysis::findings::minerals::mined::{MinedRow, MinedView};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Mineral;

/// Rows on a stage.
const STAGED: usize = 6;

/// Content of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct MinedChart {
    /// The mineral.
    pub mineral: Mineral,
    /// Mining today, or the text shown instead.
    pub of: Result<MinedView, Key>,
    /// The heading: the mineral, mined and reserves of the world.
    pub title: String,
}

/// The heads of the table.
pub const HEADS: [Key; 3] = [Key::MinedPlace, Key::MinedShare, Key::MinedReserves];

/// Name of a row.
pub fn name<'a>(words: &'a Words, row: &MinedRow) -> &'a str {
    row.place.map_or_else(|| words.say(Key::MinedRest), |place| words.place(place))
}

/// The rows and their table; both empty if a text replaces them.
pub(crate) fn panels(shown: &SnapshotSettings<'_>, chart: &MinedChart) -> (Html, Html) {
    let SnapshotSettings { words, staged, .. } = *shown;
    let Ok(of) = &chart.of else {
        return (Html::default(), Html::default());
    };
    let share = |share: Option<f64>| share.map(|share| words.share(share)).unwrap_or_default();
    let row = |row: &MinedRow| {
        let reserves = row.reserves.unwrap_or_default();
        html! {
            <li>
                <span class="fall-name">{ name(words, row) }</span>
                <svg aria-hidden="true">
                    <rect class="high" width={percent(row.share)} y="15%" height="45%" />
                    <rect class="low" width={percent(reserves)} y="65%" height="20%" />
                </svg>
                <span class="fall-value">{ words.share(row.share) }</span>
            </li>
        }
    };
    let rows = of.rows.iter().take(if staged { STAGED } else { usize::MAX });
    let list = html! { <div class="waterfall need weighs"><ol>{ for rows.map(row) }</ol></div> };
    let line = |row: &MinedRow| {
        html! {
            <tr>
                <th scope="row">{ name(words, row) }</th>
                <td>{ words.share(row.share) }</td>
                <td>{ share(row.reserves) }</td>
            </tr>
        }
    };
    let table = html! {
        <div class="chart-scroll" tabindex="0" role="group" aria-label={chart.title.clone()}>
            <table>
                <caption>{ &chart.title }</caption>
                <thead><tr>{ for HEADS.map(|key| html! { <th scope="col">{ words.say(key) }</th> }) }</tr></thead>
                <tbody>{ for of.rows.iter().map(line) }</tbody>
            </table>
        </div>
    };
    (list, table)
}

/// The summary: the heading, and the place with the largest share.
pub fn spoken_text(words: &Words, chart: &MinedChart) -> String {
    let Ok(of) = &chart.of else { return String::new() };
    let first = of.rows.iter().find(|row| row.place.is_some());
    let most = first.map(|row| {
        let with = [("place", name(words, row)), ("share", &*words.share(row.share))];
        words.fill(Key::MinedMost, &with)
    });
    let said = [Some([&chart.title, "."].concat()), most];
    said.into_iter().flatten().collect::<Vec<String>>().join(words.sentence_gap())
}
