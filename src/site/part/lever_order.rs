//! Lever order: which rows the list of levers shows first, and in which order.
//!
//! Until the visitor has guessed or moved a lever the rows keep the order of the themes: a ranked list would answer the
//! question. Then they are ranked by their effect alone on the chosen result. The order stays while a lever is held, so
//! that no row moves under a finger, and until the effects of all rows are known, so that it changes once.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::site::part::guess::PUT_AWAY;
use crate::site::part::lever::of_theme;
use crate::site::part::plan_effect::focus;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::order::by_key;
use cairn_core::choices::Level;
use cairn_core::kind::{Lever, Theme};

/// Number of rows that are always in view.
const ROWS_IN_VIEW: usize = 8;

/// The rows of the list of levers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct LeverOrder {
    /// The rows in view.
    pub(crate) front: Vec<Theme>,
    /// The rows that are folded.
    pub(crate) rest: Vec<Theme>,
    /// True if rows are ranked by their effect, and the effects are shown.
    pub(crate) ranked: bool,
}

impl LeverOrder {
    /// The order for a state; `ranked` if the effects may be shown. Until all effects are known, rows stay in the order
    /// before.
    fn of(state: &ExplorerState, ranked: bool, before: &LeverOrder) -> LeverOrder {
        let known = state.tops().filter(|effects| effects.rows.iter().all(|row| row.top.is_some()));
        let place_before = |theme: Theme| before.front.iter().chain(&before.rest).position(|other| *other == theme);
        let offered = |theme: &Theme| {
            of_theme(*theme, &state.board.levers)
                .first()
                .map(|step| (*theme, step.lever, step.at_floor))
        };
        let mut rows: Vec<(Theme, f64)> = Vec::new();
        for (theme, lever, at_floor) in Theme::ALL.iter().filter_map(offered) {
            let result = state.view.result;
            // Rows are sorted by this number, the largest first: the effect, or the place in the order before.
            let size = match known {
                None => place_before(theme).map_or(f64::NEG_INFINITY, |place| -(place as f64)),
                Some(_) if at_floor => -1.0,
                Some(effects) => {
                    let top = effects.effect(lever).and_then(|effect| effect.top);
                    let change = top.map_or(0.0, |top| top[result as usize]);
                    if result.is_better(change) { change.abs() } else { 0.0 }
                }
            };
            // Rows of equal effect stay in the order of the themes.
            let place = rows.iter().position(|(_, other)| *other < size);
            rows.insert(place.unwrap_or(rows.len()), (theme, size));
        }
        // Levers that are moved, and those of the visitor's seat, are always in view.
        let moved = |theme: Theme| {
            let own =
                |lever: &Lever| state.view.choices.level(*lever) > Level::NONE || state.laid.seat.is_some_and(|seat| seat.may(*lever));
            theme.levers().iter().any(own)
        };
        let count = rows.iter().filter(|(theme, _)| moved(*theme)).count();
        let mut room = ROWS_IN_VIEW.saturating_sub(count);
        let mut order = LeverOrder {
            ranked,
            ..LeverOrder::default()
        };
        for (theme, _) in rows {
            if moved(theme) {
                order.front.push(theme);
            } else if room > 0 {
                room -= 1;
                order.front.push(theme);
            } else {
                order.rest.push(theme);
            }
        }
        if !ranked {
            by_key(&mut order.front, |theme| *theme);
            by_key(&mut order.rest, |theme| *theme);
        }
        order
    }
}

/// The order of the rows. Once ranked, a page stays ranked; an order that changes keeps the focus where it was.
#[hook]
pub(crate) fn use_lever_order(state: &ExplorerState) -> Rc<LeverOrder> {
    let order_before = use_mut_ref(Rc::<LeverOrder>::default);
    let guessed_before = use_state_eq(|| false);
    {
        let guessed_before = guessed_before.clone();
        use_effect_with((), move |()| guessed_before.set(is_put_away()));
    }
    // The control that had the focus when the order changed: a row that moves in the document loses it.
    let focused = use_mut_ref(String::new);
    let order = {
        let mut order_before = order_before.borrow_mut();
        let is_first = order_before.front.is_empty();
        // While the effects are worked out for another year or place, the rows wait in the order that they have.
        let is_known = state.tops().is_some() || order_before.front.len() + order_before.rest.len() != offered_rows(state);
        if is_first || state.in_hand.is_none() && is_known {
            let reveals = *guessed_before || state.guess.is_some() || state.view.choices != Default::default();
            let order = LeverOrder::of(state, order_before.ranked || reveals, &order_before);
            if **order_before != order {
                if !is_first {
                    *focused.borrow_mut() = active().map(|active| active.id()).unwrap_or_default();
                }
                *order_before = Rc::new(order);
            }
        }
        Rc::clone(&order_before)
    };
    use_effect_with(Rc::clone(&order), move |_| {
        let lost = std::mem::take(&mut *focused.borrow_mut());
        if !lost.is_empty() && active().is_none() {
            focus(&lost);
        }
    });
    order
}

/// Number of rows that the place offers.
fn offered_rows(state: &ExplorerState) -> usize {
    Theme::ALL
        .iter()
        .filter(|theme| !of_theme(**theme, &state.board.levers).is_empty())
        .count()
}

/// The focused control of the list, if any.
fn active() -> Option<Element> {
    let active = web_sys::window()?.document()?.active_element()?;
    active.closest(".groups").ok().flatten()?;
    Some(active)
}

/// True if the visitor put the question away on an earlier visit.
fn is_put_away() -> bool {
    let page = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    page.is_some_and(|page| page.has_attribute(PUT_AWAY))
}
