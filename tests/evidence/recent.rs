//! Recent years: the reference path against statistics after the base period, and the median error of countries.

use std::collections::BTreeSet;

use crate::real;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;
use cairn_evidence::comparison::recent_statistics::{RecentComparison, compare, medians};
use cairn_evidence::comparison::skill::skills;
use cairn_evidence::{Late, NaiveGuess, RecentStatistic, guesses_built_in, recent_built_in};

fn all() -> Vec<RecentComparison> {
    let world = real::world();
    compare(
        recent_built_in().unwrap_or_else(|faults| panic!("{faults}")),
        &mut CasePlaces::of(world),
    )
}

/// The last year of the base period: steel and cement are means of 2018–2022, new cars of 2018–2023.
fn last_of_base(quantity: Late) -> Year {
    match quantity {
        Late::SteelUsed | Late::CementUsed => Year::of(2022),
        Late::CarsNew => Year::of(2023),
    }
}

#[test]
fn every_figure_finds_ours_and_says_whether_the_base_has_seen_its_year() {
    let (counts, comparisons) = (recent_built_in().unwrap(), all());
    assert_eq!(comparisons.len(), counts.len());
    for comparison in &comparisons {
        let count = &comparison.count;
        assert_eq!(
            count.seen,
            count.year <= last_of_base(count.quantity),
            "{} {:?} {}",
            count.place,
            count.quantity,
            count.year
        );
        assert!(comparison.ours > 0.0 && count.value > 0.0);
    }
}

#[test]
fn countries_are_off_by_no_more_in_the_middle_than_is_told() {
    // As shares: first the years after the base period, then the years in it.
    let bars = [
        (Late::SteelUsed, [0.10, 0.06]),
        (Late::CementUsed, [0.14, 0.09]),
        (Late::CarsNew, [0.12, 0.12]),
    ];
    let medians = medians(&all());
    for (quantity, most) in bars {
        for (seen, most) in [false, true].into_iter().zip(most) {
            let found = medians
                .iter()
                .find(|median| median.quantity == quantity && median.seen == seen)
                .unwrap();
            assert!(found.figures >= 19, "{found:?}");
            assert!(found.error < most, "{found:?}");
        }
    }
}

#[test]
fn cement_is_one_series_a_place_and_no_year_is_filled_with_the_one_before() {
    let counts = recent_built_in().unwrap();
    let cement: Vec<&RecentStatistic> = counts
        .iter()
        .filter(|count| count.quantity == Late::CementUsed && Some(count.place) != Wider::World.id())
        .collect();
    let places: BTreeSet<PlaceId> = cement.iter().map(|count| count.place).collect();
    let unseen = cement.iter().filter(|count| !count.seen).count();
    assert!(places.len() >= 37 && unseen >= 60, "{} places, {unseen} counts", places.len());
    for pair in cement.windows(2).filter(|pair| pair[0].place == pair[1].place) {
        assert!(pair[0].year < pair[1].year, "{} {}", pair[1].place, pair[1].year);
        // Single counts of China are round and may repeat.
        let is_series = pair[1].sources.iter().any(|source| source == "andrew2025");
        assert!(
            !is_series || (pair[1].value / pair[0].value - 1.0).abs() > 0.0005,
            "{} {} is filled",
            pair[1].place,
            pair[1].year
        );
    }
}

#[test]
fn the_base_stands_on_the_series_that_later_years_are_compared_with() {
    let counts = recent_built_in().unwrap();
    let guesses = guesses_built_in(&counts).unwrap();
    let world = real::world();
    let (mut compared, mut by_peers) = (0, BTreeSet::new());
    for count in counts.iter().filter(|count| count.quantity != Late::CarsNew && !count.seen) {
        let Some(facts) = world.place(count.place) else { continue };
        let Some(mean) = guesses.guess(NaiveGuess::BaseMean, count.quantity, count.place, count.year) else {
            continue;
        };
        let ours = match count.quantity {
            Late::SteelUsed => facts.civil.steel.value,
            Late::CementUsed | Late::CarsNew => facts.civil.cement.value,
        };
        if count.quantity == Late::CementUsed && ours < mean / 2.0 {
            by_peers.insert(count.place.to_string());
            continue;
        }
        compared += 1;
        assert!(
            (ours / mean - 1.0).abs() < 1e-3,
            "{} {:?}: {ours} {mean}",
            count.place,
            count.quantity
        );
    }
    assert!(compared > 90, "{compared}");
    // Its count a person is far above those of its region, and is held at their limit.
    assert_eq!(by_peers.into_iter().collect::<Vec<String>>(), ["MYS"]);
}

