//! Published results: the table can be read, each case gives its mapping and tolerance, and a bad file gets all its
//! faults reported.

use crate::weightless;
use cairn_analysis::findings::study_cases::{self, Boundary, CaseMeasure, CaseRun, PublishedCase};
use cairn_analysis::findings::variable;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Policy};
use cairn_core::facts::pack;
use cairn_core::kind::{Lever, Proof, Prospect, Storyline};
use cairn_core::model::{self, Outcome};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;
use cairn_evidence::Faults;
use cairn_evidence::comparison::case_file::{FILE, TABLE};
use cairn_evidence::outlook::cases::{reckoned, variables};

use proptest::prelude::*;
use weightless::weightless;

pub(crate) const HEADING: &str = "case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note\n";

pub(crate) fn published_cases() -> Vec<PublishedCase> {
    cairn_evidence::comparison::case_file::read(FILE, TABLE).unwrap_or_else(|faults: Faults| panic!("{faults}"))
}

fn read_cases(lines: &str) -> Vec<PublishedCase> {
    cairn_evidence::comparison::case_file::read("cases.csv", &[HEADING, lines].concat()).unwrap_or_else(|faults| panic!("{faults}"))
}

pub(crate) fn case_faults(text: &str) -> Vec<String> {
    let faults = cairn_evidence::comparison::case_file::read("cases.csv", text).expect_err("this must be refused");
    faults.all().iter().map(ToString::to_string).collect()
}

#[test]
fn every_case_that_can_be_compared_says_how_it_was_mapped_and_why_it_passes_where() {
    let cases = published_cases();
    for case in &cases {
        if let Some(why) = &case.cannot {
            assert!(case.low.is_none() && case.high.is_none() && why.len() > 20, "{}", case.case);
        } else {
            assert!(!case.tolerance.is_empty(), "{} does not say why its range is what it is", case.case);
            for (name, query) in &case.variables {
                let others = match case.chosen {
                    CaseRun::Outlook(_) => variables(),
                    CaseRun::Choices(_) => reckoned(),
                };
                let listed = query.is_some() || others.contains(name);
                assert!(listed, "{}: \"{name}\" is none of our variables", case.case);
            }
        }
        for place in &case.places {
            assert!(
                Wider::find(place.as_str()).is_some() || ["CHN", "IND", "USA", "DEU"].contains(&place.as_str()),
                "{}",
                case.case
            );
        }
    }
    assert!(cases.iter().filter(|case| case.cannot.is_none()).count() > 80);
}

#[test]
fn every_case_is_in_a_unit_that_ours_can_be_turned_into() {
    let world = pack::read(pack::WORLD).unwrap();
    let facts = world.place(PlaceId::parse("IND").unwrap()).unwrap();
    let outcome = model::run(facts, &Choices::default());
    for case in published_cases()
        .iter()
        .filter(|case| case.cannot.is_none() && matches!(case.chosen, CaseRun::Choices(_)))
    {
        for (name, query) in &case.variables {
            // A measure calculated from an outcome is in gigatonnes.
            let unit = query.map_or("Gt/yr", |query| variable::series(&outcome, query).0.symbol());
            let unit = case.measure.unit(unit);
            let factor = study_cases::factor(&unit, &case.unit);
            assert!(
                factor.is_some_and(|factor| factor > 0.0),
                "{}: {name} is in {unit}, not {}",
                case.case,
                case.unit
            );
        }
    }
}

#[test]
fn every_published_case_has_a_row() {
    let cases = published_cases();
    for number in 1..=36 {
        let id = format!("P{number:02}");
        let known = |case: &PublishedCase| case.case == id || case.case.starts_with(&[id.as_str(), "/"].concat());
        assert!(cases.iter().any(known), "{id} has no row");
    }
}

/// All sixteen benchmarks of the bridge, from explained materials to the documents; a case that cannot be shown here
/// gives its reason.
#[test]
fn every_benchmark_of_the_bridge_has_a_row() {
    let cases = published_cases();
    for number in 1..=16 {
        let id = format!("N{number:02}");
        let case = cases
            .iter()
            .find(|case| case.case == id)
            .unwrap_or_else(|| panic!("{id} has no row"));
        assert_eq!(case.cannot.is_some(), id == "N02", "{id}");
        assert_eq!(case.untested.is_some(), id == "N16", "{id}");
    }
}

