//! Address: reads sides from a query, and writes the query of sides.
//!
//! ```text
//! A = at, b, l, a, f   B, C, D = s2, s3, s4, or further places (p) under the same choices
//! n = the name of a plan that is not built in; for several such plans all names, separated by ~
//! y = focus year       y=2027-2050 with c=ghg: emissions added up      c = result      u = per person
//! ```
//!
//! Defaults: A is the reference of the home place. B is all three strategies if A is the reference, and the reference
//! otherwise. All sides share one background.

use crate::site::link::explore;
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::sides::chart;
use cairn_analysis::findings::compare::{CompareSide, MOST, Measure, Sides};
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Chart, ComparedScenario, Focus, Link, Per, Remark, Route};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Choices};
use cairn_core::kind::{Language, Lever};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// Separator between the names of plans.
const APART: char = '~';
/// Keys of further plans.
const KEYS: [&str; MOST - 1] = ["s2", "s3", "s4"];

/// A built-in scenario, without levers that are not offered.
pub fn built_in(base: Scenario, background: Background, offered: &[Lever]) -> Choices {
    let compared = ComparedScenario {
        base,
        ..ComparedScenario::default()
    };
    compared.choices(background, offered).0
}

/// The default second side: the reference, or all three strategies if the first side is the reference.
pub fn beside(first: &Choices, offered: &[Lever]) -> Choices {
    let reference = built_in(Scenario::Reference, first.background, offered);
    if *first == reference {
        built_in(Scenario::All, first.background, offered)
    } else {
        reference
    }
}

/// The default place to compare with: the world, then a group of countries by income.
pub fn other(places: &[PlaceId]) -> Option<PlaceId> {
    let usual = [
        Wider::World,
        Wider::HighIncome,
        Wider::UpperMiddleIncome,
        Wider::LowerMiddleIncome,
        Wider::LowIncome,
    ];
    usual.into_iter().filter_map(Wider::id).find(|id| !places.contains(id))
}

/// A built-in scenario that no side uses yet; the reference if all are used.
pub fn further(sides: &[CompareSide], offered: &[Lever]) -> Choices {
    let background = sides.first().map(|side| side.choices.background).unwrap_or_default();
    let mut all = Scenario::ALL.into_iter().map(|scenario| built_in(scenario, background, offered));
    let is_new = |choices: &Choices| sides.iter().all(|side| side.choices != *choices);
    all.find(is_new).unwrap_or_default()
}

/// Splits a link's name into the names of plans; a built-in plan (`own` is false) gets none.
pub fn names(name: &Plain, own: &[bool]) -> Vec<Plain> {
    let many = own.iter().filter(|own| **own).count();
    let mut told = name.as_str().splitn(many.max(1), APART).map(Plain::clean);
    own.iter()
        .map(|own| if *own { told.next().unwrap_or_default() } else { Plain::default() })
        .collect()
}

pub fn name_of(query: &str) -> Plain {
    Link::parse(query).0.name
}

/// The name in a link: the names of all plans that are not built in.
pub fn name(names: &[&Plain]) -> Plain {
    match names {
        [only] => (*only).clone(),
        names if names.iter().all(|name| name.is_empty()) => Plain::default(),
        names => {
            let clear: Vec<String> = names.iter().map(|name| name.as_str().replace(APART, " ")).collect();
            Plain::clean(&clear.join(&APART.to_string()))
        }
    }
}

/// The default comparison.
pub fn usual(home: PlaceId, offered: &[Lever]) -> Sides {
    let sides = [Choices::default(), beside(&Choices::default(), offered)];
    Sides {
        sides: sides.map(|choices| CompareSide { place: home, choices }).to_vec(),
        focus: View::FOCUS,
        per: Per::Total,
        shown: Measure::Emissions,
    }
}

