//! Plastics of a synthetic place: plain numbers, all of them different.

use cairn_core::facts::plastics::{Applied, Managed, PlasticsEverywhere, PlasticsFacts, WaterborneShares};
use cairn_core::year::Annual;

use super::assumed_fact;

/// Forty kilograms a person, a third of the waste mismanaged.
pub(crate) fn plastics() -> PlasticsFacts {
    let lives = [0.5, 35.0, 13.0, 8.0, 3.0, 5.0, 20.0, 6.0];
    let shares = [0.3, 0.18, 0.1, 0.04, 0.11, 0.12, 0.01, 0.14];
    let applied = std::array::from_fn(|at| Applied {
        share: shares[at],
        mean: lives[at],
        deviation: lives[at] / 4.0,
    });
    PlasticsFacts {
        used: assumed_fact(40.0),
        late: assumed_fact(0.02),
        mismanaged: assumed_fact(0.33),
        managed: assumed_fact(Managed {
            recycled: 0.15,
            incinerated: 0.25,
        }),
        carried: assumed_fact(WaterborneShares {
            to_water: 0.08,
            to_sea: 0.02,
        }),
        everywhere: PlasticsEverywhere {
            applications: assumed_fact(applied),
            course: assumed_fact(Annual::constant(1.0)),
            level: assumed_fact(0.95),
            power: assumed_fact(0.97),
            most: assumed_fact(400.0),
            mismanaged_power: assumed_fact(0.65),
            content: assumed_fact(0.3),
            collected: assumed_fact(0.6),
            sorted: assumed_fact(0.75),
            large: assumed_fact(0.27),
            small: assumed_fact(0.006),
            lies: assumed_fact(22.0),
            resin: assumed_fact(2.4),
            resin_power: assumed_fact(0.2),
            conversion: assumed_fact(1.1),
            conversion_power: assumed_fact(0.5),
            secondary: assumed_fact(0.9),
            burnt: assumed_fact(2.7),
            open_burning: assumed_fact(0.31),
            paper_mass: assumed_fact(1.5),
            paper: assumed_fact(1.05),
            kept: assumed_fact(0.1),
            single_use: assumed_fact(0.52),
        },
    }
}
