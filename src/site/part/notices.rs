//! Notices: what was remarked of a link, and what went wrong; nothing is lost, and each says what to do.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::Remark;
use crate::findings::receipt::Answer;
use crate::site::store::sent::Sent;
use crate::site::store::{Action, State, Trouble};
use crate::words::{Key, Words, names};

/// What the notices show.
#[derive(Clone, PartialEq, Properties)]
pub struct NoticesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the store.
    pub act: Callback<Action>,
    /// Asks once more after a failure.
    pub retry: Callback<()>,
}

/// Notices above the desk; the place for them is always there, so that screen readers hear what comes.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let NoticesProps { words, state, act, retry } = props;
    let opening = !state.is_answered() && !state.touched && state.trouble.is_none();
    let dismiss = act.reform(|_: MouseEvent| Action::Dismiss);
    let again = retry.reform(|_: MouseEvent| ());
    let sent = state.sent.as_ref().filter(|sent| !sent.read);
    html! {
        <div class="notices" role="status">
            if opening {
                <p class="notice">{ words.say(Key::NoticeOpening) }</p>
            }
            if let Some(sent) = sent {
                { self::sent(words, state, sent, act) }
            }
            if !state.remarks.is_empty() {
                { remarked(words, &state.remarks, Html::default(), &dismiss) }
            }
            { for state.trouble.as_ref().map(|trouble| troubled(words, trouble, &again, &dismiss)) }
        </div>
    }
}

/// What was remarked of a link, with what the page has to add.
pub(crate) fn remarked(words: &Words, remarks: &[Remark], more: Html, dismiss: &Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice remarks">
            <p>{ words.say(Key::RemarkTitle) }</p>
            <ul>
                { for remarks.iter().map(|remark| html! { <li>{ said(words, remark) }</li> }) }
                { more }
            </ul>
            <button type="button" onclick={dismiss}>{ words.say(Key::DoClose) }</button>
        </div>
    }
}

/// What went wrong, and what to do.
pub(crate) fn troubled(words: &Words, trouble: &Trouble, again: &Callback<MouseEvent>, dismiss: &Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice trouble">
            { match trouble {
                Trouble::Restarted => html! { <p>{ words.say(Key::NoticeWorkerRestarted) }</p> },
                Trouble::Lost => html! {
                    <><p>{ words.say(Key::NoticeWorkerFailed) }</p><button type="button" onclick={again}>{ words.say(Key::DoRetry) }</button></>
                },
                Trouble::NoFile => html! { <p>{ words.say(Key::FileFailed) }</p> },
                Trouble::NoFacts { place, fault } => html! {
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

/// What a link brought of its sender: a name, and whether these are the numbers that were seen.
fn sent(words: &Words, state: &State, sent: &Sent, act: &Callback<Action>) -> Html {
    let answer = state.receipt().map(|answer| match answer {
        Answer::Same => words.say(Key::ReceiptSame).to_owned(),
        Answer::Changed => {
            let [was, now] = [sent.release.as_str(), &state.board.release].map(|release| words.isolate(release));
            words.fill(Key::ReceiptChanged, &[("was", &was), ("now", &now)])
        }
        Answer::Unknown => words.say(Key::ReceiptUnknown).to_owned(),
    });
    let close = act.reform(|_: MouseEvent| Action::DismissSent);
    let calm = matches!(state.receipt(), None | Some(Answer::Same));
    html! {
        <div class={classes!("notice", "sent", calm.then_some("calm"))}>
            if !sent.name.is_empty() {
                <p class="named">{ words.fill(Key::SentName, &[("name", &words.isolate(sent.name.as_str()))]) }</p>
            }
            { for answer.map(|answer| html! { <p class="receipt">{ answer }</p> }) }
            <button type="button" onclick={close}>{ words.say(Key::DoClose) }</button>
        </div>
    }
}

/// A remark in the page's language; parts that came with the link are text, set apart from the sentence.
fn said(words: &Words, remark: &Remark) -> String {
    let parts: Vec<(&str, String)> = remark
        .parts()
        .into_iter()
        .map(|(name, part)| (name, words.isolate(&part)))
        .collect();
    let with: Vec<(&str, &str)> = parts.iter().map(|(name, part)| (*name, part.as_str())).collect();
    words.fill(names::remark(remark), &with)
}
