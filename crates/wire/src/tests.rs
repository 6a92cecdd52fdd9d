//! Tests of the wire: the priority of requests, and the encoding.

use super::*;
use cairn_core::choices::link::Per;
use cairn_core::facts::cities::CityIndexEntry;

fn request(question: PageQuestion) -> Request {
    Request { number: 1, question }
}

fn ranges(place: PlaceId) -> PageQuestion {
    PageQuestion::Ranges {
        place,
        query: view::RangeQuery {
            choices: Choices::default(),
            focus: View::default().focus,
            per: Per::Total,
            today: false,
            goal: None,
            against: None,
            over: Headline::Emissions,
            matters: None,
            table: None,
        },
        draws: 0,
    }
}

#[test]
fn ranges_give_way_to_every_question_and_are_dropped_where_choices_move() {
    let place = PlaceId::parse("IND").unwrap();
    let view = View::default();
    let ranges = request(ranges(place));
    let who = request(PageQuestion::Who {
        place,
        query: attribution::view::AttributionQuery {
            choices: Choices::default(),
            focus: view.focus,
            per: Per::Total,
            over: Headline::Emissions,
        },
        awaited: 0,
    });
    assert!(who.overtakes(&ranges) && !ranges.overtakes(&who) && ranges.outlasts(&who));
    let card = request(PageQuestion::Card {
        place,
        view: view.clone(),
        headline: Headline::Emissions,
        makes: false,
    });
    let board = request(PageQuestion::Board { place, view, about: false });
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
    let cities = vec![CityIndexEntry {
        place: PlaceId::parse("KEN-21711").unwrap(),
        name: "Nairobi".to_owned(),
        at: [-1283, 36817],
        people: 473_479,
    }];
    let answer = Answer::Cities(Box::new(CitiesAnswer { place, cities }));
    assert_eq!(read::<Answer>(&bytes(&answer).unwrap()), Ok(answer.clone()));
    assert_eq!(PageQuestion::Cities { place }.place(), place);
}

#[test]
fn tests_of_pages_know_a_question_by_its_first_byte() {
    let (place, view) = (PlaceId::parse("IND").unwrap(), View::default());
    let first = |question: PageQuestion| bytes(&question).unwrap()[0];
    let effects = effects::EffectsQuery {
        choices: Choices::default(),
        focus: view.focus,
        per: Per::Total,
        full: false,
        tops: false,
        city: false,
        cheap: true,
    };
    let card = PageQuestion::Card {
        place,
        view,
        headline: Headline::Emissions,
        makes: true,
    };
    assert_eq!(bytes(&card).unwrap().last(), Some(&1), "whether it makes stands last");
    assert_eq!(first(card), 1);
    assert_eq!(
        first(PageQuestion::Effects {
            place,
            query: effects,
            awaited: 0
        }),
        7
    );
    assert_eq!(first(ranges(place)), 11);
}

#[test]
fn a_question_travels_as_bytes_behind_the_mark_of_the_catalogue() {
    let asked = request(PageQuestion::Board {
        place: PlaceId::parse("IND").unwrap(),
        view: View::default(),
        about: true,
    });
    let sent = bytes(&asked).unwrap();
    assert_eq!(read::<Request>(&sent), Ok(asked));
    // The number and the length take a byte each; the mark follows.
    let mut other = sent;
    other[2] ^= 1;
    assert!(read::<Request>(&other).is_err());
}

#[test]
fn each_slow_question_waits_for_those_before_it() {
    let before = |kind: SlowKind| kind.kinds_before().collect::<Vec<_>>();
    assert_eq!(before(SlowKind::Effects), []);
    assert_eq!(before(SlowKind::Need), [SlowKind::Effects, SlowKind::Since, SlowKind::Who]);
    assert_eq!(before(SlowKind::Ranges).len(), waiting::WAITING_ORDER.concat().len() - 1);
}
