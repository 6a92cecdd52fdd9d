//! Decoupling: people, product, material footprint and greenhouse gases as indices of 2000.

use yew::prelude::*;

use crate::draw::lines::lines;
use crate::figure::lines::{Line, Lines, Stroke};
use crate::outlook::Outlook;
use crate::outlook::decoupling::{Indexed, index};
use crate::site::page::leaf::outlook::{english, file, heads, table};
use crate::words::{Key, Words};
use crate::year::Year;

/// Where the preset is from, and whose figures are indexed.
const CITED: &str =
    "E/2021/56, fig. 1; Global Material Flows Database 2024; World Population Prospects 2024; OECD ENV-Growth 2023; Our World in Data";
/// The preset of the document.
const BASE: Year = Year::of(2000);
/// Its last year.
const LAST: Year = Year::of(2017);

/// Chart, sentence and table.
pub(super) fn decoupling(words: &Words, outlook: &Outlook) -> Html {
    let drawn = [Stroke::Whole, Stroke::Dashed, Stroke::Observed, Stroke::Dotted];
    let line = |(place, indexed): (usize, Indexed)| Line {
        label: label(indexed),
        stroke: drawn[place],
        tone: [0, 2, 4, 6][place],
        points: index(indexed, &outlook.quoted, &outlook.totals, BASE),
    };
    let shown = Lines {
        unit: None,
        first: Year::RESULTS,
        last: Year::of(2025),
        step: 10,
        lines: Indexed::ALL.into_iter().enumerate().map(line).collect(),
    };
    let grown = |place: usize| {
        let value = shown.lines[place].value(LAST);
        value.map_or_else(|| "–".to_owned(), |value| words.change(value / 100.0, 1.0))
    };
    let sentence = words.fill(
        Key::OutlookDecouplingSentence,
        &[
            ("base", &words.year(BASE)),
            ("year", &words.year(LAST)),
            ("people", &grown(0)),
            ("product", &grown(1)),
            ("footprint", &grown(2)),
            ("ghg", &grown(3)),
        ],
    );
    let mut head = heads(words, &[Key::TableYear]);
    head.extend(Indexed::ALL.map(|indexed| words.say(label(indexed)).to_owned()));
    let years = shown.lines[2].points.iter().map(|(year, _)| *year);
    html! {
        <section>
            <h2 id="decoupling">{ words.say(Key::OutlookDecoupling) }</h2>
            <figure class="chart wide">
                <figcaption><h3>{ words.fill(Key::OutlookDecouplingChart, &[("base", &words.year(BASE))]) }</h3></figcaption>
                { lines(words, &shown) }
                <p class="chart-told">{ sentence }{ " " }{ words.say(Key::OutlookDecouplingMore) }</p>
            </figure>
            { table("decoupling", "indices", &head, html! { <>{ for years.map(|year| html! {
                <tr>
                    <th scope="row">{ words.year(year) }</th>
                    { for shown.lines.iter().map(|line| html! {
                        <td class="number">{ line.value(year).map_or_else(|| "–".to_owned(), |value| words.number(value, 0)) }</td>
                    }) }
                </tr>
            }) }</> }) }
            <p>{ words.say(Key::OutlookSource) }{ ": " }{ english(CITED) }</p>
            { file("outlook_history.csv") }
        </section>
    }
}

const fn label(indexed: Indexed) -> Key {
    match indexed {
        Indexed::People => Key::OutlookPeople,
        Indexed::Product => Key::OutlookGdp,
        Indexed::Footprint => Key::OutlookFootprint,
        Indexed::Ghg => Key::OutlookGhg,
    }
}
