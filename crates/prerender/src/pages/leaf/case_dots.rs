//! Case dots: every published result as a bar, and ours as a dot, misses first.
//!
//! All bars have the same place and length, so each row has a scale of its own and one look tells which dots lie outside.
//! A range with one end goes on to the edge. Codes and reasons of all cases are in the table below the picture. Out of
//! scope: the judgement of cases.

use std::iter::once;

use yew::prelude::*;

use crate::pages::leaf::check::measured;
use crate::pages::leaf::english;
use cairn::draw::picture::percent;
use cairn::site::part::fold::folded;
use cairn_analysis::findings::study_cases::verdict::{Judged, Verdict};
use cairn_analysis::findings::study_cases::{CaseMeasure, PublishedCase};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::scenario::Scenario;

/// Number of rows before the rest is asked for.
const ROWS_AT_FIRST: usize = 20;
/// Ends of every bar, as shares of the width.
const BAR: [f64; 2] = [0.35, 0.65];
/// A dot that would lie farther out is drawn here, hollow.
const EDGES: [f64; 2] = [0.015, 0.985];
/// Half of a range without width, as a share of its value.
const THIN: f64 = 0.05;

/// Names of variables by the start of their own name; the longest that fits counts.
const HEADS: [(&str, Key); 31] = [
    ("GHG|Material cycle", Key::CheckOfCycle),
    ("GHG|Materials", Key::CauseMaterials),
    ("GHG|Use|Buildings", Key::CauseBuildingsUse),
    ("GHG", Key::CompareEmissions),
    ("Air|NOx", Key::RoadsNox),
    ("Air|Black carbon", Key::RoadsSoot),
    ("Air", Key::CompareExhaust),
    ("Demand", Key::CheckOfDemand),
    ("E-waste", Key::CompareEWaste),
    ("Energy", Key::ChartEnergy),
    ("Inflow|Product", Key::CompareBuilt),
    ("Inflow", Key::CheckOfInflow),
    ("Networks|Power", Key::ChartGrid),
    ("Outlook|Circularity", Key::OutlookCircularity),
    ("Outlook|Extraction", Key::OutlookExtraction),
    ("Outlook|GHG", Key::CompareEmissions),
    ("Outlook", Key::OutlookTitle),
    ("Plastics|Secondary", Key::PlasticsSecondary),
    ("Plastics|To water", Key::CompareToWater),
    ("Plastics|Use", Key::PlasticsUsed),
    ("Plastics|Waste|Mismanaged", Key::CompareMismanaged),
    ("Plastics|Waste", Key::ComparePlasticWaste),
    ("Plastics", Key::ComparePlastics),
    ("Power plants", Key::ChartPlants),
    ("Primary|Material", Key::CompareNewMaterials),
    ("Primary", Key::CompareNewMaterials),
    ("Stock|Product", Key::CompareFloor),
    ("Stock", Key::CheckOfStock),
    ("Wood|Used|Buildings", Key::CompareWood),
    ("Wood|Used", Key::CompareWood),
    ("Indicator", Key::CheckOfIndicator),
];

/// Names of materials, carriers and sectors.
const PARTS: [(&str, Key); 31] = [
    ("Aggregates", Key::CheckOfAggregates),
    ("Air conditioners", Key::GoodsCooling),
    ("Asphalt", Key::FlowsAsphalt),
    ("Bricks", Key::OutlookMetalBricks),
    ("Buildings", Key::PlasticsConstruction),
    ("Buildings not modelled", Key::SectorUnmodelled),
    ("Buses", Key::CompareBuses),
    ("Cement", Key::ProjectCement),
    ("Civil works", Key::SectorCivil),
    ("Coal", Key::CarrierCoal),
    ("Construction steel", Key::ProjectSteel),
    ("Copper", Key::OutlookMetalCopper),
    ("Electricity", Key::CarrierElectricity),
    ("Glass", Key::OutlookMetalGlass),
    ("Heavy trucks", Key::TrafficHeavy),
    ("Homes", Key::SectorHomes),
    ("Household goods", Key::SectorHouseholdGoods),
    ("Light-duty vehicles", Key::RoadsLight),
    ("Machines and goods", Key::SectorGoods),
    ("Medium trucks", Key::TrafficMedium),
    ("Natural gas", Key::CarrierGas),
    ("Other buildings", Key::SectorOtherBuildings),
    ("Other road vehicles", Key::SectorRoadVehicles),
    ("Packaging", Key::PlasticsPackaging),
    ("Recycled", Key::PlasticsRecycled),
    ("Steel", Key::ProjectSteel),
    ("Televisions and screens", Key::GoodsScreens),
    ("Two- and three-wheelers", Key::TrafficTwo),
    ("Vans", Key::TrafficVans),
    ("Vehicles", Key::SectorVehicles),
    ("Wood", Key::OutlookMetalWood),
];

