//! Replies to JavaScript as plain objects. Long lists of numbers are a `Float64Array`.
//!
//! Out of scope: the query.

use std::collections::BTreeMap;

use cairn_analysis::ask::choices::RunChoices;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::ask::{draw, lever, place};
use cairn_analysis::findings::compare::{CompareRow, YEARS};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::range::{DrawPair, DrawResults, FIRST};
use cairn_analysis::findings::variable::{NamedSeries, need};
use cairn_analysis::words::names;
use cairn_core::choices::link::Per;
use cairn_core::choices::link::receipt::Receipt;
use cairn_core::doubt::OpenNumber;
use cairn_core::facts::{Facts, World};
use cairn_core::kind::{Language, Lever};
use cairn_core::place::{Wider, WiderPlaceKind};
use cairn_core::year::Year;
use js_sys::Float64Array;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::input::InputError;
use crate::store::ModuleStore;

/// A list of numbers, passed as one typed array.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct NumberArray(#[serde(with = "serde_wasm_bindgen::preserve")] Float64Array);

impl NumberArray {
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> NumberArray {
        // Negative zero becomes zero, as in files.
        let values: Vec<f64> = values.into_iter().map(|value| value + 0.0).collect();
        NumberArray(Float64Array::from(values.as_slice()))
    }
}

pub(crate) fn object(value: &impl Serialize) -> Result<JsValue, InputError> {
    value
        .serialize(&Serializer::new().serialize_maps_as_objects(true))
        .map_err(|fault| InputError::from(fault.to_string()))
}

#[derive(Serialize)]
struct PlaceListing<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
    region: Option<&'static str>,
    income: Option<&'static str>,
    people: f64,
    members: Vec<&'a str>,
}

/// Listed places, then groups of places.
pub(crate) fn places(world: &World) -> Result<JsValue, InputError> {
    let today = Year::RECONSTRUCTED;
    let own = |facts: &&Facts| facts.city.is_none();
    let mut all = Vec::new();
    for facts in world.places.iter().filter(|facts| facts.listed).filter(own) {
        let within = |whole| facts.within.iter().find(|wider| wider.kind() == whole).map(|wider| wider.name());
        all.push(PlaceListing {
            id: facts.place.as_str(),
            name: &facts.name,
            kind: "country",
            region: within(WiderPlaceKind::Region),
            income: within(WiderPlaceKind::Income),
            people: facts.people.value[today],
            members: Vec::new(),
        });
    }
    for wider in Wider::ALL {
        let members: Vec<&Facts> = world.places.iter().filter(own).filter(|facts| facts.is_within(wider)).collect();
        all.push(PlaceListing {
            id: wider.code(),
            name: wider.name(),
            kind: "group",
            region: None,
            income: None,
            people: members.iter().map(|facts| facts.people.value[today]).sum(),
            members: members.iter().map(|facts| facts.place.as_str()).collect(),
        });
    }
    object(&all)
}

#[derive(Serialize)]
struct CityListing<'a> {
    id: &'a str,
    name: &'a str,
    country: &'a str,
    people: f64,
}

pub(crate) fn cities(shelf: &ModuleStore, country: Option<&str>) -> Result<JsValue, InputError> {
    let of = country.map(|wanted| place::place(&shelf.world, wanted)).transpose()?;
    let mut all = Vec::new();
    for known in &shelf.cities.countries {
        if of.is_some_and(|facts| facts.place != known.place) {
            continue;
        }
        for city in &known.cities {
            all.push(CityListing {
                id: city.place.as_str(),
                name: &city.name,
                country: known.place.as_str(),
                people: city.people_now(),
            });
        }
    }
    object(&all)
}

#[derive(Serialize)]
struct LeverReply<'a> {
    id: &'static str,
    name: &'static str,
    group: &'static str,
    dials: Vec<LevelValues<'a>>,
}

#[derive(Serialize)]
struct LevelValues<'a> {
    sets: &'a str,
    unit: &'static str,
    levels: NumberArray,
    full: u16,
    basis: &'static str,
    sources: Vec<String>,
}

