//! Lever: the section of one lever: its effect, where it acts, its limits, and its steps row by row.
//!
//! Out of scope: the effect itself (the model) and its reach (the table).

use yew::prelude::*;

use crate::pages::leaf::equation::EquationTopic;
use crate::pages::leaf::{cited, english, table};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Lever;
use cairn_core::unit::Unit;
use cairn_evidence::{Origin, StepRow, TableCatalogue};

/// Levers that act on the same flows, each pair once.
const MEET: [(Lever, Lever); 56] = [
    (Lever::HomeSpace, Lever::BuildingLife),
    (Lever::HomeSpace, Lever::BuildingDesign),
    (Lever::HomeSpace, Lever::Timber),
    (Lever::HomeSpace, Lever::Retrofit),
    (Lever::HomeSpace, Lever::NewBuildings),
    (Lever::WorkSpace, Lever::BuildingLife),
    (Lever::WorkSpace, Lever::BuildingDesign),
    (Lever::WorkSpace, Lever::Timber),
    (Lever::WorkSpace, Lever::NewBuildings),
    (Lever::CarSharing, Lever::RideSharing),
    (Lever::CarSharing, Lever::Modes),
    (Lever::CarSharing, Lever::VehicleLife),
    (Lever::CarSharing, Lever::ElectricVehicles),
    (Lever::RideSharing, Lever::Modes),
    (Lever::RideSharing, Lever::ElectricVehicles),
    (Lever::Modes, Lever::ElectricVehicles),
    (Lever::BuildingLife, Lever::NewBuildings),
    (Lever::BuildingLife, Lever::Reuse),
    (Lever::BuildingLife, Lever::Recovery),
    (Lever::VehicleLife, Lever::ElectricVehicles),
    (Lever::VehicleLife, Lever::Recovery),
    (Lever::BuildingDesign, Lever::Timber),
    (Lever::BuildingDesign, Lever::Clinker),
    (Lever::BuildingDesign, Lever::SteelMaking),
    (Lever::VehicleSize, Lever::VehicleWeight),
    (Lever::VehicleSize, Lever::ElectricVehicles),
    (Lever::VehicleWeight, Lever::OtherMaking),
    (Lever::MakingWaste, Lever::ScrapDiverted),
    (Lever::MakingWaste, Lever::SteelMaking),
    (Lever::Reuse, Lever::Recovery),
    (Lever::Reuse, Lever::Bricks),
    (Lever::Recovery, Lever::SteelMaking),
    (Lever::Recovery, Lever::OtherMaking),
    (Lever::ScrapDiverted, Lever::SteelMaking),
    (Lever::Timber, Lever::Clinker),
    (Lever::CementMaking, Lever::Clinker),
    (Lever::CementMaking, Lever::CleanPower),
    (Lever::Retrofit, Lever::CleanHeat),
    (Lever::CleanHeat, Lever::CleanPower),
    (Lever::CleanCooking, Lever::CleanPower),
    (Lever::ElectricVehicles, Lever::CleanPower),
    (Lever::FullerLoads, Lever::ElectricTrucks),
    (Lever::ElectricTrucks, Lever::CleanFuel),
    (Lever::VehicleLife, Lever::UsedVehicles),
    (Lever::CleanFuel, Lever::UsedVehicles),
    (Lever::ElectricTrucks, Lever::CleanPower),
    (Lever::PackagingAvoided, Lever::PackagingReplaced),
    (Lever::PackagingAvoided, Lever::PlasticsRecycling),
    (Lever::PackagingReplaced, Lever::Timber),
    (Lever::GoodsLife, Lever::PlasticsRecycling),
    (Lever::PlasticsRecycling, Lever::OtherMaking),
    (Lever::PlasticsRecycling, Lever::WasteKeptSafe),
    (Lever::SizedWorks, Lever::Clinker),
    (Lever::SizedWorks, Lever::LastingRoads),
    (Lever::SizedWorks, Lever::Recovery),
    (Lever::GoodsLife, Lever::SteelMaking),
];

