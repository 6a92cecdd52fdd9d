//! Differences: every measure of all sides in three years, with its difference from A, as a table that can be saved.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::wording::FigureNumberFormat;
use crate::pictures::caption::Caption;
use crate::pictures::lines::head as preamble;
use crate::site::link::absolute;
use crate::site::page::compare::CompareContext;
use crate::site::part::sides::side_name;
use crate::site::part::text_file::save;
use cairn_analysis::export::sheet::{self, SpreadsheetCell};
use cairn_analysis::figure::sides::{difference_key, letter};
use cairn_analysis::findings::compare::{CompareRow, Measure, YEARS};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::unit::Unit;

/// Parts of the table: a heading, and its number of measures.
const PARTS: [(Key, usize); 6] = [
    (Key::HeadlinesTitle, 5),
    (Key::ChartGhg, Measure::CAUSES.len()),
    (Key::CompareMaterials, 7),
    (Key::CompareStocks, 9),
    (Key::CompareExhaust, 3),
    (Key::ComparePlastics, 5),
];

/// The table of differences.
pub(crate) fn differences(context: &CompareContext<'_>) -> Html {
    let CompareContext { words, state, live, .. } = *context;
    let comparison = &state.shown;
    let query = &comparison.query;
    let onclick = {
        let names: Vec<String> = query.each().map(|side| side_name(context, query, side, true)).collect();
        let (words, comparison) = (Rc::clone(words), Rc::clone(comparison));
        let places: Vec<&str> = query.sides.iter().map(|side| words.place(side.place)).collect();
        let place = places.first().filter(|first| places.iter().all(|place| place == *first));
        let caption = Caption {
            place: place.map_or_else(|| places.join(" · "), |place| (*place).to_owned()),
            scenario: names.join(" · "),
            link: state.address(words.language()),
            release: comparison.release.clone(),
        };
        Callback::from(move |_: MouseEvent| {
            let caption = Caption {
                link: absolute(&caption.link),
                ..caption.clone()
            };
            save("cairn-compare.csv", "text/csv", &csv(&words, &names, &comparison.rows, &caption));
        })
    };
    let many = query.sides.len();
    let mut rest = Measure::ALL.as_slice();
    let parts = PARTS.map(|(title, count)| {
        let (measures, after) = rest.split_at(count.min(rest.len()));
        rest = after;
        let mut rows = comparison.rows.iter().filter(|row| measures.contains(&row.measure)).peekable();
        // Cities lack some parts.
        rows.peek()?;
        Some(html! {
            <tbody>
                <tr class="part"><th scope="rowgroup" colspan={(1 + many * YEARS.len()).to_string()}>{ words.say(title) }</th></tr>
                { for rows.map(|row| line(words, row, query.is_of_places())) }
            </tbody>
        })
    });
    html! {
        <section class={classes!("differences", context.waiting())} aria-labelledby="differences">
            <h2 id="differences" class="unseen">{ words.say(Key::CompareTable) }</h2>
            <div class="compare-scroll" role="group" tabindex="0" aria-labelledby="differences">
                <table>
                    <thead>
                        <tr>
                            <td rowspan="2"></td>
                            { for YEARS.into_iter().map(|year| html! { <th scope="colgroup" colspan={many.to_string()}>{ words.year(year) }</th> }) }
                        </tr>
                        <tr>{ for YEARS.into_iter().flat_map(|_| query.each()).map(|side| html! { <th scope="col" class={first(side)}>{ words.say(letter(side)) }</th> }) }</tr>
                    </thead>
                    { for parts.into_iter().flatten() }
                </table>
            </div>
            <p class="hint">{ words.say(Key::CompareTableNote) }</p>
            <button type="button" class="save" disabled={!live} {onclick}>{ words.say(Key::CompareSave) }</button>
        </section>
    }
}

/// A rule separates the years.
fn first(side: usize) -> Option<&'static str> {
    (side == 0).then_some("of-year")
}

/// A measure: its value on each side, and below it the difference from A.
fn line(words: &Words, row: &CompareRow, of_places: bool) -> Html {
    let size = |values: &Vec<f64>| values.iter().map(|value| value.abs()).fold(0.0, f64::max);
    // One unit a row, with the digits that each year needs.
    let peak = row.values.iter().map(size).fold(0.0, f64::max);
    let writing = FigureNumberFormat::up_to(words, row.unit, peak);
    let cells = |values: &Vec<f64>| {
        let writing = writing.with_digits_of(size(values));
        let cell = |(side, value): (usize, &f64)| {
            let a = values[0];
            // A change from zero has no percentage, and neither has the difference between two places.
            let has_change = (a != 0.0 || *value == 0.0) && (!of_places || row.unit == Unit::Share);
            let change = has_change.then(|| words.change_in(row.unit, *value, a));
            html! {
                <td class={first(side)}>
                    { writing.value(*value) }
                    if side > 0 {
                        // Shares differ by percentage points, and the text says so.
                        if row.unit != Unit::Share {
                            <span>{ writing.signed(value - a) }</span>
                        }
                        <span class="change">{ change }</span>
                    }
                </td>
            }
        };
        html! { <>{ for values.iter().enumerate().map(cell) }</> }
    };
    html! {
        <tr>
            <th scope="row">{ words.say(names::measure(row.measure)) }{ " " }<span class="unit">{ writing.unit }</span></th>
            { for row.values.iter().map(cells) }
        </tr>
    }
}

/// The table as CSV for spreadsheets in the page's language: one measure and year a line, with every digit.
fn csv(words: &Words, called: &[String], compared: &[CompareRow], caption: &Caption) -> String {
    let text = |text: &str| SpreadsheetCell::Text(bare(text));
    let number = |value: f64| SpreadsheetCell::Number(value);
    let mut head = [Key::CompareWhat, Key::CompareUnit, Key::TableYear]
        .map(|key| text(words.say(key)))
        .to_vec();
    head.extend(called.iter().map(|name| text(name)));
    head.extend((1..called.len()).map(|side| text(words.say(difference_key(side)))));
    let mut rows = preamble(words, words.say(Key::CompareTitle), None, caption);
    rows.push(head);
    for row in compared {
        // The unit of the raw numbers, as in tables for programs.
        let (name, unit) = (text(words.say(names::measure(row.measure))), text(row.unit.symbol()));
        for (year, values) in YEARS.into_iter().zip(&row.values) {
            let mut cells = vec![name.clone(), unit.clone(), number(f64::from(year.number()))];
            cells.extend(values.iter().map(|value| number(*value)));
            cells.extend(values[1..].iter().map(|value| number(value - values[0])));
            rows.push(cells);
        }
    }
    let digits = |value: f64| {
        js_sys::Number::from(value)
            .to_string_with_radix(10)
            .map_or_else(|_| String::new(), String::from)
    };
    sheet::write(words.language(), &rows, digits)
}
