//! Spreadsheet: the numbers of the page as a table for a spreadsheet: exhaust emissions under each measure, and
//! vehicles by age.
//!
//! Out of scope: the display on the page.

use yew::prelude::*;

use crate::site::page::roads::fleet::{age_name, kind_name};
use crate::site::page::roads::measure_effects::{given_name, plan_name, unit_of};
use crate::site::page::topic::{TopicPageContext, kept_row};
use crate::site::part::files::numbers;
use cairn_analysis::export::sheet::SpreadsheetCell;
use cairn_analysis::findings::roads::{FLEET_YEARS, RoadEmission, RoadFleet, RoadPlan, RoadResults, RoadRun};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::{Age, Traffic};
use cairn_core::unit::Unit;

pub(super) fn downloads(context: &TopicPageContext<RoadResults>) -> Html {
    let (words, view) = (context.words.clone(), context.state.shown.clone());
    numbers(&context.words, context.making(), Key::PageVehicles, move || {
        rows(&words, &view.what)
    })
}

/// Quantity, measure or age, year, unit, value.
fn rows(words: &Words, roads: &RoadResults) -> Vec<Vec<SpreadsheetCell>> {
    let heads = [Key::TopicWhat, Key::TopicPlan, Key::TableYear, Key::FileUnit, Key::MapValue];
    let mut rows = vec![heads.map(|key| SpreadsheetCell::Text(bare(words.say(key)))).to_vec()];
    let plans = RoadPlan::ALL.into_iter().zip(&roads.plans);
    let plans = plans.filter_map(|(plan, run)| Some((plan_name(words, plan), run.as_ref()?)));
    let nothing = roads.nothing.iter().map(|run| (words.say(Key::ScenarioRef), run));
    let runs: Vec<(&str, &RoadRun)> = nothing.chain(plans).collect();
    for given in RoadEmission::ALL {
        for (name, run) in &runs {
            for (year, giving) in FLEET_YEARS.into_iter().zip(&run.giving) {
                rows.push(kept_row(
                    given_name(words, given),
                    name,
                    year,
                    unit_of(given),
                    giving[given as usize],
                ));
            }
        }
    }
    for (traffic, fleets) in Traffic::ALL.into_iter().zip(&roads.fleets) {
        for (year, fleet) in FLEET_YEARS.into_iter().zip(fleets) {
            let kind = kind_name(words, traffic);
            let mut add = |which: &str, value: f64| rows.push(kept_row(kind, which, year, Unit::MillionCars, value / RoadFleet::MILLION));
            for age in Age::ALL {
                add(&age_name(words, age), fleet.ages[age.index()]);
            }
            add(words.say(Key::RoadsBattery), fleet.battery);
            add(words.say(Key::RoadsAddedNew), fleet.new);
            add(words.say(Key::RoadsAddedUsed), fleet.used);
        }
    }
    rows
}
