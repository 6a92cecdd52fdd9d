//! Tests of requests at rest: ranges, and the attribution to levers.

use super::*;
use cairn_analysis::findings::attribution::view::Share;
use cairn_analysis::findings::effects::Mover;
use cairn_analysis::findings::matters::{ExplainedResult, Matters, SpreadShares};
use cairn_core::choices::link::Per;
use cairn_core::choices::scenario::Scenario;
use cairn_core::kind::Storyline;

/// A hydrated page of a place that shows ranges.
fn with_ranges(place: &str) -> Rc<ExplorerState> {
    let mut of = board(place, &Choices::default());
    of.view.charts = View::charts(&[Chart::Range], of.view.result);
    let start = Rc::new(ExplorerState::start(Rc::new(of), about(), nothing_known()));
    after(start, [Action::Over(cairn_core::choices::link::Mode::Page, None)])
}

#[test]
fn ranges_are_asked_at_rest_where_they_are_shown_until_all_are_there() {
    let state = with_ranges("IND");
    let request = state.ask_slow(SlowKind::Ranges).expect("ranges are shown");
    let PageQuestion::Ranges { place, query, draws } = request.question else {
        panic!("another question");
    };
    assert_eq!((place, draws), (state.place, 0));
    let answered = |draws: u32| {
        let mut ranges = Ranges::none(place, query.clone());
        (ranges.draws, ranges.all) = (draws, draws.min(1) * 1000);
        let answer = Answer::Ranges(Box::new(ranges));
        after(
            Rc::clone(&state),
            [Action::News(ClientMessage::Reply(Reply::Answer { number: 0, answer }))],
        )
    };
    let asks = |draws| answered(draws).ask_slow(SlowKind::Ranges).is_some();
    assert_eq!([asks(50), asks(250)], [true; 2], "more are to come");
    assert_eq!([asks(1000), asks(0)], [false; 2], "all are there, or none can be had");
    let moved = after(answered(50), [Action::Move(Knob::Theme(Theme::ALL[0]), Level::TOP)]);
    assert!(moved.ask_slow(SlowKind::Ranges).is_none(), "a lever is in hand");
    assert!(answered(50).ranges().is_some());
}

#[test]
fn ranges_of_choices_that_have_moved_are_not_those_of_what_is_shown() {
    let mut state = (*with_ranges("IND")).clone();
    let Some(Request {
        question: PageQuestion::Ranges { place, query, .. },
        ..
    }) = state.ask_slow(SlowKind::Ranges)
    else {
        panic!("no ranges are asked");
    };
    let mut ranges = Ranges::none(place, query);
    ranges.draws = 50;
    state.ranges.receive(state.place, ranges);
    assert!(state.ranges().is_some());
    let mut moved = board("IND", &Choices::default().with(Lever::BuildingLife, Level::TOP));
    moved.view.charts = state.view.charts;
    state.board = Rc::new(moved);
    assert!(state.ranges().is_none());
}

#[test]
fn results_of_a_country_of_which_something_is_chosen_have_ranges_of_all_draws() {
    let with = |place: &str, choices: &Choices| {
        let start = Rc::new(ExplorerState::start(Rc::new(board(place, choices)), about(), nothing_known()));
        let mut state = (*after(start, [Action::Over(cairn_core::choices::link::Mode::Page, None)])).clone();
        if let Some(Request {
            question: PageQuestion::Effects { query, .. },
            ..
        }) = state.ask_slow(SlowKind::Effects)
        {
            state.effects = Rc::new(query.effects(state.place, &|_| Some([0.0; Headline::COUNT])));
        }
        state
    };
    let plan = Choices::default().with(Lever::BuildingLife, level(30));
    let untouched = with("IND", &Choices::default());
    assert!(untouched.ask_slow(SlowKind::Ranges).is_none() && !untouched.doubts_results());
    let mut state = with("IND", &plan);
    let request = state.ask_slow(SlowKind::Ranges).expect("beside results");
    let PageQuestion::Ranges { place, query, draws } = request.question else {
        panic!("another question");
    };
    assert!(draws == 0 && state.doubts_results());
    let mut requests = |draws| {
        let mut ranges = Ranges::none(place, query.clone());
        (ranges.draws, ranges.all) = (draws, 1000);
        // Ends are printed once no more draws are asked for.
        state.ranges.receive(state.place, ranges);
        (state.ask_slow(SlowKind::Ranges).is_some(), state.settled_ends().is_some())
    };
    assert_eq!([requests(100), requests(1000)], [(true, false), (false, true)]);
    assert!(
        with("WLD", &plan).ask_slow(SlowKind::Ranges).is_none(),
        "each draw of a larger place follows every member"
    );
}

