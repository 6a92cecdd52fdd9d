//! Share and keep: one panel behind one button: the link and its code, what is kept on this device, a file.
//!
//! It is made when it is opened, so that it costs nothing until then.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::choices::Choices;
use crate::choices::link::Link;
use crate::choices::scenario::Scenario;
use crate::site::device;
use crate::site::part::file::AsFile;
use crate::site::part::keep::{Keep, save};
use crate::site::part::send::{Name, Send};
use crate::site::store::kept::Kept;
use crate::site::store::knob::offered;
use crate::site::store::{Action, State};
use crate::words::{Key, Words, names};

/// What is shared and kept.
#[derive(Clone, PartialEq, Properties)]
pub struct ShareProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the store.
    pub act: Callback<Action>,
}

/// What a part of the panel has, besides.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PartProps {
    /// The words of the page's language.
    pub(crate) words: Rc<Words>,
    /// What is chosen and shown.
    pub(crate) state: Rc<State>,
    /// Acts on the store.
    pub(crate) act: Callback<Action>,
    /// The visitor's own scenarios.
    pub(crate) kept: Rc<Kept>,
    /// Says what was done, at the head of the panel.
    pub(crate) say: Callback<Said>,
}

/// What is said of what was done.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    /// In the page's language.
    pub(crate) text: String,
    /// Faults of a file, in English.
    pub(crate) faults: Vec<String>,
    /// A scenario that can be had back.
    pub(crate) back: Option<Link>,
}

impl Said {
    /// Only a text.
    pub(crate) fn text(text: impl Into<String>) -> Said {
        Said {
            text: text.into(),
            ..Said::default()
        }
    }
}

/// The button, and the panel while it is open.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let is_open = use_state_eq(|| false);
    let dialog = use_node_ref();
    {
        let (dialog, is_open) = (dialog.clone(), is_open.clone());
        use_effect_with(*is_open, move |open| {
            let listener = dialog.cast::<HtmlDialogElement>().filter(|_| *open).map(|dialog| {
                // Only a panel that is open already or no longer on the page refuses.
                let _ = dialog.show_modal();
                EventListener::new(&dialog, "close", move |_| is_open.set(false))
            });
            move || drop(listener)
        });
    }
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    html! {
        <>
            <button type="button" class="share" aria-haspopup="dialog" {onclick}>{ props.words.say(Key::ShareTitle) }</button>
            <dialog ref={dialog} class="panel" aria-labelledby="panel" closedby="any">
                if *is_open {
                    <Panel words={Rc::clone(&props.words)} state={Rc::clone(&props.state)} act={props.act.clone()} />
                }
            </dialog>
        </>
    }
}

/// The panel's content.
#[component]
fn Panel(props: &ShareProps) -> Html {
    let ShareProps { words, state, act } = props;
    let said = use_state_eq(Said::default);
    let kept = use_state_eq(Rc::<Kept>::default);
    let say = {
        let (said, kept) = (said.clone(), kept.clone());
        use_callback((), move |news: Said, ()| {
            said.set(news);
            // Whatever was done, the list is as the browser has it now.
            kept.set(Rc::new(device::kept()));
        })
    };
    {
        let kept = kept.clone();
        use_effect_with((), move |()| {
            kept.set(Rc::new(device::kept()));
            // Another page of the site may change it.
            let other = web_sys::window().map(|window| EventListener::new(&window, "storage", move |_| kept.set(Rc::new(device::kept()))));
            move || drop(other)
        });
    }
    let close = Callback::from(|event: MouseEvent| {
        let button = event.target_dyn_into::<web_sys::Element>();
        let dialog = button.and_then(|button| button.closest("dialog").ok().flatten());
        if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
            dialog.close();
        }
    });
    let part = |words: &Rc<Words>| PartProps {
        words: Rc::clone(words),
        state: Rc::clone(state),
        act: act.clone(),
        kept: Rc::clone(&kept),
        say: say.clone(),
    };
    html! {
        <>
            <div class="panel-head">
                <h2 id="panel">{ words.say(Key::ShareTitle) }</h2>
                <button type="button" class="close" onclick={close}>{ words.say(Key::DoClose) }</button>
                <div class="said" role="status">
                    { said.text.clone() }
                    if !said.faults.is_empty() {
                        <ul lang="en" dir="ltr">{ for said.faults.iter().map(|fault| html! { <li>{ fault }</li> }) }</ul>
                    }
                    if let Some(back) = &said.back {
                        <Back words={Rc::clone(words)} link={back.clone()} say={say.clone()} />
                    }
                </div>
            </div>
            <Name ..part(words) />
            <Send ..part(words) />
            <Keep ..part(words) />
            <AsFile ..part(words) />
        </>
    }
}

/// What a way back has.
#[derive(Clone, PartialEq, Properties)]
struct BackProps {
    words: Rc<Words>,
    link: Link,
    say: Callback<Said>,
}

/// Undoes what was deleted or replaced; it takes the focus of the button that went away with it.
#[component]
fn Back(props: &BackProps) -> Html {
    let button = use_node_ref();
    {
        let button = button.clone();
        use_effect_with(props.link.clone(), move |_| {
            if let Some(button) = button.cast::<web_sys::HtmlElement>() {
                let _ = button.focus();
            }
        });
    }
    let onclick = {
        let (words, link, say) = (Rc::clone(&props.words), props.link.clone(), props.say.clone());
        Callback::from(move |_: MouseEvent| say.emit(save(&words, link.clone())))
    };
    html! { <button ref={button} type="button" class="back" {onclick}>{ props.words.say(Key::DoUndo) }</button> }
}

/// What a scenario goes by: its name, the built-in one that it is, or how many levers are moved.
pub(crate) fn title(words: &Words, state: &State) -> String {
    if !state.name.is_empty() {
        return words.isolate(state.name.as_str());
    }
    let choices = &state.view.choices;
    let same = |scenario: &Scenario| {
        let background = choices.background;
        *choices
            == Choices {
                background,
                ..offered(*scenario, &state.board.levers)
            }
    };
    Scenario::ALL.into_iter().find(same).map_or_else(
        || words.count(Key::LeversMoved, choices.pulls.len() as f64, &[]),
        |scenario| words.say(names::scenario(scenario)).to_owned(),
    )
}
