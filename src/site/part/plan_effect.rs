//! Plan effect: the plan's effect on the chosen result, in parts by lever.
//!
//! The parts add up exactly to the change of the result; see [`cairn_analysis::findings::effects`]. Once the attribution at
//! rest is known, its parts are shown instead.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::wording::FigureNumberFormat;
use crate::site::link::explore::browser_address;
use crate::site::part::distribution::distribution;
use crate::site::part::finding::mover;
use crate::site::part::lever_effect::unit;
use crate::site::part::result::name;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::effects::{EffectStep, Effects, Mover};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Storyline;

/// Number of parts listed one by one where there are more than a list has room for; the others have one line together.
const LISTED: usize = 5;

/// A line: a name, the lever to go to, its change, that change as it is printed, and as text.
struct EffectLine {
    name: String,
    lever: Option<&'static str>,
    change: f64,
    rounded: f64,
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
    let attributed = effects.and_then(|effects| state.attributed_parts(effects, result));
    let how = match attributed {
        Some((_, true)) => Key::DidExact,
        Some((_, false)) => Key::WhoAbout,
        None if effects.is_some_and(|effects| effects.query.is_exact()) => Key::DidExact,
        None => Key::DidHow,
    };
    let (mut lines, writing) = match effects {
        Some(effects) if moved => parts(words, state, effects),
        _ => (Vec::new(), None),
    };
    // One line more than those listed would save no room.
    let others = if lines.len() > LISTED + 1 {
        lines.split_off(LISTED)
    } else {
        Vec::new()
    };
    let together = (
        others.iter().map(|line| line.change).sum::<f64>(),
        others.iter().map(|line| line.rounded).sum::<f64>(),
    );
    let longest = lines.iter().map(|line| line.change.abs()).fold(together.0.abs(), f64::max);
    let [from, to] = words.quantities([reading.reference, reading.yours], reading.unit);
    let total = words.fill(
        Key::DidTotal,
        &[
            ("result", words.say(name(result))),
            ("year", &words.year(state.board.view.result_year())),
            ("reference", &from),
            ("yours", &to),
        ],
    );
    let bar = |change: f64| {
        let share = if longest > 0.0 { change.abs() / longest } else { 0.0 };
        let side = if result.is_better(change) { "better" } else { "worse" };
        html! { <svg aria-hidden="true"><rect class={classes!("now", side)} width={percent(share)} height="100%" /></svg> }
    };
    let line = |line: EffectLine| {
        let inside = html! {
            <>
                <span class="did-name">{ line.name }</span>
                { bar(line.change) }
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
                            { words.fill(Key::SentenceBalance, &[("error", &words.isolate(&power_of_ten(state.board.balance_error)))]) }{ words.sentence_gap() }
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
                if let Some(writing) = writing.filter(|_| !others.is_empty()) {
                    <details class="did-rest">
                        <summary>
                            <span class="did-name">{ words.count(Key::ListOthers, others.len() as f64, &[]) }</span>
                            { bar(together.0) }
                            <span class="did-sum">{ writing.rounded_signed(together.1) }</span>
                        </summary>
                        <ol>{ for others.into_iter().map(line) }</ol>
                    </details>
                }
            }
            { to_top(words, state) }
        </section>
    }
}

/// The parts of the plan in the chosen result.
pub(crate) struct WrittenParts<'a> {
    /// The change by each part.
    pub(crate) changes: Vec<f64>,
    /// The same, written for a stage; the printed values add up too.
    pub(crate) texts: Vec<String>,
    /// The format of the list.
    writing: FigureNumberFormat<'a>,
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
    let unit = unit(state, state.view.result);
    let [_, writing] = FigureNumberFormat::of_parts(words, unit, ends, changes.iter().copied());
    let whole: f64 = changes.iter().sum();
    let change = writing.of_change(whole, unit);
    WrittenParts {
        texts: change.adding_up(&changes),
        writing,
        whole: change.signed(whole),
        unit: change.unit,
        changes,
    }
}

/// The parts of the plan, largest first, and the format of their texts.
fn parts<'a>(words: &'a Words, state: &ExplorerState, effects: &Effects) -> (Vec<EffectLine>, Option<FigureNumberFormat<'a>>) {
    let WrittenParts { changes, writing, .. } = written(words, state, effects);
    let rounded = writing.rounded(&changes);
    let line = |((part, rounded), change): ((&EffectStep, f64), f64)| EffectLine {
        name: mover(words, effects, part.mover).to_owned(),
        lever: match part.mover {
            Mover::Lever(lever) => Some(lever.id()),
            Mover::Background | Mover::Form | Mover::Panel => None,
        },
        change,
        rounded,
        text: writing.rounded_signed(rounded),
    };
    let mut lines = Vec::new();
    effects
        .parts
        .iter()
        .zip(rounded)
        .zip(changes)
        .map(line)
        .for_each(|line| by_size(&mut lines, line));
    (lines, Some(writing))
}

/// Inserts a line by size, largest first. A full sort would add more code.
fn by_size(lines: &mut Vec<EffectLine>, line: EffectLine) {
    let place = lines.iter().position(|other| other.change.abs() < line.change.abs());
    lines.insert(place.unwrap_or(lines.len()), line);
}

/// Focuses a lever and scrolls to it.
pub(crate) fn show(lever: &str) {
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

/// The way back to the top, where the page is one column.
pub(crate) fn to_top(words: &Words, state: &ExplorerState) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus("main");
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    let href = [&browser_address(words.language(), state), "#main"].concat();
    html! { <p class="did-top"><a class="to-top" {href} {onclick}>{ words.say(Key::PlaceTop) }</a></p> }
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
