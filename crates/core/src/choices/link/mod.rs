//! Links: the state of a page as an address, and an address as the state of a page.
//!
//! ```text
//! ?b=ref&l=hs20.hl24_30-45&y=2060&p=KEN~VNM      level × 10, years two-digit, defaults left out
//! ```
//!
//! [`Link::parse`] is total: any string gives a valid state, and remarks name each fault in it.
//! [`Link::write`] is canonical: one state has one address, which reads back without a remark.
//! Out of scope: the places, levers and scenarios of a release; [`Link::choices`] receives the levers offered.

mod goal;
mod read;
pub mod receipt;
mod release;
mod remark;
mod route;
pub mod seat;
mod story;
pub mod text;
mod write;

pub use goal::{Amount, Metric, MetricGoal};
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
use crate::doubt::OwnNumbers;
use crate::kind::{Headline, Lever, Mineral, Pool, UrbanForm};
use crate::place::PlaceId;
use crate::year::Year;

/// Maximum number of further places in a link.
pub const PLACES: usize = 8;

/// The content of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// Release of model and data that made the link (`m`).
    pub release: Plain,
    /// Starting scenario (`b`).
    pub base: Scenario,
    /// Levers moved from that scenario (`l`); level 0 resets a lever of the scenario. Years are 2027 to 2060, `to` not
    /// before `from`.
    pub pulls: BTreeMap<Lever, Pull>,
    /// Background: storyline and climate policy (`a`).
    pub background: Background,
    /// Future urban form of a city (`f`).
    pub form: UrbanForm,
    /// Numbers set by hand in place of ours (`o`); of a comparison, in all its scenarios.
    pub numbers: OwnNumbers,
    /// Focus year or span (`y`).
    pub focus: Focus,
    /// The place, if the path does not name it (`at`).
    pub at: Option<PlaceId>,
    /// Further places, each once, at most [`PLACES`] (`p`).
    pub places: Vec<PlaceId>,
    /// The chosen result (`r`): charts, effects and ranges show it.
    pub result: Headline,
    /// Charts shown, each once; none = the default charts of the page (`c`).
    pub charts: Vec<Chart>,
    /// Display options of each chart, in the order of [`Chart::ALL`] (`w`).
    pub looks: [ChartOptions; Chart::ALL.len()],
    /// True if the page lists every lever, not only the themes (`w`).
    pub every_lever: bool,
    /// Total or per person (`u`).
    pub per: Per,
    /// Scenarios to compare (`s2 s3 s4`).
    pub compared: [Option<ComparedScenario>; 3],
    /// A goal (`g`).
    pub goal: Option<MetricGoal>,
    /// Name given by the sender: text only, never markup (`n`).
    pub name: Plain,
    /// Receipt (checksum) of the numbers the sender saw (`k`).
    pub receipt: Option<Receipt>,
    /// Reserved: results covered (`h`); read and written unchanged.
    pub covered: Plain,
    /// The levers that the reader of the link may move (`x`); none = all.
    pub allowed: Option<Seat>,
    /// Display mode of the page (`mode`).
    pub mode: Mode,
}

/// The year or years of results in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Focus {
    /// One year.
    Year(Year),
    /// From the first year to a later one.
    Span(Year, Year),
}

impl Focus {
    /// The year of the headlines: the last year of a span.
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

/// Display options of a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChartOptions {
    /// Show sums over the years.
    pub summed: bool,
    /// Show the difference from today's path.
    pub against: bool,
    /// Show a table.
    pub table: bool,
    /// Range charts: vary only quantities whose present value is uncertain.
    pub today: bool,
    /// Flow chart: show only the materials of this scrap pool; none = all.
    pub pool: Option<Pool>,
    /// Chart of lever pairs: the levers on the horizontal and vertical axis; none = the two with the largest effect.
    pub pair: Option<[Lever; 2]>,
    /// Stock chart: group by use, not by material.
    pub sectors: bool,
    /// Goal chart: clean power is in play.
    pub power: bool,
    /// Charts of minerals: the mineral; none = lithium.
    pub mineral: Option<Mineral>,
}

