//! Networks of a synthetic place: plain numbers, all of them different.

use cairn_core::facts::infrastructure::NormalLife;
use cairn_core::facts::networks::{Distribution, MeshFacts, NetworkFacts, NetworksEverywhere, OBSERVED_YEARS, Pipes, PlantFacts};
use cairn_core::kind::{Mesh, Plant};

use super::assumed_fact;

fn life(mean: f64) -> NormalLife {
    NormalLife {
        mean,
        deviation: mean * 0.25,
    }
}

/// A little of every plant, more in each known year; few lines; most people have piped water.
pub(crate) fn networks() -> NetworkFacts {
    let made: [[f64; Plant::COUNT]; OBSERVED_YEARS.len()] =
        std::array::from_fn(|year| std::array::from_fn(|plant| (1.0 + year as f64) * (2.0 - plant as f64 / 5.0)));
    let plants: [PlantFacts; Plant::COUNT] = std::array::from_fn(|plant| PlantFacts {
        running: 0.15 + plant as f64 / 15.0,
        life: 25.0 + 5.0 * plant as f64,
        mass: [
            90.0 - plant as f64,
            300.0 + plant as f64,
            1.0 + plant as f64,
            2.0 + plant as f64,
            plant as f64,
        ],
    });
    let mesh: [MeshFacts; Mesh::COUNT] = std::array::from_fn(|part| MeshFacts {
        per_km: if part % 4 < 2 { 1.0 } else { 0.02 + part as f64 / 100.0 },
        mass: [
            12.0 - part as f64,
            40.0 + part as f64,
            3.0 + part as f64,
            1.0 + part as f64,
            0.1 * part as f64,
            0.2 + part as f64 / 9.0,
        ],
    });
    NetworkFacts {
        made: assumed_fact(made),
        solar: assumed_fact(1.0),
        distribution: assumed_fact(Distribution {
            km: 9.0,
            medium: 0.2,
            low: 0.3,
        }),
        served: assumed_fact(0.8),
        pipes: assumed_fact(Pipes {
            main: 3.0,
            sewer: 2.5,
            sewered: 0.4,
            later: 0.7,
        }),
        everywhere: NetworksEverywhere {
            plants: assumed_fact(plants),
            mesh: assumed_fact(mesh),
            pipes: assumed_fact([[0.005, 0.6, 0.012, 0.004], [0.02, 1.2, 0.003, 0.007]]),
            before: assumed_fact(0.05),
            power: assumed_fact(0.6),
            least: assumed_fact(0.2),
            wind: assumed_fact(0.45),
            panels: assumed_fact(1.1),
            coal_2030: assumed_fact(1.4),
            coal_2040: assumed_fact(1.8),
            medium: assumed_fact(0.35),
            underground: assumed_fact(0.03),
            line_life: assumed_fact(life(40.0)),
            transformer_life: assumed_fact(life(30.0)),
            spread: assumed_fact(0.2),
            pipe_life: assumed_fact(life(80.0)),
            rise: assumed_fact(0.005),
            fall: assumed_fact(0.015),
        },
    }
}
