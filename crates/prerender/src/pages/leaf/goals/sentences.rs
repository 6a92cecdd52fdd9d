//! Sentences: names of series and of sources of particles, the effect of the plan on an indicator, or that it is not
//! modelled, and the remarks on a value.

use yew::prelude::*;

use crate::goals::GoalContext;
use cairn::site::part::topics;
use cairn_analysis::findings::goals::{AirSource, GoalChange, GoalDefect, GoalIndicator, GoalSeries, GoalValue, MILESTONES, Milestone};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route, Topic};
use cairn_core::kind::Confidence;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The last milestone.
pub(super) const END: Year = MILESTONES[MILESTONES.len() - 1];

/// The line below an indicator.
pub(super) fn of(words: &Words, context: &GoalContext, indicator: GoalIndicator) -> Html {
    let language = words.language();
    let say = |key: Key| Html::from(words.say(key).to_owned());
    match indicator {
        GoalIndicator::Slums => changed(words, context, Key::GoalsSaySlums, GoalChange::Informal),
        GoalIndicator::Transport => say(Key::GoalsSayTransport),
        GoalIndicator::CityLand => say(Key::GoalsSayLand),
        GoalIndicator::CityWaste => changed(words, context, Key::GoalsSayCollected, GoalChange::Uncollected),
        GoalIndicator::Air => {
            html! { <a href={[&page_address(words, context), "#goals-air"].concat()}>{ words.say(Key::GoalsSayAir) }</a> }
        }
        GoalIndicator::Policies => say(Key::GoalsSayPolicies),
        GoalIndicator::Footprint => materials(words, context, GoalSeries::Footprint).into(),
        GoalIndicator::Consumption => {
            // The newest edition that has the country.
            let editions = [GoalSeries::ConsumptionLate, GoalSeries::Consumption].map(|series| materials(words, context, series));
            let newest = editions.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
            html! { <>{ newest }{ " " }{ words.say(Key::GoalsSayEditions) }</> }
        }
        GoalIndicator::Food => say(Key::GoalsSayFood),
        GoalIndicator::Recycling => recycling(words, context).into(),
        GoalIndicator::Procurement => {
            let href = topics::door(language, Topic::Purchase, Some(context.goals.place));
            html! { <>{ words.say(Key::GoalsSayProcurement) }{ " " }<a {href}>{ words.say(Key::PagePurchase) }</a></> }
        }
        GoalIndicator::Subsidies => say(Key::GoalsSaySubsidies),
        GoalIndicator::Cooking => sides(words, context, Key::GoalsSayCooking, Milestone::Cooking).into(),
        GoalIndicator::Renewables => say(Key::GoalsSayRenewables),
        GoalIndicator::Intensity => changed(words, context, Key::GoalsSayEnergy, GoalChange::Energy),
        GoalIndicator::Carbon => changed(words, context, Key::GoalsSayCarbon, GoalChange::Carbon),
        GoalIndicator::Forest => {
            let outlook = Route::Leaf {
                language,
                leaf: Leaf::Outlook,
            };
            let href = [&outlook.write(), "#forests"].concat();
            html! { <>{ words.say(Key::GoalsSayForest) }{ " " }<a {href}>{ words.say(Key::PageOutlook) }</a></> }
        }
        GoalIndicator::Conventions
        | GoalIndicator::Hazardous
        | GoalIndicator::WaterUse
        | GoalIndicator::WaterStress
        | GoalIndicator::Protected
        | GoalIndicator::Degraded
        | GoalIndicator::Species => say(Key::GoalsSayNone),
    }
}

/// The address of the page.
fn page_address(words: &Words, context: &GoalContext) -> String {
    let (language, place) = (words.language(), context.goals.place);
    Route::Goals { language, place }.write()
}

/// A change by the last milestone; where today's path has none of it, that nothing is modelled.
fn changed(words: &Words, context: &GoalContext, key: Key, change: GoalChange) -> Html {
    let text = match context.effect.change(change) {
        Some(change) => words.fill(
            key,
            &[("end", &words.year(END)), ("change", &words.difference(change, Unit::Share))],
        ),
        None => words.say(Key::GoalsSayNone).to_owned(),
    };
    text.into()
}

/// Use of materials in a statistic, the change that the plan makes, and the share that the model names.
fn materials(words: &Words, context: &GoalContext, series: GoalSeries) -> String {
    let value = context.goals.series(series).and_then(GoalValue::last_value);
    let Some(((year, value), named)) = value.zip(context.effect.named(&context.goals, series)) else {
        return String::new();
    };
    let measure = match series {
        GoalSeries::Footprint => Key::GoalsSayFootprint,
        _ => Key::GoalsSayConsumption,
    };
    // A part cannot be more than the whole: then statistic and model do not agree.
    let part = if named > 1.0 { Key::GoalsSayOver } else { Key::GoalsSayNamed };
    let with = [
        ("measure", words.say(measure).to_owned()),
        ("value", words.figures(value, 3)),
        ("year", words.year(year)),
        ("end", words.year(END)),
        ("change", words.signed(context.effect.less(END), 2)),
        ("named", words.fill(part, &[("share", &words.share(named))])),
    ];
    words.fill(Key::GoalsSayMaterials, &with.each_ref().map(|(name, text)| (*name, text.as_str())))
}

/// A share on today's path and with the plan.
fn sides(words: &Words, context: &GoalContext, key: Key, milestone: Milestone) -> String {
    let [today, plan] = context.effect.milestone(milestone, END).map(|share| words.share(share));
    words.fill(key, &[("end", &words.year(END)), ("today", &today), ("plan", &plan)])
}

