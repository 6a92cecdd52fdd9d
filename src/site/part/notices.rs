//! Notices: remarks on a link, and problems; nothing is lost, and each notice says what to do.

use yew::prelude::*;

use crate::site::part::plan_effect::focus;
use crate::site::parts::LoadedPanels;
use crate::site::state::explore::sender::SenderRecord;
use crate::site::state::explore::{Action, ExplorerState};
use crate::site::state::{PageProblem, PageStatus};
use cairn_analysis::findings::lever::changes;
use cairn_analysis::findings::receipt::ReceiptCheck;
use cairn_analysis::words::{Key, Words, remarks};
use cairn_core::choices::link::{Leaf, Mode, Remark, Route};

/// The notices of the explorer, on its page and on a stage.
pub(crate) fn explorer_notices(
    words: &Words,
    state: &ExplorerState,
    act: &Callback<Action>,
    retry: &Callback<()>,
    panels: Option<LoadedPanels>,
) -> Html {
    // On a stage and in an embedded page nobody continues the sender's work.
    let is_shown = state.stage().mode == Mode::Present || state.is_part();
    let sent = state.sent.as_ref().filter(|sent| !sent.read && !is_shown);
    notices(
        words,
        &PageNotices {
            opening: !state.is_answered() && !state.status.touched,
            sent: html! { <>{ for sent.map(|sent| self::sent(words, state, sent, act, panels)) }</> },
            remarks: &state.status.remarks,
            left: Vec::new(),
            trouble: state.status.trouble.as_ref(),
            retry: retry.reform(|_: MouseEvent| ()),
            dismiss: act.reform(|_: MouseEvent| Action::Dismiss),
        },
    )
}

/// The notices of a page on its address and its workers.
pub(crate) struct PageNotices<'a> {
    /// True if the page still shows its prerendered state while the address describes another.
    pub(crate) opening: bool,
    /// The sender's data in a link.
    pub(crate) sent: Html,
    /// Remarks on a link, or on what a change of place left behind.
    pub(crate) remarks: &'a [Remark],
    /// Further remarks of the page.
    pub(crate) left: Vec<String>,
    pub(crate) trouble: Option<&'a PageProblem>,
    /// Sends the request again.
    pub(crate) retry: Callback<MouseEvent>,
    /// Dismisses the notices.
    pub(crate) dismiss: Callback<MouseEvent>,
}

impl<'a> PageNotices<'a> {
    /// The notices of a page without data of a sender. `opening` holds until the visitor changes something.
    pub(crate) fn of(
        status: &'a PageStatus,
        opening: bool,
        retry: &Callback<MouseEvent>,
        dismiss: Callback<MouseEvent>,
    ) -> PageNotices<'a> {
        PageNotices {
            opening: opening && !status.touched,
            sent: Html::default(),
            remarks: &status.remarks,
            left: Vec::new(),
            trouble: status.trouble.as_ref(),
            retry: retry.clone(),
            dismiss,
        }
    }
}

/// The notices of a page. Their container is always there, so that screen readers announce new ones.
pub(crate) fn notices(words: &Words, noticed: &PageNotices<'_>) -> Html {
    let PageNotices {
        opening,
        sent,
        remarks,
        left,
        trouble,
        retry,
        dismiss,
    } = noticed;
    html! {
        <div class="notices" role="status">
            if *opening && trouble.is_none() {
                <p class="notice opening">{ words.say(Key::NoticeOpening) }</p>
            }
            { sent.clone() }
            if !(remarks.is_empty() && left.is_empty()) {
                <div class="notice remarks">
                    // A change of place may leave numbers behind too.
                    if !matches!(remarks, [Remark::OursOnly]) {
                        <p>{ words.say(Key::RemarkTitle) }</p>
                    }
                    <ul>
                        { for remarks.iter().map(|remark| html! { <li>{ remark_text(words, remark) }</li> }) }
                        { for left.iter().map(|left| html! { <li>{ left }</li> }) }
                    </ul>
                    <button type="button" onclick={dismiss}>{ words.say(Key::DoClose) }</button>
                </div>
            }
            { for trouble.map(|trouble| troubled(words, trouble, retry, dismiss)) }
        </div>
    }
}

/// The placeholder for a part of the application that is still loading.
pub(crate) fn waiting(words: &Words) -> Html {
    html! { <p class="hint" role="status">{ words.say(Key::NoticePartWaiting) }</p> }
}

