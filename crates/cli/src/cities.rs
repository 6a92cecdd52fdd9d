//! `cities`: lists cities and finds a city by name.
//!
//! A requested city is added to the places of the world: it is part of its country and of no sum.

use std::path::Path;
use std::sync::Arc;

use cairn_analysis::ask::place::{city_of, place, with_cities};
use cairn_analysis::ask::suggestion;
use cairn_analysis::export::table::rounded;
use cairn_core::facts::cities::{City, CityCountry, CityPack};
use cairn_core::facts::{World, pack};
use cairn_core::kind::CitySetting;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

use crate::fault::CommandFault;
use crate::output::show;
use crate::report::PageTable;
use crate::world;

/// Definition of a city and its limits, printed below the title of every run of one.
pub(crate) const NOTE: &str = "\
A city: an urban agglomeration as the UN delimits it, with homes, other buildings, cars and streets; a part of its country.
Population by the UN to 2035, ours after. Left out: rail, bridges, pipes, cables, buses, trucks, goods, plastics, industry, food.
Materials in use are those in these four; studies of cities find 1 to 2 times as much. Heating and cooling per m2 are its country's.
";

/// The last year with population of the United Nations.
const LAST: usize = cairn_core::facts::cities::PEOPLE_COUNT - 1;

/// Data on cities.
pub(crate) fn read_cities() -> Result<CityPack, CommandFault> {
    pack::read_cities(pack::CITIES).map_err(CommandFault::pack("built-in cities"))
}

/// The facts of every place, and of each city named in the text.
pub(crate) fn world_with(file: Option<&Path>, typed: &str) -> Result<World, CommandFault> {
    let mut world = world(file)?;
    with_cities(&mut world, typed, || read_cities().map(Arc::new))?;
    Ok(world)
}

/// The city with this id or name, or a fault with similar names.
pub(crate) fn city<'a>(cities: &'a CityPack, wanted: &str) -> Result<(&'a CityCountry, &'a City), CommandFault> {
    city_of(cities, wanted).ok_or_else(|| unknown(wanted, &similar_cities(cities, wanted)))
}

/// The fault of a text that names no city, or several.
pub(crate) fn unknown(wanted: &str, near: &[String]) -> CommandFault {
    let found = format!("there is no city \"{wanted}\", or there are several.");
    CommandFault::unknown("CITY", found, near, "`cairn cities` lists them all.")
}

/// Cities with a similar id or name; cities of one name by their ids.
fn similar_cities(cities: &CityPack, wanted: &str) -> Vec<String> {
    let same = |name: &str| name.to_lowercase() == wanted.to_lowercase();
    let of_name: Vec<String> = cities
        .all()
        .filter(|city| same(&city.name))
        .map(|city| city.place.to_string())
        .collect();
    if !of_name.is_empty() {
        return of_name;
    }
    suggestion::names(wanted, cities.all().flat_map(|city| [city.place.as_str(), city.name.as_str()]))
}

/// Prints the cities, of one country or of all.
pub(crate) fn list(of: Option<&str>, facts: Option<&Path>) -> Result<(), CommandFault> {
    let world = world(facts)?;
    let cities = read_cities()?;
    let country = of.map(|of| place(&world, of)).transpose()?;
    let place: Option<PlaceId> = country.map(|facts| facts.place);
    let now = Year::BASE;
    let then = cairn_core::facts::cities::PEOPLE_TO;
    let heads = [format!("people {now}"), format!("people {then}"), format!("land km2 {now}")];
    let mut table = PageTable::new("<<>>>><");
    table.row(["id", "city", &heads[0], &heads[1], &heads[2], "people/km2", "class"]);
    for known in cities
        .countries
        .iter()
        .filter(|known| place.is_none_or(|place| known.place == place))
    {
        for city in &known.cities {
            let million = |people: f64| rounded(&[people * 1e-6]).concat();
            let bounded = if city.bounded { "*" } else { "" };
            table.row([
                city.place.as_str(),
                &city.name,
                &million(city.people_now()),
                &million(city.people_at(LAST)),
                &rounded(&[city.people_now() / city.density]).concat(),
                &rounded(&[city.density]).concat(),
                &[city.class.id(), bounded].concat(),
            ]);
        }
    }
    if table.len() == 1 {
        let of = country.map_or("", |facts| &facts.name);
        return Err(CommandFault::new(
            "cities",
            format!("none of {of} had 300,000 people in 2018."),
            "Describe one of your own: `cairn city FILE.json`.",
        ));
    }
    let least = cities.setting(CitySetting::LeastCities);
    show(&format!(
        "{table}\nUrban agglomerations of 300,000 people or more in 2018, as the UN delimits them; people in millions, by the UN to {then}.\n\
         Land is that of the urban centre seen by satellite. class: A from the centre itself, B its population of 2015 on a centre of the same name,\n\
         C shared or by distance, D the mean of its country; * kept between half and twice the regional mean ({least} cities or more).\n\
         A single density of class B or C may be 40 % off.\n"
    ))
}
