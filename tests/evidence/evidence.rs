//! Evidence: the tables are clean, and a faulty table reports all its faults.

use crate::faulty::TableChange::{Replaced, Without};
use crate::faulty::{each_is_reported, reported};
use crate::support::real::evidence as folder;
use crate::tables::tables;
use std::path::Path;

use cairn_evidence as evidence;
use cairn_evidence::{SOURCE_TABLES, Tables};

/// A table with one text replaced by another; the old text must occur.
fn broken(tables: &Tables, file: &str, from: &str, to: &str) -> Tables {
    let text = tables.text(file);
    assert!(text.contains(from), "{file} has no \"{from}\"");
    tables.clone().with(file, &text.replacen(from, to, 1))
}

#[test]
fn the_tables_are_clean_and_say_how_they_compare() {
    let report = evidence::check(&folder());
    let faults: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for id in ["BRA", "CHN", "DEU", "IND", "NGA"] {
        assert!(report.benchmarks.iter().any(|line| line.starts_with(id)), "nothing is said of {id}");
    }
}

/// The number of the first line of a table with this start.
fn line(file: &str, start: &str) -> usize {
    let tables = tables();
    let at = tables.text(file).lines().position(|line| line.starts_with(start));
    at.unwrap_or_else(|| panic!("{file} has no line \"{start}\"")) + 1
}

#[test]
fn every_fault_of_every_table_is_told_at_once() {
    let tables = tables();
    let tables = broken(&tables, "population.csv", "IND,history,2015,", "IND,history,20l5,");
    let tables = broken(&tables, "population.csv", "NGA,history,1950,", "NGA,istory,1950,-");
    let tables = broken(&tables, "building_gross.csv", "world,WLD,informal,1,", "world,WLD,informal,,");
    let tables = broken(&tables, "intensity.csv", "timber", "straw");
    let tables = broken(&tables, "levers.csv", "home_space,", "hoem_space,");
    let texts = reported(&tables);
    assert!(
        texts.contains(&format!(
            "population.csv, line {}, year: \"20l5\" is not a year. Write four digits, such as 2015.",
            line("population.csv", "IND,history,2015,")
        )),
        "{texts:#?}"
    );
    for part in [
        "scenario: \"istory\" is not known. Write one of history, SSP1, SSP2, SSP3.",
        "is not between 0.1 and 3000000. Look at the unit in the evidence README.",
        "building_gross.csv, line 14, gross_per_usable: the cell is empty. Fill it in.",
        "structure: \"straw\" is not known. Write one of concrete, masonry, steel, timber.",
        "levers.csv, line 2, dial: \"hoem_space\" is not known.",
    ] {
        assert!(texts.iter().any(|line| line.contains(part)), "nothing says: {part}\n{texts:#?}");
    }
}

