//! Paper: the content of a page that appears only in print, and the buttons for stage and print view.
//!
//! It has the changes in physical quantities, the data basis in one line, and the link. It is made after hydration: a
//! page without scripts shows the reference and has no link of its own.

use yew::prelude::*;

use crate::site::device;
use crate::site::link::absolute;
use crate::site::link::explore;
use crate::site::part::lever::moves_nothing;
use crate::site::part::share::called;
use crate::site::part::view_link::picture;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::board::View;
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
    let item = |step: &&LeverReading| html! { <li>{ change(words, step, &state.board.view) }</li> };
    html! {
        <>
            <h2>{ words.fill(Key::PaperMoved, &[("year", &words.year(state.board.view.focus))]) }</h2>
            <ul>{ for moved.iter().map(item) }</ul>
        </>
    }
}

/// A change with the quantity that it starts from; without quantities if both are written alike.
fn change(words: &Words, step: &LeverReading, view: &View) -> String {
    let lever = words.say(names::lever(step.lever)[0]);
    if moves_nothing(words, step) {
        return words.labelled(lever, &words.fill(Key::StepNoEffect, &[("year", &words.year(view.focus))]));
    }
    let [reference, yours] = words.quantities([step.reference, step.yours], step.unit);
    let key = match names::start(&view.choices) {
        Key::StepWithout => Key::PaperStepWithout,
        _ => Key::PaperStep,
    };
    words.fill(key, &[("lever", lever), ("reference", &reference), ("yours", &yours)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_analysis::words::isolate::bare;
    use cairn_core::facts::SourceKeys;
    use cairn_core::kind::{Basis, Language, Lever};
    use cairn_core::unit::Unit;
    use cairn_core::year::Year;

    #[test]
    fn a_quantity_as_on_todays_path_is_no_change() {
        let words = Words::embedded(Language::English);
        let text = |yours: f64| {
            let step = LeverReading {
                lever: Lever::BuildingLife,
                level: Level::STEP_2,
                unit: Unit::Years,
                today: 60.0,
                reference: 60.0,
                yours,
                at_levels: [60.0; 6],
                to_verify: [false; 5],
                at_floor: false,
                why: None,
                by_panel: false,
                full: Year::of(2050),
                basis: Basis::Assumed,
                sources: SourceKeys::default(),
            };
            bare(&change(&words, &step, &View::default()))
        };
        assert!(text(60.01).ends_with(": no effect in 2050"), "{}", text(60.01));
        assert!(text(75.0).contains("75 years, today’s path 60"), "{}", text(75.0));
    }
}
