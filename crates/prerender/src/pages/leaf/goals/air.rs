//! Air: fine particles beside the guideline, their origin, and the part that the plan may spare, from half to whole.

use yew::prelude::*;

use crate::goals::GoalContext;
use crate::pages::leaf::goals::sentences::{self, END};
use cairn_analysis::findings::goals::{AirChange, AirSource, GoalSeries, GoalValue};
use cairn_analysis::words::{Key, Words};

/// Guideline of the World Health Organization and its steps, µg/m³.
const MARKS: [f64; 5] = [5.0, 10.0, 15.0, 25.0, 35.0];
/// Right end of the bar, µg/m³.
const WIDTH: f64 = 80.0;

/// The section on the air.
pub(super) fn air(words: &Words, context: &GoalContext) -> Html {
    let observed = context.goals.series(GoalSeries::Particles);
    html! {
        <section>
            <h2 id="goals-air">{ words.say(Key::GoalsAirTitle) }</h2>
            { observed.map_or_else(|| html! { <p>{ words.say(Key::GoalsNone) }</p> }, |value| bar(words, value)) }
            { sources(words, context) }
        </section>
    }
}

/// The value as a bar with five marks, and the first value as a tick; the sentence gives all numbers.
fn bar(words: &Words, value: &GoalValue) -> Html {
    let with = [
        ("value", words.figures(value.last.1, 3)),
        ("year", words.year(value.last.0)),
        ("first", words.year(value.first.0)),
        ("before", words.figures(value.first.1, 3)),
    ];
    let mark = |at: f64, class: &'static str| {
        let at = at.min(WIDTH).to_string();
        html! { <line {class} x1={at.clone()} x2={at} y1="0" y2="6" /> }
    };
    html! {
        <>
            <p class="fact">{ words.fill(Key::GoalsAirObserved, &with.each_ref().map(|(name, text)| (*name, text.as_str()))) }</p>
            <svg class="goal-bar" viewBox={format!("0 0 {WIDTH} 6")} preserveAspectRatio="none" aria-hidden="true">
                <rect x="0" y="1" height="4" width={value.last.1.min(WIDTH).to_string()} />
                { for MARKS.map(|at| mark(at, "mark")) }
                { mark(value.first.1, "before") }
            </svg>
        </>
    }
}

/// Origin of the particles, and the part that the plan may spare; nothing if no shares are known.
fn sources(words: &Words, context: &GoalContext) -> Html {
    let Some(sources) = context.goals.air else {
        return Html::default();
    };
    let share = |source: AirSource| words.number(sources.share(source), 0);
    let each = AirSource::ALL.map(|source| html! { <li>{ words.say(sentences::source(source)) }{ " " }<b>{ share(source) }</b></li> });
    let [today, plan] = context.effect.air(&sources, &context.assumed, END).map(AirChange::total);
    let [least, ..] = context.assumed.least;
    let [exhaust, low, high] = context.assumed.exhaust.map(|share| words.share(share));
    let percent = |source: AirSource| words.share(libm::round(sources.share(source)) / 100.0);
    let (year, end) = (words.year(sources.year), words.year(END));
    let with = [
        ("transport", percent(AirSource::Transport)),
        ("homes", percent(AirSource::Homes)),
        ("end", end),
        ("year", year.clone()),
        ("today", words.signed(today, 1)),
        ("half", words.signed(plan * least, 1)),
        ("plan", words.signed(plan, 1)),
    ];
    html! {
        <>
            <h3>{ words.fill(Key::GoalsAirFrom, &[("year", &year)]) }</h3>
            <ul class="goal-air">{ for each }</ul>
            <p class="fact" data-air={format!("{today:.3} {plan:.3}")}>{ words.fill(Key::GoalsAirMay, &with.each_ref().map(|(name, text)| (*name, text.as_str()))) }</p>
            // Only where the value printed above is more than 0.0.
            if today >= 0.05 {
                <p>{ words.say(Key::GoalsAirWorse) }</p>
            }
            <p class="scope">{ words.fill(Key::GoalsAirRest, &[("share", &exhaust), ("low", &low), ("high", &high)]) }</p>
        </>
    }
}
