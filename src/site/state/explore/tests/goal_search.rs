//! Tests of the goal search and of the map of two levers: requested for any place but a city.

use super::*;
use cairn_analysis::findings::need::pair::Plotting;
use cairn_analysis::findings::need::view::Search;
use cairn_analysis::findings::need::{GoalSteps, NeedGoal, PlaceGoal};

/// A page of a place with a chart, on which everything else is known.
pub(super) fn state_with_chart(place: &str, chart: Chart) -> Rc<ExplorerState> {
    let mut of = board(place, &Choices::default());
    of.view.charts = View::charts(&[chart], of.view.result);
    let start = Rc::new(ExplorerState::start(Rc::new(of), about(), nothing_known()));
    let mut state = (*after(start, [Action::Over(cairn_core::choices::link::Mode::Page, None)])).clone();
    if let Some(Request {
        question: PageQuestion::Effects { query, .. },
        ..
    }) = state.ask_slow(SlowKind::Effects)
    {
        state.effects = Rc::new(query.effects(state.place, &|_| Some([0.0; Headline::COUNT])));
    }
    Rc::new(state)
}

pub(super) fn after_answer(state: &Rc<ExplorerState>, answer: Answer) -> Rc<ExplorerState> {
    after(
        Rc::clone(state),
        [Action::News(ClientMessage::Reply(Reply::Answer { number: 0, answer }))],
    )
}

fn aim(goal: NeedGoal) -> PlaceGoal {
    PlaceGoal { goal, against: 1.0 }
}

#[test]
fn what_it_would_take_is_asked_of_larger_places_too_with_how_far_it_has_come() {
    for (place, slow) in [("IND", false), ("G7", true), ("XAF", true), ("WLD", true)] {
        let state = state_with_chart(place, Chart::Need);
        assert!(state.goal_ways(Chart::Need) == Some(Err(Key::DidWaiting)) && state.slow_steps().is_none());
        let request = state.ask_slow(SlowKind::Need).expect("what it would take is asked");
        let PageQuestion::Need { place: of, query, made } = request.question else {
            panic!("another question");
        };
        assert!(of == state.place && made == 0, "{place}");
        let goal = query.goal;
        let mut search = Search::new(of, query, aim(goal), vec![Lever::HomeSpace], false);
        assert!(search.step_known(&|_| None).is_err(), "no run is known");
        let so_far = after_answer(&state, Answer::Need(Box::new(search.reply().clone())));
        assert_eq!(so_far.slow_steps(), slow.then_some(1), "{place}");
        let request = so_far.ask_slow(SlowKind::Need).expect("more are to come");
        assert!(matches!(request.question, PageQuestion::Need { made: 1, .. }), "{place}");
        while search.step_known(&|_| Some(1.0)).expect("every run is known") {}
        let whole = after_answer(&so_far, Answer::Need(Box::new(search.reply().clone())));
        assert!(
            whole.ask_slow(SlowKind::Need).is_none() && whole.goal_ways(Chart::Need).is_some_and(|ways| ways.is_ok()),
            "{place}"
        );
    }
}

#[test]
fn a_map_is_asked_of_larger_places_too_with_how_many_runs_are_to_come() {
    for (place, slow) in [("IND", false), ("G7", true), ("WLD", true)] {
        let state = state_with_chart(place, Chart::Pair);
        assert!(state.map(Chart::Pair) == Some(Err(Key::DidWaiting)) && state.slow_runs().is_none());
        let request = state.ask_slow(SlowKind::Pair).expect("a map is asked");
        let PageQuestion::Pair { place: of, query, made } = request.question else {
            panic!("another question");
        };
        assert!(of == state.place && made == 0, "{place}");
        let goal = query.goal;
        let levers = [Lever::HomeSpace, Lever::BuildingLife];
        let mut plotting = Plotting::new(of, query, aim(goal), &levers, true);
        assert!(plotting.step_known(&|_| None).is_err(), "no run is known");
        let so_far = after_answer(&state, Answer::Pair(Box::new(plotting.reply().clone())));
        // Two levers, 5 × 5 pairs of levels and the unchanged plan, with one run under way.
        assert_eq!(so_far.slow_runs(), slow.then_some(2 + 25 + 1 - 1), "{place}");
        assert!(so_far.ask_slow(SlowKind::Pair).is_some(), "{place}");
        let result = |choices: &Choices| Some(-choices.level(Lever::HomeSpace).number());
        while plotting.step_known(&result).expect("every run is known") {}
        let whole = after_answer(&so_far, Answer::Pair(Box::new(plotting.reply().clone())));
        assert!(whole.ask_slow(SlowKind::Pair).is_none() && whole.slow_runs().is_none(), "{place}");
        assert!(whole.map(Chart::Pair).is_some_and(|map| map.is_ok()), "{place}");
    }
}

#[test]
fn of_a_city_neither_is_asked() {
    let need = state_with_chart("IND-21228", Chart::Need);
    let pair = state_with_chart("IND-21228", Chart::Pair);
    assert!(need.ask_slow(SlowKind::Need).is_none() && pair.ask_slow(SlowKind::Pair).is_none());
    assert_eq!(need.goal_ways(Chart::Need), Some(Err(Key::CityChart)));
    assert_eq!(pair.map(Chart::Pair), Some(Err(Key::CityChart)));
}
