//! Client: the page's only connection to its workers. One request runs; of each kind only the newest waits.
//!
//! ```text
//! page ── first worker ── others      the first answers; for places larger than a country the others compute shards for it
//! ```
//!
//! A dragged lever sends many requests a second. While the first worker computes, each new request replaces the older
//! one of its kind. A busy worker gets a new request at once and drops the running one. A worker that fails or falls
//! silent is replaced, and its request is sent again. The page keeps the old result until the new answer arrives. The
//! number of workers depends on the device. Out of scope: the content of requests.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise, Reflect, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageChannel, MessageEvent, MessagePort, RequestInit, Worker, WorkerOptions, WorkerType};

use crate::site::bootstrap::{BLOCK, WORKER, WORKER_WASM};
use cairn_core::place::Wider;
use cairn_wire as wire;
use cairn_wire::{Reply, Request, WorkerMessage};

/// Silence after which a worker is restarted, ms.
const PATIENCE_MS: u32 = 12_000;
/// The same for a worker that reported a long computation, ms: a slow phone may need it for the world.
const PATIENCE_BUSY_MS: u32 = 60_000;
/// A worker that fails this often without one answer is not restarted.
const TRIES: u8 = 3;
/// Property of the start block that holds the promise of the workers' program.
const PROGRAM: &str = "program";
/// Largest number of workers. The model splits the members of a place into the same number of shards.
const MOST: usize = 4;
/// A device with this many processors gets `MOST` workers; one with two or more gets two.
const MANY_PROCESSORS: f64 = 8.0;
/// A device with this much memory or less, in gigabytes, gets one worker.
const LITTLE_MEMORY: f64 = 2.0;

/// Messages from the client to the page.
#[derive(Clone, Debug)]
pub enum ClientMessage {
    /// An answer, or the reason why there is none.
    Reply(Reply),
    /// The first worker died and is restarting.
    Restarted,
    /// The first worker failed too often and is not restarted.
    Lost,
}

/// A handle to the workers.
#[derive(Clone, Default)]
pub struct Client(Rc<RefCell<ClientState>>);

impl PartialEq for Client {
    fn eq(&self, other: &Client) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Default)]
struct ClientState {
    /// Callback of the page; none before hydration.
    tell: Option<Rc<dyn Fn(ClientMessage)>>,
    /// The workers' program, fetched and compiled once for all of them.
    program: Option<Promise>,
    /// Workers by seat; the first answers the page.
    seats: [WorkerSlot; MOST],
    under_way: Option<Request>,
    /// Sequence number of the request under way.
    turn: u32,
    /// True if the first worker reads messages while the request is under way.
    busy: bool,
    waiting: Vec<Request>,
    patience: Option<Timeout>,
}

#[derive(Default)]
struct WorkerSlot {
    alive: Option<RunningWorker>,
    failures: u8,
}

struct RunningWorker {
    worker: Worker,
    /// True if the worker has got its program.
    given: bool,
    ready: bool,
    _listeners: [EventListener; 2],
}

impl ClientState {
    fn wait_for(&mut self, request: Request) {
        self.waiting.retain(|older| !request.replaces(older));
        self.waiting.push(request);
    }

    /// Index of the next request to send: the first, or while the worker is busy the first that overtakes its
    /// request.
    fn next(&self) -> Option<usize> {
        let fits = |request: &Request| self.under_way.as_ref().is_none_or(|older| self.busy && request.overtakes(older));
        self.waiting.iter().position(fits)
    }

    fn ready(&self, seat: usize) -> Option<&Worker> {
        let alive = self.seats[seat].alive.as_ref().filter(|alive| alive.ready)?;
        Some(&alive.worker)
    }

    /// Connects the first worker and another by a message channel.
    fn join(&self, seat: usize) {
        let (Some(first), Some(other)) = (self.ready(0), self.ready(seat)) else {
            return;
        };
        let Ok(channel) = MessageChannel::new() else { return };
        say(first, &WorkerMessage::Seat(seat), Some(&channel.port1()));
        say(other, &WorkerMessage::Serve, Some(&channel.port2()));
    }
}

impl Client {
    /// Sets the callback that gets news.
    pub fn on_message(&self, tell: impl Fn(ClientMessage) + 'static) {
        self.0.borrow_mut().tell = Some(Rc::new(tell));
    }

