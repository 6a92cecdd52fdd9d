//! The worker: runs the model outside the page's thread.

mod answers;
mod assumptions;
mod attribution;
mod brief;
mod city;
mod class;
mod context;
mod earlier_release;
mod effects;
mod goal_search;
mod hotspots;
mod library;
mod minerals;
mod money;
mod need;
mod numbers;
mod pair;
mod parts;
mod place_runs;
mod plastics;
mod pool;
mod project;
mod purchase;
mod ranges;
mod rank;
mod roads;
mod shard;
mod slow_question;
mod yield_point;

fn main() {
    context::listen();
}
