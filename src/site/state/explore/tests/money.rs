//! Tests of the chart of money: requested for any place but a city, and only if the chart is shown.

use super::goal_search::{after_answer, state_with_chart};
use super::*;
use cairn_analysis::findings::money::view::MoneyView;

#[test]
fn amounts_are_requested_if_their_chart_is_shown_until_all_draws_are_made() {
    for place in ["IND", "G7", "WLD"] {
        assert!(
            state_with_chart(place, Chart::Causes).ask_slow(SlowKind::Money).is_none(),
            "{place}"
        );
        let state = state_with_chart(place, Chart::Money);
        assert_eq!(state.amounts(Chart::Causes), None);
        assert_eq!(state.amounts(Chart::Money), Some(Err(Key::DidWaiting)));
        let request = state.ask_slow(SlowKind::Money).expect("amounts are asked for");
        let PageQuestion::Money { place: of, query, made } = request.question else {
            panic!("another question");
        };
        assert!(of == state.place && made == 0, "{place}");
        let mut view = MoneyView {
            place: of,
            query,
            made: 1,
            awaited: 5,
            known: true,
            draws: 0,
            all: 250,
            public: None,
            compared: None,
            lines: Vec::new(),
        };
        let so_far = after_answer(&state, Answer::Money(Box::new(view.clone())));
        assert_eq!(
            so_far.amounts(Chart::Money),
            Some(Err(Key::MoneyNone)),
            "{place}: no lever is moved"
        );
        let request = so_far.ask_slow(SlowKind::Money).expect("more are to come");
        assert!(matches!(request.question, PageQuestion::Money { made: 1, .. }), "{place}");
        view.awaited = 0;
        let whole = after_answer(&so_far, Answer::Money(Box::new(view)));
        assert!(whole.ask_slow(SlowKind::Money).is_none(), "{place}");
    }
    let city = state_with_chart("IND-21228", Chart::Money);
    assert!(city.ask_slow(SlowKind::Money).is_none());
    assert_eq!(city.amounts(Chart::Money), Some(Err(Key::CityChart)));
}
