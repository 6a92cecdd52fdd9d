//! Method: the scope of the model, today's path, the equations, the assumptions, the limits, and the identity of this release.
//!
//! Out of scope: the evaluation of equations, and the use of assumptions.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::attribution::who;
use crate::pages::leaf::brief::brief;
use crate::pages::leaf::decomposition::grows;
use crate::pages::leaf::equation::{EquationTopic, topic};
use crate::pages::leaf::flows::flows;
use crate::pages::leaf::need::need;
use crate::pages::leaf::pair::pair;
use crate::pages::leaf::path::path;
use crate::pages::leaf::project::project;
use crate::pages::leaf::purchase::purchase;
use crate::pages::leaf::ranges::ranges;
use crate::pages::leaf::sensitivity::matters;
use crate::pages::leaf::stock::stands;
use crate::pages::leaf::{cited, code, english, frame, table};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::Sector;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use cairn_evidence::comparison::baseline::Ours;
use cairn_evidence::{AssumedRow, TableCatalogue};

/// Sections of the page: heading, then one sentence each.
const PARTS: [(&str, Key, &[Key]); 4] = [
    (
        "followed",
        Key::MethodFollowed,
        &[
            Key::MethodFollowedSectors,
            Key::MethodFollowedMaterials,
            Key::MethodFollowedEmissions,
            Key::MethodFollowedCivil,
        ],
    ),
    (
        "numbers",
        Key::MethodNumbers,
        &[
            Key::MethodNumbersFacts,
            Key::MethodNumbersChoices,
            Key::MethodNumbersModel,
            Key::MethodNumbersSame,
        ],
    ),
    (
        "assumed",
        Key::MethodAssumed,
        &[
            Key::MethodAssumedStorylines,
            Key::MethodAssumedLives,
            Key::MethodAssumedGaps,
            Key::MethodAssumedTable,
        ],
    ),
    (
        "cannot",
        Key::MethodCannot,
        &[
            Key::MethodCannotForecast,
            Key::MethodCannotInventory,
            Key::MethodCannotCosts,
            Key::MethodCannotPast,
            Key::MethodCannotVacant,
            Key::MethodCannotSum,
            Key::MethodCannotScrap,
            Key::MethodCannotCredit,
            Key::MethodCannotConcrete,
            Key::MethodCannotEarth,
            Key::MethodCannotUsedCars,
            Key::MethodCannotVehicles,
            Key::MethodCannotCivil,
            Key::MethodCannotElectricity,
            Key::MethodCannotPower,
            Key::MethodCannotIndustry,
            Key::MethodCannotRanks,
            Key::MethodCannotAverages,
            Key::MethodCannotChangeOfUse,
            Key::MethodCannotPlastics,
            Key::MethodCannotPlasticsFitted,
            Key::MethodCannotGoods,
            Key::MethodCannotNetworks,
            Key::MethodCannotWood,
            Key::MethodCannotStudies,
        ],
    ),
];

/// The scope of a sector.
const fn scope(sector: Sector) -> Key {
    match sector {
        Sector::Homes => Key::MethodScopeHomes,
        Sector::OtherBuildings => Key::MethodScopeOther,
        Sector::Vehicles => Key::MethodScopeVehicles,
        Sector::Infrastructure => Key::MethodScopeInfrastructure,
        Sector::CivilWorks => Key::MethodScopeCivil,
        Sector::Goods => Key::MethodScopeGoods,
        Sector::Unmodelled => Key::MethodScopeUnmodelled,
        Sector::RoadVehicles => Key::MethodScopeRoadVehicles,
        Sector::HouseholdGoods => Key::MethodScopeHouseholdGoods,
        Sector::PlasticGoods => Key::MethodScopePlasticGoods,
    }
}

/// Quality marks on values, and their meaning.
const QUALITY: [(Key, Key); 5] = [
    (Key::BasisNational, Key::MethodQualityNational),
    (Key::BasisRegional, Key::MethodQualityRegional),
    (Key::BasisGlobal, Key::MethodQualityGlobal),
    (Key::BasisAssumed, Key::MethodQualityAssumed),
    (Key::BasisRecalled, Key::MethodQualityRecalled),
];

/// The identity of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// Release of model and data.
    pub release: String,
    /// Digests in hexadecimal digits, each with the name used by the command line and the files.
    pub marks: Vec<(&'static str, String)>,
}

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct MethodProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
    /// The tables, for the assumptions.
    pub shelf: Rc<TableCatalogue>,
    /// The identity of this release.
    pub fingerprint: Rc<Fingerprint>,
    /// Results of the world with no lever moved.
    pub ours: Rc<Vec<Ours>>,
}

