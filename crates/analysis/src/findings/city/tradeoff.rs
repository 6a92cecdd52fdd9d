//! Trade-off: results of the urban forms of a city, side by side; no total score.
//!
//! ```text
//! trend · compact · sprawl under the same levers       compact with transit = compact + less driving + smaller homes, as levers
//! planned: only if the user gave the land of 2050
//! points of public transport = transit_points · ln denser       length of trips = 100 · denser^−trip_length
//! ```
//!
//! A relative difference from the trend below a threshold is within the uncertainty. Levers are set where everybody
//! sees them: no form hides a lever.
//!
//! Out of scope: cost, time of travel, green and heat are not modelled ([`NOT_MODELLED`]).

use serde::{Deserialize, Serialize};

use crate::findings::city::{CityQuantity, CityRun, SPAN};
use cairn_core::choices::{Choices, Level, Pull};
use cairn_core::facts::Facts;
use cairn_core::kind::{CitySetting, Lever, UrbanForm};
use cairn_core::model::city::CountryRun;
use cairn_core::year::Year;

/// Relevant results that are not modelled.
pub const NOT_MODELLED: [&str; 3] = ["green_and_heat", "cost", "travel_time"];

cairn_core::closed! {
    /// A row of the table.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TradeRow in UNITS: &'static str {
        /// Greenhouse gases in 2050.
        Ghg: "ghg" => "Mt CO2e/yr";
        /// Greenhouse gases from 2027 to 2060.
        GhgInAll: "ghg_in_all" => "Mt CO2e";
        /// Inflow of materials from 2027 to 2060.
        Materials: "materials" => "Mt";
        /// Outflow of materials from 2027 to 2060.
        Waste: "waste" => "Mt";
        /// Land in 2050.
        Land: "land" => "km2";
        /// Land added from 2027 to 2050.
        NewLand: "new_land" => "km2";
        /// Floor area of homes per person in 2050.
        Space: "space" => "m2/person";
        /// Distance by car per person in 2050.
        Distance: "distance" => "km/person/yr";
        /// Difference to the trend in the share of trips by public transport, percentage points.
        Transit: "transit" => "points";
        /// Mean length of trips, trend = 100.
        TripLength: "trip_length" => "trend = 100";
        /// Area of streets per person in 2050.
        Streets: "streets" => "m2/person";
        /// Growth of land divided by growth of population.
        LandOverPeople: "land_over_people" => "ratio";
    }
}

impl TradeRow {
    /// Its unit.
    pub const fn unit(self) -> &'static str {
        UNITS[self as usize]
    }

    /// True if a change from the trend is given as a share of the trend.
    pub const fn is_relative(self) -> bool {
        !matches!(self, TradeRow::Transit | TradeRow::TripLength | TradeRow::LandOverPeople)
    }
}

cairn_core::closed! {
    /// A column of the table.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum TradeoffColumn {
        /// Land grows as before.
        Trend: "trend";
        /// Compact.
        Compact: "compact";
        /// Sprawl.
        Sprawl: "sprawl";
        /// Compact, with less driving and smaller homes.
        CompactWithTransit: "compact_with_transit";
        /// The planned land that the user gave.
        Planned: "planned";
    }
}

impl TradeoffColumn {
    /// The levers of `CompactWithTransit`, set where everybody sees them.
    pub const LEVERS: [(Lever, Level); 2] = [(Lever::Modes, Level::STEP_2), (Lever::HomeSpace, Level::STEP_1)];

    /// The columns of a city, with the plan only if land is planned.
    pub fn columns(planned: bool) -> &'static [TradeoffColumn] {
        if planned {
            &TradeoffColumn::ALL
        } else {
            &TradeoffColumn::ALL[..TradeoffColumn::Planned as usize]
        }
    }

    /// The choices of the column, on top of other choices.
    pub fn choices(self, choices: &Choices) -> Choices {
        let form = match self {
            TradeoffColumn::Trend => UrbanForm::Trend,
            TradeoffColumn::Compact | TradeoffColumn::CompactWithTransit => UrbanForm::Compact,
            TradeoffColumn::Sprawl => UrbanForm::Sprawl,
            TradeoffColumn::Planned => UrbanForm::Planned,
        };
        let mut chosen = Choices { form, ..choices.clone() };
        if self == TradeoffColumn::CompactWithTransit {
            for (lever, level) in TradeoffColumn::LEVERS {
                // A lever already set to a higher level stays there.
                if chosen.level(lever) < level {
                    chosen = chosen.pulled(lever, Pull::to_level(level));
                }
            }
        }
        chosen
    }
}

