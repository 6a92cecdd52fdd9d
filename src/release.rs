//! Release: how do the facts of all places become the packs that are handed out?
//!
//! ```text
//! tables → evidence → facts of each place → course of steel, by the model → packs
//! course(t) = what the sum of all places' remainder of steel is multiplied with before 2020, so that it follows the
//!             crude steel of the world
//! ```
//!
//! The course rests on what the model explains in all places at once. So compiling comes after the model in the walk, and what
//! it settles stands in the facts from then on. Does not know: choices; how a table is read.

use crate::evidence::{self, Compiled, Faults, Tables};
use crate::facts::civil::follow;
use crate::facts::doubts::Doubts;
use crate::facts::{World, pack};
use crate::kind::{Material, Sector};
use crate::model::closing::asked;
use crate::model::{self, Use};
use crate::year::{Annual, Stretch};

/// Settles the course of the steel that statistics leave in the facts of all places, so that the sum of places follows the crude
/// steel of the world before 2020. Roads must be joined; settling twice changes nothing.
pub fn settle(world: &mut World, world_steel: &Annual) {
    let parts = [Sector::CivilWorks, Sector::Goods, Sector::Unmodelled].map(|sector| Use {
        sector,
        material: Material::Steel,
    });
    let mut sum = Annual::zero();
    for facts in &mut world.places {
        facts.civil.steel_course.value = Annual::constant(1.0);
        let (_, outcome) = model::standing(facts);
        for part in parts {
            let asked = asked(facts, &outcome, part);
            for year in Stretch::HISTORY.years() {
                sum[year] += asked[year];
            }
        }
    }
    let course = follow(&sum, world_steel).settled();
    for facts in &mut world.places {
        facts.civil.steel_course.value = course.clone();
    }
}

/// Compiles tables into the pack of facts, that of roads, that of what values rest on, that of what is varied, that of projects and that of cities; the same
/// tables give the same bytes.
///
/// # Errors
/// Every fault of every table.
pub fn packs(tables: &Tables) -> Result<[Vec<u8>; 6], Faults> {
    let Compiled {
        mut world,
        roads,
        world_steel,
        trails,
        doubts,
        projects,
        cities,
    } = evidence::compiled(tables)?;
    let mut joined = world.clone();
    joined.join(&roads);
    settle(&mut joined, &world_steel);
    for (facts, joined) in world.places.iter_mut().zip(joined.places) {
        facts.civil.steel_course = joined.civil.steel_course;
    }
    let doubts = Doubts {
        release: world.release.clone(),
        rows: doubts,
    };
    Ok([
        pack::write(&world),
        pack::write_roads(&roads),
        pack::write_trails(&trails),
        pack::write_doubts(&doubts),
        pack::write_projects(&projects),
        pack::write_cities(&cities),
    ])
}
