//! Sheet: selection of variables and years of an outcome.
//!
//! ```text
//! Stock|*      * matches any letters; without a pattern all variables that do not belong to one sector (@)
//! 2020..2060   or one year, within the results
//! ```
//!
//! Out of scope: the output format.

use std::collections::BTreeSet;

use crate::ask::{QueryFault, suggestion};
use crate::findings::variable::{self, NamedSeries};
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// Reads `2020..2060` or `2050`, within the results.
///
/// # Errors
/// Years that are invalid, in the wrong order, or outside the results.
pub fn years(text: &str) -> Result<(Year, Year), QueryFault> {
    let read = |text: &str| text.trim().parse().ok().and_then(Year::new).filter(|year| *year >= Year::RESULTS);
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    match (read(first), read(last)) {
        (Some(first), Some(last)) if first <= last => Ok((first, last)),
        _ => Err(QueryFault::Years { found: text.to_owned() }),
    }
}

/// The series that match the patterns, in the order of the model; without a pattern, all that do not belong to one
/// sector (`@`).
///
/// A name that is a variable but is not listed (`Primary|Cement@Homes`) is found too.
///
/// # Errors
/// A pattern that matches no variable, or only variables that a city does not have.
pub fn picked(outcome: &Outcome, patterns: &[String]) -> Result<Vec<NamedSeries>, QueryFault> {
    let names = variable::names();
    let mut wanted: Vec<String> = Vec::new();
    let mut known = BTreeSet::new();
    let listed = |fit: &dyn Fn(&str) -> bool| -> Vec<String> { names.iter().filter(|name| fit(name)).cloned().collect() };
    if patterns.is_empty() {
        wanted = listed(&|name| !name.contains('@'));
    }
    for pattern in patterns {
        let mut fitting = listed(&|name| fits(pattern, name));
        if fitting.is_empty() && variable::name::read(pattern).is_some() {
            fitting.push(pattern.clone());
        }
        if fitting.is_empty() {
            return Err(QueryFault::Variable {
                found: pattern.clone(),
                near: suggestion::names(pattern, names.iter().map(String::as_str)),
            });
        }
        for name in fitting {
            if known.insert(name.clone()) {
                wanted.push(name);
            }
        }
    }
    if outcome.place.is_city() {
        let asked_for = wanted.first().cloned().unwrap_or_default();
        wanted.retain(|name| variable::is_in_city(name));
        if wanted.is_empty() {
            return Err(QueryFault::NotInCity { found: asked_for });
        }
    }
    Ok(wanted.iter().filter_map(|name| variable::find(outcome, name)).collect())
}

/// The names that match some patterns, in the order of the list.
///
/// # Errors
/// A pattern that matches no name.
pub fn matching(names: &[String], patterns: &[String]) -> Result<Vec<String>, QueryFault> {
    for pattern in patterns {
        if !names.iter().any(|name| fits(pattern, name)) {
            return Err(QueryFault::Variable {
                found: pattern.clone(),
                near: suggestion::names(pattern, names.iter().map(String::as_str)),
            });
        }
    }
    let wanted = |name: &&String| patterns.iter().any(|pattern| fits(pattern, name));
    Ok(names.iter().filter(wanted).cloned().collect())
}

/// True if the name matches the pattern, in which `*` matches any letters.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(mut name) = name.strip_prefix(start) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let end = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = name.find(part) else { return false };
        name = &name[at + part.len()..];
    }
    name.ends_with(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_letters() {
        for (pattern, name, fit) in [
            ("*", "Stock|Homes|Cement", true),
            ("Stock|*", "Stock|Homes|Cement", true),
            ("*|Cement", "Stock|Homes|Cement", true),
            ("S*k|*|C*t", "Stock|Homes|Cement", true),
            ("Stock", "Stock|Homes|Cement", false),
            ("*Cement*Cement", "Stock|Homes|Cement", false),
            ("", "Stock", false),
        ] {
            assert_eq!(fits(pattern, name), fit, "{pattern} {name}");
        }
    }
}