#[test]
fn the_reports_figures_for_homes_are_asked_of_both_readings_of_the_bundle() {
    let cases = published_cases();
    for (id, place, low, high) in [("P08", "G7", 0.8, 1.0), ("P09", "CHN", 0.8, 1.0), ("P10", "IND", 0.5, 0.7)] {
        for (tail, scenario) in [("", Scenario::Panel), ("/future", Scenario::PanelFuture)] {
            let case = cases.iter().find(|case| case.case == [id, tail].concat()).unwrap();
            assert_eq!(case.chosen, CaseRun::Choices(scenario.choices()));
            assert_eq!((case.place.as_str(), case.low, case.high), (place, Some(low), Some(high)));
            assert_eq!(case.variable, "GHG|Material cycle@Homes");
            assert_eq!((case.measure, case.to), (CaseMeasure::SavingShare, Some(Year::of(2050))));
        }
    }
}

#[test]
fn an_unseen_file_of_the_agreed_form_is_read() {
    let cases = read_cases(
        "X1,A study,doi,LIC+LMIC,l=hs20.ru24_30-45,ssp1.pol2,Primary|Cement,cumulative,2027,2060,,120,Gt,\"open, below\"\n\
         X2,A study,doi,WLD,gro2019-ts,,Outlook|Extraction|Biomass,level,,2060,20,,Gt/yr,\n\
         X3,A study,doi,DEU,l=tm40,,GHG|Materials@Homes,rank,,2050,1,3,rank,\n\
         X4,A study,doi,G7+CHN,recc-future,none,GHG@Homes + GHG@Vehicles,peak_year,,,2020,2030,year,\n\
         X5,A study,doi,IND,,,Something else,level,,2050,0,1,Mt,not ours\n",
    );
    let CaseRun::Choices(choices) = &cases[0].chosen else { panic!() };
    assert_eq!(choices.background.storyline, Storyline::Ssp1);
    assert_eq!(choices.background.policy, Policy::Pol2);
    assert_eq!(choices.pulls[&Lever::Reuse].to, Some(Year::of(2045)));
    assert_eq!(cases[0].places.len(), 2);
    assert_eq!(
        (cases[0].low, cases[0].high, cases[0].note.as_str()),
        (None, Some(120.0), "open, below")
    );
    assert!(cases[0].passes(119.0) && !cases[0].passes(121.0) && !cases[0].passes(f64::NAN));
    assert_eq!(cases[1].chosen, CaseRun::Outlook(Prospect::Sustainable2019));
    assert_eq!(cases[2].measure, CaseMeasure::Rank(Lever::Timber));
    assert_eq!(cases[3].variables.len(), 2);
    assert_eq!(cases[4].chosen, CaseRun::Choices(Scenario::Reference.choices()));
    assert!(
        cases[4].variables[0].1.is_none(),
        "left to the comparison, which says that it cannot"
    );
}

#[test]
fn columns_may_stand_in_any_order_and_others_beside_them() {
    let text = "high,low,unit,note,mine,case,study,source,place,scenario,background,variable,measure,from,to\r\n\
                2,1,%,,x,A,,,WLD,ref,,GHG,level,,2050\r\n";
    let cases = cairn_evidence::comparison::case_file::read("cases.csv", &["\u{feff}", text].concat()).unwrap();
    assert_eq!((cases[0].case.as_str(), cases[0].low, cases[0].line), ("A", Some(1.0), 2));
}

