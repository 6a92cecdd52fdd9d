//! Compare: the root component of the page that compares. Holds its state and the runner, and joins them to the browser.

pub mod address;
pub mod desk;
pub mod state;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::figure::pair::pair;
use crate::findings::compare::Comparison;
use crate::site::address::{query, write};
use crate::site::app::{WARM_AFTER_MS, say_live};
use crate::site::compare::desk::Desk;
use crate::site::compare::state::{Action, State};
use crate::site::page::compare::page;
use crate::site::runner::Runner;
use crate::site::start::INQUIRER;
use crate::words::Words;
use crate::words::places::PlaceName;

/// The name of the page in [`crate::site::start::MARK`].
pub const PAGE: &str = "compare";

/// What the page starts from.
#[derive(Clone, Debug, Properties)]
pub struct CompareProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The comparison that was prerendered.
    pub start: Rc<Comparison>,
}

impl PartialEq for CompareProps {
    /// A page starts once.
    fn eq(&self, other: &CompareProps) -> bool {
        Rc::ptr_eq(&self.start, &other.start)
    }
}

/// The page that compares. Its first render is the prerendered page, to the node.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let start = Rc::clone(&props.start);
    let state = use_reducer(move || State::start(start));
    let runner = {
        let dispatcher = state.dispatcher();
        use_memo((), move |()| {
            Runner::new(INQUIRER, move |news| dispatcher.dispatch(Action::News(news)))
        })
    };
    use_browser(props, &state);

    let asked = (!state.is_answered()).then(|| state.ask());
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
    let places = state.pair.sides.each_ref().map(|side| side.place);
    let before = use_mut_ref(|| places);
    use_effect_with(written, move |written| {
        if let Some(written) = written {
            // Other places are a step that can be gone back to; all else stands in the address's stead.
            let step = before.replace(places) != places;
            write(written, step);
        }
    });

    let live = use_state(|| false);
    {
        let live = live.clone();
        use_effect_with((), move |()| live.set(true));
    }
    let figure = use_memo(Rc::as_ptr(&state.shown), |_| pair(&state.shown));
    let places = use_memo((), |()| {
        let named = |place: &PlaceName| (place.id.to_string().into(), place.name.clone().into());
        props
            .words
            .wider()
            .iter()
            .chain(props.words.places())
            .map(named)
            .collect::<Vec<_>>()
    });
    let act = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let retry = {
        let ask = state.ask();
        Callback::from(move |_: MouseEvent| runner.retry(ask.clone()))
    };
    page(&Desk {
        words: &props.words,
        state: &state,
        act: &act,
        retry: &retry,
        live: *live,
        figure,
        places,
    })
}

/// Once taken over: reads the address, listens for back and forward, and says that the page is live.
#[hook]
fn use_browser(props: &CompareProps, state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let (start, words) = (Rc::clone(&props.start), Rc::clone(&props.words));
    use_effect_with((), move |()| {
        let open = move || {
            let home = start.pair.sides[0].place;
            let known = |place| words.wider().iter().chain(words.places()).any(|named| named.id == place);
            let (pair, remarks) = address::read(&query(), home, &start.offered, &start.release, known);
            dispatcher.dispatch(Action::Open(pair, remarks));
        };
        if query().len() > 1 {
            open();
        }
        let listener = web_sys::window().map(|window| EventListener::new(&window, "popstate", move |_| open()));
        say_live();
        move || drop(listener)
    });
}
