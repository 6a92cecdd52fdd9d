//! Page links: names and addresses of the pages that the head and the foot of every page link to.

use yew::prelude::*;

use crate::site::link::project;
use crate::site::part::topics;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route, Topic};
use cairn_core::kind::Language;
use cairn_core::place::{PlaceId, Wider};

/// The anchor of the section on today's path in the method page.
pub const PATH: &str = "path";

/// A page of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuPage {
    /// A static page.
    Leaf(Leaf),
    /// A topic, for the open place.
    Topic(Topic),
    /// The housing project, in the open place.
    Project,
}

impl MenuPage {
    /// Its address below the site's root, and its name.
    pub fn target(self, language: Language, place: Option<PlaceId>) -> (String, Key) {
        match self {
            MenuPage::Leaf(Leaf::Goals) => (goals(language, place), name(Leaf::Goals)),
            MenuPage::Leaf(leaf) => (Route::Leaf { language, leaf }.write(), name(leaf)),
            MenuPage::Topic(topic) => (topics::door(language, topic, place), topics::name(topic)),
            MenuPage::Project => {
                let country = place.map(|place| place.country().unwrap_or(place));
                (project::plain(language, country), Key::PageProject)
            }
        }
    }
}

/// The groups of the menu, each with its title and its pages.
pub const GROUPS: [(Key, &[MenuPage]); 3] = [
    (
        Key::NavTrust,
        &[
            MenuPage::Leaf(Leaf::Method),
            MenuPage::Leaf(Leaf::Levers),
            MenuPage::Leaf(Leaf::Charts),
            MenuPage::Leaf(Leaf::Data),
            MenuPage::Leaf(Leaf::Check),
            MenuPage::Leaf(Leaf::Outlook),
            MenuPage::Leaf(Leaf::Documents),
            MenuPage::Leaf(Leaf::Glossary),
        ],
    ),
    (
        Key::NavTools,
        &[
            MenuPage::Project,
            MenuPage::Topic(Topic::Purchase),
            MenuPage::Leaf(Leaf::Plans),
            MenuPage::Leaf(Leaf::Goals),
            MenuPage::Leaf(Leaf::Modellers),
        ],
    ),
    (
        Key::NavSite,
        &[
            MenuPage::Leaf(Leaf::About),
            MenuPage::Leaf(Leaf::Releases),
            MenuPage::Leaf(Leaf::Access),
        ],
    ),
];

/// The name of a static page.
pub const fn name(leaf: Leaf) -> Key {
    match leaf {
        Leaf::About => Key::PageAbout,
        Leaf::Access => Key::PageAccess,
        Leaf::Charts => Key::PageCharts,
        Leaf::Check => Key::PageCheck,
        Leaf::Cities => Key::PageCities,
        Leaf::Class => Key::PageClass,
        Leaf::Data => Key::PageData,
        Leaf::Documents => Key::PageDocuments,
        Leaf::Glossary => Key::PageGlossary,
        Leaf::Goals => Key::PageGoals,
        Leaf::Levers => Key::PageLevers,
        Leaf::Method => Key::PageMethod,
        Leaf::Modellers => Key::PageModellers,
        Leaf::Outlook => Key::PageOutlook,
        Leaf::Plans => Key::PagePlans,
        Leaf::Releases => Key::PageReleases,
        Leaf::Stories => Key::PageStories,
    }
}

/// The indicators of the global goals of a country; of a city, those of its country. Regions and the world have none: the
/// list of countries.
pub fn goals(language: Language, place: Option<PlaceId>) -> String {
    let country = place.map(|place| place.country().unwrap_or(place));
    let country = country.filter(|place| Wider::find(place.as_str()).is_none());
    let route = country.map_or(
        Route::Leaf {
            language,
            leaf: Leaf::Goals,
        },
        |place| Route::Goals { language, place },
    );
    route.write()
}

/// The links at the foot of every page: pages that are no door of the head, and those that readers look for there.
const FOOT: [MenuPage; 8] = [
    MenuPage::Topic(Topic::Vehicles),
    MenuPage::Topic(Topic::Plastics),
    MenuPage::Leaf(Leaf::Cities),
    MenuPage::Topic(Topic::Hotspots),
    MenuPage::Leaf(Leaf::Outlook),
    MenuPage::Leaf(Leaf::Check),
    MenuPage::Leaf(Leaf::Access),
    MenuPage::Leaf(Leaf::About),
];

/// The row of links at the foot; plain links, without a script.
pub fn leaves(words: &Words) -> Html {
    let language = words.language();
    let link = |(href, name): (String, Key)| html! { <a {href}>{ words.say(name) }</a> };
    html! {
        <p class="leaves">
            { link((Route::Map { language }.write(), Key::PageMap)) }
            { for FOOT.map(|page| link(page.target(language, None))) }
        </p>
    }
}

/// The anchor of a source on the data page.
pub fn anchor(key: &str) -> String {
    let fits = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    ["source-", &key.chars().map(fits).collect::<String>()].concat()
}
