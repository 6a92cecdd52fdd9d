//! Purchase: initial page of purchase rules: all rules, and an example in a country whose rules are documented.

use std::rc::Rc;

use cairn::site::bootstrap::Bootstrap;
use cairn::site::bootstrap::topic::{TopicBootstrap, TopicPageBootstrap};
use cairn_analysis::export;
use cairn_analysis::findings::topic::{TopicQuery, TopicView};
use cairn_analysis::project::ProjectContext;
use cairn_analysis::purchase::view::{Purchase, named};
use cairn_core::choices::Choices;
use cairn_core::facts::{World, pack};
use cairn_core::model;
use cairn_core::place::PlaceId;

/// Country shown first.
const HOME: &str = "KEN";

/// Data of the initial page.
///
/// # Errors
/// The pack cannot be read, or the country has no facts.
pub(crate) fn usual(world: &World) -> Result<Bootstrap, String> {
    let projects = pack::read_projects(pack::PROJECTS).map_err(|fault| format!("projects.pack: {fault}"))?;
    let home = PlaceId::parse(HOME).and_then(|id| world.place(id));
    let facts = home.ok_or("nothing is known of the country that the page of purchase rules opens with")?;
    let (base_state, mut reference) = model::base_state(facts);
    model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
    let query = TopicQuery::default();
    let bought = ProjectContext::of(&projects, facts).and_then(|ground| named(&ground, &query.own, &base_state, &reference));
    Ok(Bootstrap::Topic(TopicPageBootstrap::Purchase(Rc::new(TopicBootstrap {
        shown: TopicView {
            release: export::release(&world.release),
            place: facts.place,
            query,
            awaited: 0,
            what: Purchase { bought },
        },
        offered: Vec::new(),
        context: projects.rules,
    }))))
}
