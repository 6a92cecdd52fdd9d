//! Drivers: people, income and share of people in towns of every place, 1900–2065, by storyline.
//!
//! A storyline is spliced to the observed years, joined as a curve. People before the first observation grow at a
//! constant rate; income before its first observation stays constant.
//!
//! ```text
//! income      = product / people · part that is income of those who live there (T14: two places, 1 elsewhere)
//!               none: people-weighted mean of the R12 region
//! storyline 1, 3 from 2027: value(2026) of the middle one · own(t) / own(2026)
//! settled income y(t) = mean of income over t ± k,  k = min(5, t − 1950)
//! ```
//!
//! Out of scope: ages, households, purchasing power, income distribution.

use std::collections::BTreeMap;

use crate::assumption::{Assumption, Assumptions};
use crate::context::Evidence;
use crate::fill::ProvenanceCollector;
use crate::rows::{DriverScenario, From, GdpRow, IncomePartRow, PeopleRow, PlaceRow, Scheme, UrbanRow};
use crate::table_reader::TableLine;
use cairn_core::facts::Fact;
use cairn_core::kind::{Basis, Storyline};
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, Curve, Year};

/// Last year of the curves: the settled income of 2060 needs five more years.
const LAST: u16 = 2065;
/// Number of years in a series.
const COUNT: usize = (LAST - Year::FIRST.number()) as usize + 1;

/// A series from 1900 to 2065.
#[derive(Clone, Debug)]
struct LongSeries(Vec<f64>);

impl LongSeries {
    fn from_fn(value: impl FnMut(f64) -> f64) -> LongSeries {
        LongSeries(
            (0..COUNT)
                .map(|at| f64::from(Year::FIRST.number()) + at as f64)
                .map(value)
                .collect(),
        )
    }

    fn annual(&self) -> Annual {
        Annual::from_fn(|year| self.0[year.index()])
    }
}

/// A driver by storyline, in the order of [`Storyline::ALL`], with its provenance.
#[derive(Clone, Debug)]
struct StorylineSeries {
    paths: [LongSeries; 3],
    trail: ProvenanceCollector,
}

#[derive(Clone, Debug)]
struct PlaceDrivers {
    people: StorylineSeries,
    /// Dollars per person.
    income: Option<StorylineSeries>,
    /// Share of people in towns.
    urban: Option<StorylineSeries>,
}

/// Drivers of every place that has people.
#[derive(Clone, Debug)]
pub(super) struct DriversByPlace(BTreeMap<PlaceId, PlaceDrivers>);

impl DriversByPlace {
    /// Drivers of every place. A place without people is left out.
    pub(super) fn of(evidence: &Evidence, assumptions: &Assumptions) -> DriversByPlace {
        let growth = assumptions.value(Assumption::PeopleGrowthBefore);
        let people = points(&evidence.people, |row: &PeopleRow| {
            (row.place, row.scenario, row.year, row.thousand * 1e3, &row.from)
        });
        let gdp = points(&evidence.gdp, |row: &GdpRow| {
            (row.place, row.scenario, row.year, row.billion * 1e9, &row.from)
        });
        let urban = points(&evidence.urban, |row: &UrbanRow| {
            (row.place, row.scenario, row.year, row.share, &row.from)
        });
        let mut drivers = BTreeMap::new();
        for line in &evidence.places {
            let place = line.row.place;
            let Some(mut heads) = people
                .get(&place)
                .and_then(|series| driven(series, |year, first| libm::exp(growth * (year - first))))
            else {
                continue;
            };
            heads.trail.take(assumptions, Assumption::PeopleGrowthBefore);
            let product = gdp
                .get(&place)
                .and_then(|series| driven(series, |_, _| 1.0).map(|made| (made, series.first())));
            let parts: Vec<&IncomePartRow> = evidence
                .income_parts
                .iter()
                .map(|line| &line.row)
                .filter(|row| row.place == place)
                .collect();
            let income = product.map(|(made, first)| StorylineSeries {
                paths: std::array::from_fn(|storyline| {
                    let income = |at: usize| made.paths[storyline].0[at] / heads.paths[storyline].0[at];
                    let start = usize::from(first - Year::FIRST.number());
                    let value = |at: usize| income(at.max(start)) * part(&parts, f64::from(Year::FIRST.number()) + at as f64);
                    LongSeries((0..COUNT).map(value).collect())
                }),
                trail: {
                    let mut trail = made.trail;
                    for row in &parts {
                        trail.rest_on(&row.from);
                    }
                    trail
                },
            });
            let urban = urban.get(&place).and_then(|series| driven(series, |_, _| 1.0));
            drivers.insert(
                place,
                PlaceDrivers {
                    people: heads,
                    income,
                    urban,
                },
            );
        }
        let mut drivers = DriversByPlace(drivers);
        drivers.fill(&evidence.places);
        drivers
    }

