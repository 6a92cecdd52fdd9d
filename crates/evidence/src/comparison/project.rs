//! Project: worked projects compared with published figures; a miss is reported with its possible causes.
//!
//! Tolerances were fixed before our results were known. Inputs of published houses are read from abstracts, so neither a hit
//! nor a miss proves much. Out of scope: the runs of the model.

use crate::projects::{ProjectAnswer, ProjectBenchmark, ProjectCase, ProjectMeasure, checks};
use crate::{Faults, Tables};
use cairn_analysis::project::ProjectContext;
use cairn_analysis::project::carbon::per_kg;
use cairn_analysis::project::count::{ProjectInventory, count};
use cairn_analysis::project::description::{Answered, InnerWall, ProjectDescription};
use cairn_core::choices::Choices;
use cairn_core::facts::World;
use cairn_core::facts::projects::Projects;
use cairn_core::kind::{BuildPart, MaterialGroup, Product};

/// The walls whose published carbon is compared with ours.
const WALLS: [&str; 2] = ["cob_400", "block_150"];
/// The value for an inner wall with the system of the outer wall.
const SAME: &str = "same";
/// The load-bearing parts.
const LOAD_BEARING: [BuildPart; 5] = [
    BuildPart::Foundation,
    BuildPart::Ground,
    BuildPart::Frame,
    BuildPart::Upper,
    BuildPart::Roof,
];

/// A published figure and our result.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectComparison {
    /// The published figure.
    pub benchmark: ProjectBenchmark,
    /// Our result, in the same unit.
    pub our_result: f64,
}

impl ProjectComparison {
    /// True if our result lies within the tolerance.
    pub fn is_met(&self) -> bool {
        let ProjectBenchmark {
            measure, value, tolerance, ..
        } = &self.benchmark;
        let far = (self.our_result - value).abs();
        if measure.is_ratio() {
            far <= *tolerance
        } else {
            far <= tolerance * value
        }
    }

    /// The line that `cairn check` prints.
    pub fn line(&self) -> String {
        let ProjectBenchmark {
            id,
            what,
            value,
            unit,
            tolerance,
            why,
            measure,
            ..
        } = &self.benchmark;
        let decimals = usize::from(measure.is_ratio()) * 2;
        let verdict = if self.is_met() {
            "met".to_owned()
        } else if why.is_empty() {
            "missed".to_owned()
        } else {
            format!("missed: {why}")
        };
        format!(
            "project {id}: {what}: published {value:.decimals$}, ours {:.decimals$} {unit} ({:+.0} %), within {tolerance} {}: {verdict}",
            self.our_result,
            (self.our_result / value - 1.0) * 100.0,
            if measure.is_ratio() { "of it" } else { "part of it" },
        )
    }
}

/// The project that a case describes; none if it names an unknown system or place.
pub fn described(case: &ProjectCase, answers: &[ProjectAnswer], projects: &Projects) -> Option<ProjectDescription> {
    let mut described = ProjectDescription::usual(case.place, case.kind);
    let [dwellings, one, m2, gross, people, storeys] = case.numbers;
    for (what, number) in [
        (Answered::Dwellings, dwellings),
        (Answered::DwellingsABuilding, one),
        (Answered::UsableM2, m2),
        (Answered::GrossFactor, gross),
        (Answered::People, people),
        (Answered::Storeys, storeys),
    ] {
        described = described.with_answer(what, what.check(number).ok()?);
    }
    for ((chosen, part), id) in described.systems.iter_mut().zip(BuildPart::CHOSEN).zip(&case.systems) {
        *chosen = Some(if part == BuildPart::InnerWall && id == SAME {
            InnerWall::Same
        } else {
            InnerWall::System(projects.system(part, id)?)
        });
    }
    described.cement = Some(case.cement);
    described.steel = Some(case.steel);
    for answer in answers.iter().filter(|answer| answer.case == case.case) {
        if let Some(own) = described.answers.get_mut(usize::from(answer.number) - 1) {
            *own = Some(answer.answer);
        }
    }
    Some(described)
}

/// A worked project and its published figures.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkedProject {
    pub case: ProjectCase,
    /// Mass, kg per gross m².
    pub mass: f64,
    /// A1 to A3, then A1 to A5, kg CO2e per gross m².
    pub carbon: [f64; 2],
    /// A1 to A5 of the same homes as usually built in the place, relative to the project: 1 = equal.
    pub of_usual: f64,
    /// Published figures for it; a difference or ratio of two projects appears in both.
    pub figures: Vec<ProjectComparison>,
}

impl WorkedProject {
    /// True if the project misses a figure; none if no figure was published.
    pub fn is_missed(&self) -> Option<bool> {
        let missed = self.figures.iter().any(|project| !project.is_met());
        (!self.figures.is_empty()).then_some(missed)
    }

    /// The line that `cairn check` prints.
    pub fn line(&self) -> String {
        let figures = self.figures.iter().map(|project| {
            let verdict = if project.is_met() { "met" } else { "missed" };
            format!("{} {verdict}", project.benchmark.id)
        });
        let figures: Vec<String> = figures.collect();
        let figures = if figures.is_empty() {
            "no figure was published".to_owned()
        } else {
            figures.join(", ")
        };
        let [making, upfront] = self.carbon;
        format!(
            "project {} in {}: {:.0} kg, {making:.0} (A1-A3) and {upfront:.0} (A1-A5) kg CO2e a m2, {:.2} of the usual house: {figures}",
            self.case.case, self.case.place, self.mass, self.of_usual,
        )
    }
}

