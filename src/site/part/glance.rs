//! Glance: the lever under the pointer or with the keyboard focus, and its own reach on a chart.
//!
//! ```text
//! from = R(nothing) + effect alone at its level          to = R(nothing) + effect alone at level 4
//! ```
//!
//! Both are the values of the bar next to it, so no request is sent. It works on figures whose edge is a headline:
//! all emissions, all fine particles, materials made new. Nothing is shown during a drag or until its numbers are
//! known. A finger cannot hover. Out of scope: the drawing.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::draw::glimpse::Glimpse;
use crate::site::hooks::use_window;
use crate::site::part::drawer::target;
use crate::site::part::lever_effect;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::Figure;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::words::Words;
use cairn_core::choices::link::Chart;
use cairn_core::kind::Lever;

/// Time that a pointer must rest on a lever, ms: one that passes over levers shows none.
const REST_MS: u32 = 120;

/// The lever that the visitor looks at.
#[hook]
pub(crate) fn use_glance() -> Option<Lever> {
    let seen = use_state_eq(|| None::<Lever>);
    // The lever under the pointer and the one with the focus; the first has priority.
    let wanted = use_mut_ref(|| ([None::<Lever>; 2], None::<Timeout>));
    let look = {
        let seen = seen.clone();
        Rc::new(move |by: usize, lever: Option<Lever>| {
            let mut wanted = wanted.borrow_mut();
            let before = wanted.0[0].or(wanted.0[1]);
            wanted.0[by.min(1)] = lever;
            let lever = wanted.0[0].or(wanted.0[1]);
            if lever == before {
                return;
            }
            let later = seen.clone();
            wanted.1 = lever.map(|_| Timeout::new(REST_MS, move || later.set(lever)));
            seen.set(None);
        })
    };
    {
        let look = Rc::clone(&look);
        use_window("pointerover", move |event| {
            if event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() != "touch") {
                look(0, event_lever(event));
            }
        });
    }
    {
        let look = Rc::clone(&look);
        use_window("pointerout", move |event| {
            // The pointer has left the window.
            if event
                .dyn_ref::<PointerEvent>()
                .is_some_and(|event| event.related_target().is_none())
            {
                look(0, None);
            }
        });
    }
    {
        let look = Rc::clone(&look);
        use_window("focusin", move |event| {
            // A click focuses too, and so does a tap; a text field always matches `:focus-visible`.
            let keys = |target: Element| target.matches(":focus-visible:not([type=text])").unwrap_or_default();
            if target(event).is_some_and(keys) {
                look(1, event_lever(event));
            }
        });
    }
    use_window("focusout", move |_| look(1, None));
    *seen
}

/// The lever whose row an event belongs to.
fn event_lever(event: &Event) -> Option<Lever> {
    let row: Element = target(event)?.closest(".lever").ok()??;
    Lever::find(&row.get_attribute("data-lever")?)
}

/// The reach of a lever on a figure, in the year shown; none if unknown, not part of the figure, or zero.
pub(crate) fn reach(words: &Words, state: &ExplorerState, figure: &Figure, lever: Option<Lever>) -> Option<Glimpse> {
    let headline = match figure.id {
        Chart::Causes | Chart::Sectors => Headline::Emissions,
        Chart::Materials => Headline::NewMaterials,
        Chart::Particles => Headline::Particles,
        _ => return None,
    };
    let reading = state.board.readings.iter().find(|reading| reading.headline == headline)?;
    let effects = state.parts()?;
    let known = effects.awaited == 0 && effects.query.full == state.laid.every_lever;
    if !known || state.in_hand.is_some() || figure.unit != reading.unit || figure.lens.summed {
        return None;
    }
    let (at, row) = (headline as usize, effects.effect(lever?)?);
    // A lever at level 0 has no effect at its level.
    let (now, top) = (row.alone.map_or(0.0, |numbers| numbers[at]), row.top?[at]);
    let base = effects.nothing[at];
    // A difference too small for the text of the row is not drawn either.
    let [at_top, at_now] = [top, now].map(|change| lever_effect::short(words, reading.unit, base, change));
    if at_top == at_now {
        return None;
    }
    let from = if figure.lens.against { base - reading.reference } else { base };
    Some(Glimpse {
        year: figure.clamp_year(state.view.focus),
        ends: [from + now, from + top],
    })
}
