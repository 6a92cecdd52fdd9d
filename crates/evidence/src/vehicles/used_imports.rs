//! Used: share of used imports in the lorries and buses that a place adds.
//!
//! ```text
//! share = share of the region, 0 where used ones are banned (of cars, where no rule names lorries), · f;
//!         f so that all places take in what is counted, mean of 2018–2022
//! age   = that of the trade, or the most that the rule of the place allows
//! ```
//!
//! Out of scope: the sellers. The places that vehicles leave scrap the same as if the vehicles had stayed.

use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::used_vehicles::{UsedOf, UsedRuleRow};
use crate::rows::vehicles::Regionally;
use crate::vehicles::{COUNTED, VehiclePlace};
use cairn_core::facts::vehicles::{FleetFacts, UsedPart, VehiclesEverywhere};
use cairn_core::kind::Vehicle;
use cairn_core::stock::FleetStock;
use cairn_core::stock::survival::Lifetime;
use cairn_core::year::{Annual, Year};

/// Sets the used imports of every fleet, in the order of places.
pub(super) fn used(places: &[VehiclePlace<'_>], everywhere: &VehiclesEverywhere, fleets: &mut [Vec<FleetFacts>]) {
    let mut whole = 0.0;
    for (place, fleets) in places.iter().zip(&mut *fleets) {
        for fleet in fleets {
            let Some((part, trail)) = part(place, fleet.vehicle) else {
                continue;
            };
            if part.share > 0.0 {
                whole += part.share * added(place, everywhere, fleet);
            }
            fleet.used = trail.fact(part);
        }
    }
    for (place, fleets) in places.iter().zip(fleets) {
        let wanted = place.context.value(Premise::VehicleUsedMillion) * 1e6;
        for fleet in fleets {
            if whole > 0.0 {
                fleet.used.value.share = (fleet.used.value.share * wanted / whole).min(1.0);
            }
        }
    }
}

/// Used imports by the rows of the region and of the place; `None` if the kind is not traded.
fn part(place: &VehiclePlace<'_>, vehicle: Vehicle) -> Option<(UsedPart, ProvenanceCollector)> {
    let mut trail = ProvenanceCollector::new();
    let share = place.regional(vehicle, Regionally::Used, &mut trail)?;
    let context = place.context;
    let [_, age] = trail.assume(context.assumptions, [Premise::VehicleUsedMillion, Premise::VehicleUsedAge]);
    let rules = context.evidence.vehicles.rules.iter().map(|line| &line.row);
    let of = |of: UsedOf| rules.clone().find(|row| (row.place, row.of) == (place.row.place, of));
    let rule: Option<&UsedRuleRow> = of(UsedOf::Heavy).or_else(|| of(UsedOf::Light).filter(|rule| rule.banned));
    if let Some(rule) = rule {
        trail.rest_on(&rule.from);
    }
    let banned = rule.is_some_and(|rule| rule.banned);
    let most = rule.filter(|rule| !rule.banned).and_then(|rule| rule.most_years).unwrap_or(age);
    let part = UsedPart {
        share: if banned { 0.0 } else { share },
        age: age.min(most),
    };
    Some((part, trail))
}

/// Vehicles added per year, mean of the counted years.
fn added(place: &VehiclePlace<'_>, everywhere: &VehiclesEverywhere, fleet: &FleetFacts) -> f64 {
    let path = fleet.per_person(everywhere, &place.income.value);
    let stock = Annual::from_fn(|year| path[year] * place.people[year]);
    let stays = Lifetime::from(fleet.life.value).stays(Year::COUNT - 1);
    let mut walked = FleetStock::none(1);
    let mut sum = 0.0;
    let [first, last] = COUNTED;
    for year in Year::FIRST.to(last) {
        let missing = walked.turn([&stays[stays.len() - walked.cohorts()..]], stock[year]).missing;
        walked.renew(missing);
        if year >= first {
            sum += missing;
        }
    }
    sum / first.to(last).count() as f64
}
