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
use cairn::figure::board;
use cairn::figure::card;
use cairn::model::{self, Outcome, Standing};
use cairn::place::PlaceId;
use cairn::site::protocol::{self, Ask, Question, Reply};
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
            Ok(ask) => {
                let (scope, shelf) = (scope.clone(), Rc::clone(&shelf));
                spawn_local(async move { say(&scope, &answer(&scope, &shelf, ask).await) });
            }
            Err(fault) => wasm_bindgen::throw_str(&fault),
        })
    };
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(&scope, &Reply::Ready);
}

/// What follows for a place, or what stands behind a headline of it; or why neither can be told.
async fn answer(scope: &DedicatedWorkerGlobalScope, shelf: &Shelf, Ask { number, question }: Ask) -> Reply {
    let (Question::Board { place, view, .. } | Question::Card { place, view, .. }) = &question;
    let kept = match kept(scope, shelf, *place).await {
        Ok(kept) => kept,
        Err(fault) => {
            return Reply::NoFacts {
                number,
                place: *place,
                fault,
            };
        }
    };
    let facts = &kept.facts;
    let mut outcome = kept.reference.clone();
    model::follow(&kept.standing, facts, &view.choices, &mut outcome);
    match &question {
        Question::Board { view, about, .. } => Reply::Board {
            number,
            board: Box::new(board::board(&kept.release, facts, &outcome, &kept.reference, view)),
            about: about.then(|| Box::new(board::about(facts))),
        },
        Question::Card { place, view, headline } => Reply::Card(Box::new(card::card(*place, &[facts], &outcome, view, *headline))),
    }
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
