//! Checking a scenario file: from a tree of JSON to choices, every fault named.

use std::collections::BTreeMap;

use crate::choices::file::{FileFault, ScenarioFile};
use crate::choices::json::Json;
use crate::choices::link::text::Plain;
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Choices, Level, Policy, Pull};
use crate::kind::{Lever, Storyline};
use crate::place::PlaceId;
use crate::year::Year;

/// Walks the file and gathers faults.
#[derive(Default)]
pub(super) struct Reader {
    /// What is not right.
    pub(super) faults: Vec<FileFault>,
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
    fn object<'a>(&mut self, at: &str, value: &'a Json, keys: &[&str]) -> Option<&'a [(String, Json)]> {
        let Json::Object(object) = value else {
            self.fault(at, format!("{} is not an object", short(value)), "Write { … }");
            return None;
        };
        for (key, _) in object.iter().filter(|(key, _)| !keys.contains(&key.as_str())) {
            let right = format!("Known here: {}", keys.join(", "));
            self.fault(at, format!("\"{}\" is not a key", Plain::clean(key)), right);
        }
        Some(object)
    }

    /// What the file chooses, as far as it is right.
    pub(super) fn file(&mut self, value: &Json) -> ScenarioFile {
        let mut file = ScenarioFile::default();
        let marked = value.get("cairn").is_some();
        if !marked {
            self.fault("cairn", "this is not a scenario file of Cairn", "One starts with {\"cairn\":1");
            return file;
        }
        let Some(object) = self.object("the file", value, &["cairn", "name", "place", "base", "background", "levers"]) else {
            return file;
        };
        if let Some(base) = value.get("base") {
            file.choices = self.base(base);
        }
        for (key, value) in object {
            match key.as_str() {
                "cairn" if value.whole() != Some(1) => {
                    self.fault(
                        "cairn",
                        format!("format {} is not known", short(value)),
                        "This release reads format 1",
                    );
                }
                "name" => match value.text() {
                    Some(name) => file.name = Plain::clean(name),
                    None => self.fault("name", format!("{} is not text", short(value)), "Write \"name\":\"…\""),
                },
                "place" => match value.text().and_then(PlaceId::parse) {
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

    fn base(&mut self, value: &Json) -> Choices {
        let scenario = value.text().and_then(Scenario::find);
        if scenario.is_none() {
            let right = format!("Write one of {}", Scenario::ALL.map(Scenario::id).join(" "));
            self.fault("base", format!("{} is not a scenario", short(value)), right);
        }
        scenario.unwrap_or_default().choices()
    }

    fn background(&mut self, value: &Json) -> Background {
        let mut background = Background::default();
        if self.object("background", value, &["ssp", "policy"]).is_none() {
            return background;
        }
        if let Some(ssp) = value.get("ssp") {
            match ssp.whole() {
                Some(1) => background.storyline = Storyline::Ssp1,
                Some(2) => background.storyline = Storyline::Ssp2,
                Some(3) => background.storyline = Storyline::Ssp3,
                _ => self.fault("background.ssp", format!("{} is not a pathway", short(ssp)), "Write 1, 2 or 3"),
            }
        }
        if let Some(policy) = value.get("policy") {
            match policy.text().and_then(Policy::find) {
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

    fn levers(&mut self, value: &Json) -> BTreeMap<Lever, Pull> {
        let mut pulls = BTreeMap::new();
        let Json::Object(object) = value else {
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

    fn pull(&mut self, at: &str, value: &Json) -> Option<Pull> {
        self.object(at, value, &["level", "from", "to"])?;
        let from = value.get("from").and_then(|year| self.year(&format!("{at}.from"), year));
        let to = value.get("to").and_then(|year| self.year(&format!("{at}.to"), year));
        if to < from && to.is_some() {
            let right = "Full effect comes no earlier than the start";
            self.fault(
                &format!("{at}.to"),
                format!("{} lies before \"from\"", short(value.get("to")?)),
                right,
            );
        }
        let at = format!("{at}.level");
        let right = "Write a number from 0 to 5 in tenths, such as 2.4";
        let Some(level) = value.get("level") else {
            self.fault(&at, "there is no level", right);
            return None;
        };
        let Some(level) = level.number().and_then(Level::exact) else {
            self.fault(&at, format!("{} is not a level", short(level)), right);
            return None;
        };
        Some(Pull { level, from, to })
    }

    fn year(&mut self, at: &str, value: &Json) -> Option<Year> {
        let year = value.whole().and_then(Year::new).filter(|year| *year >= Year::LEVERS);
        if year.is_none() {
            let right = format!("Write one from {} to {}", Year::LEVERS, Year::LAST);
            self.fault(at, format!("{} is not a year of levers", short(value)), right);
        }
        year
    }
}

/// A value as shown in a fault.
fn short(value: &Json) -> String {
    Plain::clean(&value.to_string()).to_string()
}
