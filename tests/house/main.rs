//! Checks of the sources: layout, licences and advisories. They need nothing from the crate except the list of site rooms.

mod advisories;
mod documents;
mod hosting;
mod house;
mod ladder;
mod licences;
mod names;
mod sheet;
mod tones;
mod workflow;
mod yaml;
