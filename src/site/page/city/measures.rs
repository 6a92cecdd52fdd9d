//! Measured: all measures of the city in some years, part by part, and its observed values.
//!
//! Out of scope: the calculation; the stock by kind, which `stands` shows.

use yew::prelude::*;

use crate::site::page::city::{CityPageContext, stock};
use cairn_analysis::findings::city::sheet::YEARS;
use cairn_analysis::findings::city::{CityQuantity, CityQuantityGroup, SPAN, UNKNOWN};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::CityObserved;
use cairn_core::unit::Unit;

pub(super) fn measured(context: &CityPageContext) -> Html {
    let words = &*context.words;
    let [first, last] = SPAN.map(|year| words.year(year));
    let goals = words.list(&UNKNOWN);
    html! {
        <section aria-labelledby="city-table">
            <h2 id="city-table">{ words.say(Key::UrbanTable) }</h2>
            <div class="city-parts">{ for CityQuantityGroup::ALL.map(|part| table(context, part)) }</div>
            <p class="hint">{ words.fill(Key::UrbanGoalsNone, &[("goals", &goals), ("first", &first), ("last", &last)]) }</p>
            { observed(context) }
        </section>
    }
}

/// A part: one row for each measure, one column for each year.
fn table(context: &CityPageContext, part: CityQuantityGroup) -> Html {
    let (words, sheet) = (&*context.words, &context.state.shown);
    let row = |measure: CityQuantity| {
        let goal = measure
            .goal()
            .map(|goal| html! { <span class="city-goal" dir="ltr">{ goal }</span> });
        let values = [0, 1, 2, 3].map(|year| sheet.value(measure, year));
        let column = MeasureColumn::of(words, unit(measure), values.into_iter().flatten());
        html! {
            <tr key={measure.id()} data-measure={measure.id()} id={measure.goal().map(|_| spot(measure))}>
                <th scope="row">{ for goal }{ " " }{ words.say(name(measure)) }{ column.unit() }</th>
                { cells(words, &column, values) }
            </tr>
        }
    };
    let titled = ["city-", part.id()].concat();
    html! {
        <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby={titled.clone()} key={part.id()}>
            <table class="topic-table">
                <caption id={titled}>{ words.say(called(part)) }</caption>
                { head(words) }
                <tbody>{ for CityQuantity::ALL.into_iter().filter(|measure| measure.part() == part && !stock::has(*measure)).map(row) }</tbody>
            </table>
        </div>
    }
}

/// The head of a table of years.
pub(super) fn head(words: &Words) -> Html {
    html! {
        <thead>
            <tr>
                <th scope="col">{ words.say(Key::UrbanMeasure) }</th>
                { for YEARS.map(|year| html! { <th scope="col">{ words.year(year) }</th> }) }
            </tr>
        </thead>
    }
}

/// One value for each year, in the unit of the row.
pub(super) fn cells(words: &Words, column: &MeasureColumn<'_>, values: [Option<f64>; YEARS.len()]) -> Html {
    let cell = |value: Option<f64>| match value {
        Some(value) => html! { <td>{ column.figure(words, value) }</td> },
        None => html! { <td class="city-none">{ words.say(Key::UrbanNoData) }</td> },
    };
    values.map(cell).into_iter().collect()
}

/// Element id of a goal indicator.
fn spot(measure: CityQuantity) -> String {
    ["goal-", measure.id()].concat()
}

/// Goal indicators related to a picture, each a link to its numbers; unknown ones are left out.
pub(super) fn goals(context: &CityPageContext, measures: &[CityQuantity]) -> Html {
    let (words, sheet) = (&*context.words, &context.state.shown);
    let known: Vec<&CityQuantity> = measures
        .iter()
        .filter(|measure| (0..YEARS.len()).any(|year| sheet.value(**measure, year).is_some()))
        .collect();
    if known.is_empty() {
        return Html::default();
    }
    let one = |measure: &CityQuantity| {
        let href = [context.state.address(words.language()).as_str(), "#", &spot(*measure)].concat();
        html! { <li><a {href}><span class="city-goal" dir="ltr">{ measure.goal().unwrap_or_default() }</span>{ " " }{ words.say(name(*measure)) }</a></li> }
    };
    html! { <ul class="city-goals" aria-label={words.say(Key::UrbanPartGoals).to_owned()}>{ for known.into_iter().map(one) }</ul> }
}

/// Values in one unit, which is shown next to their name.
pub(super) struct MeasureColumn<'a> {
    title: &'a str,
    factor: f64,
}

