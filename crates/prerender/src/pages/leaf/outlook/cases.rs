//! Cases: the four cases of the report of 2017 side by side: resources, greenhouse gases and income as printed, and our
//! own interpolation of resources.
//!
//! A bar shows the remaining share relative to existing trends, which are the whole. Out of scope: parts of the report
//! other than the texts that were read; a cell without a figure says so.

use yew::prelude::*;

use crate::pages::leaf::outlook::{cited, english, file, heads, table, to};
use cairn::draw::chart::tab;
use cairn::draw::picture::percent;
use cairn::site::bootstrap::outlook::OutlookPicture;
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::words::names::prospect as name;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Prospect;
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::interpolation::{CASES, COMPARED, printed, total_extraction};
use cairn_evidence::outlook::reports::{Against, ReportFigure, ReportSubject};

/// The case that the others are compared with.
const TRENDS: Prospect = CASES[0];

/// Resources in the cases with enough points, as a picture of their edition.
pub(super) fn picture(words: &Words, outlook: &Outlook) -> Option<OutlookPicture> {
    let strokes = [(Stroke::Dashed, 0), (Stroke::Whole, 2), (Stroke::Dotted, 3), (Stroke::Dotted, 5)];
    let line = |(case, (stroke, tone)): (Prospect, (Stroke, u8))| {
        Some(ChartLine {
            label: name(case),
            stroke,
            tone,
            points: total_extraction(&outlook.quoted, case)?,
        })
    };
    let mut lines: Vec<ChartLine> = CASES.into_iter().zip(strokes).filter_map(line).collect();
    let points = CASES
        .into_iter()
        .flat_map(|case| printed(&outlook.quoted, case, ReportSubject::Extraction));
    let mut dots: Vec<(Year, f64)> = points
        .filter_map(|point| Some((point.year, our_extraction(outlook, point)?)))
        .collect();
    dots.sort_by_key(|(year, _)| *year);
    let [(base, first), (last, high)] =
        [lines.first()?.points.first(), lines.first()?.points.last()].map(|end| end.copied().unwrap_or((Year::BASE, 0.0)));
    let low = lines.get(1)?.value(last)?;
    let gt = |value: f64| words.quantity(value, Unit::GtPerYear);
    let with = [
        ("base", words.year(base)),
        ("first", gt(first)),
        ("year", words.year(last)),
        ("high", gt(high)),
        ("low", gt(low)),
        ("trend", words.say(name(TRENDS)).to_owned()),
        ("other", words.say(name(CASES[1])).to_owned()),
    ];
    lines.push(ChartLine::printed(dots));
    let edition = TRENDS.edition().to_string();
    Some(OutlookPicture {
        id: ["edition-", &edition].concat(),
        title: words.fill(Key::OutlookChartEdition, &[("edition", &edition)]),
        sentence: words.fill(Key::OutlookCasesPath, &with.each_ref().map(|(name, text)| (*name, text.as_str()))),
        verify: false,
        lines: LineChart {
            unit: Some(Unit::GtPerYear),
            first: Year::of(2010),
            last,
            step: 10,
            lines,
        },
    })
}

/// Our extraction in the year of a printed figure, Gt. A figure printed as a level is met by our path; one printed as a
/// change becomes a level.
fn our_extraction(outlook: &Outlook, point: &ReportFigure) -> Option<f64> {
    let years = total_extraction(&outlook.quoted, point.prospect?)?;
    years.into_iter().find(|(year, _)| *year == point.year).map(|(_, value)| value)
}

/// The section.
pub(super) fn cases(words: &Words, outlook: &Outlook) -> Html {
    let quoted = &outlook.quoted;
    let gain = printed(quoted, CASES[3], ReportSubject::Gdp).find_map(|point| Some((value_text(words, point)?, point)));
    html! {
        <section>
            <h3 id="cases">{ words.say(Key::OutlookCases) }</h3>
            { for gain.map(|(gain, point)| html! {
                <p>{ words.fill(Key::OutlookCasesWhat, &[("gain", &gain)]) }{ " (" }{ english(&point.cited()) }{ ")" }</p>
            }) }
            <figure class="chart bars" id="cases-sides" aria-labelledby="cases">
                <div class="chart-body">
                    { tab("cases-sides", "chart", words.say(Key::TabChart), true) }
                    { tab("cases-sides", "table", words.say(Key::TabTable), false) }
                    <div class="panel-chart"><div class="outlook-sides">{ for CASES.map(|case| side(words, outlook, case)) }</div></div>
                    <div class="panel-table">{ numbers(words, outlook) }</div>
                </div>
                <p class="chart-told">{ for cases_sentence(words, outlook) }</p>
            </figure>
            <p>{ words.say(Key::OutlookCasesOurs) }{ " " }{ to(words, "edition-2017", &words.fill(Key::OutlookChartEdition, &[("edition", "2017")])) }</p>
            { file("outlook_points.csv") }
        </section>
    }
}

