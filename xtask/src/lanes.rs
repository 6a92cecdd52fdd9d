//! The test lanes: what each checks, what it needs, and the steps that run it.
//!
//! Native test programs are compiled by one call of cargo and then run as they are, while the site is built beside them. A
//! lane that ran no test, or ignored one, has failed: nothing is skipped silently. [`crate::schedule`] runs the lanes.

use std::process::{Command, ExitCode};

use crate::count::{self, Count};
use crate::fault::Fault;
use crate::project::{self, program, root, tools_bin};
use crate::shard::Shard;
use crate::tools::{self, Tool};
use crate::{browsers, coverage, programs, python, schedule, site};

/// The features of all native lanes: one set, so that everything is compiled once.
pub(crate) const NATIVE: [&str; 3] = ["--locked", "--features", "prerender"];
/// A build for the browser.
const BROWSER: [&str; 4] = ["--locked", "--target", "wasm32-unknown-unknown", "--no-default-features"];
/// The tests of the built site are in `tests/pages`; their package is `xtask`.
pub(crate) const BUILT: [&str; 5] = ["--locked", "--package", "xtask", "--features", "pages"];
/// Path and folder of the site that is moved to a sub-path.
const SUB_PATH: (&str, &str) = ("/sub/path/", "target/site-sub-path");
/// How long the fuzz tests run in a full run, in minutes.
const FUZZ_MINUTES: &str = "5";

/// A step of a lane.
pub enum Step {
    /// A command that is one check.
    Check(Command),
    /// A call of cargo that compiles test programs.
    Build(Command),
    /// A call of cargo that runs tests.
    Tests(Command),
    /// The test programs of a package's target, built before; and the environment that they need.
    Programs(&'static str, &'static str, Vec<(&'static str, String)>),
    /// Something that must be there and is not.
    Missing(String),
    /// The site, built for a path into a folder.
    Site(&'static str, &'static str),
    /// The same site, moved to another path in another folder.
    Moved(&'static str, &'static str),
    /// The table of what page tests covered, compared with `docs/coverage.md`.
    Coverage,
}

/// A lane.
pub struct Lane {
    /// Name, as typed.
    pub name: &'static str,
    /// What it checks.
    pub checks: &'static str,
    /// Tools that must be installed.
    pub needs: &'static [Tool],
    /// Lanes that must end before it starts.
    pub after: &'static [&'static str],
    /// Whether it needs all cores: nothing runs beside it.
    pub alone: bool,
    /// Whether every shard runs it: it makes what others test.
    pub is_build: bool,
    steps: fn(&Run<'_>) -> Vec<Step>,
}

const LANE: Lane = Lane {
    name: "",
    checks: "",
    needs: &[],
    after: &["build"],
    alone: false,
    is_build: false,
    steps: |_| Vec::new(),
};

/// A lane of one native test program.
const fn native(name: &'static str, checks: &'static str, steps: fn(&Run<'_>) -> Vec<Step>) -> Lane {
    Lane {
        name,
        checks,
        steps,
        ..LANE
    }
}

/// All lanes, by priority: a free core takes the first that may start.
pub static ALL: [Lane; 19] = [
    Lane {
        name: "fmt",
        checks: "one layout of the code",
        needs: &[Tool::Components],
        after: &[],
        steps: format,
        ..LANE
    },
    Lane {
        name: "build",
        checks: "the native test programs are compiled and linked",
        after: &["fmt"],
        alone: true,
        is_build: true,
        steps: build,
        ..LANE
    },
    Lane {
        name: "site",
        checks: "the site builds, and moves to a sub-path",
        needs: &site::NEEDS,
        is_build: true,
        steps: |_| vec![Step::Site("/", "dist"), Step::Moved(SUB_PATH.0, SUB_PATH.1)],
        ..LANE
    },
    native("unit", "the small tests under the code", |_| {
        vec![
            Step::Programs("cairn", "lib", Vec::new()),
            Step::Programs("cairn", "bin", Vec::new()),
            Step::Programs("xtask", "lib", Vec::new()),
        ]
    }),
    native(
        "house",
        "layout of the sources, licences, advisories where a database is at hand",
        |_| {
            // The test of advisories prints whether there was a database.
            vec![Step::Programs("cairn", "house", vec![("RUST_TEST_NOCAPTURE", "1".to_owned())])]
        },
    ),
    native("core", "the model and what it reads", |_| own("core")),
    native("analysis", "findings, projects, purchases and words over all places", |_| {
        own("analysis")
    }),
    native("evidence", "tables, packs and published results", |_| own("evidence")),
    native("prerender", "pages rendered natively", |_| own("prerender")),
    native("cli", "the command `cairn`, run as a program", |_| own("cli")),
    native("fuzz", "spoilt links, files, packs, tables and messages", |run| {
        let minutes = run.full.then(|| ("CAIRN_FUZZ_MINUTES", FUZZ_MINUTES.to_owned()));
        let shown = ("RUST_TEST_NOCAPTURE", "1".to_owned());
        vec![Step::Programs("cairn", "fuzz", minutes.into_iter().chain([shown]).collect())]
    }),
    Lane {
        name: "build-pages",
        checks: "the page tests are compiled and linked",
        is_build: true,
        steps: |_| {
            let targets = ["--test", "pages", "--test", "engines", "--test", "budgets"];
            vec![Step::Build(cargo(&["test"], &BUILT, &targets))]
        },
        ..LANE
    },
    Lane {
        name: "clippy",
        checks: "no lint, natively and for the browser",
        needs: &[Tool::Components, Tool::WasmTarget, Tool::Crates],
        steps: clippy,
        ..LANE
    },
    Lane {
        name: "doc",
        checks: "the examples in the documentation",
        steps: doc,
        ..LANE
    },
    Lane {
        name: "same-bits",
        checks: "the model answers the same to the last bit, natively and in a browser",
        needs: &[Tool::WasmTarget, Tool::Crates, Tool::WasmBindgen, Tool::Browser],
        steps: same_bits,
        ..LANE
    },
    Lane {
        name: "notebook",
        checks: "the notebook finds its figures, pyam reads an exchange table, DuckDB merges shards",
        steps: notebook,
        ..LANE
    },
    Lane {
        name: "module",
        checks: "the JavaScript module gives the numbers of the command line, in Node, and its types are right",
        needs: &[Tool::TypeScript],
        after: &["build", "site"],
        steps: module,
        ..LANE
    },
    Lane {
        name: "pages",
        checks: "what a visitor does, in Chromium on the built site, and how many bytes a visit takes",
        needs: Tool::OF_PAGES,
        after: &["site", "build-pages"],
        alone: true,
        steps: pages,
        ..LANE
    },
    Lane {
        name: "engines",
        checks: "the same in Firefox, WebKit and on a slow phone, with the numbers of the command line",
        needs: &Tool::ALL,
        after: &["build", "site", "build-pages"],
        alone: true,
        steps: engines,
        ..LANE
    },
];

/// A run of some lanes.
pub struct Run<'a> {
    /// The lanes, in the order of [`ALL`].
    pub lanes: Vec<&'static Lane>,
    /// Words for the tests themselves, such as a part of a name.
    pub for_tests: &'a [&'a str],
    /// The part of all tests that is run; none for all.
    pub shard: Option<Shard>,
    /// Whether the full products are run, as before a release.
    pub full: bool,
}

impl Run<'_> {
    /// Whether this lane is part of the run.
    #[must_use]
    pub fn includes(&self, name: &str) -> bool {
        self.lanes.iter().any(|lane| lane.name == name)
    }

