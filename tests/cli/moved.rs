//! `moved` for a person who changes a table or a rule: the largest change, and the row that caused it.

use crate::typed;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use cairn_analysis::findings::variable;
use cairn_core::choices::Choices;
use cairn_core::facts::{World, pack};
use cairn_core::model;
use cairn_core::year::Year;
use typed::right;

/// Writes earlier packs and the expected table of one golden case; returns their folder.
fn stored_case(name: &str, facts: &[u8], expected: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join("ind_reference")).unwrap();
    fs::write(folder.join("world.pack"), facts).unwrap();
    fs::write(folder.join("roads.pack"), pack::ROADS).unwrap();
    fs::write(folder.join("ind_reference/expected.csv"), expected).unwrap();
    folder.to_str().unwrap().to_owned()
}

fn expected() -> String {
    fs::read_to_string(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/golden/ind_reference/expected.csv")).unwrap()
}

/// A table of one variable: India, reference, in the facts of `world`.
fn table(world: &World, name: &str) -> String {
    let facts = world.places.iter().find(|facts| facts.place.as_str() == "IND").unwrap();
    let series = variable::find(&model::run(facts, &Choices::default()), name).unwrap();
    let mut text = "variable,unit,2030,2050\n".to_owned();
    let at = |year| series.values[Year::of(year)];
    let _ = writeln!(text, "{name},{},{},{}", series.unit.symbol(), at(2030), at(2050));
    text
}

#[test]
fn where_nothing_moved_that_is_said() {
    let text = right(&["moved", &stored_case("moved_not", pack::WORLD, &expected())]);
    assert_eq!(text, "No figure of the golden cases of real places has changed.\n");
}

#[test]
fn a_fact_that_was_another_is_named_with_its_row() {
    let mut world = pack::built_in().unwrap();
    for facts in &mut world.places {
        facts.civil.course.value.power *= 1.2;
        facts.cars.km.value *= 1.3;
    }
    let text = table(&world, "Inflow|Civil works|Cement");
    let text = right(&["moved", &stored_case("moved_fact", &pack::write(&world), &text)]);
    let line = text.lines().last().unwrap();
    assert!(
        line.starts_with("ind_reference  Inflow|Civil works|Cement") && line.contains("civil.course  "),
        "{text}"
    );
}

#[test]
fn what_no_fact_moved_the_rules_did() {
    let world = pack::built_in().unwrap();
    let text = table(&world, "Stock|Cement").replace("Mt,", "Mt,1");
    let text = right(&["moved", &stored_case("moved_rules", pack::WORLD, &text)]);
    assert!(text.lines().last().unwrap().trim_end().ends_with("the rules"), "{text}");
}
