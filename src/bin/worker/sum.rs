//! Places larger than a country, followed member by member.
//!
//! The facts of the world are fetched once and kept as long as the worker lives. What stands in
//! the members of a place is followed once; a move then walks each from 2027 on. Every few
//! milliseconds the worker listens: a newer question takes the place of the one under way, and
//! members that have joined stay. Of questions to one place that follow each other quickly, as
//! while a lever is dragged, every second one is answered, so that the picture moves along.

use std::cell::{Cell, OnceCell, RefCell};

use cairn::choices::Choices;
use cairn::export;
use cairn::facts::{Facts, World, pack};
use cairn::figure::board::{self, About, View};
use cairn::findings::lever::sum::Levers;
use cairn::model::{Outcome, Summed};
use cairn::place::{PlaceId, Wider};
use cairn::site::protocol::Reply;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, Performance};

/// The worker listens after so many milliseconds of work.
const LISTEN_AFTER_MS: f64 = 8.0;
/// Places that are kept: the newest ones.
const KEPT: usize = 3;

/// The sums of a worker.
#[derive(Default)]
pub(crate) struct Sums {
    world: OnceCell<&'static World>,
    shelf: RefCell<Vec<Sum>>,
    /// Whether the question before was given up for this one.
    hurried: Cell<bool>,
}

/// One place larger than a country.
struct Sum {
    place: PlaceId,
    summed: Summed<'static>,
    levers: Levers<'static>,
    /// With nothing pulled, once all members have joined.
    reference: Option<Outcome>,
}

impl Sum {
    fn of(place: PlaceId) -> Sum {
        Sum {
            place,
            summed: Summed::new(place),
            levers: Levers::new(),
            reference: None,
        }
    }

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

/// A question to a sum.
pub(crate) struct Asked<'a> {
    pub(crate) number: u32,
    pub(crate) place: PlaceId,
    pub(crate) wider: Wider,
    pub(crate) view: &'a View,
    pub(crate) about: bool,
}

impl Sums {
    /// What follows for the place, or why it cannot be told; none where a newer question came in between, which `overtaken`
    /// tells: none, or that of which place.
    pub(crate) async fn board(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        asked: &Asked<'_>,
        overtaken: impl Fn() -> Option<PlaceId>,
    ) -> Option<Reply> {
        let Asked { number, place, .. } = *asked;
        let world = match self.world(scope).await {
            Ok(world) => world,
            Err(fault) => return Some(Reply::NoFacts { number, place, fault }),
        };
        let kept = {
            let mut shelf = self.shelf.borrow_mut();
            let known = shelf.iter().position(|sum| sum.place == place);
            known.map(|known| shelf.remove(known))
        };
        let mut sum = kept.unwrap_or_else(|| Sum::of(place));
        let reply = self.follow(scope, world, &mut sum, asked, overtaken).await;
        let mut shelf = self.shelf.borrow_mut();
        if shelf.len() == KEPT {
            shelf.remove(0);
        }
        shelf.push(sum);
        reply
    }

    async fn follow(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        world: &'static World,
        sum: &mut Sum,
        asked: &Asked<'_>,
        overtaken: impl Fn() -> Option<PlaceId>,
    ) -> Option<Reply> {
        let mut pace = Pace::of(scope)?;
        for facts in world.members(asked.wider).skip(sum.summed.members()) {
            sum.join(facts);
            if pace.listens().await && overtaken().is_some() {
                return None;
            }
        }
        let choices = &asked.view.choices;
        if sum.reference.is_none() {
            sum.reference = Some(sum.summed.outcome().clone());
        }
        sum.summed.begin();
        sum.levers.begin(asked.view.focus);
        for member in 0..sum.summed.members() {
            sum.add(member, choices);
            if pace.listens().await
                && let Some(newer) = overtaken()
                && (newer != asked.place || !self.hurried.replace(true))
            {
                return None;
            }
        }
        self.hurried.set(false);
        let mut about = None;
        if asked.about {
            let mut told = About::nothing(asked.place);
            for facts in world.members(asked.wider) {
                told.join(facts);
                let _ = pace.listens().await;
            }
            about = Some(Box::new(told));
        }
        let outcome = sum.summed.outcome();
        let levers = sum.levers.steps(choices, outcome);
        let release = export::release(&world.release);
        let board = board::of(&release, outcome, sum.reference.as_ref()?, levers, asked.view);
        Some(Reply::Board {
            number: asked.number,
            board: Box::new(board),
            about,
        })
    }

    /// The facts of all places, fetched once.
    async fn world(&self, scope: &DedicatedWorkerGlobalScope) -> Result<&'static World, String> {
        if let Some(world) = self.world.get() {
            return Ok(world);
        }
        let [bytes, roads] = crate::fetched(scope, [pack::WORLD_PATH, pack::WORLD_ROADS_PATH]).await?;
        let world = pack::joined(&bytes, &roads).map_err(|fault| [pack::WORLD_PATH, ": ", &fault.to_string()].concat())?;
        // Sums refer to it for as long as the worker lives.
        Ok(self.world.get_or_init(|| Box::leak(Box::new(world))))
    }
}

/// Lets what has come in be heard every few milliseconds.
struct Pace {
    clock: Performance,
    since: f64,
    channel: MessageChannel,
}

impl Pace {
    fn of(scope: &DedicatedWorkerGlobalScope) -> Option<Pace> {
        let clock = scope.performance()?;
        Some(Pace {
            since: clock.now(),
            clock,
            channel: MessageChannel::new().ok()?,
        })
    }

    /// Whether it was time to listen, and messages that had come were heard.
    async fn listens(&mut self) -> bool {
        if self.clock.now() - self.since < LISTEN_AFTER_MS {
            return false;
        }
        // A message to itself waits behind those that have come; a timer would wait four milliseconds more.
        let heard = js_sys::Promise::new(&mut |resolve, _| {
            self.channel.port1().set_onmessage(Some(&resolve));
            let _ = self.channel.port2().post_message(&JsValue::NULL);
        });
        let _ = JsFuture::from(heard).await;
        self.since = self.clock.now();
        true
    }
}
