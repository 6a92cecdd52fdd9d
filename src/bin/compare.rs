//! Takes over the pages beside the explorer, the one that compares and the one of places ranked: a program of its own, so
//! that the explorer does not bring them along.

use std::rc::Rc;

use cairn::findings::compare::Comparison;
use cairn::site::compare::{Compare, CompareProps};
use cairn::site::map::{Map, MapProps};
use cairn::site::takeover::{Begun, marked, take_over};
use cairn::site::{compare, map};

fn main() {
    if marked().as_deref() == Some(map::PAGE) {
        take_over::<Map, map::Handed>(|words, (ranking, sheet)| Begun {
            page: Some(map::PAGE.to_owned()),
            props: MapProps {
                words,
                start: Rc::new(ranking),
                sheet: Rc::new(sheet),
            },
        });
    } else {
        take_over::<Compare, Comparison>(|words, comparison| Begun {
            page: Some(compare::PAGE.to_owned()),
            props: CompareProps {
                words,
                start: Rc::new(comparison),
            },
        });
    }
}
