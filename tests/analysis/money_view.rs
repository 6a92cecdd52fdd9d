//! Money on a page: steps, ranges, differences between two choices, and the part that the state buys.

use crate::money::money;
use crate::support::real::place;
use cairn_analysis::figure::money::MoneyFigure;
use cairn_analysis::findings::money::amounts::PUBLIC;
use cairn_analysis::findings::money::view::{MoneyQuery, MoneySteps, draws};
use cairn_analysis::findings::money::{MoneyDrawing, MoneyReading, MoneySum};
use cairn_analysis::findings::range::view::LEAST;
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::doubts::Doubts;
use cairn_core::kind::{Lever, MoneyColumn};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

const FOCUS: Year = Year::of(2050);

fn steps(ids: &[&str], place_id: &str, against: Option<Choices>) -> MoneySteps {
    let members: Vec<_> = ids.iter().map(|id| place(id)).collect();
    let query = MoneyQuery {
        choices: Scenario::All.choices(),
        against,
        focus: FOCUS,
    };
    let id = PlaceId::parse(place_id).expect("an id");
    let mut steps = MoneySteps::new(id, query, &members).expect("members");
    for facts in members {
        assert!(steps.lacks().is_some());
        steps.take_in(facts, &Doubts::default());
    }
    assert_eq!(steps.lacks(), None);
    steps
}

#[test]
fn the_central_run_comes_first_and_equals_that_of_the_command_line() {
    let mut steps = steps(&["KEN"], "KEN", None);
    assert!(!steps.reply(money()).known);
    assert!(steps.step(money()));
    let view = steps.reply(money());
    assert_eq!((view.known, view.draws, view.made, view.awaited), (true, 0, 1, draws(1)));
    let none = Doubts::default();
    let mut drawing = MoneyDrawing::new(None, [place("KEN")], &none, &Scenario::All.choices(), FOCUS).expect("a member");
    let central = drawing
        .draw(money(), 0)
        .read(money(), MoneyColumn::Extra, MoneySum::All, MoneyReading::Until(FOCUS));
    let figure = MoneyFigure::of(&view).expect("amounts");
    assert_eq!(figure.extra().map(|line| line.until.central), Some(central));
}

#[test]
fn ranges_appear_once_there_are_enough_draws_and_steps_end() {
    let mut steps = steps(&["TUV"], "TUV", None);
    for _ in 0..LEAST {
        assert!(steps.step(money()));
    }
    assert_eq!(steps.reply(money()).draws, 0);
    assert!(steps.step(money()));
    assert_eq!(steps.reply(money()).draws, LEAST);
    while steps.step(money()) {}
    let view = steps.reply(money());
    assert_eq!((view.draws, view.all, view.awaited), (draws(1), draws(1), 0));
    for line in &view.lines {
        let [low, high] = line.until.ends();
        assert!(low <= high, "{line:?}");
    }
}

#[test]
fn differences_are_those_of_the_same_draws() {
    let same = steps(&["TUV"], "TUV", Some(Scenario::All.choices()));
    let nothing = steps(&["TUV"], "TUV", Some(Choices::default()));
    let after = |mut steps: MoneySteps| {
        for _ in 0..=LEAST {
            steps.step(money());
        }
        let view = steps.reply(money());
        let ours = MoneyFigure::of(&view)
            .and_then(|figure| figure.extra().map(|line| line.until))
            .expect("extra investment");
        (ours, view.compared.expect("a pair"))
    };
    let (ours, [theirs, less]) = after(same);
    assert_eq!(ours, theirs);
    assert!(less.central == 0.0 && less.ends() == [0.0; 2]);
    let (ours, [theirs, less]) = after(nothing);
    assert!(theirs.central == 0.0 && theirs.ends() == [0.0; 2]);
    assert_eq!(ours, less);
}

#[test]
fn the_state_buys_a_part_of_items_with_a_known_share() {
    let none = Doubts::default();
    for id in ["DEU", "IND", "KEN"] {
        let choices = Choices::default()
            .with(Lever::Retrofit, Level::TOP)
            .with(Lever::CementMaking, Level::TOP);
        let mut drawing = MoneyDrawing::new(None, [place(id)], &none, &choices, FOCUS).expect("a member");
        let columns = drawing.draw(money(), 0);
        let until = |item| columns.read(money(), MoneyColumn::Extra, MoneySum::Item(item), MoneyReading::Until(FOCUS));
        let all: f64 = PUBLIC.into_iter().map(until).sum();
        let public = columns.public_until(FOCUS);
        assert!(public > 0.0 && public < all, "{id}: {public} {all}");
    }
}

#[test]
fn a_place_with_many_members_gets_fewer_draws() {
    assert_eq!([1, 7, 39, 40, 212].map(draws), [250, 100, 100, 32, 32]);
}
