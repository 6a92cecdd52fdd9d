//! App: the root component. Holds the store and the runner, and joins them to the browser.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::choices::link::Mode;
use crate::figure::board::{About, Board};
use crate::kind::Lever;
use crate::site::address;
use crate::site::protocol::Ask;
use crate::site::runner::Runner;
use crate::site::start::{INQUIRER, WORKER};
use crate::site::steps;
use crate::site::store::{Action, State};
use crate::words::{Key, Words};

/// The worker starts this long after the page was taken over, so that it disturbs neither.
pub(crate) const WARM_AFTER_MS: u32 = 400;

/// What a page starts from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The board that was prerendered.
    pub start: Rc<Board>,
    /// What is told of its place.
    pub about: Rc<About>,
    /// How the application shows itself.
    pub face: Face,
}

/// Shows words and state, with what acts on the state and what asks once more.
pub type Show = fn(Rc<Words>, Rc<State>, Callback<Action>, Callback<()>) -> Html;

/// How an application shows itself. A visitor who only moves levers need not fetch what few ask for: that is a program
/// of its own, gone over to by loading the page anew, for all that was chosen stands in the address.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    /// Whether it is the larger one: it can show itself in every [`Mode`], the other as a page alone.
    pub more: bool,
    /// Shows what is chosen and what follows.
    pub show: Show,
}

impl PartialEq for Face {
    fn eq(&self, other: &Face) -> bool {
        self.more == other.more
    }
}

/// The application. Its first render is the prerendered page, to the node.
#[component]
pub fn App(props: &AppProps) -> Html {
    let (start, about) = (Rc::clone(&props.start), Rc::clone(&props.about));
    let store = use_reducer(move || State::start(start, about));
    let runner = use_runner(&store, WORKER);
    let inquirer = use_runner(&store, INQUIRER);
    use_browser(props, &store);
    use_questions(&store, &runner, &inquirer);
    use_address(props, &store);
    use_mark(store.stage.map(|stage| stage.mode));
    use_other_face(props, &store);

    let act = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let retry = {
        let runner = Rc::clone(&runner);
        let ask = store.ask();
        Callback::from(move |()| runner.retry(ask.clone()))
    };
    let (words, state) = (Rc::clone(&props.words), Rc::new((*store).clone()));
    (props.face.show)(words, state, act, retry)
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
            move || {
                dispatcher.dispatch(address::read_stage());
                dispatcher.dispatch(address::read(place, &offered, &start.release));
            }
        };
        let mut listeners = Vec::new();
        if let Some(window) = web_sys::window() {
            if address::has_query() {
                open();
            } else {
                dispatcher.dispatch(address::read_stage());
            }
            if let Some(steps) = steps::take() {
                dispatcher.dispatch(Action::Recall(steps));
            }
            listeners.push(EventListener::new(&window, "popstate", move |_| open()));
            let options = gloo_events::EventListenerOptions::enable_prevent_default();
            listeners.push(EventListener::new_with_options(&window, "keydown", options, move |event| {
                if let Some(action) = undo_key(event) {
                    event.prevent_default();
                    dispatcher.dispatch(action);
                }
            }));
            say_live();
        }
        move || drop(listeners)
    });
}

/// Says that the page is taken over; `boot.js` and the styles wait for it.
pub(crate) fn say_live() {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(page) = page {
        let _ = page.set_attribute("data-cairn", "live");
    }
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

/// Marks the page with how it shows itself; what `boot.js` marked first stands until the address was read.
#[hook]
fn use_mark(mode: Option<Mode>) {
    use_effect_with(mode, |mode| {
        if let Some(mode) = *mode {
            address::mark(mode);
        }
    });
}

/// Loads the page anew where it is to show itself in a way that another program does.
#[hook]
fn use_other_face(props: &AppProps, store: &UseReducerHandle<State>) {
    let other = store.stage.filter(|stage| stage.mode != Mode::Page && !props.face.more);
    let address = other.map(|_| address::shown(props.words.language(), store));
    let walked = (store.past.clone(), store.future.clone());
    use_effect_with(address, move |address| {
        if let Some(address) = address {
            steps::keep(&walked);
            address::write(address, false);
            address::load_anew();
        }
    });
}

/// Asks the worker whenever the board shown, or an open card, does not answer the choices made.
#[hook]
fn use_questions(store: &UseReducerHandle<State>, runner: &Rc<Runner>, inquirer: &Rc<Runner>) {
    use_question((!store.is_answered()).then(|| store.ask()), runner);
    use_question(store.ask_card(), inquirer);
    let runner = Rc::clone(runner);
    use_effect_with((), move |()| {
        let warm = Timeout::new(WARM_AFTER_MS, move || runner.warm());
        move || drop(warm)
    });
}

/// A runner whose news the store hears.
#[hook]
fn use_runner(store: &UseReducerHandle<State>, named: &'static str) -> Rc<Runner> {
    let dispatcher = store.dispatcher();
    use_memo((), move |()| {
        Runner::new(named, move |news| dispatcher.dispatch(Action::News(news)))
    })
}

/// Asks what is to be asked, each question once.
#[hook]
fn use_question(asked: Option<Ask>, runner: &Rc<Runner>) {
    let runner = Rc::clone(runner);
    use_effect_with(asked, move |asked| {
        if let Some(ask) = asked {
            runner.ask(ask.clone());
        }
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
        let (place, on_stage) = (store.place, store.stage().mode == Mode::Present);
        use_effect_with(settled, move |settled| {
            if let Some(settled) = settled {
                // Whoever leaves a stage does not want to walk back through all that was shown on it.
                let step = *written.borrow() != place && !on_stage;
                *written.borrow_mut() = place;
                address::write(settled, step);
            }
        });
    }
    let words = Rc::clone(&props.words);
    use_effect_with(store.place, move |place| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            // What is told beside the program follows it: see boot.js.
            if let Some(page) = document.document_element() {
                let _ = page.set_attribute("data-place", place.as_str());
            }
            document.set_title(&words.fill(Key::SiteTitle, &[("place", words.place(*place))]));
        }
    });
}
