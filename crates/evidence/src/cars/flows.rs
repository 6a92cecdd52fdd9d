//! Flows: new cars of a place, exports of used cars, and the steel of new cars, from its facts alone.
//!
//! ```text
//! new(t)     = missing(t) - imports(t)
//! exports(t) = exported · ramp(t) · cars that leave national use in t at the ages of export
//! steel(t)   = new(t) · size · Σ share of a drivetrain · its steel / (1 - making loss)
//! ```
//!
//! Out of scope: choices. The model runs the same fleet (`stock::Fleet`) with levers.

use cairn_core::facts::Facts;
use cairn_core::facts::cars::UsedAges;
use cairn_core::kind::{CarMaterial, Drivetrain};
use cairn_core::stock::FleetStock;
use cairn_core::stock::survival::Lifetime;
use cairn_core::year::{Annual, Year};

/// New cars and exports of used cars.
pub(crate) struct PlaceCarFlows {
    /// New cars a year.
    pub(crate) new: Annual,
    /// Used cars exported per year.
    pub(crate) exports: Annual,
}

/// Runs the car fleet of a place from 1900 to 2060.
pub(crate) fn flows(facts: &Facts) -> PlaceCarFlows {
    let cars = &facts.cars;
    let common = &cars.everywhere;
    let used = &common.used.ages.value;
    let stays = Lifetime::from(cars.life.value).stays(Year::COUNT - 1);
    let mut fleet = FleetStock::none(1);
    let mut flows = PlaceCarFlows {
        new: Annual::zero(),
        exports: Annual::zero(),
    };
    for year in Year::all() {
        let of_ages = &stays[stays.len() - fleet.cohorts()..];
        let missing = fleet
            .turn([of_ages], facts.people.value[year] * cars.per_person.value[year])
            .missing;
        let share = cars.exported.value * common.export_ramp.value.at(year);
        flows.exports[year] = share * of_age(&fleet.parts[0].left, year, used);
        let imports = cars.imports.value[year];
        flows.new[year] = missing - imports;
        for cohort in Year::FIRST.to(year) {
            let _ = fleet.take(0, cohort.index(), imports * used.share(year, cohort));
        }
        fleet.renew(flows.new[year]);
    }
    flows
}

/// Cars that left at the ages of export.
fn of_age(left: &[f64], year: Year, used: &UsedAges) -> f64 {
    let ages = used.parts.first().map_or(0, Vec::len);
    let cohorts = (0..ages).filter_map(|age| year.index().checked_sub(usize::from(used.youngest) + age));
    cohorts.filter_map(|cohort| left.get(cohort)).sum()
}

impl PlaceCarFlows {
    /// Mean of five years around a year, new cars per year.
    pub(crate) fn sold(&self, year: Year) -> f64 {
        let (first, last) = (Year::at(year.index().saturating_sub(2)), Year::at(year.index() + 2));
        self.new.sum(first, last) / f64::from(last.number() - first.number() + 1)
    }

    /// Steel for new cars around a year, including making losses, kg per year.
    pub(crate) fn steel(&self, facts: &Facts, year: Year) -> f64 {
        let cars = &facts.cars;
        let common = &cars.everywhere;
        let shares = common.shares(cars.electric.value.at(year), year);
        let steel = CarMaterial::AutomotiveSteel;
        let kg: f64 = Drivetrain::ALL
            .into_iter()
            .map(|drivetrain| shares[drivetrain.index()] * common.kg(drivetrain, year, steel))
            .sum();
        let loss = common.making_loss.value[steel.index()];
        self.sold(year) * cars.size.value * kg / (1.0 - loss)
    }
}
