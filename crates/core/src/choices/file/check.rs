//! Checks a scenario file: turns the JSON tree into choices and reports every fault.

use std::collections::BTreeMap;

use crate::choices::file::{FileFault, ScenarioFile};
use crate::choices::json::Json;
use crate::choices::link::text::Plain;
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Choices, Level, Policy, Pull};
use crate::doubt::{OwnNumber, OwnNumbers};
use crate::facts::doubt_target::DoubtTarget;
use crate::kind::{Lever, Storyline, UrbanForm};
use crate::place::PlaceId;
use crate::year::Year;

/// Walks the file and collects faults.
#[derive(Default)]
pub(super) struct ScenarioFileReader {
    /// The faults found so far.
    pub(super) faults: Vec<FileFault>,
}

impl ScenarioFileReader {
    fn fault(&mut self, at: &str, found: &str, right: &str) {
        self.faults.push(FileFault {
            at: at.to_owned(),
            found: found.to_owned(),
            right: right.to_owned(),
        });
    }

    /// Adds a fault for a value of the wrong kind.
    fn is_not(&mut self, at: &str, value: &Json, what: &str, right: &str) {
        self.fault(at, &[short(value).as_str(), " is not ", what].concat(), right);
    }

    /// The entries of an object; adds a fault for each unknown key, and returns none if the value is no object.
    fn object<'a>(&mut self, at: &str, value: &'a Json, keys: &[&str]) -> Option<&'a [(String, Json)]> {
        let Json::Object(object) = value else {
            self.is_not(at, value, "an object", "Write { … }");
            return None;
        };
        for (key, _) in object.iter().filter(|(key, _)| !keys.contains(&key.as_str())) {
            let found = ["\"", Plain::clean(key).as_str(), "\" is not a key"].concat();
            self.fault(at, &found, &["Known here: ", &keys.join(", ")].concat());
        }
        Some(object)
    }

    /// Reads the valid parts of the file, and adds a fault for each other part.
    pub(super) fn file(&mut self, value: &Json) -> ScenarioFile {
        let mut file = ScenarioFile::default();
        let marked = value.get("cairn").is_some();
        if !marked {
            self.fault("cairn", "this is not a scenario file of Cairn", "One starts with {\"cairn\":1");
            return file;
        }
        let Some(object) = self.object(
            "the file",
            value,
            &["cairn", "name", "place", "base", "background", "form", "levers", "assume"],
        ) else {
            return file;
        };
        if let Some(base) = value.get("base") {
            file.choices = self.base(base);
        }
        for (key, value) in object {
            match key.as_str() {
                "cairn" if value.integer() != Some(1) => {
                    let found = ["format ", &short(value), " is not known"].concat();
                    self.fault("cairn", &found, "This release reads format 1");
                }
                "name" => match value.text() {
                    Some(name) => file.name = Plain::clean(name),
                    None => self.is_not("name", value, "text", "Write \"name\":\"…\""),
                },
                "place" => match value.text().and_then(PlaceId::parse) {
                    Some(place) => file.place = Some(place),
                    None => self.is_not("place", value, "the id of a place", "Write one such as \"IND\""),
                },
                "background" => file.choices.background = self.background(value),
                "form" => match value.text().and_then(UrbanForm::find) {
                    Some(form) => file.choices.form = form,
                    None => {
                        let right = ["Write one of ", &UrbanForm::ALL.map(UrbanForm::id).join(" ")].concat();
                        self.is_not("form", value, "a form of a city", &right);
                    }
                },
                "assume" => file.choices.numbers = self.numbers(value),
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
            let right = ["Write one of ", &Scenario::ALL.map(Scenario::id).join(" ")].concat();
            self.is_not("base", value, "a scenario", &right);
        }
        scenario.unwrap_or_default().choices()
    }

    fn background(&mut self, value: &Json) -> Background {
        let mut background = Background::default();
        if self.object("background", value, &["ssp", "policy"]).is_none() {
            return background;
        }
        if let Some(ssp) = value.get("ssp") {
            let written = ssp.integer().map_or_else(|| ssp.to_string(), |number| number.to_string());
            match Storyline::ALL.into_iter().find(|storyline| storyline.in_file() == written) {
                Some(storyline) => background.storyline = storyline,
                None => self.is_not("background.ssp", ssp, "a pathway", "Write 1, 2, 3 or \"out\""),
            }
        }
        if let Some(policy) = value.get("policy") {
            match policy.text().and_then(Policy::find) {
                Some(found) => background.policy = found,
                None => self.is_not("background.policy", policy, "a policy", "Write \"none\" or \"pol2\""),
            }
        }
        background
    }

    fn levers(&mut self, value: &Json) -> BTreeMap<Lever, Pull> {
        let mut pulls = BTreeMap::new();
        let Json::Object(object) = value else {
            self.is_not("levers", value, "an object", "Write {\"hs\":{\"level\":2.4}}");
            return pulls;
        };
        for (id, value) in object {
            let at = ["levers.", Plain::clean(id).as_str()].concat();
            let Some(lever) = Lever::find(id) else {
                let right = ["Levers are ", &Lever::ALL.map(Lever::id).join(" ")].concat();
                self.fault(&at, "no lever has this id", &right);
                continue;
            };
            if let Some(pull) = self.pull(&at, value) {
                pulls.insert(lever, pull);
            }
        }
        pulls
    }

    fn numbers(&mut self, value: &Json) -> OwnNumbers {
        let mut own = OwnNumbers::default();
        let Json::Object(object) = value else {
            self.is_not("assume", value, "an object", "Write {\"homes.life\":90}");
            return own;
        };
        for (id, value) in object {
            let at = ["assume.", Plain::clean(id).as_str()].concat();
            let Some(on) = DoubtTarget::find(id) else {
                let right = ["Numbers are ", &DoubtTarget::ALL.map(DoubtTarget::id).join(" ")].concat();
                self.fault(&at, "no number has this name", &right);
                continue;
            };
            match value.number().and_then(OwnNumber::of) {
                Some(number) => {
                    own.set(on, Some(number));
                }
                None => self.is_not(&at, value, "a number to use", "Write one of at most fifteen digits, such as 90"),
            }
        }
        own
    }

    fn pull(&mut self, at: &str, value: &Json) -> Option<Pull> {
        self.object(at, value, &["level", "from", "to"])?;
        let [from, to] = ["from", "to"].map(|key| {
            let year = value.get(key)?;
            self.year(&[at, ".", key].concat(), year)
        });
        if to < from && to.is_some() {
            let found = [&short(value.get("to")?), " lies before \"from\""].concat();
            self.fault(&[at, ".to"].concat(), &found, "Full effect comes no earlier than the start");
        }
        let at = [at, ".level"].concat();
        let right = "Write a number from 0 to 5 in tenths, such as 2.4";
        let Some(level) = value.get("level") else {
            self.fault(&at, "there is no level", right);
            return None;
        };
        let Some(level) = level.number().and_then(Level::exact) else {
            self.is_not(&at, level, "a level", right);
            return None;
        };
        Some(Pull { level, from, to })
    }

    fn year(&mut self, at: &str, value: &Json) -> Option<Year> {
        let year = value.integer().and_then(Year::new).filter(|year| *year >= Year::LEVERS);
        if year.is_none() {
            let right = ["Write one from ", &Year::LEVERS.to_string(), " to ", &Year::LAST.to_string()].concat();
            self.is_not(at, value, "a year of levers", &right);
        }
        year
    }
}

/// A value, cleaned for display in a fault.
fn short(value: &Json) -> String {
    Plain::clean(&value.to_string()).to_string()
}
