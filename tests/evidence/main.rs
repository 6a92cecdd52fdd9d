//! The tables, the compiled packs, and comparisons with published results.

#[path = "../support/sealed.rs"]
mod sealed;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/tables.rs"]
mod tables;
#[path = "../support/variables.rs"]
mod variables;

use support::{real, weightless};

mod benchmarks;
mod built;
mod built_tables;
mod car_tables;
mod cases;
mod compiled;
mod documents_world;
mod energy;
mod evidence;
mod faulty;
mod goals;
mod history;
mod hotspots;
mod matters;
mod money;
mod outlook;
mod pack;
mod projects;
mod published;
mod recent;
mod trade;
mod trails;
mod truth;
mod vehicle_counts;
mod verdicts;
