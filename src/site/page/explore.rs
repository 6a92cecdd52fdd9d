//! Explore: the page of one place: levers, headlines, charts, sources. What stands below them whatever is
//! chosen is no program's: `site::page::beside` writes it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::choices::Level;
use crate::choices::link::Mode;
use crate::draw::chart::Chart;
use crate::figure::Figure;
use crate::figure::board::{About, Board};
use crate::findings::overdrawn::Overdrawn;
use crate::kind::Lever;
use crate::place::{PlaceId, Wider};
use crate::site::client::Client;
use crate::site::hooks::{Came, History, Written, use_address, use_client, use_opened, use_question, use_window};
use crate::site::link::compare::door;
use crate::site::link::explore;
use crate::site::page::Begun;
use crate::site::part::downloads::downloads;
use crate::site::part::frame::bar;
use crate::site::part::headlines::{headlines, use_escape};
use crate::site::part::levers::Levers;
use crate::site::part::notices::explorer_notices;
use crate::site::part::paper;
use crate::site::part::places::Places;
use crate::site::part::share::Share;
use crate::site::part::sources::Sources;
use crate::site::part::stage::Stage;
use crate::site::part::yours::{use_own, yours};
use crate::site::state::explore::{Action, State};
use crate::words::{Key, Words};
use crate::year::Year;

/// The explorer: as a page, or on a stage.
#[component]
pub fn Explore(begun: &Begun<(Rc<Board>, Rc<About>)>) -> Html {
    let Begun { words, client, start } = begun;
    let (board, about) = start;
    let store = {
        let (board, about) = (Rc::clone(board), Rc::clone(about));
        use_reducer(move || State::start(board, about))
    };
    use_client(client, &store, Action::News);
    use_question(client, (!store.is_answered()).then(|| store.ask()));
    use_question(client, store.ask_card());
    let history = use_open(&store, board);
    use_written(&history, words, &store);
    use_keys(&store);
    use_shown(&store);
    let own = use_own(words);
    let figures = use_memo(Rc::clone(&store.board), |board| {
        board.figures.iter().cloned().map(Rc::new).collect::<Vec<_>>()
    });
    let act = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    use_escape(store.open, &act);
    let near = use_near(client, &store);
    let retry = {
        let (client, ask) = (client.clone(), store.ask());
        Callback::from(move |()| client.retry(ask.clone()))
    };
    let (words, state) = (Rc::clone(words), Rc::new((*store).clone()));
    match state.stage().mode {
        Mode::Present => html! { <Stage {words} {state} {act} {retry} /> },
        Mode::Page | Mode::Print | Mode::Share => floor(&words, &state, &act, &retry, &near, &own, &figures),
    }
}

/// Reads the address: what lies over the page always, all else where it is another page.
#[hook]
fn use_open(store: &UseReducerHandle<State>, start: &Board) -> History {
    let dispatcher = store.dispatcher();
    let offered: Vec<Lever> = start.levers.iter().map(|step| step.lever).collect();
    let (place, release) = (start.place, start.release.clone());
    use_opened(move |came| {
        dispatcher.dispatch(explore::read_lain());
        if came != Came::Over {
            dispatcher.dispatch(explore::read_goal());
        }
        if came.asks() {
            dispatcher.dispatch(explore::read(place, &offered, &release));
        }
    })
}

/// A hand comes near the levers of a place larger than a country: its members are followed before the first lever moves,
/// once a place. What is asked is what is shown.
#[hook]
fn use_near(client: &Client, store: &UseReducerHandle<State>) -> Callback<()> {
    let followed = use_mut_ref(|| None::<PlaceId>);
    let (client, ask) = (client.clone(), store.ask());
    let fresh = store.is_answered() && Wider::find(store.place.as_str()).is_some();
    Callback::from(move |()| {
        let place = ask.question.place();
        if fresh && followed.replace(Some(place)) != Some(place) {
            client.ask(ask.clone());
        }
    })
}

