//! Groups: all materials by edition, then each of the four groups, observed and to 2060: as pictures for the
//! interactive part, and as one table.

use yew::prelude::*;

use crate::pages::leaf::outlook::{cases, file, heads, land, table};
use cairn::site::bootstrap::outlook::OutlookPicture;
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::words::names::{prospect as scenario, resource as group};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::{Prospect, Resource};
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::path::ScenarioPath;
use cairn_evidence::outlook::reports::{Against, ReportFigure, ReportSubject, WorldObservable};

/// The edition whose observed series are in the tables.
const NEWEST: Prospect = Prospect::Trends2024;

/// One picture for each edition, then one for each group, for land and for nature.
pub(super) fn pictures(words: &Words, outlook: &Outlook) -> Vec<OutlookPicture> {
    let newest = (Prospect::Trends2024, Prospect::Transition2024);
    let editions = [newest, (Prospect::Usual2019, Prospect::Sustainable2019)];
    let whole = editions.into_iter().map(|pair| picture(words, outlook, None, pair));
    let parts = Resource::ALL
        .into_iter()
        .map(|resource| picture(words, outlook, Some(resource), newest));
    let whole = whole.chain([cases::picture(words, outlook)]);
    whole.chain(parts).flatten().chain(land::pictures(words, outlook)).collect()
}

/// A picture of one edition: observations, the two scenarios, and printed figures.
fn picture(words: &Words, outlook: &Outlook, resource: Option<Resource>, (trend, other): (Prospect, Prospect)) -> Option<OutlookPicture> {
    let (first, second) = (outlook.path(trend)?, outlook.path(other)?);
    let newest = trend.edition() == NEWEST.edition();
    let mut lines = LineChart {
        unit: Some(Unit::GtPerYear),
        first: if newest { Year::RESULTS } else { Year::of(2010) },
        last: Year::LAST,
        step: if resource.is_some() { 30 } else { 10 },
        lines: vec![
            followed(first, resource, Stroke::Dashed, 0),
            followed(second, resource, Stroke::Whole, 2),
        ],
    };
    if newest {
        lines.lines.push(observed(outlook, resource));
    }
    let printed = printed(outlook, resource, [first, second]);
    if !printed.points.is_empty() {
        lines.lines.push(printed);
    }
    let edition = trend.edition().to_string();
    let title = match resource {
        Some(resource) => words.say(group(resource)).to_owned(),
        None => words.fill(Key::OutlookChartEdition, &[("edition", &edition)]),
    };
    let value = |path: &ScenarioPath, year: Year| words.quantity(group_value(path, resource, year), Unit::GtPerYear);
    let text = words.fill(
        Key::OutlookSentencePath,
        &[
            ("group", words.say(resource.map_or(Key::OutlookAll, group))),
            ("base", &words.year(first.base)),
            ("first", &value(first, first.base)),
            ("high", &value(first, Year::LAST)),
            ("low", &value(second, Year::LAST)),
            ("trend", words.say(scenario(trend))),
            ("other", words.say(scenario(other))),
        ],
    );
    let mut points = outlook.quoted.points.iter();
    Some(OutlookPicture {
        id: resource.map_or_else(|| ["edition-", &edition].concat(), |resource| resource.id().replace('_', "-")),
        title,
        sentence: text,
        verify: points.any(|point| point.prospect == Some(other) && point.subject == ReportSubject::Extraction && point.to_verify),
        lines,
    })
}

/// The value of one group of a path, or of all.
fn group_value(path: &ScenarioPath, resource: Option<Resource>, year: Year) -> f64 {
    match resource {
        Some(resource) => path.taken[resource.index()][year],
        None => path.taken.iter().map(|taken| taken[year]).sum(),
    }
}

fn followed(path: &ScenarioPath, resource: Option<Resource>, stroke: Stroke, tone: u8) -> ChartLine {
    let years = path.base.to(Year::LAST);
    ChartLine {
        label: scenario(path.prospect),
        stroke,
        tone,
        points: years.map(|year| (year, group_value(path, resource, year))).collect(),
    }
}