/// The topics of the model that the lever changes.
const fn acts(lever: Lever) -> &'static [EquationTopic] {
    match lever {
        Lever::HomeSpace | Lever::WorkSpace | Lever::Modes => &[EquationTopic::Demand],
        Lever::FullerLoads => &[EquationTopic::Energy],
        Lever::CleanFuel => &[EquationTopic::Air],
        Lever::UsedVehicles => &[EquationTopic::Stock, EquationTopic::Air],
        Lever::RideSharing => &[EquationTopic::Demand, EquationTopic::Energy],
        Lever::CarSharing => &[EquationTopic::Demand, EquationTopic::Life],
        Lever::BuildingLife | Lever::VehicleLife => &[EquationTopic::Life],
        Lever::LastingRoads => &[EquationTopic::Works, EquationTopic::Cycle],
        Lever::SizedWorks => &[EquationTopic::Works],
        Lever::BuildingDesign | Lever::Timber => &[EquationTopic::Content],
        Lever::VehicleSize | Lever::VehicleWeight | Lever::ElectricVehicles | Lever::ElectricTrucks => {
            &[EquationTopic::Content, EquationTopic::Energy]
        }
        Lever::MakingWaste | Lever::Reuse | Lever::Recovery | Lever::ScrapDiverted => &[EquationTopic::Cycle],
        Lever::Clinker => &[EquationTopic::Content, EquationTopic::Ghg],
        Lever::SteelMaking | Lever::CementMaking | Lever::OtherMaking | Lever::Bricks | Lever::CleanPower => &[EquationTopic::Ghg],
        Lever::Retrofit | Lever::NewBuildings | Lever::CleanHeat | Lever::CleanCooking => &[EquationTopic::Energy],
        Lever::GoodsLife => &[EquationTopic::Plastics, EquationTopic::Goods, EquationTopic::Works],
        Lever::PlasticsRecycling | Lever::PackagingAvoided | Lever::PackagingReplaced | Lever::WasteKeptSafe => &[EquationTopic::Plastics],
    }
}

/// The limits and caveats of a lever; with the value of the assumption behind it.
fn limits_text(words: &Words, lever: Lever, shelf: &TableCatalogue) -> Option<String> {
    let plain = |key: Key| Some(words.say(key).to_owned());
    let with = |key: Key, value: String| Some(words.fill(key, &[("value", &value)]));
    match lever {
        Lever::HomeSpace => with(
            Key::LeversPageHeldHs,
            words.quantity(shelf.assumption("space.floor")?, Unit::M2PerPerson),
        ),
        Lever::WorkSpace => plain(Key::LeversPageHeldWs),
        Lever::CarSharing => plain(Key::LeversPageHeldCs),
        Lever::Modes => plain(Key::LeversPageHeldMd),
        Lever::FullerLoads => plain(Key::LeversPageHeldLf),
        Lever::BuildingLife => with(
            Key::LeversPageHeldHl,
            words.quantity(shelf.assumption("life.longest")?, Unit::Years),
        ),
        Lever::VehicleLife => plain(Key::LeversPageHeldVl),
        Lever::VehicleSize => plain(Key::LeversPageHeldVs),
        Lever::Reuse => plain(Key::LeversPageHeldRu),
        Lever::Recovery => plain(Key::LeversPageHeldEr),
        Lever::Timber => plain(Key::LeversPageHeldTm),
        Lever::SteelMaking => plain(Key::LeversPageHeldSt),
        Lever::OtherMaking => plain(Key::LeversPageHeldAl),
        Lever::CementMaking => plain(Key::LeversPageHeldCc),
        Lever::Bricks => plain(Key::LeversPageHeldBk),
        Lever::Clinker => with(
            Key::LeversPageHeldCk,
            words.percent(shelf.assumption("cement.least_clinker")?, false),
        ),
        Lever::Retrofit => with(Key::LeversPageHeldRf, words.percent(shelf.assumption("renovation.most")?, false)),
        Lever::CleanHeat => plain(Key::LeversPageHeldHp),
        Lever::CleanCooking => plain(Key::LeversPageHeldKc),
        Lever::ElectricVehicles => plain(Key::LeversPageHeldEv),
        Lever::ElectricTrucks => plain(Key::LeversPageHeldEt),
        Lever::CleanFuel => plain(Key::LeversPageHeldCf),
        Lever::UsedVehicles => plain(Key::LeversPageHeldUv),
        Lever::GoodsLife => plain(Key::LeversPageHeldGl),
        Lever::LastingRoads => plain(Key::LeversPageHeldRp),
        Lever::SizedWorks => plain(Key::LeversPageHeldCw),
        Lever::PlasticsRecycling => plain(Key::LeversPageHeldPr),
        Lever::PackagingAvoided => plain(Key::LeversPageHeldPk),
        Lever::PackagingReplaced => plain(Key::LeversPageHeldPs),
        Lever::WasteKeptSafe => plain(Key::LeversPageHeldPw),
        Lever::CleanPower => plain(Key::LeversPageHeldGr),
        _ => None,
    }
}

