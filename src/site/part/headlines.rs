//! Headlines: the main results, yours compared with the reference, and the year they apply to.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::site::link::explore::FOCUS_YEARS;
use crate::site::part::drawer::{shut, target};
use crate::site::part::notices::waiting;
use crate::site::part::scenarios::choice;
use crate::site::parts;
use crate::site::state::explore::ranges::is_chosen;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::findings::headline::{Headline, HeadlineReading};
use cairn_analysis::findings::range::view::Ranges;
use cairn_analysis::findings::range::{DrawQuantity, Range};
use cairn_analysis::words::{Key, Words, isolate, names};
use cairn_core::choices::link::Per;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The chosen result with its change, the other results behind one button, and the years.
///
/// The others are a sibling of the button and not its content, so that paper shows all of them.
pub(crate) fn headlines(words: &Rc<Words>, state: &ExplorerState, act: &Callback<Action>, dimmed: bool) -> Html {
    let chosen = |reading: &HeadlineReading| reading.headline == state.view.result;
    let list = |is_chosen: bool| {
        let readings = state.board.readings.iter().enumerate();
        readings
            .filter(|(_, reading)| chosen(reading) == is_chosen)
            .map(|(place, reading)| card(words, state, act, reading, state.about.behind.get(place).copied()))
            .collect::<Html>()
    };
    html! {
        <section class={classes!("headlines", dimmed.then_some("dimmed"))} aria-labelledby="results">
            <h2 id="results" tabindex="-1">{ words.say(Key::HeadlinesTitle) }</h2>
            <div class="numbers">
                <dl class="chosen">{ list(true) }</dl>
                <details class="others">
                    <summary aria-label={words.say(Key::CompareResult).to_owned()}></summary>
                </details>
                <div class="other-results">
                    <dl>{ list(false) }</dl>
                    <div class="focus per" role="group" aria-label={words.say(Key::PerLabel).to_owned()}>
                        { choice(words.say(Key::PerTotal), state.view.per == Per::Total, act, Action::Per(Per::Total)) }
                        { choice(words.say(Key::PerPerson), state.view.per == Per::Person, act, Action::Per(Per::Person)) }
                    </div>
                </div>
            </div>
            <div class="focus years" role="group" aria-label={words.say(Key::FocusLabel).to_owned()} dir="ltr">
                { for FOCUS_YEARS.into_iter().map(|year| {
                    let pressed = (year == state.view.focus).to_string();
                    let onclick = act.reform(move |_| Action::Focus(year));
                    html! { <button type="button" aria-pressed={pressed} {onclick}>{ words.year(year) }</button> }
                }) }
            </div>
        </section>
    }
}

fn card(words: &Rc<Words>, state: &ExplorerState, act: &Callback<Action>, reading: &HeadlineReading, behind: Option<[u32; 4]>) -> Html {
    let (side, against) = difference_text(words, reading);
    let [name, what] = names::headline(reading.headline);
    let chosen = reading.headline == state.view.result;
    let choose = {
        let (act, headline) = (act.clone(), reading.headline);
        Callback::from(move |event: MouseEvent| {
            // The definition of a number may be read without choosing the result.
            let is_card = event.target_dyn_into::<web_sys::Element>();
            if is_card.is_none_or(|target| target.closest(".card").ok().flatten().is_none()) && !chosen {
                // First: the focus goes back to the summary while the button with it is there.
                shut(None);
                act.emit(Action::Result(headline));
            }
        })
    };
    html! {
        <div key={reading.headline.id()} class={classes!("headline", chosen.then_some("is-result"))} data-headline={reading.headline.id()} onclick={choose}>
            <dt>
                if chosen {
                    { filled(words, name, reading) }
                } else {
                    <button type="button" class="result-choice">{ filled(words, name, reading) }</button>
                }
            </dt>
            <dd class={classes!("value", moved(words, state, reading))} data-unit={chosen.then(|| short_unit(words, reading)).flatten()}>{ result_value(words, reading) }</dd>
            <dd class={side}>{ against }{ reach(words, state, reading) }</dd>
            <dd class="card">
                <details name="card" open={state.open == Some(reading.headline)} ontoggle={toggled(reading.headline, state.open, act)}>
                    <summary onclick={pressed(reading.headline, state.open, act)} aria-label={words.say(Key::HeadlinesDefinition).to_owned()}></summary>
                    <div class="card-more">
                        <p>{ filled(words, what, reading) }</p>
                        if state.open == Some(reading.headline) {
                            { parts::panels().map_or_else(|| waiting(words), |panels| (panels.inside)(words, state, act, reading)) }
                        }
                        { for behind.map(|counts| html! { <p>{ facts(words, counts) }</p> }) }
                    </div>
                </details>
            </dd>
        </div>
    }
}

