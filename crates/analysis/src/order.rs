//! Order: sorts short lists for display.
//!
//! A program holds one copy of this sort for all lists. `slice::sort` is compiled for each type of element and each
//! comparison, 4 kB a time. Out of scope: long lists, and lists in the model.

use std::cmp::Ordering;

/// Sorts a list; equal elements keep their order.
///
/// ```
/// let mut names = vec!["timber", "steel", "glass"];
/// cairn_analysis::order::by(&mut names, |one, other| one.len().cmp(&other.len()));
/// assert_eq!(names, ["steel", "glass", "timber"]);
/// ```
pub fn by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = places(list.len(), &|one, other| compare(&list[one], &list[other]));
    let mut taken: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|place| taken[place].take()));
}

/// Sorts a list by a key; elements of equal keys keep their order.
pub fn by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    by(list, |one, other| key(one).cmp(&key(other)));
}

#[inline(never)]
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}
