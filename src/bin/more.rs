//! Shows the explorer with all that not every visitor asks for: a program of its own, fetched when one does.

use std::rc::Rc;

use cairn::site::app::{App, AppProps};
use cairn::site::page::more::MORE;
use cairn::site::start::Explored;
use cairn::site::takeover::{Begun, take_over};

fn main() {
    take_over::<App, Explored>(|words, (board, about)| Begun {
        page: None,
        props: AppProps {
            words,
            start: Rc::new(*board),
            about: Rc::new(*about),
            face: MORE,
        },
    });
}
