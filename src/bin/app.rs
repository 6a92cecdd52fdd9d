//! Takes over the pages of the explorer.

use std::rc::Rc;

use cairn::site::app::{App, AppProps};
use cairn::site::page::explore::PAGE;
use cairn::site::start::Explored;
use cairn::site::takeover::{Begun, take_over};

fn main() {
    take_over::<App, Explored>(|words, (board, about)| Begun {
        page: Some(board.place.as_str().to_owned()),
        props: AppProps {
            words,
            start: Rc::new(*board),
            about: Rc::new(*about),
            face: PAGE,
        },
    });
}