/// A problem, and what to do.
fn troubled(words: &Words, trouble: &PageProblem, again: &Callback<MouseEvent>, dismiss: &Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice trouble">
            { match trouble {
                PageProblem::Restarted => html! { <p>{ words.say(Key::NoticeWorkerRestarted) }</p> },
                PageProblem::Lost => html! {
                    <><p>{ words.say(Key::NoticeWorkerFailed) }</p><button type="button" onclick={again}>{ words.say(Key::DoRetry) }</button></>
                },
                PageProblem::NoPart => html! { <p>{ words.say(Key::NoticePartFailed) }</p> },
                PageProblem::NoAnswer => html! {
                    <><p>{ words.say(Key::NoticePartFailed) }</p><button type="button" onclick={again}>{ words.say(Key::DoRetry) }</button></>
                },
                PageProblem::NoFile => html! { <p>{ words.say(Key::FileFailed) }</p> },
                PageProblem::NoFacts { place, fault } => html! {
                    <>
                        <p>{ words.fill(Key::NoticeFactsFailed, &[("place", words.place(*place))]) }</p>
                        <p class="fault" lang="en" dir="ltr">{ fault }</p>
                        <button type="button" onclick={again}>{ words.say(Key::DoRetry) }</button>
                    </>
                },
            } }
            <button type="button" onclick={dismiss}>{ words.say(Key::DoClose) }</button>
        </div>
    }
}

/// The sender's data in a link: a name, the size of its effect, the comparison with the sender's numbers, and the
/// results of its release. It suggests a next step and says why the results come out so.
fn sent(words: &Words, state: &ExplorerState, sent: &SenderRecord, act: &Callback<Action>, panels: Option<LoadedPanels>) -> Html {
    let since = panels.and_then(|panels| (panels.since)(words, state, act));
    if !sent.has_details() && since.is_none() {
        return Html::default();
    }
    let answer = state.receipt().map(|answer| match answer {
        ReceiptCheck::Same => words.say(Key::ReceiptSame).to_owned(),
        ReceiptCheck::Changed => {
            let [was, now] = [sent.release.as_str(), &state.board.release].map(|release| words.isolate(release));
            words.fill(Key::ReceiptChanged, &[("was", &was), ("now", &now)])
        }
        ReceiptCheck::Unknown => words.say(Key::ReceiptUnknown).to_owned(),
    });
    let (language, leaf) = (words.language(), Leaf::Releases);
    let releases = Route::Leaf { language, leaf }.write();
    let calm = matches!(state.receipt(), None | Some(ReceiptCheck::Same));
    let count = changes(&state.view.choices, &state.board.levers);
    let name = (!sent.name.is_empty()).then(|| words.fill(Key::SentName, &[("name", &words.isolate(sent.name.as_str()))]));
    let changes = (count > 0).then(|| words.count(Key::LeversMoved, count as f64, &[]));
    let about: Vec<String> = name.into_iter().chain(changes).collect();
    let press = |text: Key, to: Option<&'static str>| {
        let onclick = act.reform(move |_: MouseEvent| {
            to.into_iter().for_each(focus);
            Action::DismissSent
        });
        html! { <button type="button" {onclick}>{ words.say(text) }</button> }
    };
    html! {
        <div class={classes!("notice", "sent", calm.then_some("calm"))}>
            if !about.is_empty() {
                <p class="named">{ about.join(" · ") }</p>
            }
            { for answer.map(|answer| html! { <p class="receipt">{ answer }</p> }) }
            if state.receipt() == Some(ReceiptCheck::Changed) {
                <p><a href={releases}>{ words.say(Key::ReceiptOpen) }</a></p>
            }
            { for since }
            <div class="next">
                { press(Key::SentTry, Some("list")) }
                { press(Key::SentWhy, Some("did")) }
                { press(Key::DoClose, None) }
            </div>
        </div>
    }
}

/// A remark in the page's language; parts from the link are isolated from the sentence.
fn remark_text(words: &Words, remark: &Remark) -> String {
    let parts: Vec<(&str, String)> = remark
        .parts()
        .into_iter()
        .map(|(name, part)| (name, words.isolate(&part)))
        .collect();
    let with: Vec<(&str, &str)> = parts.iter().map(|(name, part)| (*name, part.as_str())).collect();
    words.fill(remarks::remark(remark), &with)
}
