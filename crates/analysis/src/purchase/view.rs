//! View: the reply to a query for a rule in a place, for the page and the command line.
//!
//! Out of scope: the output format.

use serde::{Deserialize, Serialize};

use crate::project::ProjectContext;
use crate::purchase::rule::{self, USUAL};
use crate::purchase::{PurchaseEffect, PurchaseSavings, effect, rule_savings};
use cairn_core::choices::{Choices, Level, Pull};
use cairn_core::facts::projects::{Projects, PurchaseRule};
use cairn_core::model::{Outcome, PlaceBaseState};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Reply of the page of purchase rules for a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Purchase {
    /// The rule in view; none for places larger than a country.
    pub bought: Option<Bought>,
}

/// A rule in a place, with its effects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bought {
    /// The rule.
    pub rule: PurchaseRule,
    /// The place of the requested rule, if it belongs to another place and this rule replaces it.
    pub elsewhere: Option<PlaceId>,
    /// Reach of the rule, and levers with the same effect.
    pub effect: PurchaseEffect,
    /// The savings.
    pub followed: PurchaseSavings,
}

impl Bought {
    /// The equivalent levers for the explorer, at the central level and in the years of the rule. None if nothing is counted.
    pub fn choices(&self) -> Option<Choices> {
        let tenths = libm::round(self.followed.levels[1] * 10.0).max(1.0);
        let level = Level::from_tenths(tenths as u8).filter(|_| self.followed.levels[1] > 0.0)?;
        let year = |year: u16| Year::new(i64::from(year)).unwrap_or(Year::LAST).max(Year::LEVERS);
        let (from, to) = (year(self.rule.start), year(self.rule.full));
        let pull = Pull {
            level,
            from: Some(from),
            to: Some(to.max(from)),
        };
        let levers = self.followed.levers.iter();
        Some(levers.fold(Choices::default(), |choices, lever| choices.pulled(*lever, pull)))
    }
}

/// The rule that a text names in a place, with its effects; `reference` is the reference outcome. The default rule replaces an
/// unknown rule, or a rule of another place.
pub fn named(ground: &ProjectContext<'_>, text: &str, base_state: &PlaceBaseState, reference: &Outcome) -> Option<Bought> {
    let projects: &Projects = ground.projects;
    let place = ground.facts.place;
    let query = rule::rule(projects, text);
    let elsewhere = query.as_ref().filter(|rule| !rule::fits(rule, place)).and_then(|rule| rule.place);
    let rule = query.filter(|_| elsewhere.is_none()).or_else(|| rule::rule(projects, USUAL))?;
    let mut view = bought(ground, rule, base_state, reference);
    view.elsewhere = elsewhere;
    Some(view)
}

/// A rule in a place, with its effects; `reference` is the reference outcome.
pub fn bought(ground: &ProjectContext<'_>, rule: PurchaseRule, base_state: &PlaceBaseState, reference: &Outcome) -> Bought {
    let effect = effect(ground, &rule, reference);
    let followed = rule_savings(ground, &rule, &effect, base_state, reference);
    Bought {
        rule,
        elsewhere: None,
        effect,
        followed,
    }
}
