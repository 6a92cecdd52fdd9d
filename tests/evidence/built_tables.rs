//! Tables of the built environment: a faulty one gives the fault, its position and a remedy; so does a faulty pack of
//! roads.

use crate::faulty::TableChange::{Cell, Replaced, Without};
use crate::faulty::each_is_reported;

use cairn_core::facts::pack::{self, PackFault};

#[test]
fn each_kind_of_fault_is_told_in_place_and_with_advice() {
    let cases = [
        (
            "infrastructure_mass.csv",
            "\nBRA,motorway",
            "\nXQX,motorway",
            "extract: \"XQX\" is no place of ours and no place shares it. Name the places that share it",
        ),
        (
            "infrastructure_extract.csv",
            "\nREU,FRA,within",
            "\nDEU,FRA,within",
            "place: DEU has an extract of its own. Take the row out, or what lies there is lost.",
        ),
        (
            "infrastructure_extract.csv",
            "REU,FRA,",
            "REU,FRX,",
            "extract: \"FRX\" has no rows in infrastructure_mass.csv. Add them, or correct the name.",
        ),
        (
            "power.csv",
            "\nIND,2019,",
            "\nIND,1919,",
            "year: 1919 comes after 2018. Put the lines in the order of years.",
        ),
        ("power.csv", "\nIND,2019,", "\nIXD,2019,", "place: IXD is not in places.csv."),
        (
            "cement_made.csv",
            "IND,2019",
            "IND,2029",
            "year: 2029 is not read. Write a year to 2022.",
        ),
        ("steel_world.csv", "\n1981,", "\n1980,", "\"1980\" stands in line"),
        ("steel_world.csv", "\n2000,", "\n1900,", "there is a gap before 2001."),
        (
            "region_material.csv",
            "clinker_ratio,0.75,1",
            "clinker_ratio,0.75,mt",
            "unit: \"mt\" is not the unit of clinker_ratio. Write 1.",
        ),
        (
            "process.csv",
            "steel,yield",
            "steel,primary",
            "unit: \"1\" is not the unit of primary. Write kg/kg.",
        ),
        (
            "process.csv",
            "clinker,fuel",
            "clinker,near_zero",
            "no rule reads near_zero of clinker. Take the row out.",
        ),
        (
            "process.csv",
            "plastics,secondary,",
            "plastic,secondary,",
            "material: \"plastic\" is not known. Write one of cement, aggregates,",
        ),
        (
            "process.csv",
            "cast_iron,primary",
            "cast_iron,world_mix",
            "no rule reads world_mix of cast_iron. Take the row out.",
        ),
        (
            "end_of_life.csv",
            "infrastructure,wood",
            "infrastructure,glass",
            "no glass leaves infrastructure. Take the row out, or correct the material.",
        ),
        (
            "construction_loss.csv",
            "HIC,cement",
            "XEU,cement",
            "within: no rule reads XEU. Write an income group: LIC, LMIC, UMIC or HIC.",
        ),
        (
            "energy_fuel.csv",
            "0.05,0.9,0.05",
            "0.15,0.9,0.05",
            "coal to gas: the shares sum to 1.10000. Make them sum to 1.",
        ),
        (
            "heat_electric.csv",
            "message_r11,WEU",
            "message_r12,WEU",
            "scheme: no rule reads this by message_r12. Write message_r11.",
        ),
        (
            "energy_use.csv",
            "\nESP,national",
            "\nESP,global",
            "reach: \"global\" is not known. Write one of national, regional.",
        ),
        (
            "end_of_life.csv",
            "buildings,plastics,0,0.15,0.05,0.3",
            "buildings,plastics,0,0.15,,0.3",
            "low: an assumption has no range. Write its low and its high end.",
        ),
    ];
    each_is_reported(&cases.map(|(file, from, to, expected)| (file, Replaced(from, to), expected)));
}

