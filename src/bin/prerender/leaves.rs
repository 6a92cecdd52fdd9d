//! Leaves: writes the pages that are only read, in every language.

use std::path::Path;
use std::rc::Rc;

use cairn::choices::link::{Leaf, Route};
use cairn::choices::scenario::Scenario;
use cairn::evidence::history_built_in;
use cairn::facts::World;
use cairn::findings::hindcast::beside;
use cairn::findings::published::judge::{Judged, Runs, judge};
use cairn::findings::published::places::Places;
use cairn::findings::published::{self, Case};
use cairn::kind::Language;
use cairn::outlook::Outlook;
use cairn::outlook::cases::Both;
use cairn::place::Wider;
use cairn::site::page::leaf::check::{Check, CheckProps};
use cairn::site::page::leaf::method::{Method, MethodProps};
use cairn::site::page::leaf::outlook::{OutlookPage, OutlookProps};
use cairn::words::Words;

use crate::{Page, Programs, Shows, write};

/// Writes the pages that are only read, in every language; tells how many.
pub(crate) fn write_all(
    folder: &Path,
    template: &str,
    programs: &Programs,
    world: &World,
    runtime: &tokio::runtime::Runtime,
) -> Result<usize, String> {
    let home = Wider::World.id().ok_or("the world has no id")?;
    let outlook = Rc::new(Outlook::of(world).map_err(|faults| faults.to_string())?);
    let mut places = Both {
        places: Places::of(world),
        outlook: &outlook,
    };
    let cases = published::read(published::FILE, published::TABLE).map_err(|faults| faults.to_string())?;
    let judged = cases.into_iter().map(|case| {
        let judged = judge(&case, &mut places);
        (case, judged)
    });
    let judged: Rc<Vec<(Case, Judged)>> = Rc::new(judged.collect());
    let beside = Rc::new(beside(history_built_in().map_err(|faults| faults.to_string())?, &mut places));
    let mut world_under = |scenario: Scenario| places.run(&[home], &scenario.choices()).map(|outcome| Rc::new(outcome.clone()));
    let reference = world_under(Scenario::Reference).ok_or("the pack holds no place")?;
    let all = world_under(Scenario::All).ok_or("the pack holds no place")?;
    let mut pages = 0;
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        for leaf in Leaf::ALL {
            let body = match leaf {
                Leaf::Check => {
                    let props = CheckProps {
                        words: Rc::clone(&words),
                        home,
                        judged: Rc::clone(&judged),
                        beside: Rc::clone(&beside),
                    };
                    runtime.block_on(yew::LocalServerRenderer::<Check>::with_props(props).hydratable(false).render())
                }
                Leaf::Method => {
                    let props = MethodProps {
                        words: Rc::clone(&words),
                        home,
                    };
                    runtime.block_on(yew::LocalServerRenderer::<Method>::with_props(props).hydratable(false).render())
                }
                Leaf::Outlook => {
                    let props = OutlookProps {
                        words: Rc::clone(&words),
                        home,
                        outlook: Rc::clone(&outlook),
                        reference: Rc::clone(&reference),
                        all: Rc::clone(&all),
                    };
                    runtime.block_on(
                        yew::LocalServerRenderer::<OutlookPage>::with_props(props)
                            .hydratable(false)
                            .render(),
                    )
                }
            };
            let page = Page {
                words: &words,
                shows: Shows::Leaf(leaf),
                body: &body,
                programs,
            };
            let path = Route::Leaf { language, leaf }.write();
            write(folder, &format!("{path}index.html"), &page.fill(template, "../../")?)?;
            pages += 1;
        }
    }
    Ok(pages)
}
