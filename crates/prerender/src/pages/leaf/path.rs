//! Path: the meaning and limits of today's path, and other sources' projections for the world.
//!
//! ```text
//! steel · cement · energy of buildings · cars     ours in 2020 and 2050, then each of the others
//! ```
//!
//! Out of scope: the reasons for differences.

use yew::prelude::*;

use crate::pages::leaf::lever::origin;
use crate::pages::leaf::{chapter, cited, english, table, titled};
use cairn::site::part::page_links::PATH;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::year::Year;
use cairn_evidence::comparison::baseline::{BaselineValue, YEARS};
use cairn_evidence::{Baseline, BaselineQuantity, TableCatalogue};

/// Its meaning, its limits, and its quality.
const SENTENCES: [Key; 3] = [Key::MethodPathIs, Key::MethodPathIsNot, Key::MethodPathOthers];

const fn name(of: BaselineQuantity) -> Key {
    match of {
        BaselineQuantity::Steel => Key::MethodPathSteel,
        BaselineQuantity::Cement => Key::MethodPathCement,
        BaselineQuantity::Energy => Key::MethodPathEnergy,
        BaselineQuantity::Cars => Key::MethodPathCars,
    }
}

/// The section.
pub(super) fn path(words: &Words, catalogue: &TableCatalogue, ours: &[BaselineValue]) -> Html {
    let [first, last] = YEARS;
    let heads = [
        words.say(Key::CheckColWhat).to_owned(),
        words.say(Key::CheckColStudy).to_owned(),
        words.year(first),
        words.year(last),
        words.say(Key::LeversPageColBasis).to_owned(),
        words.say(Key::SourcesTitle).to_owned(),
    ];
    let rows = html! { <>{ for ours.iter().map(|ours| of_one(words, ours, &catalogue.baselines)) }</> };
    let outlook = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Outlook,
    };
    let inside = html! {
        <>
            <ul>{ for SENTENCES.iter().map(|key| html! { <li>{ words.say(*key) }</li> }) }</ul>
            <p>{ words.say(Key::MethodPathTable) }</p>
            { table(&titled(PATH), "baselines", &heads, rows) }
            <p>{ words.say(Key::MethodPathNone) }{ " " }<a href={outlook.write()}>{ words.say(Key::OutlookTitle) }</a></p>
        </>
    };
    chapter(PATH, words.say(Key::MethodPath).into(), false, inside)
}

/// Our values for a subject, then each of the others in the order of the table.
fn of_one(words: &Words, ours: &BaselineValue, all: &[Baseline]) -> Html {
    let unit = ours.of.unit();
    let others = without_duplicates(all.iter().filter(|row| row.subject == ours.of).map(|row| row.who.as_str()));
    html! {
        <>
            <tr>
                <th scope="row">{ words.say(name(ours.of)) }</th>
                <td>{ english("Cairn") }</td>
                { for ours.values.iter().map(|value| html! { <td class="number">{ words.quantity(*value, unit) }</td> }) }
                <td>{ words.say(Key::MethodPathOurs) }</td>
                <td></td>
            </tr>
            { for others.into_iter().map(|who| other(words, ours.of, who, all)) }
        </>
    }
}

/// The projection of another source.
fn other(words: &Words, of: BaselineQuantity, who: &str, all: &[Baseline]) -> Html {
    let own: Vec<&Baseline> = all.iter().filter(|row| row.subject == of && row.who == who).collect();
    // For the first year, the nearest value before the later one, with its year if that differs.
    let near = |year: Year| {
        let last = year == YEARS[1];
        let row = own.iter().find(|row| (row.year == YEARS[1]) == last)?;
        let value = words.quantity(row.value, of.unit());
        let values = [("value", value.as_str()), ("year", &words.year(row.year))];
        Some(if row.year == year {
            value.clone()
        } else {
            words.fill(Key::MethodPathIn, &values)
        })
    };
    let keys = without_duplicates(own.iter().flat_map(|row| row.sources.clone()));
    let notes = without_duplicates(own.iter().map(|row| row.note.as_str()).filter(|note| !note.is_empty()));
    let origins = without_duplicates(own.iter().map(|row| row.origin));
    html! {
        <tr>
            <th scope="row">{ words.say(name(of)) }</th>
            <td>{ english(who) }{ for notes.iter().map(|note| html! { <span class="unit"><br />{ english(note) }</span> }) }</td>
            { for YEARS.into_iter().map(|year| html! { <td class="number">{ near(year).unwrap_or_else(|| "–".to_owned()) }</td> }) }
            <td>{ for origins.into_iter().map(|of| html! { <>{ words.say(origin(of)) }<br /></> }) }</td>
            <td>{ cited(words, &keys) }</td>
        </tr>
    }
}

/// Removes duplicates and keeps the order of first occurrence.
fn without_duplicates<Item: PartialEq>(all: impl Iterator<Item = Item>) -> Vec<Item> {
    let mut once = Vec::new();
    for item in all {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}
