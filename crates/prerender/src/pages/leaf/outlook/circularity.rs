//! Circularity rate of the whole economy by its formula, and rates printed in documents.

use yew::prelude::*;

use crate::pages::leaf::outlook::{english, file, heads, table};
use cairn_analysis::words::names::kin;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Material;
use cairn_core::unit::Unit;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::reports::{CircularityFigure, ReportSubject};

/// Rates of economies and of materials, as printed in documents.
pub(super) fn rates(words: &Words, outlook: &Outlook) -> Html {
    html! {
        <section>
            <h3 id="rates">{ words.say(Key::OutlookRates) }</h3>
            { table("rates", "rates", &heads(words, &[
                Key::CheckColWhat, Key::CheckColPlace, Key::TableYear, Key::OutlookPrinted, Key::OutlookSource, Key::OutlookNote,
            ]), html! { <>{ for outlook.quoted.circularity.iter().map(|figure| rate(words, figure)) }</> }) }
            { file("circularity.csv") }
        </section>
    }
}

/// The formula with the figures of 2019, and their citations.
pub(super) fn formula(words: &Words, outlook: &Outlook) -> Option<(String, String)> {
    let point = |subject: ReportSubject| outlook.quoted.points.iter().find(|point| point.subject == subject);
    let (input, rate) = (
        point(ReportSubject::MaterialInput)?.value?,
        point(ReportSubject::Circularity)?.value?,
    );
    let potential = point(ReportSubject::CircularityPotential)?;
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
    Some((text, potential.cited()))
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
        other => Material::find(other).map(kin),
    };
    let what = subject.map_or_else(
        || words.say(metric).to_owned(),
        |subject| words.labelled(words.say(metric), words.say(subject)),
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
