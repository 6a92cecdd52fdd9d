//! Tests of the state: sides, pasted links, places, late answers.

use super::*;
use crate::site::link::compare::usual;
use cairn_analysis::findings::compare::causes;
use cairn_core::choices::{Background, Level};
use cairn_core::kind::Lever;
use cairn_core::kind::Storyline;
use cairn_core::unit::Unit;
use cairn_wire::{EncodedValue, Reply};

fn place(id: &str) -> PlaceId {
    PlaceId::parse(id).unwrap()
}

fn shown(sides: Sides) -> SideComparison {
    SideComparison {
        release: "0.1-26a".to_owned(),
        parts: vec![Vec::new(); sides.sides.len() - 1],
        lines: vec![Vec::new(); sides.sides.len()],
        query: sides,
        offered: Lever::ALL.to_vec(),
        moved: Vec::new(),
        unit: Unit::Share,
        rows: Vec::new(),
        balance_error: 0.0,
    }
}

fn opened() -> Rc<CompareState> {
    let levers: Vec<Lever> = Lever::ALL.to_vec();
    Rc::new(CompareState::start(Rc::new(shown(usual(place("IND"), &levers)))))
}

fn after(actions: impl IntoIterator<Item = CompareAction>) -> Rc<CompareState> {
    actions.into_iter().fold(opened(), |state, action| state.reduce(action))
}

fn homes(level: Level) -> Choices {
    Choices::default().with(Lever::HomeSpace, level)
}

/// The built-in scenario of each side.
fn named(state: &CompareState) -> Vec<Option<Scenario>> {
    state.compared.sides.iter().map(|side| state.built_in(&side.choices)).collect()
}

/// The names of the sides that are not built in.
fn called(state: &CompareState) -> Vec<Option<&str>> {
    let plans = state.compared.sides.iter().map(|side| state.plan(&side.choices));
    plans.map(|plan| plan.map(|plan| plan.name.as_str())).collect()
}

#[test]
fn a_page_as_written_is_answered_and_says_nothing_in_its_address() {
    let state = opened();
    assert!(state.is_answered());
    assert_eq!(state.address(Language::English), "en/compare/");
    assert_eq!(named(&state), [Scenario::Reference, Scenario::All].map(Some));
}

#[test]
fn sides_are_swapped_and_travel() {
    let state = after([CompareAction::Swap]);
    assert_eq!(named(&state)[0], Some(Scenario::All));
    assert!(!state.is_answered());
    assert_eq!(state.address(Language::Arabic), "ar/compare/?m=0.1-26a&b=all");
}

#[test]
fn a_pasted_link_is_taken_whole_or_told_why_not() {
    let whole = "https://example.org/sub/en/explore/IND/?m=0.1-26a&l=hs30&y=2060&n=More%20room#main";
    let state = after([CompareAction::Paste(1, whole.to_owned())]);
    assert_eq!(state.compared.sides[1].choices, homes(Level::STEP_3));
    assert_eq!((called(&state)[1], state.left), (Some("More room"), None));
    assert_eq!(state.address(Language::English), "en/compare/?m=0.1-26a&s2=ref;hs30&n=More%20room");
    assert!(state.status.remarks.is_empty());

    let state = after([CompareAction::Paste(0, "/en/explore/KEN/?l=hs30.zz1".to_owned())]);
    assert_eq!(state.compared.sides[0].choices, homes(Level::STEP_3));
    assert_eq!(state.left, Some(IgnoredSetting::Place(place("KEN"))));
    assert_eq!(state.status.remarks.len(), 1);

    let state = after([CompareAction::Paste(1, "a=ssp1&b=avoid".to_owned())]);
    assert_eq!(
        (named(&state)[1], state.left),
        (Some(Scenario::Avoid), Some(IgnoredSetting::Background))
    );
}

