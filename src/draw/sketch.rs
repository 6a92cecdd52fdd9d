//! Sketch: a figure with a hidden future, on which a user draws a guess by pointer, touch or keys before it is revealed.
//!
//! ```text
//! arrow left, right    a year, as on a chart        arrow up, down    a fiftieth of the axis, as is seen at a glance
//! Enter                reveals
//! ```
//!
//! Screen readers see a slider whose value is the guess of a year. The page contains none of the hidden values.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::picture::{Picture, percent};
use crate::draw::scale::{self, ValueScale};
use crate::draw::wording;
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::guess::Guess;
use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Steps of an arrow key over the whole axis.
const STEPS: f64 = 50.0;
/// Years that Page Up and Page Down move.
const PAGE: i64 = 10;

/// Properties of the sketch.
#[derive(Clone, PartialEq, Properties)]
pub struct SketchProps {
    pub figure: Rc<Figure>,
    pub words: Rc<Words>,
    /// The guess so far.
    pub guess: Guess,
    /// The first year that keys draw.
    pub focus: Year,
    /// Called when the guess changes.
    pub draw: Callback<Guess>,
    /// Called to reveal the future.
    pub reveal: Callback<()>,
    /// Called to discard the guess.
    pub leave: Callback<()>,
}

/// A figure to draw on.
#[component]
pub fn Sketch(props: &SketchProps) -> Html {
    let SketchProps {
        figure,
        words,
        guess,
        draw,
        reveal,
        leave,
        ..
    } = props;
    let year = use_state(|| props.focus);
    let axis = ValueScale::of(figure);
    let line = guess.line(figure);
    let at = |year: Year| line.get(year.index() - figure.first.index()).copied().unwrap_or(0.0);
    let from = scale::parting(figure);
    let dot = |year: Year| {
        [
            scale::share_from_start(figure, f64::from(year.number())),
            axis.share_from_top(at(year)).clamp(0.0, 1.0),
        ]
    };
    let set = {
        let (guess, draw, shown) = (guess.clone(), draw.clone(), year.clone());
        move |year: Year, value: f64| {
            let mut next = guess.clone();
            next.draw(year, value.clamp(axis.low, axis.high));
            shown.set(year);
            draw.emit(next);
        }
    };
    let onpointer = {
        let (figure, set) = (Rc::clone(figure), set.clone());
        Callback::from(move |event: PointerEvent| {
            let Some([across, down]) = place(&event).filter(|_| event.buttons() & 1 == 1) else {
                return;
            };
            let year = scale::year_at(&figure, across).max(Year::LEVERS);
            set(year, axis.high - down * (axis.high - axis.low));
        })
    };
    let onkeydown = {
        let (shown, now, reveal, drawn) = (year.clone(), at(*year), reveal.clone(), guess.is_drawn());
        Callback::from(move |event: KeyboardEvent| {
            let step = (axis.high - axis.low) / STEPS;
            let by = |years: i64| {
                let to = Year::new(i64::from(shown.number()) + years).unwrap_or(Year::LAST);
                shown.set(to.max(Year::LEVERS));
            };
            match event.key().as_str() {
                "ArrowLeft" => by(-1),
                "ArrowRight" => by(1),
                "PageDown" => by(-PAGE),
                "PageUp" => by(PAGE),
                "Home" => shown.set(Year::LEVERS),
                "End" => shown.set(Year::LAST),
                "ArrowUp" => set(*shown, now + step),
                "ArrowDown" => set(*shown, now - step),
                "Enter" if drawn => reveal.emit(()),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let writing = wording::FigureNumberFormat::of(words, figure);
    let title = words.fill(Key::GuessDrawing, &[("title", &wording::title(words, figure))]);
    let value_text = words.fill(
        Key::ChartYear,
        &[("year", &words.year(*year)), ("values", &words.quantity(at(*year), figure.unit))],
    );
    let ahead = Year::RECONSTRUCTED.to(figure.last).map(dot);
    let path = ahead.enumerate().map(|(place, [x, y])| {
        let step = [x * 1000.0, y * 1000.0].map(|share| libm::round(share).to_string()).join(" ");
        [if place == 0 { "M" } else { "L" }, &step].concat()
    });
    let path: String = path.collect();
    let [x, y] = dot(*year).map(percent);
    let button = |key: Key, act: &Callback<()>, class: &'static str, off: bool| {
        let onclick = act.reform(|_: MouseEvent| ());
        html! { <button type="button" {class} disabled={off} {onclick}>{ words.say(key) }</button> }
    };
    html! {
        <figure class="chart is-stacked sketch" aria-labelledby="sketch-title">
            <div class="chart-head">
                <h2 id="sketch-title">{ title.clone() }</h2>
                <p class="chart-unit">{ wording::unit(words, figure) }</p>
            </div>
            <p id="sketch-how">{ words.fill(Key::GuessHow, &[("last", &words.year(Year::RECONSTRUCTED))]) }</p>
            <div class="chart-grid" translate="no">
                <Picture figure={Rc::clone(figure)} words={Rc::clone(words)} focus={Some(props.focus)} />
                <div class="sketch-hand" dir="ltr" role="slider" tabindex="0" aria-label={title} aria-describedby="sketch-how"
                    aria-valuemin={axis.low.to_string()} aria-valuemax={axis.high.to_string()} aria-valuenow={at(*year).to_string()} aria-valuetext={value_text.clone()}
                    onpointerdown={onpointer.clone()} onpointermove={onpointer} {onkeydown}>
                    <svg class="cover" aria-hidden="true"><rect x={percent(from)} width={percent(1.0 - from)} height="100%" /></svg>
                    <svg class="drawn" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true"><path d={path} /></svg>
                    <svg class="at" aria-hidden="true"><circle cx={x} cy={y} r="6" /></svg>
                </div>
            </div>
            <p class="row sketch-doors">
                <span>{ words.year(*year) }{ " · " }{ writing.value(at(*year)) }</span>
                { button(Key::StageReveal, reveal, "reveal", !guess.is_drawn()) }
                { button(Key::DoClose, leave, "leave", false) }
            </p>
        </figure>
    }
}

/// Position of a pointer, as shares of the element under it; a pressed element captures the pointer.
fn place(event: &PointerEvent) -> Option<[f64; 2]> {
    let hand: web_sys::Element = event.target_dyn_into()?;
    if event.type_() == "pointerdown" {
        // Without capture, a line ends where the pointer leaves the figure: nothing is lost.
        let _ = hand.set_pointer_capture(event.pointer_id());
    }
    let (wide, high) = (hand.client_width(), hand.client_height());
    let shares = || {
        [
            f64::from(event.offset_x()) / f64::from(wide),
            f64::from(event.offset_y()) / f64::from(high),
        ]
    };
    (wide > 0 && high > 0).then(shares)
}
