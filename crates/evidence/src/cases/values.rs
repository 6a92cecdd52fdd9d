//! Values: numbers, lists, words and objects of a JSON file. Wrong values become faults.

use serde_json::{Map, Value};

use super::CaseFault;

pub(super) type Object = Map<String, Value>;

/// Reads a file and collects its faults.
#[derive(Default)]
pub(super) struct CaseReader {
    pub(super) faults: Vec<CaseFault>,
    pub(super) case: String,
}

/// Allowed range of a number.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum AllowedRange {
    Any,
    NotNegative,
    ZeroToOne,
}

impl CaseReader {
    /// One row per year, one column per cohort.
    pub(super) fn rows(&mut self, value: &Value, field: &str, count: usize, years: usize) -> Option<Vec<Vec<f64>>> {
        let advice = format!("Write {count} rows of {years} numbers: one row a year, one column a cohort.");
        match value {
            Value::Array(rows) if rows.len() == count => {
                let rows = rows.iter().enumerate();
                let read: Vec<_> = rows
                    .map(|(year, row)| self.numbers(row, &format!("{field}[{year}]"), Some(years), AllowedRange::Any))
                    .collect();
                read.into_iter().collect()
            }
            Value::Array(rows) => self.fault(field, format!("{} rows", rows.len()), advice),
            other => self.wrong(field, other, &advice),
        }
    }

    pub(super) fn series(&mut self, object: &Object, prefix: &str, key: &str, length: usize, range: AllowedRange) -> Option<Vec<f64>> {
        let field = format!("{prefix}{key}");
        match object.get(key) {
            Some(value) => self.numbers(value, &field, Some(length), range),
            None => self.missing(&field, &format!("Write {length} numbers.")),
        }
    }

    pub(super) fn numbers(&mut self, value: &Value, field: &str, length: Option<usize>, range: AllowedRange) -> Option<Vec<f64>> {
        let advice = length.map_or("Write a list of numbers.".to_owned(), |length| format!("Write {length} numbers."));
        let Value::Array(list) = value else {
            return self.wrong(field, value, &advice);
        };
        if length.is_some_and(|length| length != list.len()) {
            return self.fault(field, format!("{} values", list.len()), advice);
        }
        let read: Vec<_> = list
            .iter()
            .enumerate()
            .map(|(place, value)| self.number(value, &format!("{field}[{place}]"), range))
            .collect();
        read.into_iter().collect()
    }

    pub(super) fn number(&mut self, value: &Value, field: &str, range: AllowedRange) -> Option<f64> {
        let number = value.as_f64().filter(|number| number.is_finite());
        let fits = |number: &f64| match range {
            AllowedRange::Any => true,
            AllowedRange::NotNegative => *number >= 0.0,
            AllowedRange::ZeroToOne => (0.0..=1.0).contains(number),
        };
        let advice = match range {
            AllowedRange::Any => "Write a finite number.",
            AllowedRange::NotNegative => "Write a finite number, 0 or more.",
            AllowedRange::ZeroToOne => "Write a number from 0 to 1.",
        };
        number.filter(fits).or_else(|| self.wrong(field, value, advice))
    }

    /// One word of a short list.
    pub(super) fn word<'a>(&mut self, object: &'a Object, key: &str, words: &[&str]) -> Option<&'a str> {
        let advice = format!("Write one of {}.", words.join(", "));
        match object.get(key) {
            Some(Value::String(word)) if words.contains(&word.as_str()) => Some(word),
            Some(other) => self.wrong(key, other, &advice),
            None => self.missing(key, &advice),
        }
    }

    pub(super) fn text<'a>(&mut self, object: &'a Object, prefix: &str, key: &str) -> Option<&'a str> {
        let field = format!("{prefix}{key}");
        match object.get(key) {
            Some(Value::String(text)) if !text.is_empty() => Some(text),
            Some(other) => self.wrong(&field, other, "Write a text."),
            None => self.missing(&field, "Write a text."),
        }
    }

    /// An object; unknown keys are faults.
    pub(super) fn object<'a>(&mut self, value: &'a Value, field: &str, names: &[&str]) -> Option<&'a Object> {
        let Value::Object(object) = value else {
            return self.wrong(field, value, "Write a JSON object.");
        };
        for key in object.keys().filter(|key| !names.contains(&key.as_str())) {
            let field = if ["file", "case"].contains(&field) {
                key.clone()
            } else {
                format!("{field}.{key}")
            };
            self.note(
                &field,
                "not a field of this form".to_owned(),
                &format!("Known here: {}.", names.join(", ")),
            );
        }
        Some(object)
    }

    pub(super) fn missing<T>(&mut self, field: &str, advice: &str) -> Option<T> {
        self.fault(field, "missing".to_owned(), advice.to_owned())
    }

    pub(super) fn wrong<T>(&mut self, field: &str, value: &Value, advice: &str) -> Option<T> {
        self.fault(field, format!("found {}", short_text(value)), advice.to_owned())
    }

    pub(super) fn fault<T>(&mut self, field: &str, found: String, advice: String) -> Option<T> {
        self.note(field, found, &advice);
        None
    }

    /// Records a fault of the current case.
    pub(super) fn note(&mut self, field: &str, found: String, advice: &str) {
        self.faults.push(CaseFault {
            case: self.case.clone(),
            field: field.to_owned(),
            found,
            advice: advice.to_owned(),
        });
    }
}

/// A value in short form, for messages.
pub(super) fn short_text(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Array(list) => format!("a list of {}", list.len()),
        Value::Object(_) => "an object".to_owned(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            let text = value.to_string();
            if text.chars().count() > 40 {
                text.chars().take(40).chain(['…']).collect()
            } else {
                text
            }
        }
    }
}
