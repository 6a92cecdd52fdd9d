//! Purse: effect of a clinker rule on all public purchases: one example, for a brief.
//!
//! Out of scope: other rules; actual rules of the country.

use crate::findings::brief::context::Purse;
use crate::project::ProjectContext;
use crate::purchase::{Acts, effect, rule_savings};
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::facts::projects::Projects;
use cairn_core::kind::PublicPart;
use cairn_core::model;
use cairn_core::year::Year;

/// The example in a brief: 30 % of clinker replaced in public works.
pub const RULE: &str = "P-CK30";

/// The example in a country; none if the public share of cement is unknown, or nothing is counted.
pub fn purse(projects: &Projects, facts: &Facts) -> Option<Purse> {
    let ground = ProjectContext::of(projects, facts)?;
    let rule = projects.rules.iter().find(|rule| rule.id == RULE)?;
    let bought = ground.local.public.get(PublicPart::Cement.index()).copied().flatten()?;
    let (base_state, mut outcome) = model::base_state(facts);
    model::run_ahead(&base_state, facts, &Choices::default(), &mut outcome);
    let effect = effect(&ground, rule, &outcome);
    if let Acts::Not(_) = effect.acts {
        return None;
    }
    let followed = rule_savings(&ground, rule, &effect, &base_state, &outcome);
    let year = |year: u16| Year::new(i64::from(year)).unwrap_or(Year::LAST);
    Some(Purse {
        rule: rule.id.clone(),
        asks: rule.limit?,
        buys: [bought.low, bought.value, bought.high],
        reach: effect.reach,
        years: [year(rule.start), year(rule.full)],
        a_year: followed.a_year,
        in_all: followed.in_all,
    })
}
