//! Plan: what an ensemble is made of, as a file says it.
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
//! Does not know: how work is dealt out.

use std::collections::BTreeSet;

use cairn::ask::sheet;
use cairn::limits;
use cairn::year::Year;
use serde::Deserialize;

use crate::choose::ChoiceArgs;
use crate::fault::Fault;

/// A plan as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
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
    scenarios: Vec<WrittenScenario>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenScenario {
    name: String,
    scenario: Option<String>,
    link: Option<String>,
    #[serde(default)]
    set: Vec<String>,
    background: Option<String>,
    path: Option<String>,
}

const fn each() -> u16 {
    1
}

/// A plan that can be followed.
pub(crate) struct Plan {
    /// The text it was read from, which goes with every file that is made by it.
    pub(crate) text: String,
    /// As they were named; `*` is every country and area.
    pub(crate) places: Vec<String>,
    pub(crate) variables: Vec<String>,
    pub(crate) years: Vec<Year>,
    /// Besides draw 0.
    pub(crate) draws: u32,
    /// What draws are reduced to; empty where they are kept.
    pub(crate) quantiles: Vec<f64>,
    /// What they are called, and what is chosen in them.
    pub(crate) scenarios: Vec<(String, ChoiceArgs)>,
}

impl Plan {
    /// Reads a plan.
    pub(crate) fn read(file: &str, text: String) -> Result<Plan, Fault> {
        let wrong = |why: String| Fault::Plan {
            file: file.to_owned(),
            why,
        };
        let written: Written = toml::from_str(&text).map_err(|fault| {
            let line = fault
                .span()
                .map(|span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            let line = line.map_or_else(String::new, |line| format!("line {line}: "));
            wrong(format!("{line}{}.", fault.message()))
        })?;
        let (first, last) = match &written.years {
            Some(years) => sheet::years(years)?,
            None => (Year::RESULTS, Year::LAST),
        };
        let mut names = BTreeSet::new();
        let twice = written.scenarios.iter().find(|scenario| !names.insert(&scenario.name));
        let both = written
            .scenarios
            .iter()
            .find(|scenario| scenario.scenario.is_some() && scenario.link.is_some());
        let share = |share: &&f64| !(0.0..=1.0).contains(*share);
        let why = if written.places.is_empty() {
            Some("places: there are none. Name some, or \"*\" for every country and area.".to_owned())
        } else if written.scenarios.is_empty() {
            Some("scenarios: there are none. The reference is one with a name alone.".to_owned())
        } else if let Some(scenario) = twice {
            Some(format!(
                "scenarios: two are called {:?}. Give each a name of its own.",
                scenario.name
            ))
        } else if let Some(scenario) = both {
            Some(format!("scenario {:?}: either scenario or link, not both.", scenario.name))
        } else if written.every == 0 {
            Some("every: 1 is each year, 10 every tenth.".to_owned())
        } else if written.draws as usize > limits::DRAWS {
            Some(format!("draws: at most {}.", limits::DRAWS))
        } else if let Some(share) = written.quantiles.iter().find(share) {
            Some(format!("quantiles: {share} is no share from 0 to 1."))
        } else if written.draws == 0 && !written.quantiles.is_empty() {
            Some("quantiles: there are no draws to reduce. Say how many with draws.".to_owned())
        } else {
            None
        };
        if let Some(why) = why {
            return Err(wrong(why));
        }
        let scenarios = written.scenarios.into_iter().map(|scenario| {
            let chosen = ChoiceArgs {
                scenario: scenario.scenario,
                link: scenario.link,
                set: scenario.set,
                background: scenario.background,
                path: scenario.path,
            };
            (scenario.name, chosen)
        });
        Ok(Plan {
            places: written.places,
            variables: written.variables,
            years: first.to(last).step_by(usize::from(written.every)).collect(),
            draws: written.draws,
            quantiles: written.quantiles,
            scenarios: scenarios.collect(),
            text,
        })
    }
}
