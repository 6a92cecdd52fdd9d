//! Tests of the addresses of comparisons: reading, writing, the door of the explorer.

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
    let address = write(Language::English, pair, &Plain::default(), false, (home(), &offered()), "");
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
    for request in [
        "at=KEN",
        "l=hs30",
        "s2=ref;hs30",
        "b=avoid&s2=ref",
        "l=hs30&s2=recc;ru20_30-45&a=ssp1.pol2",
        "at=KEN&p=VNM&u=c",
        "b=all&y=2060&p=VNM&c=energy",
        "y=2027-2060",
        "c=eol&s2=loop",
        "r=new&s2=loop",
        "y=2060&r=cum",
        "r=circular",
        "r=space",
        "r=air",
        "s2=all&s3=loop&s4=ref;hs30",
        "at=IND&s2=ref;;out",
        "a=out&s2=ref;;ssp2&s3=all;ru10;ssp1.pol2",
        "b=avoid&s2=ref&s3=all;ru10",
        "at=KEN&p=VNM~IND~BRA&u=c&b=all",
        "o=homes.life:90",
        "o=homes.life:90&b=all",
        "l=hs30&o=homes.life:90&s2=ref;ru20&s3=ref;;out",
        "at=KEN&p=VNM&o=homes.life:90",
    ] {
        let (pair, remarks) = opened(request);
        assert_eq!(remarks, [], "{request}");
        assert_eq!(opened(&query(&pair)), (pair, Vec::new()), "{request}");
    }
    // A third side joins the default second side if the query names no second.
    assert_eq!(query(&opened("s3=loop").0), "s2=all&s3=loop");
    assert_eq!(query(&opened("y=2027-2060").0), "y=2060&r=cum");
    assert_eq!(query(&opened("c=materials&s2=loop").0), "r=new&s2=loop");
    assert_eq!(query(&opened("at=KEN&p=VNM&u=c").0), "at=KEN&p=VNM&u=c");
}

#[test]
fn a_second_plan_that_was_chosen_is_named_even_where_it_is_the_default() {
    let (pair, _) = opened("s2=all&y=2060");
    assert!(names_second("?s2=all&y=2060") && !names_second("?y=2060"));
    let address = |chosen, pair| write(Language::English, pair, &Plain::default(), chosen, (home(), &offered()), "");
    assert_eq!(address(true, &pair), "en/compare/?y=2060&s2=all");
    assert_eq!(address(false, &pair), "en/compare/?y=2060");
    // Places share one plan.
    assert_eq!(address(true, &opened("b=all&p=KEN").0), "en/compare/?b=all&p=KEN");
}

#[test]
fn the_comparison_of_two_worlds_has_a_background_of_its_own_on_one_side() {
    let address = two_worlds(Language::English, home(), "0.1-26a");
    let query = address.split_once('?').unwrap().1;
    let (pair, remarks) = opened(query);
    let storylines: Vec<Storyline> = pair.sides.iter().map(|side| side.choices.background.storyline).collect();
    assert_eq!((storylines, remarks), (vec![Storyline::Ssp2, Storyline::Out], Vec::new()));
    assert!(pair.is_of_backgrounds() && causes::movers(&pair) == [causes::PlanDifference::Background]);
}

#[test]
fn numbers_set_by_hand_are_those_of_every_side_and_of_the_links_to_the_explorer_and_back() {
    let (pair, _) = opened("l=hs30&o=homes.life:90&s2=ref;ru20&s3=ref;;out");
    let numbers = &pair.sides[0].choices.numbers;
    assert!(!numbers.is_empty() && pair.sides.iter().all(|side| side.choices.numbers == *numbers));
    for side in &pair.sides {
        assert!(open(Language::English, side, &pair, "").contains("o=homes.life:90"));
    }
    let view = View {
        choices: pair.sides[0].choices.clone(),
        ..View::default()
    };
    let address = door(Language::English, home(), &view, &Plain::default(), "");
    let (back, remarks) = opened(address.split_once('?').unwrap().1);
    assert_eq!((&back.sides[0].choices.numbers, remarks), (numbers, Vec::new()), "{address}");
    // The default second side is the same plan as without numbers.
    let second = |query| with_our_numbers(&opened(query).0.sides[1].choices);
    assert_eq!(second("o=homes.life:90"), second(""));
    // A city has no numbers of its own.
    let (pair, remarks) = opened("at=KEN-21711&o=homes.life:90");
    assert!(pair.sides.iter().all(|side| side.choices.numbers.is_empty()));
    assert_eq!(remarks, [Remark::OursOnly]);
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
fn a_link_of_a_result_opens_its_measure() {
    for result in Headline::ALL {
        let view = View { result, ..View::default() };
        let address = door(Language::English, home(), &view, &Plain::default(), "");
        let (pair, remarks) = opened(address.split_once('?').unwrap().1);
        assert_eq!((pair.shown, remarks), (Measure::of(result), Vec::new()), "{address}");
        assert!(causes::RESULTS.contains(&pair.shown), "{address}");
        let back = open(Language::English, &pair.sides[0], &pair, "");
        let (link, _) = Link::parse(back.split_once('?').map_or("", |(_, query)| query));
        assert_eq!((link.result, link.charts), (result, Vec::new()), "{back}");
    }
    // The chosen result goes before the chart of an explorer's link.
    assert_eq!(opened("c=energy~age&r=space").0.shown, Measure::Space);
    assert_eq!(opened("c=energy~age").0.shown, Measure::Energy);
}

#[test]
fn what_cannot_be_shown_is_told() {
    let remarks = |query| opened(query).1.iter().map(Remark::id).collect::<Vec<_>>();
    assert_eq!(remarks("at=XYZ"), ["unknown_place"]);
    assert_eq!(remarks("p=KEN~VNM~BRA~USA"), ["list_cut"]);
    assert_eq!(remarks("p=KEN&s2=all&s3=ref"), ["value", "value"]);
    assert_eq!(remarks("y=1990"), ["year"]);
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
    for (carried, own, texts) in [
        ("Long life", vec![false, true], vec!["", "Long life"]),
        ("Long life", vec![true, false], vec!["Long life", ""]),
        ("Long life~Clean", vec![true, true], vec!["Long life", "Clean"]),
        ("~Clean", vec![true, true], vec!["", "Clean"]),
        ("", vec![true, true], vec!["", ""]),
        ("Long~~Clean", vec![true, true, false, true], vec!["Long", "", "", "Clean"]),
    ] {
        let read = names(&plain(carried), &own);
        assert_eq!(read, texts.into_iter().map(plain).collect::<Vec<_>>(), "{carried}");
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
