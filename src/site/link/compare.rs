//! Address: what a query asks two sides to be, and the query of two sides.
//!
//! ```text
//! A = at, b, l, a      B = s2, or with p another place under the same choices
//! n = the name of a plan that is not built in; of two such plans both names, with a ~ between
//! y = focus year       y=2027-2050 with c=ghg: emissions added up      c = result      u = per person
//! ```
//!
//! What is not told: A is the reference of the home place, B all three strategies beside the
//! reference, or the reference beside anything else. Both sides have one background.

use crate::choices::link::text::Plain;
use crate::choices::link::{Chart, Compared, Focus, Link, Per, Remark, Route};
use crate::choices::scenario::Scenario;
use crate::choices::{Background, Choices};
use crate::figure::board::View;
use crate::figure::pair::chart;
use crate::findings::compare::{Measure, Pair, Side};
use crate::kind::{Language, Lever};
use crate::place::{PlaceId, Wider};
use crate::site::link::explore;
use crate::year::Year;

/// Between the names of two plans.
const APART: char = '~';

/// A built-in scenario, as far as levers are offered.
#[must_use]
pub fn built_in(base: Scenario, background: Background, offered: &[Lever]) -> Choices {
    let compared = Compared {
        base,
        ..Compared::default()
    };
    compared.choices(background, offered).0
}

/// What stands beside a first side while nobody says: the reference, or all three strategies beside the reference itself.
#[must_use]
pub fn beside(first: &Choices, offered: &[Lever]) -> Choices {
    let reference = built_in(Scenario::Reference, first.background, offered);
    if *first == reference {
        built_in(Scenario::All, first.background, offered)
    } else {
        reference
    }
}

/// The place that stands beside another while nobody says: the world; beside the world, its countries of high income.
#[must_use]
pub fn other(place: PlaceId) -> PlaceId {
    let ids = [Wider::World, Wider::HighIncome].into_iter().filter_map(Wider::id);
    ids.into_iter().find(|id| *id != place).unwrap_or(place)
}

/// The names of two plans, of which some are not built in, from what a link carries.
#[must_use]
pub fn names(name: &Plain, own: [bool; 2]) -> [Plain; 2] {
    match (own, name.as_str().split_once(APART)) {
        ([true, true], Some((a, b))) => [a, b].map(Plain::clean),
        ([true, _], _) => [name.clone(), Plain::default()],
        ([false, _], _) => [Plain::default(), name.clone()],
    }
}

/// The name that a query carries.
#[must_use]
pub fn name_of(query: &str) -> Plain {
    Link::parse(query).0.name
}

/// What a link carries of the names of two plans.
#[must_use]
pub fn name(names: [&Plain; 2], own: [bool; 2]) -> Plain {
    let [a, b] = names;
    match own {
        [true, true] if !(a.is_empty() && b.is_empty()) => {
            let clear = |name: &Plain| name.as_str().replace(APART, " ");
            Plain::clean(&[clear(a), String::from(APART), clear(b)].concat())
        }
        [true, _] => a.clone(),
        [false, _] => b.clone(),
    }
}

/// What is compared where nothing is told.
#[must_use]
pub fn usual(home: PlaceId, offered: &[Lever]) -> Pair {
    let sides = [Choices::default(), beside(&Choices::default(), offered)];
    Pair {
        sides: sides.map(|choices| Side { place: home, choices }),
        focus: View::FOCUS,
        per: Per::Total,
        shown: Measure::Emissions,
    }
}

