//! Energy and CO2 of use against the power that a place makes and buys and the emissions that it reports (K01, K02).

use std::collections::BTreeMap;

use cairn_core::year::Year;

use crate::closure::named::RuleViolation;
use crate::closure::places::Place;
use crate::closure::statistics::{Table, table};

/// Share of generated power that is delivered, where a place has no value of its own.
const ARRIVES: f64 = 0.87;
const PJ_IN_TWH: f64 = 3.6;
/// CO2 of burning alone, kg/GJ: coal, heating oil, gas; then petrol.
const BURNT: [(&str, f64); 3] = [("Coal", 103.9), ("Heating oil", 74.6), ("Natural gas", 56.3)];
const PETROL: f64 = 69.3;
/// The largest share of a place's reported energy emissions that use may cause.
const OF_REPORTED: f64 = 0.9;

/// Power of buildings and road vehicles in the latest counted year, as a share of the power delivered.
pub(crate) fn power(places: &[Place]) -> Vec<RuleViolation> {
    let made = latest();
    let arrives = table("energy_power.csv");
    let mut misses = Vec::new();
    for place in places {
        let Some((year, made)) = made.get(place.id()) else { continue };
        let delivered = made * arrives.number(place.id(), "delivered_ratio").unwrap_or(ARRIVES);
        let taken = ["Energy|Electricity@Buildings", "Energy|Electricity@Road vehicles"].map(|name| place.series(name)[*year]);
        let part = taken.iter().sum::<f64>() / PJ_IN_TWH / delivered;
        if part > 1.0 {
            misses.push(RuleViolation::new(place.id(), "power", part));
        }
    }
    misses
}

/// The latest year with counted generation, and its amount, TWh.
fn latest() -> BTreeMap<String, (Year, f64)> {
    let Table { heading, rows } = table("power.csv");
    let at = |name: &str| heading.iter().position(|column| column == name).unwrap();
    let mut latest = BTreeMap::new();
    for row in rows {
        // A zero means that the year was not counted.
        if let Some(made) = row[at("generation_twh")].parse().ok().filter(|made| *made > 0.0) {
            let year: u16 = row[at("year")].parse().unwrap();
            latest.insert(row[0].clone(), (Year::of(year), made));
        }
    }
    latest
}

/// CO2 of buildings and road vehicles in 2020, with power, as a share of all energy emissions that a place reports.
pub(crate) fn carbon(places: &[Place]) -> Vec<RuleViolation> {
    let reported = table("energy_fuel.csv");
    let mut misses = Vec::new();
    for place in places {
        let Some(all) = reported.number(place.id(), "national_mt") else {
            continue;
        };
        let taken = |name: &str| place.series(&format!("Energy|{name}"))[Year::BASE];
        let mut kilotonnes: f64 = BURNT.iter().map(|(name, kg)| taken(&format!("{name}@Buildings")) * kg).sum();
        kilotonnes += taken("Motor fuel@Road vehicles") * PETROL;
        let power = taken("Electricity@Buildings") + taken("Electricity@Road vehicles");
        let grid = place.facts.power.national.value.delivered(Year::BASE, place.facts.power.loss.value);
        kilotonnes += power / PJ_IN_TWH * grid;
        let part = kilotonnes / 1e3 / all;
        if part > OF_REPORTED {
            misses.push(RuleViolation::new(place.id(), "carbon", part));
        }
    }
    misses
}