    /// Whether every page test is run, so that their coverage is whole.
    fn is_whole(&self) -> bool {
        self.for_tests.is_empty() && self.shard.is_none()
    }
}

/// Runs lanes by name, or all; words after `--` go to the tests.
///
/// # Errors
/// Where a word is unknown or a tool cannot be installed.
pub fn run(words: &[&str]) -> Result<ExitCode, Fault> {
    let (words, for_tests) = words
        .iter()
        .position(|word| *word == "--")
        .map_or((words, &words[..0]), |at| (&words[..at], &words[at + 1..]));
    if words == ["--list"] {
        for lane in &ALL {
            println!("{:<22}{}", lane.name, lane.checks);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let (mut names, mut shard, mut full, mut built) = (Vec::new(), None, false, false);
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match *word {
            "--full" => full = true,
            "--built" => built = true,
            "--shard" => shard = Some(Shard::read(rest.next().copied().unwrap_or_default())?),
            name if ALL.iter().any(|lane| lane.name == name) => names.push(name),
            unknown => {
                let known: Vec<&str> = ALL.iter().map(|lane| lane.name).collect();
                return Err(Fault::of_use(
                    "cargo xtask test",
                    format!("there is no lane `{unknown}`"),
                    format!("The lanes are {}; the options --shard K/N, --built and --full.", known.join(", ")),
                ));
            }
        }
    }
    let run = Run {
        lanes: chosen(&names, built),
        for_tests,
        shard,
        full,
    };
    let needs: Vec<Tool> = run.lanes.iter().flat_map(|lane| lane.needs.iter().copied()).collect();
    tools::install(&needs)?;
    Ok(schedule::run(&run))
}

/// The lanes of these names, or all, with those that make what they test.
fn chosen(names: &[&str], built: bool) -> Vec<&'static Lane> {
    let asked = |lane: &Lane| names.is_empty() || names.contains(&lane.name);
    let made_for = |made: &Lane| ALL.iter().any(|lane| asked(lane) && lane.after.contains(&made.name));
    let is_chosen = |lane: &&Lane| asked(lane) || (lane.is_build && made_for(lane));
    ALL.iter()
        .filter(is_chosen)
        .filter(|lane| !(built && lane.name == "site"))
        .collect()
}

