//! Closure: does the reference path agree, place by place, with statistics and with other projections?
//!
//! ```text
//! misses of a rule = the places that tests/closure/named.csv names for it, each with its figure; none more, none fewer
//! ```
//!
//! Rules K01–K15. A rule reads only places and their outcomes, so it can also run on corrupted facts; there it must
//! find more misses. `energy.rs` compares buildings alone with the energy delivered in 2020; `laws.rs` tests the
//! balance under choices. Out of scope: the reason of a miss; `named.csv` gives it.

mod course;
mod energy_use;
mod levers;
mod named;
mod places;
mod seams;
mod spoilt;
mod statistics;

use named::{RuleViolation, assert_known_violations};
use places::all;

#[test]
fn k01_buildings_and_road_vehicles_take_no_more_power_than_is_delivered() {
    assert_known_violations("K01", &energy_use::power(all()));
}

#[test]
fn k02_use_burns_no_more_than_nine_tenths_of_what_a_place_reports() {
    assert_known_violations("K02", &energy_use::carbon(all()));
}

#[test]
fn k03_steel_used_is_what_is_counted() {
    assert_known_violations("K03", &statistics::steel(all()));
}

#[test]
fn k04_cement_used_is_what_is_made_less_what_is_sold() {
    assert_known_violations("K04", &statistics::cement(all()));
}

#[test]
fn k05_no_flow_steps_by_a_quarter_where_sources_join() {
    assert_known_violations("K05", &seams::steps(all()));
}

#[test]
fn k06_metals_of_buildings_and_cars_are_what_the_world_uses() {
    assert_known_violations("K06", &course::metals(all()));
}

#[test]
fn k07_steel_of_the_world_goes_where_others_say() {
    assert_known_violations("K07", &course::uses_of_steel(all()));
}

#[test]
fn k08_the_world_of_2050_lies_among_other_baselines() {
    assert_known_violations("K08", &course::envelope(all()));
}

#[test]
fn k09_nothing_grows_or_falls_by_an_eighth_a_year_for_five_years() {
    assert_known_violations("K09", &seams::fastest(all()));
}

#[test]
fn k10_what_comes_in_stays_or_goes_out_vacant_homes_among_it() {
    assert_known_violations("K10", &course::balance(all()));
}

#[test]
fn k11_more_of_a_lever_is_not_more_greenhouse_gas() {
    assert_known_violations("K11", &levers::found().more);
}

#[test]
fn k12_something_is_always_built() {
    assert_known_violations("K12", &levers::found().unbuilt);
}

#[test]
fn k13_more_of_a_lever_is_not_more_greenhouse_gas_in_the_year_a_page_opens_at() {
    assert_known_violations("K13", &levers::found().later);
}

#[test]
fn k14_more_of_a_lever_is_not_less_used_again() {
    assert_known_violations("K14", &levers::found().again);
}

#[test]
fn k15_what_is_built_neither_halves_nor_doubles_in_a_year() {
    assert_known_violations("K15", &levers::found().jumps);
}

/// Misses of the corrupted facts that the sound facts do not have.
fn beyond<'a>(spoilt: &'a [RuleViolation], sound: &[RuleViolation]) -> Vec<&'a RuleViolation> {
    spoilt.iter().filter(|miss| !sound.iter().any(|other| other.is_of(miss))).collect()
}
