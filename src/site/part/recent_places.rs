//! Recent: the recently opened places, in local storage.

use cairn_core::place::{PlaceId, Wider};

/// Local-storage key: ids, newest first.
const STORAGE_KEY: &str = "recent";
/// Largest number of stored places.
const MOST: usize = 5;

/// Records an open place; returns the earlier ones, newest first. The world is never among them, as it is always
/// listed first.
pub(super) fn opened(place: PlaceId) -> Vec<PlaceId> {
    // A browser without local storage shows none.
    let Some(storage) = web_sys::window().and_then(|window| window.local_storage().ok().flatten()) else {
        return Vec::new();
    };
    // A city is recorded as its country.
    let place = place.country().unwrap_or(place);
    let text = storage.get_item(STORAGE_KEY).ok().flatten().unwrap_or_default();
    let mut places: Vec<PlaceId> = text.split(' ').filter_map(PlaceId::parse).take(MOST).collect();
    places.retain(|other| *other != place);
    let others = places.clone();
    if Wider::World.id() != Some(place) {
        places.insert(0, place);
        places.truncate(MOST);
        let ids: Vec<&str> = places.iter().map(PlaceId::as_str).collect();
        let _ = storage.set_item(STORAGE_KEY, &ids.join(" "));
    }
    others
}
