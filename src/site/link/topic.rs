//! Topic: reads the place and the levers of a topic page from a query, and writes the query of both.
//!
//! ```text
//! at = place      b l = levers as in the explorer, whose links also work here; without them all at their evidence limit
//! y = year        on a page that shows one of some years: the nearest of them
//! rule = …        the further input of a topic, under a key of its own
//! ```
//!
//! Levers and keys of the explorer without a meaning here are ignored, and stay in the address: links lead on with them.
//! Out of scope: the content of a page.

use crate::site::link::carried;
use cairn_analysis::findings::topic::TopicQuery;
use cairn_core::choices::link::text::{LONGEST, Plain, decode};
use cairn_core::choices::link::{Focus, Link, Remark};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Level, Pull};
use cairn_core::kind::Lever;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// The parameters of a page's addresses.
#[derive(Clone, Copy, Debug)]
pub struct TopicAddressParameters<'a> {
    /// The place that it opens with.
    pub home: PlaceId,
    /// Its levers, in its order.
    pub levers: &'a [Lever],
    pub offered: &'a [Lever],
    /// The years to choose from; empty if the page shows all years together.
    pub years: &'a [Year],
    /// The key of its further input; none if it has none.
    pub own: Option<&'static str>,
    /// Release of model and data.
    pub release: &'a str,
}

/// The state that a query describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicAddress {
    pub place: PlaceId,
    /// The levels of levers, and the further input.
    pub query: TopicQuery,
    pub focus: Year,
    /// What the address held for other pages.
    pub carried: Link,
}

/// Reads a query; also returns remarks on it.
pub fn read(query: &str, page: TopicAddressParameters<'_>, is_known: impl Fn(PlaceId) -> bool) -> (TopicAddress, Vec<Remark>) {
    let (query, own, is_odd) = split_own_key(query, page.own);
    let (mut link, mut remarks) = Link::parse(&query);
    if let Some(key) = page.own.filter(|_| is_odd) {
        let found = Plain::clean(&decode(&own));
        remarks.push(Remark::Unread { key, found });
    }
    let carried = carried(&link);
    remarks.extend(link.without_own_numbers());
    let (choices, more) = link.choices(page.offered);
    remarks.extend(more);
    remarks.extend(link.aged(page.release));
    let place = link.at.filter(|place| is_known(*place)).unwrap_or_else(|| {
        remarks.extend(link.at.map(|place| Remark::UnknownPlace {
            found: Plain::clean(place.as_str()),
            shown: page.home,
        }));
        page.home
    });
    let mut request = if names_levers(&query) {
        TopicQuery::of(page.levers, &choices)
    } else {
        TopicQuery::top(page.levers, page.offered)
    };
    request.own = if is_odd { String::new() } else { own };
    let focus = nearest(link.focus.year(), page.years);
    (
        TopicAddress {
            place,
            query: request,
            focus,
            carried,
        },
        remarks,
    )
}

/// Splits a query into the common keys and the value of the page's own key; true if no page writes such a value.
fn split_own_key(query: &str, key: Option<&str>) -> (String, String, bool) {
    let pairs = query.strip_prefix('?').unwrap_or(query).split('&');
    let is_own = |pair: &&str| key.is_some() && pair.split_once('=').map(|(name, _)| name) == key;
    let (own, others): (Vec<&str>, Vec<&str>) = pairs.partition(is_own);
    let own = own.first().and_then(|pair| pair.split_once('=')).map_or("", |(_, own)| own);
    let fits = own.len() <= LONGEST && own.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    (others.join("&"), own.to_owned(), !fits)
}

/// The page's year nearest to another; the default focus year if the page has no years.
fn nearest(year: Year, years: &[Year]) -> Year {
    let near = years.iter().min_by_key(|other| other.number().abs_diff(year.number()));
    near.copied().unwrap_or_else(|| Focus::default().year())
}

/// True if a query sets levers.
fn names_levers(query: &str) -> bool {
    let query = query.strip_prefix('?').unwrap_or(query);
    query.split('&').any(|pair| matches!(pair.split_once('='), Some(("b" | "l", _))))
}

fn has_plan(link: &Link) -> bool {
    link.base != Scenario::default() || !link.pulls.is_empty()
}

