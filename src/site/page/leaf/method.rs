//! Method: what is followed, where a number comes from, what is assumed, and what the model cannot tell.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::Leaf;
use crate::place::PlaceId;
use crate::site::page::leaf::frame;
use crate::words::{Key, Words};
use crate::year::Year;

/// Parts of the page: heading, then a sentence each.
const PARTS: [(&str, Key, &[Key]); 4] = [
    (
        "followed",
        Key::MethodFollowed,
        &[
            Key::MethodFollowedSectors,
            Key::MethodFollowedMaterials,
            Key::MethodFollowedEmissions,
            Key::MethodFollowedCivil,
        ],
    ),
    (
        "numbers",
        Key::MethodNumbers,
        &[
            Key::MethodNumbersFacts,
            Key::MethodNumbersChoices,
            Key::MethodNumbersModel,
            Key::MethodNumbersSame,
        ],
    ),
    (
        "assumed",
        Key::MethodAssumed,
        &[
            Key::MethodAssumedStorylines,
            Key::MethodAssumedLives,
            Key::MethodAssumedGaps,
            Key::MethodAssumedTable,
        ],
    ),
    (
        "cannot",
        Key::MethodCannot,
        &[
            Key::MethodCannotForecast,
            Key::MethodCannotInventory,
            Key::MethodCannotCosts,
            Key::MethodCannotPast,
            Key::MethodCannotSum,
            Key::MethodCannotScrap,
            Key::MethodCannotCredit,
            Key::MethodCannotConcrete,
            Key::MethodCannotUsedCars,
            Key::MethodCannotVehicles,
            Key::MethodCannotCivil,
            Key::MethodCannotElectricity,
            Key::MethodCannotPower,
            Key::MethodCannotIndustry,
            Key::MethodCannotRanks,
            Key::MethodCannotAverages,
            Key::MethodCannotChangeOfUse,
            Key::MethodCannotStudies,
        ],
    ),
];

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub struct MethodProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the way back leads to.
    pub home: PlaceId,
}

/// How the model works, and what it cannot tell.
#[component]
pub fn Method(props: &MethodProps) -> Html {
    let MethodProps { words, home } = props;
    let first = words.year(Year::LEVERS);
    let part = |(id, title, sentences): (&'static str, Key, &[Key])| {
        html! {
            <section aria-labelledby={id}>
                <h2 {id}>{ words.say(title) }</h2>
                <ul>
                    { for sentences.iter().map(|key| html! { <li>{ words.fill(*key, &[("first", &first)]) }</li> }) }
                </ul>
                if title == Key::MethodAssumed {
                    <p><a href="evidence/assumptions.csv">{ words.say(Key::MethodAssumedFile) }</a></p>
                }
            </section>
        }
    };
    frame(words, *home, Leaf::Method, html! { <>{ for PARTS.into_iter().map(part) }</> })
}
