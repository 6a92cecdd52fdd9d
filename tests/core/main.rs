//! The model and its inputs: laws, reference cases, links.

#[path = "../support/accounts.rs"]
mod accounts;
#[path = "../support/fleet.rs"]
mod fleet;
#[path = "../support/real.rs"]
mod real;
#[path = "../support/synthetic/mod.rs"]
mod synthetic;
#[path = "../support/weightless.rs"]
mod weightless;

mod cars;
mod cycle;
mod cycle_cases;
mod fleet_levers;
mod fleets;
mod links;
mod reference;
mod reference_course;
mod remarks;
mod rows;
mod stock_laws;
mod totals;
mod twins;
mod works;
mod works_levers;
