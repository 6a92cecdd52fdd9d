//! Findings: three steps of stories as pictures, each a link to its step.
//!
//! Numbers and sentences are those of the stories. Out of scope: colours (`home.css`).

use yew::prelude::*;

use crate::home::{HomeFigures, ShownStep};
use crate::pages::leaf::story::{filled, step_address, written};
use crate::story::StoryNumber;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Route;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Places of the bars, and of the squares, with the names of their numbers.
const BARS: [(&str, &str); 3] = [("chn", "CHN"), ("deu", "DEU"), ("nga", "NGA")];
const SQUARES: [(&str, &str); 3] = [("deu", "DEU"), ("wld", "WLD"), ("nga", "NGA")];
/// Units of a drawing that stretches.
const WIDE: f64 = 560.0;
const HIGH: f64 = 100.0;

/// Draws the numbers of a step.
type CardDrawing = fn(&Words, &HomeFigures, &ShownStep) -> Html;

/// The three cards.
pub(super) fn findings(words: &Words, figures: &HomeFigures) -> Html {
    let drawings: [CardDrawing; 3] = [bars, squares, flows];
    let card = |(shown, draw): (&ShownStep, CardDrawing)| {
        let (language, story) = (words.language(), shown.story);
        let href = step_address(&Route::Story { language, story }.write(), shown.place);
        html! {
            <li>
                { draw(words, figures, shown) }
                <p><a {href}>{ filled(words, &shown.step, shown.step.title) }</a></p>
            </li>
        }
    };
    html! { <ul class="home-cards">{ for figures.steps.iter().zip(drawings).map(card) }</ul> }
}

/// The numbers of a step for some places.
fn numbers(shown: &ShownStep, places: [(&str, &str); 3]) -> Vec<(PlaceId, StoryNumber)> {
    let number = |(name, id): (&str, &str)| {
        let count = shown.step.counts.iter().find(|(own, _)| own == name);
        Some((PlaceId::parse(id)?, count?.1))
    };
    places.into_iter().filter_map(number).collect()
}

/// Saving of the same lever in three countries.
fn bars(words: &Words, _: &HomeFigures, shown: &ShownStep) -> Html {
    let row = |(place, count): (PlaceId, StoryNumber)| {
        let width = format!("{:.0}%", count.value.clamp(0.0, 1.0) * 100.0);
        html! {
            <>
                <dt>{ words.place(place) }</dt>
                <dd><svg aria-hidden="true"><rect {width} height="100%" rx="3" /></svg><b>{ written(words, count) }</b></dd>
            </>
        }
    };
    html! { <dl class="home-bars">{ for numbers(shown, BARS).into_iter().map(row) }</dl> }
}

/// Tonnes per person as squares: the area is the number.
fn squares(words: &Words, _: &HomeFigures, shown: &ShownStep) -> Html {
    let all = numbers(shown, SQUARES);
    let largest = all.iter().map(|(_, count)| count.value).fold(f64::MIN_POSITIVE, f64::max);
    let square = |(at, (place, count)): (usize, (PlaceId, StoryNumber))| {
        let side = (count.value.max(0.0) / largest).sqrt() * HIGH;
        let side = format!("{side:.0}");
        let top = format!("{}", HIGH as u32 - side.parse::<u32>().unwrap_or(0));
        html! {
            <li>
                <svg viewBox="0 0 100 100" preserveAspectRatio="xMinYMax" aria-hidden="true"><rect class={format!("home-square-{at}")} y={top} width={side.clone()} height={side} rx="2" /></svg>
                <span><b>{ words.quantity(count.value, Unit::TonnesPerPersonInAll) }</b>{ " " }{ words.place(place) }</span>
            </li>
        }
    };
    html! { <ul class="home-squares">{ for all.into_iter().enumerate().map(square) }</ul> }
}

/// Flows of the world into use and out of use.
fn flows(words: &Words, figures: &HomeFigures, _: &ShownStep) -> Html {
    let years = figures.flows[0].len().max(2);
    let largest = figures.flows[0].iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let down = |value: f64| HIGH * (1.0 - value / largest);
    let area = |values: &[f64]| {
        let point = |(at, value): (usize, &f64)| format!("L{:.0} {:.1}", at as f64 * WIDE / (years - 1) as f64, down(*value));
        let points: String = values.iter().enumerate().map(point).collect();
        format!("M0 {HIGH}{points}L{WIDE} {HIGH}Z")
    };
    let last = |values: &[f64]| values.last().copied().unwrap_or(0.0);
    let value = |values: &[f64], name: Key| {
        html! { <li><b>{ words.quantity(last(values), Unit::MtPerYear) }</b>{ " " }{ words.say(name) }</li> }
    };
    html! {
        <div class="home-flows">
            <svg viewBox={format!("0 0 {WIDE} {HIGH}")} preserveAspectRatio="none" aria-hidden="true">
                <path class="home-in" d={area(&figures.flows[0])} />
                <path class="home-out" d={area(&figures.flows[1])} />
            </svg>
            <ul>
                { value(&figures.flows[0], Key::StoryOfIntoUse) }
                { value(&figures.flows[1], Key::StoryOfOutOfUse) }
            </ul>
            <p class="home-span"><span>{ words.year(Year::RESULTS) }</span><span>{ words.year(Year::RECONSTRUCTED) }</span></p>
        </div>
    }
}
