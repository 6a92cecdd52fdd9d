//! Day: a page with hundreds of moves, left and opened again, uses no more memory than after its warm-up.
//!
//! The short form of `cargo xtask bench kiosk`. It counts elements, listeners and the script heap. It measures no time
//! and no process, because those vary with the machine.

use crate::explorer::{INDIA, explorer};
use crate::memory::MemoryUse;
use crate::visitor::{Visitor, VisitorOptions};

const PLACES: [&str; 3] = ["IND", "BRA", "KEN"];
/// Actions of the warm-up, until one-time allocations are done.
const WARM: u32 = 100;
/// Actions between two counts.
const BATCH: u32 = 40;
/// Number of counts on either side of the comparison.
const COUNTS: usize = 3;
/// Allowed relative growth: the content shown varies.
const FLAT: f64 = 0.10;
/// Megabytes of script heap that vary with the content shown.
const LITTLE: f64 = 0.5;

/// Performs actions, returns the page to India without moved levers, and counts the memory.
fn acted(visitor: &Visitor, seed: &mut u32, many: u32) -> MemoryUse {
    let (good, next) = visitor.act(*seed, many, &PLACES);
    *seed = next;
    assert!(good * 20 >= many * 19, "only {good} of {many} actions were answered");
    visitor.memory_in_use()
}

#[test]
fn what_a_page_holds_does_not_grow_with_what_is_done() {
    let visitor = explorer(INDIA, &VisitorOptions::isolated());
    let mut seed = 7;
    acted(&visitor, &mut seed, WARM);
    let counted: Vec<MemoryUse> = (0..2 * COUNTS).map(|_| acted(&visitor, &mut seed, BATCH)).collect();
    let (early, late) = counted.split_at(COUNTS);
    let lines: Vec<String> = counted.iter().map(MemoryUse::line).collect();
    let ([heap, nodes], [heap_late, nodes_late]) = (MemoryUse::middle(early), MemoryUse::middle(late));
    let report = lines.join("\n");
    assert!(
        nodes_late <= nodes * (1.0 + FLAT),
        "nodes grow from {nodes:.0} to {nodes_late:.0}\n{report}"
    );
    assert!(
        heap_late <= heap * (1.0 + FLAT) + LITTLE,
        "scripts grow from {heap:.2} to {heap_late:.2} MB\n{report}"
    );
    let listeners = |memory: &[MemoryUse]| memory.iter().map(|memory| memory.listeners).fold(0.0, f64::max);
    assert!(listeners(late) <= listeners(early) * (1.0 + FLAT), "listeners grow\n{report}");
}
