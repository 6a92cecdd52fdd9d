//! Link: a project as the key `pj` of an address.
//!
//! ```text
//! pj=NPL.single_family.30.1.48..2.rubble_mud…     answers separated by points, in the order of the questions; empty = as usual
//! place kind · five numbers · ten systems · cement steel standard · panels years · seven further numbers · 24 answers
//! ```
//!
//! Decimals use a comma, and empty answers at the end are left out. An invalid answer is refused with advice, never corrected.
//! Out of scope: the rest of an address.

use crate::project::description::{Answered, ProjectDescription, ProjectFault, QUESTIONS};
use crate::project::file::{KINDS, system, systems, word};
use cairn_core::facts::projects::Projects;
use cairn_core::kind::{BuildPart, CementKind, EnergyStandard, SteelKind};
use cairn_core::limits::LINK_BYTES;
use cairn_core::place::PlaceId;

/// Numbers before the systems; the others come after.
const BEFORE: usize = 5;

/// The value of the key `pj`.
pub fn write(described: &ProjectDescription, projects: &Projects) -> String {
    let number = |number: Option<f64>| number.map_or(String::new(), |number| number.to_string().replace('.', ","));
    let mut answers = vec![described.place.to_string(), described.kind.id().to_owned()];
    answers.extend(described.numbers[..BEFORE].iter().map(|own| number(*own)));
    answers.extend(
        described
            .systems
            .iter()
            .map(|chosen| chosen.map_or(String::new(), |chosen| word(projects, chosen).to_owned())),
    );
    answers.push(described.cement.map_or("", CementKind::id).to_owned());
    answers.push(described.steel.map_or("", SteelKind::id).to_owned());
    answers.push(described.standard.map_or("", EnergyStandard::id).to_owned());
    answers.extend(described.numbers[BEFORE..].iter().map(|own| number(*own)));
    answers.extend(described.answers.iter().map(|own| number(*own)));
    while answers.last().is_some_and(String::is_empty) {
        answers.pop();
    }
    answers.join(".")
}

/// Reads the value of the key `pj`.
///
/// # Errors
/// The first invalid answer, with advice.
pub fn read(text: &str, projects: &Projects) -> Result<ProjectDescription, ProjectFault> {
    let fault = |at: &str, found: &str, right: String| ProjectFault {
        at: at.to_owned(),
        found: found.chars().take(40).collect(),
        right,
    };
    if text.len() > LINK_BYTES {
        return Err(fault("pj", text, format!("A link has no more than {LINK_BYTES} bytes")));
    }
    let mut answers = text.split('.');
    let mut next = || answers.next().unwrap_or("");
    let (place, kind) = (next(), next());
    let id = PlaceId::parse(place).filter(|id| projects.place(*id).is_some());
    let id = id.ok_or_else(|| fault("place", place, "Write the id of a country, such as NPL".to_owned()))?;
    let kind = if kind.is_empty() {
        KINDS[0]
    } else {
        let found = KINDS.into_iter().find(|kind_of| kind_of.id() == kind);
        found.ok_or_else(|| fault("kind", kind, ["Write one of ", &KINDS.map(|kind| kind.id()).join(", ")].concat()))?
    };
    let mut described = ProjectDescription::usual(id, kind);
    let number = |what: Answered, text: &str| -> Result<Option<f64>, ProjectFault> {
        if text.is_empty() {
            return Ok(None);
        }
        let [least, most] = what.bounds();
        let read = text.replace(',', ".").parse::<f64>();
        let read = read.map_err(|_| fault(what.id(), text, format!("Write a number from {least} to {most}")))?;
        what.check(read).map(Some)
    };
    for what in &Answered::ALL[..BEFORE] {
        described.numbers[what.index()] = number(*what, next())?;
    }
    for (chosen, part) in described.systems.iter_mut().zip(BuildPart::CHOSEN) {
        let text = next();
        if !text.is_empty() {
            let found = system(projects, part, text);
            *chosen = Some(found.ok_or_else(|| fault(part.id(), text, ["Write one of ", &systems(projects, part)].concat()))?);
        }
    }
    let one_of = |at: &str, text: &str, all: &[&str]| fault(at, text, ["Write one of ", &all.join(", ")].concat());
    let text = next();
    if !text.is_empty() {
        let found = CementKind::find(text);
        described.cement = Some(found.ok_or_else(|| one_of("cement", text, &CementKind::ALL.map(CementKind::id)))?);
    }
    let text = next();
    if !text.is_empty() {
        let found = SteelKind::find(text);
        described.steel = Some(found.ok_or_else(|| one_of("steel", text, &SteelKind::ALL.map(SteelKind::id)))?);
    }
    let text = next();
    if !text.is_empty() {
        let found = EnergyStandard::find(text);
        described.standard = Some(found.ok_or_else(|| one_of("standard", text, &EnergyStandard::ALL.map(EnergyStandard::id)))?);
    }
    for what in &Answered::ALL[BEFORE..] {
        described.numbers[what.index()] = number(*what, next())?;
    }
    for (at, answer) in described.answers.iter_mut().enumerate() {
        let text = next();
        if text.is_empty() {
            continue;
        }
        let read = text
            .replace(',', ".")
            .parse::<f64>()
            .ok()
            .filter(|number| (0.0..=1e4).contains(number));
        let wrong = || {
            fault(
                &format!("answers.{}", at + 1),
                text,
                "Write a number from 0 to 10000, of classes 0 to 4".to_owned(),
            )
        };
        *answer = Some(read.ok_or_else(wrong)?);
    }
    match answers.next() {
        None => Ok(described),
        Some(text) => Err(fault("pj", text, format!("There are no answers after question {QUESTIONS}"))),
    }
}
