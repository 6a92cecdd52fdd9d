//! Wire: what page and workers say to each other.
//!
//! A message is a plain object as JavaScript knows it: `{Ask: {turn: 12, request: {number: 7, question: {Board: {place: "IND",
//! …}}}}}`, and what a worker says stands behind the turn in which it was asked: `[12, {Answer: …}]`. What an answer holds
//! is one typed array in it: read value by value, a board would add 17 kB to the application and 25 kB to the worker. For
//! the same reason the page, which is waited for, reads the few fields of a [`Reply`] by name. Texts are named by their
//! place in the catalogue, with the catalogue's own mark: a page and a worker of different builds refuse each other. Does
//! not know: who answers.

mod answer;
mod carry;

pub use answer::{Answer, Cities};
pub use carry::{Later, bytes, pack, read, unpack};

use js_sys::{Reflect, Uint8Array};
use serde::ser::Error;
use serde::{Deserialize, Serialize, Serializer};
use wasm_bindgen::{JsCast, JsValue};

use crate::choices::Choices;
use crate::choices::code::Levels;
use crate::choices::link::Topic;
use crate::figure::board::View;
use crate::findings::city::sheet as city;
use crate::findings::compare::Sides;
use crate::findings::effects;
use crate::findings::headline::Headline;
use crate::findings::range::told;
use crate::findings::rank;
use crate::findings::topic;
use crate::findings::{brief, need, who};
use crate::outlook::bridge::Taken;
use crate::place::PlaceId;
use crate::project::told as project;

/// What a worker is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// It is asked something.
    Ask {
        /// Counts up with every question that is sent, and is said again with what follows: questions of one state share
        /// their number.
        turn: u32,
        /// What is asked.
        request: Request,
    },
    /// Another worker takes the seat of that number and follows some members of places larger than a country for it; the
    /// port to it comes with the message. Without a port it has left.
    Seat(usize),
    /// It is to serve another worker, which asks through the port that comes with the message.
    Serve,
}

/// A question to a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Counts up; an answer to an older question than the newest shown is dropped.
    pub number: u32,
    /// What is asked.
    pub question: Question,
}

/// What can be asked. Of each kind only the newest waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Question {
    /// What follows for this place under these choices?
    Board {
        /// Which place.
        place: PlaceId,
        /// What of it.
        view: View,
        /// Whether the page lacks what is told of the place whatever is chosen.
        about: bool,
    },
    /// What stands behind a headline of it?
    Card {
        /// Which place.
        place: PlaceId,
        /// Under which view.
        view: View,
        /// Which headline.
        headline: Headline,
        /// Whether what makes its number is to be told, too.
        makes: bool,
    },
    /// What do two pages tell of a country? An answer may be of a part, and is asked for again.
    Brief {
        /// Which place.
        place: PlaceId,
        /// Under which scenario.
        asked: brief::Asked,
        /// How many runs the answer before still lacked; 0 where there was none.
        awaited: u32,
    },
    /// What are the cities called of a country, or all that are listed where it is a larger place?
    Cities {
        /// Which place.
        place: PlaceId,
    },
    /// What do the plans of a class come to? An answer may be of a part, and is asked for again.
    Class {
        /// Which place.
        place: PlaceId,
        /// Which plans, each once.
        plans: Vec<Levels>,
        /// How many runs the answer before still lacked; 0 where there was none.
        awaited: u32,
    },
    /// What differs between sides, and what follows?
    Compare(Sides),
    /// What does each lever do there? Asked at rest; an answer may be of a part, and is asked for again.
    Effects {
        /// Which place.
        place: PlaceId,
        /// Of which plan.
        asked: effects::Asked,
        /// How many runs the answer before still lacked; 0 where there was none.
        awaited: u32,
    },
    /// What of the difference between two of them came of what?
    Causes(Sides),
    /// What of the outlook moves under these choices?
    Outlook {
        /// The whole that the outlook is of.
        place: PlaceId,
        /// Under which choices.
        choices: Choices,
        /// The rows of `outlook_taken.csv`: the worker does not hold them.
        taken: Vec<Taken>,
    },
    /// What is there of a topic, and what do its levers do to it? An answer may be of a part, and is asked for again.
    Topic {
        /// Which topic.
        topic: Topic,
        /// Which place.
        place: PlaceId,
        /// Under which levers.
        asked: topic::Asked,
        /// How many runs the answer before still lacked; 0 where there was none.
        awaited: u32,
    },
    /// Between which ends do results lie, where what is doubted is otherwise? Asked at rest; an answer is of the draws so far,
    /// and is asked for again.
    Ranges {
        /// Which place.
        place: PlaceId,
        /// Of which plan.
        asked: told::Asked,
        /// How many draws the answer before was of; 0 where there was none.
        draws: u32,
    },
    /// Which levers made the difference? Asked at rest; an answer is of the runs so far, and is asked for again.
    Who {
        /// Which place.
        place: PlaceId,
        /// Of which plan.
        asked: who::told::Asked,
        /// How many runs the answer before still lacked; 0 where there was none.
        awaited: u32,
    },
    /// What would it take to meet a goal? Asked at rest; an answer is of the steps so far, and is asked for again.
    Need {
        /// Which place.
        place: PlaceId,
        /// Which goal, and where levers start.
        asked: need::told::Asked,
        /// How many steps the answer before was of; 0 where there was none.
        made: u32,
    },
    /// What follows of every pair of levels of two levers? Asked at rest; an answer is of the runs so far, and is asked for again.
    Pair {
        /// Which place.
        place: PlaceId,
        /// Which two, for which goal, and where levers stand.
        asked: need::pair::Asked,
        /// How many steps the answer before was of; 0 where there was none.
        made: u32,
    },
    /// What did an earlier release say of it, beside what is said now? Asked at rest.
    Since {
        /// Which place.
        place: PlaceId,
        /// Under which view.
        view: View,
        /// Which release.
        release: String,
    },
    /// What is there of a city, and what do its forms come to?
    City(Box<city::Asked>),
    /// What follows of a housing project?
    Project(Box<project::Asked>),
    /// What follows in every member of a whole?
    Ranking {
        /// The whole.
        place: PlaceId,
        /// Which result, and under which choices.
        asked: rank::Asked,
    },
}

