//! Usuals: usual houses of many places in a table, readable without scripts.
//!
//! Out of scope: the project.

use yew::prelude::*;

use crate::site::bootstrap::project::PlaceUsualHouse;
use crate::site::link::project as address;
use crate::site::page::project::ProjectPageContext;
use cairn_analysis::words::Key;
use cairn_core::kind::BuildPart;

pub(super) fn usuals(context: &ProjectPageContext) -> Html {
    let words = &*context.words;
    // In the order of the language.
    let known = &context.state.start.usual;
    let rows = words
        .places()
        .iter()
        .filter_map(|place| known.iter().find(|row| row.place == place.id));
    html! {
        <section>
            <h2 id="project-usuals">{ words.say(Key::ProjectUsuals) }</h2>
            <p class="hint">{ words.say(Key::ProjectUsualsWhat) }</p>
            <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="project-usuals">
                <table class="topic-table project-usuals" aria-labelledby="project-usuals">
                    <thead><tr>
                        <th scope="col">{ words.say(Key::PlaceLabel) }</th>
                        <th scope="col">{ context.names().part(BuildPart::Wall) }</th>
                        <th scope="col">{ context.names().part(BuildPart::Roof) }</th>
                        <th scope="col">{ words.say(Key::ProjectMass) }</th>
                        <th scope="col">{ words.say(Key::ProjectUpfront) }{ words.comma() }{ words.say(Key::ProjectCarbonUnit) }</th>
                    </tr></thead>
                    <tbody>{ for rows.map(|usual| row(context, usual)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn row(context: &ProjectPageContext, usual: &PlaceUsualHouse) -> Html {
    let words = &*context.words;
    let href = address::plain(words.language(), Some(usual.place));
    let [wall, roof] = usual.systems.map(|system| system.map_or("", |at| context.names().system(at)));
    html! {
        <tr key={usual.place.to_string()}>
            <th scope="row"><a {href}>{ words.place(usual.place) }</a></th>
            <td>{ wall }</td>
            <td>{ roof }</td>
            <td>{ context.amount(usual.mass) }</td>
            <td>{ context.amount(usual.upfront) }</td>
        </tr>
    }
}
