//! Hooks: what all live pages share in their work with the browser and the workers.
//!
//! ```text
//! asker     one request at a time: sent when the state needs it, sent again after a failure
//! opened    reads the address at the start and when the visitor goes back or forward
//! question  sends the request that the state needs, each once
//! entries   writes the state into the address once it has changed
//! live      marks the page as hydrated; boot.js, the styles and the page's own buttons wait for the mark
//! heard     answers boot.js, which checks now and then that the application still responds
//! ```
//!
//! Out of scope: any single page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};
use yew::prelude::*;

use crate::site::client::{Client, ClientMessage};
use crate::site::link::entry::Entries;
use crate::site::link::query;
use crate::site::parts;
use crate::site::state::RequestingState;
use cairn_wire::Request;

/// Turns the client's news into actions of the state.
#[hook]
pub fn use_client<S: Reducible + 'static>(client: &Client, state: &UseReducerHandle<S>, news: fn(ClientMessage) -> S::Action) {
    let (client, dispatcher) = (client.clone(), state.dispatcher());
    use_effect_with((), move |()| client.on_message(move |message| dispatcher.dispatch(news(message))));
}

/// Sends a request once; a changed request is sent again.
#[hook]
pub fn use_question(client: &Client, request: Option<Request>) {
    let client = client.clone();
    use_effect_with(request, move |request| {
        if let Some(ask) = request {
            client.submit(ask.clone());
        }
    });
}

/// The state and callbacks that the parts of such a page share.
pub struct PageConnection<S: Reducible> {
    pub state: UseReducerHandle<S>,
    /// Dispatches an action to the state.
    pub act: Callback<S::Action>,
    /// Sends the request again after a failure.
    pub retry: Callback<MouseEvent>,
    /// True once scripts respond to input.
    pub live: bool,
}

/// State of a page that sends one request at a time.
#[hook]
pub fn use_asker<S: RequestingState>(client: &Client, start: impl FnOnce() -> S) -> PageConnection<S> {
    let state = use_reducer(start);
    use_client(client, &state, S::news);
    use_question(client, state.poses().filter(|_| !state.is_answered()));
    let act = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let retry = {
        let (client, posed) = (client.clone(), state.poses());
        Callback::from(move |_: MouseEvent| posed.iter().for_each(|ask| client.retry(ask.clone())))
    };
    let live = use_live();
    PageConnection { state, act, retry, live }
}

/// Sends a request once it has stayed the same for `rest` ms.
#[hook]
pub fn use_rested(client: &Client, request: Option<Request>, rest: u32) {
    let client = client.clone();
    use_effect_with(request, move |request| {
        let rest = request.clone().map(|request| Timeout::new(rest, move || client.submit(request)));
        move || drop(rest)
    });
}

/// The browser history of the page; it knows if a step in it stays on the page.
pub type History = Rc<RefCell<Option<Entries>>>;

/// The way in which the current address was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NavigationKind {
    /// The page was loaded with this address.
    Loaded,
    /// The visitor went back or forward on the same page: only its overlays may differ.
    Over,
    /// The visitor went back or forward to another page.
    Walked,
}

impl NavigationKind {
    /// True if the address may describe another state than the one shown.
    pub fn may_change_state(self) -> bool {
        match self {
            NavigationKind::Loaded => query().len() > 1,
            NavigationKind::Over => false,
            NavigationKind::Walked => true,
        }
    }
}

/// Reads the address after hydration, and again when the visitor goes back or forward.
#[hook]
pub fn use_opened(open: impl Fn(NavigationKind) + 'static) -> History {
    let history = use_memo((), |()| RefCell::default());
    {
        let history = History::clone(&history);
        use_effect_with((), move |()| {
            open(NavigationKind::Loaded);
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "popstate", move |_| {
                    let same = history.borrow_mut().as_mut().is_some_and(Entries::walked);
                    open(if same { NavigationKind::Over } else { NavigationKind::Walked });
                })
            });
            say_live();
            move || drop(listener)
        });
    }
    history
}

/// Marks the page as hydrated.
pub(crate) fn say_live() {
    if let Some(page) = root_element() {
        let _ = page.set_attribute("data-cairn", "live");
    }
}

/// The root element of the document.
fn root_element() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

