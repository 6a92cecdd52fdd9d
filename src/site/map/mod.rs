//! Map: the root component of the page that ranks places. Holds its state and the runner, and joins them to the browser.

pub mod address;
pub mod state;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::draw::earth::Sheet;
use crate::findings::rank::Ranking;
use crate::site::address::{query, write};
use crate::site::app::{WARM_AFTER_MS, say_live};
use crate::site::map::state::{Action, State};
use crate::site::page::map::page;
use crate::site::runner::Runner;
use crate::site::start::INQUIRER;
use crate::words::Words;

/// The name of the page in [`crate::site::start::MARK`].
pub const PAGE: &str = "map";

/// What the page hands over: the places as they are with nothing pulled, and where they lie.
pub type Handed = (Ranking, Sheet);

/// What the page starts from.
#[derive(Clone, Debug, Properties)]
pub struct MapProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The ranking that was prerendered.
    pub start: Rc<Ranking>,
    /// Where places lie.
    pub sheet: Rc<Sheet>,
}

impl PartialEq for MapProps {
    /// A page starts once.
    fn eq(&self, other: &MapProps) -> bool {
        Rc::ptr_eq(&self.start, &other.start)
    }
}

/// What every part of the page is made from.
pub struct Desk<'a> {
    /// The words of the page's language.
    pub words: &'a Rc<Words>,
    /// Where places lie.
    pub sheet: &'a Rc<Sheet>,
    /// What is asked and shown.
    pub state: &'a State,
    /// Acts on the state.
    pub act: &'a Callback<Action>,
    /// Asks once more after a failure.
    pub retry: &'a Callback<MouseEvent>,
    /// Whether scripts are at work.
    pub live: bool,
}

/// The page that ranks places. Its first render is the prerendered page, to the node.
#[component]
pub fn Map(props: &MapProps) -> Html {
    let start = Rc::clone(&props.start);
    let state = use_reducer(move || State::start(start));
    let runner = {
        let dispatcher = state.dispatcher();
        use_memo((), move |()| {
            Runner::new(INQUIRER, move |news| dispatcher.dispatch(Action::News(news)))
        })
    };
    use_browser(props, &state);
    let asked = if state.is_answered() { None } else { state.ask() };
    {
        let runner = Rc::clone(&runner);
        use_effect_with(asked, move |asked| {
            if let Some(ask) = asked {
                runner.ask(ask.clone());
            }
        });
    }
    {
        let runner = Rc::clone(&runner);
        use_effect_with((), move |()| {
            let warm = Timeout::new(WARM_AFTER_MS, move || runner.warm());
            move || drop(warm)
        });
    }
    let written = state.touched.then(|| state.address(props.words.language()));
    let measure = state.asked.measure;
    let before = use_mut_ref(|| measure);
    use_effect_with(written, move |written| {
        if let Some(written) = written {
            // Another result is a step that can be gone back to; all else stands in the address's stead.
            let step = before.replace(measure) != measure;
            write(written, step);
        }
    });
    let live = use_state(|| false);
    {
        let live = live.clone();
        use_effect_with((), move |()| live.set(true));
    }
    let act = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let retry = {
        let ask = state.ask();
        Callback::from(move |_: MouseEvent| ask.iter().for_each(|ask| runner.retry(ask.clone())))
    };
    page(&Desk {
        words: &props.words,
        sheet: &props.sheet,
        state: &state,
        act: &act,
        retry: &retry,
        live: *live,
    })
}

/// Once taken over: reads the address, listens for back and forward, and says that the page is live.
#[hook]
fn use_browser(props: &MapProps, state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let start = Rc::clone(&props.start);
    use_effect_with((), move |()| {
        let open = move || {
            let (asked, remarks) = address::read(&query(), &start.offered, &start.release);
            dispatcher.dispatch(Action::Open(asked, remarks));
        };
        if query().len() > 1 {
            open();
        }
        let listener = web_sys::window().map(|window| EventListener::new(&window, "popstate", move |_| open()));
        say_live();
        move || drop(listener)
    });
}
