//! Floor area of homes per person, by kind, 1900–2060.
//!
//! Level of 2020: geometric mean of two global models. Where a country's own buildings were counted, that count is
//! converted to usable area and kept near the first model. History follows the first model. Future growth passes from
//! that of the first model to that of the second:
//!
//! ```text
//! F(t) = F(t−1) · exp((1 − w) Δln first(t) + w Δln second(t)),  w = 0 to 2040, 1 from 2060
//! ```
//!
//! If the model lies outside the range of a country's own statistic or count, that figure is the level. From 2021 on
//! income limits growth; above an envelope over income, growth is limited to a base rate. The limits phase in by
//! 2030, and growth is smoothed.
//!
//! Kinds: the share of 2020, moved like the region's share of that kind with a lag of some years, rescaled to one;
//! constant before 2020. Out of scope: people, vacancy, second homes.

use crate::assumption::Assumption;
use crate::context::{PlaceContext, called};
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::{DriverScenario, FloorAreaDefinition, GrossRow, LevelRow, PathRow, RatioRow, Scheme, TypeRow};
use crate::table_reader::{Origin, Row};
use cairn_core::facts::{Fact, ValueRange};
use cairn_core::kind::{Basis, Product, Storyline};
use cairn_core::year::{Annual, Curve, Year};

/// Floor area of homes per person, all kinds.
pub(super) struct HomeFloorArea {
    /// m² per person of the place.
    pub(super) area: Annual,
    /// The level of 2020, m² per person, and the range of its two sources.
    pub(super) level: Fact<ValueRange>,
    /// True if that level was read in a census or statistic of the country.
    pub(super) census: bool,
    /// Provenance.
    pub(super) provenance: ProvenanceCollector,
}

/// Share of each kind, in the order of [`Product::HOMES`].
pub(super) struct HomeKindShares {
    /// Shares of floor area, summing to one each year.
    pub(super) shares: [Annual; 3],
    /// Provenance of the shares.
    pub(super) provenance: ProvenanceCollector,
}

/// Gross floor area per usable square metre of a kind.
pub(super) fn gross<'a>(context: &PlaceContext<'a>, product: Product) -> Result<(&'a GrossRow, Basis), Fault> {
    let found = context
        .ladder
        .fill(&context.evidence.gross, |row| &row.region, |row| row.product == product);
    let found = found.and_then(|(rows, basis)| rows.first().map(|row| (*row, basis)));
    found.ok_or_else(|| context.lack(GrossRow::FILE, &format!("gross floor area of {}", called(product))))
}

/// Floor area of all homes per person.
pub(super) fn floor(context: &PlaceContext<'_>, kinds: &HomeKindShares) -> Result<HomeFloorArea, Fault> {
    let mut trail = ProvenanceCollector::new();
    let first = path(context, Scheme::Image26, &mut trail)?;
    let second = path(context, Scheme::MessageR12, &mut trail)?;
    let modelled = first.at(f64::from(Year::BASE.number()));
    let mut measured = trail.clone();
    measured.basis = context.ladder.region(Scheme::Image26).map_or(Basis::Regional, |(_, basis)| basis);
    let (level, (low, high), census) = counted(context, level(context, kinds, modelled, &mut measured)?, &mut measured);
    let known = measured.fact(ValueRange { value: level, low, high });
    trail.basis = trail.basis.max(measured.basis);
    trail.cite(&known.sources);

    let growth = trail.take(context.assumptions, Assumption::FloorGrowthBefore);
    let [from, to] = trail.assume(context.assumptions, [Assumption::FloorBlendFrom, Assumption::FloorBlendTo]);
    let (start, end) = first.ends();
    let mut area = Annual::from_fn(|year| {
        let year = f64::from(year.number());
        level * first.at(year) / modelled * libm::exp(growth * (year - start).min(0.0))
    });
    let step = |curve: &Curve, year: f64| libm::log(curve.at(year) / curve.at(year - 1.0));
    for year in Year::at(Year::BASE.index() + 1).to(Year::LAST) {
        let at = f64::from(year.number());
        let weight = ((at - from) / (to - from)).clamp(0.0, 1.0);
        let pace = (1.0 - weight) * step(&first, at.min(end)) + weight * step(&second, at);
        area[year] = area[Year::at(year.index() - 1)] * libm::exp(pace);
    }
    trail.take(context.assumptions, Premise::FloorIncomePower);
    trail.assume(context.assumptions, BENDING);
    let area = even(context, &limited(context, &area, &mut trail)?);
    Ok(HomeFloorArea {
        area,
        level: known,
        census,
        provenance: trail,
    })
}

