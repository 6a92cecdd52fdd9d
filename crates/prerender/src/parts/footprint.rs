//! Footprint: the material footprint of a place's consumption, tonnes a person, as published, compared with the
//! world's.
//!
//! One edition of one source. Nothing is computed here or compared with the model. The line is a visual aid; the
//! table has the data. Out of scope: the model.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::parts::place_reports::leaf;
use cairn::site::part::topics;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Topic};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;
use cairn_evidence::outlook::reports::Quoted;

/// Years in the table besides the newest.
const TABLE_YEARS: [Year; 3] = [Year::of(1990), Year::of(2000), Year::of(2010)];
/// Width and height of the drawing, in its own units.
const WIDTH: f64 = 100.0;
const HEIGHT: f64 = 30.0;

/// Tonnes a person by year.
type FootprintSeries = BTreeMap<Year, f64>;

/// The section of a place; none if nothing is published for it.
pub fn footprint(words: &Words, place: PlaceId, quoted: &Quoted) -> Option<Html> {
    let own = quoted.footprint.get(&place)?;
    let world = Wider::World.id().filter(|world| *world != place);
    let beside = world.and_then(|world| Some((world, quoted.footprint.get(&world)?)));
    let (newest, _) = own.last_key_value()?;
    let mut lines = vec![("own", own)];
    lines.extend(beside.map(|(_, years)| ("beside", years)));
    Some(html! {
        <section aria-labelledby="footprint-title">
            <h2 id="footprint-title">{ words.fill(Key::FootprintTitle, &[("place", words.place(place))]) }</h2>
            <p>{ words.say(Key::FootprintWhat) }</p>
            <div class="footprint">
                <table>
                    <caption>{ words.say(Key::FootprintUnit) }</caption>
                    <thead><tr>
                        <th scope="col">{ words.say(Key::TableYear) }</th>
                        <th scope="col" class="own">{ words.place(place) }</th>
                        { for beside.map(|(world, _)| html! { <th scope="col" class="beside">{ words.place(world) }</th> }) }
                    </tr></thead>
                    <tbody>{ for TABLE_YEARS.iter().chain([newest]).map(|year| html! {
                        <tr>
                            <th scope="row">{ words.year(*year) }</th>
                            { cell(words, own, *year) }
                            { for beside.map(|(_, years)| cell(words, years, *year)) }
                        </tr>
                    }) }</tbody>
                </table>
                { drawing(words, &lines) }
            </div>
            <p>{ topics::page_link(words, Topic::Hotspots, place) }</p>
            <p class="scope"><a href={[leaf(words, Leaf::Data).as_str(), "#source-hdr2024"].concat()}>{ words.say(Key::FootprintSource) }</a></p>
        </section>
    })
}

fn cell(words: &Words, years: &FootprintSeries, year: Year) -> Html {
    let value = years.get(&year).map_or_else(|| "–".to_owned(), |value| words.number(*value, 1));
    html! { <td>{ value }</td> }
}

/// The lines over the years, from zero to the largest value; time runs from left to right in every language.
fn drawing(words: &Words, lines: &[(&'static str, &FootprintSeries)]) -> Html {
    let most = lines
        .iter()
        .flat_map(|(_, years)| years.values())
        .fold(0.0_f64, |most, value| most.max(*value));
    let keys = || lines.iter().flat_map(|(_, years)| years.keys());
    let Some((first, last)) = keys().min().zip(keys().max()) else {
        return Html::default();
    };
    let span = (last.index() - first.index()).max(1) as f64;
    let points = |years: &FootprintSeries| {
        let point = |(year, value): (&Year, &f64)| {
            let along = (year.index() - first.index()) as f64 / span * WIDTH;
            format!("{along:.1},{:.1}", HEIGHT * (1.0 - value / most))
        };
        years.iter().map(point).collect::<Vec<_>>().join(" ")
    };
    html! {
        <div class="footprint-line" aria-hidden="true">
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none">
                { for lines.iter().rev().map(|(class, years)| html! { <polyline class={*class} points={points(years)} /> }) }
            </svg>
            <p><span>{ words.year(*first) }</span><span>{ words.year(*last) }</span></p>
        </div>
    }
}