crate::closed! {
    /// A chart that a link can name.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Chart {
        /// Emissions by cause.
        Causes: "ghg";
        /// Emissions by sector.
        Sectors: "sector";
        /// Emissions by material.
        Materials: "materials";
        /// Stock by age.
        Age: "age";
        /// Inflow to the stock: new construction.
        Built: "built";
        /// Outflow from the stock: end of life.
        EndOfLife: "eol";
        /// Energy use.
        Energy: "energy";
        /// Power plants, by energy source.
        Plants: "plants";
        /// Metals used in power plants, lines and stations.
        Grid: "grid";
        /// Nitrogen oxides from vehicle exhaust.
        Nox: "nox";
        /// Fine particles from vehicle exhaust.
        Particles: "pm25";
        /// Soot from vehicle exhaust.
        Soot: "soot";
        /// Plastics by use.
        Plastics: "plastics";
        /// Plastic waste by fate.
        PlasticWaste: "plastic-waste";
        /// Discarded household goods, by kind.
        Goods: "goods";
        /// Emissions with their uncertainty range.
        Range: "range";
        /// The uncertain inputs with the largest effect on the result.
        Matters: "matters";
        /// Contribution of each lever to the difference of the result in view.
        Who: "who";
        /// Contribution of each lever over the years: savings, and initial costs.
        Wedges: "wedges";
        /// Drivers of growth or decline of emissions since around 2020, factor by factor.
        Grows: "grows";
        /// The lever settings needed to meet a goal.
        Need: "need";
        /// Two levers: the result for every pair of levels.
        Pair: "pair";
        /// Material flows: origin, use and fate.
        Flows: "flows";
        /// Mass of the whole stock.
        Stands: "stands";
        /// Stock of roads and civil works, by age.
        Works: "works";
        /// People with little floor.
        Homes: "homes-need";
        /// A mineral of batteries, motors and plants, by use.
        Minerals: "minerals";
        /// Places that mine a mineral today, and their reserves.
        Mined: "mined";
        /// Purchases beyond today's path, and those that are not needed.
        Money: "money";
    }
}

/// Total or per-person amounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Per {
    /// For the whole place.
    #[default]
    Total,
    /// For each person.
    Person,
}

/// Display mode of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// The normal page.
    #[default]
    Page,
    /// On a stage: one chart, large type.
    Present,
    /// Layout for paper.
    Print,
    /// The normal page, with the panel for sharing and saving open.
    Share,
    /// The notes that a presenter reads during a talk.
    Notes,
    /// For a public touch screen at an exhibition stand.
    Kiosk,
    /// Embedded in another page.
    Embed,
}

/// A scenario to compare with the scenario of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparedScenario {
    /// Starting scenario.
    pub base: Scenario,
    /// Levers moved from the starting scenario.
    pub pulls: BTreeMap<Lever, Pull>,
    /// Future urban form of a city.
    pub form: UrbanForm,
    /// Background of its own; none for that of the page.
    pub background: Option<Background>,
}

impl Link {
    /// A link with these choices and this focus year; all other fields have their defaults.
    ///
    /// The starting scenario is the one that leaves the fewest levers to move.
    pub fn from_choices(choices: &Choices, focus: Option<Year>) -> Link {
        let bases = Scenario::ALL.into_iter().filter(|base| base.choices().panel == choices.panel);
        let nearest = bases.map(|base| (base, moved(base, choices))).min_by_key(|(_, pulls)| pulls.len());
        let (base, pulls) = nearest.unwrap_or_default();
        Link {
            base,
            pulls,
            background: choices.background,
            form: choices.form,
            numbers: choices.numbers.clone(),
            focus: focus.map_or_else(Focus::default, Focus::Year),
            ..Link::default()
        }
    }

    /// The same link without numbers set by hand, for a page that works with ours only; a remark if there were any.
    pub fn without_own_numbers(&mut self) -> Option<Remark> {
        let set = std::mem::take(&mut self.numbers);
        (!set.is_empty()).then_some(Remark::OursOnly)
    }

    /// The choices for the model when a release offers only some levers; one remark for each lever it lacks.
    pub fn choices(&self, offered: &[Lever]) -> (Choices, Vec<Remark>) {
        let (choices, remarks) = carry_over(self.base, &self.pulls, self.background, offered);
        let (form, numbers) = (self.form, self.numbers.clone());
        (Choices { form, numbers, ..choices }, remarks)
    }
}

impl ComparedScenario {
    /// The choices as a scenario to compare, on a page with the background `shared`.
    pub fn of(choices: &Choices, shared: Background) -> ComparedScenario {
        let Link { base, pulls, form, .. } = Link::from_choices(choices, None);
        ComparedScenario {
            base,
            pulls,
            form,
            background: Some(choices.background).filter(|own| *own != shared),
        }
    }

    /// The choices for the model, with this background if it has none of its own; one remark for each lever the release
    /// lacks.
    pub fn choices(&self, shared: Background, offered: &[Lever]) -> (Choices, Vec<Remark>) {
        let background = self.background.unwrap_or(shared);
        let (choices, remarks) = carry_over(self.base, &self.pulls, background, offered);
        let form = self.form;
        (Choices { form, ..choices }, remarks)
    }
}

/// Reads `tm.nb`: two different levers.
fn pair(word: &str) -> Option<[Lever; 2]> {
    let (first, second) = word.split_once('.')?;
    let [first, second] = [Lever::find(first)?, Lever::find(second)?];
    (first != second).then_some([first, second])
}

/// The levers to move from a scenario to reach these choices. A lever that only the scenario pulls gets level 0.
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

/// The scenario with its levers moved as far as the release offers them; one remark for each lever it lacks.
fn carry_over(base: Scenario, pulls: &BTreeMap<Lever, Pull>, background: Background, offered: &[Lever]) -> (Choices, Vec<Remark>) {
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
