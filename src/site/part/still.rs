//! Still: charts without years on the page: their content, and the text below them.
//!
//! Out of scope: their drawing.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::still::Still;
use crate::site::part::{matters, need, pair, who};
use crate::site::state::explore::{Action, State};
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::figure::{Figure, title};
use cairn_analysis::words::Words;

/// The content of a chart without years; none for any other.
pub(crate) fn still(words: &Words, state: &State, figure: &Figure, act: &Callback<Action>) -> Option<Rc<Still>> {
    if let Some(said) = state.withheld(figure.id) {
        return Some(Rc::new(Still::Withheld(words.say(title(figure.id)).to_owned(), said)));
    }
    if let Some(said) = state.lacks_wedges(figure.id) {
        return Some(Rc::new(Still::Withheld(words.say(title(figure.id)).to_owned(), said)));
    }
    let falls = || who::falls(words, state, figure).map(Still::Falls);
    let need = || need::sought(words, state, figure).map(Still::Need);
    let flows = || state.board.flows.clone().filter(|_| Lens::can_part(figure.id)).map(Still::Flows);
    let pair = || pair::held(words, state, figure, act).map(Still::Pair);
    let matters = || matters::weighed(words, state, figure).map(Still::Matters);
    falls().or_else(need).or_else(pair).or_else(matters).or_else(flows).map(Rc::new)
}

/// Content below the chart.
pub(crate) fn beside(words: &Rc<Words>, state: &State, still: &Still, slot: usize, act: &Callback<Action>) -> Html {
    match still {
        Still::Falls(falls) => who::beside(words, falls),
        Still::Need(sought) => need::beside(words, state, sought, act),
        Still::Matters(weighed) => matters::beside(words, state, weighed),
        Still::Pair(_) => pair::beside(words, state, slot, act),
        // `flows` handles these, since it must be present even if there are no flows.
        Still::Flows(_) | Still::Withheld(..) => Html::default(),
    }
}
