//! Plan: the part of the indicators that the levers move, on today's path and with a plan.
//!
//! ```text
//! materials a person   = Primary|Material / Population                        12.2.1, 12.2.2
//! named                = materials a person in the year of the statistic / the statistic
//! reused and recycled  = Indicator|Share from reuse and recycling             12.5.1
//! clean cooking        = 1 − Indicator|People without clean cooking / Population      7.1.2
//! exhaust              = Air|PM2.5, year over 2017                            11.6.2
//! change               = plan over today's path − 1, in 2050                  the others
//! ```
//!
//! The rules are SDG decision 8. With no lever moved every difference is 0.

use crate::findings::goals::{AirAssumptions, AirChange, AirSources, CountryGoals, GoalSeries};
use crate::findings::headline::five_year_mean;
use crate::findings::variable;
use cairn_core::model::Outcome;
use cairn_core::year::{Annual, Year};

/// The years in which a plan is read.
pub const MILESTONES: [Year; 3] = [Year::of(2030), Year::of(2035), Year::of(2050)];

/// The year of differences.
const FULL: Year = Year::of(2050);

cairn_core::closed! {
    /// A quantity of the list of milestones.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Milestone {
        /// New materials a person, t.
        Materials: "materials";
        /// Share of materials that is reused or recycled.
        Circular: "circular";
        /// Share of people with clean cooking.
        Cooking: "cooking";
        /// Particles of exhaust, as a share of those of 2017.
        Exhaust: "exhaust";
    }
}

cairn_core::closed! {
    /// A change that a plan makes by 2050 against today's path.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum GoalChange {
        /// Floor of informal homes.
        Informal: "informal";
        /// Plastic waste that nobody collects.
        Uncollected: "uncollected";
        /// Energy of buildings and road vehicles.
        Energy: "energy";
        /// Greenhouse gases of using buildings and vehicles.
        Carbon: "carbon";
    }
}

/// The series of an outcome that the indicators need.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalPaths {
    people: Annual,
    primary: Annual,
    circular: Annual,
    e_waste: Annual,
    /// Share of people with clean cooking.
    pub cooking: Annual,
    /// Particles of exhaust.
    pub particles: Annual,
    /// Nitrogen oxides of exhaust.
    pub nox: Annual,
    /// Wood and coal in buildings.
    pub smoke: Annual,
    changes: [Annual; GoalChange::COUNT],
}

impl GoalPaths {
    /// The series of an outcome.
    pub fn of(outcome: &Outcome) -> GoalPaths {
        let read = |name: &str| variable::find(outcome, name).map_or_else(Annual::zero, |series| series.values);
        let sum = |one: &str, other: &str| {
            let (one, other) = (read(one), read(other));
            Annual::from_fn(|year| one[year] + other[year])
        };
        GoalPaths {
            people: read("Population"),
            primary: read("Primary|Material"),
            circular: read("Indicator|Share from reuse and recycling"),
            e_waste: read("E-waste"),
            cooking: read("Indicator|Clean cooking"),
            particles: read("Air|PM2.5"),
            nox: read("Air|NOx"),
            smoke: sum("Energy|Wood", "Energy|Coal"),
            changes: GoalChange::ALL.map(|change| match change {
                GoalChange::Informal => read("Stock|Informal homes"),
                GoalChange::Uncollected => read("Plastics|Waste|Mismanaged"),
                GoalChange::Energy => read("Energy"),
                GoalChange::Carbon => sum("GHG|Use|Buildings", "GHG|Use|Vehicles"),
            }),
        }
    }

    /// New materials, t a person.
    pub fn materials(&self, year: Year) -> f64 {
        quotient(self.primary[year], self.people[year])
    }

    /// Electronic waste, kg a person.
    pub fn e_waste(&self, year: Year) -> f64 {
        1e3 * quotient(self.e_waste[year], self.people[year])
    }

    /// A milestone: t a person, or a share.
    pub fn milestone(&self, milestone: Milestone, year: Year) -> f64 {
        match milestone {
            Milestone::Materials => self.materials(year),
            Milestone::Circular => five_year_mean(&self.circular, year),
            Milestone::Cooking => self.cooking[year],
            Milestone::Exhaust => quotient(self.particles[year], self.particles[SHARES]),
        }
    }
}

/// The year of the shares of the air's sources.
const SHARES: Year = Year::of(2017);

fn quotient(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// Results of today's path and of a plan in a country.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanEffect {
    /// Today's path.
    pub today: GoalPaths,
    /// The plan.
    pub plan: GoalPaths,
}

impl PlanEffect {
    /// Results of two outcomes of a country.
    pub fn of(today: &Outcome, plan: &Outcome) -> PlanEffect {
        PlanEffect {
            today: GoalPaths::of(today),
            plan: GoalPaths::of(plan),
        }
    }

    /// A milestone on today's path and with the plan.
    pub fn milestone(&self, milestone: Milestone, year: Year) -> [f64; 2] {
        [&self.today, &self.plan].map(|paths| paths.milestone(milestone, year))
    }

    /// New materials a person: plan less today's path, t.
    pub fn less(&self, year: Year) -> f64 {
        self.plan.materials(year) - self.today.materials(year)
    }

    /// Change by 2050 against today's path; `None` where today's path has nothing to change.
    pub fn change(&self, change: GoalChange) -> Option<f64> {
        let [today, plan] = [&self.today, &self.plan].map(|paths| paths.changes[change as usize][FULL]);
        (today > 0.0).then(|| plan / today - 1.0)
    }

    /// Share of a statistic on materials that the model names; `None` without a statistic.
    pub fn named(&self, goals: &CountryGoals, series: GoalSeries) -> Option<f64> {
        let (year, value) = goals.series(series)?.last_value()?;
        (value > 0.0).then(|| self.today.materials(year) / value)
    }

    /// Change of the particles in the air on today's path and with the plan, percent of those of the year of the shares.
    pub fn air(&self, sources: &AirSources, assumed: &AirAssumptions, year: Year) -> [AirChange; 2] {
        [&self.today, &self.plan].map(|paths| AirChange::of(sources, assumed, paths, year))
    }
}
