//! Chain: the calculation of a number in six steps, each with a small picture; scrap returns to an earlier step.
//!
//! Pictures only repeat the words. Out of scope: the equations.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// The steps: name, sentence, picture (as a path of lines in a square of 48).
const STEPS: [(Key, Key, &str); 6] = [
    (
        Key::AboutPageChainFacts,
        Key::AboutPageChainFactsWhat,
        "M8 10h32v28H8zM8 19h32M8 28h32M19 10v28",
    ),
    (
        Key::EquationDemand,
        Key::AboutPageChainDemand,
        "M8 8v32h32M12 34c8 0 10-4 14-12s7-10 12-10",
    ),
    (
        Key::EquationStock,
        Key::AboutPageChainStock,
        "M10 40V30h7v10zM20 40V14h7v26zM10 30v-6h7v6M20 22h7M20 30h7M30 40V18h7v22zM30 26h7M30 33h7",
    ),
    (
        Key::EquationContent,
        Key::AboutPageChainContent,
        "M16 16h16v16H16zM4 20h9m-4-4 4 4-4 4M35 28h9m-4-4 4 4-4 4",
    ),
    (
        Key::EquationCycle,
        Key::AboutPageChainCycle,
        "M37 20a14 14 0 0 0-25-3M12 9v8h8M11 28a14 14 0 0 0 25 3M36 39v-8h-8",
    ),
    (
        Key::ChartGhg,
        Key::AboutPageChainGhg,
        "M8 40h32M10 36c6-2 8-4 14-4s8-1 14-4M10 30c6-2 8-6 14-6s8-1 14-4M10 24c6-3 8-8 14-8s8-2 14-5",
    ),
];

/// The six steps as a list; arrows connect them.
pub(super) fn chain(words: &Words) -> Html {
    let first = words.year(Year::LEVERS);
    let step = |(name, what, picture): (Key, Key, &'static str)| {
        html! {
            <li>
                <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true"><path d={picture} /></svg>
                <h3>{ words.say(name) }</h3>
                <p>{ words.fill(what, &[("first", &first)]) }</p>
                <svg class="next" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M3 12h16m-6-6 6 6-6 6" /></svg>
            </li>
        }
    };
    html! { <ol class="chain">{ for STEPS.into_iter().map(step) }</ol> }
}