/// What a query asks for, and what was remarked of it.
#[must_use]
pub fn read(query: &str, home: PlaceId, offered: &[Lever], release: &str, known: impl Fn(PlaceId) -> bool) -> (Pair, Vec<Remark>) {
    let (link, mut remarks) = Link::parse(query);
    let (first, more) = link.choices(offered);
    remarks.extend(more);
    remarks.extend(link.aged(release));
    let mut here = |named: Option<PlaceId>| match named {
        Some(place) if !known(place) => {
            let found = Plain::clean(place.as_str());
            remarks.push(Remark::UnknownPlace { found, shown: home });
            None
        }
        named => named,
    };
    let place = here(link.at).unwrap_or(home);
    let other = here(link.places.first().copied()).filter(|other| *other != place);
    if link.places.len() > 1 {
        remarks.push(Remark::ListCut { key: "p", limit: 1 });
    }
    let [second, third, fourth] = &link.compared;
    let left_out = [
        ("s2", second.as_ref().filter(|_| other.is_some())),
        ("s3", third.as_ref()),
        ("s4", fourth.as_ref()),
    ];
    for (key, compared) in left_out {
        if let Some(compared) = compared {
            let found = Plain::clean(compared.base.id());
            remarks.push(Remark::Unread { key, found });
        }
    }
    let choices = match (other, second) {
        (Some(_), _) => first.clone(),
        (None, Some(second)) => {
            let (choices, more) = second.choices(link.background, offered);
            remarks.extend(more);
            choices
        }
        (None, None) => beside(&first, offered),
    };
    // Nothing adds up before levers can act: an earlier focus has nothing to say.
    let named = link.focus.year();
    let focus = named.max(Year::LEVERS);
    if named != focus {
        remarks.push(Remark::YearHeld {
            found: Plain::clean(&named.to_string()),
            first: Year::LEVERS,
            last: Year::LAST,
            shown: focus.to_string(),
        });
    }
    let pair = Pair {
        sides: [
            Side { place, choices: first },
            Side {
                place: other.unwrap_or(place),
                choices,
            },
        ],
        focus,
        per: link.per,
        shown: shown(link.charts.first().copied(), link.focus),
    };
    (pair, remarks)
}

/// The result that a chart and a focus ask for.
fn shown(chart: Option<Chart>, focus: Focus) -> Measure {
    match (chart, focus) {
        (None | Some(Chart::Causes | Chart::Sectors), Focus::Span(..)) => Measure::Cumulative,
        (None | Some(Chart::Causes | Chart::Sectors), Focus::Year(_)) => Measure::Emissions,
        (Some(Chart::Materials), _) => Measure::NewMaterials,
        (Some(Chart::Age), _) => Measure::Floor,
        (Some(Chart::Built), _) => Measure::Built,
        (Some(Chart::EndOfLife), _) => Measure::Out,
        (Some(Chart::Energy), _) => Measure::Energy,
    }
}

/// The address of two sides below the site's root; the release is told where anything is.
#[must_use]
pub fn write(language: Language, pair: &Pair, name: &Plain, home: PlaceId, offered: &[Lever], release: &str) -> String {
    let [a, b] = &pair.sides;
    let mut link = Link::from_choices(&a.choices, Some(pair.focus));
    link.at = (a.place != home).then_some(a.place);
    if pair.is_of_places() {
        link.places = vec![b.place];
    } else if b.choices != beside(&a.choices, offered) {
        let Link { base, pulls, .. } = Link::from_choices(&b.choices, None);
        link.compared[0] = Some(Compared { base, pulls });
    }
    link.per = pair.per;
    link.name = name.clone();
    if pair.shown == Measure::Cumulative && pair.focus > Year::LEVERS {
        link.focus = Focus::Span(Year::LEVERS, pair.focus);
    }
    let chart = chart(pair.shown);
    if chart != Chart::Causes {
        link.charts = vec![chart];
    }
    with(language, link, release)
}

/// The way from the explorer: the reference as A, what is chosen there as B, by its name; what is at the reference leads to
/// what is usual.
#[must_use]
pub fn door(language: Language, place: PlaceId, view: &View, name: &Plain, release: &str) -> String {
    let Link {
        base,
        pulls,
        background,
        focus,
        ..
    } = Link::from_choices(&view.choices, Some(view.focus));
    let compared = Compared { base, pulls };
    let mut link = Link {
        at: Some(place),
        background,
        focus,
        ..Link::default()
    };
    if compared != Compared::default() {
        link.compared[0] = Some(compared);
        link.name = name.clone();
    }
    with(language, link, release)
}

fn with(language: Language, mut link: Link, release: &str) -> String {
    let path = Route::Compare { language }.write();
    if link == Link::default() {
        return path;
    }
    link.release = Plain::clean(release);
    [&path, "?", &link.write()].concat()
}

