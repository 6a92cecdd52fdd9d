//! The test lanes: what each holds, what it needs, and the commands that run it.
//!
//! A lane is a few commands of cargo. Those that run tests are counted by cargo's own closing
//! lines; of the others each is one check. A lane that ran nothing, or left a test out, has failed:
//! nothing is skipped silently. Lanes run in one target folder with the same features, so that
//! nothing is compiled twice.

use std::fs;
use std::process::{Command, ExitCode};

use crate::count::{self, Count};
use crate::fault::Fault;
use crate::project::{self, program, root, tools_bin};
use crate::tools::{self, Tool};
use crate::{browsers, python, schedule, site};

/// The features of all native lanes: one set, so that they share what is compiled.
pub(crate) const NATIVE: [&str; 3] = ["--locked", "--features", "prerender"];
/// A build for the browser.
const BROWSER: [&str; 4] = ["--locked", "--target", "wasm32-unknown-unknown", "--no-default-features"];
/// The tests of the built site stand in `tests/pages`; their package is `xtask`.
pub(crate) const BUILT: [&str; 5] = ["--locked", "--package", "xtask", "--features", "pages"];
/// Where the site stands that is moved to a sub-path.
const SUB_PATH: (&str, &str) = ("/sub/path/", "target/site-sub-path");

/// How a lane's steps are made.
type Steps = fn(&Lane) -> Vec<Step>;

/// What a step of a lane does.
pub enum Step {
    /// A command that is one check.
    Check(Command),
    /// A command that runs tests and says how many.
    Tests(Command),
    /// Something that must be there and is not.
    Missing(String),
    /// The site, built for a path into a folder.
    Site(&'static str, &'static str),
    /// The same site, moved to another path in another folder.
    Moved(&'static str, &'static str),
}

/// A lane by name.
pub struct Lane {
    /// Name, as typed.
    pub name: String,
    /// What it holds.
    pub holds: &'static str,
    /// What must be installed.
    pub needs: Vec<Tool>,
    /// Whether it looks at the built site.
    pub on_site: bool,
    /// Whether it may run beside others of the kind: most of these tests keep one core busy.
    pub beside: bool,
    steps: Steps,
}

/// Lanes with commands of their own, in the order they run; tests of the model come between.
const FIRST: [(&str, &str, Steps); 4] = [
    ("fmt", "one layout of the code", format),
    ("clippy", "no lint, natively and for the browser", clippy),
    ("unit", "the small tests under the code", unit),
    ("doc", "the examples in the documentation", doc),
];
const LAST: [(&str, &str, Steps); 7] = [
    (
        "same-bits",
        "the model answers the same to the last bit, natively and in a browser",
        same_bits,
    ),
    (
        "notebook",
        "the notebook finds its figures, pyam reads an exchange table, DuckDB merges shards",
        notebook,
    ),
    ("site", "the site builds, and moves to a sub-path", built_site),
    (
        "module",
        "the JavaScript module says what the command line says, in Node, and its types are right",
        module,
    ),
    ("budgets", "the built site is as small as it must be", budgets),
    ("pages", "what a visitor does, in Chromium on the built site", pages),
    (
        "engines",
        "the same in Firefox, WebKit and on a slow phone, with the numbers of the command line",
        engines,
    ),
];
/// Tests that must be there, in the order they run; others under `tests/` follow.
const TESTS: [(&str, &str); 9] = [
    ("house", "the river of rooms, and the habits of the house"),
    ("licences", "every dependency may be used"),
    (
        "advisories",
        "no dependency is known to be wrong, where a database of advisories is at hand",
    ),
    ("laws", "what no facts and no choices can break"),
    ("reference", "cases worked elsewhere"),
    ("golden", "whole outcomes, kept to be compared"),
    ("evidence", "the tables, their faults and the compiled pack"),
    ("words", "the same keys in every language"),
    ("figures", "every figure is a table and a sentence"),
];

