//! `project`: materials and emissions of a housing project, compared with the same homes built as usual.
//!
//! Out of scope: the calculation ([`cairn_analysis::project`]).

use std::path::{Path, PathBuf};

use cairn_analysis::ask::choices::called;
use cairn_analysis::ask::place;
use cairn_analysis::export::{self, lcax};
use cairn_analysis::project::native;
use cairn_analysis::project::result::assess;
use cairn_analysis::project::{Assessed, ProjectContext, ProjectDescription, comparison, link};
use cairn_core::choices::Choices;
use cairn_core::facts::pack;
use cairn_core::facts::projects::Projects;
use cairn_core::kind::Product;
use cairn_core::limits;
use cairn_core::model;
use clap::{Args, ValueEnum};

use crate::choice_args::{self, PlanArgs};
use crate::fault::CommandFault;
use crate::output::{remarks, show, show_json};
use crate::project_files::{json, page};
use crate::project_options::ProjectOptions;
use crate::report::{ReportFormat, print};
use crate::{user_file, world};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn project --at NPL                         a home as usually built in Nepal
  cairn project --list                           building systems of each part, and questions with their answers
  cairn project school.json                      a project described in a file
  cairn project mine.json --against other.json   two projects side by side
  cairn project mine.json --scenario all         the same in the years of a scenario
  cairn project mine.json --format csv           kg of each material of each part, and what it emits
  cairn project mine.json --format lcax          for other programs of life-cycle assessment (LCAx 3)

A file is JSON: {\"cairn_project\":1,\"place\":\"NPL\",\"dwellings\":30,\"m2\":48,\"storeys\":2,\"wall\":\"stone_mud_450\"}.
What is left out is as in the usual house of the place. This is a self-assessment for the first hour of a design, in the spirit of
SHERPA: no proof of safety, and costs are not computed.";

/// Arguments of `project`.
#[derive(Args)]
pub(crate) struct ProjectArgs {
    /// A project as JSON
    #[arg(value_name = "FILE.json", conflicts_with_all = ["at", "pj"])]
    file: Option<PathBuf>,
    /// Id or English name of a country: its usual house
    #[arg(long, value_name = "PLACE", conflicts_with = "pj")]
    at: Option<String>,
    /// A project as a link of the site writes it, such as NPL.multi_family.16
    #[arg(long, value_name = "ANSWERS")]
    pj: Option<String>,
    /// With --at: a multi-family building
    #[arg(long, requires = "at")]
    many: bool,
    /// What to compare with: usual, or another project's file
    #[arg(long, value_name = "usual|FILE.json", default_value = "usual")]
    against: String,
    /// The systems of each part, and the questions with their answers
    #[arg(long, conflicts_with_all = ["file", "at", "pj"])]
    list: bool,
    #[command(flatten)]
    choices: PlanArgs,
    /// Output format
    #[arg(long, value_enum, default_value_t = ProjectForm::Text)]
    format: ProjectForm,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    facts: Option<PathBuf>,
}

/// How a project is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProjectForm {
    /// On one screen, to read
    Text,
    /// For programs: the project, and what follows
    Json,
    /// One material of a part per line
    Csv,
    /// LCAx 3, for other programs of life-cycle assessment
    Lcax,
}

/// A project and its assessment.
pub(crate) struct ProjectReport<'a> {
    pub(crate) ground: ProjectContext<'a>,
    pub(crate) described: ProjectDescription,
    pub(crate) assessed: Assessed,
    /// The project to compare with, its assessment, and true if the two are too close to tell apart.
    pub(crate) other: Option<(String, Assessed, bool)>,
    pub(crate) scenario: String,
    pub(crate) release: String,
}

/// Data on projects and rules.
pub(crate) fn read_projects() -> Result<Projects, CommandFault> {
    pack::read_projects(pack::PROJECTS).map_err(CommandFault::pack("built-in projects"))
}

/// Prints the options for describing a project.
fn options(projects: &Projects, form: ProjectForm) -> Result<(), CommandFault> {
    let format = match form {
        ProjectForm::Text => ReportFormat::Table,
        ProjectForm::Json => ReportFormat::Json,
        ProjectForm::Csv => ReportFormat::Csv,
        ProjectForm::Lcax => {
            let advice = "Write text, json or csv.";
            return Err(CommandFault::new("--format", "lcax is for a project, not for --list.", advice));
        }
    };
    print(&ProjectOptions(projects), format)
}

/// Assesses a project and prints it.
pub(crate) fn run(args: &ProjectArgs) -> Result<(), CommandFault> {
    let projects = read_projects()?;
    if args.list {
        return options(&projects, args.format);
    }
    let world = world(args.facts.as_deref())?;
    let described = match (&args.file, &args.at, &args.pj) {
        (Some(file), ..) => from_file(file, &projects)?,
        (None, Some(at), _) => {
            let kind = if args.many { Product::MultiFamily } else { Product::SingleFamily };
            ProjectDescription::usual(place::place(&world, at)?.place, kind)
        }
        (None, None, Some(pj)) => link::read(pj, &projects).map_err(|fault| CommandFault::of_file("--pj", [fault]))?,
        (None, None, None) => {
            return Err(CommandFault::new(
                "project",
                "no project was named.",
                "Name a file, or a country with --at NPL.",
            ));
        }
    };
    let facts = place::place(&world, described.place.as_str())?;
    let ground = ProjectContext::of(&projects, facts).ok_or_else(|| choice_args::no_place(&facts.name))?;
    sound(&described, &ground, "the project")?;
    let release = export::release(&world.release);
    let chosen = choice_args::choose(&args.choices, facts, &release)?;
    remarks(&chosen.remarks);
    let choices = &chosen.scenario.choices;
    let outcome = model::run(facts, choices);
    let assessed = assess(&ground, &described, choices, &outcome);
    let other = if args.against == "usual" {
        None
    } else {
        let name = args.against.clone();
        let other = from_file(Path::new(&name), &projects)?;
        if other.place != described.place {
            return Err(CommandFault::new(
                format!("{name}, place"),
                format!("this project is in {}.", other.place),
                format!("Write one in {}.", described.place),
            ));
        }
        sound(&other, &ground, &name)?;
        let other = assess(&ground, &other, choices, &outcome);
        let close = comparison::too_close(&ground, [&assessed.per_kg, &other.per_kg], [&assessed.own, &other.own]);
        Some((name, other, close))
    };
    let report = ProjectReport {
        ground,
        described,
        assessed,
        other,
        scenario: called(&chosen.scenario),
        release,
    };
    match args.format {
        ProjectForm::Text => show(&page(&report, *choices == Choices::default())),
        ProjectForm::Json => show_json(&json(&report)),
        ProjectForm::Csv => show(&export::project::csv(&projects, &report.assessed.own)),
        ProjectForm::Lcax => show_json(&lcax::write(
            report.ground.projects,
            &report.described,
            &report.assessed,
            &report.release,
        )),
    }
}

fn from_file(path: &Path, projects: &Projects) -> Result<ProjectDescription, CommandFault> {
    let text = user_file::text(path, limits::PROJECT_BYTES)?;
    native::read(&text, projects).map_err(|faults| CommandFault::of_file(path.display(), faults))
}

fn sound(described: &ProjectDescription, ground: &ProjectContext<'_>, file: &str) -> Result<(), CommandFault> {
    described.check(ground).map_err(|fault| CommandFault::of_file(file, [fault]))
}
