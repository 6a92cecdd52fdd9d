//! Outlook: paths meet the printed figures of reports, editions stay separate, and the bridge never counts more than
//! it has.

use cairn_analysis::findings::study_cases::CaseRun;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::findings::study_cases::verdict::{Verdict, judge};
use cairn_analysis::outlook::bridge;
use cairn_analysis::outlook::circularity::{EconomyCircularity, MaterialSources, Mixed};
use cairn_analysis::outlook::decoupling::{Indexed, index};
use cairn_analysis::outlook::ledger::{demand, ledger};
use cairn_analysis::outlook::lever_effects::LeverQuantities;
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::pack;
use cairn_core::kind::{Material, Prospect, Resource};
use cairn_core::model::Summed;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_evidence::Tables;
use cairn_evidence::outlook::cases::{self, CaseModels};
use cairn_evidence::outlook::ends::ends;
use cairn_evidence::outlook::interpolation::{CASES, total_extraction};
use cairn_evidence::outlook::report_figures::{self, observed};
use cairn_evidence::outlook::reports as outlook;
use cairn_evidence::outlook::reports::WorldObservable;
use cairn_evidence::outlook::{Outlook, path};

fn year(number: i64) -> Year {
    Year::new(number).expect("a year")
}

#[test]
fn every_path_meets_what_its_report_prints_within_the_tolerance_of_the_row() {
    let world = pack::built_in().expect("facts");
    let outlook = Outlook::of(&world).expect("tables");
    let compared: Vec<_> = ends(&outlook).into_iter().filter(|end| end.is_met().is_some()).collect();
    assert!(compared.len() >= 15, "{}", compared.len());
    for end in compared {
        assert_eq!(end.is_met(), Some(true), "{:?}: ours {}", end.point, end.ours);
    }
}

#[test]
fn a_path_is_the_sum_of_its_groups_and_an_alternative_never_lies_above_its_baseline() {
    let world = pack::built_in().expect("facts");
    let outlook = Outlook::of(&world).expect("tables");
    for own in &outlook.paths {
        let baseline = outlook.path(own.prospect.baseline()).expect("a baseline");
        for year in own.first.to(Year::LAST) {
            let sum: f64 = own.taken.iter().map(|taken| taken[year]).sum();
            assert_eq!(sum, own.all()[year]);
            for resource in Resource::ALL {
                let (ours, theirs) = (own.taken[resource.index()][year], baseline.taken[resource.index()][year]);
                assert!(ours > 0.0 && ours <= theirs, "{} {} {year}", own.prospect.id(), resource.id());
            }
        }
    }
}

#[test]
fn the_past_of_the_newest_edition_is_what_was_observed_and_other_editions_have_none() {
    let world = pack::built_in().expect("facts");
    let outlook = Outlook::of(&world).expect("tables");
    let trends = outlook.path(Prospect::Trends2024).expect("a path");
    for resource in Resource::ALL {
        for (year, seen) in &outlook.quoted.seen[&WorldObservable::Taken(resource)] {
            if *year <= trends.base {
                assert_eq!(trends.taken[resource.index()][*year], *seen);
            }
        }
    }
    for prospect in [Prospect::Usual2019, Prospect::Sustainable2019] {
        let path = outlook.path(prospect).expect("a path");
        assert_eq!((path.first, path.base), (year(2015), year(2015)));
        assert!(path.circularity.is_none());
    }
    for prospect in [Prospect::Trends2017, Prospect::Both2017] {
        assert!(outlook.path(prospect).is_none(), "points alone");
    }
}

