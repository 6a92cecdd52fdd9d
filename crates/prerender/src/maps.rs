//! Maps: initial page of all places by one result.

use std::path::Path;
use std::rc::Rc;

use cairn::draw::earth::{self, WorldMap};
use cairn::site::bootstrap::Bootstrap;
use cairn::site::link::ranks as address;
use cairn_analysis::export;
use cairn_analysis::findings::rank::Ranking;
use cairn_core::facts::World;
use cairn_core::model;
use cairn_evidence::{Tables, land, middles};

/// Map of places, from the table that the site serves.
fn sheet(folder: &Path) -> Result<WorldMap, String> {
    let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
    let middles = middles(&tables).map_err(|faults| faults.to_string())?;
    let land = land(&tables).map_err(|faults| faults.to_string())?;
    let places = middles.iter().map(|middle| (middle.place, middle.latitude, middle.longitude));
    Ok(earth::sheet(places, &land))
}

/// Data of the initial page.
///
/// # Errors
/// The table of places cannot be read.
pub fn usual(folder: &Path, world: &World) -> Result<Bootstrap, String> {
    let mut ranking = Ranking::of(export::release(&world.release), address::usual());
    for facts in &world.places {
        ranking.join(facts, &model::run(facts, &ranking.query.choices));
    }
    ranking.settle();
    // The page opens with one year; the first reply brings the others.
    ranking.years = Vec::new();
    Ok(Bootstrap::Ranks(Rc::new(ranking), Rc::new(sheet(folder)?)))
}
