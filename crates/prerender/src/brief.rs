//! Brief: briefs of each country, under all three strategies and on today's path, as their initial pages show them.
//!
//! Runs that only separate measures compute totals. Places larger than a country have no brief: each run would run all
//! their members. Out of scope: pages.

use std::rc::Rc;

use cairn::site::bootstrap::Bootstrap;
use cairn::site::bootstrap::brief::BriefBootstrap;
use cairn_analysis::export;
use cairn_analysis::figure::board::{BoardPlace, View, board};
use cairn_analysis::figure::brief::{Brief, view};
use cairn_analysis::findings::brief::context::{BriefContext, BriefHomes};
use cairn_analysis::findings::brief::{BriefQuery, BriefRun};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::study_cases::PublishedCase;
use cairn_analysis::findings::study_cases::verdict::Judged;
use cairn_analysis::purchase::purse::purse;
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::projects::Projects;
use cairn_core::facts::{Facts, World, pack};
use cairn_core::model::{self, Outcome};
use cairn_evidence::comparison::brief::documents_naming;
use cairn_evidence::outlook::reports::built_in;

/// The briefs of some countries.
///
/// # Errors
/// A table cannot be read.
pub(crate) fn briefs(world: &World, countries: &[&Facts], judged: &[(PublishedCase, Judged)]) -> Result<Vec<Bootstrap>, String> {
    let quoted = built_in().map_err(|faults| faults.to_string())?;
    let projects = pack::read_projects(pack::PROJECTS).map_err(|fault| fault.to_string())?;
    let release = export::release(&world.release);
    let of = |facts: &&Facts| {
        let documents = documents_naming(facts.place, &quoted.reported);
        let context = BriefContext {
            documents,
            ..brief_context(facts, &projects)
        }
        .judged(facts.place, judged);
        both_briefs(&release, facts).map(|shown| {
            let context = context.clone();
            Bootstrap::Brief(Rc::new(BriefBootstrap { shown, context }))
        })
    };
    Ok(countries.iter().flat_map(of).collect())
}

fn brief_context(facts: &Facts, projects: &Projects) -> BriefContext {
    let mut about = BoardPlace::nothing(facts.place);
    about.join(facts);
    BriefContext {
        purse: purse(projects, facts),
        homes: BriefHomes::of(facts.need.floor.value.value, &model::run(facts, &Choices::default())),
        behind: about.behind[Headline::Emissions as usize],
        ..BriefContext::default()
    }
}

/// Two briefs of a country with the same measures: all three strategies, and today's path.
fn both_briefs(release: &str, facts: &Facts) -> [Brief; 2] {
    let nothing = Choices::default();
    let mut choices = Scenario::All.choices();
    let (base_state, mut outcome) = model::base_state(facts);
    model::run_ahead(&base_state, facts, &nothing, &mut outcome);
    let reference = outcome.clone();
    // Keep only levers that can be shown.
    let levers = board(release, facts, &reference, &reference, &View::default()).levers;
    choices.pulls.retain(|lever, _| levers.iter().any(|step| step.lever == *lever));
    let query = BriefQuery {
        choices,
        taken: true,
        focus: View::FOCUS,
        result: Headline::default(),
    };
    let today = BriefQuery {
        taken: false,
        ..query.clone()
    };
    model::run_ahead(&base_state, facts, &query.choices, &mut outcome);
    let taken = board(release, facts, &outcome, &reference, &view(&query));
    let mut path = board(release, facts, &reference, &reference, &view(&today));
    path.levers.clone_from(&taken.levers);
    let mut totals = Outcome::of_totals(facts.place);
    let base_state = model::base_state_into(facts, &mut totals);
    let mut made: Vec<(Choices, BriefRun)> = Vec::new();
    for choices in query.runs() {
        model::run_ahead(&base_state, facts, &choices, &mut totals);
        let run = BriefRun::of(&totals);
        made.push((choices, run));
    }
    let reply = |query: &BriefQuery| query.reply(&|choices| made.iter().find(|(own, _)| own == choices).map(|(_, run)| run));
    [Brief::of(taken, reply(&query)), Brief::of(path, reply(&today))]
}