impl<'a> MeasureColumn<'a> {
    /// The format for values of a unit, with the factor from the measure's own unit to it; `None` for ratios.
    pub(super) fn of(words: &'a Words, unit: Option<(Unit, f64)>, values: impl Iterator<Item = f64>) -> MeasureColumn<'a> {
        let Some((unit, ours)) = unit else {
            return MeasureColumn { title: "", factor: 1.0 };
        };
        let most = values.fold(0.0, |most: f64, value| most.max(value.abs())) * ours;
        let axis = words.axis(unit, most);
        MeasureColumn {
            title: axis.title,
            factor: axis.factor * ours,
        }
    }

    /// The unit, shown after the name.
    pub(super) fn unit(&self) -> Html {
        if self.title.is_empty() {
            return Html::default();
        }
        html! { <span class="city-unit">{ self.title.to_owned() }</span> }
    }

    pub(super) fn figure(&self, words: &Words, value: f64) -> String {
        words.figures(value * self.factor, 3)
    }
}

/// Observed values, with their years.
fn observed(context: &CityPageContext) -> Html {
    let (words, sheet) = (&*context.words, &context.state.shown);
    if sheet.observed.is_empty() {
        return Html::default();
    }
    let row = |(what, value, years): &(CityObserved, f64, String)| {
        let (key, share) = observed_name(*what);
        let value = match what {
            CityObserved::Waste => words.quantity(value * 365.0, Unit::KgPerPerson),
            _ if share => words.share(value / 100.0),
            _ => words.figures(*value, 2),
        };
        html! { <tr><th scope="row">{ words.say(key) }</th><td>{ value }</td><td dir="ltr">{ years }</td></tr> }
    };
    html! {
        <div class="leaf-scroll" role="region" tabindex="0" aria-labelledby="city-observed">
            <table class="topic-table">
                <caption id="city-observed">{ words.say(Key::UrbanObserved) }</caption>
                <thead>
                    <tr>{ for [Key::UrbanMeasure, Key::MapValue, Key::TableYear].map(|head| html! { <th scope="col">{ words.say(head) }</th> }) }</tr>
                </thead>
                <tbody>{ for sheet.observed.iter().map(row) }</tbody>
            </table>
            <p class="hint">{ words.say(Key::UrbanObservedWhat) }</p>
        </div>
    }
}

const fn called(part: CityQuantityGroup) -> Key {
    match part {
        CityQuantityGroup::Place => Key::UrbanPartPlace,
        CityQuantityGroup::Built => Key::UrbanPartBuilt,
        CityQuantityGroup::Stands => Key::UrbanPartStands,
        CityQuantityGroup::Ghg => Key::UrbanPartGhg,
        CityQuantityGroup::Water => Key::UrbanPartWater,
        CityQuantityGroup::Food => Key::UrbanPartFood,
        CityQuantityGroup::Waste => Key::UrbanPartWaste,
        CityQuantityGroup::Goals => Key::UrbanPartGoals,
    }
}

/// Name of an observed quantity, and `true` if it is a share in per cent.
const fn observed_name(what: CityObserved) -> (Key, bool) {
    match what {
        CityObserved::TransitAccess => (Key::UrbanTransitAccess, true),
        CityObserved::Waste => (Key::UrbanWaste, false),
        CityObserved::WasteOrganic => (Key::UrbanSeenWasteOrganic, true),
        CityObserved::WastePlastic => (Key::UrbanSeenWastePlastic, true),
        CityObserved::TripsTransit => (Key::UrbanSeenTripsTransit, true),
        CityObserved::TripsCar => (Key::UrbanSeenTripsCar, true),
        CityObserved::TripsFoot => (Key::UrbanSeenTripsFoot, true),
        CityObserved::TripsBicycle => (Key::UrbanSeenTripsBicycle, true),
        CityObserved::WasteRecycled => (Key::UrbanRecycled, true),
        CityObserved::WasteDumped => (Key::UrbanDumped, true),
        CityObserved::WasteCollected => (Key::UrbanCollected, true),
        CityObserved::Greenness => (Key::UrbanSeenGreenness, false),
    }
}

/// The display unit of a measure, and the factor from the measure's own unit to it; `None` for a ratio.
pub(super) const fn unit(measure: CityQuantity) -> Option<(Unit, f64)> {
    Some(match measure {
        CityQuantity::People => (Unit::MillionPeople, 1.0),
        CityQuantity::Land => (Unit::Km2, 1.0),
        CityQuantity::Density => (Unit::PeoplePerKm2, 1.0),
        CityQuantity::MaterialsIn | CityQuantity::MaterialsAdded | CityQuantity::MaterialsOut => (Unit::MtPerYear, 1.0),
        CityQuantity::StandsHomes | CityQuantity::StandsOther | CityQuantity::StandsCars | CityQuantity::StandsStreets => (Unit::Mt, 1.0),
        CityQuantity::Stands => (Unit::TonnesPerPersonInAll, 1.0),
        CityQuantity::Space | CityQuantity::Streets => (Unit::M2PerPerson, 1.0),
        CityQuantity::Cars => (Unit::PerThousandPeople, 1.0),
        CityQuantity::Distance => (Unit::KmPerPerson, 1.0),
        CityQuantity::Power => (Unit::KwhPerPerson, 1.0),
        CityQuantity::Ghg | CityQuantity::GhgElsewhere | CityQuantity::GhgPower | CityQuantity::GhgInside => {
            (Unit::TonnesCo2ePerPerson, 1.0)
        }
        CityQuantity::Water | CityQuantity::Wastewater | CityQuantity::WaterRest => (Unit::MillionM3PerYear, 1.0),
        CityQuantity::Food
        | CityQuantity::FoodWaste
        | CityQuantity::FoodEaten
        | CityQuantity::Waste
        | CityQuantity::Recycled
        | CityQuantity::Composted
        | CityQuantity::Burnt
        | CityQuantity::Landfilled
        | CityQuantity::Dumped => (Unit::KtPerYear, 1.0),
        CityQuantity::GhgWaste => (Unit::MtCo2ePerYear, 1e-3),
        CityQuantity::LandOverPeople => return None,
        CityQuantity::TransitAccess | CityQuantity::Collected | CityQuantity::DumpShare | CityQuantity::RecycledShare => {
            (Unit::Share, 0.01)
        }
        CityQuantity::FoodWastePerson => (Unit::KgPerPerson, 1.0),
        CityQuantity::MaterialsPerson => (Unit::TonnesPerPerson, 1.0),
        CityQuantity::WastewaterPerson => (Unit::M3PerPerson, 1.0),
        CityQuantity::EnergyPerFloor => (Unit::KwhPerM2, 1.0),
    })
}

pub(super) const fn name(measure: CityQuantity) -> Key {
    match measure {
        CityQuantity::People => Key::UrbanPeople,
        CityQuantity::Land => Key::UrbanLand,
        CityQuantity::Density => Key::UrbanDensity,
        CityQuantity::MaterialsIn => Key::UrbanMaterialsIn,
        CityQuantity::MaterialsAdded => Key::UrbanMaterialsAdded,
        CityQuantity::MaterialsOut => Key::UrbanMaterialsOut,
        CityQuantity::StandsHomes => Key::UrbanStandsHomes,
        CityQuantity::StandsOther => Key::UrbanStandsOther,
        CityQuantity::StandsCars => Key::UrbanStandsCars,
        CityQuantity::StandsStreets => Key::UrbanStandsStreets,
        CityQuantity::Stands => Key::UrbanStands,
        CityQuantity::Space => Key::UrbanSpace,
        CityQuantity::Cars => Key::UrbanCars,
        CityQuantity::Distance => Key::UrbanDistance,
        CityQuantity::Streets => Key::UrbanStreetArea,
        CityQuantity::Power => Key::UrbanPower,
        CityQuantity::Ghg => Key::UrbanGhg,
        CityQuantity::GhgElsewhere => Key::UrbanGhgElsewhere,
        CityQuantity::GhgPower => Key::UrbanGhgPower,
        CityQuantity::GhgInside => Key::UrbanGhgInside,
        CityQuantity::Water => Key::UrbanWater,
        CityQuantity::Wastewater => Key::UrbanWastewater,
        CityQuantity::WaterRest => Key::UrbanWaterRest,
        CityQuantity::Food => Key::UrbanFood,
        CityQuantity::FoodWaste => Key::UrbanFoodWaste,
        CityQuantity::FoodEaten => Key::UrbanFoodEaten,
        CityQuantity::Waste => Key::UrbanWaste,
        CityQuantity::Recycled => Key::UrbanRecycled,
        CityQuantity::Composted => Key::UrbanComposted,
        CityQuantity::Burnt => Key::UrbanBurnt,
        CityQuantity::Landfilled => Key::UrbanLandfilled,
        CityQuantity::Dumped => Key::UrbanDumped,
        CityQuantity::GhgWaste => Key::UrbanGhgWaste,
        CityQuantity::LandOverPeople => Key::UrbanLandOverPeople,
        CityQuantity::TransitAccess => Key::UrbanTransitAccess,
        CityQuantity::Collected => Key::UrbanCollected,
        CityQuantity::DumpShare => Key::UrbanDumpShare,
        CityQuantity::FoodWastePerson => Key::UrbanFoodWastePerson,
        CityQuantity::RecycledShare => Key::UrbanRecycledShare,
        CityQuantity::MaterialsPerson => Key::UrbanMaterialsPerson,
        CityQuantity::WastewaterPerson => Key::UrbanWastewaterPerson,
        CityQuantity::EnergyPerFloor => Key::UrbanEnergyPerFloor,
    }
}