#[test]
fn every_fault_of_a_file_is_told_at_once_with_its_line_and_column() {
    let lines = "A,s,d,india,ref,,GHG,level,,2050,1,2,Mt,\n\
                 B,s,d,G7+G7,ref,,GHG,level,,2050,1,2,Mt,\n\
                 C,s,d,WLD,best,,GHG,level,,2050,1,2,Mt,\n\
                 D,s,d,WLD,l=zz30,,GHG,level,,2050,1,2,Mt,\n\
                 E,s,d,WLD,l=hs30,,GHG,level,,2050,1,2,Mt,\n\
                 F,s,d,WLD,ref,ssp7,GHG,sum,,2050,1,2,Mt,\n\
                 G,s,d,WLD,ref,,GHG,cumulative,,2075,1,2,Mt,\n\
                 H,s,d,WLD,ref,,GHG,ratio,2050,2020,2,1,,\n\
                 I,s,d,WLD,recc,,GHG,rank,,2050,,,rank,\n\
                 J,s,d,WLD,ref,,,level,,2050,x,NaN,Mt,\n\
                 K,s,d,WLD,ref,,GHG,cumulative,,2050,1,2,Mt,\n\
                 L,s,d,WLD\n";
    assert_eq!(
        case_faults(&[HEADING, lines].concat()),
        [
            "cases.csv, line 2, place: \"india\" is not the id of a place. Write an id such as IND, G7 or WLD, or several joined by +.",
            "cases.csv, line 3, place: G7 appears twice. Write each place once.",
            "cases.csv, line 4, scenario: \"best\" is not a scenario. Write one of ref avoid shift improve all recc recc-future guide lcm loop sufficiency, \
             levers such as l=hs40.tm40, or one of gro2019-bau gro2019-ts gro2024-ht gro2024-st.",
            "cases.csv, line 5, scenario: no lever is called \"zz\"; left out. Write levers as links do, such as l=hs40.tm40.",
            "cases.csv, line 7, background: \"ssp7\" is not a background. \
             Write ssp1, ssp2, ssp3 or out, none or pol2, or both with a point between, such as ssp1.pol2.",
            "cases.csv, line 7, measure: \"sum\" is not a measure. \
             Write one of level, cumulative, saving, saving_share, cumulative_saving, ratio, per_person, peak_year, rank.",
            "cases.csv, line 8, to: \"2075\" is not a year. Write one from 1900 to 2060, or leave the cell empty.",
            "cases.csv, line 9, low: 2 is above 1. Write the smaller number first.",
            "cases.csv, line 9, to: 2020 lies before 2050. Write the earlier year in \"from\".",
            "cases.csv, line 9, unit: the cell is empty. Fill it in.",
            "cases.csv, line 10, low: both ends are open, so all would pass. Write low, high or both.",
            "cases.csv, line 10, scenario: a rank is that of one lever, here are 0. Write one, such as l=tm40.",
            "cases.csv, line 11, high: \"NaN\" is not a number. \
             Write digits with a decimal point, such as 0.8, or leave the cell empty: that end is open.",
            "cases.csv, line 11, low: \"x\" is not a number. \
             Write digits with a decimal point, such as 0.8, or leave the cell empty: that end is open.",
            "cases.csv, line 11, variable: the cell is empty. Fill it in.",
            "cases.csv, line 12, from: cumulative needs a year here. Write one, such as 2050.",
            "cases.csv, line 13: there are 4 cells. Write 14, one a column; put text with commas in quotes.",
        ]
    );
    assert_eq!(
        case_faults("case,place\n"),
        [
            "study",
            "source",
            "scenario",
            "background",
            "variable",
            "measure",
            "from",
            "to",
            "low",
            "high",
            "unit",
            "note"
        ]
        .map(|column| format!(
            "cases.csv, line 1, {column}: there is no such column. Write \"{}\".",
            HEADING.trim_end()
        ))
        .into_iter()
        .collect::<std::collections::BTreeSet<String>>()
        .into_iter()
        .collect::<Vec<String>>()
    );
    assert_eq!(case_faults(HEADING), ["cases.csv: there is no case. Write one a line."]);
    assert_eq!(case_faults("").len(), 14);
}

/// The first and the given column of our table, as text.
fn cells(column: &str) -> Vec<(String, String)> {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    let at = reader.headers().unwrap().iter().position(|name| name == column).unwrap();
    reader
        .records()
        .map(|row| row.unwrap())
        .map(|row| (row[0].to_owned(), row[at].to_owned()))
        .collect()
}

#[test]
fn every_case_says_what_its_verdict_proves() {
    for (case, group) in cells("group") {
        assert!(Proof::ALL.iter().any(|of| of.id() == group), "{case}: {group}");
    }
    for case in published_cases() {
        let id = case.case.as_str();
        // A case that compares with its own input, or with a fitted value, is no evidence for the model.
        let input = ["O", "B01", "B02", "B03", "B04", "B05", "B15", "B16", "B20", "B21", "P24", "P34"];
        // O15 is the only one of its kind that compares with a model result.
        if id != "O15" && input.iter().any(|start| id.starts_with(start)) {
            assert_eq!(case.group, Proof::Calibrated, "{id}");
        }
        if ["B08", "B09", "B18", "B19", "E01"].contains(&id) {
            assert_eq!(case.group, Proof::Independent, "{id}");
        }
        let late = case.to.is_some_and(|to| to > Year::of(2022) && to < Year::of(2026));
        assert_eq!(
            case.group == Proof::OutOfSample,
            late,
            "{id}: a statistic of a year that the base has not seen"
        );
    }
}

