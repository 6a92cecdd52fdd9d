//! Faults of the command line: where, what was found, what to do.

use std::fmt;

use cairn::choices::file::FileFault;
use cairn::choices::link::Metric;
use cairn::choices::scenario::Scenario;
use cairn::facts::pack::PackFault;
use cairn::findings::published::places::TooMuch;
use cairn::kind::{Lever, Pool, Prospect, UrbanForm};
use cairn::place::PlaceId;
use cairn::year::Year;

/// Why a command could not do what was asked.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A file that cannot be read.
    Unreadable { file: String, why: String },
    /// A file that has more bytes than are read of one.
    TooLarge { file: String, limit: usize },
    /// A file of cases that asks for more than is run.
    TooMuch { file: String, passed: TooMuch },
    /// A file that cannot be written.
    Unwritable { file: String, why: String },
    /// A pack that cannot be used.
    Pack { file: String, fault: PackFault },
    /// Evidence tables with faults, which were printed.
    Evidence { folder: String, count: usize },
    /// A place that is not there.
    Place { found: String, near: Vec<String> },
    /// No such city.
    City { found: String, near: Vec<String> },
    /// No city of the country is listed.
    NoCities { place: String },
    /// Cities are not added up.
    CitySum { found: String },
    /// A form of a city that does not exist.
    Form { found: String },
    /// A variable of which nothing stands in a city.
    NotInCity { found: String },
    /// A scenario that is neither an id nor a file.
    Scenario { found: String },
    /// The same where published scenarios may be named too.
    Prospect { found: String },
    /// A base year of indices for which nothing is observed.
    Base { found: i64 },
    /// A scenario file with faults.
    ScenarioFile { file: String, faults: Vec<FileFault> },
    /// One place and one scenario, where two are compared.
    OneSide,
    /// More sides than can be compared, or not a scenario for each.
    Sides { places: usize, scenarios: usize },
    /// A `--set` that is not a lever, an equals sign and a level.
    SetForm { found: String },
    /// A lever that does not exist.
    Lever { found: String, offered: Vec<Lever> },
    /// A lever that exists, but not for this place in this release.
    LeverHere { lever: Lever, place: PlaceId, offered: Vec<Lever> },
    /// A level that is none.
    Level { lever: Lever, found: String },
    /// A background that does not exist.
    Background { found: String },
    /// A file of published cases with faults.
    Cases { faults: Vec<String> },
    /// Years that are none, or not in order, or not among the results.
    Years { found: String },
    /// No draw, or more than are made.
    Draws { found: u32, most: usize },
    /// A lever whose headline is not moved.
    Inside { found: String },
    /// A headline opened of a place that is a sum of others.
    InsideSum { name: String },
    /// A goal that is none.
    Goal { found: String },
    /// Levers in play that are none.
    InPlay { found: String },
    /// Two levers for a map that are not two.
    Pair { found: String },
    /// A project with faults.
    Project { file: String, faults: Vec<String> },
    /// No project was named.
    NoProject,
    /// A purchase rule that is not there.
    Rule { found: String, near: Vec<String> },
    /// No rule was named.
    NoRule,
    /// A language that is none of ours.
    Language { found: String },
    /// A rule that holds elsewhere.
    RuleElsewhere { rule: String, place: PlaceId },
    /// Materials that are none, or share their scrap with others under another name.
    Material { found: String, near: Vec<String> },
    /// A year that is none, or before the first that is asked about.
    Year { found: String, least: Year },
    /// The facts of a place that is a sum of others.
    Sum { name: &'static str },
    /// A value that is not known by that name.
    Fact { found: String, near: Vec<String> },
    /// A name that is not that of a variable.
    Name { found: String, near: Vec<String> },
    /// A variable that no series fits.
    Variable { found: String, near: Vec<String> },
}

