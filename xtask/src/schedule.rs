//! Lanes run one after the other, and what came of them as a table.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::count::Count;
use crate::lanes::Lane;

/// Runs lanes to the last one, whatever fails on the way, and sums them up.
#[must_use]
pub fn run(lanes: &[&Lane], for_tests: &[&str]) -> ExitCode {
    let mut ended: Vec<(&Lane, Count, Duration)> = Vec::new();
    for (step, lane) in lanes.iter().enumerate() {
        println!("\n[{}/{}] {}: {}", step + 1, lanes.len(), lane.name, lane.holds);
        let start = Instant::now();
        let count = lane.run(for_tests);
        ended.push((lane, count, start.elapsed()));
    }

    println!("\n{:<12}{:>8}{:>8}{:>8}", "lane", "passed", "failed", "time");
    let mut whole = Count::default();
    for (lane, count, time) in &ended {
        println!("{:<12}{:>8}{:>8}{:>7}s", lane.name, count.passed, count.failed, time.as_secs());
        whole.add(count.clone());
    }
    for fault in &whole.faults {
        println!("  failed: {fault}");
    }
    println!("{} passed, {} failed", whole.passed, whole.failed);
    if whole.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
