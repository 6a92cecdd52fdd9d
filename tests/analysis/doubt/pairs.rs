//! Pairs: two scenarios compared on the same facts, draw by draw, in either order.

use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::range::{DrawQuantity, Drawing, RangeDraws};
use cairn_core::choices::scenario::Scenario;

use super::{FOCUS, doubts, runs};
use crate::support::real::place;

#[test]
fn two_scenarios_held_against_each_other_are_paired_either_way_round() {
    let doubts = doubts();
    let count = 60;
    let compared_runs = |id: &str, own: Scenario, other: Scenario| {
        let mut drawing = Drawing::of(place(id), &doubts, &own.choices(), FOCUS);
        // Remembered draws against the reference must not be used in this comparison.
        let before = drawing.draw(1);
        drawing.hold_against(other.choices());
        let mut runs = RangeDraws::new(drawing.draw(0));
        runs.join(1, drawing.block(1, count));
        (runs, before)
    };
    for id in ["IND", "NGA"] {
        let (there, own) = compared_runs(id, Scenario::Avoid, Scenario::Improve);
        let (back, other) = compared_runs(id, Scenario::Improve, Scenario::Avoid);
        let first = there.draws().next().unwrap();
        assert_eq!((&first.yours, &first.reference), (&own.yours, &other.yours), "{id}");
        for headline in Headline::FIRST {
            let same = there.draws().filter(|pair| {
                let at = Headline::FIRST.into_iter().position(|first| first == headline).unwrap();
                pair.yours.headlines[at] == pair.reference.headlines[at]
            });
            assert_eq!(there.lower(headline) + back.lower(headline) + same.count(), count as usize);
            let ([own, other], [turned, round]) = (there.regret(headline), back.regret(headline));
            assert_eq!([own, other], [round, turned], "{id}");
        }
    }
    // Two equal scenarios never differ.
    let (one, _) = compared_runs("IND", Scenario::All, Scenario::All);
    assert_eq!((one.lower(Headline::Emissions), one.regret(Headline::Emissions)), (0, [0.0; 2]));
}

#[test]
fn what_is_saved_is_surer_in_pairs() {
    let doubts = doubts();
    for id in ["IND", "DEU", "NGA", "CHN"] {
        let runs = runs(id, &doubts, Scenario::All, 100);
        let paired = runs.headline(Headline::Emissions, DrawQuantity::Saved).unwrap();
        let draws: Vec<_> = runs.draws().collect();
        let mut apart: Vec<f64> = draws
            .iter()
            .zip(draws.iter().cycle().skip(1))
            .map(|(one, next)| f64::from(one.reference.headlines[0]) - f64::from(next.yours.headlines[0]))
            .collect();
        let apart = cairn_analysis::findings::range::quantile::quantiles(&mut apart).unwrap();
        let [low, high] = paired.ends();
        assert!(apart[4] - apart[0] > 1.5 * (high - low), "{id}: {apart:?} beside {low} to {high}");
    }
}
