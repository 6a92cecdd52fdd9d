//! Plastics of a synthetic place: plain numbers, all of them different.

use cairn_core::facts::plastics::{Applied, Carried, Managed, PlasticsEverywhere, PlasticsFacts};
use cairn_core::year::Annual;

use super::known;

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
        used: known(40.0),
        late: known(0.02),
        mismanaged: known(0.33),
        managed: known(Managed {
            recycled: 0.15,
            incinerated: 0.25,
        }),
        carried: known(Carried {
            to_water: 0.08,
            to_sea: 0.02,
        }),
        everywhere: PlasticsEverywhere {
            applications: known(applied),
            course: known(Annual::constant(1.0)),
            level: known(0.95),
            power: known(0.97),
            most: known(400.0),
            mismanaged_power: known(0.65),
            content: known(0.3),
            collected: known(0.6),
            sorted: known(0.75),
            large: known(0.27),
            small: known(0.006),
            lies: known(22.0),
            resin: known(2.4),
            resin_power: known(0.2),
            conversion: known(1.1),
            conversion_power: known(0.5),
            secondary: known(0.9),
            burnt: known(2.7),
            open_burning: known(0.31),
            paper_mass: known(1.5),
            paper: known(1.05),
            kept: known(0.1),
            single_use: known(0.52),
        },
    }
}
