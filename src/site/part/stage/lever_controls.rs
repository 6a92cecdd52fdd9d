//! Lever controls: the levers on a stage: their selection while others are moved, their controls, and their parts of the change.

use yew::prelude::*;

use crate::site::part::lever::of_theme;
use crate::site::part::levers::{Knobs, control};
use crate::site::part::plan_effect;
use crate::site::part::stage::pair::{PlanParts, pair, part_of};
use crate::site::state::explore::ExplorerState;
use crate::site::state::explore::knob::Knob;
use cairn_analysis::findings::effects::Effects;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::lever::changes;
use cairn_analysis::words::Key;
use cairn_core::choices::Level;
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// The selection of levers, and the state for which it was made.
#[derive(Default)]
struct StageLevers {
    knobs: Vec<Knob>,
    /// The place, and the number of levers.
    of: Option<(PlaceId, usize)>,
    /// Moved levers that are not on stage.
    others: Vec<(Lever, Level)>,
    /// The result and year in which the parts were compared; none if they were not.
    ranked: Option<(Headline, Year)>,
}

/// The parts of the plan, once known.
fn parts(state: &ExplorerState) -> Option<&Effects> {
    state.parts().filter(|effects| !effects.parts.is_empty())
}

/// The levers on stage. They stay while only they are moved, so that none moves away under the presenter's hand.
#[hook]
pub(super) fn use_hands(state: &ExplorerState, many: usize) -> Vec<Knob> {
    let cache = use_mut_ref(StageLevers::default);
    let mut cache = cache.borrow_mut();
    let (choices, offered) = (&state.view.choices, &state.board.levers);
    let (of, by) = (Some((state.board.place, many)), Some((state.view.result, state.view.focus)));
    let left = off_stage(&cache.knobs, state);
    let changed = cache.of != of || left != cache.others;
    // If all moved levers are on stage, no other one could have done more.
    let known = parts(state).filter(|_| state.in_hand.is_none() && (changed || !left.is_empty() && cache.ranked != by));
    if changed || known.is_some() {
        let changes = known.map(|effects| state.parts_in(effects, state.view.result));
        let parts = known
            .zip(changes.as_deref())
            .map(|(effects, changes)| PlanParts { effects, changes });
        cache.knobs = pair(choices, offered, parts, many);
        cache.others = off_stage(&cache.knobs, state);
        (cache.of, cache.ranked) = (of, by.filter(|_| known.is_some()));
    }
    cache.knobs.clone()
}

/// Moved levers that are not on stage, with their levels.
pub(super) fn off_stage(hands: &[Knob], state: &ExplorerState) -> Vec<(Lever, Level)> {
    let own: Vec<Lever> = hands.iter().flat_map(|knob| knob.levers(&state.board.levers)).collect();
    let moved = state.view.choices.pulls.iter().map(|(lever, pull)| (*lever, pull.level));
    moved
        .filter(|(lever, level)| *level > Level::NONE && !own.contains(lever))
        .collect()
}

/// The levers, side by side. While results are covered, the parts of the change are hidden too.
pub(super) fn controls(knobs: &Knobs<'_>, hands: &[Knob], covered: bool) -> Html {
    let Knobs { words, state, .. } = *knobs;
    // Both numbers together are those of the page.
    let is_moved = |knob: &&Knob| {
        let mut levers = knob.levers(&state.board.levers).into_iter();
        levers.any(|lever| state.view.choices.level(lever) > Level::NONE)
    };
    let on_stage = hands.iter().filter(is_moved).count();
    let more = changes(&state.view.choices, &state.board.levers).saturating_sub(on_stage);
    html! {
        <section class="stage-levers" aria-label={words.say(Key::LeversTitle).to_owned()} tabindex="-1">
            { for hands.iter().map(|knob| lever(knobs, *knob, covered)) }
            if more > 0 {
                <p class="stage-more">{ words.count(Key::StageMore, more as f64, &[]) }</p>
            }
        </section>
    }
}

/// The control of one lever or theme, with its part of the change of the chosen result.
fn lever(knobs: &Knobs<'_>, knob: Knob, covered: bool) -> Html {
    let Knobs { words, state, .. } = *knobs;
    let steps = match knob {
        Knob::Lever(lever) | Knob::Both([lever, _]) => state.board.levers.iter().filter(|step| step.lever == lever).collect(),
        Knob::Theme(theme) => of_theme(theme, &state.board.levers),
    };
    let part = parts(state).filter(|_| !covered).and_then(|effects| {
        let at = part_of(knob, &state.view.choices, &state.board.levers, effects)?;
        let written = plan_effect::written(words, state, effects);
        let (part, whole) = (words.isolate(written.texts.get(at)?), words.isolate(&written.whole));
        Some(words.fill(Key::StagePart, &[("part", &part), ("whole", &whole), ("unit", written.unit)]))
    });
    html! {
        <div class="stage-lever">
            { control(knobs, knob, &steps) }
            <p class="stage-lead">{ for part.map(|part| html! { <span class="stage-part">{ part }</span> }) }</p>
        </div>
    }
}
