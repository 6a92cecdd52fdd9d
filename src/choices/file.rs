//! Scenario files: choices as JSON, read with every fault named, and written.
//!
//! ```text
//! {"cairn":1,"name":"…","place":"IND","background":{"ssp":2,"policy":"none"},
//!  "levers":{"ru":{"level":2.4,"from":2030,"to":2045}}}
//! {"cairn":1,"base":"recc","levers":{"hs":{"level":0}}}
//! ```
//!
//! `base` is a scenario that comes with the program; levers are moved from there.
//! All but `cairn` may be left out. A key that is not ours is a fault: nothing is skipped in
//! silence. Does not know: which places and levers a release carries.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use crate::choices::link::text::Plain;
use crate::choices::once::Once;
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Choices, Level, Policy, Pull};
use crate::kind::{Lever, Storyline};
use crate::place::PlaceId;
use crate::year::Year;

/// What a scenario file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScenarioFile {
    /// Its name; text only.
    pub name: Plain,
    /// The place it was made for.
    pub place: Option<PlaceId>,
    /// What is chosen.
    pub choices: Choices,
}

/// Something in a scenario file that is not right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// Where in the file: keys with dots between, or line and column.
    pub at: String,
    /// What was found there.
    pub found: String,
    /// What would be right.
    pub right: String,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}", self.at, self.found, self.right)
    }
}

impl ScenarioFile {
    /// Reads a file, or names every fault in it.
    ///
    /// # Errors
    /// All faults, in alphabetical order of their keys.
    pub fn read(text: &str) -> Result<ScenarioFile, Vec<FileFault>> {
        let text = text.trim_start_matches('\u{feff}');
        let broken = |fault: serde_json::Error| {
            // The place is said once, in front.
            let why = fault.to_string();
            let why = why.rsplit_once(" at line ").map_or(why.as_str(), |(why, _)| why);
            vec![FileFault {
                at: format!("line {}, column {}", fault.line(), fault.column()),
                found: format!("this cannot be read ({why})"),
                right: "A scenario file is JSON that starts with {\"cairn\":1, each key once".to_owned(),
            }]
        };
        let _: Once = serde_json::from_str(text).map_err(broken)?;
        let value: Value = serde_json::from_str(text).map_err(broken)?;
        let mut reader = Reader::default();
        let file = reader.file(&value);
        if reader.faults.is_empty() { Ok(file) } else { Err(reader.faults) }
    }

    /// The file, on one line.
    #[must_use]
    pub fn write(&self) -> String {
        // Strings, numbers and maps with text keys: this cannot fail.
        serde_json::to_string(&self.form()).unwrap_or_default()
    }
}

/// Walks the file and gathers faults.
#[derive(Default)]
struct Reader {
    faults: Vec<FileFault>,
}

impl Reader {
    fn fault(&mut self, at: &str, found: impl Into<String>, right: impl Into<String>) {
        self.faults.push(FileFault {
            at: at.to_owned(),
            found: found.into(),
            right: right.into(),
        });
    }