#[test]
fn a_chart_a_goal_and_ends_beside_results_speak_of_the_same_draws() {
    for chart in [Chart::Range, Chart::Need, Chart::Pair] {
        let mut state = (*goal_search::state_with_chart("IND", chart)).clone();
        let Some(PageQuestion::Ranges { query, .. }) = state.needs_ranges() else {
            panic!("draws are asked for");
        };
        let printed = |draws| {
            let mut ranges = Ranges::none(state.place, query.clone());
            (ranges.draws, ranges.all) = (draws, 1000);
            state.ranges.receive(state.place, ranges);
            (state.needs_ranges().is_some(), state.settled_ends().is_some())
        };
        let of_each = [100, 250, 1000].map(printed);
        assert_eq!(of_each, [(true, false), (true, false), (false, true)], "{chart:?}");
    }
}

#[test]
fn results_of_a_larger_place_have_the_ranges_of_the_release_where_it_drew_what_is_chosen() {
    let with = |choices: &Choices| {
        let mut of = board("WLD", choices);
        of.view.charts = View::default().charts;
        let start = Rc::new(ExplorerState::start(Rc::new(of), about(), nothing_known()));
        after(start, [Action::Over(cairn_core::choices::link::Mode::Page, None)])
    };
    let levers = with(&Choices::default()).board.levers.clone();
    let improve = offered(Scenario::Improve, &levers);
    let still = with(&Choices::default());
    assert!(
        still.ask_slow(SlowKind::Ranges).is_none() && !still.doubts_results(),
        "nothing is chosen"
    );
    let state = with(&improve);
    let request = state.ask_slow(SlowKind::Ranges).expect("beside results");
    let PageQuestion::Ranges { query, draws, .. } = request.question else {
        panic!("another question");
    };
    assert_eq!((query.table, draws, query.today), (Some(Scenario::Improve), 0, false));
    assert!(state.doubts_results() && state.ends().is_none());
    let state_of = |all: u32| {
        let mut ranges = Ranges::none(state.place, query.clone());
        (ranges.draws, ranges.all) = (all, all);
        let answer = Answer::Ranges(Box::new(ranges));
        after(
            Rc::clone(&state),
            [Action::News(ClientMessage::Reply(Reply::Answer { number: 0, answer }))],
        )
    };
    let known = state_of(250);
    assert!(known.ends().is_some_and(|ends| ends.draws == 250) && known.ranges().is_none());
    let open = after(Rc::clone(&known), [Action::Card(Headline::Emissions, true)]);
    assert!(
        known.ask_slow(SlowKind::Ranges).is_none() && open.ask_slow(SlowKind::Ranges).is_none(),
        "a card needs no draws"
    );
    let missing = state_of(0);
    assert!(
        !missing.doubts_results() && missing.ask_slow(SlowKind::Ranges).is_none(),
        "what did not come is not waited for"
    );
    for other in [
        improve.clone().with(Lever::BuildingLife, level(10)),
        Choices {
            background: Background {
                storyline: Storyline::Ssp1,
                ..Background::default()
            },
            ..improve
        },
    ] {
        let moved = with(&other);
        assert!(
            moved.ask_slow(SlowKind::Ranges).is_none() && !moved.doubts_results(),
            "the release drew the plan as it stands"
        );
    }
}