/// Where a side is open in the explorer.
#[must_use]
pub fn open(language: Language, side: &Side, focus: Year, release: &str) -> String {
    let view = View {
        choices: side.choices.clone(),
        focus,
        ..View::default()
    };
    explore::of(language, side.place, &view, release)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Level;
    use crate::findings::compare::causes;

    const RELEASE: &str = "0.1-26a";

    fn home() -> PlaceId {
        PlaceId::parse("IND").unwrap()
    }

    fn offered() -> Vec<Lever> {
        Lever::ALL.into_iter().filter(|lever| !lever.is_later()).collect()
    }

    fn opened(query: &str) -> (Pair, Vec<Remark>) {
        read(query, home(), &offered(), RELEASE, |place| place.as_str() != "XYZ")
    }

    fn query(pair: &Pair) -> String {
        let address = write(Language::English, pair, &Plain::default(), home(), &offered(), "");
        address.split_once('?').map_or(String::new(), |(_, query)| query.to_owned())
    }

    #[test]
    fn nothing_told_is_the_reference_beside_all_three() {
        let (pair, remarks) = opened("");
        assert_eq!((&pair, remarks), (&usual(home(), &offered()), Vec::new()));
        assert_eq!(query(&pair), "");
        assert_eq!(pair.sides[1].choices, built_in(Scenario::All, Background::default(), &offered()));
    }

    #[test]
    fn what_is_written_reads_back_without_a_remark() {
        for asked in [
            "at=KEN",
            "l=hs30",
            "s2=ref;hs30",
            "b=avoid&s2=ref",
            "l=hs30&s2=recc;ru20_30-45&a=ssp1.pol2",
            "at=KEN&p=VNM&u=c",
            "b=all&y=2060&p=VNM&c=energy",
            "y=2027-2060",
            "c=eol&s2=loop",
        ] {
            let (pair, remarks) = opened(asked);
            assert_eq!(remarks, [], "{asked}");
            assert_eq!(opened(&query(&pair)), (pair, Vec::new()), "{asked}");
        }
        assert_eq!(query(&opened("y=2027-2060").0), "y=2027-2060");
        assert_eq!(query(&opened("at=KEN&p=VNM&u=c").0), "at=KEN&p=VNM&u=c");
    }

    #[test]
    fn every_result_travels() {
        for shown in causes::RESULTS {
            let pair = Pair {
                shown,
                ..usual(home(), &offered())
            };
            assert_eq!(opened(&query(&pair)).0, pair);
        }
    }

    #[test]
    fn what_cannot_be_shown_is_told() {
        let told = |query| opened(query).1.iter().map(Remark::id).collect::<Vec<_>>();
        assert_eq!(told("at=XYZ"), ["unknown_place"]);
        assert_eq!(told("p=KEN~VNM"), ["list_cut"]);
        assert_eq!(told("p=KEN&s2=all"), ["value"]);
        assert_eq!(told("s2=all&s3=ref"), ["value"]);
        assert_eq!(told("y=1990"), ["year"]);
    }

    #[test]
    fn the_door_of_the_explorer_keeps_the_reference_as_a() {
        let mut view = View::default();
        let name = Plain::clean("Long life");
        let door = |view: &View| door(Language::English, home(), view, &name, "");
        assert_eq!(door(&view), "en/compare/?at=IND");
        view.choices = view.choices.with(Lever::HomeSpace, Level::STEP_3);
        assert_eq!(door(&view), "en/compare/?at=IND&s2=ref;hs30&n=Long%20life");
        let (pair, _) = opened("at=IND&s2=ref;hs30");
        assert_eq!(pair.sides[1].choices, view.choices);
    }

    #[test]
    fn names_go_with_the_plans_that_are_not_built_in() {
        let plain = Plain::clean;
        for (carried, own, told) in [
            ("Long life", [false, true], ["", "Long life"]),
            ("Long life", [true, false], ["Long life", ""]),
            ("Long life~Clean", [true, true], ["Long life", "Clean"]),
            ("~Clean", [true, true], ["", "Clean"]),
            ("", [true, true], ["", ""]),
        ] {
            let read = names(&plain(carried), own);
            assert_eq!(read, told.map(plain), "{carried}");
            assert_eq!(name(read.each_ref(), own), plain(carried));
        }
        // A name that holds the mark between names does not make two.
        assert_eq!(name([&plain("a~b"), &plain("")], [true, true]), plain("a b~"));
        assert_eq!(names(&plain("Long life"), [true, true]), ["Long life", ""].map(plain));
    }

    #[test]
    fn a_second_place_is_never_the_first() {
        for place in ["IND", "WLD", "HIC"] {
            let place = PlaceId::parse(place).unwrap();
            assert_ne!(other(place), place);
        }
    }
}
