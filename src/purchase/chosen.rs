//! Chosen: which rule a text names: one of the table by its name, or one of the visitor's own.
//!
//! ```text
//! P-CK30                    of the table: of the place, of all, or an example
//! clinker.30.2027.2030      own: what it asks, how much in percent, from which year, in full from which
//! ```
//!
//! Does not know: what a rule does.

use crate::facts::projects::{Projects, PurchaseRule};
use crate::kind::{Binding, RuleKind};
use crate::place::{PlaceId, Wider};
use crate::year::Year;

/// The rule that is shown where none is named: 30 % of the clinker replaced.
pub const USUAL: &str = "P-CK30";
/// What a rule of the visitor's own may ask.
pub const OWN: [RuleKind; 8] = [
    RuleKind::Clinker,
    RuleKind::ConcreteCeiling,
    RuleKind::NearZeroCement,
    RuleKind::NearZeroSteel,
    RuleKind::Recycled,
    RuleKind::Reuse,
    RuleKind::Timber,
    RuleKind::Design,
];

/// A rule of the visitor's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Own {
    /// What it asks.
    pub kind: RuleKind,
    /// How much, in percent.
    pub percent: u8,
    /// The year it begins.
    pub start: Year,
    /// The year it is full.
    pub full: Year,
}

impl Own {
    /// What the page offers to begin with.
    pub const USUAL: Own = Own {
        kind: RuleKind::Clinker,
        percent: 30,
        start: Year::LEVERS,
        full: Year::of(2030),
    };

    /// Reads [`Own::write`].
    #[must_use]
    pub fn read(text: &str) -> Option<Own> {
        let mut parts = text.split('.');
        let kind = parts.next().and_then(|kind| OWN.into_iter().find(|own| own.id() == kind))?;
        let percent = parts.next()?.parse().ok().filter(|percent| (1..=100).contains(percent))?;
        let mut year = || Year::new(parts.next()?.parse().ok()?).filter(|year| *year >= Year::LEVERS);
        let (start, full) = (year()?, year()?);
        (full >= start && parts.next().is_none()).then_some(Own {
            kind,
            percent,
            start,
            full,
        })
    }

    /// As a link and the command line write it.
    #[must_use]
    pub fn write(self) -> String {
        let Own {
            kind,
            percent,
            start,
            full,
        } = self;
        [
            kind.id(),
            ".",
            &percent.to_string(),
            ".",
            &start.to_string(),
            ".",
            &full.to_string(),
        ]
        .concat()
    }

    /// As a rule of the table.
    #[must_use]
    pub fn rule(self) -> PurchaseRule {
        PurchaseRule {
            id: self.write(),
            place: None,
            who: String::new(),
            of: String::new(),
            scope: String::new(),
            kind: self.kind,
            written: String::new(),
            limit: Some(f64::from(self.percent) / 100.0),
            first: None,
            homes: false,
            start: self.start.number(),
            full: self.full.number(),
            binding: Binding::Template,
        }
    }
}

/// Whether a rule of the table is of a place, of all, or an example.
#[must_use]
pub fn fits(rule: &PurchaseRule, place: PlaceId) -> bool {
    rule.place.is_none_or(|own| own == place || Some(own) == Wider::World.id())
}

/// The rule that a text names; none where it names none.
#[must_use]
pub fn rule(known: &Projects, text: &str) -> Option<PurchaseRule> {
    let text = text.trim();
    let listed = known.rules.iter().find(|rule| rule.id.eq_ignore_ascii_case(text)).cloned();
    listed.or_else(|| Own::read(text).map(Own::rule))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_rules_read_as_they_are_written_and_nothing_else_does() {
        for (kind, percent) in OWN.into_iter().zip([1, 30, 99, 100, 5, 10, 20, 50]) {
            let own = Own {
                kind,
                percent,
                ..Own::USUAL
            };
            assert_eq!(Own::read(&own.write()), Some(own));
        }
        let wrong = [
            "",
            "clinker",
            "clinker.0.2027.2030",
            "clinker.101.2027.2030",
            "clinker.30.2031.2030",
            "clinker.30.2020.2030",
            "clinker.30.2027.2061",
            "clinker.30.2027.2030.1",
            "steel_ceiling.30.2027.2030",
            "told.30.2027.2030",
            "clinker.-3.2027.2030",
        ];
        for text in wrong {
            assert_eq!(Own::read(text), None, "{text}");
        }
    }
}
