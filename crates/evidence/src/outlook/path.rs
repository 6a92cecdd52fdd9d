//! Path: the course of a published scenario from its base year to its printed value for 2060.
//!
//! ```text
//! baseline:   use(g, t) = use(g, b) · N(t)/N(b) · (y(t)/y(b))^(ε(g) · k)
//! the other:  use(g, t) = baseline(g, t) · (1 − a(g) · (t − from)/(2060 − from)),  none before `from`
//! ```
//!
//! `N` is population and `y` income per person in the middle storyline. If a report prints growth of product (2.2 % a
//! year in the edition of 2019), `y` is that product per person. `ε` was observed from 1970 to 2020. `k` is the part of
//! it that a baseline keeps, `a` the part avoided in 2060; both are rows of `outlook_model.csv`, chosen so that the sum
//! of the groups meets the printed end. Only the sum is published: **the split into groups is ours.** Emissions change
//! linearly from their base year to the printed change, or diverge from the baseline as above; without a printed figure
//! there are none. For the edition whose observed series the tables contain, years before the base are observed points
//! with linear interpolation. Out of scope: the country model.

use std::collections::BTreeMap;

use crate::outlook::reports::{Against, Quoted, ReportSubject, WorldObservable};
use crate::outlook::world::WorldTotals;
use cairn_core::facts;
use cairn_core::kind::{Prospect, Resource};
use cairn_core::year::{Annual, Year};

#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioPath {
    pub prospect: Prospect,
    /// Base year, in which the path starts.
    pub base: Year,
    /// First year with values: the base year, or the first observed year if the edition includes the past.
    pub first: Year,
    /// Extraction, Gt a year, in the order of [`Resource::ALL`].
    pub taken: [Annual; Resource::COUNT],
    /// Product, international dollars of 2017 a year.
    pub product: Annual,
    /// Greenhouse gases, Gt CO2e a year; none if the report's figure was not read.
    pub ghg: Option<Annual>,
    /// Secondary material over total material input, 0 to 1, and the year of the printed rate; none if the report
    /// prints no rate.
    pub circularity: Option<(Year, Annual)>,
}

impl ScenarioPath {
    /// Total extraction of all groups, Gt a year.
    pub fn all(&self) -> Annual {
        Annual::from_fn(|year| self.taken.iter().map(|taken| taken[year]).sum())
    }
}

/// Computes the path of a scenario; years before the base are observed values if the edition has them.
pub fn scenario_path(prospect: Prospect, quoted: &Quoted, totals: &WorldTotals) -> ScenarioPath {
    let baseline = baseline(prospect.baseline(), quoted, totals);
    let path = match quoted.partings.get(&prospect) {
        None => baseline,
        Some(parting) => {
            let ramp = |year: Year| between(parting.begins, year);
            let taken = Resource::ALL.map(|resource| {
                let avoided = parting.avoided[resource.index()];
                let before = &baseline.taken[resource.index()];
                Annual::from_fn(|year| before[year] * (1.0 - avoided * ramp(year)))
            });
            let more = change(quoted, prospect, ReportSubject::Gdp, Against::Prospect(prospect.baseline())).unwrap_or(0.0);
            let product = Annual::from_fn(|year| baseline.product[year] * (1.0 + more * ramp(year)));
            let beside = change(quoted, prospect, ReportSubject::Ghg, Against::Prospect(prospect.baseline()));
            let ghg = match (beside, &baseline.ghg) {
                (Some(change), Some(before)) => Some(Annual::from_fn(|year| before[year] * (1.0 + change * ramp(year)))),
                _ => emissions_to_change(quoted, prospect, baseline.base, ramp),
            };
            ScenarioPath {
                prospect,
                base: baseline.base,
                first: baseline.first,
                taken,
                product,
                ghg,
                circularity: None,
            }
        }
    };
    observed(path, quoted)
}

/// The edition of the observed series; other editions have no past.
const OBSERVED: Prospect = Prospect::Trends2024;

/// Adds observed values before the base year to a path.
fn observed(mut path: ScenarioPath, quoted: &Quoted) -> ScenarioPath {
    if path.prospect.edition() != OBSERVED.edition() {
        return path;
    }
    for resource in Resource::ALL {
        let Some(values) = quoted.seen.get(&WorldObservable::Taken(resource)) else {
            continue;
        };
        let past = points(values);
        for year in path.first.to(path.base) {
            path.taken[resource.index()][year] = past.at(year);
        }
    }
    if let (Some(ghg), Some(values)) = (&mut path.ghg, quoted.seen.get(&WorldObservable::Ghg)) {
        let past = points(values);
        for year in path.first.to(path.base) {
            ghg[year] = past.at(year);
        }
    }
    path
}

/// Observed values with linear interpolation.
fn points(values: &BTreeMap<Year, f64>) -> facts::path::YearPath {
    facts::path::YearPath(values.iter().map(|(year, value)| (*year, *value)).collect())
}