/// The picture: the first rows, then the rest on request.
pub(super) fn section(words: &Words, judged: &[(PublishedCase, Judged)]) -> Html {
    let mut rows: Vec<(&PublishedCase, &Judged, f64)> = judged
        .iter()
        .filter_map(|(case, judged)| Some((case, judged, place(case, judged.our_number?))))
        .collect();
    let far = |place: f64| (place - 0.5).abs();
    let rank = |verdict| match verdict {
        Verdict::Fail => 0,
        Verdict::Explained => 1,
        Verdict::Pass => 2,
        Verdict::Untested | Verdict::Cannot => 3,
    };
    // Misses first, the farthest before all others.
    rows.sort_by(|(_, one, here), (_, other, there)| rank(one.verdict).cmp(&rank(other.verdict)).then(far(*there).total_cmp(&far(*here))));
    let (first, rest) = rows.split_at(rows.len().min(ROWS_AT_FIRST));
    let list = |rows: &[(&PublishedCase, &Judged, f64)]| html! { <ol class="case-dots">{ for rows.iter().map(|(case, judged, place)| row(words, case, judged, *place)) }</ol> };
    let more = words.fill(Key::CompareApartRest, &[("number", &words.number(rest.len() as f64, 0))]);
    html! {
        <section aria-labelledby="results">
            <h2 id="results">{ words.say(Key::CheckCases) }</h2>
            <p>{ words.say(Key::CheckDots) }</p>
            { list(first) }
            { folded(&more, list(rest)) }
        </section>
    }
}

/// The published range of a case.
pub(super) fn range(words: &Words, case: &PublishedCase, number: impl Fn(f64) -> String) -> String {
    match (case.low, case.high) {
        (Some(low), Some(high)) => words.fill(Key::CheckRange, &[("low", &number(low)), ("high", &number(high))]),
        (Some(low), None) => words.fill(Key::CheckRangeLeast, &[("low", &number(low))]),
        (None, Some(high)) => words.fill(Key::CheckRangeMost, &[("high", &number(high))]),
        (None, None) => words.say(Key::CheckNone).to_owned(),
    }
}

/// The place of our value across the picture, 0 to 1 and beyond.
fn place(case: &PublishedCase, ours: f64) -> f64 {
    let [from, to] = BAR;
    let half = (to - from) / 2.0;
    let thin = |value: f64| (value.abs() * THIN).max(f64::MIN_POSITIVE);
    match (case.low, case.high) {
        (Some(low), Some(high)) => {
            let middle = f64::midpoint(low, high);
            let own = if high > low { (high - low) / 2.0 } else { thin(middle) };
            0.5 + (ours - middle) / own * half
        }
        (Some(low), None) => from + (ours / low - 1.0) * half,
        (None, Some(high)) => to + (ours / high - 1.0) * half,
        (None, None) => 0.5,
    }
}

