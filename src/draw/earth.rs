//! Earth: a world map as a plain sheet: land without borders, dots, a frame and a graticule.
//!
//! ```text
//! sin θ = (√3 / 2) · sin φ
//! x = 2√3 · λ · cos θ / (3 · (9 A4 θ⁸ + 7 A3 θ⁶ + 3 A2 θ² + A1))
//! y = θ · (A4 θ⁸ + A3 θ⁶ + A2 θ² + A1)
//! ```
//!
//! The Equal Earth projection of Šavrič, Patterson and Jenny (International Journal of Geographical Information Science
//! 33, 2019): areas are true, so no part of the world looks larger than it is. The sheet is computed ahead of time and
//! delivered with the page. It is never mirrored. Out of scope: the meaning of the dots.

use serde::{Deserialize, Serialize};

use cairn_core::place::PlaceId;

/// Width of the sheet, in its own units.
pub const WIDTH: i32 = 2000;
/// Degrees between lines of the graticule.
const NET: i32 = 30;
/// Degrees between points of a line.
const STEP: i32 = 5;

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorldMap {
    /// Height, in units in which the width is [`WIDTH`].
    pub height: i32,
    /// Its edge, as a path.
    pub edge: String,
    /// Its graticule, as a path.
    pub net: String,
    /// Land and its inland seas, as a path with even-odd fill.
    pub land: String,
    /// Position of each place: from the left and from the top.
    pub dots: Vec<(PlaceId, [i32; 2])>,
}

/// Position of a point on the plane, for a globe of radius 1; east and north are positive.
pub fn project(latitude: f64, longitude: f64) -> [f64; 2] {
    let root = libm::sqrt(3.0);
    let theta = libm::asin(root / 2.0 * libm::sin(latitude.to_radians()));
    let square = theta * theta;
    let sixth = square * square * square;
    let slope = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
    let x = 2.0 * root * longitude.to_radians() * libm::cos(theta) / (3.0 * slope);
    [x, theta * (A1 + A2 * square + sixth * (A3 + A4 * square))]
}

/// A sheet with dots at latitudes and longitudes, on outlines of land whose points are latitudes and longitudes, too.
pub fn sheet(places: impl IntoIterator<Item = (PlaceId, f64, f64)>, land: &[Vec<[f64; 2]>]) -> WorldMap {
    let scale = f64::from(WIDTH) / 2.0 / project(0.0, 180.0)[0];
    let top = project(90.0, 0.0)[1] * scale;
    let at = |latitude: f64, longitude: f64| {
        let [x, y] = project(latitude, longitude);
        [libm::round(x * scale) as i32 + WIDTH / 2, libm::round(top - y * scale) as i32]
    };
    let line = |degrees: &mut dyn Iterator<Item = (i32, i32)>| {
        let mut path = String::new();
        for (latitude, longitude) in degrees {
            let [x, y] = at(f64::from(latitude), f64::from(longitude));
            path.push_str(if path.is_empty() { "M" } else { "L" });
            path.push_str(&[x.to_string().as_str(), " ", &y.to_string()].concat());
        }
        path
    };
    let steps = || (-90 / STEP..=90 / STEP).map(|step| step * STEP);
    let mut net = String::new();
    for longitude in (-180 + NET..180).step_by(NET.unsigned_abs() as usize) {
        net += &line(&mut steps().map(|latitude| (latitude, longitude)));
    }
    for latitude in (-90 + NET..90).step_by(NET.unsigned_abs() as usize) {
        net += &line(&mut [(latitude, -180), (latitude, 180)].into_iter());
    }
    let around = steps()
        .map(|latitude| (latitude, 180))
        .chain(steps().rev().map(|latitude| (latitude, -180)));
    let edge = line(&mut { around }) + "Z";
    let dots = places
        .into_iter()
        .map(|(place, latitude, longitude)| (place, at(latitude, longitude)));
    let outlines = land
        .iter()
        .map(|points| outline(points.iter().map(|[latitude, longitude]| at(*latitude, *longitude))));
    WorldMap {
        land: outlines.collect(),
        height: libm::round(2.0 * top) as i32,
        edge,
        net,
        dots: dots.collect(),
    }
}

/// A closed outline in steps from point to point, as the shortest path text.
pub(crate) fn outline(points: impl Iterator<Item = [i32; 2]>) -> String {
    let mut path = String::new();
    let mut before = None::<[i32; 2]>;
    for point in points {
        let step = match before {
            Some(from) => [point[0] - from[0], point[1] - from[1]],
            None => point,
        };
        if before.is_some() && step == [0, 0] {
            continue;
        }
        match path.len() {
            0 => path.push('M'),
            _ if path.ends_with('l') || step[0] < 0 => {}
            _ => path.push(' '),
        }
        path.push_str(&step[0].to_string());
        if step[1] >= 0 {
            path.push(' ');
        }
        path.push_str(&step[1].to_string());
        if before.is_none() {
            path.push('l');
        }
        before = Some(point);
    }
    path + "z"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_has_the_proportions_its_authors_print() {
        let [wide, high] = [project(0.0, 180.0)[0], project(90.0, 0.0)[1]];
        assert!((wide / high - 2.054_58).abs() < 1e-4, "{}", wide / high);
    }

    #[test]
    fn equal_areas_of_the_globe_stay_equal() {
        // The belts of the globe between the sines 0, 1/2 and 1 have equal areas; the sheet keeps this.
        let area = |from: f64, to: f64| {
            let steps = 2000;
            let at = |step: usize| libm::asin(from + (to - from) * step as f64 / f64::from(steps)).to_degrees();
            (0..steps as usize)
                .map(|step| {
                    let [below, above] = [project(at(step), 180.0), project(at(step + 1), 180.0)];
                    (below[0] + above[0]) * (above[1] - below[1])
                })
                .sum::<f64>()
        };
        let (low, high) = (area(0.0, 0.5), area(0.5, 1.0));
        assert!((low / high - 1.0).abs() < 1e-3, "{low} {high}");
    }

    #[test]
    fn places_lie_where_they_are() {
        let id = |id| PlaceId::parse(id).unwrap();
        let places = [(id("KEN"), 1.0, 38.0), (id("CAN"), 60.0, -96.0), (id("NZL"), -42.0, 174.0)];
        let sheet = sheet(places, &[vec![[0.0, 0.0], [0.0, 18.0], [10.0, 18.0]]]);
        let [kenya, canada, zealand] = [0, 1, 2].map(|place: usize| sheet.dots[place].1);
        assert!(kenya[0] > WIDTH / 2 && canada[0] < WIDTH / 2 && zealand[0] > kenya[0]);
        assert!(canada[1] < kenya[1] && zealand[1] > sheet.height / 2);
        // From the middle of the sheet a tenth of half its width to the east, then north.
        let steps: Vec<&str> = sheet.land.split(['l', '-', ' ']).collect();
        assert!(
            steps[0] == "M1000" && steps[2..4] == ["100", "0"] && sheet.land.ends_with('z'),
            "{}",
            sheet.land
        );
        assert!(sheet.net.starts_with('M') && sheet.edge.ends_with('Z'));
    }
}