/// A cell of the table.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TradeoffCell {
    /// The value, in the unit of its row; none if it is not known.
    pub value: Option<f64>,
    /// Relative change from the trend; none for the trend itself and for rows that are not relative.
    pub change: Option<f64>,
    /// True if this change is within the uncertainty.
    pub within_doubt: bool,
}

/// The table: rows in the order of [`TradeRow::ALL`], with one value per column.
#[derive(Clone, Debug, PartialEq)]
pub struct TradeoffTable {
    /// Its columns, in the order of [`TradeoffColumn::ALL`].
    pub columns: &'static [TradeoffColumn],
    /// Its rows.
    pub rows: Vec<Vec<TradeoffCell>>,
}

/// The forms of a city side by side, on top of choices; none if the facts are not those of a city.
pub fn trade(facts: &Facts, choices: &Choices) -> Option<TradeoffTable> {
    let city = facts.city.as_deref()?;
    let doubt = city.setting(CitySetting::WithinDoubt);
    let plain = CountryRun::of(&city.whole, choices);
    let shown = TradeoffColumn::columns(city.planned.is_some());
    let mut columns = Vec::new();
    for column in shown {
        let chosen = column.choices(choices);
        let outcome = if chosen.pulls == choices.pulls {
            plain.city(facts, &chosen)
        } else {
            CountryRun::of(&city.whole, &chosen).city(facts, &chosen)
        };
        let run = CityRun::of(facts, &chosen, &outcome)?;
        columns.push(TradeRow::ALL.map(|row| {
            row_value(
                &run,
                row,
                city.setting(CitySetting::TransitPoints),
                city.setting(CitySetting::TripLength),
            )
        }));
    }
    let trend = columns.first().copied()?;
    let rows = TradeRow::ALL.into_iter().enumerate().map(|(at, row)| {
        let cell = |(column, values): (&TradeoffColumn, &[Option<f64>; TradeRow::COUNT])| {
            let value = values[at];
            let change = value.zip(trend[at]).map(|(value, trend)| value / trend - 1.0);
            let change = change.filter(|change| change.is_finite() && row.is_relative() && *column != TradeoffColumn::Trend);
            TradeoffCell {
                value,
                change,
                within_doubt: change.is_some_and(|change| change.abs() < doubt),
            }
        };
        shown.iter().zip(&columns).map(cell).collect()
    });
    Some(TradeoffTable {
        columns: shown,
        rows: rows.collect(),
    })
}

/// The value of a row for one form.
fn row_value(run: &CityRun<'_>, row: TradeRow, points: f64, length: f64) -> Option<f64> {
    let [first, last] = SPAN;
    let denser = run.land.denser(last);
    let over = |measure: CityQuantity| -> Option<f64> { Year::LEVERS.to(Year::LAST).map(|year| run.value(measure, year)).sum() };
    let ghg = |year: Year| Some(run.value(CityQuantity::Ghg, year)? * run.people(year) / 1e6);
    match row {
        TradeRow::Ghg => ghg(last),
        TradeRow::GhgInAll => Year::LEVERS.to(Year::LAST).map(ghg).sum(),
        TradeRow::Materials => over(CityQuantity::MaterialsIn),
        TradeRow::Waste => over(CityQuantity::MaterialsOut),
        TradeRow::Land => run.value(CityQuantity::Land, last),
        TradeRow::NewLand => Some(run.value(CityQuantity::Land, last)? - run.value(CityQuantity::Land, first)?),
        TradeRow::Space => run.value(CityQuantity::Space, last),
        TradeRow::Distance => run.value(CityQuantity::Distance, last),
        TradeRow::Transit => Some(points * libm::log(denser)),
        TradeRow::TripLength => Some(100.0 * libm::pow(denser, -length)),
        TradeRow::Streets => run.value(CityQuantity::Streets, last),
        TradeRow::LandOverPeople => run.land_over_people(),
    }
}
