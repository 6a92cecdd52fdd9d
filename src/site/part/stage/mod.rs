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

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use crate::choices::Level;
use crate::choices::link::Mode;
use crate::draw::picture::PictureProps;
use crate::figure::goal::{Aim, aim};
use crate::findings::headline::{Headline, Reading};
use crate::kind::Lever;
use crate::site::part::headlines::{amount, filled};
use crate::site::part::lever::of_theme;
use crate::site::part::levers::{Knobs, control};
use crate::site::part::notices::explorer_notices;
use crate::site::part::share::called;
use crate::site::part::stage::panel::panel;
use crate::site::part::stage::plot::{Plot, goal, plot};
use crate::site::part::stage::press::Press;
use crate::site::part::stage::screen::Awake;
use crate::site::part::stage::stops::Stop;
use crate::site::state::explore::knob::Knob;
use crate::site::state::explore::{Action, State};
use crate::unit::Unit;
use crate::words::{Key, Words, names};

/// The headlines of a stage.
const HEADLINES: [Headline; 2] = [Headline::Emissions, Headline::NewMaterials];
/// Buttons stay in sight so long after the pointer moved.
const AWAKE_MS: u32 = 3_000;
/// Attribute of the page while they are in sight.
const AWAKE: &str = "data-awake";

/// What is of the moment.
#[derive(Clone, PartialEq)]
struct Show {
    /// Whether what lies ahead is covered.
    covered: bool,
    /// Whether the screen is dark.
    blank: bool,
    /// What lies over the stage, by the press that opened it.
    panel: Option<Press>,
    /// The stop that was opened last.
    last: Option<usize>,
    /// The links, as they were pasted.
    list: Rc<str>,
}

/// What the stage shows and how it acts.
#[derive(Clone, PartialEq, Properties)]
pub struct StageProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the store.
    pub act: Callback<Action>,
    /// Asks once more after a failure.
    pub retry: Callback<()>,
}

/// The stage.
#[component]
pub fn Stage(props: &StageProps) -> Html {
    let StageProps {
        words, state, act, retry, ..
    } = props;
    let show = use_state_eq(|| Show {
        covered: false,
        blank: false,
        panel: None,
        last: None,
        list: stops::kept().into(),
    });
    let dialog = use_node_ref();
    let pair = use_pair(state);
    let stops = panel::read(&show.list, words);
    let here = stops.here(show.last, state);
    let press = {
        let (show, stops, state, act) = (show.clone(), stops.stops.clone(), Rc::clone(state), act.clone());
        Callback::from(move |press: Press| {
            let mut next = (*show).clone();
            let walk_to = match (press, here) {
                (Press::Next, Some(at)) => Some((at + 1).min(stops.len().saturating_sub(1))),
                (Press::Back, Some(at)) => Some(at.saturating_sub(1)),
                (Press::Next | Press::Back, None) => Some(0),
                (Press::Reset, Some(at)) if matches!(stops.get(at), Some(Stop::Link(..))) => Some(at),
                _ => None,
            };
            match press {
                Press::Back | Press::Next => {
                    next.panel = None;
                    next.blank = false;
                }
                Press::Reset if walk_to.is_none() => act.emit(Action::ResetAll),
                Press::Reset => {}
                Press::Cover => next.covered = !next.covered,
                Press::Blank => next.blank = !next.blank,
                Press::Code | Press::Links | Press::Keys => next.panel = (next.panel != Some(press)).then_some(press),
                Press::Full => screen::toggle_full(),
                Press::Leave if next.blank => next.blank = false,
                Press::Leave => act.emit(Action::Mode(Mode::Page)),
            }
            if let Some((at, stop)) = walk_to.and_then(|at| Some((at, stops.get(at)?))) {
                next.last = Some(at);
                stop.open(&state).into_iter().for_each(|action| act.emit(action));
            }
            show.set(next);
        })
    };
    let closed = {
        let show = show.clone();
        Callback::from(move |()| {
            show.set(Show {
                panel: None,
                ..(*show).clone()
            });
        })
    };
    let relist = {
        let show = show.clone();
        Callback::from(move |text: String| {
            stops::keep(&text);
            show.set(Show {
                list: text.into(),
                ..(*show).clone()
            });
        })
    };
    use_screen();
    use_ears(&press, &dialog, &closed);
    let wake = use_wake();

    let board = &state.board;
    let figure = use_memo(board.figures.first().cloned(), |figure| figure.clone().map(Rc::new));
    let aim = figure.as_ref().as_ref().and_then(|figure| aim(state.stage().goal?, figure));
    let knobs = Knobs { words, state, act };
    let more = others(&pair, state).len();
    html! {
        <main id="main" tabindex="-1" data-answered={state.is_answered().to_string()} onpointermove={wake.clone()} onpointerdown={wake}
            class={classes!("stage", (!state.shows_place()).then_some("dimmed"))}>
            <div class="stage-all" inert={show.blank}>
                <header class="stage-head">
                    <div>
                        <h1>{ words.place(board.place) }</h1>
                        <p class="stage-scenario">{ called(words, state) }</p>
                    </div>
                    <dl class="stage-numbers">
                        { for board.readings.iter().filter(|reading| HEADLINES.contains(&reading.headline)).map(|reading| number(words, reading, show.covered)) }
                        { for aim.as_ref().map(|aim| verdict(words, aim, show.covered)) }
                    </dl>
                </header>
                { explorer_notices(words, state, act, retry) }
                <section class="stage-levers" aria-label={words.say(Key::LeversTitle).to_owned()} tabindex="-1">
                    { for pair.iter().map(|knob| lever(&knobs, *knob)) }
                    if more > 0 {
                        <p class="stage-more">{ words.count(Key::StageMore, more as f64, &[]) }</p>
                    }
                </section>
                { for (*figure).clone().map(|figure| plot(&Plot {
                    of: PictureProps { figure, words: Rc::clone(words) },
                    place: words.place(board.place),
                    focus: state.view.focus,
                    aim,
                    covered: show.covered,
                })) }
                <p class="stage-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }</p>
                { controls(words, &press, show.covered, here.map(|at| [at + 1, stops.stops.len()])) }
            </div>
            if show.blank {
                <button type="button" class="stage-blank" aria-label={words.say(Key::StageUnblank).to_owned()} onclick={press.reform(|_: MouseEvent| Press::Blank)}></button>
            }
            { for show.panel.map(|of| panel(words, state, of, &dialog, &show.list, &stops, relist, closed)) }
        </main>
    }
}

