//! Fleet: the vehicles of a place by kind and age, today and on today's path. Out of scope: their origin.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::page::topic::TopicPageContext;
use cairn_analysis::findings::roads::{FLEET_YEARS, RoadFleet, RoadResults};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::{Age, Traffic, Vehicle};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

pub(super) fn fleet(context: &TopicPageContext<RoadResults>) -> Html {
    let (words, shown) = (&*context.words, &context.state.shown.what);
    let heads = [Key::RoadsYear, Key::RoadsAge, Key::RoadsInUse, Key::RoadsBattery, Key::RoadsUsed];
    let kind = |(traffic, fleets): (Traffic, &[RoadFleet; FLEET_YEARS.len()])| {
        let row = |(year, fleet): (&Year, &RoadFleet)| row(words, *year, fleet);
        html! {
            <tbody key={traffic.index()}>
                <tr><th scope="rowgroup" colspan="5">{ kind_name(words, traffic) }</th></tr>
                { for FLEET_YEARS.iter().zip(fleets).map(row) }
            </tbody>
        }
    };
    let key = |age: Age| html! { <li><i class={["age-", &age.index().to_string()].concat()}></i>{ age_name(words, age) }</li> };
    html! {
        <section>
            <h2 id="roads-fleet">{ words.say(Key::RoadsFleet) }</h2>
            <p class="hint">{ words.say(Key::RoadsFleetWhat) }</p>
            <ul class="roads-ages">{ for Age::ALL.into_iter().map(key) }</ul>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="roads-fleet">
                <table class="roads-fleet" aria-labelledby="roads-fleet">
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ words.say(head) }</th> }) }</tr></thead>
                    { for Traffic::ALL.into_iter().zip(&shown.fleets).map(kind) }
                </table>
            </div>
        </section>
    }
}

pub(super) fn kind_name(words: &Words, traffic: Traffic) -> &str {
    words.say(match traffic {
        Traffic::Cars => Key::TrafficCars,
        Traffic::Of(Vehicle::Bus) => Key::TrafficBuses,
        Traffic::Of(Vehicle::HeavyTruck) => Key::TrafficHeavy,
        Traffic::Of(Vehicle::MediumTruck) => Key::TrafficMedium,
        Traffic::Of(Vehicle::Van) => Key::TrafficVans,
        Traffic::Of(Vehicle::TwoWheeler) => Key::TrafficTwo,
    })
}

pub(super) fn age_name(words: &Words, age: Age) -> String {
    let first = Age::ALL[..age.index()].last().map_or(0, |before| before.beyond());
    let from = words.number(first as f64, 0);
    if age == Age::Older {
        words.fill(Key::RoadsOlder, &[("from", &from)])
    } else {
        let to = words.number((age.beyond() - 1) as f64, 0);
        words.fill(Key::RoadsAges, &[("from", &from), ("to", &to)])
    }
}

/// A year of a kind: a bar of its ages, the same in words, and further data.
fn row(words: &Words, year: Year, fleet: &RoadFleet) -> Html {
    let all = fleet.all();
    let part = |amount: f64| if all > 0.0 { amount / all } else { 0.0 };
    let mut from = 0.0;
    let piece = |age: Age| {
        let share = part(fleet.ages[age.index()]);
        let at = from;
        from += share;
        html! { <rect class={["age-", &age.index().to_string()].concat()} x={percent(at)} width={percent(share)} height="100%" /> }
    };
    let pieces: Vec<Html> = Age::ALL.into_iter().map(piece).collect();
    let texts = Age::ALL.map(|age| {
        let with = [("age", age_name(words, age)), ("share", words.share(part(fleet.ages[age.index()])))];
        words.fill(Key::RoadsShare, &with.each_ref().map(|(name, text)| (*name, text.as_str())))
    });
    let line = words.list(&texts.each_ref().map(String::as_str));
    html! {
        <tr>
            <th scope="row">{ words.year(year) }</th>
            <td class="ages"><svg role="img" aria-label={line}>{ pieces }</svg></td>
            <td>{ words.quantity(all / RoadFleet::MILLION, Unit::MillionCars) }</td>
            <td>{ words.share(part(fleet.battery)) }</td>
            <td>{ words.share(fleet.used_share()) }</td>
        </tr>
    }
}
