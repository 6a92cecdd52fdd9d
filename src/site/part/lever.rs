//! Lever: one control, for a lever or for a theme by its lead lever. It has its name, the quantity it changes here, a
//! slider of five steps, a field, and its effect alone. A drawer explains it: [`crate::site::part::drawer`].

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::hooks::use_unfolded;
use crate::site::part::drawer::{drawer, step_name};
use crate::site::part::headlines::{amount, emphasize_number};
use crate::site::part::lever_effect::{LeverEffectBar, bar};
use crate::site::part::plan_effect::show;
use crate::site::part::seat::SEAT;
use crate::site::part::touch::{Touch, TouchResult};
use crate::site::state::explore::Action;
use crate::site::state::explore::knob::Knob;
use cairn_analysis::figure::board::BoardPlace;
use cairn_analysis::findings::lever::LeverReading;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::{Level, Pull};
use cairn_core::kind::{Lever, Theme};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Properties of a control.
#[derive(Clone, PartialEq, Properties)]
pub struct ControlProps {
    /// Texts in the language of the page.
    pub words: Rc<Words>,
    /// The data on the place that no choice changes.
    pub about: Rc<BoardPlace>,
    /// The lever or theme that it moves.
    pub knob: Knob,
    /// The first lever that it moves; it names the control.
    pub first: Lever,
    /// The lever it shows: the one of a theme that does most.
    pub step: LeverReading,
    /// The year of its quantity.
    pub focus: Year,
    /// Name of the value that its quantity starts from.
    pub start: Key,
    /// Its level and years.
    pub pull: Option<Pull>,
    /// True if the levers of its theme have different levels.
    pub mixed: bool,
    /// Levers of its theme besides the one it shows.
    pub more: Vec<Lever>,
    /// True if it belongs to another seat: it is visible but cannot be moved.
    pub is_of_other_seat: bool,
    /// Its effect alone.
    pub bar: LeverEffectBar,
    /// Dispatches actions to the state.
    pub act: Callback<Action>,
}

impl ControlProps {
    pub fn level(&self) -> Level {
        self.pull.map_or(Level::NONE, |pull| pull.level)
    }

    pub fn name(&self) -> &str {
        self.words.say(match self.knob {
            Knob::Lever(lever) | Knob::Both([lever, _]) => names::lever(lever)[0],
            Knob::Theme(theme) => names::theme(theme),
        })
    }
}

