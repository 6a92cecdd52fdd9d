//! Explore: the page of one place: its queries, its address, and its mode as a page or a stage.
//!
//! [`floor`] has the page itself. `site::page::beside` renders the part below it, which no program changes.

mod embed;
mod screen;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::site::client::Client;
use crate::site::hooks::{
    AddressUpdate, History, NavigationKind, use_address, use_client, use_live, use_opened, use_panels, use_question, use_rested, use_window,
};
use crate::site::link::entry::is_own;
use crate::site::link::{explore, overlay};
use crate::site::page::PageProps;
use crate::site::page::explore::embed::framed;
use crate::site::page::explore::screen::{ExplorerInputs, floor};
use crate::site::part::glance::use_glance;
use crate::site::part::headlines::use_escape;
use crate::site::part::lever_order::use_lever_order;
use crate::site::part::notices::{explorer_notices, waiting};
use crate::site::part::stage::StageProps;
use crate::site::state::explore::attribution::shared;
use crate::site::state::explore::minerals::of_mineral;
use crate::site::state::explore::ranges::reached;
use crate::site::state::explore::stage::DisplaySettings;
use crate::site::state::explore::{Action, ExplorerState};
use crate::site::state::{PageProblem, REST_MS};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::board::{Board, BoardPlace};
use cairn_analysis::findings::effects::Effects;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Mode;
use cairn_core::kind::Lever;
use cairn_core::place::{PlaceId, Wider};
use cairn_wire::SlowKind;

/// Initial state: a board, data on its place, the reach of its levers, and the mode: a page, or a part of one.
pub type ExplorerStart = (Rc<Board>, Rc<BoardPlace>, Rc<Effects>, Mode);

/// The explorer: as a page, on a stage, or as a part of another page.
#[component]
pub fn Explore(begun: &PageProps<ExplorerStart>) -> Html {
    let PageProps { words, client, start } = begun;
    let (board, about, effects, mode) = start;
    let store = {
        let (board, about, effects) = (Rc::clone(board), Rc::clone(about), Rc::clone(effects));
        let stage = (*mode == Mode::Embed).then(|| DisplaySettings {
            mode: *mode,
            ..DisplaySettings::default()
        });
        use_reducer(move || ExplorerState {
            stage,
            ..ExplorerState::start(board, about, effects)
        })
    };
    use_client(client, &store, Action::News);
    use_question(client, (!store.is_answered()).then(|| store.request()));
    use_question(client, store.ask_card());
    use_question(client, store.ask_cities());
    use_question(client, store.ask_numbers());
    use_question(client, store.ask_since());
    // Names of cities are learnt before any text uses them.
    let _ = use_memo(store.cities.clone(), |cities| cities.all().for_each(|list| words.learn(list)));
    use_rested(client, store.ask_slow(SlowKind::Effects), REST_MS);
    // These wait for the effects of levers, and therefore for rest. Ranges of a release, and a goal that is moved, do not.
    use_question(client, store.ask_slow(SlowKind::Who));
    use_question(client, store.ask_slow(SlowKind::Need));
    use_question(client, store.ask_slow(SlowKind::Pair));
    use_question(client, store.ask_slow(SlowKind::Minerals));
    use_question(client, store.ask_slow(SlowKind::Money));
    use_question(client, store.ask_slow(SlowKind::Ranges));
    let history = use_open(words, &store, board);
    use_written(&history, words, &store);
    use_keys(&store);
    use_shown(&store);
    let order = use_lever_order(&store);
    // A glance at a lever would answer the question.
    let glance = use_glance().filter(|_| order.ranked);
    let live = use_live();
    let of = (
        Rc::clone(&store.board),
        store.drawn_guess.clone(),
        store.ranges.clone(),
        store.who.clone(),
        store.minerals.clone(),
    );
    let figures = use_memo(of, |(board, drawn, ranges, who, minerals)| {
        let revealed = |figure: &Figure| drawn.as_ref().filter(|(guess, shown)| *shown && guess.chart == figure.id);
        let beside = |figure: &Figure| {
            let figure = shared(board, who.last(), reached(board, ranges.last(), figure));
            let figure = of_mineral(board, minerals.last(), figure);
            Rc::new(revealed(&figure).map_or_else(|| figure.clone(), |(guess, _)| guess.added_to(&figure)))
        };
        board.figures.iter().map(beside).collect::<Vec<_>>()
    });
    let act = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    use_escape(store.open.filter(|_| !store.is_part()), &act);
    let near = use_near(client, &store);
    let retry = {
        let (client, act) = (client.clone(), act.clone());
        let (ask, card, part) = (
            store.request(),
            store.ask_card(),
            store.status.trouble == Some(PageProblem::NoAnswer),
        );
        Callback::from(move |()| {
            if part {
                // An open card is queried only once; queries at rest repeat by themselves.
                card.iter().for_each(|card| client.submit(card.clone()));
                act.emit(Action::Dismiss);
            } else {
                client.retry(ask.clone());
            }
        })
    };
    let panels = {
        let act = act.clone();
        use_panels(store.wants_panels(), move || act.emit(Action::NoPart))
    };
    let (words, state) = (Rc::clone(words), Rc::new((*store).clone()));
    match state.stage().mode {
        mode @ (Mode::Present | Mode::Notes) => match panels {
            Some(panels) => (if mode == Mode::Notes { panels.notes } else { panels.stage })(StageProps { words, state, act, retry }),
            None => html! { <main id="main">{ explorer_notices(&words, &state, &act, &retry, None) }{ waiting(&words) }</main> },
        },
        mode => (if mode == Mode::Embed { framed } else { floor })(&ExplorerInputs {
            words: &words,
            state: &state,
            act: &act,
            retry: &retry,
            near: &near,
            figures: &figures,
            glance,
            order: &order,
            live,
            panels,
        }),
    }
}

