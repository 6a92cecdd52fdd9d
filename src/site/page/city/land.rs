//! Land: the location of the city among those of its country, and the past and future growth of its land, as discs with
//! areas in proportion.
//!
//! Out of scope: the shape of the city, which is unknown.

use yew::prelude::*;

use crate::draw::window::WIDTH;
use crate::site::bootstrap::city::CitySummary;
use crate::site::page::city::CityPageContext;
use crate::site::page::city::form::form_name;
use crate::site::page::city::measures::goals;
use crate::site::state::city::CityAction;
use cairn_analysis::findings::city::CityQuantity;
use cairn_analysis::findings::city::sheet::{FORMS, LAND_YEARS};
use cairn_analysis::words::Key;
use cairn_core::kind::UrbanForm;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Index of the year in which forms are compared, among the years with land data.
pub(super) const COMPARISON_YEAR: usize = 4;
/// Index of the last year with a single disc; later years have one for each form.
const LAST_COMMON_YEAR: usize = 2;
/// A smaller relative difference is within the uncertainty.
pub(super) const DOUBT: f64 = 0.05;
/// Largest and smallest radius of a dot on the map, in its units.
const DOT: [f64; 2] = [26.0, 7.0];
/// Greatest number of names on the map, number of largest cities considered, and the room of a name: width and height.
const NAMED: usize = 8;
const LOOKED: usize = 30;
const ROOM: [i32; 2] = [260, 44];
/// Side of the square that a disc of the largest land fills.
const DISC: f64 = 100.0;

pub(super) fn land(context: &CityPageContext) -> Html {
    html! {
        <div class="city-land">
            { map(context) }
            { discs(context) }
        </div>
    }
}

/// The country's cities on land without borders, selectable by pointer; list and table select the same.
fn map(context: &CityPageContext) -> Html {
    let CityPageContext { words, state, act, .. } = context;
    let (cities, window) = (&state.start.cities, &state.start.map);
    let most = cities.first().map_or(1.0, |city| f64::from(city.people));
    let named = named(context);
    let radius = |city: &CitySummary| {
        let whole = libm::sqrt(f64::from(city.people) / most) * DOT[0];
        whole.max(DOT[1]).to_string()
    };
    let dot = |(at, (city, [x, y])): (usize, (&CitySummary, &[i32; 2]))| {
        let here = city.place == state.place();
        let place = city.place;
        let onclick = act.reform(move |_: MouseEvent| CityAction::Visit(place));
        let people = words.quantity(f64::from(city.people), Unit::MillionPeople);
        let line = words.labelled(&words.isolate(&city.name), &people);
        let name = (named.contains(&at) || here).then(|| {
            let (x, anchor) = if *x > WIDTH * 7 / 10 { (*x - 32, "end") } else { (*x + 32, "start") };
            html! { <text x={x.to_string()} y={y.to_string()} dy="0.35em" text-anchor={anchor} direction="ltr">{ city.name.clone() }</text> }
        });
        html! {
            <g {onclick} key={city.place.to_string()} class={classes!(here.then_some("is-here"))}>
                <circle cx={x.to_string()} cy={y.to_string()} r={radius(city)}><title>{ line }</title></circle>
                { for name }
            </g>
        }
    };
    // The smallest last, so that larger ones do not hide them; the open city on top of all.
    let mut order: Vec<(usize, (&CitySummary, &[i32; 2]))> = cities.iter().zip(&window.dots).enumerate().collect();
    order.sort_by_key(|(_, (city, _))| city.place == state.place());
    let box_of = ["0 0 ", &WIDTH.to_string(), " ", &window.height.to_string()].concat();
    let place = words.place(state.start.country);
    let year = words.year(Year::BASE);
    html! {
        <section aria-labelledby="city-map">
            <h2 id="city-map">{ words.fill(Key::UrbanMap, &[("place", place)]) }</h2>
            <p class="hint">{ words.fill(Key::UrbanMapWhat, &[("year", &year)]) }</p>
            <div class="city-map" dir="ltr" translate="no">
                <svg viewBox={box_of} aria-hidden="true">
                    <rect class="sea" width={WIDTH.to_string()} height={window.height.to_string()} />
                    <path class="land" d={window.land.clone()} fill-rule="evenodd" />
                    { for order.into_iter().map(dot) }
                </svg>
            </div>
        </section>
    }
}

/// The largest cities with room for their names: no name covers one placed before it.
fn named(context: &CityPageContext) -> Vec<usize> {
    let dots = &context.state.start.map.dots;
    let apart = |one: usize, other: usize| {
        let [x, y] = [0, 1].map(|axis: usize| (dots[one][axis] - dots[other][axis]).abs());
        x > ROOM[0] || y > ROOM[1]
    };
    let open = context
        .state
        .start
        .cities
        .iter()
        .position(|city| city.place == context.state.place());
    let mut taken: Vec<usize> = open.into_iter().collect();
    for at in 0..dots.len().min(LOOKED) {
        if taken.len() < NAMED && taken.iter().all(|other| apart(at, *other)) {
            taken.push(at);
        }
    }
    taken
}

/// One disc for each year; future years have one for each form.
fn discs(context: &CityPageContext) -> Html {
    let CityPageContext { words, state, .. } = context;
    let land = &state.shown.land;
    let most = land.iter().flatten().copied().fold(0.0, f64::max);
    let disc = |area: f64, class: &'static str| {
        let radius = if most > 0.0 { libm::sqrt(area / most) * 0.5 * DISC } else { 0.0 };
        let [middle, radius] = [0.5 * DISC, radius].map(|length| (libm::round(length * 10.0) / 10.0).to_string());
        html! { <circle {class} cx={middle.clone()} cy={middle} r={radius} /> }
    };
    let class = |form: UrbanForm| match form {
        UrbanForm::Compact => "compact",
        UrbanForm::Sprawl => "sprawl",
        UrbanForm::Trend => "trend",
        UrbanForm::Planned => "planned",
    };
    let one = |(at, (year, areas)): (usize, (Year, &Vec<f64>))| {
        let ahead = at > LAST_COMMON_YEAR;
        // The largest at the back, so that all are visible.
        let mut forms: Vec<usize> = if ahead { (0..areas.len()).collect() } else { vec![0] };
        forms.sort_by(|one, other| areas[*other].total_cmp(&areas[*one]));
        let amount = |form: usize| words.quantity(areas[form], Unit::Km2);
        let item =
            |form: usize| html! { <li class={class(FORMS[form])}>{ words.say(form_name(FORMS[form])) }{ " " }<b>{ amount(form) }</b></li> };
        html! {
            <li key={year.number().to_string()}>
                <svg viewBox="0 0 100 100" aria-hidden="true">{ for forms.into_iter().map(|form| disc(areas[form], class(FORMS[form]))) }</svg>
                <p>{ words.year(year) }</p>
                if ahead {
                    <ul>{ for (0..areas.len()).map(item) }</ul>
                } else {
                    <p><b>{ amount(0) }</b></p>
                }
            </li>
        }
    };
    html! {
        <section aria-labelledby="city-discs">
            <h2 id="city-discs">{ words.say(Key::UrbanLandTitle) }</h2>
            <p class="hint">{ words.fill(Key::UrbanLandWhat, &[("year", &words.year(Year::BASE))]) }</p>
            <ol class="city-discs">{ for LAND_YEARS.into_iter().zip(land).enumerate().map(one) }</ol>
            { goals(context, &[CityQuantity::LandOverPeople]) }
        </section>
    }
}
