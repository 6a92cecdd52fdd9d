//! `cargo xtask bench`: times the stock engine against another program, and a move of a lever; each also in a browser.
//!
//! ```text
//! plain     one line of JSON of the release build
//! --wasm    the same in a worker of Chromium
//! --peer    flodym 1.1.0 installed under target/, run in turns with ours; ratios within each turn
//! ```
//!
//! Seconds of two machines, or of two hours on one, cannot be compared; ratios within a turn can. flodym keeps no
//! history, so a move costs the same there as a new target.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::browsers;
use crate::fault::TaskFault;
use crate::host::Host;
use crate::lanes::{BUILT, cargo};
use crate::project::{path_with_tools, program, root, run};
use crate::python;
use crate::site;
use crate::tools::{self, Tool};

const PEER: &str = "flodym==1.1.0";
const SCRIPT: &str = include_str!("../peer/dsm1.py");
const TIMES: [&str; 3] = ["cold_s", "warm_s", "move_s"];
const SUMS: [&str; 5] = ["I", "SM", "FO", "R", "P"];
/// Longest wait for the browser.
const BROWSER_TIMEOUT: Duration = Duration::from_secs(300);

/// Options of the benchmark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockBenchOptions {
    /// Number of stocks.
    pub stocks: String,
    /// Number of materials.
    pub materials: String,
    /// Number of runs each; the fastest counts.
    pub repeat: String,
    /// Number of turns with the peer.
    pub turns: u32,
    /// In a worker of Chromium.
    pub wasm: bool,
    /// With flodym.
    pub peer: bool,
}

/// Runs the benchmark and prints its times.
///
/// # Errors
/// Something cannot be built, installed or run, or the checksums differ.
pub fn dsm1(options: &StockBenchOptions) -> Result<ExitCode, TaskFault> {
    build_native()?;
    let query = format!(
        "stocks={}&materials={}&repeat={}",
        options.stocks, options.materials, options.repeat
    );
    let mut browser = if options.wasm { Some(Browser::build(&query)?) } else { None };
    if options.peer {
        return compare_with_flodym(options, &install_peer()?, browser.as_mut());
    }
    match &mut browser {
        Some(browser) => println!("{}", browser.run()?),
        None => println!("{}", native(options)?),
    }
    Ok(ExitCode::SUCCESS)
}

/// Times a move of a lever, for a place or, as `WLD`, for all together, and prints it.
///
/// # Errors
/// Something cannot be built, installed or run.
pub fn moved(place: &str, repeat: &str, wasm: bool) -> Result<ExitCode, TaskFault> {
    if wasm {
        let mut browser = Browser::build(&format!("place={place}&repeat={repeat}"))?;
        println!("{}", browser.run()?);
        return Ok(ExitCode::SUCCESS);
    }
    build_native()?;
    let cairn = root().join("target/release").join(format!("cairn{}", std::env::consts::EXE_SUFFIX));
    let mut command = Command::new(cairn);
    match place {
        "WLD" => command.args(["bench", "world", "--repeat", repeat]),
        place => command.args(["bench", "place", place, "--repeat", repeat]),
    };
    println!("{}", answer(&mut command)?);
    Ok(ExitCode::SUCCESS)
}

/// Builds the site and measures it in Chromium: `paint`, `kiosk`, `light` or `visits`, files of `tests/pages`.
///
/// # Errors
/// A tool cannot be installed, or the site or the measurement fails.
pub fn on_site(what: &str, words: &[&str]) -> Result<ExitCode, TaskFault> {
    tools::install(Tool::OF_PAGES)?;
    site::build("/", None, "dist")?;
    let mut bench = cargo(&["test", "--quiet"], &BUILT, &["--test", what, "--"]);
    run(bench.args(words), "Mend what is named above.")?;
    Ok(ExitCode::SUCCESS)
}

