//! Maps: the page of all places by one result, as it is where nothing was chosen.

use std::path::Path;
use std::rc::Rc;

use cairn::choices::link::Route;
use cairn::draw::earth::{self, Sheet};
use cairn::evidence::{Tables, middles};
use cairn::export;
use cairn::facts::World;
use cairn::findings::rank::Ranking;
use cairn::kind::Language;
use cairn::model;
use cairn::site::map::{Map, MapProps, address};
use cairn::words::Words;

use crate::page::{Handed, Page, Shows};
use crate::programs::Programs;
use crate::write;

/// Writes the page in every language; tells how many.
///
/// # Errors
/// Where the table of places cannot be read, or a file cannot be written.
pub(crate) fn write_all(
    folder: &Path,
    template: &str,
    programs: &Programs,
    world: &World,
    runtime: &tokio::runtime::Runtime,
) -> Result<usize, String> {
    let sheet = Rc::new(sheet(folder)?);
    let shown = Rc::new(usual(world));
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        let props = MapProps {
            words: Rc::clone(&words),
            start: Rc::clone(&shown),
            sheet: Rc::clone(&sheet),
        };
        let body = runtime.block_on(yew::LocalServerRenderer::<Map>::with_props(props).render());
        let page = Page {
            words: &words,
            shows: Shows::Live(Handed::Map(Box::new((shown.as_ref().clone(), sheet.as_ref().clone())))),
            body: &body,
            beside: "",
            around: None,
            programs,
        };
        let path = Route::Map { language }.write();
        write(folder, &format!("{path}index.html"), &page.fill(template, "../../")?)?;
    }
    Ok(Language::READY.len())
}

/// Where places lie, by the table that the site serves.
fn sheet(folder: &Path) -> Result<Sheet, String> {
    let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
    let middles = middles(&tables).map_err(|faults| faults.to_string())?;
    Ok(earth::sheet(
        middles.iter().map(|middle| (middle.place, middle.latitude, middle.longitude)),
    ))
}

/// What is shown where nothing is told.
fn usual(world: &World) -> Ranking {
    let mut ranking = Ranking::of(export::release(&world.release), address::usual());
    for facts in &world.places {
        ranking.join(facts, &model::run(facts, &ranking.asked.choices));
    }
    ranking
}