#[test]
fn each_kind_of_fault_is_told_in_place_and_with_advice() {
    let cases = [
        (
            "structure_new.csv",
            "0.25,0.7,0.01,0.04",
            "0.35,0.7,0.01,0.04",
            "structure_new.csv, line 8, concrete to timber: the shares sum to 1.10000. Make them sum to 1.",
        ),
        (
            "home_type_share.csv",
            "R32IND",
            "R32XXX",
            "region: no place of places.csv is in sturm61 \"R32XXX\". Take the row out, or correct the region.",
        ),
        (
            "places.csv",
            "R32IND",
            "R32XXX",
            "places.csv, line 86, sturm61: \"R32XXX\" is not in regions.csv. Add the region there, or correct its code.",
        ),
        (
            "building_lifetime.csv",
            "stored",
            "seen",
            "basis: \"seen\" is not known. Write one of stored, derived, checked, recalled, assumed.",
        ),
        (
            "population.csv",
            "BRA,history,1955",
            "BRA,history,1950",
            "place + scenario + year: \"BRA, history, 1950\" stands in line",
        ),
        (
            "population.csv",
            "BRA,history,1955",
            "BRA,history,1953",
            "year: 1953 is not divisible by five.",
        ),
        (
            "population.csv",
            "BRA,history,1955",
            "BRA,history,1965",
            "year: 1960 comes after 1965. Put the lines in the order of years.",
        ),
        (
            "building_gross.csv",
            "1.25,1.15,1.32",
            "1.25,1.3,1.32",
            "low: 1.3 to 1.32 does not hold the value 1.25. Widen the range or correct the value.",
        ),
        (
            "building_gross.csv",
            "1.25,1.15,1.32",
            "1.25,,1.32",
            "low: an assumption has no range. Write its low and its high end.",
        ),
        (
            "home_age_share.csv",
            "DEU,1970,1979",
            "DEU,1971,1979",
            "built_from: 1971 to 1979 does not follow on. Begin with 1970, end by 2020, leave no gap.",
        ),
        (
            "assumptions.csv",
            "space.floor",
            "space.flor",
            "assumption: \"space.flor\" is not known.",
        ),
        (
            "assumptions.csv",
            "concrete.water,0.06",
            "concrete.water,0.07",
            "assumptions.csv: cement, aggregates and water in concrete sum to 1.01000. Make them sum to 1.",
        ),
        (
            "levers.csv",
            "0,-0.05,-0.1,",
            "0,-0.15,-0.1,",
            "level0 to level4: the steps do not run one way. Go on in one direction from level 0, the reference.",
        ),
        (
            "levers.csv",
            ",2055,",
            ",2025,",
            "levers.csv, line 2, full: 2025 is before a lever can act. Write 2027 or later.",
        ),
        (
            "levers.csv",
            "site_loss,UMIC",
            "site_loss,XAF",
            "within: no rule reads levers by XAF. Write WLD, an income group (LIC LMIC UMIC HIC), EU, or the id of a place.",
        ),
        (
            "levers.csv",
            "electric_cars,CHN",
            "electric_cars,XYZ",
            "within: XYZ is not in places.csv. Add the place there, or correct the id.",
        ),
        (
            "levers.csv",
            "modes,WLD",
            "modes,IND",
            "levers.csv: BRA has no row of modes. Add one for the place, for its income group, or for the world.",
        ),
        (
            "levers.csv",
            "share,0.06,",
            "share,0.07,",
            "levers.csv: steel_loss of ABW begins at 0.07, but the facts hold 0.06. Write the same figure in both tables.",
        ),
        (
            "levers.csv",
            "ratio,1,1.025",
            "share,1,1.025",
            "unit: \"share\" is not the unit of this dial. Write ratio.",
        ),
        (
            "levers.csv",
            "year,,2080",
            "year,2090,2080",
            "level0: the reference of this dial is a path of the facts. Leave the cell empty.",
        ),
        ("levers.csv", "share,0.31,", "share,1.31,", "level0: 1.31 is not between 0 and 1."),
        (
            "panel.csv",
            "car_life,WLD,0.2",
            "car_life,WLD,-1.2",
            "value: -1.2 is not between -1 and 3.",
        ),
        (
            "panel.csv",
            ",2055,",
            ",2025,",
            "panel.csv, line 2, full: 2025 is before a lever can act. Write 2027 or later.",
        ),
        (
            "sources.csv",
            "rasmi,",
            "rasmy,",
            "source: \"rasmi\" is not in sources.csv. Add its citation and licence there, or correct the key.",
        ),
        (
            "sources.csv",
            "rasmi,",
            "rasmy,",
            "source: no row cites \"rasmy\". Take it out, or cite it where it is used.",
        ),
        (
            "regions.csv",
            "image26,18,India,IND",
            "image26,18,India,INX",
            "whole_of: INX is not in places.csv. Add the place there, or correct the id.",
        ),
        (
            "sources.csv",
            "source,citation,licence",
            "key,citation,licence",
            "sources.csv, line 1: the columns are \"key,citation,licence\". Write \"source,citation,licence\".",
        ),
        (
            "land.csv",
            "\n1,1800 690 ",
            "\n1,1900 690 ",
            "land.csv, line 2, points: is no outline on the globe. Write at least three: longitude and latitude in tenths of a degree, then steps.",
        ),
        (
            "home_age_share.csv",
            "moderate,derived",
            "moderate",
            "home_age_share.csv, line 2: there are 5 cells. Write 6, one a column.",
        ),
        (
            "home_floor_level.csv",
            "sturm61,R32IND,usable",
            "sturm61,R32IND,constructed",
            "scheme + measure: no rule reads a constructed area by sturm61.",
        ),
        (
            "gdp.csv",
            "IND,history,1955",
            "INX,history,1955",
            "place: INX is not in places.csv. Add the place there, or correct the id.",
        ),
        (
            "urban.csv",
            "IND,history,1955,",
            "IND,history,1955,1",
            "is not between 0 and 1. Look at the unit in the evidence README.",
        ),
        (
            "home_floor_storyline.csv",
            "R32IND,SSP1,2050",
            "R32IND,SSP2,2050",
            "scenario: \"SSP2\" is not known. Write one of SSP1, SSP3.",
        ),
        (
            "other_floor_path.csv",
            "image26,1,1971",
            "rasmi,OECD_CAN,1971",
            "scheme: no rule reads a path by rasmi. Write image26 or message_r12.",
        ),
        (
            "places.csv",
            "DEU,Germany,member,,XEU,HIC,G7 G20 EU",
            "DEU,Germany,member,,XEU,HIC,G7 G21 EU",
            "places.csv, line 48, groups: \"G21\" is not known. Write any of G7, G20, EU, LDC.",
        ),
        (
            "places.csv",
            "area,NLD",
            "area,NLX",
            "parent: NLX is not in places.csv. Add the place there, or correct the id.",
        ),
        (
            "benchmarks.csv",
            "7887,7870,7900",
            "7887,7890,7900",
            "low: 7890 to 7900 does not hold the value 7887. Widen the range or correct the value.",
        ),
        ("home_floor_path.csv", "7.127", "7,127", "there are 7 cells. Write 6, one a column."),
    ];
    each_is_reported(&cases.map(|(file, from, to, expected)| (file, Replaced(from, to), expected)));
}