/// The control of a lever or a theme.
#[component]
pub fn Control(props: &ControlProps) -> Html {
    let ControlProps {
        words, step, act, knob, ..
    } = props;
    let (knob, level, id, name, is_held) = (*knob, props.level(), props.first.id(), props.name(), props.is_of_other_seat);
    // The position of the thumb at the start of a drag, and true once it was released.
    let ghost = use_state_eq(|| None::<(Level, bool)>);
    let touch = use_mut_ref(Touch::default);
    let (unfolded, ontoggle) = use_unfolded();
    let shown = words.number(level.number(), 1);
    let value = words.quantity(meaning(props), step.unit);
    let value = match noun(props) {
        Some(noun) => [words.say(noun), " ", &value].concat(),
        None => value,
    };
    let value_text = words.fill(
        Key::LeverLevel,
        &[
            ("lever", name),
            ("level", &shown),
            ("step", words.say(step_name(level))),
            ("value", &value),
        ],
    );
    let oninput = {
        let (act, touch) = (act.clone(), Rc::clone(&touch));
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if is_held || touch.borrow().ignores_change(event.time_stamp()) {
                // A finger that may only want to scroll moves nothing.
                input.set_value(&level.tenths().to_string());
            } else {
                act.emit(Action::Move(knob, Level::nearest(input.value_as_number() / 10.0)));
            }
        })
    };
    let turned = {
        let (act, touch, ghost) = (act.clone(), Rc::clone(&touch), ghost.clone());
        Callback::from(move |event: PointerEvent| {
            if is_held {
                return;
            }
            let turned = touch.borrow_mut().handle(&event, level);
            match turned {
                TouchResult::Taken => ghost.set(Some((level, false))),
                TouchResult::To(level) => {
                    act.emit(Action::Move(knob, level));
                    act.emit(Action::Settle);
                    ghost.set(ghost.map(|(level, _)| (level, true)));
                }
                TouchResult::LetGo => ghost.set(ghost.map(|(level, _)| (level, true))),
                TouchResult::On => {}
            }
        })
    };
    let settle = act.reform(|_: Event| Action::Settle);
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if is_held && event.key() != "Tab" {
                event.prevent_default();
                return;
            }
            act.emit(Action::Key(knob));
            // End first goes to the limit of evidence, then to the limit of the control.
            if event.key() == "End" && level < Level::TOP {
                event.prevent_default();
                act.emit(Action::Move(knob, Level::TOP));
                act.emit(Action::Settle);
            }
        })
    };
    let ontype = {
        let (words, act) = (Rc::clone(words), act.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(typed) = words.parse_number(&input.value()).filter(|_| !is_held) {
                act.emit(Action::Move(knob, Level::nearest(typed)));
                act.emit(Action::Settle);
            } else {
                input.set_value(&words.number(level.number(), 1));
            }
        })
    };
    // The button is dimmed by its own press.
    let reset = act.reform(move |_: MouseEvent| {
        show(id);
        Action::Reset(knob)
    });
    let moved = level > Level::NONE || props.mixed;
    let class = classes!(
        "lever",
        step.at_floor.then_some("at-floor"),
        is_held.then_some("is-held"),
        moved.then_some("is-moved")
    );
    // The lever whose amount a theme shows; seen on a stage, where there is no mark.
    let led = matches!(knob, Knob::Theme(_)).then(|| html! { <span class="led">{ words.say(names::lever(step.lever)[0]) }{ " " }</span> });
    // A locked control can still be focused and read, with the reason.
    let (bars, why) = (is_held.then_some("true"), is_held.then_some(SEAT));
    html! {
        <div {class} data-lever={id}>
            <div class="lever-head">
                <label for={format!("{id}-range")}>{ name }</label>
                <p class="lever-amount">{ mark(props, level) }{ for led }{ quantity(words, step) }</p>
            </div>
            <div class="slide">
                <svg aria-hidden="true"><line class="set" x2={percent(level.number() / Level::BEYOND.number())} y1="50%" y2="50%" /></svg>
                { for ghost.map(|(level, is_gone)| {
                    let at = percent(level.number() / Level::BEYOND.number());
                    html! { <svg key={level.tenths()} class={classes!("ghost", is_gone.then_some("gone"))} aria-hidden="true"><line x1={at.clone()} x2={at} y1="0" y2="100%" /></svg> }
                }) }
                <input id={format!("{id}-range")} type="range" min="0" max={Level::BEYOND.tenths().to_string()} step="1" value={level.tenths().to_string()}
                    disabled={step.at_floor} aria-disabled={bars} aria-describedby={why} aria-valuetext={value_text} {oninput} onchange={settle} {onkeydown} autocomplete="off"
                    onpointerdown={turned.clone()} onpointermove={turned.clone()} onpointerup={turned.clone()} onpointercancel={turned} />
            </div>
            <input class="level" type="text" inputmode="decimal" autocomplete="off" size="3" value={shown} disabled={step.at_floor} readonly={is_held}
                aria-label={format!("{name}: {}", words.say(Key::LeverLevelLabel))} onchange={ontype} />
            <button type="button" class="reset" disabled={is_held || props.pull.is_none() && !props.mixed} onclick={reset}
                aria-label={words.fill(Key::LeverReset, &[("lever", name)])}>{ "↺" }</button>
            { bar(&props.bar, moved) }
            { drawer(props, unfolded, ontoggle) }
        </div>
    }
}

