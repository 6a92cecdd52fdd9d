//! Counts of places: other floor, steel of homes, power, roads and walls are what their tables say (decisions T5, T6,
//! T12–T14). World figures are those of an independent program over the same tables.

use crate::real;
use crate::support::numbers::assert_close;
use crate::support::real::reference;
use crate::tables::tables;
use crate::variables::at;

use cairn_core::facts::Facts;
use cairn_core::kind::{Basis, Layer, Material, Product, Structure};
use cairn_core::year::Year;

const BASE: Year = Year::BASE;

/// Cells of a table by column.
fn rows(file: &str, columns: &[&str]) -> Vec<Vec<String>> {
    let tables = tables();
    let mut reader = csv::Reader::from_reader(tables.text(file).as_bytes());
    let heading = reader.headers().unwrap().clone();
    let at: Vec<usize> = columns
        .iter()
        .map(|name| heading.iter().position(|own| own == *name).unwrap())
        .collect();
    let records = reader.records().map(|record| record.unwrap());
    records.map(|record| at.iter().map(|at| record[*at].to_owned()).collect()).collect()
}

fn place(id: &str) -> &'static Facts {
    real::place(id)
}

/// K16: other floor of each row of the table, and its growth where it rises or would fall.
#[test]
fn other_floor_is_that_of_its_count() {
    let rows = rows("other_floor_count.csv", &["place", "m2"]);
    assert_eq!(rows.len(), 56);
    for row in rows {
        let floor = &place(&row[0]).other.floor_per_person.value;
        assert_close(&row[0], floor[BASE], row[1].parse().unwrap(), 1e-4);
    }
    for (id, wanted) in [("KOR", 30.5), ("IND", 5.1), ("MNG", 7.8)] {
        assert_close(id, place(id).other.floor_per_person.value[Year::of(2050)], wanted, 0.05);
    }
    assert_close("world, 2020", at(reference(), "Stock|Other buildings", 2020), 56_400.0, 0.01);
    assert_close("world, 2050", at(reference(), "Stock|Other buildings", 2050), 92_500.0, 0.01);
}

/// K17: 226 Mt of an independent program.
#[test]
fn homes_of_the_world_take_as_much_steel_as_three_sources_say() {
    let steel = at(reference(), "Inflow|Homes|Construction steel", 2020);
    assert!((215.0..=240.0).contains(&steel), "{steel}");
    for row in rows("steel_homes.csv", &["place", "product", "factor"]) {
        let factor: f64 = row[2].parse().unwrap();
        assert!((0.8..=3.0).contains(&factor), "{} {}", row[0], row[1]);
    }
}

/// K18: no main road of a place weighs more a kilometre than the limit; ten extracts took the median.
#[test]
fn no_main_road_is_wider_than_the_map_of_others_lets_expect() {
    for facts in &real::world().places {
        let roads = facts.roads.as_ref().unwrap();
        for layer in &roads.layers.value {
            // The limits of the tables times the scale of all masses, t/km.
            let most = match layer.layer {
                Layer::Primary => 36_600.0 * 0.74,
                Layer::Secondary => 23_800.0 * 0.74,
                _ => continue,
            };
            let Some(length) = layer.length.filter(|length| *length > 0.0) else {
                continue;
            };
            let own = layer.mass.iter().sum::<f64>() * 1e6 / length;
            assert!(own <= most, "{} {:?}: {own}", facts.place, layer.layer);
        }
    }
    for (id, wanted) in [("MNG", 141.0), ("KHM", 8.0), ("VNM", 19.0)] {
        let facts = place(id);
        let layers = facts.roads.as_ref().unwrap().layers.value.iter();
        let mass: f64 = layers
            .filter(|layer| layer.layer.is_of_roads_and_rail())
            .flat_map(|layer| layer.mass)
            .sum();
        assert_close(id, mass * 1e6 / facts.people.value[BASE], wanted, 0.1);
    }
}

/// T12: the path of a grid goes on from the mean of three years, and homes and others stay below what is delivered.
#[test]
fn a_grid_goes_on_from_the_mean_of_its_last_years() {
    for (id, mean) in [("ARM", 238.0), ("ARG", 347.3), ("AGO", 180.3)] {
        let power = &place(id).power;
        assert_close(id, power.base.value.value, mean, 1e-3);
        assert!(power.base.value.low <= mean && mean <= power.base.value.high, "{id}");
        assert_eq!(power.base.basis, Basis::National);
    }
    let counted = rows("power_used.csv", &["place", "kwh_per_person"]);
    let of = |row: &[String]| place(&row[0]).power.delivered_per_person.basis == Basis::National;
    assert!(counted.iter().all(|row| of(row)) && counted.len() > 140);
    let captive = |id: &str| {
        let power = &place(id).power;
        power.delivered_per_person.value / power.generation_per_person.value
    };
    for id in ["IDN", "THA", "NIC"] {
        assert_close(id, captive(id), 0.93, 1e-9);
    }
}

/// T14: walls of five places, and income beside product in two.
#[test]
fn walls_and_incomes_of_single_places_are_their_own() {
    let shares = |id: &str| {
        let homes = &place(id).homes;
        let home = homes.iter().find(|home| home.product == Product::SingleFamily).unwrap();
        Structure::ALL.map(|structure| home.structure.value[structure.index()][BASE])
    };
    assert_eq!(shares("ISL"), [0.75, 0.05, 0.0, 0.2]);
    assert_eq!(shares("MLT"), [0.25, 0.75, 0.0, 0.0]);
    let bricks = |id: &str| {
        let outcome = cairn_core::model::run(place(id), &cairn_core::choices::Choices::default());
        let bricks = at(&outcome, "Demand|Bricks", 2020);
        bricks * 1e9 / place(id).people.value[BASE]
    };
    for (id, wanted) in [("ISL", 45.0), ("MLT", 28.0), ("CYP", 588.0), ("IRL", 94.0), ("LUX", 472.0)] {
        assert_close(id, bricks(id), wanted, 0.05);
    }
    assert_close("IRL", place("IRL").income.value[BASE], 45_000.0, 0.05);
    for facts in &real::world().places {
        for home in &facts.homes {
            let steel = home.intensity.value.iter().map(|kg| kg[Material::Steel.index()]);
            assert!(steel.fold(0.0, f64::max) < 500.0, "{}", facts.place);
        }
    }
}
