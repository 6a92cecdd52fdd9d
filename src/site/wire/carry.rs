//! Carry: how a message and what it holds are carried: a message as an object of JavaScript, what an answer holds as bytes.
//!
//! What only a page beside the explorer is told stays bytes until that page reads it ([`Later`]): the explorer is waited for,
//! and need not know how. //! Does not know: what is said.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// What is read later, by whoever knows how.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Later<T> {
    bytes: Vec<u8>,
    #[serde(skip)]
    of: PhantomData<fn() -> T>,
}

impl<T: Serialize> Later<T> {
    /// To be read later.
    #[must_use]
    pub fn of(value: &T) -> Later<T> {
        Later {
            bytes: bytes(value).unwrap_or_default(),
            of: PhantomData,
        }
    }
}

impl<T: DeserializeOwned> Later<T> {
    /// What it holds; none where another build wrote it.
    #[must_use]
    pub fn open(&self) -> Option<T> {
        read(&self.bytes).ok()
    }
}

/// A value as bytes.
///
/// # Errors
/// Where it has no counterpart; ours all have.
pub fn bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(value).map_err(|_| "a value cannot be written".to_owned())
}

/// Reads what [`bytes`] wrote.
///
/// # Errors
/// Where another build wrote it.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    postcard::from_bytes(bytes).map_err(|_| "not of this build".to_owned())
}

/// A message as the browser carries it.
///
/// # Errors
/// Where a value has no counterpart; ours all have.
pub fn pack<T: Serialize>(message: &T) -> Result<JsValue, String> {
    serde_wasm_bindgen::to_value(message).map_err(|fault| fault.to_string())
}

/// Reads a message.
///
/// # Errors
/// Where it is not one of ours.
pub fn unpack<T: DeserializeOwned>(message: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(message).map_err(|fault| fault.to_string())
}
