//! Roles: six seats at a table. Each role has two of the twelve headline levers, and each lever belongs to one role.
//!
//! ```text
//! mayor        space, mobility          what a city plans               forester     timber, reuse          what is felled, or need not be
//! builder      design, buildings        what is drawn and renovated     steelworker  materials, recycling   how metal and cement are made
//! young        lifetimes, waste         what is kept, and kept safe     minister     vehicles, power        what states decide by rules
//! ```
//!
//! The split is our assumption for a discussion: in no country do six people decide like this. Out of scope: the goals
//! of a role.

use crate::kind::{Headline, Theme};

crate::closed! {
    /// A role at the table.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
    pub enum Role in THEMES: [Theme; 2] {
        /// Designs, builds and renovates.
        Builder: "builder" => [Theme::Design, Theme::Buildings];
        /// Plans a city.
        Mayor: "mayor" => [Theme::Space, Theme::Mobility];
        /// Manages a forest.
        Forester: "forester" => [Theme::Timber, Theme::Reuse];
        /// Makes steel.
        Steelworker: "steelworker" => [Theme::Materials, Theme::Recycling];
        /// A young person, who will live with the decisions.
        Young: "young" => [Theme::Lifetimes, Theme::Waste];
        /// Decides on rules and money of a state.
        Minister: "minister" => [Theme::Vehicles, Theme::Power];
    }
}

impl Role {
    /// The headline levers of the role.
    pub const fn themes(self) -> [Theme; 2] {
        THEMES[self as usize]
    }

    /// The result that the role speaks of: the one of its goal.
    pub const fn result(self) -> Headline {
        match self {
            Role::Builder => Headline::Space,
            Role::Mayor | Role::Steelworker => Headline::NewMaterials,
            Role::Forester => Headline::Cumulative,
            Role::Young => Headline::Emissions,
            Role::Minister => Headline::Circular,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::{Lever, LeverGroup};

    #[test]
    fn every_headline_lever_is_in_one_hand() {
        for theme in Theme::ALL {
            let hands = Role::ALL.into_iter().filter(|role| role.themes().contains(&theme));
            // The need for homes is no measure: no seat bargains with it.
            let wanted = usize::from(!matches!(theme.group(), LeverGroup::Need | LeverGroup::Minerals));
            assert_eq!(hands.count(), wanted, "{theme:?}");
        }
    }

    #[test]
    fn a_role_is_never_taken_for_a_lever() {
        for role in Role::ALL {
            assert_eq!(Role::find(role.id()), Some(role));
            assert_eq!(Lever::find(role.id()), None);
        }
    }
}
