//! Client: the page's one door to its workers: one question under way, and only the newest question of a kind waiting.
//!
//! ```text
//! page ── first worker ── others      the first answers; of places larger than a country the others follow a part for it
//! ```
//!
//! A lever that is dragged asks many times a second; whatever was asked while the first worker was at work is replaced by
//! what was asked last. A worker that says it is busy is sent that at once, and leaves what it was at. A worker that fails
//! or falls silent is replaced and asked once more; what is shown stays until the new answer is there. How many there are
//! is chosen by what the device has. Does not know: what is asked.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Promise, Reflect, WebAssembly};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageChannel, MessageEvent, MessagePort, RequestInit, Worker, WorkerOptions, WorkerType};

use crate::place::Wider;
use crate::site::handed::{BLOCK, WORKER, WORKER_WASM};
use crate::site::wire::{self, Reply, Request, Said};

/// A worker that says nothing for this long is started again.
const PATIENCE_MS: u32 = 12_000;
/// The same, where it said that what it is at takes longer: a slow phone may need it for the world.
const PATIENCE_BUSY_MS: u32 = 60_000;
/// A worker that fails this often without one answer is not started again.
const TRIES: u8 = 3;
/// Most workers; the model deals the members of a place out in as many hands.
const MOST: usize = 4;
/// A device with so many processors has the most; one with two or more has two.
const MANY_PROCESSORS: f64 = 8.0;
/// A device with no more memory, in gigabytes, has one worker.
const LITTLE_MEMORY: f64 = 2.0;

/// What the client tells the page.
#[derive(Clone, Debug)]
pub enum News {
    /// An answer, or why there is none.
    Reply(Reply),
    /// The worker that answers died and is being started again.
    Restarted,
    /// The worker that answers cannot be kept alive.
    Lost,
}

/// A handle to the workers.
#[derive(Clone, Default)]
pub struct Client(Rc<RefCell<Inner>>);

impl PartialEq for Client {
    fn eq(&self, other: &Client) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Default)]
struct Inner {
    /// The page that hears what there is to tell, once it is taken over.
    tell: Option<Rc<dyn Fn(News)>>,
    /// The workers' program, fetched and compiled once for all of them.
    program: Option<Promise>,
    /// The first answers.
    seats: [Seat; MOST],
    under_way: Option<Request>,
    /// In which turn that was asked.
    turn: u32,
    /// Whether the first listens while the question is under way.
    busy: bool,
    waiting: Vec<Request>,
    patience: Option<Timeout>,
}

#[derive(Default)]
struct Seat {
    alive: Option<Alive>,
    failures: u8,
}

struct Alive {
    worker: Worker,
    /// Whether it was given its program.
    given: bool,
    ready: bool,
    _listeners: [EventListener; 2],
}

impl Inner {
    fn wait_for(&mut self, request: Request) {
        self.waiting.retain(|older| !request.replaces(older));
        self.waiting.push(request);
    }

    /// Which waiting question can be sent: the first, or while the worker is busy one that overtakes what it is at.
    fn next(&self) -> Option<usize> {
        let fits = |request: &Request| self.under_way.as_ref().is_none_or(|older| self.busy && request.overtakes(older));
        self.waiting.iter().position(fits)
    }

    fn ready(&self, seat: usize) -> Option<&Worker> {
        let alive = self.seats[seat].alive.as_ref().filter(|alive| alive.ready)?;
        Some(&alive.worker)
    }

    /// Joins the first and another by a channel of their own.
    fn join(&self, seat: usize) {
        let (Some(first), Some(other)) = (self.ready(0), self.ready(seat)) else {
            return;
        };
        let Ok(channel) = MessageChannel::new() else { return };
        say(first, &Said::Seat(seat), Some(&channel.port1()));
        say(other, &Said::Serve, Some(&channel.port2()));
    }
}

impl Client {
    /// Whom to tell.
    pub fn hears(&self, tell: impl Fn(News) + 'static) {
        self.0.borrow_mut().tell = Some(Rc::new(tell));
    }

    /// Starts the worker that answers ahead of the first question; the others, too, where the page is of a `large` place.
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

    /// Asks; takes the place of a question of its kind that still waits.
    pub fn ask(&self, request: Request) {
        let large = Wider::find(request.question.place().as_str()).is_some();
        self.0.borrow_mut().wait_for(request);
        self.warm(large);
        if self.0.borrow().seats[0].alive.is_none() {
            // It was given up before anyone asked.
            self.tell(News::Lost);
        }
        self.send();
    }

