//! Measure effects: effects of each measure on leakage to water, greenhouse gases, use and mismanaged waste, and their
//! assignment to the intervention points of a UN document.
//!
//! Out of scope: the calculation.

use yew::prelude::*;

use crate::site::page::topic::{MeasureEffect, QuantityEffects, TopicPageContext, effects};
use cairn_analysis::findings::plastics::{AMOUNT_YEARS, Plastics, PlasticsPlan, PlasticsQuantity, YEARS};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::Lever;
use cairn_core::unit::Unit;

pub(super) fn helps(context: &TopicPageContext<Plastics>) -> Html {
    let words = &context.words;
    let [first, last] = YEARS.map(|year| words.year(year));
    html! {
        <section aria-labelledby="plastics-helps">
            <h2 id="plastics-helps">{ words.say(Key::PlasticsHelps) }</h2>
            <p class="hint">{ words.fill(Key::PlasticsHelpsWhat, &[("first", &first), ("last", &last)]) }</p>
            <div class="topic-helps">
                { context.levers() }
                { effects(words, YEARS, PlasticsQuantity::ALL.into_iter().map(|given| effect(context, given))) }
            </div>
        </section>
    }
}

/// The three intervention points, with their measures, and the joint effect of these.
pub(super) fn areas(context: &TopicPageContext<Plastics>) -> Html {
    let words = &*context.words;
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

pub(super) fn plan_name(words: &Words, plan: PlasticsPlan) -> &str {
    words.say(match plan {
        PlasticsPlan::Less | PlasticsPlan::Paper | PlasticsPlan::Longer | PlasticsPlan::Recycled | PlasticsPlan::Safe => {
            names::lever(plan.levers()[0])[0]
        }
        PlasticsPlan::Upstream => Key::PlasticsUpstream,
        PlasticsPlan::All => Key::RoadsAll,
    })
}

pub(super) fn given_name(words: &Words, given: PlasticsQuantity) -> &str {
    words.say(match given {
        PlasticsQuantity::Water => Key::PlasticsWater,
        PlasticsQuantity::Ghg => Key::PlasticsGhg,
        PlasticsQuantity::Used => Key::PlasticsUsed,
        PlasticsQuantity::Mismanaged => Key::PlasticsMismanaged,
    })
}

pub(super) const fn unit_of(given: PlasticsQuantity) -> Unit {
    match given {
        PlasticsQuantity::Ghg => Unit::MtCo2ePerYear,
        PlasticsQuantity::Water | PlasticsQuantity::Used | PlasticsQuantity::Mismanaged => Unit::MtPerYear,
    }
}

fn effect(context: &TopicPageContext<Plastics>, given: PlasticsQuantity) -> QuantityEffects<'_> {
    let (words, state) = (&*context.words, &context.state);
    let (offered, known) = (&state.start.offered, &state.shown.what);
    let built = |plan: &PlasticsPlan| plan.levers().iter().all(|lever| offered.contains(lever));
    let row = |plan: PlasticsPlan| MeasureEffect {
        id: plan.id(),
        name: plan_name(words, plan),
        spared: [0, 1].map(|year| known.spared(plan, given, year)),
    };
    let amounts = known.nothing.iter().flatten().map(|balance| given.value(balance));
    QuantityEffects {
        id: given.id(),
        name: given_name(words, given),
        unit: unit_of(given),
        today: AMOUNT_YEARS.into_iter().zip(amounts).collect(),
        rows: PlasticsPlan::ALL.into_iter().filter(built).map(row).collect(),
    }
}
