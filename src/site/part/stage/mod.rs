//! Stage: one figure, one year and one to three levers in front of an audience, controlled with a clicker.
//!
//! ```text
//! Page Down, Page Up   the next stop, the stop before        P  cover and reveal what lies ahead
//! Y  the next year     1 to 7  another figure                D  what differs from the reference
//! [, ]  fewer or more levers           R  the levers back    T  dark or light colours
//! A  keep it as plan A or B            X  A, B, or both      V  what the room votes
//! B  a dark screen     Q  the code     L  the links          N  notes in a second window
//! F  the whole screen
//! ?  these keys        Escape  the page, with what is shown
//! ```
//!
//! The address describes the view, as on the page; the links stay on the device. Cover, dark screen and open panels
//! are temporary and end with the page.

mod lever_controls;
mod messages;
pub(crate) mod notes;
mod numbers;
mod pair;
mod panel;
mod plans;
mod plot;
mod press;
mod screen;
mod stops;
mod tale;
mod title;

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, KeyboardEvent};
use yew::prelude::*;

use crate::draw::picture::PictureProps;
use crate::site::link::explore;
use crate::site::part::levers::{Knobs, is_pulled};
use crate::site::part::notices::{PageNotices, notices};
use crate::site::part::own_numbers;
use crate::site::part::snapshot;
use crate::site::part::stage::lever_controls::use_hands;
use crate::site::part::stage::messages::StageState;
use crate::site::part::stage::notes::use_notes;
use crate::site::part::stage::numbers::numbers;
use crate::site::part::stage::panel::panel;
use crate::site::part::stage::plans::{Ballots, PlanSide, StoredPlan, Votes};
use crate::site::part::stage::plot::{Plot, plot};
use crate::site::part::stage::press::Press;
use crate::site::part::stage::screen::ScreenWakeLock;
use crate::site::part::stage::stops::Stop;
use crate::site::part::stage::tale::use_tale;
use crate::site::part::stage::title::title;
use crate::site::state::explore::attribution::shared;
use crate::site::state::explore::minerals::of_mineral;
use crate::site::state::explore::ranges::reached;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::goal::aim;
use cairn_analysis::figure::lens::Lens;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Mode;

/// Default number of levers on a stage.
const LEVERS: usize = 2;
/// Time that buttons stay visible after the pointer moved, ms.
const AWAKE_MS: u32 = 3_000;
/// Attribute of the page while they are visible.
const AWAKE: &str = "data-awake";

/// The temporary state of the stage.
#[derive(Clone, PartialEq)]
struct Show {
    /// True if the years ahead are covered.
    covered: bool,
    /// True if the screen is dark.
    blank: bool,
    /// True if future years are hidden, so that the audience can guess first.
    panel: Option<Press>,
    /// Number of levers.
    levers: usize,
    /// The stop opened last.
    last: Option<usize>,
    /// The links as pasted.
    list: Rc<str>,
    /// Plans stored as A and B.
    plans: Vec<StoredPlan>,
    /// True if the view of B also shows A.
    both: bool,
    /// The votes between them.
    votes: Option<Votes>,
}

/// Properties of the stage.
#[derive(Clone, PartialEq, Properties)]
pub struct StageProps {
    /// Texts in the language of the page.
    pub words: Rc<Words>,
    /// State of the page.
    pub state: Rc<ExplorerState>,
    /// Dispatches actions to the state.
    pub act: Callback<Action>,
    /// Sends the request again after a failure.
    pub retry: Callback<()>,
}