/// The two levers, which stay while only they are moved; a theme whose levers differ gives way to those that are moved.
#[hook]
fn use_pair(state: &State) -> Vec<Knob> {
    let kept = use_mut_ref(|| (Vec::new(), Vec::new(), None));
    let mut kept = kept.borrow_mut();
    let place = Some(state.board.place);
    let differs = |knob: &Knob| {
        let mut levels = knob
            .levers(&state.board.levers)
            .into_iter()
            .map(|lever| state.view.choices.level(lever));
        let first = levels.next();
        levels.any(|level| Some(level) != first)
    };
    if kept.2 != place || kept.0.iter().any(differs) || others(&kept.0, state) != kept.1 {
        kept.0 = pair::pair(&state.view.choices, &state.board.levers);
        kept.1 = others(&kept.0, state);
        kept.2 = place;
    }
    kept.0.clone()
}

/// Levers that are moved and are none of the two, and how far.
fn others(pair: &[Knob], state: &State) -> Vec<(Lever, Level)> {
    let own: Vec<Lever> = pair.iter().flat_map(|knob| knob.levers(&state.board.levers)).collect();
    let moved = state.view.choices.pulls.iter().map(|(lever, pull)| (*lever, pull.level));
    moved
        .filter(|(lever, level)| *level > Level::NONE && !own.contains(lever))
        .collect()
}

/// While the stage is there: the screen awake, the keyboard on the stage; the window again when it is left.
#[hook]
fn use_screen() {
    use_effect_with((), move |()| {
        let awake = Awake::keep();
        screen::focus_main();
        move || {
            drop(awake);
            screen::leave_full();
            screen::focus_main();
        }
    });
}

/// Opens a panel that is there, hears when it is closed, and hears the keys, wherever the focus is; while somebody types
/// a link, none of them.
#[hook]
fn use_ears(press: &Callback<Press>, dialog: &NodeRef, closed: &Callback<()>) {
    let (press, dialog, closed) = (press.clone(), dialog.clone(), closed.clone());
    use_effect(move || {
        let panel = dialog.cast::<HtmlDialogElement>();
        let open = panel.is_some();
        let close = panel.map(|panel| {
            if !panel.open() {
                // Refuses only what is no longer on the page.
                let _ = panel.show_modal();
            }
            EventListener::new(&panel, "close", move |_| closed.emit(()))
        });
        let options = EventListenerOptions::enable_prevent_default();
        let keys = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let types = event.target().is_some_and(|target| target.has_type::<HtmlTextAreaElement>());
                // A panel is closed by the browser's own Escape.
                let own = |pressed: &Press| !(types || open && *pressed == Press::Leave);
                if let Some(pressed) = Press::of(event).filter(own) {
                    event.prevent_default();
                    press.emit(pressed);
                }
            })
        });
        move || drop((close, keys))
    });
}

/// Shows the buttons when the pointer moves, and hides them once it rests.
#[hook]
fn use_wake() -> Callback<PointerEvent> {
    let rest = use_mut_ref(|| None::<Timeout>);
    Callback::from(move |_: PointerEvent| {
        screen::mark(AWAKE, true);
        *rest.borrow_mut() = Some(Timeout::new(AWAKE_MS, || screen::mark(AWAKE, false)));
    })
}

/// One of the two levers.
fn lever(knobs: &Knobs<'_>, knob: Knob) -> Html {
    let Knobs { words, state, .. } = *knobs;
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

/// A button for each key, in sight while the pointer moves or one of them has the focus.
fn controls(words: &Words, press: &Callback<Press>, covered: bool, at: Option<[usize; 2]>) -> Html {
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
                { for at.map(|numbers| {
                    let [at, of] = numbers.map(|number| words.number(number as f64, 0));
                    words.fill(Key::StageStop, &[("number", &at), ("count", &of)])
                }) }
            </span>
        </div>
    }
}
