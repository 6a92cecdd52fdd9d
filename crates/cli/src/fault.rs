//! Faults of the command line: where, what was found, what to do.

use std::fmt;

use cairn_analysis::ask::{self, Door};
use cairn_analysis::findings::matters::ExplainedResult;
use cairn_analysis::findings::study_cases::places::TooMuch;
use cairn_core::choices::code::NoCode;
use cairn_core::choices::file::FileFault;
use cairn_core::choices::link::Metric;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::pack::PackFault;
use cairn_core::kind::{Pool, Prospect};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum CommandFault {
    /// The core cannot answer the request.
    Asked(ask::QueryFault),
    /// A file that cannot be read.
    Unreadable { file: String, why: String },
    /// A file larger than its limit, in bytes.
    TooLarge { file: String, limit: usize },
    /// A file of cases that exceeds the limits of a run.
    TooMuch { file: String, passed: TooMuch },
    /// A file that cannot be written.
    Unwritable { file: String, why: String },
    /// A binary format without a file to write to.
    NoFile { form: &'static str },
    /// An invalid plan.
    Plan { file: String, why: String },
    /// An invalid shard name; valid ones look like `3/64`.
    ShardName { found: String },
    /// A file made with another plan or release.
    OtherPlan { file: String },
    /// More values than may be in memory before they are reduced.
    TooManyHeld { values: usize, most: usize },
    /// A fault within a shard.
    Shard { shard: String, fault: Box<CommandFault> },
    /// Frozen releases: a faulty table or differences from it, and advice.
    Frozen { lines: Vec<String> },
    /// A folder without a frozen release.
    NoRelease { folder: String },
    /// A place without numbers in a frozen release.
    NotKept { release: String, place: String },
    /// Ranges that are not in the table of the release.
    Untabled { place: String, year: Year },
    /// A pack that cannot be used.
    Pack { file: String, fault: PackFault },
    /// Faulty evidence tables; the faults were already printed.
    Evidence { folder: String, count: usize },
    /// No such city.
    City { found: String, near: Vec<String> },
    /// The country has no listed city.
    NoCities { place: String },
    /// An invalid code, and why.
    Code { found: String, why: NoCode },
    /// A place without a number in codes.
    NoCodeOf { place: String },
    /// An unknown scenario, where published scenarios are valid too.
    Prospect { found: String },
    /// A base year of indices without observations.
    Base { found: i64 },
    /// A scenario file with faults.
    ScenarioFile { file: String, faults: Vec<FileFault> },
    /// A file of published cases with faults.
    Cases { faults: Vec<String> },
    /// Anything other than a lever of a moved headline.
    Inside { found: String },
    /// A headline broken down for a sum of places.
    InsideSum { name: String },
    /// Strategies requested for a plan that no document divides into strategies.
    Strategies,
    /// An invalid goal.
    Goal { found: String },
    /// A result without a ranking of inputs.
    Matter { found: String },
    /// The ranking of inputs for a sum of places.
    MattersSum { name: String },
    /// Too few draws for a ranking of inputs.
    MattersDraws { found: usize, least: usize },
    /// Unknown levers in play.
    InPlay { found: String },
    /// Anything other than two levers for a map.
    Pair { found: String },
    /// A project with faults.
    Project { file: String, faults: Vec<String> },
    /// No project was named.
    NoProject,
    /// An unknown purchase rule.
    Rule { found: String, near: Vec<String> },
    /// No rule was named.
    NoRule,
    /// An unknown language.
    Language { found: String },
    /// A brief of today's path with choices that leave it.
    TodayMoved,
    /// A rule of another country.
    RuleElsewhere { rule: String, place: PlaceId },
    /// Unknown materials, or materials that share their scrap pool with others under another name.
    Material { found: String, near: Vec<String> },
    /// An invalid year, or one before the first allowed.
    Year { found: String, least: Year },
    /// Facts of a sum of places.
    Sum { name: &'static str },
    /// No value has this name.
    Fact { found: String, near: Vec<String> },
    /// No variable has this name.
    Name { found: String, near: Vec<String> },
    /// A folder without a site.
    NoSite { folder: String },
    /// An invalid path of a site.
    SitePath { found: String },
    /// A port that cannot be opened.
    Port { port: u16, why: String },
}

impl CommandFault {
    /// The messages, one line each.
    pub(crate) fn lines(&self) -> Vec<String> {
        match self {
            CommandFault::ScenarioFile { file, faults } => faults.iter().map(|fault| format!("{file}, {fault}")).collect(),
            CommandFault::Cases { faults: lines } | CommandFault::Frozen { lines } => lines.clone(),
            CommandFault::Project { file, faults } => faults.iter().map(|fault| format!("{file}, {fault}")).collect(),
            one => vec![one.to_string()],
        }
    }
}

impl fmt::Display for CommandFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CommandFault::Asked(fault) => f.write_str(&fault.told(Door::Terminal)),
            CommandFault::Unreadable { file, why } => write!(f, "{file}: cannot be read ({why}). Check the path."),
            CommandFault::TooLarge { file, limit } => {
                write!(f, "{file}: this file is too large: at most {limit} bytes are read. Check the path.")
            }
            CommandFault::TooMuch { file, passed } => {
                let what = match passed {
                    TooMuch::Scenarios => "scenarios of places",
                    TooMuch::Runs => "runs of a country",
                };
                let limit = passed.limit();
                write!(
                    f,
                    "{file}: its cases need more than {limit} {what}. Split the file, or choose smaller places."
                )
            }
            CommandFault::Unwritable { file, why } => write!(f, "{file}: cannot be written ({why}). Check the path and the space left."),
            CommandFault::NoFile { form } => write!(
                f,
                "--format {form}: this format cannot be shown in a terminal. Name a file with --out FILE."
            ),
            CommandFault::Plan { file, why } => write!(f, "{file}: {why} `cairn ensemble --help` shows a plan."),
            CommandFault::ShardName { found } => write!(
                f,
                "--shard {found:?}: this is not a part of a whole. Write 3/64 for the third of 64."
            ),
            CommandFault::OtherPlan { file } => write!(
                f,
                "{file}: this was made by another plan or release. Move it away, or choose another folder with --out."
            ),
            CommandFault::TooManyHeld { values, most } => write!(
                f,
                "quantiles: each place would need {values} values in memory, and the limit is {most}. Ask for fewer variables, years, scenarios, draws or quantiles."
            ),
            CommandFault::Shard { shard, fault } => write!(f, "shard {shard}: {fault}"),
            CommandFault::NoRelease { folder } => write!(
                f,
                "{folder}: this is not the folder of a release: it has no headlines.csv. Name the folder of one, such as static/releases/0.1-26a."
            ),
            CommandFault::NotKept { release, place } => write!(
                f,
                "PLACE: {release} kept no numbers of {place}: it has listed countries, regions, groups and the world. Ask for one of them; `cairn places` lists them all."
            ),
            CommandFault::Untabled { place, year } => write!(
                f,
                "--table: this release has no draws for {place} with these choices in {year}. It has them for regions, groups and the world under built-in scenarios, in 2030, 2040, 2050 and 2060; without --table they are made now."
            ),
            CommandFault::Pack { file, fault } => write!(f, "{file}: {fault}"),
            CommandFault::Evidence { folder, count } => {
                let word = if *count == 1 { "fault" } else { "faults" };
                write!(f, "{folder}: {count} {word}. Correct the tables and check again.")
            }
            CommandFault::City { found, near } => write!(
                f,
                "CITY: there is no city \"{found}\", or there are several. {}`cairn cities` lists them all.",
                meant(near)
            ),
            CommandFault::NoCities { place } => write!(
                f,
                "cities: none of {place} had 300,000 people in 2018. Describe one of your own: `cairn city FILE.json`."
            ),
            CommandFault::Code { found, why } => {
                let (what, hint) = match why {
                    NoCode::Length(length) => (format!("has {length} letters"), "A code has nine, such as 0TJ-2R2-MGK."),
                    NoCode::Letter(letter) => (
                        format!("has the letter {letter:?}"),
                        "Codes have digits and capitals, such as 0TJ-2R2-MGK.",
                    ),
                    NoCode::Check => (
                        "does not match its last letter".to_owned(),
                        "One letter is wrong, or two are swapped: ask for the code again.",
                    ),
                    NoCode::Later => (
                        "has a form or a place that this release does not know".to_owned(),
                        "Ask which release made it.",
                    ),
                };
                write!(f, "CODE: \"{found}\" {what}. {hint}")
            }
            CommandFault::NoCodeOf { place } => write!(
                f,
                "PLACE: {place} has no code: cities and sums of places have none. Ask for a country, a group or the world."
            ),
            CommandFault::Prospect { found } => write!(
                f,
                "--scenario: \"{found}\" is neither a scenario nor a file that exists. Published scenarios are {}; scenarios of the country model are {}.",
                Prospect::FOLLOWED.map(Prospect::id).join(" "),
                Scenario::ALL.map(Scenario::id).join(" ")
            ),
            CommandFault::Base { found } => write!(f, "--base: {found} is not an observed year. Write one from 1970 to 2024."),
            CommandFault::ScenarioFile { .. } | CommandFault::Cases { .. } | CommandFault::Project { .. } | CommandFault::Frozen { .. } => {
                f.write_str(&self.lines().join("\n"))
            }
            CommandFault::Inside { found } => write!(
                f,
                "--inside: \"{found}\" is not a lever of a moved headline. Write one of its levers, such as st; `cairn levers` lists them all."
            ),
            CommandFault::InsideSum { name } => write!(
                f,
                "--inside: {name} is a sum of places, for which parts are approximate. Ask for one of its countries."
            ),
            CommandFault::Strategies => f.write_str(
                "--by strategy: no document divides this plan into strategies. Write --scenario guide for the six of national \
                 guidelines, recc or recc-future for the Panel's ten; without --inside.",
            ),
            CommandFault::Goal { found } => write!(
                f,
                "--goal: \"{found}\" is not a goal. Write WHAT:YEAR:HOW MUCH with a year from 2027 to 2060, such as ghr:2050:-30; WHAT is one of {}.",
                Metric::ALL.map(Metric::id).join(" ")
            ),
            CommandFault::Matter { found } => write!(
                f,
                "--matters: \"{found}\" is not a result that this works for. Write one of {}.",
                ExplainedResult::ALL.map(ExplainedResult::id).join(" ")
            ),
            CommandFault::MattersSum { name } => write!(
                f,
                "--matters: of {name}, a sum of places, this is known as it was worked out with the release: for regions, groups and the world, under built-in scenarios with SSP2 and no further policy, in 2030, 2040, 2050 and 2060, with all that is varied. Ask for one of these, or for one of its countries."
            ),
            CommandFault::MattersDraws { found, least } => write!(
                f,
                "--draws: {found} are too few to show which numbers matter: four are needed for each number that acts. Write {least} or more."
            ),
            CommandFault::InPlay { found } => write!(
                f,
                "--in: \"{found}\" are not levers to search over. Write all, avoid, shift or improve, or lever ids separated by commas, such as ws,md."
            ),
            CommandFault::Pair { found } => write!(
                f,
                "--map: \"{found}\" are not two levers. Write two lever ids separated by a comma, such as ev,gr."
            ),
            CommandFault::NoProject => f.write_str("project: no project was named. Name a file, or a country with --at NPL."),
            CommandFault::TodayMoved => f.write_str(
                "--today: these choices change today's path. Leave out --today, or the options that move levers or the background.",
            ),
            CommandFault::Language { found } => write!(
                f,
                "--lang: \"{found}\" is not an available language. Write en, fr, es, ar, ru or zh."
            ),
            CommandFault::NoRule => {
                f.write_str("purchase: no rule was named. Name a country and --rule ID; `cairn purchase --list` lists them all.")
            }
            CommandFault::Rule { found, near } => write!(
                f,
                "--rule: there is no rule \"{found}\". {}`cairn purchase --list` lists them all.",
                meant(near)
            ),
            CommandFault::RuleElsewhere { rule, place } => write!(
                f,
                "--rule: {rule} applies in {place}. Ask for that place, or try one of the examples, such as P-CK30."
            ),
            CommandFault::Material { found, near } => write!(
                f,
                "--material: there is no material \"{found}\". {}Write all or one of {}.",
                meant(near),
                Pool::ALL.map(Pool::id).join(" ")
            ),
            CommandFault::Year { found, least } => write!(
                f,
                "YEAR: \"{found}\" is not a year from {least} to {}. Write four digits, such as 2050.",
                Year::LAST
            ),
            CommandFault::Sum { name } => write!(
                f,
                "PLACE: {name} is a sum of places and has no facts of its own. Ask for one of its places; `cairn places` lists them all."
            ),
            CommandFault::Fact { found, near } => write!(
                f,
                "NAME: there is no fact called \"{found}\". {}`cairn facts IND` lists all names.",
                meant(near)
            ),
            CommandFault::Name { found, near } => write!(
                f,
                "VARIABLE: there is no variable \"{found}\". {}`cairn run IND --variable '*'` lists them all.",
                meant(near)
            ),
            CommandFault::NoSite { folder } => write!(
                f,
                "{folder}: there is no site: index.html is missing. Name the folder that the site was built into, such as dist."
            ),
            CommandFault::SitePath { found } => write!(
                f,
                "--path: \"{found}\" is not the path of a site. Write one that starts and ends with a slash, such as /cairn/."
            ),
            CommandFault::Port { port, why } => write!(
                f,
                "--port: {port} cannot be used ({why}). Another program may be using it: write another number, or 0 for any free port."
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

impl From<ask::QueryFault> for CommandFault {
    fn from(fault: ask::QueryFault) -> CommandFault {
        CommandFault::Asked(fault)
    }
}
