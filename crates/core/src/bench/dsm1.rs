//! DSM-1: a benchmark in closed form, so that any program can do the same work and prove it.
//!
//! ```text
//! p = frac(0.6180339887498949 j)        q = frac(0.7548776662466927 j)
//! S(t, j)    = (50 + 150 p) / (1 + exp(-(t - (60 + 40 q)) / (12 + 10 p)))
//! lifetime   Weibull, shape 2.5 + q, scale (20 + 60 p)(1 + 0.2 clip((c - 125)/25, 0, 1))
//! μ(c, m, j) = (m + 1)(0.8 + 0.4 q)(1 + 0.3 frac(0.7548776662466927 c + 0.5698402909980532 m))
//! R(t, m)    = min(0.95, 0.3 + 0.05 m + 0.001 t) · outflow,   P = max(inflow - R, 0)
//! ```
//!
//! Years t and cohorts c run from 0 (1900) to 160. Three times are taken, each the minimum of several runs. **cold**:
//! from the parameters, survival included. **warm**: with survival kept and a target 1 % higher. **move**: with history
//! to the end of 2026 kept and a target 1 % higher after. All results are in memory at the end; the next run reuses the
//! memory.

use std::ops::Range;

use crate::stock::survival::{AgeOffset, Ages, Diagonal, Lifetime, Survival};
use crate::stock::{DrivenStock, PastSurvivors, StockResults, StockWorkspace, Surplus, run_stock_each};

/// 1900 to 2060.
pub const YEARS: usize = 161;
/// 2027.
const MOVE: usize = 127;

/// Input of a program: parameters of each stock.
pub struct Dsm1Inputs {
    /// Number of materials.
    pub materials: usize,
    targets: [Vec<f64>; 3],
    lifetimes: Vec<Lifetime>,
    composition: Vec<f64>,
    recovered: Vec<f64>,
}

/// Target of a run.
#[derive(Clone, Copy)]
enum Dsm1Target {
    Given,
    Higher,
    HigherFromMove,
}

/// Results of a program, by stock and year, or by stock, year and material.
struct Answers {
    stock: AlignedNumbers,
    inflow: AlignedNumbers,
    removed: AlignedNumbers,
    material_stock: AlignedNumbers,
    material_inflow: AlignedNumbers,
    material_outflow: AlignedNumbers,
    recovered: AlignedNumbers,
    primary: AlignedNumbers,
}

/// Numbers by stock. Each stock begins at a cache line, so that no vector crosses two lines.
struct AlignedNumbers {
    list: Vec<f64>,
    first: usize,
    length: usize,
    stride: usize,
}

/// Numbers per cache line.
const LINE: usize = 8;

impl AlignedNumbers {
    fn of(stocks: usize, length: usize) -> AlignedNumbers {
        let stride = length.next_multiple_of(LINE);
        let list = vec![0.0; stocks * stride + LINE];
        let first = list.as_ptr().align_offset(LINE * size_of::<f64>()).min(LINE);
        AlignedNumbers {
            list,
            first,
            length,
            stride,
        }
    }

    fn part(&mut self, stock: usize) -> &mut [f64] {
        &mut self.list[self.first + stock * self.stride..][..self.length]
    }
}

/// Seconds of each run, and sums over all results of the cold one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Dsm1Result {
    /// Seconds of the first run.
    pub cold: f64,
    /// Seconds of a later run on the same inputs.
    pub warm: f64,
    /// Seconds after one input moved.
    pub move_: f64,
    /// Seconds of a fixed work that only measures the machine.
    pub calibration: f64,
    /// I, SM, FO, R, P.
    pub sums: [f64; 5],
}

fn fraction(value: f64) -> f64 {
    value - value.floor()
}

impl Dsm1Inputs {
    /// Inputs for a number of stocks and materials.
    pub fn of(stocks: usize, materials: usize) -> Dsm1Inputs {
        let mut inputs = Dsm1Inputs {
            materials,
            targets: [const { Vec::new() }; 3],
            lifetimes: Vec::with_capacity(stocks * YEARS),
            composition: Vec::with_capacity(stocks * materials * YEARS),
            recovered: Vec::with_capacity(materials * YEARS),
        };
        for stock in 0..stocks {
            let p = fraction(stock as f64 * 0.618_033_988_749_894_9);
            let q = fraction(stock as f64 * 0.754_877_666_246_692_7);
            for year in 0..YEARS {
                let since = year as f64 - (60.0 + 40.0 * q);
                let target = (50.0 + 150.0 * p) / (1.0 + libm::exp(-since / (12.0 + 10.0 * p)));
                let later = if year < MOVE { target } else { target * 1.01 };
                for (list, target) in inputs.targets.iter_mut().zip([target, target * 1.01, later]) {
                    list.push(target);
                }
                let longer = 0.2 * ((year as f64 - 125.0) / 25.0).clamp(0.0, 1.0);
                inputs.lifetimes.push(Lifetime::Weibull {
                    shape: 2.5 + q,
                    scale: (20.0 + 60.0 * p) * (1.0 + longer),
                });
            }
            for year in 0..YEARS {
                let spread = |material: f64| fraction(year as f64 * 0.754_877_666_246_692_7 + material * 0.569_840_290_998_053_2);
                let holds = |material: f64| (material + 1.0) * (0.8 + 0.4 * q) * (1.0 + 0.3 * spread(material));
                inputs.composition.extend((0..materials).map(|material| holds(material as f64)));
            }
        }
        for year in 0..YEARS {
            let share = |material: usize| (0.3 + 0.05 * material as f64 + 0.001 * year as f64).min(0.95);
            inputs.recovered.extend((0..materials).map(share));
        }
        inputs
    }

