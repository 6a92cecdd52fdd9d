//! Paper: what a page says on paper and not on the screen, and the buttons that lead to stage and paper.
//!
//! What was moved in physical quantities, what the numbers rest on in one line, the link.
//! Made once the page is taken over: a page that is not shows the reference, and has no link of its own.

use yew::prelude::*;

use crate::choices::link::Mode;
use crate::choices::{Background, Level};
use crate::findings::lever::Step;
use crate::site::address;
use crate::site::part::levers::LeversProps;
use crate::site::store::{Action, State};
use crate::words::{Key, Words, names};

/// More levers than this stand in smaller type, so that all stay on one sheet.
const MANY: usize = 8;

/// The ways to a stage and to paper.
pub fn doors(words: &Words, act: &Callback<Action>) -> Html {
    let present = act.reform(|_: MouseEvent| Action::Mode(Mode::Present));
    let print = Callback::from(|_: MouseEvent| print());
    html! {
        <>
            <button type="button" class="present" onclick={present}>{ words.say(Key::StagePresent) }</button>
            <button type="button" class="print" onclick={print}>{ words.say(Key::PaperPrint) }</button>
        </>
    }
}

fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print says so itself.
        let _ = window.print();
    }
}

/// What was moved, above the results on paper; on the screen, where the page shows itself as paper, the ways on.
#[component]
pub fn Head(props: &LeversProps) -> Html {
    let LeversProps { words, state, act } = props;
    if !*use_live() {
        return Html::default();
    }
    let back = act.reform(|_: MouseEvent| Action::Mode(Mode::Page));
    let background = state.view.choices.background;
    html! {
        <div class="paper">
            if state.stage.mode == Mode::Print {
                <div class="row paper-doors">
                    <button type="button" class="print" onclick={|_: MouseEvent| print()}>{ words.say(Key::PaperPrint) }</button>
                    <button type="button" class="back" onclick={back}>{ words.say(Key::StageLeave) }</button>
                </div>
            }
            { moved(words, state) }
            if background != Background::default() {
                <p>{ words.say(Key::BackgroundTitle) }{ ": " }{ words.say(names::storyline(background.storyline)) }{ " · " }{ words.say(names::policy(background.policy)) }</p>
            }
        </div>
    }
}

/// What the numbers rest on, and the link, below the results on paper.
#[component]
pub fn Foot(props: &LeversProps) -> Html {
    let LeversProps { words, state, .. } = props;
    if !*use_live() {
        return Html::default();
    }
    let link = address::whole(&address::handed_out(words.language(), state));
    let sources = words.count(Key::PaperSources, state.about.sources.len() as f64, &[]);
    html! {
        <div class="paper paper-foot">
            <p>{ sources }{ " " }{ words.fill(Key::FooterRelease, &[("release", &words.isolate(&state.board.release))]) }</p>
            <p class="paper-link" dir="ltr">{ link }</p>
        </div>
    }
}

/// Whether the page was taken over.
#[hook]
fn use_live() -> UseStateHandle<bool> {
    let live = use_state_eq(|| false);
    {
        let live = live.clone();
        use_effect_with((), move |()| live.set(true));
    }
    live
}

fn moved(words: &Words, state: &State) -> Html {
    let moved: Vec<&Step> = state
        .board
        .levers
        .iter()
        .filter(|step| step.level > Level::NONE || step.by_panel)
        .collect();
    if moved.is_empty() {
        return html! { <p>{ words.say(Key::LeversNone) }</p> };
    }
    let item = |step: &&Step| {
        let said = words.fill(
            Key::PaperStep,
            &[
                ("lever", words.say(names::lever(step.lever)[0])),
                ("reference", &words.quantity(step.reference, step.unit)),
                ("yours", &words.quantity(step.yours, step.unit)),
            ],
        );
        html! { <li>{ said }</li> }
    };
    html! {
        <>
            <h2>{ words.fill(Key::PaperMoved, &[("year", &words.year(state.board.view.focus))]) }</h2>
            <ul class={classes!((moved.len() > MANY).then_some("many"))}>{ for moved.iter().map(item) }</ul>
        </>
    }
}
