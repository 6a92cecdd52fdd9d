//! Method: the scope of the model, today's path, the equations, the assumptions, the limits, and the identity of this release.
//!
//! The texts are in `static/pages/method.*.md`; the values and blocks that they name are given here. Out of scope: the evaluation of equations, and the use of assumptions.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::equation::{EquationTopic, topic};
use crate::pages::leaf::formulas::formulas;
use crate::pages::leaf::path::path;
use crate::pages::leaf::ranges::ranges;
use crate::pages::leaf::{chapter, cited, code, english, frame, glossary, table, titled};
use crate::pages::prose::{self, ProsePage, TermLinks, prose};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::Sector;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;
use cairn_evidence::comparison::baseline::BaselineValue;
use cairn_evidence::{AssumedRow, TableCatalogue};

/// The chapter that stands open.
const OPEN: &str = "followed";

/// Limits that the page about Cairn also names, by their names in the text.
const CANNOT: [(&str, Key); 7] = [
    ("cannot_forecast", Key::MethodCannotForecast),
    ("cannot_inventory", Key::MethodCannotInventory),
    ("cannot_costs", Key::MethodCannotCosts),
    ("cannot_past", Key::MethodCannotPast),
    ("cannot_sum", Key::MethodCannotSum),
    ("cannot_credit", Key::MethodCannotCredit),
    ("cannot_concrete", Key::MethodCannotConcrete),
];

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
    pub catalogue: Rc<TableCatalogue>,
    /// The identity of this release.
    pub fingerprint: Rc<Fingerprint>,
    /// Results of the world with no lever moved.
    pub ours: Rc<Vec<BaselineValue>>,
}

/// The working of the model, and its limits.
#[component]
pub fn Method(props: &MethodProps) -> Html {
    let MethodProps {
        words,
        home,
        catalogue,
        fingerprint,
        ours,
    } = props;
    let scopes = Sector::ALL.map(|sector| (names::sector(sector), scope(sector)));
    let (first, last) = (words.year(Year::LEVERS), words.year(Year::RECONSTRUCTED));
    let release = words.fill(Key::FooterRelease, &[("release", &words.isolate(&fingerprint.release))]);
    let marks = fingerprint
        .marks
        .iter()
        .map(|(what, mark)| html! { <div><dt>{ code(what) }</dt><dd>{ code(mark) }</dd></div> });
    let mut values = vec![
        ("first", Html::from(first.as_str())),
        ("last", last.into()),
        ("numbers_same", words.say(Key::MethodNumbersSame).into()),
        ("release", release.into()),
        ("scope", pairs(words, "scope", Key::MethodScope, &scopes)),
        ("path", path(words, catalogue, ours)),
        ("equations", equations(words, catalogue)),
        ("quality", pairs(words, "quality", Key::MethodQuality, &QUALITY)),
        ("assumptions", assumptions(words, catalogue)),
        ("ranges", ranges(words, catalogue)),
        ("marks", html! { <dl class="marks">{ for marks }</dl> }),
    ];
    values.extend(CANNOT.map(|(name, key)| (name, words.fill(key, &[("first", &first)]).into())));
    values.extend(formulas());
    let language = words.language();
    let chapters = prose::chapters(&prose(ProsePage::Method, language), &values, &[OPEN], &TermLinks::of(language));
    let inside = html! { <>{ glossary::glossary_link(words) }{ chapters }</> };
    frame(words, *home, Leaf::Method, inside)
}

/// A chapter of names with a description each.
fn pairs(words: &Words, id: &'static str, title: Key, pairs: &[(Key, Key)]) -> Html {
    let list = html! {
        <dl class="told">
            { for pairs.iter().map(|(name, what)| html! { <div><dt>{ words.say(*name) }</dt><dd>{ words.say(*what) }</dd></div> }) }
        </dl>
    };
    chapter(id, words.say(title).into(), false, list)
}

fn equations(words: &Words, catalogue: &TableCatalogue) -> Html {
    let least = catalogue
        .assumption("built.least")
        .map_or_else(String::new, |least| words.quantity(least, Unit::Share));
    let route = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Modellers,
    };
    let signs = [route.write().as_str(), "#signs"].concat();
    let inside = html! {
        <>
            <p>{ words.say(Key::MethodEquationsWhat) }{ " " }<a href={signs}>{ words.say(Key::ModellersSigns) }</a></p>
            { for EquationTopic::ALL.into_iter().map(|of| topic(words, of, &least)) }
        </>
    };
    chapter("equations", words.say(Key::MethodEquations).into(), false, inside)
}

/// Every assumption with its range, its reason and its source.
fn assumptions(words: &Words, catalogue: &TableCatalogue) -> Html {
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
            { table(&titled("assumed"), "assumptions", &heads.map(|key| words.say(key).to_owned()), html! { <>{ for catalogue.assumed.iter().map(row) }</> }) }
        </>
    }
}
