//! Rank: the places of the world ordered by one result, where their own facts allow an order.
//!
//! A place has a rank only if every fact that decides the size of the result there ([`crate::findings::deciding_facts`]) is
//! national. A fact taken over from a region would rank the region. If fewer than [`FEWEST`] places are left, none is
//! ranked.
//!
//! ```text
//! rank    by statistics: cement used, mean of 2018–2022, and floor of homes a person around 2020
//! colour  by the value of the year asked for: this value is modelled, not counted, and gives no rank
//! ```
//!
//! A map of the values has one scale for every year and every choice, so that a change of a value is visible. The
//! scale has [`FIFTHS`] steps, each with a fifth of the values of all places in all years with no lever set.
//!
//! Out of scope: running a place; languages.

use serde::{Deserialize, Serialize};

use crate::findings::compare::{Measure, MeasureSeries};
use crate::findings::deciding_facts::{DecidingFact, weakest};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::facts::Facts;
use cairn_core::kind::{Basis, Lever};
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Least number of places in a ranking of the world.
pub const FEWEST: usize = 10;

/// The first year available: the five-year mean around it has no year before levers can act.
pub const FIRST: Year = Year::of(2029);

/// The year of the statistics that give the ranks.
pub const STATISTIC: Year = Year::BASE;

/// Number of steps of the scale.
pub const FIFTHS: usize = 5;

/// Results for which enough places have facts of their own. Counts of cars were recalled, so they give no rank.
pub const RANKED: [Measure; 2] = [Measure::Cement, Measure::Space];

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
    pub measure: Measure,
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
        let (ground, basis) = weakest(facts, reference, self.query.measure);
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
        MeasureSeries::of(outcome, self.query.measure, self.query.per)
    }

    /// True if values of two places can be added: totals of places, not shares or means.
    pub fn adds_up(&self) -> bool {
        self.query.per == Per::Total && !matches!(self.unit, Unit::Share | Unit::M2PerPerson)
    }

    /// The places with a rank, largest statistic first; empty if they are too few.
    pub fn ranked(&self) -> Vec<RankRow> {
        let own = |row: &&RankRow| row.basis == Basis::National && row.statistic.is_some();
        let mut ranked: Vec<RankRow> = self.rows.iter().filter(own).copied().collect();
        if ranked.len() < FEWEST {
            ranked.clear();
        }
        let counted = |row: &RankRow| row.statistic.unwrap_or(0.0);
        ranked.sort_by(|a, b| counted(b).total_cmp(&counted(a)).then(a.place.cmp(&b.place)));
        ranked
    }
}

/// Statistic of a result in a place around [`STATISTIC`]; none where no statistic counts it.
fn statistic(facts: &Facts, query: &RankQuery) -> Option<f64> {
    match (query.measure, query.per) {
        (Measure::Cement, Per::Total) => Some(facts.civil.cement.value),
        // Mt divided by people, in tonnes per person.
        (Measure::Cement, Per::Person) => Some(facts.civil.cement.value * 1e6 / facts.people.value[STATISTIC]),
        (Measure::Space, _) => Some(facts.home_level.value.value),
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

    fn ranking(own: usize, others: usize) -> Ranking {
        let query = RankQuery {
            choices: Choices::default(),
            focus: Year::of(2050),
            per: Per::Total,
            measure: Measure::Cement,
        };
        let row = |number: usize| RankRow {
            place: place(number),
            value: (number % 7) as f64,
            reference: 0.0,
            statistic: Some((number % 5) as f64),
            ground: DecidingFact::Cement,
            basis: if number < own { Basis::National } else { Basis::Regional },
        };
        Ranking {
            rows: (0..own + others).map(row).collect(),
            ..Ranking::of(String::new(), query)
        }
    }

    #[test]
    fn who_is_known_by_their_region_has_no_rank_however_large() {
        let mut ranking = ranking(12, 5);
        ranking.rows[14].value = 1e9;
        let ranked = ranking.ranked();
        assert_eq!(ranked.len(), 12);
        assert!(ranked.iter().all(|row| row.basis == Basis::National));
        assert!(ranked.windows(2).all(|pair| pair[0].statistic >= pair[1].statistic));
    }

    #[test]
    fn what_follows_moves_no_rank() {
        let mut ranking = ranking(12, 5);
        let before: Vec<PlaceId> = ranking.ranked().iter().map(|row| row.place).collect();
        for row in &mut ranking.rows {
            row.value = -row.value;
        }
        let after: Vec<PlaceId> = ranking.ranked().iter().map(|row| row.place).collect();
        assert_eq!(before, after);
        for row in &mut ranking.rows {
            row.statistic = None;
        }
        assert_eq!(ranking.ranked(), [], "what nobody counted has no rank");
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

    #[test]
    fn a_handful_of_places_is_no_ranking_of_the_world() {
        assert_eq!(ranking(FEWEST - 1, 100).ranked(), []);
        assert_eq!(ranking(FEWEST, 100).ranked().len(), FEWEST);
    }
}
