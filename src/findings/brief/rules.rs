//! Rules: which kind of rule would bring a measure about, who decides it, and the nearest rule by which a state buys.
//!
//! One line a theme, ours: it proposes where to begin and is no advice on law. Kinds follow the fields of the regional roadmaps
//! for buildings and construction. Does not know: what a country has decided.

use crate::kind::{Lever, Theme};

/// A kind of rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleOf {
    /// Plans for land, cities and streets.
    Planning,
    /// Permits to take down, and duties to keep and repair.
    Keeping,
    /// The building code.
    Code,
    /// Duties to take back, sort and reuse.
    TakingBack,
    /// A limit for the carbon of what is sold.
    Ceiling,
    /// A least standard for energy in use.
    Efficiency,
    /// A standard for vehicles that are sold or brought in.
    Fleet,
    /// A plan for power.
    Power,
    /// Duties to collect and keep waste.
    Collection,
}

/// Who decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decides {
    /// Cities and regions.
    Cities,
    /// Who sets building rules.
    Building,
    /// Who sets rules for industry, and who writes standards.
    Industry,
    /// Who sets rules for transport.
    Transport,
    /// Who sets rules for energy.
    Energy,
    /// Who sets rules for waste and the environment.
    Environment,
}

/// What would bring a measure about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Which kind of rule.
    pub rule: RuleOf,
    /// Who decides.
    pub decides: Decides,
    /// The example of a purchase rule that comes nearest; none where states do not buy it by rule.
    pub purchase: Option<&'static str>,
}

const fn way(rule: RuleOf, decides: Decides, purchase: Option<&'static str>) -> Way {
    Way { rule, decides, purchase }
}

/// What would bring a theme about.
#[must_use]
pub const fn of(theme: Theme) -> Way {
    match theme {
        Theme::Space => way(RuleOf::Planning, Decides::Cities, None),
        Theme::Mobility => way(RuleOf::Planning, Decides::Transport, None),
        Theme::Lifetimes => way(RuleOf::Keeping, Decides::Building, None),
        Theme::Design => way(RuleOf::Code, Decides::Building, Some("P-BD10")),
        Theme::Reuse => way(RuleOf::TakingBack, Decides::Building, Some("P-RU5")),
        Theme::Recycling => way(RuleOf::TakingBack, Decides::Environment, Some("P-RA20")),
        Theme::Timber => way(RuleOf::Code, Decides::Building, Some("P-TM20")),
        Theme::Materials => way(RuleOf::Ceiling, Decides::Industry, Some("P-CK30")),
        Theme::Buildings => way(RuleOf::Efficiency, Decides::Building, None),
        Theme::Vehicles => way(RuleOf::Fleet, Decides::Transport, None),
        Theme::Waste => way(RuleOf::Collection, Decides::Environment, None),
        Theme::Power => way(RuleOf::Power, Decides::Energy, None),
    }
}

/// The theme of a lever.
#[must_use]
pub fn theme(lever: Lever) -> Option<Theme> {
    Theme::ALL.into_iter().find(|theme| theme.levers().contains(&lever))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::pack;

    #[test]
    fn every_purchase_rule_that_is_named_stands_in_the_table() {
        let known = pack::read_projects(pack::PROJECTS).unwrap();
        for way in Theme::ALL.map(of) {
            assert!(
                way.purchase.is_none_or(|id| known.rules.iter().any(|rule| rule.id == id)),
                "{way:?}"
            );
        }
        assert!(Lever::ALL.into_iter().all(|lever| theme(lever).is_some()));
    }
}