/// Reads sides from a query; also returns remarks on it.
pub fn read(query: &str, home: PlaceId, offered: &[Lever], release: &str, known: impl Fn(PlaceId) -> bool) -> (Sides, Vec<Remark>) {
    let (link, mut remarks) = Link::parse(query);
    let (first, more) = link.choices(offered);
    remarks.extend(more);
    remarks.extend(link.aged(release));
    let here = |named: Option<PlaceId>, remarks: &mut Vec<Remark>| match named {
        Some(place) if !known(place) => {
            let found = Plain::clean(place.as_str());
            remarks.push(Remark::UnknownPlace { found, shown: home });
            None
        }
        named => named,
    };
    let place = here(link.at, &mut remarks).unwrap_or(home);
    let mut places = vec![place];
    for named in &link.places {
        let further = here(Some(*named), &mut remarks).filter(|further| !places.contains(further));
        if places.len() < MOST {
            places.extend(further);
        } else if further.is_some() {
            remarks.push(Remark::ListCut { key: "p", limit: MOST - 1 });
            break;
        }
    }
    let mut sides: Vec<CompareSide> = places
        .into_iter()
        .map(|place| CompareSide {
            place,
            choices: first.clone(),
        })
        .collect();
    let of_places = sides.len() > 1;
    for (key, compared) in KEYS.into_iter().zip(&link.compared) {
        let choices = match compared {
            // Places share one scenario.
            Some(compared) if of_places => {
                let found = Plain::clean(compared.base.id());
                remarks.push(Remark::Unread { key, found });
                continue;
            }
            Some(compared) => {
                let (choices, more) = compared.choices(link.background, offered);
                remarks.extend(more);
                choices
            }
            None if sides.len() == 1 => beside(&first, offered),
            None => continue,
        };
        sides.push(CompareSide { place, choices });
    }
    // Totals start when levers can first act, so an earlier focus has no meaning.
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
    sides.iter_mut().for_each(CompareSide::settle);
    let asked = Sides {
        sides,
        focus,
        per: link.per,
        shown: shown(link.charts.first().copied(), link.focus),
    };
    (asked, remarks)
}

/// The result selected by a chart and a focus.
fn shown(chart: Option<Chart>, focus: Focus) -> Measure {
    match (chart, focus) {
        (Some(Chart::Materials), _) => Measure::NewMaterials,
        (Some(Chart::Age), _) => Measure::Floor,
        (Some(Chart::Built), _) => Measure::Built,
        (Some(Chart::EndOfLife), _) => Measure::Out,
        (Some(Chart::Energy), _) => Measure::Energy,
        // Other charts have no result to compare.
        (_, Focus::Span(..)) => Measure::Cumulative,
        (_, Focus::Year(_)) => Measure::Emissions,
    }
}

/// The address of sides below the site's root. It names the release if the link carries anything.
pub fn write(language: Language, asked: &Sides, name: &Plain, home: PlaceId, offered: &[Lever], release: &str) -> String {
    let (a, others) = (&asked.sides[0], &asked.sides[1..]);
    let mut link = Link::from_choices(&a.choices, Some(asked.focus));
    link.at = (a.place != home).then_some(a.place);
    if asked.is_of_places() {
        link.places = others.iter().map(|side| side.place).collect();
        // Only cities have a form; any side that is a city can supply it.
        let forms = asked.sides.iter().map(|side| side.choices.form);
        link.form = forms.max().unwrap_or_default();
    } else if others.len() != 1 || others[0].choices != beside(&a.choices, offered) {
        for (told, side) in link.compared.iter_mut().zip(others) {
            *told = Some(ComparedScenario::of(&side.choices));
        }
    }
    link.per = asked.per;
    link.name = name.clone();
    if asked.shown == Measure::Cumulative && asked.focus > Year::LEVERS {
        link.focus = Focus::Span(Year::LEVERS, asked.focus);
    }
    let chart = chart(asked.shown);
    if chart != Chart::Causes {
        link.charts = vec![chart];
    }
    with(language, link, release)
}

