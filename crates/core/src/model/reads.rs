//! Reads: the levers whose dials each part of the model reads. Noted in tests alone.
//!
//! ```text
//! within(part, work)   work notes each lever it reads under its part
//! noted()              the levers of each part, one bit each
//! ```
//!
//! In every other build the functions are empty. Out of scope: the values.

use std::cell::Cell;

use crate::kind::{Dial, ModelPart};

/// Levers by part, one bit each.
pub(super) type ReadLevers = [u64; ModelPart::COUNT];

thread_local! {
    static RUNNING: Cell<Option<ModelPart>> = const { Cell::new(None) };
    static NOTED: Cell<ReadLevers> = const { Cell::new([0; ModelPart::COUNT]) };
}

/// Runs the work of a part.
pub(super) fn in_part<T>(part: ModelPart, work: impl FnOnce() -> T) -> T {
    if !cfg!(test) {
        return work();
    }
    RUNNING.set(Some(part));
    let value = work();
    RUNNING.set(None);
    value
}

/// Notes that the part that runs reads a dial.
pub(super) fn note(dial: Dial) {
    if cfg!(test)
        && let (Some(part), Some(lever)) = (RUNNING.get(), dial.lever())
    {
        let mut noted = NOTED.get();
        noted[part.index()] |= 1 << lever.index();
        NOTED.set(noted);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::choices::{Choices, Level};
    use crate::facts::pack;
    use crate::kind::{Lever, LeverGroup};
    use crate::model;

    /// Runs one place in sixteen, with no lever and with all levers.
    fn runs() -> ReadLevers {
        let [facts, roads] = ["world.pack", "roads.pack"].map(|name| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static/facts").join(name);
            fs::read(path).expect("a pack")
        });
        let world = pack::joined(&facts, &roads).expect("the packs of this release");
        let all = Lever::ALL
            .into_iter()
            .fold(Choices::default(), |choices, lever| choices.with(lever, Level::STEP_3));
        for facts in world.places.iter().step_by(16) {
            let (base_state, mut outcome) = model::base_state(facts);
            for choices in [&Choices::default(), &all] {
                model::run_ahead(&base_state, facts, choices, &mut outcome);
            }
        }
        NOTED.get()
    }

    #[test]
    fn a_part_reads_the_levers_that_reach_it_and_no_other() {
        let noted = runs();
        let reads = |part: ModelPart, lever: Lever| noted[part.index()] >> lever.index() & 1 == 1;
        let mut faults = Vec::new();
        for lever in Lever::ALL {
            let reaches = lever.columns().reaches;
            for part in ModelPart::ALL.into_iter().filter(|part| *part != ModelPart::Cycle) {
                match (reaches.has(part), reads(part, lever)) {
                    (true, false) => faults.push(format!("{part:?} never reads {}: take it out of its row", lever.id())),
                    (false, true) => faults.push(format!("{part:?} reads {}: add it to its row", lever.id())),
                    _ => {}
                }
            }
            let of_minerals = lever.group() == LeverGroup::Minerals;
            if !of_minerals && !ModelPart::ALL.into_iter().any(|part| reads(part, lever)) {
                faults.push(format!("no part reads {}", lever.id()));
            }
            if reaches.has(ModelPart::Cycle) {
                faults.push(format!("{}: the cycle always runs and is not listed", lever.id()));
            }
        }
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    }
}
