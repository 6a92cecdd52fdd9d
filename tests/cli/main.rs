//! Tests of the command `cairn`, run as a program.

#[path = "../support/long.rs"]
mod long;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/tables.rs"]
mod tables;
#[path = "../support/typed.rs"]
mod typed;
#[path = "../support/urban.rs"]
mod urban;

use support::real;

mod class_page;
mod limits;
mod moved;
mod numbers_agree;
mod package;
mod project_page;
mod releases;
mod shards_raced;
mod terminal;
mod terminal_brief;
mod terminal_chart;
mod terminal_city;
mod terminal_code;
mod terminal_definitions;
mod terminal_ensemble;
mod terminal_faults;
mod terminal_files;
mod terminal_flows;
mod terminal_goals;
mod terminal_hostile;
mod terminal_hotspots;
mod terminal_matters;
mod terminal_money;
mod terminal_names;
mod terminal_need;
mod terminal_numbers;
mod terminal_outlook;
mod terminal_project;
mod terminal_screen;
mod terminal_serve;
mod terminal_who;
mod verdicts;
mod why;
