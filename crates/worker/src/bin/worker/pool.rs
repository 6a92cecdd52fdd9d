//! Pool: the workers that run the shards of a place together. The first assigns shards; the others compute
//! them.
//!
//! ```text
//! one other     it has shards 2 and 3          two others    each has one of them
//! three others  each has one of shards 1 to 3
//! ```
//!
//! The first worker writes to each other worker through a port of its own. It adds up the replies in the order of shards,
//! so the sum has the same bits for any number of workers. If a worker fails, its shards go to the first; the page starts
//! a new one. Out of scope: how a shard is computed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cairn_analysis::findings::lever::sum::{LeverUnderChoices, SummedLeverBase};
use cairn_core::choices::Choices;
use cairn_core::doubt::OwnNumbers;
use cairn_core::model::SHARDS;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire as wire;
use js_sys::{Array, Float64Array, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, MessagePort};

use crate::shard::{ShardDetails, Task, YieldRule};
use crate::yield_point::{TaskClock, ring};

/// Request to a helping worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ShardRequest {
    /// Sequence number: a reply to an older request is dropped.
    pub(crate) serial: u32,
    pub(crate) shards: Vec<usize>,
    pub(crate) place: PlaceId,
    pub(crate) choices: Choices,
    pub(crate) focus: Year,
    pub(crate) whole: bool,
    pub(crate) grounds: bool,
    /// Numbers set by hand.
    pub(crate) numbers: OwnNumbers,
}

/// Reply of a helping worker. The numbers of a part follow it: years ahead, then history and reference if requested.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum ShardReply {
    /// Result of one shard.
    Part {
        serial: u32,
        shard: usize,
        grounds: Option<Vec<SummedLeverBase>>,
        yours: Vec<LeverUnderChoices>,
    },
    /// The facts of the place are not available: another worker must take the shards.
    Pass,
}

/// A shard that was run.
#[derive(Debug)]
pub(crate) struct ShardResult {
    pub(crate) shard: usize,
    pub(crate) part: ShardDetails,
    /// Its sum, if another worker ran it.
    pub(crate) far: Option<ShardSum>,
}

/// The sum of a shard as numbers: see [`cairn_core::model::Outcome::flat`].
#[derive(Debug)]
pub(crate) struct ShardSum {
    /// From 2027 on.
    pub(crate) ahead: Vec<f64>,
    /// To 2026, if requested.
    pub(crate) history: Vec<f64>,
}

/// How the wait for other workers ended.
pub(crate) enum WaitResult {
    /// All replies have arrived.
    All(Vec<ShardResult>),
    /// A newer question has arrived.
    Overtaken,
    /// A worker has left or joined: assign the shards again.
    Changed,
}

/// The workers that help the first.
#[derive(Default)]
pub(crate) struct WorkerPool(Rc<PoolState>);

#[derive(Default)]
struct PoolState {
    ports: RefCell<Vec<Option<WorkerPort>>>,
    serial: Cell<u32>,
    /// Shards without a reply.
    awaited: RefCell<Vec<usize>>,
    results: RefCell<Vec<ShardResult>>,
    changed: Cell<bool>,
}

struct WorkerPort {
    port: MessagePort,
    _receives: Closure<dyn Fn(MessageEvent)>,
}

