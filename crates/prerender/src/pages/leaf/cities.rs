//! Cities: a map of the cities with data, and a link to the cities of each country.
//!
//! Out of scope: the data on cities.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::{frame, table};
use cairn::draw::earth::{WIDTH, WorldMap};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Least population of a city for a dot of the second and of the third size, million.
const LARGE: [f64; 2] = [1.0, 5.0];
/// Width of a dot of each size, in units of the sheet.
const DOTS: [&str; 3] = ["6", "10", "17"];

/// A city on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CityDot {
    /// Position from the left and from the top.
    pub at: [i32; 2],
    /// Million people.
    pub people: f64,
}

/// A country with cities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Home {
    /// The country.
    pub place: PlaceId,
    /// Number of its cities.
    pub count: usize,
    /// Population of these cities, million.
    pub people: f64,
}

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct CitiesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    pub sheet: Rc<WorldMap>,
    pub dots: Rc<Vec<CityDot>>,
    pub countries: Rc<Vec<Home>>,
}

/// The world's cities, then their countries in the order of the language.
#[component]
pub fn Cities(props: &CitiesProps) -> Html {
    let CitiesProps {
        words,
        home,
        sheet,
        dots,
        countries,
    } = props;
    let people: f64 = dots.iter().map(|dot| dot.people).sum();
    let with = [
        ("count", words.number(dots.len() as f64, 0)),
        ("people", words.quantity(people, Unit::MillionPeople)),
        ("places", words.number(countries.len() as f64, 0)),
        ("year", words.year(Year::BASE)),
    ];
    let line = words.fill(Key::CitiesTold, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    let heads = [Key::CitiesCountry, Key::CitiesCount].map(|key| words.say(key).to_owned());
    let all = words.qualified(words.say(Key::CitiesPeople), words.axis(Unit::MillionPeople, 1.0).title);
    let heads: Vec<String> = heads.into_iter().chain([all]).collect();
    let rows = words
        .places()
        .iter()
        .filter_map(|named| countries.iter().find(|country| country.place == named.id));
    let row = |country: &Home| {
        let href = Route::City {
            language: words.language(),
            place: country.place,
        }
        .write();
        html! {
            <tr>
                <th scope="row"><a {href}>{ words.place(country.place) }</a></th>
                <td class="number">{ words.number(country.count as f64, 0) }</td>
                <td class="number">{ words.figures(country.people, 3) }</td>
            </tr>
        }
    };
    let inside = html! {
        <>
            <section aria-labelledby="cities-map">
                <h2 id="cities-map">{ words.say(Key::CitiesMap) }</h2>
                <p class="finding">{ line }</p>
                { map(sheet, dots) }
                <p class="hint">{ words.say(Key::UrbanWhat) }</p>
            </section>
            <section>
                <h2 id="cities-list">{ words.say(Key::CitiesList) }</h2>
                { table("cities-list", "cities", &heads, rows.map(row).collect()) }
            </section>
        </>
    };
    frame(words, *home, Leaf::Cities, inside)
}

/// The world with one dot for each city; all dots of one size are one path.
fn map(sheet: &WorldMap, dots: &[CityDot]) -> Html {
    let size = |dot: &CityDot| LARGE.iter().filter(|least| dot.people >= **least).count();
    let points = |of: usize| {
        let all = dots.iter().filter(|dot| size(dot) == of);
        all.map(|CityDot { at: [x, y], .. }| format!("M{x} {y}h0")).collect::<String>()
    };
    let view = format!("0 0 {WIDTH} {}", sheet.height);
    html! {
        <div class="cities-map" dir="ltr">
            <svg viewBox={view} aria-hidden="true">
                <path class="edge" d={sheet.edge.clone()} />
                <path class="land" d={sheet.land.clone()} fill-rule="evenodd" />
                <path class="net" d={sheet.net.clone()} />
                { for DOTS.into_iter().enumerate().map(|(of, wide)| html! {
                    <path class="cities-dots" d={points(of)} stroke-width={wide} stroke-linecap="round" />
                }) }
            </svg>
        </div>
    }
}
