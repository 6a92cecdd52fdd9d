//! Screen: the explorer as one screen: header, finding, levers, results, two charts and attribution; below them the
//! data behind the place.
//!
//! On a phone the number and the first chart stay above the levers while these are in view; see
//! `www/styles/explore.css`. Out of scope: the inside of each part.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::draw::chart::Chart;
use crate::site::link::compare::door;
use crate::site::link::explore;
use crate::site::part::basis_strip;
use crate::site::part::downloads::downloads;
use crate::site::part::drawer::{shut, target};
use crate::site::part::figure_guess::{drawn, sketched};
use crate::site::part::finding::{ask, finding};
use crate::site::part::frame::{FrameLinks, bar};
use crate::site::part::glance;
use crate::site::part::headlines::headlines;
use crate::site::part::lever_order::LeverOrder;
use crate::site::part::levers::levers;
use crate::site::part::notices::explorer_notices;
use crate::site::part::own_numbers;
use crate::site::part::paper;
use crate::site::part::places::{ID, Places, unfold};
use crate::site::part::plan_effect::{did, focus};
use crate::site::part::share::Share;
use crate::site::part::snapshot;
use crate::site::part::stock_notes;
use crate::site::part::topics;
use crate::site::part::warnings::warnings;
use crate::site::parts::LoadedPanels;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::charts::{ChartContent, ChartValues, columns};
use cairn_analysis::figure::guess::Guess;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Chart as LinkChart;
use cairn_core::facts::cities::LEAST_PEOPLE;
use cairn_core::kind::Lever;
use cairn_core::place::{PlaceId, Wider};

/// Inputs of the screen.
pub(super) struct ExplorerInputs<'a> {
    pub(super) words: &'a Rc<Words>,
    pub(super) state: &'a Rc<ExplorerState>,
    pub(super) act: &'a Callback<Action>,
    pub(super) retry: &'a Callback<()>,
    pub(super) near: &'a Callback<()>,
    pub(super) figures: &'a [Rc<Figure>],
    /// The lever under the pointer or in focus.
    pub(super) glance: Option<Lever>,
    /// The rows of levers.
    pub(super) order: &'a LeverOrder,
    /// True if scripts run.
    pub(super) live: bool,
    /// The panels that open over the page, once loaded.
    pub(super) panels: Option<LoadedPanels>,
}

/// The explorer as a page: levers, headlines, charts, attribution; below them the data behind the place.
pub(super) fn floor(floor: &ExplorerInputs<'_>) -> Html {
    let ExplorerInputs {
        words,
        state,
        act,
        retry,
        near,
        panels,
        ..
    } = *floor;
    let board = Rc::clone(&state.board);
    let path = explore::address(words.language(), state.place, &state.view, &board.release);
    // With scripts the address stays unchanged: it may contain more than this link.
    let skip = |id: &'static str, text: Key| {
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            focus(id);
        });
        html! { <a class="skip" href={[&path, "#", id].concat()} {onclick}>{ words.say(text) }</a> }
    };
    let dimmed = !state.shows_place() || (!state.is_answered() && state.in_hand.is_none() && !state.status.touched);
    let shut_elsewhere = Callback::from(|event: PointerEvent| shut(target(&event).as_ref()));
    let shut_by_key = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            shut(None);
        }
    });
    html! {
        <>
            { skip("list", Key::SkipLevers) }
            { skip("results", Key::Skip) }
            { header(floor) }
            <main id="main" class="one-screen" tabindex="-1" data-answered={state.is_answered().to_string()} onpointerdown={shut_elsewhere} onkeydown={shut_by_key}>
                <div class="lead">
                    // Screen readers announce it once it is complete, and never while a lever moves.
                    <h1 aria-live="polite" aria-busy={state.parts().is_none().to_string()}><span class="place">{ words.place(board.place) }</span>{ " " }<span class="claim">{ finding(words, state, state.parts()) }</span>{ for ask(words, &board).map(|text| html! { <>{ " " }<span class="asks">{ text }</span></> }) }</h1>
                    { own_numbers::set_numbers(words, state, act) }
                    if Wider::find(board.place.as_str()).is_some() {
                        <p class="own-country">{ places_link(&path, "choose-country", words.say(Key::PlaceChoose)) }</p>
                    }
                </div>
                { explorer_notices(words, state, act, retry, panels) }
                { panels.map_or_else(Html::default, |panels| (panels.paper_head)(words, state, act)) }
                <div class="desk" onpointerenter={near.reform(|_: PointerEvent| ())} onfocusin={near.reform(|_: FocusEvent| ())}>
                    <div class="hands">
                        { headlines(words, state, act, dimmed) }
                        { chart(floor, 0, dimmed) }
                        { levers(words, state, act, floor.order, panels) }
                    </div>
                    { chart(floor, 1, dimmed) }
                    { did(words, state) }
                    { warnings(words, state) }
                </div>
                <p class="scope-note"><span>{ words.say(if board.place.is_city() { Key::CityWhat } else { Key::WarnScope }) }{ words.sentence_gap() }{ words.say(Key::WarnNotForecast) }
                    if state.about.destroyed {
                        { words.sentence_gap() }<strong>{ words.say(Key::WarnDestroyed) }</strong>
                    }
                    </span>{ " " }
                    <a href={format!("{}#about", explore::browser_address(words.language(), state))}>{ words.say(Key::PlaceAbout) }{ " · " }{ words.count(Key::SourcesCount, state.about.sources.len() as f64, &[]) }</a>{ for cities(words, board.place, &path) }{ " " }{ paper::printer(words) }</p>
                { panels.map_or_else(Html::default, |panels| (panels.paper_foot)(words, state)) }
            </main>
        </>
    }
}