/// Possible adverse effects: more of the lever can mean more emissions or less reuse. `tests/closure/named.csv` has the
/// places.
const fn backwards(lever: Lever) -> &'static [Key] {
    match lever {
        Lever::BuildingLife => &[Key::LeversPageBackLeaves, Key::LeversPageBackOlder],
        Lever::VehicleLife | Lever::UsedVehicles | Lever::GoodsLife | Lever::LastingRoads => &[Key::LeversPageBackLeaves],
        Lever::PackagingAvoided | Lever::PackagingReplaced => &[Key::LeversPageBackPackaging],
        Lever::WorkSpace => &[Key::LeversPageBackMetal, Key::LeversPageBackVacant],
        Lever::RideSharing | Lever::Modes | Lever::BuildingDesign | Lever::VehicleSize | Lever::VehicleWeight => {
            &[Key::LeversPageBackMetal]
        }
        Lever::MakingWaste => &[Key::LeversPageBackScrap],
        Lever::ElectricVehicles => &[Key::LeversPageBackNew],
        // For retrofit, clean heat and electric lorries, `limits_text` says where emissions may rise.
        _ => &[],
    }
}

/// The section of a lever.
pub(super) fn part(words: &Words, lever: Lever, shelf: &TableCatalogue) -> Html {
    let id = lever.id();
    let [name, what] = names::lever(lever);
    html! {
        <section class="lever-part">
            <h4 {id}>{ words.say(name) }</h4>
            <p>{ words.say(what) }{ for limits_text(words, lever, shelf).map(|held| html! { <>{ " " }{ held }</> }) }</p>
            if !backwards(lever).is_empty() {
                <p class="backwards">{ for backwards(lever).iter().map(|key| html! { <>{ words.say(*key) }{ " " }</> }) }</p>
            }
            { places(words, lever, shelf) }
            { steps(words, id, shelf.steps.iter().filter(|row| row.dial.is_of(lever))) }
            { sources(shelf, shelf.steps.iter().filter(|row| row.dial.is_of(lever)).flat_map(|row| &row.sources)) }
        </section>
    }
}

/// The topics it changes, related levers, and the scenarios that use it.
fn places(words: &Words, lever: Lever, shelf: &TableCatalogue) -> Html {
    let method = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Method,
    };
    let method = method.write();
    let acts = acts(lever).iter().map(|topic| {
        html! { <li><a href={[method.as_str(), "#", topic.id()].concat()}>{ words.say(topic.texts()[0]) }</a></li> }
    });
    let meets = meets(lever).into_iter().map(|other| html! { <li>{ way(words, other) }</li> });
    let used = Scenario::ALL
        .into_iter()
        .filter(|scenario| uses(*scenario, lever, shelf))
        .map(|scenario| html! { <li>{ words.say(names::scenario(scenario)) }</li> });
    html! {
        <dl class="lever-places">
            <div><dt>{ words.say(Key::LeversPageActs) }</dt><dd><ul>{ for acts }</ul></dd></div>
            <div><dt>{ words.say(Key::LeversPageMeets) }</dt><dd><ul>{ for meets }</ul></dd></div>
            if uses_any(lever, shelf) {
                <div><dt>{ words.say(Key::LeversPageUsed) }</dt><dd><ul>{ for used }</ul></dd></div>
            }
        </dl>
    }
}

/// A link to a lever's section of the page.
pub(super) fn way(words: &Words, lever: Lever) -> Html {
    let route = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Levers,
    };
    html! { <a href={[route.write().as_str(), "#", lever.id()].concat()}>{ words.say(names::lever(lever)[0]) }</a> }
}

