//! Form: the visitor's description of a project. An empty field uses the usual value of the place, and shows it.
//!
//! Out of scope: the results.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::draw::pick::Pick;
use crate::site::bootstrap::project::named;
use crate::site::page::project::ProjectPageContext;
use crate::site::page::project::drawing::{drawing, tiles};
use crate::site::part::visitor_input::NumberField;
use crate::site::state::project::ProjectAction;
use cairn_analysis::project::description::{Answered, InnerWall, ProjectDescription};
use cairn_analysis::project::file::{self, KINDS, SAME};
use cairn_analysis::words::Key;
use cairn_core::choices::link::text::{LONGEST, Plain};
use cairn_core::kind::{BuildPart, CementKind, EnergyStandard, SteelKind};
use cairn_core::place::PlaceId;

/// Numbers in the first group of fields.
const FIRST: [Answered; 5] = [
    Answered::Dwellings,
    Answered::DwellingsABuilding,
    Answered::UsableM2,
    Answered::People,
    Answered::Storeys,
];
/// Numbers next to cement and steel.
const BOUGHT: [Answered; 2] = [Answered::SolarKwp, Answered::Years];
/// Numbers in the collapsed group.
const MORE: [Answered; 7] = [
    Answered::GrossFactor,
    Answered::LocalKm,
    Answered::FactoryKm,
    Answered::ReusedFrame,
    Answered::ReusedWall,
    Answered::ReusedRoof,
    Answered::OwnKwh,
];

pub(super) fn form(context: &ProjectPageContext) -> Html {
    let ProjectPageContext {
        words,
        state,
        act,
        live,
        places,
        ..
    } = context;
    let live = *live;
    let described = &state.query.described;
    let pick = act.filter_reform(|id: String| PlaceId::parse(&id).map(ProjectAction::Visit));
    let chosen = AttrValue::from(described.place.to_string());
    let kinds = KINDS
        .into_iter()
        .enumerate()
        .map(|(at, kind)| (kind.id(), named(&context.names().kinds, at).to_owned()));
    let kind = act.filter_reform(|id: String| KINDS.into_iter().find(|kind| kind.id() == id).map(ProjectAction::Kind));
    let rename = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                act.emit(ProjectAction::Name(Plain::clean(&input.value())));
            }
        })
    };
    let name = words.say(Key::ProjectName);
    html! {
        <section class="project-form" aria-labelledby="project-form">
            <h2 id="project-form">{ words.say(Key::ProjectForm) }</h2>
            <Pick id="place" label={words.say(Key::PlaceLabel).to_owned()} options={Rc::clone(places)} {chosen} {live} {pick} />
            { list(context, "kind", words.say(Key::ProjectKind), described.kind.id(), kinds.collect(), kind, Html::default()) }
            <label class="pick">
                <span>{ name }</span>
                <input id="project-name" type="text" dir="auto" autocomplete="off" maxlength={LONGEST.to_string()}
                    value={described.name.to_string()} disabled={!live} onchange={rename} />
            </label>
            <div class="project-numbers">{ for FIRST.map(|what| number(context, what)) }</div>
            <fieldset>
                <legend>{ words.say(Key::ProjectParts) }</legend>
                { for BuildPart::CHOSEN.map(|part| system(context, part)) }
            </fieldset>
            <fieldset>
                <legend>{ words.say(Key::ProjectBought) }</legend>
                { bought(context) }
                <div class="project-numbers">{ for BOUGHT.map(|what| number(context, what)) }</div>
            </fieldset>
            <details>
                <summary>{ words.say(Key::ProjectMore) }</summary>
                <div class="project-numbers">{ for MORE.map(|what| number(context, what)) }</div>
            </details>
            <p><button type="button" id="project-reset" disabled={!live} onclick={act.reform(|_: MouseEvent| ProjectAction::Reset)}>{ words.say(Key::ProjectReset) }</button></p>
        </section>
    }
}

/// A list to choose from, optionally with a drawing.
pub(super) fn list(
    context: &ProjectPageContext,
    id: &str,
    label: &str,
    chosen: &str,
    options: Vec<(&str, String)>,
    pick: Callback<String, Option<()>>,
    beside: Html,
) -> Html {
    let options: Vec<(AttrValue, AttrValue)> = options
        .into_iter()
        .map(|(value, name)| (value.to_owned().into(), name.into()))
        .collect();
    let id = ["project-", id].concat();
    html! {
        <div class="drawn" key={id.clone()}>
            { beside }
            <Pick {id} label={label.to_owned()} options={Rc::new(options)} chosen={chosen.to_owned()} live={context.live} {pick} />
        </div>
    }
}

