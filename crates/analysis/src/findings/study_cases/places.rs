//! Places that run on request of a case, each choice once.
//!
//! Several places are the sum of their countries, each counted once: `LIC+LMIC` is one group here.
//!
//! Out of scope: cases, verdicts.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::minerals;
use crate::findings::study_cases::verdict::{CaseRunner, Prospective, needed_runs};
use crate::findings::study_cases::{Boundary, PublishedCase};
use cairn_core::choices::Choices;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::facts::{Facts, World};
use cairn_core::kind::{ChemistryPath, Prospect};
use cairn_core::limits::{CASES_RUNS, CASES_SCENARIOS};
use cairn_core::model::minerals::MineralOutcome;
use cairn_core::model::{self, Outcome, Summed};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Stretch;

/// A limit that cases exceed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// More scenarios of places than [`CASES_SCENARIOS`].
    Scenarios,
    /// More runs of a country than [`CASES_RUNS`].
    Runs,
}

impl TooMuch {
    /// Value of the limit.
    pub const fn limit(self) -> usize {
        match self {
            TooMuch::Scenarios => CASES_SCENARIOS,
            TooMuch::Runs => CASES_RUNS,
        }
    }
}

/// Places that have run so far, with their outcomes by choices.
pub struct CasePlaces<'a> {
    world: &'a World,
    summed: BTreeMap<Vec<PlaceId>, Summed<'a>>,
    seen: BTreeMap<(Boundary, Vec<PlaceId>, String), Outcome>,
    /// Facts on minerals; none if no case needs them.
    minerals: Option<MineralFacts>,
    layers: BTreeMap<(PlaceId, String), MineralOutcome>,
}

impl<'a> CasePlaces<'a> {
    /// No runs yet.
    pub const fn of(world: &'a World) -> CasePlaces<'a> {
        CasePlaces {
            world,
            summed: BTreeMap::new(),
            seen: BTreeMap::new(),
            minerals: None,
            layers: BTreeMap::new(),
        }
    }

    /// The same with facts on minerals.
    #[must_use]
    pub fn with_minerals(self, minerals: MineralFacts) -> CasePlaces<'a> {
        CasePlaces {
            minerals: Some(minerals),
            ..self
        }
    }

    /// Checks before any run that cases stay within the limits.
    ///
    /// # Errors
    /// Returns the limit that they exceed.
    pub fn within_limits(&self, cases: &[PublishedCase]) -> Result<(), TooMuch> {
        let (mut seen, mut runs) = (BTreeSet::new(), 0);
        for case in cases {
            let countries = self.members(&case.places).map_or(0, |members| members.len());
            for choices in needed_runs(case) {
                if seen.insert((case.boundary, case.places.as_slice(), format!("{choices:?}"))) {
                    runs += countries;
                }
                if seen.len() > CASES_SCENARIOS {
                    return Err(TooMuch::Scenarios);
                }
                if runs > CASES_RUNS {
                    return Err(TooMuch::Runs);
                }
            }
        }
        Ok(())
    }

    /// The countries of places, each once, in the order of ids; none if one is not known.
    fn members(&self, places: &[PlaceId]) -> Option<Vec<&'a Facts>> {
        let mut wanted = Vec::new();
        for place in places {
            let before = wanted.len();
            match Wider::find(place.as_str()) {
                Some(wider) => wanted.extend(self.world.members(wider)),
                None => wanted.extend(self.world.place(*place)),
            }
            if wanted.len() == before {
                return None;
            }
        }
        wanted.sort_by_key(|facts| facts.place);
        wanted.dedup_by_key(|facts| facts.place);
        Some(wanted)
    }
}

impl CaseRunner for CasePlaces<'_> {
    fn run_within(&mut self, boundary: Boundary, places: &[PlaceId], choices: &Choices) -> Option<&Outcome> {
        let key = (boundary, places.to_vec(), format!("{choices:?}"));
        if !self.seen.contains_key(&key) {
            if boundary != Boundary::Whole {
                let members = self.members(places)?;
                let mut sum = Outcome::empty(members.first()?.place);
                for facts in members {
                    let outcome = model::run(&boundary.reduce(facts), choices);
                    sum.add(&outcome, Stretch::HISTORY);
                    sum.add(&outcome, Stretch::AHEAD);
                }
                return Some(self.seen.entry(key).or_insert(sum));
            }
            if !self.summed.contains_key(places) {
                let members = self.members(places)?;
                let first = members.first()?.place;
                let id = if let [whole] = places { *whole } else { first };
                self.summed.insert(places.to_vec(), Summed::of(id, members));
            }
            let outcome = self.summed.get_mut(places)?.run(choices).clone();
            self.seen.insert(key.clone(), outcome);
        }
        self.seen.get(&key)
    }

    fn minerals(&mut self, place: PlaceId, choices: &Choices) -> Option<&MineralOutcome> {
        let key = (place, format!("{choices:?}"));
        if !self.layers.contains_key(&key) {
            let members = self.members(&[place])?;
            let mut run = minerals::run(place, &members, self.minerals.as_ref()?, choices, &[ChemistryPath::Reference]);
            self.layers.insert(key.clone(), run.paths.pop()?);
        }
        self.layers.get(&key)
    }

    fn prospect(&self, prospect: Prospect, _: &str) -> Result<Prospective, String> {
        Err(format!("{} is not followed here", prospect.id()))
    }
}
