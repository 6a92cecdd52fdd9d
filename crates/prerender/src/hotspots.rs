//! Hotspots: initial page of hotspots: the world, and statistics of every place.

use std::path::Path;
use std::rc::Rc;

use cairn::site::bootstrap::Bootstrap;
use cairn::site::bootstrap::topic::{TopicBootstrap, TopicPageBootstrap};
use cairn_analysis::export;
use cairn_analysis::findings::hotspots::{HotspotRun, Hotspots, run, runs};
use cairn_analysis::findings::topic::{TopicQuery, TopicView};
use cairn_core::choices::Choices;
use cairn_core::facts::World;
use cairn_core::place::Wider;
use cairn_evidence::outlook::reports::built_in;
use cairn_evidence::outlook::statistics::statistics;
use cairn_evidence::{Tables, middles};

use crate::roads::{listed, nearest_neighbours};
use crate::{comparison_page, world_sum};

/// Data of the initial page.
///
/// # Errors
/// A table cannot be read.
pub fn usual(folder: &Path, world: &World) -> Result<Bootstrap, String> {
    let home = Wider::World.id().ok_or("the world has no id")?;
    let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
    let middles = middles(&tables).map_err(|faults| faults.to_string())?;
    let quoted = built_in().map_err(|faults| faults.to_string())?;
    let near = nearest_neighbours(&listed(world, &middles), |place| quoted.footprint.contains_key(&place));
    let made: Vec<(Choices, HotspotRun)> = runs()
        .into_iter()
        .map(|choices| {
            let read = run(&world_sum::sum(world, home, &choices));
            (choices, read)
        })
        .collect();
    let lookup = |choices: &Choices| made.iter().find(|(run, _)| run == choices).map(|(_, read)| read);
    let query = TopicQuery::default();
    Ok(Bootstrap::Topic(TopicPageBootstrap::Hotspots(Rc::new(TopicBootstrap {
        shown: TopicView::of(
            (export::release(&world.release), home),
            &query,
            &runs(),
            &lookup,
            Hotspots::of(&lookup),
        ),
        offered: comparison_page::offered(world),
        context: statistics(world, &quoted, &near),
    }))))
}
