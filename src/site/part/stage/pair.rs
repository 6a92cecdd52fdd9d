//! Pair: the selection of levers on a stage: two by default, or one or three.
//!
//! It takes the first two moved levers, or a whole theme if its levers have one level. Longer lifetimes, recycling
//! and space fill the rest.

use crate::site::part::lever::of_theme;
use crate::site::state::explore::knob::Knob;
use cairn_analysis::findings::lever::LeverReading;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Theme};

/// Largest number of levers on a stage.
pub(crate) const MOST: usize = 3;
/// The themes that fill the rest.
const FILLED: [Theme; MOST] = [Theme::Lifetimes, Theme::Recycling, Theme::Space];

/// The first `many` levers of some choices, among those that a place offers.
pub(crate) fn pair(choices: &Choices, offered: &[LeverReading], many: usize) -> Vec<Knob> {
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

/// The moved levers of a theme, or the theme itself if all have one level.
fn moved(theme: Theme, choices: &Choices, offered: &[LeverReading]) -> Vec<Knob> {
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
