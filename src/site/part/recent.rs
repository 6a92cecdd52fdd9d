//! Recent: the places that were open lately, as the browser keeps them.

use crate::place::{PlaceId, Wider};

/// The name under which the browser keeps them: ids, newest first.
const KEPT_AS: &str = "recent";
/// How many are kept.
const MOST: usize = 5;

/// Notes that a place is open; tells which others were before it, newest first. The world is never among them: it is always listed first.
pub(super) fn opened(place: PlaceId) -> Vec<PlaceId> {
    // A browser that keeps nothing shows none.
    let Some(storage) = web_sys::window().and_then(|window| window.local_storage().ok().flatten()) else {
        return Vec::new();
    };
    // A city is found by its country.
    let place = place.country().unwrap_or(place);
    let kept = storage.get_item(KEPT_AS).ok().flatten().unwrap_or_default();
    let mut places: Vec<PlaceId> = kept.split(' ').filter_map(PlaceId::parse).take(MOST).collect();
    places.retain(|other| *other != place);
    let others = places.clone();
    if Wider::World.id() != Some(place) {
        places.insert(0, place);
        places.truncate(MOST);
        let ids: Vec<&str> = places.iter().map(PlaceId::as_str).collect();
        let _ = storage.set_item(KEPT_AS, &ids.join(" "));
    }
    others
}
