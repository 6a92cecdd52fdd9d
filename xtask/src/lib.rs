//! The two commands of the README and their parts: `cargo xtask serve`, `cargo xtask test`.
//!
//! ```text
//! fault    the message of a failure: where, what was found, what to do
//! project  paths of the project, and how a program is run
//! browsers browser engines for page tests, and where they are installed
//! tools    tools, versions, and how they are installed
//! request_rules    the file of a request, and if it may be served
//! host     a small web server, as simple as the static hosts the site is made for
//! site     builds and serves the site with Trunk
//! module   the core as a JavaScript module in a folder
//! count    runs and counts checks
//! programs test programs, compiled by cargo and run on their own
//! shard    divides all tests by their last duration
//! coverage the coverage table of the page tests
//! advisories the list of known faults of packages, fetched
//! lanes    the test lanes: what each checks and runs
//! moved    effects of a change, compared with a state of the project's history
//! reproduce the last commit built twice, and the files that differ
//! attack   all attempts to break Cairn, from one list, with their results
//! schedule runs lanes on all cores and prints the result
//! ```
//!
//! It uses the standard library only, so that the first `cargo xtask` starts within seconds. Out of scope: Cairn's
//! computations.

#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

pub mod advisories;
// Shared with `cairn serve`.
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
pub mod reproduce;
#[path = "../../crates/cli/src/serve/request_rules.rs"]
mod request_rules;
pub mod schedule;
pub mod shard;
pub mod site;
pub mod tools;
