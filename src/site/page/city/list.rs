//! List: all cities of the country in 2020, next to each other, sorted by people and never by a result.
//!
//! Out of scope: changes by levers.

use yew::prelude::*;

use crate::site::bootstrap::city::CitySummary;
use crate::site::link::city::plain;
use crate::site::page::city::CityPageContext;
use crate::site::part::places::visit;
use crate::site::state::city::CityAction;
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// A column: name, unit, and the function that reads its value.
type CityListColumn = (Key, Unit, fn(&CitySummary) -> f32);

const COLUMNS: [CityListColumn; 6] = [
    (Key::UrbanPeople, Unit::MillionPeople, |city| city.people),
    (Key::UrbanLand, Unit::Km2, |city| city.land),
    (Key::UrbanStands, Unit::TonnesPerPersonInAll, |city| city.stands),
    (Key::UrbanMaterialsPerson, Unit::TonnesPerPerson, |city| city.comes),
    (Key::UrbanGhg, Unit::TonnesCo2ePerPerson, |city| city.ghg),
    (Key::UrbanSpace, Unit::M2PerPerson, |city| city.space),
];

pub(super) fn list(context: &CityPageContext) -> Html {
    let CityPageContext { words, state, act, .. } = context;
    let place = words.place(state.start.country);
    let row = |city: &CitySummary| {
        let href = plain(words.language(), city.place);
        let id = city.place;
        let act = act.clone();
        let onclick = visit(move || act.emit(CityAction::Visit(id)));
        let here = (id == state.place()).then_some("true");
        html! {
            <tr key={id.to_string()} aria-current={here}>
                <th scope="row"><a {href} {onclick} dir="ltr">{ city.name.clone() }</a></th>
                { for COLUMNS.map(|(_, unit, read)| html! { <td>{ figure(words, f64::from(read(city)), unit) }</td> }) }
            </tr>
        }
    };
    html! {
        <section>
            <h2 id="city-list">{ words.fill(Key::UrbanList, &[("place", place), ("year", &words.year(Year::BASE))]) }</h2>
            <p class="hint">{ words.say(Key::UrbanListWhat) }</p>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="city-list">
                <table class="topic-table city-list" aria-labelledby="city-list">
                    <thead>
                        <tr>
                            <th scope="col">{ words.say(Key::UrbanCity) }</th>
                            { for COLUMNS.map(|(key, unit, _)| html! { <th scope="col">{ words.qualified(words.say(key), words.axis(unit, 1.0).title) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for state.start.cities.iter().map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

/// A number in the unit of its column.
fn figure(words: &Words, value: f64, unit: Unit) -> String {
    words.figures(value * words.axis(unit, 1.0).factor, 3)
}
