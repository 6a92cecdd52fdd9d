//! Wire: the messages between page and workers.
//!
//! A message is a plain JavaScript object: `{Ask: {turn: 12, request: {number: 7, question: …}}}`. A reply follows the
//! sequence number of its request: `[12, {Answer: …}]`. A question and the content of an answer are one typed array
//! each. Decoding a board value by value would add 17 kB to the application and 25 kB to the worker. For the same
//! reason the page, which the visitor waits for, reads the few fields of a [`Reply`] by name. Texts are indices into
//! the catalogue, and the catalogue's mark goes with each question and each text: a page and a worker of different
//! builds refuse each other. Out of scope: the sender of an answer.

mod answer;
mod encoding;
pub mod json;
mod waiting;

pub use answer::{Answer, CitiesAnswer, NumbersAnswer};
pub use encoding::{EncodedValue, bytes, pack, read, unpack};
pub use waiting::SlowKind;

use js_sys::{Reflect, Uint8Array};
use serde::ser::Error;
use serde::{Deserialize, Serialize, Serializer};
use wasm_bindgen::{JsCast, JsValue};

use cairn_analysis::figure::board::View;
use cairn_analysis::figure::mineral_view::MineralQuery;
use cairn_analysis::findings::city::sheet as city;
use cairn_analysis::findings::compare::Sides;
use cairn_analysis::findings::effects;
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::range::view;
use cairn_analysis::findings::rank;
use cairn_analysis::findings::topic;
use cairn_analysis::findings::{attribution, brief, money, need};
use cairn_analysis::outlook::bridge::BridgeRow;
use cairn_analysis::project::view as project;
use cairn_core::choices::Choices;
use cairn_core::choices::code::Levels;
use cairn_core::choices::link::Topic;
use cairn_core::doubt::OwnNumbers;
use cairn_core::place::PlaceId;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WorkerMessage {
    /// A request to compute.
    Ask {
        /// Sequence number of the sent request; the replies repeat it. It rises with every request sent. Requests of
        /// one state share their `Request::number`.
        turn: u32,
        request: Request,
    },
    /// Another worker takes the seat with this index. It computes shards of places larger than a country; the port to
    /// it comes with the message. Without a port the worker has left the seat.
    Seat(usize),
    /// This worker serves another one, which sends requests through the port that comes with the message.
    Serve,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// State number of the request; it rises. The page drops an answer to a request older than the newest shown.
    pub number: u32,
    #[serde(with = "encoding::in_bytes")]
    pub question: PageQuestion,
}

