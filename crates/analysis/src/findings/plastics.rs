//! Plastics: use and fate of plastics in a place, and the effect of each measure on leakage to water and on greenhouse
//! gases.
//!
//! ```text
//! plan(levers)  = R(those levers as they are set) against R(nothing), each flow the mean of the five years around a year
//! use = waste + what stays in use      waste = recycled + burnt + landfilled + mismanaged
//! ```
//!
//! R is a run of the whole model. The reply contains the runs known so far.
//!
//! Out of scope: running the model; other estimates of leakage and their methods.

use serde::{Deserialize, Serialize};

use crate::findings::headline::five_year_mean;
use crate::findings::topic::TopicQuery;
use cairn_core::choices::Choices;
use cairn_core::kind::{Application, Fate, Lever};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::{Annual, Year};

/// The levers of the page, in its order.
pub const LEVERS: [Lever; 5] = [
    Lever::PackagingAvoided,
    Lever::PackagingReplaced,
    Lever::GoodsLife,
    Lever::PlasticsRecycling,
    Lever::WasteKeptSafe,
];

/// Years of the effects.
pub const YEARS: [Year; 2] = [Year::of(2040), Year::of(2050)];

/// Years of the amounts: the last reconstructed year, and [`YEARS`].
pub const AMOUNT_YEARS: [Year; 3] = [Year::RECONSTRUCTED, YEARS[0], YEARS[1]];

cairn_core::closed! {
    /// Levers set together.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum PlasticsPlan in PLANS: &[Lever] {
        /// Less packaging.
        Less: "less" => &[Lever::PackagingAvoided];
        /// Paper in place of plastic packaging.
        Paper: "paper" => &[Lever::PackagingReplaced];
        /// Goods that last longer.
        Longer: "longer" => &[Lever::GoodsLife];
        /// Recycling.
        Recycled: "recycled" => &[Lever::PlasticsRecycling];
        /// All levers except safe waste management.
        Upstream: "upstream" => LEVERS.split_at(LEVERS.len() - 1).0;
        /// Safe waste management.
        Safe: "safe" => &[Lever::WasteKeptSafe];
        /// All levers of the page.
        All: "all" => &LEVERS;
    }
}

cairn_core::closed! {
    /// Quantities that the measures change.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum PlasticsQuantity {
        /// Plastics that reach rivers, lakes and the sea.
        Water: "water";
        /// Greenhouse gases over the life of plastics.
        Ghg: "ghg";
        /// Inflow of plastics to use.
        Used: "use";
        /// Waste that is dumped, burnt in the open or left lying.
        Mismanaged: "mismanaged";
    }
}

/// Content read from a run for a year: Mt, and Mt CO2e.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlasticsBalance {
    /// Inflow to use, by application.
    pub used: [f64; Application::COUNT],
    /// Waste, by application.
    pub waste: [f64; Application::COUNT],
    /// Waste by fate.
    pub fates: [f64; Fate::COUNT],
    /// Stock in use at the end of the year.
    pub stock: f64,
    /// Recycled plastics in the inflow.
    pub secondary: f64,
    /// Plastics that reach rivers, lakes and the sea.
    pub water: f64,
    /// Plastics that rivers carry to the sea.
    pub sea: f64,
    /// Greenhouse gases over the life of plastics.
    pub ghg: f64,
    /// People, million.
    pub people: f64,
}

/// Content kept from a run, in each of [`AMOUNT_YEARS`].
pub type PlasticsRun = [PlasticsBalance; AMOUNT_YEARS.len()];

/// Everything that the page shows for a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plastics {
    /// The run with no lever set; none until it is known.
    pub nothing: Option<PlasticsRun>,
    /// The run under each of [`PlasticsPlan::ALL`]; none until it is known.
    pub plans: Vec<Option<PlasticsRun>>,
}

impl PlasticsPlan {
    /// The levers of [`LEVERS`] that it sets.
    pub const fn levers(self) -> &'static [Lever] {
        PLANS[self as usize]
    }

    /// Its choices, with levers as they are set.
    pub fn choices(self, query: &TopicQuery) -> Choices {
        query.choices(&LEVERS, |lever| self.levers().contains(&lever))
    }
}

impl PlasticsQuantity {
    /// The quantity in a balance.
    pub fn value(self, balance: &PlasticsBalance) -> f64 {
        match self {
            PlasticsQuantity::Water => balance.water,
            PlasticsQuantity::Ghg => balance.ghg,
            PlasticsQuantity::Used => balance.used.iter().sum(),
            PlasticsQuantity::Mismanaged => balance.fates[Fate::Mismanaged.index()],
        }
    }
}

/// The runs needed, each once, most wanted first.
pub fn runs(query: &TopicQuery) -> Vec<Choices> {
    let mut runs = vec![Choices::default()];
    for plan in [PlasticsPlan::All, PlasticsPlan::Safe, PlasticsPlan::Upstream]
        .into_iter()
        .chain(PlasticsPlan::ALL)
    {
        let choices = plan.choices(query);
        if !runs.contains(&choices) {
            runs.push(choices);
        }
    }
    runs
}

/// Reads an outcome.
pub fn run(outcome: &Outcome) -> PlasticsRun {
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
    AMOUNT_YEARS.map(|year| PlasticsBalance {
        used: std::array::from_fn(|part| five_year_mean(&used[part], year)),
        waste: std::array::from_fn(|part| five_year_mean(&waste[part], year)),
        fates: std::array::from_fn(|part| five_year_mean(&fates[part], year)),
        stock: stock.iter().map(|series| series[year]).sum(),
        secondary: five_year_mean(&secondary, year),
        water: five_year_mean(&water, year),
        sea: five_year_mean(&sea, year),
        ghg: five_year_mean(&ghg, year),
        people: five_year_mean(&people, year),
    })
}

impl PlasticsBalance {
    /// Inflow to use, all applications.
    pub fn all_used(&self) -> f64 {
        self.used.iter().sum()
    }

    /// Waste, all applications.
    pub fn all_waste(&self) -> f64 {
        self.waste.iter().sum()
    }

    /// Share of a fate in all waste.
    pub fn share(&self, fate: Fate) -> f64 {
        let waste = self.all_waste();
        if waste > 0.0 { self.fates[fate.index()] / waste } else { 0.0 }
    }
}

impl Plastics {
    /// The reply, as far as runs are known.
    pub fn of(query: &TopicQuery, lookup: &dyn Fn(&Choices) -> Option<PlasticsRun>) -> Plastics {
        Plastics {
            nothing: lookup(&Choices::default()),
            plans: PlasticsPlan::ALL.iter().map(|plan| lookup(&plan.choices(query))).collect(),
        }
    }

    /// The run of a plan; none until it is known.
    pub fn plan(&self, plan: PlasticsPlan) -> Option<&PlasticsRun> {
        self.plans.get(plan.index())?.as_ref()
    }

    /// Share of a quantity that a plan saves in one of [`YEARS`]; none until it is known.
    pub fn spared(&self, plan: PlasticsPlan, given: PlasticsQuantity, year: usize) -> Option<f64> {
        let at = |run: &PlasticsRun| given.value(&run[1 + year]);
        let (nothing, yours) = (at(self.nothing.as_ref()?), at(self.plan(plan)?));
        (nothing > 0.0).then(|| (nothing - yours) / nothing)
    }
}
