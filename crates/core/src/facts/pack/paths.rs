//! Paths: the address of each pack, below the root of the site.
//!
//! Out of scope: the content of a pack.

use crate::place::{PlaceId, Wider};

/// Paths of the packs of all places and of all roads, below the root of the site.
pub const WORLD_PATHS: [&str; 2] = ["facts/world.pack", "facts/roads.pack"];

/// Path of the provenance trails, below the root of the site.
pub const TRAILS_PATH: &str = "facts/trails.pack";

/// Path of the doubts, below the root of the site.
pub const DOUBTS_PATH: &str = "facts/doubts.pack";

/// Path of the facts on housing projects and purchase rules, below the root of the site.
pub const PROJECTS_PATH: &str = "facts/projects.pack";

/// Path of the unit costs and price levels, below the root of the site.
pub const MONEY_PATH: &str = "facts/money.pack";

/// Path of the names and coordinates of all cities, below the root of the site.
pub const CITY_INDEX_PATH: &str = "facts/cities.pack";

/// Path of the facts on the cities of a country, below the root of the site.
pub fn cities_path(country: PlaceId) -> String {
    format!("facts/cities/{country}.pack")
}

/// Paths of the facts of a place and of its roads. A place larger than a country needs those of all places.
pub fn paths(place: PlaceId) -> [String; 2] {
    match Wider::find(place.as_str()) {
        Some(_) => WORLD_PATHS.map(str::to_owned),
        None => [slice_path(place), roads_path(place)],
    }
}

/// Path of the roads of one place, below the root of the site; separate because of their own licence.
pub fn roads_path(place: PlaceId) -> String {
    format!("facts/roads/{place}.pack")
}

/// Path of the pack of one place, below the root of the site.
pub fn slice_path(place: PlaceId) -> String {
    format!("facts/{place}.pack")
}