/// Writes what was chosen into the address once the hand is off the lever, and the place into the title.
#[hook]
fn use_written(history: &History, words: &Rc<Words>, store: &UseReducerHandle<State>) {
    let language = words.language();
    // The receipt comes with the answer: until it is there nothing is written, unless none may come, or the place is another.
    let settled = store.touched && store.in_hand.is_none() && (store.is_answered() || store.trouble.is_some() || !store.shows_place());
    use_address(
        history,
        Written {
            address: settled.then(|| explore::shown(language, store)),
            step: store.place,
            // Whoever leaves a stage does not want to walk back through all that was shown on it.
            counts: store.stage().mode != Mode::Present,
            over: store.over(),
            walked: store.walked,
        },
    );
    let words = Rc::clone(words);
    use_effect_with(store.place, move |place| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            // What is told beside the program follows it: see boot.js.
            if let Some(page) = document.document_element() {
                let _ = page.set_attribute("data-place", place.as_str());
            }
            document.set_title(&words.fill(Key::SiteTitle, &[("place", words.place(*place))]));
        }
    });
}

/// Undo and redo by the keys everyone knows.
#[hook]
fn use_keys(store: &UseReducerHandle<State>) {
    let dispatcher = store.dispatcher();
    use_window("keydown", move |event| {
        if let Some(action) = undo_key(event) {
            event.prevent_default();
            dispatcher.dispatch(action);
        }
    });
}

/// Undo or redo, but never while somebody types.
fn undo_key(event: &web_sys::Event) -> Option<Action> {
    let event = event.dyn_ref::<web_sys::KeyboardEvent>()?;
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    if target.is_some_and(|input| input.type_() != "range") {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", false) => Some(Action::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redo),
        _ => None,
    }
}

/// Marks the page with how it shows itself, and comes back from a stage to where the page was left; what `boot.js` marked
/// first stands until the address was read.
#[hook]
fn use_shown(store: &UseReducerHandle<State>) {
    let left_at = use_mut_ref(|| None::<f64>);
    use_effect_with(store.stage.map(|stage| stage.mode), move |mode| {
        let (Some(mode), Some(window)) = (*mode, web_sys::window()) else {
            return;
        };
        if mode == Mode::Present {
            *left_at.borrow_mut() = window.scroll_y().ok();
        }
        explore::mark(mode);
        if mode != Mode::Present
            && let Some(top) = left_at.borrow_mut().take()
        {
            window.scroll_to_with_x_and_y(0.0, top);
        }
    });
}