#[component]
pub fn Stage(props: &StageProps) -> Html {
    let StageProps {
        words, state, act, retry, ..
    } = props;
    let show = use_state_eq(|| Show {
        covered: false,
        blank: false,
        panel: None,
        levers: LEVERS,
        last: None,
        list: stops::saved_list().into(),
        plans: Vec::new(),
        both: false,
        votes: None,
    });
    let dialog = use_node_ref();
    let shown = use_hands(state, show.levers);
    let stops = panel::read_stops(&show.list, words);
    let here = stops.current(show.last, state);
    let press = {
        let (show, stops, state, act) = (show.clone(), stops.stops.clone(), Rc::clone(state), act.clone());
        let words = Rc::clone(words);
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
                Press::Reset if walk_to.is_some() => {}
                Press::Reset if next.panel == Some(Press::Reset) => {
                    next.panel = None;
                    act.emit(Action::ResetAll);
                }
                Press::Reset => next.panel = is_pulled(&state.view.choices).then_some(Press::Reset),
                Press::Cover => next.covered = !next.covered,
                Press::Year => act.emit(Action::Focus(press::after(state.view.focus))),
                Press::Difference => {
                    let [lens, _] = state.view.lenses;
                    let against = !lens.against;
                    act.emit(Action::Look(0, Lens { against, ..lens }));
                }
                Press::Chart(chart) => act.emit(Action::Show(0, chart)),
                Press::Fewer => next.levers = next.levers.saturating_sub(1).max(1),
                Press::More => next.levers = (next.levers + 1).min(pair::MOST),
                Press::Colours => screen::toggle_colours(),
                Press::Keep if state.waits() => {}
                Press::Keep => (next.plans, next.both, next.votes) = (plans::with_current(&next.plans, &state), false, None),
                Press::Side => {
                    if let Some((both, open)) = plans::turn(&mut next.plans, next.both, &state) {
                        next.both = both;
                        open.into_iter().for_each(|action| act.emit(action));
                    }
                }
                Press::Blank => next.blank = !next.blank,
                // If the browser opens no second window, a panel shows the link.
                Press::Notes if screen::opens(&panel::notes(&words, &state)) => {}
                Press::Vote | Press::Code | Press::Links | Press::Notes | Press::Keys => {
                    next.panel = (next.panel != Some(press)).then_some(press)
                }
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
            stops::save(&text);
            show.set(Show {
                list: text.into(),
                ..(*show).clone()
            });
        })
    };
    let relist = use_tale(words, &relist);
    // Votes come in before they are revealed.
    let vote = {
        let show = show.clone();
        Callback::from(move |ballots: Ballots| {
            show.set(Show {
                covered: true,
                panel: None,
                votes: Some(plans::count(&show.plans, &ballots)),
                ..(*show).clone()
            });
        })
    };
    let side = plans::side(&show.plans, show.both, state);
    let stage_state = StageState {
        at: here.map(|at| [at, stops.stops.len()]),
        covered: show.covered,
        blank: show.blank,
        side,
        address: explore::browser_address(words.language(), state),
    };
    // The notes get the new state once the lever is released.
    use_notes(&press, &vote, state.in_hand.is_none().then_some(stage_state));
    use_screen();
    use_ears(&press, &dialog, &closed);
    let wake = use_wake();

    let board = &state.board;
    let of = (Rc::clone(board), state.ranges.clone(), state.who.clone(), state.minerals.clone());
    let figure = use_memo(of, |(board, ranges, who, minerals)| {
        let seen = |figure: &Figure| {
            let figure = shared(board, who.last(), reached(board, ranges.last(), figure));
            Rc::new(of_mineral(board, minerals.last(), figure))
        };
        board.figures.first().map(seen)
    });
    let first = plans::first(&show.plans).filter(|_| side == Some(PlanSide::Both));
    let figure = use_memo(((*figure).clone(), first.cloned()), |(figure, first)| {
        let over = figure
            .as_ref()
            .zip(first.as_ref())
            .and_then(|(figure, first)| plans::with_line_of_a(first, figure));
        over.map(Rc::new).or(figure.clone())
    });
    let waits = state.waits();
    // The goal of a plan without results is unknown.
    let followed = figure.as_ref().as_ref().filter(|_| !waits);
    let aim = followed.and_then(|figure| aim(state.stage().goal?, figure));
    let knobs = Knobs { words, state, act };
    html! {
        <main id="main" tabindex="-1" data-answered={state.is_answered().to_string()} onpointermove={wake.clone()} onpointerdown={wake}
            class={classes!("stage", (!state.shows_place()).then_some("dimmed"))}>
            <div class="stage-all" inert={show.blank}>
                <header class="stage-head">
                    <h1>{ for side.map(plans::named) }<span class="place">{ words.place(board.place) }</span>{ " " }<span class="stage-scenario">{ title(words, state, show.covered) }</span></h1>
                </header>
                { troubled(words, state, act, retry) }
                { numbers(words, state, aim.as_ref(), show.covered, first.map(|first| &**first), plans::tally(words, &show.plans, show.votes, show.covered)) }
                { lever_controls::controls(&knobs, &shown, show.covered) }
                { for (*figure).clone().map(|figure| plot(&Plot {
                    still: snapshot::chart(words, state, &figure, act),
                    place: words.place(board.place),
                    focus: state.view.marked_year(&figure),
                    of: PictureProps { focus: Some(state.view.marked_year(&figure)), figure, words: Rc::clone(words) },
                    aim,
                    covered: show.covered,
                    waits,
                })) }
                <p class="stage-note">{ for own_numbers::mark(words, state).map(|mark| html! { <strong>{ mark }{ " " }</strong> }) }{ words.say(Key::WarnScope) }{ words.sentence_gap() }{ words.say(Key::WarnNotForecast) }</p>
                { controls(words, &press, show.covered, here.map(|at| [at + 1, stops.stops.len()])) }
            </div>
            if show.blank {
                <button type="button" class="stage-blank" aria-label={words.say(Key::StageUnblank).to_owned()} onclick={press.reform(|_: MouseEvent| Press::Blank)}></button>
            }
            { for show.panel.map(|of| panel(words, state, of, &dialog, &show.list, &stops, relist, closed, &press, &vote)) }
        </main>
    }
}