    fn stocks(&self) -> usize {
        self.lifetimes.len() / YEARS
    }

    fn driven<'a>(&'a self, stock: usize, survival: &'a Survival, target: Dsm1Target) -> DrivenStock<'a> {
        let per_stock = self.materials * YEARS;
        DrivenStock {
            survival,
            target: &self.targets[target as usize][stock * YEARS..][..YEARS],
            composition: &self.composition[stock * per_stock..][..per_stock],
            surplus: Surplus::NegativeInflow,
        }
    }
}

impl Answers {
    fn of(inputs: &Dsm1Inputs) -> Answers {
        let by_year = || AlignedNumbers::of(inputs.stocks(), YEARS);
        let by_material = || AlignedNumbers::of(inputs.stocks(), inputs.materials * YEARS);
        Answers {
            stock: by_year(),
            inflow: by_year(),
            removed: by_year(),
            material_stock: by_material(),
            material_inflow: by_material(),
            material_outflow: by_material(),
            recovered: by_material(),
            primary: by_material(),
        }
    }

    /// Buffers for the results of one stock, and for its end of life.
    fn parts<'a>(&'a mut self, inputs: &'a Dsm1Inputs, stock: usize) -> (StockResults<'a>, Afterlife<'a>) {
        let results = StockResults {
            stock: self.stock.part(stock),
            inflow: self.inflow.part(stock),
            removed: self.removed.part(stock),
            material_stock: self.material_stock.part(stock),
            material_inflow: self.material_inflow.part(stock),
            material_outflow: self.material_outflow.part(stock),
        };
        let afterlife = Afterlife {
            inputs,
            recovered: self.recovered.part(stock),
            primary: self.primary.part(stock),
        };
        (results, afterlife)
    }
}

/// End of life of one stock's outflow.
struct Afterlife<'a> {
    inputs: &'a Dsm1Inputs,
    recovered: &'a mut [f64],
    primary: &'a mut [f64],
}

impl Afterlife<'_> {
    /// Recovered outflow of some years, and the remaining primary production.
    fn recover(&mut self, years: Range<usize>, results: &StockResults) {
        let rows = years.start * self.inputs.materials..years.end * self.inputs.materials;
        recover(
            &self.inputs.recovered[rows.clone()],
            &results.material_inflow[rows.clone()],
            &results.material_outflow[rows.clone()],
            &mut self.recovered[rows.clone()],
            &mut self.primary[rows],
        );
    }
}

#[multiversion::multiversion(targets("x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl", "x86_64+avx2"))]
fn recover(shares: &[f64], comes: &[f64], goes: &[f64], recovered: &mut [f64], primary: &mut [f64]) {
    let flows = shares.iter().zip(comes).zip(goes);
    for (((share, comes), goes), (recovered, primary)) in flows.zip(recovered.iter_mut().zip(primary)) {
        *recovered = share * goes;
        let rest = comes - *recovered;
        *primary = if rest > 0.0 { rest } else { 0.0 };
    }
}

/// The benchmark: its inputs and its memory.
pub struct Dsm1Benchmark<'a> {
    inputs: &'a Dsm1Inputs,
    answers: Answers,
    room: StockWorkspace,
    survival: Vec<Survival>,
    pasts: Vec<PastSurvivors>,
}

