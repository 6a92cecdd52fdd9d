//! What page and worker tell each other.

use cairn::choices::Choices;
use cairn::facts::pack;
use cairn::figure::board;
use cairn::model;
use cairn::place::PlaceId;
use cairn::site::handed::Handed;
use cairn::site::wire::{self, Answer, Question, Request, Said};

use crate::readers::{Kind, kind};

pub(super) fn kinds() -> Vec<Kind> {
    let place = PlaceId::parse("TUV").unwrap();
    let question = |question| Said::Ask(Request { number: 7, question });
    let asked = [
        question(Question::Board {
            place,
            view: Default::default(),
            about: true,
        }),
        Said::Seat(2),
    ];
    let mut messages: Vec<Vec<u8>> = asked.iter().map(|said| serde_json::to_vec(said).unwrap()).collect();
    messages.extend(asked.iter().map(|said| wire::bytes(said).unwrap()));
    let world = pack::read(pack::WORLD).unwrap();
    let facts = world.places.iter().find(|facts| facts.place == place).unwrap();
    let outcome = model::run(facts, &Choices::default());
    let answer = Answer::Board {
        board: Box::new(board::board("26a", facts, &outcome, &outcome, &Default::default())),
        about: None,
    };
    vec![
        kind("questions", messages, 2000, message),
        kind("answers", vec![wire::bytes(&answer).unwrap()], 500, answered),
    ]
}

fn message(bytes: &[u8]) {
    if let Ok(said) = serde_json::from_slice::<Said>(bytes)
        && let Said::Ask(request) = &said
    {
        assert!(request.replaces(request));
    }
    let _ = wire::read::<Said>(bytes).is_ok();
}

fn answered(bytes: &[u8]) {
    let _ = (wire::read::<Answer>(bytes).is_ok(), wire::read::<Handed>(bytes).is_ok());
}
