//! Goods of a synthetic place: plain numbers; every good has its own.

use cairn_core::facts::goods::{HouseholdGood, OwnedEverywhere, OwnedFacts};

use super::assumed_fact;

/// Four persons a home, warm, with fewer air conditioners than elsewhere.
pub(crate) fn goods() -> OwnedFacts {
    let lives = [15.0, 13.0, 14.0, 12.0, 9.0, 6.0, 4.0, 8.0, 16.0];
    let masses = [60.0, 70.0, 40.0, 42.0, 13.0, 3.5, 0.17, 1.0, 1.1];
    let owned = std::array::from_fn(|at| HouseholdGood {
        of_homes: if at < 6 { 1.0 } else { 0.0 },
        saturation: 1.3 + at as f64,
        delay: 3.5 + at as f64 / 2.0,
        pace: 0.1 + at as f64 / 50.0,
        middle: 1955.0 + 6.0 * at as f64,
        spread: 10.0 - at as f64 / 2.0,
        kg: masses[at],
        shares: [0.4, 0.06, 0.05, 0.1, 0.02, 0.25, 0.01, 0.11],
        life: lives[at],
        shape: 1.8 + at as f64 / 10.0,
        making: 60.0 - 5.0 * at as f64,
    });
    OwnedFacts {
        persons: assumed_fact(4.1),
        climate: assumed_fact(0.6),
        usual: assumed_fact(0.8),
        everywhere: OwnedEverywhere {
            goods: assumed_fact(owned),
            fall: assumed_fact(0.005),
            fewest: assumed_fact(2.0),
            most: assumed_fact(8.0),
            before: assumed_fact(0.06),
            gone: assumed_fact(0.5),
            loss_steel: assumed_fact(0.15),
            loss_aluminium: assumed_fact(0.2),
            recovered_metals: assumed_fact(0.45),
            recovered_glass: assumed_fact(0.25),
        },
    }
}
