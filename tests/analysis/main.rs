//! Findings, projects, purchases, words and figures, over all places.

#[path = "../support/mod.rs"]
mod support;
#[path = "../support/urban.rs"]
mod urban;
#[path = "../support/variables.rs"]
mod variables;

use support::{accounts, real, synthetic, weightless};

mod air;
mod chain;
mod cities;
mod city_input;
mod closure;
mod doubt;
mod facts;
mod flows;
mod goal_frequency;
mod golden;
mod goods;
mod homes;
mod laws;
mod minerals;
mod money;
mod money_view;
mod need;
mod need_wider;
mod networks;
mod one_method;
mod own_numbers;
mod pairs;
mod places;
mod plastics;
mod plurals;
mod purchase;
mod reference_levers;
mod remainder_share;
mod sectors;
mod stock_figures;
mod stone;
mod storylines;
mod sums;
mod swapped;

mod attribution;
mod vehicles;
mod wide;
mod wood;
mod works_read;
