//! Rule: the rule that a text names: one of the table by its id, or the visitor's own.
//!
//! ```text
//! P-CK30                    of the table: of the place, of all places, or an example
//! clinker.30.2027.2030      own: kind, percent, first year, year of full effect
//! ```
//!
//! Out of scope: the effects of a rule.

use cairn_core::facts::projects::{Projects, PurchaseRule};
use cairn_core::kind::{Binding, RuleKind};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// The default rule: 30 % of the clinker replaced.
pub const USUAL: &str = "P-CK30";
/// The kinds of rules that visitors can define.
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

/// A visitor's own rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPurchaseRule {
    /// Kind of rule.
    pub kind: RuleKind,
    /// Size of the requirement, percent.
    pub percent: u8,
    /// First year.
    pub start: Year,
    /// Year of full effect.
    pub full: Year,
}

impl OwnPurchaseRule {
    /// The default that the page offers.
    pub const USUAL: OwnPurchaseRule = OwnPurchaseRule {
        kind: RuleKind::Clinker,
        percent: 30,
        start: Year::LEVERS,
        full: Year::of(2030),
    };

    /// Reads the text of [`OwnPurchaseRule::write`].
    pub fn read(text: &str) -> Option<OwnPurchaseRule> {
        let mut parts = text.split('.');
        let kind = parts.next().and_then(|kind| OWN.into_iter().find(|own| own.id() == kind))?;
        let percent = parts.next()?.parse().ok().filter(|percent| (1..=100).contains(percent))?;
        let mut year = || Year::new(parts.next()?.parse().ok()?).filter(|year| *year >= Year::LEVERS);
        let (start, full) = (year()?, year()?);
        (full >= start && parts.next().is_none()).then_some(OwnPurchaseRule {
            kind,
            percent,
            start,
            full,
        })
    }

    /// The text in links and on the command line.
    pub fn write(self) -> String {
        let OwnPurchaseRule {
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

    /// The rule in the form of the table.
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

/// True if the rule belongs to the place, to all places, or to no place (an example).
pub fn fits(rule: &PurchaseRule, place: PlaceId) -> bool {
    rule.place.is_none_or(|own| own == place || Some(own) == Wider::World.id())
}

/// The rule that a text names; none if it names no rule.
pub fn rule(projects: &Projects, text: &str) -> Option<PurchaseRule> {
    let text = text.trim();
    let listed = projects.rules.iter().find(|rule| rule.id.eq_ignore_ascii_case(text)).cloned();
    listed.or_else(|| OwnPurchaseRule::read(text).map(OwnPurchaseRule::rule))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_rules_read_as_they_are_written_and_nothing_else_does() {
        for (kind, percent) in OWN.into_iter().zip([1, 30, 99, 100, 5, 10, 20, 50]) {
            let own = OwnPurchaseRule {
                kind,
                percent,
                ..OwnPurchaseRule::USUAL
            };
            assert_eq!(OwnPurchaseRule::read(&own.write()), Some(own));
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
            assert_eq!(OwnPurchaseRule::read(text), None, "{text}");
        }
    }
}
