//! Lever effect: the effect of one lever by itself on the chosen result, as a bar: at its level, and at its evidence
//! limit.
//!
//! All bars of a page share one scale: the largest fills the width. Out of scope: the computation of effects.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::effects::{Effects, HeadlineValues};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::lever::LeverReading;
use cairn_analysis::findings::lever::no_saving::{Does, NoSavingReason};
use cairn_analysis::words::effect::NO_EFFECT;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::unit::Unit;

/// A bar; one without length means that the effect is unknown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeverEffectBar {
    /// At its level: the share of the scale, and true if the effect is an improvement.
    now: Option<(f64, bool)>,
    /// At level 4.
    top: Option<(f64, bool)>,
    /// The effect at its level, in short.
    text: String,
    /// The effect at level 4, in short.
    reach: String,
    /// The full description.
    description: String,
    /// The reason why the lever saves no emissions here, if it does not.
    pub(crate) why: Option<Key>,
}

/// The reason why a group of levers does not improve the chosen result here, by its first lever; none if it does, or if
/// unknown.
fn why(effects: &Effects, result: Headline, step: &LeverReading, several: bool) -> Option<Key> {
    let top = effects.effect(step.lever)?.top?;
    let does = |result: Headline| {
        let change = top[result as usize];
        let saved = if result.is_better(-1.0) { change } else { -change };
        Does::of(saved, effects.nothing[result as usize])
    };
    // The reasons are about emissions. A single year proves no standstill: all years of the levers count (decision T19).
    let of_emissions = matches!(result, Headline::Emissions | Headline::Cumulative);
    let all_years = does(Headline::Cumulative);
    let in_view = match does(result) {
        Does::Nothing if of_emissions => all_years,
        other => other,
    };
    // A small effect is written as such, so without a reason of its own it needs none.
    let is_none = top[result as usize].abs() <= NO_EFFECT * effects.nothing[result as usize].abs();
    match in_view {
        Does::Spares => None,
        Does::Nothing if !of_emissions && !matches!(all_years, Does::Nothing) => is_none.then_some(Key::StepOther),
        Does::Nothing => (is_none || step.why.is_some()).then(|| names::why(step.why, false)),
        // In a group, some levers may raise emissions while others save them.
        Does::Raises => step.why.filter(|_| of_emissions && !several).map(|why| names::why(Some(why), true)),
    }
}

/// The bar of a group of levers, by the data of its first lever.
pub(crate) fn effect_bar(words: &Words, state: &ExplorerState, step: &LeverReading, several: bool) -> LeverEffectBar {
    let lever = step.lever;
    let (result, effects) = (state.view.result, state.tops());
    let known = effects.and_then(|effects| Some((effects, effects.effect(lever)?)));
    let Some((effects, known)) = known else {
        return LeverEffectBar::default();
    };
    let scale = scale(effects, result);
    let part = |numbers: HeadlineValues| {
        let change = numbers[result as usize];
        (
            if scale > 0.0 { (change.abs() / scale).min(1.0) } else { 0.0 },
            result.is_better(change),
        )
    };
    // For older choices only the effect at the evidence limit is still valid.
    let alone = known.alone.filter(|_| state.parts().is_some());
    let base = effects.nothing[result as usize];
    let text = |numbers: HeadlineValues| words.effect(unit(state, result), base + numbers[result as usize], base);
    // No reason is shown for a result that the lever does change.
    let said_by_air = result == Headline::Particles && step.why == Some(NoSavingReason::AirAlone);
    let why = why(effects, result, step, several).filter(|_| !said_by_air);
    let effect = match (alone, known.top) {
        (Some(now), Some(top)) => words.fill(Key::AloneBar, &[("now", &text(now)), ("top", &text(top))]),
        (None, Some(top)) => words.fill(Key::AloneTop, &[("top", &text(top))]),
        (_, None) => String::new(),
    };
    let line = match why {
        Some(why) => [effect.as_str(), words.say(why)].join(words.sentence_gap()),
        None => effect,
    };
    LeverEffectBar {
        now: alone.map(part),
        top: known.top.map(part),
        text: alone
            .map(|now| effect_in_short(words, unit(state, result), base, now[result as usize]))
            .unwrap_or_default(),
        reach: known
            .top
            .map(|top| effect_in_short(words, unit(state, result), base, top[result as usize]))
            .unwrap_or_default(),
        description: line,
        why,
    }
}

/// A change in short: in percent; for a share in percentage points.
pub(crate) fn short(words: &Words, unit: Unit, base: f64, change: f64) -> String {
    if unit == Unit::Share {
        return words.signed(change * 100.0, 1);
    }
    words.change(base + change, base)
}

/// The same for the effect of a lever: one that only rounds to zero is small, and not none.
fn effect_in_short(words: &Words, unit: Unit, base: f64, change: f64) -> String {
    if unit == Unit::Share {
        return short(words, unit, base, change);
    }
    words.effect(unit, base + change, base)
}

pub(crate) fn unit(state: &ExplorerState, result: Headline) -> Unit {
    let reading = state.board.readings.iter().find(|reading| reading.headline == result);
    reading.map_or(Unit::Share, |reading| reading.unit)
}

/// The largest effect of all bars.
fn scale(effects: &Effects, result: Headline) -> f64 {
    let all = effects.rows.iter().flat_map(|row| [row.alone, row.top]).flatten();
    all.map(|numbers| numbers[result as usize].abs()).fold(0.0, f64::max)
}

/// Draws the bar, with the effect of a moved lever at its level, else at its limit.
pub(crate) fn bar(bar: &LeverEffectBar, moved: bool) -> Html {
    let length = |kind: &'static str, of: Option<(f64, bool)>| {
        of.filter(|(share, _)| *share > 0.0).map(|(share, better)| {
            let side = if better { "better" } else { "worse" };
            html! { <rect class={classes!(kind, side)} width={percent(share)} height="100%" /> }
        })
    };
    let text = (!bar.description.is_empty()).then(|| bar.description.clone());
    html! {
        <div class="alone" title={text.clone()}>
            <svg role={text.is_some().then_some("img")} aria-hidden={text.is_none().then_some("true")} aria-label={text}>{ for length("top", bar.top) }{ for length("now", bar.now) }</svg>
            <span aria-hidden="true">{ if moved { &bar.text } else { &bar.reach } }</span>
        </div>
    }
}
