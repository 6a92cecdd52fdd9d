//! Yield points: the worker computes for a few milliseconds at a time and reads its messages in between.
//!
//! Out of scope: the work itself.

use std::cell::{OnceCell, RefCell};

use cairn_core::place::PlaceId;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, Performance};

/// Milliseconds of work between two yield points.
const LISTEN_AFTER_MS: f64 = 8.0;

thread_local! {
    /// Channel on which the worker sends messages to itself.
    static CHANNEL: OnceCell<MessageChannel> = const { OnceCell::new() };
    /// Resolves the promise of a task that waits for a message.
    static WAKE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Signals that a message has arrived; wakes the task that waits for one.
pub(crate) fn ring() {
    if let Some(wake) = WAKE.take() {
        let _ = wake.call0(&JsValue::NULL);
    }
}

/// Clock, callbacks and time of the last yield point of a task.
pub(crate) struct TaskClock<'a> {
    scope: &'a DedicatedWorkerGlobalScope,
    clock: Performance,
    since: f64,
    busy: &'a dyn Fn(),
    newer: &'a dyn Fn() -> Option<PlaceId>,
}

impl<'a> TaskClock<'a> {
    /// `busy` is called before the first yield; `newer` returns the place of a newer question. None if the browser has no
    /// clock.
    pub(crate) fn of(
        scope: &'a DedicatedWorkerGlobalScope,
        busy: &'a dyn Fn(),
        newer: &'a dyn Fn() -> Option<PlaceId>,
    ) -> Option<TaskClock<'a>> {
        let clock = scope.performance()?;
        Some(TaskClock {
            scope,
            since: clock.now(),
            clock,
            busy,
            newer,
        })
    }

    pub(crate) const fn scope(&self) -> &'a DedicatedWorkerGlobalScope {
        self.scope
    }

    /// Reports that the answer takes longer.
    pub(crate) fn busy(&self) {
        (self.busy)();
    }

    /// Milliseconds on the worker's clock.
    pub(crate) fn now_ms(&self) -> f64 {
        self.clock.now()
    }

    /// The place of a newer question, if one has arrived.
    pub(crate) fn newer(&self) -> Option<PlaceId> {
        (self.newer)()
    }

    /// Yields if the time has come. True if it yielded and waiting messages were read.
    pub(crate) async fn listens(&mut self) -> bool {
        if self.clock.now() - self.since < LISTEN_AFTER_MS {
            return false;
        }
        self.busy();
        // A message to itself queues behind those already waiting; a timer would take four milliseconds more.
        let promise = Promise::new(&mut |resolve, _| {
            CHANNEL.with(|own| {
                if own.get().is_none()
                    && let Ok(channel) = MessageChannel::new()
                {
                    let _ = own.set(channel);
                }
                if let Some(channel) = own.get() {
                    channel.port1().set_onmessage(Some(&resolve));
                    let _ = channel.port2().post_message(&JsValue::NULL);
                } else {
                    let _ = resolve.call0(&JsValue::NULL);
                }
            });
        });
        let _ = JsFuture::from(promise).await;
        self.since = self.clock.now();
        true
    }

    /// Waits for the next message.
    pub(crate) async fn waits(&mut self) {
        self.busy();
        let rung = Promise::new(&mut |resolve, _| WAKE.set(Some(resolve)));
        let _ = JsFuture::from(rung).await;
        self.since = self.clock.now();
    }
}
