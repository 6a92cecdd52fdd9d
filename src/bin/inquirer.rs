//! Runs the model beside the page's thread for questions that few visitors ask: what stands behind a headline, and what
//! differs between two sides. Apart from the worker, so that moving a lever does not wait for these to be fetched.

#[path = "worker/desk.rs"]
mod desk;
#[path = "worker/facts.rs"]
mod facts;
#[path = "worker/follow.rs"]
mod follow;

fn main() {
    desk::listen();
}
