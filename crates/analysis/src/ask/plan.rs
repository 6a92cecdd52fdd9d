//! Plan: the content of an ensemble, from a file.
//!
//! ```toml
//! places = ["*"]                                  # every country and area; or ids and names
//! variables = ["GHG", "Inflow|*"]                 # as `run` reads them; left out: all that are not of one sector
//! years = "2020..2060"                            # left out: 1970..2060
//! every = 10                                      # every tenth of them, from the first on; left out: each
//! draws = 200                                     # besides draw 0, which is the run itself; left out: none
//! quantiles = [0.05, 0.5, 0.95]                   # instead of the draws themselves
//!
//! [[scenarios]]
//! name = "Long life"
//! scenario = "avoid"                              # or link = "…"; left out: the reference
//! set = ["hl=3"]
//! background = "ssp1.pol2"
//! ```
//!
//! ```text
//! runs = places × scenarios × (draws + 1)         all shards together
//! ```
//!
//! A plan beyond `limits` is refused before anything runs. Out of scope: the list of places, the choices of a scenario, the
//! distribution of work.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::ask::{QueryFault, sheet};
use cairn_core::limits;
use cairn_core::year::Year;

/// A plan as written in the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EnsemblePlanFile {
    places: Vec<String>,
    #[serde(default)]
    variables: Vec<String>,
    years: Option<String>,
    #[serde(default = "each")]
    every: u16,
    #[serde(default)]
    draws: u32,
    #[serde(default)]
    quantiles: Vec<f64>,
    scenarios: Vec<PlanScenario>,
}

/// A scenario of a plan as written in the file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanScenario {
    /// Name of the scenario.
    pub name: String,
    /// The id of a predefined scenario, or a file.
    pub scenario: Option<String>,
    /// A link of the site.
    pub link: Option<String>,
    /// Levers to set on top.
    #[serde(default)]
    pub set: Vec<String>,
    /// Background: storyline and climate policy.
    pub background: Option<String>,
    /// Future urban form of a city.
    pub path: Option<String>,
}

const fn each() -> u16 {
    1
}

/// The reason why a plan is refused.
#[derive(Clone, Debug, PartialEq)]
pub enum NoPlan {
    /// A part of it is an invalid query.
    Query(QueryFault),
    /// The fault, with advice.
    Wrong(String),
}

/// A valid plan.
#[derive(Clone, Debug, PartialEq)]
pub struct EnsemblePlan {
    /// The text of the plan; every file made from it includes the text.
    pub text: String,
    /// Places as named in the plan; `*` is every country and area.
    pub places: Vec<String>,
    /// Patterns of variables.
    pub variables: Vec<String>,
    /// Years of the results.
    pub years: Vec<Year>,
    /// Number of draws besides draw 0.
    pub draws: u32,
    /// Quantiles of the draws; empty to keep the draws themselves.
    pub quantiles: Vec<f64>,
    /// Scenarios, each with a unique name.
    pub scenarios: Vec<PlanScenario>,
}

impl EnsemblePlan {
    /// Reads a plan.
    ///
    /// # Errors
    /// The first fault; with its line if the text is not a plan at all.
    pub fn read(text: &str) -> Result<EnsemblePlan, NoPlan> {
        if text.len() > limits::PLAN_BYTES {
            let why = format!("this is too large to be a plan: one has at most {} bytes.", limits::PLAN_BYTES);
            return Err(NoPlan::Wrong(why));
        }
        let written: EnsemblePlanFile = toml::from_str(text).map_err(|fault| {
            let line = fault
                .span()
                .and_then(|span| text.get(..span.start))
                .map_or_else(String::new, |before| format!("line {}: ", before.matches('\n').count() + 1));
            NoPlan::Wrong(format!("{line}{}.", fault.message()))
        })?;
        let (first, last) = match &written.years {
            Some(years) => sheet::years(years).map_err(NoPlan::Query)?,
            None => (Year::RESULTS, Year::LAST),
        };
        if let Some(why) = written.wrong().or_else(|| written.too_much()) {
            return Err(NoPlan::Wrong(why));
        }
        Ok(EnsemblePlan {
            places: written.places,
            variables: written.variables,
            years: first.to(last).step_by(usize::from(written.every)).collect(),
            draws: written.draws,
            quantiles: written.quantiles,
            scenarios: written.scenarios,
            text: text.to_owned(),
        })
    }

    /// Checks the number of runs for this number of places.
    ///
    /// # Errors
    /// The number of runs, and the limit.
    pub fn within_limits(&self, places: usize) -> Result<(), NoPlan> {
        let runs = [self.scenarios.len(), self.draws as usize + 1]
            .into_iter()
            .fold(places, usize::saturating_mul);
        if runs <= limits::PLAN_RUNS {
            return Ok(());
        }
        Err(NoPlan::Wrong(format!(
            "places, scenarios and draws come to {runs} runs; at most {} are made by a plan. Part it, or ask for fewer draws.",
            limits::PLAN_RUNS
        )))
    }
}

impl EnsemblePlanFile {
    /// The first contradiction in the plan; none if it is consistent.
    fn wrong(&self) -> Option<String> {
        let mut names = BTreeSet::new();
        let twice = self.scenarios.iter().find(|scenario| !names.insert(&scenario.name));
        let both = |scenario: &&PlanScenario| scenario.scenario.is_some() && scenario.link.is_some();
        let share = |share: &&f64| !(0.0..=1.0).contains(*share);
        if self.places.is_empty() {
            Some("places: there are none. Name some, or \"*\" for every country and area.".to_owned())
        } else if self.scenarios.is_empty() {
            Some("scenarios: there are none. The reference is one with a name alone.".to_owned())
        } else if let Some(scenario) = twice {
            Some(format!(
                "scenarios: two are called {:?}. Give each a name of its own.",
                scenario.name
            ))
        } else if let Some(scenario) = self.scenarios.iter().find(both) {
            Some(format!("scenario {:?}: either scenario or link, not both.", scenario.name))
        } else if self.every == 0 {
            Some("every: 1 is each year, 10 every tenth.".to_owned())
        } else if let Some(share) = self.quantiles.iter().find(share) {
            Some(format!("quantiles: {share} is no share from 0 to 1."))
        } else if self.draws == 0 && !self.quantiles.is_empty() {
            Some("quantiles: there are no draws to reduce. Say how many with draws.".to_owned())
        } else {
            None
        }
    }

    /// The first limit that the plan exceeds.
    fn too_much(&self) -> Option<String> {
        [
            ("draws", self.draws as usize, limits::DRAWS),
            ("scenarios", self.scenarios.len(), limits::PLAN_SCENARIOS),
            ("variables", self.variables.len(), limits::PATTERNS),
        ]
        .into_iter()
        .find(|(_, count, most)| count > most)
        .map(|(what, _, most)| format!("{what}: at most {most}."))
    }
}
