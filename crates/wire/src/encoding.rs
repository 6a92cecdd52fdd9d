//! Encoding: the encoding of messages. A message is a JavaScript object; question and answer within it are bytes.
//!
//! Answers for pages other than the explorer stay bytes until that page reads them ([`EncodedValue`]): the visitor waits for
//! the explorer, so it contains no decoder for them. Out of scope: the content of messages.

use std::fmt;
use std::marker::PhantomData;

use cairn_analysis::words::Key;
use serde::de::{DeserializeOwned, Visitor};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

/// An encoded value. Only the code that needs it decodes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct EncodedValue<T> {
    bytes: Vec<u8>,
    #[serde(skip)]
    of: PhantomData<fn() -> T>,
}

impl<T: Serialize> EncodedValue<T> {
    pub fn of(value: &T) -> EncodedValue<T> {
        EncodedValue {
            bytes: bytes(value).unwrap_or_default(),
            of: PhantomData,
        }
    }
}

impl<T: DeserializeOwned> EncodedValue<T> {
    /// Decodes the value; none if another build wrote it.
    pub fn open(&self) -> Option<T> {
        read(&self.bytes).ok()
    }
}

/// Encodes a value as bytes.
///
/// # Errors
/// The value has no counterpart in the format; all values in use have one.
pub fn bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(value).map_err(|_| "a value cannot be written".to_owned())
}

/// Reads what [`bytes`] wrote.
///
/// # Errors
/// The bytes come from another build.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
    postcard::from_bytes(bytes).map_err(|_| "not of this build".to_owned())
}

/// Encodes a message as a JavaScript object.
///
/// # Errors
/// A value has no counterpart in JavaScript; all values in use have one.
pub fn pack<T: Serialize>(message: &T) -> Result<JsValue, String> {
    serde_wasm_bindgen::to_value(message).map_err(|fault| fault.to_string())
}

/// Decodes a message.
///
/// # Errors
/// The message is not of this protocol.
pub fn unpack<T: DeserializeOwned>(message: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(message).map_err(|fault| fault.to_string())
}

/// For `#[serde(with = "in_bytes")]`: a value within a message as bytes, behind the mark of the catalogue.
pub(crate) mod in_bytes {
    use serde::de::DeserializeOwned;
    use serde::ser::Error;
    use serde::{Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&super::bytes(&(super::Key::MARK, value)).map_err(S::Error::custom)?)
    }

    pub(crate) fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_byte_buf(super::InBytes(super::PhantomData))
    }
}

struct InBytes<T>(PhantomData<T>);

impl<T: DeserializeOwned> Visitor<'_> for InBytes<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("bytes")
    }

    fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<T, E> {
        match read(bytes) {
            Ok((Key::MARK, value)) => Ok(value),
            Ok(_) => Err(E::custom("not of this build")),
            Err(fault) => Err(E::custom(fault)),
        }
    }
}
