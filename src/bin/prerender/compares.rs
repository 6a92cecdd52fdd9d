//! Compares: the page of two sides, as it is where nothing was chosen.

use std::path::Path;
use std::rc::Rc;

use cairn::choices::Choices;
use cairn::choices::link::Route;
use cairn::export;
use cairn::facts::World;
use cairn::findings::compare::{self, Comparison, Followed};
use cairn::findings::lever::sum::Levers;
use cairn::kind::{Language, Lever};
use cairn::model::Summed;
use cairn::place::{PlaceId, Wider};
use cairn::site::compare::{Compare, CompareProps, address};
use cairn::words::Words;

use crate::page::{Handed, Page, Shows};
use crate::programs::Programs;
use crate::write;

/// Writes the page in every language; tells how many.
///
/// # Errors
/// Where the pack lacks the place, or a file cannot be written.
pub(crate) fn write_all(
    folder: &Path,
    template: &str,
    programs: &Programs,
    world: &World,
    runtime: &tokio::runtime::Runtime,
) -> Result<usize, String> {
    let home = Wider::World.id().ok_or("the world has no id")?;
    let shown = Rc::new(usual(world, home));
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        let props = CompareProps {
            words: Rc::clone(&words),
            start: Rc::clone(&shown),
        };
        let body = runtime.block_on(yew::LocalServerRenderer::<Compare>::with_props(props).render());
        let page = Page {
            words: &words,
            shows: Shows::Live(Handed::Compare(Box::new(shown.as_ref().clone()))),
            body: &body,
            around: None,
            beside: "",
            programs,
        };
        let path = Route::Compare { language }.write();
        write(folder, &format!("{path}index.html"), &page.fill(template, "../../")?)?;
    }
    Ok(Language::READY.len())
}

/// What is compared where nothing is told.
fn usual(world: &World, home: PlaceId) -> Comparison {
    let offered = offered(world);
    let pair = address::usual(home, &offered);
    let (mut summed, mut levers) = (Summed::new(home), Levers::new());
    for facts in &world.places {
        let outcome = summed.join_under(facts, &Choices::default());
        levers.join(facts, &outcome);
    }
    let [a, b] = pair.sides.each_ref().map(|side| {
        summed.begin();
        levers.begin(pair.focus);
        for member in 0..summed.members() {
            if let Some(added) = summed.add(member, &side.choices) {
                levers.add(member, &side.choices, &added);
            }
        }
        let outcome = summed.outcome().clone();
        let steps = levers.steps(&side.choices, &outcome);
        Followed { outcome, steps }
    });
    compare::comparison(export::release(&world.release), pair, &a, &b)
}

/// Levers that can be pulled in any place of the world.
pub(crate) fn offered(world: &World) -> Vec<Lever> {
    let any = |lever: &Lever| world.places.iter().any(|facts| facts.levers().contains(lever));
    Lever::ALL.into_iter().filter(any).collect()
}
