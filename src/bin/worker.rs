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

/// A worker at a longer work says so this often, and at most so many times: then something is wrong.
const BUSY_EVERY_MS: i32 = 2_000;
const BUSY_TIMES: u8 = 45;

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
                let busy = Busy::new(&desk.scope);
                let overtaken = || desk.newer();
                let answer = desk
                    .places
                    .board(&desk.scope, place, &view, about, &|| busy.tell(), &overtaken)
                    .await;
                drop(busy);
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

/// Says that the worker is at a longer work, now and every now and then, for as long as it lives and work is likely to end.
struct Busy {
    scope: DedicatedWorkerGlobalScope,
    timer: Cell<Option<i32>>,
    tick: Closure<dyn Fn()>,
}

impl Busy {
    fn new(scope: &DedicatedWorkerGlobalScope) -> Busy {
        let (left, to) = (Cell::new(BUSY_TIMES), scope.clone());
        let tick = Closure::new(move || {
            if left.get() > 0 {
                left.set(left.get() - 1);
                say(&to, &Reply::Busy);
            }
        });
        Busy {
            scope: scope.clone(),
            timer: Cell::new(None),
            tick,
        }
    }

    fn tell(&self) {
        if self.timer.get().is_none() {
            say(&self.scope, &Reply::Busy);
            let tick = self.tick.as_ref().unchecked_ref();
            let timer = self
                .scope
                .set_interval_with_callback_and_timeout_and_arguments_0(tick, BUSY_EVERY_MS);
            self.timer.set(timer.ok());
        }
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        if let Some(timer) = self.timer.get() {
            self.scope.clear_interval_with_handle(timer);
        }
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
