//! Circles: positions near given homes at which no two circles touch (after Dorling, Area Cartograms, 1996).
//!
//! ```text
//! pull    each circle moves a part of the way to its home; the part shrinks to 0 over PULLED rounds
//! push    two circles closer than GAP move apart along the line between them, the smaller one further:
//!         its part is the area of the other, divided by the area of both
//! frame   no circle leaves the frame
//! ```
//!
//! After the pull has ended, pushing alone goes on until no two circles are closer than [`LEAST_GAP`]. Only sums,
//! products, quotients and square roots are used, in a fixed order, so that every machine finds the same positions.
//! Out of scope: what the circles show; a proof that any circles fit. Circles that cover less than two fifths of
//! the frame fit in practice.

/// Space between two circles, in the units of the frame.
const GAP: f64 = 1.6;
/// The space that is left at least.
pub const LEAST_GAP: f64 = 1.0;
/// Rounds with a pull, and rounds after them at most.
const ROUNDS: (usize, usize) = (600, 6000);
/// Part of the way home in the first round.
const PULL: f64 = 0.08;
/// Part of an overlap that one round removes.
const PUSH: f64 = 0.9;

/// A circle, and where its middle would be if it were alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HomedCircle {
    /// From the left and from the top.
    pub home: [f64; 2],
    /// From the middle to the edge.
    pub radius: f64,
}

/// The middle of each circle, in a frame from 0, 0 to its width and height.
pub fn separate(circles: &[HomedCircle], frame: [f64; 2]) -> Vec<[f64; 2]> {
    let mut middles: Vec<[f64; 2]> = circles.iter().map(|circle| within(circle.home, circle.radius, frame)).collect();
    for round in 0..ROUNDS.0 + ROUNDS.1 {
        if let Some(left) = ROUNDS.0.checked_sub(round + 1) {
            let part = PULL * left as f64 / ROUNDS.0 as f64;
            for (middle, circle) in middles.iter_mut().zip(circles) {
                *middle = [0, 1].map(|axis: usize| middle[axis] + (circle.home[axis] - middle[axis]) * part);
            }
        }
        let nearest = push(circles, &mut middles);
        for (middle, circle) in middles.iter_mut().zip(circles) {
            *middle = within(*middle, circle.radius, frame);
        }
        if round >= ROUNDS.0 && nearest >= LEAST_GAP && least_gap(circles, &middles) >= LEAST_GAP {
            break;
        }
    }
    middles
}

/// Moves circles that are too near apart, one pair after the other. The least space found on the way.
fn push(circles: &[HomedCircle], middles: &mut [[f64; 2]]) -> f64 {
    let mut least = f64::MAX;
    for one in 1..circles.len() {
        for other in 0..one {
            let reach = circles[one].radius + circles[other].radius + GAP;
            let [x, y] = [0, 1].map(|axis: usize| middles[one][axis] - middles[other][axis]);
            let square = x * x + y * y;
            if square >= reach * reach {
                continue;
            }
            let length = libm::sqrt(square);
            least = least.min(length - reach + GAP);
            // Two circles in one spot part along a line that differs for each pair.
            let way = if length > 1e-6 {
                [x / length, y / length]
            } else if (one + other) % 2 == 0 {
                [1.0, 0.0]
            } else {
                [0.0, 1.0]
            };
            let areas = [one, other].map(|circle| circles[circle].radius * circles[circle].radius);
            let far = (reach - length) * PUSH / (areas[0] + areas[1]);
            for (axis, part) in way.into_iter().enumerate() {
                middles[one][axis] += part * far * areas[1];
                middles[other][axis] -= part * far * areas[0];
            }
        }
    }
    least
}

fn within(middle: [f64; 2], radius: f64, frame: [f64; 2]) -> [f64; 2] {
    [0, 1].map(|axis: usize| middle[axis].min(frame[axis] - radius).max(radius))
}

/// The least space between two circles; negative if two overlap.
pub fn least_gap(circles: &[HomedCircle], middles: &[[f64; 2]]) -> f64 {
    let mut least = f64::MAX;
    for one in 1..circles.len() {
        for other in 0..one {
            let [x, y] = [0, 1].map(|axis: usize| middles[one][axis] - middles[other][axis]);
            least = least.min(libm::sqrt(x * x + y * y) - circles[one].radius - circles[other].radius);
        }
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: [f64; 2] = [900.0, 520.0];

    /// As many circles as countries: two large ones, and small ones that crowd in one corner of the frame.
    fn crowd() -> Vec<HomedCircle> {
        let circle = |number: usize| HomedCircle {
            home: [200.0 + (number * 37 % 151) as f64, 40.0 + (number * 53 % 97) as f64],
            radius: if number < 2 { 70.0 } else { 3.5 + (number % 9) as f64 },
        };
        (0..195).map(circle).collect()
    }

    #[test]
    fn no_two_circles_touch_and_none_leaves_the_frame() {
        let circles = crowd();
        let middles = separate(&circles, FRAME);
        assert!(least_gap(&circles, &middles) >= LEAST_GAP, "{}", least_gap(&circles, &middles));
        for (circle, middle) in circles.iter().zip(&middles) {
            for (at, wide) in middle.iter().zip(FRAME) {
                assert!((circle.radius..=wide - circle.radius).contains(at), "{middle:?}");
            }
        }
    }

    #[test]
    fn the_same_circles_have_the_same_places_to_the_bit() {
        let bits = || {
            separate(&crowd(), FRAME)
                .into_iter()
                .map(|middle| middle.map(f64::to_bits))
                .collect::<Vec<_>>()
        };
        assert_eq!(bits(), bits());
    }

    #[test]
    fn circles_stay_near_home_and_those_with_room_stay_at_home() {
        let mut circles = crowd();
        circles.push(HomedCircle {
            home: [820.0, 460.0],
            radius: 9.0,
        });
        let middles = separate(&circles, FRAME);
        let away = |number: usize| {
            let [x, y] = [0, 1].map(|axis: usize| middles[number][axis] - circles[number].home[axis]);
            libm::sqrt(x * x + y * y)
        };
        let furthest = (0..circles.len()).map(away).fold(0.0, f64::max);
        assert!(furthest < 200.0, "{furthest}");
        assert_eq!(away(circles.len() - 1), 0.0);
    }

    #[test]
    fn two_circles_in_one_spot_part() {
        let circle = HomedCircle {
            home: [50.0, 50.0],
            radius: 10.0,
        };
        let circles = [circle; 3];
        assert!(least_gap(&circles, &separate(&circles, [100.0, 100.0])) >= LEAST_GAP);
        assert!(separate(&[], FRAME).is_empty());
    }
}
