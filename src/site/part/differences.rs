//! Differences: every measure of two sides in three years, as a table that can be saved.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::say::Writing;
use crate::export::sheet::{self, Cell};
use crate::findings::compare::{Comparison, Measure, Row, YEARS};
use crate::site::page::compare::writing;
use crate::site::part::save::save;
use crate::site::part::sides::{letter, side_name};
use crate::words::isolate::bare;
use crate::words::{Key, Words, names};

/// What the table shows.
#[derive(Clone, PartialEq, Properties)]
pub struct DifferencesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is compared.
    pub comparison: Rc<Comparison>,
    /// Whether scripts are at work.
    pub live: bool,
    /// Whether what is shown waits for something newer.
    pub dimmed: bool,
}

/// Parts of the table: a heading, and how many rows stand under it.
const PARTS: [(Key, usize); 4] = [
    (Key::HeadlinesTitle, 5),
    (Key::ChartGhg, Measure::CAUSES.len()),
    (Key::CompareMaterials, 7),
    (Key::CompareStocks, 4),
];

/// The table of differences.
#[component]
pub fn Differences(props: &DifferencesProps) -> Html {
    let DifferencesProps {
        words,
        comparison,
        live,
        dimmed,
    } = props;
    let onclick = {
        let (words, comparison) = (Rc::clone(words), Rc::clone(comparison));
        Callback::from(move |_: MouseEvent| save("cairn-compare.csv", "text/csv", &csv(&words, &comparison)))
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
        <section class={classes!("differences", dimmed.then_some("is-dimmed"))} aria-labelledby="differences">
            <h2 id="differences">{ words.say(Key::CompareTable) }</h2>
            <p class="sides-named">{ side_name(words, &comparison.pair, 0, true) }<br />{ side_name(words, &comparison.pair, 1, true) }</p>
            <div class="compare-scroll" role="region" tabindex="0" aria-labelledby="differences">
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
    let writing = writing(words, row);
    html! {
        <tr>
            <th scope="row">{ words.say(names::measure(row.measure)) }{ " " }<span class="unit">{ writing.unit }</span></th>
            { for row.values.iter().map(|values| cells(words, row, &writing, *values)) }
        </tr>
    }
}

fn cells(words: &Words, row: &Row, writing: &Writing<'_>, [a, b]: [f64; 2]) -> Html {
    // From nothing there is no way in percent.
    let change = if a == 0.0 && b != 0.0 {
        "–".to_owned()
    } else {
        words.change_in(row.unit, b, a)
    };
    html! {
        <>
            <td>{ writing.value(a) }</td>
            <td>{ writing.value(b) }</td>
            <td class="apart">{ writing.signed(b - a) }</td>
            <td class="change">{ change }</td>
        </>
    }
}

/// The table as a file for the spreadsheets of the page's language: a measure and a year a line, every digit.
fn csv(words: &Words, comparison: &Comparison) -> String {
    let text = |text: &str| Cell::Text(bare(text));
    let number = |value: f64| Cell::Number(value);
    let side = |side| text(&side_name(words, &comparison.pair, side, true));
    let head = [Key::CompareWhat, Key::CompareUnit, Key::TableYear].map(|key| text(words.say(key)));
    let mut rows = vec![head.to_vec()];
    rows[0].extend([side(0), side(1), text(words.say(Key::CompareDifference))]);
    for row in &comparison.rows {
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
