//! Share and keep: one panel behind one button: the link and its code, what is kept on this device, a file.
//!
//! The panel is made when it is opened, so that it costs nothing until then. It is one component
//! with one store of its own; its sections are functions of both.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::choices::Choices;
use crate::choices::code::ClassPlan;
use crate::choices::link::text::Plain;
use crate::choices::link::{Link, Mode};
use crate::choices::scenario::Scenario;
use crate::kind::{Lever, UrbanForm};
use crate::place::Wider;
use crate::site::device;
use crate::site::link::{brief as address, class as classes, explore, whole};
use crate::site::part::embed::Chosen;
use crate::site::part::notices::waiting;
use crate::site::part::{embed, file, keep, send};
use crate::site::parts::Came;
use crate::site::state::explore::knob::offered;
use crate::site::state::explore::{Action, State};
use crate::site::state::kept::Kept;
use crate::words::{Key, Words, names};

/// What is shared and kept.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ShareProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the store.
    pub act: Callback<Action>,
    /// What the panel is made by, once that came.
    pub panels: Option<Came>,
}

/// What the panel itself knows.
#[derive(Clone, Default)]
pub(crate) struct Own {
    /// What was said of what was done last.
    said: Said,
    /// The visitor's own scenarios, as the browser had them last.
    pub(crate) kept: Kept,
    /// The name as it is being typed, a space at its end included.
    pub(crate) typed: String,
    /// The scenario that is being given another name.
    pub(crate) renamed: Option<Plain>,
    /// What is chosen to be put into another page.
    pub(crate) embed: Chosen,
}

/// What is said of what was done.
#[derive(Clone, Debug, Default)]
pub(crate) struct Said {
    /// In the page's language.
    pub(crate) text: String,
    /// Faults of a file, in English.
    pub(crate) faults: Vec<String>,
    /// A scenario that can be had back.
    pub(crate) back: Option<Box<Link>>,
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

/// What happens in the panel.
pub(crate) enum Turn {
    /// It is opened: with what the browser has now, and nothing of the time before.
    Open,
    /// Something was done. Whatever it was, the list is as the browser has it now.
    Say(Said),
    /// The list was changed by another page of the site.
    Read,
    /// A name is being typed.
    Type(String),
    /// A scenario is to be given another name, or is not.
    Rename(Option<Plain>),
    /// Something is chosen to be put into another page.
    Embed(Chosen),
}

impl Reducible for Own {
    type Action = Turn;

    fn reduce(self: Rc<Self>, turn: Turn) -> Rc<Self> {
        let mut own = (*self).clone();
        match turn {
            Turn::Open => {
                own = Own {
                    kept: device::kept(),
                    ..Own::default()
                }
            }
            Turn::Say(said) => {
                own.said = said;
                own.kept = device::kept();
                own.renamed = None;
            }
            Turn::Read => own.kept = device::kept(),
            Turn::Type(typed) => own.typed = typed,
            Turn::Rename(renamed) => own.renamed = renamed,
            Turn::Embed(chosen) => own.embed = chosen,
        }
        Rc::new(own)
    }
}

/// What a section is made of.
pub(crate) struct Panel<'a> {
    /// The words of the page's language.
    pub(crate) words: &'a Rc<Words>,
    /// What is chosen and shown.
    pub(crate) state: &'a Rc<State>,
    /// Acts on the store.
    pub(crate) act: &'a Callback<Action>,
    /// What the panel itself knows.
    pub(crate) own: &'a Own,
    /// Acts on that.
    pub(crate) turn: &'a Callback<Turn>,
    /// What is to be at hand once it is there: the field for a new name, or the way back.
    pub(crate) hand: &'a NodeRef,
}

impl Panel<'_> {
    /// A button that does something and says what.
    pub(crate) fn tell(&self, tell: impl Fn(&Words, &State) -> Said + 'static) -> Callback<MouseEvent> {
        let (words, state) = (Rc::clone(self.words), Rc::clone(self.state));
        self.turn.reform(move |_| Turn::Say(tell(&words, &state)))
    }
}

