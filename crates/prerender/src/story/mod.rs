//! Stories: which steps has a story, and what does each step show and claim?
//!
//! ```text
//! a flow of a year   mean of the five years around it, as headlines are        a stock      at the end of the year
//! share(a, b) = a / b      less(a, b) = 1 − a / b      more(a, b) = a / b − 1      minus(a, b) = a − b      rest(a) = 1 − a
//! a claim            number > times · other   or   number < times · other
//! ```
//!
//! Steps are data: one file a story in `static/stories`, read by [`file`]. Texts name the numbers and rely on the
//! claims. A claim that no longer holds is an error, and no page is written. Every lever of a setting is at its top
//! level, the limit of the evidence.
//!
//! Out of scope: texts, drawing of charts, ranges.

mod fault;
pub mod file;
mod numbers;
pub(crate) mod rows;
pub(crate) mod values;

pub use fault::Untold;
pub use file::{lessons, steps};
pub use numbers::{Counts, StoryNumber, computed, counted, lesson_numbers, run, series};

use cairn_core::choices::link::{Chart, Per};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Storyline};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// A place with some levers at their top level, or under the choices of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The id of the place.
    pub place: String,
    /// The levers, each at its top level.
    pub levers: Vec<Lever>,
    /// The storyline.
    pub storyline: Storyline,
    /// The choices of a link, in place of levers and storyline.
    pub linked: Option<Choices>,
}

impl Setting {
    /// A place with no lever set.
    pub fn of(place: &str) -> Setting {
        Setting {
            place: place.to_owned(),
            levers: Vec::new(),
            storyline: Storyline::default(),
            linked: None,
        }
    }

    /// The parsed id; none if it is not valid.
    pub fn id(&self) -> Option<PlaceId> {
        PlaceId::parse(&self.place)
    }

    /// The choices of the link, or those with every lever at its top level.
    pub fn choices(&self) -> Choices {
        if let Some(choices) = &self.linked {
            return choices.clone();
        }
        let mut choices = Choices::default();
        choices.background.storyline = self.storyline;
        let pulled = self.levers.iter();
        pulled.fold(choices, |choices, lever| choices.with(*lever, Level::TOP))
    }
}

/// How a number is computed. Variables are those of [`cairn_analysis::findings::variable`]; several joined by ` + ` are
/// summed.
#[derive(Clone, Debug, PartialEq)]
pub enum Reckoned {
    /// A flow: mean of the five years around a year.
    Flow(Setting, String, Year),
    /// A stock at the end of a year.
    Stand(Setting, String, Year),
    /// A flow summed over years, first and last included.
    Summed(Setting, String, [Year; 2]),
    /// The first number divided by the second.
    Share(String, String),
    /// One minus the ratio of the first to the second.
    Less(String, String),
    /// The ratio of the first to the second, minus one.
    More(String, String),
    /// One minus a share.
    Rest(String),
    /// The first number minus the second.
    Minus(String, String),
    /// Mass or emissions per person.
    Each(String, String),
    /// The first future year in which one variable exceeds another.
    Since(Setting, String, String),
    /// A year that a text names.
    In(Year),
}

impl Reckoned {
    /// True if it is computed from other numbers of the step alone.
    const fn is_of_numbers(&self) -> bool {
        match self {
            Reckoned::Share(..)
            | Reckoned::Less(..)
            | Reckoned::More(..)
            | Reckoned::Rest(_)
            | Reckoned::Minus(..)
            | Reckoned::Each(..) => true,
            Reckoned::Flow(..) | Reckoned::Stand(..) | Reckoned::Summed(..) | Reckoned::Since(..) | Reckoned::In(_) => false,
        }
    }
}

/// A condition that a number must meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Name of the number.
    pub number: String,
    /// True for "more than", false for "less than".
    pub more: bool,
    /// The threshold, or the factor on the other number.
    pub times: f64,
    /// The other number; none if the threshold is absolute.
    pub than: Option<String>,
}

/// Label of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Called {
    /// The name of the place.
    Place(String),
    /// The name of the lever.
    Lever(Lever),
    /// A text of the stories.
    Text(String),
}

/// A series over years, drawn as a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// The place and its levers.
    pub setting: Setting,
    pub variable: String,
    /// True for a flow: each year is then the mean of five.
    pub flow: bool,
    /// The text of the stories that names the line.
    pub text: String,
}

/// Content that a step shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pictured {
    /// The chart that the explorer opens with.
    Chart,
    /// Numbers of the step as bars, in the given order (longest first).
    Bars(Vec<(String, Called)>),
    /// Lines over years.
    Lines(Vec<Track>),
}

/// A step of a story: the state in which the explorer opens, the figure, the numbers that the text names, and the
/// claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// Word that identifies it in the keys of its texts.
    pub id: String,
    /// The place and the levers with which the explorer opens.
    pub setting: Setting,
    pub focus: Year,
    pub chart: Chart,
    /// Whole place or per person.
    pub per: Per,
    /// The figure.
    pub pictured: Pictured,
    /// Numbers by the names in the texts; a number may use those before it.
    pub numbers: Vec<(String, Reckoned)>,
    /// Conditions on the numbers.
    pub claims: Vec<Claim>,
}
