//! Share and keep: one panel behind one button: the link and its code, the saved scenarios, a file.
//!
//! The panel is made when it is opened, so it costs nothing before. It is one component with one reducer of its own;
//! its sections are functions of both.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::site::device;
use crate::site::link::{absolute, brief as address, class as classes, explore};
use crate::site::part::chart_code::CodeChoice;
use crate::site::part::embed::EmbedChoice;
use crate::site::part::notices::waiting;
use crate::site::part::{chart_code, embed, file, saved_scenarios, view_link};
use crate::site::parts::LoadedPanels;
use crate::site::state::explore::knob::offered;
use crate::site::state::explore::{Action, ExplorerState};
use crate::site::state::saved_scenarios::SavedScenarios;
use cairn_analysis::findings::lever::changes;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Choices;
use cairn_core::choices::code::ClassPlan;
use cairn_core::choices::link::text::Plain;
use cairn_core::choices::link::{Link, Mode};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::{Lever, Storyline, UrbanForm};
use cairn_core::place::Wider;

/// Properties of the panel.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ShareProps {
    /// Texts in the language of the page.
    pub words: Rc<Words>,
    /// State of the page.
    pub state: Rc<ExplorerState>,
    /// Dispatches actions to the state.
    pub act: Callback<Action>,
    /// The code of the panels, once loaded.
    pub panels: Option<LoadedPanels>,
}

/// The panel's own state.
#[derive(Clone, Default)]
pub(crate) struct ShareState {
    /// The last message.
    said: ShareMessage,
    /// The visitor's own scenarios, as last read from local storage.
    pub(crate) kept: SavedScenarios,
    /// The name during typing, including a space at its end.
    pub(crate) typed: String,
    /// The scenario that is being renamed.
    pub(crate) renamed: Option<Plain>,
    /// The part chosen for embedding.
    pub(crate) embed: EmbedChoice,
    /// The chart and the language of its code.
    pub(crate) code: CodeChoice,
}

/// A message on what was done.
#[derive(Clone, Debug, Default)]
pub(crate) struct ShareMessage {
    /// Text in the page's language.
    pub(crate) text: String,
    /// Faults of a file, in English.
    pub(crate) faults: Vec<String>,
    /// A scenario that can be restored.
    pub(crate) back: Option<Box<Link>>,
}

impl ShareMessage {
    /// A message with text only.
    pub(crate) fn text(text: impl Into<String>) -> ShareMessage {
        ShareMessage {
            text: text.into(),
            ..ShareMessage::default()
        }
    }
}

/// The actions of the panel.
pub(crate) enum ShareAction {
    /// The panel opens: it reads local storage and drops older messages.
    Open,
    /// Something was done; the list is read again in any case.
    Say(ShareMessage),
    /// Another page of the site changed the list.
    Read,
    /// The visitor types a name.
    Type(String),
    /// Starts to rename a scenario, or stops.
    Rename(Option<Plain>),
    /// A part is chosen for embedding.
    Embed(EmbedChoice),
    /// A chart or a language is chosen for its code.
    Code(CodeChoice),
}

impl Reducible for ShareState {
    type Action = ShareAction;

    fn reduce(self: Rc<Self>, turn: ShareAction) -> Rc<Self> {
        let mut own = (*self).clone();
        match turn {
            ShareAction::Open => {
                own = ShareState {
                    kept: device::saved_scenarios(),
                    ..ShareState::default()
                }
            }
            ShareAction::Say(message) => {
                own.said = message;
                own.kept = device::saved_scenarios();
                own.renamed = None;
            }
            ShareAction::Read => own.kept = device::saved_scenarios(),
            ShareAction::Type(typed) => own.typed = typed,
            ShareAction::Rename(renamed) => own.renamed = renamed,
            ShareAction::Embed(chosen) => own.embed = chosen,
            ShareAction::Code(chosen) => own.code = chosen,
        }
        Rc::new(own)
    }
}

