//! Roads: the road vehicles of a place by kind and age, and the effects of plans on their emissions. Plans are clean
//! fuel, a standard for used vehicles, both, electric vehicles, and all of these.
//!
//! ```text
//! plan(levers)  = R(those levers as they are set) against R(nothing), each flow the mean of the five years around a year
//! fleet         with no lever set: vehicles by age, battery vehicles, vehicles added, used vehicles among these
//! ```
//!
//! R is a run of the whole model. The reply contains the runs known so far.
//!
//! Out of scope: running the model; the exporters and importers of used vehicles.

use serde::{Deserialize, Serialize};

use crate::findings::headline::five_year_mean;
use crate::findings::topic::TopicQuery;
use crate::findings::variable;
use crate::findings::variable::name::{Cause, VariableKind};
use cairn_core::choices::Choices;
use cairn_core::kind::{Age, Drivetrain, FLEETS, Lever, Pollutant, Powered, Sector, Traffic};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::{Annual, Year};

/// The levers of the page, in its order.
pub const LEVERS: [Lever; 4] = [
    Lever::CleanFuel,
    Lever::UsedVehicles,
    Lever::ElectricVehicles,
    Lever::ElectricTrucks,
];

/// Years of the effects.
pub const YEARS: [Year; 2] = [Year::of(2035), Year::of(2050)];

/// Years of the fleet: the last reconstructed year, and [`YEARS`].
pub const FLEET_YEARS: [Year; 3] = [Year::RECONSTRUCTED, YEARS[0], YEARS[1]];

cairn_core::closed! {
    /// Levers set together.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum RoadPlan in PLANS: &'static [Lever] {
        /// Clean fuel, and the standard for new vehicles.
        Fuel: "fuel" => &[Lever::CleanFuel];
        /// The standard for used vehicles.
        Standard: "standard" => &[Lever::UsedVehicles];
        /// Clean fuel and both standards.
        Both: "both" => &[Lever::CleanFuel, Lever::UsedVehicles];
        /// Electric vehicles of all kinds.
        Electric: "electric" => &[Lever::ElectricVehicles, Lever::ElectricTrucks];
        /// All levers of the page.
        All: "all" => &LEVERS;
    }
}

cairn_core::closed! {
    /// Emissions of vehicles.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum RoadEmission {
        /// Black carbon from exhausts.
        Soot: "soot";
        /// Fine particles from exhausts.
        Particles: "pm25";
        /// Nitrogen oxides from exhausts.
        Nox: "nox";
        /// Greenhouse gases of driving, including the making of fuel and power.
        Ghg: "ghg";
    }
}

/// Annual emissions of vehicles, in the order of [`RoadEmission::ALL`]: kt, and Mt CO2e.
pub type Giving = [f64; RoadEmission::ALL.len()];

/// Content kept from a run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoadRun {
    /// Emissions of vehicles in each of [`FLEET_YEARS`].
    pub giving: [Giving; FLEET_YEARS.len()],
    /// Used cars that a standard refuses at the border or keeps in their country, in each of [`FLEET_YEARS`].
    pub border: [BorderEffect; FLEET_YEARS.len()],
}

/// Effect of a standard on used cars at a border in a year: memos, in no total of the place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BorderEffect {
    /// Refused at import: million, and Mt.
    pub refused: [f64; 2],
    /// Not exported and dismantled at home: million, and Mt.
    pub kept: [f64; 2],
}

/// A kind of vehicle in a year, with no lever set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoadFleet {
    /// In use at the end of the year, by age.
    pub ages: [f64; Age::COUNT],
    /// Battery vehicles in use, without plug-in hybrids.
    pub battery: f64,
    /// New vehicles added in the year.
    pub new: f64,
    /// Used vehicles added in the year.
    pub used: f64,
}

/// Everything that the page shows for a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoadResults {
    /// Every kind, in the order of [`Traffic::ALL`], in each of [`FLEET_YEARS`].
    pub fleets: Vec<[RoadFleet; FLEET_YEARS.len()]>,
    /// The run with no lever set; none until it is known.
    pub nothing: Option<RoadRun>,
    /// The run under each of [`RoadPlan::ALL`]; none until it is known.
    pub plans: Vec<Option<RoadRun>>,
}

impl RoadPlan {
    /// The levers of [`LEVERS`] that it sets.
    pub const fn levers(self) -> &'static [Lever] {
        PLANS[self as usize]
    }

    /// Its choices, with levers as they are set.
    pub fn choices(self, query: &TopicQuery) -> Choices {
        query.choices(&LEVERS, |lever| self.levers().contains(&lever))
    }
}

impl RoadEmission {
    fn read_as(self) -> variable::name::VariableQuery {
        let what = match self {
            RoadEmission::Soot => VariableKind::Air(Pollutant::Soot, None),
            RoadEmission::Particles => VariableKind::Air(Pollutant::Particles, None),
            RoadEmission::Nox => VariableKind::Air(Pollutant::Nox, None),
            RoadEmission::Ghg => VariableKind::Ghg(Cause::UseOfVehicles),
        };
        variable::name::VariableQuery {
            what,
            sectors: &Sector::ALL,
        }
    }
}

/// The runs needed, each once, most wanted first.
pub fn runs(query: &TopicQuery) -> Vec<Choices> {
    let mut runs = vec![Choices::default()];
    for plan in RoadPlan::ALL {
        let choices = plan.choices(query);
        if !runs.contains(&choices) {
            runs.push(choices);
        }
    }
    runs
}

