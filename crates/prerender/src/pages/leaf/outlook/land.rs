//! Land: agricultural land and biodiversity as a report prints them, as a pair of bars and next to the groups of materials. The
//! section gives their open questions and the related levers of this site.
//!
//! No figure here is computed: the country model covers neither fields nor species. Out of scope: the report's own
//! tables, which were not read.

use yew::prelude::*;

use crate::pages::leaf::outlook::{OutlookProps, cited, file, heads, table, to};
use cairn::draw::picture::percent;
use cairn::site::bootstrap::outlook::OutlookPicture;
use cairn::site::link::explore;
use cairn_analysis::figure::board::View;
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::words::names::{lever, prospect as name};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Prospect};
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::reports::{Against, Quoted, ReportFigure, ReportSubject};

/// The scenario of the printed figures.
const OF: Prospect = Prospect::Transition2024;

/// A figure: its quantity, its picture's title and sentence, its open question, and the related levers.
struct Figured {
    subject: ReportSubject,
    id: &'static str,
    named: Key,
    title: Key,
    sentence: Key,
    open: Key,
    levers: &'static [(Lever, Key)],
}

const ALL: [Figured; 2] = [
    Figured {
        subject: ReportSubject::AgriculturalLand,
        id: "agricultural-land",
        named: Key::OutlookLand,
        title: Key::OutlookLandChart,
        sentence: Key::OutlookLandTold,
        open: Key::OutlookLandOpen,
        levers: &[],
    },
    Figured {
        subject: ReportSubject::BiodiversityLossAvoided,
        id: "biodiversity",
        named: Key::OutlookBiodiversity,
        title: Key::OutlookBiodiversityChart,
        sentence: Key::OutlookBiodiversityTold,
        open: Key::OutlookBiodiversityOpen,
        levers: &[
            (Lever::Timber, Key::OutlookLandTimber),
            (Lever::LastingRoads, Key::OutlookLandRoads),
            (Lever::SizedWorks, Key::OutlookLandWorks),
        ],
    },
];

fn point(quoted: &Quoted, subject: ReportSubject) -> Option<&ReportFigure> {
    quoted
        .points
        .iter()
        .find(|point| point.prospect == Some(OF) && point.subject == subject)
}

/// A picture of each: the printed point, and a straight line to it from the base year.
pub(super) fn pictures(words: &Words, outlook: &Outlook) -> Vec<OutlookPicture> {
    let one = |of: &Figured| {
        let point = point(&outlook.quoted, of.subject)?;
        let value = point.value?;
        // A change is an index of its base year; an avoided share begins at 0.
        let (base, ends, unit) = match point.against {
            Against::Year(base) => (base, [100.0, 100.0 * (1.0 + value)], None),
            Against::Itself | Against::Prospect(_) => (Year::BASE, [0.0, value], Some(Unit::Share)),
        };
        let way = f64::from(point.year.number() - base.number());
        let at = |year: Year| ends[0] + (ends[1] - ends[0]) * f64::from(year.number() - base.number()) / way;
        let line = ChartLine {
            label: name(OF),
            stroke: Stroke::Whole,
            tone: 2,
            points: base.to(point.year).map(|year| (year, at(year))).collect(),
        };
        let with = [
            ("base", words.year(base)),
            ("year", words.year(point.year)),
            ("value", words.share(value.abs())),
            ("trend", words.say(name(OF.baseline())).to_owned()),
            ("other", words.say(name(OF)).to_owned()),
        ];
        let with = with.each_ref().map(|(name, text)| (*name, text.as_str()));
        Some(OutlookPicture {
            id: of.id.to_owned(),
            title: words.fill(of.title, &with[..1]),
            sentence: words.fill(of.sentence, &with),
            verify: point.to_verify,
            lines: LineChart {
                unit,
                first: Year::BASE,
                last: Year::LAST,
                step: 10,
                lines: vec![line, ChartLine::printed(vec![(point.year, ends[1])])],
            },
        })
    };
    ALL.iter().filter_map(one).collect()
}

