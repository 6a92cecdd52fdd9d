//! Count: the number of controls that a visitor moved.
//!
//! ```text
//! headline   1 if all its levers that a place offers are set alike          otherwise   1 for each of its levers set
//! ```
//!
//! Pages show headline levers; each sets several levers at once. Out of scope: background and urban form.

use crate::choices::Pull;
use crate::kind::{Lever, Theme};

/// The number of controls moved, where a place offers some levers; `pull` says how a lever is set.
pub fn moved<'a>(pull: &dyn Fn(Lever) -> Option<&'a Pull>, offered: &[Lever]) -> usize {
    let of = |theme: Theme| {
        let levers = theme.levers();
        let set: Vec<&Pull> = levers.iter().filter_map(|lever| pull(*lever)).collect();
        let is_whole = levers.iter().all(|lever| pull(*lever).is_some() || !offered.contains(lever));
        let alike = set.windows(2).all(|two| two[0] == two[1]);
        if is_whole && alike { set.len().min(1) } else { set.len() }
    };
    Theme::ALL.into_iter().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::scenario::Scenario;
    use crate::choices::{Choices, Level};

    #[test]
    fn a_headline_counts_one_and_its_levers_apart_count_each() {
        let count = |choices: &Choices| moved(&|lever| choices.pulls.get(&lever), &Lever::ALL);
        let headline = Theme::Materials.levers().iter();
        let whole = headline.fold(Choices::default(), |choices, lever| choices.with(*lever, Level::STEP_3));
        assert_eq!((count(&Choices::default()), count(&whole)), (0, 1));
        let apart = whole.clone().with(Lever::SteelMaking, Level::TOP);
        assert_eq!(count(&apart), Theme::Materials.levers().len());
        assert_eq!(count(&whole.with(Lever::HomeSpace, Level::TOP)), 2);
        // All scenarios but clean power: eleven sliders.
        assert_eq!(count(&Scenario::All.choices()), 11);
        // A place that lacks some levers of a headline.
        let lacks = Choices::default().with(Lever::HomeSpace, Level::STEP_2);
        assert_eq!(moved(&|lever| lacks.pulls.get(&lever), &[Lever::HomeSpace]), 1);
    }
}
