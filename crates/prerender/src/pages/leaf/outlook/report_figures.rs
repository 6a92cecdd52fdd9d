//! Report figures: every figure of a report with its document, and our own where there is one.

use yew::prelude::*;

use crate::pages::leaf::outlook::{cited, english, file, heads, table};
use cairn_analysis::words::names::{prospect as scenario, resource as group};
use cairn_analysis::words::{Key, Words};
use cairn_core::unit::Unit;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::ends::ends;
use cairn_evidence::outlook::reports::{Against, ReportFigure, ReportSubject};

/// The table of all printed figures.
pub(super) fn printed(words: &Words, outlook: &Outlook) -> Html {
    let ends = ends(outlook);
    let rows = outlook.quoted.points.iter().map(|point| {
        let end = ends.iter().find(|end| std::ptr::eq(end.point, point));
        let missed = end.is_some_and(|end| end.is_met() == Some(false));
        html! {
            <tr class={if missed { "fail" } else { "" }}>
                <th scope="row">{ words.say(point.prospect.map_or(Key::OutlookObserved, scenario)) }</th>
                <td>{ what(words, point) }</td>
                <td>{ words.year(point.year) }</td>
                <td class="number">{ printed_value(words, point) }</td>
                <td class="number">{ for end.map(|end| value(words, point, end.ours)) }</td>
                <td class="number">{ for end.map(|end| deviation_text(words, end.deviation())) }</td>
                <td>{ cited(words, &point.cited(), point.to_verify) }</td>
                <td class="reason">{ english(&point.note) }</td>
            </tr>
        }
    });
    let mut head = heads(
        words,
        &[
            Key::OutlookScenario,
            Key::CheckColWhat,
            Key::TableYear,
            Key::OutlookPrinted,
            Key::CheckColOurs,
            Key::OutlookApart,
            Key::OutlookSource,
        ],
    );
    head.push(words.say(Key::OutlookNote).to_owned());
    html! {
        <section>
            <h3 id="printed">{ words.say(Key::OutlookEnds) }</h3>
            <p>{ words.say(Key::OutlookEndsWhat) }</p>
            { table("printed", "printed", &head, html! { <>{ for rows }</> }) }
            { file("outlook_points.csv") }
        </section>
    }
}

/// A smaller difference counts as none.
const NONE: f64 = 0.0005;

fn deviation_text(words: &Words, apart: f64) -> String {
    if apart.abs() < NONE {
        words.share(0.0)
    } else {
        words.change(1.0 + apart, 1.0)
    }
}

/// The quantity of a figure, its group, and its base of comparison.
fn what(words: &Words, point: &ReportFigure) -> String {
    let mut text = words.say(quantity(point.subject)).to_owned();
    if let Some(resource) = point.resource {
        text = words.labelled(&text, words.say(group(resource)));
    }
    let other = match point.against {
        Against::Itself => return text,
        Against::Year(year) => words.year(year),
        Against::Prospect(prospect) => words.say(scenario(prospect)).to_owned(),
    };
    words.qualified(&text, &words.fill(Key::OutlookAgainst, &[("other", &other)]))
}

/// The quantity of a figure.
const fn quantity(subject: ReportSubject) -> Key {
    match subject {
        ReportSubject::Extraction => Key::OutlookExtraction,
        ReportSubject::Gdp => Key::OutlookGdp,
        ReportSubject::Ghg => Key::OutlookGhg,
        ReportSubject::AgriculturalLand => Key::OutlookLand,
        ReportSubject::BiodiversityLossAvoided => Key::OutlookBiodiversity,
        ReportSubject::Demand => Key::OutlookDemand,
        ReportSubject::ShareOfDemand => Key::OutlookShareDemand,
        ReportSubject::MaterialInput => Key::OutlookInput,
        ReportSubject::Circularity => Key::OutlookCircularity,
        ReportSubject::CircularityPotential => Key::OutlookPotential,
        ReportSubject::GhgShare => Key::OutlookGhgShare,
        ReportSubject::BiodiversityShare => Key::OutlookBiodiversityShare,
    }
}

/// A value or a range as printed.
fn printed_value(words: &Words, point: &ReportFigure) -> Html {
    match (point.value, point.low, point.high) {
        (Some(number), ..) => value(words, point, number),
        (None, Some(low), Some(high)) => html! {
            { words.fill(Key::CheckRange, &[("low", &words.share(low)), ("high", &words.share(high))]) }
        },
        _ => html! { "–" },
    }
}

/// A number in the unit of a figure: a change carries its sign.
fn value(words: &Words, point: &ReportFigure, number: f64) -> Html {
    let is_share = matches!(
        point.subject,
        ReportSubject::BiodiversityLossAvoided
            | ReportSubject::ShareOfDemand
            | ReportSubject::Circularity
            | ReportSubject::CircularityPotential
            | ReportSubject::GhgShare
            | ReportSubject::BiodiversityShare
    );
    let text = match point.unit.as_str() {
        "Gt/yr" => words.quantity(number, Unit::GtPerYear),
        "1/yr" => words.fill(Key::OutlookAYear, &[("share", &words.share(number))]),
        "1" if is_share => words.share(number),
        "1" => words.change(1.0 + number, 1.0),
        _ => return html! { <>{ words.figures(number, 3) }{ " " }{ english(&point.unit) }</> },
    };
    html! { text }
}