#[test]
fn lines_of_the_ledger_add_up_to_what_is_explained_and_to_what_housing_and_mobility_ask_for() {
    let world = pack::built_in().expect("facts");
    let taken = Outlook::of(&world).expect("tables").quoted.taken;
    let mut summed = Summed::of(PlaceId::parse("WLD").expect("the world"), &world.places);
    for scenario in [Scenario::Reference, Scenario::All] {
        let outcome = summed.run(&scenario.choices());
        for year in Year::BASE.to(Year::LAST) {
            let lines = ledger(&taken, outcome, year);
            let all: f64 = bridge::explained(&taken, outcome, year).iter().sum();
            assert!((lines.iter().sum::<f64>() - all).abs() < 1e-9 * all, "{year}");
            assert!(lines.iter().all(|gt| *gt > 0.0), "{year}: {lines:?}");
        }
    }
    // Another program found 56.0 and 50.0 Gt, including 0.8 Gt of metals in buildings that this ledger omits. With the
    // energy of buildings ours is near it. Without it ours is 5.2 % below, a miss since the counts of release 26b took out
    // 0.3 Gt. With one decision undone at a time: other floor (T6) 0.13 Gt, wide roads (T13) 0.09, walls (T14) 0.005.
    let [without, with] = demand(&ledger(&taken, summed.run(&Choices::default()), Year::BASE));
    let wanted = 56.0 - 0.8;
    assert!((with / wanted - 1.0).abs() < 0.05, "{with} is not near {wanted}");
    let thousandths = libm::round((without / (50.0 - 0.8) - 1.0) * 1e3);
    assert_eq!(thousandths, -52.0, "{without}");
}

#[test]
fn what_a_report_does_not_say_is_said_to_be_missing() {
    let world = pack::built_in().expect("facts");
    let outlook = Outlook::of(&world).expect("tables");
    let trends = outlook.path(Prospect::Trends2024).expect("a path");
    let why = cases::path_values(trends, "Outlook|GHG").expect_err("none is known");
    assert!(why.contains("was not read"), "{why}");
    assert!(cases::path_values(trends, "Outlook|Extraction|Gold").is_err());
    for name in cases::variables() {
        let known = Prospect::FOLLOWED.iter().filter_map(|prospect| outlook.path(*prospect));
        assert!(known.into_iter().any(|path| cases::path_values(path, &name).is_ok()), "{name}");
    }
}

#[test]
fn every_case_of_the_outlook_passes_or_says_why_it_cannot_be_compared() {
    let world = pack::built_in().expect("facts");
    let outlook = Outlook::of(&world).expect("tables");
    let mut runs = CaseModels {
        places: CasePlaces::of(&world),
        outlook: &outlook,
    };
    let cases = cairn_evidence::comparison::case_file::read(
        cairn_evidence::comparison::case_file::FILE,
        cairn_evidence::comparison::case_file::TABLE,
    )
    .expect("cases");
    let mut passed = 0;
    for case in cases.iter().filter(|case| matches!(case.chosen, CaseRun::Outlook(_))) {
        let judged = judge(case, &mut runs);
        match judged.verdict {
            Verdict::Pass => passed += 1,
            Verdict::Cannot => assert!(judged.reason.len() > 20, "{}", case.case),
            Verdict::Explained | Verdict::Fail | Verdict::Untested => panic!("{}: {:?} {}", case.case, judged.our_number, judged.reason),
        }
    }
    assert!(passed >= 11, "{passed}");
}

#[test]
fn a_case_of_the_outlook_that_cannot_be_is_told_why() {
    let world = pack::built_in().expect("facts");
    let outlook = Outlook::of(&world).expect("tables");
    let mut runs = CaseModels {
        places: CasePlaces::of(&world),
        outlook: &outlook,
    };
    let heading = "case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note\n";
    for (line, part) in [
        (
            "A,s,d,IND,gro2024-ht,,Outlook|Extraction,level,,2060,1,2,Gt/yr,\n",
            "of the world alone",
        ),
        (
            "B,s,d,WLD,gro2019-bau,,Outlook|Extraction,level,,2000,1,2,Gt/yr,\n",
            "begins in 2015",
        ),
        ("C,s,d,WLD,gro2024-ht,,Outlook|GHG,level,,2060,1,2,Gt CO2e/yr,\n", "was not read"),
        ("D,s,d,WLD,gro2024-ht,,GHG,level,,2060,1,2,Mt,\n", "no variable of the outlook"),
        (
            "E,s,d,WLD,gro2024-st,,Outlook|GHG,saving,,2060,1,2,Gt CO2e/yr,\n",
            "nothing to compare with",
        ),
        ("F,s,d,WLD,gro2024-ht,,Outlook|GDP,level,,2060,1,2,Gt,\n", "which is not Gt"),
    ] {
        let case = cairn_evidence::comparison::case_file::read("cases.csv", &[heading, line].concat())
            .expect("a case")
            .remove(0);
        let judged = judge(&case, &mut runs);
        assert_eq!(judged.verdict, Verdict::Cannot, "{line}");
        assert!(judged.reason.contains(part), "{line} {}", judged.reason);
    }
}

