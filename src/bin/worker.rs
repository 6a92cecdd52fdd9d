//! Runs the model beside the page's thread: hears questions, answers one after the other.
//!
//! While it is at a longer work it listens, and says that it is busy; a newer question then takes
//! the place of the one under way.

#[path = "worker/facts.rs"]
mod facts;
#[path = "worker/follow.rs"]
mod follow;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cairn::findings::compare::{Pair, comparison};
use cairn::place::PlaceId;
use cairn::site::protocol::{self, Ask, Question, Reply};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::follow::{Listening, Places};

/// What the worker keeps.
struct Desk {
    scope: DedicatedWorkerGlobalScope,
    places: Places,
    /// The question to be answered next.
    wanted: RefCell<Option<Ask>>,
    /// Whether one is being answered.
    at_work: Cell<bool>,
}

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let desk = Rc::new(Desk {
        scope: scope.clone(),
        places: Places::default(),
        wanted: RefCell::default(),
        at_work: Cell::new(false),
    });
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| match protocol::unpack::<Ask>(message.data()) {
        Ok(ask) => desk.take(ask),
        Err(fault) => wasm_bindgen::throw_str(&fault),
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(&scope, &Reply::Ready);
}

impl Desk {
    /// Takes a question; one that still waits gives way to it.
    fn take(self: &Rc<Desk>, ask: Ask) {
        self.wanted.replace(Some(ask));
        if self.at_work.replace(true) {
            return;
        }
        let desk = Rc::clone(self);
        spawn_local(async move {
            loop {
                let Some(Ask { number, question }) = desk.wanted.take() else {
                    break;
                };
                let told = Cell::new(false);
                let busy = || {
                    if !told.replace(true) {
                        say(&desk.scope, &Reply::Busy);
                    }
                };
                let overtaken = || desk.newer();
                let pace = (&busy as &dyn Fn(), &overtaken as &dyn Fn() -> Option<PlaceId>);
                let reply = match question {
                    Question::Board { place, view, about } => match desk.places.board(&desk.scope, place, &view, about, pace).await {
                        Ok(answer) => answer.map(|(board, about)| Reply::Board { number, board, about }),
                        Err(fault) => Some(Reply::NoFacts { number, place, fault }),
                    },
                    Question::Compare(pair) => desk.compared(number, *pair, pace).await,
                };
                if let Some(reply) = reply {
                    say(&desk.scope, &reply);
                }
            }
            desk.at_work.set(false);
        });
    }

    /// What differs between two sides, or why it cannot be told; none where a newer question came in between.
    async fn compared(&self, number: u32, pair: Pair, pace: Listening<'_>) -> Option<Reply> {
        let mut release = String::new();
        let mut sides = Vec::with_capacity(2);
        for side in &pair.sides {
            match self.places.followed(&self.scope, side, pair.focus, pace).await {
                Ok(Some((of, followed))) => {
                    release = of;
                    sides.push(followed);
                }
                Ok(None) => return None,
                Err(fault) => {
                    let place = side.place;
                    return Some(Reply::NoFacts { number, place, fault });
                }
            }
        }
        let [a, b] = sides.as_slice() else { return None };
        let comparison = Box::new(comparison(release, pair.clone(), a, b));
        Some(Reply::Compare { number, comparison })
    }

    /// The place of a newer question that has come in: of two sides, the first.
    fn newer(&self) -> Option<PlaceId> {
        self.wanted.borrow().as_ref().map(|ask| match &ask.question {
            Question::Board { place, .. } => *place,
            Question::Compare(pair) => pair.sides[0].place,
        })
    }
}

fn say(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    match protocol::pack(reply) {
        Ok(message) => {
            if scope.post_message(&message).is_err() {
                wasm_bindgen::throw_str("a message could not be sent");
            }
        }
        Err(fault) => wasm_bindgen::throw_str(&fault),
    }
}
