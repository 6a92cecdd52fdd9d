//! Rank: the places of the world ordered by one result.
//!
//! ```text
//! rank    by the value of the year asked for, largest first
//! ground  the least known of the facts that decide the result ([`crate::findings::deciding_facts`]), and its basis:
//!         a place whose fact is not national is marked as estimated from its neighbours
//! ```
//!
//! A map of the values has one scale for every year and every choice, so that a change of a value is visible. The
//! scale has [`FIFTHS`] steps. For a share still to build they are fixed; for other results each has a fifth of the
//! values of all places in all years with no lever set.
//!
//! Out of scope: running a place; languages.

use serde::{Deserialize, Serialize};

use crate::findings::compare::{Measure, MeasureSeries};
use crate::findings::deciding_facts::{DecidingFact, grounds, weakest};
use crate::findings::variable::name::Indicator;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::facts::Facts;
use cairn_core::kind::{Basis, Lever};
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The first year available: the five-year mean around it has no year before levers can act.
pub const FIRST: Year = Year::of(2029);

/// The year of the statistics.
pub const STATISTIC: Year = Year::BASE;

/// Number of steps of the scale.
pub const FIFTHS: usize = 5;

/// Steps of a share still to build.
const SHARES: [f64; FIFTHS + 1] = [0.0, 0.4, 0.55, 0.7, 0.8, 1.0];

/// Name of the share still to build in links.
const STILL_TO_BUILD: &str = "still";

/// A result of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RankResult {
    /// Share of the floor space of a year that is built after today.
    StillToBuild,
    /// A quantity that can also be compared.
    Compared(Measure),
}

impl RankResult {
    /// Every result, the usual one first.
    pub fn all() -> impl Iterator<Item = RankResult> {
        [RankResult::StillToBuild].into_iter().chain(Measure::ALL.map(RankResult::Compared))
    }

    /// Its name in links.
    pub fn id(self) -> &'static str {
        match self {
            RankResult::StillToBuild => STILL_TO_BUILD,
            RankResult::Compared(measure) => measure.id(),
        }
    }

    /// Finds a result by its [`RankResult::id`].
    pub fn find(id: &str) -> Option<RankResult> {
        RankResult::all().find(|result| result.id() == id)
    }

    /// True if the size of a place in it is its floor space; else it is its number of people.
    pub fn is_of_buildings(self) -> bool {
        use Measure::{Built, Construction, Floor, Space, UsingBuildings, Wood};
        match self {
            RankResult::StillToBuild => true,
            RankResult::Compared(measure) => matches!(measure, Built | Construction | Floor | Space | UsingBuildings | Wood),
        }
    }

    fn course(self, outcome: &Outcome, per: Per) -> MeasureSeries {
        match self {
            RankResult::StillToBuild => MeasureSeries::of_indicator(outcome, Indicator::StillToBuild),
            RankResult::Compared(measure) => MeasureSeries::of(outcome, measure, per),
        }
    }

    /// The least known of the facts that decide it in a place. A share still to build rests on the floor of homes, as
    /// living space does. A counted floor of other buildings sets a level but gives no rank, for what is counted differs
    /// between places (T20).
    fn weakest(self, facts: &Facts, reference: &Outcome) -> (DecidingFact, Basis) {
        let measure = match self {
            RankResult::StillToBuild => Measure::Space,
            RankResult::Compared(measure) => measure,
        };
        match weakest(facts, reference, measure) {
            (_, Basis::National) if grounds(measure).contains(&DecidingFact::OtherBuildings) => {
                (DecidingFact::OtherBuildings, Basis::Regional)
            }
            known => known,
        }
    }
}

/// A query for all places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RankQuery {
    /// The choices.
    pub choices: Choices,
    /// The focus year, [`FIRST`] or later.
    pub focus: Year,
    /// Whole place or per person.
    pub per: Per,
    /// The result.
    pub measure: RankResult,
}

