//! Wood of a synthetic place: plain numbers, all of them different.

use cairn_core::facts::wood::{ForestFacts, WoodEverywhere, WoodFacts};
use cairn_core::kind::Forest;

use super::assumed_fact;

/// Little wood; forests could give more the later their region is in the list.
pub(crate) fn wood() -> WoodFacts {
    WoodFacts {
        everywhere: WoodEverywhere {
            forests: assumed_fact(std::array::from_fn(|at| ForestFacts {
                room: 0.1 + at as f64 / 10.0,
                roundwood: 0.3 + at as f64 / 20.0,
            })),
            roundwood: assumed_fact(3.2),
            biomass: assumed_fact(0.61),
            formwork: assumed_fact(0.25),
            power: assumed_fact(0.35),
        },
        region: Forest::Eurasia,
        used: assumed_fact(1.7),
    }
}
