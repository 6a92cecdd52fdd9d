//! Ends: comparison of printed figures of a report with our results.
//!
//! ```text
//! a level          ours / printed − 1
//! a change         (1 + ours) / (1 + printed) − 1
//! ```
//!
//! A path is fitted to some of these within the tolerance of their row. The others show contradictions within a
//! document or between documents. Out of scope: which one is right.

use crate::outlook::Outlook;
use crate::outlook::path::ScenarioPath;
use crate::outlook::reports::{Against, ReportFigure, ReportSubject, WorldObservable};
use cairn_core::kind::{Prospect, Resource};
use cairn_core::year::{Annual, Year};

/// A printed figure and our result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End<'a> {
    /// The printed point.
    pub point: &'a ReportFigure,
    /// Its value.
    pub printed: f64,
    /// Our result, in the same unit.
    pub ours: f64,
}

impl End<'_> {
    /// Deviation of our result, relative to the printed value, or to one plus the printed change.
    pub fn deviation(&self) -> f64 {
        let one = match self.point.against {
            Against::Itself => 0.0,
            Against::Year(_) | Against::Prospect(_) => 1.0,
        };
        (one + self.ours) / (one + self.printed) - 1.0
    }

    /// True if our result lies within the tolerance; none if the row has no tolerance.
    pub fn is_met(&self) -> Option<bool> {
        self.point.tolerance.map(|tolerance| self.deviation().abs() <= tolerance)
    }
}

/// All printed figures with a comparable result, in the order of the table.
pub fn ends(outlook: &Outlook) -> Vec<End<'_>> {
    let end = |point| {
        Some(End {
            point,
            printed: point.value?,
            ours: our_result(outlook, point)?,
        })
    };
    outlook.quoted.points.iter().filter_map(end).collect()
}

/// Our result, in the unit of a printed figure.
fn our_result(outlook: &Outlook, point: &ReportFigure) -> Option<f64> {
    match point.prospect {
        Some(prospect) => of_path(outlook, outlook.path(prospect)?, point),
        None => observed(outlook, point),
    }
}

fn of_path(outlook: &Outlook, path: &ScenarioPath, point: &ReportFigure) -> Option<f64> {
    if point.subject == ReportSubject::Gdp && point.unit == "1/yr" {
        let years = f64::from(point.year.number() - path.base.number());
        return Some(libm::pow(path.product[point.year] / path.product[path.base], 1.0 / years) - 1.0);
    }
    let series = |path: &ScenarioPath| -> Option<Annual> {
        match (point.subject, point.resource) {
            (ReportSubject::Extraction, None) => Some(path.all()),
            (ReportSubject::Extraction, Some(resource)) => Some(path.taken[resource.index()].clone()),
            (ReportSubject::Gdp, _) => Some(path.product.clone()),
            (ReportSubject::Ghg, _) => path.ghg.clone(),
            _ => None,
        }
    };
    let own = series(path)?;
    match point.against {
        Against::Itself if point.subject == ReportSubject::Extraction => Some(own[point.year]),
        Against::Itself => None,
        Against::Year(year) => Some(own[point.year] / own[year] - 1.0),
        Against::Prospect(other) => Some(own[point.year] / series(outlook.path(other)?)?[point.year] - 1.0),
    }
}

/// The observed value, for the newest edition only.
fn observed(outlook: &Outlook, point: &ReportFigure) -> Option<f64> {
    if point.edition != Prospect::Trends2024.edition() {
        return None;
    }
    let seen = |resource: Resource, year: Year| outlook.quoted.seen.get(&WorldObservable::Taken(resource))?.get(&year).copied();
    let all = |year: Year| Resource::ALL.into_iter().map(|resource| seen(resource, year)).sum::<Option<f64>>();
    let taken = |year: Year| point.resource.map_or_else(|| all(year), |resource| seen(resource, year));
    let rate = || {
        outlook
            .path(Prospect::Trends2024)?
            .circularity
            .as_ref()
            .map(|(_, rate)| rate[point.year])
    };
    match (point.subject, point.against) {
        (ReportSubject::Extraction, Against::Itself) => taken(point.year),
        (ReportSubject::Extraction, Against::Year(year)) => Some(taken(point.year)? / taken(year)? - 1.0),
        (ReportSubject::MaterialInput, _) => Some(all(point.year)? / (1.0 - rate()?)),
        (ReportSubject::Circularity, _) => rate(),
        _ => None,
    }
}
