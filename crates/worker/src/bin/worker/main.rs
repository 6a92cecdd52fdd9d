//! The worker: runs the model outside the page's thread.

mod answers;
mod brief;
mod city;
mod class;
mod desk;
mod effects;
mod follow;
mod hotspots;
mod library;
mod listen;
mod need;
mod own;
mod pair;
mod parts;
mod plastics;
mod project;
mod purchase;
mod ranges;
mod rank;
mod roads;
mod since;
mod table;
mod tried;
mod who;

fn main() {
    desk::listen();
}
