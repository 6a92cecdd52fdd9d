//! Circularity rate of the whole economy by its formula and compared with its technical potential.
//! After it, the reused and recycled share of the country model's materials.

use std::rc::Rc;

use yew::prelude::*;

use crate::site::link::explore::FOCUS_YEARS;
use crate::site::page::outlook::OutlookContext;
use crate::site::page::outlook::bridge::{line, plate};
use crate::site::page::outlook::{english, heads, table};
use crate::site::state::outlook::OutlookAction;
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::outlook::circularity::MATERIALS_SHOWN;
use cairn_analysis::outlook::lever_effects::{FIRST, LeverQuantities};
use cairn_analysis::words::{Key, names};
use cairn_core::kind::Resource;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The rate of the whole economy below its technical potential, and what limits it.
pub(super) fn leading(context: &OutlookContext<'_>) -> Html {
    let start = &context.state.start;
    html! { <>{ for whole_economy(context, &start.reference) }<p>{ &start.cap }</p></> }
}

/// Formula, limits, picture of the modelled part and table by material.
pub(super) fn circular(context: &OutlookContext<'_>) -> Html {
    let OutlookContext { words, state, .. } = *context;
    let formula = state.start.formula.as_ref();
    html! {
        <section>
            <h3 id="circular">{ words.say(Key::OutlookCircular) }</h3>
            { for formula.map(|(text, cited)| html! { <p>{ text }{ " (" }{ english(cited) }{ ")" }</p> }) }
            <p>{ words.say(Key::OutlookCircularWhy) }{ for limits(context).map(|text| [" ", &text].concat()) }</p>
            { for state.start.whole.as_ref().map(|(_, scope)| html! { <p>{ scope }</p> }) }
            { yearly_table(context, &state.start.reference) }
            <h4 id="by-material">{ words.say(Key::OutlookCircularTable) }</h4>
            <p>{ words.say(Key::OutlookCircularScope) }</p>
            { years(context) }
            { numbers(context, &state.start.reference) }
        </section>
    }
}

/// The whole economy and its technical potential, year by year, as far as the modelled part changes it.
fn whole_economy(context: &OutlookContext<'_>, reference: &LeverQuantities) -> Option<Html> {
    let OutlookContext { words, state, .. } = *context;
    let ((known, _), world) = (state.start.whole.as_ref()?, state.start.worlds.first()?);
    let ((called, levers), focus) = (context.levers(), state.focus);
    let rate = |under: &LeverQuantities, year: Year| {
        let sum = |groups: [f64; Resource::COUNT]| groups.iter().sum::<f64>();
        known.rates(&under.mixed(sum(world.in_year(year)), sum(reference.explained(year)), year))
    };
    let [low, high] = known.potential;
    let lines = LineChart {
        unit: Some(Unit::Share),
        first: Year::of(2010),
        last: Year::LAST,
        step: 10,
        lines: vec![
            line(Key::OutlookWholeLow, Stroke::Edge, 4, &|_| low),
            line(Key::OutlookWholeHigh, Stroke::Edge, 4, &|_| high),
            line(Key::OutlookWholeReference, Stroke::Dotted, 5, &|year| rate(reference, year)[0]),
            line(Key::OutlookWholeLevers, Stroke::Whole, 3, &|year| rate(levers, year)[0]),
            line(Key::OutlookWholeMost, Stroke::Dashed, 2, &|year| rate(levers, year)[1]),
            ChartLine::printed(vec![(known.year, known.rate)]),
        ],
    };
    let ([rate, most], [unmoved, _]) = (rate(levers, focus), rate(reference, focus));
    let text = words.fill(
        Key::OutlookWholeTold,
        &[
            ("year", &words.year(focus)),
            ("levers", &called),
            ("rate", &words.share(rate)),
            ("reference", &words.share(unmoved)),
            ("most", &words.share(most)),
        ],
    );
    let title = words.say(Key::OutlookWholeChart).to_owned();
    Some(plate(context, "whole", true, (title, text), Rc::new(lines), focus))
}

