//! Window: a part of the world around some points, as a plain sheet: land without borders, and the positions of the points.
//!
//! ```text
//! x = (longitude − west) · cos(middle latitude)      y = north − latitude       the same scale both ways
//! ```
//!
//! Outlines of land are cut at the edges. This suits a country, not the world; [`crate::draw::earth`] has a world map
//! with true areas. Out of scope: the meaning of the points; a window over the date line.

use serde::{Deserialize, Serialize};

use crate::draw::earth::outline;

/// Width and greatest height of a window, in its own units.
pub const WIDTH: i32 = 1000;
const TALLEST: f64 = 1200.0;
/// Least height, so that a row of points has room.
const LOWEST: f64 = 420.0;
/// Least extent, degrees.
const LEAST: f64 = 4.0;
/// Margin around the points, as a part of their extent.
const MARGIN: f64 = 0.12;

/// A part of the world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Height, in units in which the width is [`WIDTH`].
    pub height: i32,
    /// Land and its inland seas, as a path with even-odd fill.
    pub land: String,
    /// Position of each point: from the left and from the top.
    pub dots: Vec<[i32; 2]>,
}

/// A window around points at latitudes and longitudes, on outlines of land whose points are latitudes and longitudes, too.
pub fn window(points: &[[f64; 2]], land: &[Vec<[f64; 2]>]) -> Window {
    let [south, north] = extent(points.iter().map(|point| point[0]), LEAST);
    let narrow = libm::cos((0.5 * (south + north)).to_radians()).max(0.1);
    let [west, east] = extent(points.iter().map(|point| point[1]), LEAST / narrow);
    let (wide, high) = ((east - west) * narrow, north - south);
    let width = f64::from(WIDTH);
    let height = (width * high / wide).clamp(LOWEST, TALLEST);
    // Where the aspect ratio is limited, the shorter side shows more than was requested.
    let scale = (width / wide).min(height / high);
    let (middle, centre) = (0.5 * (south + north), 0.5 * (west + east));
    let at = |[latitude, longitude]: [f64; 2]| {
        [
            0.5 * width + (longitude - centre) * narrow * scale,
            0.5 * height - (latitude - middle) * scale,
        ]
    };
    let whole = |[x, y]: [f64; 2]| [libm::round(x) as i32, libm::round(y) as i32];
    let cut = |points: &Vec<[f64; 2]>| {
        let points: Vec<[f64; 2]> = points.iter().map(|point| at(*point)).collect();
        let points = cut(points, [width, height]);
        (points.len() > 2).then(|| outline(points.into_iter().map(whole)))
    };
    Window {
        height: libm::round(height) as i32,
        land: land.iter().filter_map(cut).collect(),
        dots: points.iter().map(|point| whole(at(*point))).collect(),
    }
}

/// From least to greatest with a margin, at least `least` wide.
fn extent(values: impl Iterator<Item = f64> + Clone, least: f64) -> [f64; 2] {
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    if low > high {
        return [0.0, least];
    }
    let wide = ((high - low) * (1.0 + 2.0 * MARGIN)).max(least);
    let middle = 0.5 * (low + high);
    [middle - 0.5 * wide, middle + 0.5 * wide]
}

/// Clips an outline at the four edges of a sheet, one after the other (Sutherland and Hodgman, Communications of the ACM 17, 1974).
fn cut(mut points: Vec<[f64; 2]>, [width, height]: [f64; 2]) -> Vec<[f64; 2]> {
    for (axis, edge, sign) in [(0, 0.0, 1.0), (0, width, -1.0), (1, 0.0, 1.0), (1, height, -1.0)] {
        let beyond = |point: &[f64; 2]| (point[axis] - edge) * sign;
        let mut inside = Vec::with_capacity(points.len());
        for (place, point) in points.iter().enumerate() {
            let before = &points[(place + points.len() - 1) % points.len()];
            let (now, then) = (beyond(point), beyond(before));
            if (now < 0.0) != (then < 0.0) {
                let part = then / (then - now);
                inside.push([0, 1].map(|axis: usize| before[axis] + part * (point[axis] - before[axis])));
            }
            if now >= 0.0 {
                inside.push(*point);
            }
        }
        points = inside;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_lie_within_with_room_around_and_north_is_above() {
        let points = [[-1.3, 36.8], [-4.1, 39.7], [0.5, 35.3]];
        let window = window(&points, &[]);
        for [x, y] in &window.dots {
            assert!((50..WIDTH - 50).contains(x) && (50..window.height - 50).contains(y), "{x} {y}");
        }
        assert!(window.dots[2][1] < window.dots[1][1] && window.dots[2][0] < window.dots[1][0]);
    }

    #[test]
    fn land_beyond_the_edges_is_cut_and_land_around_fills_the_sheet() {
        let around = vec![[-60.0, -60.0], [-60.0, 60.0], [60.0, 60.0], [60.0, -60.0]];
        let away = vec![[70.0, 70.0], [70.0, 80.0], [80.0, 80.0]];
        let window = window(&[[0.0, 0.0]], &[around, away]);
        assert_eq!(window.height, WIDTH);
        assert_eq!(window.land.matches('M').count(), 1);
        for corner in ["0 1000", "1000 0"] {
            assert!(window.land.contains(corner) || window.land.len() < 60, "{}", window.land);
        }
    }

    #[test]
    fn a_window_of_nothing_is_a_window_all_the_same() {
        assert!(window(&[], &[]).dots.is_empty());
    }
}