/// The link from the explorer: the reference as A, the explorer's choices as B, with their name. From the reference
/// it opens the default comparison.
pub fn door(language: Language, place: PlaceId, view: &View, name: &Plain, release: &str) -> String {
    let compared = ComparedScenario::of(&view.choices);
    let mut link = Link {
        at: Some(place),
        background: view.choices.background,
        focus: Focus::Year(view.focus),
        ..Link::default()
    };
    if compared != ComparedScenario::default() {
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

/// The explorer's address for a side.
pub fn open(language: Language, side: &CompareSide, focus: Year, release: &str) -> String {
    let view = View {
        choices: side.choices.clone(),
        focus,
        ..View::default()
    };
    explore::address(language, side.place, &view, release)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_analysis::findings::compare::causes;
    use cairn_core::choices::Level;

    const RELEASE: &str = "0.1-26a";

    fn home() -> PlaceId {
        PlaceId::parse("IND").unwrap()
    }

    fn offered() -> Vec<Lever> {
        Lever::ALL.to_vec()
    }

    fn opened(query: &str) -> (Sides, Vec<Remark>) {
        read(query, home(), &offered(), RELEASE, |place| place.as_str() != "XYZ")
    }

    fn query(pair: &Sides) -> String {
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
            "s2=all&s3=loop&s4=ref;hs30",
            "b=avoid&s2=ref&s3=all;ru10",
            "at=KEN&p=VNM~IND~BRA&u=c&b=all",
        ] {
            let (pair, remarks) = opened(asked);
            assert_eq!(remarks, [], "{asked}");
            assert_eq!(opened(&query(&pair)), (pair, Vec::new()), "{asked}");
        }
        // A third side joins the default second side if the query names no second.
        assert_eq!(query(&opened("s3=loop").0), "s2=all&s3=loop");
        assert_eq!(query(&opened("y=2027-2060").0), "y=2027-2060");
        assert_eq!(query(&opened("at=KEN&p=VNM&u=c").0), "at=KEN&p=VNM&u=c");
    }

    #[test]
    fn every_result_travels() {
        for shown in causes::RESULTS {
            let pair = Sides {
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
        assert_eq!(told("p=KEN~VNM~BRA~USA"), ["list_cut"]);
        assert_eq!(told("p=KEN&s2=all&s3=ref"), ["value", "value"]);
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
            ("Long life", vec![false, true], vec!["", "Long life"]),
            ("Long life", vec![true, false], vec!["Long life", ""]),
            ("Long life~Clean", vec![true, true], vec!["Long life", "Clean"]),
            ("~Clean", vec![true, true], vec!["", "Clean"]),
            ("", vec![true, true], vec!["", ""]),
            ("Long~~Clean", vec![true, true, false, true], vec!["Long", "", "", "Clean"]),
        ] {
            let read = names(&plain(carried), &own);
            assert_eq!(read, told.into_iter().map(plain).collect::<Vec<_>>(), "{carried}");
            let named: Vec<&Plain> = read.iter().zip(&own).filter_map(|(name, own)| own.then_some(name)).collect();
            assert_eq!(name(&named), plain(carried));
        }
        // The separator within a name does not split it.
        assert_eq!(name(&[&plain("a~b"), &plain("")]), plain("a b~"));
        // An old link with one name for two plans gives it to the first.
        assert_eq!(names(&plain("Long life"), &[true, true]), ["Long life", ""].map(plain));
    }

    #[test]
    fn what_stands_beside_others_is_none_of_them() {
        let mut places = vec![home()];
        while places.len() < MOST {
            let further = other(&places).unwrap();
            assert!(!places.contains(&further));
            places.push(further);
        }
        let mut sides = usual(home(), &offered()).sides;
        while sides.len() < MOST {
            let choices = further(&sides, &offered());
            assert!(sides.iter().all(|side| side.choices != choices));
            sides.push(CompareSide { place: home(), choices });
        }
    }
}
