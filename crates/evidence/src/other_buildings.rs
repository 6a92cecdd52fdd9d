//! Floor area of other buildings per person, 1900–2060.
//!
//! The level is known by region. Within a region it is spread by national income over a curve that flattens. A place
//! is kept near the mean of its region, because income from oil builds few offices.
//!
//! ```text
//! g(t) = top · exp(−start · exp(−pace · services(t))),  services = part · income, thousand dollars
//! F(t) = clamp(g, low · mean g, high · mean g) · region(t) / mean clamped g      the level of 2020; its growth from 2030
//! Δ ln F(t)                                                                      before 2015 that of the index, linear to 2030
//! Δ ln F(t) − w(t) · max(0, Δ ln F(t) − base − power · Δ ln income(t))            from 2022, w linear from 0 to 1 in 2030
//! ```
//!
//! The limit applies from 2026 on. An abrupt limit would leave a step, so it phases in around that year. The world
//! then has the same floor area as with an abrupt limit. From 2021 until the path has met the second one, growth is
//! smoothed, as for homes.
//!
//! Where a place is counted, or its income does not let expect so much, the whole path takes that level in 2020 (T6):
//!
//! ```text
//! F(t) · new / old                                             old = level of 2020 above, new = the row's
//! Δ ln F(t) · (1 + (old/new − 1) · min(1, (t − 2020)/10))      from 2021, where new is above old
//! Δ ln F(t) ≥ 0 in a year of growing income                    from 2021, where F(2050) < F(2020) although income grows
//! ```
//!
//! Means are weighted by people. Other storylines use the same curve with the scale of the middle one. Out of scope:
//! kinds of services, industry, vacancy.

use std::collections::BTreeMap;

use crate::assumption::{Assumption, Assumptions};
use crate::context::{Evidence, PlaceContext};
use crate::drivers::DriversByPlace;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::{OtherCountRow, OtherPathRow, PlaceRow, Scheme};
use crate::table_reader::Row;
use cairn_core::facts::{Fact, Facts};
use cairn_core::kind::{Basis, Storyline};
use cairn_core::place::PlaceId;
use cairn_core::year::{Annual, Curve, Year};

/// Floor area of each place from 2020, by storyline, as a share of the level of its region.
pub(super) struct OtherFloorShares(BTreeMap<PlaceId, [Annual; 3]>);

impl OtherFloorShares {
    /// Computes the shares over the places of each region.
    pub(super) fn of(evidence: &Evidence, assumptions: &Assumptions, drivers: &DriversByPlace) -> OtherFloorShares {
        let mut regions: BTreeMap<&str, Vec<PlaceId>> = BTreeMap::new();
        for line in &evidence.places {
            let region = line.row.regions.iter().find(|region| region.scheme == Scheme::MessageR12);
            if let Some(region) = region {
                regions.entry(&region.code).or_default().push(line.row.place);
            }
        }
        let assumed = |assumption| assumptions.value(assumption);
        let (top, start) = (assumed(Assumption::OtherCurveTop), assumed(Assumption::OtherCurveStart));
        let pace = assumed(Assumption::OtherCurvePace) * assumed(Assumption::OtherServicePart) / 1e3;
        let (low, high) = (assumed(Assumption::OtherCurveLow), assumed(Assumption::OtherCurveHigh));
        let mut spread = BTreeMap::new();
        for places in regions.values() {
            // Scale by year on the middle storyline: one over the mean of the clamped curves.
            let mut scale = Annual::constant(1.0);
            for storyline in [Storyline::Ssp2, Storyline::Ssp1, Storyline::Ssp3] {
                let curve = |place| {
                    let income = drivers.settled_income(place, storyline)?.value;
                    Some(Annual::from_fn(|year| top * libm::exp(-start * libm::exp(-pace * income[year]))))
                };
                let Some(mean) = drivers.mean_over(places, storyline, curve) else {
                    continue;
                };
                let floor = |place| {
                    let own: Annual = curve(place)?;
                    Some(Annual::from_fn(|year| own[year].clamp(low * mean[year], high * mean[year])))
                };
                if storyline == Storyline::Ssp2
                    && let Some(mean) = drivers.mean_over(places, storyline, floor)
                {
                    scale = Annual::from_fn(|year| 1.0 / mean[year]);
                }
                for place in places {
                    if let Some(floor) = floor(*place) {
                        let paths = spread.entry(*place).or_insert_with(|| std::array::from_fn(|_| Annual::zero()));
                        paths[storyline.index()] = Annual::from_fn(|year| floor[year] * scale[year]);
                    }
                }
            }
        }
        OtherFloorShares(spread)
    }
}

/// Floor area of other buildings per person, and its ratio to the middle storyline on each storyline.
pub(super) struct Other {
    /// m² per person.
    pub(super) area: Fact<Annual>,
    /// Ratio to the middle storyline, by pathway.
    pub(super) ratio: [Annual; 3],
}

