//! Place: the country, area or city that a person names.
//!
//! The name is an id or an English name, in any case. A city is added to the places of the world on request; it is a part of
//! its country and enters no sum. Out of scope: groups of countries ([`crate::ask::target`]).

use std::sync::Arc;

use crate::ask::{QueryFault, suggestion};
use cairn_core::facts::cities::{City, CityCountry, CityPack};
use cairn_core::facts::{Facts, World, city};
use cairn_core::place::Wider;

/// The place with this id or English name, in any case; none if unknown.
pub fn find<'a>(world: &'a World, wanted: &str) -> Option<&'a Facts> {
    let same = |name: &str| name.to_lowercase() == wanted.to_lowercase();
    let of_id = |facts: &&Facts| same(facts.place.as_str());
    let of_name = |facts: &&Facts| same(&facts.name);
    world.places.iter().find(of_id).or_else(|| world.places.iter().find(of_name))
}

/// The region, group or world with this id or English name, in any case.
pub fn wider(wanted: &str) -> Option<Wider> {
    let same = |name: &str| name.to_lowercase() == wanted.to_lowercase();
    Wider::ALL.into_iter().find(|wider| same(wider.code()) || same(wider.name()))
}

/// The place with this id or English name, in any case.
///
/// # Errors
/// The place is a sum of others, or unknown; the fault lists similar names.
pub fn place<'a>(world: &'a World, wanted: &str) -> Result<&'a Facts, QueryFault> {
    if let Some(wider) = wider(wanted) {
        return Err(QueryFault::NoFacts { wider });
    }
    find(world, wanted).ok_or_else(|| {
        let listed = world.places.iter().filter(|facts| facts.listed);
        let names = listed.flat_map(|facts| [facts.place.as_str(), facts.name.as_str()]);
        QueryFault::Place {
            found: wanted.to_owned(),
            near: suggestion::names(wanted, names),
        }
    })
}

/// Adds each city that the typed text names to the places of the world. `cities` is called at most once, and only if a
/// part of the text is not a known place.
///
/// # Errors
/// The reason why `cities` failed.
pub fn with_cities<F>(world: &mut World, typed: &str, cities: impl FnOnce() -> Result<Arc<CityPack>, F>) -> Result<(), F> {
    let mut parts = vec![typed.trim()];
    if find(world, typed.trim()).is_none() {
        parts.extend(typed.split([',', '+']).map(str::trim));
    }
    parts.retain(|part| find(world, part).is_none());
    if parts.is_empty() {
        return Ok(());
    }
    let cities = cities()?;
    for part in parts {
        if let Some((country, city)) = city_of(&cities, part)
            && let Some(facts) = city_facts(world, &cities, country, city)
        {
            world.places.push(facts);
        }
    }
    Ok(())
}

fn city_facts(world: &World, cities: &CityPack, country: &CityCountry, city: &City) -> Option<Facts> {
    let whole = Arc::new(world.place(country.place)?.clone());
    Some(city::listed_city(&whole, cities, country, city))
}

/// The city with this id or name, if exactly one city has it.
pub fn city_of<'a>(cities: &'a CityPack, wanted: &str) -> Option<(&'a CityCountry, &'a City)> {
    let same = |name: &str| name.to_lowercase() == wanted.to_lowercase();
    let all = || {
        cities
            .countries
            .iter()
            .flat_map(|country| country.cities.iter().map(move |city| (country, city)))
    };
    let by_id = all().find(|(_, city)| same(city.place.as_str()));
    let mut by_name = all().filter(|(_, city)| same(&city.name) || same(&city.local));
    by_id.or_else(|| by_name.next().filter(|_| by_name.next().is_none()))
}
