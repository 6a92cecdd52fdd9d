//! Definitions: the lists of variables and regions that a Scenario Explorer checks a submission against.
//!
//! ```text
//! variable/cairn.yaml   - "Inflow|Cement":          region/cairn.yaml   - "Countries":
//!                           unit: ["Mt/yr"]                               - "IND":
//!                                                                            long_name: "India"
//! ```
//!
//! The form is that of the package `nomenclature` of the Integrated Assessment Modeling Consortium's community. Names
//! and units are those of [`cairn_analysis::export::iamc`]. A unit is a list with one entry, because the package reads a bare
//! "1" as a number. Out of scope: files.

use std::fmt::Write as _;

use cairn_analysis::findings::variable::{self, NamedSeries};
use cairn_core::facts::World;
use cairn_core::model::Outcome;
use cairn_core::place::Wider;

/// Every variable of an outcome with its unit.
pub(crate) fn variables(outcome: &Outcome) -> String {
    let mut text = String::new();
    for NamedSeries { variable, unit, .. } in variable::all(outcome) {
        let _ = writeln!(text, "- {}:\n    unit: [{}]", quoted(&variable), quoted(unit.symbol()));
    }
    text
}

/// Every listed place, and every group of countries with its members.
pub(crate) fn regions(world: &World) -> String {
    let mut text = "- Countries:\n".to_owned();
    for facts in world.places.iter().filter(|facts| facts.listed) {
        let id = facts.place.as_str();
        let _ = writeln!(text, "  - {}:\n      long_name: {}", quoted(id), quoted(&facts.name));
    }
    text.push_str("- Groups:\n");
    for wider in Wider::ALL {
        let _ = writeln!(
            text,
            "  - {}:\n      long_name: {}\n      members:",
            quoted(wider.code()),
            quoted(wider.name())
        );
        for facts in world.places.iter().filter(|facts| facts.is_within(wider)) {
            let _ = writeln!(text, "        - {}", quoted(facts.place.as_str()));
        }
    }
    text
}

/// Quotes a text for YAML in the same way as JSON.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_back_as_it_is() {
        assert_eq!(quoted("Côte d'Ivoire: \"x\\\"\n"), "\"Côte d'Ivoire: \\\"x\\\\\\\"\\u000a\"");
    }
}