impl Question {
    /// The place it is about; of several, the first.
    #[must_use]
    pub fn place(&self) -> PlaceId {
        match self {
            Question::Compare(asked) | Question::Causes(asked) => asked.sides[0].place,
            Question::Board { place, .. }
            | Question::Brief { place, .. }
            | Question::Card { place, .. }
            | Question::Cities { place }
            | Question::Class { place, .. }
            | Question::Effects { place, .. }
            | Question::Need { place, .. }
            | Question::Outlook { place, .. }
            | Question::Pair { place, .. }
            | Question::Ranges { place, .. }
            | Question::Ranking { place, .. }
            | Question::Since { place, .. }
            | Question::Topic { place, .. }
            | Question::Who { place, .. } => *place,
            Question::Project(asked) => asked.place(),
            Question::City(asked) => asked.place,
        }
    }

    /// How long it can wait: what is asked at rest, and will be asked once more, gives way to what can wait less.
    const fn waits(&self) -> u8 {
        match self {
            Question::Ranges { .. } => 3,
            Question::Who { .. } | Question::Need { .. } | Question::Pair { .. } => 2,
            Question::Effects { .. } | Question::Since { .. } => 1,
            _ => 0,
        }
    }
}

impl Request {
    /// Whether a question makes an older one of no use.
    #[must_use]
    pub fn replaces(&self, older: &Request) -> bool {
        std::mem::discriminant(&self.question) == std::mem::discriminant(&older.question)
    }

    /// Whether a question need not wait for one that is under way: it makes that of no use, or that was asked at rest and
    /// will be asked once more. Ranges give way to all, and to them nothing but older ones.
    #[must_use]
    pub fn overtakes(&self, older: &Request) -> bool {
        self.replaces(older) || older.question.waits() > self.question.waits()
    }

    /// Whether a question is still of use once another has overtaken it: draws, who did it, and what it would take, of choices
    /// that have moved are not.
    #[must_use]
    pub fn outlasts(&self, newer: &Request) -> bool {
        let moved = self.question.waits() > 1 && matches!(newer.question, Question::Board { .. });
        !moved && !newer.replaces(self)
    }
}

/// What a worker says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Reply {
    /// It listens; questions sent before this are lost.
    Ready,
    /// What it is at takes longer, and it listens meanwhile: a newer question takes the place of that one, which may then
    /// stay without an answer.
    Busy,
    /// An answer.
    Answer {
        /// The question's number.
        number: u32,
        /// What follows.
        #[serde(serialize_with = "packed")]
        answer: Answer,
    },
    /// The facts of the place could not be had.
    NoFacts {
        /// The question's number.
        number: u32,
        /// Which place.
        place: PlaceId,
        /// What went wrong, in English, for a report.
        fault: String,
    },
    /// The part of the worker that knows the answer did not come.
    NoPart {
        /// The question's number.
        number: u32,
    },
}

/// How an answer travels in its message.
fn packed<S: Serializer>(answer: &Answer, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bytes(&bytes(answer).map_err(S::Error::custom)?)
}

impl Reply {
    /// Reads what a worker said, and in which turn it was asked; none where it is not of this build.
    #[must_use]
    pub fn of(message: &JsValue) -> Option<(u32, Reply)> {
        let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
        let (turn, said) = (get(message, "0").as_f64().unwrap_or_default() as u32, get(message, "1"));
        match said.as_string().as_deref() {
            Some("Ready") => return Some((turn, Reply::Ready)),
            Some("Busy") => return Some((turn, Reply::Busy)),
            _ => {}
        }
        let number = |of: &JsValue| get(of, "number").as_f64().map(|number| number as u32);
        let answer = get(&said, "Answer");
        if let (Some(number), Ok(bytes)) = (number(&answer), get(&answer, "answer").dyn_into::<Uint8Array>()) {
            let answer = read(&bytes.to_vec()).ok()?;
            return Some((turn, Reply::Answer { number, answer }));
        }
        if let Some(number) = number(&get(&said, "NoPart")) {
            return Some((turn, Reply::NoPart { number }));
        }
        let missing = get(&said, "NoFacts");
        let number = number(&missing)?;
        let place = PlaceId::parse(&get(&missing, "place").as_string()?)?;
        let fault = get(&missing, "fault").as_string().unwrap_or_default();
        Some((turn, Reply::NoFacts { number, place, fault }))
    }
}

#[cfg(test)]
mod tests;
