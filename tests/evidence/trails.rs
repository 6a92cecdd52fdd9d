//! Provenance: every value leads to rows of tables, and the uncertainty of an assumption is not lost on the way.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cairn_core::facts::pack;
use cairn_core::facts::provenance::Trails;
use cairn_core::facts::rows::FactAt;

/// Assumptions that make no fact. One gives the error of others; one is a part that is checked but not modelled. Six
/// limit the share of buildings in the power and the emissions of a place.
const NO_FACT: [&str; 8] = [
    "structure.spread",
    "concrete.water",
    "energy.loss",
    "energy.sector_part",
    "energy.power_share_most",
    "energy.power_stored_most",
    "energy.power_most",
    "energy.national_most",
];

fn trails() -> Trails {
    pack::read_trails(pack::TRAILS).unwrap_or_else(|fault| panic!("{fault}"))
}

fn table(name: &str) -> Vec<String> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .join("static/evidence")
        .join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    text.lines().map(str::to_owned).collect()
}

#[test]
fn every_value_leads_to_lines_that_are_there() {
    let (world, trails) = (pack::built_in().unwrap(), trails());
    assert_eq!(trails.release, world.release);
    let lengths: Vec<usize> = trails.tables.iter().map(|name| table(name).len()).collect();
    for facts in &world.places {
        for (index, fact) in FactAt::all(facts).into_iter().enumerate() {
            let steps = trails.steps(facts.place, index);
            let name = fact.name(facts);
            // Where nobody counted, no line has the value; its source is the table that was looked at.
            let is_uncounted = steps.is_empty() && ["need.slums", "need.displaced"].contains(&name.as_str());
            let has_lines = !steps.is_empty() || is_uncounted;
            assert_eq!(fact.provenance(facts).is_some(), has_lines, "{}: {name}", facts.place);
            for step in steps {
                let last = lengths[usize::from(step.table)];
                assert!(2 <= step.first && step.first <= step.last && step.last as usize <= last, "{name}");
            }
        }
        assert!(facts.sources.iter().all(|source| !source.key.contains('\u{1f}')));
    }
}

#[test]
fn every_assumption_stands_in_a_trail_with_its_low_and_high() {
    let trails = trails();
    for file in ["assumptions.csv", "premises.csv"] {
        let at = trails.tables.iter().position(|name| name == file).unwrap();
        let steps = trails.places.iter().flat_map(|place| place.values.iter().flatten());
        let mut found = BTreeSet::new();
        for step in steps.filter(|step| usize::from(step.table) == at) {
            let ends = step.ends.unwrap_or_else(|| panic!("{file} line {} has no range", step.first));
            assert!(ends.low <= ends.value && ends.value <= ends.high);
            found.insert((step.first, [ends.value, ends.low, ends.high].map(f64::to_bits)));
        }
        for (line, text) in (1..).zip(table(file)).skip(1) {
            let cells: Vec<&str> = text.split(',').collect();
            if NO_FACT.contains(&cells[0]) {
                continue;
            }
            let ends = [1, 2, 3].map(|cell| cells[cell].parse::<f64>().unwrap().to_bits());
            assert!(found.contains(&(line, ends)), "{} is in no trail", cells[0]);
        }
    }
}

#[test]
fn a_line_is_named_as_an_editor_counts_it() {
    let (world, trails) = (pack::built_in().unwrap(), trails());
    let india = world.places.iter().find(|facts| facts.place.as_str() == "IND").unwrap();
    let all = FactAt::all(india);
    let index = all.iter().position(|fact| fact.name(india) == "least_built").unwrap();
    let [step] = trails.steps(india.place, index) else {
        panic!("one line")
    };
    let line = &table("premises.csv")[step.first as usize - 1];
    assert!(line.starts_with("built.least,"), "{line}");
    assert_eq!(trails.line(step), format!("premises.csv:{}", step.first));
}