/// Premises that shape the growth of floor area.
const BENDING: [Premise; 5] = [
    Premise::FloorBaseGrowth,
    Premise::FloorEnvelope,
    Premise::FloorEnvelopeSlope,
    Premise::FloorLimitsFull,
    Premise::FloorEven,
];

/// A national count or statistic, if the modelled level lies outside its range; otherwise the modelled level. The
/// flag is true if the figure was read in that source.
fn counted(context: &PlaceContext<'_>, modelled: (f64, (f64, f64)), trail: &mut ProvenanceCollector) -> (f64, (f64, f64), bool) {
    let mut rows = context.evidence.home_counts.iter().map(|line| &line.row);
    match rows.find(|row| row.place == context.ladder.place) {
        Some(row) if modelled.0 < row.low || modelled.0 > row.high => {
            *trail = ProvenanceCollector::new();
            trail.add([&row.from], Basis::National);
            (row.m2, (row.low, row.high), row.from.origin == Origin::Stored)
        }
        Some(_) | None => (modelled.0, modelled.1, false),
    }
}

/// Limits growth from 2021 on to what income allows; the limits phase in linearly.
fn limited(context: &PlaceContext<'_>, area: &Annual, trail: &mut ProvenanceCollector) -> Result<Annual, Fault> {
    let Some(income) = context.shared.drivers.settled_income(context.ladder.place, Storyline::Ssp2) else {
        return Err(context.lack(PathRow::FILE, "income by which its growth is held"));
    };
    trail.cite(&income.sources);
    let at = |premise| context.value(premise);
    let full = at(Premise::FloorLimitsFull);
    let base = f64::from(Year::BASE.number());
    let mut path = area.clone();
    for year in Year::at(Year::BASE.index() + 1).to(Year::LAST) {
        let before = Year::at(year.index() - 1);
        let pace = libm::log(area[year] / area[before]);
        let envelope = at(Premise::FloorEnvelope) + at(Premise::FloorEnvelopeSlope) * income.value[year] / 1e3;
        let earned = if path[before] > envelope {
            0.0
        } else {
            libm::log(income.value[year] / income.value[before]).max(0.0)
        };
        let most = at(Premise::FloorBaseGrowth) + at(Premise::FloorIncomePower) * earned;
        let entered = ((f64::from(year.number()) - base) / (full - base)).clamp(0.0, 1.0);
        path[year] = path[before] * libm::exp(pace - entered * (pace - most).max(0.0));
    }
    Ok(path)
}

/// Smooths annual growth over a few years and keeps the level of 2020.
fn even(context: &PlaceContext<'_>, area: &Annual) -> Annual {
    let half = (context.value(Premise::FloorEven) as usize) / 2;
    let pace = |index: usize| libm::log(area[Year::at(index)] / area[Year::at(index - 1)]);
    let mean = |index: usize| {
        let (first, last) = (index.saturating_sub(half).max(1), (index + half).min(Year::LAST.index()));
        (first..=last).map(pace).sum::<f64>() / (last - first + 1) as f64
    };
    let mut even = area.clone();
    for index in Year::BASE.index() + 1..Year::COUNT {
        even[Year::at(index)] = even[Year::at(index - 1)] * libm::exp(mean(index));
    }
    for index in (1..=Year::BASE.index()).rev() {
        even[Year::at(index - 1)] = even[Year::at(index)] * libm::exp(-mean(index));
    }
    even
}

fn path(context: &PlaceContext<'_>, scheme: Scheme, trail: &mut ProvenanceCollector) -> Result<Curve, Fault> {
    let rows = context.ladder.rows_of(scheme, &context.evidence.paths, |row| &row.region);
    let curve = rows.and_then(|(rows, basis)| {
        trail.add(rows.iter().map(|row| &row.from), basis);
        Curve::from_points(rows.iter().map(|row| (f64::from(row.year), row.m2)).collect())
    });
    let base = f64::from(Year::BASE.number());
    let covers = |curve: &Curve| curve.ends().0 <= base && curve.ends().1 > base;
    curve.filter(covers).ok_or_else(|| {
        context.lack(
            PathRow::FILE,
            &format!("path of floor area around 2020 in its {} region", scheme.id()),
        )
    })
}