fn row(words: &Words, case: &PublishedCase, judged: &Judged, place: f64) -> Html {
    let class = match judged.verdict {
        Verdict::Explained | Verdict::Fail => "fail",
        Verdict::Pass => "pass",
        Verdict::Untested | Verdict::Cannot => "untested",
    };
    let number = |value: f64| match case.measure {
        CaseMeasure::SavingShare => words.share(value),
        CaseMeasure::Level if case.unit == "1" => words.share(value),
        CaseMeasure::PeakYear => words.dated(value),
        _ => words.figures(value, 3),
    };
    let places: Vec<&str> = case.places.iter().map(|place| words.place(*place)).collect();
    let from = case.low.map_or(0.0, |_| BAR[0]);
    let to = case.high.map_or(1.0, |_| BAR[1]);
    let [least, most] = EDGES;
    let is_off = place < least || place > most;
    let unit = !matches!(case.unit.as_str(), "1" | "rank" | "year");
    let why = match judged.verdict {
        Verdict::Explained => Key::CheckExplained,
        Verdict::Fail => Key::CheckWhy,
        Verdict::Pass | Verdict::Untested | Verdict::Cannot => Key::CheckUntested,
    };
    let numbers = html! {
        <>
            <span>{ words.say(Key::CheckColOurs) }{ " " }<b>{ for judged.our_number.map(number) }</b></span>
            <span>{ words.say(Key::CheckColPublished) }{ " " }<b>{ range(words, case, number) }</b>
                if unit {
                    { " " }{ english(&case.unit) }
                }
            </span>
        </>
    };
    html! {
        <li {class}>
            <p class="case-what"><b>{ what(words, case) }</b><span>{ measured(words, case) }{ " · " }{ words.list(&places) }{ plan(words, case) }{ " · " }{ english(&case.study) }</span></p>
            <svg class="case-row" aria-hidden="true">
                <rect x={percent(from)} width={percent(to - from)} y="25%" height="50%" />
                <circle class={classes!(is_off.then_some("is-off"))} cx={percent(place.clamp(least, most))} cy="50%" r="6" />
            </svg>
            if judged.reason.is_empty() {
                <p class="case-numbers">{ numbers }</p>
            } else {
                <details class="fold">
                    <summary class="case-numbers">{ numbers }</summary>
                    <p class="reason"><b>{ words.say(why) }</b>{ " " }{ english(&judged.reason) }</p>
                </details>
            }
        </li>
    }
}

/// The result in words: its variable, or the lever that is ranked.
fn what(words: &Words, case: &PublishedCase) -> Html {
    if let CaseMeasure::Rank(lever) = case.measure {
        return words.say(names::lever(lever)[0]).into();
    }
    let mut parts: Vec<Html> = Vec::new();
    for (name, _) in &case.variables {
        let (path, sector) = name
            .split_once('@')
            .map_or((name.as_str(), None), |(path, sector)| (path, Some(sector)));
        let head = HEADS.iter().filter(|(start, _)| {
            path.strip_prefix(start)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('|'))
        });
        let head = head.max_by_key(|(start, _)| start.len());
        let rest = head.map_or(path, |(start, _)| path[start.len()..].trim_start_matches('|'));
        let tail = rest
            .split('|')
            .filter(|part| !matches!(*part, "" | "Product" | "Material" | "Goods"))
            .chain(sector);
        let mut shown: Vec<Html> = Vec::new();
        if parts.is_empty() {
            shown.extend(head.map(|(_, key)| words.say(*key).into()));
        }
        shown.extend(tail.map(|part| part_name(words, part)));
        for (at, part) in shown.into_iter().enumerate() {
            let before = match (at, parts.is_empty()) {
                (0, true) => "",
                (0, false) => " + ",
                _ => " · ",
            };
            parts.extend(once(Html::from(before)).filter(|_| !before.is_empty()));
            parts.push(part);
        }
    }
    html! { <>{ for parts }</> }
}

fn part_name(words: &Words, part: &str) -> Html {
    PARTS
        .iter()
        .find(|(name, _)| *name == part)
        .map_or_else(|| english(part), |(_, key)| words.say(*key).into())
}

/// The plan of a case, by its name here.
fn plan(words: &Words, case: &PublishedCase) -> Html {
    let named = Scenario::find(&case.scenario).filter(|scenario| *scenario != Scenario::Reference);
    html! { <>{ for named.map(|scenario| html! { <>{ " · " }{ words.say(names::scenario(scenario)) }</> }) }</> }
}
