//! City: reads the city, the visitor's own figures and the choices from a query, and writes the query of all three.
//!
//! ```text
//! at = city, or the country for one that is not listed      oc = own figures      n = its name      y = year
//! f = urban form        b l a = the scenario, as in the explorer, whose links also work here
//! ```
//!
//! Own figures that cannot be read cause a remark and are ignored. What only other pages read stays. Out of scope: the results for a city.

use crate::site::bootstrap::city::CityBootstrap;
use crate::site::link::carried;
use cairn_analysis::findings::city::sheet::{CityQuery, YEARS};
use cairn_core::choices::city_input;
use cairn_core::choices::link::text::{Plain, decode};
use cairn_core::choices::link::{Link, Remark, Route};
use cairn_core::facts::city::OwnCity;
use cairn_core::kind::Language;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// The key of own figures.
const KEY: &str = "oc";

/// The state that a query describes.
#[derive(Clone, Debug, PartialEq)]
pub struct CityAddress {
    /// City, own figures and choices.
    pub query: CityQuery,
    /// Name of the visitor's own city.
    pub name: Plain,
    /// The year whose flows are drawn.
    pub focus: Year,
    /// What the address held for other pages.
    pub carried: Link,
}

/// Reads a query; also returns remarks on it.
pub fn read(query: &str, start: &CityBootstrap) -> (CityAddress, Vec<Remark>) {
    let query = query.strip_prefix('?').unwrap_or(query);
    let is_own = |pair: &&str| pair.split_once('=').is_some_and(|(key, _)| key == KEY);
    let (texts, others): (Vec<&str>, Vec<&str>) = query.split('&').partition(is_own);
    let (mut link, mut remarks) = Link::parse(&others.join("&"));
    let carried = carried(&link);
    remarks.extend(link.without_own_numbers());
    let (choices, more) = link.choices(&start.offered);
    remarks.extend(more);
    remarks.extend(link.aged(&start.shown.release));
    let home = start.shown.place();
    let place = link.at.filter(|place| start.has(*place)).unwrap_or_else(|| {
        remarks.extend(link.at.map(|place| Remark::UnknownPlace {
            found: Plain::clean(place.as_str()),
            shown: home,
        }));
        home
    });
    let last_pair = texts.last().and_then(|pair| pair.split_once('='));
    let read = last_pair.map(|(_, text)| city_input::read(&decode(text)));
    let own = match read {
        Some(Ok(own)) => own,
        Some(Err(found)) => {
            remarks.push(Remark::Unread {
                key: KEY,
                found: Plain::clean(&found),
            });
            OwnCity::default()
        }
        None => OwnCity::default(),
    };
    let request = CityQuery { place, own, choices };
    let focus = nearest(link.focus.year());
    (
        CityAddress {
            query: request,
            name: link.name,
            focus,
            carried,
        },
        remarks,
    )
}

/// The nearest year that has results.
fn nearest(year: Year) -> Year {
    let near = YEARS.into_iter().min_by_key(|other| other.number().abs_diff(year.number()));
    near.unwrap_or(Year::BASE)
}

/// The address of a state, below the site's root. It names the release if levers are set.
pub fn write(language: Language, wanted: &CityAddress, start: &CityBootstrap) -> String {
    let path = Route::City {
        language,
        place: start.country,
    }
    .write();
    let mut link = Link::from_choices(&wanted.query.choices, Some(wanted.focus));
    if !link.pulls.is_empty() {
        link.release = Plain::clean(&start.shown.release);
    }
    let Link { focus, result, per, .. } = wanted.carried;
    if nearest(focus.year()) == wanted.focus {
        link.focus = focus;
    }
    (link.result, link.per, link.numbers) = (result, per, wanted.carried.numbers.clone());
    link.at = Some(wanted.query.place).filter(|place| *place != start.shown.place());
    link.name = wanted.name.clone();
    let own = city_input::write(&wanted.query.own);
    let mut query = link.write();
    if !own.is_empty() {
        let join = if query.is_empty() { "" } else { "&" };
        query = [&query, join, KEY, "=", &own].concat();
    }
    if query.is_empty() { path } else { [&path, "?", &query].concat() }
}

/// The page of a city as it opens, below the site's root.
pub fn plain(language: Language, city: PlaceId) -> String {
    let path = Route::City {
        language,
        place: city.country().unwrap_or(city),
    }
    .write();
    if city.is_city() {
        [&path, "?at=", city.as_str()].concat()
    } else {
        path
    }
}

