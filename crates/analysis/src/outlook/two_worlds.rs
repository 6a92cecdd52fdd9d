//! Two worlds: housing and mobility on today's path and in the documents' world, and the documents' share.
//!
//! ```text
//! ours(t)     lines of housing and mobility, with the energy used in buildings (`ledger`), in each world
//! share(t)    today's path in 2020 / extraction of 2020 · extraction of the report in t
//! explained   part of the extraction of 2060 that the country model explains, by group, in each world
//! ```
//!
//! The report prints the growth of the whole. The share is what our part would be if it grew like the whole; the report
//! does not print it. Source: UNEP/EA.6/8, para. 5; decisions OW2, OW10 and OW14 on the documents' world.

use crate::outlook::bridge::{BridgeRow, explained};
use crate::outlook::ledger::{demand, ledger};
use cairn_core::choices::{Background, Choices};
use cairn_core::kind::{Resource, Storyline};
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// The years that are shown.
pub const SHOWN_YEARS: [Year; 5] = [Year::BASE, Year::of(2030), Year::of(2040), Year::of(2050), Year::LAST];

/// The storylines of both worlds: today's path, and the documents' world.
pub const STORYLINES: [Storyline; 2] = [Storyline::Ssp2, Storyline::Out];

/// Housing and mobility in a year, Gt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldsInYear {
    /// The year.
    pub year: Year,
    /// In each world, in the order of [`STORYLINES`].
    pub ours: [f64; 2],
    /// The documents' share.
    pub share: f64,
}

/// Both worlds.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoWorlds {
    /// Housing and mobility, in the years of [`SHOWN_YEARS`].
    pub years: Vec<WorldsInYear>,
    /// Explained part of the extraction of 2060 in each world, by group in the order of [`Resource::ALL`].
    pub explained: [[f64; Resource::COUNT]; 2],
}

/// The same levers and policy in each world.
pub fn choices(chosen: &Choices) -> [Choices; 2] {
    STORYLINES.map(|storyline| Choices {
        background: Background {
            storyline,
            ..chosen.background
        },
        ..chosen.clone()
    })
}

impl TwoWorlds {
    /// Both worlds, from their outcomes and the extraction of the report, Gt by group and year.
    pub fn of(taken: &[BridgeRow], outcomes: [&Outcome; 2], report: impl Fn(Resource, Year) -> f64) -> TwoWorlds {
        let whole = |year: Year| Resource::ALL.iter().map(|resource| report(*resource, year)).sum::<f64>();
        let ours = |outcome: &Outcome, year: Year| {
            let [_, with] = demand(&ledger(taken, outcome, year));
            with
        };
        let part = ours(outcomes[0], Year::BASE) / whole(Year::BASE);
        let years = SHOWN_YEARS.map(|year| WorldsInYear {
            year,
            ours: outcomes.map(|outcome| ours(outcome, year)),
            share: part * whole(year),
        });
        let explained = outcomes.map(|outcome| {
            let gt = explained(taken, outcome, Year::LAST);
            Resource::ALL.map(|resource| gt[resource.index()] / report(resource, Year::LAST))
        });
        TwoWorlds {
            years: years.to_vec(),
            explained,
        }
    }
}
