//! Curve: a driver known at some points, joined without overshoot or jump.
//!
//! Monotone-cubic Hermite between points (Fritsch and Butland 1984; "PCHIP"): the slope at
//! a point is the weighted harmonic mean of the two neighbouring chords, 0 where they change sign.
//!
//! ```text
//! slope(i) = (w + v) / (w / chord(i−1) + v / chord(i)),  w = 2h(i) + h(i−1), v = h(i) + 2h(i−1)
//! ```
//!
//! The two ends take the slope of the parabola through three points, limited so that it does not turn. The curve is
//! flat outside the points.

/// A curve through points.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    points: Vec<(f64, f64)>,
    slopes: Vec<f64>,
}

impl Curve {
    /// A curve through points with rising first coordinates; none if there is no point or they do not rise.
    pub fn from_points(points: Vec<(f64, f64)>) -> Option<Curve> {
        let rising = points.windows(2).all(|pair| pair[0].0 < pair[1].0);
        if points.is_empty() || !rising {
            return None;
        }
        let slopes = slopes(&points);
        Some(Curve { points, slopes })
    }

    /// The value at a coordinate; flat outside the points.
    pub fn at(&self, x: f64) -> f64 {
        let after = self.points.partition_point(|point| point.0 <= x);
        if after == 0 {
            return self.points[0].1;
        }
        let before = after - 1;
        if after == self.points.len() {
            return self.points[before].1;
        }
        let (left, right) = (self.points[before], self.points[after]);
        let step = right.0 - left.0;
        let t = (x - left.0) / step;
        let back = 1.0 - t;
        (1.0 + 2.0 * t) * back * back * left.1
            + t * back * back * step * self.slopes[before]
            + t * t * (3.0 - 2.0 * t) * right.1
            + t * t * (t - 1.0) * step * self.slopes[after]
    }

    /// First and last coordinate.
    pub fn ends(&self) -> (f64, f64) {
        (self.points[0].0, self.points[self.points.len() - 1].0)
    }
}

fn slopes(points: &[(f64, f64)]) -> Vec<f64> {
    let steps: Vec<f64> = points.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
    let chords: Vec<f64> = points
        .windows(2)
        .map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0))
        .collect();
    match chords.len() {
        0 => return vec![0.0],
        1 => return vec![chords[0]; 2],
        _ => {}
    }
    let last = chords.len() - 1;
    let mut slopes = vec![end(steps[0], steps[1], chords[0], chords[1])];
    for i in 1..=last {
        let (before, after) = (chords[i - 1], chords[i]);
        if before * after <= 0.0 {
            slopes.push(0.0);
            continue;
        }
        let w = 2.0 * steps[i] + steps[i - 1];
        let v = steps[i] + 2.0 * steps[i - 1];
        slopes.push((w + v) / (w / before + v / after));
    }
    slopes.push(end(steps[last], steps[last - 1], chords[last], chords[last - 1]));
    slopes
}

/// Slope at an end, from the two nearest steps and chords.
fn end(near: f64, next: f64, chord: f64, next_chord: f64) -> f64 {
    let slope = ((2.0 * near + next) * chord - near * next_chord) / (near + next);
    if slope * chord <= 0.0 {
        0.0
    } else if chord * next_chord <= 0.0 && slope.abs() > 3.0 * chord.abs() {
        3.0 * chord
    } else {
        slope
    }
}

#[cfg(test)]
mod tests {
    use super::Curve;

    fn curve(points: &[(f64, f64)]) -> Curve {
        Curve::from_points(points.to_vec()).unwrap()
    }

    #[test]
    fn it_meets_its_points_and_is_flat_outside() {
        let points = [(0.0, 1.0), (1.0, 3.0), (3.0, 2.0), (4.0, 2.5)];
        let curve = curve(&points);
        for (x, y) in points {
            assert_eq!(curve.at(x), y);
        }
        assert_eq!(curve.at(-5.0), 1.0);
        assert_eq!(curve.at(9.0), 2.5);
        assert_eq!(curve.ends(), (0.0, 4.0));
    }

    #[test]
    fn a_straight_line_stays_straight() {
        let curve = curve(&[(1950.0, 1.0), (1955.0, 2.0), (1970.0, 5.0), (1980.0, 7.0)]);
        for year in 1950..=1980 {
            let x = f64::from(year);
            assert!((curve.at(x) - (1.0 + (x - 1950.0) / 5.0)).abs() < 1e-12);
        }
    }

    #[test]
    fn it_never_overshoots_its_points() {
        let curve = curve(&[(0.0, 0.0), (1.0, 0.0), (2.0, 10.0), (3.0, 10.0), (9.0, 4.0)]);
        for step in 0..=90 {
            let y = curve.at(f64::from(step) / 10.0);
            assert!((0.0..=10.0).contains(&y), "{y}");
        }
    }

    #[test]
    fn it_agrees_with_values_worked_by_another_program() {
        // SciPy's PchipInterpolator through the same points.
        type Points = &'static [(f64, f64)];
        let cases: [(Points, Points); 2] = [
            (
                &[(0.0, 0.0), (1.0, 1.0), (2.0, 4.0), (4.0, 5.0)],
                &[
                    (0.5, 0.3125),
                    (1.5, 2.571_120_689_655_172_6),
                    (2.5, 4.418_103_448_275_863),
                    (3.5, 4.931_034_482_758_621),
                ],
            ),
            (
                &[(0.0, 5.0), (2.0, 1.0), (3.0, 1.5), (7.0, 9.0)],
                &[
                    (0.5, 3.343_75),
                    (1.5, 1.281_249_999_999_999_6),
                    (2.5, 1.161_556_603_773_585),
                    (6.0, 6.287_352_594_339_622),
                ],
            ),
        ];
        for (points, expected) in cases {
            let curve = curve(points);
            for &(x, y) in expected {
                assert!((curve.at(x) - y).abs() < 1e-12, "{x}: {} against {y}", curve.at(x));
            }
        }
    }

    #[test]
    fn one_point_is_a_constant_and_none_is_no_curve() {
        assert_eq!(curve(&[(2020.0, 7.0)]).at(1900.0), 7.0);
        assert!(Curve::from_points(Vec::new()).is_none());
        assert!(Curve::from_points(vec![(1.0, 1.0), (1.0, 2.0)]).is_none());
    }
}
