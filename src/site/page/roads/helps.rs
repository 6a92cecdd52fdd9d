//! Helps: what clean fuel, the standard, both, and electric vehicles do to what leaves exhausts and to greenhouse gases.
//!
//! Change against today's path first; amounts stand below it, as an order of magnitude. Does not know: how it was worked out.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::findings::roads::{Given, Plan, Roads, SEEN, YEARS};
use crate::kind::Lever;
use crate::site::page::topic::Desk;
use crate::unit::Unit;
use crate::words::{Key, Words, names};

pub(super) fn helps(desk: &Desk<Roads>) -> Html {
    let words = &desk.words;
    let [first, last] = YEARS.map(|year| words.year(year));
    html! {
        <section aria-labelledby="roads-helps">
            <h2 id="roads-helps">{ words.say(Key::RoadsHelps) }</h2>
            <p class="hint">{ words.fill(Key::RoadsHelpsWhat, &[("first", &first), ("last", &last)]) }</p>
            <div class="topic-helps">
                { desk.levers() }
                <div>
                    <div class="topic-effects">{ for Given::ALL.into_iter().map(|given| effects(desk, given)) }</div>
                    { for border(desk) }
                </div>
            </div>
        </section>
    }
}

/// What becomes of used cars that the standard stops at the border, in the earlier year.
fn border(desk: &Desk<Roads>) -> Option<Html> {
    let (words, state) = (&desk.words, &desk.state);
    let stopped = state.shown.what.plans.get(Plan::Standard as usize)?.as_ref()?.border[1];
    let told = |key: Key, [cars, mass]: [f64; 2]| {
        let with = [
            ("year", words.year(YEARS[0])),
            ("cars", words.quantity(cars, Unit::MillionCarsPerYear)),
            ("mass", words.quantity(mass, Unit::MtPerYear)),
        ];
        (cars > 0.0).then(|| words.fill(key, &with.each_ref().map(|(name, text)| (*name, text.as_str()))))
    };
    // Alone a place only turns them away; in the world who sells keeps what nobody lets in.
    let alone = desk.is_country().then(|| told(Key::RoadsRefused, stopped.refused)).flatten();
    let kept = told(Key::RoadsKept, stopped.kept);
    let lines = [alone, kept]
        .into_iter()
        .flatten()
        .map(|line| html! { <p class="hint roads-border">{ line }</p> });
    Some(lines.collect())
}

/// What a plan is called.
pub(super) fn plan_name(words: &Words, plan: Plan) -> &str {
    words.say(match plan {
        Plan::Fuel => names::lever(Lever::CleanFuel)[0],
        Plan::Standard => names::lever(Lever::UsedVehicles)[0],
        Plan::Both => Key::RoadsBoth,
        Plan::Electric => Key::RoadsElectric,
        Plan::All => Key::RoadsAll,
    })
}

pub(super) const fn unit_of(given: Given) -> Unit {
    match given {
        Given::Ghg => Unit::MtCo2ePerYear,
        Given::Soot | Given::Particles | Given::Nox => Unit::KtPerYear,
    }
}

pub(super) fn given_name(words: &Words, given: Given) -> &str {
    words.say(match given {
        Given::Soot => Key::RoadsSoot,
        Given::Particles => Key::RoadsParticles,
        Given::Nox => Key::RoadsNox,
        Given::Ghg => Key::RoadsGhg,
    })
}

/// One thing that vehicles give off: a row a plan, with a bar for the later year.
fn effects(desk: &Desk<Roads>, given: Given) -> Html {
    let (words, state) = (&desk.words, &desk.state);
    let offered = &state.start.offered;
    let built = |plan: &Plan| plan.levers().iter().all(|lever| offered.contains(lever));
    let row = |plan: Plan| {
        let cell = |year: usize| match state.shown.what.spared(plan, given, year) {
            Some(spared) => words.change(1.0 - spared, 1.0),
            None => "…".to_owned(),
        };
        let spared = state.shown.what.spared(plan, given, YEARS.len() - 1).unwrap_or(0.0);
        let class = if spared < 0.0 { "spared worse" } else { "spared" };
        html! {
            <tr key={plan.id()} data-plan={plan.id()}>
                <th scope="row">{ plan_name(words, plan) }</th>
                <td>{ cell(0) }</td>
                <td>{ cell(1) }</td>
                <td class={class} aria-hidden="true"><svg><rect width={percent(spared.abs().min(1.0))} height="100%" /></svg></td>
            </tr>
        }
    };
    let unit = unit_of(given);
    let today = state.shown.what.nothing.as_ref().map(|run| {
        let amounts = SEEN.iter().zip(&run.giving).map(|(year, giving)| {
            let amount = words.quantity(giving[given as usize], unit);
            words.fill(Key::RoadsInYear, &[("year", &words.year(*year)), ("amount", &amount)])
        });
        let amounts: Vec<String> = amounts.collect();
        let amounts: Vec<&str> = amounts.iter().map(String::as_str).collect();
        words.fill(Key::RoadsToday, &[("amounts", &words.list(&amounts))])
    });
    html! {
        <table data-given={given.id()}>
            <caption>{ given_name(words, given) }</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="unseen">{ words.say(Key::RoadsPlan) }</span></th>
                    { for YEARS.iter().map(|year| html! { <th scope="col">{ words.year(*year) }</th> }) }
                    <th aria-hidden="true"></th>
                </tr>
            </thead>
            <tbody>{ for Plan::ALL.into_iter().filter(built).map(row) }</tbody>
            <tfoot><tr><td colspan="4">{ for today }</td></tr></tfoot>
        </table>
    }
}
