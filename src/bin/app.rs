//! Takes over the pages of the explorer.

use cairn::site::app::{App, AppProps};
use cairn::site::page::explore::PAGE;
use cairn::site::start::Explored;
use cairn::site::takeover::{Begun, explored, take_over};

fn main() {
    take_over::<App, Explored>(|words, handed| {
        let (start, about) = explored(handed);
        Begun {
            page: Some(start.place.as_str().to_owned()),
            props: AppProps {
                words,
                start,
                about,
                face: PAGE,
            },
        }
    });
}
