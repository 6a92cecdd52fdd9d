//! The worker: runs the model outside the page's thread.

#[path = "worker/answers.rs"]
mod answers;
#[path = "worker/brief.rs"]
mod brief;
#[path = "worker/city.rs"]
mod city;
#[path = "worker/class.rs"]
mod class;
#[path = "worker/desk.rs"]
mod desk;
#[path = "worker/effects.rs"]
mod effects;
#[path = "worker/follow.rs"]
mod follow;
#[path = "worker/hotspots.rs"]
mod hotspots;
#[path = "worker/library.rs"]
mod library;
#[path = "worker/listen.rs"]
mod listen;
#[path = "worker/need.rs"]
mod need;
#[path = "worker/own.rs"]
mod own;
#[path = "worker/pair.rs"]
mod pair;
#[path = "worker/parts.rs"]
mod parts;
#[path = "worker/plastics.rs"]
mod plastics;
#[path = "worker/project.rs"]
mod project;
#[path = "worker/purchase.rs"]
mod purchase;
#[path = "worker/ranges.rs"]
mod ranges;
#[path = "worker/rank.rs"]
mod rank;
#[path = "worker/roads.rs"]
mod roads;
#[path = "worker/since.rs"]
mod since;
#[path = "worker/table.rs"]
mod table;
#[path = "worker/tried.rs"]
mod tried;
#[path = "worker/who.rs"]
mod who;

fn main() {
    desk::listen();
}
