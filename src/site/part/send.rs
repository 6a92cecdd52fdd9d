//! Send: the link of what is shown, under a name, as text, through the browser's share sheet, as a code, and as a citation.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use crate::choices::link::text::{LONGEST, Plain};
use crate::draw::code::code;
use crate::site::part::share::{PartProps, Said, title};
use crate::site::store::Action;
use crate::site::{address, device};
use crate::words::Key;

/// The name of what is chosen, for the link, for this device and for a file.
#[component]
pub(crate) fn Name(props: &PartProps) -> Html {
    let PartProps { words, state, act, .. } = props;
    // What is typed, a space at its end included, as long as it says the same as the name.
    let typed = use_state_eq(String::new);
    let shown = if Plain::clean(&typed) == state.name {
        (*typed).clone()
    } else {
        state.name.to_string()
    };
    let oninput = {
        let (typed, act) = (typed.clone(), act.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                act.emit(Action::Name(Plain::clean(&input.value())));
                typed.set(input.value());
            }
        })
    };
    html! {
        <div class="named">
            <label for="panel-name">{ words.say(Key::ShareName) }</label>
            <input id="panel-name" type="text" dir="auto" autocomplete="off" maxlength={LONGEST.to_string()} value={shown} {oninput}
                aria-describedby="panel-named" />
            <p class="hint" id="panel-named">{ words.say(Key::ShareNameHint) }</p>
        </div>
    }
}

/// The link and its ways out.
#[component]
pub(crate) fn Send(props: &PartProps) -> Html {
    let PartProps { words, state, say, .. } = props;
    let link: AttrValue = address::whole(&address::sent(words.language(), state)).into();
    let title = title(words, state);
    let place = words.place(state.place);
    let cited = words.fill(
        Key::CiteText,
        &[
            ("release", &words.isolate(&state.board.release)),
            ("place", place),
            ("scenario", &title),
            ("date", &words.isolate(&device::today())),
            ("address", &words.isolate(&link)),
        ],
    );
    let copy = |text: AttrValue, done: Key| {
        let (words, say) = (Rc::clone(words), say.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, words, say) = (text.clone(), Rc::clone(&words), say.clone());
            spawn_local(async move {
                let key = if device::copy(&text).await { done } else { Key::DoLinkNotCopied };
                let refused = key == Key::DoLinkNotCopied;
                say.emit(Said::text(if refused {
                    [words.say(key), " ", &text].concat()
                } else {
                    words.say(key).to_owned()
                }));
            });
        })
    };
    let send = {
        let (link, told) = (link.clone(), [place, ": ", &title].concat());
        Callback::from(move |_: MouseEvent| {
            let (link, told) = (link.clone(), told.clone());
            spawn_local(async move { device::send(&told, &link).await });
        })
    };
    html! {
        <section aria-labelledby="panel-link">
            <h3 id="panel-link">{ words.say(Key::ShareLink) }</h3>
            <div class="row">
                <button type="button" class="copy" onclick={copy(link.clone(), Key::DoLinkCopied)}>{ words.say(Key::DoCopyLink) }</button>
                if device::can_send() {
                    <button type="button" class="send" onclick={send}>{ words.say(Key::DoShare) }</button>
                }
            </div>
            <div class="sent-as">
                <Picture text={link.clone()} label={words.say(Key::ShareCode).to_owned()} none={words.say(Key::ShareCodeNone).to_owned()} />
                <a class="link" dir="ltr" href={link.clone()}>{ link.clone() }</a>
            </div>
            <details class="cite">
                <summary>{ words.say(Key::CiteTitle) }</summary>
                <p>{ cited.clone() }</p>
                <button type="button" onclick={copy(cited.into(), Key::ShareCopied)}>{ words.say(Key::DoCopyText) }</button>
            </details>
        </section>
    }
}

/// What a picture of a text has.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// The text that a camera reads.
    pub text: AttrValue,
    /// What the picture is, for whoever does not see it.
    pub label: AttrValue,
    /// What is said where the text is too long.
    pub none: AttrValue,
}

/// A text as a code that a camera reads, large enough for a phone before a screen.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let drawn = use_memo(props.text.clone(), |text| code(text));
    match &*drawn {
        None => html! { <p>{ &props.none }</p> },
        Some(code) => {
            let side = code.size.to_string();
            html! {
                <svg class="code" role="img" aria-label={&props.label} viewBox={["0 0 ", &side, " ", &side].concat()}>
                    <path d={code.path.clone()} />
                </svg>
            }
        }
    }
}
