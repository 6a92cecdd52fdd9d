//! Project: initial page of a housing project: the usual house of one place, and those of many.

use std::collections::BTreeMap;
use std::rc::Rc;

use cairn::site::bootstrap::Bootstrap;
use cairn::site::bootstrap::project::{PlaceUsualHouse, ProjectBootstrap, ProjectNames, lists};
use cairn_analysis::export;
use cairn_analysis::project::ProjectDescription;
use cairn_analysis::project::file::KINDS;
use cairn_analysis::project::view::{ProjectQuery, ProjectView};
use cairn_analysis::words::builtin::catalogue;
use cairn_core::choices::Choices;
use cairn_core::facts::projects::Projects;
use cairn_core::facts::{Facts, World, pack};
use cairn_core::kind::{BuildPart, Language, Lever};
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Place shown first.
const HOME: &str = "NPL";
/// Number of places in the table: the most populous.
const MANY: usize = 36;

/// Data shared by all languages.
pub struct Project {
    projects: Projects,
    view: ProjectView,
    usual: Vec<PlaceUsualHouse>,
    offered: Vec<Lever>,
}

/// Data of the initial page.
///
/// # Errors
/// The data on projects cannot be read.
pub fn usual(world: &World, offered: Vec<Lever>) -> Result<Project, String> {
    let projects = pack::read_projects(pack::PROJECTS).map_err(|fault| format!("projects.pack: {fault}"))?;
    let home = PlaceId::parse(HOME)
        .and_then(|home| world.place(home))
        .ok_or("the page of projects has no home")?;
    let view = usual_house(&projects, home, world).ok_or("nothing is known of how the home of the page of projects builds")?;
    let mut places: Vec<&Facts> = world.places.iter().filter(|facts| facts.listed).collect();
    places.sort_by(|a, b| b.people.value[Year::BASE].total_cmp(&a.people.value[Year::BASE]));
    let own = |facts: &Facts| {
        projects
            .place(facts.place)
            .is_some_and(|place| place.usual[0].iter().any(|house| house.own))
    };
    let shown = places.iter().enumerate().filter(|(rank, facts)| *rank < MANY || own(facts));
    let mut usual: Vec<PlaceUsualHouse> = shown
        .filter_map(|(_, facts)| Some(row(facts.place, &usual_house(&projects, facts, world)?)))
        .collect();
    usual.sort_by_key(|row| row.place);
    Ok(Project {
        projects,
        view,
        usual,
        offered,
    })
}

/// The usual house of a place.
fn usual_house(projects: &Projects, facts: &Facts, world: &World) -> Option<ProjectView> {
    let query = ProjectQuery::of(ProjectDescription::usual(facts.place, KINDS[0]));
    let outcome = model::run(facts, &Choices::default());
    ProjectView::of(projects, facts, &query, &outcome, export::release(&world.release))
}

fn row(place: PlaceId, view: &ProjectView) -> PlaceUsualHouse {
    let own = &view.assessed.own;
    PlaceUsualHouse {
        place,
        systems: [BuildPart::Wall, BuildPart::Roof].map(|part| view.assessed.house.system(part)),
        mass: own.mass / own.shape.gross,
        upfront: own.whole.upfront() / own.shape.gross,
    }
}

impl Project {
    /// The bootstrap data, with names in a language.
    ///
    /// # Errors
    /// The first name that is missing.
    pub fn bootstrap(&self, language: Language) -> Result<Bootstrap, String> {
        let texts: BTreeMap<String, String> =
            serde_json::from_str(catalogue::project(language)).map_err(|fault| format!("words/project: {fault}"))?;
        let names =
            ProjectNames::of(&self.projects, |key| texts.get(key).cloned()).map_err(|key| format!("words/project: {key} is missing"))?;
        Ok(Bootstrap::Project(Rc::new(ProjectBootstrap {
            view: self.view.clone(),
            projects: lists(&self.projects),
            names,
            usual: self.usual.clone(),
            offered: self.offered.clone(),
        })))
    }
}
