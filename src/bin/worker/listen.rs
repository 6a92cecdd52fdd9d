//! Listening: work in pieces of a few milliseconds, between which the worker hears what has come in.
//!
//! Does not know: what is worked at.

use std::cell::{OnceCell, RefCell};

use cairn::place::PlaceId;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, Performance};

/// The worker listens after so many milliseconds of work.
const LISTEN_AFTER_MS: f64 = 8.0;

thread_local! {
    /// Where the worker writes to itself.
    static CHANNEL: OnceCell<MessageChannel> = const { OnceCell::new() };
    /// Wakes who waits for something to come in.
    static WAKE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Something has come in: whoever waits for that looks.
pub(crate) fn ring() {
    if let Some(wake) = WAKE.take() {
        let _ = wake.call0(&JsValue::NULL);
    }
}

/// How a piece of work listens.
pub(crate) struct Listening<'a> {
    scope: &'a DedicatedWorkerGlobalScope,
    clock: Performance,
    since: f64,
    busy: &'a dyn Fn(),
    newer: &'a dyn Fn() -> Option<PlaceId>,
}

impl<'a> Listening<'a> {
    /// `busy` is called before the worker first listens; `newer` tells the place of a newer question. None where the browser has no clock.
    pub(crate) fn of(
        scope: &'a DedicatedWorkerGlobalScope,
        busy: &'a dyn Fn(),
        newer: &'a dyn Fn() -> Option<PlaceId>,
    ) -> Option<Listening<'a>> {
        let clock = scope.performance()?;
        Some(Listening {
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

    /// Says that this takes longer.
    pub(crate) fn busy(&self) {
        (self.busy)();
    }

    /// Milliseconds on the worker's clock.
    pub(crate) fn now(&self) -> f64 {
        self.clock.now()
    }

    /// The place of a newer question, where one has come in.
    pub(crate) fn newer(&self) -> Option<PlaceId> {
        (self.newer)()
    }

    /// Whether it was time to listen, and messages that had come were heard.
    pub(crate) async fn listens(&mut self) -> bool {
        if self.clock.now() - self.since < LISTEN_AFTER_MS {
            return false;
        }
        self.busy();
        // A message to itself waits behind those that have come; a timer would wait four milliseconds more.
        let heard = Promise::new(&mut |resolve, _| {
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
        let _ = JsFuture::from(heard).await;
        self.since = self.clock.now();
        true
    }

    /// Waits until something comes in.
    pub(crate) async fn waits(&mut self) {
        self.busy();
        let rung = Promise::new(&mut |resolve, _| WAKE.set(Some(resolve)));
        let _ = JsFuture::from(rung).await;
        self.since = self.clock.now();
    }
}
