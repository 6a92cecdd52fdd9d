//! Documents: figures of UN documents that a scenario could meet or show, with our own figure and a link to it, or the
//! reason why there is none.
//!
//! A document is quoted by paragraph, so readers can find each sentence. Out of scope: the verdict on a case, and the
//! calculation of differences.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::{english, file, frame, table};
use cairn::site::part::fold::folded;
use cairn_analysis::findings::study_cases::verdict::{Judged, Verdict};
use cairn_analysis::findings::study_cases::{CaseMeasure, PublishedCase};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Link, Route};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Proof;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_evidence::comparison::document_figures::{Compares, PrintedComparison, compare, compares, in_document};
use cairn_evidence::outlook::Outlook;
use cairn_evidence::outlook::reports::{ComparisonMethod, Documented};

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct DocumentsProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// Tables of reports.
    pub outlook: Rc<Outlook>,
    /// Cases and how each ends, in the order of the file.
    pub judged: Rc<Vec<(PublishedCase, Judged)>>,
}

/// Numbers of figures that are computed here, shown as printed, or neither; then the figures of each document.
#[component]
pub fn Documents(props: &DocumentsProps) -> Html {
    let DocumentsProps {
        words,
        home,
        outlook,
        judged,
    } = props;
    let all = &outlook.quoted.documents;
    let count = |keep: &dyn Fn(&&Documented) -> bool| words.number(all.iter().filter(|row| keep(row)).count() as f64, 0);
    let kind = |row: &Documented| {
        let own = judged.iter().filter(|(case, _)| row.cases.contains(&case.case));
        let with_verdict = own.filter(|(_, judged)| matches!(judged.verdict, Verdict::Pass | Verdict::Explained | Verdict::Fail));
        compares(with_verdict.map(|(case, _)| case.group))
    };
    let summed = words.fill(
        Key::DocumentsCounted,
        &[
            ("all", &words.number(all.len() as f64, 0)),
            ("tests", &count(&|row| kind(row) == Compares::Tests)),
            ("put", &count(&|row| kind(row) == Compares::PutIn)),
            ("shown", &count(&|row| kind(row) == Compares::None && !row.seen.is_empty())),
            ("left", &count(&|row| kind(row) == Compares::None && row.seen.is_empty())),
        ],
    );
    let heads = [
        Key::DocumentsParagraph,
        Key::DocumentsFigure,
        Key::DocumentsPrinted,
        Key::CheckColOurs,
        Key::OutlookApart,
        Key::DocumentsSeen,
    ];
    let heads = heads.map(|key| words.say(key).to_owned());
    let inside = html! {
        <>
            <p class="fact">{ summed }</p>
            <p>{ words.say(Key::DocumentsApart) }</p>
            <p>{ words.say(Key::DocumentsEnglish) }{ " " }{ file("documents.csv") }</p>
            { for all.chunk_by(|one, next| one.document == next.document).map(|rows| {
                let (id, document) = (anchor(&rows[0].document), &rows[0].document);
                let with = [("document", document.as_str()), ("number", &words.number(rows.len() as f64, 0))];
                folded(&words.fill(Key::DocumentsEach, &with), html! {
                    <section>
                        <h2 id={id.clone()}>{ english(document) }</h2>
                        { table(&id, "documents", &heads, html! { <>{ for rows.iter().map(|of| row(words, judged, of)) }</> }) }
                    </section>
                })
            }) }
        </>
    };
    frame(words, *home, Leaf::Documents, inside)
}

/// Letters and digits of a document's symbol.
fn anchor(document: &str) -> String {
    let letters = document
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase());
    ["document-", &letters.collect::<String>()].concat()
}

fn row(words: &Words, judged: &[(PublishedCase, Judged)], of: &Documented) -> Html {
    let cases: Vec<&(PublishedCase, Judged)> = judged.iter().filter(|(case, _)| of.cases.contains(&case.case)).collect();
    // A figure without comparison appears once.
    let count = if of.compared == ComparisonMethod::None { 1 } else { cases.len() };
    html! {
        <tr>
            <th scope="row">{ english(&of.paragraph) }</th>
            <td class="what">{ english(&of.what) }</td>
            <td>{ english(&of.printed) }</td>
            <td>{ for cases.iter().map(|(case, judged)| our_number(words, of, case, judged)) }</td>
            <td>
                if cases.is_empty() { { "–" } }
                { for cases.iter().take(count).map(|(case, judged)| html! { <p>{ difference(words, compare(of, case, judged.our_number)) }</p> }) }
            </td>
            <td>
                { for of.seen.iter().map(|seen| figure_link(words, seen)) }
                if !of.why.is_empty() {
                    { " " }{ english(&of.why) }
                }
            </td>
        </tr>
    }
}

