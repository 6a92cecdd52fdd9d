//! Table: the workers that follow the hands of a place together. The first deals, the others serve it.
//!
//! ```text
//! one other     it has hands 2 and 3          two others    each one of them
//! three others  each has one of hands 1 to 3
//! ```
//!
//! The first asks through a port of its own to each; what comes back is added up in the order of hands, so that the sum has
//! the same bits however many there are. Who leaves the table is dealt out; the page brings another.
//! Does not know: how a hand is followed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cairn::choices::Choices;
use cairn::findings::lever::sum::{Ground, Yours};
use cairn::model::HANDS;
use cairn::place::PlaceId;
use cairn::site::wire;
use cairn::year::Year;
use js_sys::{Array, Float64Array, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, MessagePort};

use crate::listen::{Listening, ring};
use crate::own::{GivesWay, Part, Task};

/// What one who serves is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Dealt {
    /// Counts up: an answer to an older one is dropped.
    pub(crate) serial: u32,
    pub(crate) hands: Vec<usize>,
    pub(crate) place: PlaceId,
    pub(crate) choices: Choices,
    pub(crate) focus: Year,
    pub(crate) whole: bool,
    pub(crate) grounds: bool,
}

/// What one who serves says; with a part come its numbers: years ahead, then where asked for history and reference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Played {
    /// What follows in a hand.
    Part {
        serial: u32,
        hand: usize,
        grounds: Option<Vec<Ground>>,
        yours: Vec<Yours>,
    },
    /// The facts of the place cannot be had: somebody else must.
    Pass,
}

/// A hand that was followed.
#[derive(Debug)]
pub(crate) struct Followed {
    pub(crate) hand: usize,
    pub(crate) part: Part,
    /// Its sum, where another followed it.
    pub(crate) far: Option<Numbers>,
}

/// The sum of a hand as numbers: see [`cairn::model::Outcome::flat`].
#[derive(Debug)]
pub(crate) struct Numbers {
    /// From 2027 on.
    pub(crate) ahead: Vec<f64>,
    /// To 2026, where it was asked for.
    pub(crate) history: Vec<f64>,
}

/// How waiting for others ended.
pub(crate) enum Heard {
    /// All that was asked for is there.
    All(Vec<Followed>),
    /// A newer question has come in.
    Overtaken,
    /// Somebody has left or come: it must be dealt again.
    Changed,
}

/// Those beside the first.
#[derive(Default)]
pub(crate) struct Table(Rc<Seats>);

#[derive(Default)]
struct Seats {
    ports: RefCell<Vec<Option<Seat>>>,
    serial: Cell<u32>,
    /// Hands that are awaited.
    awaited: RefCell<Vec<usize>>,
    heard: RefCell<Vec<Followed>>,
    changed: Cell<bool>,
}

struct Seat {
    port: MessagePort,
    _hears: Closure<dyn Fn(MessageEvent)>,
}

impl Table {
    /// Somebody takes a seat, or leaves it: then there is no port.
    pub(crate) fn seat(&self, number: usize, port: Option<MessagePort>) {
        let seats = Rc::clone(&self.0);
        let taken = port.map(|port| {
            let hears = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| seats.hear(number, &message));
            port.set_onmessage(Some(hears.as_ref().unchecked_ref()));
            Seat { port, _hears: hears }
        });
        self.0.leave_or_take(number, taken);
    }

    /// Which hands each of those at the table has; those of the first are not among them.
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

    /// Asks them; what was asked before is forgotten.
    pub(crate) fn ask(&self, dealt: &[(usize, Vec<usize>)], task: &Task) {
        let seats = &self.0;
        seats.serial.set(seats.serial.get().wrapping_add(1));
        seats.changed.set(false);
        seats.heard.borrow_mut().clear();
        *seats.awaited.borrow_mut() = dealt.iter().flat_map(|(_, hands)| hands.clone()).collect();
        for (seat, hands) in dealt {
            let dealt = Dealt {
                serial: seats.serial.get(),
                hands: hands.clone(),
                place: task.place,
                choices: task.choices.clone(),
                focus: task.focus,
                whole: task.whole,
                grounds: task.grounds,
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

    /// Waits for all that was asked for.
    pub(crate) async fn heard(&self, ear: &mut Listening<'_>, gives_way: GivesWay<'_>) -> Heard {
        loop {
            let all = {
                let (awaited, heard) = (self.0.awaited.borrow(), self.0.heard.borrow());
                awaited.iter().all(|hand| heard.iter().any(|followed| followed.hand == *hand))
            };
            if all {
                return Heard::All(self.0.heard.take());
            }
            if self.0.changed.get() {
                return Heard::Changed;
            }
            if ear.newer().is_some() && gives_way(ear) {
                return Heard::Overtaken;
            }
            ear.waits().await;
        }
    }
}

impl Seats {
    fn leave_or_take(&self, number: usize, seat: Option<Seat>) {
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

    fn hear(&self, number: usize, message: &MessageEvent) {
        let parts = Array::from(&message.data());
        let said = parts.get(0).dyn_into::<Uint8Array>().map(|said| said.to_vec()).unwrap_or_default();
        match wire::read::<Played>(&said) {
            Ok(Played::Part {
                serial,
                hand,
                grounds,
                yours,
            }) if serial == self.serial.get() => {
                let numbers = |place: u32| parts.get(place).dyn_into::<Float64Array>().ok().map(|numbers| numbers.to_vec());
                let part = Part {
                    reference: numbers(3),
                    grounds,
                    yours,
                };
                let far = Numbers {
                    ahead: numbers(1).unwrap_or_default(),
                    history: numbers(2).unwrap_or_default(),
                };
                self.heard.borrow_mut().push(Followed {
                    hand,
                    part,
                    far: Some(far),
                });
                ring();
            }
            Ok(Played::Part { .. }) => {}
            Ok(Played::Pass) | Err(_) => self.leave_or_take(number, None),
        }
    }
}

/// Says what follows in a hand to the first; its numbers are handed over, not copied.
pub(crate) fn play(port: &MessagePort, played: &Played, numbers: [Option<Vec<f64>>; 3]) {
    let Ok(said) = wire::bytes(played) else { return };
    let (message, handed) = (Array::of1(&Uint8Array::from(said.as_slice())), Array::new());
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
    // The first has gone: nobody waits.
    let _ = port.post_message_with_transferable(&message, &handed);
}

/// The number of a hand that can be dealt.
pub(crate) const fn is_hand(hand: usize) -> bool {
    hand < HANDS
}
