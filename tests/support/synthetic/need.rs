//! Housing need of a synthetic place: plain numbers, all of them different.

use cairn_core::facts::ValueRange;
use cairn_core::facts::need::{DisplacedPeople, NeedFacts, SlumShare};
use cairn_core::year::Year;

use super::assumed_fact;

const fn range(value: f64, low: f64, high: f64) -> ValueRange {
    ValueRange { value, low, high }
}

/// A place with few people counted, in two years.
pub(crate) fn need() -> NeedFacts {
    NeedFacts {
        floor: assumed_fact(range(15.0, 12.0, 20.0)),
        least: assumed_fact(range(10.0, 8.0, 11.0)),
        spread: assumed_fact(range(0.55, 0.4, 0.7)),
        slums: assumed_fact(SlumShare {
            year: 2022,
            counted: true,
            used: Some(0.3),
            low: Some(0.2),
            high: Some(0.5),
        }),
        displaced: assumed_fact(DisplacedPeople {
            years: vec![Year::of(2010), Year::of(2024)],
            people: std::array::from_fn(|group| {
                let base = 1000 * (group as u32 + 1);
                vec![base, base + 100]
            }),
        }),
    }
}
