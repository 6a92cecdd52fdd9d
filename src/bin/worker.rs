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

use cairn::place::PlaceId;
use cairn::site::protocol::{self, Ask, Question, Reply};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::follow::Places;

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
        Ok(ask) => match ask.question {
            Question::Board { .. } => desk.take(ask),
        },
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
                let Question::Board { place, view, about } = question;
                let told = Cell::new(false);
                let busy = || {
                    if !told.replace(true) {
                        say(&desk.scope, &Reply::Busy);
                    }
                };
                let overtaken = || desk.newer();
                let answer = desk.places.board(&desk.scope, place, &view, about, &busy, &overtaken).await;
                match answer {
                    Ok(Some((board, about))) => say(&desk.scope, &Reply::Board { number, board, about }),
                    Ok(None) => {}
                    Err(fault) => say(&desk.scope, &Reply::NoFacts { number, place, fault }),
                }
            }
            desk.at_work.set(false);
        });
    }

    /// The place of a newer question that has come in.
    fn newer(&self) -> Option<PlaceId> {
        self.wanted.borrow().as_ref().map(|ask| {
            let Question::Board { place, .. } = ask.question;
            place
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
