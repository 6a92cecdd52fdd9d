//! Faults in a query: the text found and the valid alternatives, in the terms of the interface it came through.
//!
//! Out of scope: faults in files.

use crate::ask::chart;
use crate::words::names;
use cairn_core::choices::link::Chart;
use cairn_core::choices::scenario::Scenario;
use cairn_core::doubt::OwnNumber;
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::kind::{Lever, UrbanForm};
use cairn_core::place::{PlaceId, Wider};

/// Commands that take a city.
const TAKE_CITY: &str = "`cairn city`, `run`, `compare`, `chart`, `facts` and `why`";

/// The interface of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The command line, with words and options.
    Terminal,
    /// The module for other programs, with keys of an object.
    Module,
}

impl Door {
    /// The term for this interface.
    const fn word<'a>(self, terminal: &'a str, module: &'a str) -> &'a str {
        match self {
            Door::Terminal => terminal,
            Door::Module => module,
        }
    }
}

/// The reason why a query has no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum QueryFault {
    /// An unknown place.
    Place {
        /// The text found.
        found: String,
        /// Similar known names.
        near: Vec<String>,
    },
    /// A sum of places where one place is needed.
    NoFacts {
        /// The sum.
        wider: Wider,
    },
    /// A sum of places that includes a city.
    CitySum {
        /// The text found.
        found: String,
    },
    /// An unknown urban form.
    Form {
        /// The text found.
        found: String,
    },
    /// A variable that cities do not have.
    NotInCity {
        /// The text found.
        found: String,
    },
    /// An unknown scenario.
    Scenario {
        /// The text found.
        found: String,
    },
    /// A comparison with only one place and one scenario.
    OneSide,
    /// Too many sides to compare, or not one scenario for each place.
    Sides {
        /// Number of places.
        places: usize,
        /// Number of scenarios.
        scenarios: usize,
    },
    /// A text that is not lever, equals sign and level.
    SetForm {
        /// The text found.
        found: String,
    },
    /// An unknown lever.
    Lever {
        /// The text found.
        found: String,
        /// Levers that the place offers.
        offered: Vec<Lever>,
    },
    /// A lever that exists, but that this place does not offer in this release.
    LeverHere {
        /// The lever.
        lever: Lever,
        /// The place.
        place: PlaceId,
        /// Levers that the place offers.
        offered: Vec<Lever>,
    },
    /// An invalid level.
    Level {
        /// The lever.
        lever: Lever,
        /// The text found.
        found: String,
    },
    /// A text that is not a number to set by hand.
    NumberForm {
        /// The text found.
        found: String,
    },
    /// An unknown number.
    Number {
        /// The text found.
        found: String,
        /// Similar known names.
        near: Vec<String>,
    },
    /// A number set in a city.
    NumberInCity,
    /// A number outside its bounds in a place.
    NumberBounds {
        /// The number.
        on: DoubtTarget,
        /// The value found.
        found: OwnNumber,
        /// Low, ours and high.
        ends: [f64; 3],
        /// Least and most.
        bounds: [f64; 2],
    },
    /// An unknown chart.
    Chart {
        /// The text found.
        found: String,
        /// Similar known ids.
        near: Vec<String>,
    },
    /// A chart of many runs.
    ChartOfRuns {
        /// The chart.
        chart: Chart,
    },
    /// A chart that is not made for a city.
    ChartNotInCity {
        /// The chart.
        chart: Chart,
    },
    /// An unknown background.
    Background {
        /// The text found.
        found: String,
    },
    /// Years that are invalid, in the wrong order, or outside the results.
    Years {
        /// The text found.
        found: String,
    },
    /// Too few draws, or too many.
    Draws {
        /// The number found.
        found: u32,
        /// The minimum.
        least: u32,
        /// The maximum.
        most: usize,
    },
    /// A variable pattern that matches no series.
    Variable {
        /// The text found.
        found: String,
        /// Similar known names.
        near: Vec<String>,
    },
}