/// The stage shows no notices except those on problems that keep it from showing results.
fn troubled(words: &Words, state: &ExplorerState, act: &Callback<Action>, retry: &Callback<()>) -> Html {
    let noticed = PageNotices {
        opening: false,
        sent: Html::default(),
        remarks: &[],
        left: Vec::new(),
        trouble: state.status.trouble.as_ref(),
        retry: retry.reform(|_: MouseEvent| ()),
        dismiss: act.reform(|_: MouseEvent| Action::Dismiss),
    };
    notices(words, &noticed)
}

/// While the stage is open: keeps the screen awake and the focus on the stage; when it closes: restores the window.
#[hook]
fn use_screen() {
    use_effect_with((), move |()| {
        let awake = ScreenWakeLock::request();
        screen::focus_main();
        move || {
            drop(awake);
            screen::leave_full();
            screen::restore_colours();
            screen::focus_main();
        }
    });
}

/// Opens the current panel, listens for its closing, and listens for keys at any focus, except while somebody types.
#[hook]
fn use_ears(press: &Callback<Press>, dialog: &NodeRef, closed: &Callback<()>) {
    let (press, dialog, closed) = (press.clone(), dialog.clone(), closed.clone());
    use_effect(move || {
        let panel = dialog.cast::<HtmlDialogElement>();
        let open = panel.is_some();
        let close = panel.map(|panel| {
            if !panel.open() {
                // It fails only if the panel is no longer on the page.
                let _ = panel.show_modal();
            }
            EventListener::new(&panel, "close", move |_| closed.emit(()))
        });
        let options = EventListenerOptions::enable_prevent_default();
        let keys = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let types = plans::types(event);
                let own = |pressed: &Press| !types && (!open || pressed.acts_on_panel());
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

/// A button for each key, visible while the pointer moves or one of them has the focus.
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
