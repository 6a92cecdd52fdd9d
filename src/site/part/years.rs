//! Years: the year that a page shows, moved by hand or played from the first to the last.
//!
//! Time runs from left to right in every language. Visitors who want no motion get no play button (`styles/map.css`);
//! the slider remains. Out of scope: the content of the page.

use gloo_timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// Time that each year is shown during play, ms.
const YEAR_MS: u32 = 280;

/// True while years play; the next year follows once `ready`.
#[hook]
pub(crate) fn use_play(year: Year, ready: bool, go: Callback<Year>) -> UseStateHandle<bool> {
    let plays = use_state_eq(|| false);
    {
        let plays = plays.clone();
        use_effect_with((*plays, year, ready), move |(on, year, ready)| {
            let year = *year;
            let next = (*on && *ready).then(|| {
                Timeout::new(YEAR_MS, move || {
                    if year < Year::LAST {
                        go.emit(Year::at(year.index() + 1));
                    } else {
                        plays.set(false);
                    }
                })
            });
            move || drop(next)
        });
    }
    plays
}

/// The years from `first` on: a slider and a play button.
pub(crate) fn years(words: &Words, [first, year]: [Year; 2], plays: &UseStateHandle<bool>, live: bool, go: &Callback<Year>) -> Html {
    let oninput = {
        let (plays, go) = (plays.clone(), go.clone());
        Callback::from(move |event: InputEvent| {
            let number = event
                .target_dyn_into::<HtmlInputElement>()
                .map_or(0.0, |input| input.value_as_number());
            plays.set(false);
            if let Some(year) = Year::new(number as i64) {
                go.emit(year);
            }
        })
    };
    let onclick = {
        let (plays, go) = (plays.clone(), go.clone());
        Callback::from(move |_: MouseEvent| {
            if !*plays && year == Year::LAST {
                go.emit(first);
            }
            plays.set(!*plays);
        })
    };
    let name = words.say(if **plays { Key::MapPause } else { Key::MapPlay }).to_owned();
    let sign = if **plays { "M5 3h5v18H5zM14 3h5v18h-5z" } else { "M5 3v18l15-9z" };
    html! {
        <div class="walk" dir="ltr">
            <button type="button" class="play" aria-label={name.clone()} title={name} aria-pressed={plays.to_string()} disabled={!live} {onclick}>
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d={sign} /></svg>
            </button>
            <input type="range" id="year" aria-label={words.say(Key::FocusLabel).to_owned()} min={first.to_string()} max={Year::LAST.to_string()} value={year.to_string()} disabled={!live} autocomplete="off" {oninput} />
            <output for="year" translate="no">{ words.year(year) }</output>
        </div>
    }
}
