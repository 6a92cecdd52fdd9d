//! Skill: our path and naive guesses beside counts of countries in years that the base did not use.
//!
//! ```text
//! by country   S = 1 − Σ |ours − count| / count ÷ Σ |guess − count| / count
//! by mass      S = 1 − Σ |ours − count| ÷ Σ |guess − count|
//! nearer       share of the counts that ours is nearer to than the guess
//! ```
//!
//! 1 is without error, 0 as good as the guess, below 0 worse (decision T7). Every country weighs the same in the first, every
//! tonne in the second. Out of scope: words.

use std::collections::BTreeSet;

use crate::comparison::recent_statistics::RecentComparison;
use crate::{Late, NaiveGuess, NaiveGuesses};
use cairn_core::place::PlaceId;

/// Our skill against a guess of a quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Skill {
    pub quantity: Late,
    pub guess: NaiveGuess,
    /// Number of counts compared.
    pub figures: usize,
    /// Number of countries among them.
    pub places: usize,
    pub by_country: f64,
    pub by_mass: f64,
    /// Share of the counts that ours is nearer to.
    pub nearer: f64,
    /// Mean relative error of ours.
    pub error: f64,
}

impl Skill {
    /// True if the guess is the better one for most countries.
    pub fn loses(&self) -> bool {
        self.by_country < 0.0
    }
}

/// Skill of every quantity against every guess that can be made.
pub fn skills(comparisons: &[RecentComparison], guesses: &NaiveGuesses) -> Vec<Skill> {
    let pairs = Late::ALL
        .into_iter()
        .flat_map(|quantity| NaiveGuess::ALL.map(|guess| (quantity, guess)));
    pairs
        .filter_map(|(quantity, guess)| skill_against(comparisons, guesses, quantity, guess))
        .collect()
}

fn skill_against(comparisons: &[RecentComparison], guesses: &NaiveGuesses, quantity: Late, guess: NaiveGuess) -> Option<Skill> {
    let (mut ours, mut theirs) = ([0.0; 2], [0.0; 2]);
    let (mut figures, mut nearer) = (0_usize, 0_usize);
    let mut places: BTreeSet<PlaceId> = BTreeSet::new();
    for comparison in comparisons {
        let count = &comparison.count;
        if comparison.is_world() || count.seen || count.quantity != quantity || count.value <= 0.0 {
            continue;
        }
        let Some(guessed) = guesses.guess(guess, quantity, count.place, count.year) else {
            continue;
        };
        let [own, naive] = [comparison.ours, guessed].map(|value| (value - count.value).abs());
        figures += 1;
        nearer += usize::from(own < naive);
        places.insert(count.place);
        for (sums, error) in [(&mut ours, own), (&mut theirs, naive)] {
            sums[0] += error / count.value;
            sums[1] += error;
        }
    }
    let skill = |at: usize| (theirs[at] > 0.0).then(|| 1.0 - ours[at] / theirs[at]);
    let counted = figures.max(1) as f64;
    Some(Skill {
        quantity,
        guess,
        figures,
        places: places.len(),
        by_country: skill(0)?,
        by_mass: skill(1)?,
        nearer: nearer as f64 / counted,
        error: ours[0] / counted,
    })
}
