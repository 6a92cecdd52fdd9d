//! Maps: initial page of all places by one result.

use std::path::Path;
use std::rc::Rc;

use cairn::draw::atlas::{self, CircleMap, GlobePlace, SIZES};
use cairn::site::bootstrap::Bootstrap;
use cairn::site::link::ranks as address;
use cairn_analysis::export;
use cairn_analysis::findings::compare::{Measure, MeasureSeries};
use cairn_analysis::findings::rank::Ranking;
use cairn_core::choices::link::Per;
use cairn_core::facts::World;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_evidence::{Middle, Tables, land, middles};

/// Map of places, from the table that the site serves; their sizes are those of the last year with no lever set.
fn sheet(folder: &Path, world: &World, sizes: &[(PlaceId, [f64; SIZES])]) -> Result<CircleMap, String> {
    let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
    let middles = middles(&tables).map_err(|faults| faults.to_string())?;
    let land = land(&tables).map_err(|faults| faults.to_string())?;
    let place = |middle: &Middle| {
        let (_, sizes) = sizes.iter().find(|(place, _)| *place == middle.place)?;
        let facts = world.places.iter().find(|facts| facts.place == middle.place)?;
        Some(GlobePlace {
            place: middle.place,
            latitude: middle.latitude,
            longitude: middle.longitude,
            within: facts.within.clone(),
            sizes: *sizes,
        })
    };
    let places: Vec<GlobePlace> = middles.iter().filter_map(place).collect();
    Ok(atlas::sheet(&places, &land))
}

/// Data of the initial page.
///
/// # Errors
/// The table of places cannot be read.
pub fn usual(folder: &Path, world: &World) -> Result<Bootstrap, String> {
    let mut ranking = Ranking::of(export::release(&world.release), address::usual());
    let mut sizes = Vec::new();
    for facts in &world.places {
        let outcome = model::run(facts, &ranking.query.choices);
        let size = |measure| MeasureSeries::of(&outcome, measure, Per::Total).at(Year::LAST);
        sizes.push((facts.place, [size(Measure::Floor), facts.people.value[Year::LAST]]));
        ranking.join(facts, &outcome);
    }
    ranking.settle();
    // The page opens with one year; the first reply brings the others.
    ranking.years = Vec::new();
    Ok(Bootstrap::Ranks(Rc::new(ranking), Rc::new(sheet(folder, world, &sizes)?)))
}
