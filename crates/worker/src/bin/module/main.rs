//! The module: the core as a JavaScript library for a page, a worker or Node.
//!
//! ```text
//! take(world, roads, cities, doubts) → place(s), levers, numbers, run, chart, compare, draws
//! ```
//!
//! `cairn.js` fetches the packs of facts and passes their bytes. Everything else returns at once, as plain objects with
//! long series as `Float64Array`. Names, units and numbers are those of the command line: both use [`cairn_analysis::ask`]. A
//! fault is a thrown `Error`, never a trap. Out of scope: the network, files, the page, languages.

// Functions called from JavaScript must be public, though no crate can name them.
#![allow(unreachable_pub)]

mod answer;
mod chart_numbers;
mod input;
mod store;

use cairn_analysis::ask::sheet::picked;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::ask::{QueryFault, chart, draw, number};
use cairn_analysis::findings::compare::{MOST, rows};
use cairn_analysis::findings::range::BLOCK;
use cairn_analysis::findings::receipt;
use cairn_core::choices::link::Per;
use cairn_core::model::{Outcome, city};
use cairn_core::year::Year;
use wasm_bindgen::prelude::*;

use crate::input::{InputError, PlaceQuery};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// The year in which sides are compared.
const FOCUS: Year = Year::of(2050);

fn main() {}

/// Loads the packs of places, roads, cities and uncertainty ranges. `load()` of `cairn.js` calls it.
///
/// # Errors
/// A pack cannot be used, or two packs are from different releases.
#[wasm_bindgen(skip_typescript)]
pub fn take(world: &[u8], roads: &[u8], cities: &[u8], doubts: &[u8]) -> Result<(), JsValue> {
    Ok(store::take(world, roads, cities, doubts)?)
}

/// The release of model and data, such as 0.1-26a.
///
/// # Errors
/// Nothing was loaded.
#[wasm_bindgen]
pub fn release() -> Result<String, JsValue> {
    Ok(store::with_store(|shelf| Ok(shelf.release.clone()))?)
}

/// Places: countries and groups of them. `cities()` lists cities.
///
/// # Errors
/// Nothing was loaded.
#[wasm_bindgen(unchecked_return_type = "Place[]")]
pub fn places() -> Result<JsValue, JsValue> {
    Ok(store::with_store(|shelf| answer::places(&shelf.world))?)
}

/// The cities of a country, or of all countries.
///
/// # Errors
/// No such country.
#[wasm_bindgen(unchecked_return_type = "City[]")]
pub fn cities(#[wasm_bindgen(unchecked_optional_param_type = "string")] country: JsValue) -> Result<JsValue, JsValue> {
    let country = input::optional_text(&country, "country")?;
    Ok(store::with_store(|shelf| answer::cities(shelf, country.as_deref()))?)
}

/// Levers of a place, with the values that each level sets; for a group only the names.
///
/// # Errors
/// No such place.
#[wasm_bindgen(unchecked_return_type = "Lever[]")]
pub fn levers(#[wasm_bindgen(unchecked_param_type = "string")] place: JsValue) -> Result<JsValue, JsValue> {
    let place = input::text(&place, "place")?;
    Ok(store::with_store(|shelf| {
        shelf.seek(&place)?;
        answer::levers(&shelf.world, &place)
    })?)
}

/// Numbers that ranges vary in a place, and that `assume` can set.
///
/// # Errors
/// No such place.
#[wasm_bindgen(unchecked_return_type = "OpenNumber[]")]
pub fn numbers(#[wasm_bindgen(unchecked_param_type = "string")] place: JsValue) -> Result<JsValue, JsValue> {
    let place = input::text(&place, "place")?;
    Ok(store::with_store(|shelf| {
        shelf.seek(&place)?;
        answer::numbers(&number::open(&RunTarget::find(&shelf.world, &place)?, &shelf.doubts))
    })?)
}

