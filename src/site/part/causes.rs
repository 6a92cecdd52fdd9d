//! Causes: the attribution of the difference between each further plan and the first, lever by lever, for the result
//! shown.
//!
//! Out of scope: the computation of the parts; see [`cairn_analysis::findings::compare::causes`].

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::draw::wording::FigureNumberFormat;
use crate::site::page::compare::CompareContext;
use crate::site::part::fold::folded;
use crate::site::part::sides::side_name;
use cairn_analysis::findings::compare::causes::{DifferencePart, PlanDifference, RESULTS, is_exact, movers};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Theme;

/// Number of parts that are shown before the rest is asked for.
const FIRST: usize = 5;

/// The parts of each difference to A, largest first; empty for places, or if nothing differs.
pub(crate) fn causes(context: &CompareContext<'_>) -> Html {
    let words = context.words;
    let shown = &context.state.shown;
    let result = RESULTS.iter().position(|measure| *measure == shown.query.shown);
    let differs = |side: &usize| !movers(&shown.query.pair_with(*side)).is_empty();
    let others: Vec<usize> = shown.query.each().skip(1).filter(differs).collect();
    let Some(result) = result.filter(|_| !others.is_empty()) else {
        return Html::default();
    };
    let sizes = shown.parts.iter().flatten().map(|part| part.change[result].abs());
    // One axis and one number format for all, so that bars of different plans can be compared.
    let longest = sizes.fold(0.0, f64::max);
    let whole = |side: usize| shown.parts[side - 1].iter().map(|part| part.change[result]).sum::<f64>();
    let largest = others.iter().map(|side| whole(*side).abs()).fold(longest, f64::max);
    let writing = FigureNumberFormat::up_to(words, shown.unit, largest);
    let line = |(part, text): (&&DifferencePart, String)| {
        let change = part.change[result];
        let share = if longest > 0.0 { change.abs() / longest } else { 0.0 };
        html! {
            <li>
                <span class="cause-name">{ mover(words, part.mover) }</span>
                <svg aria-hidden="true"><rect class={if change < 0.0 { "less" } else { "more" }} width={percent(share)} height="100%" /></svg>
                <span class="cause-value">{ text }</span>
            </li>
        }
    };
    let causes_of = |side: usize| {
        let mut parts: Vec<&DifferencePart> = Vec::new();
        for part in &shown.parts[side - 1] {
            let smaller = |other: &&DifferencePart| other.change[result].abs() < part.change[result].abs();
            let place = parts.iter().position(smaller).unwrap_or(parts.len());
            parts.insert(place, part);
        }
        let written = writing.adding_up(&parts.iter().map(|part| part.change[result]).collect::<Vec<f64>>());
        let (first, rest) = parts.split_at(parts.len().min(FIRST));
        let mut written = written;
        let small = written.split_off(first.len());
        let more = words.fill(Key::CompareApartRest, &[("number", &words.number(rest.len() as f64, 0))]);
        let exact = is_exact(&shown.query.pair_with(side));
        let how = words.fill(
            if exact { Key::CompareDidExact } else { Key::CompareDidHow },
            &[
                ("result", words.say(names::measure(shown.query.shown))),
                ("year", &words.year(shown.query.focus)),
                ("difference", &words.difference(whole(side), shown.unit)),
            ],
        );
        html! {
            <div class="cause">
                if shown.query.sides.len() > 2 {
                    <h3>{ side_name(context, &shown.query, side, false) }</h3>
                }
                if parts.is_empty() {
                    <p class="hint" role="status">{ words.say(Key::CompareDidWaiting) }</p>
                } else {
                    <ol>{ for first.iter().zip(written).map(line) }</ol>
                    if !rest.is_empty() {
                        { folded(&more, html! { <ol>{ for rest.iter().zip(small).map(line) }</ol> }) }
                    }
                    <p class="hint">{ how }</p>
                }
            </div>
        }
    };
    html! {
        <section class={classes!("causes", context.waiting())} aria-labelledby="causes">
            <h2 id="causes">{ words.say(Key::CompareDid) }{ " " }<span class="chart-unit">{ writing.unit }</span></h2>
            { for others.into_iter().map(causes_of) }
        </section>
    }
}

/// The name of a mover.
fn mover(words: &Words, mover: PlanDifference) -> String {
    let key = match mover {
        PlanDifference::Background => Key::BackgroundTitle,
        PlanDifference::Form => Key::CityForm,
        PlanDifference::Panel => names::scenario(Scenario::Panel),
        PlanDifference::Levers(lead) => {
            let theme = Theme::ALL.into_iter().find(|theme| theme.levers()[0] == lead);
            theme.map_or(names::lever(lead)[0], names::theme)
        }
    };
    words.say(key).to_owned()
}
