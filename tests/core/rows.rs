//! Rows: every number in a pack belongs to one row of the table of facts, with one name, a unit and bounds.

use crate::real;
use std::collections::BTreeSet;

use cairn_core::facts::Facts;
use cairn_core::facts::rows::{FactAt, FactShape, PlaceNumbers};
use serde_json::Value;

/// Fields that describe a number and are none: years, ages, dials.
const FORM: [&str; 7] = ["first", "observed", "youngest", "full", "dial", "year", "years"];

/// Numbers of a serde document without the descriptive fields: real numbers and whole numbers.
fn numbers(value: &Value, real: &mut Vec<f64>, whole: &mut Vec<u64>) {
    match value {
        Value::Number(number) => match number.as_u64() {
            Some(number) => whole.push(number),
            None => real.push(number.as_f64().unwrap()),
        },
        Value::Array(list) => {
            // A point of a path is a year and a value.
            let point = list.len() == 2 && list[0].is_u64() && list[1].is_f64();
            list.iter().skip(usize::from(point)).for_each(|inner| numbers(inner, real, whole));
        }
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(name, _)| !FORM.contains(&name.as_str()));
            fields.for_each(|(_, inner)| numbers(inner, real, whole));
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// A place and its road layers, as one document.
fn document(facts: &Facts) -> Value {
    let roads = facts.roads.as_ref().map(|roads| serde_json::to_value(&roads.layers.value).unwrap());
    Value::Array(vec![serde_json::to_value(facts).unwrap(), roads.unwrap()])
}

#[test]
fn every_number_of_the_packs_stands_in_one_row() {
    for known in &real::world().places {
        let before = PlaceNumbers::of(known);
        let mut facts = known.clone();
        let mut inputs = before.clone();
        // Each number gets its own value: a number named by two rows would be written twice, an unnamed one would
        // stay.
        for (at, value) in inputs.values_mut().iter_mut().enumerate() {
            *value = at as f64 + 0.5;
        }
        inputs.write(&mut facts);
        let (mut real, mut whole) = (Vec::new(), Vec::new());
        numbers(&document(&facts), &mut real, &mut whole);
        let once: BTreeSet<u64> = real.iter().map(|value| value.to_bits()).collect();
        assert_eq!(once.len(), real.len(), "{}: a number is named by two rows", known.place);
        assert!(
            real.iter().all(|value| value.fract() == 0.5 && *value < before.count() as f64),
            "{}: a number is named by no row",
            known.place
        );
        // The pack stores some numbers as whole steps. A row writes each of them; here each is 7 of its unit.
        inputs.values_mut().fill(7.0);
        inputs.write(&mut facts);
        let (mut real, mut whole) = (Vec::new(), Vec::new());
        numbers(&document(&facts), &mut real, &mut whole);
        assert!(real.iter().all(|value| *value == 7.0));
        assert!(
            !whole.is_empty() && whole.iter().all(|steps| [7, 70, 7_000, 65_535, 70_000].contains(steps)),
            "{}",
            known.place
        );
        before.write(&mut facts);
        assert_eq!(PlaceNumbers::of(&facts), before, "{}: read, written and read again", known.place);
        assert_eq!(facts, *known);
    }
}

#[test]
fn a_row_has_a_name_of_its_own_a_unit_and_bounds_that_hold_everywhere() {
    for known in &real::world().places {
        let mut facts = known.clone();
        let mut names = BTreeSet::new();
        let all = PlaceNumbers::of(known);
        for (index, fact) in FactAt::all(known).into_iter().enumerate() {
            let name = fact.name(known);
            assert!(names.insert(name.clone()), "{name} is the name of two rows");
            let (cells, steps) = (fact.cells(known), fact.steps(known));
            let inputs = all.of_value(index);
            for (at, value) in inputs.iter().enumerate() {
                let cell = cells.cell(at);
                assert!(!cell.unit.is_empty(), "{name} has no unit");
                let unset = at == 0 && steps.is_some_and(|row| row.dial.what.follows_a_path());
                assert!(
                    unset || (cell.least..=cell.most).contains(value),
                    "{}: {name} is {value}, not between {} and {} {}",
                    known.place,
                    cell.least,
                    cell.most,
                    cell.unit
                );
            }
            if matches!(fact.shape(), FactShape::Table(_)) {
                assert_eq!(fact.count(), Some(inputs.len()), "{name}");
            }
            let figure = fact.value_mut(&mut facts).unwrap();
            let labels: BTreeSet<String> = (0..inputs.len()).map(|at| fact.label(figure.numbers(), at)).collect();
            assert_eq!(labels.len(), inputs.len(), "{name}: two of its numbers are called alike");
        }
    }
}
