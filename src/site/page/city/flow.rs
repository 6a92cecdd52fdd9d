//! Flow: annual inflows of the city and their destinations: materials, energy, water, food, waste.
//!
//! ```text
//! materials   by kind → as much as leaves, or added to what stands; where more leaves than comes, the rest out of what stands
//! energy      carrier → use            water, food, waste      all of it → its parts
//! ```
//!
//! Out of scope: the origin of the inflows.

use yew::prelude::*;

use crate::draw::flow::flow;
use crate::site::page::city::CityPageContext;
use crate::site::page::city::measures::{goals, name};
use crate::site::state::city::CityAction;
use cairn_analysis::figure::flow::{FlowDiagram, FlowLink, LEAST, Node};
use cairn_analysis::findings::city::CityQuantity;
use cairn_analysis::findings::city::sheet::{CARRIERS, USES, YEARS};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::{Carrier, Confidence, Sector};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Tones in addition to those of kinds.
const ADDS: u8 = 10;
const LEAVES: u8 = 8;
const STOCK_COLOUR: u8 = 9;

pub(super) fn flows(context: &CityPageContext) -> Html {
    let CityPageContext {
        words, state, act, live, ..
    } = context;
    let at = state.year();
    let press = |year: Year| {
        let onclick = act.reform(move |_: MouseEvent| CityAction::Focus(year));
        let pressed = (year == context.year()).to_string();
        html! { <button type="button" aria-pressed={pressed} disabled={!live} {onclick}>{ words.year(year) }</button> }
    };
    let parts = |whole: CityQuantity, parts: &[(CityQuantity, u8)]| split(context, whole, parts, at);
    let water = parts(
        CityQuantity::Water,
        &[(CityQuantity::Wastewater, LEAVES), (CityQuantity::WaterRest, STOCK_COLOUR)],
    );
    let food = parts(
        CityQuantity::Food,
        &[(CityQuantity::FoodWaste, LEAVES), (CityQuantity::FoodEaten, ADDS)],
    );
    let waste = parts(
        CityQuantity::Waste,
        &[
            (CityQuantity::Recycled, ADDS),
            (CityQuantity::Composted, 2),
            (CityQuantity::Burnt, 11),
            (CityQuantity::Landfilled, 12),
            (CityQuantity::Dumped, 13),
        ],
    );
    let drawn = [
        (Key::UrbanFlowBuilt, Unit::MtPerYear, Some(built(context, at))),
        (Key::UrbanFlowEnergy, Unit::PjPerYear, Some(energy(context, at))),
        (Key::UrbanFlowWater, Unit::MillionM3PerYear, water),
        (Key::UrbanFlowFood, Unit::KtPerYear, food),
        (Key::UrbanFlowWaste, Unit::KtPerYear, waste),
    ];
    let one = |(title, unit, drawn): (Key, Unit, Option<FlowDiagram>)| {
        let (text, note) = (words.say(title), note(context, title));
        let picture = match drawn {
            Some(drawn) => flow(words, unit, text, &drawn),
            None => html! { <p class="city-none">{ text }{ " · " }{ words.say(Key::UrbanNoData) }</p> },
        };
        html! {
            <div>
                { picture }
                { for note.map(|note| html! { <p class="hint">{ note }</p> }) }
                { goals(context, related_quantities(title)) }
            </div>
        }
    };
    html! {
        <section aria-labelledby="city-flow">
            <h2 id="city-flow">{ words.fill(Key::UrbanFlow, &[("year", &words.year(context.year()))]) }</h2>
            <div class="focus" role="group" dir="ltr" aria-labelledby="city-flow">{ for YEARS.map(press) }</div>
            <p class="hint">{ words.say(Key::UrbanFlowsWhat) }</p>
            <div class="flows city-flows">{ for drawn.map(one) }</div>
        </section>
    }
}

/// A caveat shown with a picture.
fn note(context: &CityPageContext, title: Key) -> Option<String> {
    let CityPageContext { words, state, .. } = context;
    match title {
        Key::UrbanFlowEnergy => Some(words.say(Key::UrbanEnergyWhat).to_owned()),
        Key::UrbanFlowFood => state.shown.confidence.map(|sure| {
            let sure = words.say(match sure {
                Confidence::High => Key::UrbanSureHigh,
                Confidence::Medium => Key::UrbanSureMedium,
                Confidence::Low => Key::UrbanSureLow,
                Confidence::VeryLow => Key::UrbanSureVeryLow,
            });
            words.fill(Key::UrbanFoodSure, &[("sure", sure)])
        }),
        _ => None,
    }
}

