//! Differences: every measure of two sides in three years, as a table that can be saved.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::say::Writing;
use crate::export::sheet::{self, Cell};
use crate::findings::compare::{Measure, Row, YEARS};
use crate::site::page::compare::CompareDesk;
use crate::site::part::save::save;
use crate::site::part::sides::{letter, named, side_name};
use crate::words::isolate::bare;
use crate::words::{Key, Words, names};

/// Parts of the table: a heading, and how many rows stand under it.
const PARTS: [(Key, usize); 4] = [
    (Key::HeadlinesTitle, 5),
    (Key::ChartGhg, Measure::CAUSES.len()),
    (Key::CompareMaterials, 7),
    (Key::CompareStocks, 4),
];

/// The table of differences.
pub(crate) fn differences(desk: &CompareDesk<'_>) -> Html {
    let CompareDesk { words, state, live, .. } = *desk;
    let comparison = &state.shown;
    let onclick = {
        let names = [0, 1].map(|side| side_name(desk, &comparison.pair, side, true));
        let (words, comparison) = (Rc::clone(words), Rc::clone(comparison));
        Callback::from(move |_: MouseEvent| save("cairn-compare.csv", "text/csv", &csv(&words, &names, &comparison.rows)))
    };
    let mut rest = comparison.rows.as_slice();
    let parts = PARTS.map(|(title, count)| {
        let (rows, after) = rest.split_at(count.min(rest.len()));
        rest = after;
        html! {
            <tbody>
                <tr class="part"><th scope="rowgroup" colspan="13">{ words.say(title) }</th></tr>
                { for rows.iter().map(|row| line(words, row)) }
            </tbody>
        }
    });
    let columns = [letter(0), letter(1), Key::CompareDifference, Key::CompareChange];
    html! {
        <section class={classes!("differences", desk.waiting())} aria-labelledby="differences">
            <h2 id="differences">{ words.say(Key::CompareTable) }</h2>
            { named(desk) }
            <div class="compare-scroll" role="group" tabindex="0" aria-labelledby="differences">
                <table>
                    <thead>
                        <tr>
                            <td rowspan="2"></td>
                            { for YEARS.into_iter().map(|year| html! { <th scope="colgroup" colspan="4">{ words.year(year) }</th> }) }
                        </tr>
                        <tr>{ for YEARS.into_iter().flat_map(|_| columns).map(|key| html! { <th scope="col">{ words.say(key) }</th> }) }</tr>
                    </thead>
                    { for parts }
                </table>
            </div>
            <p class="hint">{ words.say(Key::CompareTableNote) }</p>
            <button type="button" class="save" disabled={!live} {onclick}>{ words.say(Key::CompareSave) }</button>
        </section>
    }
}

fn line(words: &Words, row: &Row) -> Html {
    let size = |values: &[f64; 2]| values[0].abs().max(values[1].abs());
    // One unit a row; digits as each year needs them.
    let peak = row.values.iter().map(size).fold(0.0, f64::max);
    let writing = Writing::up_to(words, row.unit, peak);
    let cells = |values: &[f64; 2]| {
        let (writing, [a, b]) = (writing.with_digits_of(size(values)), *values);
        // From nothing there is no way in percent.
        let change = if a == 0.0 && b != 0.0 {
            "–".to_owned()
        } else {
            words.change_in(row.unit, b, a)
        };
        let cells = [writing.value(a), writing.value(b), writing.signed(b - a), change];
        html! { <>{ for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }</> }
    };
    html! {
        <tr>
            <th scope="row">{ words.say(names::measure(row.measure)) }{ " " }<span class="unit">{ writing.unit }</span></th>
            { for row.values.iter().map(cells) }
        </tr>
    }
}

/// The table as a file for the spreadsheets of the page's language: a measure and a year a line, every digit.
fn csv(words: &Words, names: &[String; 2], compared: &[Row]) -> String {
    let text = |text: &str| Cell::Text(bare(text));
    let number = |value: f64| Cell::Number(value);
    let [what, unit, year, apart] =
        [Key::CompareWhat, Key::CompareUnit, Key::TableYear, Key::CompareDifference].map(|key| text(words.say(key)));
    let mut rows = vec![vec![what, unit, year, text(&names[0]), text(&names[1]), apart]];
    for row in compared {
        // The unit of the numbers themselves, as tables for programs write it.
        let (name, unit) = (text(words.say(names::measure(row.measure))), text(row.unit.symbol()));
        for (year, [a, b]) in YEARS.into_iter().zip(row.values) {
            let year = number(f64::from(year.number()));
            rows.push(vec![name.clone(), unit.clone(), year, number(a), number(b), number(b - a)]);
        }
    }
    let digits = |value: f64| {
        js_sys::Number::from(value)
            .to_string_with_radix(10)
            .map_or_else(|_| String::new(), String::from)
    };
    sheet::write(words.language(), &rows, digits)
}
