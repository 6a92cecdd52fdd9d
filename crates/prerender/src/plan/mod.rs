//! Plans: which plans does the gallery show, and what do their words claim?
//!
//! ```text
//! results     emissions and new materials of 2050, under the plan and on today's path
//! receipt     that of the plan's numbers (`findings::receipt`); the file has the receipt of the numbers seen when it was written
//! ```
//!
//! A plan is data: one file of `static/plans`, read by [`file`]. Its words name no result; a number is computed when the
//! page is written, and the claims say when the words are right. A claim that no longer holds is an error, and no page is
//! written.
//!
//! Out of scope: the page ([`crate::pages::leaf::plans`]).

pub mod file;

use std::fs;
use std::path::Path;

use crate::story::{Claim, Counts, Reckoned, computed};
use crate::wanted::WantedPages;
use cairn::site::link::explore;
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::goal::{FigureGoal, aim};
use cairn_analysis::figure::lens::{Lens, figure_through};
use cairn_analysis::findings::headline::{Headline, HeadlineReading, readings};
use cairn_analysis::findings::receipt;
use cairn_analysis::findings::study_cases::verdict::CaseRunner;
use cairn_core::choices::Choices;
use cairn_core::choices::link::receipt::Receipt;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Chart, Link, Per, Route, Story};
use cairn_core::facts::{Facts, World};
use cairn_core::kind::{Language, Lever};
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};

/// Folder of the files, below the site's root and below `static`.
pub const FOLDER: &str = "plans";
/// Ending of their names.
const ENDING: &str = ".toml";
/// Results that a card shows.
const RESULTS: [Headline; 2] = [Headline::Emissions, Headline::NewMaterials];

/// A plan as its file has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Name of its file without the ending.
    pub id: String,
    /// Who wrote its words.
    pub author: Plain,
    pub place: PlaceId,
    /// The explorer's state, without name, release and receipt.
    pub link: Link,
    /// The story that it continues.
    pub story: Option<Story>,
    /// The release whose numbers the receipt is of.
    pub release: Plain,
    /// Receipt of the numbers seen when the file was written.
    pub receipt: Receipt,
    /// Numbers by the names in the words.
    pub numbers: Vec<(String, Reckoned)>,
    /// Conditions under which the words are right.
    pub claims: Vec<Claim>,
    /// Title in each of [`Language::READY`].
    pub titles: Vec<String>,
    /// One or two sentences in each of [`Language::READY`].
    pub texts: Vec<String>,
}

impl Plan {
    /// The title in a language.
    pub fn title(&self, language: Language) -> &str {
        in_language(&self.titles, language)
    }

    /// The words in a language, with the names of numbers in braces.
    pub fn text(&self, language: Language) -> &str {
        in_language(&self.texts, language)
    }

    /// The choices of the plan.
    pub fn choices(&self) -> Choices {
        self.link.choices(&Lever::ALL).0
    }

    /// The address of the explorer under this plan, with its title, its release and its receipt.
    pub fn address(&self, language: Language) -> String {
        let link = Link {
            name: Plain::clean(self.title(language)),
            release: self.release.clone(),
            receipt: Some(self.receipt),
            ..self.link.clone()
        };
        let place = self.place;
        [&Route::Explore { language, place }.write(), "?", &link.write()].concat()
    }

    /// The address of its file, below the site's root.
    pub fn path(&self) -> String {
        [FOLDER, "/", &self.id, ENDING].concat()
    }
}

fn in_language(texts: &[String], language: Language) -> &str {
    let place = Language::READY.iter().position(|ready| *ready == language);
    place.and_then(|place| texts.get(place)).map_or("", String::as_str)
}

/// A plan with its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownPlan {
    pub plan: Plan,
    /// Region of the place, or the world.
    pub region: Wider,
    /// The numbers in its words.
    pub counts: Counts,
    /// Emissions and new materials of 2050.
    pub results: Vec<HeadlineReading>,
    /// The goal of the plan on the chart of emissions.
    pub goal: Option<FigureGoal>,
    /// Receipt of today's numbers.
    pub receipt: Receipt,
}

