//! Rank map: the circles of the world, or on a phone of one region, beside the bars of the highest values.
//!
//! One place is picked: by a circle, a bar, the search or the arrow keys. It stays picked when result, plan or year
//! change. A place under the pointer is shown in its stead until the pointer leaves. Both views are written ahead; the
//! style sheet shows the one for the width of the window. Out of scope: the query.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::atlas::{CircleMap, REGIONS};
use crate::draw::dots::{PlaceDot, dots};
use crate::draw::scatter::ScatterPlot;
use crate::pictures::map;
use crate::site::part::dots::{MapEvents, MapSheet, PlotAxes, STEPS};
use crate::site::part::rank_bars::{BarsProps, RankBars, place_card};
use cairn_analysis::findings::rank::Ranking;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::place::{PlaceId, Wider};

/// Properties of the map.
#[derive(Clone, PartialEq, Properties)]
pub struct RankMapProps {
    /// Texts in the language of the page.
    pub words: Rc<Words>,
    /// The ranking of places.
    pub ranking: Rc<Ranking>,
    /// The ranking by the result up in a scatter plot; none for circles.
    pub second: Option<Rc<Ranking>>,
    /// The map with the positions of places.
    pub sheet: Rc<CircleMap>,
    /// Title of the map.
    pub title: AttrValue,
    /// True once scripts respond.
    pub live: bool,
    /// True while another ranking is on its way.
    pub dimmed: bool,
}

/// Circles, card and bars.
#[component]
pub fn RankMap(props: &RankMapProps) -> Html {
    let RankMapProps {
        words,
        ranking,
        second,
        sheet,
        live,
        dimmed,
        ..
    } = props;
    let picked = use_state_eq(|| None::<PlaceId>);
    let pointed = use_state_eq(|| None::<PlaceId>);
    let region = use_state_eq(|| 0_usize);
    {
        // What a drawing says of the pointer ends with it: its circles lie elsewhere in the next.
        let pointed = pointed.clone();
        let shown = (Rc::as_ptr(ranking), second.as_ref().map(Rc::as_ptr));
        use_effect_with(shown, move |_| pointed.set(None));
    }
    let drawn = use_memo((Rc::as_ptr(ranking), Rc::as_ptr(sheet)), |_| {
        let of = |view| Rc::new(dots(ranking, view));
        sheet.views.iter().map(of).collect::<Vec<Rc<Vec<PlaceDot>>>>()
    });
    let events = MapEvents {
        point: {
            let pointed = pointed.clone();
            Callback::from(move |place| pointed.set(place))
        },
        pick: {
            let picked = picked.clone();
            Callback::from(move |place| picked.set(Some(place)))
        },
    };
    let shown = pointed.or(*picked);
    let Some(world) = drawn.first() else {
        return Html::default();
    };
    let value = |dot: &PlaceDot| words.quantity(dot.row.value, ranking.unit);
    let shown_dot = shown.and_then(|place| world.iter().find(|dot| dot.row.place == place));
    let reading = shown_dot.map(|dot| reading(words, ranking, dot));
    let view = |index: usize| {
        let (view, drawn) = sheet.views.get(index).zip(drawn.get(index))?;
        let plot = second.as_ref().map(|second| ScatterPlot::of(drawn, second, view.frame));
        let plotted = plot.as_ref().map(|plot| Rc::new(plot.dots.clone()));
        let drawn = plotted.as_ref().unwrap_or(drawn);
        let axes = plot.as_ref().zip(second.as_ref()).map(|(plot, second)| PlotAxes {
            plot,
            units: [ranking.unit, second.unit],
            results: [ranking, second].map(|of| words.say(names::rank_result(of.query.measure))),
        });
        let sheet = MapSheet {
            words,
            land: &sheet.land,
            view,
            drawn,
            axes,
            shown,
            title: &props.title,
            live: *live,
        };
        Some(sheet.html(reading.as_deref(), &value, &events))
    };
    let bars = |drawn: &Rc<Vec<PlaceDot>>, count: usize, class: &'static str| {
        let props = BarsProps {
            words: Rc::clone(words),
            ranking: Rc::clone(ranking),
            ranked: Rc::clone(drawn),
            shown,
            count,
            class,
            live: *live,
            events: events.clone(),
        };
        html! { <RankBars ..props /> }
    };
    let press = |(index, of): (usize, &Wider)| {
        let region = region.clone();
        let pressed = (index == *region).to_string();
        let onclick = Callback::from(move |_: MouseEvent| region.set(index));
        html! { <button type="button" aria-pressed={pressed} disabled={!*live} {onclick}>{ region_name(words, *of) }</button> }
    };
    let of_region = drawn.get(*region + 1).unwrap_or(world);
    html! {
        <div class={classes!("rank-map", dimmed.then_some("is-dimmed"))}>
            <div class="map-views">
                <div class="map-world">{ view(0) }</div>
                <div class="map-region">
                    <div class="map-regions" role="group" aria-label={words.say(Key::MapRegions).to_owned()}>
                        { for REGIONS.iter().filter_map(|of| of.first()).enumerate().map(press) }
                    </div>
                    { view(*region + 1) }
                </div>
                { legend(words, ranking, world, second.is_none()) }
            </div>
            <div class="map-panel">
                { place_card(words, ranking, shown_dot) }
                { bars(world, 12, "of-world") }
                { bars(of_region, 9, "of-region") }
            </div>
        </div>
    }
}

/// The name of a region on its button.
fn region_name(words: &Words, region: Wider) -> String {
    let key = match region {
        Wider::LatinAmerica => Key::MapAmericas,
        Wider::AsiaPacific => Key::MapAsia,
        Wider::EasternEurope => Key::MapCentral,
        _ => return region.id().map_or_else(String::new, |region| words.place(region).to_owned()),
    };
    words.say(key).to_owned()
}

/// The text of a place: its name, value and rank.
fn reading(words: &Words, ranking: &Ranking, dot: &PlaceDot) -> String {
    let value = words.quantity(dot.row.value, ranking.unit);
    let [rank, all] = [dot.rank, ranking.rows.len()].map(|number| words.number(number as f64, 0));
    let place = words.place(dot.row.place);
    words.fill(
        Key::MapDotRank,
        &[("place", place), ("value", &value), ("rank", &rank), ("all", &all)],
    )
}

/// The legend for tones and edges, and for sizes if they differ: dots of a scatter plot have one size.
fn legend(words: &Words, ranking: &Ranking, drawn: &[PlaceDot], has_sizes: bool) -> Html {
    let legend = map::legend(words, ranking, drawn);
    let step = |(step, text): (usize, &String)| {
        html! {
            <li>
                <svg class="swatch" aria-hidden="true"><rect class={STEPS[step.min(4)]} width="100%" height="100%" /></svg>
                <span dir="auto">{ text.clone() }</span>
            </li>
        }
    };
    html! {
        <div class="map-legend">
            <p>{ legend.colour.clone() }</p>
            <ul dir="ltr">{ for legend.steps.iter().enumerate().map(step) }</ul>
            if has_sizes {
                <p>{ legend.size.clone() }</p>
            }
            if legend.estimated {
                <p class="edge"><svg viewBox="0 0 24 24" aria-hidden="true"><circle class="step-1 is-estimated" cx="12" cy="12" r="9" /></svg>{ words.say(Key::MapEstimated) }</p>
            }
        </div>
    }
}
