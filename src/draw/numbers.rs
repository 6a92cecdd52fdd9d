//! Numbers: the table of a figure, and the list of its series with the values of one year.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::picture::classes;
use crate::draw::wording::{self, FigureNumberFormat};
use cairn_analysis::figure::table::{FigureRow, TableYears, table};
use cairn_analysis::figure::{Figure, Mark, MarkShape, reach};
use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Properties of a table.
#[derive(Clone, PartialEq, Properties)]
pub struct NumbersProps {
    pub figure: Rc<Figure>,
    pub words: Rc<Words>,
    /// Title of the figure.
    pub title: AttrValue,
    /// A year that is always among the rows.
    pub focus: Year,
    /// True if scripts run.
    pub live: bool,
}

/// The table of a figure: every tenth year, or all of them.
#[component]
pub fn Numbers(props: &NumbersProps) -> Html {
    let (figure, words) = (&*props.figure, &*props.words);
    let writing = FigureNumberFormat::of(words, figure);
    let all = use_state(|| false);
    let years = if *all { TableYears::All } else { TableYears::Tenth(props.focus) };
    let table = table(figure, years);
    let caption = words.fill(Key::TableCaption, &[("title", props.title.as_str()), ("unit", writing.unit)]);
    let onclick = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    html! {
        <>
            <div class="chart-scroll" tabindex="0" role="group" aria-label={caption.clone()}>
                <table>
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.say(Key::TableYear) }</th>
                            { for table.columns.iter().map(|column| html! { <th scope="col">{ wording::label(words, column.label) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for table.rows.iter().map(|row| line(words, &writing, row, props.focus)) }</tbody>
                </table>
            </div>
            <button type="button" class="chart-all" aria-pressed={(*all).to_string()} disabled={!props.live} {onclick}>
                { words.say(Key::TableAllYears) }
            </button>
        </>
    }
}

fn line(words: &Words, writing: &FigureNumberFormat<'_>, row: &FigureRow, focus: Year) -> Html {
    let class = classes!(
        (row.year > Year::RECONSTRUCTED).then_some("is-what-if"),
        (row.year == focus).then_some("is-focus"),
    );
    let cell = |value: &Option<f64>| html! { <td>{ value.map(|value| writing.value(value)) }</td> };
    html! {
        <tr {class}>
            <th scope="row">{ words.year(row.year) }</th>
            { for row.values.iter().map(cell) }
        </tr>
    }
}

/// The series of a figure with their values in a year.
///
/// Legend and readout are one list, so nothing on the page moves when a year is pointed at. Bands are listed in stacking order.
pub fn legend(words: &Words, figure: &Figure, year: Year) -> Html {
    let writing = FigureNumberFormat::of(words, figure);
    let values = writing.marks(figure, year);
    let all = || figure.marks.iter().zip(&values);
    let of = |shape: MarkShape| all().filter(move |(mark, _)| mark.shape == shape);
    let total = figure.is_stacked().then(|| {
        let total = figure.total();
        let value = total.get(year.index() - figure.first.index()).copied();
        item(&writing, classes!("is-total"), words.say(Key::TableTotal).to_owned(), value)
    });
    let ordered = of(MarkShape::Band).rev().chain(of(MarkShape::Line)).chain(of(MarkShape::Ghost));
    html! {
        <div class="chart-legend">
            <p class="chart-year">{ words.year(year) }</p>
            <ul>
                { for total }
                { for figure.reaches().map(|(_, low, _)| reached(words, &writing, figure, low, year)) }
                { for ordered.map(|(mark, value)| listed(classes(mark), wording::label(words, mark.label), value.clone())) }
            </ul>
        </div>
    }
}

/// A range by name, with both ends.
fn reached(words: &Words, writing: &FigureNumberFormat<'_>, figure: &Figure, low: &Mark, year: Year) -> Html {
    let ends = figure.ends(low.tone, year).map(|ends| writing.between(ends));
    listed(classes(low), words.say(reach::name(low.tone)).to_owned(), ends)
}

/// A series by name, with its swatch and its value.
pub(crate) fn item(writing: &FigureNumberFormat<'_>, class: Classes, label: String, value: Option<f64>) -> Html {
    listed(class, label, value.map(|value| writing.value(value)))
}

fn listed(class: Classes, label: String, value: Option<String>) -> Html {
    let filled = class.contains("is-band") || class.contains("is-reach");
    html! {
        <li>
            <svg class={classes!("swatch", class.clone())} aria-hidden="true">
                if filled {
                    <rect class="area" width="100%" height="100%" />
                }
                if class.contains("is-edged") {
                    <path class="edge" d="M0 1h24" />
                }
                if !(filled || class.contains("is-total")) {
                    <path class="line" d="M0 8h24" />
                }
            </svg>
            <span class="series">{ label }</span>
            <span class="value">{ value }</span>
        </li>
    }
}
