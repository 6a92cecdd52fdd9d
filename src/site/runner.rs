//! Runner: keeps one worker, one question under way, and only the newest question of a kind waiting.
//!
//! A lever that is dragged asks many times a second; whatever was asked while the worker
//! was at work is replaced by what was asked last. A worker that says it is busy is sent that at
//! once, and leaves what it was at. A worker that fails or falls silent is
//! started again and asked once more; what is shown stays until the new answer is there.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::site::protocol::{self, Ask, Reply};
use crate::site::start;

/// A worker that says nothing for this long is started again.
const PATIENCE_MS: u32 = 12_000;
/// The same, where it said that what it is at takes longer: a slow phone may need it for the world.
const PATIENCE_BUSY_MS: u32 = 60_000;
/// A worker that fails this often without one answer is not started again.
const TRIES: u8 = 3;

/// What the runner tells the page.
#[derive(Clone, Debug)]
pub enum News {
    /// An answer, or why there is none.
    Reply(Reply),
    /// The worker died and is being started again.
    Restarted,
    /// The worker cannot be kept alive.
    Lost,
}

/// A handle to the one worker.
#[derive(Clone)]
pub struct Runner(Rc<RefCell<Inner>>);

struct Inner {
    named: &'static str,
    tell: Rc<dyn Fn(News)>,
    alive: Option<Alive>,
    under_way: Option<Ask>,
    /// Whether the worker listens while the question is under way.
    busy: bool,
    waiting: Vec<Ask>,
    patience: Option<Timeout>,
    failures: u8,
}

struct Alive {
    worker: Worker,
    ready: bool,
    _listeners: [EventListener; 2],
}

impl Inner {
    fn wait_for(&mut self, ask: Ask) {
        self.waiting.retain(|older| !ask.replaces(older));
        self.waiting.push(ask);
    }

    /// Which waiting question can be sent: the first, or while the worker is busy one that replaces what it is at.
    fn next(&self) -> Option<usize> {
        let fits = |ask: &Ask| self.under_way.as_ref().is_none_or(|older| self.busy && ask.replaces(older));
        self.waiting.iter().position(fits)
    }
}

impl Runner {
    /// A runner that has no worker yet; the first question starts one. `named` is the attribute that names its first module.
    pub fn new(named: &'static str, tell: impl Fn(News) + 'static) -> Runner {
        Runner(Rc::new(RefCell::new(Inner {
            named,
            tell: Rc::new(tell),
            alive: None,
            under_way: None,
            busy: false,
            waiting: Vec::new(),
            patience: None,
            failures: 0,
        })))
    }

    /// Starts the worker ahead of the first question.
    pub fn warm(&self) {
        if self.0.borrow().alive.is_none() {
            self.start();
        }
    }

    /// Asks; takes the place of a question of its kind that still waits.
    pub fn ask(&self, ask: Ask) {
        self.0.borrow_mut().wait_for(ask);
        self.warm();
        self.send();
    }

    /// Tries again after the worker was given up.
    pub fn retry(&self, ask: Ask) {
        self.0.borrow_mut().failures = 0;
        self.ask(ask);
    }

    fn start(&self) {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let Some(worker) = first_module(self.0.borrow().named).and_then(|address| Worker::new_with_options(&address, &options).ok()) else {
            self.tell(News::Lost);
            return;
        };
        let on_message = {
            let runner = self.clone();
            EventListener::new(&worker, "message", move |event| {
                if let Some(message) = event.dyn_ref::<MessageEvent>() {
                    runner.hear(message);
                }
            })
        };
        let on_error = {
            let runner = self.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&worker, "error", options, move |event| {
                // The fault is dealt with here; the page itself is whole.
                event.prevent_default();
                runner.restart();
            })
        };
        self.0.borrow_mut().alive = Some(Alive {
            worker,
            ready: false,
            _listeners: [on_message, on_error],
        });
        self.wait();
    }

    fn send(&self) {
        let mut inner = self.0.borrow_mut();
        if !inner.alive.as_ref().is_some_and(|alive| alive.ready) {
            return;
        }
        let Some(next) = inner.next() else { return };
        let ask = inner.waiting.remove(next);
        let sent = protocol::pack(&ask)
            .ok()
            .and_then(|message| inner.alive.as_ref().map(|alive| alive.worker.post_message(&message).is_ok()));
        if sent == Some(true) {
            inner.under_way = Some(ask);
            drop(inner);
            self.wait();
        }
    }

    /// Waits for the worker to say something, where it owes an answer.
    fn wait(&self) {
        let runner = self.clone();
        let mut inner = self.0.borrow_mut();
        let owes = inner.under_way.is_some() || inner.alive.as_ref().is_some_and(|alive| !alive.ready);
        let patience = if inner.busy { PATIENCE_BUSY_MS } else { PATIENCE_MS };
        inner.patience = owes.then(|| Timeout::new(patience, move || runner.restart()));
    }

    fn hear(&self, message: &MessageEvent) {
        let Ok(reply) = protocol::unpack::<Reply>(message.data()) else {
            return self.restart();
        };
        {
            let mut inner = self.0.borrow_mut();
            inner.patience = None;
            match &reply {
                Reply::Ready => {
                    if let Some(alive) = inner.alive.as_mut() {
                        alive.ready = true;
                    }
                }
                Reply::Busy => inner.busy = inner.under_way.is_some(),
                Reply::Board { number, .. } | Reply::Card { number, .. } | Reply::Aside { number, .. } | Reply::NoFacts { number, .. } => {
                    // An answer to a question that was replaced is told, and the newer one waited for.
                    inner.under_way.take_if(|ask| ask.number == *number);
                    inner.busy = false;
                    inner.failures = 0;
                }
            }
        }
        if !matches!(reply, Reply::Ready | Reply::Busy) {
            self.tell(News::Reply(reply));
        }
        self.send();
        self.wait();
    }

    /// The worker failed or fell silent: end it, and ask a new one what was under way.
    fn restart(&self) {
        let given_up = {
            let mut inner = self.0.borrow_mut();
            inner.patience = None;
            if let Some(alive) = inner.alive.take() {
                alive.worker.terminate();
            }
            inner.busy = false;
            if let Some(lost) = inner.under_way.take()
                && !inner.waiting.iter().any(|newer| newer.replaces(&lost))
            {
                inner.waiting.insert(0, lost);
            }
            inner.failures = inner.failures.saturating_add(1);
            inner.failures >= TRIES
        };
        if given_up {
            return self.tell(News::Lost);
        }
        self.tell(News::Restarted);
        self.start();
    }

    fn tell(&self, news: News) {
        let tell = Rc::clone(&self.0.borrow().tell);
        tell(news);
    }
}

/// The address of the worker's first module, as the page names it.
fn first_module(named: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let named = document.get_element_by_id(start::BLOCK)?.get_attribute(named)?;
    let base = document.base_uri().ok()??;
    Some(web_sys::Url::new_with_base(&named, &base).ok()?.href())
}
