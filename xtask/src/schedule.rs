//! Runs lanes on all cores, each after the lanes that it needs, and prints the result as tables.
//!
//! ```text
//! a free core takes the first lane that can start; a lane that needs all cores waits until no lane runs
//! ```
//!
//! Missing tools are installed meanwhile, in the order of [`Tool::ALL`]; a lane waits for the tools that it needs.
//!
//! A lane prints the output of its tests once it has ended, so that two lanes do not mix. After a failure, the others
//! still run to the end.

use std::fs;
use std::process::ExitCode;
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::count::LaneResult;
use crate::coverage;
use crate::lanes::{Lane, LaneRun};
use crate::programs;
use crate::project::root;
use crate::shard;
use crate::tools::{self, Tool};

/// Number of slowest tests printed.
const SLOWEST: usize = 10;
/// File of the times of a run.
const TIMES: &str = "target/times.tsv";

/// Progress of a lane.
enum LaneState {
    Waits,
    Runs,
    Ended(LaneResult, Duration),
}

/// Progress of a run.
struct Progress {
    /// Of each lane.
    lanes: Vec<LaneState>,
    /// Tools that are there.
    installed: Vec<Tool>,
    /// Tools that could not be installed, with the fault.
    missing: Vec<(Tool, String)>,
}

impl Progress {
    /// True if the installation of a tool has ended, well or not.
    fn has_ended(&self, tool: Tool) -> bool {
        self.installed.contains(&tool) || self.missing.iter().any(|(missing, _)| *missing == tool)
    }

    /// The fault of a tool that a lane needs and that could not be installed.
    fn fault_of(&self, lane: &Lane) -> Option<&str> {
        let of_lane = |(tool, _): &&(Tool, String)| lane.needs.contains(tool);
        self.missing.iter().find(of_lane).map(|(_, fault)| fault.as_str())
    }
}

/// Runs the lanes of a run and prints the results.
pub fn run(run: &LaneRun<'_>) -> ExitCode {
    let start = Instant::now();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let progress = Mutex::new(Progress {
        lanes: run.lanes.iter().map(|_| LaneState::Waits).collect(),
        installed: Vec::new(),
        missing: Vec::new(),
    });
    let changed = Condvar::new();
    thread::scope(|scope| {
        scope.spawn(|| install(run, &progress, &changed));
        for _ in 0..cores {
            scope.spawn(|| work(run, &progress, &changed));
        }
    });
    let states = progress.into_inner().unwrap_or_else(PoisonError::into_inner).lanes;
    let results = states.into_iter().map(|state| match state {
        LaneState::Ended(count, time) => (count, time),
        LaneState::Waits | LaneState::Runs => (LaneResult::failed("did not run"), Duration::ZERO),
    });
    report(run, &results.collect::<Vec<_>>(), start.elapsed())
}

/// Installs the tools that the lanes need.
fn install(run: &LaneRun<'_>, progress: &Mutex<Progress>, changed: &Condvar) {
    for tool in Tool::ALL {
        if !run.lanes.iter().any(|lane| lane.needs.contains(&tool)) {
            continue;
        }
        let result = tools::install(&[tool]);
        let mut now = progress.lock().unwrap_or_else(PoisonError::into_inner);
        match result {
            Ok(()) => now.installed.push(tool),
            Err(fault) => now.missing.push((tool, fault.to_string())),
        }
        changed.notify_all();
    }
}

/// Runs lanes until none is left.
fn work(run: &LaneRun<'_>, progress: &Mutex<Progress>, changed: &Condvar) {
    let mut now = progress.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        if !now.lanes.iter().any(|state| matches!(state, LaneState::Waits)) {
            return;
        }
        let Some(next) = first_ready(&run.lanes, &now) else {
            now = changed.wait(now).unwrap_or_else(PoisonError::into_inner);
            continue;
        };
        now.lanes[next] = LaneState::Runs;
        let lane = run.lanes[next];
        let fault = now
            .fault_of(lane)
            .map(|fault| format!("{}: not run. {fault}", lane.name))
            .or_else(|| unmade(lane, &run.lanes, &now.lanes).map(|made| format!("{}: not run, for {made} failed", lane.name)));
        drop(now);
        let start = Instant::now();
        let mut text = format!("\n[{}/{}] {}: {}", next + 1, run.lanes.len(), lane.name, lane.checks);
        if run.lanes.len() > 1 {
            println!("{} starts", lane.name);
        }
        let count = match fault {
            Some(fault) => LaneResult::failed(fault),
            None => lane.run(run, &mut |line| {
                text.push('\n');
                text.push_str(line);
            }),
        };
        println!("{text}\n{} ended after {} s", lane.name, start.elapsed().as_secs());
        now = progress.lock().unwrap_or_else(PoisonError::into_inner);
        now.lanes[next] = LaneState::Ended(count, start.elapsed());
        changed.notify_all();
    }
}

