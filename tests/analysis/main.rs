//! Findings, projects, purchases, words and figures, over all places.

#[path = "../support/accounts.rs"]
mod accounts;
#[path = "../support/real.rs"]
mod real;
#[path = "../support/synthetic/mod.rs"]
mod synthetic;
#[path = "../support/urban.rs"]
mod urban;
#[path = "../support/weightless.rs"]
mod weightless;

mod air;
mod chain;
mod cities;
mod cities_told;
mod closure;
mod doubt;
mod facts;
mod flows;
mod golden;
mod goods;
mod laws;
mod met;
mod need;
mod need_wider;
mod networks;
mod one_method;
mod pairs;
mod places;
mod plastics;
mod plurals;
mod purchase;
mod reference_levers;
mod sectors;
mod stands;
mod stone;
mod sums;
mod swapped;
mod vehicles;
mod who;
mod wide;
mod wood;
mod works_read;
