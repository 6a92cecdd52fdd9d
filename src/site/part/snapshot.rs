//! Snapshot: charts without years on the page: their content, and the text below them.
//!
//! Out of scope: their drawing.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::snapshot::SnapshotChart;
use crate::site::part::minerals::mined_chart;
use crate::site::part::{attribution, matters, money, need, pair};
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, title};
use cairn_analysis::words::Words;

/// The content of a chart without years; none for any other.
pub(crate) fn chart(words: &Words, state: &ExplorerState, figure: &Figure, act: &Callback<Action>) -> Option<Rc<SnapshotChart>> {
    if let Some(key) = state.withheld(figure.id) {
        return Some(Rc::new(SnapshotChart::Withheld(words.say(title(figure.id)).to_owned(), key)));
    }
    if let Some(key) = state.lacks_wedges(figure.id) {
        return Some(Rc::new(SnapshotChart::Withheld(words.say(title(figure.id)).to_owned(), key)));
    }
    if let Some(key) = state.lacks_mineral(figure.id) {
        return Some(Rc::new(SnapshotChart::Withheld(words.say(title(figure.id)).to_owned(), key)));
    }
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
        .map(Rc::new)
}

/// Content below the chart.
pub(crate) fn notes(words: &Rc<Words>, state: &ExplorerState, still: &SnapshotChart, slot: usize, act: &Callback<Action>) -> Html {
    match still {
        SnapshotChart::Falls(falls) => attribution::beside(words, falls),
        SnapshotChart::Need(sought) => need::notes(words, state, sought, slot, act),
        SnapshotChart::Matters(weighed) => matters::notes(words, state, weighed),
        SnapshotChart::Pair(_) => pair::notes(words, state, slot, act),
        SnapshotChart::Mined(_) => Html::default(),
        SnapshotChart::Money(priced) => money::notes(words, priced),
        // `flows` handles these, since it must be present even if there are no flows.
        SnapshotChart::Flows(_) | SnapshotChart::Withheld(..) => Html::default(),
    }
}
