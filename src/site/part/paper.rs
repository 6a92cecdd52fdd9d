//! Paper: the content of a page that appears only in print, and the buttons for stage and print view.
//!
//! It has the changes in physical quantities, the data basis in one line, and the link. It is made after hydration: a
//! page without scripts shows the reference and has no link of its own.

use yew::prelude::*;

use crate::site::device;
use crate::site::link::absolute;
use crate::site::link::explore;
use crate::site::part::share::called;
use crate::site::part::view_link::picture;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::findings::lever::LeverReading;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::Mode;
use cairn_core::choices::{Background, Level};
use cairn_core::kind::UrbanForm;

/// With more levers than this, smaller type and lower charts keep all on one sheet.
const MANY: usize = 8;

/// The button for a stage.
pub fn door(words: &Words, act: &Callback<Action>) -> Html {
    let present = act.reform(|_: MouseEvent| Action::Mode(Mode::Present));
    html! { <button type="button" class="present" onclick={present}>{ words.say(Key::StagePresent) }</button> }
}

/// The button that prints the page.
pub fn printer(words: &Words) -> Html {
    html! { <button type="button" class="print" onclick={|_: MouseEvent| print()}>{ words.say(Key::PaperPrint) }</button> }
}

fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print says so itself.
        let _ = window.print();
    }
}

/// The changes, above the results in print; in the print view on screen also the buttons to continue.
pub fn head(words: &Words, state: &ExplorerState, act: &Callback<Action>) -> Html {
    let Some(stage) = state.stage else { return Html::default() };
    let back = act.reform(|_: MouseEvent| Action::Mode(Mode::Page));
    let background = state.view.choices.background;
    let levers = state.board.levers.iter();
    let moved: Vec<&LeverReading> = levers.filter(|step| step.level > Level::NONE || step.by_panel).collect();
    html! {
        <div class={classes!("paper", (moved.len() > MANY).then_some("many"))}>
            if stage.mode == Mode::Print {
                <div class="row paper-doors">
                    <button type="button" class="print" onclick={|_: MouseEvent| print()}>{ words.say(Key::PaperPrint) }</button>
                    <button type="button" class="back" onclick={back}>{ words.say(Key::StageLeave) }</button>
                </div>
            }
            <p class="paper-plan"><strong>{ called(words, state) }</strong></p>
            { list(words, state, &moved) }
            if state.view.choices.form != UrbanForm::default() {
                <p>{ words.labelled(words.say(Key::CityForm), words.say(names::form(state.view.choices.form))) }</p>
            }
            if background != Background::default() {
                <p>{ words.labelled(words.say(Key::BackgroundTitle), words.say(names::storyline(background.storyline))) }{ " · " }{ words.say(names::policy(background.policy)) }</p>
            }
        </div>
    }
}

/// The data basis and the link, below the results in print.
pub fn foot(words: &Words, state: &ExplorerState) -> Html {
    if state.stage.is_none() {
        return Html::default();
    }
    let sources = words.count(Key::PaperSources, state.about.sources.len() as f64, &[]);
    signed(words, &explore::sent(words.language(), state), &state.board.release, &sources)
}

/// The imprint of a printed page: its data basis, release, print date and address.
pub fn signed(words: &Words, address: &str, release: &str, rests_on: &str) -> Html {
    let link = absolute(address);
    let with = [("release", words.isolate(release)), ("date", words.isolate(&device::today()))];
    let printed = words.fill(Key::PaperPrinted, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    html! {
        <div class="paper paper-foot">
            { picture(words, &link) }
            <div>
                <p>{ rests_on }{ " " }{ printed }</p>
                <p class="paper-link" dir="ltr">{ link }</p>
            </div>
        </div>
    }
}

/// The changes, in the levers' own quantities.
pub(crate) fn list(words: &Words, state: &ExplorerState, moved: &[&LeverReading]) -> Html {
    if moved.is_empty() {
        return html! { <p>{ words.say(Key::LeversNone) }</p> };
    }
    let item = |step: &&LeverReading| {
        let text = words.fill(
            Key::PaperStep,
            &[
                ("lever", words.say(names::lever(step.lever)[0])),
                ("reference", &words.quantity(step.reference, step.unit)),
                ("yours", &words.quantity(step.yours, step.unit)),
            ],
        );
        html! { <li>{ text }</li> }
    };
    html! {
        <>
            <h2>{ words.fill(Key::PaperMoved, &[("year", &words.year(state.board.view.focus))]) }</h2>
            <ul>{ for moved.iter().map(item) }</ul>
        </>
    }
}
