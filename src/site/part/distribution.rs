//! Distribution: emissions per person of all countries on today's path, one dot a country, with the open country marked.
//!
//! It answers "is that much?" before a lever is moved. The dots are stacked in columns of equal width; their drawing is
//! stretched to its container, and only the axis has text. Out of scope: the numbers; see [`BoardPlace::among`].
//!
//! [`BoardPlace::among`]: cairn_analysis::figure::board::BoardPlace::among

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::part::plan_effect::to_top;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::View;
use cairn_analysis::order;
use cairn_analysis::words::{Key, Words};
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;

/// Number of columns.
const COLUMNS: usize = 64;
/// Step of the axis, in hundredths of a tonne.
const STEP: u32 = 500;
/// Largest distance of two dots in a column, in thousandths of the height.
const APART: f64 = 60.0;

/// The panel; none while the numbers of all countries are unknown.
pub(crate) fn distribution(words: &Words, state: &ExplorerState) -> Option<Html> {
    let values = state.about.among.as_slice();
    let mut places: Vec<PlaceId> = words.places().iter().map(|place| place.id).collect();
    order::by_key(&mut places, |place| *place);
    if values.is_empty() || values.len() != places.len() {
        return None;
    }
    let most = values.iter().copied().max().unwrap_or(STEP).max(STEP).next_multiple_of(STEP);
    let country = state.place.country().unwrap_or(state.place);
    let own = places.iter().position(|place| *place == country);
    let columns = columns(values, most);
    let column = |at: usize| columns[at].0;
    let highest = columns.iter().map(|(_, level)| level + 1).max().unwrap_or(1);
    let apart = APART.min(920.0 / highest as f64);
    let x = |column: usize| (column as f64 + 0.5) / COLUMNS as f64 * 1000.0;
    let y = |level: usize| 970.0 - level as f64 * apart;
    let dot = |at: usize| format!("M{:.0} {:.0}h0", x(columns[at].0), y(columns[at].1));
    // In the order of the columns, equal beginnings stand side by side: the page compresses better.
    let mut others: Vec<usize> = (0..values.len()).filter(|at| Some(*at) != own).collect();
    order::by_key(&mut others, |at| columns[*at]);
    let dots: String = others.into_iter().map(dot).collect();
    let mut sorted = values.to_vec();
    order::by_key(&mut sorted, |value| *value);
    let middle = sorted[sorted.len() / 2];
    let quantity = |value: u32| words.quantity(f64::from(value) / 100.0, Unit::TonnesCo2ePerPerson);
    let line = |value: u32| percent(f64::from(value) / f64::from(most));
    let year = words.year(View::default().focus);
    let ticks = (0..=most / STEP)
        .map(|tick| tick * STEP)
        .filter(|value| most <= 4 * STEP || value % (2 * STEP) == 0);
    Some(html! {
        <section class="did among" aria-labelledby="did">
            <div class="did-head">
                <h2 id="did" tabindex="-1">{ words.fill(Key::AmongTitle, &[("year", &year)]) }</h2>
                <p>{ words.count(Key::AmongCountries, values.len() as f64, &[]) }</p>
            </div>
            <p class="among-read">
                { for own.map(|at| html! { <><strong>{ words.fill(Key::AmongOwn, &[("place", words.place(country)), ("value", &quantity(values[at]))]) }</strong>{ " " }</> }) }
                <span>{ words.fill(Key::AmongMiddle, &[("value", &quantity(middle))]) }</span>
            </p>
            <div class="among-plot" dir="ltr" aria-hidden="true">
                <svg viewBox="0 0 1000 1000" preserveAspectRatio="none">
                    <path class="dots" d={dots} />
                    <line class="middle" x1={line(middle)} x2={line(middle)} y1="40" y2="1000" />
                    { for own.map(|at| html! {
                        <>
                            <line class="own" x1={format!("{:.0}", x(column(at)))} x2={format!("{:.0}", x(column(at)))} y1="40" y2={format!("{:.0}", y(columns[at].1))} />
                            <path class="own" d={dot(at)} />
                        </>
                    }) }
                </svg>
                <svg class="among-axis">
                    { for ticks.map(|value| html! { <text x={line(value)} y="16">{ words.number(f64::from(value) / 100.0, 0) }</text> }) }
                </svg>
            </div>
            { to_top(words, state) }
        </section>
    })
}

/// The column of each value, and its level in that column, from the axis up.
fn columns(values: &[u32], most: u32) -> Vec<(usize, usize)> {
    let mut heights = [0_usize; COLUMNS];
    let place = |value: &u32| {
        let column = (*value as usize * COLUMNS / most as usize).min(COLUMNS - 1);
        let level = heights[column];
        heights[column] += 1;
        (column, level)
    };
    values.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_dot_of_its_own() {
        let values = [0, 10, 20, 480, 490, 500, 2999, 3000];
        let mut dots = columns(&values, 3000);
        assert_eq!(dots.len(), values.len());
        assert!(dots.iter().all(|(column, _)| *column < COLUMNS));
        dots.sort_unstable();
        dots.dedup();
        assert_eq!(dots.len(), values.len(), "two countries share a dot");
    }
}
