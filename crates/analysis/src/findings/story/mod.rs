//! Stories: the steps of each story as data. A step has a place, levers, numbers, and claims about these numbers.
//!
//! ```text
//! a flow of a year   mean of the five years around it, as headlines are        a stock      at the end of the year
//! share(a, b) = a / b      less(a, b) = 1 − a / b      more(a, b) = a / b − 1      minus(a, b) = a − b      rest(a) = 1 − a
//! a claim            number > times · other   or   number < times · other
//! ```
//!
//! Texts name the numbers and rely on the claims. A claim that no longer holds is an error, and no page is written.
//! Every lever of a setting is at its top level, the limit of the evidence.
//!
//! Out of scope: texts, drawing of charts, ranges.

mod existing_stock;
mod fault;
mod lessons;
mod lifetimes;
mod numbers;
mod plastics;
mod power;
mod recycling;
mod space;
mod timber;
mod vehicles;

pub use fault::Untold;
pub use lessons::LESSONS;
pub use numbers::{Counts, StoryNumber, counted, run, series};

use cairn_core::choices::link::{Chart, Per, Story};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// A place with some levers at their top level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The id of the place.
    pub place: &'static str,
    /// The levers, each at its top level.
    pub levers: &'static [Lever],
}

impl Setting {
    /// A place with no lever set.
    #[must_use]
    pub const fn of(place: &'static str) -> Setting {
        Setting { place, levers: &[] }
    }

    /// A place with some levers.
    #[must_use]
    pub const fn with(place: &'static str, levers: &'static [Lever]) -> Setting {
        Setting { place, levers }
    }

    /// The parsed id; none if it is not valid.
    #[must_use]
    pub fn id(self) -> Option<PlaceId> {
        PlaceId::parse(self.place)
    }

    /// The choices with every lever at its top level.
    #[must_use]
    pub fn choices(self) -> Choices {
        let pulled = self.levers.iter();
        pulled.fold(Choices::default(), |choices, lever| choices.with(*lever, Level::TOP))
    }
}

/// How a number is computed. Variables are those of [`crate::findings::variable`]; several joined by ` + ` are summed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reckoned {
    /// A flow: mean of the five years around a year.
    Flow(Setting, &'static str, Year),
    /// A stock at the end of a year.
    Stand(Setting, &'static str, Year),
    /// A flow summed over years, first and last included.
    Summed(Setting, &'static str, [Year; 2]),
    /// The first number divided by the second.
    Share(&'static str, &'static str),
    /// One minus the ratio of the first to the second.
    Less(&'static str, &'static str),
    /// The ratio of the first to the second, minus one.
    More(&'static str, &'static str),
    /// One minus a share.
    Rest(&'static str),
    /// The first number minus the second.
    Minus(&'static str, &'static str),
    /// Mass or emissions per person.
    Each(&'static str, &'static str),
    /// The first future year in which one variable exceeds another.
    Since(Setting, &'static str, &'static str),
    /// A year that a text names.
    In(Year),
}

/// A condition that a number must meet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// Name of the number.
    pub number: &'static str,
    /// True for "more than", false for "less than".
    pub more: bool,
    /// The threshold, or the factor on the other number.
    pub times: f64,
    /// The other number; none if the threshold is absolute.
    pub than: Option<&'static str>,
}

/// A number is above a threshold.
const fn over(number: &'static str, times: f64) -> Claim {
    Claim {
        number,
        more: true,
        times,
        than: None,
    }
}

/// A number is below a threshold.
const fn under(number: &'static str, times: f64) -> Claim {
    Claim {
        number,
        more: false,
        times,
        than: None,
    }
}

/// A number is above `times` another.
const fn more(number: &'static str, times: f64, than: &'static str) -> Claim {
    Claim {
        number,
        more: true,
        times,
        than: Some(than),
    }
}

/// A number is below `times` another.
const fn less(number: &'static str, times: f64, than: &'static str) -> Claim {
    Claim {
        number,
        more: false,
        times,
        than: Some(than),
    }
}

/// The series of a variable (flow or stock) with the key of its label.
const fn track(setting: Setting, variable: &'static str, flow: bool, text: &'static str) -> Track {
    Track {
        setting,
        variable,
        flow,
        text,
    }
}

/// Label of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// The name of the place.
    Place(&'static str),
    /// The name of the lever.
    Lever(Lever),
    /// A text of the stories.
    Text(&'static str),
}

/// A series over years, drawn as a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Track {
    /// The place and its levers.
    pub setting: Setting,
    /// The variable.
    pub variable: &'static str,
    /// True for a flow: each year is then the mean of five.
    pub flow: bool,
    /// The text of the stories that names the line.
    pub text: &'static str,
}

/// Content that a step shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictured {
    /// The chart that the explorer opens with.
    Chart,
    /// Numbers of the step as bars, in the given order (longest first).
    Bars(&'static [(&'static str, Called)]),
    /// Lines over years.
    Lines(&'static [Track]),
}

/// A step of a story: the state in which the explorer opens, the figure, the numbers that the text names, and the
/// claims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Telling {
    /// Its word in the keys of its texts.
    pub id: &'static str,
    /// The place and the levers with which the explorer opens.
    pub setting: Setting,
    /// The focus year.
    pub focus: Year,
    /// The chart.
    pub chart: Chart,
    /// Whole place or per person.
    pub per: Per,
    /// The figure.
    pub pictured: Pictured,
    /// Numbers by the names in the texts; a number may use those before it.
    pub numbers: &'static [(&'static str, Reckoned)],
    /// Conditions on the numbers.
    pub claims: &'static [Claim],
}

/// The year shown as the present: the last that no choice can change.
const NOW: Year = Year::RECONSTRUCTED;
/// The year for which most effects are given.
const AHEAD: Year = Year::of(2050);

/// The steps of a story.
#[must_use]
pub const fn steps(story: Story) -> &'static [Telling] {
    match story {
        Story::Standing => &existing_stock::STEPS,
        Story::Recycling => &recycling::STEPS,
        Story::Lifetimes => &lifetimes::STEPS,
        Story::Space => &space::STEPS,
        Story::Timber => &timber::STEPS,
        Story::Power => &power::STEPS,
        Story::Plastics => &plastics::STEPS,
        Story::Vehicles => &vehicles::STEPS,
    }
}
