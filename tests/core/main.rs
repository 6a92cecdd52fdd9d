//! The model and its inputs: laws, reference cases, links.

#[path = "../support/mod.rs"]
mod support;

use support::{accounts, fleet, real, synthetic, weightless};

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