/// The page at `path` in a given state, below the site's root. It names the release if levers are set.
pub fn write(path: String, page: TopicAddressParameters<'_>, wanted: &TopicAddress) -> String {
    let TopicAddress {
        place,
        query: request,
        focus,
        carried,
    } = wanted;
    let mut link = Link {
        at: (*place != page.home).then_some(*place),
        ..carried.clone()
    };
    if !page.years.is_empty() && nearest(carried.focus.year(), page.years) != *focus {
        link.focus = Focus::Year(*focus);
    }
    if has_plan(carried) {
        // The page moves its own levers of a plan; all others stay.
        let (choices, _) = carried.choices(page.offered);
        let moved = request.pulls(page.levers).filter(|(lever, level)| choices.level(*lever) != *level);
        link.pulls.extend(moved.map(|(lever, level)| (lever, Pull::to_level(level))));
    } else if request.levels != TopicQuery::top(page.levers, page.offered).levels {
        let pulled = request.pulls(page.levers).filter(|(_, level)| *level != Level::NONE);
        link.pulls.extend(pulled.map(|(lever, level)| (lever, Pull::to_level(level))));
        if link.pulls.is_empty() {
            // A query without levers means the default levels, so a plan without levers is written as one lever at
            // level 0.
            link.pulls
                .extend(page.levers.first().map(|lever| (*lever, Pull::to_level(Level::NONE))));
        }
    }
    if has_plan(&link) {
        link.release = Plain::clean(page.release);
    }
    let mut query = link.write();
    if let Some(key) = page.own.filter(|_| !request.own.is_empty()) {
        let join = if query.is_empty() { "" } else { "&" };
        query = [&query, join, key, "=", &request.own].concat();
    }
    if query.is_empty() { path } else { [&path, "?", &query].concat() }
}