/// Limits of the circularity rate of the whole economy, as a sentence.
fn limits(context: &OutlookContext<'_>) -> Option<String> {
    let OutlookContext { words, state, .. } = *context;
    let ((_, levers), focus, reference) = (context.levers(), state.focus, &state.start.reference);
    let (taken, moved, plain) = (
        state.start.worlds.first()?.in_year(focus),
        levers.explained(focus),
        reference.explained(focus),
    );
    let left = |of: Resource| taken[of.index()] + moved[of.index()] - plain[of.index()];
    let [demand, out] = levers.mixed(taken.iter().sum(), plain.iter().sum(), focus).flows;
    let gt = |value: f64| words.quantity(value, Unit::GtPerYear);
    Some(words.fill(
        Key::OutlookWholeLimits,
        &[
            ("spent", &gt(left(Resource::Biomass) + left(Resource::FossilFuels))),
            ("taken", &gt(Resource::ALL.into_iter().map(left).sum())),
            ("stays", &gt((demand - out).max(0.0))),
            ("asked", &gt(demand)),
        ],
    ))
}

/// All modelled materials, year by year.
fn yearly_table(context: &OutlookContext<'_>, reference: &LeverQuantities) -> Html {
    let OutlookContext { words, state, .. } = *context;
    let ((called, levers), focus) = (context.levers(), state.focus);
    let all = MATERIALS_SHOWN.len();
    let lines = LineChart {
        unit: Some(Unit::Share),
        first: FIRST,
        last: Year::LAST,
        step: 10,
        lines: vec![
            line(Key::OutlookCircularShareReference, Stroke::Dotted, 5, &|year| {
                reference.circular(all, year)[0]
            }),
            line(Key::OutlookCircularShareLevers, Stroke::Whole, 3, &|year| {
                levers.circular(all, year)[0]
            }),
            line(Key::OutlookCircularLeavingReference, Stroke::Dashed, 0, &|year| {
                reference.circular(all, year)[1]
            }),
            line(Key::OutlookCircularLeavingLevers, Stroke::Whole, 2, &|year| {
                levers.circular(all, year)[1]
            }),
        ],
    };
    let ([share, leaving], [demand, out]) = (levers.circular(all, focus), levers.flows(focus));
    let text = words.fill(
        Key::OutlookCircularTold,
        &[
            ("year", &words.year(focus)),
            ("levers", &called),
            ("out", &words.quantity(out, Unit::GtPerYear)),
            ("in", &words.quantity(demand, Unit::GtPerYear)),
            ("leaving", &words.share(leaving)),
            ("share", &words.share(share)),
        ],
    );
    let title = words.say(Key::OutlookCircularChart).to_owned();
    plate(context, "circle", true, (title, text), Rc::new(lines), focus)
}

/// The year of the values for materials.
fn years(context: &OutlookContext<'_>) -> Html {
    let OutlookContext { words, state, act, .. } = *context;
    let year = |year: Year| {
        context.button(
            &words.year(year),
            year == state.focus,
            act.reform(move |_| OutlookAction::Focus(year)),
        )
    };
    html! {
        <div class="focus" role="group" dir="ltr" aria-label={words.say(Key::OutlookFocus).to_owned()}>{ for FOCUS_YEARS.into_iter().map(year) }</div>
    }
}

fn numbers(context: &OutlookContext<'_>, reference: &LeverQuantities) -> Html {
    let OutlookContext { words, state, .. } = *context;
    let ((called, levers), focus) = (context.levers(), state.focus);
    let in_year = |called: &str| words.fill(Key::OutlookCircularInYear, &[("year", &words.year(focus)), ("levers", called)]);
    let leaves = |year: Year| words.fill(Key::OutlookCircularLeaves, &[("year", &words.year(year))]);
    let mut head = heads(words, &[Key::OutlookGroup]);
    head.extend([
        words.year(FIRST),
        in_year(words.say(Key::ScenarioRef)),
        in_year(&called),
        leaves(FIRST),
        leaves(focus),
    ]);
    let named = MATERIALS_SHOWN
        .iter()
        .map(|(material, _)| names::kin(*material))
        .chain([Key::OutlookAll]);
    let row = |(place, name): (usize, Key)| {
        let (first, plain, moved) = (
            reference.circular(place, FIRST),
            reference.circular(place, focus),
            levers.circular(place, focus),
        );
        let shares = [first[0], plain[0], moved[0], first[1], moved[1]];
        html! {
            <tr>
                <th scope="row">{ words.say(name) }</th>
                { for shares.into_iter().map(|share| html! { <td class="number">{ words.share(share) }</td> }) }
            </tr>
        }
    };
    table("by-material", "materials", &head, html! { <>{ for named.enumerate().map(row) }</> })
}
