//! Lever: one control, of a lever or of a theme by its lead lever: a slider, a field, and what
//! the level means in this place, today → reference → yours.

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use crate::choices::link::{Leaf, Route};
use crate::choices::{Level, Pull};
use crate::figure::board::About;
use crate::findings::lever::Step;
use crate::kind::{Lever, Theme};
use crate::site::hooks::use_unfolded;
use crate::site::part::headlines::amount;
use crate::site::state::explore::Action;
use crate::site::state::explore::knob::Knob;
use crate::words::{Key, Words, names};
use crate::year::Year;

/// What a control shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ControlProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is told of the place.
    pub about: Rc<About>,
    /// What it moves.
    pub knob: Knob,
    /// The lever it shows: the lead of a theme.
    pub step: Step,
    /// How far it is pulled, and in which years.
    pub pull: Option<Pull>,
    /// Whether the levers of its theme differ.
    pub mixed: bool,
    /// Levers of its theme besides the one it shows.
    pub more: Vec<Lever>,
    /// Acts on the store.
    pub act: Callback<Action>,
}

/// The control of a lever or a theme.
#[component]
pub fn Control(props: &ControlProps) -> Html {
    let ControlProps { words, step, act, .. } = props;
    let (unfolded, ontoggle) = use_unfolded();
    let (knob, lever) = (props.knob, step.lever);
    let level = props.pull.map_or(Level::NONE, |pull| pull.level);
    let id = lever.id();
    let name = words.say(match knob {
        Knob::Lever(lever) => names::lever(lever)[0],
        Knob::Theme(theme) => names::theme(theme),
    });
    let shown = words.number(level.number(), 1);
    let meaning = words.quantity(meaning(step, level), step.unit);
    let spoken = words.fill(Key::LeverLevel, &[("lever", name), ("level", &shown), ("value", &meaning)]);
    let oninput = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(tenths) = input.map(|input| input.value_as_number()) {
                act.emit(Action::Move(knob, Level::nearest(tenths / 10.0)));
            }
        })
    };
    let settle = act.reform(|_: Event| Action::Settle);
    let ontype = {
        let (words, act) = (Rc::clone(words), act.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(typed) = words.parse_number(&input.value()) {
                act.emit(Action::Move(knob, Level::nearest(typed)));
                act.emit(Action::Settle);
            } else {
                input.set_value(&words.number(level.number(), 1));
            }
        })
    };
    let reset = act.reform(move |_: MouseEvent| Action::Reset(knob));
    let single = matches!(knob, Knob::Lever(_));
    let top = if single || level > Level::TOP { Level::BEYOND } else { Level::TOP };
    let class = classes!(
        "lever",
        step.at_floor.then_some("at-floor"),
        (top == Level::BEYOND).then_some("to-beyond"),
        (level > Level::NONE || props.mixed).then_some("is-moved"),
    );
    html! {
        <div {class} data-lever={id}>
            <div class="lever-head">
                <label for={format!("{id}-range")}>{ name }</label>
                { mark(words, props, level) }
                <button type="button" class="reset" disabled={props.pull.is_none() && !props.mixed} onclick={reset}
                    aria-label={words.fill(Key::LeverReset, &[("lever", name)])}>{ "×" }</button>
                <input class="level" type="text" inputmode="decimal" autocomplete="off" size="4" value={shown} disabled={step.at_floor}
                    aria-label={format!("{name}: {}", words.say(Key::LeverLevelLabel))} onchange={ontype} />
            </div>
            <input id={format!("{id}-range")} type="range" min="0" max={top.tenths().to_string()} step="1" value={level.tenths().to_string()}
                disabled={step.at_floor} aria-valuetext={spoken} oninput={oninput} onchange={settle} autocomplete="off" />
            { journey(words, step) }
            if step.at_floor {
                <p class="floor">{ words.say(why_fixed(step)) }</p>
            }
            <details class="why" {ontoggle}>
                <summary>{ summary(words, props) }</summary>
                if unfolded {
                    { what(words, lever) }
                    { for props.more.iter().map(|lever| html! { <><h4>{ words.say(names::lever(*lever)[0]) }</h4>{ what(words, *lever) }</> }) }
                    { years(words, props) }
                    { evidence(words, props, single) }
                }
                <p><a href={told(words, lever)}>{ words.say(Key::PageLevers) }</a></p>
            </details>
        </div>
    }
}

