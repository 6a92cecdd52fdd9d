//! Alone: what a lever does by itself to the result chosen, as a bar: as it is set, and as far as evidence goes.
//!
//! All bars of a page share one scale: the largest of them is as long as there is room. Does not know: how it was worked out.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::findings::effects::{Effects, Numbers};
use crate::findings::headline::Headline;
use crate::findings::lever::Step;
use crate::findings::lever::why::{Does, Why};
use crate::site::state::explore::State;
use crate::unit::Unit;
use crate::words::{Key, Words, names};

/// A bar; nothing is known of one that has no length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// As it is set: the share of the scale, and whether it is for the better.
    now: Option<(f64, bool)>,
    /// At level 4.
    top: Option<(f64, bool)>,
    /// What it does as it is set, in short.
    text: String,
    /// All of it in words.
    told: String,
    /// Why it spares no emissions here, if it does not.
    pub(crate) why: Option<Key>,
}

/// Why a group of levers spares no emissions here, by its first; none where it does, or where that is not known.
fn why(effects: &Effects, step: &Step, several: bool) -> Option<Key> {
    let at = Headline::Emissions as usize;
    let top = effects.of(step.lever)?.top?;
    match Does::of(top[at], effects.nothing[at]) {
        Does::Spares => None,
        Does::Nothing => Some(names::why(step.why, false)),
        // Of several levers some may raise what others spare.
        Does::Raises => step.why.filter(|_| !several).map(|why| names::why(Some(why), true)),
    }
}

/// The bar of a group of levers, by what its first is here.
pub(crate) fn of(words: &Words, state: &State, step: &Step, several: bool) -> Bar {
    let lever = step.lever;
    let (result, effects) = (state.result, state.tops());
    let known = effects.and_then(|effects| Some((effects, effects.of(lever)?)));
    let Some((effects, known)) = known else { return Bar::default() };
    let scale = scale(effects, result);
    let part = |numbers: Numbers| {
        let change = numbers[result as usize];
        (
            if scale > 0.0 { (change.abs() / scale).min(1.0) } else { 0.0 },
            result.is_better(change),
        )
    };
    // Of choices a moment old only how far it goes still holds.
    let alone = known.alone.filter(|_| state.parts().is_some());
    let base = effects.nothing[result as usize];
    let said = |numbers: Numbers| words.change_in(unit(state, result), base + numbers[result as usize], base);
    // Of what it moves nothing is to be excused.
    let said_by_air = result == Headline::Particles && step.why == Some(Why::AirAlone);
    let why = why(effects, step, several).filter(|_| !said_by_air);
    let effect = match (alone, known.top) {
        (Some(now), Some(top)) => words.fill(Key::AloneBar, &[("now", &said(now)), ("top", &said(top))]),
        (None, Some(top)) => words.fill(Key::AloneTop, &[("top", &said(top))]),
        (_, None) => String::new(),
    };
    let told = match why {
        Some(why) => [effect.as_str(), words.say(why)].join(" "),
        None => effect,
    };
    Bar {
        now: alone.map(part),
        top: known.top.map(part),
        text: alone
            .map(|now| short(words, unit(state, result), base, now[result as usize]))
            .unwrap_or_default(),
        told,
        why,
    }
}

/// A change in short: in percent, of a share in points.
pub(crate) fn short(words: &Words, unit: Unit, base: f64, change: f64) -> String {
    if unit == Unit::Share {
        return words.signed(change * 100.0, 1);
    }
    words.change(base + change, base)
}

/// The unit that a result is shown in.
pub(crate) fn unit(state: &State, result: Headline) -> Unit {
    let reading = state.board.readings.iter().find(|reading| reading.headline == result);
    reading.map_or(Unit::Share, |reading| reading.unit)
}

/// The largest effect that a bar shows.
fn scale(effects: &Effects, result: Headline) -> f64 {
    let all = effects.rows.iter().flat_map(|row| [row.alone, row.top]).flatten();
    all.map(|numbers| numbers[result as usize].abs()).fold(0.0, f64::max)
}

/// The bar as drawn.
pub(crate) fn bar(bar: &Bar) -> Html {
    let length = |kind: &'static str, of: Option<(f64, bool)>| {
        of.map(|(share, better)| {
            let side = if better { "better" } else { "worse" };
            html! { <rect class={classes!(kind, side)} width={percent(share)} height="100%" /> }
        })
    };
    let told = (!bar.told.is_empty()).then(|| bar.told.clone());
    html! {
        <div class="alone" title={told.clone()}>
            <svg role={told.is_some().then_some("img")} aria-hidden={told.is_none().then_some("true")} aria-label={told}>{ for length("top", bar.top) }{ for length("now", bar.now) }</svg>
            <span aria-hidden="true">{ &bar.text }</span>
        </div>
    }
}
