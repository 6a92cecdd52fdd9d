//! Tests of measures in tables: the headlines first, each by the name of its variable, and values per person.

use super::*;
use crate::findings::headline::{Headline, readings};
use cairn_core::place::PlaceId;

/// A place in which every count grows year by year.
fn outcome() -> Outcome {
    let mut outcome = Outcome::empty(PlaceId::parse("ZZZ").unwrap());
    let mut grows = |row, scale: f64| {
        for year in Year::all() {
            outcome.ledger[(row, year)] = scale * year.index() as f64;
        }
    };
    grows(Account::People.row(), 1e6);
    grows(Account::GhgConstruction.row(), 1e9);
    for at in 0..Account::Primary.count() {
        grows(Account::Primary.of(at), 1e9);
        grows(Account::Reuse.of(at), 1e8);
        grows(Account::Demand.of(at), 2e9);
    }
    outcome
}

#[test]
fn the_first_five_are_the_headlines() {
    let outcome = outcome();
    for focus in [Year::of(2030), Year::of(2050), Year::LAST] {
        let first = readings(&outcome, &outcome, focus).into_iter().take(Headline::FIRST.len());
        for (measure, reading) in Measure::ALL.into_iter().zip(first) {
            let course = MeasureSeries::of(&outcome, measure, Per::Total);
            // The cumulative headline always runs to the last year.
            let to = if reading.headline == Headline::Cumulative {
                Year::LAST
            } else {
                focus
            };
            assert!((course.at(to) - reading.yours).abs() <= reading.yours.abs() * 1e-12, "{measure:?}");
            assert_eq!(course.unit, reading.unit, "{measure:?}");
        }
    }
}

#[test]
fn every_headline_is_a_measure_of_its_variable_and_unit() {
    let outcome = outcome();
    for headline in Headline::ALL {
        let measure = Measure::of(headline);
        let course = variable::find(&outcome, headline.columns().variable).unwrap();
        assert_eq!(measure == Measure::Emissions, headline == Headline::Emissions, "{headline:?}");
        let (what, sectors) = (measure.variable(), &Sector::ALL);
        assert_eq!(
            (course.unit, course.values),
            variable::series(&outcome, VariableQuery { what, sectors }),
            "{headline:?}"
        );
        assert_eq!(headline.columns().unit, course.unit, "{headline:?}");
    }
}

#[test]
fn every_measure_goes_by_the_name_of_its_variable() {
    let outcome = outcome();
    for measure in Measure::ALL {
        let course = MeasureSeries::of(&outcome, measure, Per::Total);
        let Some(series) = variable::find(&outcome, measure.name()) else {
            assert_eq!(measure, Measure::Cumulative);
            continue;
        };
        assert_eq!((series.unit, series.values), (course.unit, course.values), "{measure:?}");
    }
}

#[test]
fn a_person_has_their_part_of_everything() {
    let outcome = outcome();
    let each = |measure| MeasureSeries::of(&outcome, measure, Per::Person);
    let emissions = each(Measure::Emissions);
    assert_eq!(emissions.unit, Unit::TonnesCo2ePerPerson);
    assert_eq!(emissions.at(Year::of(2050)), 1.0);
    assert_eq!(each(Measure::Cumulative).at(Year::of(2030)), 4.0);
    for measure in Measure::ALL {
        let (all, each) = (MeasureSeries::of(&outcome, measure, Per::Total), each(measure));
        let is_of_a_person = matches!(measure, Measure::Circular | Measure::Space);
        assert_eq!(all.unit == each.unit, is_of_a_person, "{measure:?}");
    }
}
