//! Figure guess: a guess drawn on a figure, and its comparison with the result.
//!
//! It lives only on this page: no link carries it, but a saved picture does.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::draw::sketch::Sketch;
use crate::site::part::downloads::ChartFileFormat;
use crate::site::part::plan_effect::focus;
use crate::site::parts;
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::words::{Key, Words};

/// The id of the sentence that answers the guess.
const ANSWER: &str = "guess-answer";

/// The figure to draw on, while the guess is being drawn.
pub(crate) fn sketched(words: &Rc<Words>, state: &ExplorerState, figure: &Rc<Figure>, act: &Callback<Action>) -> Option<Html> {
    let (guess, _) = state
        .drawn_guess
        .as_ref()
        .filter(|(guess, shown)| !shown && guess.chart == figure.id)?;
    let reveal = {
        let guess = guess.clone();
        let act = act.clone();
        Callback::from(move |()| {
            act.emit(Action::Draw(Some((guess.clone(), true))));
            // The part with the focus is gone once the answer is drawn.
            Timeout::new(0, || focus(ANSWER)).forget();
        })
    };
    Some(html! {
        <Sketch figure={Rc::clone(figure)} words={Rc::clone(words)} guess={guess.clone()} focus={state.view.focus} {reveal}
            draw={act.reform(|guess| Action::Draw(Some((guess, false))))} leave={act.reform(|()| Action::Draw(None))} />
    })
}

/// The guess and the result for the year shown, and a picture of both.
pub(crate) fn drawn(words: &Rc<Words>, state: &Rc<ExplorerState>, figure: &Rc<Figure>, act: &Callback<Action>) -> Html {
    let Some((guess, _)) = state
        .drawn_guess
        .as_ref()
        .filter(|(guess, shown)| *shown && guess.chart == figure.id)
    else {
        return Html::default();
    };
    let place = figure.clamp_year(state.board.view.focus).index() - figure.first.index();
    let [guessed, follows] = [guess.line(figure), figure.total()].map(|line| line.get(place).copied().unwrap_or(0.0));
    let with = [
        ("year", words.year(state.board.view.focus)),
        ("guess", words.quantity(guessed, figure.unit)),
        ("value", words.quantity(follows, figure.unit)),
        ("change", words.change_in(figure.unit, guessed, follows)),
    ];
    let save = {
        let (words, state, figure, act) = (Rc::clone(words), Rc::clone(state), Rc::clone(figure), act.clone());
        Callback::from(move |_: MouseEvent| {
            let (words, state, figure, act) = (Rc::clone(&words), Rc::clone(&state), Rc::clone(&figure), act.clone());
            spawn_local(async move {
                if parts::save_chart(words, state, figure, ChartFileFormat::Png).await.is_err() {
                    act.emit(Action::NoFile);
                }
            });
        })
    };
    let again = {
        let guess = guess.clone();
        act.reform(move |_: MouseEvent| Action::Draw(Some((guess.clone(), false))))
    };
    html! {
        <div class="drawn-guess">
            <p id={ANSWER} role="status" tabindex="-1">{ words.fill(Key::GuessDrawn, &with.each_ref().map(|(name, text)| (*name, text.as_str()))) }</p>
            <div class="row">
                <button type="button" class="pass-on" onclick={save}>{ words.say(Key::GuessPicture) }</button>
                <button type="button" class="again" onclick={again}>{ words.say(Key::GuessAgain) }</button>
                <button type="button" class="plain" onclick={act.reform(|_: MouseEvent| Action::Draw(None))} aria-label={words.say(Key::DoClose).to_owned()}>{ "×" }</button>
            </div>
        </div>
    }
}
