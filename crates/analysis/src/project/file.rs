//! File: a project as JSON. Reading reports every fault.
//!
//! ```text
//! {"cairn_project":1,"name":"…","place":"NPL","kind":"single_family","dwellings":30,"m2":48,"wall":"stone_mud_450",
//!  "inner_wall":"same","cement":"plain","standard":"better","answers":{"7":60,"9":2}}
//! ```
//!
//! Only `cairn_project` and `place` are required; other values are as usual in the place. An unknown key is a fault.
//! Out of scope: the JSON reader.

use crate::project::description::{Answered, InnerWall, ProjectDescription, QUESTIONS};
use cairn_core::choices::file::FileFault;
use cairn_core::choices::json::{Json, odd_key, quoted};
use cairn_core::choices::link::text::Plain;
use cairn_core::facts::projects::Projects;
use cairn_core::kind::{BuildPart, CementKind, EnergyStandard, Product, SteelKind};
use cairn_core::limits::PROJECT_BYTES;
use cairn_core::place::PlaceId;

/// The supported version of the format.
const FORMAT: i64 = 1;
/// The value for an inner wall with the system of the outer wall.
pub const SAME: &str = "same";
/// Kinds of homes that a project may have.
pub const KINDS: [Product; 2] = [Product::SingleFamily, Product::MultiFamily];

/// Reads a file with the given JSON reader.
///
/// # Errors
/// All faults, sorted by key.
pub fn read_with(
    text: &str,
    projects: &Projects,
    parse: impl FnOnce(&str) -> Result<Json, FileFault>,
) -> Result<ProjectDescription, Vec<FileFault>> {
    let text = text.trim_start_matches('\u{feff}');
    if text.len() > PROJECT_BYTES {
        return Err(vec![FileFault {
            at: "the file".to_owned(),
            found: "this is too large to be a project".to_owned(),
            right: format!("One has no more than {PROJECT_BYTES} bytes"),
        }]);
    }
    let value = parse(text).map_err(|fault| vec![fault])?;
    if let Some(odd) = odd_key(text) {
        let why = if odd.twice { "appears twice" } else { "is written with escapes" };
        let why = format!("\"{}\" {why}", Plain::clean(&odd.key));
        return Err(vec![unreadable(format!("line {}, column {}", odd.line, odd.column), &why)]);
    }
    let mut reader = ProjectReader {
        projects,
        faults: Vec::new(),
    };
    let described = reader.file(&value);
    match described {
        Some(described) if reader.faults.is_empty() => Ok(described),
        _ => Err(reader.faults),
    }
}

pub(super) fn unreadable(at: String, why: &str) -> FileFault {
    FileFault {
        at,
        found: ["this cannot be read (", why, ")"].concat(),
        right: "A project is JSON that starts with {\"cairn_project\":1, each key once".to_owned(),
    }
}

/// Reads a project and collects its faults.
struct ProjectReader<'a> {
    projects: &'a Projects,
    faults: Vec<FileFault>,
}