/// Number of listed cities of a country, or of the country of a city, and the link to them.
fn cities(words: &Words, place: PlaceId, path: &str) -> Option<Html> {
    let count = words.cities(place.country().unwrap_or(place));
    let least = words.number(LEAST_PEOPLE, 0);
    let text = words.count(Key::CityCount, f64::from(count), &[("least", &least)]);
    (count > 0).then(
        || html! { <>{ " " }<span class="scope-dot" aria-hidden="true">{ "·" }</span>{ " " }{ places_link(path, "cities", &text) }</> },
    )
}

/// A link that opens the list of places.
fn places_link(path: &str, class: &'static str, text: &str) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        unfold();
    });
    html! { <a {class} href={[path, "#", ID].concat()} {onclick}>{ text }</a> }
}

/// The head of the page: places, other pages, undo and redo, and actions on the plan.
fn header(floor: &ExplorerInputs<'_>) -> Html {
    let ExplorerInputs { words, state, act, .. } = *floor;
    let language = words.language();
    // The last step dims its own button: the focus goes to the other one once that is live.
    let press = |action: Action, left: usize, other: &'static str| {
        act.reform(move |_: MouseEvent| {
            if left == 1 {
                Timeout::new(0, move || focus(other)).forget();
            }
            action.clone()
        })
    };
    let (undo, redo) = (
        press(Action::Undo, state.past.len(), "redo"),
        press(Action::Redo, state.future.len(), "undo"),
    );
    let tools = html! {
        <div class="tools">
            <button type="button" id="undo" class="undo" disabled={state.past.is_empty()} onclick={undo} aria-label={words.say(Key::DoUndo).to_owned()}>{ "↶" }</button>
            <button type="button" id="redo" class="redo" disabled={state.future.is_empty()} onclick={redo} aria-label={words.say(Key::DoRedo).to_owned()}>{ "↷" }</button>
            { paper::door(words, act) }
            <Share words={Rc::clone(words)} state={Rc::clone(state)} act={act.clone()} panels={floor.panels} />
        </div>
    };
    bar(
        words,
        FrameLinks {
            compare: door(language, state.place, &state.view, &state.name, &state.board.release),
            tools: Some(tools),
            ..FrameLinks::plain(language, Some(state.place), Some(Key::PageExplore))
        },
        html! { <Places words={Rc::clone(words)} place={state.place} cities={state.cities.clone()} act={act.clone()} /> },
        |language| explore::address_with_overlays(language, state),
    )
}

/// One of the two charts.
fn chart(floor: &ExplorerInputs<'_>, slot: usize, dimmed: bool) -> Html {
    let ExplorerInputs {
        words,
        state,
        act,
        figures,
        glance,
        live,
        panels,
        ..
    } = *floor;
    let chart = |figure: &Rc<Figure>| {
        let choose = act.reform(move |chart| Action::Show(slot, chart));
        let look = act.reform(move |lens| Action::Look(slot, lens));
        let as_table = act.reform(move |table| Action::Table(slot, table));
        let still = snapshot::chart(words, state, figure, act);
        let look = (still.is_none() && !matches!(figure.id, LinkChart::Wedges | LinkChart::Minerals)).then_some(look);
        let draw = Guess::of(figure).map(|guess| act.reform(move |_: MouseEvent| Action::Draw(Some((guess.clone(), false)))));
        let place: AttrValue = words.place(state.board.place).to_owned().into();
        html! {
            <>
                <Chart figure={Rc::clone(figure)} words={Rc::clone(words)} focus={state.view.marked_year(figure)} {live} {dimmed} {place} goal={state.stage().goal.filter(|_| !state.waits())} city={state.board.place.is_city()} {choose} {look} {draw} glimpse={glance::reach(words, state, figure, glance)} counted={stock_notes::counted(state, figure)} table={state.laid.tables.get(slot).copied().unwrap_or_default()} {as_table} still={still.clone()} />
                { own_numbers::under_chart(words, state) }
                { basis_strip::strip(words, state, figure.id) }
                { for columns(figure.id).topic.map(|topic| html! { <p class="hint">{ topics::page_link(words, topic, state.board.place) }</p> }) }
                // A node in its place until the panels come: else all nodes before it would be made anew.
                { panels.map_or_else(Html::default, |panels| (panels.below_chart)(words, state, figure, still.as_ref(), slot, act)) }
                if still.is_none_or(|still| still.lacks().is_none()) {
                    { downloads(words, state, figure, act) }
                }
                { drawn(words, state, figure, act) }
            </>
        }
    };
    // Results with many names; a low screen has no room for another chart beside them.
    let explains = |figure: &Rc<Figure>| {
        let row = columns(figure.id);
        matches!(row.values, ChartValues::Unsummed) || matches!(row.content, ChartContent::Grows)
    };
    let is_wide = figures.get(slot).is_some_and(explains);
    html! {
        <div class={classes!("charts", ["first", "second"].get(slot).copied(), is_wide.then_some("is-wide"))}>
            { for figures.get(slot).map(|figure| sketched(words, state, figure, act).unwrap_or_else(|| chart(figure))) }
        </div>
    }
}
