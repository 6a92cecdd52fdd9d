//! Result: mass and emissions of a project by stage and by part, compared with the usual house or another project, and energy in use.
//!
//! Out of scope: the calculation.

use yew::prelude::*;

use crate::draw::picture::percent;
use crate::site::page::project::{ProjectPageContext, counted, system_of_house};
use cairn_analysis::project::count::{Modules, ProjectInventory};
use cairn_analysis::words::Key;
use cairn_core::kind::BuildPart;

/// Reads a value of the modules.
type LifeCycleReader = fn(&Modules) -> f64;

/// The stages, each with its row; `true` marks a sum.
const MODULES: [(&str, Key, LifeCycleReader, bool); 7] = [
    ("a1a3", Key::ProjectMaking, |of| of.making, false),
    ("a4", Key::ProjectHaul, |of| of.haul, false),
    ("a5", Key::ProjectSite, |of| of.site, false),
    ("upfront", Key::ProjectUpfront, Modules::upfront, true),
    ("b4", Key::ProjectAgain, |of| of.again, false),
    ("c", Key::ProjectEnd, |of| of.end, false),
    ("life", Key::ProjectLife, Modules::life, true),
];

pub(super) fn result(context: &ProjectPageContext) -> Html {
    let words = &*context.words;
    html! {
        <section aria-labelledby="project-result">
            <h2 id="project-result">{ words.say(Key::ProjectResult) }</h2>
            { modules(context) }
            { parts(context) }
            <h3>{ words.say(Key::ProjectUse) }</h3>
            <p>{ used(context) }</p>
        </section>
    }
}

/// A value for each square metre of gross floor of a counted house.
fn a_metre(counted: &ProjectInventory, value: f64) -> f64 {
    value / counted.shape.gross
}

/// Half of the range of production, scaled to include parts that an early design does not list.
fn half(counted: &ProjectInventory) -> f64 {
    let listed: f64 = counted.items.iter().map(|item| item.modules.making).sum();
    let more = if listed > 0.0 { counted.whole.making / listed } else { 1.0 };
    a_metre(counted, counted.half * more)
}

fn modules(context: &ProjectPageContext) -> Html {
    let words = &*context.words;
    let own = &context.assessed().own;
    let (name, other, close) = counted(context);
    let most = [own, other].into_iter().map(|of| a_metre(of, of.whole.life())).fold(1e-9, f64::max);
    let bar = |of: f64, half: f64| {
        let along = |value: f64| percent((value / most).clamp(0.0, 1.0));
        html! {
            <svg>
                <rect width={along(of)} height="100%" />
                if half > 0.0 {
                    <line x1={along(of - half)} x2={along(of + half)} y1="50%" y2="50%" />
                }
            </svg>
        }
    };
    let row = |(id, key, read, sum): &(&'static str, Key, LifeCycleReader, bool)| {
        let [mine, theirs] = [own, other].map(|of| a_metre(of, read(&of.whole)));
        let change = if theirs > 0.0 { words.change(mine, theirs) } else { String::new() };
        let half = if *id == "a1a3" { half(own) } else { 0.0 };
        html! {
            <tr key={*id} data-module={*id} class={classes!(sum.then_some("sum"))}>
                <th scope="row">{ words.say(*key) }</th>
                <td>{ context.amount(mine) }</td>
                <td>{ context.amount(theirs) }</td>
                <td>{ change }</td>
                <td class="along" aria-hidden="true">{ bar(mine, half) }</td>
            </tr>
        }
    };
    let plain = |id: &'static str, key: Key, [mine, theirs]: [String; 2]| {
        html! {
            <tr key={id} data-module={id}>
                <th scope="row">{ words.say(key) }</th><td>{ mine }</td><td>{ theirs }</td><td></td><td aria-hidden="true"></td>
            </tr>
        }
    };
    let both = |value: fn(&ProjectInventory) -> f64| [own, other].map(|of| context.amount(value(of)));
    let ranges = [own, other].map(|of| ["± ", &context.amount(half(of))].concat());
    let country = context.amount(context.assessed().country[1]);
    html! {
        <>
            <div class="leaf-scroll" role="region" tabindex="0" aria-label={words.say(Key::ProjectModules).to_owned()}>
                <table class="topic-table project-table">
                    <caption>{ words.say(Key::ProjectModules) }{ " · " }{ words.say(Key::ProjectCarbonUnit) }</caption>
                    <thead><tr>
                        <td></td><th scope="col">{ words.say(Key::ProjectYours) }</th><th scope="col">{ words.say(name) }</th>
                        <td></td><td aria-hidden="true"></td>
                    </tr></thead>
                    <tbody>
                        { for MODULES.iter().map(row) }
                        { plain("half", Key::ProjectHalf, ranges) }
                        { plain("stored", Key::ProjectStored, both(|of| a_metre(of, of.stored))) }
                        { plain("mass", Key::ProjectMass, both(|of| a_metre(of, of.mass))) }
                        { plain("followed", Key::ProjectFollowed, both(|of| of.comparable[1] / of.shape.usable)) }
                    </tbody>
                </table>
            </div>
            <p class="hint">{ words.fill(Key::ProjectCountry, &[("amount", &country)]) }</p>
            if close {
                <p class="project-close">{ words.say(Key::ProjectClose) }</p>
            }
        </>
    }
}

