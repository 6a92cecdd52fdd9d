//! Plastics: what a place uses, what becomes of it, and what each measure does to what reaches water and to greenhouse gases.
//!
//! ```text
//! plan(levers)  = R(those levers as they are set) beside R(nothing), each flow the mean of the five years around a year
//! use = waste + what stays in use      waste = recycled + burnt + landfilled + mismanaged
//! ```
//!
//! R is a run of the whole chain; what is known of it so far is told. Does not know: who runs; who else counts leakage, and how.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::findings::headline::around;
use crate::findings::topic::Asked;
use crate::kind::{Application, Fate, Lever};
use crate::model::{Account, Outcome};
use crate::year::{Annual, Year};

/// The levers of the page, in its order.
pub const LEVERS: [Lever; 5] = [
    Lever::PackagingAvoided,
    Lever::PackagingReplaced,
    Lever::GoodsLife,
    Lever::PlasticsRecycling,
    Lever::WasteKeptSafe,
];

/// Years in which effects are told.
pub const YEARS: [Year; 2] = [Year::of(2040), Year::of(2050)];

/// Years in which amounts are told: at the end of what is reconstructed, and those.
pub const SEEN: [Year; 3] = [Year::RECONSTRUCTED, YEARS[0], YEARS[1]];

/// Levers pulled together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Plan {
    /// Less packaging.
    Less,
    /// Paper in its place.
    Paper,
    /// Goods that last longer.
    Longer,
    /// Recycling.
    Recycled,
    /// Waste kept safe.
    Safe,
    /// All but keeping waste safe.
    Upstream,
    /// All of them.
    All,
}

/// What measures act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Given {
    /// What reaches rivers, lakes and the sea.
    Water,
    /// Greenhouse gases over the life of plastics.
    Ghg,
    /// Plastics that come into use.
    Used,
    /// Waste that is dumped, burnt in the open or left lying.
    Mismanaged,
}

/// What is read of a run in a year: Mt, and Mt CO2e.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Balance {
    /// Comes into use, by application.
    pub used: [f64; Application::COUNT],
    /// Leaves use, by application.
    pub waste: [f64; Application::COUNT],
    /// What becomes of waste.
    pub fates: [f64; Fate::COUNT],
    /// In use at the end of the year.
    pub stock: f64,
    /// Recycled plastics in what comes into use.
    pub secondary: f64,
    /// Reaches rivers, lakes and the sea.
    pub water: f64,
    /// What rivers bring to the sea.
    pub sea: f64,
    /// Greenhouse gases over the life of plastics.
    pub ghg: f64,
    /// People, million.
    pub people: f64,
}

/// What is read of a run, in each of [`SEEN`].
pub type Run = [Balance; SEEN.len()];

/// What the page tells of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plastics {
    /// With nothing pulled; none where that is not known yet.
    pub nothing: Option<Run>,
    /// Under each of [`Plan::ALL`]; none where that is not known yet.
    pub plans: Vec<Option<Run>>,
}

impl Plan {
    /// All, in the order of the page.
    pub const ALL: [Plan; 7] = [
        Plan::Less,
        Plan::Paper,
        Plan::Longer,
        Plan::Recycled,
        Plan::Upstream,
        Plan::Safe,
        Plan::All,
    ];

    /// Which of [`LEVERS`] it pulls.
    #[must_use]
    pub const fn levers(self) -> &'static [Lever] {
        match self {
            Plan::Less => &[Lever::PackagingAvoided],
            Plan::Paper => &[Lever::PackagingReplaced],
            Plan::Longer => &[Lever::GoodsLife],
            Plan::Recycled => &[Lever::PlasticsRecycling],
            Plan::Safe => &[Lever::WasteKeptSafe],
            Plan::Upstream => LEVERS.split_at(LEVERS.len() - 1).0,
            Plan::All => &LEVERS,
        }
    }

    /// Its place in [`Plan::ALL`].
    fn index(self) -> usize {
        Plan::ALL.iter().position(|plan| *plan == self).unwrap_or_default()
    }

    /// What it comes to as levers are set.
    #[must_use]
    pub fn choices(self, asked: &Asked) -> Choices {
        asked.choices(&LEVERS, |lever| self.levers().contains(&lever))
    }

    /// The word in keys and tests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Plan::Less => "less",
            Plan::Paper => "paper",
            Plan::Longer => "longer",
            Plan::Recycled => "recycled",
            Plan::Safe => "safe",
            Plan::Upstream => "upstream",
            Plan::All => "all",
        }
    }
}

