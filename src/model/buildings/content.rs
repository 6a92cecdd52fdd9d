//! Materials: what homes hold, take in and give back.
//!
//! ```text
//! μ(c, m)   = gross · Σ_s share(s, c) · intensity(s, m)
//! stock     = Σ_c K(t, c) μ(c, m)
//! inflow    = I(t) μ(t, m) + D(t)
//! outflow   = Σ_c O(t, c) μ(c, m) + D(t),   O(t, c) = K(t-1, c) - K(t, c)
//! D(t)      = refurbishing · kept(t) μ(t, m)
//! ```
//!
//! Intensity does not change with the cohort, only the shares of structures do: areas are
//! first summed by structure over all cohorts (four lanes side by side), then turned into
//! materials. Refurbishment goes in and out in the same year.
//!
//! Does not know: why anything is built, losses on the way, where a material comes from.

use crate::facts::{BuildingFacts, Facts};
use crate::kind::{Sector, Structure};
use crate::model::buildings::walk::Walk;
use crate::model::outcome::Flow;
use crate::year::Year;

const STRUCTURES: usize = Structure::ALL.len();

/// Shares of structures in a square metre of each cohort, side by side.
pub(crate) type Composition = Vec<[f64; STRUCTURES]>;

/// Shares of structures of one kind of home, by cohort.
pub(crate) fn composition(facts: &BuildingFacts) -> Composition {
    Year::all()
        .map(|cohort| Structure::ALL.map(|structure| facts.structure.value[structure.index()][cohort]))
        .collect()
}

/// Adds what one kind of home holds, takes in and gives back from `first` to `last`.
pub(crate) fn add(flows: &mut [Flow], facts: &Facts, homes: usize, composition: &Composition, walk: &Walk, first: Year, last: Year) {
    let known = &facts.homes[homes];
    for year in first.to(last) {
        let (stands, leaves) = by_structure(walk, year, composition);
        let built = walk.homes.inflow[year];
        let refurbished = facts.refurbishing.value * walk.homes.kept[year];
        let comes = composition[year.index()].map(|share| share * built);
        let renewed = composition[year.index()].map(|share| share * refurbished);
        for flow in flows.iter_mut().filter(|flow| flow.sector == Sector::Homes) {
            let mass = |area: [f64; STRUCTURES]| {
                let mut mass = 0.0;
                for (area, intensity) in area.into_iter().zip(&known.intensity.value) {
                    mass += area * intensity[flow.material.index()];
                }
                mass * known.gross.value
            };
            let renewal = mass(renewed);
            flow.stock[year] += mass(stands);
            flow.inflow[year] += mass(comes) + renewal;
            flow.outflow[year] += mass(leaves) + renewal;
        }
    }
}

/// Floor area that stands at the end of a year, and that left in it, by structure, m².
fn by_structure(walk: &Walk, year: Year, composition: &Composition) -> ([f64; STRUCTURES], [f64; STRUCTURES]) {
    let mut stands = [0.0; STRUCTURES];
    let mut leaves = [0.0; STRUCTURES];
    let before = if year > Year::FIRST {
        walk.homes.stock.row(Year::at(year.index() - 1))
    } else {
        &[]
    };
    let now = walk.homes.stock.row(year);
    for ((before, now), shares) in before.iter().zip(now).zip(composition) {
        let left = before - now;
        for structure in 0..STRUCTURES {
            stands[structure] += now * shares[structure];
            leaves[structure] += left * shares[structure];
        }
    }
    let newest = now[year.index()];
    for (sum, share) in stands.iter_mut().zip(&composition[year.index()]) {
        *sum += newest * share;
    }
    (stands, leaves)
}