/// Runs one place to 2060 under choices.
///
/// # Errors
/// Says which part of the query is wrong.
#[wasm_bindgen(unchecked_return_type = "Run")]
pub fn run(#[wasm_bindgen(unchecked_param_type = "Query")] query: JsValue) -> Result<JsValue, JsValue> {
    let query = PlaceQuery::read(&query, "query", &[])?;
    Ok(store::with_store(|shelf| {
        let mut chosen = shelf.chosen(&query)?;
        let mut target = shelf.target(&query)?;
        let outcome = target.run(&chosen.scenario.choices);
        chosen.check_receipt(receipt::of(outcome));
        let series = picked(outcome, &query.variables)?;
        let (balance, receipt) = (outcome.balance.worst(), receipt::of(outcome));
        answer::run(&answer::FinishedRun {
            target: &target,
            chosen: &chosen,
            release: &shelf.release,
            series: &series,
            years: query.years.unwrap_or((Year::RESULTS, Year::LAST)),
            balance,
            receipt,
        })
    })?)
}

/// The numbers of a chart of the explorer; the query names the chart.
///
/// # Errors
/// Says which part of the query is wrong.
#[wasm_bindgen(unchecked_return_type = "ChartNumbers")]
pub fn chart(#[wasm_bindgen(unchecked_param_type = "ChartQuery")] query: JsValue) -> Result<JsValue, JsValue> {
    let request = PlaceQuery::read(&query, "query", &["chart"])?;
    let id = input::text(&input::get(&query, "chart")?, "chart")?;
    let chart = chart::find(&id).map_err(InputError::from)?;
    Ok(store::with_store(|shelf| {
        let chosen = shelf.chosen(&request)?;
        let mut target = shelf.target(&request)?;
        let figure = chart::figure(chart, &mut target, &chosen)?;
        chart_numbers::numbers_of(answer::ResultHeader::of(&target, &chosen), &shelf.release, &figure)
    })?)
}

/// Compares two to four runs, each with the first.
///
/// # Errors
/// Says which part of a query is wrong.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "Query[]")] queries: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "{ person?: boolean }")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let queries = input::queries(&queries, MOST)?;
    let per = if input::person(&options)? { Per::Person } else { Per::Total };
    Ok(store::with_store(|shelf| {
        let mut sides = Vec::new();
        let mut outcomes: Vec<Outcome> = Vec::new();
        for query in &queries {
            let chosen = shelf.chosen(query)?;
            let mut target = shelf.target(query)?;
            outcomes.push(target.run(&chosen.scenario.choices).clone());
            sides.push(answer::ResultHeader::of(&target, &chosen));
        }
        if outcomes.len() < 2 {
            return Err(QueryFault::OneSide.into());
        }
        let of_city = outcomes.iter().any(|outcome| outcome.place.is_city());
        if of_city {
            outcomes.iter_mut().for_each(city::bound);
        }
        let mut rows = rows(&outcomes.iter().collect::<Vec<_>>(), per, FOCUS);
        if of_city {
            rows.retain(|row| row.measure.is_in_city());
        }
        answer::comparison(sides, &rows)
    })?)
}

/// Uncertainty draws: runs on facts varied within our ranges. In each draw, reference and choices use the same facts.
///
/// # Errors
/// Says which part of the query is wrong, or that too many draws are requested.
#[wasm_bindgen(unchecked_return_type = "Draws")]
pub fn draws(#[wasm_bindgen(unchecked_param_type = "DrawQuery")] query: JsValue) -> Result<JsValue, JsValue> {
    let request = PlaceQuery::read(&query, "query", &["n", "first"])?;
    let count = input::integer(&query, "n", 250)?;
    let first = input::integer(&query, "first", 1)?;
    if first.checked_add(count).is_none() {
        return Err(InputError::from("first: there are no draws of such numbers. Begin with 1".to_owned()).into());
    }
    Ok(store::with_store(|shelf| {
        let chosen = shelf.chosen(&request)?;
        let target = shelf.target(&request)?;
        draw::within_limits(count, 1, &target)?;
        let (focus, per) = (chosen.view.focus, chosen.view.per);
        let left = chosen.scenario.choices.numbers.left(&shelf.doubts);
        let mut drawing = draw::drawing(&target, &left, &chosen.scenario.choices, (focus, per));
        let mut pairs = Vec::new();
        while pairs.len() < count as usize {
            let made = pairs.len() as u32;
            pairs.extend(drawing.block(first + made, BLOCK.min(count - made)));
        }
        answer::draws(
            &answer::ResultHeader::of(&target, &chosen),
            &pairs,
            first,
            (focus, per),
            &shelf.release,
        )
    })?)
}
