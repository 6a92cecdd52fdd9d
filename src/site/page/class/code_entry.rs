//! Code entry: a code that was typed or arrived by a link, and its content: place, levers, the links to the explorer
//! and into the class.
//!
//! Out of scope: the results of the plan.

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::site::page::class::{ClassPageContext, submitted};
use crate::site::state::class::{ClassAction, ClassState};
use crate::site::state::class_message::ClassMessage;
use cairn_analysis::words::Key;
use cairn_core::choices::code::{ClassPlan, LENGTH};

/// Id of the message on a code that is none.
const FAULT: &str = "class-code-fault";
/// Maximum length of a field for one code: spaces and dashes between all letters, and a link.
const FIELD: usize = 200;

pub(super) fn open(context: &ClassPageContext) -> Html {
    let example = context.state.place().and_then(|place| ClassPlan::reference(place).code());
    let hint = context.fill("open.hint", &[("code", &context.words.isolate(&example.unwrap_or_default()))]);
    html! {
        <section class="class-open" aria-labelledby="class-open">
            <h2 id="class-open">{ context.say("open.title") }</h2>
            { one(context, "class-code", &context.say("open.label"), "open.do", ClassAction::Open) }
            // The message stands next to the field.
            <div role="status" class="class-opened">
                { match &context.state.opened {
                    Some(Ok(plan)) => opened(context, *plan),
                    Some(Err(bad)) => html! { <p class="defect" id={FAULT}>{ context.fault(bad) }</p> },
                    None => Html::default(),
                } }
            </div>
            <p class="hint" id="class-code-hint">{ hint }</p>
        </section>
    }
}

/// A field for one code with its button; the field is emptied on submit.
pub(super) fn one(
    context: &ClassPageContext,
    id: &'static str,
    label: &str,
    name: &str,
    action: impl Fn(String) -> ClassAction + 'static,
) -> Html {
    let onsubmit = submitted(context, move |event: &SubmitEvent| {
        let form = event.target_dyn_into::<web_sys::Element>()?;
        let field = form.query_selector("input").ok()??;
        let field = wasm_bindgen::JsCast::dyn_into::<HtmlInputElement>(field).ok()?;
        let typed = field.value();
        if typed.trim().is_empty() {
            return None;
        }
        field.set_value("");
        Some(action(typed))
    });
    let (message, is_bad) = message(id, &context.state);
    html! {
        <form class="class-one" {onsubmit}>
            <label for={id}>{ label.to_owned() }</label>
            <input {id} type="text" dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength={FIELD.to_string()}
                size={(LENGTH + 4).to_string()} disabled={!context.live} aria-describedby={message} aria-invalid={is_bad.then_some("true")} />
            <button type="submit" disabled={!context.live}>{ context.say(name) }</button>
        </form>
    }
}

/// The ids of the messages on what was typed, and true if one is about a fault.
fn message(id: &str, state: &ClassState) -> (Option<&'static str>, bool) {
    match id {
        "class-code" if matches!(state.opened, Some(Err(_))) => (Some("class-code-fault class-code-hint"), true),
        "class-code" => (Some("class-code-hint"), false),
        "class-type" => (
            Some("class-said"),
            matches!(&state.saying, Some(ClassMessage::Added { bad, .. }) if !bad.is_empty()),
        ),
        _ => (None, false),
    }
}

/// Content of a code.
fn opened(context: &ClassPageContext, plan: ClassPlan) -> Html {
    let code = context.code(plan);
    let shown = context.fill("open.shown", &[("code", &code), ("place", context.words.place(plan.place))]);
    html! {
        <>
            <p><strong class="class-large">{ shown }</strong></p>
            <p>{ context.levers(&plan.levels) }</p>
            <p class="row">
                { for context.explorer_link(plan).map(|href| html! { <a class="class-way" {href}>{ context.say("open.explore") }</a> }) }
                { context.button("class-take", &context.say("open.add"), ClassAction::Add(plan)) }
                { context.button("class-close", context.words.say(Key::DoClose), ClassAction::Close) }
            </p>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    use crate::site::bootstrap::class::ClassBootstrap;
    use cairn_core::kind::Lever;
    use yew::Reducible;

    #[test]
    fn a_wrong_code_is_said_at_its_field() {
        let start = ClassBootstrap {
            release: "0".to_owned(),
            lessons: Vec::new(),
            offered: Lever::ALL.to_vec(),
            texts: Vec::new(),
        };
        let state = Rc::new(ClassState::start(Rc::new(start)));
        let open = |code: &str| Rc::clone(&state).reduce(ClassAction::Open(code.to_owned()));
        let (described, is_bad) = message("class-code", &open("0TJ2R2MKG"));
        assert!(
            is_bad && described.is_some_and(|ids| ids.split(' ').any(|id| id == FAULT)),
            "{described:?}"
        );
        assert_eq!(message("class-code", &open("0TJ2R2MGK")), (Some("class-code-hint"), false));
        assert_eq!(message("class-code", &state), (Some("class-code-hint"), false));
    }
}
