//! Routes: the page that a path names, relative to the base address of the site.
//!
//! ```text
//! "" en/              home          en/explore/IND/   the explorer
//! en/compare/         two sides                        en/map/            places ranked
//! en/check/           a page that is only read         en/vehicles/       a topic, in a place; the query says which
//! en/brief/IND/       two pages of a country         en/stories/timber/  a story, step by step
//! en/city/IND/        the cities of a country; the query says which
//! en/goals/IND/       indicators of the global goals in a country
//! en/embed/IND/       the explorer of a place as a part of another page: one chart, one number, perhaps one lever
//! anything else       not found
//! ```
//!
//! Paths are relative to the site's base, so it can be served under any sub-path. The explorer of a city is part of the page of
//! its country: `en/explore/KEN/?at=KEN-21711`. A path that names the city itself is also valid.

use serde::{Deserialize, Serialize};

use crate::choices::link::story::Story;
use crate::choices::link::text::decode;
use crate::kind::Language;
use crate::place::PlaceId;

crate::closed! {
    /// A page without a program: prerendered text.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Leaf {
        /// The world's materials to 2060 according to UN reports.
        Outlook: "outlook";
        /// Locations of the cities with data.
        Cities: "city";
        /// List of the countries with a page of indicators.
        Goals: "goals";
        /// List of the stories.
        Stories: "stories";
        /// A lesson, and the page where a class collects its codes.
        Class: "class";
        /// Figures of the documents that a scenario could meet or show, next to ours.
        Documents: "documents";
        /// Method: scope, equations, assumptions and limits of the model.
        Method: "method";
        /// Effect of each lever, and the sources of its reach.
        Levers: "levers";
        /// All tables and sources, with licences.
        Data: "data";
        /// Comparison of our numbers with published results and statistics.
        Check: "check";
        /// For modellers: equations, variables, files and their use.
        Modellers: "modellers";
        /// Gallery: every chart, and what it shows.
        Charts: "charts";
        /// Plans worth a look, as cards.
        Plans: "plans";
        /// Glossary: the terms of the site, with a definition each.
        Glossary: "glossary";
        /// Releases: changes, and how to verify them.
        Releases: "releases";
        /// Accessibility: tests and their results.
        Access: "access";
        /// Purpose, audience and limits of Cairn.
        About: "about";
    }
}

crate::closed! {
    /// An interactive page with a few levers and one topic for one place; the query names the place.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Topic {
        /// Road vehicles: age, trade and exhaust.
        Vehicles: "vehicles";
        /// Plastics: from use to waste, water and the climate.
        Plastics: "plastics";
        /// Hotspots: the largest material uses and emissions, with statistics.
        Hotspots: "hotspots";
        /// Purchase rules: effects of a public purchasing rule.
        Purchase: "purchase";
    }
}

/// The last segment of the path to a brief on the reference scenario.
const TODAY: &str = "reference";

/// A page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The front page of a language.
    Home {
        /// Language of the page; none = the page at the root, which is English until the visitor's language is known.
        language: Option<Language>,
    },
    /// The explorer of a place. The route does not check that the place exists.
    Explore {
        /// Language of the page.
        language: Language,
        /// Place shown.
        place: PlaceId,
    },
    /// The explorer of a place, embedded in another page.
    Embed {
        /// Language of the page.
        language: Language,
        /// Place shown.
        place: PlaceId,
    },
    /// A two-page brief on a country; the query names the scenario.
    Brief {
        /// Language of the page.
        language: Language,
        /// Place shown.
        place: PlaceId,
        /// True for the brief on today's path, whose query moves nothing.
        today: bool,
    },
    /// The cities of a country; the query names the city.
    City {
        /// Language of the page.
        language: Language,
        /// Country of the cities.
        place: PlaceId,
    },
    /// Indicators of the global goals in a country.
    Goals {
        /// Language of the page.
        language: Language,
        /// Country of the indicators.
        place: PlaceId,
    },
    /// Two scenarios or two places; the query names them.
    Compare {
        /// Language of the page.
        language: Language,
    },
    /// All places ranked by one result; the query names the result.
    Map {
        /// Language of the page.
        language: Language,
    },
    /// A housing project; the query describes it.
    Project {
        /// Language of the page.
        language: Language,
    },
    /// An interactive page on one topic.
    Topic {
        /// Language of the page.
        language: Language,
        /// Subject of the page.
        topic: Topic,
    },
    /// A prerendered page without a program.
    Leaf {
        /// Language of the page.
        language: Language,
        /// The page.
        leaf: Leaf,
    },
    /// A story in several steps.
    Story {
        /// Language of the page.
        language: Language,
        /// The story that it tells.
        story: Story,
    },
    /// No such page.
    NotFound,
}

impl Route {
    /// The place of an explorer page, embedded or not; none for other pages.
    pub const fn explored(&self) -> Option<PlaceId> {
        if let Route::Explore { place, .. } | Route::Embed { place, .. } = self {
            Some(*place)
        } else {
            None
        }
    }

