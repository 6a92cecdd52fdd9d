//! Storylines of draws: each draw follows one whole storyline, never a mixture.
//!
//! ```text
//! u (`philox`, row `storyline`, one for all places) → the storyline in whose part of 0 … 1 it lies, in the order of pathways
//! ```
//!
//! People, incomes, floor and cars of a storyline belong together, so they change together, and the same way for every
//! place, for reference and choices. Draw 0 is the run on the screen and keeps its storyline. Decision T11. Out of scope: the
//! documents' world, which is no pathway; the policy elsewhere.

use cairn_core::choices::Choices;
use cairn_core::doubt::philox::{name, uniform};
use cairn_core::kind::Storyline;

/// Address of the draws; it never changes.
const ROW: &str = "storyline";

/// Weights may miss 1 by the rounding of their table.
const ROUNDING: f64 = 1e-9;

/// Parts of the draws that follow each pathway.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StorylineWeights([f64; Storyline::PATHWAYS.len()]);

impl StorylineWeights {
    /// Weights in the order of [`Storyline::PATHWAYS`]; none if one is negative or they do not add up to 1.
    pub fn new(weights: [f64; Storyline::PATHWAYS.len()]) -> Option<StorylineWeights> {
        let sum: f64 = weights.iter().sum();
        let sound = weights.iter().all(|weight| *weight >= 0.0) && (sum - 1.0).abs() < ROUNDING;
        sound.then_some(StorylineWeights(weights))
    }

    /// The pathways with their weights.
    pub fn parts(self) -> impl Iterator<Item = (Storyline, f64)> {
        Storyline::PATHWAYS.into_iter().zip(self.0)
    }

    /// The storyline of a draw from 1 on.
    fn storyline(self, draw: u32) -> Storyline {
        let at = uniform(draw, name(ROW), None);
        let mut sum = 0.0;
        let mut last = Storyline::default();
        for (storyline, weight) in self.parts() {
            sum += weight;
            last = storyline;
            if at < sum {
                break;
            }
        }
        last
    }

    /// Choices and the choices to compare with, both with the storyline of a draw; none for draw 0.
    pub(super) fn with_storyline(self, draw: u32, choices: [&Choices; 2]) -> Option<[Choices; 2]> {
        let storyline = (draw != 0).then(|| self.storyline(draw))?;
        Some(choices.map(|choices| {
            let mut drawn = choices.clone();
            drawn.background.storyline = storyline;
            drawn
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::StorylineWeights;
    use cairn_core::choices::Choices;
    use cairn_core::kind::Storyline;

    fn decided() -> StorylineWeights {
        StorylineWeights::new([0.25, 0.5, 0.25]).expect("weights")
    }

    #[test]
    fn weights_add_up_to_one() {
        assert_eq!(StorylineWeights::new([0.25, 0.5, 0.2]), None);
        assert_eq!(StorylineWeights::new([-0.25, 1.0, 0.25]), None);
    }

    #[test]
    fn each_storyline_has_its_part_of_the_draws() {
        const DRAWS: u32 = 4000;
        for (storyline, weight) in decided().parts() {
            let of = (1..=DRAWS).filter(|draw| decided().storyline(*draw) == storyline).count();
            // Three standard errors of a share of so many draws.
            let error = 3.0 * libm::sqrt(weight * (1.0 - weight) / f64::from(DRAWS));
            let share = of as f64 / f64::from(DRAWS);
            assert!((share - weight).abs() < error, "{storyline:?}: {share}");
        }
        let alone = StorylineWeights::new([0.0, 0.0, 1.0]).expect("weights");
        assert!((1..=50).all(|draw| alone.storyline(draw) == Storyline::Ssp3));
    }

    #[test]
    fn both_sides_of_a_draw_have_one_storyline_and_the_run_on_the_screen_keeps_its_own() {
        let choices = Choices::default();
        assert_eq!(decided().with_storyline(0, [&choices, &choices]), None);
        for draw in 1..=50 {
            let sides = decided().with_storyline(draw, [&choices, &choices]).expect("a draw");
            let storylines = sides.map(|side| side.background.storyline);
            assert_eq!(storylines, [decided().storyline(draw); 2]);
        }
    }
}
