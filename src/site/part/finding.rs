//! Finding: the page's headline. Before a move it is a finding on the place; after it, the plan's effect on the chosen
//! result, and the largest part of it.
//!
//! Out of scope: the attribution of a plan to its parts.

use crate::site::part::result::name;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::Board;
use cairn_analysis::findings::effects::{Effects, Mover};
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::findings::largest::largest;
use cairn_analysis::words::names::{self, HeadlineTexts};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Theme;
use cairn_core::year::Year;

/// A smaller change, as a share of the whole, counts as hardly any.
const HARDLY: f64 = 0.005;

/// The headline of the place or of the plan; without effects, the largest part is left out.
pub(crate) fn finding(words: &Words, state: &ExplorerState, effects: Option<&Effects>) -> String {
    let board: &Board = &state.board;
    if board.view.choices == Default::default() {
        let with = [("share", words.share(board.still_to_build[0])), ("year", words.year(Year::LAST))];
        return words.fill(Key::FindingStill, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    }
    let result = state.board.view.result;
    let of = |reading: &&HeadlineReading| reading.headline == result;
    let Some(reading) = board.readings.iter().find(of) else {
        return String::new();
    };
    let change = if reading.reference == 0.0 {
        0.0
    } else {
        (reading.yours - reading.reference) / reading.reference.abs()
    };
    let HeadlineTexts { less, more, same, .. } = names::headline_texts(result);
    let key = match change {
        change if change.abs() < HARDLY => same,
        change if change < 0.0 => less,
        _ => more,
    };
    let [yours, reference] = words.quantities([reading.yours, reading.reference], reading.unit);
    let with = [
        ("share", words.share(change.abs())),
        ("year", words.year(board.view.focus)),
        ("last", words.year(Year::LAST)),
        ("yours", yours),
        ("reference", reference),
    ];
    let said = words.fill(key, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    match effects
        .filter(|_| key != same)
        .and_then(|effects| most(words, state, effects, result))
    {
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
