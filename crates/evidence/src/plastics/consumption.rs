//! Consumption: plastic use of each place in 2019, and the factor that brings the sum of places to the world total in
//! every earlier year.
//!
//! ```text
//! use(place) = use(group) · world / Σ groups · u(place) / Σ u     u = people · y^power · k
//! k          = √(w / mean w ÷ (y^power / mean y^power)), limited      w municipal plastic waste per person; k = 1 where w is unknown
//! course(t)  = made(t) / Σ places: use(t) without it
//! ```
//!
//! Means are over the places of the group that have w, weighted by people. Out of scope: the fate of plastics.

use crate::fill::{ProvenanceCollector, settled};
use crate::plastics::{KG_IN_MEGATONNE, LEFT_OUT, PlasticsPlace};
use crate::premise::Premise;
use cairn_core::facts::Fact;
use cairn_core::facts::plastics::{DATA_YEAR, FIRST, PlasticsFacts};
use cairn_core::year::Annual;

/// Use per person of every place in 2019, kg.
pub(super) fn used(places: &[PlasticsPlace<'_>]) -> Vec<Fact<f64>> {
    let weights: Vec<f64> = places.iter().map(|place| weight(place, places)).collect();
    let mut whole = 0.0;
    for (at, place) in places.iter().enumerate() {
        if !places[..at].iter().any(|before| before.is_with(place)) {
            whole += place.group.mt;
        }
    }
    let of = |place: &PlasticsPlace<'_>| {
        let group = places.iter().zip(&weights).filter(|(other, _)| other.is_with(place));
        let sum: f64 = group.map(|(other, weight)| weight * other.people[DATA_YEAR]).sum();
        let scaled = place.group.mt * place.context.value(Premise::PlasticsUse2019) / whole * KG_IN_MEGATONNE;
        if sum > 0.0 { scaled / sum } else { 0.0 }
    };
    let all = places.iter().zip(&weights);
    all.map(|(place, weight)| provenance(place).fact(settled(weight * of(place), LEFT_OUT)))
        .collect()
}

fn provenance(place: &PlasticsPlace<'_>) -> ProvenanceCollector {
    let mut trail = ProvenanceCollector::new();
    trail.add([&place.group.from], place.basis);
    if let Some(surveyed) = place.surveyed.filter(|surveyed| surveyed.plastic.is_some()) {
        trail.rest_on(&surveyed.from);
    }
    trail.cite(&place.income.sources);
    let premises = [
        Premise::PlasticsUse2019,
        Premise::PlasticsSharePower,
        Premise::PlasticsWasteLeast,
        Premise::PlasticsWasteMost,
    ];
    trail.assume(place.context.assumptions, premises);
    trail.basis = trail.basis.max(place.income.basis);
    trail
}

/// Use per person relative to others of its group.
fn weight(place: &PlasticsPlace<'_>, places: &[PlasticsPlace<'_>]) -> f64 {
    let context = place.context;
    let earned = |place: &PlasticsPlace<'_>| libm::pow(place.income.value[DATA_YEAR], context.value(Premise::PlasticsSharePower));
    let plastic = |place: &PlasticsPlace<'_>| place.surveyed.and_then(|surveyed| surveyed.plastic);
    let own = earned(place);
    let Some(waste) = plastic(place) else { return own };
    let (mut people, mut wastes, mut incomes, mut count) = (0.0, 0.0, 0.0, 0);
    for other in places.iter().filter(|other| other.is_with(place)) {
        if let Some(waste) = plastic(other) {
            let heads = other.people[DATA_YEAR];
            people += heads;
            wastes += heads * waste;
            incomes += heads * earned(other);
            count += 1;
        }
    }
    if count < 2 || people <= 0.0 || wastes <= 0.0 || own <= 0.0 {
        return own;
    }
    let apart = (waste / (wastes / people)) / (own / (incomes / people));
    let (least, most) = (
        context.value(Premise::PlasticsWasteLeast),
        context.value(Premise::PlasticsWasteMost),
    );
    own * libm::sqrt(apart).max(least).min(most)
}

/// Delay of plastics in a place beyond that implied by income, for each year.
pub(super) fn late(place: &PlasticsPlace<'_>) -> Fact<f64> {
    let mut late = place.context.fact(Premise::PlasticsLate);
    if place.surveyed.is_some_and(|surveyed| surveyed.oecd) {
        late.value = 0.0;
    }
    late
}

/// Sets the course of use before 2019 in all places.
pub(super) fn course(places: &[PlasticsPlace<'_>], made: &mut [PlasticsFacts]) {
    let Some(world) = made.first().map(|first| first.everywhere.course.value.clone()) else {
        return;
    };
    let mut sum = Annual::zero();
    for (place, plastics) in places.iter().zip(&mut *made) {
        plastics.everywhere.course.value = Annual::constant(1.0);
        for year in FIRST.to(DATA_YEAR) {
            sum[year] += plastics.used(place.people[year], &place.income.value, year);
        }
    }
    let course = Annual::from_fn(|year| if sum[year] > 0.0 { world[year] / sum[year] } else { 1.0 }).settled();
    for plastics in made {
        plastics.everywhere.course.value = course.clone();
    }
}
