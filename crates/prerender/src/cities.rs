//! Cities: data that the site serves, and a page for each country with cities: the largest city in full, and a comparison
//! of all.
//!
//! Out of scope: how a city is run.

use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use crate::pages::leaf::cities::{CityDot, Home};
use cairn::draw::earth;
use cairn::draw::window::window;
use cairn::site::bootstrap::Bootstrap;
use cairn::site::bootstrap::city::{CityBootstrap, CitySummary, CountryAir};
use cairn_analysis::export;
use cairn_analysis::findings::city::sheet::{CityQuery, CitySheet};
use cairn_analysis::findings::city::{CityQuantity, CityRun};
use cairn_analysis::findings::goals::{AirSource, CountryGoals, GoalSeries};
use cairn_core::choices::Choices;
use cairn_core::facts::cities::{City, CityCountry, CityPack};
use cairn_core::facts::{Facts, World, city, pack};
use cairn_core::kind::Lever;
use cairn_core::model::city::CountryRun;
use cairn_core::year::Year;
use cairn_evidence::goals::built_in;
use cairn_evidence::{Tables, land};

/// Land without borders, as lines of points.
type LandOutlines = Vec<Vec<[f64; 2]>>;

/// Data on cities, for countries that the site shows.
///
/// # Errors
/// The pack of cities is invalid.
pub fn shown_cities(world: &World) -> Result<CityPack, String> {
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
pub fn pages(folder: &Path, world: &World, cities: &CityPack, some: &[CityCountry], offered: &[Lever]) -> Result<Vec<Bootstrap>, String> {
    let land = outlines(folder)?;
    let release = export::release(&world.release);
    let goals = built_in().map_err(|faults| faults.to_string())?;
    let page = |country: &CityCountry| {
        let opening = world
            .place(country.place)
            .and_then(|facts| opening(&Arc::new(facts.clone()), cities, country, &land, offered, &release));
        opening
            .map(|opening| CityBootstrap {
                air: goals.countries.get(&country.place).and_then(country_air),
                ..opening
            })
            .map(|opening| Bootstrap::City(Rc::new(opening)))
            .ok_or_else(|| format!("nothing follows of the cities of {}", country.place))
    };
    some.iter().map(page).collect()
}

fn outlines(folder: &Path) -> Result<LandOutlines, String> {
    let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
    land(&tables).map_err(|faults| faults.to_string())
}

fn opening(
    country: &Arc<Facts>,
    cities: &CityPack,
    city_country: &CityCountry,
    land: &LandOutlines,
    offered: &[Lever],
    release: &str,
) -> Option<CityBootstrap> {
    let around = CountryRun::of(country, &Choices::default());
    let mut order: Vec<&City> = city_country.cities.iter().collect();
    order.sort_by(|one, other| other.people_now().total_cmp(&one.people_now()));
    let listed: Option<Vec<CitySummary>> = order.iter().map(|of| listed(country, cities, city_country, of, &around)).collect();
    let points: Vec<[f64; 2]> = order.iter().map(|city| city.degrees()).collect();
    let largest = order.first()?;
    Some(CityBootstrap {
        country: country.place,
        shown: CitySheet::of(country, cities, &CityQuery::of(largest.place), release)?,
        cities: listed?,
        map: window(&points, land),
        offered: offered.to_vec(),
        air: None,
    })
}

/// Fine particles in the air of a country.
fn country_air(goals: &CountryGoals) -> Option<CountryAir> {
    let (year, value) = goals.series(GoalSeries::Particles)?.last_value()?;
    let sources = goals.air?;
    Some(CountryAir {
        year,
        value,
        origin: sources.year,
        transport: sources.share(AirSource::Transport),
        homes: sources.share(AirSource::Homes),
    })
}

/// Row of a city in the list.
fn listed(country: &Arc<Facts>, cities: &CityPack, city_country: &CityCountry, of: &City, around: &CountryRun) -> Option<CitySummary> {
    let choices = Choices::default();
    let facts = city::listed_city(country, cities, city_country, of);
    let outcome = around.city(&facts, &choices);
    let run = CityRun::of(&facts, &choices, &outcome)?;
    let read = |measure| run.value(measure, Year::BASE).map(|value| value as f32);
    Some(CitySummary {
        place: of.place,
        name: of.name.clone(),
        people: read(CityQuantity::People)?,
        land: read(CityQuantity::Land)?,
        stands: read(CityQuantity::Stands)?,
        comes: read(CityQuantity::MaterialsPerson)?,
        ghg: read(CityQuantity::Ghg)?,
        space: read(CityQuantity::Space)?,
    })
}

/// The world map with its cities, and the countries that have any.
pub(crate) struct Everywhere {
    pub(crate) sheet: Rc<earth::WorldMap>,
    pub(crate) dots: Rc<Vec<CityDot>>,
    pub(crate) countries: Rc<Vec<Home>>,
}

/// All cities that the site shows.
///
/// # Errors
/// A table cannot be read.
pub(crate) fn everywhere(tables: &Tables, world: &World) -> Result<Everywhere, String> {
    let cities = shown_cities(world)?;
    let land = land(tables).map_err(|faults| faults.to_string())?;
    let all = || cities.all().map(|city| (city, city.people_now() * 1e-6));
    let places = all().map(|(city, _)| {
        let [latitude, longitude] = city.degrees();
        (city.place, latitude, longitude)
    });
    let sheet = earth::sheet(places, &land);
    let dots = sheet
        .dots
        .iter()
        .zip(all())
        .map(|((_, at), (_, people))| CityDot { at: *at, people });
    let countries = cities.countries.iter().map(|country| Home {
        place: country.place,
        count: country.cities.len(),
        people: country.cities.iter().map(City::people_now).sum::<f64>() * 1e-6,
    });
    Ok(Everywhere {
        dots: Rc::new(dots.collect()),
        countries: Rc::new(countries.collect()),
        sheet: Rc::new(sheet),
    })
}
