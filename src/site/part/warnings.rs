//! Warnings: the limits that the choices exceed, as one short line; all of them in full behind it.
//!
//! The line has the first limit and its first year, and the number of the others. Paper has the full sentences. Out of
//! scope: the limits themselves ([`cairn_analysis::findings::limits`], [`cairn_analysis::findings::forests`]).

use yew::prelude::*;

use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::limits::Overdrawn;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::Level;
use cairn_core::place::Wider;
use cairn_core::year::Year;

/// A warning in a few words, and in full.
type LimitNotice = [String; 2];

/// The line, and what it unfolds; empty without a warning.
pub(crate) fn warnings(words: &Words, state: &ExplorerState) -> Html {
    let all = exceeded(words, state);
    let Some(([first, _], others)) = all.split_first() else {
        return html! { <div class="warned"></div> };
    };
    html! {
        <div class="warned">
            <details>
                <summary>
                    { first }
                    if !others.is_empty() {
                        { " · " }{ words.count(Key::ListOthers, others.len() as f64, &[]) }
                    }
                </summary>
            </details>
            <ul class="warned-all">{ for all.iter().map(|[_, full]| html! { <li>{ full }</li> }) }</ul>
        </div>
    }
}

/// The warnings, in the order in which they are shown.
fn exceeded(words: &Words, state: &ExplorerState) -> Vec<LimitNotice> {
    let overdrawn = |(what, year): &(Overdrawn, Year)| {
        let keys = match what {
            Overdrawn::Buildings if Wider::find(state.board.place.as_str()).is_some() => {
                [Key::WarnShortStockFallSome, Key::WarnStockFallSome]
            }
            Overdrawn::Buildings => [Key::WarnShortStockFall, Key::WarnStockFall],
            Overdrawn::Makers => [Key::WarnShortScrap, Key::WarnScrap],
        };
        keys.map(|key| words.fill(key, &[("year", &words.year(*year))]))
    };
    let mut all: Vec<LimitNotice> = state.board.overdrawn.iter().map(overdrawn).collect();
    let strained = &state.board.strained;
    all.extend(
        words
            .strained_briefly(strained)
            .zip(words.strained(strained))
            .map(<[String; 2]>::from),
    );
    if state.view.choices.pulls.values().any(|pull| pull.level > Level::TOP) {
        all.push([Key::WarnShortBeyond, Key::WarnBeyond].map(|key| words.say(key).to_owned()));
    }
    all
}
