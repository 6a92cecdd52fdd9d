//! Links: the state of a page as an address, and an address as the state of a page.
//!
//! ```text
//! ?b=ref&l=hs20.hl24_30-45&y=2060&p=KEN~VNM      level × 10, years two-digit, defaults left out
//! ```
//!
//! [`Link::parse`] is total: any string gives a valid state and remarks on what was odd.
//! [`Link::write`] is canonical: one state, one address; what it writes reads back without
//! a remark. Does not know: which places, levers and scenarios a release carries;
//! [`Link::choices`] is told.

mod goal;
mod over;
mod read;
pub mod receipt;
mod release;
mod remark;
mod route;
pub mod seat;
mod story;
pub mod text;
mod write;

pub use goal::{Amount, Goal, Metric};
pub use over::Over;
pub use remark::Remark;
pub use route::{Leaf, Route, Topic};
pub use story::Story;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::choices::link::receipt::Receipt;
use crate::choices::link::seat::Seat;
use crate::choices::link::text::Plain;
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Choices, Level, Pull};
use crate::kind::{Lever, Pool, UrbanForm};
use crate::place::PlaceId;
use crate::year::Year;

/// How many further places a link shows.
pub const PLACES: usize = 8;

/// Everything an address can say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// Release of model and data that made the link (`m`).
    pub release: Plain,
    /// Starting scenario (`b`).
    pub base: Scenario,
    /// Levers moved from there (`l`); level 0 takes a lever of the scenario back. Years are 2027 to 2060, `to` not before `from`.
    pub pulls: BTreeMap<Lever, Pull>,
    /// Background (`a`).
    pub background: Background,
    /// How the land of a city goes on (`f`).
    pub form: UrbanForm,
    /// Focus year or span (`y`).
    pub focus: Focus,
    /// The place, where it is not in the path (`at`).
    pub at: Option<PlaceId>,
    /// Further places, each once, at most [`PLACES`] (`p`).
    pub places: Vec<PlaceId>,
    /// Charts shown, each once; none = those a page starts with (`c`).
    pub charts: Vec<Chart>,
    /// How each chart is looked at, in the order of [`Chart::ALL`] (`w`).
    pub looks: [Look; Chart::ALL.len()],
    /// Whether every lever is listed, not the themes alone (`w`).
    pub every_lever: bool,
    /// Total or per person (`u`).
    pub per: Per,
    /// Scenarios compared (`s2 s3 s4`).
    pub compared: [Option<Compared>; 3],
    /// A goal (`g`).
    pub goal: Option<Goal>,
    /// Name given by the sender: text only, never markup (`n`).
    pub name: Plain,
    /// Receipt of the numbers the sender saw (`k`).
    pub receipt: Option<Receipt>,
    /// Reserved: results covered (`h`); kept as it came.
    pub covered: Plain,
    /// The levers that whoever opens it may move (`x`); none = all.
    pub allowed: Option<Seat>,
    /// How the page shows itself (`mode`).
    pub mode: Mode,
}

/// What is in focus: years of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Focus {
    /// One year.
    Year(Year),
    /// From a year to a later one.
    Span(Year, Year),
}

impl Focus {
    /// The year in which headlines are read: the last of a span.
    #[must_use]
    pub const fn year(self) -> Year {
        match self {
            Focus::Year(year) | Focus::Span(_, year) => year,
        }
    }
}

impl Default for Focus {
    fn default() -> Focus {
        Focus::Year(Year::of(2050))
    }
}

/// How a chart is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Added up over the years.
    pub summed: bool,
    /// As the difference from today's path.
    pub against: bool,
    /// As a table.
    pub table: bool,
    /// Of ranges: only what is badly known today is varied.
    pub today: bool,
    /// Of flows: materials that share their scrap; none = all.
    pub pool: Option<Pool>,
    /// Of two levers held against each other: which, along and up; none = the two that do most.
    pub pair: Option<[Lever; 2]>,
    /// Of what stands: by what it is used for, not by material.
    pub sectors: bool,
    /// Of ranges: which result; none = emissions.
    pub over: Option<Over>,
}

/// A chart that a link can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Chart {
    /// Emissions by cause.
    Causes,
    /// By sector.
    Sectors,
    /// By material.
    Materials,
    /// What stands, by age.
    Age,
    /// What is built.
    Built,
    /// What comes to its end of life.
    EndOfLife,
    /// Energy.
    Energy,
    /// Power plants, by what they run on.
    Plants,
    /// Metals that go into plants, lines and stations.
    Grid,
    /// Nitrogen oxides of exhausts.
    Nox,
    /// Fine particles of exhausts.
    Particles,
    /// Soot of exhausts.
    Soot,
    /// Plastics by what they are used for.
    Plastics,
    /// Plastic waste by what becomes of it.
    PlasticWaste,
    /// Goods that leave homes, by kind.
    Goods,
    /// Emissions, and between which ends they lie where what is doubted is otherwise.
    Range,
    /// Which of the numbers that are varied matter most.
    Matters,
    /// Which levers made the difference of the result in view.
    Who,
    /// The same over the years: what each lever saves, and what it costs first.
    Wedges,
    /// Why emissions grow or fall from around 2020 on, factor by factor.
    Grows,
    /// What it would take to meet a goal.
    Need,
    /// Two levers held against each other: what follows of every pair of levels.
    Pair,
    /// Where materials come from, what they go into, what becomes of them.
    Flows,
    /// The mass of all that stands.
    Stands,
    /// Roads and civil works, by age.
    Works,
}