/// Answers boot.js by a render, the path of every update: an application that no longer renders stays silent.
#[hook]
pub fn use_boot_signal() {
    let heard = use_force_update();
    use_window("cairn-asked", move |_| heard.force_update());
    use_effect(|| {
        if let Some(page) = root_element() {
            let _ = page.remove_attribute("data-asked");
        }
    });
}

/// Input of `use_address`.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressUpdate<Step> {
    /// The address, below the site's root; none while nothing was chosen.
    pub address: Option<String>,
    /// True if the address is settled. Until then only overlays are written: going back meanwhile closes the overlay
    /// and does not leave the page.
    pub rests: bool,
    /// A change of this value is a step that the visitor can go back to.
    pub step: Step,
    /// True if such steps count now.
    pub counts: bool,
    /// Number of overlays on the page.
    pub over: u8,
    /// Changes whenever the browser went back or forward.
    pub walked: u32,
}

impl<Step> AddressUpdate<Step> {
    /// An address that is always settled, for a page without overlays.
    pub fn settled(address: Option<String>, step: Step) -> AddressUpdate<Step> {
        AddressUpdate {
            address,
            rests: true,
            step,
            counts: true,
            over: 0,
            walked: 0,
        }
    }
}

/// Writes the address once it is settled, and whenever it changes.
#[hook]
pub fn use_address<Step: Clone + PartialEq + 'static>(history: &History, written: AddressUpdate<Step>) {
    let before = use_mut_ref(|| (written.step.clone(), written.over));
    let history = History::clone(history);
    use_effect_with(written, move |written| {
        let AddressUpdate {
            address,
            rests,
            step,
            counts,
            over,
            ..
        } = written;
        let Some(address) = address else {
            // Nothing was chosen: the overlay came with the address, and closing it leads to no entry below.
            before.borrow_mut().1 = *over;
            return;
        };
        if !*rests && before.borrow().1 == *over {
            return;
        }
        let (before, lay) = before.replace((step.clone(), *over));
        let mut history = history.borrow_mut();
        history
            .get_or_insert_with(|| Entries::opened(lay))
            .write(address, *counts && before != *step, *over);
    });
}

/// True once scripts respond; false during hydration, so that the first render equals the prerendered one.
#[hook]
pub fn use_live() -> bool {
    let live = use_state_eq(|| false);
    {
        let live = live.clone();
        use_effect_with((), move |()| live.set(true));
    }
    *live
}

/// Time after hydration at which the panels are fetched in advance, ms.
const PANELS_MS: u32 = 1_500;

/// The panels of the explorer, once loaded. They are fetched on demand or in advance at rest. A failed fetch is
/// reported only if they were needed.
#[hook]
pub(crate) fn use_panels(wanted: bool, lost: impl Fn() + 'static) -> Option<parts::LoadedPanels> {
    let there = use_state_eq(parts::panels);
    {
        let there = there.clone();
        use_effect_with(wanted, move |wanted| {
            let wanted = *wanted;
            let fetch = move || {
                spawn_local(async move {
                    match parts::fetched().await {
                        Ok(came) => there.set(Some(came)),
                        Err(_) if wanted => lost(),
                        Err(_) => {}
                    }
                });
            };
            let rest = if parts::panels().is_some() {
                None
            } else if wanted {
                fetch();
                None
            } else {
                Some(Timeout::new(PANELS_MS, fetch))
            };
            move || drop(rest)
        });
    }
    *there
}

/// Listens to a window event while the component lives; `hear` may prevent the browser's default action.
#[hook]
pub fn use_window(event: &'static str, hear: impl Fn(&Event) + 'static) {
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = web_sys::window().map(|window| EventListener::new_with_options(&window, event, options, move |event| hear(event)));
        move || drop(listener)
    });
}

/// True once a fold was opened, and the callback for its toggle event. Content that few read need not be in every
/// page or be hydrated.
#[hook]
pub fn use_unfolded() -> (bool, Callback<Event>) {
    let unfolded = use_state_eq(|| false);
    let ontoggle = {
        let unfolded = unfolded.clone();
        Callback::from(move |event: yew::Event| {
            let element = event.target_dyn_into::<Element>();
            if element.is_some_and(|element| element.has_attribute("open")) {
                unfolded.set(true);
            }
        })
    };
    (*unfolded, ontoggle)
}