/// Reads an outcome.
pub fn run(outcome: &Outcome) -> RoadRun {
    let given = RoadEmission::ALL.map(|given| variable::series(outcome, given.read_as()).1);
    let memo = |account: Account| {
        let factor = account.published().1;
        Annual::from_fn(|year| outcome.line(account)[year] * factor)
    };
    let accounts = [
        Account::CarsRefused,
        Account::CarsRefusedMass,
        Account::CarsKept,
        Account::CarsKeptMass,
    ];
    let memos = accounts.map(memo);
    RoadRun {
        giving: FLEET_YEARS.map(|year| given.each_ref().map(|series| five_year_mean(series, year))),
        border: FLEET_YEARS.map(|year| {
            let [cars, mass, saved, kept_mass] = memos.each_ref().map(|series| five_year_mean(series, year));
            BorderEffect {
                refused: [cars, mass],
                kept: [saved, kept_mass],
            }
        }),
    }
}

/// The fleets of an outcome.
pub fn fleets(outcome: &Outcome) -> Vec<[RoadFleet; FLEET_YEARS.len()]> {
    let known = Traffic::ALL.into_iter().take(1 + FLEETS);
    known.map(|traffic| FLEET_YEARS.map(|year| fleet(outcome, traffic, year))).collect()
}

fn fleet(outcome: &Outcome, traffic: Traffic, year: Year) -> RoadFleet {
    let at = |account: Account, place: usize| outcome.row(account.of(place))[year];
    let sum = |account: Account, places: &[usize]| places.iter().map(|place| at(account, *place)).sum::<f64>();
    let ages = Age::ALL.map(|age| at(Account::Aged, traffic.index() * Age::COUNT + age.index()));
    match traffic {
        Traffic::Cars => {
            let all = Drivetrain::ALL.map(Drivetrain::index);
            RoadFleet {
                ages,
                battery: at(Account::CarsInUse, Drivetrain::Battery.index()),
                new: sum(Account::CarsNew, &all),
                used: sum(Account::CarsImported, &all),
            }
        }
        Traffic::Of(vehicle) => {
            let [engine, battery] = [false, true].map(|battery| Powered { vehicle, battery }.index());
            RoadFleet {
                ages,
                battery: at(Account::VehiclesInUse, battery),
                new: sum(Account::VehiclesNew, &[engine, battery]),
                used: sum(Account::VehiclesImported, &[engine, battery]),
            }
        }
    }
}

impl RoadFleet {
    /// Vehicles in a million.
    pub const MILLION: f64 = 1e6;

    /// Vehicles in use.
    pub fn all(&self) -> f64 {
        self.ages.iter().sum()
    }

    /// Share of used vehicles in the vehicles added.
    pub fn used_share(&self) -> f64 {
        if self.used > 0.0 { self.used / (self.used + self.new) } else { 0.0 }
    }
}

impl RoadResults {
    /// The reply, as far as runs are known.
    pub fn of(
        query: &TopicQuery,
        fleets: Vec<[RoadFleet; FLEET_YEARS.len()]>,
        lookup: &dyn Fn(&Choices) -> Option<RoadRun>,
    ) -> RoadResults {
        RoadResults {
            fleets,
            nothing: lookup(&Choices::default()),
            plans: RoadPlan::ALL.iter().map(|plan| lookup(&plan.choices(query))).collect(),
        }
    }

    /// Share of an emission that a plan saves in one of [`YEARS`]; none until it is known.
    pub fn spared(&self, plan: RoadPlan, given: RoadEmission, year: usize) -> Option<f64> {
        let at = |run: &RoadRun| run.giving[1 + year][given as usize];
        let (nothing, yours) = (at(self.nothing.as_ref()?), at(self.plans[plan as usize].as_ref()?));
        (nothing > 0.0).then(|| (nothing - yours) / nothing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::choices::Level;

    #[test]
    fn a_plan_is_run_once_whatever_it_is_called() {
        let query = TopicQuery {
            levels: vec![Level::TOP, Level::NONE, Level::NONE, Level::NONE],
            own: String::new(),
        };
        // Two runs: no lever set, and clean fuel, which is the same as both and as all.
        assert_eq!(runs(&query).len(), 2);
        assert_eq!(runs(&TopicQuery::top(&LEVERS, &LEVERS)).len(), 6);
    }

    #[test]
    fn what_is_spared_is_told_where_both_runs_are_known() {
        let query = TopicQuery::top(&LEVERS, &LEVERS);
        let fuel = RoadPlan::Fuel.choices(&query);
        let lookup = |choices: &Choices| {
            let run = |value: f64| {
                Some(RoadRun {
                    giving: [[value; 4]; 3],
                    border: [BorderEffect::default(); 3],
                })
            };
            if *choices == Choices::default() {
                run(8.0)
            } else if *choices == fuel {
                run(6.0)
            } else {
                None
            }
        };
        let roads = RoadResults::of(&query, Vec::new(), &lookup);
        assert_eq!(roads.spared(RoadPlan::Fuel, RoadEmission::Soot, 0), Some(0.25));
        assert_eq!(roads.spared(RoadPlan::Both, RoadEmission::Soot, 0), None);
    }
}
