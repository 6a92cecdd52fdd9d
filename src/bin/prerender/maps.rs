//! Maps: the page of all places by one result, as it is where nothing was chosen.

use std::path::Path;
use std::rc::Rc;

use cairn::draw::earth::{self, Sheet};
use cairn::evidence::{Tables, land, middles};
use cairn::export;
use cairn::facts::World;
use cairn::findings::rank::Ranking;
use cairn::model;
use cairn::site::handed::Handed;
use cairn::site::link::ranks as address;

/// Where places lie, by the table that the site serves.
fn sheet(folder: &Path) -> Result<Sheet, String> {
    let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
    let middles = middles(&tables).map_err(|faults| faults.to_string())?;
    let land = land(&tables).map_err(|faults| faults.to_string())?;
    let places = middles.iter().map(|middle| (middle.place, middle.latitude, middle.longitude));
    Ok(earth::sheet(places, &land))
}

/// What is shown where nothing is told.
///
/// # Errors
/// Where the table of places cannot be read.
pub(crate) fn usual(folder: &Path, world: &World) -> Result<Handed, String> {
    let mut ranking = Ranking::of(export::release(&world.release), address::usual());
    for facts in &world.places {
        ranking.join(facts, &model::run(facts, &ranking.asked.choices));
    }
    ranking.settle();
    // The page opens with one year; the others come with the first answer.
    ranking.years = Vec::new();
    Ok(Handed::Ranks(Rc::new(ranking), Rc::new(sheet(folder)?)))
}
