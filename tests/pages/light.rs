//! Lighthouse scores of the built site, as a phone sees it, in four categories.
//!
//! A measurement, not a test: `cargo xtask bench light` prints it. Pages are served compressed, as static hosts do.
//! Other load on the machine lowers the speed score, so the best run is the least disturbed one. Out of scope: real
//! phones and networks. Lighthouse estimates them from its measurements here.

#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use brotli::enc::BrotliEncoderParams;
use serde_json::Value;
use xtask::host::Host;
use xtask::{browsers, project};

const VERSION: &str = "lighthouse@12.8.2";
const PAGES: [&str; 5] = ["en/explore/WLD/", "en/explore/IND/", "ar/explore/IND/", "en/method/", "en/outlook/"];
const PARTS: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
const TIMES: [&str; 4] = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
];

fn main() {
    let given: Vec<String> = std::env::args().collect();
    let at = given.iter().position(|word| word == "--runs");
    let runs: u32 = at.and_then(|at| given.get(at + 1)?.parse().ok()).unwrap_or(3);
    let (site, small) = (project::root().join("dist"), project::root().join("target/light"));
    let program = installed();
    let _ = fs::remove_dir_all(&small);
    for folder in ["", "words", "facts"].into_iter().chain(PAGES) {
        compress(&site.join(folder), &small.join(folder));
    }
    let host = Host::start_compressed(site, small, "/", 0).unwrap_or_else(|fault| panic!("{fault}"));
    for page in PAGES {
        let reports: Vec<Value> = (0..runs).map(|_| report(&program, &[&host.address(), page].concat())).collect();
        let score = |report: &Value, part: &str| report["categories"][part]["score"].as_f64().unwrap_or(f64::NAN) * 100.0;
        for part in PARTS {
            let mut scores: Vec<f64> = reports.iter().map(|report| score(report, part)).collect();
            scores.sort_by(f64::total_cmp);
            println!(
                "{page} {part}: median {:.0}, best {:.0}",
                scores[scores.len() / 2],
                scores[scores.len() - 1]
            );
        }
        let best = reports
            .iter()
            .max_by(|one, other| score(one, PARTS[0]).total_cmp(&score(other, PARTS[0])));
        let shown = |name: &str| best.map_or(Value::Null, |report| report["audits"][name]["displayValue"].clone());
        let times: Vec<String> = TIMES.iter().map(|name| format!("{name} {}", shown(name))).collect();
        println!("    the best: {}", times.join(", "));
    }
}

/// Installs Lighthouse under `target/` if it is missing, and returns its program.
fn installed() -> PathBuf {
    let folder = project::root().join("target/lighthouse");
    let program = folder.join("node_modules/lighthouse/cli/index.js");
    if !program.is_file() {
        println!("Installing {VERSION} into target/lighthouse/, once.");
        let mut npm = project::program("npm", &["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"]);
        npm.arg("--prefix").arg(&folder).arg(VERSION);
        project::run(&mut npm, "If the network was away, run this again when it is back.").unwrap_or_else(|fault| panic!("{fault}"));
    }
    program
}

/// Lighthouse's report on a page.
fn report(program: &Path, address: &str) -> Value {
    let mut command = Command::new("node");
    command.arg(program).args([address, "--quiet", "--output=json"]);
    command.arg(format!("--chrome-flags={}", browsers::BROWSER_FLAGS.join(" ")));
    if let Some(browser) = browsers::chromium() {
        command.env("CHROME_PATH", browser);
    }
    let output = command.output().unwrap_or_else(|fault| panic!("node: {fault}"));
    serde_json::from_slice(&output.stdout).unwrap_or_else(|fault| panic!("{address}: {fault}. {}", String::from_utf8_lossy(&output.stderr)))
}

/// Compresses the files of one folder into another, without subfolders.
fn compress(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|fault| panic!("{}: {fault}", to.display()));
    let parameters = BrotliEncoderParams {
        quality: 9,
        ..BrotliEncoderParams::default()
    };
    let files = fs::read_dir(from).unwrap_or_else(|fault| panic!("{}: {fault}", from.display()));
    for file in files.flatten().map(|entry| entry.path()).filter(|path| path.is_file()) {
        let name = file.file_name().unwrap_or_default();
        let bytes = fs::read(&file).unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
        let mut small = Vec::new();
        let written = brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &parameters);
        written
            .and_then(|_| fs::write(to.join(name), small))
            .unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
    }
}
