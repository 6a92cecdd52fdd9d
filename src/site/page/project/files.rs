//! Files: a project as a file of its own, its quantities, the same for other programs, the import of a file, and saved projects.
//!
//! Out of scope: the file formats.

use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use crate::site::device::{self, SavedPageKind};
use crate::site::page::project::ProjectPageContext;
use crate::site::part::downloads::{blob, hand_over};
use crate::site::part::files::CSV;
use crate::site::part::visitor_input::{self, FileTask, SavedList};
use crate::site::state::RequestingState;
use crate::site::state::project::{ProjectAction, ProjectMessage, ProjectStart};
use cairn_analysis::export::{self, lcax};
use cairn_analysis::project::file;
use cairn_analysis::words::Key;
use cairn_core::choices::link::text::Plain;

/// MIME type of project files and of files for other programs.
const JSON: &str = "application/json;charset=utf-8";
/// Path of the page, below the language.
const PATH: &str = "project/";

cairn_core::closed! {
    /// A file made from the current project.
    #[derive(Clone, Copy)]
    enum ProjectFileFormat {
        Own;
        Quantities;
        Lcax;
    }
}

impl ProjectFileFormat {
    const fn name(self) -> Key {
        match self {
            ProjectFileFormat::Own => Key::ProjectFileJson,
            ProjectFileFormat::Quantities => Key::ProjectFileCsv,
            ProjectFileFormat::Lcax => Key::ProjectFileLcax,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            ProjectFileFormat::Own => ".json",
            ProjectFileFormat::Quantities => ".csv",
            ProjectFileFormat::Lcax => "-lcax.json",
        }
    }
}

pub(super) fn files(context: &ProjectPageContext) -> Html {
    let ProjectPageContext { words, live, .. } = context;
    let live = *live;
    let bring = {
        let (act, start) = (context.act.clone(), Rc::clone(&context.state.start));
        move |file: File| -> FileTask {
            let (act, start) = (act.clone(), Rc::clone(&start));
            Box::pin(async move { act.emit(open(&start, &file).await) })
        }
    };
    html! {
        <section aria-labelledby="project-files">
            <h2 id="project-files">{ words.say(Key::FileTitle) }</h2>
            <p class="hint">{ words.say(Key::ProjectFileHint) }</p>
            <p class="project-row" id="project-made">{ for ProjectFileFormat::ALL.map(|form| made(context, form)) }</p>
            if live {
                { visitor_input::file_button(words, "project-bring", bring) }
                { downloads(context) }
            }
        </section>
    }
}

/// A button that makes a file.
fn made(context: &ProjectPageContext, form: ProjectFileFormat) -> Html {
    let (state, act) = (context.state.clone(), context.act.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        let (start, view, described) = (&state.start, &state.shown, &state.query.described);
        let (text, kind) = match form {
            ProjectFileFormat::Own => (file::write(described, &start.projects), JSON),
            ProjectFileFormat::Quantities => (export::project::csv(&start.projects, &view.assessed.own), CSV),
            ProjectFileFormat::Lcax => (lcax::write(&start.projects, described, &view.assessed, &view.release), JSON),
        };
        let name = ["cairn-project-", described.place.as_str(), form.ending()].concat();
        if blob(&text, kind).and_then(|file| hand_over(&file, &name)).is_err() {
            act.emit(ProjectAction::NoFile);
        }
    });
    let live = context.live && context.state.is_answered() && context.state.shown.fault.is_none();
    html! { <button type="button" disabled={!live} {onclick}>{ context.words.say(form.name()) }</button> }
}

/// The content of an imported file, or the reason why it cannot be opened.
async fn open(start: &ProjectStart, file: &File) -> ProjectAction {
    match visitor_input::opened(file, device::open_project(file, &start.projects).await) {
        Ok(described) => ProjectAction::Describe(Box::new(described)),
        Err(filed) => ProjectAction::Say(ProjectMessage::Filed(filed)),
    }
}

/// The saved projects on the device, and a control that saves the current one.
fn downloads(context: &ProjectPageContext) -> Html {
    let ProjectPageContext { words, state, act, .. } = context;
    let below = |(name, query): &'_ (Plain, String)| {
        (
            name.clone(),
            if query.is_empty() {
                PATH.to_owned()
            } else {
                [PATH, "?", query].concat()
            },
        )
    };
    let list = SavedList {
        of: SavedPageKind::Projects,
        id: "project-keep",
        items: state.saved.iter().map(below).collect(),
        changed: act.reform(ProjectAction::Keeps),
        say: act.reform(|filed| ProjectAction::Say(ProjectMessage::Filed(filed))),
    };
    let (state, made) = (state.clone(), Rc::clone(words));
    list.draw(words, move || {
        let own = &state.query.described.name;
        let name = if own.is_empty() {
            Plain::clean(made.place(state.query.place()))
        } else {
            own.clone()
        };
        let address = state.address(made.language());
        (name, address.split_once('?').map_or("", |(_, query)| query).to_owned())
    })
}
