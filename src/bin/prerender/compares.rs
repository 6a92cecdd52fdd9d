//! Compares: the page of two sides, as it is where nothing was chosen.

use std::path::Path;
use std::rc::Rc;

use cairn::choices::Choices;
use cairn::choices::link::Route;
use cairn::export;
use cairn::facts::World;
use cairn::findings::compare::{self, Comparison, Followed};
use cairn::findings::lever;
use cairn::kind::Language;
use cairn::model;
use cairn::place::PlaceId;
use cairn::site::compare::{Compare, CompareProps, address};
use cairn::site::start::Handed;
use cairn::words::Words;

use crate::{Page, Programs, Shows, home, write};

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
    let home = home(world).ok_or("the pack holds no place to show")?;
    let shown = Rc::new(usual(world, home).ok_or("the home place is not in the pack")?);
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
            programs,
        };
        let path = Route::Compare { language }.write();
        write(folder, &format!("{path}index.html"), &page.fill(template, "../../")?)?;
    }
    Ok(Language::READY.len())
}

/// What is compared where nothing is told, in a place of the pack.
fn usual(world: &World, home: PlaceId) -> Option<Comparison> {
    let facts = world.places.iter().find(|facts| facts.place == home)?;
    let pair = address::usual(home, &facts.levers());
    let reference = model::run(facts, &Choices::default());
    let [a, b] = pair.sides.each_ref().map(|side| {
        let outcome = model::run(facts, &side.choices);
        let steps = lever::steps(facts, &outcome, &reference, &side.choices, pair.focus);
        Followed { outcome, steps }
    });
    Some(compare::comparison(export::release(&world.release), pair, &a, &b))
}