fn recycling(words: &Words, context: &GoalContext) -> String {
    let share = sides(words, context, Key::GoalsSayRecycling, Milestone::Circular);
    let Some((year, _)) = context.goals.series(GoalSeries::EWaste).and_then(GoalValue::last_value) else {
        return share;
    };
    let waste = words.figures(context.effect.today.e_waste(year), 3);
    let waste = words.fill(Key::GoalsSayWaste, &[("year", &words.year(year)), ("value", &waste)]);
    [share, waste].join(words.sentence_gap())
}

/// Remarks on a value: its defect, the confidence of its source, the number of its cities.
pub(super) fn remarks(words: &Words, value: &GoalValue) -> Vec<String> {
    let defect = value.defect.and_then(|defect| match defect {
        GoalDefect::Mining => Some(Key::GoalsDefectMining),
        GoalDefect::FewPeople => Some(Key::GoalsDefectFewPeople),
        GoalDefect::War => Some(Key::GoalsDefectWar),
        GoalDefect::Over | GoalDefect::Low | GoalDefect::Source => None,
    });
    let confidence = value.confidence.map(|confidence| match confidence {
        Confidence::VeryLow => Key::GoalsConfidenceVeryLow,
        Confidence::Low => Key::GoalsConfidenceLow,
        Confidence::Medium => Key::GoalsConfidenceMedium,
        Confidence::High => Key::GoalsConfidenceHigh,
    });
    let cities = |cities: u8| words.fill(Key::GoalsCities, &[("number", &words.number(f64::from(cities), 0))]);
    let texts = [defect, confidence].into_iter().flatten().map(|key| words.say(key).to_owned());
    texts.chain(value.cities.map(cities)).collect()
}

/// The name of a series, with its unit.
pub(super) const fn series(series: GoalSeries) -> Key {
    match series {
        GoalSeries::Slums => Key::GoalsSeriesSlums,
        GoalSeries::Inadequate => Key::GoalsSeriesInadequateHousing,
        GoalSeries::Transport => Key::GoalsSeriesTransportAccess,
        GoalSeries::LandRatio => Key::GoalsSeriesLandRatio,
        GoalSeries::LandPerson => Key::GoalsSeriesLandPerson,
        GoalSeries::Collected => Key::GoalsSeriesWasteCollected,
        GoalSeries::Particles => Key::GoalsSeriesParticles,
        GoalSeries::ParticlesCities => Key::GoalsSeriesParticlesCities,
        GoalSeries::Policies => Key::GoalsSeriesPolicies,
        GoalSeries::Footprint => Key::GoalsSeriesFootprint,
        GoalSeries::Consumption => Key::GoalsSeriesConsumption,
        GoalSeries::ConsumptionLate => Key::GoalsSeriesConsumption2022,
        GoalSeries::ConsumptionProduct => Key::GoalsSeriesConsumptionProduct,
        GoalSeries::FoodHomes => Key::GoalsSeriesFoodHomes,
        GoalSeries::FoodServices => Key::GoalsSeriesFoodServices,
        GoalSeries::FoodRetail => Key::GoalsSeriesFoodRetail,
        GoalSeries::Basel => Key::GoalsSeriesBasel,
        GoalSeries::Minamata => Key::GoalsSeriesMinamata,
        GoalSeries::Hazardous => Key::GoalsSeriesHazardousWaste,
        GoalSeries::Treated => Key::GoalsSeriesHazardousTreated,
        GoalSeries::EWaste => Key::GoalsSeriesEWaste,
        GoalSeries::EWasteRecycled => Key::GoalsSeriesEWasteRecycled,
        GoalSeries::MunicipalRecycled => Key::GoalsSeriesMunicipalRecycled,
        GoalSeries::Subsidies => Key::GoalsSeriesFuelSubsidies,
        GoalSeries::Cooking => Key::GoalsSeriesCleanCooking,
        GoalSeries::Renewables => Key::GoalsSeriesRenewables,
        GoalSeries::Intensity => Key::GoalsSeriesEnergyIntensity,
        GoalSeries::Carbon => Key::GoalsSeriesCarbonIntensity,
        GoalSeries::WaterUse => Key::GoalsSeriesWaterEfficiency,
        GoalSeries::WaterStress => Key::GoalsSeriesWaterStress,
        GoalSeries::Forest => Key::GoalsSeriesForest,
        GoalSeries::KeyAreas => Key::GoalsSeriesKeyAreas,
        GoalSeries::Protected => Key::GoalsSeriesLandProtected,
        GoalSeries::Degraded => Key::GoalsSeriesLandDegraded,
        GoalSeries::RedList => Key::GoalsSeriesRedList,
    }
}

/// The name of a source of fine particles.
pub(super) const fn source(source: AirSource) -> Key {
    match source {
        AirSource::Transport => Key::GoalsAirTransport,
        AirSource::Homes => Key::GoalsAirHomes,
        AirSource::Power => Key::GoalsAirPower,
        AirSource::Industry => Key::GoalsAirIndustry,
        AirSource::Waste => Key::GoalsAirWaste,
        AirSource::Farming => Key::GoalsAirFarming,
        AirSource::Dust => Key::GoalsAirDust,
        AirSource::Wind => Key::GoalsAirWind,
        AirSource::Fires => Key::GoalsAirFires,
        AirSource::Ships => Key::GoalsAirShips,
        AirSource::Rest => Key::GoalsAirOthers,
    }
}