#[test]
fn a_text_that_is_no_link_changes_no_side() {
    for text in ["hello", "   ", "100%"] {
        let state = after([CompareAction::Paste(1, text.to_owned())]);
        assert_eq!(state.compared, opened().compared, "{text}");
    }
    assert_eq!(after([CompareAction::Paste(1, "hello".to_owned())]).status.remarks.len(), 1);
}

#[test]
fn two_places_are_under_one_scenario() {
    let state = after([
        CompareAction::Scenario(0, homes(Level::TOP)),
        CompareAction::Places(true),
        CompareAction::Place(1, place("KEN")),
        CompareAction::Scenario(0, homes(Level::STEP_3)),
    ]);
    let [a, b] = state.compared.sides.as_slice() else {
        panic!("two sides")
    };
    assert_eq!((a.place, b.place), (place("IND"), place("KEN")));
    assert_eq!(a.choices, b.choices);
    assert_eq!(state.compared.per, Per::Person);
    assert_eq!(state.address(Language::English), "en/compare/?m=0.1-26a&l=hs30&p=KEN&u=c");
    let back = state.reduce(CompareAction::Places(false));
    assert_eq!(back.compared.sides[1].place, place("IND"));
    assert_eq!(named(&back)[1], Some(Scenario::Reference));
}

#[test]
fn two_places_open_with_two_places() {
    let state = after([CompareAction::Places(true)]);
    let [a, b] = [0, 1].map(|side| state.compared.sides[side].place);
    assert_eq!((a, b), (place("IND"), place("WLD")));
    let state = after([CompareAction::Place(0, b), CompareAction::Places(true)]);
    assert!(state.compared.is_of_places());
    // A place that another side already has is swapped, not duplicated.
    let state = after([CompareAction::Places(true), CompareAction::Place(0, b)]);
    assert_eq!(state.compared.sides.iter().map(|side| side.place).collect::<Vec<_>>(), [b, a]);
}

#[test]
fn up_to_four_sides_come_and_go_and_travel() {
    let add = || CompareAction::Add;
    let state = after([add(), add(), add()]);
    assert_eq!(
        named(&state),
        [Scenario::Reference, Scenario::All, Scenario::Avoid, Scenario::Shift].map(Some),
        "a fifth is not added, and none appears twice"
    );
    assert_eq!(state.address(Language::English), "en/compare/?m=0.1-26a&s2=all&s3=avoid&s4=shift");
    let state = after([add(), add(), CompareAction::Remove(1), CompareAction::Remove(0)]);
    assert_eq!(named(&state), [Scenario::Avoid, Scenario::Shift].map(Some));
    let state = state.reduce(CompareAction::Remove(0));
    assert_eq!(state.compared.sides.len(), 2, "two are always left");
    let state = after([
        CompareAction::Places(true),
        add(),
        add(),
        CompareAction::Scenario(2, homes(Level::TOP)),
    ]);
    assert_eq!(state.address(Language::English), "en/compare/?m=0.1-26a&l=hs40&p=WLD~HIC~UMIC&u=c");
    assert!(
        state.compared.sides.iter().all(|side| side.choices == homes(Level::TOP)),
        "one plan for all"
    );
}