impl WorkerPool {
    /// Adds a worker; without a port, removes it.
    pub(crate) fn seat(&self, number: usize, port: Option<MessagePort>) {
        let seats = Rc::clone(&self.0);
        let taken = port.map(|port| {
            let receives = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| seats.receive(number, &message));
            port.set_onmessage(Some(receives.as_ref().unchecked_ref()));
            WorkerPort { port, _receives: receives }
        });
        self.0.leave_or_take(number, taken);
    }

    /// Shards of each helping worker; those of the first are not included.
    pub(crate) fn deal(&self) -> Vec<(usize, Vec<usize>)> {
        let ports = self.0.ports.borrow();
        let there: Vec<usize> = (0..ports.len()).filter(|seat| ports[*seat].is_some()).collect();
        match *there.as_slice() {
            [] => Vec::new(),
            [one] => vec![(one, vec![2, 3])],
            [one, two] => vec![(one, vec![2]), (two, vec![3])],
            [one, two, three, ..] => vec![(one, vec![1]), (two, vec![2]), (three, vec![3])],
        }
    }

    /// Sends the requests and drops earlier ones.
    pub(crate) fn send(&self, dealt: &[(usize, Vec<usize>)], task: &Task) {
        let seats = &self.0;
        seats.serial.set(seats.serial.get().wrapping_add(1));
        seats.changed.set(false);
        seats.results.borrow_mut().clear();
        *seats.awaited.borrow_mut() = dealt.iter().flat_map(|(_, shards)| shards.clone()).collect();
        for (seat, shards) in dealt {
            let dealt = ShardRequest {
                serial: seats.serial.get(),
                shards: shards.clone(),
                place: task.place,
                choices: task.choices.clone(),
                focus: task.focus,
                whole: task.whole,
                grounds: task.grounds,
                numbers: task.numbers.clone(),
            };
            let message = wire::bytes(&dealt).ok().map(|bytes| Uint8Array::from(bytes.as_slice()));
            let sent = message.zip(
                seats
                    .ports
                    .borrow()
                    .get(*seat)
                    .and_then(Option::as_ref)
                    .map(|seat| seat.port.clone()),
            );
            if sent.is_none_or(|(message, port)| port.post_message(&message).is_err()) {
                seats.leave_or_take(*seat, None);
            }
        }
    }

    /// Waits for all replies.
    pub(crate) async fn replies(&self, clock: &mut TaskClock<'_>, gives_way: YieldRule<'_>) -> WaitResult {
        loop {
            let all = {
                let (pending, results) = (self.0.awaited.borrow(), self.0.results.borrow());
                pending.iter().all(|shard| results.iter().any(|followed| followed.shard == *shard))
            };
            if all {
                return WaitResult::All(self.0.results.take());
            }
            if self.0.changed.get() {
                return WaitResult::Changed;
            }
            if clock.newer().is_some() && gives_way(clock) {
                return WaitResult::Overtaken;
            }
            clock.waits().await;
        }
    }
}

impl PoolState {
    fn leave_or_take(&self, number: usize, seat: Option<WorkerPort>) {
        let mut ports = self.ports.borrow_mut();
        if ports.len() <= number {
            ports.resize_with(number + 1, || None);
        }
        if let Some(old) = std::mem::replace(&mut ports[number], seat) {
            old.port.close();
        }
        self.changed.set(true);
        ring();
    }

    fn receive(&self, number: usize, message: &MessageEvent) {
        let parts = Array::from(&message.data());
        let bytes = parts
            .get(0)
            .dyn_into::<Uint8Array>()
            .map(|bytes| bytes.to_vec())
            .unwrap_or_default();
        match wire::read::<ShardReply>(&bytes) {
            Ok(ShardReply::Part {
                serial,
                shard,
                grounds,
                yours,
            }) if serial == self.serial.get() => {
                let numbers = |place: u32| parts.get(place).dyn_into::<Float64Array>().ok().map(|numbers| numbers.to_vec());
                let part = ShardDetails {
                    reference: numbers(3),
                    grounds,
                    yours,
                };
                let far = ShardSum {
                    ahead: numbers(1).unwrap_or_default(),
                    history: numbers(2).unwrap_or_default(),
                };
                self.results.borrow_mut().push(ShardResult {
                    shard,
                    part,
                    far: Some(far),
                });
                ring();
            }
            Ok(ShardReply::Part { .. }) => {}
            Ok(ShardReply::Pass) | Err(_) => self.leave_or_take(number, None),
        }
    }
}

/// Sends the result of a shard to the first worker. Its numbers are transferred, not copied.
pub(crate) fn play(port: &MessagePort, played: &ShardReply, numbers: [Option<Vec<f64>>; 3]) {
    let Ok(bytes) = wire::bytes(played) else { return };
    let (message, handed) = (Array::of1(&Uint8Array::from(bytes.as_slice())), Array::new());
    for numbers in numbers {
        match numbers {
            Some(numbers) => {
                let numbers = Float64Array::from(numbers.as_slice());
                message.push(&numbers);
                handed.push(&numbers.buffer());
            }
            None => {
                message.push(&JsValue::UNDEFINED);
            }
        }
    }
    // The first worker has gone: nobody waits.
    let _ = port.post_message_with_transferable(&message, &handed);
}

/// True if a shard of this number exists.
pub(crate) const fn is_shard(shard: usize) -> bool {
    shard < SHARDS
}
