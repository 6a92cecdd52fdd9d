//! Notes: the presenter's second window: the current and the next stop, the time, and the keys of the stage.
//!
//! ```text
//! a step of a story   its texts            else   the finding, answers, and the moved levers with their levels
//! ```
//!
//! It follows the stage with its own requests to its own workers, so both show the same numbers. Keys and clickers
//! work in either window. Out of scope: the cover of the stage; the stage reports it (`line`).

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::site::hooks::use_window;
use crate::site::part::finding::finding;
use crate::site::part::headlines::{ends, filled};
use crate::site::part::paper;
use crate::site::part::share::called;
use crate::site::part::stage::messages::{StageMessage, StageState, use_line};
use crate::site::part::stage::plans::{Ballots, ballots, named, types};
use crate::site::part::stage::press::Press;
use crate::site::part::stage::stops::{self, Stop};
use crate::site::part::stage::tale::{self, StoryStep};
use crate::site::part::stage::{StageProps, panel, troubled};
use crate::site::state::explore::ExplorerState;
use cairn_analysis::findings::lever::{LeverReading, counted};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Level;
use cairn_core::choices::link::Story;

/// Update interval of the clocks, ms.
const TICK_MS: u32 = 1_000;
/// The keys with a button here.
const KEYS: [Press; 6] = [Press::Back, Press::Next, Press::Cover, Press::Keep, Press::Side, Press::Blank];

#[component]
pub(crate) fn Notes(props: &StageProps) -> Html {
    let StageProps { words, state, act, retry } = props;
    let stage = use_state_eq(|| None::<StageState>);
    let hear = {
        let (stage, state, words, act) = (stage.clone(), Rc::clone(state), Rc::clone(words), act.clone());
        Callback::from(move |line: StageMessage| match line {
            StageMessage::State(stage_state) => {
                if stage.as_ref().is_none_or(|before| before.address != stage_state.address) {
                    let stop = stops::stop(&stage_state.address, |id| words.knows(id));
                    stop.iter().flat_map(|stop| stop.open(&state)).for_each(|action| act.emit(action));
                }
                stage.set(Some(stage_state));
            }
            StageMessage::Closed => stage.set(None),
            StageMessage::Pressed(_) | StageMessage::Voted(_) | StageMessage::Who => {}
        })
    };
    let say = use_line(&hear, None);
    {
        let say = say.clone();
        use_effect_with((), move |()| say.emit(StageMessage::Who));
    }
    // A sleeping window misses messages, so it requests the state again.
    {
        let say = say.clone();
        use_window("visibilitychange", move |_| say.emit(StageMessage::Who));
    }
    let press = say.reform(StageMessage::Pressed);
    use_keys(&press);
    let list = stops::saved_list();
    let stops = panel::read_stops(&list, words);
    let at = stage.as_ref().and_then(|stage_state| stage_state.at).map(|[at, _]| at);
    let side = stage.as_ref().and_then(|stage_state| stage_state.side);
    let step_at = |at: Option<usize>| at.and_then(|at| stops.steps.get(at).copied().flatten());
    let (here, after) = (step_at(at), step_at(at.map(|at| at + 1)));
    let steps = use_steps(words, here.or(after).map(|(story, _)| story));
    let noted = |step: Option<(Story, usize)>| {
        let (story, steps) = steps.as_ref()?;
        step.filter(|(of, _)| of == story).and_then(|(_, at)| steps.get(at))
    };
    let next = stops.stops.get(at.map_or(0, |at| at + 1));
    let next = noted(after)
        .map(|step| step.title.clone())
        .or(next.map(|next| titled(words, state, next)));
    let button = |of: Press| {
        let revealed = of == Press::Cover && stage.as_ref().is_some_and(|stage_state| stage_state.covered);
        let name = if revealed { Key::StageReveal } else { of.name() };
        let onclick = press.reform(move |_: MouseEvent| of);
        html! { <button type="button" data-press={of.key()} aria-keyshortcuts={of.key()} disabled={stage.is_none()} {onclick}>{ words.say(name) }</button> }
    };
    let number = |number: usize| words.number(number as f64, 0);
    html! {
        <main id="main" class="notes" tabindex="-1" data-answered={state.is_answered().to_string()}>
            <Clocks words={Rc::clone(words)} />
            <div class="notes-keys" role="group" aria-label={words.say(Key::StageControls).to_owned()}>{ for KEYS.into_iter().map(button) }</div>
            <p role="status">
                { match &*stage {
                    None => words.say(Key::StageNotesAlone).to_owned(),
                    Some(stage_state) if stage_state.blank => words.say(Key::StageNotesDark).to_owned(),
                    Some(stage_state) => stage_state.at.map_or_else(String::new, |[at, of]| {
                        words.fill(Key::StageStop, &[("number", &number(at + 1)), ("count", &number(of))])
                    }),
                } }
            </p>
            { troubled(words, state, act, retry) }
            <section class="notes-now" aria-labelledby="notes-now">
                <h1 id="notes-now">{ for side.map(named) }<span class="place">{ words.place(state.board.place) }</span>{ " " }{ called(words, state) }</h1>
                { noted(here).map_or_else(|| of_plan(words, state), of_step) }
            </section>
            <section class="notes-next" aria-labelledby="notes-next">
                <h2 id="notes-next">{ words.say(Key::StageNotesFollowing) }</h2>
                <p>{ next.unwrap_or_else(|| words.say(Key::StageNotesLast).to_owned()) }</p>
            </section>
            <details class="notes-vote">
                <summary>{ words.say(Key::StageVote) }</summary>
                { ballots(words, &say.reform(StageMessage::Voted)) }
            </details>
        </main>
    }
}