impl ProjectReader<'_> {
    fn fault(&mut self, at: &str, found: String, right: String) {
        self.faults.push(FileFault {
            at: at.to_owned(),
            found,
            right,
        });
    }

    fn file(&mut self, value: &Json) -> Option<ProjectDescription> {
        match value.get("cairn_project").map(Json::integer) {
            Some(Some(FORMAT)) => {}
            Some(_) => {
                self.fault(
                    "cairn_project",
                    "this format is not known".to_owned(),
                    "This release reads format 1".to_owned(),
                );
                return None;
            }
            None => {
                self.fault(
                    "cairn_project",
                    "this is not a project of Cairn".to_owned(),
                    "One starts with {\"cairn_project\":1".to_owned(),
                );
                return None;
            }
        }
        let place = value.get("place").and_then(Json::text).and_then(PlaceId::parse);
        if place.is_none_or(|place| self.projects.place(place).is_none()) {
            self.fault(
                "place",
                "this is not the id of a country".to_owned(),
                "Write one such as \"NPL\"".to_owned(),
            );
        }
        let mut described = ProjectDescription::usual(place?, Product::SingleFamily);
        let Json::Object(entries) = value else { return None };
        for (key, value) in entries {
            self.entry(&mut described, key, value);
        }
        Some(described)
    }

    fn entry(&mut self, described: &mut ProjectDescription, key: &str, value: &Json) {
        match key {
            "cairn_project" | "place" => {}
            "name" => match value.text() {
                Some(text) => described.name = Plain::clean(text),
                None => self.fault(key, format!("{value} is not a text"), "Write one in quotes".to_owned()),
            },
            "kind" => described.kind = self.word(key, value, &KINDS, Product::id).unwrap_or(described.kind),
            "cement" => described.cement = self.word(key, value, &CementKind::ALL, CementKind::id),
            "steel" => described.steel = self.word(key, value, &SteelKind::ALL, SteelKind::id),
            "standard" => described.standard = self.word(key, value, &EnergyStandard::ALL, EnergyStandard::id),
            "answers" => self.answers(described, value),
            _ => {
                if let Some(what) = Answered::ALL.into_iter().find(|what| what.id() == key) {
                    let number = value.number().ok_or_else(|| what.bounds());
                    let read = number.map(|number| what.check(number));
                    match read {
                        Ok(Ok(number)) => described.numbers[what.index()] = Some(number),
                        Ok(Err(fault)) => self.fault(key, format!("{value} is not an answer"), fault.right),
                        Err([least, most]) => {
                            self.fault(key, format!("{value} is not a number"), format!("Write one from {least} to {most}"));
                        }
                    }
                } else if let Some(at) = BuildPart::CHOSEN.iter().position(|part| part.id() == key) {
                    described.systems[at] = self.system(BuildPart::CHOSEN[at], value);
                } else {
                    let key = Plain::clean(key);
                    self.fault("the file", format!("\"{key}\" is not a key"), ["Known here: ", &keys()].concat());
                }
            }
        }
    }

    fn word<T: Copy>(&mut self, key: &str, value: &Json, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
        let found = value.text().and_then(|text| all.iter().copied().find(|known| id(*known) == text));
        if found.is_none() {
            let words: Vec<&str> = all.iter().map(|known| id(*known)).collect();
            let written = Plain::clean(&value.to_string());
            self.fault(
                key,
                format!("{written} is not known"),
                ["Write one of ", &words.join(", ")].concat(),
            );
        }
        found
    }

    fn system(&mut self, part: BuildPart, value: &Json) -> Option<InnerWall> {
        let found = value.text().and_then(|text| system(self.projects, part, text));
        if found.is_none() {
            let written = Plain::clean(&value.to_string());
            self.fault(
                part.id(),
                format!("{written} is not known"),
                ["Write one of ", &systems(self.projects, part)].concat(),
            );
        }
        found
    }

    fn answers(&mut self, described: &mut ProjectDescription, value: &Json) {
        let Json::Object(entries) = value else {
            self.fault("answers", format!("{value} are no answers"), "Write {\"7\":60, …}".to_owned());
            return;
        };
        for (key, value) in entries {
            let at = key.parse::<usize>().ok().filter(|number| (1..=QUESTIONS).contains(number));
            match (at, value.number().filter(|number| (0.0..=1e4).contains(number))) {
                (Some(at), Some(number)) => described.answers[at - 1] = Some(number),
                (None, _) => {
                    let key = Plain::clean(key);
                    self.fault("answers", format!("\"{key}\" is no question"), format!("Write 1 to {QUESTIONS}"));
                }
                (Some(at), None) => self.fault(
                    &format!("answers.{at}"),
                    format!("{value} is not an answer"),
                    "Write a number from 0 to 10000, of classes 0 to 4".to_owned(),
                ),
            }
        }
    }
}

/// The system of a part with this id; none if unknown.
pub fn system(projects: &Projects, part: BuildPart, text: &str) -> Option<InnerWall> {
    if part == BuildPart::InnerWall && text == SAME {
        return Some(InnerWall::Same);
    }
    projects.system(part, text).map(InnerWall::System)
}

/// The ids of a part's systems, for messages.
pub fn systems(projects: &Projects, part: BuildPart) -> String {
    let mut words: Vec<&str> = projects.systems_of(part).map(|(_, system)| system.id.as_str()).collect();
    if part == BuildPart::InnerWall {
        words.push(SAME);
    }
    words.join(", ")
}

/// The id of a chosen system.
pub fn word(projects: &Projects, chosen: InnerWall) -> &str {
    match chosen {
        InnerWall::Same => SAME,
        InnerWall::System(at) => projects.systems.get(at).map_or("", |system| system.id.as_str()),
    }
}

fn keys() -> String {
    let mut keys = vec!["cairn_project", "name", "place", "kind"];
    keys.extend(Answered::ALL.map(Answered::id));
    keys.extend(BuildPart::CHOSEN.map(BuildPart::id));
    keys.extend(["cement", "steel", "standard", "answers"]);
    keys.join(", ")
}

/// Writes a project as a file, without the answers left as usual.
pub fn write(described: &ProjectDescription, projects: &Projects) -> String {
    let mut entries = vec![format!("\"cairn_project\":{FORMAT}")];
    let text = |key: &str, value: &str| [&quoted(key), ":", &quoted(value)].concat();
    if !described.name.is_empty() {
        entries.push(text("name", described.name.as_str()));
    }
    entries.push(text("place", described.place.as_str()));
    entries.push(text("kind", described.kind.id()));
    for (what, number) in Answered::ALL.into_iter().zip(described.numbers) {
        entries.extend(number.map(|number| format!("\"{}\":{number}", what.id())));
    }
    for (part, chosen) in BuildPart::CHOSEN.into_iter().zip(described.systems) {
        entries.extend(chosen.map(|chosen| text(part.id(), word(projects, chosen))));
    }
    entries.extend(described.cement.map(|cement| text("cement", cement.id())));
    entries.extend(described.steel.map(|steel| text("steel", steel.id())));
    entries.extend(described.standard.map(|standard| text("standard", standard.id())));
    let answers = described.answers.iter().enumerate();
    let answers: Vec<String> = answers
        .filter_map(|(at, answer)| answer.map(|answer| format!("\"{}\":{answer}", at + 1)))
        .collect();
    if !answers.is_empty() {
        entries.push(["\"answers\":{", &answers.join(","), "}"].concat());
    }
    ["{", &entries.join(","), "}\n"].concat()
}