/// Levers of a place; for a country or city also the values that each level sets.
pub(crate) fn levers(world: &World, wanted: &str) -> Result<JsValue, InputError> {
    let found = place::find(world, wanted);
    let offered = match found {
        Some(facts) => facts.levers(),
        None => RunTarget::find(world, wanted)?.facts().levers(),
    };
    let mut all = Vec::new();
    for one in Lever::ALL.into_iter().filter(|lever| offered.contains(lever)) {
        let rows = found.into_iter().flat_map(|facts| &facts.dials).filter(|row| row.dial.is_of(one));
        let dial = |row: &'_ cairn_core::facts::DialFacts| {
            let scale = row.dial.what.scale();
            (scale, row.steps.value.map(|value| value * lever::factor(scale)))
        };
        all.push(LeverReply {
            id: one.id(),
            name: names::lever_in_english(one),
            group: lever::group(one.group()),
            dials: rows
                .map(|row| {
                    let (scale, levels) = dial(row);
                    LevelValues {
                        sets: &row.parameter,
                        unit: lever::unit(scale),
                        levels: NumberArray::of(levels),
                        full: row.full.number(),
                        basis: row.steps.basis.id(),
                        sources: row.steps.sources.iter().map(ToString::to_string).collect(),
                    }
                })
                .collect(),
        });
    }
    object(&all)
}

#[derive(Serialize)]
struct NumberReply<'a> {
    id: &'static str,
    name: &'a str,
    way: &'static str,
    unit: Option<&'static str>,
    ours: f64,
    low: f64,
    high: f64,
    least: f64,
    most: f64,
}

impl<'a> From<&'a OpenNumber> for NumberReply<'a> {
    fn from(number: &'a OpenNumber) -> NumberReply<'a> {
        let ([low, ours, high], [least, most]) = (number.ends, number.bounds);
        NumberReply {
            id: number.on.id(),
            name: number.names.say(Language::English),
            way: number.way.id(),
            unit: number.unit.map(|unit| unit.symbol()),
            ours,
            low,
            high,
            least,
            most,
        }
    }
}

/// The numbers that can be set by hand in a place.
pub(crate) fn numbers(open: &[OpenNumber]) -> Result<JsValue, InputError> {
    object(&open.iter().map(NumberReply::from).collect::<Vec<_>>())
}

/// Place and scenario of a set of results.
#[derive(Serialize)]
pub(crate) struct ResultHeader {
    place: String,
    name: String,
    scenario: String,
    background: String,
    remarks: Vec<String>,
}

impl ResultHeader {
    pub(crate) fn of(target: &RunTarget<'_>, chosen: &RunChoices) -> ResultHeader {
        let background = chosen.scenario.choices.background;
        ResultHeader {
            place: target.id().to_string(),
            name: target.name().to_owned(),
            scenario: chosen.called(),
            background: [background.storyline.id(), ".", background.policy.id()].concat(),
            remarks: chosen.remarks.iter().map(|text| text.trim_start_matches("--").to_owned()).collect(),
        }
    }
}

/// A run, with the parts of its reply.
pub(crate) struct FinishedRun<'a> {
    pub(crate) target: &'a RunTarget<'a>,
    pub(crate) chosen: &'a RunChoices,
    pub(crate) release: &'a str,
    pub(crate) series: &'a [NamedSeries],
    pub(crate) years: (Year, Year),
    pub(crate) balance: f64,
    pub(crate) receipt: Receipt,
}

#[derive(Serialize)]
struct RunReply<'a> {
    #[serde(flatten)]
    of: ResultHeader,
    release: &'a str,
    receipt: String,
    balance_error: f64,
    years: NumberArray,
    series: Vec<VariableSeries<'a>>,
}

#[derive(Serialize)]
struct VariableSeries<'a> {
    variable: &'a str,
    unit: &'static str,
    values: NumberArray,
}

