//! What use takes and burns beside what a place makes, buys and reports (K01, K02).

use std::collections::BTreeMap;

use cairn::year::Year;

use crate::closure::named::Miss;
use crate::closure::places::Place;
use crate::closure::statistics::{Table, table};

/// Share of what is made that arrives, where nothing is known of it.
const ARRIVES: f64 = 0.87;
const PJ_IN_TWH: f64 = 3.6;
/// CO2 of burning alone, kg a GJ: coal, heating oil, gas, petrol.
const BURNT: [(&str, f64); 3] = [("Coal", 103.9), ("Heating oil", 74.6), ("Natural gas", 56.3)];
const PETROL: f64 = 69.3;
/// Use may burn so much of what a place reports of all energy.
const OF_REPORTED: f64 = 0.9;

/// Power of buildings and road vehicles of the latest year that is counted, as a share of what is delivered.
pub(crate) fn power(places: &[Place]) -> Vec<Miss> {
    let made = latest();
    let arrives = table("energy_power.csv");
    let mut misses = Vec::new();
    for place in places {
        let Some((year, made)) = made.get(place.id()) else { continue };
        let delivered = made * arrives.number(place.id(), "delivered_ratio").unwrap_or(ARRIVES);
        let taken = ["Energy|Electricity@Buildings", "Energy|Electricity@Road vehicles"].map(|name| place.series(name)[*year]);
        let part = taken.iter().sum::<f64>() / PJ_IN_TWH / delivered;
        if part > 1.0 {
            misses.push(Miss::new(place.id(), "power", part));
        }
    }
    misses
}

/// The latest year in which what is made is counted, and how much, TWh.
fn latest() -> BTreeMap<String, (Year, f64)> {
    let Table { heading, rows } = table("power.csv");
    let at = |name: &str| heading.iter().position(|column| column == name).unwrap();
    let mut latest = BTreeMap::new();
    for row in rows {
        // A year of nothing is one that was not counted.
        if let Some(made) = row[at("generation_twh")].parse().ok().filter(|made| *made > 0.0) {
            let year: u16 = row[at("year")].parse().unwrap();
            latest.insert(row[0].clone(), (Year::of(year), made));
        }
    }
    latest
}

/// CO2 of buildings and road vehicles in 2020, power among it, as a share of what a place reports of all energy.
pub(crate) fn carbon(places: &[Place]) -> Vec<Miss> {
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
            misses.push(Miss::new(place.id(), "carbon", part));
        }
    }
    misses
}
