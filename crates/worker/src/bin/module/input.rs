//! Reads input from JavaScript, key by key.
//!
//! Input may be anything: sparse arrays, other types, proxies that throw, very long texts. Each error names the key, the
//! value found and the values allowed. Levers have the same form and reader as in a scenario file; a bare number is a
//! level. Out of scope: the result of a query.

use cairn_analysis::ask::number::named;
use cairn_analysis::ask::sheet::years;
use cairn_analysis::ask::{Door, QueryFault};
use cairn_core::choices::file::ScenarioFile;
use cairn_core::choices::{Level, Pull};
use cairn_core::doubt::OwnNumber;
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::limits::{LINK_BYTES, PATTERNS, SCENARIO_BYTES};
use cairn_core::year::Year;
use cairn_wire::json::parse;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Keys of a query.
const KEYS: [&str; 9] = [
    "place",
    "scenario",
    "link",
    "levers",
    "background",
    "form",
    "assume",
    "variables",
    "years",
];

/// Error to throw: one thrown by the input itself, or a message of ours.
pub(crate) struct InputError(JsValue);

impl From<String> for InputError {
    fn from(text: String) -> InputError {
        InputError(js_sys::Error::new(&text).into())
    }
}

impl From<QueryFault> for InputError {
    fn from(fault: QueryFault) -> InputError {
        InputError::from(fault.message(Door::Module))
    }
}

impl From<InputError> for JsValue {
    fn from(wrong: InputError) -> JsValue {
        wrong.0
    }
}

/// A query about one place.
pub(crate) struct PlaceQuery {
    pub(crate) place: String,
    pub(crate) scenario: Option<String>,
    pub(crate) link: Option<String>,
    pub(crate) levers: Vec<(String, Pull)>,
    pub(crate) background: Option<String>,
    pub(crate) form: Option<String>,
    pub(crate) assume: Vec<(DoubtTarget, OwnNumber)>,
    pub(crate) variables: Vec<String>,
    pub(crate) years: Option<(Year, Year)>,
}

impl PlaceQuery {
    /// Reads a query; `more` lists additional keys.
    pub(crate) fn read(value: &JsValue, at: &str, more: &[&str]) -> Result<PlaceQuery, InputError> {
        let names: Vec<&str> = KEYS.iter().chain(more).copied().collect();
        object(value, at, &names)?;
        let key = |name: &str| get(value, name);
        let text = |name: &str| optional_text(&key(name)?, name);
        let (scenario, link) = (text("scenario")?, text("link")?);
        if scenario.is_some() && link.is_some() {
            return Err(InputError::from("scenario: stands beside a link. Give one of the two.".to_owned()));
        }
        Ok(PlaceQuery {
            place: self::text(&key("place")?, "place")?,
            scenario,
            link,
            levers: levers(&key("levers")?)?,
            background: text("background")?,
            form: text("form")?,
            assume: numbers(&key("assume")?)?,
            variables: patterns(&key("variables")?)?,
            years: span(&key("years")?)?,
        })
    }
}

/// Queries of a comparison.
pub(crate) fn queries(value: &JsValue, most: usize) -> Result<Vec<PlaceQuery>, InputError> {
    let Some(list) = value.dyn_ref::<Array>() else {
        return Err(is_not(value, "queries", "an array of queries"));
    };
    let count = list.length() as usize;
    if count > most {
        return Err(QueryFault::Sides {
            places: count,
            scenarios: count,
        }
        .into());
    }
    (0..list.length())
        .map(|at| PlaceQuery::read(&list.get(at), &format!("queries[{at}]"), &[]))
        .collect()
}

/// True if amounts are per person.
pub(crate) fn person(options: &JsValue) -> Result<bool, InputError> {
    if absent(options) {
        return Ok(false);
    }
    object(options, "options", &["person"])?;
    let person = get(options, "person")?;
    if absent(&person) {
        return Ok(false);
    }
    person.as_bool().ok_or_else(|| is_not(&person, "person", "true or false"))
}

/// A whole number under a key; `usual` if the key is absent.
pub(crate) fn integer(value: &JsValue, key: &str, usual: u32) -> Result<u32, InputError> {
    let value = get(value, key)?;
    if absent(&value) {
        return Ok(usual);
    }
    let number = value.as_f64().filter(|number| (0.0..=f64::from(u32::MAX)).contains(number));
    match number {
        Some(number) if number == libm::floor(number) => Ok(number as u32),
        _ => Err(is_not(&value, key, "a whole number")),
    }
}

/// A required text.
pub(crate) fn text(value: &JsValue, key: &str) -> Result<String, InputError> {
    optional_text(value, key)?.ok_or_else(|| is_not(value, key, "a text"))
}

pub(crate) fn optional_text(value: &JsValue, key: &str) -> Result<Option<String>, InputError> {
    if absent(value) {
        return Ok(None);
    }
    let text = value.as_string().ok_or_else(|| is_not(value, key, "a text"))?;
    if text.len() > LINK_BYTES {
        return Err(InputError::from(format!(
            "{key}: is longer than {LINK_BYTES} bytes, which is all that is read"
        )));
    }
    Ok(Some(text))
}

fn absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// Value under a key. An exception from a getter is thrown on.
pub(crate) fn get(value: &JsValue, key: &str) -> Result<JsValue, InputError> {
    Reflect::get(value, &JsValue::from_str(key)).map_err(InputError)
}

