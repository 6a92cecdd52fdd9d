//! What page and worker say to each other.
//!
//! A message is a run of bytes, the same that a page written ahead carries as text. Texts are
//! named by their place in the catalogue, with the catalogue's own mark: a page and a worker
//! of different builds refuse each other.

use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use crate::figure::board::{About, Board, View};
#[cfg(any(feature = "page", feature = "inquirer"))]
use crate::figure::card::Card;
#[cfg(any(feature = "page", feature = "inquirer"))]
use crate::findings::headline::Headline;
use crate::place::PlaceId;

/// A question to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
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
    #[cfg(any(feature = "page", feature = "inquirer"))]
    Card {
        /// Which place.
        place: PlaceId,
        /// Under which view.
        view: View,
        /// Which headline.
        headline: Headline,
    },
    /// What a page beside the explorer asks: a [`crate::site::aside::Asked`] as bytes, which the programs of the explorer
    /// need not know.
    #[cfg(any(feature = "page", feature = "inquirer"))]
    Aside {
        /// The place it is about; of two, the first.
        place: PlaceId,
        /// What is asked.
        asked: Vec<u8>,
    },
}

impl Question {
    /// The place it is about; of two, the first.
    #[must_use]
    pub const fn place(&self) -> PlaceId {
        match self {
            Question::Board { place, .. } => *place,
            #[cfg(any(feature = "page", feature = "inquirer"))]
            Question::Card { place, .. } => *place,
            #[cfg(any(feature = "page", feature = "inquirer"))]
            Question::Aside { place, .. } => *place,
        }
    }
}

impl Ask {
    /// Whether a question makes an older one of no use.
    #[must_use]
    pub fn replaces(&self, older: &Ask) -> bool {
        std::mem::discriminant(&self.question) == std::mem::discriminant(&older.question)
    }
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// It listens; questions sent before this are lost.
    Ready,
    /// What it is at takes longer, and it listens meanwhile: a newer question takes the place of that one, which may then
    /// stay without an answer.
    Busy,
    /// What follows.
    Board {
        /// The question's number.
        number: u32,
        /// The answer.
        board: Box<Board>,
        /// What is told of the place, where it was asked for.
        about: Option<Box<About>>,
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
    /// What stands behind a headline.
    #[cfg(any(feature = "page", feature = "inquirer"))]
    Card {
        /// The question's number.
        number: u32,
        /// The answer.
        card: Box<Card>,
    },
    /// What a page beside the explorer is told: a [`crate::site::aside::Told`] as bytes.
    #[cfg(any(feature = "page", feature = "inquirer"))]
    Aside {
        /// The question's number.
        number: u32,
        /// The answer.
        told: Vec<u8>,
    },
}

/// A message as the browser carries it.
///
/// # Errors
/// Where a value has no counterpart in bytes; ours all have.
pub fn pack<T: Serialize>(message: &T) -> Result<JsValue, String> {
    Ok(Uint8Array::from(bytes(message)?.as_slice()).into())
}

/// Reads a message.
///
/// # Errors
/// Where it is not one of ours.
pub fn unpack<T: for<'de> Deserialize<'de>>(message: JsValue) -> Result<T, String> {
    let bytes = message.dyn_into::<Uint8Array>().map_err(|_| "not bytes")?.to_vec();
    read(&bytes)
}

/// Reads what [`bytes`] wrote.
///
/// # Errors
/// As [`unpack`].
pub fn read<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Result<T, String> {
    postcard::from_bytes(bytes).map_err(|_| "not a message of this build".to_owned())
}

/// A message as bytes.
///
/// # Errors
/// As [`pack`].
pub fn bytes<T: Serialize>(message: &T) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(message).map_err(|_| "a message cannot be written".to_owned())
}

/// Six bits a letter, as everywhere.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A message as text, for a page that is written ahead.
///
/// # Errors
/// As [`pack`].
#[cfg(feature = "evidence")]
pub fn to_text<T: Serialize>(message: &T) -> Result<String, String> {
    let mut text = String::new();
    for chunk in bytes(message)?.chunks(3) {
        let three = [0, 1, 2].map(|place| u32::from(chunk.get(place).copied().unwrap_or(0)));
        let all = three[0] << 16 | three[1] << 8 | three[2];
        for letter in 0..=chunk.len() {
            text.push(char::from(LETTERS[(all >> (18 - 6 * letter) & 63) as usize]));
        }
    }
    Ok(text)
}

/// Reads what [`to_text`] wrote.
///
/// # Errors
/// As [`unpack`].
pub fn from_text<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, String> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut all, mut bits) = (0_u32, 0);
    for letter in text.bytes() {
        let value = LETTERS.iter().position(|own| *own == letter).ok_or("not a message")?;
        all = all << 6 | u32::try_from(value).unwrap_or(0);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((all >> bits & 255) as u8);
        }
    }
    postcard::from_bytes(&bytes).map_err(|_| "not a page of this build".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(feature = "evidence")]
    fn a_message_travels_as_text() {
        for length in 0..70_u8 {
            let message: Vec<u8> = (0..length).map(|place| place.wrapping_mul(91)).collect();
            assert_eq!(from_text::<Vec<u8>>(&to_text(&message).unwrap()).unwrap(), message);
        }
        assert!(from_text::<Vec<u8>>("nö").is_err() && from_text::<String>("////").is_err());
    }
}