impl<'a> Dsm1Benchmark<'a> {
    /// The work on these inputs, not yet run.
    pub fn of(inputs: &'a Dsm1Inputs) -> Dsm1Benchmark<'a> {
        Dsm1Benchmark {
            inputs,
            answers: Answers::of(inputs),
            room: StockWorkspace::default(),
            survival: vec![Survival::default(); inputs.stocks()],
            pasts: vec![PastSurvivors::none(); inputs.stocks()],
        }
    }

    /// From the parameters, survival included.
    pub fn cold(&mut self) {
        let ages = Ages::of(YEARS, AgeOffset::END_OF_YEAR, Diagonal::One);
        for stock in 0..self.inputs.stocks() {
            ages.renew(&mut self.survival[stock], &self.inputs.lifetimes[stock * YEARS..][..YEARS]);
            self.run_stock(stock, Dsm1Target::Given, &PastSurvivors::none());
        }
    }

    /// With a target 1 % higher.
    pub fn warm(&mut self) {
        for stock in 0..self.inputs.stocks() {
            self.run_stock(stock, Dsm1Target::Higher, &PastSurvivors::none());
        }
    }

    /// Runs history to the end of 2026 and keeps its state.
    pub fn keep_history(&mut self) {
        for stock in 0..self.inputs.stocks() {
            let driven = self.inputs.driven(stock, &self.survival[stock], Dsm1Target::Given);
            let (mut results, mut afterlife) = self.answers.parts(self.inputs, stock);
            self.pasts[stock] = PastSurvivors::before(MOVE, &driven, &mut results, &mut self.room);
            afterlife.recover(0..MOVE, &results);
        }
    }

    /// With a target 1 % higher from 2027 on.
    pub fn run_move(&mut self) {
        let pasts = std::mem::take(&mut self.pasts);
        for (stock, past) in pasts.iter().enumerate() {
            self.run_stock(stock, Dsm1Target::HigherFromMove, past);
        }
        self.pasts = pasts;
    }

    fn run_stock(&mut self, stock: usize, target: Dsm1Target, past: &PastSurvivors) {
        let driven = self.inputs.driven(stock, &self.survival[stock], target);
        let (mut results, mut afterlife) = self.answers.parts(self.inputs, stock);
        run_stock_each(&driven, past, &mut results, &mut self.room, |years, results| {
            afterlife.recover(years, results);
        });
    }

    /// Sums of I, SM, FO, R, P.
    fn sums(&self) -> [f64; 5] {
        let answers = &self.answers;
        let lists = [
            &answers.inflow,
            &answers.material_stock,
            &answers.material_outflow,
            &answers.recovered,
            &answers.primary,
        ];
        lists.map(|lines| lines.list.iter().sum())
    }
}

/// Runs each way `repeat` times. `seconds` is a clock. `least` is the shortest time that this clock can measure; shorter
/// runs are timed several at a time.
pub fn run(inputs: &Dsm1Inputs, repeat: usize, least: f64, seconds: impl Fn() -> f64) -> Dsm1Result {
    let mut work = Dsm1Benchmark::of(inputs);
    let cold = measure(repeat, least, &seconds, &mut || work.cold());
    let sums = work.sums();
    let warm = measure(repeat, least, &seconds, &mut || work.warm());
    work.keep_history();
    let move_ = measure(repeat, least, &seconds, &mut || work.run_move());
    Dsm1Result {
        cold,
        warm,
        move_,
        calibration: calibrate(&seconds),
        sums,
    }
}

fn measure(repeat: usize, least: f64, seconds: &impl Fn() -> f64, work: &mut dyn FnMut()) -> f64 {
    let mut best = f64::INFINITY;
    let mut times = 1_u32;
    let mut done = 0;
    while done < repeat.max(1) {
        let start = seconds();
        for _ in 0..times {
            work();
        }
        let took = seconds() - start;
        if took < least {
            times = times.saturating_mul(2);
            continue;
        }
        best = best.min(took / f64::from(times));
        done += 1;
    }
    best
}

/// Seconds of 10⁸ dependent multiply-adds in 8 chains: the speed of this machine at this moment.
fn calibrate(seconds: &impl Fn() -> f64) -> f64 {
    let start = seconds();
    let mut chains = [1.0_f64, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7];
    for _ in 0..100_000_000 / chains.len() {
        for chain in &mut chains {
            *chain = *chain * 0.999_999 + 1e-6;
        }
    }
    std::hint::black_box(chains);
    seconds() - start
}

/// The outcome as one line of JSON.
pub fn line(inputs: &Dsm1Inputs, outcome: &Dsm1Result) -> String {
    let [inflow, stock, outflow, recovered, primary] = outcome.sums;
    format!(
        "{{\"bench\":\"dsm1\",\"stocks\":{},\"years\":{YEARS},\"materials\":{},\"cold_s\":{:.9},\"warm_s\":{:.9},\"move_s\":{:.9},\
         \"calibration_s\":{:.6},\"checksums\":{{\"I\":{inflow:.6},\"SM\":{stock:.6},\"FO\":{outflow:.6},\"R\":{recovered:.6},\"P\":{primary:.6}}}}}",
        inputs.stocks(),
        inputs.materials,
        outcome.cold,
        outcome.warm,
        outcome.move_,
        outcome.calibration,
    )
}