/// The unit of a result in a word: a phone has no room for all of it beside a change.
fn short_unit(words: &Words, reading: &HeadlineReading) -> Option<String> {
    let unit = match reading.unit.in_all().unwrap_or(reading.unit) {
        Unit::Mt | Unit::MtCo2e => Unit::Mt,
        Unit::Kt => Unit::Kt,
        _ => {
            let [[_, _, after], _] = words.pieces_of_two([reading.yours, reading.reference], reading.unit);
            return after.split_whitespace().next().map(str::to_owned);
        }
    };
    Some(words.axis(unit, reading.yours).title.to_owned())
}

/// The class that marks a number changed by the last move, as an improvement or not; compared as printed, not to the
/// last bit.
fn moved(words: &Words, state: &ExplorerState, reading: &HeadlineReading) -> Option<Classes> {
    let before = state
        .before
        .as_ref()?
        .readings
        .iter()
        .find(|before| before.headline == reading.headline)?;
    let text = |reading: &HeadlineReading| words.quantity(reading.yours, reading.unit);
    if before.unit != reading.unit || text(before) == text(reading) {
        return None;
    }
    let better = reading.headline.is_better(reading.yours - before.yours);
    Some(classes!(
        "flash",
        if better { "for-better" } else { "for-worse" },
        state.beat.then_some("again")
    ))
}

/// True if a result prints as its reference does; compared as printed, not to the last bit.
fn prints_the_same(words: &Words, reading: &HeadlineReading) -> bool {
    words.quantity(reading.yours, reading.unit) == words.quantity(reading.reference, reading.unit)
}

/// A number compared with the reference, and its direction; empty if both print the same.
pub(crate) fn difference_text(words: &Words, reading: &HeadlineReading) -> (Classes, Html) {
    if prints_the_same(words, reading) {
        return (classes!("change"), Html::default());
    }
    // The unit appears once if both share it.
    let [own, other] = words.pieces_of_two([reading.yours, reading.reference], reading.unit);
    let [_, reference] = words.quantities([reading.yours, reading.reference], reading.unit);
    let short = own[0] == other[0] && own[2] == other[2] && own[2].chars().any(char::is_alphabetic);
    let against = if short { words.isolate(&other[1]) } else { reference };
    let change = reading.yours - reading.reference;
    let side = if reading.headline.is_better(change) { "better" } else { "worse" };
    let class = classes!("change", side, if change < 0.0 { "down" } else { "up" });
    // A share is shown with its reference value only: a percentage of a percentage is easily misread.
    let changed = if reading.unit == Unit::Share {
        String::new()
    } else {
        words.change(reading.yours, reading.reference)
    };
    let text = html! {
        <>
            <strong>{ changed }</strong>{ " " }
            <span class="against">{ words.fill(Key::HeadlineReference, &[("value", &against)]) }</span>
        </>
    };
    (class, text)
}

/// The range of the change in nine of ten runs, or for a share the range of the share; a placeholder until it is
/// known. Without a change to stand beside, a change has no range either.
fn reach(words: &Words, state: &ExplorerState, reading: &HeadlineReading) -> Html {
    let known = state.ends();
    // Checks the board shown, which may be older than the choices.
    if !is_chosen(&state.board.view.choices)
        || !state.doubts_results()
        || !Headline::FIRST.contains(&reading.headline)
        || known.is_some_and(|ranges| ranges.all == 0)
        || is_of_change(reading.headline) && prints_the_same(words, reading)
    {
        return Html::default();
    }
    let settled = state.settled_ends();
    let own = |part| settled.and_then(|ranges| ranges.headline(reading.headline, part));
    let Some(range) = own(DrawQuantity::Yours) else {
        return html! { <>{ " " }<span class="reach awaited" aria-hidden="true">{ likely(words, reading.headline, "…") }</span></> };
    };
    let ends = written_ends(words, reading, range, own(DrawQuantity::SavedShare));
    let [wide, half] = [range.ends(), range.half()].map(|ends| words.between(ends, reading.unit));
    let mut title = words.fill(Key::SentenceRangeEnds, &[("wide", &wide), ("half", &half)]);
    if let Some(table) = known.filter(|known| known.query.table.is_some()) {
        title = [&title, words.sentence_gap(), &released(words, table)].concat();
    }
    html! { <>{ " " }<span class="reach" {title}>{ likely(words, reading.headline, &ends) }</span></> }
}

/// A range with the word before it; beside a change, a phone leaves the word to screen readers.
fn likely(words: &Words, headline: Headline, range: &str) -> Html {
    let text = words.say(Key::HeadlineLikely);
    let (before, after) = text.split_once("{range}").unwrap_or((text, ""));
    html! { <><span class={is_of_change(headline).then_some("likely")}>{ before }</span>{ range }{ after }</> }
}

/// True if the range printed for a result is that of its change.
const fn is_of_change(headline: Headline) -> bool {
    matches!(headline, Headline::Emissions | Headline::Cumulative | Headline::NewMaterials)
}

