//! A visitor's actions in Chromium on the built site.
//!
//! Run by `cargo xtask test pages`, which builds the site first; pictures are saved in `target/pages/`.

#![allow(dead_code, reason = "a visitor can do more than these tests ask for today")]

mod access;
mod brief;
mod browser;
mod complaints;
mod coverage;
mod document;
mod engine;
mod explorer;
mod guest;
mod pictures;
mod started;
mod terminal;
mod visitor;

mod charts;
mod city;
mod class;
mod compare;
mod damage;
mod day;
mod embed;
mod faults;
mod fits;
mod flows;
mod foreign_errors;
mod glance;
mod guess;
mod hostile;
mod heights;
mod hotspots;
mod kinds;
mod kiosk_mode;
mod leaves;
mod levers;
mod links;
mod looks;
mod map;
mod memory;
mod modes;
mod need;
mod notes;
mod offline;
mod outlook;
mod over;
mod pair;
mod paper;
mod phone;
mod plastics;
mod project;
mod purchase;
mod ranges;
mod reading;
mod redirects;
mod reported;
mod results;
mod roads;
mod screen;
mod share;
mod since;
mod stage;
mod stand;
mod stands;
mod stories;
mod sweep;
mod takeover;
mod translated;
mod trouble;
mod two_sites;
mod urban;
mod who;
mod world;
