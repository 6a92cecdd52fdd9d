//! Drawer: the meaning of a lever, the levers it covers, its steps, years and evidence. It lies over the list and
//! moves nothing.
//!
//! It is made when first opened: few visitors look, and a prerendered page need not contain it. Out of scope: moving
//! levers by hand.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::site::part::lever::{ControlProps, journey, noun};
use crate::site::part::topics;
use crate::site::state::explore::Action;
use crate::site::state::explore::knob::Knob;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::choices::{Level, Pull};
use cairn_core::kind::Lever;
use cairn_core::year::Year;

/// The drawer of a control, and the button that opens it; the browser stores which one is open.
pub(crate) fn drawer(props: &ControlProps, unfolded: bool, ontoggle: Callback<Event>) -> Html {
    let words = &props.words;
    let name = props.name();
    html! {
        <details class="why" name="why" {ontoggle}>
            <summary aria-label={words.fill(Key::LeverAbout, &[("lever", name)])}></summary>
            <div class="drawer">
                // The list of themes has no titles of groups between its own and this one.
                if matches!(props.knob, Knob::Lever(_)) {
                    <h4>{ name }</h4>
                } else {
                    <h3>{ name }</h3>
                }
                if unfolded {
                    { what(words, props.step.lever) }
                    { for props.bar.why.map(|key| html! { <p class="idle">{ words.say(key) }</p> }) }
                    { for covers(props) }
                    { for noun(props).map(|noun| html! { <p>{ words.say(noun) }</p> }) }
                    { journey(words, &props.step, props.start) }
                    { steps(props) }
                    { years(words, props) }
                    { evidence(words, props) }
                }
                <p><a href={lever_address(words, props.step.lever)}>{ words.say(Key::PageLevers) }</a>
                    { for topics::of_lever(props.step.lever).map(|topic| html! { <>{ " · " }{ topics::page_link(words, topic, props.about.place) }</> }) }
                </p>
            </div>
        </details>
    }
}

/// The name of the step nearest to a level.
pub(crate) const fn step_name(level: Level) -> Key {
    match level.tenths() {
        0..=4 => Key::Step0,
        5..=14 => Key::Step1,
        15..=24 => Key::Step2,
        25..=34 => Key::Step3,
        35..=40 => Key::Step4,
        _ => Key::StepBeyond,
    }
}

fn what(words: &Words, lever: Lever) -> Html {
    html! { <p>{ words.say(names::lever(lever)[1]) }</p> }
}

/// The levers of a theme.
fn covers(props: &ControlProps) -> Option<Html> {
    let words = &props.words;
    let all = std::iter::once(props.step.lever).chain(props.more.iter().copied());
    let names: Vec<&str> = all.map(|lever| words.say(names::lever(lever)[0])).collect();
    let several = names.len() > 1;
    several.then(|| html! { <p>{ words.fill(Key::LeverCovers, &[("levers", &words.list(&names))]) }</p> })
}

/// The value of each step in this place.
fn steps(props: &ControlProps) -> Html {
    let (words, step) = (&props.words, &props.step);
    let names = [Key::Step0, Key::Step1, Key::Step2, Key::Step3, Key::Step4, Key::StepBeyond];
    let row = |(place, (name, value)): (usize, (Key, f64))| {
        html! { <tr><td>{ words.number(place as f64, 0) }</td><th scope="row">{ words.say(name) }</th><td>{ words.quantity(value, step.unit) }</td></tr> }
    };
    html! {
        <table>
            <caption>{ words.fill(Key::LeverSteps, &[("year", &words.year(props.focus))]) }</caption>
            <tbody>{ for names.into_iter().zip(step.at_levels).enumerate().map(row) }</tbody>
        </table>
    }
}

