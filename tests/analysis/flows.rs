//! Flows: at each station inflow equals outflow, for every place, material and choice.

use crate::real;
use cairn_analysis::findings::flows::{Passages, Station, flows};
use cairn_analysis::findings::headline::five_year_mean;
use cairn_analysis::findings::variable;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Pool;
use cairn_core::model::{self, Outcome};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::{Stretch, Year};

/// Years to check: both ends, the end of history, the start of levers, and some between.
const LOOKED_AT: [u16; 7] = [1990, 2019, 2025, 2027, 2040, 2050, 2060];

/// Each pool, and all materials together.
fn materials() -> impl Iterator<Item = Option<Pool>> {
    Pool::ALL.into_iter().map(Some).chain([None])
}

/// The largest gap between the inflow and the outflow of a station, relative to the largest of: material used,
/// leftovers, and additions to stock.
fn gap(of: &Passages) -> f64 {
    let between = Station::all().filter(|station| matches!(station, Station::Used(_) | Station::Over));
    let gaps = between.map(|station| (of.coming(station) - of.leaving(station)).abs());
    let size = of.used().max(of.coming(Station::Over)).max(of.coming(Station::Stays));
    gaps.fold(0.0, f64::max) / size.max(f64::MIN_POSITIVE)
}

fn looked_at(outcome: &Outcome, worst: &mut f64) {
    for year in LOOKED_AT.map(Year::of) {
        for pool in materials() {
            let diagram = flows(outcome, pool, year, Per::Total);
            let gap = gap(&diagram);
            assert!(gap <= 1e-9, "{} {year} {pool:?}: {gap:e}", outcome.place);
            assert!(
                diagram
                    .passages
                    .iter()
                    .all(|passage| passage.value > 0.0 && passage.value.is_finite()),
                "{} {year} {pool:?}",
                outcome.place
            );
            *worst = worst.max(gap);
        }
    }
}

#[test]
fn what_comes_to_a_station_leaves_it_in_every_place() {
    let world = real::world();
    let mut worst = 0.0;
    for scenario in [Scenario::Reference, Scenario::All] {
        let choices = scenario.choices();
        let mut wholes: Vec<(Wider, Outcome)> = Wider::ALL
            .into_iter()
            .map(|wider| (wider, Outcome::empty(PlaceId::parse("ZZZ").unwrap())))
            .collect();
        for facts in &world.places {
            let outcome = model::run(facts, &choices);
            looked_at(&outcome, &mut worst);
            for (wider, sum) in &mut wholes {
                if *wider == Wider::World || facts.within.contains(wider) {
                    sum.add(&outcome, Stretch::HISTORY);
                    sum.add(&outcome, Stretch::AHEAD);
                }
            }
        }
        for (_, sum) in &wholes {
            looked_at(sum, &mut worst);
        }
    }
}

#[test]
fn flows_are_the_five_year_means_of_variables() {
    let world = real::world();
    let facts = world.places.iter().find(|facts| facts.place.as_str() == "IND").unwrap();
    let outcome = model::run(facts, &Scenario::All.choices());
    let focus = Year::of(2050);
    let all = flows(&outcome, None, focus, Per::Total);
    let mean = |name: &str| five_year_mean(&variable::find(&outcome, name).unwrap().values, focus);
    for (value, name) in [
        (all.leaving(Station::New), "Primary|Material"),
        (all.leaving(Station::Recycled), "Secondary|Material"),
        (all.coming(Station::Again), "Reuse|Material"),
        (all.coming(Station::Lost), "Loss|Material"),
        (all.used(), "Demand|Material"),
    ] {
        let wanted = mean(name);
        assert!((value - wanted).abs() <= 1e-9 * wanted, "{name}: {value} for {wanted}");
    }
    let circular = (mean("Reuse|Material") + mean("Secondary|Material")) / mean("Demand|Material");
    assert!((all.back() - circular).abs() <= 1e-9);
    let homes = flows(&outcome, Some(Pool::Wood), focus, Per::Total);
    assert!(homes.used() < all.used() && homes.used() > 0.0);
}

#[test]
fn for_each_person_it_is_the_share_of_a_person_of_each_year() {
    let world = real::world();
    let facts = world.places.iter().find(|facts| facts.place.as_str() == "DEU").unwrap();
    let outcome = model::run(facts, &Choices::default());
    let [whole, each] = [Per::Total, Per::Person].map(|per| flows(&outcome, None, Year::of(2050), per));
    assert_eq!(each.unit.symbol(), "t/person/yr");
    assert!(gap(&each) <= 1e-9);
    let people = outcome.line(cairn_core::model::Account::People)[Year::of(2050)] * 1e-6;
    assert!((each.used() * people / whole.used() - 1.0).abs() < 0.02);
}