/// A smaller difference, relative to the printed figure, counts as none.
const NONE: f64 = 0.0005;

/// Difference between our figure and the printed one.
fn difference(words: &Words, apart: PrintedComparison) -> String {
    match apart {
        PrintedComparison::NoNumber => words.say(Key::DocumentsNoNumber).to_owned(),
        PrintedComparison::Unlike => words.say(Key::DocumentsUnlike).to_owned(),
        PrintedComparison::Within => words.say(Key::DocumentsWithin).to_owned(),
        PrintedComparison::By { ours, printed, .. } if (ours - printed).abs() < NONE * printed.abs() => words.share(0.0),
        PrintedComparison::By {
            ours,
            printed,
            shares: true,
        } => words.change_in(Unit::Share, ours, printed),
        PrintedComparison::By { ours, printed, .. } => words.change(ours, printed),
    }
}

/// Our number for a case in the unit of the document, and its verdict, with a link to the number.
fn our_number(words: &Words, of: &Documented, case: &PublishedCase, judged: &Judged) -> Html {
    let (class, verdict) = match judged.verdict {
        // A figure that was put in proves nothing by coming out again.
        Verdict::Pass if case.group == Proof::Calibrated => ("untested", Key::DocumentsPutIn),
        Verdict::Pass => ("pass", Key::DocumentsAgrees),
        Verdict::Explained => ("fail", Key::CheckExplained),
        Verdict::Fail => ("fail", Key::DocumentsDiffers),
        Verdict::Untested => ("untested", Key::CheckUntested),
        Verdict::Cannot => ("cannot", Key::DocumentsCannot),
    };
    let check = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Check,
    }
    .write();
    html! {
        <p {class}>
            { for judged.our_number.map(|ours| html! { <>{ measured(words, of, case, ours) }{ " " }</> }) }
            { words.say(verdict) }{ " " }
            <a href={[check.as_str(), "#cases"].concat()} lang="en" dir="ltr">{ case.case.clone() }</a>
        </p>
    }
}

/// Our number with its unit: that of the document if both measure the same.
fn measured(words: &Words, of: &Documented, case: &PublishedCase, ours: f64) -> Html {
    let (value, unit) = in_document(of, case, ours).map_or((ours, case.unit.as_str()), |value| (value, of.unit.as_str()));
    let number = words.figures(value, 3);
    match (unit, case.measure) {
        ("1", CaseMeasure::SavingShare) => html! { <>{ words.share(value) }</> },
        ("1", _) => html! { <>{ ["×", &number].concat() }</> },
        // A change has a sign, as it is printed.
        ("%", _) if of.compared == ComparisonMethod::Change && value > 0.0 => {
            html! { <>{ ["+", &number].concat() }{ " " }{ english(unit) }</> }
        }
        _ => html! { <>{ number }{ " " }{ english(unit) }</> },
    }
}

/// A link to the figure, named by its place and scenario if it has any.
fn figure_link(words: &Words, seen: &str) -> Html {
    let href = [words.language().id(), "/", seen].concat();
    let address = href.split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let (link, _) = Link::parse(query);
    let (Route::Explore { place, .. } | Route::Brief { place, .. } | Route::City { place, .. } | Route::Goals { place, .. }) =
        Route::parse(path)
    else {
        let what = link.at.map(|place| words.place(place));
        return named(words, &href, what);
    };
    let place = words.place(place);
    if link.base == Scenario::Reference {
        return named(words, &href, Some(place));
    }
    let both = words.fill(
        Key::DocumentsPlaceUnder,
        &[("place", place), ("scenario", words.say(names::scenario(link.base)))],
    );
    named(words, &href, Some(&both))
}

/// A link, with the name of its target.
fn named(words: &Words, href: &str, what: Option<&str>) -> Html {
    let text = match what {
        Some(what) => words.fill(Key::DocumentsSeeOf, &[("what", what)]),
        None => words.say(Key::DocumentsSee).to_owned(),
    };
    html! { <><a href={href.to_owned()}>{ text }</a>{ " " }</> }
}
