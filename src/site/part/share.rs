//! Share: copies the link of what is chosen, and says so.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::site::address;
use crate::site::store::State;
use crate::words::{Key, Words};

/// What is shared.
#[derive(Clone, PartialEq, Properties)]
pub struct ShareProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
}

/// A button that copies the link; where the browser forbids it, the link itself.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let ShareProps { words, state } = props;
    let link = address::of(words.language(), state.place, &state.view, &state.board.release);
    let copied = use_state_eq(|| None::<(String, bool)>);
    let onclick = {
        let link = link.clone();
        let copied = copied.clone();
        Callback::from(move |_: MouseEvent| {
            let link = link.clone();
            let copied = copied.clone();
            spawn_local(async move {
                let done = copy(&address::whole(&link)).await;
                copied.set(Some((link, done)));
            });
        })
    };
    let said = (*copied).as_ref().filter(|(copied, _)| *copied == link).map(|(_, done)| *done);
    html! {
        <>
            <button type="button" class="copy" {onclick}>{ words.say(Key::DoCopyLink) }</button>
            <span class="copied" role="status">{ match said {
                None => html! {},
                Some(true) => html! { words.say(Key::DoLinkCopied) },
                Some(false) => html! { <>{ words.say(Key::DoLinkNotCopied) }{ " " }<a href={link.clone()}>{ address::whole(&link) }</a></> },
            } }</span>
        </>
    }
}

async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    wasm_bindgen_futures::JsFuture::from(window.navigator().clipboard().write_text(text))
        .await
        .is_ok()
}