#[test]
fn a_place_that_lacks_something_says_what() {
    let cases = [
        (
            "region_material.csv",
            "SAS,clinker",
            "region_material.csv: IND has no clinker ratio in its region.",
        ),
        (
            "region_material.csv",
            "SAS,cement",
            "message_r12 SAS has no demand of cement or steel.",
        ),
        (
            "process.csv",
            "glass,primary,",
            "process.csv: primary of glass has no row. Add it: a rule rests on it.",
        ),
        (
            "process.csv",
            "battery_minerals,primary,",
            "process.csv: primary of battery_minerals has no row. Add it: a rule rests on it.",
        ),
        (
            "end_of_life.csv",
            "vehicles,cast_iron,",
            "end_of_life.csv: cast_iron of vehicles has no row. Add it, with 0 where none comes back.",
        ),
        (
            "construction_loss.csv",
            "LMIC,bricks",
            "construction_loss.csv: IND has no loss of bricks for its income group.",
        ),
        ("cooling_total.csv", "SAS,", "cooling_total.csv: IND has no cooling of its region."),
        (
            "cooling_course.csv",
            "SAS,",
            "cooling_course.csv: IND has no cooling a square metre in its region, years rising.",
        ),
        (
            "energy_need.csv",
            "SAS,multi_family,heating",
            "energy_need.csv: IND has no need for heating of multi_family buildings in its region.",
        ),
        (
            "heat_electric.csv",
            "SAS,rural",
            "heat_electric.csv: IND has no electric heat of its region.",
        ),
        ("energy_power.csv", "IND,", "energy_power.csv: IND has no row of its own."),
        ("energy_fuel.csv", "IND,", "energy_fuel.csv: IND has no row of its own."),
        ("energy_heat.csv", "IND,", "energy_heat.csv: IND has no row of its own."),
        ("degree_days.csv", "IND,", "degree_days.csv: IND has no row of its own."),
        ("clean_cooking.csv", "IND,", "clean_cooking.csv: IND has no row of its own."),
        ("grid_trend.csv", "IND,", "grid_trend.csv: IND has no row of its own."),
        ("fuel.csv", "coal", "fuel.csv: IND has no emissions of coal."),
        (
            "district_heat.csv",
            "WLD",
            "district_heat.csv: IND has no emissions of district heat.",
        ),
    ];
    each_is_reported(&cases.map(|(file, part, expected)| (file, Without(part), expected)));
}

#[test]
fn a_pack_of_roads_that_is_not_one_is_refused() {
    assert_eq!(
        pack::read_roads(pack::WORLD).unwrap_err(),
        PackFault::Other {
            expected: pack::PackKind::Roads
        }
    );
    assert_eq!(
        pack::read(pack::ROADS).unwrap_err(),
        PackFault::Other {
            expected: pack::PackKind::World
        }
    );
    assert!(pack::read_roads(b"").is_err());
    for length in (0..pack::ROADS.len()).step_by(997) {
        assert!(
            pack::read_roads(&pack::ROADS[..length]).is_err(),
            "cut to {length} bytes it is still read"
        );
    }
    for at in (0..pack::ROADS.len()).step_by(499) {
        let mut bytes = pack::ROADS.to_vec();
        bytes[at] ^= 0x5a;
        assert!(pack::read_roads(&bytes).is_err(), "with byte {at} changed it is still read");
    }
}

#[test]
fn tables_by_which_buildings_take_more_than_there_is_are_refused() {
    // Where power delivered is counted, buildings get a part of it and cannot take more.
    let cases = [
        (
            "energy_power.csv",
            "TWN",
            2,
            "600",
            "energy_power.csv: TWN: power of homes and other buildings, TWh is",
        ),
        (
            "energy_power.csv",
            "HKG",
            3,
            "200",
            "energy_power.csv: HKG: power of homes and other buildings, TWh is",
        ),
        (
            "energy_fuel.csv",
            "POL",
            3,
            "300",
            "energy_fuel.csv: POL: CO2 of coal, oil and gas of buildings, Mt is",
        ),
        (
            "energy_fuel.csv",
            "IND",
            1,
            "300",
            "energy_fuel.csv: IND: CO2 of fuel and power of buildings, Mt is",
        ),
    ];
    each_is_reported(&cases.map(|(file, row, column, value, expected)| (file, Cell(row, column, value), expected)));
}
