//! Heights: pages end. What is long is folded, so a page at rest is no higher than its bar.

use crate::visitor::{Visitor, VisitorOptions};

/// A page, the width of its window, and the greatest height of its document, both in CSS pixels.
const BARS: [(&str, u32, u32); 4] = [
    ("en/outlook/", 1440, 4_500),
    ("en/outlook/", 390, 7_000),
    ("en/documents/", 1440, 6_000),
    ("en/documents/", 390, 6_000),
];

#[test]
fn a_page_at_rest_is_no_higher_than_its_bar() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    let mut over = Vec::new();
    for (path, width, bar) in BARS {
        visitor.resize(width, if width < 500 { 844 } else { 900 });
        visitor.open(path);
        let height = visitor
            .script("return document.documentElement.scrollHeight")
            .as_u64()
            .unwrap_or(u64::MAX);
        if height > u64::from(bar) {
            over.push(format!("{path} at {width}: {height}, more than {bar}"));
        }
    }
    assert_eq!(over, Vec::<String>::new());
}
