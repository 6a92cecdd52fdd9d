//! Gather: the place and question of the lesson, and the ways to enter codes: typed, pasted, by camera.
//!
//! Out of scope: the recognition of codes ([`super::camera`]).

use std::rc::Rc;

use web_sys::{HtmlTextAreaElement, SubmitEvent};
use yew::prelude::*;

use crate::draw::pick::{Pick, PickOptions};
use crate::site::page::class::{ClassPageContext, camera, code_entry, submitted};
use crate::site::state::class::ClassAction;
use crate::site::state::class_message::ClassMessage;
use cairn_core::limits::CLASS_CODES;
use cairn_core::place::PlaceId;

pub(super) fn gather(desk: &ClassPageContext) -> Html {
    let state = &desk.state;
    let gathered = &state.gathered;
    let chosen = AttrValue::from(state.place().map_or_else(String::new, |place| place.to_string()));
    let pick = desk.act.filter_reform(|id: String| PlaceId::parse(&id).map(ClassAction::Visit));
    let number = |at: usize| AttrValue::from(at.to_string());
    let mut lessons: Vec<(AttrValue, AttrValue)> = (1..=desk.start().lessons.len())
        .map(|at| (number(at), desk.say(["lesson.1", "lesson.2", "lesson.3"][(at - 1).min(2)]).into()))
        .collect();
    lessons.push((number(0), desk.say("lesson.own").into()));
    let lessons: PickOptions = Rc::new(lessons);
    let choose = desk.act.filter_reform(|at: String| at.parse().ok().map(ClassAction::Lesson));
    let most = desk.whole(CLASS_CODES);
    let count = desk.fill("gather.count", &[("number", &desk.whole(gathered.plans.len())), ("most", &most)]);
    let elsewhere = gathered.plans.len() - state.plans().len();
    html! {
        <section class="class-gather" aria-labelledby="class-gather">
            <h2 id="class-gather">{ desk.say("gather.title") }</h2>
            <p>{ desk.say("gather.lead") }{ " " }<strong>{ desk.say("gather.device") }</strong></p>
            <div class="class-choose">
                <Pick id="class-lesson" label={desk.say("gather.lesson")} options={lessons} chosen={number(gathered.lesson)} live={desk.live} pick={choose} />
                <Pick id="class-place" label={desk.words.say(cairn_analysis::words::Key::PlaceLabel).to_owned()} options={Rc::clone(&desk.places)} {chosen} live={desk.live} {pick} />
            </div>
            <div class="class-ways">
                <div>
                    { code_entry::one(desk, "class-type", &desk.say("gather.type"), "gather.add", ClassAction::Paste) }
                    <div class="class-said" id="class-said" role="status">{ for state.saying.as_ref().map(|saying| said(desk, saying)) }</div>
                    { camera::camera(desk) }
                </div>
                { many(desk, "class-paste", ["gather.paste", "gather.paste_do", "gather.paste_hint"], ClassAction::Paste) }
            </div>
            <p class="class-count" id="class-count">{ count }</p>
            if elsewhere > 0 {
                <p class="class-elsewhere">{ desk.count("gather.elsewhere", elsewhere) }</p>
            }
            { clear(desk) }
        </section>
    }
}

/// A field for many codes.
pub(super) fn many(desk: &ClassPageContext, id: &'static str, [label, name, hint]: [&str; 3], action: fn(String) -> ClassAction) -> Html {
    let onsubmit = submitted(desk, move |event: &SubmitEvent| {
        let form = event.target_dyn_into::<web_sys::Element>()?;
        let field = form.query_selector("textarea").ok()??;
        let field = wasm_bindgen::JsCast::dyn_into::<HtmlTextAreaElement>(field).ok()?;
        let pasted = field.value();
        field.set_value("");
        (!pasted.trim().is_empty()).then(|| action(pasted))
    });
    html! {
        <form class="class-many" {onsubmit}>
            <label for={id}>{ desk.say(label) }</label>
            <textarea {id} rows="4" dir="ltr" autocomplete="off" spellcheck="false" disabled={!desk.live} />
            <p class="hint">{ desk.say(hint) }</p>
            <button type="submit" disabled={!desk.live}>{ desk.say(name) }</button>
        </form>
    }
}

/// The last action, and its undo button.
fn said(desk: &ClassPageContext, saying: &ClassMessage) -> Html {
    let lines: Vec<String> = match saying {
        ClassMessage::Added { number, again, left, bad } => {
            let mut lines = Vec::new();
            if *number > 0 || bad.is_empty() {
                let with = [("number", desk.whole(*number)), ("again", desk.whole(*again))];
                lines.push(desk.fill("gather.added", &with.each_ref().map(|(name, text)| (*name, text.as_str()))));
            }
            if *left > 0 {
                let with = [("number", desk.whole(*left)), ("most", desk.whole(CLASS_CODES))];
                lines.push(desk.fill("gather.full", &with.each_ref().map(|(name, text)| (*name, text.as_str()))));
            }
            if !bad.is_empty() {
                lines.push(desk.count("gather.bad", bad.len()));
            }
            lines
        }
        ClassMessage::Removed(plan) => vec![desk.fill("gather.removed", &[("code", &desk.code(*plan))])],
        ClassMessage::Cleared => vec![desk.say("gather.cleared")],
        ClassMessage::Full => vec![desk.say("vote.full")],
        ClassMessage::Voted(number, none) => {
            let mut lines = vec![desk.count("vote.counted", *number)];
            if *none > 0 {
                lines.push(desk.count("vote.none_for", *none));
            }
            lines
        }
        // The seats show this message.
        ClassMessage::NoSeat(_) => return Html::default(),
        ClassMessage::NotKept => vec![desk.say("gather.not_kept")],
    };
    let bad = match saying {
        ClassMessage::Added { bad, .. } => bad.as_slice(),
        _ => &[],
    };
    let told = |bad| {
        let fault = desk.fault(bad);
        desk.fill("fault.line", &[("line", &desk.whole(bad.line)), ("fault", &fault)])
    };
    html! {
        <>
            <p>{ lines.join(" ") }{ desk.undo() }</p>
            if !bad.is_empty() {
                <ul class="class-bad">{ for bad.iter().map(|bad| html! { <li>{ told(bad) }</li> }) }</ul>
            }
        </>
    }
}

/// A button that removes everything, after a confirmation.
fn clear(desk: &ClassPageContext) -> Html {
    let state = &desk.state;
    if !state.gathered.is_begun() {
        return Html::default();
    }
    html! {
        <div class="class-clear">
            if state.asks {
                <div role="group" aria-labelledby="class-ask">
                    <p id="class-ask"><strong>{ desk.count("gather.clear_ask", state.gathered.plans.len()) }</strong></p>
                    <p class="row">
                        { desk.button("class-clear-yes", &desk.say("gather.clear_yes"), ClassAction::Clear) }
                        { desk.button("class-clear-no", &desk.say("gather.clear_no"), ClassAction::Ask(false)) }
                    </p>
                </div>
            } else {
                { desk.button("class-clear-all", &desk.say("gather.clear"), ClassAction::Ask(true)) }
            }
        </div>
    }
}
