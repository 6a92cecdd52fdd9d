//! Knowledge of a country: which facts that set its numbers are its own, and which counts would change its numbers most.
//!
//! ```text
//! effect(row) = largest |R(row at its low or high, all others central) − R| / R        R: greenhouse gases of 2027–2060
//! ```
//!
//! Only rows that a count in the country could settle: facts of today that places do not share, or share with their region
//! alone. Rows on one number add up as squares. The rank of a country is by the number of its own facts, then by those of
//! its region; equals share a rank. Out of scope: words.

use crate::findings::deciding_facts::DecidingFact;
use cairn_core::choices::Choices;
use cairn_core::doubt::PlaceSampler;
use cairn_core::facts::doubt_words::{DoubtKind, DrawScope};
use cairn_core::facts::doubts::{Doubt, Doubts, NumberName};
use cairn_core::facts::{Facts, World};
use cairn_core::kind::Basis;
use cairn_core::model::{self, Account, Outcome};
use cairn_core::year::Year;

/// Number of counts that are asked for.
pub const REQUESTED_COUNTS: usize = 5;

const GHG: [Account; 4] = [
    Account::GhgMaterials,
    Account::GhgConstruction,
    Account::GhgUse,
    Account::GhgEndOfLife,
];

/// A count that a country could give, and how much its numbers would change.
#[derive(Clone, Debug, PartialEq)]
pub struct WantedCount {
    /// Name of the number, in each language.
    pub name: NumberName,
    /// Largest change of emissions of 2027–2060 within its range, as a share.
    pub effect: f64,
}

/// What is known of a country.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryKnowledge {
    /// Facts of the country itself, of its region, and assumed or of the world.
    pub facts: [Vec<DecidingFact>; 3],
    /// Its rank among listed countries: 1 has the most facts of its own.
    pub rank: usize,
    /// Number of listed countries.
    pub places: usize,
    /// The counts that would change its numbers most, largest first.
    pub wanted: Vec<WantedCount>,
}

impl CountryKnowledge {
    /// What is known of a country of a world.
    pub fn of(world: &World, facts: &Facts, doubts: &Doubts) -> CountryKnowledge {
        let own = score(facts);
        let others = world.places.iter().filter(|other| other.listed);
        let (mut places, mut above) = (0, 0);
        for other in others {
            places += 1;
            above += usize::from(score(other) > own);
        }
        CountryKnowledge {
            facts: by_basis(facts),
            rank: above + 1,
            places,
            wanted: wanted(facts, doubts),
        }
    }
}

/// The facts that set the numbers of a country: of its own, of its region, assumed or of the world.
pub fn by_basis(facts: &Facts) -> [Vec<DecidingFact>; 3] {
    let mut kinds: [Vec<DecidingFact>; 3] = Default::default();
    for fact in DecidingFact::ALL {
        let kind = match fact.basis(facts) {
            Basis::National => 0,
            Basis::Regional => 1,
            Basis::Global | Basis::Assumed => 2,
        };
        kinds[kind].push(fact);
    }
    kinds
}

/// Number of facts of its own, then of its region.
fn score(facts: &Facts) -> [usize; 2] {
    let [own, region, _] = by_basis(facts);
    [own.len(), region.len()]
}

/// True if a count in the country could settle the row.
fn countable(doubt: &Doubt) -> bool {
    doubt.kind == DoubtKind::Fact && doubt.scope != DrawScope::All
}

/// The counts that would change the numbers of a country most, largest first.
pub fn wanted(facts: &Facts, doubts: &Doubts) -> Vec<WantedCount> {
    let mut drawn = PlaceSampler::of(facts, doubts);
    let rows: Vec<(usize, Doubt)> = drawn
        .acting()
        .enumerate()
        .filter(|(_, doubt)| countable(doubt))
        .map(|(row, doubt)| (row, doubt.clone()))
        .collect();
    let mut outcome = Outcome::of_totals(facts.place);
    let mut emissions = |facts: &Facts| {
        let base_state = model::base_state_into(facts, &mut outcome);
        model::run_ahead(&base_state, facts, &Choices::default(), &mut outcome);
        total(&outcome)
    };
    let central = emissions(drawn.draw(0));
    let mut found: Vec<(Doubt, WantedCount)> = Vec::new();
    for (row, doubt) in rows {
        let moved = [-1.0, 1.0].map(|x| (emissions(drawn.with_single_row(row, x)) - central).abs());
        let effect = if central > 0.0 { moved[0].max(moved[1]) / central } else { 0.0 };
        let count = WantedCount {
            name: doubt.names.clone(),
            effect,
        };
        match found.iter_mut().find(|(other, _)| other.on == doubt.on) {
            Some((other, of)) => {
                let both = libm::hypot(of.effect, effect);
                if effect > of.effect {
                    (*other, *of) = (doubt, count);
                }
                of.effect = both;
            }
            None => found.push((doubt, count)),
        }
    }
    let mut wanted: Vec<WantedCount> = found.into_iter().map(|(_, count)| count).collect();
    // The sort is stable: equal effects keep the order of the table.
    wanted.sort_by(|one, other| other.effect.total_cmp(&one.effect));
    wanted.truncate(REQUESTED_COUNTS);
    wanted
}

/// Greenhouse gases of the years of levers.
fn total(outcome: &Outcome) -> f64 {
    let of = |account: &Account| {
        let sum: f64 = outcome.rows(*account).map(|line| line.sum(Year::LEVERS, Year::LAST)).sum();
        sum * account.published().1
    };
    GHG.iter().map(of).sum()
}