impl Fault {
    /// What is wrong, a line each.
    pub(crate) fn lines(&self) -> Vec<String> {
        match self {
            Fault::ScenarioFile { file, faults } => faults.iter().map(|fault| format!("{file}, {fault}")).collect(),
            Fault::Cases { faults } => faults.clone(),
            Fault::Project { file, faults } => faults.iter().map(|fault| format!("{file}, {fault}")).collect(),
            one => vec![one.to_string()],
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Unreadable { file, why } => write!(f, "{file}: cannot be read ({why}). Check the path."),
            Fault::TooLarge { file, limit } => {
                write!(
                    f,
                    "{file}: this is too large: of such a file at most {limit} bytes are read. Check the path."
                )
            }
            Fault::TooMuch { file, passed } => {
                let what = match passed {
                    TooMuch::Scenarios => "scenarios of places",
                    TooMuch::Runs => "runs of a country",
                };
                let limit = passed.limit();
                write!(
                    f,
                    "{file}: its cases ask for more than {limit} {what}. Part the file, or ask of smaller places."
                )
            }
            Fault::Unwritable { file, why } => write!(f, "{file}: cannot be written ({why}). Check the path and the space left."),
            Fault::Pack { file, fault } => write!(f, "{file}: {fault}"),
            Fault::Evidence { folder, count } => {
                let word = if *count == 1 { "fault" } else { "faults" };
                write!(f, "{folder}: {count} {word}. Mend the tables and check again.")
            }
            Fault::Place { found, .. } if PlaceId::parse(found).is_some_and(PlaceId::is_city) => write!(
                f,
                "PLACE: \"{found}\" would be a city, which not every command follows. `cairn city`, `run`, `compare` and `facts` do, and `cairn cities` lists them."
            ),
            Fault::Place { found, near } => {
                write!(
                    f,
                    "PLACE: there is no place \"{found}\". {}`cairn places` lists them all.",
                    meant(near)
                )
            }
            Fault::City { found, near } => write!(
                f,
                "CITY: there is no city \"{found}\", or several of that name. {}`cairn cities` lists them all.",
                meant(near)
            ),
            Fault::NoCities { place } => write!(
                f,
                "cities: none of {place} had 300,000 people in 2018. Describe one of your own: `cairn city FILE.json`."
            ),
            Fault::CitySum { found } => write!(
                f,
                "PLACE: \"{found}\" adds a city to something. A city is a part of its country and of no sum. Compare them with a comma between."
            ),
            Fault::Form { found } => write!(
                f,
                "--path: \"{found}\" is no form of a city. Write one of {}.",
                UrbanForm::ALL.map(UrbanForm::id).join(" ")
            ),
            Fault::NotInCity { found } => write!(
                f,
                "--variable: \"{found}\" is not in a city: homes, other buildings, cars and streets are. Ask its country."
            ),
            Fault::Scenario { found } => write!(
                f,
                "--scenario: \"{found}\" is neither a scenario nor a file that exists. Scenarios are {}; or write the path of a scenario file.",
                Scenario::ALL.map(Scenario::id).join(" ")
            ),
            Fault::Prospect { found } => write!(
                f,
                "--scenario: \"{found}\" is neither a scenario nor a file that exists. Published scenarios are {}; those of the country model {}.",
                Prospect::FOLLOWED.map(Prospect::id).join(" "),
                Scenario::ALL.map(Scenario::id).join(" ")
            ),
            Fault::Base { found } => write!(f, "--base: {found} is not a year that is observed. Write one from 1970 to 2024."),
            Fault::ScenarioFile { .. } | Fault::Cases { .. } | Fault::Project { .. } => f.write_str(&self.lines().join("\n")),
            Fault::OneSide => {
                f.write_str("compare: there is nothing to compare with. Write a second scenario, or two places with a comma between.")
            }
            Fault::Sides { places, scenarios } => write!(
                f,
                "compare: {places} places and {scenarios} scenarios do not go together. Write at most four places with commas between, and one scenario for all or one for each."
            ),
            Fault::SetForm { found } => write!(
                f,
                "--set: \"{found}\" is not a lever and a level. Write the two with an equals sign between, such as hs=2.4."
            ),
            Fault::Lever { found, offered } => {
                write!(f, "--set: there is no lever \"{found}\". Levers here: {}.", ids(offered))
            }
            Fault::LeverHere { lever, place, offered } => write!(
                f,
                "lever {} ({}) cannot be pulled for {place} in this release. Levers there: {}.",
                lever.id(),
                lever.name(),
                ids(offered)
            ),
            Fault::Level { lever, found } => write!(
                f,
                "--set {}: \"{found}\" is not a level. Write a number from 0 to 5 in tenths, such as 2.4.",
                lever.id()
            ),
            Fault::Background { found } => write!(
                f,
                "--background: \"{found}\" is not a background. Write ssp1, ssp2 or ssp3, or pol2, or both with a point between, such as ssp1.pol2; ssp2.none holds if nothing is written."
            ),
            Fault::Years { found } => write!(
                f,
                "--years: \"{found}\" is not a span of results. Write years from 1970 to 2060, the earlier first, such as 2020..2060, or one year."
            ),
            Fault::Draws { found, most } => write!(
                f,
                "--draws: {found} is not a number of draws of this place. Write one from 1 to {most}."
            ),
            Fault::Inside { found } => write!(
                f,
                "--inside: \"{found}\" is no lever of a headline that is moved. Write one of its levers, such as st; `cairn levers` lists them all."
            ),
            Fault::InsideSum { name } => write!(
                f,
                "--inside: {name} is a sum of places, whose parts are about. Ask for one of its countries."
            ),
            Fault::Goal { found } => write!(
                f,
                "--goal: \"{found}\" is not a goal. Write what, a year from 2027 to 2060 and how much, such as ghr:2050:-30; what is one of {}.",
                Metric::ALL.map(Metric::id).join(" ")
            ),
            Fault::InPlay { found } => write!(
                f,
                "--in: \"{found}\" are no levers in play. Write all, avoid, shift or improve, or ids of levers with commas between, such as ws,md."
            ),
            Fault::Pair { found } => write!(
                f,
                "--map: \"{found}\" are not two levers. Write the ids of two with a comma between, such as ev,gr."
            ),
            Fault::NoProject => f.write_str("project: there is no project. Name a file, or a country with --at NPL."),
            Fault::Language { found } => write!(
                f,
                "--lang: \"{found}\" is not one of our languages. Write en, fr, es, ar, ru or zh."
            ),
            Fault::NoRule => {
                f.write_str("purchase: there is no rule. Name a country and --rule ID; `cairn purchase --list` lists them all.")
            }
            Fault::Rule { found, near } => write!(
                f,
                "--rule: there is no rule \"{found}\". {}`cairn purchase --list` lists them all.",
                meant(near)
            ),
            Fault::RuleElsewhere { rule, place } => write!(
                f,
                "--rule: {rule} holds in {place}. Ask for that place, or try one of the examples, such as P-CK30."
            ),
            Fault::Material { found, near } => write!(
                f,
                "--material: there is no material \"{found}\". {}Write all or one of {}.",
                meant(near),
                Pool::ALL.map(Pool::id).join(" ")
            ),
            Fault::Year { found, least } => write!(
                f,
                "YEAR: \"{found}\" is not a year from {least} to {}. Write four digits, such as 2050.",
                Year::LAST
            ),
            Fault::Sum { name } => write!(
                f,
                "PLACE: {name} is a sum of places and has no facts of its own. Ask for one of them; `cairn places` lists them all."
            ),
            Fault::Fact { found, near } => write!(
                f,
                "NAME: nothing is known by the name \"{found}\". {}`cairn facts IND` lists all names.",
                meant(near)
            ),
            Fault::Name { found, near } => write!(
                f,
                "VARIABLE: there is no variable \"{found}\". {}`cairn run IND --variable '*'` lists them all.",
                meant(near)
            ),
            Fault::Variable { found, near } => write!(
                f,
                "--variable: no variable fits \"{found}\". {}--variable '*' shows all; * stands for any letters.",
                meant(near)
            ),
        }
    }
}

fn meant(near: &[String]) -> String {
    if near.is_empty() {
        String::new()
    } else {
        format!("Did you mean {}? ", near.join(" or "))
    }
}

fn ids(levers: &[Lever]) -> String {
    let ids: Vec<String> = levers.iter().map(|lever| format!("{} ({})", lever.id(), lever.name())).collect();
    if ids.is_empty() { "none".to_owned() } else { ids.join(", ") }
}
