//! Atlas: the circles of places in the world and in its regions, over land without borders.
//!
//! A view stretches the projection of [`crate::draw::earth`] from north to south by [`STRETCH`], which keeps areas in
//! proportion and gives crowded continents room. The area of a circle follows the size of its place;
//! [`cairn_analysis::figure::circles`] finds positions without overlaps. All is computed ahead of time and delivered
//! with the page. It is never mirrored. Out of scope: the value of a place.

use serde::{Deserialize, Serialize};

use crate::draw::earth::{WIDTH, outline, project};
use cairn_analysis::figure::circles::{HomedCircle, separate};
use cairn_core::place::{PlaceId, Wider};

/// Units of a view in a pixel at its full size.
pub const FINE: i32 = 10;
/// Width and height of the view of the world, and of a region, in pixels.
const FRAMES: [[f64; 2]; 2] = [[900.0, 520.0], [350.0, 300.0]];
/// From north to south, relative to from east to west.
const STRETCH: f64 = 1.2;
/// Pixels of the radius of the globe in the view of the world, and the position of longitude 0, latitude 0.
const GLOBE: (f64, [f64; 2]) = (185.0, [395.0, 304.0]);
/// Radius of the largest circle of the world, and the least radius in the world and in a region.
const RADII: (f64, [f64; 2]) = (77.0, [3.6, 6.0]);
/// Part of the frame of a region that its circles cover, and the most for one radius.
const COVERED: (f64, f64) = (0.36, 100.0);
/// Space between the middles of places and the edge of the frame of a region.
const MARGIN: f64 = 30.0;
/// West of it, islands are drawn at the east edge, beside their neighbours.
const DATE_LINE: f64 = -150.0;

/// Number of ways to size a circle: floor space, people.
pub const SIZES: usize = 2;

/// The regions with a view of their own, each of one or two regions of the list of places.
pub const REGIONS: [&[Wider]; 6] = [
    &[Wider::Africa],
    &[Wider::LatinAmerica, Wider::NorthAmerica],
    &[Wider::AsiaPacific],
    &[Wider::EasternEurope],
    &[Wider::Europe],
    &[Wider::WestAsia],
];

/// A place on the globe.
#[derive(Clone, Debug, PartialEq)]
pub struct GlobePlace {
    pub place: PlaceId,
    pub latitude: f64,
    pub longitude: f64,
    /// Regions and groups that contain it.
    pub within: Vec<Wider>,
    /// Sizes for the area of its circle: floor space, people.
    pub sizes: [f64; SIZES],
}

/// The circle of a place, once for each way to size it: from the left, from the top, radius.
pub type SizedCircles = (PlaceId, [[i32; 3]; SIZES]);

/// The world or a region, in units of which [`FINE`] are a pixel at full size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapView {
    /// Width and height.
    pub frame: [i32; 2],
    /// From the sheet of land to the view: thousandths of the scale across and down, then the offset across and down.
    pub land: [i32; 4],
    /// The places of the view.
    pub circles: Vec<SizedCircles>,
}

