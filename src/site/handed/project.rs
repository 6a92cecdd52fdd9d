//! Project: what the page of a housing project hands over: the usual house of a place, the lists that a project is described from,
//! their names in the page's language, and usual houses of many places.
//!
//! The names are many and of this page alone: they come with it, not with the words of every page. Does not know: what the visitor
//! describes.

use serde::{Deserialize, Serialize};

use crate::facts::projects::Projects;
use crate::kind::{Aspect, BuildPart, CementKind, EnergyStandard, Lever, Product, SteelKind};
use crate::place::PlaceId;
use crate::project::described::Answered;
use crate::project::file::KINDS;
use crate::project::told::Told;

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// Of the usual house that the page opens with.
    pub told: Told,
    /// Materials, systems, questions and places; what stands in them in English is left out, and how places build.
    pub known: Projects,
    /// Names in the page's language.
    pub names: Names,
    /// Usual houses, in the order of ids.
    pub usual: Vec<Usual>,
    /// Levers that can be pulled.
    pub offered: Vec<Lever>,
}

/// The usual one-family house of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Usual {
    /// Where.
    pub place: PlaceId,
    /// Places of its outer wall and roof in the list of systems.
    pub systems: [Option<usize>; 2],
    /// Mass, kg a gross m².
    pub mass: f64,
    /// A1 to A5, kg CO2e a gross m².
    pub upfront: f64,
}

/// A question in the page's language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Asking {
    /// The question.
    pub text: String,
    /// The classes from 0 points to 4; of numbers none.
    pub classes: Vec<String>,
    /// What to do next.
    pub next: String,
}

/// Names in the page's language, each list in the order of what it names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Names {
    /// Of [`BuildPart::ALL`].
    pub parts: Vec<String>,
    /// Of [`Answered::ALL`].
    pub numbers: Vec<String>,
    /// Of [`KINDS`].
    pub kinds: Vec<String>,
    /// Of [`CementKind::ALL`].
    pub cements: Vec<String>,
    /// Of [`SteelKind::ALL`].
    pub steels: Vec<String>,
    /// Of [`EnergyStandard::ALL`].
    pub standards: Vec<String>,
    /// Of [`Aspect::ALL`].
    pub aspects: Vec<String>,
    /// Of the systems of [`Projects`].
    pub systems: Vec<String>,
    /// Of its questions.
    pub questions: Vec<Asking>,
}

impl Names {
    /// All names, each found by its key; the first key that has none.
    ///
    /// # Errors
    /// The key.
    pub fn of(known: &Projects, text: impl Fn(&str) -> Option<String>) -> Result<Names, String> {
        let one = |group: &str, id: &str| {
            let key = [group, ".", id].concat();
            text(&key).ok_or(key)
        };
        let all = |group: &str, ids: &[&str]| -> Result<Vec<String>, String> { ids.iter().map(|id| one(group, id)).collect() };
        let mut systems = Vec::new();
        for system in &known.systems {
            systems.push(one(&["system.", system.part.id()].concat(), &system.id)?);
        }
        let mut questions = Vec::new();
        for question in &known.questions {
            let key = ["question.", &question.number.to_string()].concat();
            let classes: Result<Vec<String>, String> = (0..question.classes.len()).map(|class| one(&key, &class.to_string())).collect();
            questions.push(Asking {
                text: text(&key).ok_or_else(|| key.clone())?,
                classes: classes?,
                next: one(&key, "next")?,
            });
        }
        Ok(Names {
            parts: all("part", &BuildPart::ALL.map(BuildPart::id))?,
            numbers: all("answered", &Answered::ALL.map(Answered::id))?,
            kinds: all("kind", &KINDS.map(Product::id))?,
            cements: all("cement", &CementKind::ALL.map(CementKind::id))?,
            steels: all("steel", &SteelKind::ALL.map(SteelKind::id))?,
            standards: all("standard", &EnergyStandard::ALL.map(EnergyStandard::id))?,
            aspects: all("aspect", &Aspect::ALL.map(Aspect::id))?,
            systems,
            questions,
        })
    }

    /// A part of a building.
    #[must_use]
    pub fn part(&self, part: BuildPart) -> &str {
        named(&self.parts, part.index())
    }

    /// A system, by its place in the list.
    #[must_use]
    pub fn system(&self, at: usize) -> &str {
        named(&self.systems, at)
    }
}

/// A name by its place.
#[must_use]
pub fn named(names: &[String], at: usize) -> &str {
    names.get(at).map_or("", String::as_str)
}

/// What the page needs of what is known of projects.
#[must_use]
pub fn lists(known: &Projects) -> Projects {
    let mut known = known.clone();
    known.rules.clear();
    for place in &mut known.places {
        place.usual = [Vec::new(), Vec::new()];
        place.carbon.clear();
        place.public.clear();
    }
    for question in &mut known.questions {
        question.text.clear();
        question.next_step.clear();
        question.classes.iter_mut().for_each(String::clear);
    }
    known
}
