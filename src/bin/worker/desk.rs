//! Desk: hears questions, answers one after the other.
//!
//! While it is at a longer work it listens, and says that it is busy; a newer question then takes
//! the place of the one under way.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cairn::place::PlaceId;
use cairn::site::protocol::{self, Ask, Reply};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::follow::{Places, Unknown};

/// What the worker keeps.
struct Desk {
    scope: DedicatedWorkerGlobalScope,
    places: Places,
    /// The question to be answered next.
    wanted: RefCell<Option<Ask>>,
    /// Whether one is being answered.
    at_work: Cell<bool>,
}

/// Listens for as long as the worker lives.
pub(crate) fn listen() {
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
            while let Some(ask) = desk.wanted.take() {
                let told = Cell::new(false);
                let busy = || {
                    if !told.replace(true) {
                        say(&desk.scope, &Reply::Busy);
                    }
                };
                let overtaken = || desk.newer();
                match desk.places.answer(&desk.scope, &ask, (&busy, &overtaken)).await {
                    Ok(Some(reply)) => say(&desk.scope, &reply),
                    Ok(None) => {}
                    Err(Unknown { place, fault }) => {
                        let number = ask.number;
                        say(&desk.scope, &Reply::NoFacts { number, place, fault });
                    }
                }
            }
            desk.at_work.set(false);
        });
    }

    /// The place of a newer question that has come in.
    fn newer(&self) -> Option<PlaceId> {
        self.wanted.borrow().as_ref().map(|ask| ask.question.place())
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
