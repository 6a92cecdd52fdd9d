//! Project: bootstrap data of the housing-project page: the usual house of a place, the lists to describe a project
//! from, their names in the page's language, and the usual houses of many places.
//!
//! The names are many and only this page uses them. They come with it, not with the catalogue of every page. Out of
//! scope: the visitor's description.

use serde::{Deserialize, Serialize};

use cairn_analysis::project::description::Answered;
use cairn_analysis::project::file::KINDS;
use cairn_analysis::project::view::ProjectView;
use cairn_core::facts::projects::Projects;
use cairn_core::kind::{Aspect, BuildPart, CementKind, EnergyStandard, Lever, Product, SteelKind};
use cairn_core::place::PlaceId;

/// Bootstrap data of the project page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProjectBootstrap {
    /// The results of the usual house that the page opens with.
    pub view: ProjectView,
    /// The project tables: materials, building systems, questions and places. English texts and national building data
    /// are left out.
    pub projects: Projects,
    /// Names in the page's language.
    pub names: ProjectNames,
    /// Usual houses, in the order of ids.
    pub usual: Vec<PlaceUsualHouse>,
    /// Levers that the page offers.
    pub offered: Vec<Lever>,
}

/// The usual one-family house of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceUsualHouse {
    pub place: PlaceId,
    /// Indices of its outer wall and roof in the list of systems.
    pub systems: [Option<usize>; 2],
    /// Mass, kg a gross m².
    pub mass: f64,
    /// A1 to A5, kg CO2e a gross m².
    pub upfront: f64,
}

/// A question in the page's language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProjectQuestionText {
    pub text: String,
    /// The classes from 0 points to 4; empty for a question answered by a number.
    pub classes: Vec<String>,
    /// Advice on the next step.
    pub next: String,
}

/// Names in the page's language; each list follows the order of the list it names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProjectNames {
    /// Names of [`BuildPart::ALL`].
    pub parts: Vec<String>,
    /// Names of [`Answered::ALL`].
    pub numbers: Vec<String>,
    pub kinds: Vec<String>,
    /// Names of [`CementKind::ALL`].
    pub cements: Vec<String>,
    /// Names of [`SteelKind::ALL`].
    pub steels: Vec<String>,
    /// Names of [`EnergyStandard::ALL`].
    pub standards: Vec<String>,
    /// Names of [`Aspect::ALL`].
    pub aspects: Vec<String>,
    pub systems: Vec<String>,
    pub questions: Vec<ProjectQuestionText>,
}

impl ProjectNames {
    /// Finds all names by key.
    ///
    /// # Errors
    /// The first key without a name.
    pub fn of(projects: &Projects, text: impl Fn(&str) -> Option<String>) -> Result<ProjectNames, String> {
        let one = |group: &str, id: &str| {
            let key = [group, ".", id].concat();
            text(&key).ok_or(key)
        };
        let all = |group: &str, ids: &[&str]| -> Result<Vec<String>, String> { ids.iter().map(|id| one(group, id)).collect() };
        let mut systems = Vec::new();
        for system in &projects.systems {
            systems.push(one(&["system.", system.part.id()].concat(), &system.id)?);
        }
        let mut questions = Vec::new();
        for question in &projects.questions {
            let key = ["question.", &question.number.to_string()].concat();
            let classes: Result<Vec<String>, String> = (0..question.classes.len()).map(|class| one(&key, &class.to_string())).collect();
            questions.push(ProjectQuestionText {
                text: text(&key).ok_or_else(|| key.clone())?,
                classes: classes?,
                next: one(&key, "next")?,
            });
        }
        Ok(ProjectNames {
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

    pub fn part(&self, part: BuildPart) -> &str {
        named(&self.parts, part.index())
    }

    /// The name of a system, by its index in the list.
    pub fn system(&self, at: usize) -> &str {
        named(&self.systems, at)
    }
}

/// A name by index; empty if there is none.
pub fn named(names: &[String], at: usize) -> &str {
    names.get(at).map_or("", String::as_str)
}

/// The lists of projects, cut down to the fields that the page uses.
pub fn lists(projects: &Projects) -> Projects {
    let mut projects = projects.clone();
    projects.rules.clear();
    for place in &mut projects.places {
        place.usual = [Vec::new(), Vec::new()];
        place.carbon.clear();
        place.public.clear();
    }
    for question in &mut projects.questions {
        question.text.clear();
        question.next_step.clear();
        question.classes.iter_mut().for_each(String::clear);
    }
    projects
}
