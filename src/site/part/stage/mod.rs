//! Stage: one figure and two levers before an audience, walked through by a clicker.
//!
//! ```text
//! Page Down, Page Up   the next stop, the stop before        P  cover and reveal what lies ahead
//! R  the levers back   B  a dark screen   Q  the code        L  the links   F  the whole screen
//! ?  these keys        Escape  the page, with what is shown
//! ```
//!
//! What is shown stands in the address, as on the page; the links stay on the device. What is
//! covered, blank or open is of the moment and ends with the page.

mod pair;
mod panel;
mod plot;
mod press;
mod screen;
mod stops;

use std::collections::BTreeMap;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use crate::choices::link::Mode;
use crate::choices::scenario::Scenario;
use crate::choices::{Choices, Level, Pull};
use crate::draw::picture::PictureProps;
use crate::figure::goal::{Aim, aim};
use crate::findings::headline::{Headline, Reading};
use crate::kind::Lever;
use crate::place::PlaceId;
use crate::site::page::explore::ExploreProps;
use crate::site::part::headlines::{amount, filled};
use crate::site::part::lever::of_theme;
use crate::site::part::levers::{LeversProps, control};
use crate::site::part::notices::Notices;
use crate::site::part::stage::panel::{Panel, read};
use crate::site::part::stage::plot::{Plot, goal};
use crate::site::part::stage::press::Press;
use crate::site::part::stage::screen::Awake;
use crate::site::part::stage::stops::Stop;
use crate::site::store::knob::Knob;
use crate::site::store::{Action, State};
use crate::unit::Unit;
use crate::words::{Key, Words, names};

/// The headlines of a stage.
const HEADLINES: [Headline; 2] = [Headline::Emissions, Headline::NewMaterials];
/// Buttons stay in sight so long after the pointer moved.
const AWAKE_MS: u32 = 3_000;

/// The stage.
#[component]
pub fn Stage(props: &ExploreProps) -> Html {
    let ExploreProps { words, state, act, retry } = props;
    let covered = use_state_eq(|| false);
    let blank = use_state_eq(|| false);
    let panel = use_state_eq(|| None::<Press>);
    let awake = use_state_eq(|| false);
    let list = use_state_eq(|| Rc::<str>::from(stops::kept()));
    let last = use_state_eq(|| None::<usize>);
    let pair = use_pair(state);
    let (stops, read) = (*use_memo((list.clone(), Rc::clone(words)), |(list, words)| read(list, words))).clone();
    // Where a stop is shown that is where the walk stands, else where it stood last.
    let here = (*last)
        .filter(|at| stops.get(*at).is_some_and(|stop| stop.is_shown(state)))
        .or_else(|| stops.iter().position(|stop| stop.is_shown(state)))
        .or(*last);

    let walk = {
        let (state, act, last, stops) = (Rc::clone(state), act.clone(), last.clone(), stops.clone());
        move |to: usize| {
            if let Some(stop) = stops.get(to) {
                last.set(Some(to));
                stop.open(&state).into_iter().for_each(|action| act.emit(action));
            }
        }
    };
    let own_stop = here.filter(|at| matches!(stops.get(*at), Some(Stop::Link(..))));
    let press = {
        let (covered, blank, panel, act, count) = (covered.clone(), blank.clone(), panel.clone(), act.clone(), stops.len());
        Callback::from(move |press: Press| {
            let open = |wanted: Press| panel.set((*panel != Some(wanted)).then_some(wanted));
            match press {
                Press::Back | Press::Next => {
                    panel.set(None);
                    blank.set(false);
                    let next = match (press, here) {
                        (_, None) => 0,
                        (Press::Back, Some(at)) => at.saturating_sub(1),
                        (_, Some(at)) => (at + 1).min(count.saturating_sub(1)),
                    };
                    walk(next);
                }
                Press::Cover => covered.set(!*covered),
                Press::Reset => match own_stop {
                    Some(at) => walk(at),
                    None => act.emit(Action::ResetAll),
                },
                Press::Blank => blank.set(!*blank),
                Press::Code | Press::Links | Press::Keys => open(press),
                Press::Full => screen::toggle_full(),
                Press::Leave if *blank => blank.set(false),
                Press::Leave => act.emit(Action::Mode(Mode::Page)),
            }
        })
    };
    use_screen();
    use_keys(&press);
    let wake = use_awake(&awake);

    let board = &state.board;
    let figure = use_memo(board.figures.first().cloned(), Clone::clone);
    let figure = (*figure).clone().map(Rc::new);
    let aim = figure.as_ref().and_then(|figure| aim(state.stage.goal?, figure));
    let dimmed = !state.shows_place();
    let knobs = LeversProps {
        words: Rc::clone(words),
        state: Rc::clone(state),
        act: act.clone(),
    };
    let more = others(&state.view.choices, &pair, state).len();
    let relist = {
        let list = list.clone();
        Callback::from(move |text: Rc<str>| {
            stops::keep(&text);
            list.set(text);
        })
    };
    let closed = {
        let panel = panel.clone();
        Callback::from(move |()| panel.set(None))
    };
    html! {
        <main id="main" tabindex="-1" data-answered={state.is_answered().to_string()} onpointermove={wake.clone()} onpointerdown={wake}
            class={classes!("stage", covered.then_some("is-covered"), dimmed.then_some("dimmed"), awake.then_some("is-awake"))}>
            <div class="stage-all" inert={*blank}>
                <header class="stage-head">
                    <div>
                        <h1>{ words.place(board.place) }</h1>
                        { for scenario(state).map(|scenario| html! { <p class="stage-scenario">{ words.say(names::scenario(scenario)) }</p> }) }
                    </div>
                    <dl class="stage-numbers">
                        { for board.readings.iter().filter(|reading| HEADLINES.contains(&reading.headline)).map(|reading| number(words, reading, *covered)) }
                        { for aim.as_ref().map(|aim| verdict(words, aim, *covered)) }
                    </dl>
                </header>
                <Notices words={Rc::clone(words)} state={Rc::clone(state)} act={act.clone()} retry={retry.clone()} />
                <section class="stage-levers" aria-label={words.say(Key::LeversTitle).to_owned()}>
                    { for pair.iter().map(|knob| lever(&knobs, *knob)) }
                    if more > 0 {
                        <p class="stage-more">{ words.count(Key::StageMore, more as f64, &[]) }</p>
                    }
                </section>
                { for figure.map(|figure| {
                    let of = PictureProps { figure, words: Rc::clone(words) };
                    let place = AttrValue::from(words.place(board.place).to_owned());
                    html! { <Plot {of} {place} focus={state.view.focus} {aim} covered={*covered} /> }
                }) }
                <p class="stage-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }</p>
                { controls(words, &press, *covered, here.map(|at| (at + 1, stops.len()))) }
            </div>
            if *blank {
                <button type="button" class="stage-blank" aria-label={words.say(Key::StageUnblank).to_owned()} onclick={press.reform(|_: MouseEvent| Press::Blank)}></button>
            }
            if let Some(of) = *panel {
                <Panel key={of.key()} words={Rc::clone(words)} state={Rc::clone(state)} {of} list={(*list).clone()} {read} {relist} {closed} />
            }
        </main>
    }
}