/// The ends of a range. Of an amount with a saving they are those of the change, with signs; otherwise those of the value.
fn written_ends(words: &Words, reading: &HeadlineReading, range: Range, saved: Option<Range>) -> String {
    match saved.filter(|_| is_of_change(reading.headline)) {
        Some(saved) => {
            let [low, high] = saved.ends();
            words.between_changes([-high, -low])
        }
        // The unit is next to the value.
        None if reading.headline == Headline::Space => words.between_ends(range.ends(), 1.0),
        None => words.between(range.ends(), reading.unit),
    }
}

/// The ends of the range of a result, as printed next to its change; none until they are known, and for the reference.
pub(crate) fn ends(words: &Words, state: &ExplorerState, reading: &HeadlineReading) -> Option<String> {
    let known = state
        .settled_ends()
        .filter(|_| is_chosen(&state.board.view.choices) && state.doubts_results())?;
    let own = |part| known.headline(reading.headline, part);
    let saved = own(DrawQuantity::SavedShare);
    Some(written_ends(words, reading, own(DrawQuantity::Yours)?, saved))
}

/// The note that ranges come from the release's table, with its number of runs.
pub(crate) fn released(words: &Words, table: &Ranges) -> String {
    words.fill(Key::RangeTable, &[("number", &words.number(f64::from(table.draws), 0))])
}

/// Handles a card that the browser opened by itself, as when it finds a word in it. The event of a card that is open
/// already may come after the press that closes it.
fn toggled(headline: Headline, open: Option<Headline>, act: &Callback<Action>) -> Callback<Event> {
    let act = act.clone();
    Callback::from(move |event: Event| {
        let card = event.target_dyn_into::<web_sys::Element>();
        if open != Some(headline) && card.is_some_and(|card| card.has_attribute("open")) {
            act.emit(Action::Card(headline, true));
        }
    })
}

/// Toggles a card. The reducer owns which card is open; the native `toggle` event fires too late.
fn pressed(headline: Headline, open: Option<Headline>, act: &Callback<Action>) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        act.emit(Action::Card(headline, open != Some(headline)));
    })
}

/// Closes the open card on Escape and focuses its button, unless an overlay is open. A press elsewhere closes it too.
#[hook]
pub(crate) fn use_escape(open: Option<Headline>, act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with(open, move |open| {
        let listeners = open.zip(web_sys::window()).map(|(headline, window)| {
            let escapes = {
                let act = act.clone();
                EventListener::new(&window, "keydown", move |event| {
                    let escapes = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
                    if !escapes || find("dialog[open], .stage").is_some() {
                        return;
                    }
                    act.emit(Action::Card(headline, false));
                    let summary = find("details[name=card][open] summary");
                    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok()) {
                        let _ = summary.focus();
                    }
                })
            };
            let elsewhere = EventListener::new(&window, "pointerdown", move |event| {
                let within = target(event).is_some_and(|target| target.closest(".card, dialog").ok().flatten().is_some());
                if !within {
                    act.emit(Action::Card(headline, false));
                }
            });
            (escapes, elsewhere)
        });
        move || drop(listeners)
    });
}

fn find(what: &str) -> Option<web_sys::Element> {
    let document = web_sys::window()?.document()?;
    document.query_selector(what).ok().flatten()
}

/// The number of values that a result uses, by their quality.
pub(crate) fn facts(words: &Words, counts: [u32; 4]) -> String {
    let shown = counts.map(|count| words.number(f64::from(count), 0));
    let with = [
        ("national", shown[0].as_str()),
        ("regional", &shown[1]),
        ("world", &shown[2]),
        ("assumed", &shown[3]),
    ];
    words.count(Key::AboutBehind, f64::from(counts.iter().sum::<u32>()), &with)
}

/// A result with the digits that it has next to its reference.
pub(crate) fn result_value(words: &Words, reading: &HeadlineReading) -> Html {
    let same = prints_the_same(words, reading);
    let [pieces, _] = words.pieces_of_two([reading.yours, reading.reference], reading.unit);
    emphasize_number(if same { words.pieces(reading.yours, reading.unit) } else { pieces })
}

/// A value with its number set apart from its unit.
pub(crate) fn amount(words: &Words, value: f64, unit: Unit) -> Html {
    emphasize_number(words.pieces(value, unit))
}

/// Pieces of a value with the number set apart.
pub(crate) fn emphasize_number([before, number, after]: [String; 3]) -> Html {
    let mirrored = [&before, &after].into_iter().any(|piece| isolate::runs_right_to_left(piece));
    let dir = if mirrored { "rtl" } else { "ltr" };
    html! {
        <bdi class="amount" {dir} translate="no">{ &before }<bdi class="number" dir="ltr">{ number }</bdi>{ &after }</bdi>
    }
}

pub(crate) fn filled(words: &Words, key: Key, reading: &HeadlineReading) -> String {
    words.fill(
        key,
        &[
            ("year", &words.year(reading.year)),
            ("from", &words.year(Year::LEVERS)),
            ("to", &words.year(Year::LAST)),
        ],
    )
}
