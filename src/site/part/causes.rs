//! Causes: what made the difference between two plans of one place, lever by lever, for the result shown.
//!
//! Does not know: how the parts come about; [`crate::findings::compare::causes`] does.

use yew::prelude::*;

use crate::choices::scenario::Scenario;
use crate::draw::picture::percent;
use crate::draw::say::Writing;
use crate::findings::compare::causes::{Mover, Part, RESULTS, movers};
use crate::kind::Theme;
use crate::site::page::compare::CompareDesk;
use crate::words::{Key, Words, names};

/// The parts of the difference, the largest first; nothing of two places, or where nothing differs.
pub(crate) fn causes(desk: &CompareDesk<'_>) -> Html {
    let words = desk.words;
    let shown = &desk.state.shown;
    let result = RESULTS.iter().position(|measure| *measure == shown.pair.shown);
    let Some(result) = result.filter(|_| !movers(&shown.pair).is_empty()) else {
        return Html::default();
    };
    let mut parts: Vec<&Part> = Vec::new();
    for part in &shown.parts {
        let smaller = |other: &&Part| other.change[result].abs() < part.change[result].abs();
        let place = parts.iter().position(smaller).unwrap_or(parts.len());
        parts.insert(place, part);
    }
    let whole: f64 = parts.iter().map(|part| part.change[result]).sum();
    let longest = parts.first().map_or(0.0, |part| part.change[result].abs());
    let writing = Writing::up_to(words, shown.unit, longest.max(whole.abs()));
    let line = |part: &&Part| {
        let change = part.change[result];
        let share = if longest > 0.0 { change.abs() / longest } else { 0.0 };
        html! {
            <li>
                <span class="cause-name">{ mover(words, part.mover) }</span>
                <svg aria-hidden="true"><rect class={if change < 0.0 { "less" } else { "more" }} width={percent(share)} height="100%" /></svg>
                <span class="cause-value">{ writing.signed(change) }</span>
            </li>
        }
    };
    let difference = words.difference(whole, shown.unit);
    let how = words.fill(
        Key::CompareDidHow,
        &[
            ("result", words.say(names::measure(shown.pair.shown))),
            ("year", &words.year(shown.pair.focus)),
            ("difference", &difference),
        ],
    );
    html! {
        <section class={classes!("causes", desk.waiting())} aria-labelledby="causes">
            <h2 id="causes">{ words.say(Key::CompareDid) }{ " " }<span class="chart-unit">{ writing.unit }</span></h2>
            if parts.is_empty() {
                <p class="hint" role="status">{ words.say(Key::CompareDidWaiting) }</p>
            } else {
                <ol>{ for parts.iter().map(line) }</ol>
                <p class="hint">{ how }</p>
            }
        </section>
    }
}

/// Whose a part is.
fn mover(words: &Words, mover: Mover) -> String {
    let key = match mover {
        Mover::Panel => names::scenario(Scenario::Panel),
        Mover::Levers(lead) => {
            let theme = Theme::ALL.into_iter().find(|theme| theme.levers()[0] == lead);
            theme.map_or(names::lever(lead)[0], names::theme)
        }
    };
    words.say(key).to_owned()
}