/// The cases compared with existing trends, in a sentence.
fn cases_sentence(words: &Words, outlook: &Outlook) -> Option<String> {
    let [less, ghg] = [ReportSubject::Extraction, ReportSubject::Ghg].map(|subject| last(outlook, CASES[1], subject));
    let (less, ghg, cost) = (less?, ghg?, last(outlook, CASES[2], ReportSubject::Gdp)?);
    let share = |change: Option<f64>| Some(words.percent(-change?, false));
    let with = [
        ("year", words.year(less.year)),
        ("saved", share(less.value)?),
        ("low", share(ghg.high)?),
        ("high", share(ghg.low)?),
        ("cost", share(cost.value)?),
    ];
    Some(words.fill(Key::OutlookCasesTold, &with.each_ref().map(|(name, text)| (*name, text.as_str()))))
}

/// Name of a measure.
const fn measure(subject: ReportSubject) -> Key {
    match subject {
        ReportSubject::Ghg => Key::OutlookGhg,
        ReportSubject::Gdp => Key::OutlookIncome,
        _ => Key::OutlookExtraction,
    }
}

/// The last figure of a case, as the report prints it; for resources it is a change, shown next to our level.
fn last(outlook: &Outlook, case: Prospect, subject: ReportSubject) -> Option<&ReportFigure> {
    printed(&outlook.quoted, case, subject).last()
}

/// A case: one bar for each measure, as long as the remaining share relative to existing trends.
fn side(words: &Words, outlook: &Outlook, case: Prospect) -> Html {
    let bar = |subject: ReportSubject| {
        let point = last(outlook, case, subject);
        let text = point
            .and_then(|point| value_text(words, point))
            .unwrap_or_else(|| words.say(Key::OutlookCasesNone).to_owned());
        let left = match (case, point) {
            (TRENDS, _) => Some(1.0),
            (_, Some(point)) if point.unit == "1" => point.value.map(|change| 1.0 + change),
            _ => None,
        };
        html! {
            <li class="outlook-bar">
                <span>{ words.say(measure(subject)) }</span>
                <span class="value">{ text }</span>
                if let Some(left) = left {
                    <svg aria-hidden="true">
                        <rect class="remainder" width="100%" height="100%" />
                        <rect class="explained" width={percent(left)} height="100%" />
                    </svg>
                }
            </li>
        }
    };
    html! {
        <div class="outlook-side">
            <h4>{ words.say(name(case)) }</h4>
            <ul>{ for COMPARED.map(bar) }</ul>
        </div>
    }
}

/// A figure as printed: a level, a change or its range, a gain.
fn value_text(words: &Words, point: &ReportFigure) -> Option<String> {
    if let (Some(low), Some(high)) = (point.low, point.high) {
        let [low, high] = [high, low].map(|change| words.percent(change, true));
        return Some(words.fill(Key::CheckRange, &[("low", &low), ("high", &high)]));
    }
    let value = point.value?;
    let change = || words.percent(value, true);
    Some(match (point.subject, point.unit.as_str()) {
        (_, "Gt/yr") => words.quantity(value, Unit::GtPerYear),
        (ReportSubject::Gdp, "1") => words.fill(Key::OutlookCasesPerson, &[("change", &change())]),
        (_, "1") => change(),
        _ => words.fill(Key::OutlookCasesGain, &[("value", &words.figures(value, 3))]),
    })
}

/// Every figure of the cases, and the cells that have none.
fn numbers(words: &Words, outlook: &Outlook) -> Html {
    let mut head = heads(
        words,
        &[
            Key::OutlookScenario,
            Key::CheckColWhat,
            Key::TableYear,
            Key::OutlookPrinted,
            Key::CheckColOurs,
            Key::OutlookSource,
        ],
    );
    head.push(words.say(Key::OutlookNote).to_owned());
    let row = |case: Prospect, subject: ReportSubject, point: Option<&ReportFigure>| {
        let against = point.and_then(|point| match point.against {
            Against::Prospect(other) => Some(words.fill(Key::OutlookAgainst, &[("other", words.say(name(other)))])),
            Against::Itself | Against::Year(_) => None,
        });
        let level = point
            .filter(|_| subject == ReportSubject::Extraction)
            .and_then(|point| our_extraction(outlook, point));
        html! {
            <tr>
                <th scope="row">{ words.say(name(case)) }</th>
                <td>{ against.map_or_else(|| words.say(measure(subject)).to_owned(), |against| words.qualified(words.say(measure(subject)), &against)) }</td>
                <td>{ for point.map(|point| words.year(point.year)) }</td>
                <td class="number">{ point.and_then(|point| value_text(words, point)).unwrap_or_else(|| words.say(Key::OutlookCasesNone).to_owned()) }</td>
                <td class="number">{ for level.map(|level| words.quantity(level, Unit::GtPerYear)) }</td>
                <td>{ for point.map(|point| cited(words, &point.cited(), point.to_verify)) }</td>
                <td class="reason">{ for point.map(|point| english(&point.note)) }</td>
            </tr>
        }
    };
    let rows = CASES.into_iter().flat_map(|case| {
        COMPARED.into_iter().flat_map(move |subject| {
            let own: Vec<Option<&ReportFigure>> = printed(&outlook.quoted, case, subject).map(Some).collect();
            let shown = if own.is_empty() { vec![None] } else { own };
            shown.into_iter().map(move |point| row(case, subject, point)).collect::<Vec<Html>>()
        })
    });
    table("cases", "cases", &head, html! { <>{ for rows }</> })
}
