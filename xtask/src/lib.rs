//! The two commands of the README and what they need: `cargo xtask serve`, `cargo xtask test`.
//!
//! ```text
//! fault    what is told when something is wrong: where, what was found, what to do
//! project  where things are, and how a program is run
//! ahead    what lies ahead of a command's answer, how long it takes, and how far it is
//! browsers which engines pages are tested in, and where they stand
//! tools    what must be installed, at which version, and how
//! asked    which file a request means, and whether it may have it
//! host     a small web server, as plain as the static hosts the site is meant for
//! site     the site built and shown, by Trunk
//! module   the core as a JavaScript module, put together as a folder
//! count    checks run and counted
//! programs test programs, compiled by cargo and run as they are
//! shard    all tests divided by the time they last took
//! coverage the table of what page tests cover
//! lanes    the test lanes: what each checks and runs
//! moved    what a change moves, beside a state of the project's history
//! attack   what tries to break Cairn, from one list, and what came of it
//! schedule runs lanes on all cores and prints the result
//! ```
//!
//! Uses the standard library alone, so that the first `cargo xtask` answers in seconds.
//! Does not know: what Cairn computes.

#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

pub mod ahead;
// Shared with `cairn serve`.
#[path = "../../src/bin/cairn/serve/asked.rs"]
mod asked;
pub mod attack;
pub mod bench;
pub mod browsers;
pub mod count;
pub mod coverage;
pub mod fault;
pub mod host;
pub mod lanes;
pub mod module;
pub mod moved;
pub mod programs;
pub mod project;
pub mod python;
pub mod schedule;
pub mod shard;
pub mod site;
pub mod tools;
