//! Address: which place and which levers a query asks the page of road vehicles for, and the query of both.
//!
//! ```text
//! at = place      b l = levers as in the explorer, whose link can be followed here; without them all go as far as evidence
//! ```
//!
//! Levers and keys of the explorer that have no meaning here are passed over. Does not know: years, which are all shown.

use crate::choices::link::text::Plain;
use crate::choices::link::{Link, Remark, Route};
use crate::choices::{Level, Pull};
use crate::findings::roads::{Asked, LEVERS};
use crate::kind::{Language, Lever};
use crate::place::{PlaceId, Wider};

/// What a query asks for, and what was remarked of it.
#[must_use]
pub fn read(
    query: &str,
    home: PlaceId,
    offered: &[Lever],
    release: &str,
    known: impl Fn(PlaceId) -> bool,
) -> (PlaceId, Asked, Vec<Remark>) {
    let (link, mut remarks) = Link::parse(query);
    let (choices, more) = link.choices(offered);
    remarks.extend(more);
    remarks.extend(link.aged(release));
    let place = link.at.filter(|place| known(*place)).unwrap_or_else(|| {
        remarks.extend(link.at.map(|place| Remark::UnknownPlace {
            found: Plain::clean(place.as_str()),
            shown: home,
        }));
        home
    });
    let asked = if names_levers(query) {
        Asked {
            levels: LEVERS.map(|lever| choices.level(lever)),
        }
    } else {
        Asked::top(offered)
    };
    (place, asked, remarks)
}

/// Whether a query says how levers are set.
fn names_levers(query: &str) -> bool {
    let query = query.strip_prefix('?').unwrap_or(query);
    query.split('&').any(|pair| matches!(pair.split_once('='), Some(("b" | "l", _))))
}

/// The address of the page of a place under some levers, below the site's root; the release is told where levers are.
#[must_use]
pub fn write(language: Language, place: PlaceId, home: PlaceId, asked: &Asked, offered: &[Lever], release: &str) -> String {
    let path = Route::Vehicles { language }.write();
    let mut link = Link {
        at: (place != home).then_some(place),
        ..Link::default()
    };
    if *asked != Asked::top(offered) {
        link.release = Plain::clean(release);
        for (lever, level) in LEVERS.into_iter().zip(asked.levels) {
            if level != Level::NONE {
                link.pulls.insert(lever, Pull::to_level(level));
            }
        }
        if link.pulls.is_empty() {
            // Nothing pulled is told by a lever at nothing: without any the page is as it opens.
            link.pulls.insert(LEVERS[0], Pull::to_level(Level::NONE));
        }
    }
    let query = link.write();
    if query.is_empty() { path } else { [&path, "?", &query].concat() }
}

/// The page of a place as it opens; of the world where none is told.
#[must_use]
pub fn plain(language: Language, place: Option<PlaceId>) -> String {
    let path = Route::Vehicles { language }.write();
    match place.filter(|place| Some(*place) != Wider::World.id()) {
        Some(place) => [&path, "?at=", place.as_str()].concat(),
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RELEASE: &str = "0.1-26a";

    fn home() -> PlaceId {
        Wider::World.id().unwrap()
    }

    fn opened(query: &str) -> (PlaceId, Asked, Vec<Remark>) {
        read(query, home(), &Lever::ALL, RELEASE, |place| place.as_str() != "XXX")
    }

    #[test]
    fn what_is_written_reads_back_without_a_remark() {
        let kenya = PlaceId::parse("KEN").unwrap();
        for levels in [[40, 40, 40, 40], [0, 0, 0, 0], [20, 0, 0, 0], [0, 15, 40, 5]] {
            let asked = Asked {
                levels: levels.map(|tenths| Level::from_tenths(tenths).unwrap()),
            };
            for place in [home(), kenya] {
                let address = write(Language::English, place, home(), &asked, &LEVERS, RELEASE);
                let query = address.split_once('?').map_or("", |(_, query)| query);
                assert_eq!(opened(query), (place, asked.clone(), Vec::new()), "{address}");
            }
        }
    }

    #[test]
    fn an_address_without_levers_opens_them_as_far_as_evidence_goes() {
        assert_eq!(opened("").1, Asked::top(&LEVERS));
        assert_eq!(opened("?at=KEN").1, Asked::top(&LEVERS));
        let (place, asked, remarks) = opened("at=XXX&l=cf20.hl30&zz=1");
        assert_eq!((place, asked.levels[0].tenths(), asked.levels[1]), (home(), 20, Level::NONE));
        let told: Vec<&str> = remarks.iter().map(Remark::id).collect();
        assert_eq!(told, ["unknown_key", "unknown_place"]);
    }
}
