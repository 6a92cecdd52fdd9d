//! Shows the explorer with all that not every visitor asks for: a program of its own, fetched when one does.

use cairn::site::app::{App, AppProps};
use cairn::site::page::more::MORE;
use cairn::site::start::Explored;
use cairn::site::takeover::{Begun, explored, take_over};

fn main() {
    take_over::<App, Explored>(|words, handed| {
        let (start, about) = explored(handed);
        Begun {
            page: None,
            props: AppProps {
                words,
                start,
                about,
                face: MORE,
            },
        }
    });
}