    /// Fills a missing income or share of towns with the people-weighted mean of the R12 region.
    fn fill(&mut self, places: &[TableLine<PlaceRow>]) {
        let region = |place: PlaceId| {
            let row = places.iter().map(|line| &line.row).find(|row| row.place == place);
            row.and_then(|row| row.regions.iter().find(|region| region.scheme == Scheme::MessageR12))
        };
        let ids: Vec<PlaceId> = self.0.keys().copied().collect();
        for place in &ids {
            let lacks = |driver: &PlaceDrivers| driver.income.is_none() || driver.urban.is_none();
            if !self.0.get(place).is_some_and(lacks) {
                continue;
            }
            let own = region(*place);
            let others: Vec<&PlaceDrivers> = self
                .0
                .iter()
                .filter(|(other, _)| region(**other) == own)
                .map(|(_, driver)| driver)
                .collect();
            let income = mean(&others, |driver| driver.income.as_ref());
            let urban = mean(&others, |driver| driver.urban.as_ref());
            if let Some(driver) = self.0.get_mut(place) {
                driver.income = driver.income.take().or(income);
                driver.urban = driver.urban.take().or(urban);
            }
        }
    }

    /// People at mid-year, persons, 1900–2060.
    pub(super) fn people(&self, place: PlaceId, storyline: Storyline) -> Option<Fact<Annual>> {
        self.0.get(&place).map(|driver| series_fact(&driver.people, storyline))
    }

    /// Income per person, international dollars of 2017, 1900–2060.
    pub(super) fn income(&self, place: PlaceId, storyline: Storyline) -> Option<Fact<Annual>> {
        self.0.get(&place)?.income.as_ref().map(|income| series_fact(income, storyline))
    }

    /// Income per person as a centred mean over up to eleven years, international dollars of 2017, 1900–2060.
    pub(super) fn settled_income(&self, place: PlaceId, storyline: Storyline) -> Option<Fact<Annual>> {
        let income = self.0.get(&place)?.income.as_ref()?;
        let path = &income.paths[storyline.index()].0;
        Some(income.trail.fact(Annual::from_fn(|year| {
            let half = usize::from(year.number().saturating_sub(1950).min(5));
            let span = &path[year.index() - half..=year.index() + half];
            span.iter().sum::<f64>() / span.len() as f64
        })))
    }

    /// Product of the place, international dollars of 2017 a year, 1900–2060.
    pub(super) fn product(&self, place: PlaceId, storyline: Storyline) -> Option<Annual> {
        let (people, income) = (self.people(place, storyline)?, self.income(place, storyline)?);
        Some(Annual::from_fn(|year| people.value[year] * income.value[year]))
    }

    /// Share of people who live in towns, 1900–2060.
    pub(super) fn urban(&self, place: PlaceId, storyline: Storyline) -> Option<Fact<Annual>> {
        self.0.get(&place)?.urban.as_ref().map(|urban| series_fact(urban, storyline))
    }

    /// Mean over places, weighted by the people of each year; `None` if no place has a value.
    pub(super) fn mean_over<'a>(
        &self,
        places: impl IntoIterator<Item = &'a PlaceId>,
        storyline: Storyline,
        value: impl Fn(PlaceId) -> Option<Annual>,
    ) -> Option<Annual> {
        let (mut sum, mut weight) = (Annual::zero(), Annual::zero());
        for place in places {
            let (Some(value), Some(people)) = (value(*place), self.people(*place, storyline)) else {
                continue;
            };
            for year in Year::all() {
                sum[year] += value[year] * people.value[year];
                weight[year] += people.value[year];
            }
        }
        (weight[Year::BASE] > 0.0).then(|| Annual::from_fn(|year| sum[year] / weight[year]))
    }
}

/// Income of those who live in a place, as a part of its product; linear between rows and level beyond them.
fn part(rows: &[&IncomePartRow], year: f64) -> f64 {
    let after = rows.iter().position(|row| f64::from(row.year) >= year);
    match after {
        None => rows.last().map_or(1.0, |row| row.part),
        Some(0) => rows[0].part,
        Some(next) => {
            let (from, to) = (rows[next - 1], rows[next]);
            let along = (year - f64::from(from.year)) / (f64::from(to.year) - f64::from(from.year));
            from.part + (to.part - from.part) * along
        }
    }
}

