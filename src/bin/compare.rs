//! Takes over the page that compares: a program of its own, so that the explorer does not bring it along.

use std::rc::Rc;

use cairn::findings::compare::Comparison;
use cairn::site::compare::{Compare, CompareProps, PAGE};
use cairn::site::takeover::{Begun, take_over};

fn main() {
    take_over::<Compare, Comparison>(|words, comparison| Begun {
        page: Some(PAGE.to_owned()),
        props: CompareProps {
            words,
            start: Rc::new(comparison),
        },
    });
}