/// All lanes, in the order they run.
#[must_use]
pub fn all() -> Vec<Lane> {
    let own = |(name, holds, steps): (&str, &'static str, Steps)| lane(name, holds, steps);
    let mut lanes: Vec<Lane> = FIRST.into_iter().map(own).collect();
    lanes.extend(TESTS.iter().map(|(name, holds)| native(name, holds)));
    for name in tests_on_disk() {
        if name != "same_bits" && !lanes.iter().any(|lane| lane.name == name) {
            lanes.push(native(&name, "the tests of that name under tests/"));
        }
    }
    lanes.extend(LAST.into_iter().map(own));
    lanes
}

/// A lane of native tests.
fn native(name: &str, holds: &'static str) -> Lane {
    Lane {
        beside: true,
        ..lane(name, holds, native_test)
    }
}

fn lane(name: &str, holds: &'static str, steps: Steps) -> Lane {
    let needs = match name {
        "fmt" | "clippy" => vec![Tool::Components, Tool::WasmTarget, Tool::Crates],
        "licences" => vec![Tool::Crates],
        "same-bits" => vec![Tool::WasmTarget, Tool::Crates, Tool::WasmBindgen, Tool::Browser],
        "site" | "budgets" => site::NEEDS.to_vec(),
        "module" => [&site::NEEDS[..], &[Tool::TypeScript]].concat(),
        "pages" => Tool::OF_PAGES.to_vec(),
        "engines" => Tool::ALL.to_vec(),
        _ => Vec::new(),
    };
    Lane {
        name: name.to_owned(),
        holds,
        needs,
        on_site: matches!(name, "module" | "budgets" | "pages" | "engines"),
        beside: false,
        steps,
    }
}

/// Runs lanes by name, or all; what follows `--` goes to the tests.
///
/// # Errors
/// Where a name is unknown or a tool cannot be installed.
pub fn run(words: &[&str]) -> Result<ExitCode, Fault> {
    let (names, for_tests) = words
        .iter()
        .position(|word| *word == "--")
        .map_or((words, &words[..0]), |at| (&words[..at], &words[at + 1..]));
    let lanes = all();
    if names == ["--list"] {
        for lane in &lanes {
            println!("{:<22}{}", lane.name, lane.holds);
        }
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(unknown) = names.iter().find(|name| lanes.iter().all(|lane| lane.name != **name)) {
        let known: Vec<&str> = lanes.iter().map(|lane| lane.name.as_str()).collect();
        return Err(Fault::of_use(
            "cargo xtask test",
            format!("there is no lane `{unknown}`"),
            format!("The lanes are {}.", known.join(", ")),
        ));
    }
    let asked = |lane: &Lane| names.is_empty() || names.contains(&lane.name.as_str());
    let on_site = lanes.iter().any(|lane| asked(lane) && lane.on_site);
    let chosen: Vec<&Lane> = lanes
        .iter()
        .filter(|lane| asked(lane) || (on_site && lane.name == "site"))
        .collect();
    let needs: Vec<Tool> = chosen.iter().flat_map(|lane| lane.needs.iter().copied()).collect();
    tools::install(&needs)?;
    Ok(schedule::run(&chosen, for_tests))
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
    /// Runs the lane to its end, tells what its tests say, and counts; stops at the first step that cannot be run.
    #[must_use]
    pub fn run(&self, for_tests: &[&str], tell: &mut dyn FnMut(&str)) -> Count {
        let mut whole = Count::default();
        for step in (self.steps)(self) {
            let count = match step {
                Step::Missing(what) => {
                    tell(&what);
                    Count::failed(what)
                }
                Step::Check(mut command) => count::check(&mut command),
                Step::Tests(mut command) => {
                    if !for_tests.is_empty() {
                        command.arg("--").args(for_tests);
                    }
                    count::tests(&mut command, tell)
                }
                Step::Site(base, out) => built(site::build(base, None, out)),
                Step::Moved(base, out) => built(site::moved("dist", base, out)),
            };
            whole.add(count);
        }
        whole
    }
}

/// Whether the site came to be.
fn built(done: Result<(), Fault>) -> Count {
    done.map_or_else(
        |fault| {
            println!("{fault}");
            Count::failed("the site does not build")
        },
        |()| Count::passed(1),
    )
}

/// The names of the tests under `tests/`, as cargo finds them.
fn tests_on_disk() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join("tests"))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let path = entry.path();
            let is_test = path.extension().is_some_and(|ending| ending == "rs") || path.join("main.rs").is_file();
            let name = path.file_stem()?.to_str()?.to_owned();
            is_test.then_some(name)
        })
        .collect();
    names.sort();
    names
}

