//! View link: the named link of the current view: as text, through the browser's share sheet, as a QR code, and as a
//! citation.

use std::pin::Pin;
use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use crate::draw::code::code;
use crate::site::device;
use crate::site::link::absolute;
use crate::site::link::explore;
use crate::site::part::share::{ShareAction, ShareMessage, SharePanel, button, called, title};
use crate::site::state::explore::Action;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::text::{LONGEST, Plain};

/// The name of the choices, for the link, for this device and for a file.
pub(crate) fn name(panel: &SharePanel) -> Html {
    let SharePanel { words, state, own, .. } = panel;
    // The typed text stays as long as it cleans to the same name.
    let typed = Plain::clean(&own.typed) == state.name;
    let shown = if typed { own.typed.clone() } else { state.name.to_string() };
    let oninput = {
        let (turn, act) = (panel.turn.clone(), panel.act.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                act.emit(Action::Name(Plain::clean(&input.value())));
                turn.emit(ShareAction::Type(input.value()));
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

/// The link and the ways to send it.
pub(crate) fn section(panel: &SharePanel) -> Html {
    let SharePanel { words, state, .. } = panel;
    let link = absolute(&explore::sent(words.language(), state));
    let scenario = called(words, state);
    let place = words.place(state.place);
    let cited = words.fill(
        Key::CiteText,
        &[
            ("release", &words.isolate(&state.board.release)),
            ("place", place),
            ("scenario", &scenario),
            ("date", &words.isolate(&device::today())),
            ("address", &words.isolate(&link)),
        ],
    );
    // Marks that isolate parts of a sentence would stick to the pasted address.
    let plain = cited.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
    let text = words.labelled(place, &scenario);
    let send = action_button(panel, &link, move |_, link| Box::pin(device::send(text.clone(), link)));
    html! {
        <section aria-labelledby="panel-link">
            { title("panel-link", words.say(Key::ShareLink)) }
            <div class="row">
                { button("copy", words.say(Key::DoCopyLink), None, copy(panel, &link, Key::DoLinkCopied)) }
                if device::can_send() {
                    { button("send", words.say(Key::DoShare), None, send) }
                }
            </div>
            <div class="sent-as">
                { picture(words, &link) }
                <a class="link" dir="ltr" href={link.clone()}>{ link.clone() }</a>
            </div>
            <details class="cite">
                <summary>{ words.say(Key::CiteTitle) }</summary>
                <p>{ &cited }</p>
                { button("copy-text", words.say(Key::DoCopyText), None, copy(panel, &plain, Key::ShareCopied)) }
            </details>
        </section>
    }
}

/// The work that sends a text.
type SendTask = Pin<Box<dyn Future<Output = ()>>>;

fn action_button(
    panel: &SharePanel,
    text: &str,
    way: impl Fn(Callback<ShareAction>, String) -> SendTask + 'static,
) -> Callback<MouseEvent> {
    let (turn, text) = (panel.turn.clone(), text.to_owned());
    Callback::from(move |_| device::run_in_background(way(turn.clone(), text.clone())))
}

/// Copies a text; if the browser forbids it, the text is shown.
pub(crate) fn copy(panel: &SharePanel, text: &str, done: Key) -> Callback<MouseEvent> {
    let words = Rc::clone(panel.words);
    action_button(panel, text, move |turn, text| {
        let words = Rc::clone(&words);
        Box::pin(async move {
            let line = if device::copy(&text).await {
                words.say(done).to_owned()
            } else {
                [words.say(Key::DoLinkNotCopied), " ", &text].concat()
            };
            turn.emit(ShareAction::Say(ShareMessage::text(line)));
        })
    })
}

/// A link as a QR code, large enough for a phone in front of a screen.
pub(crate) fn picture(words: &Words, link: &str) -> Html {
    let Some(code) = code(link) else {
        return html! { <p>{ words.say(Key::ShareCodeNone) }</p> };
    };
    let side = code.size.to_string();
    html! {
        <svg class="code" role="img" aria-label={words.say(Key::ShareCode).to_owned()} viewBox={["0 0 ", &side, " ", &side].concat()}>
            <path d={code.path} />
        </svg>
    }
}