/// The explorer as a page: levers, headlines, charts, sources.
fn floor(
    words: &Rc<Words>,
    state: &Rc<State>,
    act: &Callback<Action>,
    retry: &Callback<()>,
    near: &Callback<()>,
    own: &[PlaceId],
    figures: &[Rc<Figure>],
) -> Html {
    let board = Rc::clone(&state.board);
    let path = explore::of(words.language(), state.place, &state.view, &board.release);
    let dimmed = !state.shows_place() || (!state.is_answered() && state.in_hand.is_none() && !state.touched);
    let (last, first) = (words.year(Year::RECONSTRUCTED), words.year(Year::LEVERS));
    let place: AttrValue = words.place(board.place).to_owned().into();
    let chart = |slot: usize| {
        let figure: Option<&Rc<Figure>> = figures.get(slot);
        let choose = act.reform(move |chart| Action::Show(slot, chart));
        let look = act.reform(move |lens| Action::Look(slot, lens));
        html! {
            <div class={classes!("charts", ["first", "second"].get(slot).copied())}>
                { for figure.map(|figure| html! { <>
                    <Chart figure={Rc::clone(figure)} words={Rc::clone(words)} focus={state.view.focus} {dimmed} place={place.clone()} goal={state.stage().goal} {choose} {look} />
                    { downloads(words, state, figure, act) }
                </> }) }
            </div>
        }
    };
    let still = words.share(board.still_to_build[0]);
    let theirs = words.share(board.still_to_build[1]);
    html! {
        <>
            <a class="skip" href={format!("{path}#main")}>{ words.say(Key::Skip) }</a>
            { bar(words, explore::plain(words.language(), Wider::World.id().unwrap_or(state.place)), html! {
                <>
                    <Places words={Rc::clone(words)} place={state.place} act={act.clone()} />
                    <a class="door" href={door(words.language(), state.place, &state.view, &state.name, &board.release)}>{ words.say(Key::CompareTitle) }</a>
                </>
            }, |language| explore::shown(language, state)) }
            <main id="main" tabindex="-1" data-answered={state.is_answered().to_string()}>
                <div class="lead">
                    <h1><span class="place">{ words.place(board.place) }</span>{ " " }<span class="claim">{ words.say(Key::FirstTitle) }</span></h1>
                    <p class="scope">{ words.say(Key::FirstLead) }</p>
                    <p class="fact"><strong>{ words.fill(Key::FirstFact, &[("share", &still)]) }</strong>
                        if still != theirs {
                            { " " }<span>{ words.fill(Key::FirstFactReference, &[("share", &theirs)]) }</span>
                        }
                    </p>
                    if Wider::find(board.place.as_str()).is_some() {
                        { yours(words, own, act) }
                    }
                </div>
                { explorer_notices(words, state, act, retry) }
                { paper::head(words, state, act) }
                <div class="desk" onpointerenter={near.reform(|_: PointerEvent| ())} onfocusin={near.reform(|_: FocusEvent| ())}>
                    { headlines(words, state, act, dimmed) }
                    <p class="scope-note">{ words.say(Key::WarnScope) }{ " " }{ words.say(Key::WarnNotForecast) }
                        { for board.overdrawn.iter().map(|(what, year)| {
                            let text = match what {
                                Overdrawn::Buildings => Key::WarnStockFall,
                                Overdrawn::Wood => Key::WarnWood,
                                Overdrawn::Makers => Key::WarnScrap,
                            };
                            html! { <>{ " " }<strong>{ words.fill(text, &[("year", &words.year(*year))]) }</strong></> }
                        }) }
                        if state.view.choices.pulls.values().any(|pull| pull.level > Level::TOP) {
                            { " " }<strong>{ words.say(Key::WarnBeyond) }</strong>
                        }
                    </p>
                    { chart(0) }
                    <Levers words={Rc::clone(words)} state={Rc::clone(state)} act={act.clone()} buttons={html! {
                        <>
                            <Share words={Rc::clone(words)} state={Rc::clone(state)} act={act.clone()} />
                            { paper::doors(words, act) }
                        </>
                    }} />
                    { chart(1) }
                </div>
                { paper::foot(words, state) }
                <div class="notes">
                <section class="limits" aria-labelledby="limits">
                    <h2 id="limits">{ words.say(Key::LimitsTitle) }</h2>
                    <ul>
                        <li>{ words.say(Key::WarnNotForecast) }</li>
                        <li>{ words.say(Key::LimitsScope) }</li>
                        <li>{ words.say(Key::LimitsPast) }{ " " }{ words.fill(Key::LimitsWhatIf, &[("last", &last), ("first", &first)]) }</li>
                        <li>{ words.say(Key::LimitsLevers) }</li>
                        <li>{ words.say(Key::LimitsBoundaries) }</li>
                    </ul>
                    <p>{ words.fill(Key::SentenceBalance, &[("error", &words.isolate(&power_of_ten(board.balance_error)))]) }</p>
                </section>
                <Sources words={Rc::clone(words)} about={Rc::clone(&state.about)} />
                </div>
            </main>
        </>
    }
}

/// A small error as the least power of ten that holds it: `1e-12`.
fn power_of_ten(error: f64) -> String {
    let (mut power, mut bound) = (0_u32, 1.0);
    while power < 30 && error <= bound / 10.0 {
        bound /= 10.0;
        power += 1;
    }
    ["1e-", &power.to_string()].concat()
}