#[test]
fn the_country_model_explains_a_part_of_what_was_taken_and_more_efficiency_explains_less() {
    let world = pack::built_in().expect("facts");
    let outlook = Outlook::of(&world).expect("tables");
    let mut summed = Summed::of(PlaceId::parse("WLD").expect("an id"), &world.places);
    let reference = bridge::explained(&outlook.quoted.taken, summed.run(&Choices::default()), Year::LAST);
    let before = bridge::explained(&outlook.quoted.taken, summed.outcome(), Year::BASE);
    for resource in Resource::ALL {
        let seen = outlook.quoted.seen[&WorldObservable::Taken(resource)][&Year::BASE];
        let explained = before[resource.index()];
        assert!(explained > 0.0 && explained < seen, "{}: {explained} of {seen}", resource.id());
    }
    let all = bridge::explained(&outlook.quoted.taken, summed.run(&Scenario::All.choices()), Year::LAST);
    for resource in [Resource::FossilFuels, Resource::MetalOres, Resource::Minerals] {
        assert!(all[resource.index()] < reference[resource.index()], "{}", resource.id());
    }
    let steel = MaterialSources::of(summed.outcome(), &[Material::Steel], Year::LAST);
    assert!(steel.share() > 0.0 && steel.share() <= 1.0 && steel.leaving() <= 1.0);
}

#[test]
fn an_index_is_a_hundred_in_its_base_year_and_empty_before_anything_was_observed() {
    let world = pack::built_in().expect("facts");
    let outlook = Outlook::of(&world).expect("tables");
    let series = |indexed, base| index(&observed(indexed, &outlook.quoted, &outlook.totals), year(base));
    for base in [1970, 1990, 2000, 2020] {
        for indexed in Indexed::ALL {
            let series = series(indexed, base);
            let own = series.iter().find(|(known, _)| *known == year(base));
            assert!(
                series.is_empty() || own.is_some_and(|(_, value)| (*value - 100.0).abs() < 1e-9),
                "{base} {indexed:?}"
            );
        }
    }
    assert!(series(Indexed::Ghg, 1970).is_empty());
    // 2003 was not observed: its level lies between those of 2000 and 2005.
    let between = series(Indexed::Footprint, 2003);
    let at = |wanted: i64| between.iter().find(|(known, _)| *known == year(wanted)).map(|(_, value)| *value);
    assert!(at(2000).is_some_and(|value| value < 100.0) && at(2005).is_some_and(|value| value > 100.0));
    assert_eq!(at(2003), None);
}

#[test]
fn cases_with_points_alone_are_followed_between_them_and_meet_them() {
    let quoted = outlook::built_in().expect("tables");
    let [trends, efficiency, climate, both] = CASES.map(|case| total_extraction(&quoted, case));
    let at = |series: &[(Year, f64)], wanted: i64| {
        let found = series.iter().find(|(known, _)| *known == year(wanted));
        found.map_or(f64::NAN, |(_, value)| *value)
    };
    let (trends, efficiency) = (trends.expect("two levels"), efficiency.expect("a change against them"));
    assert_eq!((at(&trends, 2015), trends.len()), (85.0, 36));
    assert!((at(&trends, 2050) - 186.0).abs() < 1e-9);
    assert_eq!(at(&efficiency, 2015), 85.0);
    assert!((at(&efficiency, 2050) / 186.0 - 0.74).abs() < 1e-12);
    // The same growth rate each year: growth by the middle is the root of the total growth.
    let grown = at(&trends, 2033) / at(&trends, 2032);
    assert!((grown - at(&trends, 2016) / 85.0).abs() < 1e-12 && grown > 1.0);
    assert!(trends.iter().zip(&efficiency).all(|(more, less)| less.1 <= more.1));
    assert!(climate.is_none() && both.is_none(), "nothing is put where no point is");
}