/// Assumptions that shape the path of other buildings.
const BENDING: [Assumption; 6] = [
    Assumption::OtherCurveTop,
    Assumption::OtherCurveStart,
    Assumption::OtherCurvePace,
    Assumption::OtherCurveLow,
    Assumption::OtherCurveHigh,
    Assumption::OtherGrowthBefore,
];

/// Floor area of other buildings per person.
pub(super) fn other(context: &PlaceContext<'_>) -> Result<Other, Fault> {
    let mut trail = ProvenanceCollector::new();
    let region = path(context, Scheme::MessageR12, &mut trail)?;
    let index = path(context, Scheme::Image26, &mut trail)?;
    let Some(spread) = context.shared.spread.0.get(&context.ladder.place) else {
        return Err(context.lack(OtherPathRow::FILE, "income by which floor area is spread"));
    };
    if let Some(income) = context.shared.drivers.income(context.ladder.place, Storyline::Ssp2) {
        trail.cite(&income.sources);
    }
    trail.take(context.assumptions, Assumption::OtherServicePart);
    trail.assume(context.assumptions, BENDING);
    let growth = context.value(Assumption::OtherGrowthBefore);
    let base = f64::from(Year::BASE.number());
    let (first, _) = index.ends();
    let middle = &spread[Storyline::Ssp2.index()];
    let level = middle[Year::BASE] * region.at(base);
    let before = |at: f64| index.at(at) * libm::exp(growth * (at - first).min(0.0));
    let after = Annual::from_fn(|year| middle[year] * region.at(f64::from(year.number())));
    trail.take(context.assumptions, Premise::OtherIncomePower);
    trail.assume(
        context.assumptions,
        [
            Premise::OtherJoinFrom,
            Premise::OtherJoinTo,
            Premise::OtherLimitsFrom,
            Premise::FloorBaseGrowth,
            Premise::FloorLimitsFull,
            Premise::FloorEven,
        ],
    );
    let paces = paces(context, &before, &after)?;
    let (level, paces) = counted(context, level, paces, &mut trail)?;
    let mut area = Annual::constant(level);
    for index in Year::BASE.index() + 1..Year::COUNT {
        area[Year::at(index)] = area[Year::at(index - 1)] * libm::exp(paces[Year::at(index)]);
    }
    for index in (1..=Year::BASE.index()).rev() {
        area[Year::at(index - 1)] = area[Year::at(index)] * libm::exp(-paces[Year::at(index)]);
    }
    let ratio = |storyline: usize| {
        Annual::from_fn(|year| {
            if year > Year::RECONSTRUCTED {
                spread[storyline][year] / middle[year]
            } else {
                1.0
            }
        })
    };
    Ok(Other {
        area: trail.fact(area),
        ratio: std::array::from_fn(ratio),
    })
}

/// Years in which the growth of a place that has more than its region comes down to its own.
const YEARS_TO_OWN: f64 = 10.0;
/// The year whose level tells whether a path falls.
const DECIDING_YEAR: Year = Year::of(2050);

/// Level of 2020 and growth of a place that is counted; of others as they are.
fn counted(context: &PlaceContext<'_>, level: f64, mut paces: Annual, trail: &mut ProvenanceCollector) -> Result<(f64, Annual), Fault> {
    let mut rows = context.evidence.other_counts.iter().map(|line| &line.row);
    let Some(row) = rows.find(|row: &&OtherCountRow| row.place == context.ladder.place) else {
        return Ok((level, paces));
    };
    let Some(income) = context.shared.drivers.settled_income(context.ladder.place, Storyline::Ssp2) else {
        return Err(context.lack(OtherPathRow::FILE, "income by which its growth is held"));
    };
    // The level is that of the row; the region gives the course alone.
    let course = std::mem::replace(trail, ProvenanceCollector::new());
    trail.add([&row.from], Basis::National);
    trail.cite(&course.sources());
    let slower = (level / row.m2 - 1.0).min(0.0);
    for year in Year::at(Year::BASE.index() + 1).to(Year::LAST) {
        let since = (year.index() - Year::BASE.index()) as f64;
        paces[year] *= 1.0 + slower * (since / YEARS_TO_OWN).min(1.0);
    }
    let falls = paces.sum(Year::at(Year::BASE.index() + 1), DECIDING_YEAR) < 0.0;
    if falls && income.value[DECIDING_YEAR] > income.value[Year::BASE] {
        for year in Year::at(Year::BASE.index() + 1).to(Year::LAST) {
            if income.value[year] > income.value[Year::at(year.index() - 1)] {
                paces[year] = paces[year].max(0.0);
            }
        }
    }
    Ok((row.m2, paces))
}