    /// An object whose keys are all known; none, with a fault, where it is something else.
    fn object<'a>(&mut self, at: &str, value: &'a Value, keys: &[&str]) -> Option<&'a Map<String, Value>> {
        let Some(object) = value.as_object() else {
            self.fault(at, format!("{} is not an object", short(value)), "Write { … }");
            return None;
        };
        for key in object.keys().filter(|key| !keys.contains(&key.as_str())) {
            let right = format!("Known here: {}", keys.join(", "));
            self.fault(at, format!("\"{}\" is not a key", Plain::clean(key)), right);
        }
        Some(object)
    }

    fn file(&mut self, value: &Value) -> ScenarioFile {
        let mut file = ScenarioFile::default();
        let marked = value.get("cairn").is_some();
        if !marked {
            self.fault("cairn", "this is not a scenario file of Cairn", "One starts with {\"cairn\":1");
            return file;
        }
        let Some(object) = self.object("the file", value, &["cairn", "name", "place", "base", "background", "levers"]) else {
            return file;
        };
        if let Some(base) = object.get("base") {
            file.choices = self.base(base);
        }
        for (key, value) in object {
            match key.as_str() {
                "cairn" if value.as_u64() != Some(1) => {
                    self.fault(
                        "cairn",
                        format!("format {} is not known", short(value)),
                        "This release reads format 1",
                    );
                }
                "name" => match value.as_str() {
                    Some(name) => file.name = Plain::clean(name),
                    None => self.fault("name", format!("{} is not text", short(value)), "Write \"name\":\"…\""),
                },
                "place" => match value.as_str().and_then(PlaceId::parse) {
                    Some(place) => file.place = Some(place),
                    None => self.fault(
                        "place",
                        format!("{} is not the id of a place", short(value)),
                        "Write one such as \"IND\"",
                    ),
                },
                "background" => file.choices.background = self.background(value),
                "levers" => {
                    for (lever, pull) in self.levers(value) {
                        file.choices = file.choices.pulled(lever, pull);
                    }
                }
                _ => {}
            }
        }
        file
    }

    fn base(&mut self, value: &Value) -> Choices {
        let scenario = value.as_str().and_then(Scenario::find);
        if scenario.is_none() {
            let right = format!("Write one of {}", Scenario::ALL.map(Scenario::id).join(" "));
            self.fault("base", format!("{} is not a scenario", short(value)), right);
        }
        scenario.unwrap_or_default().choices()
    }

    fn background(&mut self, value: &Value) -> Background {
        let mut background = Background::default();
        let Some(object) = self.object("background", value, &["ssp", "policy"]) else {
            return background;
        };
        if let Some(ssp) = object.get("ssp") {
            match ssp.as_u64() {
                Some(1) => background.storyline = Storyline::Ssp1,
                Some(2) => background.storyline = Storyline::Ssp2,
                Some(3) => background.storyline = Storyline::Ssp3,
                _ => self.fault("background.ssp", format!("{} is not a pathway", short(ssp)), "Write 1, 2 or 3"),
            }
        }
        if let Some(policy) = object.get("policy") {
            match policy.as_str().and_then(Policy::find) {
                Some(found) => background.policy = found,
                None => self.fault(
                    "background.policy",
                    format!("{} is not a policy", short(policy)),
                    "Write \"none\" or \"pol2\"",
                ),
            }
        }
        background
    }

    fn levers(&mut self, value: &Value) -> BTreeMap<Lever, Pull> {
        let mut pulls = BTreeMap::new();
        let Some(object) = value.as_object() else {
            self.fault(
                "levers",
                format!("{} is not an object", short(value)),
                "Write {\"hs\":{\"level\":2.4}}",
            );
            return pulls;
        };
        for (id, value) in object {
            let at = format!("levers.{}", Plain::clean(id));
            let Some(lever) = Lever::find(id) else {
                let right = format!("Levers are {}", Lever::ALL.map(Lever::id).join(" "));
                self.fault(&at, "no lever has this id", right);
                continue;
            };
            if let Some(pull) = self.pull(&at, value) {
                pulls.insert(lever, pull);
            }
        }
        pulls
    }

    fn pull(&mut self, at: &str, value: &Value) -> Option<Pull> {
        let object = self.object(at, value, &["level", "from", "to"])?;
        let from = object.get("from").and_then(|year| self.year(&format!("{at}.from"), year));
        let to = object.get("to").and_then(|year| self.year(&format!("{at}.to"), year));
        if to < from && to.is_some() {
            let right = "Full effect comes no earlier than the start";
            self.fault(
                &format!("{at}.to"),
                format!("{} lies before \"from\"", short(object.get("to")?)),
                right,
            );
        }
        let at = format!("{at}.level");
        let right = "Write a number from 0 to 5 in tenths, such as 2.4";
        let Some(level) = object.get("level") else {
            self.fault(&at, "there is no level", right);
            return None;
        };
        let Some(level) = level.as_f64().and_then(Level::exact) else {
            self.fault(&at, format!("{} is not a level", short(level)), right);
            return None;
        };
        Some(Pull { level, from, to })
    }

    fn year(&mut self, at: &str, value: &Value) -> Option<Year> {
        let year = value.as_i64().and_then(Year::new).filter(|year| *year >= Year::LEVERS);
        if year.is_none() {
            let right = format!("Write one from {} to {}", Year::LEVERS, Year::LAST);
            self.fault(at, format!("{} is not a year of levers", short(value)), right);
        }
        year
    }
}

/// A value as shown in a fault.
fn short(value: &Value) -> String {
    Plain::clean(&value.to_string()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Panel;

    const WHOLE: &str = r#"{"cairn":1,"name":"Long life","place":"IND","background":{"ssp":2,"policy":"none"},"levers":{"ru":{"level":2.4,"from":2030,"to":2045}}}"#;

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
        let file = ScenarioFile::read(WHOLE).unwrap();
        assert_eq!(file.write(), WHOLE);
        let least = ScenarioFile::read(r#"{"cairn":1}"#).unwrap();
        assert_eq!(ScenarioFile::read(&least.write()), Ok(least));
    }

    #[test]
    fn a_file_may_start_from_a_scenario_of_the_program() {
        let text = r#"{"cairn":1,"base":"recc","background":{"ssp":1,"policy":"pol2"},"levers":{"hs":{"level":0.0}}}"#;
        let file = ScenarioFile::read(text).unwrap();
        assert_eq!(file.choices.panel, Some(Panel::AllCohorts));
        assert_eq!(file.write(), text);
        let lean = ScenarioFile::read(r#"{"cairn":1,"base":"loop","levers":{"ru":{"level":0},"hs":{"level":1}}}"#).unwrap();
        let levers: Vec<&str> = lean.choices.pulls.keys().map(|lever| lever.id()).collect();
        assert_eq!(levers, ["hs", "er", "fd"]);
        assert_eq!(ScenarioFile::read(&lean.write()), Ok(lean));
        assert_eq!(
            faults(r#"{"cairn":1,"base":"best"}"#),
            ["base: \"best\" is not a scenario. Write one of ref avoid shift improve all recc lcm loop"]
        );
    }

    #[test]
    fn every_fault_of_a_file_is_named_at_once() {
        let text = r#"{"cairn":1,"nmae":"x","place":"india","background":{"ssp":7},
            "levers":{"hs":{"level":7},"hl":{"level":1,"from":2050,"to":2030},"qq":{"level":1},"ru":{}}}"#;
        assert_eq!(
            faults(text),
            [
                "the file: \"nmae\" is not a key. Known here: cairn, name, place, base, background, levers",
                "background.ssp: 7 is not a pathway. Write 1, 2 or 3",
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
            ["line 1, column 42: this cannot be read (\"hs\" stands twice). \
              A scenario file is JSON that starts with {\"cairn\":1, each key once"]
        );
    }
}
