//! Embed: the explorer as a part of another page: its finding, one chart or one number, perhaps one lever, and its
//! source.
//!
//! It has no header and no overlays, and it does not write its address, which belongs to the other page. A link leads
//! to the full explorer under the same choices. `www/boot.js` reports its height to the page around it. Out of scope: that page.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::chart::Chart;
use crate::site::link::explore;
use crate::site::page::explore::screen::ExplorerInputs;
use crate::site::part::finding::finding;
use crate::site::part::headlines::{difference_text, filled, result_value};
use crate::site::part::levers::{Knobs, control};
use crate::site::part::notices::explorer_notices;
use crate::site::part::own_numbers;
use crate::site::part::snapshot;
use crate::site::state::explore::ExplorerState;
use crate::site::state::explore::knob::Knob;
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::words::{Key, Words, names};

/// The explorer as a part of another page.
pub(super) fn framed(floor: &ExplorerInputs<'_>) -> Html {
    let ExplorerInputs {
        words, state, act, retry, ..
    } = *floor;
    // The link decides which levers can be moved.
    let seat = state.laid.seat;
    let steps = state
        .board
        .levers
        .iter()
        .filter(|step| seat.is_some_and(|seat| seat.may(step.lever)));
    let controls: Vec<Html> = steps
        .map(|step| control(&Knobs { words, state, act }, Knob::Lever(step.lever), &[step]))
        .collect();
    html! {
        <main id="main" class="framed" tabindex="-1" data-answered={state.is_answered().to_string()}>
            <h1><span class="place">{ words.place(state.board.place) }</span>{ " " }<span class="claim">{ finding(words, state, None) }</span></h1>
            { explorer_notices(words, state, act, retry, None) }
            { own_numbers::under_chart(words, state) }
            { match state.open {
                Some(headline) => number(words, state, headline),
                None => chart(floor),
            } }
            if !controls.is_empty() {
                <div class="levers">{ for controls }</div>
            }
            { source(words, state) }
        </main>
    }
}

/// The first of the chosen charts.
fn chart(floor: &ExplorerInputs<'_>) -> Html {
    let ExplorerInputs {
        words,
        state,
        act,
        figures,
        live,
        ..
    } = *floor;
    let Some(figure) = figures.first() else {
        return Html::default();
    };
    let still = snapshot::chart(words, state, figure, act);
    let place: AttrValue = words.place(state.board.place).to_owned().into();
    html! {
        <Chart figure={Rc::clone(figure)} words={Rc::clone(words)} focus={state.view.marked_year(figure)} {live} dimmed={state.waits()} {place}
            table={state.laid.tables[0]} goal={state.stage().goal.filter(|_| !state.waits())} city={state.board.place.is_city()} {still} />
    }
}

/// One number, compared with the reference.
fn number(words: &Words, state: &ExplorerState, headline: Headline) -> Html {
    let shown = |reading: &&HeadlineReading| reading.headline == headline;
    let Some(reading) = state.board.readings.iter().find(shown) else {
        return Html::default();
    };
    let (side, against) = difference_text(words, reading);
    html! {
        <div class="framed-number">
            <p>{ filled(words, names::headline(headline)[0], reading) }</p>
            <p class="value">{ result_value(words, reading) }</p>
            <p class={side}>{ against }</p>
        </div>
    }
}

/// The source, and the link to the full explorer.
fn source(words: &Words, state: &ExplorerState) -> Html {
    let rests_on = words.count(Key::PaperSources, state.about.sources.len() as f64, &[]);
    let release = words.isolate(&state.board.release);
    // In the full explorer every lever can be moved.
    let mut whole = state.clone();
    whole.laid.seat = None;
    html! {
        <p class="framed-source">
            <a href={explore::sent(words.language(), &whole)} target="_blank" rel="noopener">{ words.fill(Key::EmbedOpen, &[("release", &release)]) }</a>
            { " " }{ rests_on }
        </p>
    }
}
