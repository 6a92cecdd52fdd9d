//! Sentences: single figures and lists from documents, each with its document; the strategies link to their levers.
//!
//! The assignment of levers to strategies is our own. Out of scope: the model's coverage, except for a remark on it.

use yew::prelude::*;

use crate::pages::leaf::outlook::{cited, english, file};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::{Lever, Theme};
use cairn_core::unit::Unit;
use cairn_evidence::outlook::reports::{DocumentSentence, Quoted, SentenceSubject};

/// A strategy for the built environment, and the levers that represent it.
const STRATEGIES: [(Key, &[Lever]); 4] = [
    (
        Key::OutlookStrategiesNew,
        &[Lever::BuildingDesign, Lever::Timber, Lever::NewBuildings, Lever::BuildingLife],
    ),
    (Key::OutlookStrategiesRetrofit, &[Lever::Retrofit, Lever::CleanHeat]),
    (Key::OutlookStrategiesIntensive, Theme::Space.levers()),
    (Key::OutlookStrategiesMaterials, Theme::Materials.levers()),
];

/// The strategies recommended for the built environment, and links to their levers.
pub(super) fn strategies(words: &Words, quoted: &Quoted) -> Html {
    let language = words.language();
    let page = Route::Leaf {
        language,
        leaf: Leaf::Levers,
    }
    .write();
    let lever = |lever: &Lever| {
        html! { <>{ " " }<a href={[page.as_str(), "#", lever.id()].concat()}>{ words.say(names::lever(*lever)[0]) }</a></> }
    };
    html! {
        <section>
            <h3 id="strategies">{ words.say(Key::OutlookStrategies) }</h3>
            <p>{ words.say(Key::OutlookStrategiesWhat) }{ for citation(words, quoted, SentenceSubject::Strategies) }</p>
            <ul class="strategies">
                { for STRATEGIES.iter().map(|(name, levers)| html! {
                    <li><strong>{ words.say(*name) }</strong>{ for levers.iter().map(lever) }</li>
                }) }
            </ul>
        </section>
    }
}

/// The steps of value chain analysis, and texts on food in addition to its table.
pub(super) fn steps(words: &Words, quoted: &Quoted) -> Html {
    listed(
        words,
        quoted,
        &[SentenceSubject::Steps, SentenceSubject::Challenges, SentenceSubject::Middle],
    )
}

/// Plastics: production, input into the sea, packaging, leaks, priorities.
pub(super) fn plastics(words: &Words, quoted: &Quoted) -> Html {
    let all = [
        SentenceSubject::Production,
        SentenceSubject::Ocean,
        SentenceSubject::OceanAhead,
        SentenceSubject::OceanTimes,
        SentenceSubject::PackagingUsed,
        SentenceSubject::PackagingMade,
        SentenceSubject::Leakage,
        SentenceSubject::Areas,
    ];
    html! {
        <section>
            <h3 id="plastics">{ words.say(Key::OutlookPlastics) }</h3>
            <p>{ words.say(Key::OutlookPlasticsWhat) }</p>
            { listed(words, quoted, &all) }
            { file("sentences.csv") }
        </section>
    }
}

fn listed(words: &Words, quoted: &Quoted, all: &[SentenceSubject]) -> Html {
    let rows = all
        .iter()
        .flat_map(|subject| quoted.sentences.iter().filter(move |sentence| sentence.said == *subject));
    html! {
        <ul>{ for rows.map(|sentence| html! { <li>{ sentence_text(words, sentence) }{ source(words, sentence) }</li> }) }</ul>
    }
}

/// The citation of a kind of sentence.
fn citation(words: &Words, quoted: &Quoted, subject: SentenceSubject) -> Option<Html> {
    let sentence = quoted.sentences.iter().find(|sentence| sentence.said == subject)?;
    Some(source(words, sentence))
}

/// Document, paragraph and note of a sentence.
fn source(words: &Words, sentence: &DocumentSentence) -> Html {
    html! {
        <>
            { " (" }{ cited(words, &sentence.cited, sentence.to_verify) }
            if !sentence.note.is_empty() {
                { "; " }{ english(&sentence.note) }
            }
            { ")" }
        </>
    }
}

fn sentence_text(words: &Words, sentence: &DocumentSentence) -> String {
    let mass = |value: f64| words.quantity(value, Unit::Mt);
    let share = |value: f64| words.share(value);
    let plain = |value: f64| words.number(value, 0);
    let (key, write): (Key, &dyn Fn(f64) -> String) = match sentence.said {
        SentenceSubject::Strategies => (Key::OutlookStrategiesWhat, &plain),
        SentenceSubject::Steps => (Key::OutlookSteps, &plain),
        SentenceSubject::Challenges => (Key::OutlookChallenges, &plain),
        SentenceSubject::Middle => (Key::OutlookMiddle, &share),
        SentenceSubject::Production => (Key::OutlookPlasticsProduction, &mass),
        SentenceSubject::Ocean => (Key::OutlookPlasticsOcean, &mass),
        SentenceSubject::OceanAhead => (Key::OutlookPlasticsOceanAhead, &mass),
        SentenceSubject::OceanTimes => (Key::OutlookPlasticsOceanTimes, &plain),
        SentenceSubject::PackagingUsed => (Key::OutlookPlasticsPackagingUsed, &share),
        SentenceSubject::PackagingMade => (Key::OutlookPlasticsPackagingMade, &share),
        SentenceSubject::Leakage => (Key::OutlookPlasticsLeakage, &plain),
        SentenceSubject::Areas => (Key::OutlookPlasticsAreas, &plain),
    };
    let value = sentence.value.map_or_else(String::new, write);
    words.fill(key, &[("value", &value), ("year", &sentence.year.to_string())])
}
