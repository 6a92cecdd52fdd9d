//! Lever move: times a move of a lever, for one place and for the world.
//!
//! ```text
//! ready_s   facts to base state (for the world: all places, one after the other)
//! move_s    2027–2060 again under choices, the whole model; median over moves
//! life_s    the same for moves that change lifetimes
//! ```
//!
//! Printed with the time of a fixed kernel in the same run (10⁸ dependent multiply-adds in eight chains), so that
//! machines can be compared. The command line and the benchmark's worker share this file.

use crate::choices::{Choices, Level};
use crate::facts::Facts;
use crate::kind::Lever;
use crate::model::{self, Account, Summed};
use crate::place::PlaceId;

/// Times of a run, seconds.
pub struct Times {
    ready: f64,
    moved: f64,
    life: f64,
    worst: f64,
    calibration: f64,
    places: usize,
    emissions: f64,
}

/// The moves, in turn: each lever at two levels.
fn moves(facts: &Facts) -> Vec<Choices> {
    let mut moves = Vec::new();
    for lever in facts.levers() {
        for tenths in [13, 40] {
            if let Some(level) = Level::from_tenths(tenths) {
                moves.push(Choices::default().with(lever, level));
            }
        }
    }
    moves
}

fn is_life(choices: &Choices) -> bool {
    let lives = [Lever::BuildingLife, Lever::VehicleLife, Lever::CarSharing];
    choices.pulls.keys().any(|lever| lives.contains(lever))
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(0.0)
}

/// Times one place.
pub fn place(facts: &Facts, repeat: usize, clock: impl Fn() -> f64) -> Times {
    let mut ready = Vec::new();
    let start = clock();
    let (mut base_state, mut outcome) = model::base_state(facts);
    ready.push(clock() - start);
    for _ in 1..repeat {
        let start = clock();
        (base_state, outcome) = model::base_state(facts);
        ready.push(clock() - start);
    }
    let all = moves(facts);
    timed(median(&mut ready), 1, &all, repeat, clock, |choices| {
        model::run_ahead(&base_state, facts, choices, &mut outcome);
        outcome.line(Account::People).values().last().copied().unwrap_or(0.0)
    })
}

/// Times all places together.
pub fn world(whole: PlaceId, members: &[Facts], repeat: usize, clock: impl Fn() -> f64) -> Times {
    let start = clock();
    let mut summed = Summed::of(whole, members);
    let ready = clock() - start;
    let all = members.first().map(moves).unwrap_or_default();
    timed(ready, members.len(), &all, repeat, clock, |choices| {
        summed.run(choices).line(Account::People).values().last().copied().unwrap_or(0.0)
    })
}

fn timed(
    ready: f64,
    places: usize,
    all: &[Choices],
    repeat: usize,
    clock: impl Fn() -> f64,
    mut follow: impl FnMut(&Choices) -> f64,
) -> Times {
    let (mut moved, mut life) = (Vec::new(), Vec::new());
    let mut seen = 0.0;
    for _ in 0..repeat {
        for choices in all {
            // A clock may step by a tenth of a millisecond: enough moves are timed together to count its steps.
            let start = clock();
            let mut times = 0;
            let mut took = 0.0;
            while times < 1 || (took < 0.005 && times < 64) {
                seen += follow(choices);
                times += 1;
                took = clock() - start;
            }
            let into = if is_life(choices) { &mut life } else { &mut moved };
            into.push(took / f64::from(times));
        }
    }
    let worst = moved.iter().chain(&life).fold(0.0, |worst: f64, time| worst.max(*time));
    Times {
        ready,
        moved: median(&mut moved),
        life: median(&mut life),
        worst,
        calibration: calibration(&clock),
        places,
        emissions: seen,
    }
}

/// Seconds of 10⁸ dependent multiply-adds in eight chains.
fn calibration(clock: &impl Fn() -> f64) -> f64 {
    let start = clock();
    let mut chains = [1.0_f64, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7];
    for _ in 0..12_500_000 {
        for chain in &mut chains {
            *chain = *chain * 0.999_999_9 + 1e-7;
        }
    }
    let took = clock() - start;
    if chains.iter().sum::<f64>() > 0.0 { took } else { 0.0 }
}

/// One line of JSON.
pub fn line(bench: &str, id: &str, times: &Times) -> String {
    format!(
        "{{\"bench\":\"{bench}\",\"place\":\"{id}\",\"places\":{},\"ready_s\":{:.6},\"move_s\":{:.6},\"life_s\":{:.6},\"worst_s\":{:.6},\"calibration_s\":{:.6},\"seen\":{:e}}}",
        times.places, times.ready, times.moved, times.life, times.worst, times.calibration, times.emissions
    )
}
