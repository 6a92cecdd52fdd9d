//! Attack: runs all attempts to break Cairn from one list, and prints the results as a table.
//!
//! ```text
//! core     limits, command lines, requests and hostile evidence, fuzzed inputs, advisories
//! site     pages under faults, damage, hostile links, odd addresses, offline, over a day
//! ```
//!
//! The table gives the number of attempts (inputs, command lines, requests, pages, actions), as the tests report them. It
//! also gives the number of tests in which all were answered or refused correctly, and of those that failed. Each suite
//! also runs in a lane of `cargo xtask test`; here they run alone, with fuzzing for any time. Out of scope: the attempts
//! themselves.

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use crate::count::{self, LaneResult};
use crate::fault::TaskFault;
use crate::lanes::{BUILT, NATIVE, cargo};
use crate::project;
use crate::site;
use crate::tools::{self, Tool};

/// Target of a suite.
#[derive(Clone, Copy, PartialEq)]
enum AttackTarget {
    /// The core and the terminal, by a module of a native test program, or a program of its own.
    Core(&'static str),
    /// The built site, by a file under `tests/pages/`.
    Site,
}

/// A suite, and a description of its attempts.
struct Suite {
    name: &'static str,
    on: AttackTarget,
    tries: &'static str,
}

const fn suite(name: &'static str, on: AttackTarget, tries: &'static str) -> Suite {
    Suite { name, on, tries }
}

const ALL: [Suite; 13] = [
    suite("limits", AttackTarget::Core("cli"), "what is too large or takes too long"),
    suite(
        "terminal_hostile",
        AttackTarget::Core("cli"),
        "control characters and files without end at the terminal",
    ),
    suite(
        "terminal_serve",
        AttackTarget::Core("cli"),
        "paths, hosts and requests that the server must not answer",
    ),
    suite("terminal_faults", AttackTarget::Core("cli"), "command lines that are wrong"),
    suite(
        "advisories",
        AttackTarget::Core("house"),
        "locked versions that are known to be wrong",
    ),
    suite(
        "fuzz",
        AttackTarget::Core("fuzz"),
        "spoilt links, files, packs, tables and messages",
    ),
    suite(
        "damage",
        AttackTarget::Site,
        "what came broken, stopped half-way, was done too early, is outlived",
    ),
    suite("day", AttackTarget::Site, "hundreds of actions on one page"),
    suite("faults", AttackTarget::Site, "faults by kinds of page"),
    suite("hostile", AttackTarget::Site, "long words, turned text and markup in links"),
    suite("modes", AttackTarget::Site, "addresses that ask for what a page is not"),
    suite("offline", AttackTarget::Site, "no network"),
    suite("trouble", AttackTarget::Site, "workers that die, facts that do not come"),
];

impl Suite {
    fn command(&self, minutes: &str) -> Command {
        let mut tests = match self.on {
            AttackTarget::Core(target) => {
                let module = [self.name, "::"].concat();
                let filter: &[&str] = if target == self.name { &[] } else { &["--", &module] };
                let mut tests = cargo(&["test"], &NATIVE, &[&["--test", target], filter].concat());
                tests.env("CAIRN_FUZZ_MINUTES", minutes);
                tests
            }
            AttackTarget::Site => cargo(&["test"], &BUILT, &["--test", "pages", "--", &[self.name, "::"].concat()]),
        };
        // Print the number of attempts even if a test passes.
        tests.env("RUST_TEST_NOCAPTURE", "1").env("CAIRN_ATTACK", "1");
        tests
    }
}

/// Builds the site unless `built` is set, runs all suites even after failures, and prints the table. Fuzzing takes
/// `minutes`.
///
/// # Errors
/// A tool cannot be installed, or the site does not build.
pub fn run(minutes: &str, built: bool) -> Result<ExitCode, TaskFault> {
    tools::install(Tool::OF_PAGES)?;
    if !built {
        site::build("/", None, "dist")?;
    }
    // The page tests compare numbers with those of the command line.
    let mut terminal = cargo(&["build"], &NATIVE, &["--bin", "cairn"]);
    project::run(&mut terminal, "Mend what is named above, then run `cargo xtask attack` again.")?;
    let mut ended: Vec<(&Suite, LaneResult, Duration)> = Vec::new();
    for (step, suite) in ALL.iter().enumerate() {
        println!("\n[{}/{}] {}: {}", step + 1, ALL.len(), suite.name, suite.tries);
        let start = Instant::now();
        let count = count::tests(&mut suite.command(minutes), &mut |line| println!("{line}"));
        ended.push((suite, count, start.elapsed()));
    }
    println!(
        "\n{:<18}{:>10}{:>8}{:>8}{:>8}  what is tried",
        "attack", "how often", "held", "failed", "time"
    );
    let mut whole = LaneResult::default();
    for (suite, count, time) in ended {
        println!("{}", line(suite.name, &count, time, suite.tries));
        whole.add(count);
    }
    for fault in &whole.faults {
        println!("  failed: {fault}");
    }
    println!("{} tried; of the tests {} held, {} failed", whole.tried, whole.passed, whole.failed);
    Ok(if whole.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A line of the table; the number of attempts is empty if a test does not report it.
fn line(name: &str, count: &LaneResult, time: Duration, tries: &str) -> String {
    let often = if count.tried > 0 { count.tried.to_string() } else { String::new() };
    let (passed, failed, seconds) = (count.passed, count.failed, time.as_secs());
    format!("{name:<18}{often:>10}{passed:>8}{failed:>8}{seconds:>7}s  {tries}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::root;

    #[test]
    fn every_suite_of_the_list_is_there() {
        for suite in &ALL {
            let folder = match suite.on {
                AttackTarget::Core(target) if target == suite.name => "tests".to_owned(),
                AttackTarget::Core(target) => format!("tests/{target}"),
                AttackTarget::Site => "tests/pages".to_owned(),
            };
            let file = root().join(folder).join(suite.name).with_extension("rs");
            assert!(file.is_file(), "{} is not there", file.display());
        }
    }
}