/// Level of 2020 with the low and high end of its sources, m² per person.
fn level(
    context: &PlaceContext<'_>,
    kinds: &HomeKindShares,
    modelled: f64,
    trail: &mut ProvenanceCollector,
) -> Result<(f64, (f64, f64)), Fault> {
    let measured = |scheme, measure| {
        let (rows, basis) = context
            .ladder
            .rows_of(scheme, &context.evidence.levels, |row: &LevelRow| &row.region)?;
        let row = rows.into_iter().find(|row| row.measure == measure)?;
        Some((row, basis))
    };
    if let Some((row, basis)) = measured(Scheme::Place, FloorAreaDefinition::Constructed) {
        let mut factor = 0.0;
        for (product, share) in Product::HOMES.into_iter().zip(&kinds.shares) {
            let row = gross(context, product)?.0;
            factor += share[Year::BASE] * row.factor;
            trail.rest_on(&row.from);
        }
        // A count of the country's own buildings. The model only keeps it near.
        trail.basis = Basis::National;
        trail.add([&row.from], basis);
        let [low, high] = trail.assume(context.assumptions, [Assumption::FloorNearLow, Assumption::FloorNearHigh]);
        let usable = row.m2 / factor;
        let level = usable.clamp(low * modelled, high * modelled);
        return Ok((level, (level.min(modelled), level.max(modelled))));
    }
    if let Some((row, basis)) = measured(Scheme::Sturm61, FloorAreaDefinition::Usable) {
        trail.add([&row.from], basis);
        return Ok((libm::sqrt(modelled * row.m2), (modelled.min(row.m2), modelled.max(row.m2))));
    }
    Ok((modelled, (modelled, modelled)))
}

/// Floor area of homes per person on a storyline, as a ratio to the middle one: 1 up to 2026.
pub(super) fn ratio(context: &PlaceContext<'_>, storyline: Storyline) -> Result<Annual, Fault> {
    let scenario = DriverScenario::of(storyline);
    let base = f64::from(Year::BASE.number());
    let rows = context.ladder.fill(
        &context.evidence.ratios,
        |row: &RatioRow| &row.region,
        |row| row.scenario == scenario,
    );
    let curve = rows.and_then(|(rows, _)| {
        let points = rows.iter().map(|row| (f64::from(row.year), row.ratio));
        Curve::from_points([(base, 1.0)].into_iter().chain(points).collect())
    });
    let Some(curve) = curve else {
        return Err(context.lack(RatioRow::FILE, &format!("floor area on {}", scenario.id())));
    };
    let today = curve.at(f64::from(Year::RECONSTRUCTED.number()));
    Ok(Annual::from_fn(|year| {
        if year > Year::RECONSTRUCTED {
            curve.at(f64::from(year.number())) / today
        } else {
            1.0
        }
    }))
}

/// The year at which shares of kinds are read: 2020 at first, later with a lag that grows to `by` years.
fn late(year: f64, base: f64, by: f64) -> f64 {
    let since = year - base;
    if since < 2.0 * by {
        base + since * since / (4.0 * by)
    } else {
        year - by
    }
}

pub(super) fn kinds(context: &PlaceContext<'_>) -> Result<HomeKindShares, Fault> {
    let mut trail = ProvenanceCollector::new();
    let rows = &context.evidence.types;
    let of = |scheme| context.ladder.rows_of(scheme, rows, |row: &TypeRow| &row.region);
    let Some((regional, basis)) = of(Scheme::MessageR12) else {
        return Err(context.lack(TypeRow::FILE, "shares of kinds of homes in its message_r12 region"));
    };
    trail.add(regional.iter().map(|row| &row.from), basis);
    trail.assume(context.assumptions, [Premise::TypeLate]);
    let mut paths = Vec::new();
    for product in 0..Product::HOMES.len() {
        let points = regional.iter().map(|row| (f64::from(row.year), row.shares[product]));
        let Some(curve) = Curve::from_points(points.collect()) else {
            return Err(context.lack(TypeRow::FILE, "shares of kinds of homes in the order of years"));
        };
        paths.push(curve);
    }
    let base = f64::from(Year::BASE.number());
    let own = of(Scheme::Place).or_else(|| of(Scheme::Sturm61));
    let level: [f64; 3] = if let Some((rows, basis)) = own {
        trail.add(rows.iter().map(|row| &row.from), basis);
        rows[0].shares
    } else {
        std::array::from_fn(|product| paths[product].at(base))
    };
    let mut shares = [Annual::zero(), Annual::zero(), Annual::zero()];
    for year in Year::all() {
        let at = late(f64::from(year.number()).max(base), base, context.value(Premise::TypeLate));
        let moved: [f64; 3] = std::array::from_fn(|product| {
            let then = paths[product].at(base);
            level[product] * if then > 0.0 { paths[product].at(at) / then } else { 1.0 }
        });
        let sum: f64 = moved.iter().sum();
        for (product, share) in shares.iter_mut().enumerate() {
            share[year] = moved[product] / sum;
        }
    }
    Ok(HomeKindShares { shares, provenance: trail })
}