/// The page at `path` for a place as it opens; without a place, for the world.
pub fn plain(path: String, place: Option<PlaceId>) -> String {
    match place.filter(|place| Some(*place) != Wider::World.id()) {
        Some(place) => [&path, "?at=", place.as_str()].concat(),
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVERS: [Lever; 4] = [
        Lever::CleanFuel,
        Lever::UsedVehicles,
        Lever::ElectricVehicles,
        Lever::ElectricTrucks,
    ];

    fn page() -> TopicAddressParameters<'static> {
        TopicAddressParameters {
            home: home(),
            levers: &LEVERS,
            offered: &Lever::ALL,
            years: &[],
            own: None,
            release: "0.1-26a",
        }
    }

    fn wanted(place: PlaceId, query: TopicQuery) -> TopicAddress {
        let focus = Focus::default().year();
        let carried = Link::default();
        TopicAddress {
            place,
            query,
            focus,
            carried,
        }
    }

    fn home() -> PlaceId {
        Wider::World.id().unwrap()
    }

    fn opened(query: &str) -> (TopicAddress, Vec<Remark>) {
        read(query, page(), |place| place.as_str() != "XXX")
    }

    #[test]
    fn what_is_written_reads_back_without_a_remark() {
        let kenya = PlaceId::parse("KEN").unwrap();
        for levels in [[40, 40, 40, 40], [0, 0, 0, 0], [20, 0, 0, 0], [0, 15, 40, 5]] {
            let request = TopicQuery {
                levels: levels.map(|tenths| Level::from_tenths(tenths).unwrap()).to_vec(),
                own: String::new(),
            };
            for place in [home(), kenya] {
                let wanted = wanted(place, request.clone());
                let address = write("en/vehicles/".to_owned(), page(), &wanted);
                let query = address.split_once('?').map_or("", |(_, query)| query);
                let (back, remarks) = opened(query);
                assert_eq!(write("en/vehicles/".to_owned(), page(), &back), address);
                assert_eq!(
                    (back.place, back.query, remarks),
                    (wanted.place, wanted.query, Vec::new()),
                    "{address}"
                );
            }
        }
    }

    #[test]
    fn plan_year_and_result_stay_where_the_page_does_not_use_them() {
        let kenya = PlaceId::parse("KEN").unwrap();
        let (mut there, _) = opened("b=all&l=hs10.cf20_30-45&y=2040&r=new&u=c&n=Mine");
        there.place = kenya;
        let written = |there: &TopicAddress| write("en/vehicles/".to_owned(), page(), there);
        assert_eq!(
            written(&there),
            "en/vehicles/?m=0.1-26a&b=all&l=hs10.cf20_30-45&y=2040&at=KEN&r=new&u=c&n=Mine"
        );
        // A lever of the page changes; the others of the plan stay.
        there.query.levels[2] = Level::TOP;
        let address = written(&there);
        assert!(
            address.contains("b=all") && address.contains("hs10") && address.contains("cf20_30-45"),
            "{address}"
        );
        let (back, remarks) = opened(address.split_once('?').unwrap().1);
        assert_eq!((back.query, remarks), (there.query, Vec::new()));
        // A page of its own years writes a year only when another is chosen.
        let years = [2030, 2050, 2060].map(Year::of);
        let of = TopicAddressParameters {
            years: &years,
            levers: &[],
            ..page()
        };
        let (mut there, _) = read("b=all&y=2033&r=new", of, |_| true);
        let written = |there: &TopicAddress| write("en/hotspots/".to_owned(), of, there);
        assert_eq!(written(&there), "en/hotspots/?m=0.1-26a&b=all&y=2033&r=new");
        there.focus = Year::LAST;
        assert_eq!(written(&there), "en/hotspots/?m=0.1-26a&b=all&y=2060&r=new");
    }

    #[test]
    fn an_address_without_levers_opens_them_as_far_as_evidence_goes() {
        assert_eq!(opened("").0.query, TopicQuery::top(&LEVERS, &LEVERS));
        assert_eq!(opened("?at=KEN").0.query, TopicQuery::top(&LEVERS, &LEVERS));
        let (TopicAddress { place, query, .. }, remarks) = opened("at=XXX&l=cf20.hl30&zz=1");
        assert_eq!((place, query.levels[0].tenths(), query.levels[1]), (home(), 20, Level::NONE));
        let texts: Vec<&str> = remarks.iter().map(Remark::id).collect();
        assert_eq!(texts, ["unknown_key", "unknown_place"]);
    }

    #[test]
    fn a_page_of_one_year_opens_the_nearest_of_its_own() {
        let years = [2030, 2050, 2060].map(Year::of);
        let of = TopicAddressParameters { years: &years, ..page() };
        let focus = |query: &str| read(query, of, |_| true).0.focus.number();
        assert_eq!(["", "y=2031", "y=2057", "y=1990"].map(focus), [2050, 2030, 2060, 2030]);
        let wanted = TopicAddress {
            focus: Year::of(2030),
            ..wanted(home(), TopicQuery::top(&LEVERS, &LEVERS))
        };
        assert_eq!(write("en/hotspots/".to_owned(), of, &wanted), "en/hotspots/?y=2030");
    }

    #[test]
    fn what_else_a_topic_asks_travels_under_its_key_and_what_is_odd_gets_a_remark() {
        let of = TopicAddressParameters {
            own: Some("rule"),
            levers: &[],
            ..page()
        };
        let own = |query: &str| {
            let (wanted, remarks) = read(query, of, |_| true);
            let is_told = matches!(remarks[..], [Remark::Unread { key: "rule", .. }]);
            assert!(is_told || remarks.is_empty(), "{query}: {remarks:?}");
            (wanted.query.own, is_told)
        };
        let plain = |text: &str| (text.to_owned(), false);
        assert_eq!(own("?at=KEN&rule=clinker.30.2027.2030"), plain("clinker.30.2027.2030"));
        assert_eq!(own("rule="), plain(""));
        let long = ["rule=", &"a".repeat(LONGEST + 1)].concat();
        for query in ["rule=<b>", "rule=%00", &long] {
            assert_eq!(own(query), (String::new(), true), "{query}");
        }
        let request = TopicQuery {
            own: "P-CK30".to_owned(),
            ..TopicQuery::default()
        };
        let address = write("en/purchase/".to_owned(), of, &wanted(PlaceId::parse("KEN").unwrap(), request));
        assert_eq!(address, "en/purchase/?at=KEN&rule=P-CK30");
    }
}
