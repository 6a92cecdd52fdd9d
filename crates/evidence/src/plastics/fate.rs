//! Fate: mismanaged share of the waste of each place in 2019, and where that waste goes.
//!
//! ```text
//! mismanaged = logistic(logit x + c)     x surveyed share of municipal waste, else the median of the group; c by group, so that the
//!              mean weighted by waste is that of the group
//! large      = (leaked − small pieces) / Σ mismanaged     small = small pieces / Σ use
//! to water   ∝ √(to sea of the group), so that the world total is as reported
//! ```
//!
//! Surveys give the rank of places inside a group, the outlook gives the level. Out of scope: years after 2019.

use crate::fill::{ProvenanceCollector, settled};
use crate::plastics::{KG_IN_MEGATONNE, LEFT_OUT, PlasticsPlace};
use crate::premise::Premise;
use cairn_core::facts::plastics::{DATA_YEAR, FIRST, PlasticsFacts, left};

/// Smallest distance of a surveyed share from 0 and from 1.
const MIN_SHARE: f64 = 0.005;
/// Bisection steps for the shift of a group: far beyond the last bit.
const HALVINGS: usize = 80;
/// The shift of a group lies within plus and minus this value.
const MAX_SHIFT: f64 = 20.0;

/// Trail of a value of the group of a place.
pub(super) fn provenance(place: &PlasticsPlace<'_>) -> ProvenanceCollector {
    let mut trail = ProvenanceCollector::new();
    trail.add([&place.group.from], place.basis);
    trail
}

/// Sets the mismanaged waste, the losses to the environment and the load of water in all places.
pub(super) fn fates(places: &[PlasticsPlace<'_>], made: &mut [PlasticsFacts]) {
    let waste: Vec<f64> = places.iter().zip(&*made).map(|(place, plastics)| wasted(place, plastics)).collect();
    let surveyed: Vec<f64> = places.iter().map(|place| surveyed(place, places)).collect();
    let mut sums = [0.0; 3];
    for (at, place) in places.iter().enumerate() {
        let group = |other: &usize| places[*other].is_with(place);
        let shift = shift(place.group.mismanaged, &mut || {
            (0..places.len()).filter(group).map(|other| (surveyed[other], waste[other]))
        });
        let share = settled(moved(surveyed[at], shift), LEFT_OUT);
        let mut trail = provenance(place);
        if let Some(row) = place.surveyed.filter(|row| row.mismanaged.is_some()) {
            trail.rest_on(&row.from);
        }
        made[at].mismanaged = trail.fact(share);
        let mismanaged = share * waste[at];
        sums[0] += mismanaged;
        sums[1] += mismanaged * libm::sqrt(place.group.to_sea);
        sums[2] += made[at].used.value * place.people[DATA_YEAR];
    }
    let [mismanaged, carried, used] = sums;
    let Some(context) = places.first().map(|place| place.context) else {
        return;
    };
    let value = |premise| context.value(premise);
    let leaked = value(Premise::PlasticsLeaked) * KG_IN_MEGATONNE;
    let small = value(Premise::PlasticsLeakedSmall);
    let to_water = value(Premise::PlasticsToWater);
    for (place, plastics) in places.iter().zip(made) {
        let everywhere = &mut plastics.everywhere;
        everywhere.large.value = part(leaked * (1.0 - small), mismanaged);
        everywhere.small.value = part(leaked * small, used);
        everywhere.lies.value = part(everywhere.lies.value, to_water);
        plastics.carried.value.to_water = part(to_water * KG_IN_MEGATONNE, carried) * libm::sqrt(place.group.to_sea);
    }
}

fn part(of: f64, whole: f64) -> f64 {
    if whole > 0.0 { of / whole } else { 0.0 }
}

/// Waste of a place in 2019, kg.
fn wasted(place: &PlasticsPlace<'_>, plastics: &PlasticsFacts) -> f64 {
    let mut sum = 0.0;
    for applied in &plastics.everywhere.applications.value {
        for year in FIRST.to(DATA_YEAR) {
            let since = DATA_YEAR.index() - year.index();
            let before = since.checked_sub(1).map_or(1.0, |before| left(applied.life(), before));
            let used = plastics.used(place.people[year], &place.income.value, year);
            sum += applied.share * used * (before - left(applied.life(), since));
        }
    }
    sum
}

/// Surveyed share of a place, else the median of its group.
fn surveyed(place: &PlasticsPlace<'_>, places: &[PlasticsPlace<'_>]) -> f64 {
    let own = |place: &PlasticsPlace<'_>| place.surveyed.and_then(|row| row.mismanaged);
    let inner = |share: f64| share.clamp(MIN_SHARE, 1.0 - MIN_SHARE);
    if let Some(share) = own(place) {
        return inner(share);
    }
    let mut group: Vec<f64> = places.iter().filter(|other| other.is_with(place)).filter_map(own).collect();
    group.sort_by(f64::total_cmp);
    let middle = group.len() / 2;
    match (group.len() % 2, group.get(middle)) {
        (_, None) => place.group.mismanaged,
        (0, Some(upper)) => inner(f64::midpoint(group[middle - 1], *upper)),
        (_, Some(middle)) => inner(*middle),
    }
}

/// A share shifted on the scale of log odds.
fn moved(share: f64, shift: f64) -> f64 {
    let odds = share / (1.0 - share) * libm::exp(shift);
    odds / (1.0 + odds)
}

/// The shift of the shares of a group that brings their waste-weighted mean to the wanted value.
fn shift<I: Iterator<Item = (f64, f64)>>(wanted: f64, group: &mut dyn FnMut() -> I) -> f64 {
    let (mut low, mut high) = (-MAX_SHIFT, MAX_SHIFT);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        let (mut sum, mut whole) = (0.0, 0.0);
        for (share, waste) in group() {
            sum += waste * moved(share, middle);
            whole += waste;
        }
        if sum > wanted * whole {
            high = middle;
        } else {
            low = middle;
        }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::{moved, shift};

    #[test]
    fn a_group_meets_its_share_and_keeps_its_rank() {
        let group = [(0.2, 3.0), (0.5, 1.0), (0.9, 2.0)];
        let shift = shift(0.3, &mut || group.into_iter());
        let shares = group.map(|(share, _)| moved(share, shift));
        let mean = shares.iter().zip(group).map(|(share, (_, waste))| share * waste).sum::<f64>() / 6.0;
        assert!((mean - 0.3).abs() < 1e-12, "{mean}");
        assert!(shares.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