/// On the stage: sends its state to the notes, and handles keys and votes from there.
#[hook]
pub(super) fn use_notes(press: &Callback<Press>, vote: &Callback<Ballots>, stage_state: Option<StageState>) {
    let requests = use_state(|| 0_u32);
    let hear = {
        let (press, vote, requests) = (press.clone(), vote.clone(), requests.clone());
        Callback::from(move |line: StageMessage| match line {
            StageMessage::Pressed(pressed) => press.emit(pressed),
            StageMessage::Voted(ballots) => vote.emit(ballots),
            StageMessage::Who => requests.set(requests.wrapping_add(1)),
            StageMessage::State(_) | StageMessage::Closed => {}
        })
    };
    {
        // A stage that returns from the back-forward cache must announce itself, since it said that it was closed.
        let requests = requests.setter();
        use_window("pageshow", move |_| requests.set(js_sys::Date::now() as u64 as u32));
    }
    let say = use_line(&hear, Some(StageMessage::Closed));
    use_effect_with((stage_state, *requests), move |(stage_state, _)| {
        if let Some(stage_state) = stage_state {
            say.emit(StageMessage::State(stage_state.clone()));
        }
    });
}

/// The texts of a step.
fn of_step(step: &StoryStep) -> Html {
    html! { <><h2>{ &step.title }</h2>{ for step.texts.iter().map(|text| html! { <p>{ text }</p> }) }</> }
}

/// Answers to what an audience asks: about money, about sources, and how sure the result is.
fn audience_answers(words: &Words, state: &ExplorerState) -> Html {
    let reading = state.board.readings.iter().find(|reading| reading.headline == state.view.result);
    let sure = reading.and_then(|reading| {
        let name = filled(words, names::headline(reading.headline)[0], reading);
        let range = words.fill(Key::HeadlineLikely, &[("range", &ends(words, state, reading)?)]);
        Some(html! { <li><strong>{ name }</strong>{ " " }{ range }</li> })
    });
    html! {
        <>
            <h2>{ words.say(Key::StageNotesAsked) }</h2>
            <ul class="notes-asked">
                <li>{ words.say(Key::WarnNotForecast) }</li>
                <li>{ words.count(Key::PaperSources, state.about.sources.len() as f64, &[]) }</li>
                { for sure }
            </ul>
        </>
    }
}