#[test]
fn what_made_each_difference_is_asked_one_by_one() {
    let mut state = after([CompareAction::Add]);
    state = Rc::clone(&state).reduce(CompareAction::News(ClientMessage::Reply(Reply::Answer {
        number: state.status.number,
        answer: Answer::Compare(EncodedValue::of(&shown(state.compared.clone()))),
    })));
    for side in [1, 2] {
        let question = state.ask_causes().map(|request| request.question);
        let pair = state.compared.pair_with(side);
        assert_eq!(question, Some(PageQuestion::Causes(pair.clone())));
        let parts = vec![causes::DifferencePart {
            mover: causes::PlanDifference::Panel,
            change: [side as f64; causes::RESULTS.len()],
        }];
        let answer = Answer::Causes(EncodedValue::of(&(pair, parts)));
        let number = state.status.number;
        state = state.reduce(CompareAction::News(ClientMessage::Reply(Reply::Answer { number, answer })));
        assert_eq!(state.shown.parts[side - 1][0].change[0], side as f64);
    }
    assert_eq!(state.ask_causes(), None);
    // Draws are requested last, one side after the other. Places have no draws.
    for side in [1, 2] {
        assert_eq!(state.ranges(side), Some(None));
        for known in [0, 50] {
            let Some(PageQuestion::Ranges { place: of, query, draws }) = state.ask_ranges().map(|request| request.question) else {
                panic!("no draws are asked");
            };
            assert_eq!((of, draws), (place("IND"), known));
            assert_eq!(query.choices, state.compared.sides[side].choices);
            assert_eq!(query.against.as_ref(), Some(&state.compared.sides[0].choices));
            let mut ranges = Ranges::none(of, query);
            (ranges.draws, ranges.all) = (if known == 0 { 50 } else { 1000 }, 1000);
            let (number, answer) = (state.status.number, Answer::Ranges(Box::new(ranges)));
            state = state.reduce(CompareAction::News(ClientMessage::Reply(Reply::Answer { number, answer })));
        }
        assert_eq!(state.ranges(side).flatten().map(|ranges| ranges.draws), Some(1000));
    }
    assert_eq!((state.ask_ranges(), state.ranges.len()), (None, 2));
    let places = state.reduce(CompareAction::Places(true));
    assert!(places.ask_ranges().is_none(), "the answer itself is asked first");
}

#[test]
fn what_made_the_difference_is_asked_once_and_holds_for_every_result() {
    let state = opened();
    let question = state.ask_causes().map(|request| request.question);
    assert_eq!(question, Some(PageQuestion::Causes(state.compared.clone())));
    let parts = vec![causes::DifferencePart {
        mover: causes::PlanDifference::Panel,
        change: [1.0; causes::RESULTS.len()],
    }];
    let reply = |number, answer| CompareAction::News(ClientMessage::Reply(Reply::Answer { number, answer }));
    let causes = |pair: &Sides| Answer::Causes(EncodedValue::of(&(pair.clone(), parts.clone())));
    let state = Rc::clone(&state).reduce(reply(0, causes(&state.compared)));
    assert_eq!((&state.shown.parts[0], state.ask_causes()), (&parts, None));
    let state = state.reduce(CompareAction::Show(Measure::Energy));
    assert_eq!(state.ask_causes(), None, "the answer itself is asked first");
    let answer = Answer::Compare(EncodedValue::of(&shown(state.compared.clone())));
    let state = Rc::clone(&state).reduce(reply(state.status.number, answer));
    assert_eq!((&state.shown.parts[0], state.ask_causes()), (&parts, None));
    let state = state.reduce(CompareAction::Swap);
    let answer = Answer::Compare(EncodedValue::of(&shown(state.compared.clone())));
    let state = Rc::clone(&state).reduce(reply(state.status.number, answer));
    assert!(state.shown.parts[0].is_empty() && state.ask_causes().is_some());
}

#[test]
fn a_place_of_two_scenarios_is_the_place_of_both() {
    let state = after([CompareAction::Place(0, place("KEN"))]);
    assert!(state.compared.sides.iter().all(|side| side.place == place("KEN")));
    assert_eq!(state.address(Language::English), "en/compare/?m=0.1-26a&at=KEN");
}

#[test]
fn what_the_address_brought_stays_to_be_chosen() {
    let mut pair = opened().compared.clone();
    pair.sides[1].choices = homes(Level::STEP_3);
    let state = after([
        CompareAction::Open(pair, Plain::clean("More room"), true, Vec::new()),
        CompareAction::Scenario(1, Choices::default()),
    ]);
    let plan = state.plan(&homes(Level::STEP_3));
    assert_eq!(plan.map(|plan| plan.name.as_str()), Some("More room"));
    assert!(state.status.touched && !state.address(Language::English).contains("n="));
    let back = state.reduce(CompareAction::Scenario(1, homes(Level::STEP_3)));
    assert!(back.address(Language::English).ends_with("n=More%20room"));
}

