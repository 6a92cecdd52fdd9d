//! Runs the model beside the page's thread.
//!
//! Keeps what stands at the end of 2026 for each place that was asked for, so that a lever
//! move follows 2027–2060 only. A place larger than a country is followed member by member, and
//! gives way to a newer question.

#[path = "worker/sum.rs"]
mod sum;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use cairn::choices::Choices;
use cairn::export;
use cairn::facts::{Facts, pack};
use cairn::figure::board::{self, View};
use cairn::model::{self, Outcome, Standing};
use cairn::place::{PlaceId, Wider};
use cairn::site::protocol::{self, Ask, Question, Reply};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Response};

use crate::sum::{Asked, Sums};

/// A worker at a longer work says so this often, and at most so many times: then something is wrong.
const BUSY_EVERY_MS: i32 = 2_000;
const BUSY_TIMES: u8 = 45;

/// A place as the worker keeps it.
struct Kept {
    release: String,
    facts: Facts,
    standing: Standing,
    reference: Outcome,
}

/// What the worker keeps.
struct Desk {
    scope: DedicatedWorkerGlobalScope,
    shelf: RefCell<BTreeMap<PlaceId, Rc<Kept>>>,
    sums: Sums,
    /// The question to be answered next.
    wanted: RefCell<Option<Ask>>,
    /// Whether one is being answered.
    at_work: Cell<bool>,
}

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let desk = Rc::new(Desk {
        scope: scope.clone(),
        shelf: RefCell::default(),
        sums: Sums::default(),
        wanted: RefCell::default(),
        at_work: Cell::new(false),
    });
    let hear = {
        let desk = Rc::clone(&desk);
        Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| match protocol::unpack::<Ask>(message.data()) {
            Ok(ask) => match ask.question {
                Question::Board { .. } => desk.take(ask),
            },
            Err(fault) => wasm_bindgen::throw_str(&fault),
        })
    };
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(&scope, &Reply::Ready);
}

impl Desk {
    /// Takes a question; one that still waits gives way to it. Answers one after the other.
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
                if let Some(reply) = desk.board(number, place, &view, about).await {
                    say(&desk.scope, &reply);
                }
            }
            desk.at_work.set(false);
        });
    }

    /// What follows for a place, or why it cannot be told; none where a newer question came in between.
    async fn board(&self, number: u32, place: PlaceId, view: &View, about: bool) -> Option<Reply> {
        let scope = &self.scope;
        if let Some(wider) = Wider::find(place.as_str()) {
            let asked = Asked {
                number,
                place,
                wider,
                view,
                about,
            };
            let _busy = Busy::tell(scope);
            return self.sums.board(scope, &asked, || self.newer()).await;
        }
        let kept = match kept(scope, &self.shelf, place).await {
            Ok(kept) => kept,
            Err(fault) => return Some(Reply::NoFacts { number, place, fault }),
        };
        let mut outcome = kept.reference.clone();
        model::follow(&kept.standing, &kept.facts, &view.choices, &mut outcome);
        Some(Reply::Board {
            number,
            board: Box::new(board::board(&kept.release, &kept.facts, &outcome, &kept.reference, view)),
            about: about.then(|| Box::new(board::about(&kept.facts))),
        })
    }

    /// The place of a newer question that has come in.
    fn newer(&self) -> Option<PlaceId> {
        self.wanted.borrow().as_ref().map(|ask| {
            let Question::Board { place, .. } = ask.question;
            place
        })
    }
}

/// Tells the page every now and then that the worker is at work, for as long as it lives and work is likely to end.
struct Busy {
    scope: DedicatedWorkerGlobalScope,
    timer: Option<i32>,
    _tick: Closure<dyn Fn()>,
}

impl Busy {
    fn tell(scope: &DedicatedWorkerGlobalScope) -> Busy {
        say(scope, &Reply::Busy);
        let left = Cell::new(BUSY_TIMES);
        let tick = {
            let scope = scope.clone();
            Closure::<dyn Fn()>::new(move || {
                if left.get() > 0 {
                    left.set(left.get() - 1);
                    say(&scope, &Reply::Busy);
                }
            })
        };
        let timer = scope.set_interval_with_callback_and_timeout_and_arguments_0(tick.as_ref().unchecked_ref(), BUSY_EVERY_MS);
        Busy {
            scope: scope.clone(),
            timer: timer.ok(),
            _tick: tick,
        }
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            self.scope.clear_interval_with_handle(timer);
        }
    }
}

/// A place from the shelf, or fetched and put there.
async fn kept(
    scope: &DedicatedWorkerGlobalScope,
    shelf: &RefCell<BTreeMap<PlaceId, Rc<Kept>>>,
    place: PlaceId,
) -> Result<Rc<Kept>, String> {
    if let Some(kept) = shelf.borrow().get(&place) {
        return Ok(Rc::clone(kept));
    }
    let (release, facts) = fetch(scope, place).await?;
    let (standing, mut reference) = model::standing(&facts);
    model::follow(&standing, &facts, &Choices::default(), &mut reference);
    let kept = Rc::new(Kept {
        release,
        facts,
        standing,
        reference,
    });
    shelf.borrow_mut().insert(place, Rc::clone(&kept));
    Ok(kept)
}

/// Fetches the facts of a place and what lies in it, both at once.
async fn fetch(scope: &DedicatedWorkerGlobalScope, place: PlaceId) -> Result<(String, Facts), String> {
    let path = pack::slice_path(place);
    let [bytes, lie] = fetched(scope, [&path, &pack::roads_path(place)]).await?;
    let read = pack::release_of(&bytes).and_then(|release| Ok((export::release(release), pack::joined_place(&bytes, &lie)?)));
    let (release, facts) = read.map_err(|fault| format!("{path}: {fault}"))?;
    if facts.place == place {
        Ok((release, facts))
    } else {
        Err(format!("{path}: holds {} instead", facts.place))
    }
}

/// The bytes of two files, asked for at once.
async fn fetched(scope: &DedicatedWorkerGlobalScope, paths: [&str; 2]) -> Result<[Vec<u8>; 2], String> {
    let [one, other] = paths.map(|path| scope.fetch_with_str(path));
    Ok([bytes(paths[0], one).await?, bytes(paths[1], other).await?])
}

/// The bytes of what was asked for; a path is told from the worker's own address, at the site's root.
async fn bytes(path: &str, asked: js_sys::Promise) -> Result<Vec<u8>, String> {
    let said = |fault: JsValue| {
        format!(
            "{path}: {}",
            fault.dyn_ref::<js_sys::Error>().map_or_else(String::new, |e| e.message().into())
        )
    };
    let response: Response = JsFuture::from(asked).await.map_err(said)?.unchecked_into();
    if !response.ok() {
        return Err(format!("{path}: the server answered {}", response.status()));
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(said)?).await.map_err(said)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
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
