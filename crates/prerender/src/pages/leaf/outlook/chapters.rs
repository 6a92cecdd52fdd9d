//! Chapters: contents of the page, the finding of each chapter, and the parts of chapters that no program changes.
//!
//! Out of scope: the pictures that levers move.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::pages::leaf::outlook::{OutlookPageContext, OutlookProps, page_address};
use crate::pages::leaf::outlook::{cases, circularity, forests, groups, land, report_figures, sentences, statements, two_worlds};
use cairn::site::bootstrap::outlook::OutlookChapter;
use cairn_analysis::outlook::ledger::demand;
use cairn_analysis::outlook::lever_effects::{FIRST, LeverQuantities};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::{Prospect, Resource};
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use cairn_evidence::outlook::report_figures as published;
use cairn_evidence::outlook::reports::ReportSubject;

/// Id of each chapter's heading, and its name in the contents.
const ALL: [(&str, Key); 5] = [
    ("chapter-much", Key::OutlookChapterMuch),
    ("chapter-housing", Key::OutlookChapterHousing),
    ("chapter-circular", Key::OutlookChapterCircular),
    ("chapter-land", Key::OutlookChapterLand),
    ("chapter-countries", Key::OutlookChapterCountries),
];

/// The contents of the page.
pub(super) fn contents(words: &Words) -> Html {
    let page = page_address(words);
    html! {
        <nav class="outlook-contents" aria-labelledby="chapters">
            <p id="chapters">{ words.say(Key::OutlookChapters) }</p>
            <ol>
                { for ALL.iter().map(|(id, name)| html! { <li><a href={[page.as_str(), "#", id].concat()}>{ words.say(*name) }</a></li> }) }
            </ol>
        </nav>
    }
}

/// The chapters without levers moved.
pub(super) fn chapters(words: &Words, ground: &OutlookPageContext<'_>, reference: &LeverQuantities) -> Vec<OutlookChapter> {
    let quoted = &ground.outlook.quoted;
    let places: BTreeSet<PlaceId> = quoted.reported.iter().flat_map(|report| report.places.iter().copied()).collect();
    let texts = [
        (much(words, ground), words.say(Key::OutlookEmulation)),
        (housing(words, ground, reference), ""),
        (circular(words, ground), ""),
        (land::finding(words, quoted), ""),
        (
            Some(words.count(Key::OutlookFindCountries, places.len() as f64, &[])),
            words.say(Key::OutlookPoliciesSearch),
        ),
    ];
    let chapter = |(place, (finding, sentence)): (usize, (Option<String>, &str))| {
        let (id, name) = ALL[place];
        let all = words.fill(
            Key::OutlookPoliciesAll,
            &[("number", &words.number(quoted.reported.len() as f64, 0))],
        );
        OutlookChapter {
            id: id.to_owned(),
            finding: finding.unwrap_or_else(|| words.say(name).to_owned()),
            sentence: sentence.to_owned(),
            fold: if place + 1 == ALL.len() {
                all
            } else {
                words.say(Key::OutlookFold).to_owned()
            },
            parts: ground.parts.get(place).cloned().unwrap_or_default(),
        }
    };
    texts.into_iter().enumerate().map(chapter).collect()
}

/// Growth of extraction on historical trends.
fn much(words: &Words, ground: &OutlookPageContext<'_>) -> Option<String> {
    let path = ground.outlook.path(Prospect::Trends2024)?;
    let sum = |year: Year| Resource::ALL.iter().map(|resource| path.taken[resource.index()][year]).sum::<f64>();
    let growth = sum(Year::LAST) / sum(FIRST) - 1.0;
    let with = [
        ("base", words.year(FIRST)),
        ("year", words.year(Year::LAST)),
        ("share", words.share(growth)),
    ];
    Some(words.fill(Key::OutlookFindMuch, &with.each_ref().map(|(name, text)| (*name, text.as_str()))))
}

/// Demand of housing and mobility in documents and in the country model.
fn housing(words: &Words, ground: &OutlookPageContext<'_>, reference: &LeverQuantities) -> Option<String> {
    let (published, ..) = published::demand(&ground.outlook.quoted)?;
    let [_, ours] = demand(&reference.ledger(FIRST));
    let [published, ours] = [published, ours].map(|gt| words.quantity(gt, Unit::GtPerYear));
    Some(words.fill(Key::OutlookFindHousing, &[("told", &published), ("ours", &ours)]))
}

/// The printed rate of the whole economy and the high end of its technical potential.
fn circular(words: &Words, ground: &OutlookPageContext<'_>) -> Option<String> {
    let point = |subject: ReportSubject| ground.outlook.quoted.points.iter().find(|point| point.subject == subject);
    let rate = point(ReportSubject::Circularity)?.value?;
    let high = point(ReportSubject::CircularityPotential)?.high?;
    Some(words.fill(
        Key::OutlookFindCircular,
        &[("rate", &words.share(rate)), ("high", &words.share(high))],
    ))
}

/// Properties of a part: its page, its chapter, and true if it stands in the fold.
#[derive(Clone, PartialEq, Properties)]
struct ChapterPartProps {
    page: OutlookProps,
    chapter: usize,
    folded: bool,
}

/// The parts of each chapter that no program changes: below its heading, and in its fold.
pub async fn parts(page: &OutlookProps) -> Vec<[String; 2]> {
    let mut all = Vec::new();
    for chapter in 0..ALL.len() {
        let mut both = [String::new(), String::new()];
        for (part, folded) in both.iter_mut().zip([false, true]) {
            let props = ChapterPartProps {
                page: page.clone(),
                chapter,
                folded,
            };
            let renderer = yew::LocalServerRenderer::<ChapterPart>::with_props(props);
            *part = renderer.hydratable(false).render().await;
        }
        all.push(both);
    }
    all
}

#[component]
fn ChapterPart(props: &ChapterPartProps) -> Html {
    let ChapterPartProps { page, chapter, folded } = props;
    let (words, outlook) = (&*page.words, &*page.outlook);
    let quoted = &outlook.quoted;
    match (chapter, folded) {
        (0, true) => html! {
            <>
                <p>{ words.say(Key::OutlookGroupsOurs) }{ words.sentence_gap() }{ words.say(Key::OutlookEnglish) }</p>
                { cases::cases(words, outlook) }
                { groups::paths(words, outlook) }
                { report_figures::printed(words, outlook) }
            </>
        },
        (1, false) => two_worlds::two_worlds(page),
        (1, true) => html! { <>{ sentences::strategies(words, quoted) }{ statements::chains(words, quoted) }</> },
        (2, true) => html! { <>{ circularity::rates(words, outlook) }{ sentences::plastics(words, quoted) }</> },
        (3, false) => land::pair(page),
        (3, true) => html! { <>{ land::land(page) }{ forests::forests(page) }{ statements::nature(words, quoted) }</> },
        (4, false) => statements::policies(words, quoted),
        (4, true) => statements::more_policies(words, quoted),
        _ => Html::default(),
    }
}