/// The questions that a page can send. Of each kind only the newest waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PageQuestion {
    /// The results of a place under a view.
    Board {
        place: PlaceId,
        view: View,
        /// True if the page still lacks the data on the place that no choice changes.
        about: bool,
    },
    /// The details of a headline.
    Card {
        place: PlaceId,
        view: View,
        headline: Headline,
        /// True if the answer must also contain the makeup of the number.
        makes: bool,
    },
    /// The two-page brief of a country. An answer may be partial; the page then asks again.
    Brief {
        place: PlaceId,
        /// The scenario.
        #[serde(rename = "asked")]
        query: brief::BriefQuery,
        /// Runs that the previous answer still lacked; 0 without one.
        awaited: u32,
    },
    /// The numbers of a place that can be set by hand, with their sources.
    Numbers { place: PlaceId },
    /// The names of the cities of a country, or of all listed cities for a larger place.
    Cities { place: PlaceId },
    /// The results of the plans of a class. An answer may be partial; the page then asks again.
    Class {
        place: PlaceId,
        /// The plans, each once.
        plans: Vec<Levels>,
        /// Runs that the previous answer still lacked; 0 without one.
        awaited: u32,
    },
    /// A comparison of sides: differences and results.
    Compare(Sides),
    /// The effect of each lever in a place. Sent at rest; an answer may be partial, and the page then asks again.
    Effects {
        place: PlaceId,
        /// The plan.
        #[serde(rename = "asked")]
        query: effects::EffectsQuery,
        /// Runs that the previous answer still lacked; 0 without one.
        awaited: u32,
    },
    /// The attribution of the difference between two sides to its causes.
    Causes(Sides),
    /// The effect of choices on the outlook.
    Outlook {
        /// The place larger than a country that the outlook covers.
        place: PlaceId,
        choices: Choices,
        /// The rows of `outlook_taken.csv`, which the worker does not contain.
        taken: Vec<BridgeRow>,
    },
    /// The state of a topic and the effects of its levers. An answer may be partial; the page then asks again.
    Topic {
        topic: Topic,
        place: PlaceId,
        /// The levers.
        #[serde(rename = "asked")]
        query: topic::TopicQuery,
        /// Runs that the previous answer still lacked; 0 without one.
        awaited: u32,
    },
    /// The uncertainty ranges of results. Sent at rest; an answer covers the draws so far, and the page then asks
    /// again.
    Ranges {
        place: PlaceId,
        /// The plan.
        #[serde(rename = "asked")]
        query: view::RangeQuery,
        /// Draws in the previous answer; 0 without one.
        draws: u32,
    },
    /// The attribution of a difference to levers. Sent at rest; an answer covers the runs so far, and the page then
    /// asks again.
    Who {
        place: PlaceId,
        /// The plan.
        #[serde(rename = "asked")]
        query: attribution::view::AttributionQuery,
        /// Runs that the previous answer still lacked; 0 without one.
        awaited: u32,
    },
    /// The changes needed to meet a goal. Sent at rest; an answer covers the steps so far, and the page then asks
    /// again.
    Need {
        place: PlaceId,
        /// The goal and the starting levels of levers.
        #[serde(rename = "asked")]
        query: need::view::NeedQuery,
        /// Steps in the previous answer; 0 without one.
        made: u32,
    },
    /// The results of every pair of levels of two levers. Sent at rest; an answer covers the runs so far, and the
    /// page then asks again.
    Pair {
        place: PlaceId,
        /// The two levers, the goal and the levels of the other levers.
        #[serde(rename = "asked")]
        query: need::pair::LeverPairQuery,
        /// Steps in the previous answer; 0 without one.
        made: u32,
    },
    /// Minerals of a place. Sent at rest; an answer covers the members run so far, and the page then asks again.
    Minerals {
        place: PlaceId,
        /// The minerals and the choices.
        #[serde(rename = "asked")]
        query: MineralQuery,
        /// Members in the previous answer; 0 without one.
        made: u32,
    },
    /// The amounts of money. Sent at rest; an answer covers the draws so far, and the page then asks again.
    Money {
        place: PlaceId,
        /// The choices and the focus year.
        #[serde(rename = "asked")]
        query: money::view::MoneyQuery,
        /// Steps in the previous answer; 0 without one.
        made: u32,
    },
    /// The results of an earlier release compared with those of today. Sent at rest.
    Since {
        place: PlaceId,
        view: View,
        /// The earlier release.
        release: String,
    },
    /// The stocks and flows of a city and the results of its urban forms.
    City(Box<city::CityQuery>),
    /// The results of a housing project.
    Project(Box<project::ProjectQuery>),
    /// One result for every member of a larger place.
    Ranking {
        /// The larger place.
        place: PlaceId,
        /// The result and the choices.
        #[serde(rename = "asked")]
        query: rank::RankQuery,
    },
}

impl PageQuestion {
    /// The numbers set by hand with which the answer is computed; none if it depends on none.
    pub fn numbers(&self) -> Option<&OwnNumbers> {
        static NO_OWN_NUMBERS: OwnNumbers = OwnNumbers::NONE;
        Some(match self {
            PageQuestion::Board { view, .. } | PageQuestion::Card { view, .. } | PageQuestion::Since { view, .. } => &view.choices.numbers,
            PageQuestion::Brief { query, .. } => &query.choices.numbers,
            PageQuestion::Effects { query, .. } => &query.choices.numbers,
            PageQuestion::Ranges { query, .. } => &query.choices.numbers,
            PageQuestion::Who { query, .. } => &query.choices.numbers,
            PageQuestion::Need { query, .. } => &query.choices.numbers,
            PageQuestion::Pair { query, .. } => &query.choices.numbers,
            PageQuestion::Money { query, .. } => &query.choices.numbers,
            PageQuestion::Ranking { query, .. } => &query.choices.numbers,
            PageQuestion::Minerals { query, .. } => &query.choices.numbers,
            PageQuestion::Outlook { choices, .. } => &choices.numbers,
            PageQuestion::Compare(sides) | PageQuestion::Causes(sides) => &sides.sides[0].choices.numbers,
            PageQuestion::Class { .. } | PageQuestion::Topic { .. } | PageQuestion::City(_) | PageQuestion::Project(_) => &NO_OWN_NUMBERS,
            PageQuestion::Cities { .. } | PageQuestion::Numbers { .. } => return None,
        })
    }

