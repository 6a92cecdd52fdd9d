//! Readers of messages between page and worker, and of the results of earlier releases that the worker receives.

use cairn::site::bootstrap::Bootstrap;
use cairn_analysis::export::archive;
use cairn_analysis::figure::board;
use cairn_core::choices::Choices;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::pack;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_wire as wire;
use cairn_wire::{Answer, PageQuestion, Request, WorkerMessage};

use crate::readers::{Kind, kind, text};

pub(super) fn kinds() -> Vec<Kind> {
    let place = PlaceId::parse("TUV").unwrap();
    let question = |question| WorkerMessage::Ask {
        turn: 3,
        request: Request { number: 7, question },
    };
    let messages_of_page = [
        question(PageQuestion::Board {
            place,
            view: Default::default(),
            about: true,
        }),
        WorkerMessage::Seat(2),
    ];
    let messages = messages_of_page.iter().map(|news| wire::bytes(news).unwrap()).collect();
    let world = pack::read(pack::WORLD).unwrap();
    let facts = world.places.iter().find(|facts| facts.place == place).unwrap();
    let outcome = model::run(facts, &Choices::default());
    let answer = Answer::Board {
        board: Box::new(board::board("26a", facts, &outcome, &outcome, &Default::default())),
        about: None,
    };
    let rows = archive::rows(place, Scenario::Reference, &outcome);
    let files = archive::place::files(&[("0.1-26a".to_owned(), rows)]);
    vec![
        kind(
            "files of places",
            files.into_values().map(String::into_bytes).collect(),
            1000,
            of_a_place,
        ),
        kind("questions", messages, 2000, message),
        kind("answers", vec![wire::bytes(&answer).unwrap()], 500, read_answer),
    ]
}

fn of_a_place(bytes: &[u8]) {
    let place = PlaceId::parse("TUV").unwrap();
    if let Some(rows) = archive::place::read(&text(bytes), "0.1-26a", place) {
        assert!(
            rows.iter().all(|row| row.place == place && row.value.is_finite()),
            "what is no number of the place was taken"
        );
    }
}

fn message(bytes: &[u8]) {
    if let Ok(WorkerMessage::Ask { request, .. }) = wire::read(bytes) {
        assert!(request.replaces(&request));
    }
}

fn read_answer(bytes: &[u8]) {
    let _ = (wire::read::<Answer>(bytes).is_ok(), wire::read::<Bootstrap>(bytes).is_ok());
}