/// Reads the address: always for overlays, everything else only if it belongs to another page.
#[hook]
fn use_open(words: &Rc<Words>, store: &UseReducerHandle<ExplorerState>, start: &Board) -> History {
    let (words, dispatcher) = (Rc::clone(words), store.dispatcher());
    let offered: Vec<Lever> = start.levers.iter().map(|step| step.lever).collect();
    let (place, release) = (start.place, start.release.clone());
    let begun = store.stage().mode;
    use_opened(move |came| {
        dispatcher.dispatch(explore::read_lain(begun));
        if came != NavigationKind::Over {
            dispatcher.dispatch(explore::read_goal());
        }
        if came.may_change_state() {
            let own = came == NavigationKind::Loaded && is_own();
            dispatcher.dispatch(explore::read(place, &offered, &release, own, |place| words.knows(place)));
        }
    })
}

/// Runs the members of a place larger than a country when a pointer comes near its levers, before the first one moves.
///
/// This happens once for each place. The query is the one already shown.
#[hook]
fn use_near(client: &Client, store: &UseReducerHandle<ExplorerState>) -> Callback<()> {
    let followed = use_mut_ref(|| None::<PlaceId>);
    let (client, ask) = (client.clone(), store.request());
    let fresh = store.is_answered() && Wider::find(store.place.as_str()).is_some();
    Callback::from(move |()| {
        let place = ask.question.place();
        if fresh && followed.replace(Some(place)) != Some(place) {
            client.submit(ask.clone());
        }
    })
}

/// Writes the choices into the address when no lever is held any more, and the place into the title.
#[hook]
fn use_written(history: &History, words: &Rc<Words>, store: &UseReducerHandle<ExplorerState>) {
    let language = words.language();
    // The receipt comes with the reply. The address waits for it, unless none may come, or the place has changed.
    let answered = store.is_answered() || store.status.trouble.is_some() || !store.shows_place();
    use_address(
        history,
        AddressUpdate {
            address: (store.status.touched && !store.is_part()).then(|| explore::address_with_overlays(language, store)),
            rests: answered && store.in_hand.is_none(),
            step: store.place,
            // A user who leaves a stage does not want its steps in the history.
            counts: !matches!(store.stage().mode, Mode::Present | Mode::Notes),
            over: store.overlay_count(),
            walked: store.walked,
        },
    );
    let name = words.place(store.place).to_owned();
    let words = Rc::clone(words);
    use_effect_with((store.place, name), move |(place, name)| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            // The part outside the program follows this attribute: see boot.js.
            if let Some(page) = document.document_element() {
                let _ = page.set_attribute("data-place", place.as_str());
            }
            document.set_title(&words.fill(Key::SiteTitle, &[("place", name)]));
        }
    });
}

/// Undo and redo by the usual keys.
#[hook]
fn use_keys(store: &UseReducerHandle<ExplorerState>) {
    let dispatcher = store.dispatcher();
    use_window("keydown", move |event| {
        if let Some(action) = undo_key(event) {
            event.prevent_default();
            dispatcher.dispatch(action);
        }
    });
}

/// Undo or redo, but never while somebody types.
fn undo_key(event: &web_sys::Event) -> Option<Action> {
    let event = event.dyn_ref::<web_sys::KeyboardEvent>()?;
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    if target.is_some_and(|input| input.type_() != "range") {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", false) => Some(Action::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redo),
        _ => None,
    }
}

/// Marks the page with its mode, and restores the scroll position after a stage.
///
/// The mark that `boot.js` set first stays until the address is read.
#[hook]
fn use_shown(store: &UseReducerHandle<ExplorerState>) {
    let left_at = use_mut_ref(|| None::<f64>);
    use_effect_with(store.stage.map(|stage| stage.mode), move |mode| {
        let (Some(mode), Some(window)) = (*mode, web_sys::window()) else {
            return;
        };
        if mode == Mode::Present {
            *left_at.borrow_mut() = window.scroll_y().ok();
        }
        overlay::mark(mode);
        if mode != Mode::Present
            && let Some(top) = left_at.borrow_mut().take()
        {
            window.scroll_to_with_x_and_y(0.0, top);
        }
    });
}
