//! Dots: the places of a ranking as circles of a map, and the circle under a pointer.
//!
//! ```text
//! area    floor space or people of the place, the same in every year and under every choice
//! tone    a step of the scale of the ranking, which no year and no choice changes
//! edge    darker where a fact behind the value is estimated from its neighbours
//! ```
//!
//! Out of scope: words, colours.

use crate::draw::atlas::{FINE, MapView};
use cairn_analysis::findings::rank::{FIFTHS, RankRow, Ranking};
use cairn_core::kind::Basis;

/// Greatest distance from the edge of a circle at which a pointer still selects it.
const MAX_POINTER_DISTANCE: i32 = 24 * FINE;

/// A place on a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceDot {
    /// Its numbers.
    pub row: RankRow,
    /// Its rank in the world, from 1.
    pub rank: usize,
    /// Position from the left and from the top.
    pub at: [i32; 2],
    pub radius: i32,
    /// The step of the scale that contains its value, from 0.
    pub step: usize,
    /// True if a fact behind its value is not of the place itself.
    pub estimated: bool,
}

/// The places of a view, in the order of their ranks.
pub fn dots(ranking: &Ranking, view: &MapView) -> Vec<PlaceDot> {
    let size = usize::from(!ranking.query.measure.is_of_buildings());
    let dot = |(index, row): (usize, RankRow)| {
        let (_, sized) = view.circles.iter().find(|(place, _)| *place == row.place)?;
        let [x, y, radius] = sized[size];
        Some(PlaceDot {
            row,
            rank: index + 1,
            at: [x, y],
            radius,
            step: step(ranking, row.value),
            estimated: row.basis != Basis::National,
        })
    };
    ranking.ranked().into_iter().enumerate().filter_map(dot).collect()
}

/// The step of the scale that contains a value, from 0.
pub fn step(ranking: &Ranking, value: f64) -> usize {
    ranking.scale[1..FIFTHS].iter().filter(|bound| value >= **bound).count()
}

/// The circle that a point selects: the one whose edge is nearest, within reach. A point inside a circle selects it.
pub fn nearest(dots: &[PlaceDot], [x, y]: [i32; 2]) -> Option<usize> {
    let away = |dot: &PlaceDot| {
        let [across, down] = [dot.at[0] - x, dot.at[1] - y].map(f64::from);
        libm::round(libm::sqrt(across * across + down * down)) as i32 - dot.radius
    };
    let near = dots.iter().map(away).enumerate().filter(|(_, away)| *away <= MAX_POINTER_DISTANCE);
    near.min_by_key(|(_, away)| *away).map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::atlas::{GlobePlace, sheet};
    use cairn_analysis::findings::deciding_facts::DecidingFact;
    use cairn_analysis::findings::rank::{RankQuery, RankResult};
    use cairn_core::choices::Choices;
    use cairn_core::choices::link::Per;
    use cairn_core::place::{PlaceId, Wider};
    use cairn_core::year::Year;

    fn sample_dots() -> Vec<PlaceDot> {
        let query = RankQuery {
            choices: Choices::default(),
            focus: Year::LAST,
            per: Per::Person,
            measure: RankResult::StillToBuild,
        };
        let mut ranking = Ranking::of(String::new(), query);
        let ids: Vec<PlaceId> = ('A'..='T').map(|letter| PlaceId::parse(&format!("Q{letter}A")).unwrap()).collect();
        for (number, place) in ids.iter().enumerate() {
            ranking.rows.push(RankRow {
                place: *place,
                value: number as f64 / 20.0,
                reference: 0.0,
                statistic: None,
                ground: DecidingFact::Homes,
                basis: if number < 15 { Basis::National } else { Basis::Regional },
            });
        }
        ranking.settle();
        let globe = |(number, place): (usize, &PlaceId)| GlobePlace {
            place: *place,
            latitude: (number % 4) as f64 * 20.0 - 30.0,
            longitude: number as f64 * 16.0 - 150.0,
            within: vec![Wider::Africa],
            sizes: [(number + 1) as f64, 1.0],
        };
        let places: Vec<GlobePlace> = ids.iter().enumerate().map(globe).collect();
        dots(&ranking, &sheet(&places, &[]).views[0])
    }

    #[test]
    fn areas_follow_sizes_tones_follow_values_and_edges_tell_estimates() {
        let drawn = sample_dots();
        assert_eq!(drawn.len(), 20);
        assert!(
            drawn
                .windows(2)
                .all(|pair| pair[0].rank < pair[1].rank && pair[0].step >= pair[1].step)
        );
        let area = |dot: &PlaceDot| f64::from(dot.radius) * f64::from(dot.radius);
        assert!((area(&drawn[0]) / area(&drawn[10]) - 2.0).abs() < 0.02);
        assert_eq!(drawn.iter().filter(|dot| dot.estimated).count(), 5);
        assert_eq!((drawn[0].step, drawn[19].step), (FIFTHS - 1, 0));
    }

    #[test]
    fn a_pointer_means_the_nearest_circle_or_none() {
        let drawn = sample_dots();
        for (index, dot) in drawn.iter().enumerate() {
            let within = dot.radius / 2;
            assert_eq!(nearest(&drawn, [dot.at[0] + within, dot.at[1] - within]), Some(index));
        }
        assert_eq!(nearest(&drawn, [5, 5]), None);
    }
}
