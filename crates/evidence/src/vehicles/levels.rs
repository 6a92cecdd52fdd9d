//! Levels: vehicles of a kind per person in 2020, from a count, or from the region's level spread by income.
//!
//! ```text
//! two-wheelers   as counted
//! others         part · per 1,000 of the region · s / Σ people s · Σ people,   s = (y / mean y)^spread, limited by two bounds
//! ```
//!
//! The mean of a region stays that of its row. Out of scope: years after 2020.

use std::collections::BTreeMap;

use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::Scheme;
use crate::rows::vehicle_kinds::KindTrait;
use crate::rows::vehicles::{Regionally, TwoWheelerRow, VehicleRegionRow};
use crate::table_reader::Row;
use crate::vehicles::VehiclePlace;
use crate::vehicles::kinds::of_kind;
use cairn_core::facts::Fact;
use cairn_core::kind::{Basis, Vehicle};
use cairn_core::year::Year;

/// Vehicles per person of every place at the end of 2020, in the given order.
pub(super) fn levels(places: &[VehiclePlace<'_>], vehicle: Vehicle) -> Result<Vec<Fact<f64>>, Fault> {
    match vehicle {
        Vehicle::TwoWheeler => places.iter().map(counted).collect(),
        Vehicle::Bus | Vehicle::HeavyTruck | Vehicle::MediumTruck | Vehicle::Van => spread(places, vehicle),
    }
}

fn counted(place: &VehiclePlace<'_>) -> Result<Fact<f64>, Fault> {
    let mut rows = place.context.evidence.vehicles.counts.iter().map(|line| &line.row);
    let Some(row) = rows.find(|row| row.place == place.row.place) else {
        return Err(place.context.lack(TwoWheelerRow::FILE, "two-wheelers"));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&row.from], row.reach);
    Ok(trail.fact(row.per_thousand / 1e3))
}

/// People and sums over the places of a region.
#[derive(Clone, Copy, Default)]
struct RegionIncomeSums {
    people: f64,
    /// Sum of people times income; in the second pass, sum of people times the income effect.
    weighed: f64,
}

/// The code of the region of a place.
fn region<'a>(place: &'a VehiclePlace<'_>) -> &'a str {
    place
        .context
        .ladder
        .region(Scheme::MessageR12)
        .map_or("", |(region, _)| &region.code)
}

fn spread(places: &[VehiclePlace<'_>], vehicle: Vehicle) -> Result<Vec<Fact<f64>>, Fault> {
    let sums = |value: &dyn Fn(&VehiclePlace<'_>) -> f64| {
        let mut sums: BTreeMap<&str, RegionIncomeSums> = BTreeMap::new();
        for place in places {
            let people = place.people[Year::BASE];
            let sum = sums.entry(region(place)).or_default();
            sum.people += people;
            sum.weighed += people * value(place);
        }
        sums
    };
    let mean = |sums: &BTreeMap<&str, RegionIncomeSums>, place: &VehiclePlace<'_>| {
        let sum = sums.get(region(place)).copied().unwrap_or_default();
        if sum.people > 0.0 { sum.weighed / sum.people } else { 0.0 }
    };
    let incomes = sums(&|place| place.income.value[Year::BASE]);
    let drawn = |place: &VehiclePlace<'_>| -> f64 {
        let power = of_kind(place.context, vehicle, KindTrait::Spread, &mut ProvenanceCollector::new()).unwrap_or(0.0);
        let [least, most] = [Premise::VehicleSpreadLeast, Premise::VehicleSpreadMost].map(|premise| place.context.value(premise));
        let relative = place.income.value[Year::BASE] / mean(&incomes, place);
        libm::pow(relative, power).clamp(least, most)
    };
    let means = sums(&drawn);
    let level = |place: &VehiclePlace<'_>| {
        let mut trail = ProvenanceCollector::new();
        let found = place.regional(vehicle, Regionally::PerThousand, &mut trail);
        let Some(per_thousand) = found else {
            return Err(place
                .context
                .lack(VehicleRegionRow::FILE, &format!("{} of its message_r12 region", vehicle.id())));
        };
        let part = place.regional(vehicle, Regionally::Part, &mut trail).unwrap_or(1.0);
        of_kind(place.context, vehicle, KindTrait::Spread, &mut trail);
        trail.cite(&place.income.sources);
        trail.assume(place.context.assumptions, [Premise::VehicleSpreadLeast, Premise::VehicleSpreadMost]);
        trail.basis = trail.basis.max(Basis::Regional);
        Ok(trail.fact(part * per_thousand / 1e3 * drawn(place) / mean(&means, place)))
    };
    places.iter().map(level).collect()
}