#[test]
fn a_rank_that_is_judged_can_fail() {
    let ranks = published_cases()
        .into_iter()
        .filter(|case| matches!(case.measure, CaseMeasure::Rank(_)));
    let (judged, open): (Vec<PublishedCase>, Vec<PublishedCase>) = ranks.partition(|case| case.untested.is_none());
    assert!(
        judged.len() >= 2 && open.len() == 2,
        "{} are judged, {} are not",
        judged.len(),
        open.len()
    );
    for case in judged {
        let CaseMeasure::Rank(lever) = case.measure else { panic!() };
        assert!(
            case.among.contains(&lever),
            "{}: the lever is none of those it is ranked among",
            case.case
        );
        let most = case.high.unwrap_or(f64::INFINITY);
        assert!(
            most * 3.0 <= case.among.len() as f64,
            "{}: {most} of {} may pass",
            case.case,
            case.among.len()
        );
    }
}

#[test]
fn a_study_s_boundary_takes_out_what_lies_outside_it_and_nothing_else() {
    let world = pack::read(pack::WORLD).unwrap();
    // The electricity of homes changes the materials of plants and lines, and so the scrap: here networks have no
    // mass.
    let facts = &mut world.place(PlaceId::parse("IND").unwrap()).unwrap().clone();
    weightless(facts);
    let facts = &*facts;
    let follow = |boundary: Boundary| model::run(&boundary.reduce(facts), &Choices::default());
    let named = |outcome: &Outcome, name: &str| variable::find(outcome, name).unwrap().values;
    let year = Year::of(2050);
    let whole = follow(Boundary::Whole);
    assert_eq!(whole, model::run(facts, &Choices::default()));
    let burnt = follow(Boundary::Burnt);
    let clinker = facts.process.cement.clinker.value;
    let wanted = named(&whole, "Demand|Cement")[year] * clinker * 0.8652;
    let found = named(&burnt, "GHG|Materials|Cement")[year];
    assert!((found / wanted - 1.0).abs() < 1e-9, "{found} instead of {wanted}");
    let heat = follow(Boundary::HeatAndCooling);
    assert_eq!(named(&heat, "GHG|Material cycle@Homes"), named(&whole, "GHG|Material cycle@Homes"));
    assert_eq!(named(&heat, "Energy|Cooking")[year], 0.0);
    assert!(named(&heat, "GHG@Homes")[year] < named(&whole, "GHG@Homes")[year]);
    let narrow = follow(Boundary::Electric2020);
    let fuel = |outcome: &Outcome| named(outcome, "Energy|Motor fuel@Vehicles")[year];
    assert!(fuel(&narrow) > fuel(&whole), "{} and {}", fuel(&narrow), fuel(&whole));
    let cars = |outcome: &Outcome| named(outcome, "Stock|Light-duty vehicles")[year];
    let (fewer, cars) = (cars(&narrow), cars(&whole));
    assert!((fewer / cars - 1.0).abs() < 1e-9, "{fewer} cars instead of {cars}");
}

#[test]
fn what_a_file_adds_to_the_agreed_form_is_read_or_refused() {
    let heading = HEADING.trim_end().to_owned() + ",group,boundary,among,untested\n";
    let row = "A,s,d,WLD,l=tm40,,GHG,rank,,2050,1,2,rank,,";
    let read = |tail: &str| cairn_evidence::comparison::case_file::read("cases.csv", &[&heading, row, tail].concat());
    let cases = read("calibrated,burnt,tm.hs,no test\n").unwrap();
    assert_eq!((cases[0].group, cases[0].boundary), (Proof::Calibrated, Boundary::Burnt));
    assert_eq!(cases[0].among, [Lever::Timber, Lever::HomeSpace]);
    assert_eq!(cases[0].untested.as_deref(), Some("no test"));
    assert_eq!(read(",,,\n").unwrap()[0].group, Proof::Independent);
    let faults = read("best,all,tm.zz,\n").unwrap_err();
    let faults: Vec<String> = faults.all().iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            "cases.csv, line 2, among: no lever is called \"zz\". Write levers with points between, such as hs.tm.hl.",
            "cases.csv, line 2, boundary: \"all\" is none of its words. Write one of whole, heat_and_cooling, electric_2020, burnt.",
            "cases.csv, line 2, group: \"best\" is none of its words. Write one of calibrated, independent, out_of_sample.",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn any_text_at_all_is_answered(text in any::<String>()) {
        prop_assert!(cairn_evidence::comparison::case_file::read("cases.csv", &text).is_err());
    }

    #[test]
    fn any_cells_at_all_are_answered(cells in proptest::collection::vec("[ -~é\"]{0,9}|WLD|l=hs40|level|2050|1|GHG|rank", 14)) {
        let line = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<String>>().join(",");
        if let Err(faults) = cairn_evidence::comparison::case_file::read("cases.csv", &[HEADING, &line, "\n"].concat()) {
            prop_assert!(faults.all().iter().all(|fault| fault.line == Some(2)));
        }
    }
}
