//! What page and worker say to each other.

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::choices::Choices;
use crate::figure::board::Board;
use crate::place::PlaceId;
use crate::year::Year;

/// A question to the worker: what follows for this place under these choices?
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// Counts up; an answer to an older question than the newest shown is dropped.
    pub number: u32,
    /// Which place.
    pub place: PlaceId,
    /// Under which choices.
    pub choices: Choices,
    /// The year headlines are read in.
    pub focus: Year,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// It listens; questions sent before this are lost.
    Ready,
    /// What follows.
    Board {
        /// The question's number.
        number: u32,
        /// The answer.
        board: Box<Board>,
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
}

/// A message as the browser carries it.
///
/// # Errors
/// Where a value has no counterpart in the browser; ours all have.
pub fn pack<T: Serialize>(message: &T) -> Result<JsValue, String> {
    serde_wasm_bindgen::to_value(message).map_err(|fault| fault.to_string())
}

/// Reads a message.
///
/// # Errors
/// Where it is not one of ours.
pub fn unpack<T: for<'de> Deserialize<'de>>(message: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(message).map_err(|fault| fault.to_string())
}
