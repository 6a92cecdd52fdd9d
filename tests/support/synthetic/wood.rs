//! Wood of a synthetic place: plain numbers, all of them different.

use cairn_core::facts::wood::{ForestFacts, WoodEverywhere, WoodFacts};
use cairn_core::kind::Forest;

use super::known;

/// Little wood; forests could give more the later their region is in the list.
pub(crate) fn wood() -> WoodFacts {
    WoodFacts {
        everywhere: WoodEverywhere {
            forests: known(std::array::from_fn(|at| ForestFacts {
                room: 0.1 + at as f64 / 10.0,
                roundwood: 0.3 + at as f64 / 20.0,
            })),
            roundwood: known(3.2),
            biomass: known(0.61),
            formwork: known(0.25),
            power: known(0.35),
        },
        region: Forest::Eurasia,
        used: known(1.7),
    }
}
