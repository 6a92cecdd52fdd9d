//! Runs the model beside the page's thread.
//!
//! Keeps what stands at the end of 2026 for each place that was asked for, so that a lever
//! move follows 2027–2060 only.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use cairn::choices::Choices;
use cairn::export;
use cairn::facts::{Facts, pack};
use cairn::figure::board::{self, View};
use cairn::findings::compare::{self, Followed, Pair, Side};
use cairn::findings::lever;
use cairn::model::{self, Outcome, Standing};
use cairn::place::PlaceId;
use cairn::site::protocol::{self, Ask, Question, Reply};
use cairn::year::Year;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, RequestCache, RequestInit, Response};

/// A place as the worker keeps it.
struct Kept {
    release: String,
    facts: Facts,
    standing: Standing,
    reference: Outcome,
}

type Shelf = Rc<RefCell<BTreeMap<PlaceId, Rc<Kept>>>>;

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let shelf = Shelf::default();
    let hear = {
        let scope = scope.clone();
        Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| match protocol::unpack::<Ask>(message.data()) {
            Ok(Ask { number, question }) => match question {
                Question::Board { place, view, about } => {
                    let (scope, shelf) = (scope.clone(), Rc::clone(&shelf));
                    spawn_local(async move { say(&scope, &board(&scope, &shelf, number, place, &view, about).await) });
                }
                Question::Compare(pair) => {
                    let (scope, shelf) = (scope.clone(), Rc::clone(&shelf));
                    spawn_local(async move { say(&scope, &compared(&scope, &shelf, number, *pair).await) });
                }
            },
            Err(fault) => wasm_bindgen::throw_str(&fault),
        })
    };
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(&scope, &Reply::Ready);
}

/// What follows for a place, or why it cannot be told.
async fn board(scope: &DedicatedWorkerGlobalScope, shelf: &Shelf, number: u32, place: PlaceId, view: &View, about: bool) -> Reply {
    let kept = match kept(scope, shelf, place).await {
        Ok(kept) => kept,
        Err(fault) => return Reply::NoFacts { number, place, fault },
    };
    let mut outcome = kept.reference.clone();
    model::follow(&kept.standing, &kept.facts, &view.choices, &mut outcome);
    Reply::Board {
        number,
        board: Box::new(board::board(&kept.release, &kept.facts, &outcome, &kept.reference, view)),
        about: about.then(|| Box::new(board::about(&kept.facts))),
    }
}

/// What differs between two sides, or why it cannot be told.
async fn compared(scope: &DedicatedWorkerGlobalScope, shelf: &Shelf, number: u32, pair: Pair) -> Reply {
    let mut release = String::new();
    let mut sides = Vec::with_capacity(2);
    for side in &pair.sides {
        match followed(scope, shelf, side, pair.focus).await {
            Ok((of, followed)) => {
                release = of;
                sides.push(followed);
            }
            Err(fault) => {
                let place = side.place;
                return Reply::NoFacts { number, place, fault };
            }
        }
    }
    let comparison = Box::new(compare::comparison(release, pair, &sides[0], &sides[1]));
    Reply::Compare { number, comparison }
}

/// What follows of one side, and of which release.
async fn followed(scope: &DedicatedWorkerGlobalScope, shelf: &Shelf, side: &Side, focus: Year) -> Result<(String, Followed), String> {
    let kept = kept(scope, shelf, side.place).await?;
    let mut outcome = kept.reference.clone();
    model::follow(&kept.standing, &kept.facts, &side.choices, &mut outcome);
    let steps = lever::steps(&kept.facts, &outcome, &kept.reference, &side.choices, focus);
    Ok((kept.release.clone(), Followed { outcome, steps }))
}

/// A place from the shelf, or fetched and put there.
async fn kept(scope: &DedicatedWorkerGlobalScope, shelf: &Shelf, place: PlaceId) -> Result<Rc<Kept>, String> {
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

/// Fetches the facts of a place; once more past whatever is kept, where that turns out to be damaged.
async fn fetch(scope: &DedicatedWorkerGlobalScope, place: PlaceId) -> Result<(String, Facts), String> {
    match fetch_from(scope, place, RequestCache::Default).await {
        Err(Missing::Damaged(_)) => fetch_from(scope, place, RequestCache::Reload).await,
        fetched => fetched,
    }
    .map_err(|missing| match missing {
        Missing::Absent(fault) | Missing::Damaged(fault) => fault,
    })
}

/// Why facts cannot be had.
enum Missing {
    /// They did not come.
    Absent(String),
    /// They came, but not whole.
    Damaged(String),
}

/// Fetches the facts of a place and what lies in it, both at once.
async fn fetch_from(scope: &DedicatedWorkerGlobalScope, place: PlaceId, cache: RequestCache) -> Result<(String, Facts), Missing> {
    // The mark of the release stands behind the name of whatever does not tell what it holds.
    let mark = scope.location().search();
    let (path, roads_path) = (pack::slice_path(place) + &mark, pack::roads_path(place) + &mark);
    let options = RequestInit::new();
    options.set_cache(cache);
    let [facts, roads] = [&path, &roads_path].map(|path| scope.fetch_with_str_and_init(path, &options));
    let (bytes, lie) = (bytes(&path, facts).await, bytes(&roads_path, roads).await);
    let (bytes, lie) = (bytes.map_err(Missing::Absent)?, lie.map_err(Missing::Absent)?);
    let read = pack::release_of(&bytes).and_then(|release| Ok((export::release(release), pack::joined_place(&bytes, &lie)?)));
    let (release, facts) = read.map_err(|fault| Missing::Damaged(format!("{path}: {fault}")))?;
    if facts.place == place {
        Ok((release, facts))
    } else {
        Err(Missing::Damaged(format!("{path}: holds {} instead", facts.place)))
    }
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
