//! Lever controls: the levers on a stage: their selection while others are moved, and their controls.

use yew::prelude::*;

use crate::site::part::lever::of_theme;
use crate::site::part::levers::{Knobs, control};
use crate::site::part::stage::pair::pair;
use crate::site::state::explore::ExplorerState;
use crate::site::state::explore::knob::Knob;
use cairn_analysis::words::{Key, names};
use cairn_core::choices::{Level, count};
use cairn_core::kind::Lever;

/// The levers on stage. They stay until another lever moves; a theme with differing levels is replaced by its moved
/// levers.
#[hook]
pub(super) fn use_hands(state: &ExplorerState, many: usize) -> Vec<Knob> {
    let kept = use_mut_ref(|| (Vec::new(), Vec::new(), None));
    let mut kept = kept.borrow_mut();
    let now = Some((state.board.place, many));
    let differs = |knob: &Knob| {
        let mut levels = knob
            .levers(&state.board.levers)
            .into_iter()
            .map(|lever| state.view.choices.level(lever));
        let first = levels.next();
        levels.any(|level| Some(level) != first)
    };
    if kept.2 != now || kept.0.iter().any(differs) || others(&kept.0, state) != kept.1 {
        kept.0 = pair(&state.view.choices, &state.board.levers, many);
        kept.1 = others(&kept.0, state);
        kept.2 = now;
    }
    kept.0.clone()
}

/// Moved levers that are not on stage, with their levels.
pub(super) fn others(hands: &[Knob], state: &ExplorerState) -> Vec<(Lever, Level)> {
    let own: Vec<Lever> = hands.iter().flat_map(|knob| knob.levers(&state.board.levers)).collect();
    let moved = state.view.choices.pulls.iter().map(|(lever, pull)| (*lever, pull.level));
    moved
        .filter(|(lever, level)| *level > Level::NONE && !own.contains(lever))
        .collect()
}

/// The levers, side by side.
pub(super) fn hands(knobs: &Knobs<'_>, hands: &[Knob]) -> Html {
    let Knobs { words, state, .. } = *knobs;
    let offered: Vec<Lever> = state.board.levers.iter().map(|step| step.lever).collect();
    let others = others(hands, state);
    let more = state
        .view
        .choices
        .pulls
        .iter()
        .filter(|(lever, _)| others.iter().any(|(other, _)| other == *lever));
    let more = count::moved(&more.map(|(lever, pull)| (*lever, *pull)).collect(), &offered);
    html! {
        <section class="stage-levers" aria-label={words.say(Key::LeversTitle).to_owned()} tabindex="-1">
            { for hands.iter().map(|knob| lever(knobs, *knob)) }
            if more > 0 {
                <p class="stage-more">{ words.count(Key::StageMore, more as f64, &[]) }</p>
            }
        </section>
    }
}

/// The control of one lever or theme.
fn lever(knobs: &Knobs<'_>, knob: Knob) -> Html {
    let Knobs { words, state, .. } = *knobs;
    let steps = match knob {
        Knob::Lever(lever) | Knob::Both([lever, _]) => state.board.levers.iter().filter(|step| step.lever == lever).collect(),
        Knob::Theme(theme) => of_theme(theme, &state.board.levers),
    };
    // The lead lever, whose quantity is shown below a theme's name.
    let lead = steps.first().filter(|_| matches!(knob, Knob::Theme(_)));
    html! {
        <div class="stage-lever">
            { control(knobs, knob, &steps) }
            { for lead.map(|lead| html! { <p class="stage-lead">{ words.say(names::lever(lead.lever)[0]) }</p> }) }
        </div>
    }
}