/// The plans of a site's folder with their numbers, if their page is wanted.
///
/// # Errors
/// A file cannot be read, or is wrong.
pub(crate) fn shown_plans(folder: &Path, world: &World, wanted: &WantedPages, runs: &mut dyn CaseRunner) -> Result<Vec<ShownPlan>, String> {
    if !wanted.may_include("/plans/") {
        return Ok(Vec::new());
    }
    let plans = plans(&folder.join(FOLDER))?;
    plans.into_iter().map(|plan| shown_plan(plan, world, runs)).collect()
}

/// The plans of a folder, in the order of their names.
///
/// # Errors
/// The folder or a file cannot be read, or a file is wrong.
pub fn plans(folder: &Path) -> Result<Vec<Plan>, String> {
    let named = |fault: std::io::Error| format!("{}: {fault}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(named)? {
        paths.push(entry.map_err(named)?.path());
    }
    paths.sort();
    let mut plans = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let Some(id) = name.strip_suffix(ENDING) else {
            continue;
        };
        let text = fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
        plans.push(file::read(id, &text).map_err(|fault| fault.to_string())?);
    }
    Ok(plans)
}

/// Runs a plan, computes its numbers and checks its claims.
///
/// # Errors
/// Names the plan and what is wrong: its place, a part of its link, a number or a claim.
pub fn shown_plan(plan: Plan, world: &World, runs: &mut dyn CaseRunner) -> Result<ShownPlan, String> {
    let wrong = |found: &str| format!("{}: {found}", plan.path());
    let region = region(world, plan.place).ok_or_else(|| wrong("its place has no page. Name one that `cairn places` lists."))?;
    let (view, remarks) = explore::view(&plan.link, &offered(world, plan.place));
    if let Some(remark) = remarks.first() {
        return Err(wrong(&remark.to_string()));
    }
    let counts = computed(&plan.numbers, &plan.claims, runs).map_err(|untold| wrong(&untold.to_string()))?;
    let mut run = |choices: &Choices| {
        runs.run(&[plan.place], choices)
            .cloned()
            .ok_or_else(|| wrong("its place has no facts"))
    };
    let [outcome, reference] = [run(&view.choices)?, run(&Choices::default())?];
    let emissions = figure_through(Chart::Causes, &outcome, &reference, Per::Total, Lens::default());
    let results = readings(&outcome, &reference, View::FOCUS).into_iter();
    Ok(ShownPlan {
        region,
        counts,
        results: results.filter(|reading| RESULTS.contains(&reading.headline)).collect(),
        goal: plan.link.goal.and_then(|goal| aim(goal, &emissions)),
        receipt: receipt::of(&outcome),
        plan,
    })
}

/// The countries that a place sums.
fn members(world: &World, place: PlaceId) -> Vec<&Facts> {
    match Wider::find(place.as_str()) {
        Some(wider) => world.members(wider).collect(),
        None => world.place(place).filter(|facts| facts.listed).into_iter().collect(),
    }
}

/// The levers that a place offers.
fn offered(world: &World, place: PlaceId) -> Vec<Lever> {
    let members = members(world, place);
    let any = |lever: &Lever| members.iter().any(|facts| facts.levers().contains(lever));
    Lever::ALL.into_iter().filter(any).collect()
}

/// The region of a country, or the place itself; a group is listed with the world.
fn region(world: &World, place: PlaceId) -> Option<Wider> {
    match Wider::find(place.as_str()) {
        Some(wider) if wider.kind() == WiderPlaceKind::Region => Some(wider),
        Some(_) => Some(Wider::World),
        None => {
            let facts = members(world, place).into_iter().next()?;
            facts.within.iter().copied().find(|wider| wider.kind() == WiderPlaceKind::Region)
        }
    }
}

/// The sections of the gallery: the world, then each region.
pub fn sections() -> impl Iterator<Item = Wider> {
    let regions = Wider::ALL.into_iter().filter(|wider| wider.kind() == WiderPlaceKind::Region);
    std::iter::once(Wider::World).chain(regions)
}
