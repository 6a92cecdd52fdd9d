//! Panel: the temporary overlays of a stage: the code of the link, the list of links, the keys.

use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use crate::site::link::absolute;
use crate::site::link::{explore, overlay};
use crate::site::part::stage::plans::{Ballots, ballots};
use crate::site::part::stage::press::Press;
use crate::site::part::stage::screen::SECOND;
use crate::site::part::stage::stops::{Stops, stops};
use crate::site::part::view_link::picture;
use crate::site::state::explore::ExplorerState;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Chart;

/// Rows of the field for pasted links.
const ROWS: &str = "6";

/// The overlay opened by `of`. `relist` gets a new list of links, `closed` is called when it closes, `press` performs
/// an action, `vote` gets the votes.
#[allow(
    clippy::too_many_arguments,
    reason = "a component would be larger by far, and has no life of its own"
)]
pub(crate) fn panel(
    words: &Words,
    state: &ExplorerState,
    of: Press,
    dialog: &NodeRef,
    list: &str,
    stops: &Stops,
    relist: Callback<String>,
    closed: Callback<()>,
    press: &Callback<Press>,
    vote: &Callback<Ballots>,
) -> Html {
    html! {
        <dialog key={of.key()} ref={dialog.clone()} class="stage-panel" aria-labelledby="stage-panel">
            <div class="stage-panel-head">
                <h2 id="stage-panel">{ words.say(of.name()) }</h2>
                <button type="button" onclick={closed.reform(|_: MouseEvent| ())}>{ words.say(Key::DoClose) }</button>
            </div>
            { match of {
                Press::Code => code(words, state),
                Press::Links => links(words, list, stops, relist),
                Press::Notes => blocked(words, state),
                Press::Vote => ballots(words, vote),
                Press::Reset => html! {
                    <button type="button" autofocus=true onclick={press.reform(|_: MouseEvent| Press::Reset)}>{ words.say(Key::DoResetAll) }</button>
                },
                _ => keys(words),
            } }
        </dialog>
    }
}

/// The link of the current view, as the audience opens it.
fn code(words: &Words, state: &ExplorerState) -> Html {
    let link = absolute(&explore::sent(words.language(), state));
    html! { <div class="stage-code">{ picture(words, &link) }<p class="stage-link" dir="ltr">{ link }</p></div> }
}

/// The address of the notes for the current view.
pub(crate) fn notes(words: &Words, state: &ExplorerState) -> String {
    [&explore::browser_address(words.language(), state), "#", overlay::NOTES].concat()
}

/// The link to the second window, if the browser does not open it by itself.
fn blocked(words: &Words, state: &ExplorerState) -> Html {
    html! {
        <p role="status">{ words.say(Key::StageNotesBlocked) }{ " " }<a href={notes(words, state)} target={SECOND}>{ words.say(Key::StageNotes) }</a></p>
    }
}

fn links(words: &Words, list: &str, stops: &Stops, relist: Callback<String>) -> Html {
    let oninput = relist.reform(|event: InputEvent| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        field.map(|field| field.value()).unwrap_or_default()
    });
    let (own, unread) = (stops.own, stops.unread);
    html! {
        <>
            <label for="stage-list">{ words.say(Key::StageLinksWhat) }</label>
            <textarea id="stage-list" dir="ltr" rows={ROWS} spellcheck="false" autocomplete="off" value={list.to_owned()} {oninput} />
            <p role="status">
                { if own > 0 { words.count(Key::StageLinksRead, own as f64, &[]) } else { words.say(Key::StageLinksNone).to_owned() } }
                if unread > 0 {
                    { " " }{ words.count(Key::StageLinksUnread, unread as f64, &[]) }
                }
            </p>
        </>
    }
}

fn keys(words: &Words) -> Html {
    let row = |press: Press| {
        let key = match press {
            Press::Back => words.say(Key::KeyPageUp),
            Press::Next => words.say(Key::KeyPageDown),
            Press::Leave => words.say(Key::KeyEscape),
            _ => press.key(),
        };
        html! { <div><dt><kbd>{ key.to_owned() }</kbd></dt><dd>{ words.say(press.name()) }</dd></div> }
    };
    html! {
        <dl class="stage-keys">
            { for Press::ALL.into_iter().map(row) }
            <div><dt><kbd>{ "1–7" }</kbd></dt><dd>{ words.say(Press::Chart(Chart::Causes).name()) }</dd></div>
        </dl>
    }
}

/// The stops of a list of links to this site.
pub(crate) fn read_stops(list: &str, words: &Words) -> Stops {
    stops(list, |id| words.knows(id))
}