fn series_fact(driven: &StorylineSeries, storyline: Storyline) -> Fact<Annual> {
    driven.trail.fact(driven.paths[storyline.index()].annual())
}

/// The data points of a place.
#[derive(Default)]
struct DriverPoints<'a> {
    points: Vec<(DriverScenario, u16, f64)>,
    from: Vec<&'a From>,
}

impl DriverPoints<'_> {
    fn first(&self) -> u16 {
        self.points.iter().map(|(_, year, _)| *year).min().unwrap_or(LAST)
    }
}

fn points<'a, R>(
    lines: &'a [TableLine<R>],
    read: impl Fn(&'a R) -> (PlaceId, DriverScenario, u16, f64, &'a From),
) -> BTreeMap<PlaceId, DriverPoints<'a>> {
    let mut all: BTreeMap<PlaceId, DriverPoints<'a>> = BTreeMap::new();
    for line in lines {
        let (place, scenario, year, value, from) = read(&line.row);
        let series = all.entry(place).or_default();
        series.points.push((scenario, year, value));
        series.from.push(from);
    }
    all
}

/// The three storylines; `before` gives the factor on the first value for an earlier year.
fn driven(series: &DriverPoints<'_>, before: impl Fn(f64, f64) -> f64) -> Option<StorylineSeries> {
    let of = |wanted: DriverScenario| series.points.iter().filter(move |(scenario, _, _)| *scenario == wanted);
    let history: Vec<(f64, f64)> = of(DriverScenario::History)
        .map(|(_, year, value)| (f64::from(*year), *value))
        .collect();
    let curve = |storyline: Storyline| {
        let own = of(DriverScenario::of(storyline)).map(|(_, year, value)| (f64::from(*year), *value));
        let own: Vec<(f64, f64)> = own.collect();
        let from = own.first().map_or(f64::INFINITY, |(year, _)| *year);
        // Before its own first year a storyline equals the middle one.
        let middle = of(DriverScenario::Ssp2)
            .map(|(_, year, value)| (f64::from(*year), *value))
            .filter(|(year, _)| *year < from);
        let mut points = history.clone();
        for (year, value) in middle.chain(own) {
            if points.last().is_none_or(|(last, _)| *last < year) {
                points.push((year, value));
            }
        }
        let curve = Curve::from_points(points)?;
        (curve.ends().1 >= f64::from(Year::LAST.number())).then_some(curve)
    };
    let curves = [curve(Storyline::Ssp1)?, curve(Storyline::Ssp2)?, curve(Storyline::Ssp3)?];
    let (first, _) = curves[Storyline::Ssp2.index()].ends();
    let middle = LongSeries::from_fn(|year| {
        let value = curves[Storyline::Ssp2.index()].at(year);
        if year < first { value * before(year, first) } else { value }
    });
    let shared = Year::RECONSTRUCTED.index();
    let paths = std::array::from_fn(|storyline| {
        let own = LongSeries::from_fn(|year| curves[storyline].at(year));
        let joined = |at: usize| {
            if at <= shared {
                middle.0[at]
            } else {
                middle.0[shared] * own.0[at] / own.0[shared]
            }
        };
        LongSeries((0..COUNT).map(joined).collect())
    });
    let mut trail = ProvenanceCollector::new();
    trail.add(series.from.iter().copied(), Basis::National);
    Some(StorylineSeries { paths, trail })
}

/// The people-weighted mean of the places that have a driver.
fn mean(drivers: &[&PlaceDrivers], of: impl Fn(&PlaceDrivers) -> Option<&StorylineSeries>) -> Option<StorylineSeries> {
    let having: Vec<(&PlaceDrivers, &StorylineSeries)> = drivers
        .iter()
        .filter_map(|driver| of(driver).map(|driven| (*driver, driven)))
        .collect();
    if having.is_empty() {
        return None;
    }
    let mut trail = ProvenanceCollector::new();
    for (_, driven) in &having {
        trail.cite(&driven.trail.sources());
    }
    trail.basis = Basis::Regional;
    let paths = std::array::from_fn(|storyline| {
        let at = |year: usize| {
            let (mut sum, mut weight) = (0.0, 0.0);
            for (driver, driven) in &having {
                let people = driver.people.paths[storyline].0[year];
                sum += people * driven.paths[storyline].0[year];
                weight += people;
            }
            sum / weight
        };
        LongSeries((0..COUNT).map(at).collect())
    });
    Some(StorylineSeries { paths, trail })
}
