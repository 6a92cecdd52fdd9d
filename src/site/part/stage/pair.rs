//! Pair: the two levers of a stage.
//!
//! The first two that are moved, a whole theme where its levers stand alike; what is missing is
//! filled by the two of the hint, longer lifetimes and recycling.

use crate::choices::{Choices, Level};
use crate::findings::lever::Step;
use crate::kind::{Lever, Theme};
use crate::site::part::lever::of_theme;
use crate::site::state::explore::knob::Knob;

/// How many levers stand on a stage.
const LEVERS: usize = 2;
/// The two that the hint asks about.
const HINTED: [Theme; 2] = [Theme::Lifetimes, Theme::Recycling];

/// The two levers of some choices, of those that a place offers.
pub(crate) fn pair(choices: &Choices, offered: &[Step]) -> Vec<Knob> {
    let mut pair: Vec<Knob> = Theme::ALL.into_iter().flat_map(|theme| moved(theme, choices, offered)).collect();
    pair.truncate(LEVERS);
    let taken: Vec<Lever> = pair.iter().flat_map(|knob| knob.levers(offered)).collect();
    let free = |theme: &Theme| {
        let own = Knob::Theme(*theme).levers(offered);
        !own.is_empty() && own.iter().all(|lever| !taken.contains(lever))
    };
    let missing = LEVERS - pair.len();
    pair.extend(HINTED.into_iter().filter(free).take(missing).map(Knob::Theme));
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