/// The button, and the panel while it is open.
#[component]
pub(crate) fn Share(props: &ShareProps) -> Html {
    let ShareProps { words, state, act, panels } = props;
    let own = use_reducer(Own::default);
    let (dialog, hand) = (use_node_ref(), use_node_ref());
    let turn = {
        let dispatcher = own.dispatcher();
        Callback::from(move |turn: Turn| dispatcher.dispatch(turn))
    };
    let open = state.stage().mode == Mode::Share;
    {
        let (dialog, turn, act) = (dialog.clone(), turn.clone(), act.clone());
        use_effect_with(open, move |open| {
            let dialog = dialog.cast::<HtmlDialogElement>().filter(|_| *open);
            let listeners = dialog.map(|dialog| {
                turn.emit(Turn::Open);
                // It is on the page and closed: there is no reason to refuse.
                let _ = dialog.show_modal();
                let closed = EventListener::new(&dialog, "close", move |_| act.emit(Action::Mode(Mode::Page)));
                let kept = web_sys::window().map(|window| EventListener::new(&window, "storage", move |_| turn.emit(Turn::Read)));
                (closed, kept)
            });
            move || {
                if listeners.is_some() {
                    focus_button();
                }
                drop(listeners);
            }
        });
    }
    {
        let hand = hand.clone();
        let deps = (own.renamed.clone(), own.said.back.is_some());
        use_effect_with(deps, move |_| {
            if let Some(element) = hand.cast::<HtmlElement>() {
                let _ = element.focus();
                if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
                    field.select();
                }
            }
        });
    }
    let panel = Panel {
        words,
        state,
        act,
        own: &own,
        turn: &turn,
        hand: &hand,
    };
    html! {
        <>
            <button type="button" class="share" aria-haspopup="dialog" onclick={act.reform(|_: MouseEvent| Action::Mode(Mode::Share))}>{ words.say(Key::ShareDoor) }</button>
            if open {
                <dialog ref={dialog} class="panel" aria-labelledby="panel" closedby="any">
                    { head(&panel) }
                    { panels.map_or_else(|| waiting(words), |panels| (panels.share)(&panel)) }
                </dialog>
            }
        </>
    }
}

/// What the panel holds.
pub(crate) fn sections(panel: &Panel<'_>) -> Html {
    html! {
        <>
            { send::name(panel) }
            { send::section(panel) }
            { keep::section(panel) }
            { file::section(panel) }
            { class(panel) }
            { brief(panel) }
            { embed::section(panel) }
            { kiosk(panel) }
        </>
    }
}

/// The plan as nine letters for a class, and the square that a teacher's camera reads; of a city there are none.
fn class(panel: &Panel<'_>) -> Html {
    let Panel { words, state, .. } = panel;
    let offered: Vec<Lever> = state.board.levers.iter().map(|step| step.lever).collect();
    let (plan, exact) = ClassPlan::of(state.place, &state.view.choices, &offered);
    let (Some(code), Some(href)) = (plan.code(), classes::of(words.language(), &plan)) else {
        return Html::default();
    };
    let link = whole(&href);
    // Who hears the page hears letter by letter.
    let spelled: String = code.chars().flat_map(|letter| [letter, ' ']).collect();
    html! {
        <section aria-labelledby="panel-class">
            { title("panel-class", words.say(Key::ShareClass)) }
            <p class="class-code-large" dir="ltr" aria-hidden="true">{ code }</p>
            <p class="unseen" dir="ltr">{ spelled }</p>
            { hint(words.say(Key::ShareClassHint)) }
            if !exact {
                { hint(words.say(Key::ShareClassNear)) }
            }
            { send::picture(words, &link) }
            <p><a {href}>{ words.say(Key::PageClass) }</a></p>
        </section>
    }
}

