//! Bridge: what the country model explains of each group, in 2020 and 2060, and the remainder beside it.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::kind::{Prospect, Resource};
use crate::model::Outcome;
use crate::outlook::{Outlook, bridge as reckoned};
use crate::site::page::leaf::outlook::{english, file, group, heads, scenario, table};
use crate::unit::Unit;
use crate::words::{Key, Words};
use crate::year::Year;

/// A year of a world, and the outcome that is set beside it.
struct Side<'a> {
    year: Year,
    /// What the world is of: observed, or a scenario.
    world: Key,
    /// What the country model's levers do.
    levers: Key,
    taken: [f64; Resource::COUNT],
    explained: [f64; Resource::COUNT],
    outlook: &'a Outlook,
}

/// The bridge: sentence, bars, table.
pub(super) fn bridge(words: &Words, outlook: &Outlook, [reference, all]: [&Outcome; 2]) -> Html {
    let side = |year: Year, prospect: Prospect, levers: Key, outcome: &Outcome| {
        outlook.path(prospect).map(|path| Side {
            year,
            world: if year == Year::BASE {
                Key::OutlookObserved
            } else {
                scenario(prospect)
            },
            levers,
            taken: Resource::ALL.map(|resource| path.taken[resource.index()][year]),
            explained: reckoned::explained(&outlook.quoted, outcome, year),
            outlook,
        })
    };
    let sides: Vec<Side<'_>> = [
        side(Year::BASE, Prospect::Trends2024, Key::ScenarioRef, reference),
        side(Year::LAST, Prospect::Trends2024, Key::ScenarioRef, reference),
        side(Year::LAST, Prospect::Trends2024, Key::ScenarioAll, all),
        side(Year::LAST, Prospect::Transition2024, Key::ScenarioAll, all),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        <section>
            <h2 id="bridge">{ words.say(Key::OutlookBridge) }</h2>
            { for sides.first().map(|side| told(words, side)) }
            <p>{ words.say(Key::OutlookBridgeRest) }{ " " }{ words.say(Key::OutlookBridgeFactors) }</p>
            <ul class="outlook-key">
                <li><svg width="14" height="14" aria-hidden="true"><rect class="explained" width="100%" height="100%" /></svg>{ words.say(Key::OutlookExplained) }</li>
                <li><svg width="14" height="14" aria-hidden="true"><rect class="remainder" width="100%" height="100%" /></svg>{ words.say(Key::OutlookRemainder) }</li>
            </ul>
            <div class="outlook-sides">{ for sides.iter().map(|side| bars(words, side, &sides)) }</div>
            if sides.iter().any(|side| side.explained.iter().zip(side.taken).any(|(explained, taken)| *explained > taken)) {
                <p>{ words.say(Key::OutlookBridgeAbove) }</p>
            }
            { table("bridge", "bridge", &heads(words, &[
                Key::TableYear, Key::OutlookScenario, Key::OutlookGroup, Key::OutlookWorld, Key::OutlookExplained, Key::OutlookRemainder, Key::OutlookShare,
            ]), html! { <>{ for sides.iter().flat_map(|side| Resource::ALL.map(|resource| row(words, side, resource))) }</> }) }
            { file("outlook_taken.csv") }
        </section>
    }
}

/// What documents say, and how much of it is explained.
fn told(words: &Words, side: &Side<'_>) -> Html {
    let Some((mass, share, cited)) = reckoned::told(&side.outlook.quoted) else {
        return Html::default();
    };
    let ours: f64 = side.explained.iter().sum();
    let text = words.fill(
        Key::OutlookBridgeTold,
        &[
            ("told", &words.quantity(mass, Unit::GtPerYear)),
            ("share", &words.share(share)),
            ("ours", &words.quantity(ours, Unit::GtPerYear)),
        ],
    );
    html! { <p>{ text }{ " (" }{ english(&cited) }{ ")" }</p> }
}

/// What levers and world a side is of.
fn named(words: &Words, side: &Side<'_>) -> String {
    if side.year == Year::BASE {
        return words.say(side.world).to_owned();
    }
    let levers = words.fill(Key::OutlookLevers, &[("levers", words.say(side.levers))]);
    [words.say(side.world), " · ", &levers].concat()
}

/// A bar a group, as long as the group is large among all that are shown.
fn bars(words: &Words, side: &Side<'_>, all: &[Side<'_>]) -> Html {
    let largest = |side: &Side<'_>| {
        side.taken
            .iter()
            .chain(&side.explained)
            .fold(0.0_f64, |most, value| most.max(*value))
    };
    let most = all.iter().map(largest).fold(0.0_f64, f64::max);
    let (taken, explained): (f64, f64) = (side.taken.iter().sum(), side.explained.iter().sum());
    let sentence = words.fill(
        Key::OutlookBridgeSentence,
        &[
            ("year", &words.year(side.year)),
            ("scenario", &named(words, side)),
            ("share", &words.share(explained / taken)),
        ],
    );
    html! {
        <figure>
            <figcaption>{ sentence }</figcaption>
            { for Resource::ALL.into_iter().map(|resource| {
                let (taken, explained) = (side.taken[resource.index()], side.explained[resource.index()]);
                html! {
                    <div class="outlook-bar">
                        <span>{ words.say(group(resource)) }</span>
                        <svg aria-hidden="true">
                            <rect class="remainder" width={percent(taken / most)} height="100%" />
                            <rect class={if explained > taken { "explained above" } else { "explained" }} width={percent(explained / most)} height="100%" />
                        </svg>
                    </div>
                }
            }) }
        </figure>
    }
}

fn row(words: &Words, side: &Side<'_>, resource: Resource) -> Html {
    let (taken, explained) = (side.taken[resource.index()], side.explained[resource.index()]);
    let number = |value: f64| words.quantity(value, Unit::GtPerYear);
    html! {
        <tr>
            <th scope="row">{ words.year(side.year) }</th>
            <td>{ named(words, side) }</td>
            <td>{ words.say(group(resource)) }</td>
            <td class="number">{ number(taken) }</td>
            <td class="number">{ number(explained) }</td>
            <td class="number">{ number(taken - explained) }</td>
            <td class="number">{ words.share(explained / taken) }</td>
        </tr>
    }
}
