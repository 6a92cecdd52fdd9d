//! Runs the model beside the page's thread.

#[cfg(feature = "inquirer")]
#[path = "worker/aside.rs"]
mod aside;
#[path = "worker/desk.rs"]
mod desk;
#[path = "worker/facts.rs"]
mod facts;
#[path = "worker/follow.rs"]
mod follow;

fn main() {
    desk::listen();
}
