//! Pair: which levers stand on a stage: two, unless one or three are asked for.
//!
//! The first two that are moved, a whole theme where its levers stand alike; what is missing is
//! filled by longer lifetimes, recycling, and space.

use crate::choices::{Choices, Level};
use crate::findings::lever::Step;
use crate::kind::{Lever, Theme};
use crate::site::part::lever::of_theme;
use crate::site::state::explore::knob::Knob;

/// So many levers stand on a stage at most.
pub(crate) const MOST: usize = 3;
/// Those that stand there while others are missing.
const FILLED: [Theme; MOST] = [Theme::Lifetimes, Theme::Recycling, Theme::Space];

/// So many levers of some choices, of those that a place offers.
pub(crate) fn pair(choices: &Choices, offered: &[Step], many: usize) -> Vec<Knob> {
    let mut pair: Vec<Knob> = Theme::ALL.into_iter().flat_map(|theme| moved(theme, choices, offered)).collect();
    pair.truncate(many);
    let taken: Vec<Lever> = pair.iter().flat_map(|knob| knob.levers(offered)).collect();
    let free = |theme: &Theme| {
        let own = Knob::Theme(*theme).levers(offered);
        !own.is_empty() && own.iter().all(|lever| !taken.contains(lever))
    };
    let missing = many - pair.len();
    pair.extend(FILLED.into_iter().filter(free).take(missing).map(Knob::Theme));
    pair
}

/// The levers of a theme that are moved: the theme itself where all stand alike.
fn moved(theme: Theme, choices: &Choices, offered: &[Step]) -> Vec<Knob> {
    let own = of_theme(theme, offered);
    let levels: Vec<Level> = own.iter().map(|step| choices.level(step.lever)).collect();
    match levels.first() {
        Some(first) if own.len() > 1 && *first > Level::NONE && levels.iter().all(|level| level == first) => vec![Knob::Theme(theme)],
        _ => {
            let moved = own.iter().filter(|step| choices.level(step.lever) > Level::NONE);
            moved.map(|step| Knob::Lever(step.lever)).collect()
        }
    }
}
