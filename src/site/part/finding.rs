//! Finding: the page's headline. Before a move it is a finding on the place; after it, the plan's effect and the
//! largest part of one result that it names: the chosen one if the headline gives its number. If a plan changes neither materials nor greenhouse gases, it is the exhaust emissions.
//!
//! Out of scope: the attribution of a plan to its parts.

use crate::site::part::result::name;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::Board;
use cairn_analysis::findings::effects::{Effects, Mover};
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::findings::largest::largest;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::kind::Theme;
use cairn_core::year::Year;

/// A smaller change, as a share of the whole, counts as hardly any.
const HARDLY: f64 = 0.005;

/// The effect of a plan. Rows: less, the same or more material; columns: lower, the same or higher emissions.
const FINDINGS: [[Key; 3]; 3] = [
    [Key::FindingLessLess, Key::FindingLessSame, Key::FindingLessMore],
    [Key::FindingSameLess, Key::FindingSame, Key::FindingSameMore],
    [Key::FindingMoreLess, Key::FindingMoreSame, Key::FindingMoreMore],
];

/// The headline of the place or of the plan; without effects, the largest part is left out.
pub(crate) fn finding(words: &Words, state: &ExplorerState, effects: Option<&Effects>) -> String {
    let board: &Board = &state.board;
    if board.view.choices == Default::default() {
        let with = [("share", words.share(board.still_to_build[0])), ("year", words.year(Year::LAST))];
        return words.fill(Key::FindingStill, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    }
    let change = |headline: Headline| {
        let of = |reading: &&HeadlineReading| reading.headline == headline && reading.reference != 0.0;
        let reading = board.readings.iter().find(of);
        reading.map_or(0.0, |reading| (reading.yours - reading.reference) / reading.reference.abs())
    };
    let (material, emissions) = (change(Headline::NewMaterials), change(Headline::Emissions));
    let way = |change: f64| if change.abs() < HARDLY { 1 } else { usize::from(change > 0.0) * 2 };
    let air = change(Headline::Particles);
    if air <= -HARDLY && material.abs() < HARDLY && emissions.abs() < HARDLY {
        let with = [("share", words.share(-air)), ("year", words.year(board.view.focus))];
        return words.fill(Key::FindingAirLess, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    }
    let key = FINDINGS[way(material)][way(emissions)];
    let [material_said, emissions_said] = [material, emissions].map(|change| words.share(change.abs()));
    let with = [
        ("material", material_said.as_str()),
        ("emissions", emissions_said.as_str()),
        ("year", &words.year(board.view.focus)),
    ];
    let said = words.fill(key, &with);
    let chosen = state.result == Headline::Emissions && emissions.abs() >= HARDLY;
    let shown = if chosen || material.abs() < HARDLY {
        Headline::Emissions
    } else {
        Headline::NewMaterials
    };
    match effects.and_then(|effects| most(words, state, effects, shown)) {
        Some(most) => [&said, " ", &most].concat(),
        None => said,
    }
}

/// The largest part of a result, with its share if it is no more than half; none for a plan of one part.
fn most(words: &Words, state: &ExplorerState, effects: &Effects, shown: Headline) -> Option<String> {
    let most = largest(&state.parts_in(effects, shown))?;
    let key = if most.is_most() { Key::FindingMost } else { Key::FindingLargest };
    let with = [
        ("result", words.say(name(shown))),
        ("lever", mover(words, effects, effects.parts.get(most.index)?.mover)),
        ("share", &words.share(most.share)),
    ];
    Some(words.fill(key, if most.is_most() { &with[..2] } else { &with }))
}

/// The name of a mover.
pub(crate) fn mover<'a>(words: &'a Words, effects: &Effects, mover: Mover) -> &'a str {
    words.say(match mover {
        Mover::Background => Key::BackgroundTitle,
        Mover::Form => names::form(effects.asked.choices.form),
        Mover::Panel => Key::ScenarioRecc,
        Mover::Lever(lever) => {
            let theme = Theme::ALL.into_iter().find(|theme| theme.levers().first() == Some(&lever));
            theme.filter(|_| !effects.asked.full).map_or(names::lever(lever)[0], names::theme)
        }
    })
}
