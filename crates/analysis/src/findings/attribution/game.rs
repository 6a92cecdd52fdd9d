//! Game: enumerates every coalition of some players once, with the weight of its run in the part of each player.
//!
//! ```text
//! part(i) = Σ over H, T without i of w(h, k) · w(t, m) · [R(H, T and i) − R(H, T)]      w(s, n) = s! (n − s − 1)! / n!
//! ```
//!
//! T contains t of the m queried players, H contains h of the k − 1 others. Without others, the part is Shapley's
//! value. With others, it is Owen's value for the players of one union, next to others that move whole. From one
//! coalition to the next, one player joins or leaves.
//!
//! Out of scope: identity of the players; results of a run.

use crate::findings::shapley::weight;

/// Largest number of players.
const MOST: usize = 24;

/// The coalitions of the queried players and the others.
#[derive(Clone, Debug)]
pub(super) struct Game {
    own: usize,
    others: usize,
    /// Number of coalitions already passed.
    at: u32,
}

impl Game {
    /// Starts a game of the queried players and further players; players beyond the limit are left out.
    pub(super) fn new(own: usize, others: usize) -> Game {
        let own = own.min(MOST);
        let others = others.min(MOST - own);
        Game { own, others, at: 0 }
    }

    /// Number of coalitions.
    pub(super) const fn count(&self) -> u32 {
        1 << (self.own + self.others)
    }

    /// Number of coalitions still to come, the current one included.
    pub(super) const fn left(&self) -> u32 {
        self.count() - self.at
    }

    /// True if a player is in the coalition; the queried players come first, then the others.
    pub(super) const fn has(&self, player: usize) -> bool {
        let coalition = self.at ^ (self.at >> 1);
        coalition >> player & 1 == 1
    }

    /// Moves to the next coalition and returns the player that joins or leaves; none after the last.
    pub(super) const fn step(&mut self) -> Option<usize> {
        self.at += 1;
        if self.at < self.count() {
            Some(self.at.trailing_zeros() as usize)
        } else {
            None
        }
    }

    /// Weight of the run of this coalition in the part of each queried player.
    pub(super) fn weights(&self) -> impl Iterator<Item = f64> {
        let count = |from: usize, to: usize| (from..to).filter(|player| self.has(*player)).count();
        let (own, others) = (count(0, self.own), count(self.own, self.own + self.others));
        let beside = weight(others, self.others + 1);
        (0..self.own).map(move |player| {
            if self.has(player) {
                beside * weight(own - 1, self.own)
            } else {
                -beside * weight(own, self.own)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts of a game whose runs are known.
    fn parts(own: usize, others: usize, run: impl Fn(&[bool]) -> f64) -> Vec<f64> {
        let mut game = Game::new(own, others);
        let mut parts = vec![0.0; own];
        loop {
            let coalition: Vec<bool> = (0..own + others).map(|player| game.has(player)).collect();
            let value = run(&coalition);
            for (part, weight) in parts.iter_mut().zip(game.weights()) {
                *part += weight * value;
            }
            if game.step().is_none() {
                return parts;
            }
        }
    }

    #[test]
    fn three_who_need_each_other_share_as_worked_by_hand() {
        // A glove game: one left glove, two right ones; a pair is worth 1.
        let glove = |coalition: &[bool]| f64::from(u8::from(coalition[0] && (coalition[1] || coalition[2])));
        let found = parts(3, 0, glove);
        for (found, known) in found.iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((found - known).abs() < 1e-15, "{found} is not {known}");
        }
    }

    #[test]
    fn a_union_shares_what_it_has_as_one() {
        let run = |coalition: &[bool]| {
            let count = coalition.iter().filter(|inside| **inside).count() as f64;
            count * count + if coalition[0] { 3.0 } else { 0.0 }
        };
        let inside = parts(2, 3, run);
        let as_one = parts(4, 0, |coalition| {
            let [whole, rest @ ..] = coalition else { return 0.0 };
            run(&[&[*whole, *whole][..], rest].concat())
        });
        assert!((inside.iter().sum::<f64>() - as_one[0]).abs() < 1e-12);
        assert!((inside[0] - inside[1] - 3.0).abs() < 1e-12);
    }

    #[test]
    fn every_coalition_comes_once_and_one_player_moves_at_a_time() {
        let mut game = Game::new(4, 2);
        let mut seen = Vec::new();
        loop {
            let coalition: Vec<bool> = (0..6).map(|player| game.has(player)).collect();
            assert!(!seen.contains(&coalition));
            seen.push(coalition);
            let Some(moved) = game.step() else { break };
            assert_ne!(game.has(moved), seen.last().unwrap()[moved]);
        }
        assert_eq!((seen.len(), game.left()), (64, 0));
    }
}