/// Levers that act on the same flows, in the order of the page.
fn meets(lever: Lever) -> Vec<Lever> {
    let meets = |other: &Lever| MEET.contains(&(lever, *other)) || MEET.contains(&(*other, lever));
    Lever::ALL.into_iter().filter(meets).collect()
}

fn uses(scenario: Scenario, lever: Lever, shelf: &TableCatalogue) -> bool {
    let choices = scenario.choices();
    choices.pulls.contains_key(&lever) || (choices.panel.is_some() && shelf.set.iter().any(|row| row.dial.is_of(lever)))
}

fn uses_any(lever: Lever, shelf: &TableCatalogue) -> bool {
    Scenario::ALL.into_iter().any(|scenario| uses(scenario, lever, shelf))
}

/// Its rows: a value for each level, the year of full effect, and the basis.
fn steps<'a>(words: &Words, id: &'static str, rows: impl Iterator<Item = &'a StepRow>) -> Html {
    let mut heads = vec![
        words.say(Key::LeversPageColMoves).to_owned(),
        words.say(Key::LeversPageColWhere).to_owned(),
    ];
    heads.extend((0..5).map(|level| words.number(f64::from(level), 0)));
    heads.extend([Key::LeversPageColFull, Key::LeversPageColBasis, Key::SourcesTitle].map(|key| words.say(key).to_owned()));
    let row = |row: &StepRow| {
        let value = |(value, verify): (Option<f64>, bool)| {
            let class = if verify { "number verify" } else { "number" };
            let shown = value.map_or_else(
                || words.say(Key::LeversPagePath).to_owned(),
                |value| words.dialled(row.dial.what.scale(), value),
            );
            html! { <td {class}>{ shown }</td> }
        };
        html! {
            <tr>
                <th scope="row">{ words.dial(row.dial) }</th>
                <td>{ words.place(row.within) }</td>
                { for row.values.into_iter().zip(row.to_verify).map(value) }
                <td class="number">{ words.year(row.full) }</td>
                <td>{ words.say(origin(row.origin)) }{ to_verify(words, row.to_verify) }</td>
                <td>{ cited(words, &row.sources) }</td>
            </tr>
        }
    };
    table(id, "steps", &heads, html! { <>{ for rows.map(row) }</> })
}

/// The levels that are still to be verified.
fn to_verify(words: &Words, flags: [bool; 5]) -> Html {
    let levels: Vec<String> = (0_u8..)
        .zip(flags)
        .filter(|(_, flag)| *flag)
        .map(|(level, _)| words.number(f64::from(level), 0))
        .collect();
    let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
    if levels.is_empty() {
        return Html::default();
    }
    html! { <>{ " " }<span class="to-verify"><span>{ words.say(Key::BasisRecalled) }</span>{ " " }<span>{ words.list(&levels) }</span></span></> }
}

/// The origin of a figure.
pub(super) const fn origin(origin: Origin) -> Key {
    match origin {
        Origin::Stored => Key::LeversPageBasisStored,
        Origin::Derived => Key::LeversPageBasisDerived,
        Origin::Recalled => Key::LeversPageBasisRecalled,
        Origin::Assumed => Key::LeversPageBasisAssumed,
    }
}

/// The citations of keys, each once, in the order of the table of sources.
pub(super) fn sources<'a>(shelf: &TableCatalogue, keys: impl Iterator<Item = &'a String>) -> Html {
    let keys: Vec<&String> = keys.collect();
    let cited = shelf.sources.iter().filter(|source| keys.contains(&&source.key));
    html! { <ul class="citations">{ for cited.map(|source| html! { <li>{ english(&source.citation) }</li> }) }</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levers_that_meet_are_two_that_are_built_and_stand_once() {
        for (place, (one, other)) in MEET.into_iter().enumerate() {
            assert!(one != other);
            assert!(!MEET[place + 1..].contains(&(one, other)) && !MEET.contains(&(other, one)));
        }
        for lever in Lever::ALL {
            assert!(!meets(lever).is_empty(), "{}", lever.id());
            assert!(!acts(lever).is_empty(), "{}", lever.id());
        }
    }
}
