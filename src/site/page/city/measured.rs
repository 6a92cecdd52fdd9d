//! Measured: all measures of the city in some years, part by part, and its observed values.
//!
//! Out of scope: the calculation; the stock by kind, which `stands` shows.

use yew::prelude::*;

use crate::site::page::city::{Desk, stands};
use cairn_analysis::findings::city::sheet::YEARS;
use cairn_analysis::findings::city::{Measure, Part, SPAN, UNKNOWN};
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::CityObserved;
use cairn_core::unit::Unit;

pub(super) fn measured(desk: &Desk) -> Html {
    let words = &*desk.words;
    let [first, last] = SPAN.map(|year| words.year(year));
    let goals = words.list(&UNKNOWN);
    html! {
        <section aria-labelledby="city-table">
            <h2 id="city-table">{ words.say(Key::UrbanTable) }</h2>
            <div class="city-parts">{ for Part::ALL.map(|part| table(desk, part)) }</div>
            <p class="hint">{ words.fill(Key::UrbanGoalsNone, &[("goals", &goals), ("first", &first), ("last", &last)]) }</p>
            { observed(desk) }
        </section>
    }
}

/// A part: one row for each measure, one column for each year.
fn table(desk: &Desk, part: Part) -> Html {
    let (words, sheet) = (&*desk.words, &desk.state.shown);
    let row = |measure: Measure| {
        let goal = measure
            .goal()
            .map(|goal| html! { <span class="city-goal" dir="ltr">{ goal }</span> });
        let values = [0, 1, 2, 3].map(|year| sheet.value(measure, year));
        let column = Column::of(words, unit(measure), values.into_iter().flatten());
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
                <tbody>{ for Measure::all().filter(|measure| measure.part() == part && !stands::has(*measure)).map(row) }</tbody>
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
pub(super) fn cells(words: &Words, column: &Column<'_>, values: [Option<f64>; YEARS.len()]) -> Html {
    let cell = |value: Option<f64>| match value {
        Some(value) => html! { <td>{ column.figure(words, value) }</td> },
        None => html! { <td class="city-none">{ words.say(Key::UrbanNoData) }</td> },
    };
    values.map(cell).into_iter().collect()
}

/// Element id of a goal indicator.
fn spot(measure: Measure) -> String {
    ["goal-", measure.id()].concat()
}

/// Goal indicators related to a picture, each a link to its numbers; unknown ones are left out.
pub(super) fn goals(desk: &Desk, measures: &[Measure]) -> Html {
    let (words, sheet) = (&*desk.words, &desk.state.shown);
    let known: Vec<&Measure> = measures
        .iter()
        .filter(|measure| (0..YEARS.len()).any(|year| sheet.value(**measure, year).is_some()))
        .collect();
    if known.is_empty() {
        return Html::default();
    }
    let one = |measure: &Measure| {
        let href = [desk.state.address(words.language()).as_str(), "#", &spot(*measure)].concat();
        html! { <li><a {href}><span class="city-goal" dir="ltr">{ measure.goal().unwrap_or_default() }</span>{ " " }{ words.say(name(*measure)) }</a></li> }
    };
    html! { <ul class="city-goals" aria-label={words.say(Key::UrbanPartGoals).to_owned()}>{ for known.into_iter().map(one) }</ul> }
}

/// Values in one unit, which is shown next to their name.
pub(super) struct Column<'a> {
    title: &'a str,
    factor: f64,
}

impl<'a> Column<'a> {
    /// The format for values of a unit, with the factor from the measure's own unit to it; `None` for ratios.
    pub(super) fn of(words: &'a Words, unit: Option<(Unit, f64)>, values: impl Iterator<Item = f64>) -> Column<'a> {
        let Some((unit, ours)) = unit else {
            return Column { title: "", factor: 1.0 };
        };
        let most = values.fold(0.0, |most: f64, value| most.max(value.abs())) * ours;
        let axis = words.axis(unit, most);
        Column {
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

    /// A value.
    pub(super) fn figure(&self, words: &Words, value: f64) -> String {
        words.figures(value * self.factor, 3)
    }
}

/// Observed values, with their years.
fn observed(desk: &Desk) -> Html {
    let (words, sheet) = (&*desk.words, &desk.state.shown);
    if sheet.observed.is_empty() {
        return Html::default();
    }
    let row = |(what, value, years): &(CityObserved, f64, String)| {
        let (key, share) = seen(*what);
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

const fn called(part: Part) -> Key {
    match part {
        Part::Place => Key::UrbanPartPlace,
        Part::Built => Key::UrbanPartBuilt,
        Part::Stands => Key::UrbanPartStands,
        Part::Ghg => Key::UrbanPartGhg,
        Part::Water => Key::UrbanPartWater,
        Part::Food => Key::UrbanPartFood,
        Part::Waste => Key::UrbanPartWaste,
        Part::Goals => Key::UrbanPartGoals,
    }
}

/// Name of an observed quantity, and `true` if it is a share in per cent.
const fn seen(what: CityObserved) -> (Key, bool) {
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
pub(super) const fn unit(measure: Measure) -> Option<(Unit, f64)> {
    Some(match measure {
        Measure::People => (Unit::MillionPeople, 1.0),
        Measure::Land => (Unit::Km2, 1.0),
        Measure::Density => (Unit::PeoplePerKm2, 1.0),
        Measure::MaterialsIn | Measure::MaterialsAdded | Measure::MaterialsOut => (Unit::MtPerYear, 1.0),
        Measure::StandsHomes | Measure::StandsOther | Measure::StandsCars | Measure::StandsStreets => (Unit::Mt, 1.0),
        Measure::Stands => (Unit::TonnesPerPersonInAll, 1.0),
        Measure::Space | Measure::Streets => (Unit::M2PerPerson, 1.0),
        Measure::Cars => (Unit::PerThousandPeople, 1.0),
        Measure::Distance => (Unit::KmPerPerson, 1.0),
        Measure::Power => (Unit::KwhPerPerson, 1.0),
        Measure::Ghg | Measure::GhgElsewhere | Measure::GhgPower | Measure::GhgInside => (Unit::TonnesCo2ePerPerson, 1.0),
        Measure::Water | Measure::Wastewater | Measure::WaterRest => (Unit::MillionM3PerYear, 1.0),
        Measure::Food
        | Measure::FoodWaste
        | Measure::FoodEaten
        | Measure::Waste
        | Measure::Recycled
        | Measure::Composted
        | Measure::Burnt
        | Measure::Landfilled
        | Measure::Dumped => (Unit::KtPerYear, 1.0),
        Measure::GhgWaste => (Unit::MtCo2ePerYear, 1e-3),
        Measure::LandOverPeople => return None,
        Measure::TransitAccess | Measure::Collected | Measure::DumpShare | Measure::RecycledShare => (Unit::Share, 0.01),
        Measure::FoodWastePerson => (Unit::KgPerPerson, 1.0),
        Measure::MaterialsPerson => (Unit::TonnesPerPerson, 1.0),
        Measure::WastewaterPerson => (Unit::M3PerPerson, 1.0),
        Measure::EnergyPerFloor => (Unit::KwhPerM2, 1.0),
    })
}

/// Name of a measure.
pub(super) const fn name(measure: Measure) -> Key {
    match measure {
        Measure::People => Key::UrbanPeople,
        Measure::Land => Key::UrbanLand,
        Measure::Density => Key::UrbanDensity,
        Measure::MaterialsIn => Key::UrbanMaterialsIn,
        Measure::MaterialsAdded => Key::UrbanMaterialsAdded,
        Measure::MaterialsOut => Key::UrbanMaterialsOut,
        Measure::StandsHomes => Key::UrbanStandsHomes,
        Measure::StandsOther => Key::UrbanStandsOther,
        Measure::StandsCars => Key::UrbanStandsCars,
        Measure::StandsStreets => Key::UrbanStandsStreets,
        Measure::Stands => Key::UrbanStands,
        Measure::Space => Key::UrbanSpace,
        Measure::Cars => Key::UrbanCars,
        Measure::Distance => Key::UrbanDistance,
        Measure::Streets => Key::UrbanStreetArea,
        Measure::Power => Key::UrbanPower,
        Measure::Ghg => Key::UrbanGhg,
        Measure::GhgElsewhere => Key::UrbanGhgElsewhere,
        Measure::GhgPower => Key::UrbanGhgPower,
        Measure::GhgInside => Key::UrbanGhgInside,
        Measure::Water => Key::UrbanWater,
        Measure::Wastewater => Key::UrbanWastewater,
        Measure::WaterRest => Key::UrbanWaterRest,
        Measure::Food => Key::UrbanFood,
        Measure::FoodWaste => Key::UrbanFoodWaste,
        Measure::FoodEaten => Key::UrbanFoodEaten,
        Measure::Waste => Key::UrbanWaste,
        Measure::Recycled => Key::UrbanRecycled,
        Measure::Composted => Key::UrbanComposted,
        Measure::Burnt => Key::UrbanBurnt,
        Measure::Landfilled => Key::UrbanLandfilled,
        Measure::Dumped => Key::UrbanDumped,
        Measure::GhgWaste => Key::UrbanGhgWaste,
        Measure::LandOverPeople => Key::UrbanLandOverPeople,
        Measure::TransitAccess => Key::UrbanTransitAccess,
        Measure::Collected => Key::UrbanCollected,
        Measure::DumpShare => Key::UrbanDumpShare,
        Measure::FoodWastePerson => Key::UrbanFoodWastePerson,
        Measure::RecycledShare => Key::UrbanRecycledShare,
        Measure::MaterialsPerson => Key::UrbanMaterialsPerson,
        Measure::WastewaterPerson => Key::UrbanWastewaterPerson,
        Measure::EnergyPerFloor => Key::UrbanEnergyPerFloor,
    }
}