/// The comparison of a city with its country, both at the reference, below the site's root; none for a place that is
/// not a city.
pub fn compare_with_country(language: Language, city: PlaceId) -> Option<String> {
    let country = city.country()?;
    let path = Route::Compare { language }.write();
    Some([&path, "?at=", city.as_str(), "&p=", country.as_str()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::window::window;
    use crate::site::bootstrap::city::CitySummary;
    use cairn_analysis::findings::city::sheet::CitySheet;
    use cairn_core::choices::city_input::CityInput;
    use cairn_core::kind::{Lever, UrbanForm};

    fn id(text: &str) -> PlaceId {
        PlaceId::parse(text).unwrap()
    }

    fn opening() -> CityBootstrap {
        let listed = |place: &str, name: &str| CitySummary {
            place: id(place),
            name: name.to_owned(),
            people: 1.0,
            land: 1.0,
            stands: 1.0,
            comes: 1.0,
            ghg: 1.0,
            space: 1.0,
        };
        CityBootstrap {
            country: id("KEN"),
            shown: CitySheet {
                release: "0.1-26a".to_owned(),
                query: CityQuery::of(id("KEN-21711")),
                values: Vec::new(),
                flows: Default::default(),
                trade: Vec::new(),
                land: Vec::new(),
                observed: Vec::new(),
                confidence: None,
                own_numbers: OwnCity::default(),
                floor: 15.0,
                slums: None,
            },
            cities: vec![listed("KEN-21711", "Nairobi"), listed("KEN-21709", "Mombasa")],
            map: window(&[], &[]),
            offered: Lever::ALL.to_vec(),
            air: None,
        }
    }

    #[test]
    fn what_is_written_reads_back_without_a_remark() {
        let start = opening();
        for place in ["KEN-21711", "KEN-21709", "KEN"] {
            let mut wanted = CityAddress {
                query: CityQuery::of(id(place)),
                name: Plain::clean("Our city"),
                focus: Year::of(2030),
                carried: Link::default(),
            };
            wanted.query.choices.form = UrbanForm::Compact;
            CityInput::People.set_value(&mut wanted.query.own, Some(4.7e6));
            CityInput::Homes.set_value(&mut wanted.query.own, Some(14.5));
            let address = write(Language::English, &wanted, &start);
            let (path, query) = address.split_once('?').unwrap();
            assert_eq!(path, "en/city/KEN/");
            let (mut back, remarks) = read(query, &start);
            assert_eq!(write(Language::English, &back, &start), address);
            back.carried = Link::default();
            assert_eq!((back, remarks), (wanted, Vec::new()), "{address}");
        }
    }

    #[test]
    fn year_and_result_stay_where_the_page_does_not_use_them() {
        let start = opening();
        let (mut wanted, _) = read("b=all&y=2040&r=new&u=c", &start);
        let written = |wanted: &CityAddress| write(Language::English, wanted, &start);
        assert_eq!(written(&wanted), "en/city/KEN/?b=all&y=2040&r=new&u=c");
        wanted.focus = Year::of(2060);
        assert_eq!(written(&wanted), "en/city/KEN/?b=all&y=2060&r=new&u=c");
    }

    #[test]
    fn what_cannot_be_read_is_remarked_and_left_aside() {
        let start = opening();
        for (query, remark) in [
            ("at=DEU-204296", "unknown_place"),
            ("oc=4700000..380..x", "value"),
            ("zz=1", "unknown_key"),
        ] {
            let (wanted, remarks) = read(query, &start);
            assert_eq!(wanted.query, CityQuery::of(id("KEN-21711")), "{query}");
            assert_eq!(remarks.iter().map(Remark::id).collect::<Vec<_>>(), [remark], "{query}");
        }
    }

    #[test]
    fn a_city_stands_on_the_page_of_its_country() {
        assert_eq!(plain(Language::French, id("KEN-21711")), "fr/city/KEN/?at=KEN-21711");
        assert_eq!(plain(Language::French, id("KEN")), "fr/city/KEN/");
        let beside = compare_with_country(Language::English, id("KEN-21711"));
        assert_eq!(beside.as_deref(), Some("en/compare/?at=KEN-21711&p=KEN"));
    }
}
