//! The test lanes: what each checks, what it needs, and the steps that run it.
//!
//! One call of cargo compiles the native test programs; they then run on their own, while the site is built in parallel.
//! A lane without a test, or with an ignored one, fails: nothing is skipped silently. [`crate::schedule`] runs the lanes.

mod list;

use std::process::{Command, ExitCode};

use crate::count::{self, LaneResult};
use crate::fault::TaskFault;
pub use crate::lanes::list::{ALL, SITE_FOLDERS};
pub(crate) use crate::lanes::list::{BUILT, NATIVE};
use crate::project::{self, program};
use crate::shard::TestShard;
use crate::tools::Tool;
use crate::{advisories, coverage, programs, schedule, site};

pub enum LaneStep {
    Check(Command),
    /// A call of cargo that compiles test programs.
    Build(Command),
    /// A call of cargo that runs tests.
    Tests(Command),
    /// The test programs of a package's target, built before, and their environment variables.
    Programs(&'static str, &'static str, Vec<(&'static str, String)>),
    /// A missing prerequisite.
    Missing(String),
    /// Builds the site for a path into a folder.
    Site(&'static str, &'static str),
    /// Moves the same site to another path in another folder.
    Moved(&'static str, &'static str),
    /// The table of what page tests covered, compared with `docs/coverage.md`.
    Coverage,
}

pub struct Lane {
    /// Name, as typed.
    pub name: &'static str,
    pub checks: &'static str,
    /// Tools that must be installed.
    pub needs: &'static [Tool],
    /// Lanes that must end before it starts.
    pub after: &'static [&'static str],
    /// True if it needs all cores: nothing runs at the same time.
    pub alone: bool,
    /// True if every shard runs it, because others test its output.
    pub is_build: bool,
    pub(crate) steps: fn(&LaneRun<'_>) -> Vec<LaneStep>,
}

/// A run of some lanes.
pub struct LaneRun<'a> {
    /// The lanes, in the order of [`ALL`].
    pub lanes: Vec<&'static Lane>,
    /// Arguments for the tests themselves, such as a part of a name.
    pub for_tests: &'a [&'a str],
    /// The shard to run; none for all tests.
    pub shard: Option<TestShard>,
    /// True for the full products, as before a release.
    pub full: bool,
}

impl LaneRun<'_> {
    /// True if this lane is part of the run.
    pub fn includes(&self, name: &str) -> bool {
        self.lanes.iter().any(|lane| lane.name == name)
    }

    /// True if known faults of packages must be looked up: before a release. A change is tested without a network.
    pub fn needs_advisories(&self) -> bool {
        self.full
    }

    /// True if every page test runs, so that their coverage is complete.
    fn is_whole(&self) -> bool {
        self.for_tests.is_empty() && self.shard.is_none()
    }
}