/// The inputs of a section.
pub(crate) struct SharePanel<'a> {
    /// Texts in the language of the page.
    pub(crate) words: &'a Rc<Words>,
    /// State of the page.
    pub(crate) state: &'a Rc<ExplorerState>,
    /// Dispatches actions to the state.
    pub(crate) act: &'a Callback<Action>,
    /// The panel's own state.
    pub(crate) own: &'a ShareState,
    /// Dispatches actions to the panel.
    pub(crate) turn: &'a Callback<ShareAction>,
    /// The element to focus once it exists: the field for a new name, or the restore button.
    pub(crate) hand: &'a NodeRef,
}

impl SharePanel<'_> {
    /// The callback of a button that does something and reports it.
    pub(crate) fn with_report(&self, tell: impl Fn(&Words, &ExplorerState) -> ShareMessage + 'static) -> Callback<MouseEvent> {
        let (words, state) = (Rc::clone(self.words), Rc::clone(self.state));
        self.turn.reform(move |_| ShareAction::Say(tell(&words, &state)))
    }
}

/// The button, and the panel while it is open.
#[component]
pub(crate) fn Share(props: &ShareProps) -> Html {
    let ShareProps { words, state, act, panels } = props;
    let own = use_reducer(ShareState::default);
    let (dialog, hand) = (use_node_ref(), use_node_ref());
    let turn = {
        let dispatcher = own.dispatcher();
        Callback::from(move |turn: ShareAction| dispatcher.dispatch(turn))
    };
    let open = state.stage().mode == Mode::Share;
    {
        let (dialog, turn, act) = (dialog.clone(), turn.clone(), act.clone());
        use_effect_with(open, move |open| {
            let dialog = dialog.cast::<HtmlDialogElement>().filter(|_| *open);
            let listeners = dialog.map(|dialog| {
                turn.emit(ShareAction::Open);
                // The dialog is on the page and closed, so the browser has no reason to refuse.
                let _ = dialog.show_modal();
                let closed = EventListener::new(&dialog, "close", move |_| act.emit(Action::Mode(Mode::Page)));
                let listener =
                    web_sys::window().map(|window| EventListener::new(&window, "storage", move |_| turn.emit(ShareAction::Read)));
                (closed, listener)
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
    let panel = SharePanel {
        words,
        state,
        act,
        own: &own,
        turn: &turn,
        hand: &hand,
    };
    // A role of a class hands its code in.
    let door = if has_role(state) { Key::ShareClass } else { Key::ShareDoor };
    html! {
        <>
            <button type="button" class="share" aria-haspopup="dialog" onclick={act.reform(|_: MouseEvent| Action::Mode(Mode::Share))}>{ words.say(door) }</button>
            if open {
                <dialog ref={dialog} class="panel" aria-labelledby="panel" closedby="any">
                    { head(&panel) }
                    { panels.map_or_else(|| waiting(words), |panels| (panels.share)(&panel)) }
                </dialog>
            }
        </>
    }
}

/// True for a page that a class opened for a role.
fn has_role(state: &ExplorerState) -> bool {
    state.laid.seat.is_some_and(|seat| seat.role.is_some())
}

/// The content of the panel; for a role the code for the class is first.
pub(crate) fn sections(panel: &SharePanel<'_>) -> Html {
    let [first, code] = if has_role(panel.state) {
        [class(panel), Html::default()]
    } else {
        [Html::default(), class(panel)]
    };
    html! {
        <>
            { first }
            { view_link::name(panel) }
            { view_link::section(panel) }
            { saved_scenarios::section(panel) }
            { file::section(panel) }
            { code }
            { brief(panel) }
            { embed::section(panel) }
            { chart_code::section(panel) }
            { kiosk(panel) }
        </>
    }
}

/// The plan as nine letters for a class, and the QR code for a teacher's camera; empty for a city.
fn class(panel: &SharePanel<'_>) -> Html {
    let SharePanel { words, state, .. } = panel;
    let offered: Vec<Lever> = state.board.levers.iter().map(|step| step.lever).collect();
    let (plan, exact) = ClassPlan::of(state.place, &state.view.choices, &offered);
    let (Some(code), Some(href)) = (plan.code(), classes::address(words.language(), &plan)) else {
        return Html::default();
    };
    let link = absolute(&href);
    // Screen readers spell the code letter by letter.
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
            if state.view.choices.background.storyline == Storyline::Out {
                { hint(words.say(Key::ShareClassOut)) }
            }
            { view_link::picture(words, &link) }
            <p><a {href}>{ words.say(Key::PageClass) }</a></p>
        </section>
    }
}

/// The link to the two-page brief for print under the same choices; empty for a place larger than a country, which
/// has no brief.
fn brief(panel: &SharePanel<'_>) -> Html {
    let SharePanel { words, state, .. } = panel;
    if Wider::find(state.place.as_str()).is_some() {
        return Html::default();
    }
    // A city links to the brief of its country, without an urban form.
    let place = state.place.country().unwrap_or(state.place);
    let choices = Choices {
        form: UrbanForm::default(),
        ..state.view.choices.clone()
    };
    let query = address::brief_query(choices, state.view.focus, state.view.result, &state.board.levers);
    let href = address::write(words.language(), place, &query, &state.name, &state.board.release);
    html! { <p><a class="brief-way" {href}>{ words.say(Key::BriefDoor) }</a></p> }
}

/// The link to the same view on a public screen.
fn kiosk(panel: &SharePanel<'_>) -> Html {
    let SharePanel { words, state, .. } = panel;
    let href = explore::kiosk(words.language(), state);
    html! {
        <>
            <p><a class="kiosk-way" {href}>{ words.say(Key::ShareKiosk) }</a></p>
            { hint(words.say(Key::ShareKioskHint)) }
        </>
    }
}

/// Focuses the button after the panel closes, however it was opened or closed.
fn focus_button() {
    let document = web_sys::window().and_then(|window| window.document());
    let button = document.and_then(|document| document.query_selector("button.share").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// Title, close button and last message.
fn head(panel: &SharePanel) -> Html {
    let SharePanel { words, own, .. } = panel;
    let close = Callback::from(|event: MouseEvent| {
        let button = event.target_dyn_into::<web_sys::Element>();
        let dialog = button.and_then(|button| button.closest("dialog").ok().flatten());
        if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
            dialog.close();
        }
    });
    let ShareMessage { text, faults, back } = &own.said;
    let back = back.clone().map(|back| {
        let hand = if own.renamed.is_none() {
            panel.hand.clone()
        } else {
            NodeRef::default()
        };
        let onclick = panel.with_report(move |words, _| saved_scenarios::save(words, &back));
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

/// A line in muted type.
pub(crate) fn hint(text: &str) -> Html {
    html! { <p class="hint">{ text }</p> }
}

/// A button, with a label for screen readers if its text alone is unclear.
pub(crate) fn button(class: &'static str, text: &str, aria_label: Option<String>, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} aria-label={aria_label} {onclick}>{ text }</button> }
}

/// The label of a scenario: its name, its built-in scenario, or the number of moved levers.
pub(crate) fn called(words: &Words, state: &ExplorerState) -> String {
    let called = if state.name.is_empty() {
        built_in(state).map_or_else(
            || words.count(Key::LeversMoved, changes(&state.view.choices, &state.board.levers) as f64, &[]),
            |scenario| words.say(names::scenario(scenario)).to_owned(),
        )
    } else {
        words.isolate(state.name.as_str())
    };
    if state.view.choices.numbers.is_empty() {
        return called;
    }
    [&called, " · ", words.say(Key::AssumeMark)].concat()
}

/// The built-in scenario of the choices, under any background.
pub(crate) fn built_in(state: &ExplorerState) -> Option<Scenario> {
    let choices = &state.view.choices;
    let same = |scenario: &Scenario| {
        let background = choices.background;
        *choices
            == Choices {
                background,
                numbers: choices.numbers.clone(),
                ..offered(*scenario, &state.board.levers)
            }
    };
    Scenario::ALL.into_iter().find(same)
}
