//! Helps: effects of each measure on leakage to water, greenhouse gases, use and mismanaged waste, and their assignment
//! to the intervention points of a UN document.
//!
//! Out of scope: the calculation.

use yew::prelude::*;

use crate::site::page::topic::{Desk, Effect, Row, effects};
use cairn_analysis::findings::plastics::{Given, Plan, Plastics, SEEN, YEARS};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::Lever;
use cairn_core::unit::Unit;

pub(super) fn helps(desk: &Desk<Plastics>) -> Html {
    let words = &desk.words;
    let [first, last] = YEARS.map(|year| words.year(year));
    html! {
        <section aria-labelledby="plastics-helps">
            <h2 id="plastics-helps">{ words.say(Key::PlasticsHelps) }</h2>
            <p class="hint">{ words.fill(Key::PlasticsHelpsWhat, &[("first", &first), ("last", &last)]) }</p>
            <div class="topic-helps">
                { desk.levers() }
                { effects(words, YEARS, Given::ALL.into_iter().map(|given| effect(desk, given))) }
            </div>
        </section>
    }
}

/// The three intervention points, with their measures, and the joint effect of these.
pub(super) fn areas(desk: &Desk<Plastics>) -> Html {
    let words = &*desk.words;
    let areas = [
        (
            Key::PlasticsAreaPackaging,
            [Lever::PackagingAvoided, Lever::PackagingReplaced].as_slice(),
        ),
        (Key::PlasticsAreaChoices, &[Lever::PackagingAvoided, Lever::GoodsLife]),
        (Key::PlasticsAreaPurchase, &[Lever::PlasticsRecycling, Lever::GoodsLife]),
    ];
    let area = |(key, levers): (Key, &[Lever])| {
        let levers: Vec<&str> = levers.iter().map(|lever| words.say(names::lever(*lever)[0])).collect();
        html! { <li>{ words.fill(key, &[("levers", &words.list(&levers))]) }</li> }
    };
    html! {
        <section aria-labelledby="plastics-areas">
            <h2 id="plastics-areas">{ words.say(Key::PlasticsAreas) }</h2>
            <p class="hint">{ words.say(Key::PlasticsAreasWhat) }</p>
            <ol>{ for areas.into_iter().map(area) }</ol>
            <p>{ words.say(Key::PlasticsAreasMissing) }</p>
        </section>
    }
}

/// Name of a plan.
pub(super) fn plan_name(words: &Words, plan: Plan) -> &str {
    words.say(match plan {
        Plan::Less => names::lever(Lever::PackagingAvoided)[0],
        Plan::Paper => names::lever(Lever::PackagingReplaced)[0],
        Plan::Longer => names::lever(Lever::GoodsLife)[0],
        Plan::Recycled => names::lever(Lever::PlasticsRecycling)[0],
        Plan::Safe => names::lever(Lever::WasteKeptSafe)[0],
        Plan::Upstream => Key::PlasticsUpstream,
        Plan::All => Key::RoadsAll,
    })
}

pub(super) fn given_name(words: &Words, given: Given) -> &str {
    words.say(match given {
        Given::Water => Key::PlasticsWater,
        Given::Ghg => Key::PlasticsGhg,
        Given::Used => Key::PlasticsUsed,
        Given::Mismanaged => Key::PlasticsMismanaged,
    })
}

pub(super) const fn unit_of(given: Given) -> Unit {
    match given {
        Given::Ghg => Unit::MtCo2ePerYear,
        Given::Water | Given::Used | Given::Mismanaged => Unit::MtPerYear,
    }
}

fn effect(desk: &Desk<Plastics>, given: Given) -> Effect<'_> {
    let (words, state) = (&*desk.words, &desk.state);
    let (offered, known) = (&state.start.offered, &state.shown.what);
    let built = |plan: &Plan| plan.levers().iter().all(|lever| offered.contains(lever));
    let row = |plan: Plan| Row {
        id: plan.id(),
        name: plan_name(words, plan),
        spared: [0, 1].map(|year| known.spared(plan, given, year)),
    };
    let amounts = known.nothing.iter().flatten().map(|balance| given.of(balance));
    Effect {
        id: given.id(),
        name: given_name(words, given),
        unit: unit_of(given),
        today: SEEN.into_iter().zip(amounts).collect(),
        rows: Plan::ALL.into_iter().filter(built).map(row).collect(),
    }
}
