//! Documents: every figure of the UN documents behind this site, ours beside it, and where it is seen, or why it is not.
//!
//! A document is quoted by paragraph, so that who knows it finds each sentence. Does not know: how a case is judged.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::{Leaf, Route};
use crate::evidence::outlook::Documented;
use crate::findings::published::Case;
use crate::findings::published::judge::{Judged, Verdict};
use crate::outlook::Outlook;
use crate::place::PlaceId;
use crate::site::page::leaf::{english, file, frame, table};
use crate::words::{Key, Words};

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub struct DocumentsProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the way back leads to.
    pub home: PlaceId,
    /// Tables of reports.
    pub outlook: Rc<Outlook>,
    /// Cases and how each ends, in the order of the file.
    pub judged: Rc<Vec<(Case, Judged)>>,
}

/// How many figures are worked out here, shown as printed, and neither; then those of each document.
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
    let summed = words.fill(
        Key::DocumentsCounted,
        &[
            ("all", &words.number(all.len() as f64, 0)),
            ("ours", &count(&|row| !row.cases.is_empty())),
            ("shown", &count(&|row| row.cases.is_empty() && row.seen.is_some())),
            ("left", &count(&|row| row.cases.is_empty() && row.seen.is_none())),
        ],
    );
    let heads = [
        Key::DocumentsParagraph,
        Key::DocumentsFigure,
        Key::DocumentsPrinted,
        Key::CheckColOurs,
        Key::DocumentsSeen,
    ];
    let heads = heads.map(|key| words.say(key).to_owned());
    let inside = html! {
        <>
            <p class="fact">{ summed }</p>
            <p>{ words.say(Key::DocumentsEnglish) }{ " " }{ file("documents.csv") }</p>
            { for all.chunk_by(|one, next| one.document == next.document).map(|rows| {
                let id = anchor(&rows[0].document);
                html! {
                    <section>
                        <h2 id={id.clone()}>{ english(&rows[0].document) }</h2>
                        { table(&id, "documents", &heads, html! { <>{ for rows.iter().map(|of| row(words, judged, of)) }</> }) }
                    </section>
                }
            }) }
        </>
    };
    frame(words, *home, Leaf::Documents, inside)
}

/// Letters and digits of a document's symbol.
fn anchor(document: &str) -> String {
    let kept = document
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase());
    ["document-", &kept.collect::<String>()].concat()
}

fn row(words: &Words, judged: &[(Case, Judged)], of: &Documented) -> Html {
    let cases = judged.iter().filter(|(case, _)| of.cases.contains(&case.case));
    html! {
        <tr>
            <th scope="row">{ english(&of.paragraph) }</th>
            <td class="what">{ english(&of.what) }</td>
            <td>{ english(&of.printed) }</td>
            <td>{ for cases.map(|(case, judged)| ours(words, case, judged)) }</td>
            <td>
                { for of.seen.as_deref().map(|seen| way(words, seen)) }
                if !of.why.is_empty() {
                    { " " }{ english(&of.why) }
                }
            </td>
        </tr>
    }
}

/// Our number under a case, its unit, and how the case ends; a way to it.
fn ours(words: &Words, case: &Case, judged: &Judged) -> Html {
    let (class, verdict) = match judged.verdict {
        Verdict::Pass => ("pass", Key::CheckPass),
        Verdict::Fail => ("fail", Key::CheckFail),
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
            if let Some(ours) = judged.ours {
                { words.figures(ours, 3) }{ " " }
                if case.unit != "1" {
                    { english(&case.unit) }{ " " }
                }
            }
            { words.say(verdict) }{ " " }
            <a href={[check.as_str(), "#cases"].concat()} lang="en" dir="ltr">{ case.case.clone() }</a>
        </p>
    }
}

/// The way to where it is seen.
fn way(words: &Words, seen: &str) -> Html {
    let href = [words.language().id(), "/", seen].concat();
    html! { <a {href}>{ words.say(Key::DocumentsSee) }</a> }
}