#[test]
fn skill_is_one_without_error_and_none_where_ours_is_the_guess() {
    let counts = recent_built_in().unwrap();
    let guesses = guesses_built_in(&counts).unwrap();
    let as_if = |ours: &dyn Fn(&RecentStatistic) -> Option<f64>| -> Vec<RecentComparison> {
        let with = |count: &RecentStatistic| {
            Some(RecentComparison {
                ours: ours(count)?,
                count: count.clone(),
            })
        };
        counts.iter().filter_map(with).collect()
    };
    let exact = skills(&as_if(&|count| Some(count.value)), &guesses);
    assert!(exact.len() >= 5, "{exact:?}");
    for skill in &exact {
        // Nothing is nearer than a guess that equals the count.
        let equal = counts.iter().filter(|count| {
            let unseen = !count.seen && count.quantity == skill.quantity && Some(count.place) != Wider::World.id();
            unseen && guesses.guess(skill.guess, count.quantity, count.place, count.year) == Some(count.value)
        });
        let nearer = (skill.figures - equal.count()) as f64 / skill.figures as f64;
        assert_eq!([skill.by_country, skill.by_mass, skill.nearer], [1.0, 1.0, nearer], "{skill:?}");
        assert!(skill.figures >= skill.places && skill.places > 10 && !skill.loses(), "{skill:?}");
    }
    for guess in NaiveGuess::ALL {
        let same = skills(
            &as_if(&|count| guesses.guess(guess, count.quantity, count.place, count.year)),
            &guesses,
        );
        for skill in same.iter().filter(|skill| skill.guess == guess) {
            assert_eq!([skill.by_country, skill.by_mass, skill.nearer], [0.0; 3], "{skill:?}");
        }
    }
    // Twice the error of the guess is a skill of minus one.
    let twice = as_if(&|count| {
        let guess = guesses.guess(NaiveGuess::BaseMean, count.quantity, count.place, count.year)?;
        Some(count.value + 2.0 * (guess - count.value))
    });
    for skill in skills(&twice, &guesses).iter().filter(|skill| skill.guess == NaiveGuess::BaseMean) {
        assert!((skill.by_country + 1.0).abs() < 1e-9 && skill.loses(), "{skill:?}");
    }
}

#[test]
fn our_path_is_set_beside_every_guess_that_counts_can_make() {
    let counts = recent_built_in().unwrap();
    let guesses = guesses_built_in(&counts).unwrap();
    let skills = skills(&all(), &guesses);
    let pairs: Vec<(Late, NaiveGuess)> = skills.iter().map(|skill| (skill.quantity, skill.guess)).collect();
    assert_eq!(
        pairs,
        [
            (Late::SteelUsed, NaiveGuess::LastYear),
            (Late::SteelUsed, NaiveGuess::BaseMean),
            (Late::CementUsed, NaiveGuess::LastYear),
            (Late::CementUsed, NaiveGuess::BaseMean),
            (Late::CementUsed, NaiveGuess::Line),
            (Late::CarsNew, NaiveGuess::LastYear),
            (Late::CarsNew, NaiveGuess::BaseMean),
        ]
    );
    for skill in &skills {
        assert!(skill.by_country < 1.0 && skill.by_mass < 1.0 && skill.error > 0.0, "{skill:?}");
    }
}

#[test]
fn the_world_of_years_not_seen_is_off_by_less_than_a_tenth() {
    let comparisons = all();
    let world: Vec<&RecentComparison> = comparisons
        .iter()
        .filter(|comparison| comparison.is_world() && !comparison.count.seen)
        .collect();
    assert_eq!(world.len(), 5);
    let mut far = Vec::new();
    for comparison in world {
        assert!(comparison.error().abs() < 0.08, "{comparison:?}");
        if comparison.count.quantity == Late::SteelUsed && comparison.error().abs() >= 0.03 {
            far.push((comparison.count.year.number(), libm::round(comparison.error() * 1e4)));
        }
    }
    // Steel is within 3 %, the width of R13 in `published.csv`, but for 2024: ours rises by 0.4 % where the World Steel
    // Association counts 1,742 Mt, less than in 2023. In hundredths of a percent; R13 is judged as missed.
    assert_eq!(far, [(2024, 305.0)]);
}
