//! Numbers: the results on a stage, next to those of plan A if both are shown; the goal, the vote, and the code of
//! the link.
//!
//! While they are covered or not yet computed, only their names are shown.

use yew::prelude::*;

use crate::draw::goal;
use crate::site::link::{absolute, explore};
use crate::site::part::headlines::{amount, ends, filled, result_value};
use crate::site::part::stage::plans;
use crate::site::part::view_link::picture;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::figure::board::Board;
use cairn_analysis::figure::goal::FigureGoal;
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::words::{Key, Words, names};

/// The headlines of a stage: the chosen result, then emissions or new materials.
const fn headlines(result: Headline) -> [Headline; 2] {
    match result {
        Headline::Emissions => [Headline::Emissions, Headline::NewMaterials],
        result => [result, Headline::Emissions],
    }
}

/// The results, with those of `first` (plan A), the goal, the vote, and the code.
pub(crate) fn numbers(
    words: &Words,
    state: &ExplorerState,
    aim: Option<&FigureGoal>,
    covered: bool,
    first: Option<&Board>,
    tally: Html,
) -> Html {
    let link = absolute(&explore::sent(words.language(), state));
    let reading = |headline: Headline| state.board.readings.iter().find(move |reading| reading.headline == headline);
    let shown = headlines(state.view.result).into_iter().filter_map(reading);
    // Results of another year or unit are not shown next to these.
    let beside = |reading: &HeadlineReading| {
        let mut all = first?.readings.iter();
        all.find(|own| (own.headline, own.year, own.unit) == (reading.headline, reading.year, reading.unit))
            .copied()
    };
    html! {
        <div class="stage-side">
            <dl class="stage-numbers">
                { for shown.map(|reading| number(words, state, reading, covered, beside(reading))) }
                { for aim.map(|aim| verdict(words, aim, covered)) }
                { tally }
            </dl>
            <div class="stage-qr">
                { picture(words, &link) }
                <p class="stage-address" dir="ltr">{ typed(&absolute(&explore::plain(words.language(), state.place))) }</p>
            </div>
        </div>
    }
}

/// A result. The chosen one has its range, once it is known.
fn number(words: &Words, state: &ExplorerState, reading: &HeadlineReading, covered: bool, first: Option<HeadlineReading>) -> Html {
    let [name, _] = names::headline(reading.headline);
    let range = (reading.headline == state.view.result)
        .then(|| ends(words, state, reading))
        .flatten();
    let changed = words.quantity(reading.yours, reading.unit) != words.quantity(reading.reference, reading.unit);
    html! {
        <div data-headline={reading.headline.id()}>
            <dt>{ filled(words, name, reading) }</dt>
            if covered {
                <dd class="value">{ words.say(Key::StageGuess) }</dd>
            } else if state.waits() {
                <dd class="value">{ "…" }</dd>
                <dd class="change">{ words.say(Key::DidWaiting) }</dd>
            } else {
                <dd class="value">{ result_value(words, reading) }</dd>
                <dd class={classes!("change", changed.then_some("moved"))}>{ if changed {
                    let change = words.change_in(reading.unit, reading.yours, reading.reference);
                    words.fill(Key::StageChange, &[("change", &change)])
                } else {
                    words.say(Key::ChangeNone).to_owned()
                } }{ for range.filter(|_| changed).map(|range| [" (", &range, ")"].concat()) }</dd>
                { for first.map(|first| html! { <dd class="change stage-first"><strong>{ plans::NAMES[0] }</strong>{ " " }{ amount(words, first.yours, first.unit) }</dd> }) }
            }
        </div>
    }
}

/// An address as a person types it; a line ends after a slash only.
fn typed(address: &str) -> Html {
    let short = address.split_once("://").map_or(address, |(_, rest)| rest);
    let parts = short.trim_end_matches('/').split_inclusive('/');
    parts.map(|part| html! { <>{ part.to_owned() }<wbr /></> }).collect()
}

fn verdict(words: &Words, aim: &FigureGoal, covered: bool) -> Html {
    let [value, gap] = if covered {
        [Some(words.say(Key::StageGuess).to_owned()), None]
    } else {
        goal::verdict(words, aim)
    };
    let class = classes!("stage-goal", (!covered).then(|| goal::status_class(aim)));
    html! {
        <div {class}>
            <dt>{ goal::named(words, aim) }</dt>
            <dd class="value">{ value }</dd>
            { for gap.map(|gap| html! { <dd class="change">{ gap }</dd> }) }
        </div>
    }
}