#[test]
fn a_plan_that_was_chosen_stays_in_the_address_even_where_it_is_the_default() {
    let pair = opened().compared.clone();
    for (named, address) in [
        (true, "en/compare/?m=0.1-26a&y=2060&s2=all"),
        (false, "en/compare/?m=0.1-26a&y=2060"),
    ] {
        let open = CompareAction::Open(pair.clone(), Plain::default(), named, Vec::new());
        let state = after([open, CompareAction::Focus(Year::LAST)]);
        assert_eq!(state.address(Language::English), address);
    }
    let state = after([CompareAction::Scenario(1, Scenario::All.choices())]);
    assert_eq!(state.address(Language::English), "en/compare/?m=0.1-26a&s2=all");
}

#[test]
fn a_background_that_was_opened_holds_for_both_sides() {
    let mut pair = opened().compared.clone();
    for side in &mut pair.sides {
        side.choices.background = Background {
            storyline: Storyline::Ssp1,
            ..Background::default()
        };
    }
    let state = after([
        CompareAction::Open(pair, Plain::default(), true, Vec::new()),
        CompareAction::Places(true),
        CompareAction::Places(false),
    ]);
    assert!(
        state
            .compared
            .sides
            .iter()
            .all(|side| side.choices.background.storyline == Storyline::Ssp1)
    );
}

#[test]
fn an_answer_ends_a_trouble_and_a_question_of_later_stays_open() {
    let state = after([CompareAction::Focus(Year::LAST), CompareAction::News(ClientMessage::Lost)]);
    let answer = shown(state.compared.clone());
    let reply = |number| {
        let answer = Answer::Compare(EncodedValue::of(&answer.clone()));
        CompareAction::News(ClientMessage::Reply(Reply::Answer { number, answer }))
    };
    let answered = state.reduce(reply(1));
    assert!(answered.is_answered() && answered.status.trouble.is_none());
    let early = opened().reduce(reply(1));
    assert_eq!(early.shown, opened().shown, "an answer to no question");
}

#[test]
fn numbers_set_by_hand_stay_on_every_side_until_ours_are_asked_for() {
    let (sides, remarks) = crate::site::link::compare::read("o=homes.life:90", place("IND"), &Lever::ALL, "0.1-26a", |_| true);
    assert_eq!(remarks, []);
    let numbers = sides.sides[0].choices.numbers.clone();
    let same = |state: &CompareState| state.compared.sides.iter().all(|side| side.choices.numbers == numbers);
    let open = || CompareAction::Open(sides.clone(), Plain::default(), false, Vec::new());
    let state = after([
        open(),
        CompareAction::Scenario(0, Scenario::Loop.choices()),
        CompareAction::Add,
        CompareAction::Swap,
    ]);
    assert!(!numbers.is_empty() && same(&state) && state.compared.sides.len() == 3);
    assert!(
        named(&state).iter().all(Option::is_some),
        "a plan keeps its name under other numbers"
    );
    assert!(state.address(Language::English).contains("o=homes.life:90"));
    // A pasted link gives its levers, never its numbers.
    let pasted = || CompareAction::Paste(1, "https://example.org/en/explore/IND/?l=hs30&o=homes.life:120".to_owned());
    let state = after([open(), pasted()]);
    assert!(same(&state));
    assert_eq!(state.left, Some(IgnoredSetting::Numbers));
    let state = after([open(), CompareAction::Ours]);
    assert_eq!(state.address(Language::English), "en/compare/");
    // A city has none.
    let state = after([open(), CompareAction::Place(0, place("KEN-21711"))]);
    assert!(state.compared.sides.iter().all(|side| side.choices.numbers.is_empty()));
}
