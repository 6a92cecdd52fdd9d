//! Benchmarks: our figures are compared with others, each miss has a reason, and no closed data is published.

use crate::support::real::evidence as folder;
use crate::tables::tables;

use cairn_evidence as evidence;
use cairn_evidence::SOURCE_TABLES;

#[test]
fn a_figure_that_misses_those_of_others_says_why() {
    let report = evidence::check(&folder());
    let compared = report
        .benchmarks
        .iter()
        .filter(|line| line.starts_with("met") || line.starts_with("MISSED"));
    let compared: Vec<&String> = compared.collect();
    assert!(compared.len() >= 40, "{} figures are held against others", compared.len());
    for line in compared.iter().filter(|line| line.starts_with("MISSED")) {
        // In brackets: the range, the sources, and then the reason.
        assert!(line.matches("; ").count() >= 2, "no reason: {line}");
    }
}

#[test]
fn how_well_each_sector_is_known_is_told() {
    let report = evidence::check(&folder());
    for start in [
        "Homes: of places ",
        "Other buildings: of places ",
        "    people: of places national ",
    ] {
        assert!(
            report.benchmarks.iter().any(|line| line.starts_with(start)),
            "nothing begins with {start}"
        );
    }
}

/// Figures that may be viewed but not republished must not appear in a public table. Of OICA's lists single figures may
/// be cited: new cars of two countries.
#[test]
fn no_table_holds_what_may_not_be_passed_on() {
    const CLOSED: [&str; 11] = [
        "gem_exposure",
        "gem_",
        "global_exposure",
        "iea_weo",
        "iea_steps",
        "iea_aps",
        "recalled_iea_nze",
        "krausmann2017",
        "odym_tutorial5",
        "oica",
        "electricity_paths",
    ];
    let tables = tables();
    for file in SOURCE_TABLES {
        let text = tables.text(file).to_lowercase().replace("oica_via_goodcarbadcar", "");
        for key in CLOSED {
            assert!(!text.contains(key), "{file} names {key}");
        }
    }
}