/// Tries spoilt inputs for some minutes, from a seed if one is given.
///
/// # Errors
/// Where one of them stops the program.
pub fn fuzz(minutes: &str, seed: Option<&str>) -> Result<ExitCode, Fault> {
    let mut fuzz = cargo(&["test"], &NATIVE, &["--test", "fuzz", "--", "--nocapture"]);
    fuzz.env("CAIRN_FUZZ_MINUTES", minutes);
    fuzz.envs(seed.map(|seed| ("CAIRN_FUZZ_SEED", seed)));
    project::run(&mut fuzz, "Mend what the input that is named stops; it is kept in target/fuzz/.")?;
    Ok(ExitCode::SUCCESS)
}

impl Lane {
    /// Whether a shard runs the lane as a whole: it has no tests that could be divided.
    fn is_undivided(&self, run: &Run<'_>) -> bool {
        !(self.steps)(run).iter().any(|step| matches!(step, Step::Programs(..)))
    }

    /// Runs the lane, passes on each line of its tests, and counts. After a step that failed the others still run, but
    /// nothing runs on what was not built.
    #[must_use]
    pub fn run(&self, run: &Run<'_>, tell: &mut dyn FnMut(&str)) -> Count {
        let mut whole = Count::default();
        if let Some(shard) = &run.shard
            && !self.is_build
            && self.is_undivided(run)
            && !shard.has(self.name, "")
        {
            return whole;
        }
        for step in (self.steps)(run) {
            let is_build = matches!(step, Step::Build(_) | Step::Site(..));
            let count = self.step(step, run, tell);
            let failed = count.failed > 0;
            whole.add(count);
            if failed && is_build {
                break;
            }
        }
        whole
    }

    fn step(&self, step: Step, run: &Run<'_>, tell: &mut dyn FnMut(&str)) -> Count {
        match step {
            Step::Missing(what) => {
                tell(&what);
                Count::failed(what)
            }
            Step::Check(mut command) => count::check(&mut command),
            Step::Build(mut command) => {
                if programs::build(&mut command) {
                    Count::passed(1)
                } else {
                    Count::failed(format!("{}: does not compile", self.name))
                }
            }
            Step::Tests(_) if run.shard.as_ref().is_some_and(|shard| !shard.has(self.name, "")) => Count::default(),
            Step::Tests(mut command) => {
                if !run.for_tests.is_empty() {
                    command.arg("--").args(run.for_tests);
                }
                count::tests(&mut command, tell)
            }
            Step::Programs(package, target, environment) => self.programs(run, (package, target), &environment, tell),
            Step::Site(base, out) => built(site::build(base, None, out)),
            Step::Moved(base, out) => built(site::moved("dist", base, out)),
            Step::Coverage if run.is_whole() => coverage::compared(tell),
            Step::Coverage => Count::default(),
        }
    }

    /// Runs the test programs of a package's target, or the part of their tests that a shard has.
    fn programs(
        &self,
        run: &Run<'_>,
        (package, target): (&str, &str),
        environment: &[(&str, String)],
        tell: &mut dyn FnMut(&str),
    ) -> Count {
        let found = programs::of(package, target);
        if found.is_empty() {
            return Count::failed(format!("{}: no test program {package} {target} was built", self.name));
        }
        let mut whole = Count::default();
        for (key, path) in found {
            let mut command = programs::command(&key, &path);
            command.envs(environment.iter().map(|(name, value)| (name, value)));
            if run.full {
                command.env("CAIRN_FULL", "1");
            }
            if let Some(shard) = &run.shard {
                let names: Vec<String> = programs::names(&key, &path)
                    .into_iter()
                    .filter(|test| shard.has(self.name, test))
                    .collect();
                if names.is_empty() {
                    continue;
                }
                command.arg("--exact").args(names);
            }
            command.args(run.for_tests);
            whole.add(count::tests(&mut command, tell));
        }
        whole
    }
}

