//! Files: a project as a file of its own, its quantities, the same for other programs; a file brought back; what the device keeps.
//!
//! Does not know: how a file is written or read.

use std::rc::Rc;

use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::choices::link::text::Plain;
use crate::export::{self, lcax};
use crate::project::file;
use crate::site::device;
use crate::site::link::whole;
use crate::site::page::project::Desk;
use crate::site::part::downloads::{blob, hand_over};
use crate::site::part::files::CSV;
use crate::site::state::project::{ProjectAction, Saying, Start};
use crate::words::Key;

/// The kind of our own file and of that of other programs.
const JSON: &str = "application/json;charset=utf-8";
/// How many faults of a file are told.
const FAULTS: usize = 8;

/// A file that is made of what is shown.
#[derive(Clone, Copy)]
enum Form {
    Own,
    Quantities,
    Lcax,
}

impl Form {
    const ALL: [Form; 3] = [Form::Own, Form::Quantities, Form::Lcax];

    const fn name(self) -> Key {
        match self {
            Form::Own => Key::ProjectFileJson,
            Form::Quantities => Key::ProjectFileCsv,
            Form::Lcax => Key::ProjectFileLcax,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Form::Own => ".json",
            Form::Quantities => ".csv",
            Form::Lcax => "-lcax.json",
        }
    }
}

pub(super) fn files(desk: &Desk) -> Html {
    let Desk { words, live, .. } = desk;
    let live = *live;
    let bring = {
        let (act, start) = (desk.act.clone(), Rc::clone(&desk.state.start));
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let Some((input, file)) = input.and_then(|input| Some((input.clone(), input.files()?.get(0)?))) else {
                return;
            };
            // The same file can be chosen once more.
            input.set_value("");
            let (act, start) = (act.clone(), Rc::clone(&start));
            device::later(Box::pin(async move { act.emit(open(&start, &file).await) }));
        })
    };
    html! {
        <section aria-labelledby="project-files">
            <h2 id="project-files">{ words.say(Key::FileTitle) }</h2>
            <p class="hint">{ words.say(Key::ProjectFileHint) }</p>
            <p class="project-row" id="project-made">{ for Form::ALL.map(|form| made(desk, form)) }</p>
            if live {
                <p><label class="button drop">{ words.say(Key::FileOpen) }<input id="project-bring" type="file" accept=".json,application/json" onchange={bring} /></label></p>
                { kept(desk) }
            }
        </section>
    }
}

/// A button by which a file is made.
fn made(desk: &Desk, form: Form) -> Html {
    let (state, act) = (desk.state.clone(), desk.act.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let (start, told, described) = (&state.start, &state.shown, &state.asked.described);
        let (text, kind) = match form {
            Form::Own => (file::write(described, &start.known), JSON),
            Form::Quantities => (export::project::csv(&start.known, &told.assessed.own), CSV),
            Form::Lcax => (lcax::write(&start.known, described, &told.assessed, &told.release), JSON),
        };
        let name = ["cairn-project-", described.place.as_str(), form.ending()].concat();
        if blob(&text, kind).and_then(|file| hand_over(&file, &name)).is_err() {
            act.emit(ProjectAction::NoFile);
        }
    });
    let live = desk.live && desk.state.is_answered() && desk.state.shown.fault.is_none();
    html! { <button type="button" disabled={!live} {onclick}>{ desk.words.say(form.name()) }</button> }
}

/// What a file that was brought asks for, or why it cannot be opened.
async fn open(start: &Start, file: &File) -> ProjectAction {
    let name = Plain::clean(&file.name());
    match device::open_project(file, &start.known).await {
        None => ProjectAction::Say(Saying::Unread(name)),
        Some(Err(faults)) => {
            let faults = faults.iter().take(FAULTS).map(ToString::to_string).collect();
            ProjectAction::Say(Saying::Foreign(name, faults))
        }
        Some(Ok(described)) => ProjectAction::Describe(Box::new(described)),
    }
}

/// What the device keeps, and keeping what is described under its name.
fn kept(desk: &Desk) -> Html {
    let Desk { words, state, act, .. } = desk;
    let keep = {
        let (act, state, words) = (act.clone(), state.clone(), Rc::clone(words));
        Callback::from(move |_: MouseEvent| {
            let place = words.place(state.asked.place());
            let own = &state.asked.described.name;
            let name = if own.is_empty() { Plain::clean(place) } else { own.clone() };
            let address = state.address(words.language());
            let query = address.split_once('?').map_or("", |(_, query)| query).to_owned();
            let there = device::change_projects(&mut |kept| kept.keep(name.clone(), query.clone()));
            act.emit(ProjectAction::Keeps(device::projects().all().to_vec()));
            act.emit(ProjectAction::Say(if there { Saying::Kept(name) } else { Saying::NotKept }));
        })
    };
    let item = |(name, query): &(Plain, String)| {
        let path = crate::choices::link::Route::Project {
            language: words.language(),
        }
        .write();
        let href = whole(&if query.is_empty() { path } else { [&path, "?", query].concat() });
        let delete = {
            let (act, name) = (act.clone(), name.clone());
            Callback::from(move |_: MouseEvent| {
                device::change_projects(&mut |kept| kept.delete(&name));
                act.emit(ProjectAction::Keeps(device::projects().all().to_vec()));
            })
        };
        let told = words.fill(
            Key::DoOne,
            &[("action", words.say(Key::DoDelete)), ("name", &words.isolate(name.as_str()))],
        );
        html! {
            <li key={name.to_string()}>
                <a {href} dir="auto">{ name.as_str() }</a>{ " " }
                <button type="button" aria-label={told} onclick={delete}>{ words.say(Key::DoDelete) }</button>
            </li>
        }
    };
    html! {
        <>
            <h3>{ words.say(Key::KeepTitle) }</h3>
            <p class="hint">{ words.say(Key::KeepHint) }</p>
            <p><button type="button" id="project-keep" onclick={keep}>{ words.say(Key::DoKeep) }</button></p>
            <ul class="project-kept">{ for state.kept.iter().map(item) }</ul>
        </>
    }
}
