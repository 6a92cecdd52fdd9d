//! Tests of the wire: the priority of requests, and the encoding.

use super::*;
use cairn_core::choices::link::Per;
use cairn_core::facts::cities::ListedCity;

fn request(question: Question) -> Request {
    Request { number: 1, question }
}

#[test]
fn ranges_give_way_to_every_question_and_are_dropped_where_choices_move() {
    let place = PlaceId::parse("IND").unwrap();
    let view = View::default();
    let ranges = request(Question::Ranges {
        place,
        asked: told::Asked {
            choices: Choices::default(),
            focus: view.focus,
            per: Per::Total,
            today: false,
            goal: None,
            against: None,
            over: Headline::Emissions,
            matters: None,
            table: None,
        },
        draws: 0,
    });
    let who = request(Question::Who {
        place,
        asked: who::told::Asked {
            choices: Choices::default(),
            focus: view.focus,
            per: Per::Total,
        },
        awaited: 0,
    });
    assert!(who.overtakes(&ranges) && !ranges.overtakes(&who) && ranges.outlasts(&who));
    let card = request(Question::Card {
        place,
        view: view.clone(),
        headline: Headline::Emissions,
        makes: false,
    });
    let board = request(Question::Board { place, view, about: false });
    for question in [&card, &board] {
        assert!(question.overtakes(&ranges) && !ranges.overtakes(question));
        assert!(question.overtakes(&who) && !who.overtakes(question));
    }
    assert!(ranges.outlasts(&card), "a card changes no choice");
    assert!(!ranges.outlasts(&board) && !who.outlasts(&board) && card.outlasts(&ranges));
}

#[test]
fn names_of_cities_travel() {
    let place = PlaceId::parse("KEN").unwrap();
    let cities = vec![ListedCity {
        place: PlaceId::parse("KEN-21711").unwrap(),
        name: "Nairobi".to_owned(),
        at: [-1283, 36817],
        people: 473_479,
    }];
    let answer = Answer::Cities(Box::new(Cities { place, cities }));
    assert_eq!(read::<Answer>(&bytes(&answer).unwrap()), Ok(answer.clone()));
    assert_eq!(Question::Cities { place }.place(), place);
}
