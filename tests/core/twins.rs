//! Twins: the same results by the simplest calculation, against the fast one.
//!
//! The engine's twin keeps whole survival matrices and the initial size of every cohort. The twin of buildings uses
//! every formula as written, one cohort and one year at a time.
// The formulas here are written with their indices: year and cohort.
#![allow(clippy::needless_range_loop, reason = "a plain oracle counts by index")]

mod twins_of_buildings;

use cairn_core::stock;
use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
use cairn_core::stock::{StockRun, Surplus};
use proptest::prelude::*;

fn lifetimes() -> impl Strategy<Value = Lifetime> {
    let spread = || (0.0..90.0, 0.0..40.0);
    prop_oneof![
        (0.0..60.0).prop_map(|mean| Lifetime::Fixed { mean }),
        spread().prop_map(|(mean, deviation)| Lifetime::Normal { mean, deviation }),
        spread().prop_map(|(mean, deviation)| Lifetime::FoldedNormal { mean, deviation }),
        spread().prop_map(|(mean, deviation)| Lifetime::Lognormal { mean, deviation }),
        (0.0..8.0, 0.0..90.0).prop_map(|(shape, scale)| Lifetime::Weibull { shape, scale }),
    ]
}

/// Cohorts in runs of one lifetime, as in real data.
fn cohorts() -> impl Strategy<Value = Vec<Lifetime>> {
    prop::collection::vec((lifetimes(), 1_usize..30), 1..5)
        .prop_map(|runs| runs.into_iter().flat_map(|(life, many)| vec![life; many]).collect())
}

fn offsets() -> impl Strategy<Value = AgeOffset> {
    prop_oneof![
        Just(AgeOffset::END_OF_YEAR),
        Just(AgeOffset::MIDDLE_OF_YEAR),
        Just(AgeOffset::START_OF_YEAR)
    ]
}

fn diagonals() -> impl Strategy<Value = Diagonal> {
    prop_oneof![Just(Diagonal::OfDistribution), Just(Diagonal::One)]
}

/// A value for every year of a run of at most 120 years.
fn series(range: std::ops::Range<f64>) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(range, 120)
}

fn is_close(one: f64, other: f64, scale: f64) -> bool {
    (one - other).abs() <= 1e-9 * scale.max(1.0)
}

/// The whole survival matrix, one evaluation a cell.
fn matrix(life: &[Lifetime], offset: AgeOffset, diagonal: Diagonal) -> Vec<Vec<f64>> {
    let cell = |year: usize, cohort: usize| match diagonal {
        Diagonal::One if year == cohort => 1.0,
        Diagonal::One | Diagonal::OfDistribution if cohort <= year => life[cohort].survival((year - cohort) as f64 + offset.0),
        Diagonal::One | Diagonal::OfDistribution => 0.0,
    };
    (0..life.len())
        .map(|year| (0..life.len()).map(|cohort| cell(year, cohort)).collect())
        .collect()
}

/// Stock-driven from a matrix: the initial size of each cohort, less removals, times its survival.
fn slow(matrix: &[Vec<f64>], target: &[f64]) -> (Vec<Vec<f64>>, Vec<f64>) {
    let mut born: Vec<f64> = Vec::new();
    let (mut rows, mut inflow) = (Vec::new(), Vec::new());
    for (year, survival) in matrix.iter().enumerate() {
        let natural: f64 = born.iter().zip(survival).map(|(born, share)| born * share).sum();
        let missing = target[year] - natural;
        let newborn = survival[year];
        if missing < 0.0 && natural > 0.0 {
            born.iter_mut().for_each(|born| *born *= target[year] / natural);
        }
        let comes = if missing > 0.0 && newborn > 0.0 { missing / newborn } else { 0.0 };
        born.push(comes);
        inflow.push(comes);
        rows.push(born.iter().zip(survival).map(|(born, share)| born * share).collect());
    }
    (rows, inflow)
}

