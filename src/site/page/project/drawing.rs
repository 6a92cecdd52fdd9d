//! Drawing: the picture of a choice, next to its list and in the tiles for choosing.
//!
//! It repeats the list, so screen readers skip it. Out of scope: the drawing of a system ([`super::part_pictures`]).

use yew::prelude::*;

use crate::site::page::project::ProjectPageContext;
use crate::site::page::project::part_pictures::path;
use cairn_analysis::words::Key;
use cairn_core::facts::projects::BuildSystem;
use cairn_core::kind::BuildPart;

/// The picture of a system of a part; empty if there is none.
pub(super) fn drawing(part: BuildPart, id: Option<&str>) -> Html {
    let Some(lines) = id.and_then(|id| path(part, id)) else {
        return Html::default();
    };
    html! { <svg class="built" viewBox="0 0 48 32" aria-hidden="true"><path d={lines} /></svg> }
}

/// Every system of a part as a tile with its picture and its name, collapsed; only if scripts run.
pub(super) fn tiles(context: &ProjectPageContext, part: BuildPart, shown: Option<&str>, pick: &Callback<String, Option<()>>) -> Html {
    if !context.live {
        return Html::default();
    }
    let systems = context.state.start.projects.systems_of(part);
    let tile = |(at, system): (usize, &BuildSystem)| {
        let id = system.id.clone();
        let pick = pick.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            pick.emit(id.clone());
        });
        let pressed = (shown == Some(system.id.as_str())).to_string();
        html! {
            <button type="button" key={system.id.clone()} aria-pressed={pressed} data-system={system.id.clone()} {onclick}>
                { drawing(part, Some(&system.id)) }
                <span>{ context.names().system(at) }</span>
            </button>
        }
    };
    html! {
        <details class="project-tiles">
            <summary>{ context.words.fill(Key::ProjectTiles, &[("part", context.names().part(part))]) }</summary>
            <div>{ for systems.map(tile) }</div>
        </details>
    }
}