#[test]
fn who_did_it_is_asked_at_rest_where_it_is_shown_and_anything_is_chosen_until_all_runs_are_made() {
    let with_who = |choices: &Choices| {
        let mut of = board("IND", choices);
        of.view.charts = View::charts(&[Chart::Who], of.view.result);
        let start = Rc::new(ExplorerState::start(Rc::new(of), about(), nothing_known()));
        after(start, [Action::Over(cairn_core::choices::link::Mode::Page, None)])
    };
    let still = with_who(&Choices::default());
    assert!(
        still.ask_slow(SlowKind::Who).is_none()
            && still.waterfall(Chart::Who) == Some(Err(Key::WhoNone))
            && still.waterfall(Chart::Age).is_none()
    );
    assert!(still.lacks_wedges(Chart::Wedges) == Some(Key::WhoNone) && still.lacks_wedges(Chart::Who).is_none());
    let plan = Choices::default().with(Lever::BuildingLife, level(30));
    let mut state = (*with_who(&plan)).clone();
    assert!(state.ask_slow(SlowKind::Who).is_none(), "what levers do is asked first");
    // A result without parts says so, in place of the parts of another result.
    let air = after(with_who(&plan), [Action::Result(Headline::Particles)]);
    assert_eq!(
        [air.waterfall(Chart::Who).and_then(Result::err), air.lacks_wedges(Chart::Wedges)],
        [Some(Key::WhoAir); 2]
    );
    let Some(Request {
        question: PageQuestion::Effects { query, .. },
        ..
    }) = state.ask_slow(SlowKind::Effects)
    else {
        panic!("nothing is asked");
    };
    state.effects = Rc::new(query.effects(state.place, &|_| Some([0.0; Headline::COUNT])));
    let request = state.ask_slow(SlowKind::Who).expect("who did it is asked");
    let PageQuestion::Who {
        query, awaited: pending, ..
    } = request.question
    else {
        panic!("another question");
    };
    assert!(pending == 0 && state.waterfall(Chart::Who) == Some(Err(Key::DidWaiting)));
    let state_of = |pending: u32| {
        let mut view = cairn_analysis::findings::attribution::view::AttributionView::of(
            state.place,
            &query,
            &cairn_analysis::findings::attribution::view::AttributionProgress::new(&query, &[], true),
        );
        view.awaited = pending;
        let answer = Answer::Who(Box::new(view));
        after(
            Rc::new(state.clone()),
            [Action::News(ClientMessage::Reply(Reply::Answer { number: 0, answer }))],
        )
    };
    assert!(state_of(7).ask_slow(SlowKind::Who).is_some(), "more are to come");
    assert!(state_of(0).ask_slow(SlowKind::Who).is_none());
    let moved = after(state_of(7), [Action::Move(Knob::Theme(Theme::ALL[0]), Level::TOP)]);
    assert!(moved.ask_slow(SlowKind::Who).is_none(), "a lever is in hand");
    let lead = |state: &ExplorerState| match state.effects.parts.as_slice() {
        [part] => part.mover,
        _ => panic!("one group moves"),
    };
    let Mover::Lever(lead) = lead(&state) else {
        panic!("a lever moves")
    };
    let parts = |exact: bool, pending: u32| {
        let mut known = (*state_of(pending)).clone();
        let mut view = known.who.last().unwrap().clone();
        let numbers = [-5.0; Headline::FIRST.len()];
        (view.exact, view.shares) = (
            exact,
            vec![Share {
                lead,
                part: numbers,
                alone: numbers,
                last: numbers,
            }],
        );
        known.who.receive(known.place, view);
        known.attributed_parts(&known.effects, known.view.result)
    };
    assert_eq!(
        (parts(true, 0), parts(false, 0)),
        (Some((vec![-5.0], true)), Some((vec![-5.0], false)))
    );
    assert_eq!(
        parts(false, 3),
        Some((vec![-5.0], false)),
        "the list agrees with the chart beside it"
    );
    let elsewhere = after(state_of(7), [Action::Focus(Year::of(2060))]);
    assert!(elsewhere.ask_slow(SlowKind::Who).is_none(), "another year is not answered yet");
}

#[test]
fn how_far_levers_go_is_not_told_of_another_year_place_or_unit() {
    let state = opened();
    assert!(state.tops().is_some(), "of a page as it was written");
    let other = [
        Action::Focus(Year::of(2060)),
        Action::Per(Per::Person),
        Action::Visit(PlaceId::parse("CHN").unwrap()),
    ];
    assert!(other.into_iter().all(|action| after(Rc::clone(&state), [action]).tops().is_none()));
    let moved = after(state, [Action::Move(Knob::Theme(Theme::ALL[0]), Level::TOP)]);
    assert!(moved.tops().is_some(), "how far a lever goes does not hang on others");
}

