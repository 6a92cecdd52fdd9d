//! The stock engine at DSM-1: `cargo bench --bench dsm1`. Microseconds of one machine at one hour;
//! for ratios that travel see `cargo xtask bench dsm1 --peer`.

#[path = "../src/bin/cairn/dsm1.rs"]
#[allow(dead_code, reason = "the benches take its ways one by one")]
mod dsm1;

use divan::Bencher;

const STOCKS: [usize; 4] = [1, 8, 40, 200];

fn main() {
    divan::main();
}

/// From the parameters, survival included.
#[divan::bench(args = STOCKS)]
fn cold(bencher: Bencher, stocks: usize) {
    let inputs = dsm1::Inputs::of(stocks, 8);
    let mut work = dsm1::Work::of(&inputs);
    bencher.bench_local(|| work.cold());
}

/// Survival kept, a new target.
#[divan::bench(args = STOCKS)]
fn warm(bencher: Bencher, stocks: usize) {
    let inputs = dsm1::Inputs::of(stocks, 8);
    let mut work = dsm1::Work::of(&inputs);
    work.cold();
    bencher.bench_local(|| work.warm());
}

/// History to the end of 2026 kept, a new target after it.
#[divan::bench(args = STOCKS)]
fn a_move(bencher: Bencher, stocks: usize) {
    let inputs = dsm1::Inputs::of(stocks, 8);
    let mut work = dsm1::Work::of(&inputs);
    work.cold();
    work.keep_history();
    bencher.bench_local(|| work.follow_move());
}

/// Cost in materials: a stock of 40 with so many.
#[divan::bench(args = [1, 2, 4, 8, 12, 16])]
fn warm_by_materials(bencher: Bencher, materials: usize) {
    let inputs = dsm1::Inputs::of(40, materials);
    let mut work = dsm1::Work::of(&inputs);
    work.cold();
    bencher.bench_local(|| work.warm());
}
