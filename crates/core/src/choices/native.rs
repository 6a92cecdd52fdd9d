//! Reading JSON files natively; in the browser the page parses them with the browser's own reader.
//!
//! Out of scope: the content of a file.

use serde_json::Value;

use crate::choices::city;
use crate::choices::file::{self, FileFault, ScenarioFile};
use crate::choices::json::Json;
use crate::facts::city::OwnCity;

impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Json {
        use serde_json::Value;
        match value {
            Value::Number(number) => Json::Number(number.as_f64().unwrap_or(f64::NAN), number.to_string()),
            Value::String(text) => Json::Text(text),
            Value::Object(entries) => Json::Object(entries.into_iter().map(|(key, value)| (key, value.into())).collect()),
            Value::Null => Json::Other("null"),
            Value::Bool(true) => Json::Other("true"),
            Value::Bool(false) => Json::Other("false"),
            Value::Array(_) => Json::Other("[…]"),
        }
    }
}

/// A fault of the JSON itself.
pub struct NotJson {
    /// Line and column.
    pub at: String,
    /// The reader's reason.
    pub why: String,
}

/// Reads JSON.
///
/// # Errors
/// The text is not JSON.
pub fn json(text: &str) -> Result<Json, NotJson> {
    serde_json::from_str::<Value>(text).map(Json::from).map_err(|fault| {
        // serde repeats the position at the end of its message; `at` already has it.
        let why = fault.to_string();
        NotJson {
            at: format!("line {}, column {}", fault.line(), fault.column()),
            why: why.rsplit_once(" at line ").map_or(why.as_str(), |(why, _)| why).to_owned(),
        }
    })
}

impl ScenarioFile {
    /// Reads a file.
    ///
    /// # Errors
    /// All faults, in alphabetical order of their keys.
    pub fn read(text: &str) -> Result<ScenarioFile, Vec<FileFault>> {
        ScenarioFile::read_with(text, |text| json(text).map_err(|fault| file::unreadable(fault.at, &fault.why)))
    }
}

/// Reads the file of one's own city.
///
/// # Errors
/// All faults, sorted by key.
pub fn read_city(text: &str) -> Result<OwnCity, Vec<FileFault>> {
    city::read_with(text, |text| json(text).map_err(|fault| city::unreadable(&fault.at, &fault.why)))
}
