//! Roads: the road vehicles of a place by kind and age, and what clean fuel, a standard of used ones, both, and electric ones
//! do to what they give off.
//!
//! ```text
//! plan(levers)  = R(those levers as they are set) beside R(nothing), each flow the mean of the five years around a year
//! fleet         with nothing pulled: vehicles by the years since they were made, on a battery, added, of these used
//! ```
//!
//! R is a run of the whole chain; what is known of it so far is told, and how many runs are still to come. Does not know: who
//! runs; who sends used vehicles and who takes them.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::findings::headline::around;
use crate::findings::topic::Asked;
use crate::findings::variable;
use crate::findings::variable::name::{Cause, What};
use crate::kind::{Age, Drivetrain, FLEETS, Lever, Pollutant, Powered, Sector, Traffic};
use crate::model::{Account, Outcome};
use crate::year::{Annual, Year};

/// The levers of the page, in its order.
pub const LEVERS: [Lever; 4] = [
    Lever::CleanFuel,
    Lever::UsedVehicles,
    Lever::ElectricVehicles,
    Lever::ElectricTrucks,
];

/// Years in which effects are told.
pub const YEARS: [Year; 2] = [Year::of(2035), Year::of(2050)];

/// Years in which the fleet is told: at the end of what is reconstructed, and those.
pub const SEEN: [Year; 3] = [Year::RECONSTRUCTED, YEARS[0], YEARS[1]];

/// Levers pulled together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Plan {
    /// Clean fuel, and the standard of new vehicles.
    Fuel,
    /// The standard of used vehicles.
    Standard,
    /// Both.
    Both,
    /// Electric vehicles of all kinds.
    Electric,
    /// All of them.
    All,
}

/// What vehicles give off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Given {
    /// Black carbon of exhausts.
    Soot,
    /// Fine particles of exhausts.
    Particles,
    /// Nitrogen oxides of exhausts.
    Nox,
    /// Greenhouse gases of driving, with making fuel and power.
    Ghg,
}

/// What vehicles give off in a year, in the order of [`Given::ALL`]: kt, and Mt CO2e.
pub type Giving = [f64; Given::ALL.len()];

/// What is read of a run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// What vehicles give off in each of [`SEEN`].
    pub giving: [Giving; SEEN.len()],
    /// Used cars that a standard turns away, or keeps where they are, in each of [`SEEN`].
    pub border: [Border; SEEN.len()],
}

/// What a standard does to used cars at a border in a year: memos, in no total of the place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Border {
    /// Turned away: million, and Mt.
    pub refused: [f64; 2],
    /// Kept by who would have sold them, and taken apart there: million, and Mt.
    pub kept: [f64; 2],
}

/// A kind of vehicle in a year, with nothing pulled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fleet {
    /// In use at its end, by age.
    pub ages: [f64; Age::COUNT],
    /// Of these on a battery, plugged-in hybrids left out.
    pub battery: f64,
    /// Added in the year, new.
    pub new: f64,
    /// Added in the year, used.
    pub used: f64,
}

/// What the page tells of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Roads {
    /// Every kind, in the order of [`Traffic::ALL`], in each of [`SEEN`].
    pub fleets: Vec<[Fleet; SEEN.len()]>,
    /// With nothing pulled; none where that is not known yet.
    pub nothing: Option<Run>,
    /// Under each of [`Plan::ALL`]; none where that is not known yet.
    pub plans: Vec<Option<Run>>,
}

impl Plan {
    /// All, in the order of the page.
    pub const ALL: [Plan; 5] = [Plan::Fuel, Plan::Standard, Plan::Both, Plan::Electric, Plan::All];

    /// Which of [`LEVERS`] it pulls.
    #[must_use]
    pub const fn levers(self) -> &'static [Lever] {
        match self {
            Plan::Fuel => &[Lever::CleanFuel],
            Plan::Standard => &[Lever::UsedVehicles],
            Plan::Both => &[Lever::CleanFuel, Lever::UsedVehicles],
            Plan::Electric => &[Lever::ElectricVehicles, Lever::ElectricTrucks],
            Plan::All => &LEVERS,
        }
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
            Plan::Fuel => "fuel",
            Plan::Standard => "standard",
            Plan::Both => "both",
            Plan::Electric => "electric",
            Plan::All => "all",
        }
    }
}

impl Given {
    /// All, in the order of the page.
    pub const ALL: [Given; 4] = [Given::Soot, Given::Particles, Given::Nox, Given::Ghg];

    /// The word in keys and tests.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Given::Soot => "soot",
            Given::Particles => "pm25",
            Given::Nox => "nox",
            Given::Ghg => "ghg",
        }
    }

    fn read_as(self) -> variable::name::Asked {
        let what = match self {
            Given::Soot => What::Air(Pollutant::Soot, None),
            Given::Particles => What::Air(Pollutant::Particles, None),
            Given::Nox => What::Air(Pollutant::Nox, None),
            Given::Ghg => What::Ghg(Cause::UseOfVehicles),
        };
        variable::name::Asked {
            what,
            sectors: &Sector::ALL,
        }
    }
}

