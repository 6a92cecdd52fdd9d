//! Parts: the code of the worker that is fetched on first use.
//!
//! ```text
//! from the start     runs of a place, the content of one screen, the effect of each lever
//! asked              every other question: cards, selected charts, pages other than the explorer; numbers set by hand
//! ```
//!
//! `wasm-bindgen` of `xtask` splits the worker here, as it does the application. Out of scope: how a question is
//! answered.

use std::future::Future;
use std::pin::Pin;

use cairn_core::doubt::OwnNumbers;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, PageQuestion};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::answers::ReplyResult;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

/// A reply being computed.
type AnswerFuture<'a> = Pin<Box<dyn Future<Output = ReplyResult> + 'a>>;

/// Function that answers the rare questions.
type RareQuestionHandler = for<'a, 'b> fn(&'a WorkerPlaces, &'a PageQuestion, &'a mut TaskClock<'b>) -> AnswerFuture<'a>;

#[wasm_split(asked, fallible)]
fn rare_question_handler() -> Result<RareQuestionHandler, SplitLoaderError> {
    Ok(|places, question, ear| Box::pin(places.answer_rare(question, ear)))
}

/// Numbers being set by hand.
type NumberSettingTask<'a> = Pin<Box<dyn Future<Output = Result<(), UnavailablePlace>> + 'a>>;

/// Function that sets numbers by hand.
type NumberSetter = for<'a, 'b> fn(&'a WorkerPlaces, PlaceId, &'a OwnNumbers, &'a mut TaskClock<'b>) -> NumberSettingTask<'a>;

#[wasm_split(asked, fallible)]
fn number_setter() -> Result<NumberSetter, SplitLoaderError> {
    Ok(|places, place, numbers, clock| Box::pin(places.assume_here(place, numbers, clock)))
}

/// Why there is no reply.
pub(crate) enum AnswerFailure {
    /// The facts of a place are not available.
    Facts(UnavailablePlace),
    /// The part of the worker with the answer could not be fetched.
    Part,
}

impl From<UnavailablePlace> for AnswerFailure {
    fn from(unknown: UnavailablePlace) -> AnswerFailure {
        AnswerFailure::Facts(unknown)
    }
}

impl WorkerPlaces {
    /// Answers a question with the part that is fetched on first use. After a failed fetch, the next call fetches again.
    pub(crate) async fn answer_by_part(&self, question: &PageQuestion, clock: &mut TaskClock<'_>) -> Result<Option<Answer>, AnswerFailure> {
        let answer = rare_question_handler().await.map_err(|_| AnswerFailure::Part)?;
        Ok(answer(self, question, clock).await?)
    }

    /// Sets numbers by hand with the part that is fetched on first use. After a failed fetch, the next call fetches again.
    pub(crate) async fn assume_by_part(
        &self,
        place: PlaceId,
        numbers: &OwnNumbers,
        clock: &mut TaskClock<'_>,
    ) -> Result<(), AnswerFailure> {
        let set = number_setter().await.map_err(|_| AnswerFailure::Part)?;
        Ok(set(self, place, numbers, clock).await?)
    }
}
