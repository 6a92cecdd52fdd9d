//! Measure effects: effects of clean fuel, the standard, both, and electric vehicles on exhaust emissions and
//! greenhouse gases.
//!
//! The change from today's path comes first; amounts follow below, as orders of magnitude. Out of scope: the calculation.

use yew::prelude::*;

use crate::site::page::topic::{MeasureEffect, QuantityEffects, TopicPageContext, effects};
use cairn_analysis::findings::roads::{FLEET_YEARS, RoadEmission, RoadPlan, RoadResults, YEARS};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::unit::Unit;

pub(super) fn helps(context: &TopicPageContext<RoadResults>) -> Html {
    let words = &context.words;
    let [first, last] = YEARS.map(|year| words.year(year));
    html! {
        <section aria-labelledby="roads-helps">
            <h2 id="roads-helps">{ words.say(Key::RoadsHelps) }</h2>
            <p class="hint">{ words.fill(Key::RoadsHelpsWhat, &[("first", &first), ("last", &last)]) }</p>
            <div class="topic-helps">
                { context.levers() }
                <div>
                    { effects(words, YEARS, RoadEmission::ALL.into_iter().map(|given| effect(context, given))) }
                    { for border(context) }
                </div>
            </div>
        </section>
    }
}

/// The fate of used cars that the standard stops at the border, in the earlier year.
fn border(context: &TopicPageContext<RoadResults>) -> Option<Html> {
    let (words, state) = (&context.words, &context.state);
    let stopped = state.shown.what.plans.get(RoadPlan::Standard as usize)?.as_ref()?.border[1];
    let sentence = |key: Key, [cars, mass]: [f64; 2]| {
        let with = [
            ("year", words.year(YEARS[0])),
            ("cars", words.quantity(cars, Unit::MillionCarsPerYear)),
            ("mass", words.quantity(mass, Unit::MtPerYear)),
        ];
        (cars > 0.0).then(|| words.fill(key, &with.each_ref().map(|(name, text)| (*name, text.as_str()))))
    };
    // A single country only refuses them; in the whole world, sellers keep the cars that nobody imports.
    let alone = context.is_country().then(|| sentence(Key::RoadsRefused, stopped.refused)).flatten();
    let domestic = sentence(Key::RoadsKept, stopped.kept);
    let lines = [alone, domestic]
        .into_iter()
        .flatten()
        .map(|line| html! { <p class="hint roads-border">{ line }</p> });
    Some(lines.collect())
}

pub(super) fn plan_name(words: &Words, plan: RoadPlan) -> &str {
    words.say(match plan {
        RoadPlan::Fuel | RoadPlan::Standard => names::lever(plan.levers()[0])[0],
        RoadPlan::Both => Key::RoadsBoth,
        RoadPlan::Electric => Key::RoadsElectric,
        RoadPlan::All => Key::RoadsAll,
    })
}

pub(super) const fn unit_of(given: RoadEmission) -> Unit {
    match given {
        RoadEmission::Ghg => Unit::MtCo2ePerYear,
        RoadEmission::Soot | RoadEmission::Particles | RoadEmission::Nox => Unit::KtPerYear,
    }
}

pub(super) fn given_name(words: &Words, given: RoadEmission) -> &str {
    words.say(match given {
        RoadEmission::Soot => Key::RoadsSoot,
        RoadEmission::Particles => Key::RoadsParticles,
        RoadEmission::Nox => Key::RoadsNox,
        RoadEmission::Ghg => Key::RoadsGhg,
    })
}

/// One emission of vehicles, and the effect of each plan on it.
fn effect(context: &TopicPageContext<RoadResults>, given: RoadEmission) -> QuantityEffects<'_> {
    let (words, state) = (&*context.words, &context.state);
    let (offered, known) = (&state.start.offered, &state.shown.what);
    let built = |plan: &RoadPlan| plan.levers().iter().all(|lever| offered.contains(lever));
    let row = |plan: RoadPlan| MeasureEffect {
        id: plan.id(),
        name: plan_name(words, plan),
        spared: [0, 1].map(|year| known.spared(plan, given, year)),
    };
    let amounts = known.nothing.iter().flat_map(|run| run.giving.map(|giving| giving[given as usize]));
    QuantityEffects {
        id: given.id(),
        name: given_name(words, given),
        unit: unit_of(given),
        today: FLEET_YEARS.into_iter().zip(amounts).collect(),
        rows: RoadPlan::ALL.into_iter().filter(built).map(row).collect(),
    }
}
