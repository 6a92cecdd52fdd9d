//! Outlook: the root component of what moves on the page of the world's materials.
//!
//! The page itself is written ahead and only read; this takes over the part of it that the visitor's levers move.
//! Does not know: the rest of the page.

pub mod address;
pub mod desk;
pub mod start;
pub mod state;

use std::rc::Rc;

use gloo_events::EventListener;
use yew::prelude::*;

use crate::figure::lines::Lines;
use crate::site::address::{query, write};
use crate::site::app::say_live;
use crate::site::outlook::desk::Desk;
use crate::site::outlook::start::{Drawn, Start};
use crate::site::outlook::state::{Action, State};
use crate::site::page::outlook::page;
use crate::site::runner::Runner;
use crate::site::start::INQUIRER;
use crate::words::Words;

/// The name of the page in [`crate::site::start::MARK`].
pub const PAGE: &str = "outlook";

/// What the page starts from.
#[derive(Clone, Debug, Properties)]
pub struct OutlookProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What was handed over.
    pub start: Rc<Start>,
}

impl PartialEq for OutlookProps {
    /// A page starts once.
    fn eq(&self, other: &OutlookProps) -> bool {
        Rc::ptr_eq(&self.start, &other.start)
    }
}

/// What moves. Its first render is the prerendered part of the page, to the node.
#[component]
pub fn Outlook(props: &OutlookProps) -> Html {
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
    let written = state.touched.then(|| state.address(props.words.language()));
    use_effect_with(written, move |written| {
        if let Some(written) = written {
            write(written, false);
        }
    });
    let live = use_state(|| false);
    {
        let live = live.clone();
        use_effect_with((), move |()| live.set(true));
    }
    let drawn = use_memo((), |()| {
        let lines = |drawn: &Drawn| Rc::new(drawn.lines.clone());
        props.start.drawn.iter().map(lines).collect::<Vec<Rc<Lines>>>()
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
        drawn,
    })
}

/// Once taken over: reads the address, listens for back and forward, and says that the page is live.
#[hook]
fn use_browser(props: &OutlookProps, state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let start = Rc::clone(&props.start);
    use_effect_with((), move |()| {
        let open = move || {
            let (choices, focus, remarks) = address::read(&query(), &start.offered, &start.release);
            dispatcher.dispatch(Action::Open(choices, focus, remarks));
        };
        if query().len() > 1 {
            open();
        }
        let listener = web_sys::window().map(|window| EventListener::new(&window, "popstate", move |_| open()));
        say_live();
        move || drop(listener)
    });
}