/// The runs that are needed, each once, the most wanted first.
#[must_use]
pub fn runs(asked: &Asked) -> Vec<Choices> {
    let mut runs = vec![Choices::default()];
    for plan in Plan::ALL {
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
    let given = Given::ALL.map(|given| variable::read(outcome, given.read_as()).1);
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
    Run {
        giving: SEEN.map(|year| given.each_ref().map(|series| around(series, year))),
        border: SEEN.map(|year| {
            let [cars, mass, kept, kept_mass] = memos.each_ref().map(|series| around(series, year));
            Border {
                refused: [cars, mass],
                kept: [kept, kept_mass],
            }
        }),
    }
}

/// The fleets of an outcome.
#[must_use]
pub fn fleets(outcome: &Outcome) -> Vec<[Fleet; SEEN.len()]> {
    let known = Traffic::ALL.into_iter().take(1 + FLEETS);
    known.map(|traffic| SEEN.map(|year| fleet(outcome, traffic, year))).collect()
}

fn fleet(outcome: &Outcome, traffic: Traffic, year: Year) -> Fleet {
    let at = |account: Account, place: usize| outcome.row(account.of(place))[year];
    let sum = |account: Account, places: &[usize]| places.iter().map(|place| at(account, *place)).sum::<f64>();
    let ages = Age::ALL.map(|age| at(Account::Aged, traffic.index() * Age::COUNT + age.index()));
    match traffic {
        Traffic::Cars => {
            let all = Drivetrain::ALL.map(Drivetrain::index);
            Fleet {
                ages,
                battery: at(Account::CarsInUse, Drivetrain::Battery.index()),
                new: sum(Account::CarsNew, &all),
                used: sum(Account::CarsImported, &all),
            }
        }
        Traffic::Of(vehicle) => {
            let [engine, battery] = [false, true].map(|battery| Powered { vehicle, battery }.index());
            Fleet {
                ages,
                battery: at(Account::VehiclesInUse, battery),
                new: sum(Account::VehiclesNew, &[engine, battery]),
                used: sum(Account::VehiclesImported, &[engine, battery]),
            }
        }
    }
}

impl Fleet {
    /// Vehicles in a million.
    pub const MILLION: f64 = 1e6;

    /// In use.
    #[must_use]
    pub fn all(&self) -> f64 {
        self.ages.iter().sum()
    }

    /// Share of what is added that comes used.
    #[must_use]
    pub fn used_share(&self) -> f64 {
        if self.used > 0.0 { self.used / (self.used + self.new) } else { 0.0 }
    }
}

impl Roads {
    /// What is known so far.
    #[must_use]
    pub fn of(asked: &Asked, fleets: Vec<[Fleet; SEEN.len()]>, known: &dyn Fn(&Choices) -> Option<Run>) -> Roads {
        Roads {
            fleets,
            nothing: known(&Choices::default()),
            plans: Plan::ALL.iter().map(|plan| known(&plan.choices(asked))).collect(),
        }
    }

    /// How much of what vehicles would give off in one of [`YEARS`] a plan spares, as a share; none where it is not known.
    #[must_use]
    pub fn spared(&self, plan: Plan, given: Given, year: usize) -> Option<f64> {
        let at = |run: &Run| run.giving[1 + year][given as usize];
        let (nothing, yours) = (at(self.nothing.as_ref()?), at(self.plans[plan as usize].as_ref()?));
        (nothing > 0.0).then(|| (nothing - yours) / nothing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Level;

    #[test]
    fn a_plan_is_run_once_whatever_it_is_called() {
        let asked = Asked {
            levels: vec![Level::TOP, Level::NONE, Level::NONE, Level::NONE],
            own: String::new(),
        };
        // Nothing, and clean fuel, which is both, and all.
        assert_eq!(runs(&asked).len(), 2);
        assert_eq!(runs(&Asked::top(&LEVERS, &LEVERS)).len(), 6);
    }

    #[test]
    fn what_is_spared_is_told_where_both_runs_are_known() {
        let asked = Asked::top(&LEVERS, &LEVERS);
        let fuel = Plan::Fuel.choices(&asked);
        let known = |choices: &Choices| {
            let run = |value: f64| {
                Some(Run {
                    giving: [[value; 4]; 3],
                    border: [Border::default(); 3],
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
        let roads = Roads::of(&asked, Vec::new(), &known);
        assert_eq!(roads.spared(Plan::Fuel, Given::Soot, 0), Some(0.25));
        assert_eq!(roads.spared(Plan::Both, Given::Soot, 0), None);
    }
}
