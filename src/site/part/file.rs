//! File: writes the choices as a scenario file, and reads choices from one.
//!
//! A file with faults changes nothing: the faults are listed in English, as on the command line.

use std::rc::Rc;

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::site::device;
use crate::site::part::saved_scenarios::take;
use crate::site::part::share::{ShareAction, ShareMessage, SharePanel, hint, title};
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::file::ScenarioFile;
use cairn_core::choices::link::Link;
use cairn_core::choices::link::text::{Plain, encode};

/// Most faults of a file that are listed.
const FAULTS: usize = 8;

/// A link to the file of the current choices, and a field to open another.
pub(crate) fn section(panel: &SharePanel) -> Html {
    let SharePanel { words, state, .. } = panel;
    let file = ScenarioFile {
        name: state.name.clone(),
        place: Some(state.place),
        choices: state.view.choices.clone(),
    };
    let href = ["data:application/json;charset=utf-8,", &encode(&file.write())].concat();
    let onchange = {
        let (words, state, act, turn) = (Rc::clone(words), Rc::clone(state), panel.act.clone(), panel.turn.clone());
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let Some((input, file)) = input.and_then(|input| Some((input.clone(), input.files()?.get(0)?))) else {
                return;
            };
            // Allows the same file to be chosen again.
            input.set_value("");
            let (words, state, act, turn) = (Rc::clone(&words), Rc::clone(&state), act.clone(), turn.clone());
            device::run_in_background(Box::pin(async move {
                turn.emit(ShareAction::Say(open(&words, &state, &act, &file).await))
            }));
        })
    };
    html! {
        <section aria-labelledby="panel-file">
            { title("panel-file", words.say(Key::FileTitle)) }
            { hint(words.say(Key::FileHint)) }
            <div class="row">
                <a class="button download" download={file_name(state)} {href}>{ words.say(Key::FileDownload) }</a>
                <label class="button drop">{ words.say(Key::FileOpen) }<input type="file" accept=".json,application/json" {onchange} /></label>
            </div>
        </section>
    }
}

/// `cairn-IND-Long-life.json`: without characters that a file system might refuse.
fn file_name(state: &ExplorerState) -> String {
    let fits = |letter: char| !letter.is_ascii() || letter.is_ascii_alphanumeric();
    let letters = |letter: char| if fits(letter) { letter } else { '-' };
    let name: String = state.name.as_str().chars().map(letters).collect();
    let name = name.trim_matches('-');
    let parted = if name.is_empty() { "" } else { "-" };
    ["cairn-", state.place.as_str(), parted, name, ".json"].concat()
}

/// Opens a chosen file, or says why it cannot.
async fn open(words: &Words, state: &ExplorerState, act: &Callback<Action>, file: &File) -> ShareMessage {
    let called = words.isolate(Plain::clean(&file.name()).as_str());
    let named = |key: Key, name: &str| ShareMessage::text(words.fill(key, &[(name, &called)]));
    match device::open(file).await {
        None => named(Key::FileUnread, "file"),
        Some(Err(faults)) => ShareMessage {
            faults: faults.iter().take(FAULTS).map(ToString::to_string).collect(),
            ..named(Key::FileForeign, "file")
        },
        Some(Ok(brought)) => {
            act.emit(take(words, state, &link(state, brought)));
            named(Key::KeepOpened, "name")
        }
    }
}

/// The link of a file, in the year and with the figures shown.
fn link(state: &ExplorerState, file: ScenarioFile) -> Link {
    Link {
        at: file.place,
        name: file.name,
        charts: state.view.charts.to_vec(),
        ..Link::from_choices(&file.choices, Some(state.view.focus))
    }
}