/// The two levers, which stay while only they are moved.
#[hook]
fn use_pair(state: &State) -> Vec<Knob> {
    type Kept = (Vec<Knob>, BTreeMap<Lever, Pull>, Option<PlaceId>);
    let kept = use_mut_ref(Kept::default);
    let mut kept = kept.borrow_mut();
    let choices = &state.view.choices;
    let place = Some(state.board.place);
    if kept.2 != place || others(choices, &kept.0, state) != kept.1 {
        let pair = pair::pair(choices, &state.board.levers);
        let others = others(choices, &pair, state);
        *kept = (pair, others, place);
    }
    kept.0.clone()
}

/// Levers that are moved and are none of the two.
fn others(choices: &Choices, pair: &[Knob], state: &State) -> BTreeMap<Lever, Pull> {
    let own: Vec<Lever> = pair.iter().flat_map(|knob| knob.levers(&state.board.levers)).collect();
    let moved = choices.pulls.iter().filter(|(_, pull)| pull.level > Level::NONE);
    let others = moved.filter(|(lever, _)| !own.contains(lever));
    others.map(|(lever, pull)| (*lever, *pull)).collect()
}

/// While the stage is there: the screen awake, the keyboard on the stage; the window again when it is left.
#[hook]
fn use_screen() {
    use_effect_with((), move |()| {
        let awake = Awake::keep();
        focus_main();
        move || {
            drop(awake);
            screen::leave_full();
            focus_main();
        }
    });
}

fn focus_main() {
    let document = web_sys::window().and_then(|window| window.document());
    let main = document.and_then(|document| document.get_element_by_id("main"));
    if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
        let _ = main.focus();
    }
}

