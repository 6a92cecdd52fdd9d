//! Target: the subject of a run: a country, a group of countries, or several joined by a plus sign.
//!
//! A whole is the sum of its members' outcomes. It is run once up to today, and then as often as needed.

use std::collections::BTreeSet;

use crate::ask::{QueryFault, place};
use crate::figure::board::{self, Board, View};
use crate::findings::lever::sum::SummedLevers;
use cairn_core::choices::Choices;
use cairn_core::facts::{Facts, World};
use cairn_core::model::{self, CountryTotals, Outcome, PlaceBaseState, Summed};
use cairn_core::place::{PlaceId, Wider};

/// A place of any size, run up to today.
pub enum RunTarget<'a> {
    /// One country or area.
    One {
        /// Data on the place.
        facts: &'a Facts,
        /// Base state, from which each run continues.
        base_state: Box<PlaceBaseState>,
        /// Outcome: the years to 2026, and the future years of the latest run.
        outcome: Box<Outcome>,
    },
    /// The sum of several places.
    Whole {
        /// Its name.
        name: String,
        /// The facts of its members, in the order of ids.
        members: Vec<&'a Facts>,
        /// The sum; members are added at the first run.
        summed: Box<Summed<'a>>,
    },
}

impl<'a> RunTarget<'a> {
    /// The place that a person names: an id, an English name, or ids joined by `+`.
    ///
    /// # Errors
    /// An unknown place, or a sum that includes a city.
    pub fn find(world: &'a World, wanted: &str) -> Result<RunTarget<'a>, QueryFault> {
        let mut ids = BTreeSet::new();
        let mut names = Vec::new();
        let parts: Vec<&str> = wanted.split('+').map(str::trim).collect();
        for part in &parts {
            match place::wider(part) {
                Some(wider) => {
                    let within = |facts: &&Facts| facts.is_within(wider);
                    ids.extend(world.places.iter().filter(within).map(|facts| facts.place));
                    names.push(wider.name().to_owned());
                }
                None => {
                    let facts = place::place(world, part)?;
                    if parts.len() == 1 {
                        let (base_state, outcome) = model::base_state(facts);
                        return Ok(RunTarget::One {
                            facts,
                            base_state: Box::new(base_state),
                            outcome: Box::new(outcome),
                        });
                    }
                    if facts.city.is_some() {
                        return Err(QueryFault::CitySum { found: wanted.to_owned() });
                    }
                    ids.insert(facts.place);
                    names.push(facts.name.clone());
                }
            }
        }
        let members: Vec<&Facts> = world.places.iter().filter(|facts| ids.contains(&facts.place)).collect();
        let id = place::wider(wanted).and_then(Wider::id).or(PlaceId::parse("SUM"));
        let Some(id) = id.filter(|_| !members.is_empty()) else {
            return Err(QueryFault::Place {
                found: wanted.to_owned(),
                near: Vec::new(),
            });
        };
        Ok(RunTarget::Whole {
            name: names.join(" + "),
            summed: Box::new(Summed::new(id)),
            members,
        })
    }

    /// The same target with other facts of its places, in the order of its members; itself if there are none.
    #[must_use]
    pub fn with_places<'b>(self, places: &'b [Facts]) -> RunTarget<'b>
    where
        'a: 'b,
    {
        let Some(first) = places.first() else { return self };
        match self {
            RunTarget::One { .. } => {
                let (base_state, outcome) = model::base_state(first);
                RunTarget::One {
                    facts: first,
                    base_state: Box::new(base_state),
                    outcome: Box::new(outcome),
                }
            }
            RunTarget::Whole { name, summed, .. } => RunTarget::Whole {
                name,
                summed: Box::new(Summed::new(summed.place())),
                members: places.iter().collect(),
            },
        }
    }

    /// Its English name.
    pub fn name(&self) -> &str {
        match self {
            RunTarget::One { facts, .. } => &facts.name,
            RunTarget::Whole { name, .. } => name,
        }
    }

    /// Its id.
    pub fn id(&self) -> PlaceId {
        match self {
            RunTarget::One { facts, .. } => facts.place,
            RunTarget::Whole { summed, .. } => summed.place(),
        }
    }

    /// The facts of the place or of its first member, whose levers serve for all members.
    pub fn facts(&self) -> &'a Facts {
        match self {
            RunTarget::One { facts, .. } => facts,
            RunTarget::Whole { members, .. } => members[0],
        }
    }

    /// The facts of all members, in the order of ids.
    pub fn members(&self) -> Vec<&'a Facts> {
        match self {
            RunTarget::One { facts, .. } => vec![facts],
            RunTarget::Whole { members, .. } => members.clone(),
        }
    }

    /// The outcome of these choices.
    pub fn run(&mut self, choices: &Choices) -> &Outcome {
        match self {
            RunTarget::One {
                facts,
                base_state,
                outcome,
            } => {
                model::run_ahead(base_state, facts, choices, outcome);
                outcome
            }
            RunTarget::Whole { summed, members, .. } => {
                for facts in members.iter().skip(summed.members()) {
                    summed.join(facts);
                }
                summed.run(choices)
            }
        }
    }

    /// The content of a screen for a view: results, reference, and the meaning of its levers.
    pub fn board(&mut self, release: &str, view: &View) -> Board {
        let nothing = Choices::default();
        match self {
            RunTarget::One {
                facts,
                base_state,
                outcome,
            } => {
                model::run_ahead(base_state, facts, &nothing, outcome);
                let reference = outcome.clone();
                model::run_ahead(base_state, facts, &view.choices, outcome);
                board::board(release, facts, outcome, &reference, view)
            }
            RunTarget::Whole { summed, members, .. } => {
                **summed = Summed::new(summed.outcome().place);
                let mut levers = SummedLevers::under(&view.choices);
                for facts in members.iter() {
                    let reference = summed.join_under(facts, &nothing);
                    levers.join(facts, &reference);
                }
                let reference = summed.outcome().clone();
                summed.begin();
                levers.begin(view.focus);
                for member in 0..members.len() {
                    if let Some(added) = summed.add(member, &view.choices) {
                        levers.add(member, &view.choices, &added);
                    }
                }
                let steps = levers.steps(&view.choices, summed.outcome());
                board::board_with_levers(release, members, summed.outcome(), &reference, steps, view)
            }
        }
    }
}

/// A place for many runs; a single country computes totals only, into one outcome.
pub struct Runner<'t, 'w> {
    target: &'t mut RunTarget<'w>,
    totals: Option<CountryTotals<&'w Facts>>,
}

impl<'t, 'w> Runner<'t, 'w> {
    /// The runner of a target.
    pub fn of(target: &'t mut RunTarget<'w>) -> Runner<'t, 'w> {
        let totals = match target {
            RunTarget::One { facts, .. } => Some(CountryTotals::of(*facts)),
            RunTarget::Whole { .. } => None,
        };
        Runner { target, totals }
    }

    /// The outcome of these choices.
    pub fn run(&mut self, choices: &Choices) -> &Outcome {
        match &mut self.totals {
            Some(totals) => totals.run(choices),
            None => self.target.run(choices),
        }
    }
}
