//! Networks of a synthetic place: plain numbers, all of them different.

use cairn_core::facts::infrastructure::NormalLife;
use cairn_core::facts::networks::{Distribution, KNOWN, MeshFacts, NetworkFacts, NetworksEverywhere, Pipes, PlantFacts};
use cairn_core::kind::{Mesh, Plant};

use super::known;

fn life(mean: f64) -> NormalLife {
    NormalLife {
        mean,
        deviation: mean * 0.25,
    }
}

/// A little of every plant, more in each known year; few lines; most people have piped water.
pub(crate) fn networks() -> NetworkFacts {
    let made: [[f64; Plant::COUNT]; KNOWN.len()] =
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
        made: known(made),
        solar: known(1.0),
        distribution: known(Distribution {
            km: 9.0,
            medium: 0.2,
            low: 0.3,
        }),
        served: known(0.8),
        pipes: known(Pipes {
            main: 3.0,
            sewer: 2.5,
            sewered: 0.4,
            later: 0.7,
        }),
        everywhere: NetworksEverywhere {
            plants: known(plants),
            mesh: known(mesh),
            pipes: known([[0.005, 0.6, 0.012, 0.004], [0.02, 1.2, 0.003, 0.007]]),
            before: known(0.05),
            power: known(0.6),
            least: known(0.2),
            wind: known(0.45),
            panels: known(1.1),
            coal_2030: known(1.4),
            coal_2040: known(1.8),
            medium: known(0.35),
            underground: known(0.03),
            line_life: known(life(40.0)),
            transformer_life: known(life(30.0)),
            spread: known(0.2),
            pipe_life: known(life(80.0)),
            rise: known(0.005),
            fall: known(0.015),
        },
    }
}