    /// Tries again after the worker was given up.
    pub fn retry(&self, request: Request) {
        self.0.borrow_mut().seats.iter_mut().for_each(|seat| seat.failures = 0);
        self.ask(request);
    }

    fn start(&self, seat: usize) {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let Some(worker) = named(WORKER).and_then(|address| Worker::new_with_options(&address, &options).ok()) else {
            if seat == 0 {
                self.tell(News::Lost);
            }
            return;
        };
        let on_message = {
            let client = self.clone();
            EventListener::new(&worker, "message", move |event| {
                if let Some(message) = event.dyn_ref::<MessageEvent>() {
                    client.hear(seat, message);
                }
            })
        };
        let on_error = {
            let client = self.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&worker, "error", options, move |event| {
                // The fault is dealt with here; the page itself is whole.
                event.prevent_default();
                client.failed(seat);
            })
        };
        self.0.borrow_mut().seats[seat].alive = Some(Alive {
            worker: worker.clone(),
            given: false,
            ready: false,
            _listeners: [on_message, on_error],
        });
        let client = self.clone();
        spawn_local(async move { client.give(seat, &worker).await });
    }

    /// Gives a worker its program, and from then on expects to hear of it. One that cannot be had here it fetches itself.
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
        let said = Said::Ask {
            turn,
            request: request.clone(),
        };
        if say(&first, &said, None) {
            // What was overtaken and is still of use waits behind.
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

    /// Waits for the first to say something, where it owes an answer.
    fn wait(&self) {
        let client = self.clone();
        let mut inner = self.0.borrow_mut();
        let owes = inner.under_way.is_some() || inner.seats[0].alive.as_ref().is_some_and(|alive| alive.given && !alive.ready);
        let patience = if inner.busy { PATIENCE_BUSY_MS } else { PATIENCE_MS };
        inner.patience = owes.then(|| Timeout::new(patience, move || client.silent()));
    }

    fn hear(&self, seat: usize, message: &MessageEvent) {
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
                    // An answer to a question that was overtaken is told, and the newer one waited for.
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
            self.tell(News::Reply(reply));
        }
        self.send();
        if seat == 0 {
            self.wait();
        }
    }

    /// The first has fallen silent: it, or another that it waits for.
    fn silent(&self) {
        for seat in 1..MOST {
            if self.0.borrow().seats[seat].alive.is_some() {
                self.failed(seat);
            }
        }
        self.failed(0);
    }

    /// A worker failed: ends it, and starts another in its seat. The first is asked once more what was under way.
    fn failed(&self, seat: usize) {
        let given_up = {
            let mut inner = self.0.borrow_mut();
            let Seat { alive, failures } = &mut inner.seats[seat];
            if let Some(alive) = alive.take() {
                alive.worker.terminate();
            }
            *failures = failures.saturating_add(1);
            let given_up = *failures >= TRIES;
            if seat > 0 {
                // Until another has its seat, the first does its part.
                if let Some(first) = inner.ready(0) {
                    say(first, &Said::Seat(seat), None);
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
            self.tell(if given_up { News::Lost } else { News::Restarted });
        }
        if !given_up {
            self.start(seat);
        }
    }

    fn tell(&self, news: News) {
        let tell = self.0.borrow().tell.clone();
        if let Some(tell) = tell {
            tell(news);
        }
    }
}

/// Says something to a worker, and hands it a port; whether it could be said.
fn say(worker: &Worker, said: &Said, port: Option<&MessagePort>) -> bool {
    let Ok(message) = wire::pack(said) else { return false };
    let handed: Array = port.into_iter().collect();
    worker.post_message_with_transfer(&message, &handed).is_ok()
}

/// How many workers the device is good for.
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

/// The workers' program, compiled while it comes.
fn compiled() -> Promise {
    let options = RequestInit::new();
    // What the page itself waits for comes first.
    let _ = Reflect::set(&options, &"priority".into(), &"low".into());
    let asked = web_sys::window().zip(named(WORKER_WASM));
    asked.map_or_else(
        || Promise::reject(&JsValue::NULL),
        |(window, address)| WebAssembly::compile_streaming(&window.fetch_with_str_and_init(&address, &options)),
    )
}

/// An address that the page names.
fn named(attribute: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let named = document.get_element_by_id(BLOCK)?.get_attribute(attribute)?;
    let base = document.base_uri().ok()??;
    Some(web_sys::Url::new_with_base(&named, &base).ok()?.href())
}