impl Chart {
    /// All, in the order of every list.
    pub const ALL: [Chart; 25] = [
        Chart::Causes,
        Chart::Sectors,
        Chart::Materials,
        Chart::Age,
        Chart::Built,
        Chart::EndOfLife,
        Chart::Energy,
        Chart::Plants,
        Chart::Grid,
        Chart::Nox,
        Chart::Particles,
        Chart::Soot,
        Chart::Plastics,
        Chart::PlasticWaste,
        Chart::Goods,
        Chart::Range,
        Chart::Matters,
        Chart::Who,
        Chart::Wedges,
        Chart::Grows,
        Chart::Need,
        Chart::Pair,
        Chart::Flows,
        Chart::Stands,
        Chart::Works,
    ];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Chart::Causes => "ghg",
            Chart::Sectors => "sector",
            Chart::Materials => "materials",
            Chart::Age => "age",
            Chart::Built => "built",
            Chart::EndOfLife => "eol",
            Chart::Energy => "energy",
            Chart::Plants => "plants",
            Chart::Grid => "grid",
            Chart::Nox => "nox",
            Chart::Particles => "pm25",
            Chart::Soot => "soot",
            Chart::Plastics => "plastics",
            Chart::PlasticWaste => "plastic-waste",
            Chart::Goods => "goods",
            Chart::Range => "range",
            Chart::Matters => "matters",
            Chart::Who => "who",
            Chart::Wedges => "wedges",
            Chart::Grows => "grows",
            Chart::Need => "need",
            Chart::Pair => "pair",
            Chart::Flows => "flows",
            Chart::Stands => "stands",
            Chart::Works => "works",
        }
    }

    /// Reads [`Chart::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Chart> {
        Self::ALL.into_iter().find(|chart| chart.id() == id)
    }
}

/// How amounts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Per {
    /// For the whole place.
    #[default]
    Total,
    /// For each person.
    Person,
}

/// How the page shows itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// As a page.
    #[default]
    Page,
    /// On a stage: one chart, large type.
    Present,
    /// On paper.
    Print,
    /// As a page, with the panel open by which it is shared and kept.
    Share,
    /// As what a presenter reads beside a stage.
    Notes,
    /// As a page at a stand, on a screen that is touched.
    Kiosk,
    /// As a part of another page.
    Embed,
}

/// A scenario beside the one of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Where it starts.
    pub base: Scenario,
    /// Levers moved from there.
    pub pulls: BTreeMap<Lever, Pull>,
    /// How the land of a city goes on.
    pub form: UrbanForm,
}

impl Link {
    /// A link that makes these choices and looks at a year; all else at its default.
    ///
    /// It starts from the scenario that leaves the fewest levers to move.
    #[must_use]
    pub fn from_choices(choices: &Choices, focus: Option<Year>) -> Link {
        let bases = Scenario::ALL.into_iter().filter(|base| base.choices().panel == choices.panel);
        let nearest = bases.map(|base| (base, moved(base, choices))).min_by_key(|(_, pulls)| pulls.len());
        let (base, pulls) = nearest.unwrap_or_default();
        Link {
            base,
            pulls,
            background: choices.background,
            form: choices.form,
            focus: focus.map_or_else(Focus::default, Focus::Year),
            ..Link::default()
        }
    }

    /// What the model is given, where a release offers only some levers; a remark for each it does not carry.
    #[must_use]
    pub fn choices(&self, offered: &[Lever]) -> (Choices, Vec<Remark>) {
        let (choices, remarks) = carried(self.base, &self.pulls, self.background, offered);
        let form = self.form;
        (Choices { form, ..choices }, remarks)
    }
}

impl Compared {
    /// Choices as a link tells them beside its own; their background is that of the link.
    #[must_use]
    pub fn of(choices: &Choices) -> Compared {
        let Link { base, pulls, form, .. } = Link::from_choices(choices, None);
        Compared { base, pulls, form }
    }

    /// What the model is given, against a background.
    #[must_use]
    pub fn choices(&self, background: Background, offered: &[Lever]) -> (Choices, Vec<Remark>) {
        let (choices, remarks) = carried(self.base, &self.pulls, background, offered);
        let form = self.form;
        (Choices { form, ..choices }, remarks)
    }
}

/// `tm.nb`: two different levers.
fn pair(word: &str) -> Option<[Lever; 2]> {
    let (first, second) = word.split_once('.')?;
    let [first, second] = [Lever::find(first)?, Lever::find(second)?];
    (first != second).then_some([first, second])
}

/// Levers to move from a scenario to these choices; one that the scenario pulls and they do not goes to 0.
fn moved(base: Scenario, choices: &Choices) -> BTreeMap<Lever, Pull> {
    let from = base.choices().pulls;
    let back = from.keys().filter(|lever| !choices.pulls.contains_key(lever));
    let back = back.map(|lever| (*lever, Pull::to_level(Level::NONE)));
    let on = choices.pulls.iter().filter(|(lever, pull)| from.get(lever) != Some(pull));
    let mut moved = BTreeMap::new();
    for (lever, pull) in back.chain(on.map(|(lever, pull)| (*lever, *pull))) {
        moved.insert(lever, pull);
    }
    moved
}

/// A scenario with levers moved that a release can pull, and a remark for each that it cannot.
fn carried(base: Scenario, pulls: &BTreeMap<Lever, Pull>, background: Background, offered: &[Lever]) -> (Choices, Vec<Remark>) {
    let mut remarks = Vec::new();
    let mut choices = base.choices();
    choices.background = background;
    choices.pulls.retain(|lever, _| offered.contains(lever));
    for (lever, pull) in pulls {
        if offered.contains(lever) {
            choices = choices.pulled(*lever, *pull);
        } else {
            remarks.push(Remark::LaterLever { lever: *lever });
        }
    }
    (choices, remarks)
}
