//! Documents' world: the departure of demand if countries that become richer get what richer countries have today.
//!
//! ```text
//! s′(t) = s(t) + part · w(t) · max(0, level · min(1, y(t) / income)^power − s(t)),   w(t) = ((t − 2026) / 34)^course
//! ```
//!
//! s is a stock per person on today's path, y is settled income on the middle storyline. The departure is s′/s. High-income
//! countries keep today's path, and nothing falls. Floor and roads stay below a ratio to today's path, and the level of cars
//! below the top of the place. Roads of a dense place stay below a mass per km² of land. Works that hold little cement count as
//! `works.least`.
//!
//! UNEP/EA.6/8 (para. 5) sees extraction grow by 60 % from 2020 to 2060. Nothing here is fitted to it. Rule and figures:
//! decisions OW4 to OW8 on the documents' world. Out of scope: people, income, vehicles other than cars, goods, plastics.

use crate::context::PlaceContext;
use crate::premise::Premise;
use crate::rows::documents_world::{CourseNumber, CourseNumberRow, DenseLandRow, RisingStock, RisingStockRow};
use crate::table_reader::{ReadingLog, TableLine, rows};
use crate::tables::Tables;
use cairn_core::choices::Choices;
use cairn_core::facts::infrastructure::RoadFacts;
use cairn_core::facts::{Departure, Facts, income, validation};
use cairn_core::kind::{Material, Sector, Storyline};
use cairn_core::model::{self, Account};
use cairn_core::place::Wider;
use cairn_core::year::{Annual, Year};

/// A departure is a multiple of two to minus this: fine enough for flows, and small in a pack.
const BITS: i32 = 16;
const TONNES_IN_MEGATONNE: f64 = 1e6;
const KG_IN_TONNE: f64 = 1e3;

/// All rows of these tables.
#[derive(Clone, Debug)]
pub(super) struct DocumentsWorldRows {
    stocks: Vec<TableLine<RisingStockRow>>,
    course: Vec<TableLine<CourseNumberRow>>,
    land: Vec<TableLine<DenseLandRow>>,
}

impl DocumentsWorldRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> DocumentsWorldRows {
        DocumentsWorldRows {
            stocks: rows(tables, found),
            course: rows(tables, found),
            land: rows(tables, found),
        }
    }

    fn number(&self, number: CourseNumber) -> Option<f64> {
        let mut rows = self.course.iter().map(|line| &line.row);
        rows.find(|row| row.number == number).map(|row| row.value)
    }
}

/// The numbers that hold for every stock, for one place.
struct PlaceCourse {
    income: Annual,
    /// Income of the levels.
    rich: f64,
    course: f64,
    part: f64,
}

impl PlaceCourse {
    /// Part of the distance that is closed in a year.
    fn closed(&self, year: Year) -> f64 {
        self.part * self.progress(year)
    }

    /// Part of the way to 2060.
    fn progress(&self, year: Year) -> f64 {
        let since = year.index().saturating_sub(Year::RECONSTRUCTED.index()) as f64;
        let whole = (Year::LAST.index() - Year::RECONSTRUCTED.index()) as f64;
        libm::pow(since / whole, self.course)
    }

    /// Ratio of the stock to that of today's path, `stock`; `top` limits its level, `most` the stock of a year.
    fn ratio(&self, row: &RisingStockRow, stock: &Annual, top: f64, most: impl Fn(Year) -> f64) -> Annual {
        Annual::from_fn(|year| {
            let (now, along) = (stock[year], self.progress(year));
            if along <= 0.0 || now <= 0.0 {
                return 1.0;
            }
            let level = row.level * libm::pow((self.income[year] / self.rich).min(1.0), row.power);
            let risen = now + self.closed(year) * (level.min(top) - now).max(0.0);
            let limit = most(year).min(now * (1.0 + (row.most - 1.0) * along));
            let ratio = (risen.min(limit) / now).max(1.0);
            libm::ldexp(libm::floor(libm::ldexp(ratio, BITS)), -BITS)
        })
    }
}

/// The departure of a place; none if its facts or a row are missing or unsound, which other checks report. `top` is the
/// most cars per person.
pub(super) fn departure(context: &PlaceContext<'_>, facts: &mut Facts, roads: &RoadFacts, top: f64) -> Option<Departure> {
    let same = || Annual::constant(1.0);
    let mut departure = Departure {
        storyline: Storyline::Out,
        people: same(),
        income: same(),
        urban: same(),
        home_floor: same(),
        other_floor: same(),
        cars: same(),
        roads: same(),
        works: same(),
    };
    validation::sound(facts).ok()?;
    if facts.within.contains(&Wider::HighIncome) {
        return Some(departure);
    }
    let rows = &context.evidence.documents_world;
    let number = |number| rows.number(number);
    let course = PlaceCourse {
        income: income::settled(&facts.income.value),
        rich: number(CourseNumber::Income)?,
        course: number(CourseNumber::Course)?,
        part: number(CourseNumber::Part)?,
    };
    let on_land = number(CourseNumber::RoadsOnLand)?;
    let people = &facts.people.value;
    let mut land = rows.land.iter().map(|line| &line.row);
    let land = land.find(|row| row.place == facts.place).map(|row| row.km2);
    for line in &rows.stocks {
        let row = &line.row;
        let unlimited = |_: Year| f64::INFINITY;
        match row.stock {
            RisingStock::Homes => {
                let homes = Annual::from_fn(|year| facts.homes.iter().map(|kind| kind.floor_per_person.value[year]).sum());
                departure.home_floor = course.ratio(row, &homes, f64::INFINITY, unlimited);
            }
            RisingStock::Other => departure.other_floor = course.ratio(row, &facts.other.floor_per_person.value, f64::INFINITY, unlimited),
            RisingStock::Cars => departure.cars = course.ratio(row, &facts.cars.per_person.value, top, unlimited),
            RisingStock::Roads => {
                let index = facts.infrastructure.index(people, &facts.income.value);
                let mass = roads.mass(|_| true) * TONNES_IN_MEGATONNE;
                let per_person = Annual::from_fn(|year| mass * index[year] / people[year]);
                let most = |year: Year| land.map_or(f64::INFINITY, |km2| on_land * km2 / people[year]);
                departure.roads = course.ratio(row, &per_person, f64::INFINITY, most);
            }
            RisingStock::Works => {
                let least = context.value(Premise::WorksLeast);
                let cement = works_cement(facts, roads);
                let lies = Annual::from_fn(|year| (cement[year] / (people[year] * KG_IN_TONNE)).max(least));
                departure.works = course.ratio(row, &lies, f64::INFINITY, unlimited);
            }
        }
    }
    Some(departure)
}

/// Cement that stands in civil works on today's path, kg.
fn works_cement(facts: &Facts, roads: &RoadFacts) -> Annual {
    let joined = Facts {
        roads: Some(roads.clone()),
        ..facts.clone()
    };
    let outcome = model::run(&joined, &Choices::default());
    let row = Account::Stock.material(Sector::CivilWorks, Material::Cement);
    row.map_or_else(Annual::zero, |row| Annual::from_fn(|year| outcome.row(row)[year]))
}
