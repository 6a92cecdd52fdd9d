//! Levers: a card for each theme, on which each of its levers opens; backgrounds and scenarios in a section of their own.
//!
//! Out of scope: the effect of a lever in a place, which the explorer shows.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::lever::{origin, part, sources};
use crate::pages::leaf::{chapter, cited, frame, glossary, table};
use crate::pages::prose::TermLinks;
use cairn_analysis::findings::jumps::Jumps;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::Leaf;
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::{Lever, LeverGroup, Storyline, Theme};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_evidence::{SetRow, TableCatalogue};

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct LeversProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    pub catalogue: Rc<TableCatalogue>,
    /// Places where construction jumps up or down, with every lever at its end.
    pub jumps: Jumps,
}

/// The effect of each lever, and the source of its reach.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let LeversProps {
        words,
        home,
        catalogue,
        jumps,
    } = props;
    let terms = TermLinks::of(words.language());
    let inside = html! {
        <>
            { glossary::glossary_link(words) }
            { for LeverGroup::ALL.into_iter().map(|group| of_group(words, group, catalogue, &terms)) }
            { how(words, *jumps) }
            { backgrounds(words) }
            { scenarios(words, catalogue) }
        </>
    };
    frame(words, *home, Leaf::Levers, inside)
}

/// The conversion of levels into values, and of values into years.
fn how(words: &Words, jumps: Jumps) -> Html {
    let first = words.year(Year::LEVERS);
    let [all, up, down] = [jumps.places, jumps.up, jumps.down].map(|places| words.number(places as f64, 0));
    let with = [("first", first.as_str()), ("all", &all), ("up", &up), ("down", &down)];
    let sentences = [
        Key::LeversPageHowSteps,
        Key::LeversPageHowYears,
        Key::LeversPageHowRows,
        Key::LeversPageHowJumps,
        Key::LimitsLevers,
    ];
    let inside = html! {
        <>
            <ul>{ for sentences.into_iter().map(|key| html! { <li>{ words.fill(key, &with) }</li> }) }</ul>
            <p><a href="evidence/levers.csv" download="">{ words.say(Key::LeversPageFile) }</a></p>
        </>
    };
    chapter("how", words.say(Key::LeversPageHow).into(), false, inside)
}

fn of_group(words: &Words, group: LeverGroup, catalogue: &TableCatalogue, terms: &TermLinks) -> Html {
    let [title, hint] = names::group(group);
    let id = match group {
        LeverGroup::Avoid => "avoid",
        LeverGroup::Shift => "shift",
        LeverGroup::Improve => "improve",
        LeverGroup::Apart => "apart",
        LeverGroup::Need => "need",
        LeverGroup::Minerals => "minerals",
    };
    let of_theme = |theme: Theme| {
        html! {
            <section class="lever-card">
                <h3 id={theme_id(theme)}>{ words.say(names::theme(theme)) }</h3>
                { for theme.levers().iter().map(|lever| part(words, *lever, catalogue, terms)) }
            </section>
        }
    };
    html! {
        <section class="levers-group" aria-labelledby={id}>
            <h2 {id}>{ words.say(title) }</h2>
            <p class="scope">{ words.say(hint) }</p>
            <div class="lever-cards">{ for Theme::ALL.into_iter().filter(|theme| theme.group() == group).map(of_theme) }</div>
        </section>
    }
}

/// The anchor of a theme on the page.
pub(crate) fn theme_id(theme: Theme) -> String {
    ["theme", theme.levers().first().map_or("", |lead| lead.id())].join("-")
}

fn backgrounds(words: &Words) -> Html {
    let storylines = Storyline::ALL.map(|storyline| html! { <li>{ words.say(names::storyline(storyline)) }</li> });
    let moved = Lever::ALL.into_iter().filter(|lever| lever.columns().by_policy);
    let moved = words.fill(Key::LeversPageBackgroundPol2, &[("levers", &listed(words, moved))]);
    let inside = html! {
        <>
            <p>{ words.say(Key::BackgroundHint) }</p>
            <ul>{ for storylines }</ul>
            <p>{ words.say(Key::LeversPageBackgroundSsp) }</p>
            <p>{ moved }</p>
        </>
    };
    chapter("background", words.say(Key::BackgroundTitle).into(), false, inside)
}

fn scenarios(words: &Words, catalogue: &TableCatalogue) -> Html {
    let what = |scenario: Scenario| match scenario {
        Scenario::Reference => words.say(Key::LeversNone).to_owned(),
        Scenario::Panel => words.say(Key::LeversPageScenarioRecc).to_owned(),
        Scenario::PanelFuture => words.say(Key::LeversPageScenarioReccFuture).to_owned(),
        Scenario::Guides => {
            let levers = listed(words, scenario.choices().pulls.into_keys());
            words.fill(Key::LeversPageScenarioGuide, &[("levers", &levers)])
        }
        Scenario::Avoid | Scenario::Shift | Scenario::Improve | Scenario::All | Scenario::LowCarbon | Scenario::Loop => {
            let levers = listed(words, scenario.choices().pulls.into_keys());
            words.fill(Key::LeversPageScenarioPulls, &[("levers", &levers)])
        }
        Scenario::Sufficiency => {
            let [space, need] = [Lever::HomeSpace, Lever::HousingNeed].map(|lever| words.say(names::lever(lever)[0]));
            words.fill(Key::LeversPageScenarioSufficiency, &[("space", space), ("need", need)])
        }
    };
    let heads = [
        Key::LeversPageColMoves,
        Key::LeversPageColWhere,
        Key::MethodAssumedValue,
        Key::LeversPageColFull,
        Key::LeversPageColBasis,
        Key::SourcesTitle,
    ];
    let row = |row: &SetRow| {
        html! {
            <tr>
                <th scope="row">{ words.dial(row.dial) }</th>
                <td>{ words.place(row.within) }</td>
                <td class="number">{ words.dialled(row.dial.what.scale(), row.value) }</td>
                <td class="number">{ words.year(row.full) }</td>
                <td>{ words.say(origin(row.origin)) }</td>
                <td>{ cited(words, &row.sources) }</td>
            </tr>
        }
    };
    let inside = html! {
        <>
            <dl class="told">
                { for Scenario::ALL.into_iter().map(|scenario| html! {
                    <div><dt>{ words.say(names::scenario(scenario)) }</dt><dd>{ what(scenario) }</dd></div>
                }) }
            </dl>
            <h3 id="bundle">{ words.say(names::scenario(Scenario::Panel)) }</h3>
            { table("bundle", "set", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for catalogue.set.iter().map(row) }</> }) }
            { sources(catalogue, catalogue.set.iter().flat_map(|row| &row.sources)) }
        </>
    };
    chapter("scenarios", words.say(Key::LeversPageScenarios).into(), false, inside)
}

/// Levers by name, in a row.
fn listed(words: &Words, levers: impl Iterator<Item = Lever>) -> String {
    let levers: Vec<&str> = levers.map(|lever| words.say(names::lever(lever)[0])).collect();
    words.list(&levers)
}