    /// The place in question; of several sides, that of the first.
    pub fn place(&self) -> PlaceId {
        match self {
            PageQuestion::Compare(query) | PageQuestion::Causes(query) => query.sides[0].place,
            PageQuestion::Board { place, .. }
            | PageQuestion::Brief { place, .. }
            | PageQuestion::Card { place, .. }
            | PageQuestion::Cities { place }
            | PageQuestion::Class { place, .. }
            | PageQuestion::Effects { place, .. }
            | PageQuestion::Minerals { place, .. }
            | PageQuestion::Money { place, .. }
            | PageQuestion::Need { place, .. }
            | PageQuestion::Numbers { place }
            | PageQuestion::Outlook { place, .. }
            | PageQuestion::Pair { place, .. }
            | PageQuestion::Ranges { place, .. }
            | PageQuestion::Ranking { place, .. }
            | PageQuestion::Since { place, .. }
            | PageQuestion::Topic { place, .. }
            | PageQuestion::Who { place, .. } => *place,
            PageQuestion::Project(query) => query.place(),
            PageQuestion::City(query) => query.place,
        }
    }
}

impl Request {
    /// True if this request makes an older one useless.
    pub fn replaces(&self, older: &Request) -> bool {
        std::mem::discriminant(&self.question) == std::mem::discriminant(&older.question)
    }

    /// True if this request need not wait for the one under way: it replaces that one, or that one was sent at rest
    /// and will be sent again. Ranges give way to all others and overtake only older ranges.
    pub fn overtakes(&self, older: &Request) -> bool {
        self.replaces(older) || older.question.waits() > self.question.waits()
    }

    /// True if this request is still useful after a newer one overtook it. Draws, attributions and goal searches are
    /// not if a new board was requested, since the choices have moved.
    pub fn outlasts(&self, newer: &Request) -> bool {
        let moved = self.question.waits() > 1 && matches!(newer.question, PageQuestion::Board { .. });
        !moved && !newer.replaces(self)
    }
}

/// A message from a worker.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Reply {
    /// The worker now reads messages; earlier requests are lost.
    Ready,
    /// The running request takes longer, and the worker reads messages meanwhile. A newer request replaces the
    /// running one, which may then get no answer.
    Busy,
    Answer {
        /// Number of the request.
        number: u32,
        /// The result.
        #[serde(serialize_with = "packed")]
        answer: Answer,
    },
    /// The facts of the place could not be loaded.
    NoFacts {
        /// Number of the request.
        number: u32,
        place: PlaceId,
        /// The fault, in English, for a report.
        fault: String,
    },
    /// The part of the worker that computes the answer could not be loaded.
    NoPart {
        /// Number of the request.
        number: u32,
    },
}

/// Serializes an answer as bytes within its message.
fn packed<S: Serializer>(answer: &Answer, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bytes(&bytes(answer).map_err(S::Error::custom)?)
}

impl Reply {
    /// Decodes a worker's message with the sequence number of its request; none if it comes from another build.
    pub fn of(message: &JsValue) -> Option<(u32, Reply)> {
        let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
        let (turn, reply) = (get(message, "0").as_f64().unwrap_or_default() as u32, get(message, "1"));
        match reply.as_string().as_deref() {
            Some("Ready") => return Some((turn, Reply::Ready)),
            Some("Busy") => return Some((turn, Reply::Busy)),
            _ => {}
        }
        let number = |of: &JsValue| get(of, "number").as_f64().map(|number| number as u32);
        let answer = get(&reply, "Answer");
        if let (Some(number), Ok(bytes)) = (number(&answer), get(&answer, "answer").dyn_into::<Uint8Array>()) {
            let answer = read(&bytes.to_vec()).ok()?;
            return Some((turn, Reply::Answer { number, answer }));
        }
        if let Some(number) = number(&get(&reply, "NoPart")) {
            return Some((turn, Reply::NoPart { number }));
        }
        let missing = get(&reply, "NoFacts");
        let number = number(&missing)?;
        let place = PlaceId::parse(&get(&missing, "place").as_string()?)?;
        let fault = get(&missing, "fault").as_string().unwrap_or_default();
        Some((turn, Reply::NoFacts { number, place, fault }))
    }
}

#[cfg(test)]
mod tests;
