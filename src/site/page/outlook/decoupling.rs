//! Decoupling: people, GDP, material footprint and greenhouse gases as indices from a base year that the visitor chooses.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::site::page::outlook::OutlookContext;
use crate::site::page::outlook::bridge::plate;
use crate::site::page::outlook::{english, file};
use crate::site::state::outlook::OutlookAction;
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::outlook::decoupling::{Indexed, LAST_BASE, REPORT_PERIOD, index, last_of_all};
use cairn_analysis::words::Key;
use cairn_core::year::Year;

/// Sources of the preset and of the indexed figures.
const CITED: &str =
    "E/2021/56, fig. 1; Global Material Flows Database 2024; World Population Prospects 2024; OECD ENV-Growth 2023; Our World in Data";

/// Base year, picture, verdict.
pub(super) fn decoupling(context: &OutlookContext<'_>) -> Html {
    let OutlookContext { words, state, .. } = *context;
    let (base, until) = state.span;
    let drawn = [Stroke::Whole, Stroke::Dashed, Stroke::Observed, Stroke::Dotted];
    let line = |(place, indexed): (usize, Indexed)| ChartLine {
        label: label(indexed),
        stroke: drawn[place],
        tone: [0, 2, 4, 6][place],
        points: index(&state.start.observed[place], base),
    };
    let shown = LineChart {
        unit: None,
        first: Year::RESULTS,
        last: Year::of(2025),
        step: 10,
        lines: Indexed::ALL.into_iter().enumerate().map(line).collect(),
    };
    // An index whose base year has no observation still begins at 100.
    let grown = |place: usize| Some(shown.lines[place].value(until)? / 100.0);
    let text = |place: usize| grown(place).map_or_else(|| "–".to_owned(), |grown| words.change(grown, 1.0));
    let sentence = words.fill(
        Key::OutlookDecouplingSentence,
        &[
            ("base", &words.year(base)),
            ("year", &words.year(until)),
            ("people", &text(0)),
            ("product", &text(1)),
            ("footprint", &text(2)),
            ("ghg", &text(3)),
        ],
    );
    let verdict = grown(1).zip(grown(2)).map(|(product, footprint)| {
        words.say(if product <= footprint {
            Key::OutlookDecouplingNone
        } else if footprint < 1.0 {
            Key::OutlookDecouplingAbsolute
        } else {
            Key::OutlookDecouplingRelative
        })
    });
    let sentences = [&sentence, words.sentence_gap(), verdict.unwrap_or_default()].concat();
    let title = words.fill(Key::OutlookDecouplingChart, &[("base", &words.year(base))]);
    html! {
        <section>
            <h3 id="decoupling">{ words.say(Key::OutlookDecoupling) }</h3>
            { controls(context) }
            <div class="wide">{ plate(context, "indices", false, (title, sentences), Rc::new(shown), until) }</div>
            <p>{ words.say(Key::OutlookDecouplingBetween) }</p>
            <p>{ words.say(Key::OutlookSource) }{ words.colon() }{ english(CITED) }</p>
            { file("outlook_history.csv") }
        </section>
    }
}

/// A slider for the base year, and presets of spans from documents.
fn controls(context: &OutlookContext<'_>) -> Html {
    let OutlookContext {
        words, state, act, live, ..
    } = *context;
    let base = state.span.0;
    let last = last_of_all(&state.start.observed);
    let moved = act.filter_reform(|event: InputEvent| {
        let slider = event.target_dyn_into::<HtmlInputElement>()?;
        let year = Year::new(slider.value_as_number() as i64)?;
        Some(OutlookAction::Base(year.max(Year::RESULTS).min(LAST_BASE)))
    });
    let oninput = Callback::from(move |event| {
        moved.emit(event);
    });
    let span = |(from, to): (Year, Year)| {
        let name = words.fill(Key::OutlookDecouplingSpan, &[("from", &words.year(from)), ("to", &words.year(to))]);
        context.button(&name, state.span == (from, to), act.reform(move |_| OutlookAction::Span(from, to)))
    };
    let spans = [(Year::RESULTS, last), (Year::of(1990), last), REPORT_PERIOD];
    html! {
        <div class="outlook-base">
            <label for="base">{ words.say(Key::OutlookDecouplingBase) }{ " " }<output for="base" translate="no">{ words.year(base) }</output></label>
            <input id="base" type="range" dir="ltr" min={Year::RESULTS.to_string()} max={LAST_BASE.to_string()} step="1"
                value={base.to_string()} disabled={!live} autocomplete="off" {oninput} />
            <div class="row" role="group" aria-label={words.say(Key::OutlookDecouplingPresets).to_owned()}>{ for spans.into_iter().map(span) }</div>
        </div>
    }
}

const fn label(indexed: Indexed) -> Key {
    match indexed {
        Indexed::People => Key::OutlookPeople,
        Indexed::Product => Key::OutlookGdp,
        Indexed::Footprint => Key::OutlookFootprint,
        Indexed::Ghg => Key::OutlookGhg,
    }
}