pub(crate) fn cargo(command: &[&str], options: &[&str], rest: &[&str]) -> Command {
    let mut cargo = program("cargo", command);
    cargo.args(options).args(rest);
    cargo
}

fn format(_: &Lane) -> Vec<Step> {
    vec![Step::Check(cargo(&["fmt", "--all", "--check"], &[], &[]))]
}

fn clippy(_: &Lane) -> Vec<Step> {
    let strict = ["--", "--deny", "warnings"];
    let native = [
        "--locked",
        "--workspace",
        "--all-targets",
        "--features",
        "cairn/prerender,xtask/pages",
    ];
    let app = [&["--features", "app", "--lib", "--bin", "app"], &strict[..]].concat();
    let worker = [
        &[
            "--features",
            "browser",
            "--lib",
            "--bin",
            "worker",
            "--bin",
            "bench_worker",
            "--bin",
            "module",
        ],
        &strict[..],
    ]
    .concat();
    vec![
        Step::Check(cargo(&["clippy"], &native, &strict)),
        Step::Check(cargo(&["clippy"], &BROWSER, &app)),
        Step::Check(cargo(&["clippy"], &BROWSER, &worker)),
    ]
}

fn unit(_: &Lane) -> Vec<Step> {
    // What the lanes after this one run is compiled with it: one by one they would leave a core idle.
    vec![
        Step::Check(cargo(&["test", "--quiet", "--no-run"], &NATIVE, &[])),
        Step::Tests(cargo(&["test"], &NATIVE, &["--lib", "--bins"])),
        Step::Tests(cargo(&["test"], &["--locked", "--package", "xtask"], &["--lib"])),
    ]
}

fn doc(_: &Lane) -> Vec<Step> {
    vec![Step::Tests(cargo(&["test"], &NATIVE, &["--doc"]))]
}

fn native_test(lane: &Lane) -> Vec<Step> {
    if !tests_on_disk().contains(&lane.name) {
        return vec![Step::Missing(format!(
            "tests/{}.rs is not there: write it, or take its lane out of xtask",
            lane.name
        ))];
    }
    let mut test = cargo(&["test"], &NATIVE, &["--test", &lane.name]);
    if ["advisories", "fuzz"].contains(&lane.name.as_str()) {
        // Whether there was a database, and how much was tried, is shown, passed or not.
        test.env("RUST_TEST_NOCAPTURE", "1");
    }
    vec![Step::Tests(test)]
}

fn same_bits(_: &Lane) -> Vec<Step> {
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
    vec![
        Step::Tests(cargo(&["test"], &NATIVE, &["--test", "same_bits"])),
        Step::Tests(browser),
    ]
}

fn notebook(_: &Lane) -> Vec<Step> {
    let build = Step::Check(cargo(&["build"], &NATIVE, &["--bin", "cairn"]));
    match python::notebook() {
        Ok(notebook) => vec![build, Step::Check(notebook)],
        Err(fault) => vec![Step::Missing(fault.to_string())],
    }
}

fn built_site(_: &Lane) -> Vec<Step> {
    vec![Step::Site("/", "dist"), Step::Moved(SUB_PATH.0, SUB_PATH.1)]
}

fn module(_: &Lane) -> Vec<Step> {
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
    vec![
        // What its numbers are held against.
        Step::Check(cargo(&["build"], &NATIVE, &["--bin", "cairn"])),
        Step::Check(types),
        Step::Check(numbers),
    ]
}

fn budgets(_: &Lane) -> Vec<Step> {
    let mut budgets = cargo(&["test"], &BUILT, &["--test", "budgets"]);
    // What is measured is shown, passed or not.
    budgets.env("RUST_TEST_NOCAPTURE", "1");
    vec![Step::Tests(budgets)]
}

fn pages(_: &Lane) -> Vec<Step> {
    vec![Step::Tests(cargo(&["test"], &BUILT, &["--test", "pages"]))]
}

fn engines(_: &Lane) -> Vec<Step> {
    let mut engines = cargo(&["test"], &BUILT, &["--test", "engines"]);
    // One browser at a time: two, each with workers of its own, take the cores from each other.
    engines.env("RUST_TEST_THREADS", "1");
    vec![
        // What their numbers are held against.
        Step::Check(cargo(&["build"], &NATIVE, &["--bin", "cairn"])),
        Step::Tests(engines),
    ]
}