/// Runs ours and flodym in turns: ratios of every turn, then their medians.
fn compare_with_flodym(options: &StockBenchOptions, python: &PathBuf, mut browser: Option<&mut Browser>) -> Result<ExitCode, TaskFault> {
    let kinds = if browser.is_some() {
        &["native", "wasm"][..]
    } else {
        &["native"][..]
    };
    let mut ratios = vec![Vec::new(); kinds.len() * TIMES.len()];
    println!(
        "How many times as fast as {PEER}, {} stocks, {} materials:",
        options.stocks, options.materials
    );
    println!(
        "turn    {}",
        kinds
            .iter()
            .map(|kind| format!("{kind:>7}  cold    warm    move"))
            .collect::<String>()
    );
    for turn in 1..=options.turns {
        let theirs = peer(options, python)?;
        let mut ours = vec![native(options)?];
        if let Some(browser) = browser.as_deref_mut() {
            ours.push(browser.run()?);
        }
        let mut line = format!("{turn:>4}    ");
        for (kind, ours) in ours.iter().enumerate() {
            agree(ours, &theirs)?;
            line.push_str("       ");
            for (place, time) in TIMES.iter().enumerate() {
                let peer_time = if *time == "move_s" { "warm_s" } else { *time };
                let ratio = number(&theirs, peer_time)? / number(ours, time)?;
                ratios[kind * TIMES.len() + place].push(ratio);
                line.push_str(&format!("{ratio:>7.1} "));
            }
        }
        println!("{line}");
    }
    let medians = ratios.iter_mut().map(|ratios| {
        ratios.sort_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    });
    let medians: Vec<String> = medians.map(|median| format!("{median:>7.1} ")).collect();
    let by_kind: Vec<String> = medians
        .chunks(TIMES.len())
        .map(|chunk| format!("       {}", chunk.concat()))
        .collect();
    println!("median  {}", by_kind.concat());
    println!("Check sums agree to 1e-9.");
    Ok(ExitCode::SUCCESS)
}

fn agree(ours: &str, theirs: &str) -> Result<(), TaskFault> {
    for sum in SUMS {
        let (one, other) = (number(ours, sum)?, number(theirs, sum)?);
        if (one - other).abs() > 1e-9 * other.abs() {
            return Err(TaskFault::of_input(
                format!("check sum {sum}"),
                format!("ours is {one}, flodym's {other}"),
                "The two did not do the same work: compare crates/core/src/bench/dsm1.rs with xtask/peer/dsm1.py.",
            ));
        }
    }
    Ok(())
}

/// A number from a line of JSON, by its name.
fn number(line: &str, name: &str) -> Result<f64, TaskFault> {
    let after = line.split_once(&format!("\"{name}\":")).map(|(_, after)| after.trim_start());
    let digits = after.and_then(|after| after.split([',', '}']).next());
    digits.and_then(|digits| digits.trim().parse().ok()).ok_or_else(|| {
        TaskFault::of_input(
            "the bench's answer",
            format!("has no number {name}: {line}"),
            "Run the bench alone to see what it says.",
        )
    })
}

fn build_native() -> Result<(), TaskFault> {
    let build = ["build", "--quiet", "--locked", "--release", "--package", "cairn-cli"];
    run(&mut program("cargo", &build), "Mend what is named above, then run this again.")
}

fn native(options: &StockBenchOptions) -> Result<String, TaskFault> {
    let cairn = root().join("target/release").join(format!("cairn{}", std::env::consts::EXE_SUFFIX));
    let mut command = Command::new(cairn);
    command.args([
        "bench",
        "dsm1",
        "--stocks",
        &options.stocks,
        "--materials",
        &options.materials,
        "--repeat",
        &options.repeat,
    ]);
    answer(&mut command)
}

fn peer(options: &StockBenchOptions, python: &PathBuf) -> Result<String, TaskFault> {
    let script = root().join("target/peer/dsm1.py");
    let mut command = Command::new(python);
    for threads in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"] {
        command.env(threads, "1");
    }
    answer(command.arg(script).args([&options.stocks, &options.materials, &options.repeat]))
}

fn answer(command: &mut Command) -> Result<String, TaskFault> {
    match command.stderr(Stdio::inherit()).output() {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
        Ok(output) => Err(TaskFault::of_input(
            format!("{:?}", command.get_program()),
            format!("ended with {}", output.status),
            "Run it alone to see what it says.",
        )),
        Err(fault) => Err(TaskFault::of_input(
            format!("{:?}", command.get_program()),
            format!("cannot be run ({fault})"),
            "Build or install it, then run this again.",
        )),
    }
}