fn baseline(prospect: Prospect, quoted: &Quoted, totals: &WorldTotals) -> ScenarioPath {
    let base = base(prospect, quoted);
    let rate = quoted
        .points
        .iter()
        .find(|point| point.prospect == Some(prospect) && point.subject == ReportSubject::Gdp && point.unit == "1/yr");
    let product = match rate.and_then(|point| point.value) {
        Some(rate) => {
            let mut grown = totals.product.clone();
            for year in base.to(Year::LAST).skip(1) {
                grown[year] = grown[Year::at(year.index() - 1)] * (1.0 + rate);
            }
            grown
        }
        None => totals.product.clone(),
    };
    let share = quoted.kept.get(&prospect).copied().unwrap_or(1.0);
    let people = |year: Year| totals.people[year] / totals.people[base];
    let income = |year: Year| product[year] / product[base] / people(year);
    let taken = Resource::ALL.map(|resource| {
        let first = of_base(quoted, prospect, resource, base);
        let power = quoted.elasticity[resource.index()] * share;
        Annual::from_fn(|year| {
            let year = year.max(base);
            first * people(year) * libm::pow(income(year), power)
        })
    });
    let straight = |year: Year| between(base, year);
    ScenarioPath {
        prospect,
        base,
        first: if prospect.edition() == OBSERVED.edition() {
            Year::RESULTS
        } else {
            base
        },
        ghg: emissions_to_change(quoted, prospect, base, straight),
        circularity: circularity(quoted, prospect),
        taken,
        product,
    }
}

/// The base year of a report: the reference year of its change in extraction.
fn base(prospect: Prospect, quoted: &Quoted) -> Year {
    let years = quoted
        .points
        .iter()
        .filter(|point| point.prospect == Some(prospect) && point.subject == ReportSubject::Extraction);
    let mut years = years.filter_map(|point| match point.against {
        Against::Year(year) => Some(year),
        Against::Itself | Against::Prospect(_) => None,
    });
    years.next().unwrap_or(Year::BASE)
}

/// A group's value in the base year of the same edition: printed if the table has it, otherwise observed.
fn of_base(quoted: &Quoted, prospect: Prospect, resource: Resource, base: Year) -> f64 {
    let own = quoted.points.iter().find(|point| {
        point.edition == prospect.edition()
            && point.prospect.is_none()
            && point.subject == ReportSubject::Extraction
            && point.resource == Some(resource)
            && point.year == base
            && point.against == Against::Itself
    });
    let seen = || {
        quoted
            .seen
            .get(&WorldObservable::Taken(resource))
            .and_then(|years| years.get(&base))
            .copied()
    };
    own.and_then(|point| point.value).or_else(seen).unwrap_or(0.0)
}

/// The printed change of a scenario, for all groups together.
fn change(quoted: &Quoted, prospect: Prospect, subject: ReportSubject, against: Against) -> Option<f64> {
    let same = quoted.points.iter().find(|point| {
        point.prospect == Some(prospect)
            && point.subject == subject
            && point.resource.is_none()
            && point.against == against
            && point.unit == "1"
    });
    same.and_then(|point| point.value)
}

/// Greenhouse gases from the base year to the printed change; none without a printed figure.
fn emissions_to_change(quoted: &Quoted, prospect: Prospect, base: Year, ramp: impl Fn(Year) -> f64) -> Option<Annual> {
    let change = change(quoted, prospect, ReportSubject::Ghg, Against::Year(base))?;
    let first = quoted.seen.get(&WorldObservable::Ghg)?.get(&base)?;
    Some(Annual::from_fn(|year| first * (1.0 + change * ramp(year))))
}

/// Circularity, constant at the printed rate.
fn circularity(quoted: &Quoted, prospect: Prospect) -> Option<(Year, Annual)> {
    let quote = |subject: ReportSubject| {
        let mut points = quoted.points.iter();
        points.find(|point| point.subject == subject && point.edition == prospect.edition() && point.prospect.is_none())
    };
    let (share, input) = (quote(ReportSubject::Circularity)?, quote(ReportSubject::MaterialInput)?);
    let secondary = share.value? * input.value?;
    let taken = |resource: Resource| quoted.seen.get(&WorldObservable::Taken(resource))?.get(&share.year).copied();
    let primary = Resource::ALL.into_iter().map(taken).sum::<Option<f64>>()?;
    Some((share.year, Annual::constant(rate(secondary, primary))))
}

/// Economy-wide circularity: secondary material over total input.
pub fn rate(secondary: f64, primary: f64) -> f64 {
    secondary / (primary + secondary)
}

/// Position of a year between a first year and 2060, 0 to 1.
fn between(first: Year, year: Year) -> f64 {
    let along = f64::from(year.number()) - f64::from(first.number());
    (along / f64::from(Year::LAST.number() - first.number())).clamp(0.0, 1.0)
}
