//! Snapshot: charts without years on the page: their content, and the text below charts. Both load with the panels.
//!
//! Out of scope: their drawing.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::snapshot::{Snapshot, SnapshotChart};
use crate::site::part::minerals::mined_chart;
use crate::site::part::{attribution, flows, matters, minerals, money, need, pair, range_notes, remainder_share, stock_notes};
use crate::site::parts;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::charts::columns;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, title};
use cairn_analysis::words::{Key, Words};

/// A chart without years; none for any other. Until its code is loaded, a text stands in its place.
pub(crate) fn chart(words: &Words, state: &ExplorerState, figure: &Figure, act: &Callback<Action>) -> Option<Snapshot> {
    let lacking = |reason: Key| Some(Snapshot::lacking(words.say(title(figure.id)).to_owned(), reason));
    let withheld = state.withheld(figure.id).or_else(|| state.lacks_wedges(figure.id));
    if let Some(key) = withheld.or_else(|| state.lacks_mineral(figure.id)) {
        return lacking(key);
    }
    if columns(figure.id).has_years {
        return None;
    }
    match parts::panels() {
        Some(panels) => (panels.snapshot)(words, state, figure, act),
        None => lacking(Key::DidWaiting),
    }
}

/// The content of a chart without years; none for any other, and for flows that are not known.
pub(crate) fn content(words: &Words, state: &ExplorerState, figure: &Figure, act: &Callback<Action>) -> Option<SnapshotChart> {
    let falls = || attribution::falls(words, state, figure).map(SnapshotChart::Falls);
    let need = || need::sought(words, state, figure).map(SnapshotChart::Need);
    let flows = || {
        state
            .board
            .flows
            .clone()
            .filter(|_| Lens::can_part(figure.id))
            .map(SnapshotChart::Flows)
    };
    let pair = || pair::pair_chart(words, state, figure, act).map(SnapshotChart::Pair);
    let matters = || matters::weighed(words, state, figure).map(SnapshotChart::Matters);
    let mined = || mined_chart(words, state, figure).map(SnapshotChart::Mined);
    let priced = || money::money_chart(words, state, figure).map(SnapshotChart::Money);
    falls()
        .or_else(mined)
        .or_else(need)
        .or_else(pair)
        .or_else(matters)
        .or_else(priced)
        .or_else(flows)
}

/// Content below a chart that is not one of those with which a page starts.
pub(crate) fn below_chart(
    words: &Rc<Words>,
    state: &ExplorerState,
    figure: &Figure,
    still: Option<&Snapshot>,
    slot: usize,
    act: &Callback<Action>,
) -> Html {
    html! {
        <>
            { range_notes::notes(words, state, figure, slot, act) }
            { attribution::below(words, state, figure) }
            { flows::beside(words, state, figure, slot, act) }
            { stock_notes::notes(words, figure, slot, act) }
            { stock_notes::homes(words, state, figure) }
            { minerals::notes(words, state, figure, slot, act) }
            { remainder_share::of_chart(words, &state.board, figure.id) }
            { for still.and_then(Snapshot::content).map(|still| below(words, state, still, slot, act)) }
        </>
    }
}

/// Content below a chart without years.
fn below(words: &Rc<Words>, state: &ExplorerState, still: &SnapshotChart, slot: usize, act: &Callback<Action>) -> Html {
    match still {
        SnapshotChart::Falls(falls) => attribution::beside(words, falls),
        SnapshotChart::Need(sought) => need::notes(words, state, sought, slot, act),
        SnapshotChart::Matters(weighed) => matters::notes(words, state, weighed),
        SnapshotChart::Pair(_) => pair::notes(words, state, slot, act),
        SnapshotChart::Mined(_) => Html::default(),
        SnapshotChart::Money(priced) => money::notes(words, priced),
        // `flows` handles these, since it must be present even if there are no flows.
        SnapshotChart::Flows(_) => Html::default(),
    }
}
