//! Stories: what is told in a room, step by step, as data: where, under which levers, which numbers, and what they must hold.
//!
//! ```text
//! a flow of a year   mean of the five years around it, as headlines are        what stands   at the end of the year
//! share(a, b) = a / b      less(a, b) = 1 − a / b      more(a, b) = a / b − 1      minus(a, b) = a − b      rest(a) = 1 − a
//! a claim            number > times · other   or   number < times · other
//! ```
//!
//! Texts name the numbers and rest on the claims: one that no longer holds is a fault, and no page is written. Every lever of
//! a setting is pulled as far as evidence goes. Does not know: the texts, how a chart is drawn, ranges.

mod lessons;
mod lifetimes;
mod plastics;
mod power;
mod reckon;
mod recycling;
mod space;
mod standing;
mod timber;
mod untold;
mod vehicles;

pub use lessons::LESSONS;
pub use reckon::{Count, Counts, counted, run, series};
pub use untold::Untold;

use crate::choices::link::{Chart, Per, Story};
use crate::choices::{Choices, Level};
use crate::kind::Lever;
use crate::place::PlaceId;
use crate::year::Year;

/// A place under some levers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The place by its id.
    pub place: &'static str,
    /// Levers, each as far as evidence goes.
    pub levers: &'static [Lever],
}

impl Setting {
    /// A place with nothing pulled.
    #[must_use]
    pub const fn of(place: &'static str) -> Setting {
        Setting { place, levers: &[] }
    }

    /// A place under some levers.
    #[must_use]
    pub const fn with(place: &'static str, levers: &'static [Lever]) -> Setting {
        Setting { place, levers }
    }

    /// The place; none where its id is none.
    #[must_use]
    pub fn id(self) -> Option<PlaceId> {
        PlaceId::parse(self.place)
    }

    /// What is chosen.
    #[must_use]
    pub fn choices(self) -> Choices {
        let pulled = self.levers.iter();
        pulled.fold(Choices::default(), |choices, lever| choices.with(*lever, Level::TOP))
    }
}

/// How a number is worked out. Variables are those of [`crate::findings::variable`]; several joined by ` + ` are summed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reckoned {
    /// A flow: the mean of the five years around a year.
    Flow(Setting, &'static str, Year),
    /// What stands at the end of a year.
    Stand(Setting, &'static str, Year),
    /// A flow added up from a year to another.
    Summed(Setting, &'static str, [Year; 2]),
    /// One number by another, as a share.
    Share(&'static str, &'static str),
    /// How much less one is than another, as a share of that.
    Less(&'static str, &'static str),
    /// How much more, as a share of that.
    More(&'static str, &'static str),
    /// What is left of the whole.
    Rest(&'static str),
    /// One less another.
    Minus(&'static str, &'static str),
    /// Mass or emissions by people.
    Each(&'static str, &'static str),
    /// The first year ahead in which one variable is larger than another.
    Since(Setting, &'static str, &'static str),
    /// A year that a text names.
    In(Year),
}

/// What must hold of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// Which number.
    pub number: &'static str,
    /// Whether it is more, or less, than what follows.
    pub more: bool,
    /// So much, or so many times the other.
    pub times: f64,
    /// The other number; none where it is held against a number of its own.
    pub than: Option<&'static str>,
}

/// A number is more than so much.
const fn over(number: &'static str, times: f64) -> Claim {
    Claim {
        number,
        more: true,
        times,
        than: None,
    }
}

/// A number is less than so much.
const fn under(number: &'static str, times: f64) -> Claim {
    Claim {
        number,
        more: false,
        times,
        than: None,
    }
}

/// A number is more than so many times another.
const fn more(number: &'static str, times: f64, than: &'static str) -> Claim {
    Claim {
        number,
        more: true,
        times,
        than: Some(than),
    }
}

/// A number is less than so many times another.
const fn less(number: &'static str, times: f64, than: &'static str) -> Claim {
    Claim {
        number,
        more: false,
        times,
        than: Some(than),
    }
}

/// A line of a variable, a flow or what stands, named by a text.
const fn track(setting: Setting, variable: &'static str, flow: bool, text: &'static str) -> Track {
    Track {
        setting,
        variable,
        flow,
        text,
    }
}

/// What a bar is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// As the place is.
    Place(&'static str),
    /// As the lever is.
    Lever(Lever),
    /// By a text of the stories.
    Text(&'static str),
}

/// A line over years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Track {
    /// Where, under which levers.
    pub setting: Setting,
    /// The variable.
    pub variable: &'static str,
    /// Whether it is a flow: then each year is the mean of five.
    pub flow: bool,
    /// The text of the stories that names it.
    pub text: &'static str,
}

/// What a step shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictured {
    /// The chart that the explorer opens with.
    Chart,
    /// Numbers of the step as bars, longest first as they are given.
    Bars(&'static [(&'static str, Called)]),
    /// Lines over years.
    Lines(&'static [Track]),
}

/// A step: what the explorer opens with, what is shown, and what the text names and rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Telling {
    /// Its word in the keys of its texts.
    pub id: &'static str,
    /// Where the explorer opens, under which levers.
    pub setting: Setting,
    /// In which focus year.
    pub focus: Year,
    /// With which chart.
    pub chart: Chart,
    /// Of the whole place, or of a person.
    pub per: Per,
    /// What is shown.
    pub pictured: Pictured,
    /// Numbers by the names that texts have for them; one may rest on those before it.
    pub numbers: &'static [(&'static str, Reckoned)],
    /// What must hold of them.
    pub claims: &'static [Claim],
}

/// The year that is told as it is now: the last that no choice can change.
const NOW: Year = Year::RECONSTRUCTED;
/// The year in which most effects are told.
const AHEAD: Year = Year::of(2050);

/// The steps of a story.
#[must_use]
pub const fn steps(story: Story) -> &'static [Telling] {
    match story {
        Story::Standing => &standing::STEPS,
        Story::Recycling => &recycling::STEPS,
        Story::Lifetimes => &lifetimes::STEPS,
        Story::Space => &space::STEPS,
        Story::Timber => &timber::STEPS,
        Story::Power => &power::STEPS,
        Story::Plastics => &plastics::STEPS,
        Story::Vehicles => &vehicles::STEPS,
    }
}
