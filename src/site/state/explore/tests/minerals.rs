//! Tests of minerals: requested if one of their charts is shown, in any place but a city.

use super::goal_search::{after_answer, state_with_chart};
use super::*;
use cairn_analysis::figure::mineral_view::MineralRuns;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::kind::Mineral;

#[test]
fn minerals_are_asked_if_their_chart_is_shown() {
    for place in ["IND", "G7", "WLD"] {
        assert!(
            state_with_chart(place, Chart::Causes).ask_slow(SlowKind::Minerals).is_none(),
            "{place}"
        );
        let state = state_with_chart(place, Chart::Minerals);
        assert_eq!(state.lacks_mineral(Chart::Minerals), Some(Key::DidWaiting));
        assert_eq!(state.lacks_mineral(Chart::Age), None);
        let request = state.ask_slow(SlowKind::Minerals).expect("minerals are asked");
        let PageQuestion::Minerals { place: of, query, made } = request.question else {
            panic!("another question");
        };
        assert_eq!(
            (of, query.mineral, query.mined, made),
            (state.place, Some(Mineral::Lithium), None, 0)
        );
        // Two members are still to run.
        let runs = MineralRuns::new(of, query.choices.clone(), 2);
        let view = runs.view(&query, &MineralFacts::default());
        assert_eq!((view.made, view.awaited, view.figure.is_none()), (0, 2, true));
        let so_far = after_answer(&state, Answer::Minerals(Box::new(view)));
        assert!(so_far.ask_slow(SlowKind::Minerals).is_some() && so_far.lacks_mineral(Chart::Minerals).is_some());
        // None is left.
        let view = MineralRuns::new(of, query.choices.clone(), 0).view(&query, &MineralFacts::default());
        let whole = after_answer(&so_far, Answer::Minerals(Box::new(view)));
        assert!(
            whole.ask_slow(SlowKind::Minerals).is_none() && whole.lacks_mineral(Chart::Minerals).is_none(),
            "{place}"
        );
    }
    let city = state_with_chart("IND-21228", Chart::Minerals);
    assert!(city.ask_slow(SlowKind::Minerals).is_none());
}

#[test]
fn the_chart_of_mining_asks_for_no_run() {
    let state = state_with_chart("IND", Chart::Mined);
    assert_eq!(state.mining(Chart::Mined), Some(Err(Key::DidWaiting)));
    assert_eq!(state.mining(Chart::Age), None);
    let request = state.ask_slow(SlowKind::Minerals).expect("mining is asked");
    let PageQuestion::Minerals { place, query, .. } = request.question else {
        panic!("another question");
    };
    assert_eq!((query.mineral, query.mined), (None, Some(Mineral::Lithium)));
    let view = MineralRuns::new(place, query.choices.clone(), 3).view(&query, &MineralFacts::default());
    assert_eq!(view.awaited, 0);
    let known = after_answer(&state, Answer::Minerals(Box::new(view)));
    assert!(known.mining(Chart::Mined).is_some_and(|mining| mining.is_ok()));
    assert!(known.ask_slow(SlowKind::Minerals).is_none());
}
