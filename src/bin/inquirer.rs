//! Runs the model beside the page's thread for questions that few visitors ask: what stands behind a headline, what
//! differs between two sides, what of the outlook moves. Apart from the worker, so that moving a lever does not wait for these to be fetched.

#[path = "worker/aside.rs"]
mod aside;
#[path = "worker/desk.rs"]
mod desk;
#[path = "worker/facts.rs"]
mod facts;
#[path = "worker/follow.rs"]
mod follow;
#[path = "worker/rank.rs"]
mod rank;

fn main() {
    desk::listen();
}