    /// Starts the first worker ahead of the first request; for a `large` place also the others.
    pub fn warm(&self, large: bool) {
        for seat in 0..if large { workers() } else { 1 } {
            let idle = {
                let inner = self.0.borrow();
                inner.seats[seat].alive.is_none() && inner.seats[seat].failures < TRIES
            };
            if idle {
                self.start(seat);
            }
        }
    }

    /// Sends a request. It replaces a waiting request of its kind.
    pub fn submit(&self, request: Request) {
        let large = Wider::find(request.question.place().as_str()).is_some();
        self.0.borrow_mut().wait_for(request);
        self.warm(large);
        if self.0.borrow().seats[0].alive.is_none() {
            // The worker was given up before this request.
            self.notify(ClientMessage::Lost);
        }
        self.send();
    }

    /// Tries again after the worker was given up.
    pub fn retry(&self, request: Request) {
        self.0.borrow_mut().seats.iter_mut().for_each(|seat| seat.failures = 0);
        self.submit(request);
    }

    fn start(&self, seat: usize) {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let Some(worker) = named(WORKER).and_then(|address| Worker::new_with_options(&address, &options).ok()) else {
            if seat == 0 {
                self.notify(ClientMessage::Lost);
            }
            return;
        };
        let on_message = {
            let client = self.clone();
            EventListener::new(&worker, "message", move |event| {
                if let Some(message) = event.dyn_ref::<MessageEvent>() {
                    client.handle_message(seat, message);
                }
            })
        };
        let on_error = {
            let client = self.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&worker, "error", options, move |event| {
                // The client recovers from this fault; the page itself still works.
                event.prevent_default();
                client.failed(seat);
            })
        };
        self.0.borrow_mut().seats[seat].alive = Some(RunningWorker {
            worker: worker.clone(),
            given: false,
            ready: false,
            _listeners: [on_message, on_error],
        });
        let client = self.clone();
        spawn_local(async move { client.give(seat, &worker).await });
    }

    /// Sends a worker its program and starts its timeout. If the page cannot load the program, the worker fetches it.
    async fn give(&self, seat: usize, worker: &Worker) {
        let program = self.0.borrow_mut().program.get_or_insert_with(compiled).clone();
        let module = JsFuture::from(program).await.unwrap_or(JsValue::NULL);
        if module.is_null() {
            self.0.borrow_mut().program = None;
        }
        let alive = match &mut self.0.borrow_mut().seats[seat].alive {
            Some(alive) if alive.worker == *worker => {
                alive.given = true;
                worker.post_message(&module).is_ok()
            }
            _ => return,
        };
        if !alive {
            self.failed(seat);
        } else if seat == 0 {
            self.wait();
        }
    }

    fn send(&self) {
        let mut inner = self.0.borrow_mut();
        let Some(next) = inner.next() else { return };
        let Some(first) = inner.ready(0).cloned() else { return };
        let request = inner.waiting.remove(next);
        inner.turn = inner.turn.wrapping_add(1);
        let turn = inner.turn;
        let message = WorkerMessage::Ask {
            turn,
            request: request.clone(),
        };
        if say(&first, &message, None) {
            // A request that was overtaken but is still useful goes back to the queue.
            if let Some(older) = inner.under_way.replace(request.clone())
                && older.outlasts(&request)
                && !inner.waiting.iter().any(|newer| newer.replaces(&older))
            {
                inner.waiting.push(older);
            }
            drop(inner);
            self.wait();
        }
    }

    /// Starts the timeout of the first worker if it owes a message.
    fn wait(&self) {
        let client = self.clone();
        let mut inner = self.0.borrow_mut();
        let owes = inner.under_way.is_some() || inner.seats[0].alive.as_ref().is_some_and(|alive| alive.given && !alive.ready);
        let patience = if inner.busy { PATIENCE_BUSY_MS } else { PATIENCE_MS };
        inner.patience = owes.then(|| Timeout::new(patience, move || client.silent()));
    }

    fn handle_message(&self, seat: usize, message: &MessageEvent) {
        let Some((turn, reply)) = Reply::of(&message.data()) else {
            return self.failed(seat);
        };
        {
            let mut inner = self.0.borrow_mut();
            match &reply {
                Reply::Ready => {
                    if let Some(alive) = inner.seats[seat].alive.as_mut() {
                        alive.ready = true;
                    }
                    let others = if seat == 0 { 1..MOST } else { seat..seat + 1 };
                    others.for_each(|other| inner.join(other));
                }
                Reply::Busy => inner.busy = inner.under_way.is_some(),
                Reply::Answer { .. } | Reply::NoFacts { .. } | Reply::NoPart { .. } => {
                    // The answer to an overtaken request reaches the page, but the newer request stays under way.
                    if turn == inner.turn {
                        inner.under_way = None;
                    }
                    inner.busy = false;
                    inner.seats.iter_mut().for_each(|seat| seat.failures = 0);
                }
            }
            if seat == 0 {
                inner.patience = None;
            }
        }
        if !matches!(reply, Reply::Ready | Reply::Busy) {
            self.notify(ClientMessage::Reply(reply));
        }
        self.send();
        if seat == 0 {
            self.wait();
        }
    }

    /// The first worker fell silent. It or a worker that it waits for may be stuck, so all are replaced.
    fn silent(&self) {
        for seat in 1..MOST {
            if self.0.borrow().seats[seat].alive.is_some() {
                self.failed(seat);
            }
        }
        self.failed(0);
    }

    /// Ends a failed worker and starts another in its seat. The first worker gets its running request again.
    fn failed(&self, seat: usize) {
        let given_up = {
            let mut inner = self.0.borrow_mut();
            let WorkerSlot { alive, failures } = &mut inner.seats[seat];
            if let Some(alive) = alive.take() {
                alive.worker.terminate();
            }
            *failures = failures.saturating_add(1);
            let given_up = *failures >= TRIES;
            if seat > 0 {
                // Until the seat is filled again, the first worker computes its shard.
                if let Some(first) = inner.ready(0) {
                    say(first, &WorkerMessage::Seat(seat), None);
                }
            } else {
                inner.patience = None;
                inner.busy = false;
                if let Some(lost) = inner.under_way.take()
                    && !inner.waiting.iter().any(|newer| newer.replaces(&lost))
                {
                    inner.waiting.insert(0, lost);
                }
            }
            given_up
        };
        if seat == 0 {
            self.notify(if given_up { ClientMessage::Lost } else { ClientMessage::Restarted });
        }
        if !given_up {
            self.start(seat);
        }
    }

    fn notify(&self, news: ClientMessage) {
        let tell = self.0.borrow().tell.clone();
        if let Some(tell) = tell {
            tell(news);
        }
    }
}