fn parts(context: &ProjectPageContext) -> Html {
    let words = &*context.words;
    let of = context.assessed();
    let (name, other, _) = counted(context);
    let value = |counted: &ProjectInventory, part: BuildPart| a_metre(counted, counted.part(part).1.upfront());
    let most = BuildPart::ALL
        .into_iter()
        .flat_map(|part| [value(&of.own, part), value(other, part)])
        .fold(1e-9, f64::max);
    let row = |part: BuildPart| {
        let (mass, _) = of.own.part(part);
        let [mine, theirs] = [&of.own, other].map(|counted| value(counted, part));
        let system = if part == BuildPart::Door {
            ""
        } else {
            system_of_house(context, &of.house, part)
        };
        let bar = |value: f64| percent((value / most).clamp(0.0, 1.0));
        html! {
            <tr key={part.id()} data-part={part.id()}>
                <th scope="row">{ context.names().part(part) }<small>{ system }</small></th>
                <td>{ context.amount(a_metre(&of.own, mass)) }</td>
                <td>{ context.amount(mine) }</td>
                <td>{ context.amount(theirs) }</td>
                <td class="along" aria-hidden="true"><svg>
                    <rect width={bar(mine)} height="55%" />
                    <rect class="other" width={bar(theirs)} y="65%" height="35%" />
                </svg></td>
            </tr>
        }
    };
    // A part that neither has gets no row, as in the terminal.
    let there = BuildPart::ALL
        .into_iter()
        .filter(|part| [&of.own, other].iter().any(|counted| counted.part(*part).0 > 0.0));
    html! {
        <div class="leaf-scroll" role="region" tabindex="0" aria-label={words.say(Key::ProjectByPart).to_owned()}>
            <table class="topic-table project-table">
                <caption>{ words.say(Key::ProjectByPart) }{ " · " }{ words.say(Key::ProjectCarbonUnit) }</caption>
                <thead><tr>
                    <th scope="col">{ words.say(Key::ProjectPart) }</th><th scope="col">{ words.say(Key::ProjectMass) }</th>
                    <th scope="col">{ words.say(Key::ProjectYours) }</th><th scope="col">{ words.say(name) }</th><td aria-hidden="true"></td>
                </tr></thead>
                <tbody>{ for there.map(row) }</tbody>
            </table>
        </div>
    }
}

/// Energy in use as a sentence.
fn used(context: &ProjectPageContext) -> String {
    let of = context.assessed();
    let area = of.own.shape.usable;
    let number = |value: f64| context.amount(value);
    let with = [
        ("kwh", number(of.energy.kwh)),
        ("usual", number(of.energy.usual)),
        ("made", number(of.energy.made / 1e3)),
        ("power", number(of.energy.power / 1e3)),
        ("carbon", context.carbon(of.energy.carbon / area)),
        ("other", context.carbon(of.usual_energy.carbon / area)),
        ("grid", context.words.number(of.energy.grid, 2)),
    ];
    context
        .words
        .fill(Key::ProjectUseTold, &with.each_ref().map(|(name, text)| (*name, text.as_str())))
}