/// The first year of effect and the year of full effect; they can be set for a single lever that is moved.
fn years(words: &Words, props: &ControlProps) -> Html {
    let step = &props.step;
    let pull = props.pull.unwrap_or(Pull::to_level(Level::NONE));
    let (from, full) = (pull.from.unwrap_or(Year::LEVERS), pull.to.unwrap_or(step.full));
    let Knob::Lever(lever) = props.knob else {
        return html! { <p>{ words.fill(Key::LeversYears, &[("from", &words.year(from)), ("full", &words.year(full))]) }</p> };
    };
    let default = step.full;
    let set = |first: bool| {
        let act = props.act.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
            let typed = input.map_or(f64::NAN, |input| input.value_as_number());
            // Invalid input becomes 0, and so the default.
            let year = Year::new(typed as i64);
            let years = if first {
                [year, pull.to]
            } else {
                [pull.from, year.filter(|year| *year != default)]
            };
            act.emit(Action::Years(lever, years));
        })
    };
    let field = |key, year: Year, first| {
        html! {
            <label>{ words.say(key) }{ " " }<input type="number" min={Year::LEVERS.to_string()} max={Year::LAST.to_string()}
                value={year.to_string()} disabled={props.is_of_other_seat || props.pull.is_none()} onchange={set(first)} /></label>
        }
    };
    html! { <p class="years">{ field(Key::LeverFrom, from, true) }{ field(Key::LeverTo, full, false) }</p> }
}

/// The quality of evidence for its steps; for a single lever also the sources.
fn evidence(words: &Words, props: &ControlProps) -> Html {
    let step = &props.step;
    let single = matches!(props.knob, Knob::Lever(_));
    let cited = props
        .about
        .lever_sources
        .iter()
        .filter(|source| single && step.sources.contains(&source.key));
    html! {
        <>
            <p class="basis">{ words.say(names::basis(step.basis)) }{ if step.to_verify.contains(&true) {
                [" · ", words.say(Key::BasisRecalled)].concat()
            } else {
                String::new()
            } }</p>
            { for cited.map(|source| html! { <p class="cited" lang="en" dir="ltr">{ &source.citation }</p> }) }
        </>
    }
}

/// The address of the full text on a lever.
fn lever_address(words: &Words, lever: Lever) -> String {
    let page = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Levers,
    };
    [page.write().as_str(), "#", lever.id()].concat()
}

/// Folds that lie over the list like a drawer.
const DRAWERS: &str = ".levers details.why, .levers details.moved, .levers details.more-plans, .numbers details.others, .did details.did-how, .chart details.chart-more";
/// Parts of a fold's panel that are not inside the fold: the results beside their button, and a chart's files and views.
const PANELS: [(&str, &str); 2] = [(".numbers", ".other-results"), (".charts", ".downloads, .chart-views")];

/// True if an element belongs to the panel of a fold.
fn belongs(target: &Element, details: &Element) -> bool {
    let within = |(whole, part): (&str, &str)| {
        let whole = details.closest(whole).ok().flatten();
        whole.is_some_and(|whole| whole.contains(Some(target)) && target.closest(part).ok().flatten().is_some())
    };
    details.contains(Some(target)) || PANELS.into_iter().any(within)
}

/// Closes open folds over a list after a click elsewhere or Escape; the focus returns to the button.
pub(crate) fn shut(target: Option<&Element>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let Ok(all) = document.query_selector_all(DRAWERS) else { return };
    for place in 0..all.length() {
        let Some(details) = all.get(place).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        if !details.has_attribute("open") || target.is_some_and(|target| belongs(target, &details)) {
            continue;
        }
        let within = document.active_element().is_some_and(|active| belongs(&active, &details));
        let _ = details.remove_attribute("open");
        let summary = details.query_selector("summary").ok().flatten();
        if let Some(summary) = summary
            .and_then(|summary| summary.dyn_into::<HtmlElement>().ok())
            .filter(|_| within)
        {
            let _ = summary.focus();
        }
    }
}

pub(crate) fn target(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
