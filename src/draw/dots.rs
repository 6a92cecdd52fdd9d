//! Dots: the places of a ranking on the world map, and the dot under a pointer.
//!
//! ```text
//! values that add up    area in proportion to the value; the end of the scale has LARGEST
//! all others            one size; a tone for each step of the scale, the step of the largest values last
//! ```
//!
//! Both use the scale of the ranking, which no year and no choice changes.
//!
//! Out of scope: words, colours.

use crate::draw::earth::WorldMap;
use cairn_analysis::findings::rank::{FIFTHS, RankRow, Ranking};
use cairn_core::place::PlaceId;

/// Radius of the largest dot if sizes show values; in units of the sheet.
const LARGEST: f64 = 90.0;
/// Radius of every dot if tones show values.
const EQUAL: i32 = 15;
/// The least visible radius.
const LEAST: i32 = 3;
/// Greatest distance from a dot at which a pointer still selects it.
const NEAR: i32 = 90;

/// A place on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceDot {
    /// Its numbers.
    pub row: RankRow,
    /// Its rank, from 1; `None` if its facts allow none.
    pub rank: Option<usize>,
    /// Position from the left and from the top.
    pub at: [i32; 2],
    pub radius: i32,
    /// The fifth of the scale that contains its value, from 0.
    pub fifth: usize,
}

/// Every place: first those with a rank, in order, then the others in the order of `listed`.
pub fn dots(ranking: &Ranking, sheet: &WorldMap, listed: impl Iterator<Item = PlaceId>) -> Vec<PlaceDot> {
    let ranked = ranking.ranked();
    let has_rank = |place: PlaceId| ranked.iter().any(|row| row.place == place);
    let others = listed.filter(|place| !has_rank(*place));
    let others = others.filter_map(|place| ranking.rows.iter().find(|row| row.place == place).copied());
    let count = ranked.len();
    let all: Vec<RankRow> = ranked.iter().copied().chain(others).collect();
    let bounds = &ranking.scale;
    let largest = bounds[FIFTHS];
    let of_size = |value: f64| {
        let share = if largest > 0.0 { (value / largest).max(0.0) } else { 0.0 };
        (libm::round(libm::sqrt(share) * LARGEST) as i32).max(LEAST)
    };
    let adds_up = ranking.adds_up();
    let dot = |(place, row): (usize, RankRow)| {
        let (_, at) = sheet.dots.iter().find(|(id, _)| *id == row.place)?;
        Some(PlaceDot {
            row,
            rank: (place < count).then_some(place + 1),
            at: *at,
            radius: if adds_up { of_size(row.value) } else { EQUAL },
            fifth: bounds[1..FIFTHS].iter().filter(|bound| row.value >= **bound).count(),
        })
    };
    all.into_iter().enumerate().filter_map(dot).collect()
}

/// The dot that a point of the sheet selects: the nearest within reach; of two equally near, the smaller.
pub fn meant(dots: &[PlaceDot], [x, y]: [i32; 2]) -> Option<usize> {
    let away = |dot: &PlaceDot| {
        let [across, down] = [dot.at[0] - x, dot.at[1] - y];
        across * across + down * down
    };
    let near = |dot: &PlaceDot| away(dot) <= NEAR.max(dot.radius) * NEAR.max(dot.radius);
    let found = dots.iter().enumerate().filter(|(_, dot)| near(dot));
    found.min_by_key(|(_, dot)| (away(dot), dot.radius)).map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::earth;
    use cairn_analysis::findings::compare::Measure;
    use cairn_analysis::findings::deciding_facts::DecidingFact;
    use cairn_analysis::findings::rank::RankQuery;
    use cairn_core::choices::Choices;
    use cairn_core::choices::link::Per;
    use cairn_core::kind::Basis;
    use cairn_core::unit::Unit;
    use cairn_core::year::Year;

    fn ranking_and_map(per: Per) -> (Ranking, WorldMap) {
        let query = RankQuery {
            choices: Choices::default(),
            focus: Year::LAST,
            per,
            measure: Measure::Cement,
        };
        let mut ranking = Ranking::of(String::new(), query);
        ranking.unit = Unit::MtPerYear;
        let ids: Vec<PlaceId> = ('A'..='T').map(|letter| PlaceId::parse(&format!("Q{letter}")).unwrap()).collect();
        for (number, place) in ids.iter().enumerate() {
            ranking.rows.push(RankRow {
                place: *place,
                value: ((number + 1) * (number + 1)) as f64,
                reference: 0.0,
                statistic: Some(((number + 1) * (number + 1)) as f64),
                ground: DecidingFact::Cement,
                basis: if number < 15 { Basis::National } else { Basis::Regional },
            });
        }
        ranking.scale = [1.0, 25.0, 81.0, 169.0, 289.0, 400.0];
        let sheet = earth::sheet(ids.iter().enumerate().map(|(number, id)| (*id, 0.0, number as f64 * 10.0)), &[]);
        (ranking, sheet)
    }

    #[test]
    fn sizes_tell_what_adds_up_and_tones_what_does_not() {
        let (ranking, sheet) = ranking_and_map(Per::Total);
        let listed = || ranking.rows.iter().map(|row| row.place);
        let drawn = dots(&ranking, &sheet, listed());
        assert_eq!(drawn.len(), 20);
        assert_eq!(drawn.iter().filter(|dot| dot.rank.is_some()).count(), 15);
        assert_eq!((drawn[0].rank, drawn[0].row.value), (Some(1), 225.0));
        let largest = drawn.iter().max_by_key(|dot| dot.radius).unwrap();
        assert_eq!((f64::from(largest.radius), largest.rank), (LARGEST, None));
        assert!((f64::from(drawn[0].radius) - LARGEST * 15.0 / 20.0).abs() < 1.0);
        let (ranking, sheet) = ranking_and_map(Per::Person);
        let drawn = dots(&ranking, &sheet, listed());
        for fifth in 0..FIFTHS {
            assert_eq!(drawn.iter().filter(|dot| dot.fifth == fifth && dot.radius == EQUAL).count(), 4);
        }
    }

    #[test]
    fn a_pointer_means_the_nearest_dot_or_none() {
        let (ranking, sheet) = ranking_and_map(Per::Person);
        let drawn = dots(&ranking, &sheet, ranking.rows.iter().map(|row| row.place));
        for (place, dot) in drawn.iter().enumerate() {
            assert_eq!(meant(&drawn, [dot.at[0] + 3, dot.at[1] - 5]), Some(place));
        }
        assert_eq!(meant(&drawn, [5, 5]), None);
    }
}