/// Reply with one run.
pub(crate) fn run(followed: &FinishedRun<'_>) -> Result<JsValue, InputError> {
    let (first, last) = followed.years;
    let series = followed.series.iter().map(|series| VariableSeries {
        variable: &series.variable,
        unit: series.unit.symbol(),
        // A count has a number in the years of the count alone.
        values: NumberArray::of(first.to(last).map(|year| {
            let is_known = need::is_known(&series.variable, year);
            if is_known { series.values[year] } else { f64::NAN }
        })),
    });
    object(&RunReply {
        of: ResultHeader::of(followed.target, followed.chosen),
        release: followed.release,
        receipt: followed.receipt.to_string(),
        balance_error: followed.balance,
        years: numbered(first.to(last)),
        series: series.collect(),
    })
}

pub(crate) fn numbered(years: impl Iterator<Item = Year>) -> NumberArray {
    NumberArray::of(years.map(|year| f64::from(year.number())))
}

#[derive(Serialize)]
struct ComparisonReply {
    sides: Vec<ResultHeader>,
    years: NumberArray,
    rows: Vec<ComparedVariable>,
}

#[derive(Serialize)]
struct ComparedVariable {
    variable: &'static str,
    unit: &'static str,
    periods: Vec<String>,
    values: Vec<NumberArray>,
    differences: Vec<NumberArray>,
}

/// Compared sides: per row, the value of each side and its difference from the first.
pub(crate) fn comparison(sides: Vec<ResultHeader>, rows: &[CompareRow]) -> Result<JsValue, InputError> {
    let of = |row: &CompareRow, side: usize| NumberArray::of(row.values.iter().map(|values| values[side]));
    let apart = |row: &CompareRow, side: usize| NumberArray::of(row.values.iter().map(|values| values[side] - values[0]));
    let rows = rows.iter().map(|row| ComparedVariable {
        variable: row.measure.name(),
        unit: row.unit.symbol(),
        periods: YEARS.map(|year| row.period(year)).to_vec(),
        values: (0..sides.len()).map(|side| of(row, side)).collect(),
        differences: (0..sides.len()).map(|side| apart(row, side)).collect(),
    });
    let rows = rows.collect();
    object(&ComparisonReply {
        sides,
        years: numbered(YEARS.into_iter()),
        rows,
    })
}

#[derive(Serialize)]
struct DrawsReply<'a> {
    #[serde(flatten)]
    of: &'a ResultHeader,
    release: &'a str,
    first: u32,
    n: usize,
    focus: u16,
    results: Vec<ResultDraws>,
    #[serde(flatten)]
    years: BTreeMap<&'static str, Yearly>,
}

#[derive(Serialize)]
struct ResultDraws {
    result: &'static str,
    unit: &'static str,
    yours: NumberArray,
    reference: NumberArray,
}

#[derive(Serialize)]
struct Yearly {
    unit: &'static str,
    years: NumberArray,
    yours: NumberArray,
    reference: NumberArray,
}

/// Reply with draws: every result of each draw, and the yearly series, draw after draw.
pub(crate) fn draws(
    of: &ResultHeader,
    pairs: &[DrawPair],
    first: u32,
    (focus, per): (Year, Per),
    release: &str,
) -> Result<JsValue, InputError> {
    let results = Headline::FIRST.into_iter().enumerate().map(|(at, headline)| {
        let of = |part: fn(&DrawPair) -> &DrawResults| NumberArray::of(pairs.iter().map(move |pair| f64::from(part(pair).headlines[at])));
        ResultDraws {
            result: headline.id(),
            unit: draw::unit(headline, per),
            yours: of(|pair| &pair.yours),
            reference: of(|pair| &pair.reference),
        }
    });
    let yearly = |(row, headline): (usize, Headline)| {
        let of = |part: fn(&DrawPair) -> &DrawResults| {
            NumberArray::of(
                pairs
                    .iter()
                    .flat_map(move |pair| part(pair).years[row].iter().map(|value| f64::from(*value))),
            )
        };
        let yearly = Yearly {
            unit: draw::unit(headline, per),
            years: numbered(FIRST.to(Year::LAST)),
            yours: of(|pair| &pair.yours),
            reference: of(|pair| &pair.reference),
        };
        (headline.columns().by_year, yearly)
    };
    object(&DrawsReply {
        of,
        release,
        first,
        n: pairs.len(),
        focus: focus.number(),
        results: results.collect(),
        years: Headline::YEARLY.into_iter().enumerate().map(yearly).collect(),
    })
}
