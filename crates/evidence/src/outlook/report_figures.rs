//! Report figures: figures of the reports in the form that the country model is compared with.
//!
//! Out of scope: what levers change in them ([`cairn_analysis::outlook`]).

use cairn_analysis::outlook::bridge::explained;
use cairn_analysis::outlook::circularity::{EconomyCircularity, KG_IN_GT, MaterialSources};
use cairn_analysis::outlook::decoupling::{Indexed, LAST};
use cairn_core::kind::{Material, Resource};
use cairn_core::model::Outcome;
use cairn_core::year::{Annual, Year};

use crate::outlook::reports::{Quoted, ReportFigure, ReportSubject, WorldObservable};
use crate::outlook::world::WorldTotals;

/// Demand of the built environment and mobility in the report: mass in Gt, share of the total, and citation.
pub fn demand(quoted: &Quoted) -> Option<(f64, f64, String)> {
    let point = |subject: ReportSubject| quoted.points.iter().find(|point| point.subject == subject);
    let demand = point(ReportSubject::Demand)?;
    Some((demand.value?, point(ReportSubject::ShareOfDemand)?.value?, demand.cited()))
}

/// The observed values of a quantity, by year.
pub fn observed(indexed: Indexed, quoted: &Quoted, totals: &WorldTotals) -> Vec<(Year, f64)> {
    let years = |series: &Annual| Year::RESULTS.to(LAST).map(|year| (year, series[year])).collect();
    let seen = |seen: WorldObservable| {
        let known = quoted.seen.get(&seen).into_iter().flatten();
        known.map(|(year, value)| (*year, *value)).collect()
    };
    match indexed {
        Indexed::People => years(&totals.people),
        Indexed::Product => years(&totals.product),
        Indexed::Footprint => seen(WorldObservable::Footprint),
        Indexed::Ghg => seen(WorldObservable::Ghg),
    }
}

/// Computed from the printed figures and the country model in their year.
pub fn whole_economy(quoted: &Quoted, outcome: &Outcome) -> Option<EconomyCircularity> {
    let point = |subject: ReportSubject| -> Option<&ReportFigure> { quoted.points.iter().find(|point| point.subject == subject) };
    let (printed, potential) = (point(ReportSubject::Circularity)?, point(ReportSubject::CircularityPotential)?);
    let (year, rate) = (printed.year, printed.value?);
    let taken = |resource: Resource| quoted.seen.get(&WorldObservable::Taken(resource))?.get(&year).copied();
    let world = Resource::ALL.into_iter().map(taken).sum::<Option<f64>>()?;
    let ours = MaterialSources::of(outcome, &Material::ALL, year);
    let back = [
        rate * point(ReportSubject::MaterialInput)?.value?,
        (ours.reuse + ours.secondary) / KG_IN_GT,
    ];
    let rest = world - explained(&quoted.taken, outcome, year).iter().sum::<f64>();
    Some(EconomyCircularity {
        year,
        rate,
        potential: [potential.low?, potential.high?],
        back,
        rest: (back[0] - back[1]) / rest,
    })
}
