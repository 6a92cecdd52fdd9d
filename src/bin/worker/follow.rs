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
#[cfg(feature = "inquirer")]
use cairn::figure::card;
use cairn::findings::lever::sum::Levers;
use cairn::model::{Outcome, Summed};
use cairn::place::PlaceId;
use cairn::site::protocol::{Ask, Question, Reply};
use cairn::year::Year;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, Performance};

use crate::facts::{Known, Library};

/// The worker listens after so many milliseconds of work.
const LISTEN_AFTER_MS: f64 = 8.0;
/// Places that are kept standing: the newest ones.
const KEPT: usize = 4;

/// What is called before the worker first listens, and what tells the place of a newer question.
pub(crate) type Listening<'a> = (&'a dyn Fn(), &'a dyn Fn() -> Option<PlaceId>);

/// A place of which nothing can be had, and why, in English.
pub(crate) struct Unknown {
    pub(crate) place: PlaceId,
    pub(crate) fault: String,
}

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
pub(crate) struct Place {
    id: PlaceId,
    pub(crate) summed: Summed<'static>,
    pub(crate) levers: Levers<'static>,
    /// With nothing pulled, once all members have joined.
    reference: Option<Outcome>,
}

impl Places {
    /// The answer to a question; none where a newer question came in between.
    ///
    /// # Errors
    /// Of which place it cannot be told, and why.
    pub(crate) async fn answer(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        ask: &Ask,
        (busy, overtaken): Listening<'_>,
    ) -> Result<Option<Reply>, Unknown> {
        let number = ask.number;
        let Some(mut pace) = Pace::of(scope, &self.channel, busy) else {
            let (place, fault) = (ask.question.place(), "the browser has no clock".to_owned());
            return Err(Unknown { place, fault });
        };
        match &ask.question {
            Question::Board { place, view, about } => {
                let followed = self
                    .followed(scope, *place, &view.choices, view.focus, &mut pace, overtaken)
                    .await?;
                let Some((place, known)) = followed else { return Ok(None) };
                let told = if *about {
                    Some(told(&place, &known, &mut pace).await)
                } else {
                    None
                };
                let board = place.board(&known, view);
                self.put(place);
                Ok(board.map(|board| Reply::Board {
                    number,
                    board: Box::new(board),
                    about: told,
                }))
            }
            #[cfg(feature = "inquirer")]
            Question::Card { place, view, headline } => {
                let followed = self
                    .followed(scope, *place, &view.choices, view.focus, &mut pace, overtaken)
                    .await?;
                Ok(followed.map(|(place, known)| {
                    let card = Box::new(card::card(place.id, &known.members, place.summed.outcome(), view, *headline));
                    self.put(place);
                    Reply::Card { number, card }
                }))
            }
            #[cfg(feature = "inquirer")]
            Question::Aside { place, asked } => self.aside(scope, (number, *place), asked, &mut pace, overtaken).await,
        }
    }

    /// A place followed under choices, and what is known of it; none where a newer question came in between.
    /// It is off the shelf: whoever has read it puts it back.
    pub(crate) async fn followed(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        id: PlaceId,
        choices: &Choices,
        focus: Year,
        pace: &mut Pace<'_>,
        overtaken: &dyn Fn() -> Option<PlaceId>,
    ) -> Result<Option<(Place, Known)>, Unknown> {
        let known = match self.known(scope, id, pace.busy).await {
            Ok(known) => known,
            Err(fault) => return Err(Unknown { place: id, fault }),
        };
        let mut place = self.take(id);
        if self.follow(&mut place, &known, choices, focus, pace, overtaken).await {
            return Ok(Some((place, known)));
        }
        self.put(place);
        Ok(None)
    }

    /// What is known of a place, fetched where it was not.
    pub(crate) async fn known(&self, scope: &DedicatedWorkerGlobalScope, id: PlaceId, busy: &dyn Fn()) -> Result<Known, String> {
        if let Some(known) = self.library.known(id) {
            return Ok(known);
        }
        busy();
        self.library.fetch(scope, id).await?;
        self.library.known(id).ok_or_else(|| "nothing is known of the place".to_owned())
    }

    /// Puts a place on the shelf; the oldest gives way.
    pub(crate) fn put(&self, place: Place) {
        let mut shelf = self.shelf.borrow_mut();
        if shelf.len() == KEPT {
            shelf.remove(0);
        }
        shelf.push(place);
    }

    /// A place from the shelf, or one in which nothing stands yet.
    pub(crate) fn take(&self, id: PlaceId) -> Place {
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

    /// Has every member join with nothing pulled; false where a newer question came in between.
    pub(crate) async fn joined(
        &self,
        place: &mut Place,
        known: &Known,
        pace: &mut Pace<'_>,
        overtaken: &dyn Fn() -> Option<PlaceId>,
    ) -> bool {
        for facts in known.members.iter().skip(place.summed.members()) {
            place.join(facts);
            if pace.listens().await && overtaken().is_some() {
                return false;
            }
        }
        if place.reference.is_none() {
            place.reference = Some(place.summed.outcome().clone());
        }
        true
    }

    /// Follows a place under choices; false where a newer question came in between.
    async fn follow(
        &self,
        place: &mut Place,
        known: &Known,
        choices: &Choices,
        focus: Year,
        pace: &mut Pace<'_>,
        overtaken: &dyn Fn() -> Option<PlaceId>,
    ) -> bool {
        if !self.joined(place, known, pace, overtaken).await {
            return false;
        }
        place.summed.begin();
        place.levers.begin(focus);
        for member in 0..known.members.len() {
            place.add(member, choices);
            if pace.listens().await
                && let Some(newer) = overtaken()
                && (newer != place.id || !self.hurried.replace(true))
            {
                return false;
            }
        }
        self.hurried.set(false);
        true
    }
}

/// What is told of a place whatever is chosen.
async fn told(place: &Place, known: &Known, pace: &mut Pace<'_>) -> Box<About> {
    let mut about = Box::new(About::nothing(place.id));
    for facts in &known.members {
        about.join(facts);
        let _ = pace.listens().await;
    }
    about
}

impl Place {
    fn join(&mut self, facts: &'static Facts) {
        let outcome = self.summed.join_under(facts, &Choices::default());
        self.levers.join(facts, &outcome);
    }

    /// What one screen shows of it, as it was followed last.
    fn board(&self, known: &Known, view: &View) -> Option<Board> {
        let outcome = self.summed.outcome();
        let levers = self.levers.steps(&view.choices, outcome);
        let release = export::release(&known.release);
        Some(board::of(&release, outcome, self.reference.as_ref()?, levers, view))
    }

    fn add(&mut self, member: usize, choices: &Choices) {
        if let Some(added) = self.summed.add(member, choices) {
            self.levers.add(member, choices, &added);
        }
    }
}

/// Lets what has come in be heard every few milliseconds, and says so before the first time.
pub(crate) struct Pace<'a> {
    pub(crate) busy: &'a dyn Fn(),
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
    pub(crate) async fn listens(&mut self) -> bool {
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