/// Checks that a value is an object with known keys only.
fn object(value: &JsValue, at: &str, names: &[&str]) -> Result<(), InputError> {
    let plain = value.is_object() && !Array::is_array(value) && !value.is_function();
    if !plain {
        return Err(is_not(value, at, "an object"));
    }
    for key in Reflect::own_keys(value).map_err(InputError)?.iter() {
        let key = short_text(&key);
        if !names.contains(&key.as_str()) {
            return Err(InputError::from(format!(
                "{at}: \"{key}\" is not a key. Known here: {}.",
                names.join(", ")
            )));
        }
    }
    Ok(())
}

/// `{ hl: 3, hs: { level: 2, from: 2030, to: 2045 } }`.
fn levers(value: &JsValue) -> Result<Vec<(String, Pull)>, InputError> {
    if absent(value) {
        return Ok(Vec::new());
    }
    if !value.is_object() || Array::is_array(value) || value.is_function() {
        return Err(is_not(
            value,
            "levers",
            "an object, such as { hl: 3, hs: { level: 2, from: 2030, to: 2045 } }",
        ));
    }
    let mut pulls = Vec::new();
    for id in Reflect::own_keys(value).map_err(InputError)?.iter() {
        let pull = Reflect::get(value, &id).map_err(InputError)?;
        let id = short_text(&id);
        if !pull.is_undefined() {
            pulls.push((id.clone(), pulled(&id, pull)?));
        }
    }
    Ok(pulls)
}

/// `{ "homes.life": 90 }`.
fn numbers(value: &JsValue) -> Result<Vec<(DoubtTarget, OwnNumber)>, InputError> {
    if absent(value) {
        return Ok(Vec::new());
    }
    if !value.is_object() || Array::is_array(value) || value.is_function() {
        return Err(is_not(value, "assume", "an object, such as { \"homes.life\": 90 }"));
    }
    let mut numbers = Vec::new();
    for id in Reflect::own_keys(value).map_err(InputError)?.iter() {
        let given = Reflect::get(value, &id).map_err(InputError)?;
        let id = short_text(&id);
        if given.is_undefined() {
            continue;
        }
        let on = named(&id)?;
        let number = given.as_f64().and_then(OwnNumber::of);
        let number = number.ok_or_else(|| is_not(&given, &format!("assume.{id}"), "a number of at most fifteen digits"))?;
        numbers.push((on, number));
    }
    Ok(numbers)
}

/// Level, start and end of a lever.
fn pulled(id: &str, mut given: JsValue) -> Result<Pull, InputError> {
    let Some(lever) = cairn_core::kind::Lever::find(id) else {
        return Err(QueryFault::Lever {
            found: id.to_owned(),
            offered: cairn_core::kind::Lever::ALL.to_vec(),
        }
        .into());
    };
    if let Some(level) = given.as_f64() {
        if Level::exact(level).is_none() {
            let found = level.to_string();
            return Err(QueryFault::Level { lever, found }.into());
        }
        let bare = Object::new();
        Reflect::set(&bare, &JsValue::from_str("level"), &given).map_err(InputError)?;
        given = bare.into();
    }
    let written: JsValue = JSON::stringify(&given).map_err(InputError)?.into();
    let Some(written) = written.as_string() else {
        return Err(is_not(&given, &format!("levers.{id}"), "a level from 0 to 5"));
    };
    if written.len() > SCENARIO_BYTES {
        return Err(InputError::from(format!(
            "levers.{id}: is longer than {SCENARIO_BYTES} bytes, which is all that is read"
        )));
    }
    let file = ScenarioFile::read_with(&format!("{{\"cairn\":1,\"levers\":{{\"{id}\":{written}}}}}"), parse);
    let file = file.map_err(|faults| InputError::from(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))?;
    // Level 0 is not stored, because the lever has no effect.
    Ok(file.choices.pulls.get(&lever).copied().unwrap_or(Pull::to_level(Level::NONE)))
}

/// One pattern or several.
fn patterns(value: &JsValue) -> Result<Vec<String>, InputError> {
    if absent(value) {
        return Ok(Vec::new());
    }
    let Some(list) = value.dyn_ref::<Array>() else {
        return Ok(vec![text(value, "variables")?]);
    };
    if list.length() as usize > PATTERNS {
        return Err(InputError::from(format!(
            "variables: more than {PATTERNS} patterns. Give fewer, with *."
        )));
    }
    (0..list.length())
        .map(|at| text(&list.get(at), &format!("variables[{at}]")))
        .collect()
}

/// `[2020, 2060]`, `2050` or `"2020..2060"`.
fn span(value: &JsValue) -> Result<Option<(Year, Year)>, InputError> {
    if absent(value) {
        return Ok(None);
    }
    let one = |value: &JsValue| value.as_f64().map_or_else(|| short_text(value), |year| year.to_string());
    let typed = match value.dyn_ref::<Array>() {
        Some(list) if list.length() == 2 => format!("{}..{}", one(&list.get(0)), one(&list.get(1))),
        Some(_) => short_text(value),
        None => one(value),
    };
    Ok(Some(years(&typed)?))
}

fn is_not(value: &JsValue, at: &str, what: &str) -> InputError {
    InputError::from(format!("{at}: {} is not {what}.", short_text(value)))
}

/// A value as shown in an error: short, and without calling its own methods.
fn short_text(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        return text.chars().take(80).collect();
    }
    if let Some(number) = value.as_f64() {
        return number.to_string();
    }
    if let Some(flag) = value.as_bool() {
        return flag.to_string();
    }
    let kind = if value.is_null() {
        "null".to_owned()
    } else if Array::is_array(value) {
        "an array".to_owned()
    } else {
        value.js_typeof().as_string().unwrap_or_default()
    };
    if kind == "object" { "an object".to_owned() } else { kind }
}
