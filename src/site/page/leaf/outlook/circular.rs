//! Circular: the rate of the whole economy by its formula, by material in the country model, and printed rates.

use yew::prelude::*;

use crate::evidence::outlook::{CircularityFigure, Told};
use crate::kind::Material;
use crate::model::Outcome;
use crate::outlook::Outlook;
use crate::outlook::circular::{Sources, TOLD};
use crate::site::page::leaf::outlook::{english, file, heads, table};
use crate::unit::Unit;
use crate::words::{Key, Words};
use crate::year::Year;

/// Formula, table by material, printed rates.
pub(super) fn circular(words: &Words, outlook: &Outlook, [reference, all]: [&Outcome; 2]) -> Html {
    let whole = Sources::of(reference, &Material::ALL, Year::BASE);
    let mut head = vec![words.say(Key::OutlookGroup).to_owned(), words.year(Year::BASE)];
    for levers in [Key::ScenarioRef, Key::ScenarioAll] {
        head.push([&words.year(Year::LAST), " · ", words.say(levers)].concat());
    }
    head.push(words.say(Key::OutlookCircularLeaving).to_owned());
    let rows = TOLD
        .iter()
        .map(|(material, kinds)| (name(*material), *kinds))
        .chain([(Key::OutlookAll, &Material::ALL[..])]);
    html! {
        <section>
            <h2 id="circular">{ words.say(Key::OutlookCircular) }</h2>
            { for formula(words, outlook) }
            <p>{ words.fill(Key::OutlookCircularCap, &[("leaving", &words.share(whole.leaving()))]) }</p>
            <h3 id="by-material">{ words.say(Key::OutlookCircularTable) }</h3>
            <p>{ words.say(Key::OutlookCircularScope) }</p>
            { table("by-material", "materials", &head, html! { <>{ for rows.map(|(name, kinds)| {
                let seen = Sources::of(reference, kinds, Year::BASE);
                let ahead = [reference, all].map(|outcome| Sources::of(outcome, kinds, Year::LAST).share());
                html! {
                    <tr>
                        <th scope="row">{ words.say(name) }</th>
                        <td class="number">{ words.share(seen.share()) }</td>
                        { for ahead.into_iter().map(|share| html! { <td class="number">{ words.share(share) }</td> }) }
                        <td class="number">{ words.share(seen.leaving()) }</td>
                    </tr>
                }
            }) }</> }) }
            <h3 id="rates">{ words.say(Key::OutlookPrinted) }</h3>
            { table("rates", "rates", &heads(words, &[
                Key::CheckColWhat, Key::CheckColPlace, Key::TableYear, Key::OutlookPrinted, Key::OutlookSource, Key::OutlookNote,
            ]), html! { <>{ for outlook.quoted.circularity.iter().map(|figure| rate(words, figure)) }</> }) }
            { file("circularity.csv") }
        </section>
    }
}

/// The formula with the figures of 2019.
fn formula(words: &Words, outlook: &Outlook) -> Option<Html> {
    let point = |told: Told| outlook.quoted.points.iter().find(|point| point.told == told);
    let (input, rate) = (point(Told::MaterialInput)?.value?, point(Told::Circularity)?.value?);
    let potential = point(Told::CircularityPotential)?;
    let text = words.fill(
        Key::OutlookCircularFormula,
        &[
            ("secondary", &words.quantity(rate * input, Unit::GtPerYear)),
            ("input", &words.quantity(input, Unit::GtPerYear)),
            ("rate", &words.share(rate)),
            ("low", &words.share(potential.low?)),
            ("high", &words.share(potential.high?)),
        ],
    );
    Some(html! { <p>{ text }{ " (" }{ english(&potential.cited()) }{ ")" }</p> })
}

fn rate(words: &Words, figure: &CircularityFigure) -> Html {
    let metric = match figure.metric.as_str() {
        "potential" => Key::OutlookPotential,
        "recycled_content" => Key::OutlookRecycledContent,
        "end_of_life" => Key::OutlookEndOfLife,
        _ => Key::OutlookCircularity,
    };
    let subject = match figure.subject.as_str() {
        "all" => None,
        "plastic_packaging" => Some(Key::OutlookMetalPackaging),
        other => Material::find(other).map(name),
    };
    let what = subject.map_or_else(
        || words.say(metric).to_owned(),
        |subject| [words.say(metric), ": ", words.say(subject)].concat(),
    );
    let value = match (figure.value, figure.low, figure.high) {
        (Some(value), ..) => words.share(value),
        (None, Some(low), Some(high)) => words.fill(Key::CheckRange, &[("low", &words.share(low)), ("high", &words.share(high))]),
        _ => "–".to_owned(),
    };
    html! {
        <tr>
            <th scope="row">{ what }</th>
            <td>{ words.place(figure.place) }</td>
            <td>{ figure.year.to_string() }</td>
            <td class="number">{ value }</td>
            <td>{ english(&figure.cited) }</td>
            <td class="reason">{ english(&figure.note) }</td>
        </tr>
    }
}

/// The name of a material told with its kin.
const fn name(material: Material) -> Key {
    match material {
        Material::Steel | Material::AutomotiveSteel | Material::CastIron => Key::OutlookMetalSteel,
        Material::Aluminium | Material::CastAluminium => Key::OutlookMetalAluminium,
        Material::Copper => Key::OutlookMetalCopper,
        Material::Glass => Key::OutlookMetalGlass,
        Material::Plastics => Key::OutlookMetalPlastics,
        Material::Wood => Key::OutlookMetalWood,
        Material::Bricks => Key::OutlookMetalBricks,
        Material::Cement | Material::Aggregates => Key::OutlookMetalConcrete,
        Material::Asphalt | Material::BatteryMinerals | Material::Other => Key::OutlookAll,
    }
}
