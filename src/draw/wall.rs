//! Wall: the position of each plan of a class between two results, as shares of width and height; the reference lies where both are 0.
//!
//! ```text
//! across, down = shift of each result from the reference, on scales that hold all of them and 0
//! area of a dot in proportion to how often its plan was chosen
//! ```
//!
//! A plan without a computed result has no dot. Out of scope: words, colours.

use crate::draw::scale::ValueScale;
use cairn_analysis::findings::class::ClassView;
use cairn_analysis::findings::headline::Headline;
use cairn_core::choices::code::Levels;

/// Width and height of the field of dots.
pub const FIELD: [f64; 2] = [860.0, 500.0];
/// Radius of the dot of a plan that was chosen once.
const RADIUS: f64 = 10.0;
/// The largest radius: larger dots would hide each other.
const LARGEST: f64 = 34.0;
/// Least extent of a scale, for shifts that are all close to zero.
const LEAST: f64 = 0.01;

/// A plan on the wall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WallDot {
    /// The plan.
    pub levels: Levels,
    /// Number of times it was chosen.
    pub times: usize,
    /// Shifts of the horizontal and the vertical result.
    pub shifts: [f64; 2],
    /// Position from the left and from the top of the field.
    pub at: [f64; 2],
    pub radius: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Wall {
    /// Horizontal and vertical scale.
    pub scales: [ValueScale; 2],
    /// Position of the reference, with no lever moved.
    pub reference: [f64; 2],
    /// Plans in the order of their first choice.
    pub spots: Vec<WallDot>,
    /// The central plan of the class, once it is computed.
    pub central: Option<WallDot>,
}

impl Wall {
    /// The wall of plans, each with the number of times it was chosen.
    pub fn of(view: &ClassView, plans: &[(Levels, usize)], central: Option<Levels>, axes: [Headline; 2]) -> Wall {
        let shifts = |levels: &Levels| Some([view.shift(levels, axes[0])?, view.shift(levels, axes[1])?]);
        let known: Vec<(Levels, usize, [f64; 2])> = plans
            .iter()
            .filter_map(|(levels, times)| Some((*levels, *times, shifts(levels)?)))
            .collect();
        let middle = central.and_then(|levels| Some((levels, 1, shifts(&levels)?)));
        let scale = |axis: usize| {
            let values = known.iter().chain(&middle).map(|(.., shifts)| shifts[axis]);
            let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
            if high - low < LEAST {
                ValueScale::holding(low - LEAST, high + LEAST)
            } else {
                ValueScale::holding(low, high)
            }
        };
        let scales = [scale(0), scale(1)];
        let place = |[across, up]: [f64; 2]| {
            [
                (1.0 - scales[0].share_from_top(across)) * FIELD[0],
                scales[1].share_from_top(up) * FIELD[1],
            ]
        };
        let spot = |(levels, times, shifts): (Levels, usize, [f64; 2])| WallDot {
            levels,
            times,
            shifts,
            at: place(shifts),
            radius: (RADIUS * libm::sqrt(times as f64)).min(LARGEST),
        };
        Wall {
            scales,
            reference: place([0.0, 0.0]),
            spots: known.iter().copied().map(spot).collect(),
            central: middle.map(spot),
        }
    }

    /// The spot of a plan.
    pub fn find(&self, levels: &Levels) -> Option<&WallDot> {
        let all = self.spots.iter().chain(&self.central);
        all.into_iter().find(|spot| spot.levels == *levels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_analysis::findings::class::AXES;
    use cairn_core::place::PlaceId;
    use cairn_core::unit::Unit;

    fn plan(first: u8) -> Levels {
        let mut levels = Levels::default();
        levels[0] = first;
        levels
    }

    fn class_view() -> ClassView {
        let numbers = |value: f64| [(Unit::MtPerYear, value); 5];
        ClassView {
            release: String::new(),
            place: PlaceId::parse("IND").unwrap(),
            awaited: 1,
            reference: Some(numbers(100.0)),
            rows: vec![(plan(1), Some(numbers(80.0))), (plan(2), Some(numbers(50.0))), (plan(3), None)],
        }
    }

    #[test]
    fn dots_lie_in_the_field_and_less_lies_left_and_low() {
        let plans = [(plan(1), 4), (plan(2), 1), (plan(3), 1)];
        let wall = Wall::of(&class_view(), &plans, Some(plan(2)), AXES);
        assert_eq!(wall.spots.len(), 2, "one is not known yet");
        for spot in wall.spots.iter().chain(&wall.central) {
            assert!(
                (0.0..=FIELD[0]).contains(&spot.at[0]) && (0.0..=FIELD[1]).contains(&spot.at[1]),
                "{spot:?}"
            );
        }
        assert!(wall.spots[1].at[0] < wall.spots[0].at[0] && wall.spots[1].at[1] > wall.spots[0].at[1]);
        assert_eq!(wall.reference, [FIELD[0], 0.0], "nothing pulled stands at 0 of both");
        assert!(
            (wall.spots[0].radius - 2.0 * wall.spots[1].radius).abs() < 1e-12,
            "four times the area"
        );
        assert!(wall.find(&plan(2)).is_some() && wall.find(&plan(3)).is_none());
    }

    #[test]
    fn a_wall_of_nothing_is_a_wall() {
        let wall = Wall::of(&class_view(), &[], None, AXES);
        assert!(wall.spots.is_empty() && wall.scales.iter().all(|scale| scale.low < 0.0 && scale.high > 0.0));
    }
}