/// Observed values, in the years of the table.
fn observed(outlook: &Outlook, resource: Option<Resource>) -> ChartLine {
    let seen = |resource: Resource| outlook.quoted.seen.get(&WorldObservable::Taken(resource));
    let groups: Vec<Resource> = resource.map_or_else(|| Resource::ALL.to_vec(), |resource| vec![resource]);
    let years = groups
        .first()
        .and_then(|first| seen(*first))
        .into_iter()
        .flat_map(|values| values.keys().copied());
    let value = |year: Year| {
        groups
            .iter()
            .map(|resource| seen(*resource)?.get(&year).copied())
            .sum::<Option<f64>>()
    };
    ChartLine {
        label: Key::OutlookObserved,
        stroke: Stroke::Observed,
        tone: 4,
        points: years.filter_map(|year| Some((year, value(year)?))).collect(),
    }
}

/// Levels printed in the reports of an edition, and changes converted to levels with their own base.
fn printed(outlook: &Outlook, resource: Option<Resource>, paths: [&ScenarioPath; 2]) -> ChartLine {
    let level = |point: &ReportFigure| {
        let path = paths.into_iter().find(|path| Some(path.prospect) == point.prospect);
        let value = point.value?;
        match (point.against, path) {
            (Against::Itself, _) => Some(value),
            (Against::Year(year), Some(path)) => Some(group_value(path, resource, year) * (1.0 + value)),
            _ => None,
        }
    };
    let edition = paths[0].prospect.edition();
    let newest = edition == NEWEST.edition();
    let own = outlook.quoted.points.iter().filter(|point| {
        let whose = point
            .prospect
            .map_or(!newest, |prospect| paths.iter().any(|path| path.prospect == prospect));
        point.edition == edition && point.subject == ReportSubject::Extraction && point.resource == resource && whose
    });
    let first = if newest { Year::RESULTS } else { Year::of(2010) };
    let mut points: Vec<(Year, f64)> = own
        .filter(|point| point.year >= first)
        .filter_map(|point| Some((point.year, level(point)?)))
        .collect();
    points.sort_by_key(|(year, _)| *year);
    ChartLine::printed(points)
}

/// Years of the table.
const YEARS: [Year; 8] = [
    Year::of(1970),
    Year::of(2000),
    Year::of(2020),
    Year::of(2024),
    Year::of(2030),
    Year::of(2040),
    Year::of(2050),
    Year::of(2060),
];

/// Every line in some years.
pub(super) fn paths(words: &Words, outlook: &Outlook) -> Html {
    let mut head = heads(words, &[Key::OutlookGroup, Key::OutlookScenario]);
    head.extend(YEARS.map(|year| words.year(year)));
    let every: Vec<Option<Resource>> = Resource::ALL.into_iter().map(Some).chain([None]).collect();
    let mut rows = Vec::new();
    for resource in every {
        let mut lines = vec![observed(outlook, resource)];
        for path in Prospect::FOLLOWED.iter().filter_map(|prospect| outlook.path(*prospect)) {
            lines.push(followed(path, resource, Stroke::Whole, 0));
        }
        for line in lines {
            rows.push(html! {
                <tr>
                    <th scope="row">{ words.say(resource.map_or(Key::OutlookAll, group)) }</th>
                    <td>{ words.say(line.label) }</td>
                    { for YEARS.map(|year| html! { <td class="number">{ line.value(year).map_or_else(|| "–".to_owned(), |value| words.number(value, 1)) }</td> }) }
                </tr>
            });
        }
    }
    html! {
        <section>
            <h3 id="paths">{ words.say(Key::OutlookPaths) }</h3>
            <p>{ words.say(Key::OutlookEditions) }</p>
            { table("paths", "followed", &head, html! { <>{ for rows }</> }) }
            { file("outlook_history.csv") }
        </section>
    }
}