/// Sends a message and a port to a worker; true if the browser accepted it.
fn say(worker: &Worker, news: &WorkerMessage, port: Option<&MessagePort>) -> bool {
    let Ok(message) = wire::pack(news) else { return false };
    let handed: Array = port.into_iter().collect();
    worker.post_message_with_transfer(&message, &handed).is_ok()
}

/// Number of workers suited to the device.
fn workers() -> usize {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return 1;
    };
    let memory = Reflect::get(&navigator, &"deviceMemory".into())
        .ok()
        .and_then(|memory| memory.as_f64());
    let processors = navigator.hardware_concurrency();
    if memory.is_some_and(|memory| memory <= LITTLE_MEMORY) || processors < 2.0 {
        1
    } else if processors < MANY_PROCESSORS {
        2
    } else {
        MOST
    }
}

/// The workers' program, compiled while it downloads: as boot.js fetched it, or fetched here.
fn compiled() -> Promise {
    fetched_early().unwrap_or_else(fetched_now)
}

/// Takes the program that boot.js fetches after the application. A further attempt fetches it anew.
fn fetched_early() -> Option<Promise> {
    let block = web_sys::window()?.document()?.get_element_by_id(BLOCK)?;
    let program = Reflect::get(&block, &PROGRAM.into()).ok()?.dyn_into().ok()?;
    let _ = Reflect::delete_property(&block, &PROGRAM.into());
    Some(program)
}

fn fetched_now() -> Promise {
    let options = RequestInit::new();
    // Files that the page itself waits for load first.
    let _ = Reflect::set(&options, &"priority".into(), &"low".into());
    let request = web_sys::window().zip(named(WORKER_WASM));
    request.map_or_else(
        || Promise::reject(&JsValue::NULL),
        |(window, address)| WebAssembly::compile_streaming(&window.fetch_with_str_and_init(&address, &options)),
    )
}

/// Absolute address from an attribute of the start block.
fn named(attribute: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let named = document.get_element_by_id(BLOCK)?.get_attribute(attribute)?;
    let base = document.base_uri().ok()??;
    Some(web_sys::Url::new_with_base(&named, &base).ok()?.href())
}
