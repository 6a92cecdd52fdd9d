//! Scatter: every place as a dot, one result across and another up.
//!
//! Both axes begin at the least round value and are linear. Dots may overlap: their places are their values. Out of
//! scope: words, colours.

use crate::draw::atlas::FINE;
use crate::draw::dots::PlaceDot;
use crate::draw::scale::ValueScale;
use cairn_analysis::findings::rank::Ranking;

/// Radius of a dot.
const RADIUS: i32 = 5 * FINE;
/// Space outside the axes: before, above, after and below, in units of a view.
const OUTSIDE: [i32; 4] = [64 * FINE, 34 * FINE, 20 * FINE, 50 * FINE];

/// Dots of a view, and its axes.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterPlot {
    /// The dots, in the order of their ranks.
    pub dots: Vec<PlaceDot>,
    /// The lines of the ticks, as a path.
    pub grid: String,
    /// The axis across and the axis up.
    pub axes: [ValueScale; 2],
    frame: [i32; 2],
}

impl ScatterPlot {
    /// The places of a view by two results, in a frame of its width and height.
    pub fn of(drawn: &[PlaceDot], second: &Ranking, frame: [i32; 2]) -> ScatterPlot {
        let up = |dot: &PlaceDot| second.rows.iter().find(|row| row.place == dot.row.place).map(|row| row.value);
        let both: Vec<(PlaceDot, f64)> = drawn.iter().filter_map(|dot| Some((*dot, up(dot)?))).collect();
        let axis = |values: &mut dyn Iterator<Item = f64>| {
            let [least, most] = values.fold([0.0_f64, 0.0_f64], |[least, most], value| [least.min(value), most.max(value)]);
            ValueScale::holding(least, most)
        };
        let mut plot = ScatterPlot {
            dots: Vec::new(),
            grid: String::new(),
            axes: [
                axis(&mut both.iter().map(|(dot, _)| dot.row.value)),
                axis(&mut both.iter().map(|(_, up)| *up)),
            ],
            frame,
        };
        plot.dots = both
            .iter()
            .map(|(dot, up)| PlaceDot {
                at: plot.at([dot.row.value, *up]),
                radius: RADIUS,
                ..*dot
            })
            .collect();
        let [across, up] = plot.axes;
        let line = |[x, y]: [i32; 2], way: &str, to: i32| ["M", &x.to_string(), " ", &y.to_string(), way, &to.to_string()].concat();
        let level = up
            .ticks()
            .into_iter()
            .map(|tick| line(plot.at([across.low, tick]), "H", plot.at([across.high, tick])[0]));
        let upright = across
            .ticks()
            .into_iter()
            .map(|tick| line(plot.at([tick, up.low]), "V", plot.at([tick, up.high])[1]));
        plot.grid = level.chain(upright).collect();
        plot
    }

    /// The position of two values.
    pub fn at(&self, [x, y]: [f64; 2]) -> [i32; 2] {
        let [start, top, end, bottom] = OUTSIDE;
        let [wide, high] = [self.frame[0] - start - end, self.frame[1] - top - bottom].map(f64::from);
        let [across, up] = self.axes;
        [
            start + libm::round((1.0 - across.share_from_top(x)) * wide) as i32,
            top + libm::round(up.share_from_top(y) * high) as i32,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_analysis::findings::deciding_facts::DecidingFact;
    use cairn_analysis::findings::rank::{RankQuery, RankResult, RankRow};
    use cairn_core::choices::Choices;
    use cairn_core::choices::link::Per;
    use cairn_core::kind::Basis;
    use cairn_core::place::PlaceId;
    use cairn_core::year::Year;

    #[test]
    fn a_larger_value_lies_further_along_its_axis() {
        let row = |(place, value): (&str, f64)| RankRow {
            place: PlaceId::parse(place).unwrap(),
            value,
            reference: 0.0,
            statistic: None,
            ground: DecidingFact::Homes,
            basis: Basis::National,
        };
        let dot = |(rank, row): (usize, RankRow)| PlaceDot {
            row,
            rank,
            at: [0, 0],
            radius: 1,
            step: 0,
            estimated: false,
        };
        let drawn: Vec<PlaceDot> = [("KEN", 40.0), ("IND", 30.0), ("DEU", 0.0)]
            .map(row)
            .into_iter()
            .enumerate()
            .map(dot)
            .collect();
        let mut second = Ranking::of(
            String::new(),
            RankQuery {
                choices: Choices::default(),
                focus: Year::LAST,
                per: Per::Person,
                measure: RankResult::StillToBuild,
            },
        );
        second.rows = [("KEN", 1.0), ("IND", 5.0)].map(row).to_vec();
        let plot = ScatterPlot::of(&drawn, &second, [9000, 5200]);
        let [kenya, india] = plot.dots[..] else {
            panic!("who has one value only has no dot")
        };
        assert!(kenya.at[0] > india.at[0] && kenya.at[1] > india.at[1]);
        assert_eq!(plot.at([0.0, 0.0])[0], OUTSIDE[0]);
        assert!(plot.grid.starts_with('M') && plot.grid.contains('V'));
    }
}