impl Given {
    /// All, in the order of the page.
    pub const ALL: [Given; 4] = [Given::Water, Given::Ghg, Given::Used, Given::Mismanaged];

    /// The word in keys and tests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Given::Water => "water",
            Given::Ghg => "ghg",
            Given::Used => "use",
            Given::Mismanaged => "mismanaged",
        }
    }

    /// How much of it there is.
    #[must_use]
    pub fn of(self, balance: &Balance) -> f64 {
        match self {
            Given::Water => balance.water,
            Given::Ghg => balance.ghg,
            Given::Used => balance.used.iter().sum(),
            Given::Mismanaged => balance.fates[Fate::Mismanaged.index()],
        }
    }
}

/// The runs that are needed, each once, the most wanted first.
#[must_use]
pub fn runs(asked: &Asked) -> Vec<Choices> {
    let mut runs = vec![Choices::default()];
    for plan in [Plan::All, Plan::Safe, Plan::Upstream].into_iter().chain(Plan::ALL) {
        let choices = plan.choices(asked);
        if !runs.contains(&choices) {
            runs.push(choices);
        }
    }
    runs
}

/// What is read of an outcome.
#[must_use]
pub fn run(outcome: &Outcome) -> Run {
    let series = |account: Account, part: usize| {
        let factor = account.published().1;
        Annual::from_fn(|year| outcome.row(account.of(part))[year] * factor)
    };
    let parts = |account: Account, count: usize| (0..count).map(|part| series(account, part)).collect::<Vec<Annual>>();
    let used = parts(Account::PlasticsUse, Application::COUNT);
    let waste = parts(Account::PlasticsWaste, Application::COUNT);
    let fates = parts(Account::PlasticsFate, Fate::COUNT);
    let stock = parts(Account::PlasticsStock, Application::COUNT);
    let one = |account: Account| series(account, 0);
    let (secondary, water, sea) = (
        one(Account::PlasticsSecondary),
        one(Account::PlasticsToWater),
        one(Account::PlasticsToSea),
    );
    let (ghg, people) = (one(Account::PlasticsGhg), one(Account::People));
    SEEN.map(|year| Balance {
        used: std::array::from_fn(|part| around(&used[part], year)),
        waste: std::array::from_fn(|part| around(&waste[part], year)),
        fates: std::array::from_fn(|part| around(&fates[part], year)),
        stock: stock.iter().map(|series| series[year]).sum(),
        secondary: around(&secondary, year),
        water: around(&water, year),
        sea: around(&sea, year),
        ghg: around(&ghg, year),
        people: around(&people, year),
    })
}

impl Balance {
    /// Comes into use.
    #[must_use]
    pub fn all_used(&self) -> f64 {
        self.used.iter().sum()
    }

    /// Leaves use.
    #[must_use]
    pub fn all_waste(&self) -> f64 {
        self.waste.iter().sum()
    }

    /// A fate's share of waste.
    #[must_use]
    pub fn share(&self, fate: Fate) -> f64 {
        let waste = self.all_waste();
        if waste > 0.0 { self.fates[fate.index()] / waste } else { 0.0 }
    }
}

impl Plastics {
    /// What is known so far.
    #[must_use]
    pub fn of(asked: &Asked, known: &dyn Fn(&Choices) -> Option<Run>) -> Plastics {
        Plastics {
            nothing: known(&Choices::default()),
            plans: Plan::ALL.iter().map(|plan| known(&plan.choices(asked))).collect(),
        }
    }

    /// What is known of a plan.
    #[must_use]
    pub fn plan(&self, plan: Plan) -> Option<&Run> {
        self.plans.get(plan.index())?.as_ref()
    }

    /// How much of something a plan spares in one of [`YEARS`], as a share; none where it is not known.
    #[must_use]
    pub fn spared(&self, plan: Plan, given: Given, year: usize) -> Option<f64> {
        let at = |run: &Run| given.of(&run[1 + year]);
        let (nothing, yours) = (at(self.nothing.as_ref()?), at(self.plan(plan)?));
        (nothing > 0.0).then(|| (nothing - yours) / nothing)
    }
}
