//! Collection: the place and question of the lesson, and the ways to enter codes: typed, pasted, by camera.
//!
//! Out of scope: the recognition of codes ([`super::camera`]).

use std::rc::Rc;

use web_sys::{HtmlTextAreaElement, SubmitEvent};
use yew::prelude::*;

use crate::draw::pick::{Pick, PickOptions};
use crate::site::page::class::{ClassPageContext, camera, code_entry, submitted};
use crate::site::state::class::ClassAction;
use crate::site::state::class_message::ClassMessage;
use cairn_analysis::words::Key;
use cairn_core::limits::CLASS_CODES;
use cairn_core::place::PlaceId;

pub(super) fn gather(context: &ClassPageContext) -> Html {
    let state = &context.state;
    let gathered = &state.gathered;
    let chosen = AttrValue::from(state.place().map_or_else(String::new, |place| place.to_string()));
    let pick = context.act.filter_reform(|id: String| PlaceId::parse(&id).map(ClassAction::Visit));
    let number = |at: usize| AttrValue::from(at.to_string());
    let mut lessons: Vec<(AttrValue, AttrValue)> = (1..=context.start().lessons.len())
        .map(|at| {
            (
                number(at),
                context
                    .say(["lesson.1", "lesson.2", "lesson.3", "lesson.4", "lesson.5"][(at - 1).min(4)])
                    .into(),
            )
        })
        .collect();
    lessons.push((number(0), context.say("lesson.own").into()));
    let lessons: PickOptions = Rc::new(lessons);
    let choose = context.act.filter_reform(|at: String| at.parse().ok().map(ClassAction::Lesson));
    let most = context.whole(CLASS_CODES);
    let count = context.fill("gather.count", &[("number", &context.whole(gathered.plans.len())), ("most", &most)]);
    let elsewhere = gathered.plans.len() - state.plans().len();
    html! {
        <section class="class-gather" aria-labelledby="class-gather">
            <h2 id="class-gather">{ context.say("gather.title") }</h2>
            <p>{ context.say("gather.lead") }{ " " }<strong>{ context.say("gather.device") }</strong></p>
            <div class="class-choose">
                <Pick id="class-lesson" label={context.say("gather.lesson")} options={lessons} chosen={number(gathered.lesson)} live={context.live} pick={choose} />
                <Pick id="class-place" label={context.words.say(cairn_analysis::words::Key::PlaceLabel).to_owned()} options={Rc::clone(&context.places)} {chosen} live={context.live} {pick} />
            </div>
            <div class="class-ways">
                <div>
                    { code_entry::one(context, "class-type", &context.say("gather.type"), "gather.add", ClassAction::Paste) }
                    <div class="class-said" id="class-said" role="status">{ for state.saying.as_ref().map(|saying| message_text(context, saying)) }</div>
                    { camera::camera(context) }
                </div>
                { many(context, "class-paste", ["gather.paste", "gather.paste_do", "gather.paste_hint"], ClassAction::Paste) }
            </div>
            <p class="class-count" id="class-count">{ count }</p>
            if elsewhere > 0 {
                <p class="class-elsewhere">{ context.count("gather.elsewhere", elsewhere) }</p>
            }
            { clear(context) }
        </section>
    }
}

/// A field for many codes.
pub(super) fn many(
    context: &ClassPageContext,
    id: &'static str,
    [label, name, hint]: [&str; 3],
    action: fn(String) -> ClassAction,
) -> Html {
    let onsubmit = submitted(context, move |event: &SubmitEvent| {
        let form = event.target_dyn_into::<web_sys::Element>()?;
        let field = form.query_selector("textarea").ok()??;
        let field = wasm_bindgen::JsCast::dyn_into::<HtmlTextAreaElement>(field).ok()?;
        let pasted = field.value();
        field.set_value("");
        (!pasted.trim().is_empty()).then(|| action(pasted))
    });
    html! {
        <form class="class-many" {onsubmit}>
            <label for={id}>{ context.say(label) }</label>
            <textarea {id} rows="4" dir="ltr" autocomplete="off" spellcheck="false" disabled={!context.live} />
            <p class="hint">{ context.say(hint) }</p>
            <button type="submit" disabled={!context.live}>{ context.say(name) }</button>
        </form>
    }
}

/// The last action, and its undo button.
fn message_text(context: &ClassPageContext, saying: &ClassMessage) -> Html {
    let lines: Vec<String> = match saying {
        ClassMessage::Added { number, again, left, bad } => {
            let mut lines = Vec::new();
            if *number > 0 || bad.is_empty() {
                let with = [("number", context.whole(*number)), ("again", context.whole(*again))];
                lines.push(context.fill("gather.added", &with.each_ref().map(|(name, text)| (*name, text.as_str()))));
            }
            if *left > 0 {
                let with = [("number", context.whole(*left)), ("most", context.whole(CLASS_CODES))];
                lines.push(context.fill("gather.full", &with.each_ref().map(|(name, text)| (*name, text.as_str()))));
            }
            if !bad.is_empty() {
                lines.push(context.count("gather.bad", bad.len()));
            }
            lines
        }
        ClassMessage::Removed(plan) => vec![context.fill("gather.removed", &[("code", &context.code(*plan))])],
        ClassMessage::Cleared => vec![context.say("gather.cleared")],
        ClassMessage::Full => vec![context.say("vote.full")],
        ClassMessage::Voted(number, none) => {
            let mut lines = vec![context.count("vote.counted", *number)];
            if *none > 0 {
                lines.push(context.count("vote.none_for", *none));
            }
            lines
        }
        // The seats show this message.
        ClassMessage::NoSeat(_) => return Html::default(),
        ClassMessage::TodaysPath => vec![context.words.say(Key::RemarkTodaysPath).to_owned()],
        ClassMessage::NotKept => vec![context.say("gather.not_kept")],
    };
    let bad = match saying {
        ClassMessage::Added { bad, .. } => bad.as_slice(),
        _ => &[],
    };
    let line = |bad| {
        let fault = context.fault(bad);
        context.fill("fault.line", &[("line", &context.whole(bad.line)), ("fault", &fault)])
    };
    html! {
        <>
            <p>{ lines.join(" ") }{ context.undo() }</p>
            if !bad.is_empty() {
                <ul class="class-bad">{ for bad.iter().map(|bad| html! { <li>{ line(bad) }</li> }) }</ul>
            }
        </>
    }
}

/// A button that removes everything, after a confirmation.
fn clear(context: &ClassPageContext) -> Html {
    let state = &context.state;
    if !state.gathered.is_begun() {
        return Html::default();
    }
    html! {
        <div class="class-clear">
            if state.asks {
                <div role="group" aria-labelledby="class-ask">
                    <p id="class-ask"><strong>{ context.count("gather.clear_ask", state.gathered.plans.len()) }</strong></p>
                    <p class="row">
                        { context.button("class-clear-yes", &context.say("gather.clear_yes"), ClassAction::Clear) }
                        { context.button("class-clear-no", &context.say("gather.clear_no"), ClassAction::Ask(false)) }
                    </p>
                </div>
            } else {
                { context.button("class-clear-all", &context.say("gather.clear"), ClassAction::Ask(true)) }
            }
        </div>
    }
}
