//! Dots: the world map with one dot a place, used with keys, mouse or finger.
//!
//! For screen readers it is a slider over the places; its value is the text of a place. The list below has the same
//! data. A pointer selects the nearest dot, so that small islands can be touched. Time and page may run from right to
//! left; east is always on the right.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::dots::{PlaceDot, dots, meant};
use crate::draw::earth::{WIDTH, WorldMap};
use crate::pictures::map;
use crate::site::link::ranks::open;
use cairn_analysis::findings::rank::{FIFTHS, Ranking, STATISTIC};
use cairn_analysis::words::{Key, Words};
use cairn_core::place::PlaceId;

/// Number of places that Page Up and Page Down move.
const PAGE: usize = 10;

/// Properties of the map.
#[derive(Clone, PartialEq, Properties)]
pub struct DotsProps {
    /// Texts in the language of the page.
    pub words: Rc<Words>,
    /// The ranking of places.
    pub ranking: Rc<Ranking>,
    /// The map with the positions of places.
    pub sheet: Rc<WorldMap>,
    /// Title of the map.
    pub title: AttrValue,
    /// True once scripts respond.
    pub live: bool,
}

/// The map, and the text of one place.
#[component]
pub fn Dots(props: &DotsProps) -> Html {
    let DotsProps {
        words,
        ranking,
        sheet,
        live,
        ..
    } = props;
    // A place stays picked when another result changes the order.
    let picked = use_state_eq(|| None::<PlaceId>);
    let drawn = use_memo((Rc::as_ptr(ranking), Rc::as_ptr(sheet)), |_| {
        dots(ranking, sheet, words.places().iter().map(|place| place.id))
    });
    let circles = use_memo(Rc::as_ptr(&drawn), |_| circles(&drawn, ranking.adds_up()));
    let at = picked.and_then(|place| drawn.iter().position(|dot| dot.row.place == place));
    let shown = at.and_then(|place| drawn.get(place));
    let onkeydown = {
        let (picked, drawn, count) = (picked.clone(), Rc::clone(&drawn), drawn.len());
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.ctrl_key() || event.meta_key() || count == 0 {
                return;
            }
            let now = at.unwrap_or(0);
            let to = match (event.key().as_str(), at) {
                ("ArrowRight" | "ArrowDown" | "ArrowLeft" | "ArrowUp", None) => 0,
                ("ArrowRight" | "ArrowDown", Some(_)) => now + 1,
                ("ArrowLeft" | "ArrowUp", Some(_)) => now.saturating_sub(1),
                ("PageDown", _) => now + PAGE,
                ("PageUp", _) => now.saturating_sub(PAGE),
                ("Home", _) => 0,
                ("End", _) => count,
                _ => return,
            };
            event.prevent_default();
            picked.set(drawn.get(to.min(count - 1)).map(|dot| dot.row.place));
        })
    };
    let moved = {
        let (picked, drawn, height) = (picked.clone(), Rc::clone(&drawn), sheet.height);
        Callback::from(move |event: PointerEvent| {
            let Some(element) = event.target_dyn_into::<web_sys::Element>() else {
                return;
            };
            let (wide, high) = (element.client_width(), element.client_height());
            if wide > 0 && high > 0 {
                let on_sheet = [event.offset_x() * WIDTH / wide, event.offset_y() * height / high];
                if let Some(dot) = meant(&drawn, on_sheet).and_then(|at| drawn.get(at)) {
                    picked.set(Some(dot.row.place));
                }
            }
        })
    };
    let reading = shown.map(|dot| said(words, ranking, dot, is_ranked(&drawn)));
    let name = [props.title.as_str(), ". ", words.say(Key::MapPoints)].concat();
    let view = ["0 0 ", &WIDTH.to_string(), " ", &sheet.height.to_string()].concat();
    html! {
        <div class="map">
            <p class="map-reading">
                if let (Some(dot), Some(reading)) = (shown, reading.as_ref()) {
                    <a href={open(words.language(), dot.row.place, &ranking.query, &ranking.release)}>{ reading.clone() }</a>
                } else {
                    { words.say(Key::MapHint) }
                }
            </p>
            <div class="map-sheet" dir="ltr">
                <svg viewBox={view} aria-hidden="true">
                    <path class="edge" d={sheet.edge.clone()} />
                    <path class="land" fill-rule="evenodd" d={sheet.land.clone()} />
                    <path class="net" d={sheet.net.clone()} />
                    { (*circles).clone() }
                    if let Some(dot) = shown {
                        <circle class="is-picked" cx={dot.at[0].to_string()} cy={dot.at[1].to_string()} r={(dot.radius + 12).to_string()} />
                    }
                </svg>
                <div class="map-pointer"
                    role={if *live { "slider" } else { "img" }}
                    tabindex={live.then_some("0")}
                    aria-label={if *live { AttrValue::from(name) } else { props.title.clone() }}
                    aria-describedby="map-told"
                    aria-valuemin={live.then_some("1")}
                    aria-valuemax={live.then(|| drawn.len().to_string())}
                    aria-valuenow={live.then(|| (at.unwrap_or(0) + 1).to_string())}
                    aria-valuetext={live.then(|| reading.unwrap_or_else(|| words.say(Key::MapHint).to_owned()))}
                    {onkeydown} onpointermove={moved.clone()} onpointerdown={moved}>
                </div>
            </div>
            { legend(words, ranking, &drawn) }
        </div>
    }
}