/// Installs Python with flodym in its own folder.
fn install_peer() -> Result<PathBuf, TaskFault> {
    let folder = root().join("target/peer");
    let python = python::environment(&folder, &[PEER])?;
    write(&folder.join("dsm1.py"), SCRIPT)?;
    Ok(python)
}

/// The benchmark's worker, built and served.
struct Browser {
    host: Host,
    program: PathBuf,
    address: String,
}

impl Browser {
    fn build(query: &str) -> Result<Browser, TaskFault> {
        tools::install(&[Tool::WasmTarget, Tool::WasmBindgen, Tool::Browser])?;
        let mend = "Mend what is named above, then run this again.";
        let build = ["build", "--quiet", "--locked", "--package", "cairn-worker", "--bin", "bench_worker"];
        let mut build = program("cargo", &build);
        run(build.args(["--profile", "site-fast", "--target", "wasm32-unknown-unknown"]), mend)?;
        let folder = root().join("target/bench_worker");
        let mut bindgen = program("wasm-bindgen", &["--target", "web", "--no-typescript"]);
        bindgen.env("PATH", path_with_tools()).arg("--out-dir").arg(&folder);
        run(
            bindgen.arg(root().join("target/wasm32-unknown-unknown/site-fast/bench_worker.wasm")),
            mend,
        )?;
        write(
            &folder.join("index.html"),
            "<!doctype html><title>Benchmark</title><script type=\"module\" src=\"page.js\"></script>\n",
        )?;
        write(
            &folder.join("page.js"),
            "const worker = new Worker('worker.js' + location.search, { type: 'module' });\n\
             worker.onmessage = (message) => fetch('answer?' + encodeURIComponent(message.data));\n\
             worker.onerror = (fault) => fetch('fault?' + encodeURIComponent(fault.message));\n",
        )?;
        write(
            &folder.join("worker.js"),
            "import start from './bench_worker.js';\nawait start();\n",
        )?;
        let host = Host::start(folder, "/", 0)?;
        let Some(program) = browsers::chromium() else {
            return Err(TaskFault::of_input("Chromium", "is not on the PATH", "Run `cargo xtask tools`."));
        };
        let address = format!("{}?{query}", host.address());
        Ok(Browser { host, program, address })
    }

    /// Opens the page and waits for its worker's answer.
    fn run(&mut self) -> Result<String, TaskFault> {
        let profile = root().join("target/bench_worker_profile");
        let _ = fs::remove_dir_all(&profile);
        let mut command = Command::new(&self.program);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]);
        command.args([
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
        ]);
        command.arg(format!("--user-data-dir={}", profile.display())).arg(&self.address);
        let mut chromium = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(|fault| {
            TaskFault::of_input(
                self.program.display().to_string(),
                format!("cannot be started ({fault})"),
                "Run `cargo xtask tools`.",
            )
        })?;
        let answer = self.wait();
        let _ = chromium.kill();
        let _ = chromium.wait();
        let _ = fs::remove_dir_all(&profile);
        answer
    }

    fn wait(&self) -> Result<String, TaskFault> {
        let start = Instant::now();
        while start.elapsed() < BROWSER_TIMEOUT {
            for request in self.host.take_requests() {
                if let Some(answer) = request.target.strip_prefix("/answer?") {
                    return Ok(plain(answer));
                }
                if let Some(fault) = request.target.strip_prefix("/fault?") {
                    return Err(TaskFault::of_input(
                        "the worker",
                        plain(fault),
                        "Open the page in a browser and look at its console.",
                    ));
                }
            }
            thread::sleep(Duration::from_millis(20));
        }
        Err(TaskFault::of_input(
            "Chromium",
            "gave no answer in five minutes",
            "Ask for fewer stocks or runs.",
        ))
    }
}

/// Decodes text from an address.
fn plain(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        if let Some(byte) = code.filter(|_| *first == b'%').and_then(|code| u8::from_str_radix(code, 16).ok()) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn write(path: &PathBuf, text: &str) -> Result<(), TaskFault> {
    fs::write(path, text).map_err(|fault| {
        TaskFault::of_input(
            path.display().to_string(),
            format!("cannot be written ({fault})"),
            "Check the room on the disk and the rights of the folder, then run this again.",
        )
    })
}