    /// The page that a path below the site's base names. Any path gives a route.
    ///
    /// ```
    /// use cairn_core::choices::link::Route;
    /// assert_eq!(Route::parse("/en/explore/IND").write(), "en/explore/IND/");
    /// ```
    pub fn parse(path: &str) -> Route {
        // No page has more than four segments, so the rest of a longer path is not read.
        let mut parts = path.split('/').filter(|part| !part.is_empty() && *part != "index.html");
        let (first, second, third, fourth) = (parts.next(), parts.next(), parts.next(), parts.next());
        let today = second == Some("brief") && fourth == Some(TODAY);
        let more = if today { parts.next() } else { fourth };
        let Some(first) = first else {
            return Route::Home { language: None };
        };
        let language = Language::find(first).filter(|language| Language::READY.contains(language));
        let place = third.map(decode).and_then(|text| PlaceId::parse(&text.to_ascii_uppercase()));
        match (language, second, place, more) {
            (Some(_), None, _, _) => Route::Home { language },
            (Some(language), Some("explore"), Some(place), None) => Route::Explore { language, place },
            (Some(language), Some("embed"), Some(place), None) => Route::Embed { language, place },
            (Some(language), Some("city"), Some(place), None) => Route::City { language, place },
            (Some(language), Some("goals"), Some(place), None) => Route::Goals { language, place },
            (Some(language), Some("brief"), Some(place), None) => Route::Brief { language, place, today },
            (Some(language), Some("stories"), _, None) if third.is_some() => third
                .and_then(Story::find)
                .map_or(Route::NotFound, |story| Route::Story { language, story }),
            (Some(language), Some("compare"), None, None) if third.is_none() => Route::Compare { language },
            (Some(language), Some("map"), None, None) if third.is_none() => Route::Map { language },
            (Some(language), Some("project"), None, None) if third.is_none() => Route::Project { language },
            (Some(language), Some(second), None, None) if third.is_none() => {
                let leaf = Leaf::ALL.into_iter().find(|leaf| leaf.id() == second);
                let topic = Topic::ALL.into_iter().find(|topic| topic.id() == second);
                let leaf = leaf.map(|leaf| Route::Leaf { language, leaf });
                leaf.or(topic.map(|topic| Route::Topic { language, topic }))
                    .unwrap_or(Route::NotFound)
            }
            _ => Route::NotFound,
        }
    }

    /// The path below the site's base, without a leading slash. The explorer of a city adds the query that names the city.
    pub fn write(self) -> String {
        match self {
            Route::Home { language: None } => String::new(),
            Route::Home { language: Some(language) } => [language.id(), "/"].concat(),
            Route::Explore { language, place } => match place.country() {
                Some(country) => format!("{}/explore/{country}/?at={place}", language.id()),
                None => format!("{}/explore/{place}/", language.id()),
            },
            Route::Embed { language, place } => format!("{}/embed/{place}/", language.id()),
            Route::Brief { language, place, today } => {
                let of = if today { [TODAY, "/"].concat() } else { String::new() };
                format!("{}/brief/{place}/{of}", language.id())
            }
            Route::City { language, place } => format!("{}/city/{place}/", language.id()),
            Route::Goals { language, place } => format!("{}/goals/{place}/", language.id()),
            Route::Compare { language } => [language.id(), "/compare/"].concat(),
            Route::Map { language } => [language.id(), "/map/"].concat(),
            Route::Project { language } => [language.id(), "/project/"].concat(),
            Route::Topic { language, topic } => [language.id(), "/", topic.id(), "/"].concat(),
            Route::Leaf { language, leaf } => [language.id(), "/", leaf.id(), "/"].concat(),
            Route::Story { language, story } => [language.id(), "/stories/", story.id(), "/"].concat(),
            Route::NotFound => "404.html".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_by_the_path_it_writes() {
        let mut routes = vec![Route::Home { language: None }, Route::NotFound];
        for language in Language::READY {
            routes.push(Route::Home { language: Some(language) });
            routes.extend([Route::Compare { language }, Route::Map { language }, Route::Project { language }]);
            routes.extend(Topic::ALL.map(|topic| Route::Topic { language, topic }));
            routes.extend(Leaf::ALL.map(|leaf| Route::Leaf { language, leaf }));
            routes.extend(Story::ALL.map(|story| Route::Story { language, story }));
            routes.extend(PlaceId::parse("IND").map(|place| Route::Explore { language, place }));
            routes.extend(PlaceId::parse("IND").map(|place| Route::Embed { language, place }));
            for today in [false, true] {
                routes.extend(PlaceId::parse("IND").map(|place| Route::Brief { language, place, today }));
            }
            routes.extend(PlaceId::parse("IND").map(|place| Route::City { language, place }));
            routes.extend(PlaceId::parse("IND").map(|place| Route::Goals { language, place }));
        }
        for route in routes {
            assert_eq!(Route::parse(&route.write()), route);
        }
    }

    #[test]
    fn slashes_case_and_index_files_do_not_lose_a_place() {
        for path in [
            "en/explore/IND",
            "/en/explore/ind/",
            "en/explore/IND/index.html",
            "//en//explore/%49ND",
        ] {
            assert_eq!(Route::parse(path).write(), "en/explore/IND/", "{path}");
        }
        assert_eq!(Route::parse("/index.html"), Route::Home { language: None });
    }

    #[test]
    fn a_city_stands_on_the_page_of_its_country() {
        let route = Route::parse("en/explore/ken-21711/");
        assert_eq!(route.write(), "en/explore/KEN/?at=KEN-21711");
        assert_eq!(Route::parse("en/explore/KEN-21711"), route);
    }

    #[test]
    fn a_page_that_is_not_built_is_not_found() {
        for path in [
            "ar/stories/IND/",
            "ar/stories/timber/2/",
            "en/brief/",
            "en/brief/IND/all/",
            "en/brief/IND/reference/more/",
            "en/check/IND/",
            "en/embed/",
            "en/compare/IND/",
            "en/map/IND/",
            "en/project/IND/",
            "en/vehicles/IND/",
            "xx/method/",
            "xx/explore/IND/",
            "en/explore/IND/more/",
            "xx/",
            "404.html",
        ] {
            assert_eq!(Route::parse(path), Route::NotFound, "{path}");
        }
    }
}