/// Both printed figures, in a sentence.
pub(super) fn finding(words: &Words, quoted: &Quoted) -> Option<String> {
    let [land, nature] = ALL.each_ref().map(|of| point(quoted, of.subject));
    let (land, nature) = (land?, nature?);
    let [less, avoided] = [land.value?, nature.value?].map(|value| words.share(value.abs()));
    let with = [("land", less), ("nature", avoided), ("year", words.year(land.year))];
    Some(words.fill(Key::OutlookFindLand, &with.each_ref().map(|(name, text)| (*name, text.as_str()))))
}

/// The pair of bars: the avoided share of a whole, which is the land of the base year or the loss of the other scenario.
pub(super) fn pair(props: &OutlookProps) -> Html {
    let (words, quoted) = (&*props.words, &props.outlook.quoted);
    let bar = |of: &Figured| {
        let point = point(quoted, of.subject)?;
        let value = point.value?;
        Some(html! {
            <li class="outlook-bar">
                <span>{ comparison_basis(words, point).map_or_else(|| words.say(of.named).to_owned(), |against| words.qualified(words.say(of.named), &against)) }</span>
                <span class="value">{ words.percent(value, value < 0.0) }</span>
                <svg aria-hidden="true">
                    <rect class="remainder" width="100%" height="100%" />
                    <rect class="explained" width={percent(value.abs())} height="100%" />
                </svg>
            </li>
        })
    };
    html! {
        <div class="outlook-beside">
            <div class="outlook-side">
                <ul class="outlook-pair">{ for ALL.iter().filter_map(bar) }</ul>
            </div>
            <p>{ words.say(Key::OutlookLandWhat) }{ for ALL.iter().map(|of| html! { <>{ " " }{ to(words, of.id, words.say(of.named)) }</> }) }</p>
        </div>
    }
}

/// Basis of comparison of a figure.
fn comparison_basis(words: &Words, point: &ReportFigure) -> Option<String> {
    let other = match point.against {
        Against::Year(year) => words.year(year),
        Against::Prospect(other) => words.say(name(other)).to_owned(),
        Against::Itself => return None,
    };
    Some(words.fill(Key::OutlookAgainst, &[("other", &other)]))
}

/// The section.
pub(super) fn land(props: &OutlookProps) -> Html {
    let (words, quoted) = (&*props.words, &props.outlook.quoted);
    let head = heads(
        words,
        &[
            Key::CheckColWhat,
            Key::OutlookScenario,
            Key::OutlookPrinted,
            Key::OutlookLandColOpen,
            Key::OutlookLandColLevers,
            Key::OutlookSource,
        ],
    );
    let rows = ALL.iter().filter_map(|of| Some(row(props, of, point(quoted, of.subject)?)));
    html! {
        <section>
            <h3 id="land">{ words.say(Key::OutlookLandTitle) }</h3>
            { table("land", "land", &head, html! { <>{ for rows }</> }) }
            { file("outlook_points.csv") }
        </section>
    }
}

fn row(props: &OutlookProps, of: &Figured, point: &ReportFigure) -> Html {
    let words = &*props.words;
    let against = comparison_basis(words, point);
    let printed = point.value.map(|value| words.percent(value, value < 0.0));
    let way = |(of, why): &(Lever, Key)| {
        let view = View {
            choices: Choices::default().with(*of, Level::TOP),
            ..View::default()
        };
        let href = explore::address(words.language(), props.home, &view, &props.release);
        html! { <li><a {href}>{ words.say(lever(*of)[0]) }</a>{ words.colon() }{ words.say(*why) }</li> }
    };
    html! {
        <tr>
            <th scope="row">{ words.say(of.named) }</th>
            <td>{ against.map_or_else(|| words.say(name(OF)).to_owned(), |against| words.qualified(words.say(name(OF)), &against)) }</td>
            <td>{ for printed }{ words.comma() }{ words.year(point.year) }</td>
            <td class="reason">{ words.say(of.open) }</td>
            <td class="reason">
                if of.levers.is_empty() {
                    { words.say(Key::OutlookLandNone) }
                } else {
                    <ul>{ for of.levers.iter().map(way) }</ul>
                }
            </td>
            <td>{ cited(words, &point.cited(), point.to_verify) }</td>
        </tr>
    }
}