/// Hears the keys, wherever the focus is; while somebody types a link, only those that are not typing.
#[hook]
fn use_keys(press: &Callback<Press>) {
    let press = press.clone();
    use_effect(move || {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let Some(pressed) = Press::of(event) else { return };
                let target = event.target();
                let types = target.as_ref().is_some_and(|target| target.has_type::<HtmlTextAreaElement>());
                let panel = target
                    .and_then(|target| target.dyn_into::<Element>().ok())
                    .is_some_and(|target| target.closest("dialog").is_ok_and(|dialog| dialog.is_some()));
                // A panel is closed by the browser's own Escape.
                if types || panel && pressed == Press::Leave {
                    return;
                }
                event.prevent_default();
                press.emit(pressed);
            })
        });
        move || drop(listener)
    });
}

/// Shows the buttons when the pointer moves, and hides them once it rests.
#[hook]
fn use_awake(awake: &UseStateHandle<bool>) -> Callback<PointerEvent> {
    let rest = use_mut_ref(|| None::<Timeout>);
    let awake = awake.clone();
    Callback::from(move |_: PointerEvent| {
        let asleep = awake.clone();
        awake.set(true);
        *rest.borrow_mut() = Some(Timeout::new(AWAKE_MS, move || asleep.set(false)));
    })
}

/// One of the two levers.
fn lever(knobs: &LeversProps, knob: Knob) -> Html {
    let LeversProps { words, state, .. } = knobs;
    let steps = match knob {
        Knob::Lever(lever) => state.board.levers.iter().filter(|step| step.lever == lever).collect(),
        Knob::Theme(theme) => of_theme(theme, &state.board.levers),
    };
    // What the quantity below a theme's name is of.
    let lead = steps.first().filter(|_| matches!(knob, Knob::Theme(_)));
    html! {
        <div class="stage-lever">
            { control(knobs, knob, &steps) }
            { for lead.map(|lead| html! { <p class="stage-lead">{ words.say(names::lever(lead.lever)[0]) }</p> }) }
        </div>
    }
}

/// A headline; while it is covered, only its name.
fn number(words: &Words, reading: &Reading, covered: bool) -> Html {
    let [name, _] = names::headline(reading.headline);
    let changed = words.quantity(reading.yours, reading.unit) != words.quantity(reading.reference, reading.unit);
    html! {
        <div data-headline={reading.headline.id()}>
            <dt>{ filled(words, name, reading) }</dt>
            if covered {
                <dd class="value">{ words.say(Key::StageGuess) }</dd>
            } else {
                <dd class="value">{ amount(words, reading.yours, reading.unit) }</dd>
                <dd class={classes!("change", changed.then_some("moved"))}>{ if changed {
                    let change = words.change_in(reading.unit, reading.yours, reading.reference);
                    words.fill(Key::StageChange, &[("change", &change)])
                } else {
                    words.say(Key::ChangeNone).to_owned()
                } }</dd>
            }
        </div>
    }
}

/// The goal, and whether it is reached.
fn verdict(words: &Words, aim: &Aim, covered: bool) -> Html {
    let (value, gap) = if covered {
        (Key::StageGuess, None)
    } else if aim.gap <= 0.0 {
        (Key::GoalReached, None)
    } else {
        (Key::GoalMissed, Some(words.quantity(aim.gap, Unit::MtCo2ePerYear)))
    };
    html! {
        <div class="stage-goal">
            <dt>{ goal(words, aim) }</dt>
            <dd class="value">{ words.say(value) }</dd>
            { for gap.map(|gap| html! { <dd class="change">{ words.fill(Key::GoalGap, &[("gap", &gap)]) }</dd> }) }
        </div>
    }
}

/// The built-in scenario that is shown, where it is one and moves anything.
fn scenario(state: &State) -> Option<Scenario> {
    let shown = Scenario::ALL.into_iter().find(|scenario| Stop::Scenario(*scenario).is_shown(state));
    shown.filter(|scenario| *scenario != Scenario::Reference)
}

/// A button for each key, in sight while the pointer moves or one of them has the focus.
fn controls(words: &Words, press: &Callback<Press>, covered: bool, at: Option<(usize, usize)>) -> Html {
    let button = |of: Press| {
        let name = if of == Press::Cover && covered {
            Key::StageReveal
        } else {
            of.name()
        };
        let onclick = press.reform(move |_: MouseEvent| of);
        html! { <button type="button" data-press={of.key()} aria-keyshortcuts={of.key()} {onclick}>{ words.say(name) }</button> }
    };
    html! {
        <div class="stage-controls" role="group" aria-label={words.say(Key::StageControls).to_owned()}>
            { for Press::ALL.into_iter().map(button) }
            <span class="stage-at" role="status">
                { for at.map(|(at, of)| {
                    let [at, of] = [at, of].map(|number| words.number(number as f64, 0));
                    words.fill(Key::StageStop, &[("number", &at), ("count", &of)])
                }) }
            </span>
        </div>
    }
}
