//! Places as they are followed: one path for a country and for what is summed of many.
//!
//! What stands in the members of a place is followed once; a move then walks each from 2027 on.
//! Every few milliseconds the worker listens: a newer question takes the place of the one under
//! way, and members that have joined stay. Of questions to one place that follow each other
//! quickly, as while a lever is dragged, every second one is answered at least, so that the
//! picture moves along.

use std::cell::{Cell, OnceCell, RefCell};

use cairn::choices::Choices;
use cairn::export;
use cairn::facts::Facts;
use cairn::figure::board::{self, About, Board, View};
use cairn::findings::lever::sum::Levers;
use cairn::model::{Outcome, Summed};
use cairn::place::PlaceId;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, Performance};

use crate::facts::{Known, Library};

/// The worker listens after so many milliseconds of work.
const LISTEN_AFTER_MS: f64 = 8.0;
/// Places that are kept standing: the newest ones.
const KEPT: usize = 4;

/// What is shown of a place, and what is told of it where that was asked for.
pub(crate) type Answer = (Box<Board>, Option<Box<About>>);

/// The places of a worker.
#[derive(Default)]
pub(crate) struct Places {
    library: Library,
    shelf: RefCell<Vec<Place>>,
    /// Whether the question before was given up for this one.
    hurried: Cell<bool>,
    /// Where the worker writes to itself.
    channel: OnceCell<MessageChannel>,
}

/// One place.
struct Place {
    id: PlaceId,
    summed: Summed<'static>,
    levers: Levers<'static>,
    /// With nothing pulled, once all members have joined.
    reference: Option<Outcome>,
}

impl Places {
    /// What follows for a place; none where a newer question came in between, of which `overtaken` tells the place.
    ///
    /// # Errors
    /// Why it cannot be told, in English.
    pub(crate) async fn board(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        id: PlaceId,
        view: &View,
        about: bool,
        busy: &dyn Fn(),
        overtaken: &dyn Fn() -> Option<PlaceId>,
    ) -> Result<Option<Answer>, String> {
        let mut pace = Pace::of(scope, &self.channel, busy).ok_or("the browser has no clock")?;
        let known = match self.library.known(id) {
            Some(known) => known,
            None => {
                busy();
                self.library.fetch(scope, id).await?;
                self.library.known(id).ok_or("nothing is known of the place")?
            }
        };
        let mut place = self.take(id);
        let answer = self.follow(&mut place, &known, view, about, &mut pace, overtaken).await;
        let mut shelf = self.shelf.borrow_mut();
        if shelf.len() == KEPT {
            shelf.remove(0);
        }
        shelf.push(place);
        Ok(answer)
    }

    /// A place from the shelf, or one in which nothing stands yet.
    fn take(&self, id: PlaceId) -> Place {
        let mut shelf = self.shelf.borrow_mut();
        match shelf.iter().position(|place| place.id == id) {
            Some(known) => shelf.remove(known),
            None => Place {
                id,
                summed: Summed::new(id),
                levers: Levers::new(),
                reference: None,
            },
        }
    }

    async fn follow(
        &self,
        place: &mut Place,
        known: &Known,
        view: &View,
        about: bool,
        pace: &mut Pace<'_>,
        overtaken: &dyn Fn() -> Option<PlaceId>,
    ) -> Option<Answer> {
        for facts in known.members.iter().skip(place.summed.members()) {
            place.join(facts);
            if pace.listens().await && overtaken().is_some() {
                return None;
            }
        }
        if place.reference.is_none() {
            place.reference = Some(place.summed.outcome().clone());
        }
        place.summed.begin();
        place.levers.begin(view.focus);
        for member in 0..known.members.len() {
            place.add(member, &view.choices);
            if pace.listens().await
                && let Some(newer) = overtaken()
                && (newer != place.id || !self.hurried.replace(true))
            {
                return None;
            }
        }
        self.hurried.set(false);
        let mut told = None;
        if about {
            let mut about = Box::new(About::nothing(place.id));
            for facts in &known.members {
                about.join(facts);
                let _ = pace.listens().await;
            }
            told = Some(about);
        }
        let outcome = place.summed.outcome();
        let levers = place.levers.steps(&view.choices, outcome);
        let release = export::release(&known.release);
        let board = board::of(&release, outcome, place.reference.as_ref()?, levers, view);
        Some((Box::new(board), told))
    }
}

impl Place {
    fn join(&mut self, facts: &'static Facts) {
        let outcome = self.summed.join_under(facts, &Choices::default());
        self.levers.join(facts, &outcome);
    }

    fn add(&mut self, member: usize, choices: &Choices) {
        if let Some(added) = self.summed.add(member, choices) {
            self.levers.add(member, choices, &added);
        }
    }
}

/// Lets what has come in be heard every few milliseconds, and says so before the first time.
struct Pace<'a> {
    busy: &'a dyn Fn(),
    clock: Performance,
    since: f64,
    channel: &'a OnceCell<MessageChannel>,
}

impl Pace<'_> {
    fn of<'a>(scope: &DedicatedWorkerGlobalScope, channel: &'a OnceCell<MessageChannel>, busy: &'a dyn Fn()) -> Option<Pace<'a>> {
        let clock = scope.performance()?;
        Some(Pace {
            busy,
            since: clock.now(),
            clock,
            channel,
        })
    }

    /// Whether it was time to listen, and messages that had come were heard.
    async fn listens(&mut self) -> bool {
        if self.clock.now() - self.since < LISTEN_AFTER_MS {
            return false;
        }
        (self.busy)();
        if self.channel.get().is_none()
            && let Ok(channel) = MessageChannel::new()
        {
            let _ = self.channel.set(channel);
        }
        let Some(channel) = self.channel.get() else { return false };
        // A message to itself waits behind those that have come; a timer would wait four milliseconds more.
        let heard = js_sys::Promise::new(&mut |resolve, _| {
            channel.port1().set_onmessage(Some(&resolve));
            let _ = channel.port2().post_message(&JsValue::NULL);
        });
        let _ = JsFuture::from(heard).await;
        self.since = self.clock.now();
        true
    }
}