/// A place's result.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RankRow {
    /// The place.
    pub place: PlaceId,
    /// Value under the choices.
    pub value: f64,
    /// Value with no lever set.
    pub reference: f64,
    /// Statistic around [`STATISTIC`], in the unit of the values; none where no statistic counts the result.
    pub statistic: Option<f64>,
    /// The least known of the facts that decide the result.
    pub ground: DecidingFact,
    /// Basis of that fact.
    pub basis: Basis,
}

/// The result of every listed place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// Release of model and data.
    pub release: String,
    /// The query.
    pub query: RankQuery,
    /// Levers available in at least one place.
    pub offered: Vec<Lever>,
    /// Unit of the values.
    pub unit: Unit,
    /// One row per place, in the order of ids.
    pub rows: Vec<RankRow>,
    /// Lower bounds of the steps of the scale, then the upper bound of the last.
    pub scale: [f64; FIFTHS + 1],
    /// Row by row, the values of every year from [`FIRST`] on: under the choices, then with no lever set. Empty if the
    /// reply contains only the focus year.
    pub years: Vec<f64>,
}

/// Number of years of a row.
const YEARS: usize = Year::LAST.index() - FIRST.index() + 1;

impl Ranking {
    /// An empty ranking; places join later.
    pub fn of(release: String, query: RankQuery) -> Ranking {
        Ranking {
            release,
            query,
            offered: Vec::new(),
            unit: Unit::Share,
            rows: Vec::new(),
            scale: [0.0; FIFTHS + 1],
            years: Vec::new(),
        }
    }

    /// Adds a place with no lever set and reads its years from [`FIRST`] on. A place that is not listed gets no row.
    pub fn join(&mut self, facts: &Facts, reference: &Outcome) {
        for lever in facts.levers() {
            if !self.offered.contains(&lever) {
                self.offered.push(lever);
            }
        }
        if !facts.listed {
            return;
        }
        let course = self.course(reference);
        let value = course.at(self.query.focus);
        let (ground, basis) = self.query.measure.weakest(facts, reference);
        self.unit = course.unit;
        // Equal to the reference until `move_to` replaces it.
        for _ in 0..2 {
            self.years.extend(ahead().map(|year| course.at(year)));
        }
        self.rows.push(RankRow {
            place: facts.place,
            value,
            reference: value,
            statistic: statistic(facts, &self.query),
            ground,
            basis,
        });
    }

    /// Replaces the values of a place with its outcome under the choices.
    pub fn move_to(&mut self, place: PlaceId, outcome: &Outcome) {
        let course = self.course(outcome);
        if let Some(index) = self.rows.iter().position(|row| row.place == place) {
            self.rows[index].value = course.at(self.query.focus);
            for (value, year) in self.years.iter_mut().skip(index * 2 * YEARS).zip(ahead()) {
                *value = course.at(year);
            }
        }
    }

    /// Sets the scale. Call it after all places have joined.
    pub fn settle(&mut self) {
        if self.query.measure == RankResult::StillToBuild {
            self.scale = SHARES;
            return;
        }
        let of_reference = self.years.chunks_exact(2 * YEARS).flat_map(|row| &row[YEARS..]);
        let values: Vec<f64> = of_reference.copied().collect();
        let last = values.len().saturating_sub(1);
        self.scale = std::array::from_fn(|step| in_order(&values, (step * values.len() / FIFTHS).min(last)));
    }

    /// The ranking in another year; none if the reply does not contain its values.
    pub fn in_year(&self, year: Year) -> Option<Ranking> {
        let at = year.index().checked_sub(FIRST.index())?;
        let mut ranking = self.clone();
        ranking.query.focus = year;
        for (row, values) in ranking.rows.iter_mut().zip(self.years.chunks_exact(2 * YEARS)) {
            (row.value, row.reference) = (*values.get(at)?, *values.get(YEARS + at)?);
        }
        (!self.years.is_empty()).then_some(ranking)
    }

