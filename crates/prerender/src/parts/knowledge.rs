//! Knowledge of a country: how many of the facts that set its numbers are its own, and what we would need from it.
//!
//! It works without a script: the form is a text to copy, and goes to the address that the builder of the site names, if
//! there is one. Out of scope: the calculation ([`cairn_analysis::findings::knowledge`]).

use yew::prelude::*;

use crate::report::message;
use cairn_analysis::findings::deciding_facts::DecidingFact;
use cairn_analysis::findings::knowledge::{CountryKnowledge, WantedCount};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Both sections of a country.
pub fn section(words: &Words, place: PlaceId, of: &CountryKnowledge, contact: Option<&str>) -> Html {
    let number = |count: usize| words.number(count as f64, 0);
    let [own, region, assumed] = of.facts.each_ref().map(Vec::len);
    let counted = words.fill(
        Key::KnowledgeCounted,
        &[
            ("all", &number(own + region + assumed)),
            ("own", &number(own)),
            ("region", &number(region)),
            ("assumed", &number(assumed)),
        ],
    );
    let ranked = words.fill(Key::KnowledgeRank, &[("rank", &number(of.rank)), ("places", &number(of.places))]);
    let kinds = [Key::KnowledgeOwn, Key::KnowledgeRegion, Key::KnowledgeAssumed];
    html! {
        <section class="knowledge" aria-labelledby="knowledge">
            <h3 id="knowledge">{ words.fill(Key::KnowledgeTitle, &[("place", words.place(place))]) }</h3>
            <p>{ counted }{ words.sentence_gap() }{ ranked }</p>
            <ul>{ for kinds.into_iter().zip(&of.facts).filter(|(_, facts)| !facts.is_empty()).map(|(kind, facts)| html! {
                <li><strong>{ words.say(kind) }</strong>{ " " }{ listed(words, facts) }</li>
            }) }</ul>
            { needed(words, place, of, contact) }
        </section>
    }
}

fn listed(words: &Words, facts: &[DecidingFact]) -> String {
    let named: Vec<&str> = facts.iter().map(|fact| words.say(names::ground(*fact))).collect();
    words.list(&named)
}

/// The counts that would change the numbers most, and the form to send them.
fn needed(words: &Words, place: PlaceId, of: &CountryKnowledge, contact: Option<&str>) -> Html {
    let form = form(words, place, &of.wanted);
    let title = words.labelled(words.say(Key::KnowledgeNeeded), words.place(place));
    let address = contact.and_then(|contact| message(contact, &title, &form.replace('\n', "\r\n")));
    let years = [("from", words.year(Year::LEVERS)), ("to", words.year(Year::LAST))];
    let years = years.each_ref().map(|(name, year)| (*name, year.as_str()));
    html! {
        <>
            <h3 id="needed">{ words.say(Key::KnowledgeNeeded) }</h3>
            <p>{ words.fill(Key::KnowledgeNeededWhat, &years) }</p>
            <ol>{ for of.wanted.iter().map(|count| html! { <li>{ wanted(words, count) }</li> }) }</ol>
            <p>
                { words.say(Key::KnowledgeForm) }
                { for address.map(|address| html! { <>{ " " }<a href={address} rel="noopener noreferrer">{ words.say(Key::KnowledgeSend) }</a></> }) }
            </p>
            <pre class="form">{ form }</pre>
        </>
    }
}

/// A count and its effect.
fn wanted(words: &Words, count: &WantedCount) -> String {
    let name = count.name.say(words.language());
    let effect = words.share(count.effect);
    words.fill(Key::KnowledgeWanted, &[("name", name), ("effect", &effect)])
}

/// The text to copy: one line a count and year, with the columns of our own tables.
fn form(words: &Words, place: PlaceId, wanted: &[WantedCount]) -> String {
    let mut lines = vec![words.say(Key::KnowledgeColumns).to_owned()];
    for count in wanted {
        lines.push(format!("{place}; {}; ; ; ; ", count.name.say(words.language())));
    }
    lines.join("\n")
}