/// A note on the level: another seat's, mixed, set by the Panel, beyond the evidence, or to be verified. It also says
/// if the lever changes nothing, why it saves no emissions, or whose amount it is.
fn mark(props: &ControlProps, level: Level) -> Html {
    let (words, step) = (&props.words, &props.step);
    let (class, key) = if step.at_floor {
        ("floor", names::why(step.why, false))
    } else if props.is_of_other_seat {
        ("held", Key::SeatOther)
    } else if props.mixed {
        ("mixed", Key::StepMixed)
    } else if step.by_panel {
        ("panel", Key::StepPanel)
    } else if level > Level::NONE && props.more.is_empty() && moves_nothing(words, step) {
        ("idle", props.bar.why.unwrap_or(Key::StepNoEffect))
    } else if let Some(why) = props.bar.why {
        ("cause", why)
    } else if step.lever != props.first {
        // The amount is not of the lever that leads elsewhere.
        ("part", names::lever(step.lever)[0])
    } else if level > Level::TOP {
        ("beyond", Key::StepBeyond)
    } else if to_verify(step, level) {
        ("verify", Key::BasisRecalled)
    } else if let Some(noun) = noun(props).filter(|_| level > Level::NONE) {
        ("part", noun)
    } else {
        return Html::default();
    };
    html! { <span class={classes!("mark", class)}>{ words.fill(key, &[("year", &words.year(props.focus))]) }</span> }
}

/// The lever whose amount a theme of several shows, if the amount does not say it: a bare share or number of years, or the
/// amount of another lever than its first.
pub(crate) fn noun(props: &ControlProps) -> Option<Key> {
    let step = &props.step;
    let is_unsaid = matches!(step.unit, Unit::Share | Unit::Years) || step.lever != props.first;
    (is_unsaid && !props.more.is_empty()).then(|| names::lever(step.lever)[0])
}

/// True if a moved lever changes its quantity by less than the digits shown.
pub(crate) fn moves_nothing(words: &Words, step: &LeverReading) -> bool {
    words.quantity(step.yours, step.unit) == words.quantity(step.reference, step.unit)
}

/// The quantity at the reference and as chosen; the unit appears once if both share it.
fn quantity(words: &Words, step: &LeverReading) -> Html {
    if moves_nothing(words, step) {
        return amount(words, step.yours, step.unit);
    }
    let values = [step.reference, step.yours];
    let [from, to] = words.pieces_of_two(values, step.unit);
    // The two may differ in their plural form alone: "1 year", "2 years".
    let first = if from[0].is_empty() && to[0].is_empty() && words.share_a_scale(values, step.unit) {
        html! { <bdi class="number" dir="ltr" translate="no">{ &from[1] }</bdi> }
    } else {
        emphasize_number(from)
    };
    html! { <>{ first }<span class="to" aria-hidden="true"></span>{ emphasize_number(to) }</> }
}

/// Today, where the lever starts, and as chosen; the unit appears once if all three share it. `start` names the second.
pub(crate) fn journey(words: &Words, step: &LeverReading, start: Key) -> Html {
    let pieces = [step.today, step.reference, step.yours].map(|value| words.pieces(value, step.unit));
    let [first, rest @ ..] = &pieces;
    let one_unit = first[0].is_empty() && rest.iter().all(|other| other[0].is_empty() && other[2] == first[2]);
    let keys = [Key::StepToday, start, Key::StepYours];
    let values = [step.today, step.reference, step.yours];
    let cell = |place: usize| {
        let number = if one_unit {
            html! { <bdi class="number" dir="ltr" translate="no">{ &pieces[place][1] }</bdi> }
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

/// The value of the level in the focus year: as the panel says it, or, until the reply to a move, linear between whole
/// levels.
fn meaning(props: &ControlProps) -> f64 {
    let (step, level) = (&props.step, props.level());
    if props.mixed || step.level == level {
        return step.yours;
    }
    let below = usize::from(level.tenths() / 10).min(4);
    let along = level.number() - below as f64;
    step.at_levels[below] + (step.at_levels[below + 1] - step.at_levels[below]) * along
}

/// True if a level depends on a step that is still to be verified.
fn to_verify(step: &LeverReading, level: Level) -> bool {
    let above = usize::from(level.tenths().div_ceil(10)).min(4);
    level != Level::NONE && step.to_verify[above]
}

/// The levers of a theme that a place offers, lead lever first.
pub(crate) fn of_theme(theme: Theme, steps: &[LeverReading]) -> Vec<&LeverReading> {
    let offered = |lever: &Lever| steps.iter().find(|step| step.lever == *lever);
    theme.levers().iter().filter_map(offered).collect()
}