/// The first lane that can start. None while a lane runs that needs all cores.
fn first_ready(lanes: &[&Lane], progress: &Progress) -> Option<usize> {
    let states = &progress.lanes;
    let running: Vec<&Lane> = lanes
        .iter()
        .zip(states)
        .filter(|(_, state)| matches!(state, LaneState::Runs))
        .map(|(lane, _)| *lane)
        .collect();
    if running.iter().any(|lane| lane.alone) {
        return None;
    }
    let waits_for = |name: &str| {
        lanes
            .iter()
            .zip(states)
            .any(|(lane, state)| lane.name == name && !matches!(state, LaneState::Ended(..)))
    };
    let is_ready = |lane: &Lane| {
        let after = !lane.after.iter().any(|name| waits_for(name));
        let tools = lane.needs.iter().all(|tool| progress.has_ended(*tool));
        after && tools && (running.is_empty() || !lane.alone)
    };
    lanes
        .iter()
        .zip(states)
        .position(|(lane, state)| matches!(state, LaneState::Waits) && is_ready(lane))
}

/// A failed build lane that this one needs.
fn unmade(lane: &Lane, lanes: &[&Lane], states: &[LaneState]) -> Option<&'static str> {
    let failed = |(other, state): (&&Lane, &LaneState)| {
        let made = lane.after.iter().find(|name| **name == other.name && other.is_build)?;
        matches!(state, LaneState::Ended(count, _) if count.failed > 0).then_some(*made)
    };
    lanes.iter().zip(states).find_map(failed)
}

/// Prints the tables: lanes, slowest tests, pages and programs; and the failures.
fn report(run: &LaneRun<'_>, results: &[(LaneResult, Duration)], took: Duration) -> ExitCode {
    println!("\n{:<22}{:>8}{:>8}{:>8}", "lane", "passed", "failed", "time");
    let mut whole = LaneResult::default();
    let mut times: Vec<(&str, &str, Duration)> = Vec::new();
    for (lane, (count, time)) in run.lanes.iter().zip(results) {
        println!("{:<22}{:>8}{:>8}{:>7}s", lane.name, count.passed, count.failed, time.as_secs());
        whole.add(count.clone());
        times.extend(count.times.iter().map(|(test, time)| (lane.name, test.as_str(), *time)));
        if count.times.is_empty() && !lane.is_build {
            times.push((lane.name, "", *time));
        }
    }
    println!("{:<22}{:>8}{:>8}{:>7}s", "all, side by side", "", "", took.as_secs());
    if run.shard.is_none() {
        let _ = fs::write(root().join(TIMES), shard::written(&times));
    }
    times.retain(|(_, test, _)| !test.is_empty());
    times.sort_by_key(|(_, _, time)| std::cmp::Reverse(*time));
    if !times.is_empty() {
        println!("\nthe slowest tests");
    }
    for (lane, test, time) in times.iter().take(SLOWEST) {
        println!("{:>7.1}s  {lane} {test}", time.as_secs_f64());
    }
    let compiled = programs::compiled();
    println!("\ntest programs: {} crates compiled, {} linked", compiled.crates, compiled.links);
    if run.includes("pages")
        && let Some([loads, visitors, starts]) = coverage::measured()
    {
        println!("page tests: {loads} pages loaded, {visitors} visitors, {starts} browsers started");
    }
    println!();
    for fault in &whole.faults {
        println!("  failed: {fault}");
    }
    println!("{} passed, {} failed", whole.passed, whole.failed);
    if whole.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
