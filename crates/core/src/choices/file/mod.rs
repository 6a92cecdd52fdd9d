//! Scenario files: choices as JSON. Reading reports every fault; writing is canonical.
//!
//! ```text
//! {"cairn":1,"name":"…","place":"IND","background":{"ssp":2,"policy":"none"},
//!  "levers":{"ru":{"level":2.4,"from":2030,"to":2045}}}
//! {"cairn":1,"base":"recc","levers":{"hs":{"level":0}},"assume":{"homes.life":90}}
//! ```
//!
//! `base` is a predefined scenario, from which the levers are moved. `assume` has numbers set by hand in place of ours.
//! Only `cairn` is required. An unknown key is a fault; nothing is skipped silently.
//! The terminal and the page apply the same rules with different JSON readers.
//! Out of scope: the places and levers of a release.

mod check;
pub(in crate::choices) mod write;

use std::fmt;

use crate::choices::Choices;
use crate::choices::file::check::ScenarioFileReader;
use crate::choices::json::{Json, odd_key};
use crate::choices::link::text::Plain;
use crate::limits::SCENARIO_BYTES;
use crate::place::PlaceId;

/// The content of a scenario file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScenarioFile {
    /// Name of the scenario; plain text.
    pub name: Plain,
    /// Place for which the scenario was made.
    pub place: Option<PlaceId>,
    /// The choices.
    pub choices: Choices,
}

/// A fault in a scenario file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// Position in the file: keys joined by dots, or line and column.
    pub at: String,
    /// The text found there.
    pub found: String,
    /// Advice on how to correct it.
    pub right: String,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}", self.at, self.found, self.right)
    }
}

impl ScenarioFile {
    /// Reads a file with the given JSON reader.
    ///
    /// # Errors
    /// All faults, in alphabetical order of their keys.
    pub fn read_with(text: &str, parse: impl FnOnce(&str) -> Result<Json, FileFault>) -> Result<ScenarioFile, Vec<FileFault>> {
        let text = text.trim_start_matches('\u{feff}');
        if text.len() > SCENARIO_BYTES {
            return Err(vec![FileFault {
                at: "the file".to_owned(),
                found: "this is too large to be a scenario file".to_owned(),
                right: format!("One has no more than {SCENARIO_BYTES} bytes"),
            }]);
        }
        let value = parse(text).map_err(|fault| vec![fault])?;
        if let Some(odd) = odd_key(text) {
            let why = if odd.twice { "appears twice" } else { "is written with escapes" };
            let why = format!("\"{}\" {why}", Plain::clean(&odd.key));
            return Err(vec![unreadable(format!("line {}, column {}", odd.line, odd.column), &why)]);
        }
        let mut reader = ScenarioFileReader::default();
        let file = reader.file(&value);
        if reader.faults.is_empty() { Ok(file) } else { Err(reader.faults) }
    }
}