/// Runs lanes by name, or all; words after `--` go to the tests.
///
/// # Errors
/// A word is unknown.
pub fn run(words: &[&str]) -> Result<ExitCode, TaskFault> {
    if words == ["--list"] {
        for lane in &ALL {
            println!("{:<22}{}", lane.name, lane.checks);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let run = read(words)?;
    if run.needs_advisories() {
        advisories::fetch();
    }
    Ok(schedule::run(&run))
}

/// Reads the words after `cargo xtask test`.
///
/// # Errors
/// A word is unknown.
pub fn read<'a>(words: &'a [&'a str]) -> Result<LaneRun<'a>, TaskFault> {
    let (words, for_tests) = words
        .iter()
        .position(|word| *word == "--")
        .map_or((words, &words[..0]), |at| (&words[..at], &words[at + 1..]));
    let (mut names, mut shard, mut full, mut built) = (Vec::new(), None, false, false);
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match *word {
            "--full" => full = true,
            "--built" => built = true,
            "--shard" => shard = Some(TestShard::read(rest.next().copied().unwrap_or_default())?),
            name if ALL.iter().any(|lane| lane.name == name) => names.push(name),
            unknown => {
                let options: Vec<&str> = ALL.iter().map(|lane| lane.name).collect();
                return Err(TaskFault::of_use(
                    "cargo xtask test",
                    format!("there is no lane `{unknown}`"),
                    format!("The lanes are {}; the options --shard K/N, --built and --full.", options.join(", ")),
                ));
            }
        }
    }
    Ok(LaneRun {
        lanes: chosen(&names, built),
        for_tests,
        shard,
        full,
    })
}

/// The lanes with these names, or all, with the build lanes that they need.
fn chosen(names: &[&str], built: bool) -> Vec<&'static Lane> {
    let is_named = |lane: &Lane| names.is_empty() || names.contains(&lane.name);
    let made_for = |made: &Lane| ALL.iter().any(|lane| is_named(lane) && lane.after.contains(&made.name));
    let is_chosen = |lane: &&Lane| is_named(lane) || (lane.is_build && made_for(lane));
    ALL.iter()
        .filter(is_chosen)
        .filter(|lane| !(built && lane.name == "site"))
        .collect()
}

/// Runs the fuzz tests for some minutes, from a seed if one is given.
///
/// # Errors
/// A fuzzed input stops the program.
pub fn fuzz(minutes: &str, seed: Option<&str>) -> Result<ExitCode, TaskFault> {
    let mut fuzz = cargo(&["test"], &NATIVE, &["--test", "fuzz", "--", "--nocapture"]);
    fuzz.env("CAIRN_FUZZ_MINUTES", minutes);
    fuzz.envs(seed.map(|seed| ("CAIRN_FUZZ_SEED", seed)));
    project::run(&mut fuzz, "Mend what the input that is named stops; it is kept in target/fuzz/.")?;
    Ok(ExitCode::SUCCESS)
}

impl Lane {
    /// True if a shard runs the whole lane, because it has no tests to divide.
    fn is_undivided(&self, run: &LaneRun<'_>) -> bool {
        !(self.steps)(run).iter().any(|step| matches!(step, LaneStep::Programs(..)))
    }

    /// Runs the lane, passes on each line of its tests, and counts. After a failed step the others still run, but no test
    /// runs on a failed build.
    pub fn run(&self, run: &LaneRun<'_>, tell: &mut dyn FnMut(&str)) -> LaneResult {
        let mut whole = LaneResult::default();
        if let Some(shard) = &run.shard
            && !self.is_build
            && self.is_undivided(run)
            && !shard.has(self.name, "")
        {
            return whole;
        }
        for step in (self.steps)(run) {
            let is_build = matches!(step, LaneStep::Build(_) | LaneStep::Site(..));
            let count = self.step(step, run, tell);
            let failed = count.failed > 0;
            whole.add(count);
            if failed && is_build {
                break;
            }
        }
        if whole.passed + whole.failed == 0 && run.shard.is_none() {
            whole.add(LaneResult::failed(format!("{}: ran no test", self.name)));
        }
        whole
    }

    fn step(&self, step: LaneStep, run: &LaneRun<'_>, tell: &mut dyn FnMut(&str)) -> LaneResult {
        match step {
            LaneStep::Missing(what) => {
                tell(&what);
                LaneResult::failed(what)
            }
            LaneStep::Check(mut command) => count::check(&mut command),
            LaneStep::Build(mut command) => {
                if programs::build(&mut command) {
                    LaneResult::passed(1)
                } else {
                    LaneResult::failed(format!("{}: does not compile", self.name))
                }
            }
            LaneStep::Tests(_) if run.shard.as_ref().is_some_and(|shard| !shard.has(self.name, "")) => LaneResult::default(),
            LaneStep::Tests(mut command) => {
                if !run.for_tests.is_empty() {
                    command.arg("--").args(run.for_tests);
                }
                count::tests(&mut command, tell)
            }
            LaneStep::Programs(package, target, environment) => self.programs(run, (package, target), &environment, tell),
            LaneStep::Site(base, out) => built(site::build(base, None, out)),
            LaneStep::Moved(base, out) => built(site::moved("dist", base, out)),
            LaneStep::Coverage if run.is_whole() => coverage::compared(tell),
            LaneStep::Coverage => LaneResult::default(),
        }
    }

    /// Runs the test programs of a package's target, or a shard's part of their tests.
    fn programs(
        &self,
        run: &LaneRun<'_>,
        (package, target): (&str, &str),
        environment: &[(&str, String)],
        tell: &mut dyn FnMut(&str),
    ) -> LaneResult {
        let found = programs::test_programs(package, target);
        if found.is_empty() {
            return LaneResult::failed(format!("{}: no test program {package} {target} was built", self.name));
        }
        let mut whole = LaneResult::default();
        for (_, test) in found {
            let mut command = programs::command(&test);
            command.envs(environment.iter().map(|(name, value)| (name, value)));
            if run.full {
                command.env("CAIRN_FULL", "1");
            }
            let is_asked = |name: &String| {
                let is_named = run.for_tests.is_empty() || run.for_tests.iter().any(|word| name.contains(word) || word.starts_with('-'));
                is_named && run.shard.as_ref().is_none_or(|shard| shard.has(self.name, name))
            };
            let names: Vec<String> = programs::names(&test).into_iter().filter(is_asked).collect();
            // A program without a test, such as one of the browser's, is no failure; a lane without one is.
            if names.is_empty() {
                continue;
            }
            if run.shard.is_some() {
                command.arg("--exact").args(names);
            }
            command.args(run.for_tests);
            whole.add(count::tests(&mut command, tell));
        }
        whole
    }
}

/// Result of building the site.
fn built(done: Result<(), TaskFault>) -> LaneResult {
    done.map_or_else(
        |fault| {
            println!("{fault}");
            LaneResult::failed("the site does not build")
        },
        |()| LaneResult::passed(1),
    )
}

pub(crate) fn cargo(command: &[&str], options: &[&str], rest: &[&str]) -> Command {
    let mut cargo = program("cargo", command);
    cargo.args(options).args(rest);
    cargo
}