/// Whether the site was built.
fn built(done: Result<(), Fault>) -> Count {
    done.map_or_else(
        |fault| {
            println!("{fault}");
            Count::failed("the site does not build")
        },
        |()| Count::passed(1),
    )
}

pub(crate) fn cargo(command: &[&str], options: &[&str], rest: &[&str]) -> Command {
    let mut cargo = program("cargo", command);
    cargo.args(options).args(rest);
    cargo
}

/// The one program of a native lane.
fn own(target: &'static str) -> Vec<Step> {
    vec![Step::Programs("cairn", target, Vec::new())]
}

fn format(_: &Run<'_>) -> Vec<Step> {
    vec![Step::Check(cargo(&["fmt", "--all", "--check"], &[], &[]))]
}

/// One call of cargo compiles the test programs of the lanes that are run; the command line comes with them.
fn build(run: &Run<'_>) -> Vec<Step> {
    let targets = ["house", "core", "analysis", "evidence", "prerender", "cli", "fuzz", "same_bits"];
    let mut asked: Vec<&str> = Vec::new();
    for target in targets {
        if run.includes(&target.replace('_', "-")) {
            asked.extend(["--test", target]);
        }
    }
    let mut steps = Vec::new();
    if run.includes("unit") {
        asked.extend(["--lib", "--bins"]);
        steps.push(Step::Build(cargo(&["test"], &["--locked", "--package", "xtask"], &["--lib"])));
    }
    if asked.is_empty() {
        // Numbers of pages are compared with the command line's.
        steps.push(Step::Check(cargo(&["build"], &NATIVE, &["--bin", "cairn"])));
    } else {
        steps.push(Step::Build(cargo(&["test"], &NATIVE, &asked)));
    }
    steps
}

fn clippy(_: &Run<'_>) -> Vec<Step> {
    let strict = ["--", "--deny", "warnings"];
    let native = [
        "--locked",
        "--workspace",
        "--all-targets",
        "--features",
        "cairn/prerender,xtask/pages",
    ];
    let programs = [
        "--features",
        "app",
        "--lib",
        "--bin",
        "app",
        "--bin",
        "worker",
        "--bin",
        "bench_worker",
        "--bin",
        "module",
    ];
    vec![
        Step::Check(cargo(&["clippy"], &native, &strict)),
        Step::Check(cargo(&["clippy"], &BROWSER, &[&programs[..], &strict].concat())),
    ]
}

fn doc(_: &Run<'_>) -> Vec<Step> {
    vec![Step::Tests(cargo(&["test"], &NATIVE, &["--doc"]))]
}

fn same_bits(_: &Run<'_>) -> Vec<Step> {
    let mut browser = cargo(&["test"], &BROWSER, &["--test", "same_bits"]);
    browser
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            tools_bin().join("wasm-bindgen-test-runner"),
        )
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1");
    if let (Some(driver), Some(wishes)) = (browsers::chromium_driver(), browsers::driver_wishes()) {
        browser.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", wishes);
    }
    vec![Step::Programs("cairn", "same_bits", Vec::new()), Step::Tests(browser)]
}

fn notebook(_: &Run<'_>) -> Vec<Step> {
    match python::notebook() {
        Ok(notebook) => vec![Step::Check(notebook)],
        Err(fault) => vec![Step::Missing(fault.to_string())],
    }
}

fn module(_: &Run<'_>) -> Vec<Step> {
    let strict = [
        "--noEmit",
        "--strict",
        "--target",
        "es2022",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
        "--lib",
        "es2022,dom",
    ];
    let mut types = program("node", &[]);
    types.arg(tools::typescript()).args(strict).arg("tests/module/example.ts");
    let mut numbers = program("node", &["--test", "tests/module/numbers.mjs"]);
    numbers
        .env("CAIRN_MODULE", root().join("dist/module"))
        .env("CAIRN_TERMINAL", project::target_folder().join("debug/cairn"));
    vec![Step::Check(types), Step::Check(numbers)]
}

fn pages(_: &Run<'_>) -> Vec<Step> {
    coverage::forget();
    vec![
        // The bytes that are measured are printed, passed or not.
        Step::Programs("xtask", "budgets", vec![("RUST_TEST_NOCAPTURE", "1".to_owned())]),
        Step::Programs("xtask", "pages", Vec::new()),
        Step::Coverage,
    ]
}

fn engines(_: &Run<'_>) -> Vec<Step> {
    // One browser at a time: two, each with workers of its own, take the cores from each other.
    vec![Step::Programs("xtask", "engines", vec![("RUST_TEST_THREADS", "1".to_owned())])]
}