/// All worked projects of this release.
///
/// # Errors
/// Only if the program was built with faulty tables.
pub fn worked(projects: &Projects, world: &World) -> Result<Vec<WorkedProject>, Faults> {
    worked_with(&Tables::built_in(), projects, world)
}

/// All worked projects of some tables: first those that miss a figure, last those without a figure.
///
/// # Errors
/// Every fault of the tables of cases and figures.
pub fn worked_with(tables: &Tables, projects: &Projects, world: &World) -> Result<Vec<WorkedProject>, Faults> {
    let (cases, ..) = checks(tables)?;
    let compared = compare_with(tables, projects, world)?;
    let of = |case: ProjectCase| -> Option<WorkedProject> {
        let counted = counted(&case, projects, world)?;
        let (ground, own) = &counted;
        let house = described(&case, &[], projects)?.filled(ground).as_usual(ground);
        let usual = count(ground, &house, &per_kg(ground, &house, &Choices::default(), ground.building_year()));
        let named = |entry: &&ProjectComparison| {
            let ProjectComparison { benchmark, .. } = entry;
            benchmark.measure.is_of_project() && [&benchmark.case, &benchmark.beside].contains(&&case.case)
        };
        let figures = compared.iter().filter(named).cloned().collect();
        let gross = own.shape.gross;
        Some(WorkedProject {
            mass: own.mass / gross,
            carbon: [own.whole.making / gross, own.whole.upfront() / gross],
            of_usual: own.whole.upfront() / usual.whole.upfront(),
            figures,
            case,
        })
    };
    let mut worked: Vec<WorkedProject> = cases.into_iter().filter_map(of).collect();
    let place = |missed: Option<bool>| missed.map_or(2, |missed| usize::from(!missed));
    worked.sort_by_key(|project| place(project.is_missed()));
    Ok(worked)
}

/// The project counted in its place; none if the case names an unknown place or system.
fn counted<'a>(case: &ProjectCase, projects: &'a Projects, world: &'a World) -> Option<(ProjectContext<'a>, ProjectInventory)> {
    let ground = ProjectContext::of(projects, world.place(case.place)?)?;
    let house = described(case, &[], projects)?.filled(&ground);
    let factors = per_kg(&ground, &house, &Choices::default(), ground.building_year());
    let counted = count(&ground, &house, &factors);
    Some((ground, counted))
}

/// All published figures of this release with our results.
///
/// # Errors
/// Only if the program was built with faulty tables.
pub fn compare(projects: &Projects, world: &World) -> Result<Vec<ProjectComparison>, Faults> {
    compare_with(&Tables::built_in(), projects, world)
}

/// All published figures of some tables with our results.
///
/// # Errors
/// Every fault of the tables of cases and figures.
pub fn compare_with(tables: &Tables, projects: &Projects, world: &World) -> Result<Vec<ProjectComparison>, Faults> {
    let (cases, _, benchmarks) = checks(tables)?;
    let of = |id: &str| counted(cases.iter().find(|case| case.case == id)?, projects, world);
    let comparisons = benchmarks.into_iter().filter_map(|benchmark| {
        let (ground, counted) = of(&benchmark.case)?;
        let beside = of(&benchmark.beside);
        let ours = our_result(&benchmark, &ground, &counted, beside.as_ref().map(|(_, counted)| counted))?;
        Some(ProjectComparison {
            benchmark,
            our_result: ours,
        })
    });
    Ok(comparisons.collect())
}

fn our_result(
    benchmark: &ProjectBenchmark,
    ground: &ProjectContext<'_>,
    own: &ProjectInventory,
    beside: Option<&ProjectInventory>,
) -> Option<f64> {
    let gross = |counted: &ProjectInventory| counted.shape.gross;
    let life = |counted: &ProjectInventory| counted.whole.life() / gross(counted);
    let site = |counted: &ProjectInventory| counted.whole.upfront() / gross(counted);
    Some(match benchmark.measure {
        ProjectMeasure::Upfront => own.whole.making / gross(own),
        ProjectMeasure::Site => site(own),
        ProjectMeasure::SiteRatio => site(own) / site(beside?),
        ProjectMeasure::Life => life(own),
        ProjectMeasure::LifeDifference => life(own) - life(beside?),
        ProjectMeasure::Mass => own.mass / gross(own),
        ProjectMeasure::Structure => LOAD_BEARING.iter().map(|part| own.part(*part).1.making).sum::<f64>() / gross(own),
        ProjectMeasure::Roof => a_metre(ground, BuildPart::Roof, "sheet_timber", false)?,
        ProjectMeasure::WallRatio => {
            let [earth, block] = WALLS.map(|wall| a_metre(ground, BuildPart::Wall, wall, true));
            earth? / block?
        }
    })
}

/// Carbon per m² of a system, kg CO2e: A1 to A4 if `carried`, otherwise A1 to A3 without wood.
fn a_metre(ground: &ProjectContext<'_>, part: BuildPart, id: &str, carried: bool) -> Option<f64> {
    let system = ground.projects.systems.get(ground.projects.system(part, id)?)?;
    let house = ProjectDescription::usual(ground.facts.place, Product::SingleFamily).filled(ground);
    let factors = per_kg(ground, &house, &Choices::default(), ground.building_year());
    let mut sum = 0.0;
    for layer in &system.layers {
        let of = factors.get(layer.material)?;
        let grown = ground.projects.materials.get(layer.material)?.group == MaterialGroup::Bio;
        if carried {
            sum += layer.kg * (of.making + of.haul);
        } else if !grown {
            sum += layer.kg * of.making;
        }
    }
    Some(sum)
}
