//! Purchase: all purchase rules in their countries, examples in a few countries, with an independent count where one
//! exists.
//!
//! ```text
//! national rule → its country      example → countries of TRIED      rule of all countries → nowhere: nothing that is counted
//! ```
//!
//! We found no source on the effect of a rule. The benchmarks are a second program with the same rules, which proves only
//! the arithmetic, and one industry count without a verdict. Out of scope: the legal status of a rule.

use crate::projects::{PurchaseCheck, PurchaseMeasure, purchase_checks};
use crate::{Faults, Tables};
use cairn_analysis::project::ProjectContext;
use cairn_analysis::purchase::spread::Three;
use cairn_analysis::purchase::{Acts, Bought, PurchaseSavings, UncountedReason, bought};
use cairn_core::choices::Choices;
use cairn_core::facts::World;
use cairn_core::facts::projects::{Projects, PurchaseRule};
use cairn_core::model;
use cairn_core::place::{PlaceId, Wider};

/// Countries in which examples are counted: those that have decided some.
pub const TRIED: [&str; 5] = ["DEU", "IND", "IRL", "KEN", "USA"];

/// A rule in a country.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleComparison {
    /// The country.
    pub place: PlaceId,
    /// The rule and its effects.
    pub bought: Bought,
    /// The independent count, if there is one.
    pub check: Option<PurchaseCheck>,
}

impl RuleComparison {
    /// The result to compare with the independent count: low, central, high.
    pub fn comparable_result(&self) -> Three {
        match self.check.as_ref().map(|check| check.measure) {
            Some(PurchaseMeasure::Avoided) => self.saved()[0],
            Some(PurchaseMeasure::Falls) | None => self.bought.effect.falls,
        }
    }

    /// Saving in the focus year, Mt CO2e a year, and total saving, Mt CO2e: low, central, high.
    pub const fn saved(&self) -> [Three; 2] {
        let PurchaseSavings { a_year, in_all, .. } = self.bought.followed;
        [a_year, in_all]
    }

    /// True if our result is within tolerance; none without a count, or if a verdict would prove nothing.
    pub fn is_met(&self) -> Option<bool> {
        let check = self.check.as_ref()?;
        let near = |ours: f64, value: f64| Some((ours - value).abs() <= check.tolerance?);
        let [low, central, high] = self.comparable_result();
        let ends = check
            .ends
            .map_or(Some(true), |[least, most]| Some(near(low, least)? && near(high, most)?));
        Some(near(central, check.value)? && ends?)
    }

    /// The line that `cairn check` prints.
    pub fn line(&self) -> String {
        let Bought { rule, effect, .. } = &self.bought;
        let [a_year, in_all] = self.saved();
        let three = |values: Three, digits: usize| values.map(|value| format!("{value:.digits$}")).join(" - ");
        let verdict = match (&self.check, self.is_met()) {
            (None, _) => String::new(),
            (Some(check), None) => format!("; by another count {} {}: {}", check.value, check.unit, check.why),
            (Some(check), Some(met)) => {
                let met = if met { "met" } else { "missed" };
                format!("; by another count {:.1} %: {met}", check.value * 100.0)
            }
        };
        format!(
            "rule {} in {}: falls {} %; Mt CO2e saved in 2050 {}, 2027 to 2060 {}{verdict}",
            rule.id,
            self.place,
            three(effect.falls.map(|falls| falls * 100.0), 1),
            three(a_year, 3),
            three(in_all, 2),
        )
    }
}

/// Rules without a counted effect, with the reason.
pub type Uncounted = Vec<(PurchaseRule, UncountedReason)>;

/// All rules with their effects, beside the other counts of this release.
///
/// # Errors
/// Only if the program was built with faulty tables.
pub fn compare(projects: &Projects, world: &World) -> Result<(Vec<RuleComparison>, Uncounted), Faults> {
    compare_with(&Tables::built_in(), projects, world)
}

/// All rules with their effects: misses first, then national rules, then examples; and the rules without a counted effect.
///
/// # Errors
/// Every fault of the table of other counts.
pub fn compare_with(tables: &Tables, projects: &Projects, world: &World) -> Result<(Vec<RuleComparison>, Uncounted), Faults> {
    let checks = purchase_checks(tables)?;
    let (mut rules, mut uncounted): (Vec<RuleComparison>, Uncounted) = Default::default();
    let tried: Vec<PlaceId> = TRIED.into_iter().filter_map(PlaceId::parse).collect();
    let mut places: Vec<PlaceId> = projects.rules.iter().filter_map(|rule| rule.place).collect();
    places.extend(&tried);
    places.sort_unstable();
    places.dedup();
    for place in places {
        let Some(ground) = world.place(place).and_then(|facts| ProjectContext::of(projects, facts)) else {
            continue;
        };
        let (base_state, mut reference) = model::base_state(ground.facts);
        model::run_ahead(&base_state, ground.facts, &Choices::default(), &mut reference);
        let own = |rule: &&PurchaseRule| rule.place.map_or(tried.contains(&place), |own| own == place);
        for rule in projects.rules.iter().filter(own) {
            let bought = bought(&ground, rule.clone(), &base_state, &reference);
            if let Acts::Not(why) = bought.effect.acts {
                uncounted.push((rule.clone(), why));
                continue;
            }
            let check = checks.iter().find(|check| check.rule == rule.id && check.place == place).cloned();
            rules.push(RuleComparison { place, bought, check });
        }
    }
    let of_all = projects
        .rules
        .iter()
        .filter(|rule| rule.place.is_some() && rule.place == Wider::World.id());
    uncounted.extend(of_all.map(|rule| (rule.clone(), UncountedReason::NoLever)));
    rules.sort_by_key(|entry| (entry.is_met() != Some(false), entry.bought.rule.place.is_none()));
    Ok((rules, uncounted))
}
