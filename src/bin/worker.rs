//! Runs the model beside the page's thread.

#[path = "worker/desk.rs"]
mod desk;
#[path = "worker/facts.rs"]
mod facts;
#[path = "worker/follow.rs"]
mod follow;

fn main() {
    desk::listen();
}
