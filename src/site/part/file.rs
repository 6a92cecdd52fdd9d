//! File: what is chosen as a scenario file, and a scenario file as what is chosen.
//!
//! A file that is not ours, or not whole, changes nothing: its faults are told, in English, as
//! the command line tells them.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::choices::file::ScenarioFile;
use crate::choices::link::Link;
use crate::choices::link::text::{Plain, encode};
use crate::site::device;
use crate::site::part::keep::take;
use crate::site::part::share::{PartProps, Said};
use crate::site::store::State;
use crate::words::Key;

/// How many faults of a file are told.
const FAULTS: usize = 8;

/// A link to the file of what is chosen, and a field for another.
#[component]
pub(crate) fn AsFile(props: &PartProps) -> Html {
    let PartProps { words, state, .. } = props;
    let file = ScenarioFile {
        name: state.name.clone(),
        place: Some(state.place),
        choices: state.view.choices.clone(),
    };
    let href = ["data:application/json;charset=utf-8,", &encode(&file.write())].concat();
    let onchange = {
        let props = props.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                open(&props, file);
            }
            // The same file can be chosen once more.
            input.set_value("");
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let ondrop = {
        let props = props.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|brought| brought.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                open(&props, file);
            }
        })
    };
    html! {
        <section class="as-file" aria-labelledby="panel-file" {ondragover} {ondrop}>
            <h3 id="panel-file">{ words.say(Key::FileTitle) }</h3>
            <p class="hint">{ words.say(Key::FileHint) }</p>
            <div class="row">
                <a class="button download" download={file_name(state)} {href}>{ words.say(Key::FileDownload) }</a>
                <label class="button">{ words.say(Key::FileOpen) }<input type="file" accept=".json,application/json" {onchange} /></label>
            </div>
        </section>
    }
}

/// `cairn-IND-Long-life.json`: letters and digits of any script, so that every system takes it.
fn file_name(state: &State) -> String {
    let letters = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let name: String = state.name.as_str().chars().map(letters).collect();
    let name = name.trim_matches('-');
    [
        "cairn-",
        state.place.as_str(),
        if name.is_empty() { "" } else { "-" },
        name,
        ".json",
    ]
    .concat()
}

/// Opens a file that was brought, or says why not.
fn open(props: &PartProps, file: File) {
    let PartProps {
        words, state, act, say, ..
    } = props.clone();
    let called = words.isolate(Plain::clean(&file.name()).as_str());
    spawn_local(async move {
        let named = [("file", called.as_str())];
        match device::open(&file).await {
            None => say.emit(Said::text(words.fill(Key::FileUnread, &named))),
            Some(Err(faults)) => say.emit(Said {
                faults: faults.iter().take(FAULTS).map(ToString::to_string).collect(),
                ..Said::text(words.fill(Key::FileForeign, &named))
            }),
            Some(Ok(brought)) => {
                act.emit(take(&words, &state, &link(&state, brought)));
                say.emit(Said::text(words.fill(Key::KeepOpened, &[("name", &called)])));
            }
        }
    });
}

/// What a file asks for, read in the year and as the figures that are shown.
fn link(state: &Rc<State>, file: ScenarioFile) -> Link {
    Link {
        at: file.place,
        name: file.name,
        charts: state.view.charts.to_vec(),
        ..Link::from_choices(&file.choices, Some(state.view.focus))
    }
}