    fn course(&self, outcome: &Outcome) -> MeasureSeries {
        self.query.measure.course(outcome, self.query.per)
    }

    /// Every place, the largest value first.
    pub fn ranked(&self) -> Vec<RankRow> {
        let mut ranked = self.rows.clone();
        ranked.sort_by(|a, b| b.value.total_cmp(&a.value).then(a.place.cmp(&b.place)));
        ranked
    }

    /// Number of places whose value is more than a half.
    pub fn more_than_half(&self) -> usize {
        self.rows.iter().filter(|row| row.value > 0.5).count()
    }
}

/// Statistic of a result in a place around [`STATISTIC`]; none where no statistic counts it.
fn statistic(facts: &Facts, query: &RankQuery) -> Option<f64> {
    match (query.measure, query.per) {
        (RankResult::Compared(Measure::Cement), Per::Total) => Some(facts.civil.cement.value),
        // Mt divided by people, in tonnes per person.
        (RankResult::Compared(Measure::Cement), Per::Person) => Some(facts.civil.cement.value * 1e6 / facts.people.value[STATISTIC]),
        (RankResult::Compared(Measure::Space), _) => Some(facts.home_level.value.value),
        _ => None,
    }
}

/// The value at an index of the sorted order, from 0; 0 if the list is empty. It uses bisection, because a sort would
/// add more to the worker than the rest of this file.
fn in_order(values: &[f64], place: usize) -> f64 {
    // Maps a float to an integer with the same order.
    let number = |value: f64| {
        let bits = value.to_bits();
        if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
    };
    let (mut low, mut high) = (0, u64::MAX);
    while low < high {
        let middle = low + (high - low) / 2;
        if values.iter().filter(|value| number(**value) <= middle).count() > place {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    values.iter().copied().find(|value| number(*value) == low).unwrap_or(0.0)
}

/// Years available.
fn ahead() -> impl Iterator<Item = Year> {
    FIRST.to(Year::LAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(number: usize) -> PlaceId {
        let letter = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap());
        let id: String = ['Q', letter(number / 26), letter(number)].into_iter().collect();
        PlaceId::parse(&id).unwrap()
    }

    fn ranking(measure: RankResult) -> Ranking {
        let query = RankQuery {
            choices: Choices::default(),
            focus: Year::of(2050),
            per: Per::Total,
            measure,
        };
        let row = |number: usize| RankRow {
            place: place(number),
            value: (number % 7) as f64 / 7.0,
            reference: 0.0,
            statistic: None,
            ground: DecidingFact::Cement,
            basis: if number < 12 { Basis::National } else { Basis::Regional },
        };
        Ranking {
            rows: (0..17).map(row).collect(),
            ..Ranking::of(String::new(), query)
        }
    }

    #[test]
    fn every_place_has_a_rank_and_the_largest_value_the_first() {
        let ranking = ranking(RankResult::StillToBuild);
        let ranked = ranking.ranked();
        assert_eq!(ranked.len(), 17);
        assert!(ranked.windows(2).all(|pair| pair[0].value >= pair[1].value));
        assert_eq!(ranking.more_than_half(), 6);
    }

    #[test]
    fn a_share_has_fixed_steps_and_every_result_a_name_of_its_own() {
        let mut share = ranking(RankResult::StillToBuild);
        share.settle();
        assert_eq!(share.scale, SHARES);
        for result in RankResult::all() {
            assert_eq!(RankResult::find(result.id()), Some(result));
        }
    }

    #[test]
    fn a_place_in_the_order_is_what_sorting_puts_there() {
        let values = [3.5, -1.0, 0.0, 7e9, 2.0, 2.0, -4e-9, 1e-300];
        let mut sorted = values;
        sorted.sort_by(f64::total_cmp);
        for (place, value) in sorted.into_iter().enumerate() {
            assert_eq!(in_order(&values, place), value);
        }
        assert_eq!(in_order(&[], 0), 0.0);
    }
}