#[test]
fn the_rate_of_the_whole_economy_is_the_printed_one_in_its_year_and_levers_move_our_part_alone() {
    let world = pack::built_in().expect("facts");
    let outlook = Outlook::of(&world).expect("tables");
    let mut summed = Summed::of(PlaceId::parse("WLD").expect("the world"), &world.places);
    let outcome = summed.run(&Choices::default()).clone();
    let whole = report_figures::whole_economy(&outlook.quoted, &outcome).expect("printed figures");
    assert!(whole.rest > 0.0 && whole.rest < 1.0, "{whole:?}");
    let trends = outlook.path(Prospect::Trends2024).expect("a path");
    let taken = &outlook.quoted.taken;
    let (nothing, levers) = (
        LeverQuantities::of(taken, &outcome),
        LeverQuantities::of(taken, summed.run(&Scenario::All.choices())),
    );
    let rates = |under: &LeverQuantities, wanted: Year| {
        let explained: f64 = nothing.explained(wanted).iter().sum();
        whole.rates(&under.mixed(trends.all()[wanted], explained, wanted))
    };
    // In the year after the printed rate, our rate is nearly the same. Before levers act, all levers give the same rate
    // as none.
    assert!(
        (rates(&nothing, Year::BASE)[0] - whole.rate).abs() < 0.01,
        "{:?}",
        rates(&nothing, Year::BASE)
    );
    assert_eq!(rates(&nothing, year(2026)), rates(&levers, year(2026)));
    for wanted in [2030, 2050, 2060].map(year) {
        let ([plain, _], [moved, most]) = (rates(&nothing, wanted), rates(&levers, wanted));
        assert!(plain < moved && moved <= most && most < 1.0, "{wanted}: {plain} {moved} {most}");
    }
    // By hand, rest: 60, of which a tenth is recycled. Ours: 40 taken, 10 of 50 demanded come from recycling, 30
    // leave use.
    let by_hand = EconomyCircularity { rest: 0.1, ..whole }.rates(&Mixed {
        world: 100.0,
        explained: [40.0, 40.0],
        flows: [50.0, 30.0],
        share: 0.2,
    });
    assert_eq!(by_hand, [16.0 / 116.0, 36.0 / 116.0]);
}

#[test]
fn the_formula_of_circularity_gives_the_printed_rate() {
    assert!((path::rate(0.09 * 105.0, 96.9) - 0.09).abs() < 0.005);
}

#[test]
fn a_table_that_mixes_editions_or_lacks_a_parameter_is_told() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/evidence");
    let tables = Tables::from_folder(&folder).expect("tables");
    let broken = |file: &str, from: &str, to: &str| {
        let text = tables.text(file);
        assert!(text.contains(from), "{file} has no \"{from}\"");
        let faults = outlook::quoted(&tables.clone().with(file, &text.replacen(from, to, 1))).expect_err("this must be refused");
        faults.all().iter().map(ToString::to_string).collect::<Vec<String>>().join("\n")
    };
    assert!(broken("outlook_points.csv", "2019,gro2019-bau", "2024,gro2019-bau").contains("Keep editions apart."));
    assert!(broken("outlook_points.csv", "1,gro2024-ht,UNEP", "1,gro2019-bau,UNEP").contains("is not its baseline"));
    assert!(broken("outlook_model.csv", "gro2024-ht,kept", "gro2019-ts,kept").contains("gro2024-ht has no kept"));
    assert!(broken("outlook_history.csv", "biomass,2020,", "biomass,2021,").contains("there is no biomass of 2020"));
    assert!(broken("value_chains.csv", "food,2,", "food,7,").contains("order"));
    assert!(broken("country_policies.csv", "ECU+VNM+ZWE", "ECU+vnm").contains("\"vnm\" is not known"));
    assert!(broken("country_policies.csv", "buildings,nb", "buildings,zz").contains("levers: \"zz\" is not known"));
    assert!(broken("country_policies.csv", "buildings,nb", "houses,nb").contains("parts: \"houses\" is not known"));
    assert!(broken("material_footprint.csv", "ARG,1990,", "ARG,1990,9").contains("is not between"));
}