/// The finding, answers, and the moved levers with their levels, folded.
fn of_plan(words: &Words, state: &ExplorerState) -> Html {
    let moved: Vec<&LeverReading> = state
        .board
        .levers
        .iter()
        .filter(|step| step.level > Level::NONE || step.by_panel)
        .collect();
    // Counted as on the stage.
    let number = counted(&|lever| state.view.choices.pulls.get(&lever), &state.board.levers);
    html! {
        <>
            <p class="notes-finding">{ finding(words, state, state.parts()) }</p>
            { audience_answers(words, state) }
            <details class="notes-levers">
                <summary>{ words.count(Key::LeversMoved, number as f64, &[]) }</summary>
                { paper::list(words, state, &moved) }
            </details>
        </>
    }
}

fn titled(words: &Words, state: &ExplorerState, stop: &Stop) -> String {
    match stop {
        Stop::Scenario(scenario) => words.say(names::scenario(*scenario)).to_owned(),
        Stop::Link(place, link) => {
            let plan = if link.name.is_empty() {
                words.count(
                    Key::LeversMoved,
                    counted(&|lever| link.pulls.get(&lever), &state.board.levers) as f64,
                    &[],
                )
            } else {
                words.isolate(link.name.as_str())
            };
            [words.place(place.unwrap_or(state.place)), " · ", &plan].concat()
        }
    }
}

/// The steps of the current story, once loaded.
#[hook]
fn use_steps(words: &Words, story: Option<Story>) -> UseStateHandle<Option<(Story, Vec<StoryStep>)>> {
    let steps = use_state(|| None);
    {
        let (steps, language) = (steps.clone(), words.language());
        use_effect_with(story, move |story| {
            if let Some(story) = *story {
                spawn_local(async move { steps.set(tale::steps(language, story).await.map(|came| (story, came))) });
            }
        });
    }
    steps
}

/// The presenter's keys, as on the stage.
#[hook]
fn use_keys(press: &Callback<Press>) {
    let press = press.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let keys = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let event = event.dyn_ref::<KeyboardEvent>().filter(|event| !types(event));
                let pressed = event.and_then(Press::of);
                if let (Some(event), Some(pressed)) = (event, pressed.filter(|press| press.travels())) {
                    event.prevent_default();
                    press.emit(pressed);
                }
            })
        });
        move || drop(keys)
    });
}

/// Properties of the clocks.
#[derive(Clone, PartialEq, Properties)]
struct ClocksProps {
    words: Rc<Words>,
}

/// The time of day in the browser's format, and the time passed. It is a component of its own, so that a tick renders
/// nothing else.
#[component]
fn Clocks(props: &ClocksProps) -> Html {
    let words = &props.words;
    let since = use_state(js_sys::Date::now);
    let now = use_state(js_sys::Date::now);
    {
        let now = now.clone();
        use_effect_with((), move |()| {
            let every = Interval::new(TICK_MS, move || now.set(js_sys::Date::now()));
            move || drop(every)
        });
    }
    let passed = js_sys::Date::new(&(now.max(*since) - *since).into()).to_iso_string();
    // Hours, minutes and seconds of 1970-01-01T00:12:34.567Z.
    let passed = passed.as_string().and_then(|text| text.get(11..19).map(str::to_owned));
    let wall = js_sys::Date::new(&(*now).into()).to_locale_time_string(words.language().tag());
    let onclick = {
        let since = since.clone();
        Callback::from(move |_: MouseEvent| since.set(js_sys::Date::now()))
    };
    html! {
        <div class="notes-clocks">
            <dl>
                <div><dt>{ words.say(Key::StageNotesElapsed) }</dt><dd class="notes-passed" dir="ltr">{ passed }</dd></div>
                <div><dt>{ words.say(Key::StageNotesClock) }</dt><dd>{ String::from(wall) }</dd></div>
            </dl>
            <button type="button" class="notes-anew" {onclick}>{ words.say(Key::StageNotesAnew) }</button>
        </div>
    }
}