/// A word on where the level stands: mixed, set by the Panel, beyond the evidence, to be verified.
fn mark(words: &Words, props: &ControlProps, level: Level) -> Html {
    let step = &props.step;
    let (class, key) = if props.mixed {
        ("mixed", Key::StepMixed)
    } else if step.by_panel {
        ("panel", Key::StepPanel)
    } else if level > Level::TOP {
        ("beyond", Key::StepBeyond)
    } else if to_verify(step, level) {
        ("verify", Key::BasisRecalled)
    } else {
        return Html::default();
    };
    html! { <span class={classes!("mark", class)}>{ words.say(key) }</span> }
}

/// Today, in the reference, and as chosen; the unit is said once where all three share it.
pub(crate) fn journey(words: &Words, step: &Step) -> Html {
    let said = [step.today, step.reference, step.yours].map(|value| words.pieces(value, step.unit));
    let [first, rest @ ..] = &said;
    let one_unit = first[0].is_empty() && rest.iter().all(|other| other[0].is_empty() && other[2] == first[2]);
    let keys = [Key::StepToday, Key::StepReference, Key::StepYours];
    let values = [step.today, step.reference, step.yours];
    let cell = |place: usize| {
        let number = if one_unit {
            html! { <bdi class="number" dir="ltr">{ &said[place][1] }</bdi> }
        } else {
            amount(words, values[place], step.unit)
        };
        html! { <div class={classes!((place == 2).then_some("yours"))}><dt>{ words.say(keys[place]) }</dt><dd>{ number }</dd></div> }
    };
    html! {
        <div class="journey">
            <dl>{ for (0..3).map(cell) }</dl>
            if one_unit {
                <p class="unit">{ first[2].trim() }</p>
            }
        </div>
    }
}

fn summary(words: &Words, props: &ControlProps) -> String {
    let lead = words.say(names::lever(props.step.lever)[0]);
    match (props.knob, props.more.len()) {
        (Knob::Lever(_), _) => words.say(Key::LeverEvidence).to_owned(),
        (Knob::Theme(_), 0) => lead.to_owned(),
        (Knob::Theme(_), more) => words.count(Key::LeverThemeMore, more as f64, &[("lever", lead)]),
    }
}

fn what(words: &Words, lever: Lever) -> Html {
    html! { <p>{ words.say(names::lever(lever)[1]) }</p> }
}

/// From when, and by when in full; of a single lever that is pulled they can be set.
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
            let input = event.target_dyn_into::<HtmlInputElement>();
            let typed = input.map_or(f64::NAN, |input| input.value_as_number());
            // Not a number becomes 0, and so the default.
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
                value={year.to_string()} disabled={props.pull.is_none()} onchange={set(first)} /></label>
        }
    };
    html! { <p class="years">{ field(Key::LeverFrom, from, true) }{ field(Key::LeverTo, full, false) }</p> }
}

/// How well its steps are known; of a single lever, by which sources.
fn evidence(words: &Words, props: &ControlProps, single: bool) -> Html {
    let step = &props.step;
    let cited = props
        .about
        .sources
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

/// Where all is told of a lever.
fn told(words: &Words, lever: Lever) -> String {
    let page = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Levers,
    };
    [page.write().as_str(), "#", lever.id()].concat()
}

/// What a level means in the focus year at full effect, straight between whole levels.
fn meaning(step: &Step, level: Level) -> f64 {
    let below = usize::from(level.tenths() / 10).min(4);
    let along = level.number() - below as f64;
    step.at_levels[below] + (step.at_levels[below + 1] - step.at_levels[below]) * along
}

/// Whether a level leans on a step that is still to be verified.
fn to_verify(step: &Step, level: Level) -> bool {
    let above = usize::from(level.tenths().div_ceil(10)).min(4);
    level != Level::NONE && step.to_verify[above]
}

/// The levers of a theme that a place offers, the lead first.
pub(crate) fn of_theme(theme: Theme, steps: &[Step]) -> Vec<&Step> {
    let offered = |lever: &Lever| steps.iter().find(|step| step.lever == *lever);
    theme.levers().iter().filter_map(offered).collect()
}

/// Why a lever can do nothing here.
const fn why_fixed(step: &Step) -> Key {
    if matches!(step.lever, Lever::BuildingLife) {
        Key::StepCap
    } else if matches!(step.lever, Lever::HomeSpace) {
        Key::StepFloor
    } else {
        Key::StepNothing
    }
}
