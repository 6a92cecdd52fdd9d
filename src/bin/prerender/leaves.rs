//! Leaves: the pages that are only read, in every language, from the tables that the site serves.

use std::path::Path;
use std::rc::Rc;

use cairn::choices::Choices;
use cairn::choices::link::{Leaf, Route};
use cairn::choices::scenario::Scenario;
use cairn::evidence::{Shelf, Tables, history_built_in};
use cairn::export;
use cairn::facts::{World, pack};
use cairn::findings::digest::{self, Fnv};
use cairn::findings::hindcast::{Beside, beside};
use cairn::findings::published::judge::{Judged, Runs, judge};
use cairn::findings::published::places::Places;
use cairn::findings::published::{self, Case};
use cairn::kind::Language;
use cairn::model::Outcome;
use cairn::outlook::Outlook;
use cairn::outlook::cases::Both;
use cairn::place::{PlaceId, Wider};
use cairn::site::page::leaf::about::{AboutPage, AboutProps};
use cairn::site::page::leaf::check::{Check, CheckProps};
use cairn::site::page::leaf::data::{Data, DataProps};
use cairn::site::page::leaf::levers::{Levers, LeversProps};
use cairn::site::page::leaf::method::{Fingerprint, Method, MethodProps};
use cairn::site::page::leaf::outlook::{OutlookPage, OutlookProps};
use cairn::words::Words;
use yew::BaseComponent;

use crate::page::{Page, Shows};
use crate::programs::Programs;

/// What the pages tell, the same in every language.
struct Told {
    home: PlaceId,
    release: String,
    judged: Rc<Vec<(Case, Judged)>>,
    beside: Rc<Vec<Beside>>,
    shelf: Rc<Shelf>,
    fingerprint: Rc<Fingerprint>,
    outlook: Rc<Outlook>,
    /// The world with nothing pulled, and under all three strategies.
    world: [Rc<Outcome>; 2],
}

/// Writes them; tells how many.
///
/// # Errors
/// Where a table cannot be read, or a page cannot be written.
pub(crate) fn write(
    folder: &Path,
    template: &str,
    programs: &Programs,
    world: &World,
    runtime: &tokio::runtime::Runtime,
) -> Result<usize, String> {
    let told = Told::of(folder, world)?;
    let mut pages = 0;
    for language in Language::READY {
        let words = Rc::new(Words::embedded(language));
        for leaf in Leaf::ALL {
            let page = Page {
                words: &words,
                shows: Shows::Leaf(leaf),
                body: &runtime.block_on(told.body(leaf, &words)),
                beside: "",
                programs,
            };
            let path = Route::Leaf { language, leaf }.write();
            crate::write(folder, &format!("{path}index.html"), &page.fill(template, "../../")?)?;
            pages += 1;
        }
    }
    Ok(pages)
}

impl Told {
    fn of(folder: &Path, world: &World) -> Result<Told, String> {
        let home = Wider::World.id().ok_or("the world has no id")?;
        let tables = Tables::from_folder(&folder.join("evidence")).map_err(|faults| faults.to_string())?;
        let shelf = Shelf::of(&tables).map_err(|faults| faults.to_string())?;
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
        let judged = judged.collect();
        let history = history_built_in().map_err(|faults| faults.to_string())?;
        let release = export::release(&world.release);
        let beside = Rc::new(beside(history, &mut places));
        let fingerprint = Rc::new(fingerprint(&release, &mut places)?);
        let mut under = |scenario: Scenario| {
            let outcome = places.run(&[home], &scenario.choices());
            outcome.cloned().map(Rc::new).ok_or("the pack holds no place")
        };
        let world = [under(Scenario::Reference)?, under(Scenario::All)?];
        Ok(Told {
            home,
            judged: Rc::new(judged),
            beside,
            shelf: Rc::new(shelf),
            fingerprint,
            release,
            world,
            outlook,
        })
    }

    /// What a page holds.
    async fn body(&self, leaf: Leaf, words: &Rc<Words>) -> String {
        let (words, home) = (Rc::clone(words), self.home);
        let shelf = Rc::clone(&self.shelf);
        let release = self.release.clone();
        match leaf {
            Leaf::About => {
                let props = AboutProps {
                    words,
                    home,
                    release,
                    shelf,
                };
                drawn::<AboutPage>(props).await
            }
            Leaf::Check => {
                let props = CheckProps {
                    words,
                    home,
                    judged: Rc::clone(&self.judged),
                    beside: Rc::clone(&self.beside),
                };
                drawn::<Check>(props).await
            }
            Leaf::Data => {
                let props = DataProps {
                    words,
                    home,
                    release,
                    shelf,
                };
                drawn::<Data>(props).await
            }
            Leaf::Levers => drawn::<Levers>(LeversProps { words, home, shelf }).await,
            Leaf::Method => {
                let props = MethodProps {
                    words,
                    home,
                    shelf,
                    fingerprint: Rc::clone(&self.fingerprint),
                };
                drawn::<Method>(props).await
            }
            Leaf::Outlook => {
                let [reference, all] = self.world.each_ref().map(Rc::clone);
                let props = OutlookProps {
                    words,
                    home,
                    outlook: Rc::clone(&self.outlook),
                    reference,
                    all,
                };
                drawn::<OutlookPage>(props).await
            }
        }
    }
}

/// A component as text; no program takes it over.
async fn drawn<Component: BaseComponent>(props: Component::Properties) -> String
where
    Component::Properties: Clone,
{
    yew::LocalServerRenderer::<Component>::with_props(props)
        .hydratable(false)
        .render()
        .await
}

/// Digests of the packs and of the reference of the world.
fn fingerprint(release: &str, places: &mut dyn Runs) -> Result<Fingerprint, String> {
    let world = Wider::World.id().ok_or("the world has no id")?;
    let outcome = places.run(&[world], &Choices::default()).ok_or("the pack holds no place")?;
    let of_file = |bytes: &[u8]| {
        let mut fnv = Fnv::default();
        fnv.eat(bytes);
        fnv.value()
    };
    let marks = [
        ("world.pack", of_file(pack::WORLD)),
        ("roads.pack", of_file(pack::ROADS)),
        ("cairn run WLD", digest::of(outcome)),
    ];
    Ok(Fingerprint {
        release: release.to_owned(),
        marks: marks.into_iter().map(|(what, mark)| (what, format!("{mark:016x}"))).collect(),
    })
}
