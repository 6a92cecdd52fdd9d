//! Cities: data that the site serves, and a page for each country with cities: the largest city in full, and a comparison
//! of all.
//!
//! Out of scope: how a city is run.

use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use crate::pages::leaf::cities::{Dot, Home};
use cairn::draw::earth;
use cairn::draw::window::window;
use cairn::site::handed::Handed;
use cairn::site::handed::city::{Listed, Opening};
use cairn_analysis::export;
use cairn_analysis::findings::city::sheet::{Asked, Sheet};
use cairn_analysis::findings::city::{Measure, Run};
use cairn_core::choices::Choices;
use cairn_core::facts::cities::{Cities, City, CityCountry};
use cairn_core::facts::{Facts, World, city, pack};
use cairn_core::kind::Lever;
use cairn_core::model::city::Around;
use cairn_core::year::Year;
use cairn_evidence::{Tables, land};

/// Land without borders, as lines of points.
type Land = Vec<Vec<[f64; 2]>>;

/// Data on cities, for countries that the site shows.
///
/// # Errors
/// The pack of cities is invalid.
pub fn of(world: &World) -> Result<Cities, String> {
    let mut cities = pack::read_cities(pack::CITIES).map_err(|fault| format!("cities.pack: {fault}"))?;
    let shown = |place| world.place(place).is_some_and(|facts| facts.listed);
    cities
        .countries
        .retain(|country| shown(country.place) && !country.cities.is_empty());
    Ok(cities)
}

/// Initial pages of some countries, without choices.
///
/// # Errors
/// A city cannot be run.
pub fn pages(folder: &Path, world: &World, cities: &Cities, some: &[CityCountry], offered: &[Lever]) -> Result<Vec<Handed>, String> {
    let land = outlines(folder)?;
    let release = export::release(&world.release);
    let page = |known: &CityCountry| {
        let opening = world
            .place(known.place)
            .and_then(|facts| opening(&Arc::new(facts.clone()), cities, known, &land, offered, &release));
        opening
            .map(|opening| Handed::City(Rc::new(opening)))
            .ok_or_else(|| format!("nothing follows of the cities of {}", known.place))
    };
    some.iter().map(page).collect()
}

fn outlines(folder: &Path) -> Result<Land, String> {
    let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
    land(&tables).map_err(|faults| faults.to_string())
}

fn opening(country: &Arc<Facts>, cities: &Cities, known: &CityCountry, land: &Land, offered: &[Lever], release: &str) -> Option<Opening> {
    let around = Around::of(country, &Choices::default());
    let mut order: Vec<&City> = known.cities.iter().collect();
    order.sort_by(|one, other| other.people_now().total_cmp(&one.people_now()));
    let listed: Option<Vec<Listed>> = order.iter().map(|of| listed(country, cities, known, of, &around)).collect();
    let points: Vec<[f64; 2]> = order.iter().map(|city| city.degrees()).collect();
    let largest = order.first()?;
    Some(Opening {
        country: country.place,
        shown: Sheet::of(country, cities, &Asked::of(largest.place), release)?,
        cities: listed?,
        map: window(&points, land),
        offered: offered.to_vec(),
    })
}

/// Row of a city in the list.
fn listed(country: &Arc<Facts>, cities: &Cities, known: &CityCountry, of: &City, around: &Around) -> Option<Listed> {
    let choices = Choices::default();
    let facts = city::of(country, cities, known, of);
    let outcome = around.city(&facts, &choices);
    let run = Run::of(&facts, &choices, &outcome)?;
    let read = |measure| run.read(measure, Year::BASE).map(|value| value as f32);
    Some(Listed {
        place: of.place,
        name: of.name.clone(),
        people: read(Measure::People)?,
        land: read(Measure::Land)?,
        stands: read(Measure::Stands)?,
        comes: read(Measure::MaterialsPerson)?,
        ghg: read(Measure::Ghg)?,
        space: read(Measure::Space)?,
    })
}

/// The world map with its cities, and the countries that have any.
pub(crate) struct Everywhere {
    pub(crate) sheet: Rc<earth::Sheet>,
    pub(crate) dots: Rc<Vec<Dot>>,
    pub(crate) countries: Rc<Vec<Home>>,
}

/// All cities that the site shows.
///
/// # Errors
/// A table cannot be read.
pub(crate) fn everywhere(tables: &Tables, world: &World) -> Result<Everywhere, String> {
    let cities = of(world)?;
    let land = land(tables).map_err(|faults| faults.to_string())?;
    let all = || cities.all().map(|city| (city, city.people_now() * 1e-6));
    let places = all().map(|(city, _)| {
        let [latitude, longitude] = city.degrees();
        (city.place, latitude, longitude)
    });
    let sheet = earth::sheet(places, &land);
    let dots = sheet.dots.iter().zip(all()).map(|((_, at), (_, people))| Dot { at: *at, people });
    let countries = cities.countries.iter().map(|known| Home {
        place: known.place,
        count: known.cities.len(),
        people: known.cities.iter().map(City::people_now).sum::<f64>() * 1e-6,
    });
    Ok(Everywhere {
        dots: Rc::new(dots.collect()),
        countries: Rc::new(countries.collect()),
        sheet: Rc::new(sheet),
    })
}