/// The working of the model, and its limits.
#[component]
pub fn Method(props: &MethodProps) -> Html {
    let MethodProps {
        words,
        home,
        shelf,
        fingerprint,
        ours,
    } = props;
    let [followed, numbers, assumed, cannot] = PARTS.map(|part| listed(words, part));
    let scopes = Sector::ALL.map(|sector| (names::sector(sector), scope(sector)));
    let inside = html! {
        <>
            { followed }
            { pairs(words, "scope", Key::MethodScope, &scopes) }
            { numbers }
            <section aria-labelledby="time">
                <h2 id="time">{ words.say(Key::MethodTime) }</h2>
                <p>{ words.fill(Key::MethodTimeWhat, &[("first", &words.year(Year::LEVERS)), ("last", &words.year(Year::RECONSTRUCTED))]) }</p>
            </section>
            { path(words, shelf, ours) }
            { equations(words, shelf) }
            { pairs(words, "quality", Key::MethodQuality, &QUALITY) }
            { assumed }
            { assumptions(words, shelf) }
            { ranges(words, shelf) }
            { matters(words) }
            { who(words) }
            { grows(words) }
            { need(words) }
            { pair(words) }
            { flows(words) }
            { stands(words) }
            { purchase(words) }
            { project(words) }
            { brief(words) }
            { cannot }
            <section aria-labelledby="release">
                <h2 id="release">{ words.say(Key::MethodRelease) }</h2>
                <p>{ words.fill(Key::FooterRelease, &[("release", &words.isolate(&fingerprint.release))]) }</p>
                <p>{ words.say(Key::MethodReleaseWhat) }</p>
                <dl class="marks">
                    { for fingerprint.marks.iter().map(|(what, mark)| html! { <div><dt>{ code(what) }</dt><dd>{ code(mark) }</dd></div> }) }
                </dl>
            </section>
        </>
    };
    frame(words, *home, Leaf::Method, inside)
}

/// A heading with one sentence each.
fn listed(words: &Words, (id, title, sentences): (&'static str, Key, &[Key])) -> Html {
    let first = words.year(Year::LEVERS);
    html! {
        <section>
            <h2 {id}>{ words.say(title) }</h2>
            <ul>
                { for sentences.iter().map(|key| html! { <li>{ words.fill(*key, &[("first", &first)]) }</li> }) }
            </ul>
        </section>
    }
}

/// A heading, then names with a description each.
fn pairs(words: &Words, id: &'static str, title: Key, pairs: &[(Key, Key)]) -> Html {
    html! {
        <section aria-labelledby={id}>
            <h2 {id}>{ words.say(title) }</h2>
            <dl class="told">
                { for pairs.iter().map(|(name, what)| html! { <div><dt>{ words.say(*name) }</dt><dd>{ words.say(*what) }</dd></div> }) }
            </dl>
        </section>
    }
}

fn equations(words: &Words, shelf: &TableCatalogue) -> Html {
    let least = shelf
        .assumption("built.least")
        .map_or_else(String::new, |least| words.quantity(least, Unit::Share));
    let route = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Modellers,
    };
    let signs = [route.write().as_str(), "#signs"].concat();
    html! {
        <section aria-labelledby="equations">
            <h2 id="equations">{ words.say(Key::MethodEquations) }</h2>
            <p>{ words.say(Key::MethodEquationsWhat) }{ " " }<a href={signs}>{ words.say(Key::ModellersSigns) }</a></p>
            { for EquationTopic::ALL.into_iter().map(|of| topic(words, of, &least)) }
        </section>
    }
}

/// Every assumption with its range, its reason and its source.
fn assumptions(words: &Words, shelf: &TableCatalogue) -> Html {
    let heads = [
        Key::MethodAssumedName,
        Key::MethodAssumedValue,
        Key::MethodAssumedLow,
        Key::MethodAssumedHigh,
        Key::CheckColUnit,
        Key::CheckColReason,
        Key::SourcesTitle,
    ];
    let row = |row: &AssumedRow| {
        // A calendar year has no group separator; a span of years is written like any other number.
        let dated = row.unit == "yr" && row.value >= f64::from(Year::FIRST.number());
        let number = |value: f64| {
            if dated { words.dated(value) } else { words.figures(value, 4) }
        };
        html! {
            <tr>
                <th scope="row">{ code(row.id) }</th>
                { for [row.value, row.low, row.high].map(|value| html! { <td class="number">{ number(value) }</td> }) }
                <td>{ english(&row.unit) }</td>
                <td class="reason">{ english(&row.reason) }</td>
                <td>{ cited(words, &row.sources) }</td>
            </tr>
        }
    };
    html! {
        <>
            <p>{ words.say(Key::CheckEnglish) }{ " " }<a href="evidence/assumptions.csv" download="">{ words.say(Key::MethodAssumedFile) }</a></p>
            { table("assumed", "assumptions", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for shelf.assumed.iter().map(row) }</> }) }
        </>
    }
}
