//! Goals: observed indicators of each country, with the results of today's path and of all strategies.
//!
//! Out of scope: the page itself ([`crate::pages::leaf::goals`]).

use std::rc::Rc;

use crate::page::PageKind;
use crate::pages::leaf::goals::{GoalList, GoalListProps, GoalPage, GoalPageProps};
use crate::site::{Site, render};
use crate::wanted::WantedPages;
use cairn_analysis::findings::goals::{AirAssumptions, CountryGoals, PlanEffect};
use cairn_analysis::words::Words;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Route;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::World;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_evidence::goals::built_in;

/// The plan of the pages.
pub const PLAN: Scenario = Scenario::All;

/// Everything that the page of a country shows.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalContext {
    /// Observed indicators.
    pub goals: CountryGoals,
    /// Results of today's path and of [`PLAN`].
    pub effect: PlanEffect,
    /// Assumptions on the air.
    pub assumed: AirAssumptions,
}

/// The countries of a world that have indicators, in the order of ids.
///
/// # Errors
/// A table cannot be read.
pub fn contexts(world: &World) -> Result<Vec<Rc<GoalContext>>, String> {
    let tables = built_in().map_err(|faults| faults.to_string())?;
    let (today, plan) = (Choices::default(), PLAN.choices());
    let of = |goals: &CountryGoals| {
        let facts = world.place(goals.place)?;
        Some(Rc::new(GoalContext {
            goals: goals.clone(),
            effect: PlanEffect::of(&model::run(facts, &today), &model::run(facts, &plan)),
            assumed: tables.assumed,
        }))
    };
    Ok(tables.countries.values().filter_map(of).collect())
}

/// The same, if a page of a country is wanted.
///
/// # Errors
/// A table cannot be read.
pub(crate) fn wanted(world: &World, wanted: &WantedPages) -> Result<Vec<Rc<GoalContext>>, String> {
    if wanted.may_include("/goals/") {
        contexts(world)
    } else {
        Ok(Vec::new())
    }
}

/// The list of countries.
pub(crate) async fn list(words: Rc<Words>, home: PlaceId) -> String {
    render::<GoalList>(GoalListProps { words, home }).await
}

/// Writes the pages of a language.
///
/// # Errors
/// A page cannot be written.
pub(crate) fn write(site: &Site<'_>, words: &Rc<Words>, all: &[Rc<GoalContext>]) -> Result<(), String> {
    let language = words.language();
    for context in all {
        let place = context.goals.place;
        let path = Route::Goals { language, place }.write();
        if site.wanted.includes(&path) {
            let props = GoalPageProps {
                words: Rc::clone(words),
                context: Rc::clone(context),
            };
            let body = site.runtime.block_on(render::<GoalPage>(props));
            site.put(&site.static_page(words, PageKind::Goals(place), body), &path)?;
        }
    }
    Ok(())
}
