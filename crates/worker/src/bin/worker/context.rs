//! Receives questions and answers them one after the other.
//!
//! During longer work it yields and reports that it is busy. A newer question then replaces the one under way. A worker
//! that helps another receives requests through a separate port.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cairn_core::place::PlaceId;
use cairn_core::year::Stretch;
use cairn_wire as wire;
use cairn_wire::{Reply, Request, WorkerMessage};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, MessagePort};

use crate::parts::AnswerFailure;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::pool::{ShardReply, ShardRequest, is_shard, play};
use crate::shard::Task;
use crate::yield_point::{TaskClock, ring};

/// State of the worker.
struct WorkerContext {
    scope: DedicatedWorkerGlobalScope,
    places: WorkerPlaces,
    /// The next request to serve.
    wanted: RefCell<Option<WorkerTask>>,
    /// True while a request is served.
    at_work: Cell<bool>,
}

/// A request: answer the page, or compute shards for another worker.
enum WorkerTask {
    Answer(u32, Request),
    Serve(MessagePort, ShardRequest),
}

impl WorkerTask {
    fn place(&self) -> PlaceId {
        match self {
            WorkerTask::Answer(_, request) => request.question.place(),
            WorkerTask::Serve(_, dealt) => dealt.place,
        }
    }
}

/// Receives messages for the life of the worker.
pub(crate) fn listen() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let context = Rc::new(WorkerContext {
        scope: scope.clone(),
        places: WorkerPlaces::default(),
        wanted: RefCell::default(),
        at_work: Cell::new(false),
    });
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
        let port = message.ports().get(0).dyn_into::<MessagePort>().ok();
        match wire::unpack::<WorkerMessage>(message.data()) {
            Ok(WorkerMessage::Ask { turn, request }) => context.take(WorkerTask::Answer(turn, request)),
            Ok(WorkerMessage::Seat(number)) => context.places.table.seat(number, port),
            Ok(WorkerMessage::Serve) => context.serve(port),
            Err(fault) => wasm_bindgen::throw_str(&fault),
        }
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(&scope, 0, &Reply::Ready);
}

impl WorkerContext {
    /// Serves the worker at the other end of the port.
    fn serve(self: &Rc<WorkerContext>, port: Option<MessagePort>) {
        let Some(port) = port else { return };
        let (context, own) = (Rc::clone(self), port.clone());
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
            let dealt = message.data().dyn_into::<Uint8Array>().map(|dealt| dealt.to_vec());
            if let Ok(dealt) = wire::read::<ShardRequest>(&dealt.unwrap_or_default()) {
                context.take(WorkerTask::Serve(own.clone(), dealt));
            }
        });
        port.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        hear.forget();
    }

    /// Takes a request; it replaces one that still waits.
    fn take(self: &Rc<WorkerContext>, wanted: WorkerTask) {
        self.wanted.replace(Some(wanted));
        ring();
        if self.at_work.replace(true) {
            return;
        }
        let context = Rc::clone(self);
        spawn_local(async move {
            while let Some(wanted) = context.wanted.take() {
                match wanted {
                    WorkerTask::Answer(turn, request) => context.answer(turn, &request).await,
                    WorkerTask::Serve(port, dealt) => context.play(&port, &dealt).await,
                }
            }
            context.at_work.set(false);
        });
    }

    async fn answer(&self, turn: u32, Request { number, question }: &Request) {
        let is_sent = Cell::new(false);
        let busy = || {
            if !is_sent.replace(true) {
                say(&self.scope, turn, &Reply::Busy);
            }
        };
        let newer = || self.newer();
        let number = *number;
        let answered = match TaskClock::of(&self.scope, &busy, &newer) {
            Some(mut ear) => self.places.answer(question, &mut ear).await,
            None => Err(AnswerFailure::Facts(UnavailablePlace {
                place: question.place(),
                fault: "the browser has no clock".to_owned(),
            })),
        };
        match answered {
            Ok(Some(answer)) => say(&self.scope, turn, &Reply::Answer { number, answer }),
            Ok(None) => {}
            Err(AnswerFailure::Facts(UnavailablePlace { place, fault })) => {
                say(&self.scope, turn, &Reply::NoFacts { number, place, fault })
            }
            Err(AnswerFailure::Part) => say(&self.scope, turn, &Reply::NoPart { number }),
        }
    }

    /// Runs shards for another worker, until that worker sends a newer request.
    async fn play(&self, port: &MessagePort, dealt: &ShardRequest) {
        let newer = || self.newer();
        let Some(mut ear) = TaskClock::of(&self.scope, &|| {}, &newer) else {
            return;
        };
        let set = self.places.assume(dealt.place, &dealt.numbers, &mut ear).await;
        let (Ok(()), Ok(loaded)) = (set, self.places.facts_of(dealt.place, &mut ear).await) else {
            return play(port, &ShardReply::Pass, [None, None, None]);
        };
        let task = Task {
            place: dealt.place,
            choices: dealt.choices.clone(),
            focus: dealt.focus,
            whole: dealt.whole,
            grounds: dealt.grounds,
            numbers: dealt.numbers.clone(),
        };
        let mut place = self.places.take(dealt.place);
        for shard in dealt.shards.iter().copied().filter(|shard| is_shard(*shard)) {
            let gives_way = |ear: &TaskClock<'_>| ear.newer().is_some();
            let Some(part) = place.own.run(shard, &loaded, &task, &mut ear, &gives_way).await else {
                break;
            };
            let sum = place.own.sum(shard);
            let numbers = [
                Some(sum.flat(Stretch::AHEAD)),
                dealt.whole.then(|| sum.flat(Stretch::HISTORY)),
                part.reference,
            ];
            let played = ShardReply::Part {
                serial: dealt.serial,
                shard,
                grounds: part.grounds,
                yours: part.yours,
            };
            play(port, &played, numbers);
        }
        self.places.put(place);
    }

    /// The place of a newer request.
    fn newer(&self) -> Option<PlaceId> {
        self.wanted.borrow().as_ref().map(WorkerTask::place)
    }
}

fn say(scope: &DedicatedWorkerGlobalScope, turn: u32, reply: &Reply) {
    match wire::pack(&(turn, reply)) {
        Ok(message) => {
            if scope.post_message(&message).is_err() {
                wasm_bindgen::throw_str("a message could not be sent");
            }
        }
        Err(fault) => wasm_bindgen::throw_str(&fault),
    }
}
