//! App: the root component. Holds the store and the runner, and joins them to the browser.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::figure::board::{About, Board};
use crate::kind::Lever;
use crate::site::address;
use crate::site::page::explore::Explore;
use crate::site::runner::Runner;
use crate::site::store::{Action, State};
use crate::words::{Key, Words};

/// The worker starts this long after the page was taken over, so that it disturbs neither.
const WARM_AFTER_MS: u32 = 400;

/// What a page starts from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The board that was prerendered.
    pub start: Rc<Board>,
    /// What is told of its place.
    pub about: Rc<About>,
}

/// The application. Its first render is the prerendered page, to the node.
#[component]
pub fn App(props: &AppProps) -> Html {
    let (start, about) = (Rc::clone(&props.start), Rc::clone(&props.about));
    let store = use_reducer(move || State::start(start, about));
    let runner = {
        let dispatcher = store.dispatcher();
        use_memo((), move |()| Runner::new(move |news| dispatcher.dispatch(Action::News(news))))
    };
    use_browser(props, &store);
    use_questions(&store, &runner);
    use_address(props, &store);

    let act = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let retry = {
        let runner = Rc::clone(&runner);
        let ask = store.ask();
        Callback::from(move |()| runner.retry(ask.clone()))
    };
    html! { <Explore words={Rc::clone(&props.words)} state={Rc::new((*store).clone())} {act} {retry} /> }
}

/// Once taken over: reads the address, listens for back, forward and the undo keys, and says that the page is live.
#[hook]
fn use_browser(props: &AppProps, store: &UseReducerHandle<State>) {
    let dispatcher = store.dispatcher();
    let start = Rc::clone(&props.start);
    use_effect_with((), move |()| {
        let offered: Vec<Lever> = start.levers.iter().map(|step| step.lever).collect();
        let place = start.place;
        let open = {
            let dispatcher = dispatcher.clone();
            move || dispatcher.dispatch(address::read(place, &offered, &start.release))
        };
        let mut listeners = Vec::new();
        if let Some(window) = web_sys::window() {
            if address::has_query() {
                open();
            }
            listeners.push(EventListener::new(&window, "popstate", move |_| open()));
            let options = gloo_events::EventListenerOptions::enable_prevent_default();
            listeners.push(EventListener::new_with_options(&window, "keydown", options, move |event| {
                if let Some(action) = undo_key(event) {
                    event.prevent_default();
                    dispatcher.dispatch(action);
                }
            }));
            if let Some(page) = window.document().and_then(|document| document.document_element()) {
                let _ = page.set_attribute("data-cairn", "live");
            }
        }
        move || drop(listeners)
    });
}

/// Undo and redo by the keys everyone knows, but never while somebody types.
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

/// Asks the worker whenever the board shown does not answer the choices made.
#[hook]
fn use_questions(store: &UseReducerHandle<State>, runner: &Rc<Runner>) {
    let asked = (!store.is_answered()).then(|| store.ask());
    {
        let runner = Rc::clone(runner);
        use_effect_with(asked, move |asked| {
            if let Some(ask) = asked {
                runner.ask(ask.clone());
            }
        });
    }
    let runner = Rc::clone(runner);
    use_effect_with((), move |()| {
        let warm = Timeout::new(WARM_AFTER_MS, move || runner.warm());
        move || drop(warm)
    });
}

/// Writes what was chosen into the address once the hand is off the lever, and the place into the title.
#[hook]
fn use_address(props: &AppProps, store: &UseReducerHandle<State>) {
    let language = props.words.language();
    // The receipt comes with the answer: until it is there nothing is written, unless none may come, or the place is another.
    let settled = store.touched && store.in_hand.is_none() && (store.is_answered() || store.trouble.is_some() || !store.shows_place());
    let settled = settled.then(|| address::shown(language, store));
    let written = use_mut_ref(|| props.start.place);
    {
        let place = store.place;
        use_effect_with(settled, move |settled| {
            if let Some(settled) = settled {
                let step = *written.borrow() != place;
                *written.borrow_mut() = place;
                address::write(settled, step);
            }
        });
    }
    let words = Rc::clone(&props.words);
    use_effect_with(store.place, move |place| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(&words.fill(Key::SiteTitle, &[("place", words.place(*place))]));
        }
    });
}
