//! Rank bars: the places with the highest values in the order of their ranks, or those whose name is typed, and the card of one place.
//!
//! A bar is a button that picks its place: the way to the circles by keyboard. Out of scope: the list of all places.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draw::dots::PlaceDot;
use crate::draw::wording::FigureNumberFormat;
use crate::site::link::ranks::open;
use crate::site::part::dots::{MapEvents, STEPS};
use cairn_analysis::findings::rank::{FIFTHS, RankResult, Ranking};
use cairn_analysis::words::{Key, Words};
use cairn_core::place::PlaceId;

/// Properties of the bars.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct BarsProps {
    /// Texts in the language of the page.
    pub(crate) words: Rc<Words>,
    /// The ranking of places.
    pub(crate) ranking: Rc<Ranking>,
    /// The places of a view, in the order of their ranks.
    pub(crate) ranked: Rc<Vec<PlaceDot>>,
    /// The place shown in the card.
    pub(crate) shown: Option<PlaceId>,
    /// Number of bars.
    pub(crate) count: usize,
    /// Class of the list.
    pub(crate) class: &'static str,
    /// True once scripts respond.
    pub(crate) live: bool,
    pub(crate) events: MapEvents,
}

/// A search field, and bars.
#[component]
pub(crate) fn RankBars(props: &BarsProps) -> Html {
    let BarsProps {
        words,
        ranking,
        ranked,
        shown,
        count,
        class,
        live,
        events,
    } = props;
    let typed = use_state_eq(String::new);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(input.value());
            }
        })
    };
    let sought = typed.trim();
    let found: Vec<PlaceDot> = if sought.is_empty() {
        ranked.iter().take(*count).copied().collect()
    } else {
        let named = words.places().iter().filter(|place| place.answers(sought));
        let dot = |id: PlaceId| ranked.iter().find(|dot| dot.row.place == id).copied();
        named.filter_map(|place| dot(place.id)).take(*count).collect()
    };
    let full = full(ranking);
    let writing = FigureNumberFormat::up_to(words, ranking.unit, full);
    // A share says so with each number; any other unit stands once, in the head.
    let is_share = ranking.query.measure == RankResult::StillToBuild;
    let value = |dot: &PlaceDot| match dot.row.value {
        value if is_share => words.quantity(value, ranking.unit),
        value => writing.with_digits_of(value).value(value),
    };
    let bar = |dot: &PlaceDot| {
        let place = dot.row.place;
        let onclick = events.pick.reform(move |_: MouseEvent| place);
        let onpointerenter = events.point.reform(move |_: PointerEvent| Some(place));
        let onpointerleave = events.point.reform(|_: PointerEvent| None);
        let pressed = (*shown == Some(place)).to_string();
        html! {
            <li key={place.as_str()}>
                <button type="button" class="map-bar" aria-pressed={pressed} disabled={!*live} {onclick} {onpointerenter} {onpointerleave}>
                    { row(words, dot, full, value(dot)) }
                </button>
            </li>
        }
    };
    let label = words.say(Key::MapSearch).to_owned();
    let number = words.number(found.len() as f64, 0);
    let all = words.number(ranking.rows.len() as f64, 0);
    html! {
        <div class={classes!("map-bars", *class)}>
            <input type="search" placeholder={label.clone()} aria-label={label} disabled={!*live} autocomplete="off" {oninput} />
            <p class="map-bars-head">
                if found.is_empty() {
                    <span>{ words.say(Key::PlaceNone) }</span>
                } else if sought.is_empty() {
                    <strong>{ words.fill(Key::MapLargest, &[("number", &number)]) }</strong>
                    if !is_share {
                        <span>{ writing.unit }</span>
                    }
                    <span>{ words.fill(Key::MapRankOf, &[("all", &all)]) }</span>
                }
            </p>
            <ol>{ for found.iter().map(bar) }</ol>
        </div>
    }
}

/// The card of the shown place: rank, name, value, and the way to the explorer with this plan and year.
pub(crate) fn place_card(words: &Words, ranking: &Ranking, shown: Option<&PlaceDot>) -> Html {
    html! {
        <div class="map-card">
            if let Some(dot) = shown {
                <p class="map-bar">{ row(words, dot, full(ranking), words.quantity(dot.row.value, ranking.unit)) }</p>
                <a href={open(words.language(), dot.row.place, &ranking.query, &ranking.release)}>{ words.say(Key::PageExplore) }</a>
            } else {
                <p>{ words.say(Key::MapHint) }</p>
            }
        </div>
    }
}

/// The value of a full bar.
fn full(ranking: &Ranking) -> f64 {
    match ranking.query.measure {
        RankResult::StillToBuild => 1.0,
        RankResult::Compared(_) => ranking.rows.iter().map(|row| row.value).fold(ranking.scale[FIFTHS - 1], f64::max),
    }
}

/// Rank, name, bar, value.
fn row(words: &Words, dot: &PlaceDot, full: f64, value: String) -> Html {
    let part = if full > 0.0 { (dot.row.value / full).clamp(0.0, 1.0) } else { 0.0 };
    let wide = libm::round(part * 100.0).max(1.0).to_string();
    html! {
        <>
            <span class="map-rank">{ words.number(dot.rank as f64, 0) }</span>
            <span class="map-name">{ words.place(dot.row.place).to_owned() }</span>
            <svg class="map-long" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class={STEPS[dot.step.min(4)]} width={wide} height="10" />
            </svg>
            <strong class="map-value">{ value }</strong>
        </>
    }
}
