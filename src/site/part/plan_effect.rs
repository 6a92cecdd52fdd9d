//! Plan effect: the plan's effect on the chosen result, in parts by lever.
//!
//! The parts add up exactly to the change of the result; see [`cairn_analysis::findings::effects`]. Once the order-independent
//! attribution is known, its parts are shown instead.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::wording::FigureNumberFormat;
use crate::site::part::distribution::distribution;
use crate::site::part::finding::mover;
use crate::site::part::lever_effect::unit;
use crate::site::part::result::name;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::effects::{EffectStep, Effects, Mover};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Storyline;

/// A line: a name, the lever to go to, its change, and that change as text.
struct EffectLine {
    name: String,
    lever: Option<&'static str>,
    change: f64,
    text: String,
}

/// The panel.
pub(crate) fn did(words: &Words, state: &ExplorerState) -> Html {
    let result = state.view.result;
    let reading = state.board.readings.iter().find(|reading| reading.headline == result);
    let Some(reading) = reading else { return Html::default() };
    let moved = state.view.choices != Default::default();
    if !moved && let Some(among) = distribution(words, state) {
        return among;
    }
    let effects = state.parts();
    let exact = effects.is_some_and(|effects| effects.query.is_exact() || state.exact_parts(effects, result).is_some());
    let how = if exact { Key::DidExact } else { Key::DidHow };
    let lines = match effects {
        Some(effects) if moved => parts(words, state, effects),
        _ => Vec::new(),
    };
    let longest = lines.iter().map(|line| line.change.abs()).fold(0.0, f64::max);
    let [from, to] = words.quantities([reading.reference, reading.yours], reading.unit);
    let total = words.fill(
        Key::DidTotal,
        &[
            ("result", words.say(name(result))),
            ("year", &words.year(state.board.view.focus)),
            ("reference", &from),
            ("yours", &to),
        ],
    );
    let line = |line: EffectLine| {
        let share = if longest > 0.0 { line.change.abs() / longest } else { 0.0 };
        let side = if result.is_better(line.change) { "better" } else { "worse" };
        let inside = html! {
            <>
                <span class="did-name">{ line.name }</span>
                <svg aria-hidden="true"><rect class={classes!("now", side)} width={percent(share)} height="100%" /></svg>
                <span class="did-value">{ line.text }</span>
            </>
        };
        let to = line.lever.map(|lever| ["#", lever, "-range"].concat());
        let onclick = line.lever.map(|lever| {
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                show(lever);
            })
        });
        html! { <li><a href={to} {onclick}>{ inside }</a></li> }
    };
    html! {
        <section class="did" aria-labelledby="did">
            <div class="did-head">
                <h2 id="did" tabindex="-1">{ words.say(Key::DidTitle) }</h2>
                if moved {
                    <p>{ if state.waits() { "" } else { &total } }</p>
                    if state.view.choices.background.storyline == Storyline::Out {
                        <p>{ words.say(Key::BackgroundOutWhy) }</p>
                    }
                    <details class="did-how">
                        <summary>{ words.say(Key::DidAddUp) }</summary>
                        <p>
                            { words.fill(Key::SentenceBalance, &[("error", &words.isolate(&power_of_ten(state.board.balance_error)))]) }{ " " }
                            { words.say(how) }
                        </p>
                    </details>
                }
            </div>
            if !moved {
                <p class="did-before">{ words.say(Key::DidBefore) }</p>
            } else if lines.is_empty() {
                <p class="did-waiting">{ words.say(Key::DidWaiting) }</p>
            } else {
                <ol>{ for lines.into_iter().map(line) }</ol>
            }
        </section>
    }
}

/// The parts of the plan in the chosen result.
pub(crate) struct WrittenParts<'a> {
    /// The change by each part.
    pub(crate) changes: Vec<f64>,
    /// The same, written as in the chart of the attribution; the printed values add up too.
    pub(crate) texts: Vec<String>,
    /// The change by all of them, written.
    pub(crate) whole: String,
    /// Their unit.
    pub(crate) unit: &'a str,
}

/// Writes the parts of the plan in the chosen result.
pub(crate) fn written<'a>(words: &'a Words, state: &ExplorerState, effects: &Effects) -> WrittenParts<'a> {
    let changes = state.parts_in(effects, state.view.result);
    let from = effects.nothing[state.view.result as usize];
    let ends = [from, from + changes.iter().sum::<f64>()];
    let [_, writing] = FigureNumberFormat::of_parts(words, unit(state, state.view.result), ends, changes.iter().copied());
    WrittenParts {
        texts: writing.adding_up(&changes),
        whole: writing.signed(changes.iter().sum()),
        unit: writing.unit,
        changes,
    }
}

/// The parts of the plan, largest first.
fn parts(words: &Words, state: &ExplorerState, effects: &Effects) -> Vec<EffectLine> {
    let WrittenParts { changes, texts, .. } = written(words, state, effects);
    let line = |((part, text), change): ((&EffectStep, String), f64)| EffectLine {
        name: mover(words, effects, part.mover).to_owned(),
        lever: match part.mover {
            Mover::Lever(lever) => Some(lever.id()),
            Mover::Background | Mover::Form | Mover::Panel => None,
        },
        change,
        text,
    };
    let mut lines = Vec::new();
    effects
        .parts
        .iter()
        .zip(texts)
        .zip(changes)
        .map(line)
        .for_each(|line| by_size(&mut lines, line));
    lines
}

/// Inserts a line by size, largest first. A full sort would add more code.
fn by_size(lines: &mut Vec<EffectLine>, line: EffectLine) {
    let place = lines.iter().position(|other| other.change.abs() < line.change.abs());
    lines.insert(place.unwrap_or(lines.len()), line);
}

/// Focuses a lever and scrolls to it.
fn show(lever: &str) {
    focus(&[lever, "-range"].concat());
}

/// Focuses an element of the page and scrolls to it.
pub(crate) fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let part = document.and_then(|document| document.get_element_by_id(id));
    if let Some(part) = part.and_then(|part| part.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = part.focus();
    }
}

/// A small error, as the least power of ten that is not below it: `1e-12`.
fn power_of_ten(error: f64) -> String {
    let (mut power, mut bound) = (0_u32, 1.0);
    while power < 30 && error <= bound / 10.0 {
        bound /= 10.0;
        power += 1;
    }
    ["1e-", &power.to_string()].concat()
}
