//! Paths: where the site serves each pack, below its root.
//!
//! Does not know: what is in a pack.

use crate::place::{PlaceId, Wider};

/// Where the site serves the pack of every place, and what lies in every place, below its root.
pub const WORLD_PATHS: [&str; 2] = ["facts/world.pack", "facts/roads.pack"];

/// Where the site serves what values rest on, below its root.
pub const TRAILS_PATH: &str = "facts/trails.pack";

/// Where the site serves what is varied for ranges, below its root.
pub const DOUBTS_PATH: &str = "facts/doubts.pack";

/// Where the site serves what is known of housing projects and purchase rules, below its root.
pub const PROJECTS_PATH: &str = "facts/projects.pack";

/// Where the site serves names and places of all cities, below its root.
pub const CITY_INDEX_PATH: &str = "facts/cities.pack";

/// Where the site serves what is known of the cities of a country, below its root.
#[must_use]
pub fn cities_path(country: PlaceId) -> String {
    format!("facts/cities/{country}.pack")
}

/// Where the site serves what is known of a place and what lies in it; of a place larger than a country, what is known of all.
#[must_use]
pub fn paths(place: PlaceId) -> [String; 2] {
    match Wider::find(place.as_str()) {
        Some(_) => WORLD_PATHS.map(str::to_owned),
        None => [slice_path(place), roads_path(place)],
    }
}

/// Where the site serves what lies in one place, below its root: apart, under a licence of its own.
#[must_use]
pub fn roads_path(place: PlaceId) -> String {
    format!("facts/roads/{place}.pack")
}

/// Where the site serves the pack of one place, below its root.
#[must_use]
pub fn slice_path(place: PlaceId) -> String {
    format!("facts/{place}.pack")
}