#[test]
fn a_place_that_lacks_something_says_what() {
    let cases = [
        (
            "population.csv",
            "IND,",
            "population.csv: IND has no people observed, or on a storyline to 2060, in the order of years. Add rows for the place",
        ),
        (
            "population.csv",
            "NGA,SSP2,206",
            "population.csv: NGA has no people observed, or on a storyline to 2060",
        ),
        (
            "home_floor_path.csv",
            "image26,18",
            "home_floor_path.csv: IND has no path of floor area around 2020 in its image26 region.",
        ),
        (
            "home_type_share.csv",
            "message_r12,SAS",
            "home_type_share.csv: IND has no shares of kinds of homes in its message_r12 region.",
        ),
        (
            "building_lifetime.csv",
            "WLD,informal",
            "building_lifetime.csv: BRA has no life of informal homes.",
        ),
        (
            "building_gross.csv",
            "world,WLD,multi",
            "building_gross.csv: NGA has no gross floor area of multi_family homes.",
        ),
        (
            "structure_new.csv",
            "SAS,single",
            "structure_new.csv: IND has no structures of single_family homes.",
        ),
        (
            "intensity.csv",
            "ASIA_IND,multi_family,timber,wood",
            "intensity.csv: IND has no wood in multi_family homes of timber.",
        ),
        (
            "assumptions.csv",
            "mortar.timber",
            "assumptions.csv: \"mortar.timber\" has no row. Add it: a rule rests on it.",
        ),
    ];
    each_is_reported(&cases.map(|(file, part, expected)| (file, Without(part), expected)));
}

#[test]
fn a_folder_that_is_not_there_names_every_table() {
    let report = evidence::check(Path::new("no-such-folder"));
    assert_eq!(report.faults.len(), SOURCE_TABLES.len());
    let first = report.faults[0].to_string();
    assert!(first.contains("cannot be read from no-such-folder"), "{first}");
}
