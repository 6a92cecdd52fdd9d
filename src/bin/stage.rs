//! Shows a page of the explorer on a stage: a program of its own, so that a page does not bring the stage along.

use std::rc::Rc;

use cairn::site::app::{App, AppProps};
use cairn::site::part::stage::STAGE;
use cairn::site::start::Explored;
use cairn::site::takeover::{Begun, take_over};

fn main() {
    take_over::<App, Explored>(|words, (board, about)| Begun {
        page: None,
        props: AppProps {
            words,
            start: Rc::new(*board),
            about: Rc::new(*about),
            face: STAGE,
        },
    });
}
