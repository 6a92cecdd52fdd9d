//! Towns: the cities of a country in the list of places, and search results, as HTML.
//!
//! Names are in Latin script in every language and keep their own direction. Out of scope: the loading of names.

use crate::site::link::explore;
use cairn_analysis::order;
use cairn_analysis::words::places::starts;
use cairn_analysis::words::{Key, Words};
use cairn_core::facts::cities::CityIndexEntry;
use cairn_core::place::PlaceId;

/// Most cities in a search result.
const MOST: usize = 12;

/// Cities whose name or id matches the typed text: exact names first, then by population.
pub(super) fn sought<'a>(all: &'a [CityIndexEntry], typed: &str) -> Vec<&'a CityIndexEntry> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Vec::new();
    }
    let is_id = |city: &CityIndexEntry| city.place.as_str().eq_ignore_ascii_case(typed);
    let mut found: Vec<&CityIndexEntry> = all.iter().filter(|city| starts(&city.name, typed) || is_id(city)).collect();
    order::by_key(&mut found, |city| (!is_called(&city.name, typed), u32::MAX - city.people));
    found.truncate(MOST);
    found
}

/// True if a name equals the typed text, or equals it before further names in brackets.
fn is_called(name: &str, typed: &str) -> bool {
    let own = name.split(" (").next().unwrap_or(name);
    starts_so(own, typed) && own.chars().count() == typed.chars().count()
}

/// True if a name starts with the typed text.
pub(super) fn starts_so(name: &str, typed: &str) -> bool {
    starts(name.split(' ').next().unwrap_or(name), typed.split(' ').next().unwrap_or(typed)) && starts(name, typed)
}

/// The cities of a country, largest first, after the link to the whole country.
pub(super) fn towns_of(words: &Words, own: &[CityIndexEntry], country: PlaceId, open: PlaceId) -> String {
    let mut largest: Vec<&CityIndexEntry> = own.iter().collect();
    order::by_key(&mut largest, |city| u32::MAX - city.people);
    let title = words.fill(Key::CityOf, &[("country", words.place(country))]);
    let mut list = section(&title);
    line(&mut list, words, country, words.say(Key::CityWhole), "", open);
    for city in largest {
        line(&mut list, words, city.place, &city.name, "", open);
    }
    list + END
}

/// The cities that a search found, each with its country.
pub(super) fn towns_found(words: &Words, found: &[&CityIndexEntry]) -> String {
    let Some(first) = found.first() else { return String::new() };
    let mut list = section(words.say(Key::CityList));
    for city in found {
        let country = city.place.country().unwrap_or(first.place);
        line(&mut list, words, city.place, &city.name, words.place(country), country);
    }
    list + END
}

const END: &str = "</ul></section>";

fn section(title: &str) -> String {
    ["<section class=\"towns\"><h2>", title, "</h2><ul>"].concat()
}

/// A link to a place, followed by the place that contains it.
fn line(list: &mut String, words: &Words, place: PlaceId, name: &str, within: &str, open: PlaceId) {
    let current = if place == open { "\" aria-current=\"page" } else { "" };
    let href = explore::plain(words.language(), place);
    let within = if within.is_empty() {
        String::new()
    } else {
        ["<span class=\"within\">", within, "</span>"].concat()
    };
    // A name is not a text of the project's catalogues, so it is escaped.
    let name = name.replace('&', "&amp;").replace('<', "&lt;");
    list.extend(["<li><a href=\"", &href, current, "\"><bdi>", &name, "</bdi>", &within, "</a></li>"]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::kind::Language;

    fn city(id: &str, name: &str, people: u32) -> CityIndexEntry {
        CityIndexEntry {
            place: PlaceId::parse(id).unwrap(),
            name: name.to_owned(),
            at: [0, 0],
            people,
        }
    }

    #[test]
    fn a_search_finds_cities_of_one_name_the_largest_first() {
        let all = [
            city("CHL-1", "Santiago", 600),
            city("DOM-1", "Santiago", 70),
            city("ESP-1", "Santiago de Compostela", 900),
            city("KEN-1", "Nairobi", 470),
        ];
        let ids = |typed: &str| -> Vec<&str> { sought(&all, typed).into_iter().map(|city| city.place.as_str()).collect() };
        assert_eq!(ids("santiago"), ["CHL-1", "DOM-1", "ESP-1"]);
        assert_eq!(ids("Nai"), ["KEN-1"]);
        assert_eq!(ids("ken-1"), ["KEN-1"]);
        assert_eq!(ids("robi"), [""; 0]);
        assert_eq!(ids(" "), [""; 0]);
    }

    #[test]
    fn a_city_is_told_apart_by_its_country_and_a_name_is_no_markup() {
        let words = Words::embedded(Language::English);
        let all = [city("CHL-1", "Santiago", 600), city("DOM-1", "<b>Santiago", 70)];
        let found = towns_found(&words, &all.iter().collect::<Vec<_>>());
        assert!(
            found.contains("Chile") && found.contains("Dominican Republic") && !found.contains("<b>"),
            "{found}"
        );
        let own = towns_of(&words, &all[..1], PlaceId::parse("CHL").unwrap(), all[0].place);
        assert!(
            own.contains("href=\"en/explore/CHL/\"") && own.contains("en/explore/CHL/?at=CHL-1\" aria-current"),
            "{own}"
        );
    }
}
