//! Lever: the section of one lever: its effect, where it acts, its limits, and its steps row by row.
//!
//! Out of scope: the effect itself (the model) and its reach (the table).

use yew::prelude::*;

use crate::pages::leaf::lever_rows::{self, LimitValue};
use crate::pages::leaf::{cited, english, table, titled};
use crate::pages::prose::TermLinks;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Lever;
use cairn_evidence::{Origin, StepRow, TableCatalogue};

/// The limits and caveats of a lever, if it has a text on them; with the value of the assumption behind it.
fn limits_text(words: &Words, lever: Lever, catalogue: &TableCatalogue) -> Option<String> {
    let key = Key::find(&["levers_page.held.", lever.id()].concat())?;
    let value = match lever_rows::of(lever).value {
        None => return Some(words.say(key).to_owned()),
        Some(LimitValue::Quantity(name, unit)) => words.quantity(catalogue.assumption(name)?, unit),
        Some(LimitValue::Percent(name)) => words.percent(catalogue.assumption(name)?, false),
    };
    Some(words.fill(key, &[("value", &value)]))
}

/// The section of a lever; the first use of a term on the page is a link.
pub(super) fn part(words: &Words, lever: Lever, catalogue: &TableCatalogue, terms: &TermLinks) -> Html {
    let id = lever.id();
    let [name, what] = names::lever(lever);
    let backwards = lever_rows::of(lever).backwards;
    html! {
        <details class="fold lever-part">
            <summary><h4 id={titled(id)}>{ words.say(name) }</h4></summary>
            <div class="folded" {id}>
            <p>{ terms.linked(words.say(what)) }{ for limits_text(words, lever, catalogue).map(|limits| html! { <>{ " " }{ terms.linked(&limits) }</> }) }</p>
            if !backwards.is_empty() {
                <p class="backwards">{ for backwards.iter().map(|key| html! { <>{ words.say(*key) }{ " " }</> }) }</p>
            }
            { places(words, lever, catalogue) }
            { steps(words, id, catalogue.steps.iter().filter(|row| row.dial.is_of(lever))) }
            { sources(catalogue, catalogue.steps.iter().filter(|row| row.dial.is_of(lever)).flat_map(|row| &row.sources)) }
            </div>
        </details>
    }
}

/// The topics it changes, related levers, and the scenarios that use it.
fn places(words: &Words, lever: Lever, catalogue: &TableCatalogue) -> Html {
    let method = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    let method = method.write();
    let acts = lever_rows::of(lever).acts.iter().map(|topic| {
        html! { <li><a href={[method.as_str(), "#", topic.id()].concat()}>{ words.say(topic.texts()[0]) }</a></li> }
    });
    let meets = lever_rows::related_levers(lever)
        .into_iter()
        .map(|other| html! { <li>{ lever_link(words, other) }</li> });
    let used = Scenario::ALL
        .into_iter()
        .filter(|scenario| uses(*scenario, lever, catalogue))
        .map(|scenario| html! { <li>{ words.say(names::scenario(scenario)) }</li> });
    html! {
        <dl class="lever-places">
            <div><dt>{ words.say(Key::LeversPageActs) }</dt><dd><ul>{ for acts }</ul></dd></div>
            <div><dt>{ words.say(Key::LeversPageMeets) }</dt><dd><ul>{ for meets }</ul></dd></div>
            if uses_any(lever, catalogue) {
                <div><dt>{ words.say(Key::LeversPageUsed) }</dt><dd><ul>{ for used }</ul></dd></div>
            }
        </dl>
    }
}

/// A link to a lever's section of the page.
fn lever_link(words: &Words, lever: Lever) -> Html {
    let route = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Levers,
    };
    html! { <a href={[route.write().as_str(), "#", lever.id()].concat()}>{ words.say(names::lever(lever)[0]) }</a> }
}

fn uses(scenario: Scenario, lever: Lever, catalogue: &TableCatalogue) -> bool {
    let choices = scenario.choices();
    choices.pulls.contains_key(&lever) || (choices.panel.is_some() && catalogue.set.iter().any(|row| row.dial.is_of(lever)))
}

fn uses_any(lever: Lever, catalogue: &TableCatalogue) -> bool {
    Scenario::ALL.into_iter().any(|scenario| uses(scenario, lever, catalogue))
}

/// Its rows: a value for each level, the year of full effect, and the basis.
fn steps<'a>(words: &Words, id: &'static str, rows: impl Iterator<Item = &'a StepRow>) -> Html {
    let mut heads = vec![
        words.say(Key::LeversPageColMoves).to_owned(),
        words.say(Key::LeversPageColWhere).to_owned(),
    ];
    heads.extend((0..5).map(|level| words.number(f64::from(level), 0)));
    heads.extend([Key::LeversPageColFull, Key::LeversPageColBasis, Key::SourcesTitle].map(|key| words.say(key).to_owned()));
    let row = |row: &StepRow| {
        let value = |(value, verify): (Option<f64>, bool)| {
            let class = if verify { "number verify" } else { "number" };
            let shown = value.map_or_else(
                || words.say(Key::LeversPagePath).to_owned(),
                |value| words.dialled(row.dial.what.scale(), value),
            );
            html! { <td {class}>{ shown }</td> }
        };
        html! {
            <tr>
                <th scope="row">{ words.dial(row.dial) }</th>
                <td>{ words.place(row.within) }</td>
                { for row.values.into_iter().zip(row.to_verify).map(value) }
                <td class="number">{ words.year(row.full) }</td>
                <td>{ words.say(origin(row.origin)) }{ to_verify(words, row.to_verify) }</td>
                <td>{ cited(words, &row.sources) }</td>
            </tr>
        }
    };
    table(&titled(id), "steps", &heads, html! { <>{ for rows.map(row) }</> })
}

/// The levels that are still to be verified.
fn to_verify(words: &Words, flags: [bool; 5]) -> Html {
    let levels: Vec<String> = (0_u8..)
        .zip(flags)
        .filter(|(_, flag)| *flag)
        .map(|(level, _)| words.number(f64::from(level), 0))
        .collect();
    let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
    if levels.is_empty() {
        return Html::default();
    }
    html! { <>{ " " }<span class="to-verify"><span>{ words.say(Key::BasisRecalled) }</span>{ " " }<span>{ words.list(&levels) }</span></span></> }
}

/// The origin of a figure.
pub(super) const fn origin(origin: Origin) -> Key {
    match origin {
        Origin::Stored => Key::LeversPageBasisStored,
        Origin::Derived => Key::LeversPageBasisDerived,
        Origin::Checked => Key::LeversPageBasisChecked,
        Origin::Recalled => Key::LeversPageBasisRecalled,
        Origin::Assumed => Key::LeversPageBasisAssumed,
    }
}

/// The citations of keys, each once, in the order of the table of sources.
pub(super) fn sources<'a>(catalogue: &TableCatalogue, keys: impl Iterator<Item = &'a String>) -> Html {
    let keys: Vec<&String> = keys.collect();
    let cited = catalogue.sources.iter().filter(|source| keys.contains(&&source.key));
    html! { <ul class="citations">{ for cited.map(|source| html! { <li>{ english(&source.citation) }</li> }) }</ul> }
}