impl MapView {
    /// From the sheet of land to the view, as an attribute of a drawing.
    pub fn land_transform(&self) -> String {
        let [across, down, x, y] = self.land;
        let scale = |thousandths: i32| {
            let rest = (thousandths % 1000).to_string();
            let zeros = "0".repeat(3_usize.saturating_sub(rest.len()));
            [&(thousandths / 1000).to_string(), ".", &zeros, &rest].concat()
        };
        let at = [&x.to_string(), " ", &y.to_string()].concat();
        ["translate(", &at, ") scale(", &scale(across), " ", &scale(down), ")"].concat()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleMap {
    /// Land and its inland seas, as a path with even-odd fill on a sheet [`WIDTH`] wide.
    pub land: String,
    /// The world, then each of [`REGIONS`].
    pub views: Vec<MapView>,
}

/// Pixels of the radius of the globe across, and the position of longitude 0, latitude 0.
#[derive(Clone, Copy)]
struct GlobeScale(f64, [f64; 2]);

impl GlobeScale {
    fn at(self, [x, y]: [f64; 2]) -> [f64; 2] {
        let GlobeScale(scale, middle) = self;
        [middle[0] + x * scale, middle[1] - y * scale * STRETCH]
    }

    /// The scale at which some points fill a frame.
    fn scale_to_fit(points: &[[f64; 2]], frame: [f64; 2]) -> GlobeScale {
        let ends = |axis: usize| {
            let values = points.iter().map(|point| point[axis]);
            values.fold([f64::MAX, f64::MIN], |[low, high], value| [low.min(value), high.max(value)])
        };
        let ([west, east], [south, north]) = (ends(0), ends(1));
        let room = frame.map(|wide| wide - 2.0 * MARGIN);
        let scale = (room[0] / (east - west)).min(room[1] / ((north - south) * STRETCH));
        let middle = [
            0.5 * (frame[0] - (west + east) * scale),
            0.5 * (frame[1] + (south + north) * scale * STRETCH),
        ];
        GlobeScale(scale, middle)
    }
}

/// Position of a place on the plane; far islands of the Pacific lie at its east edge.
fn on_plane(place: &GlobePlace) -> [f64; 2] {
    let beyond = if place.longitude < DATE_LINE { 360.0 } else { 0.0 };
    project(place.latitude, place.longitude + beyond)
}

/// A view of some places: the world if `whole`, else a region.
fn view(places: &[&GlobePlace], whole: bool) -> MapView {
    let frame = FRAMES[usize::from(!whole)];
    let points: Vec<[f64; 2]> = places.iter().map(|place| on_plane(place)).collect();
    let globe = if whole {
        GlobeScale(GLOBE.0, GLOBE.1)
    } else {
        GlobeScale::scale_to_fit(&points, frame)
    };
    let fine = f64::from(FINE);
    let mut circles: Vec<SizedCircles> = places.iter().map(|place| (place.place, [[0; 3]; SIZES])).collect();
    let [wide, high] = frame.map(|length| libm::round(length * fine) as i32);
    for size in 0..SIZES {
        let shares: Vec<f64> = {
            let largest = places.iter().map(|place| place.sizes[size]).fold(f64::MIN_POSITIVE, f64::max);
            places
                .iter()
                .map(|place| libm::sqrt((place.sizes[size] / largest).max(0.0)))
                .collect()
        };
        let least = RADII.1[usize::from(!whole)];
        let most = if whole { RADII.0 } else { most(&shares, least, frame) };
        let homed: Vec<HomedCircle> = points
            .iter()
            .zip(&shares)
            .map(|(point, share)| HomedCircle {
                home: globe.at(*point),
                radius: (share * most).max(least),
            })
            .collect();
        for ((circle, homed), middle) in circles.iter_mut().zip(&homed).zip(separate(&homed, frame)) {
            let [x, y, radius] = [middle[0], middle[1], homed.radius].map(|length| libm::round(length * fine) as i32);
            // Rounding may have moved an edge out of the frame.
            circle.1[size] = [x.clamp(radius, wide - radius), y.clamp(radius, high - radius), radius];
        }
    }
    let sheet = f64::from(WIDTH) / 2.0 / project(0.0, 180.0)[0];
    let top = project(90.0, 0.0)[1];
    let corner = globe.at([-project(0.0, 180.0)[0], top]);
    let across = globe.0 / sheet * fine;
    let land = [across * 1000.0, across * STRETCH * 1000.0, corner[0] * fine, corner[1] * fine];
    MapView {
        frame: [wide, high],
        land: land.map(|number| libm::round(number) as i32),
        circles,
    }
}

/// Radius of the largest circle with which the circles of a region cover enough of its frame.
fn most(shares: &[f64], least: f64, [wide, high]: [f64; 2]) -> f64 {
    let covered = |most: f64| {
        let areas = shares.iter().map(|share| (share * most).max(least)).map(|radius| radius * radius);
        areas.sum::<f64>() * std::f64::consts::PI / (wide * high)
    };
    let mut most = least;
    while most < COVERED.1 && covered(most) < COVERED.0 {
        most += 0.25;
    }
    most
}

/// The map of some places, on outlines of land whose points are latitudes and longitudes.
pub fn sheet(places: &[GlobePlace], land: &[Vec<[f64; 2]>]) -> CircleMap {
    let scale = f64::from(WIDTH) / 2.0 / project(0.0, 180.0)[0];
    let top = project(90.0, 0.0)[1] * scale;
    let at = |[latitude, longitude]: [f64; 2]| {
        let [x, y] = project(latitude, longitude);
        [libm::round(x * scale) as i32 + WIDTH / 2, libm::round(top - y * scale) as i32]
    };
    let of = |region: &[Wider]| -> Vec<&GlobePlace> {
        let is_in = |place: &&GlobePlace| place.within.iter().any(|wider| region.contains(wider));
        places.iter().filter(is_in).collect()
    };
    let world: Vec<&GlobePlace> = places.iter().collect();
    let regions = REGIONS.iter().map(|region| view(&of(region), false));
    CircleMap {
        land: land.iter().map(|points| outline(points.iter().map(|point| at(*point)))).collect(),
        views: [view(&world, true)].into_iter().chain(regions).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lie_where_they_are_and_each_in_the_view_of_its_region() {
        let place = |id, latitude, longitude, region| GlobePlace {
            place: PlaceId::parse(id).unwrap(),
            latitude,
            longitude,
            within: vec![region],
            sizes: [1.0, 2.0],
        };
        let places = [
            place("KEN", 1.0, 38.0, Wider::Africa),
            place("UGA", 1.0, 32.0, Wider::Africa),
            place("CAN", 60.0, -96.0, Wider::NorthAmerica),
            place("NZL", -42.0, 174.0, Wider::AsiaPacific),
            place("WSM", -13.6, -172.3, Wider::AsiaPacific),
        ];
        let map = sheet(&places, &[vec![[0.0, 0.0], [0.0, 18.0], [10.0, 18.0]]]);
        let middles: Vec<[i32; 3]> = map.views[0].circles.iter().map(|(_, sized)| sized[0]).collect();
        let [kenya, uganda, canada, zealand, samoa] = middles[..] else {
            panic!("{middles:?}")
        };
        assert!(uganda[0] < kenya[0] && canada[0] < uganda[0] && zealand[0] > kenya[0]);
        assert!(canada[1] < kenya[1] && zealand[1] > kenya[1] && samoa[0] > zealand[0]);
        assert_eq!(
            map.views.iter().map(|view| view.circles.len()).collect::<Vec<_>>(),
            [5, 2, 1, 2, 0, 0, 0]
        );
        // From the middle of the sheet a tenth of half its width to the east, then north.
        let steps: Vec<&str> = map.land.split(['l', '-', ' ']).collect();
        assert!(
            steps[0] == "M1000" && steps[2..4] == ["100", "0"] && map.land.ends_with('z'),
            "{}",
            map.land
        );
    }
}