/// Annual growth: that of the first path, then linear to that of the second, then that of the second. Income limits
/// it, and it is smoothed around the point where the two meet.
fn paces(context: &PlaceContext<'_>, before: &dyn Fn(f64) -> f64, after: &Annual) -> Result<Annual, Fault> {
    let Some(income) = context.shared.drivers.settled_income(context.ladder.place, Storyline::Ssp2) else {
        return Err(context.lack(OtherPathRow::FILE, "income by which its growth is held"));
    };
    let early = |at: f64| libm::log(before(at) / before(at - 1.0));
    let late = |year: Year| libm::log(after[year] / after[Year::at(year.index() - 1)]);
    let [from, to] = [Premise::OtherJoinFrom, Premise::OtherJoinTo].map(|premise| context.value(premise));
    let began = (1..=10).map(|back| early(from - f64::from(back))).sum::<f64>() / 10.0;
    let end = Year::at((to as usize).saturating_sub(usize::from(Year::FIRST.number())));
    let last = Year::at(end.index() + 5);
    let ended = end.to(last).map(late).sum::<f64>() / 6.0;
    let (base, power) = (context.value(Premise::FloorBaseGrowth), context.value(Premise::OtherIncomePower));
    let (none, full) = (context.value(Premise::OtherLimitsFrom), context.value(Premise::FloorLimitsFull));
    let mut paces = Annual::zero();
    for year in Year::at(1).to(Year::LAST) {
        let at = f64::from(year.number());
        let pace = if at < from {
            early(at)
        } else if at < to {
            began + (ended - began) * (at - from) / (to - from)
        } else {
            late(year)
        };
        let earned = libm::log(income.value[year] / income.value[Year::at(year.index() - 1)]).max(0.0);
        let entered = ((at - none) / (full - none)).clamp(0.0, 1.0);
        paces[year] = pace - entered * (pace - base - power * earned).max(0.0);
    }
    Ok(even(paces, end, context.value(Premise::FloorEven) as usize / 2))
}

/// Smooths growth after 2020 over a few years around each, until the window no longer reaches back to `end`.
fn even(paces: Annual, end: Year, half: usize) -> Annual {
    let mut even = paces.clone();
    for index in Year::BASE.index() + 1..=(end.index() + half).min(Year::LAST.index() - half) {
        let around = Year::at(index - half).to(Year::at(index + half));
        even[Year::at(index)] = around.map(|year| paces[year]).sum::<f64>() / (2 * half + 1) as f64;
    }
    even
}

/// Sets the lowest floor area of other buildings per person that a lever may leave. It is the level of 2020 if that
/// is below its part of the median of the listed places of the region, else 0.
pub(super) fn work_floors(places: &mut [Facts], desks: &[(PlaceContext<'_>, &PlaceRow)]) {
    let region = |place: PlaceId| {
        let context = desks.iter().find(|(_, row)| row.place == place);
        context
            .and_then(|(context, _)| context.ladder.region(Scheme::MessageR12))
            .map(|(region, _)| region.code.clone())
    };
    let floor = |facts: &Facts| facts.other.floor_per_person.value[Year::BASE];
    let mut listed: BTreeMap<Option<String>, Vec<f64>> = BTreeMap::new();
    for facts in places.iter().filter(|facts| facts.listed) {
        listed.entry(region(facts.place)).or_default().push(floor(facts));
    }
    for floors in listed.values_mut() {
        floors.sort_by(f64::total_cmp);
    }
    for facts in places {
        let part = facts.work_floor.value;
        let own = floor(facts);
        let least = listed.get(&region(facts.place)).map_or(0.0, |floors| part * median(floors));
        facts.work_floor.value = if own < least { own } else { 0.0 };
    }
}

/// Median of rising values; 0 if empty.
fn median(rising: &[f64]) -> f64 {
    let middle = rising.len() / 2;
    match rising.get(middle) {
        None => 0.0,
        Some(upper) if rising.len() % 2 == 1 => *upper,
        Some(upper) => (rising[middle - 1] + upper) / 2.0,
    }
}

fn path(context: &PlaceContext<'_>, scheme: Scheme, trail: &mut ProvenanceCollector) -> Result<Curve, Fault> {
    let rows = context.ladder.rows_of(scheme, &context.evidence.other_paths, |row| &row.region);
    let curve = rows.and_then(|(rows, basis)| {
        trail.add(rows.iter().map(|row| &row.from), basis);
        Curve::from_points(rows.iter().map(|row| (f64::from(row.year), row.m2)).collect())
    });
    let base = f64::from(Year::BASE.number());
    curve
        .filter(|curve| curve.ends().0 <= base && curve.ends().1 >= base)
        .ok_or_else(|| {
            context.lack(
                OtherPathRow::FILE,
                &format!("path of other floor area to 2020 in its {} region", scheme.id()),
            )
        })
}