/// The systems of a part, the usual one first.
fn system(context: &ProjectPageContext, part: BuildPart) -> Html {
    let ProjectPageContext { words, state, act, .. } = context;
    let projects = &state.start.projects;
    let of = context.assessed();
    let usual = super::system_of_house(context, &of.usual_house, part);
    let mut options = vec![("", words.fill(Key::ProjectUsualHere, &[("name", usual)]))];
    if part == BuildPart::InnerWall {
        options.push((SAME, words.say(Key::ProjectSame).to_owned()));
    }
    options.extend(
        projects
            .systems_of(part)
            .map(|(at, system)| (system.id.as_str(), context.names().system(at).to_owned())),
    );
    let own = BuildPart::CHOSEN.iter().position(|chosen| *chosen == part);
    let own = own.and_then(|at| state.query.described.systems[at]);
    let chosen = own.map_or("", |own| file::word(projects, own));
    let start = Rc::clone(&state.start);
    let pick = act.filter_reform(move |id: String| Some(ProjectAction::System(part, file::system(&start.projects, part, &id))));
    let shown = match own {
        Some(InnerWall::System(at)) => Some(at),
        Some(InnerWall::Same) => None,
        None => of.usual_house.system(part),
    };
    let shown = shown.and_then(|at| projects.systems.get(at)).map(|system| system.id.as_str());
    let tiles = tiles(context, part, shown, &pick);
    let called = context.names().part(part);
    html! {
        <>
            { list(context, part.id(), called, chosen, options, pick, drawing(part, shown)) }
            { tiles }
        </>
    }
}

/// Cement, steel and energy standard.
fn bought(context: &ProjectPageContext) -> Html {
    let ProjectPageContext { words, state, act, .. } = context;
    let described = &state.query.described;
    let names = context.names();
    let changed = |change: fn(&mut ProjectDescription, &str)| {
        let described = described.clone();
        let act = act.clone();
        Callback::from(move |id: String| {
            let mut described = described.clone();
            change(&mut described, &id);
            act.emit(ProjectAction::Describe(Box::new(described)));
            Some(())
        })
    };
    let all = |ids: &[&'static str], called: &[String]| -> Vec<(&'static str, String)> {
        ids.iter().enumerate().map(|(at, id)| (*id, named(called, at).to_owned())).collect()
    };
    // The first option of each is the usual one, which is stored as empty.
    let cement = changed(|described, id| described.cement = CementKind::find(id).filter(|kind| *kind != CementKind::Average));
    let steel = changed(|described, id| described.steel = SteelKind::find(id).filter(|kind| *kind != SteelKind::Average));
    let standard = changed(|described, id| described.standard = EnergyStandard::find(id).filter(|kind| *kind != EnergyStandard::Usual));
    let chosen = [
        described.cement.unwrap_or(CementKind::Average).id(),
        described.steel.unwrap_or(SteelKind::Average).id(),
        described.standard.unwrap_or(EnergyStandard::Usual).id(),
    ];
    let none = Html::default;
    html! {
        <>
            { list(context, "cement", words.say(Key::ProjectCement), chosen[0], all(&CementKind::ALL.map(CementKind::id), &names.cements), cement, none()) }
            { list(context, "steel", words.say(Key::ProjectSteel), chosen[1], all(&SteelKind::ALL.map(SteelKind::id), &names.steels), steel, none()) }
            { list(context, "standard", words.say(Key::ProjectStandard), chosen[2], all(&EnergyStandard::ALL.map(EnergyStandard::id), &names.standards), standard, none()) }
        </>
    }
}

/// A field for a number, with the usual value as placeholder.
fn number(context: &ProjectPageContext, what: Answered) -> Html {
    let ProjectPageContext {
        words, state, act, live, ..
    } = context;
    let own = state.query.described.numbers[what.index()];
    let usual = (what != Answered::OwnKwh).then(|| context.assessed().house.number(what));
    let shown = own.map_or_else(String::new, |own| written(context, own));
    let hint = usual.map_or_else(String::new, |usual| written(context, usual));
    let field = NumberField {
        id: ["project-", what.id()].concat(),
        name: named(&context.names().numbers, what.index()),
        shown,
        hint,
        live: *live,
    };
    field.draw(
        words,
        move |number| what.check(number).is_ok(),
        act.reform(move |number| ProjectAction::Number(what, number)),
    )
}

/// A number in a form that can be typed again.
pub(super) fn written(context: &ProjectPageContext, number: f64) -> String {
    let digits = (0_u8..2).find(|digits| {
        let scaled = number * [1.0, 10.0][usize::from(*digits)];
        (scaled - libm::round(scaled)).abs() < 1e-6
    });
    context.words.number(number, digits.unwrap_or(2))
}
