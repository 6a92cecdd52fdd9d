//! Tests of comparisons: swapped sides, equal sides, and the main findings.

use super::*;
use cairn_core::choices::Level;
use cairn_core::choices::scenario::Scenario;
use cairn_core::model::Account;

fn place() -> PlaceId {
    PlaceId::parse("ZZZ").unwrap()
}

/// A place with the given annual emissions of construction and of the end of life, Mt.
fn outcome(construction: f64, end_of_life: f64) -> Outcome {
    let mut outcome = Outcome::empty(place());
    for year in Year::all() {
        outcome.ledger[(Account::GhgConstruction.row(), year)] = construction * 1e9;
        outcome.ledger[(Account::GhgEndOfLife.row(), year)] = end_of_life * 1e9;
    }
    outcome
}

#[test]
fn a_side_beside_itself_differs_in_nothing() {
    let one = outcome(3.0, 1.0);
    let rows = rows(&[&one, &one], Per::Total, Year::of(2050));
    assert!(rows.iter().all(|row| row.difference(1) == 0.0));
    assert!(rows.iter().flat_map(|row| &row.values).all(|values| values[0] == values[1]));
    let finding = finding(&rows).unwrap();
    assert_eq!(finding.cause(1), None);
    let choices = Scenario::All.choices();
    assert_eq!(differing_levers(&choices, &choices), []);
}

#[test]
fn turning_the_sides_turns_every_difference() {
    let (a, b) = (outcome(3.0, 1.0), outcome(2.0, 1.5));
    let focus = Year::of(2040);
    let there = rows(&[&a, &b], Per::Total, focus);
    let back = rows(&[&b, &a], Per::Total, focus);
    for (there, back) in there.iter().zip(&back) {
        assert_eq!(there.difference(1), -back.difference(1));
    }
}

#[test]
fn what_is_told_first_is_the_largest_cause_and_the_sum_to_the_focus_year() {
    let rows = rows(&[&outcome(3.0, 1.0), &outcome(2.0, 1.5)], Per::Total, Year::of(2036));
    let finding = finding(&rows).unwrap();
    assert_eq!(finding.emissions.in_focus, [4.0, 3.5]);
    assert_eq!(finding.added_up.in_focus, [40.0, 35.0]);
    assert_eq!(finding.cause(1).map(|row| row.measure), Some(Measure::Construction));
    assert_eq!(finding.cause(1).map(|row| row.difference(1)), Some(-1.0));
    assert_eq!(super::finding(&[]), None);
}

#[test]
fn levers_apart_are_those_that_one_side_pulls_otherwise() {
    let one = Choices::default()
        .with(Lever::HomeSpace, Level::STEP_3)
        .with(Lever::Reuse, Level::TOP);
    let other = Choices::default().with(Lever::HomeSpace, Level::STEP_3);
    let pull = Pull::to_level(Level::TOP);
    assert_eq!(differing_levers(&one, &other), [(Lever::Reuse, [Some(pull), None])]);
}

#[test]
fn a_number_is_one_number_on_the_chart_and_in_the_table() {
    let place = place();
    // Every year differs from its neighbours, so a single year differs from its five-year mean.
    let mut uneven = outcome(0.0, 0.0);
    for year in Year::all() {
        uneven.ledger[(Account::GhgConstruction.row(), year)] = f64::from(year.index() as u32 % 7) * 1e9;
    }
    let followed = |outcome: Outcome| SideRun {
        outcome,
        steps: Vec::new(),
    };
    let sides = [followed(outcome(3.0, 1.0)), followed(uneven), followed(outcome(2.0, 1.5))];
    for shown in causes::RESULTS {
        let query = Sides {
            sides: vec![
                CompareSide {
                    place,
                    choices: Choices::default()
                };
                3
            ],
            focus: Year::of(2050),
            per: Per::Total,
            shown,
        };
        let found = comparison(String::new(), query, &sides);
        let row = found.rows.iter().find(|row| row.measure == shown).unwrap();
        for (side, line) in found.lines.iter().enumerate() {
            for (year, values) in YEARS.iter().zip(&row.values) {
                assert_eq!(line[year.index() - FIRST.index()], values[side], "{shown:?} of {year}");
            }
        }
        assert_eq!(row.difference(2), row.in_focus[2] - row.in_focus[0]);
    }
}
