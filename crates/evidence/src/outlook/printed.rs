//! Printed: figures of the reports in the form that the country model is compared with.
//!
//! Out of scope: what levers change in them ([`cairn_analysis::outlook`]).

use cairn_analysis::outlook::bridge::explained;
use cairn_analysis::outlook::circular::{KG_IN_GT, Sources, Whole};
use cairn_analysis::outlook::decoupling::{Indexed, LAST};
use cairn_core::kind::{Material, Resource};
use cairn_core::model::Outcome;
use cairn_core::year::{Annual, Year};

use crate::outlook::quoted::{Point, Quoted, Seen, Told};
use crate::outlook::world::Totals;

/// Demand of the built environment and mobility in the report: mass in Gt, share of the total, and citation.
#[must_use]
pub fn demand(quoted: &Quoted) -> Option<(f64, f64, String)> {
    let point = |told: Told| quoted.points.iter().find(|point| point.told == told);
    let demand = point(Told::Demand)?;
    Some((demand.value?, point(Told::ShareOfDemand)?.value?, demand.cited()))
}

/// The observed values of a quantity, by year.
#[must_use]
pub fn known(indexed: Indexed, quoted: &Quoted, totals: &Totals) -> Vec<(Year, f64)> {
    let years = |series: &Annual| Year::RESULTS.to(LAST).map(|year| (year, series[year])).collect();
    let seen = |seen: Seen| {
        let known = quoted.seen.get(&seen).into_iter().flatten();
        known.map(|(year, value)| (*year, *value)).collect()
    };
    match indexed {
        Indexed::People => years(&totals.people),
        Indexed::Product => years(&totals.product),
        Indexed::Footprint => seen(Seen::Footprint),
        Indexed::Ghg => seen(Seen::Ghg),
    }
}

/// Computed from the printed figures and the country model in their year.
#[must_use]
pub fn whole(quoted: &Quoted, outcome: &Outcome) -> Option<Whole> {
    let point = |told: Told| -> Option<&Point> { quoted.points.iter().find(|point| point.told == told) };
    let (printed, potential) = (point(Told::Circularity)?, point(Told::CircularityPotential)?);
    let (year, rate) = (printed.year, printed.value?);
    let taken = |resource: Resource| quoted.seen.get(&Seen::Taken(resource))?.get(&year).copied();
    let world = Resource::ALL.into_iter().map(taken).sum::<Option<f64>>()?;
    let ours = Sources::of(outcome, &Material::ALL, year);
    let back = [rate * point(Told::MaterialInput)?.value?, (ours.reuse + ours.secondary) / KG_IN_GT];
    let rest = world - explained(&quoted.taken, outcome, year).iter().sum::<f64>();
    Some(Whole {
        year,
        rate,
        potential: [potential.low?, potential.high?],
        back,
        rest: (back[0] - back[1]) / rest,
    })
}
