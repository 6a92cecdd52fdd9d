//! Map: results for all pairs of levels of two levers, all others as chosen, and the line on which the goal is met.
//!
//! ```text
//! 21 × 21 levels in steps of 0.2 on the command line, 9 × 9 in steps of 0.5 on a page, 5 × 5 in steps of 1 of a sum of many places;
//! if the goal is met at one end of a cell's edge only, the line crosses it by linear interpolation
//! ```
//!
//! In a cell with met corners on a diagonal, the mean of the four corners decides.
//!
//! Out of scope: drawing.

use serde::{Deserialize, Serialize};

use crate::findings::need::{NeedGoal, at};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::Lever;

/// Number of levels per side, from 0 to 4.
pub const STEPS: usize = 21;

/// Number of levels per side for a sum of many places.
pub const COARSE: usize = 5;

/// A point: level of the first lever, level of the second lever.
pub type LevelPair = [f64; 2];

/// Two levers and the result of every pair of levels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// The lever along the map, and the lever up the map.
    pub levers: [Lever; 2],
    /// Tenths between levels.
    pub step: u8,
    /// Results; the first lever varies fastest.
    pub results: Vec<f64>,
    /// The line on which the goal is met, as segments.
    pub line: Vec<[LevelPair; 2]>,
}

impl Map {
    /// Number of levels per side.
    pub const fn side(&self) -> usize {
        (Level::TOP.tenths() / self.step) as usize + 1
    }

    /// The result at an index along and an index up.
    pub fn at(&self, along: usize, up: usize) -> f64 {
        self.results.get(up * self.side() + along).copied().unwrap_or(f64::NAN)
    }

    /// True if the two levers have any effect.
    pub fn moves(&self) -> bool {
        self.results.iter().any(|result| *result != self.results[0])
    }
}

/// Runs every pair of levels. `sides` is the number of levels per side: [`STEPS`] where a run costs little, [`COARSE`]
/// where it costs much.
pub fn map(goal: &NeedGoal, start: &Choices, levers: [Lever; 2], sides: usize, mut run: impl FnMut(&Choices) -> f64) -> Map {
    let mut map = Map::empty(levers, sides);
    while map.run_next_row(goal, start, &mut run) {}
    map
}

impl Map {
    /// A map without runs; `sides` is the number of levels per side.
    pub fn empty(levers: [Lever; 2], sides: usize) -> Map {
        let step = usize::from(Level::TOP.tenths()) / sides.saturating_sub(1).max(1);
        Map {
            levers,
            step: u8::try_from(step).unwrap_or(1).max(1),
            results: Vec::new(),
            line: Vec::new(),
        }
    }

    /// Number of rows still to come.
    pub fn pending(&self) -> usize {
        self.side() - self.results.len() / self.side()
    }

    /// Runs one more row, for the next level of the second lever. False if that was the last; the line is then drawn.
    pub fn run_next_row(&mut self, goal: &NeedGoal, start: &Choices, run: &mut dyn FnMut(&Choices) -> f64) -> bool {
        let ([along, up], row) = (self.levers, self.side() - self.pending());
        if row < self.side() {
            let row = at(start, up, row as u8 * self.step);
            for first in 0..self.side() {
                self.results.push(run(&at(&row, along, first as u8 * self.step)));
            }
        }
        if self.pending() > 0 {
            return true;
        }
        self.line = line(self, goal);
        false
    }
}

/// The line on which the results cross the goal, cell by cell.
fn line(map: &Map, goal: &NeedGoal) -> Vec<[LevelPair; 2]> {
    let mut line = Vec::new();
    for up in 1..map.side() {
        for along in 1..map.side() {
            cell(map, goal, (along - 1, up - 1), &mut line);
        }
    }
    line
}

fn cell(map: &Map, goal: &NeedGoal, (along, up): (usize, usize), line: &mut Vec<[LevelPair; 2]>) {
    // Corners counterclockwise, from the lower levels of both.
    let corners = [(along, up), (along + 1, up), (along + 1, up + 1), (along, up + 1)];
    let results = corners.map(|(along, up)| map.at(along, up));
    let met = results.map(|result| goal.is_met(result));
    let step = f64::from(map.step) / 10.0;
    let crossing = |from: usize| {
        let to = (from + 1) % 4;
        let share = (goal.value - results[from]) / (results[to] - results[from]);
        let between = |from: usize, to: usize| (from as f64 + (to as f64 - from as f64) * share) * step;
        [between(corners[from].0, corners[to].0), between(corners[from].1, corners[to].1)]
    };
    let crossed: Vec<usize> = (0..4).filter(|from| met[*from] != met[(from + 1) % 4]).collect();
    match crossed.as_slice() {
        [one, two] => line.push([crossing(*one), crossing(*two)]),
        [one, two, three, four] => {
            let middle = goal.is_met(results.iter().sum::<f64>() / 4.0);
            // The middle joins the corners of its own side; the line cuts off the other two.
            let pairs = if middle == met[0] {
                [[*one, *two], [*three, *four]]
            } else {
                [[*four, *one], [*two, *three]]
            };
            line.extend(pairs.map(|pair| pair.map(crossing)));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::choices::link::Metric;
    use cairn_core::year::Year;

    fn goal(value: f64) -> NeedGoal {
        NeedGoal {
            metric: Metric::EmissionsAgainst,
            year: Year::of(2050),
            value,
        }
    }

    fn levels(choices: &Choices) -> [f64; 2] {
        [Lever::ElectricVehicles, Lever::CleanPower].map(|lever| choices.level(lever).number())
    }

    #[test]
    fn the_line_of_a_plane_is_straight() {
        let levers = [Lever::ElectricVehicles, Lever::CleanPower];
        let plane = |choices: &Choices| {
            let [first, second] = levels(choices);
            -first - 2.0 * second
        };
        let map = map(&goal(-5.05), &Choices::default(), levers, STEPS, plane);
        assert_eq!((map.side(), map.results.len()), (STEPS, STEPS * STEPS));
        assert!(map.line.len() > 20);
        for [first, second] in map.line.iter().flatten() {
            assert!((first + 2.0 * second - 5.05).abs() < 1e-12);
        }
    }

    #[test]
    fn a_saddle_is_parted_by_its_mean() {
        let levers = [Lever::ElectricVehicles, Lever::CleanPower];
        let saddle = |choices: &Choices| {
            let [first, second] = levels(choices);
            (first - 2.0) * (second - 2.0)
        };
        for (value, near) in [(-1.0, [0.0, 4.0]), (1.0, [0.0, 0.0])] {
            let map = map(&goal(value), &Choices::default(), levers, 2, saddle);
            assert_eq!((map.side(), map.line.len()), (2, 2));
            // The line of the goal cuts off one corner, so each map has a segment near that corner.
            let cut = |[one, two]: &[LevelPair; 2]| {
                let middle = [(one[0] + two[0]) / 2.0, (one[1] + two[1]) / 2.0];
                (middle[0] - near[0]).abs() + (middle[1] - near[1]).abs() < 3.0
            };
            assert!(map.line.iter().any(cut), "{value}: {:?}", map.line);
        }
    }

    #[test]
    fn two_that_do_nothing_have_no_line() {
        let levers = [Lever::ElectricVehicles, Lever::CleanPower];
        let map = map(&goal(-5.0), &Choices::default(), levers, STEPS, |_| 0.0);
        assert!(!map.moves() && map.line.is_empty());
    }
}