/// Asserts the laws for every run.
fn check_laws(run: &StockRun, scale: f64) {
    let mut before = 0.0;
    let mut net = 0.0;
    for year in 0..run.cohorts.len() {
        let stock = run.stock(year);
        let leaves: f64 = (0..=year).map(|cohort| run.outflow_of(year, cohort)).sum();
        assert!(
            is_close(leaves, run.outflow[year], scale),
            "year {year}: cohorts give {leaves}, the sum is {}",
            run.outflow[year]
        );
        assert!(is_close(stock - before, run.inflow[year] - run.outflow[year], scale), "year {year}");
        for cohort in 0..=year {
            assert!(run.cohorts[year][cohort] >= 0.0 && run.cohorts[year][cohort].is_finite());
            assert!(run.outflow_of(year, cohort) >= -1e-12 * scale, "year {year}, cohort {cohort}");
        }
        net += run.inflow[year] - run.outflow[year];
        before = stock;
    }
    assert!(is_close(before, net, scale * 10.0), "{before} stands, {net} came and did not go");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn survival_is_a_share_and_falls(life in lifetimes(), offset in 0.0..1.0) {
        let mut before = 1.0;
        for age in 0..400 {
            let share = life.survival(f64::from(age) + offset);
            prop_assert!((0.0..=1.0).contains(&share), "{} at {}", share, age);
            prop_assert!(share <= before, "{} after {} at {}", share, before, age);
            before = share;
        }
    }

    #[test]
    fn no_legal_number_makes_survival_less_than_a_share(first in 0.0..f64::MAX, second in 0.0..f64::MAX, tiny in 0_i32..308, age in 0.0..f64::MAX) {
        let (small, age) = (first / libm::pow(10.0, f64::from(tiny)), age);
        for (one, two) in [(first, second), (small, second), (first, small), (small, small)] {
            for life in [
                Lifetime::Fixed { mean: one },
                Lifetime::Normal { mean: one, deviation: two },
                Lifetime::FoldedNormal { mean: one, deviation: two },
                Lifetime::Lognormal { mean: one, deviation: two },
                Lifetime::Weibull { shape: one, scale: two },
            ] {
                for age in [0.0, 1.0, 160.0, age] {
                    let share = life.survival(age);
                    prop_assert!((0.0..=1.0).contains(&share), "{:?} at {}: {}", life, age, share);
                }
            }
        }
    }

    #[test]
    fn the_engine_agrees_with_its_plain_twin(life in cohorts(), target in series(0.0..1000.0), offset in offsets(), diagonal in diagonals()) {
        let survival = Survival::of(&life, offset, diagonal);
        let matrix = matrix(&life, offset, diagonal);
        for (year, row) in matrix.iter().enumerate() {
            for (cohort, share) in row.iter().enumerate() {
                // A table uses ln a - ln z where the matrix uses a/z: the last bits may differ.
                prop_assert!((survival.share(year, cohort) - share).abs() <= 1e-14);
            }
        }
        let run = stock::stock_driven(&survival, &target, Surplus::Remove);
        let (rows, inflow) = slow(&matrix, &target);
        let scale = inflow.iter().copied().fold(1000.0, f64::max);
        check_laws(&run, scale);
        for year in 0..rows.len() {
            prop_assert!(is_close(run.inflow[year], inflow[year], scale), "inflow {}: {} {}", year, run.inflow[year], inflow[year]);
            for cohort in 0..=year {
                prop_assert!(is_close(run.cohorts[year][cohort], rows[year][cohort], scale), "{} {}", year, cohort);
            }
            let meets = survival.share(year, year) > 0.0 || run.removed[year] > 0.0;
            prop_assert!(!meets || is_close(run.stock(year), target[year], scale), "target {}", year);
        }
    }

    #[test]
    fn the_stock_that_an_inflow_leaves_asks_for_that_inflow(life in lifetimes(), inflow in series(0.0..1000.0), offset in offsets()) {
        prop_assume!(life.survival(offset.0) > 0.01);
        let survival = Survival::of(&[life; 120], offset, Diagonal::OfDistribution);
        let run = stock::inflow_driven(&survival, &inflow);
        check_laws(&run, 1000.0);
        let target: Vec<f64> = (0..120).map(|year| run.stock(year)).collect();
        let back = stock::stock_driven(&survival, &target, Surplus::NegativeInflow);
        let scale = 1e6;
        for year in 0..120 {
            prop_assert!(is_close(back.inflow[year], inflow[year], scale), "{}: {} {}", year, back.inflow[year], inflow[year]);
        }
    }

    #[test]
    fn a_stock_of_known_age_is_followed_or_told_as_overdue(life in cohorts(), ages in series(0.0..50.0), future in series(0.0..3000.0), part in 0.1..0.9) {
        let survival = Survival::of(&life, AgeOffset::END_OF_YEAR, Diagonal::One);
        let known = ((life.len() as f64 * part) as usize).max(1);
        let initial = &ages[..known];
        let run = stock::from_initial_stock(&survival, initial, &future, Surplus::Remove);
        for cohort in 0..known {
            let value = run.cohorts[known - 1][cohort] + run.overdue[cohort];
            prop_assert!((value - initial[cohort]).abs() <= 1e-12 * initial[cohort]);
            prop_assert_eq!(run.overdue[cohort] > 0.0, initial[cohort] > 0.0 && survival.share(known - 1, cohort) == 0.0);
        }
        for year in known..life.len() {
            prop_assert!(is_close(run.stock(year), future[year - known], 3000.0), "{}", year);
            prop_assert!(run.inflow[year] >= 0.0);
            prop_assert!(is_close(run.stock(year) - run.stock(year - 1), run.inflow[year] - run.outflow[year], 3000.0));
        }
    }

    #[test]
    fn kinds_under_one_target_share_what_is_built(lives in prop::array::uniform3(lifetimes()), target in series(0.0..1000.0), split in prop::array::uniform3(0.01..1.0)) {
        let kinds = lives.map(|life| Survival::of(&[life; 120], AgeOffset::END_OF_YEAR, Diagonal::One));
        let whole: f64 = split.iter().sum();
        let shares = vec![split.map(|share| share / whole).to_vec(); 120];
        let runs = stock::sharing_a_target(&kinds, &target, &shares);
        for run in &runs {
            check_laws(run, 1000.0);
        }
        for year in 0..120 {
            let stock: f64 = runs.iter().map(|run| run.stock(year)).sum();
            prop_assert!(is_close(stock, target[year], 1000.0), "{}: {} {}", year, stock, target[year]);
            let built: f64 = runs.iter().map(|run| run.inflow[year]).sum();
            for (run, share) in runs.iter().zip(&shares[year]) {
                prop_assert!(is_close(run.inflow[year], built * share, 1000.0));
            }
        }
        let alone = stock::sharing_a_target(&kinds[..1], &target, &vec![vec![1.0]; 120]);
        let driven = stock::stock_driven(&kinds[0], &target, Surplus::Remove);
        for year in 0..120 {
            prop_assert!(is_close(alone[0].inflow[year], driven.inflow[year], 1000.0));
        }
    }
}

#[test]
fn a_constant_stock_comes_to_ask_for_its_size_over_the_mean_life() {
    let life = Lifetime::weibull_of_mean(12.0, 2.5);
    let survival = Survival::of(&[life; 400], AgeOffset::END_OF_YEAR, Diagonal::One);
    let run = stock::stock_driven(&survival, &[100.0; 400], Surplus::Remove);
    let ages: f64 = (0..400).map(|age| life.survival(f64::from(age))).sum();
    assert!((run.inflow[399] - 100.0 / ages).abs() < 1e-9);
    let fixed = Survival::of(&[Lifetime::Fixed { mean: 7.0 }; 60], AgeOffset::END_OF_YEAR, Diagonal::One);
    let run = stock::stock_driven(&fixed, &[5.0; 60], Surplus::Remove);
    for year in 7..60 {
        assert_eq!(run.inflow[year], run.inflow[year - 7]);
    }
}
