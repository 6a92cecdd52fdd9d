//! Steps where two sources join, and flows that grow or fall too fast (K05, K09).

use cairn_core::model::Account;
use cairn_core::year::{Annual, Year};

use crate::closure::named::RuleViolation;
use crate::closure::places::Place;

/// The flows to check: short name and variable.
const FLOWS: [(&str, &str); 4] = [
    ("new homes", "Inflow|Product@Homes"),
    ("new other buildings", "Inflow|Product@Other buildings"),
    ("cement", "Demand|Cement"),
    ("steel", "Demand|Steel"),
];
const STEP: f64 = 0.25;
const FAST: f64 = 0.12;

/// Every flow of a place. Cars are those that come into use: new cars and used imports together.
fn flows(place: &Place) -> impl Iterator<Item = (&'static str, Annual)> {
    let came = [Account::CarsNew, Account::CarsImported].map(|account| place.outcome.rows(account));
    let cars = ("cars", Annual::sum_of(came.into_iter().flatten()));
    FLOWS.into_iter().map(|(what, name)| (what, place.series(name))).chain([cars])
}

/// The largest relative step between two years of 2019–2031, if above a quarter; a rise is positive.
pub(crate) fn steps(places: &[Place]) -> Vec<RuleViolation> {
    let mut misses = Vec::new();
    for place in places.iter().filter(|place| place.million() > 1.0) {
        for (what, series) in flows(place) {
            let steps = (2019..=2030).map(|year| change(&series, year, year + 1));
            let step = steps.fold(0.0, |most: f64, step| if step.abs() > most.abs() { step } else { most });
            if step.abs() > STEP {
                misses.push(RuleViolation::new(place.id(), what, step));
            }
        }
    }
    misses
}

fn change(series: &Annual, from: u16, to: u16) -> f64 {
    let [from, to] = [from, to].map(|year| series[Year::of(year)]);
    if from > 0.0 {
        to / from - 1.0
    } else {
        f64::from(u8::from(to > 0.0))
    }
}

/// The fastest change that lasts five years in a row after 2021, if above about an eighth.
pub(crate) fn fastest(places: &[Place]) -> Vec<RuleViolation> {
    let mut misses = Vec::new();
    for place in places.iter().filter(|place| place.million() > 1.0) {
        for (what, series) in flows(place) {
            let mut worst: f64 = 0.0;
            for year in 2021..=2055 {
                let each: Vec<f64> = (year..year + 5).map(|year| change(&series, year, year + 1)).collect();
                // The slowest of the five, if all have the same sign.
                let (low, high) = each.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), change| {
                    (low.min(*change), high.max(*change))
                });
                let bound = if low > 0.0 { low } else { high.min(0.0) };
                if bound.abs() > worst.abs() {
                    worst = bound;
                }
            }
            if worst.abs() > FAST {
                misses.push(RuleViolation::new(place.id(), what, worst));
            }
        }
    }
    misses
}
