//! Faults of what is asked: what was found, and what is possible, in the words of the door it came in by.
//!
//! Does not know: faults of files.

use crate::choices::scenario::Scenario;
use crate::kind::{Lever, UrbanForm};
use crate::place::PlaceId;

/// How somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// By words and options of the command line.
    Terminal,
    /// By keys of an object, in another program.
    Module,
}

impl Door {
    /// A word of one door or of the other.
    const fn word<'a>(self, terminal: &'a str, module: &'a str) -> &'a str {
        match self {
            Door::Terminal => terminal,
            Door::Module => module,
        }
    }
}

/// Why something cannot be answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// A place that is not there.
    Place {
        /// What was found.
        found: String,
        /// What may have been meant.
        near: Vec<String>,
    },
    /// Cities are not added up.
    CitySum {
        /// What was found.
        found: String,
    },
    /// A form of a city that does not exist.
    Form {
        /// What was found.
        found: String,
    },
    /// A variable of which nothing stands in a city.
    NotInCity {
        /// What was found.
        found: String,
    },
    /// A scenario that is none.
    Scenario {
        /// What was found.
        found: String,
    },
    /// One place and one scenario, where two are compared.
    OneSide,
    /// More sides than can be compared, or not a scenario for each.
    Sides {
        /// Places.
        places: usize,
        /// Scenarios.
        scenarios: usize,
    },
    /// What should be a lever, an equals sign and a level.
    SetForm {
        /// What was found.
        found: String,
    },
    /// A lever that does not exist.
    Lever {
        /// What was found.
        found: String,
        /// Levers that can be pulled.
        offered: Vec<Lever>,
    },
    /// A lever that exists, but not for this place in this release.
    LeverHere {
        /// Which lever.
        lever: Lever,
        /// Where.
        place: PlaceId,
        /// Levers that can be pulled.
        offered: Vec<Lever>,
    },
    /// A level that is none.
    Level {
        /// Which lever.
        lever: Lever,
        /// What was found.
        found: String,
    },
    /// A background that does not exist.
    Background {
        /// What was found.
        found: String,
    },
    /// Years that are none, or not in order, or not among the results.
    Years {
        /// What was found.
        found: String,
    },
    /// No draw, or more than are made.
    Draws {
        /// What was found.
        found: u32,
        /// The most that are made.
        most: usize,
    },
    /// A variable that no series fits.
    Variable {
        /// What was found.
        found: String,
        /// What may have been meant.
        near: Vec<String>,
    },
}

impl Fault {
    /// What is wrong and what is possible, as it is said at a door.
    #[must_use]
    pub fn told(&self, door: Door) -> String {
        let all_places = door.word("`cairn places`", "places()");
        match self {
            Fault::Place { found, .. } if PlaceId::parse(found).is_some_and(PlaceId::is_city) => format!(
                "{}: \"{found}\" would be a city, which {}",
                door.word("PLACE", "place"),
                door.word(
                    "not every command follows. `cairn city`, `run`, `compare`, `facts` and `why` do, and `cairn cities` lists them.",
                    "is not known or not followed here. run() and compare() follow cities; cities() lists them."
                )
            ),
            Fault::Place { found, near } => format!(
                "{}: there is no place \"{found}\". {}{all_places} lists them all.",
                door.word("PLACE", "place"),
                meant(near)
            ),
            Fault::CitySum { found } => format!(
                "{}: \"{found}\" adds a city to something. A city is a part of its country and of no sum. {}",
                door.word("PLACE", "place"),
                door.word("Compare them with a comma between.", "compare() holds them beside each other.")
            ),
            Fault::Form { found } => format!(
                "{}: \"{found}\" is no form of a city. Write one of {}.",
                door.word("--path", "form"),
                UrbanForm::ALL.map(UrbanForm::id).join(" ")
            ),
            Fault::NotInCity { found } => format!(
                "{}: \"{found}\" is not in a city: homes, other buildings, cars and streets are. Ask its country.",
                door.word("--variable", "variables")
            ),
            Fault::Scenario { found } => format!(
                "{}: \"{found}\" is {}. Scenarios are {}{}",
                door.word("--scenario", "scenario"),
                door.word("neither a scenario nor a file that exists", "no scenario"),
                Scenario::ALL.map(Scenario::id).join(" "),
                door.word(
                    "; or write the path of a scenario file.",
                    "; or give levers, or a link of the site."
                )
            ),
            Fault::OneSide => format!(
                "{}.",
                door.word(
                    "compare: there is nothing to compare with. Write a second scenario, or two places with a comma between",
                    "compare: there is nothing to compare with. Give two to four queries"
                )
            ),
            Fault::Sides { places, scenarios } => match door {
                Door::Terminal => format!(
                    "compare: {places} places and {scenarios} scenarios do not go together. Write at most four places with commas between, and one scenario for all or one for each."
                ),
                Door::Module => format!("compare: {places} queries are too many. Give two to four."),
            },
            Fault::SetForm { found } => {
                format!("--set: \"{found}\" is not a lever and a level. Write the two with an equals sign between, such as hs=2.4.")
            }
            Fault::Lever { found, offered } => format!(
                "{}: there is no lever \"{found}\". Levers here: {}.",
                door.word("--set", "levers"),
                ids(offered)
            ),
            Fault::LeverHere { lever, place, offered } => format!(
                "lever {} ({}) cannot be pulled for {place} in this release. Levers there: {}.",
                lever.id(),
                lever.name(),
                ids(offered)
            ),
            Fault::Level { lever, found } => format!(
                "{}{}: \"{found}\" is not a level. Write a number from 0 to 5 in tenths, such as 2.4.",
                door.word("--set ", "levers."),
                lever.id()
            ),
            Fault::Background { found } => format!(
                "{}: \"{found}\" is not a background. Write ssp1, ssp2 or ssp3, or pol2, or both with a point between, such as ssp1.pol2; ssp2.none holds if nothing is written.",
                door.word("--background", "background")
            ),
            Fault::Years { found } => format!(
                "{}: \"{found}\" is not a span of results. Write years from 1970 to 2060, the earlier first, such as {}, or one year.",
                door.word("--years", "years"),
                door.word("2020..2060", "[2020, 2060]")
            ),
            Fault::Draws { found, most } => format!(
                "{}: {found} is not a number of draws of this place. Write one from 1 to {most}.",
                door.word("--draws", "n")
            ),
            Fault::Variable { found, near } => format!(
                "{}: no variable fits \"{found}\". {}{} all; * stands for any letters.",
                door.word("--variable", "variables"),
                meant(near),
                door.word("--variable '*' shows", "\"*\" asks for")
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