/// Goal indicators related to a picture.
const fn related_quantities(title: Key) -> &'static [CityQuantity] {
    match title {
        Key::UrbanFlowBuilt => &[CityQuantity::MaterialsPerson],
        Key::UrbanFlowEnergy => &[CityQuantity::EnergyPerFloor],
        Key::UrbanFlowWater => &[CityQuantity::WastewaterPerson],
        Key::UrbanFlowFood => &[CityQuantity::FoodWastePerson],
        _ => &[CityQuantity::Collected, CityQuantity::DumpShare, CityQuantity::RecycledShare],
    }
}

fn node(name: &str, value: f64, tone: u8) -> Node {
    Node {
        name: name.to_owned(),
        value,
        tone,
        least: LEAST,
    }
}

const fn link(from: usize, to: usize, value: f64) -> FlowLink {
    FlowLink { from, to, value }
}

/// Name of a kind; a city's infrastructure has streets only.
pub(super) fn kind(words: &Words, sector: Sector) -> &str {
    words.say(match sector {
        Sector::Homes => Key::SectorHomes,
        Sector::OtherBuildings => Key::SectorOtherBuildings,
        Sector::Vehicles => Key::SectorVehicles,
        _ => Key::UrbanStreets,
    })
}

/// Materials of construction.
fn built(context: &CityPageContext, at: usize) -> FlowDiagram {
    let words = &*context.words;
    let flows = context.state.shown.flows[at].built;
    let mut first = Vec::new();
    let mut links = Vec::new();
    let (mut through, mut stays, mut out) = (0.0, 0.0, 0.0);
    for (place, (sector, [comes, leaves])) in cairn_core::model::city::SECTORS.into_iter().zip(flows).enumerate() {
        first.push(node(kind(words, sector), comes, place as u8));
        links.push(link(place, 0, comes.min(leaves)));
        links.push(link(place, 1, (comes - leaves).max(0.0)));
        through += comes.min(leaves);
        stays += (comes - leaves).max(0.0);
        out += leaves;
    }
    let drawn = out - through;
    if drawn > 0.0 {
        links.push(link(first.len(), 0, drawn));
        first.push(node(words.say(Key::UrbanFlowLess), drawn, STOCK_COLOUR));
    }
    let leaves = if drawn > 0.0 {
        Key::UrbanFlowLeaves
    } else {
        Key::UrbanFlowReplaces
    };
    let last = vec![
        node(words.say(leaves), out, LEAVES),
        node(words.say(Key::UrbanFlowAdds), stays, ADDS),
    ];
    FlowDiagram {
        columns: vec![first, last],
        links: vec![links],
    }
}

/// Energy by carrier and use. Biofuel of cars is included in wood, because both burn in the same way.
fn energy(context: &CityPageContext, at: usize) -> FlowDiagram {
    const NAMES: [Key; CARRIERS - 1] = [
        Key::CarrierCoal,
        Key::CarrierOil,
        Key::CarrierGas,
        Key::CarrierWood,
        Key::CarrierElectricity,
        Key::CarrierDistrictHeat,
        Key::CarrierMotorFuel,
    ];
    let words = &*context.words;
    let of = context.state.shown.flows[at].energy;
    let amount = |place: usize, of: &[f64; CARRIERS]| {
        let biofuel = if place == Carrier::Wood as usize { of[CARRIERS - 1] } else { 0.0 };
        of[place] + biofuel
    };
    let mut first = Vec::new();
    let mut links = Vec::new();
    for (place, key) in NAMES.into_iter().enumerate() {
        let parts = of.each_ref().map(|of| amount(place, of));
        let all: f64 = parts.iter().sum();
        if all > 0.0 {
            let from = first.len();
            links.extend(parts.into_iter().enumerate().map(|(to, value)| link(from, to, value)));
            first.push(node(words.say(key), all, place as u8));
        }
    }
    let uses = USES.into_iter().enumerate();
    let last = uses.map(|(use_of, sector)| node(kind(words, sector), of[use_of].iter().sum(), [8, 9, 12][use_of]));
    FlowDiagram {
        columns: vec![first, last.collect()],
        links: vec![links],
    }
}

/// A total and its parts; `None` if one of them is unknown.
fn split(context: &CityPageContext, whole: CityQuantity, parts: &[(CityQuantity, u8)], at: usize) -> Option<FlowDiagram> {
    let (words, sheet) = (&*context.words, &context.state.shown);
    let all = sheet.value(whole, at)?;
    let mut last = Vec::new();
    for (part, tone) in parts {
        let value = sheet.value(*part, at)?;
        if value > 0.0 {
            last.push(node(words.say(name(*part)), value, *tone));
        }
    }
    let links = last.iter().enumerate().map(|(to, node)| link(0, to, node.value)).collect();
    Some(FlowDiagram {
        columns: vec![vec![node(words.say(name(whole)), all, 1)], last],
        links: vec![links],
    })
}
