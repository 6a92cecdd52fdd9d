//! Release: compiles the facts of all places into the packs that programs read.
//!
//! ```text
//! tables → evidence → facts of each place → course of steel, by the model → packs
//! course(t) = factor on the steel remainder of all places before 2020, so that its sum follows the crude steel
//!             of the world
//! ```
//!
//! The course depends on the part that the model explains in all places together. So compilation comes after the model
//! in the module order, and the facts carry the settled course from then on.
//! Out of scope: choices; how a table is read.

use crate as evidence;
use crate::{CompiledEvidence, Faults, Tables};
use cairn_core::facts::civil::world_scaling;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::{World, pack};
use cairn_core::kind::{Material, Sector};
use cairn_core::model::reconciliation::demand;
use cairn_core::model::{self, Use};
use cairn_core::year::{Annual, Stretch};

/// Sets the course of the steel remainder in the facts of all places: the part of steel that the model does not
/// explain. The sum of places then follows the crude steel of the world before 2020. Roads must be joined first; a
/// second call changes nothing.
pub fn settle(world: &mut World, world_steel: &Annual) {
    let parts = [Sector::CivilWorks, Sector::Goods, Sector::Unmodelled].map(|sector| Use {
        sector,
        material: Material::Steel,
    });
    let mut sum = Annual::zero();
    for facts in &mut world.places {
        facts.civil.steel_course.value = Annual::constant(1.0);
        let (_, outcome) = model::base_state(facts);
        for part in parts {
            let demand = demand(facts, &outcome, part);
            for year in Stretch::HISTORY.years() {
                sum[year] += demand[year];
            }
        }
    }
    let course = world_scaling(&sum, world_steel).settled();
    for facts in &mut world.places {
        facts.civil.steel_course.value = course.clone();
    }
}

/// Compiles the tables into eight packs: facts, roads, provenance trails, doubts (uncertainty rows), projects, cities,
/// minerals and money.
/// The same tables give the same bytes.
///
/// # Errors
/// Returns every fault of every table.
pub fn packs(tables: &Tables) -> Result<[Vec<u8>; 8], Faults> {
    let CompiledEvidence {
        mut world,
        roads,
        world_steel,
        trails,
        doubts,
        money,
        projects,
        cities,
        minerals,
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
        pack::write_minerals(&minerals),
        pack::write_money(&money),
    ])
}
