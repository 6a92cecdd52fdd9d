//! Lanes run in their order, those that may beside each other on all cores, and what came of them as a table.

use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::count::Count;
use crate::lanes::Lane;

/// What came of a lane, and how long it took.
type Ended = (Count, Duration);

/// Runs lanes to the last one, whatever fails on the way, and sums them up.
#[must_use]
pub fn run(lanes: &[&Lane], for_tests: &[&str]) -> ExitCode {
    let head = |step: usize, lane: &Lane| format!("\n[{}/{}] {}: {}", step + 1, lanes.len(), lane.name, lane.holds);
    let mut ended: Vec<Ended> = Vec::new();
    while let Some(lane) = lanes.get(ended.len()) {
        let before = ended.len();
        let many = lanes[before..].iter().take_while(|lane| lane.beside).count();
        if many > 1 {
            ended.extend(beside(&lanes[before..before + many], for_tests, &|step, lane| {
                head(before + step, lane)
            }));
            continue;
        }
        println!("{}", head(before, lane));
        let start = Instant::now();
        let count = lane.run(for_tests, &mut |line| println!("{line}"));
        ended.push((count, start.elapsed()));
    }

    println!("\n{:<22}{:>8}{:>8}{:>8}", "lane", "passed", "failed", "time");
    let mut whole = Count::default();
    for (lane, (count, time)) in lanes.iter().zip(&ended) {
        println!("{:<22}{:>8}{:>8}{:>7}s", lane.name, count.passed, count.failed, time.as_secs());
        whole.add(count.clone());
    }
    for fault in &whole.faults {
        println!("  failed: {fault}");
    }
    println!("{} passed, {} failed", whole.passed, whole.failed);
    if whole.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs lanes beside each other, one a core, and shows what each said once it has ended.
fn beside(lanes: &[&Lane], for_tests: &[&str], head: &(dyn Fn(usize, &Lane) -> String + Sync)) -> Vec<Ended> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let ended: Mutex<Vec<(usize, Ended)>> = Mutex::default();
    let work = || {
        while let Some((step, lane)) = Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|step| Some((step, *lanes.get(step)?))) {
            let start = Instant::now();
            let mut said = head(step, lane);
            let count = lane.run(for_tests, &mut |line| {
                said.push('\n');
                said.push_str(line);
            });
            let mut ended = ended.lock().unwrap_or_else(PoisonError::into_inner);
            println!("{said}");
            ended.push((step, (count, start.elapsed())));
        }
    };
    thread::scope(|scope| {
        for _ in 0..cores.min(lanes.len()) {
            scope.spawn(work);
        }
    });
    let mut ended = ended.into_inner().unwrap_or_else(PoisonError::into_inner);
    ended.sort_by_key(|(step, _)| *step);
    ended.into_iter().map(|(_, ended)| ended).collect()
}
