//! Rules: the kind of rule that would bring about a measure, the authority that decides it, and the nearest rule for
//! public purchasing.
//!
//! There is one line per theme, and it is ours: it suggests where to begin and is no legal advice. Kinds follow the
//! fields of the regional roadmaps for buildings and construction.
//!
//! Out of scope: decisions of countries.

use cairn_core::kind::{Lever, Theme};

/// A kind of rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleOf {
    /// Plans for land, cities and streets.
    Planning,
    /// Permits for demolition, and duties to keep and repair.
    Keeping,
    /// The building code.
    Code,
    /// Duties to take back, sort and reuse.
    TakingBack,
    /// A limit on the embodied carbon of products.
    Ceiling,
    /// A minimum standard for energy in use.
    Efficiency,
    /// A standard for vehicles that are sold or imported.
    Fleet,
    /// A plan for power.
    Power,
    /// Duties to collect waste and keep it safe.
    Collection,
    /// Upgrading in place, land, and social housing.
    Homes,
}

/// The authority that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decides {
    /// Cities and regions.
    Cities,
    /// Authorities for building rules.
    Building,
    /// Authorities for industry, and standards bodies.
    Industry,
    /// Authorities for transport.
    Transport,
    /// Authorities for energy.
    Energy,
    /// Authorities for waste and the environment.
    Environment,
}

/// A way to bring about a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasureRule {
    /// The kind of rule.
    pub rule: RuleOf,
    /// The authority.
    pub decides: Decides,
    /// The example of the closest purchase rule; none where states do not buy by such a rule.
    pub purchase: Option<&'static str>,
}

const fn decision_path(rule: RuleOf, decides: Decides, purchase: Option<&'static str>) -> MeasureRule {
    MeasureRule { rule, decides, purchase }
}

/// The way to bring about a theme.
pub const fn measure_rule(theme: Theme) -> MeasureRule {
    match theme {
        Theme::Space => decision_path(RuleOf::Planning, Decides::Cities, None),
        Theme::Mobility => decision_path(RuleOf::Planning, Decides::Transport, None),
        Theme::Lifetimes => decision_path(RuleOf::Keeping, Decides::Building, None),
        Theme::Design => decision_path(RuleOf::Code, Decides::Building, Some("P-BD10")),
        Theme::Reuse => decision_path(RuleOf::TakingBack, Decides::Building, Some("P-RU5")),
        Theme::Recycling => decision_path(RuleOf::TakingBack, Decides::Environment, Some("P-RA20")),
        Theme::Timber => decision_path(RuleOf::Code, Decides::Building, Some("P-TM20")),
        Theme::Materials => decision_path(RuleOf::Ceiling, Decides::Industry, Some("P-CK30")),
        Theme::Buildings => decision_path(RuleOf::Efficiency, Decides::Building, None),
        Theme::Vehicles => decision_path(RuleOf::Fleet, Decides::Transport, None),
        Theme::Waste => decision_path(RuleOf::Collection, Decides::Environment, None),
        Theme::Power => decision_path(RuleOf::Power, Decides::Energy, None),
        Theme::Need => decision_path(RuleOf::Homes, Decides::Cities, None),
        Theme::Batteries => decision_path(RuleOf::TakingBack, Decides::Environment, None),
    }
}

/// The theme of a lever.
pub fn theme(lever: Lever) -> Option<Theme> {
    Theme::ALL.into_iter().find(|theme| theme.levers().contains(&lever))
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::facts::pack;

    #[test]
    fn every_purchase_rule_that_is_named_stands_in_the_table() {
        let projects = pack::read_projects(pack::PROJECTS).unwrap();
        for way in Theme::ALL.map(measure_rule) {
            assert!(
                way.purchase.is_none_or(|id| projects.rules.iter().any(|rule| rule.id == id)),
                "{way:?}"
            );
        }
        assert!(Lever::ALL.into_iter().all(|lever| theme(lever).is_some()));
    }
}
