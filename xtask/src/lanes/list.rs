//! The list of test lanes, and the commands of each.

use crate::lanes::{Lane, LaneRun, LaneStep, cargo};
use crate::project::{self, program, root, tools_bin};
use crate::tools::{self, Tool};
use crate::{advisories, browsers, coverage, python, site};

/// The native packages, always together: cargo joins their features, so everything is compiled once.
pub(crate) const NATIVE: [&str; 6] = ["--locked", "--workspace", "--exclude", "xtask", "--exclude", "cairn-worker"];
/// Options of a build for the browser.
const BROWSER: [&str; 3] = ["--locked", "--target", "wasm32-unknown-unknown"];
/// The tests of the built site are in `tests/pages`; their package is `xtask`.
pub(crate) const BUILT: [&str; 5] = ["--locked", "--package", "xtask", "--features", "pages"];
/// Folders of the site, at the root of a host and moved to a sub-path.
pub const SITE_FOLDERS: [&str; 2] = ["dist", "target/site-sub-path"];
/// The sub-path.
const SUB_PATH: &str = "/sub/path/";
/// Minutes of fuzzing in a full run.
const FUZZ_MINUTES: &str = "5";

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
const fn native(name: &'static str, checks: &'static str, steps: fn(&LaneRun<'_>) -> Vec<LaneStep>) -> Lane {
    Lane {
        name,
        checks,
        steps,
        ..LANE
    }
}

/// All lanes, by priority: a free core takes the first that can start.
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
        steps: |_| {
            let [whole, moved] = SITE_FOLDERS;
            vec![LaneStep::Site("/", whole), LaneStep::Moved(SUB_PATH, moved)]
        },
        ..LANE
    },
    native("unit", "the small tests under the code", |_| {
        vec![
            LaneStep::Programs("cairn", "lib", Vec::new()),
            LaneStep::Programs("cairn-core", "lib", Vec::new()),
            LaneStep::Programs("cairn-analysis", "lib", Vec::new()),
            LaneStep::Programs("cairn-wire", "lib", Vec::new()),
            LaneStep::Programs("cairn-evidence", "lib", Vec::new()),
            LaneStep::Programs("cairn-prerender", "lib", Vec::new()),
            LaneStep::Programs("cairn-cli", "bin", Vec::new()),
            LaneStep::Programs("xtask", "lib", Vec::new()),
        ]
    }),
    native("house", "layout of the sources, licences, known faults of packages", |run| {
        // The test of advisories prints if there was a database; a run before a release (`--full`) fails without one.
        let needed = run.needs_advisories().then(|| (advisories::NEEDED, "1".to_owned()));
        let shown = ("RUST_TEST_NOCAPTURE", "1".to_owned());
        vec![LaneStep::Programs("xtask", "house", needed.into_iter().chain([shown]).collect())]
    }),
    native("core", "the model and what it reads", |_| only_program("cairn-core", "core")),
    native("analysis", "findings, projects, purchases and words over all places", |_| {
        only_program("cairn-analysis", "analysis")
    }),
    native("evidence", "tables, packs and published results", |_| {
        only_program("cairn-evidence", "evidence")
    }),
    native("prerender", "pages rendered natively", |_| {
        only_program("cairn-prerender", "prerender")
    }),
    native("cli", "the command `cairn`, run as a program", |_| only_program("cairn-cli", "cli")),
    native("fuzz", "spoilt links, files, packs, tables and messages", |run| {
        let minutes = run.full.then(|| ("CAIRN_FUZZ_MINUTES", FUZZ_MINUTES.to_owned()));
        let shown = ("RUST_TEST_NOCAPTURE", "1".to_owned());
        vec![LaneStep::Programs(
            "cairn-prerender",
            "fuzz",
            minutes.into_iter().chain([shown]).collect(),
        )]
    }),
    Lane {
        name: "build-pages",
        checks: "the page tests are compiled and linked",
        is_build: true,
        steps: |_| {
            let targets = ["--test", "pages", "--test", "engines", "--test", "budgets"];
            vec![LaneStep::Build(cargo(&["test"], &BUILT, &targets))]
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
        checks: "the notebook finds its figures, pyam reads an exchange table, DuckDB merges shards, code of charts runs in Python and R",
        needs: &[Tool::R],
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
        after: &["build", "site", "build-pages"],
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

/// The only program of a native lane.
fn only_program(package: &'static str, target: &'static str) -> Vec<LaneStep> {
    vec![LaneStep::Programs(package, target, Vec::new())]
}

fn format(_: &LaneRun<'_>) -> Vec<LaneStep> {
    vec![LaneStep::Check(cargo(&["fmt", "--all", "--check"], &[], &[]))]
}

/// One call of cargo compiles the test programs of the selected lanes, and the command line with them.
fn build(run: &LaneRun<'_>) -> Vec<LaneStep> {
    let targets = ["core", "analysis", "evidence", "prerender", "cli", "fuzz", "same_bits"];
    let mut names: Vec<&str> = Vec::new();
    for target in targets {
        if run.includes(&target.replace('_', "-")) {
            names.extend(["--test", target]);
        }
    }
    let mut steps = vec![LaneStep::Build(cargo(
        &["test"],
        &["--locked", "--package", "xtask"],
        &["--lib", "--test", "house"],
    ))];
    if run.includes("unit") {
        names.extend(["--lib", "--bins"]);
    }
    if names.is_empty() {
        // The page tests compare numbers with those of the command line.
        steps.push(LaneStep::Check(cargo(&["build"], &NATIVE, &["--bin", "cairn"])));
    } else {
        steps.push(LaneStep::Build(cargo(&["test"], &NATIVE, &names)));
    }
    steps
}

fn clippy(_: &LaneRun<'_>) -> Vec<LaneStep> {
    let strict = ["--", "--deny", "warnings"];
    let native = [
        "--locked",
        "--workspace",
        "--all-targets",
        "--features",
        "cairn/ssr,xtask/pages,xtask/bindgen",
    ];
    let programs = [
        "--package",
        "cairn",
        "--package",
        "cairn-worker",
        "--features",
        "cairn/hydrate",
        "--lib",
        "--bins",
    ];
    vec![
        LaneStep::Check(cargo(&["clippy"], &native, &strict)),
        LaneStep::Check(cargo(&["clippy"], &BROWSER, &[&programs[..], &strict].concat())),
    ]
}

fn doc(_: &LaneRun<'_>) -> Vec<LaneStep> {
    vec![LaneStep::Tests(cargo(&["test"], &NATIVE, &["--doc"]))]
}

fn same_bits(_: &LaneRun<'_>) -> Vec<LaneStep> {
    let mut browser = cargo(&["test"], &BROWSER, &["--package", "cairn-analysis", "--test", "same_bits"]);
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
        LaneStep::Programs("cairn-analysis", "same_bits", Vec::new()),
        LaneStep::Tests(browser),
    ]
}

fn notebook(_: &LaneRun<'_>) -> Vec<LaneStep> {
    match python::notebook() {
        Ok(notebook) => vec![LaneStep::Check(notebook)],
        Err(fault) => vec![LaneStep::Missing(fault.to_string())],
    }
}

fn module(_: &LaneRun<'_>) -> Vec<LaneStep> {
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
    vec![LaneStep::Check(types), LaneStep::Check(numbers)]
}

fn pages(_: &LaneRun<'_>) -> Vec<LaneStep> {
    coverage::forget();
    vec![
        // The measured bytes are printed even if the test passes.
        LaneStep::Programs("xtask", "budgets", vec![("RUST_TEST_NOCAPTURE", "1".to_owned())]),
        LaneStep::Programs("xtask", "pages", Vec::new()),
        LaneStep::Coverage,
    ]
}

fn engines(_: &LaneRun<'_>) -> Vec<LaneStep> {
    // One browser at a time: two, each with its own workers, would compete for the cores.
    vec![LaneStep::Programs("xtask", "engines", vec![("RUST_TEST_THREADS", "1".to_owned())])]
}