impl QueryFault {
    /// The fault and the valid alternatives, in the terms of the interface.
    pub fn message(&self, door: Door) -> String {
        let all_places = door.word("`cairn places`", "places()");
        match self {
            QueryFault::Place { found, .. } if PlaceId::parse(found).is_some_and(PlaceId::is_city) => match door {
                Door::Terminal => format!(
                    "PLACE: \"{found}\" would be a city, which not every command follows. {TAKE_CITY} do, and `cairn cities` lists them."
                ),
                Door::Module => format!(
                    "place: \"{found}\" would be a city, which is not known or not followed here. \
                     run() and compare() follow cities; cities() lists them."
                ),
            },
            QueryFault::Place { found, near } => format!(
                "{}: there is no place \"{found}\". {}{all_places} lists them all.",
                door.word("PLACE", "place"),
                suggestion(near)
            ),
            QueryFault::NoFacts { wider } => format!(
                "{}: {} is a sum of places and has no facts of its own. Ask for one of its places; {all_places} lists them all.",
                door.word("PLACE", "place"),
                wider.name()
            ),
            QueryFault::CitySum { found } => format!(
                "{}: \"{found}\" adds a city to something. A city is a part of its country and of no sum. {}",
                door.word("PLACE", "place"),
                door.word("Compare them with a comma between.", "compare() holds them beside each other.")
            ),
            QueryFault::Form { found } => format!(
                "{}: \"{found}\" is no form of a city. Write one of {}.",
                door.word("--path", "form"),
                UrbanForm::ALL.map(UrbanForm::id).join(" ")
            ),
            QueryFault::NotInCity { found } => format!(
                "{}: \"{found}\" is not in a city: homes, other buildings, cars and streets are. Ask its country.",
                door.word("--variable", "variables")
            ),
            QueryFault::Scenario { found } => format!(
                "{}: \"{found}\" is {}. Scenarios are {}{}",
                door.word("--scenario", "scenario"),
                door.word("neither a scenario nor a file that exists", "no scenario"),
                Scenario::ALL.map(Scenario::id).join(" "),
                door.word(
                    "; or write the path of a scenario file.",
                    "; or give levers, or a link of the site."
                )
            ),
            QueryFault::OneSide => format!(
                "{}.",
                door.word(
                    "compare: there is nothing to compare with. Write a second scenario, or two places with a comma between",
                    "compare: there is nothing to compare with. Give two to four queries"
                )
            ),
            QueryFault::Sides { places, scenarios } => match door {
                Door::Terminal => format!(
                    "compare: {places} places and {scenarios} scenarios do not go together. Write at most four places with commas between, and one scenario for all or one for each."
                ),
                Door::Module => format!("compare: {places} queries are too many. Give two to four."),
            },
            QueryFault::SetForm { found } => {
                format!("--set: \"{found}\" is not a lever and a level. Write the two with an equals sign between, such as hs=2.4.")
            }
            QueryFault::Lever { found, offered } => format!(
                "{}: there is no lever \"{found}\". Levers here: {}.",
                door.word("--set", "levers"),
                ids(offered)
            ),
            QueryFault::LeverHere { lever, place, offered } => format!(
                "lever {} ({}) cannot be pulled for {place} in this release. Levers there: {}.",
                lever.id(),
                names::lever_in_english(*lever),
                ids(offered)
            ),
            QueryFault::Level { lever, found } => format!(
                "{}{}: \"{found}\" is not a level. Write a number from 0 to 5 in tenths, such as 2.4.",
                door.word("--set ", "levers."),
                lever.id()
            ),
            QueryFault::NumberForm { found } => format!(
                "{}: \"{found}\" is not a name and a number of at most fifteen digits. {}",
                door.word("--assume", "assume"),
                door.word(
                    "Write the two with an equals sign between, such as homes.life=90.",
                    "Give an object, such as { \"homes.life\": 90 }."
                )
            ),
            QueryFault::Number { found, near } => format!(
                "{}: there is no number \"{found}\". {}{} lists them all.",
                door.word("--assume", "assume"),
                suggestion(near),
                door.word("`cairn numbers PLACE`", "numbers(place)")
            ),
            QueryFault::NumberInCity => format!(
                "{}: a city takes the numbers of its country as they are. Set them in the country.",
                door.word("--assume", "assume")
            ),
            QueryFault::NumberBounds {
                on,
                found,
                ends: [low, ours, high],
                bounds: [least, most],
            } => {
                let [low, ours, high, least, most] = [low, ours, high, least, most].map(|number| four_digits(*number));
                format!(
                    "{} {}: {found} is out of bounds. Ours is {ours}, its range {low} to {high}; write a number from {least} to {most}.",
                    door.word("--assume", "assume"),
                    on.id()
                )
            }
            QueryFault::Chart { found, near } => format!(
                "{}: there is no chart \"{found}\". {}Charts of one run are {}.",
                door.word("CHART", "chart"),
                suggestion(near),
                chart::single().map(Chart::id).collect::<Vec<_>>().join(" ")
            ),
            QueryFault::ChartOfRuns { chart } => format!(
                "{}: \"{}\" shows many runs. {}",
                door.word("CHART", "chart"),
                chart.id(),
                door.word(
                    "`cairn range`, `who`, `need`, `flows`, `minerals` and `money` give its numbers.",
                    "draws() gives the numbers of the range; the command line those of the others."
                )
            ),
            QueryFault::ChartNotInCity { chart } => format!(
                "{}: \"{}\" is not made for a city. Ask its country.",
                door.word("CHART", "chart"),
                chart.id()
            ),
            QueryFault::Background { found } => format!(
                "{}: \"{found}\" is not a background. Write ssp1, ssp2, ssp3 or out, or pol2, or both with a point between, such as ssp1.pol2; ssp2.none holds if nothing is written.",
                door.word("--background", "background")
            ),
            QueryFault::Years { found } => format!(
                "{}: \"{found}\" is not a span of results. Write years from 1970 to 2060, the earlier first, such as {}, or one year.",
                door.word("--years", "years"),
                door.word("2020..2060", "[2020, 2060]")
            ),
            QueryFault::Draws { found, least, most } => format!(
                "{}: {found} is not a number of draws of this place. Write one from {least} to {most}.",
                door.word("--draws", "n")
            ),
            QueryFault::Variable { found, near } => format!(
                "{}: no variable fits \"{found}\". {}{} all; * stands for any letters.",
                door.word("--variable", "variables"),
                suggestion(near),
                door.word("--variable '*' shows", "\"*\" asks for")
            ),
        }
    }
}

/// A number with four digits.
pub(super) fn four_digits(number: f64) -> String {
    if number == 0.0 {
        return "0".to_owned();
    }
    let whole = libm::floor(libm::log10(number.abs())) as i32;
    let decimals = usize::try_from(3 - whole).unwrap_or(0).min(9);
    let text = format!("{number:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

fn suggestion(near: &[String]) -> String {
    if near.is_empty() {
        String::new()
    } else {
        format!("Did you mean {}? ", near.join(" or "))
    }
}

fn ids(levers: &[Lever]) -> String {
    let ids: Vec<String> = levers
        .iter()
        .map(|lever| format!("{} ({})", lever.id(), names::lever_in_english(*lever)))
        .collect();
    if ids.is_empty() { "none".to_owned() } else { ids.join(", ") }
}