/// The text of a dot: its place, its value and its rank, if any.
fn said(words: &Words, ranking: &Ranking, dot: &PlaceDot, some_ranked: bool) -> String {
    let value = words.quantity(dot.row.value, ranking.unit);
    let place = words.place(dot.row.place);
    match dot.rank {
        Some(rank) => {
            let rank = words.number(rank as f64, 0);
            let year = words.year(STATISTIC);
            words.fill(
                Key::MapDotRank,
                &[("place", place), ("value", &value), ("year", &year), ("rank", &rank)],
            )
        }
        None => {
            let key = if some_ranked { Key::MapDotNone } else { Key::MapDot };
            words.fill(key, &[("place", place), ("value", &value)])
        }
    }
}

/// True if any place has a rank: places with one come first.
fn is_ranked(drawn: &[PlaceDot]) -> bool {
    drawn.first().is_some_and(|dot| dot.rank.is_some())
}

/// All dots, the largest at the bottom.
fn circles(drawn: &[PlaceDot], adds_up: bool) -> Html {
    let some_ranked = is_ranked(drawn);
    let mut order: Vec<&PlaceDot> = drawn.iter().collect();
    order.sort_by_key(|dot| std::cmp::Reverse(dot.radius));
    let circle = |dot: &PlaceDot| {
        let class = classes!(
            if adds_up {
                "by-size"
            } else {
                ["fifth-0", "fifth-1", "fifth-2", "fifth-3", "fifth-4"][dot.fifth.min(FIFTHS - 1)]
            },
            (some_ranked && dot.rank.is_none()).then_some("is-ring"),
        );
        html! { <circle {class} cx={dot.at[0].to_string()} cy={dot.at[1].to_string()} r={dot.radius.to_string()} /> }
    };
    html! { <g>{ for order.into_iter().map(circle) }</g> }
}

/// The legend for sizes, tones and rings.
fn legend(words: &Words, ranking: &Ranking, drawn: &[PlaceDot]) -> Html {
    let legend = map::legend(words, ranking, drawn);
    let swatch = |class: Classes| html! { <svg {class} viewBox="0 0 30 30" aria-hidden="true"><circle cx="15" cy="15" r="11" /></svg> };
    let step = |(fifth, text): (usize, &String)| {
        let class = classes!("swatch", ["fifth-0", "fifth-1", "fifth-2", "fifth-3", "fifth-4"][fifth]);
        html! { <li>{ swatch(class) }<span>{ text }</span></li> }
    };
    html! {
        <div class="map-legend">
            <p>{ legend.lead }</p>
            if !legend.steps.is_empty() {
                <ul>{ for legend.steps.iter().enumerate().map(step) }</ul>
            }
            if legend.ringed {
                <p class="ring">{ swatch(classes!("swatch", "is-ring")) }{ words.say(Key::MapRing) }</p>
            }
        </div>
    }
}