#[test]
fn what_matters_is_asked_with_draws_for_the_result_in_view_or_of_the_table() {
    let with_matters = |place: &str, choices: &Choices| {
        let mut of = board(place, choices);
        of.view.charts = View::charts(&[Chart::Matters], of.view.result);
        let start = Rc::new(ExplorerState::start(Rc::new(of), about(), nothing_known()));
        after(start, [Action::Over(cairn_core::choices::link::Mode::Page, None)])
    };
    let state = with_matters("IND", &Choices::default());
    let Some(Request {
        question: PageQuestion::Ranges { place, query, .. },
        ..
    }) = state.ask_slow(SlowKind::Ranges)
    else {
        panic!("draws are asked for");
    };
    assert_eq!(query.matters, Some(ExplainedResult::of_headline(state.view.result)));
    assert_eq!(state.matters(Chart::Matters), Some(Err(Key::DidWaiting)));
    assert_eq!(state.matters(Chart::Range), None);
    let state_of = |shares: SpreadShares| {
        let mut ranges = Ranges::none(place, query.clone());
        (ranges.draws, ranges.all) = (50, 1000);
        ranges.matters = Some(Box::new(Matters {
            subject: ExplainedResult::of_headline(state.view.result),
            central: 1.0,
            draws: 50,
            acting: 80,
            moving: 0,
            shares,
            groups: Vec::new(),
            rows: Vec::new(),
        }));
        let answer = Answer::Ranges(Box::new(ranges));
        after(
            Rc::clone(&state),
            [Action::News(ClientMessage::Reply(Reply::Answer { number: 0, answer }))],
        )
    };
    assert_eq!(state_of(SpreadShares::Still).matters(Chart::Matters), Some(Err(Key::MattersNone)));
    let waits = state_of(SpreadShares::Wait { least: 320 });
    assert!(waits.matters(Chart::Matters).is_some_and(|matters| matters.is_ok()) && waits.ask_slow(SlowKind::Ranges).is_some());
    let other = after(waits, [Action::Result(Headline::Circular)]);
    assert_eq!(
        other.matters(Chart::Matters),
        Some(Err(Key::DidWaiting)),
        "what was told is of another result"
    );
    // For a larger place the release computed it, for unchanged built-in scenarios only.
    let world = with_matters("WLD", &Choices::default());
    let Some(Request {
        question: PageQuestion::Ranges { query, .. },
        ..
    }) = world.ask_slow(SlowKind::Ranges)
    else {
        panic!("the table is asked for");
    };
    assert!(query.table == Some(Scenario::Reference) && query.matters.is_some());
    assert_eq!(
        (world.withheld(Chart::Matters), world.matters(Chart::Matters)),
        (None, Some(Err(Key::DidWaiting)))
    );
    let moved = with_matters("WLD", &Choices::default().with(Lever::HomeSpace, Level::STEP_1));
    assert_eq!(moved.withheld(Chart::Matters), Some(Key::MattersWider));
    assert_eq!(moved.matters(Chart::Matters), Some(Err(Key::MattersWider)));
}

#[test]
fn a_part_of_another_page_asks_for_what_its_chart_shows() {
    let asks = |chart: Chart| {
        let mut of = board("IND", &Scenario::All.choices());
        of.view.charts = View::charts(&[chart], of.view.result);
        let start = Rc::new(ExplorerState::start(Rc::new(of), about(), nothing_known()));
        after(start, [Action::Over(cairn_core::choices::link::Mode::Embed, None)])
    };
    let part = asks(Chart::Who);
    assert!(part.ask_slow(SlowKind::Effects).is_none(), "it has no bars");
    assert!(part.ask_slow(SlowKind::Who).is_some() && asks(Chart::Wedges).ask_slow(SlowKind::Who).is_some());
    assert!(asks(Chart::Need).ask_slow(SlowKind::Need).is_some());
    assert!(asks(Chart::Range).ask_slow(SlowKind::Ranges).is_some() && asks(Chart::Matters).ask_slow(SlowKind::Ranges).is_some());
}
