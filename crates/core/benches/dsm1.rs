//! Speed of the stock engine on DSM-1: `cargo bench --package cairn-core --bench dsm1`. The microseconds are valid only for this machine at
//! this moment. For ratios that can be compared between machines, use `cargo xtask bench dsm1 --peer`.

use cairn_core::bench::dsm1;
use divan::Bencher;

const STOCKS: [usize; 4] = [1, 8, 40, 200];

fn main() {
    divan::main();
}

/// Full run from the parameters, survival included.
#[divan::bench(args = STOCKS)]
fn cold(bencher: Bencher, stocks: usize) {
    let inputs = dsm1::Dsm1Inputs::of(stocks, 8);
    let mut work = dsm1::Dsm1Benchmark::of(&inputs);
    bencher.bench_local(|| work.cold());
}

/// New target; survival is kept.
#[divan::bench(args = STOCKS)]
fn warm(bencher: Bencher, stocks: usize) {
    let inputs = dsm1::Dsm1Inputs::of(stocks, 8);
    let mut work = dsm1::Dsm1Benchmark::of(&inputs);
    work.cold();
    bencher.bench_local(|| work.warm());
}

/// New target after 2026; survival and the history to the end of 2026 are kept.
#[divan::bench(args = STOCKS)]
fn a_move(bencher: Bencher, stocks: usize) {
    let inputs = dsm1::Dsm1Inputs::of(stocks, 8);
    let mut work = dsm1::Dsm1Benchmark::of(&inputs);
    work.cold();
    work.keep_history();
    bencher.bench_local(|| work.run_move());
}

/// Cost by the number of materials, for 40 stocks.
#[divan::bench(args = [1, 2, 4, 8, 12, 16])]
fn warm_by_materials(bencher: Bencher, materials: usize) {
    let inputs = dsm1::Dsm1Inputs::of(40, materials);
    let mut work = dsm1::Dsm1Benchmark::of(&inputs);
    work.cold();
    bencher.bench_local(|| work.warm());
}
