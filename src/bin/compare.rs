//! Takes over the pages beside the explorer: a program of its own, so that the explorer does not bring them along.

use std::rc::Rc;

use cairn::findings::compare::Comparison;
use cairn::site::compare::{Compare, CompareProps};
use cairn::site::map::{Map, MapProps};
use cairn::site::outlook::{Outlook, OutlookProps};
use cairn::site::takeover::{Begun, page, take_over};
use cairn::site::{compare, map, outlook};

fn main() {
    // The page says which it is; what it hands over is read accordingly.
    match page().as_deref() {
        Some(map::PAGE) => take_over::<Map, map::Handed>(|words, (ranking, sheet)| Begun {
            page: Some(map::PAGE.to_owned()),
            props: MapProps {
                words,
                start: Rc::new(ranking),
                sheet: Rc::new(sheet),
            },
        }),
        Some(outlook::PAGE) => take_over::<Outlook, outlook::start::Start>(|words, start| Begun {
            page: Some(outlook::PAGE.to_owned()),
            props: OutlookProps {
                words,
                start: Rc::new(start),
            },
        }),
        _ => take_over::<Compare, Comparison>(|words, comparison| Begun {
            page: Some(compare::PAGE.to_owned()),
            props: CompareProps {
                words,
                start: Rc::new(comparison),
            },
        }),
    }
}
