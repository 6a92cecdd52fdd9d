//! Panel: what lies over a stage for a moment: the code of the link, the list of links, the keys.

use gloo_events::EventListener;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlTextAreaElement, InputEvent};
use yew::prelude::*;

use crate::site::address;
use crate::site::part::stage::press::Press;
use crate::site::part::stage::stops;
use crate::site::store::State;
use crate::words::{Key, Words};

/// Rows of the field that links are pasted into.
const ROWS: &str = "6";

/// What a panel shows.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PanelProps {
    /// The words of the page's language.
    pub(crate) words: Rc<Words>,
    /// What is chosen and shown.
    pub(crate) state: Rc<State>,
    /// Which: the press that opens it.
    pub(crate) of: Press,
    /// The list of links as it is kept.
    pub(crate) list: Rc<str>,
    /// How many stops the list has, and how many of its lines are none.
    pub(crate) read: (usize, usize),
    /// Another list.
    pub(crate) relist: Callback<Rc<str>>,
    /// The panel was closed.
    pub(crate) closed: Callback<()>,
}

/// A panel, open as long as it is there.
#[component]
pub(crate) fn Panel(props: &PanelProps) -> Html {
    let PanelProps { words, of, closed, .. } = props;
    let dialog = use_node_ref();
    {
        let (dialog, closed) = (dialog.clone(), closed.clone());
        use_effect_with((), move |()| {
            let listener = dialog.cast::<HtmlDialogElement>().map(|dialog| {
                // Refuses only when it is open already.
                let _ = dialog.show_modal();
                EventListener::new(&dialog, "close", move |_| closed.emit(()))
            });
            move || drop(listener)
        });
    }
    let close = closed.reform(|_: MouseEvent| ());
    html! {
        <dialog ref={dialog} class="stage-panel" aria-labelledby="stage-panel">
            <div class="stage-panel-head">
                <h2 id="stage-panel">{ words.say(of.name()) }</h2>
                <button type="button" onclick={close}>{ words.say(Key::DoClose) }</button>
            </div>
            { match of {
                Press::Code => code(props),
                Press::Links => links(props),
                _ => keys(words),
            } }
        </dialog>
    }
}

/// The link of what is shown, as an audience opens it.
fn code(props: &PanelProps) -> Html {
    let link: AttrValue = address::whole(&address::handed_out(props.words.language(), &props.state)).into();
    html! { <p class="stage-link" dir="ltr">{ link }</p> }
}

fn links(props: &PanelProps) -> Html {
    let PanelProps {
        words, list, relist, read, ..
    } = props;
    let oninput = {
        let relist = relist.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) {
                relist.emit(field.value().into());
            }
        })
    };
    let (stops, unread) = *read;
    html! {
        <>
            <label for="stage-list">{ words.say(Key::StageLinksWhat) }</label>
            <textarea id="stage-list" dir="ltr" rows={ROWS} spellcheck="false" autocomplete="off" value={list.to_string()} {oninput} />
            <p role="status">
                { if stops > 0 { words.count(Key::StageLinksRead, stops as f64, &[]) } else { words.say(Key::StageLinksNone).to_owned() } }
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
    html! { <dl class="stage-keys">{ for Press::ALL.into_iter().map(row) }</dl> }
}

/// How the list is read: its stops, and the lines that are none; no stop where the built-in scenarios stand in.
pub(crate) fn read(list: &str, words: &Words) -> (Vec<stops::Stop>, (usize, usize)) {
    let known = |id| words.places().iter().chain(words.wider()).any(|place| place.id == id);
    let (stops, unread) = stops::stops(list, known);
    let own = stops.iter().filter(|stop| matches!(stop, stops::Stop::Link(..))).count();
    (stops, (own, unread))
}