/// The way to two pages for print under the same choices; of a country, for a place larger than one has none.
fn brief(panel: &Panel<'_>) -> Html {
    let Panel { words, state, .. } = panel;
    if Wider::find(state.place.as_str()).is_some() {
        return Html::default();
    }
    // Of a city that of its country, which has no form.
    let place = state.place.country().unwrap_or(state.place);
    let choices = Choices {
        form: UrbanForm::default(),
        ..state.view.choices.clone()
    };
    let asked = address::asked(choices, state.view.focus, &state.board.levers);
    let href = address::write(words.language(), place, &asked, &state.name, &state.board.release);
    html! { <p><a class="brief-way" {href}>{ words.say(Key::BriefDoor) }</a></p> }
}

/// The way to the same on a screen at a stand.
fn kiosk(panel: &Panel<'_>) -> Html {
    let Panel { words, state, .. } = panel;
    let href = explore::kiosk(words.language(), state);
    html! {
        <>
            <p><a class="kiosk-way" {href}>{ words.say(Key::ShareKiosk) }</a></p>
            { hint(words.say(Key::ShareKioskHint)) }
        </>
    }
}

/// The button is where the keyboard goes on, whichever way the panel was opened and closed.
fn focus_button() {
    let document = web_sys::window().and_then(|window| window.document());
    let button = document.and_then(|document| document.query_selector("button.share").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// Title, the way out, and what was done last.
fn head(panel: &Panel) -> Html {
    let Panel { words, own, .. } = panel;
    let close = Callback::from(|event: MouseEvent| {
        let button = event.target_dyn_into::<web_sys::Element>();
        let dialog = button.and_then(|button| button.closest("dialog").ok().flatten());
        if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
            dialog.close();
        }
    });
    let Said { text, faults, back } = &own.said;
    let back = back.clone().map(|back| {
        let hand = if own.renamed.is_none() {
            panel.hand.clone()
        } else {
            NodeRef::default()
        };
        let onclick = panel.tell(move |words, _| keep::save(words, &back));
        html! { <button ref={hand} type="button" class="back" {onclick}>{ words.say(Key::DoUndo) }</button> }
    });
    html! {
        <div class="panel-head">
            <h2 id="panel">{ words.say(Key::ShareTitle) }</h2>
            { button("close", words.say(Key::DoClose), None, close) }
            <div class="said" role="status">
                <span>{ text }</span>
                if !faults.is_empty() {
                    <ul lang="en" dir="ltr">{ for faults.iter().map(|fault| html! { <li>{ fault }</li> }) }</ul>
                }
                { for back }
            </div>
        </div>
    }
}

/// A section's title.
pub(crate) fn title(id: &'static str, text: &str) -> Html {
    html! { <h3 {id}>{ text }</h3> }
}

/// A quiet line.
pub(crate) fn hint(text: &str) -> Html {
    html! { <p class="hint">{ text }</p> }
}

/// A button, and what it is called where its text alone does not say it.
pub(crate) fn button(class: &'static str, text: &str, told: Option<String>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} aria-label={told} {onclick}>{ text }</button> }
}

/// What a scenario goes by: its name, the built-in one that it is, or how many levers are moved.
pub(crate) fn called(words: &Words, state: &State) -> String {
    if !state.name.is_empty() {
        return words.isolate(state.name.as_str());
    }
    built_in(state).map_or_else(
        || {
            let choices = &state.view.choices;
            let moved = choices.pulls.len() + usize::from(choices.form != UrbanForm::default());
            words.count(Key::LeversMoved, moved as f64, &[])
        },
        |scenario| words.say(names::scenario(scenario)).to_owned(),
    )
}

/// The built-in scenario that is chosen, under whatever background.
pub(crate) fn built_in(state: &State) -> Option<Scenario> {
    let choices = &state.view.choices;
    let same = |scenario: &Scenario| {
        let background = choices.background;
        *choices
            == Choices {
                background,
                ..offered(*scenario, &state.board.levers)
            }
    };
    Scenario::ALL.into_iter().find(same)
}
