//! Recent years: the reference path against statistics after the base period, and the median error of countries.

use crate::real;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_core::year::Year;
use cairn_evidence::comparison::recent_statistics::{RecentComparison, compare, medians};
use cairn_evidence::{Late, recent_built_in};

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
        (Late::SteelUsed, [0.088, 0.045]),
        (Late::CementUsed, [0.098, 0.066]),
        (Late::CarsNew, [0.101, 0.102]),
    ];
    let medians = medians(&all());
    for (quantity, wanted) in bars {
        for (seen, wanted) in [false, true].into_iter().zip(wanted) {
            let found = medians
                .iter()
                .find(|median| median.quantity == quantity && median.seen == seen)
                .unwrap();
            assert!(found.figures >= 19, "{found:?}");
            assert!((found.error - wanted).abs() < 0.001, "{found:?}");
        }
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
    for comparison in world {
        assert!(comparison.error().abs() < 0.08, "{comparison:?}");
        // Steel is within 3 %.
        assert!(
            comparison.count.quantity != Late::SteelUsed || comparison.error().abs() < 0.03,
            "{comparison:?}"
        );
    }
}