/// The fault for a file that is not JSON, or has a key that JSON readers would skip.
pub fn unreadable(at: String, why: &str) -> FileFault {
    FileFault {
        at,
        found: ["this cannot be read (", why, ")"].concat(),
        right: "A scenario file is JSON that starts with {\"cairn\":1, each key once".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::PanelBundle;
    use crate::facts::doubt_target::DoubtTarget;
    use crate::kind::Lever;

    const COMPLETE_FILE: &str = r#"{"cairn":1,"name":"Long life","place":"IND","background":{"ssp":2,"policy":"none"},"levers":{"ru":{"level":2.4,"from":2030,"to":2045}}}"#;

    fn faults(text: &str) -> Vec<String> {
        ScenarioFile::read(text)
            .err()
            .unwrap_or_default()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let file = ScenarioFile::read(COMPLETE_FILE).unwrap();
        assert_eq!(file.write(), COMPLETE_FILE);
        let least = ScenarioFile::read(r#"{"cairn":1}"#).unwrap();
        assert_eq!(ScenarioFile::read(&least.write()), Ok(least));
    }

    #[test]
    fn a_file_may_start_from_a_scenario_of_the_program() {
        let text = r#"{"cairn":1,"base":"recc","background":{"ssp":1,"policy":"pol2"},"levers":{"hs":{"level":0.0}}}"#;
        let file = ScenarioFile::read(text).unwrap();
        assert_eq!(file.choices.panel, Some(PanelBundle::AllCohorts));
        assert_eq!(file.write(), text);
        let lean = ScenarioFile::read(r#"{"cairn":1,"base":"loop","levers":{"ru":{"level":0},"hs":{"level":1}}}"#).unwrap();
        let levers: Vec<&str> = lean.choices.pulls.keys().map(|lever| lever.id()).collect();
        assert_eq!(levers, ["hs", "gl", "rp", "er", "fd", "pr", "pk"]);
        assert_eq!(ScenarioFile::read(&lean.write()), Ok(lean));
        assert_eq!(
            faults(r#"{"cairn":1,"base":"best"}"#),
            ["base: \"best\" is not a scenario. Write one of ref avoid shift improve all recc recc-future guide lcm loop sufficiency"]
        );
    }

    #[test]
    fn numbers_set_by_hand_come_back_to_the_bit() {
        let text = concat!(
            r#"{"cairn":1,"background":{"ssp":2,"policy":"none"},"levers":{},"#,
            r#""assume":{"homes.life":90.0,"renovation.rate":1.23e-5,"cars.km":9500.25}}"#
        );
        let file = ScenarioFile::read(text).unwrap();
        assert_eq!(file.write(), text);
        assert_eq!(
            faults(r#"{"cairn":1,"assume":{"homes.life":"90","homes.lives":1,"cars.km":0.30000000000000004}}"#),
            [
                "assume.cars.km: 0.30000000000000004 is not a number to use. Write one of at most fifteen digits, such as 90".to_owned(),
                "assume.homes.life: \"90\" is not a number to use. Write one of at most fifteen digits, such as 90".to_owned(),
                format!(
                    "assume.homes.lives: no number has this name. Numbers are {}",
                    DoubtTarget::ALL.map(DoubtTarget::id).join(" ")
                ),
            ]
        );
    }

    #[test]
    fn every_fault_of_a_file_is_named_at_once() {
        let text = r#"{"cairn":1,"nmae":"x","place":"india","background":{"ssp":7},
            "levers":{"hs":{"level":7},"hl":{"level":1,"from":2050,"to":2030},"qq":{"level":1},"ru":{}}}"#;
        assert_eq!(
            faults(text),
            [
                "the file: \"nmae\" is not a key. Known here: cairn, name, place, base, background, form, levers, assume",
                "background.ssp: 7 is not a pathway. Write 1, 2, 3 or \"out\"",
                "levers.hl.to: 2030 lies before \"from\". Full effect comes no earlier than the start",
                "levers.hs.level: 7 is not a level. Write a number from 0 to 5 in tenths, such as 2.4",
                &format!(
                    "levers.qq: no lever has this id. Levers are {}",
                    Lever::ALL.map(Lever::id).join(" ")
                ),
                "levers.ru.level: there is no level. Write a number from 0 to 5 in tenths, such as 2.4",
                "place: \"india\" is not the id of a place. Write one such as \"IND\"",
            ]
        );
    }

    #[test]
    fn a_file_that_is_not_ours_is_told_so() {
        assert_eq!(
            faults("{}"),
            ["cairn: this is not a scenario file of Cairn. One starts with {\"cairn\":1"]
        );
        assert_eq!(faults("[1]"), faults("{}"));
        assert_eq!(
            faults(r#"{"cairn":2}"#),
            ["cairn: format 2 is not known. This release reads format 1"]
        );
        assert!(faults("{\"cairn\":1,")[0].starts_with("line 1, column 11: this cannot be read"));
    }

    #[test]
    fn a_key_that_stands_twice_is_not_passed_over() {
        let text = r#"{"cairn":1,"levers":{"hs":{"level":1},"hs":{"level":2}}}"#;
        assert_eq!(
            faults(text),
            ["line 1, column 39: this cannot be read (\"hs\" appears twice). \
              A scenario file is JSON that starts with {\"cairn\":1, each key once"]
        );
    }
}
