//! Hooks: what every live page does with the browser and its workers, written once.
//!
//! ```text
//! asker     one question at a time: asked when the state poses it, asked again after a failure
//! opened    reads the address at the start and when the visitor goes back or forward
//! question  asks the client what the state poses, each question once
//! entries   writes the state into the address once it has changed
//! live      says that the page is taken over; boot.js, the styles and the page's own buttons wait for it
//! heard     answers boot.js, which asks now and then whether the application still hears
//! ```
//!
//! Does not know: any page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};
use yew::prelude::*;

use crate::site::client::{Client, News};
use crate::site::link::entry::Entries;
use crate::site::link::query;
use crate::site::parts;
use crate::site::state::Asks;
use crate::site::wire::Request;

/// What the client tells becomes an action of the state.
#[hook]
pub fn use_client<S: Reducible + 'static>(client: &Client, state: &UseReducerHandle<S>, news: fn(News) -> S::Action) {
    let (client, dispatcher) = (client.clone(), state.dispatcher());
    use_effect_with((), move |()| client.hears(move |told| dispatcher.dispatch(news(told))));
}

/// Asks what is to be asked, each question once.
#[hook]
pub fn use_question(client: &Client, asked: Option<Request>) {
    let client = client.clone();
    use_effect_with(asked, move |asked| {
        if let Some(ask) = asked {
            client.ask(ask.clone());
        }
    });
}

/// What the parts of a page that asks work with.
pub struct Asker<S: Reducible> {
    /// What is chosen and shown.
    pub state: UseReducerHandle<S>,
    /// Acts on the state.
    pub act: Callback<S::Action>,
    /// Asks once more after a failure.
    pub retry: Callback<MouseEvent>,
    /// Whether scripts are at work.
    pub live: bool,
}

/// A page that asks one question at a time.
#[hook]
pub fn use_asker<S: Asks>(client: &Client, start: impl FnOnce() -> S) -> Asker<S> {
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
    Asker { state, act, retry, live }
}

/// Asks what is to be asked once all has been at rest for a while.
#[hook]
pub fn use_rested(client: &Client, asked: Option<Request>, rest: u32) {
    let client = client.clone();
    use_effect_with(asked, move |asked| {
        let rest = asked.clone().map(|ask| Timeout::new(rest, move || client.ask(ask)));
        move || drop(rest)
    });
}

/// The history of the page, which knows whether a step in it stays on the page.
pub type History = Rc<RefCell<Option<Entries>>>;

/// How an address came to be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// The page was loaded with it.
    Loaded,
    /// The visitor went back or forward, and the page is the same: only what lies over it may be another.
    Over,
    /// The visitor went back or forward to another page.
    Walked,
}

impl Came {
    /// Whether the address may ask for something else than what is shown.
    #[must_use]
    pub fn asks(self) -> bool {
        match self {
            Came::Loaded => query().len() > 1,
            Came::Over => false,
            Came::Walked => true,
        }
    }
}

/// Reads the address once the page is taken over, and again when the visitor goes back or forward.
#[hook]
pub fn use_opened(open: impl Fn(Came) + 'static) -> History {
    let history = use_memo((), |()| RefCell::default());
    {
        let history = History::clone(&history);
        use_effect_with((), move |()| {
            open(Came::Loaded);
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "popstate", move |_| {
                    let same = history.borrow_mut().as_mut().is_some_and(Entries::walked);
                    open(if same { Came::Over } else { Came::Walked });
                })
            });
            say_live();
            move || drop(listener)
        });
    }
    history
}

/// Says that the page is taken over.
pub(crate) fn say_live() {
    if let Some(page) = root_element() {
        let _ = page.set_attribute("data-cairn", "live");
    }
}

/// The element of the whole page.
fn root_element() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

/// Answers boot.js: by a render, as every move goes, so that an application that renders no more stays silent.
#[hook]
pub fn use_heard() {
    let heard = use_force_update();
    use_window("cairn-asked", move |_| heard.force_update());
    use_effect(|| {
        if let Some(page) = root_element() {
            let _ = page.remove_attribute("data-asked");
        }
    });
}

/// What is to stand in the address.
#[derive(Clone, Debug, PartialEq)]
pub struct Written<Step> {
    /// The address, below the site's root; nothing while nothing was chosen.
    pub address: Option<String>,
    /// Whether it is settled. Until it is, only what comes to lie over the page is written: whoever goes back meanwhile closes
    /// that, and leaves no page.
    pub rests: bool,
    /// What is a step to go back to when it changes.
    pub step: Step,
    /// Whether such a step counts now.
    pub counts: bool,
    /// How many things lie over the page.
    pub over: u8,
    /// Changes whenever the browser went back or forward.
    pub walked: u32,
}

impl<Step> Written<Step> {
    /// An address that is always settled, of a page over which nothing lies.
    #[must_use]
    pub fn settled(address: Option<String>, step: Step) -> Written<Step> {
        Written {
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
pub fn use_address<Step: Clone + PartialEq + 'static>(history: &History, written: Written<Step>) {
    let before = use_mut_ref(|| (written.step.clone(), written.over));
    let history = History::clone(history);
    use_effect_with(written, move |written| {
        let Written {
            address,
            rests,
            step,
            counts,
            over,
            ..
        } = written;
        let Some(address) = address else {
            // Nothing was chosen: what lies over the page came with the address, and leaving it leads to no entry below.
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

/// Whether scripts are at work: not while the page is taken over, so that its first render is the prerendered one.
#[hook]
pub fn use_live() -> bool {
    let live = use_state_eq(|| false);
    {
        let live = live.clone();
        use_effect_with((), move |()| live.set(true));
    }
    *live
}

/// The panels are fetched when they are wanted, else once the page has been alive for so long.
const PANELS_MS: u32 = 1_500;

/// What opens over the explorer, once it came: fetched when it is wanted, and ahead of that at rest. What does not come
/// when it is wanted is told.
#[hook]
pub(crate) fn use_panels(wanted: bool, lost: impl Fn() + 'static) -> Option<parts::Came> {
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

/// Hears an event of the window for as long as the page is there; `hear` may keep the browser from acting on it.
#[hook]
pub fn use_window(event: &'static str, hear: impl Fn(&Event) + 'static) {
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = web_sys::window().map(|window| EventListener::new_with_options(&window, event, options, move |event| hear(event)));
        move || drop(listener)
    });
}

/// Whether what folds out was ever folded out, and what hears that: much that few look at need not stand in every page, nor
/// be taken over.
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
