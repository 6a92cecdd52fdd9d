//! Predefined scenarios, by id.
//!
//! ```text
//! avoid shift improve = that group's levers at 3 · all = the three without clean power
//! recc = the Panel's bundle, recc-future = the same where only homes still to be built last longer
//! guide = the strategies of national guidelines for homes at 3 · lcm = low-carbon materials at 3 · loop = reuse and recycling at 3
//! sufficiency = less floor of homes where there is much (hs at 3), the missing floor where there is little (hn at 4); decision HN10
//! ```
//!
//! The levers of `guide`, `lcm` and `loop` are columns of [`crate::kind::LEVERS`]. Out of scope: the contents of the Panel's
//! bundle, which is an evidence table, and the reach of a lever.

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level, PanelBundle, Pull};
use crate::kind::{Lever, LeverGroup};

crate::closed! {
    /// A predefined scenario.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Scenario {
        /// No lever pulled: the continuation of today's trends.
        #[default]
        Reference: "ref", "Reference";
        /// Lower demand and more reuse: the levers of the group Avoid at level 3.
        Avoid: "avoid", "Avoid: need less, use again";
        /// Renewable materials: the levers of the group Shift at level 3.
        Shift: "shift", "Shift to renewable materials";
        /// Cleaner production and use: the levers of the group Improve at level 3.
        Improve: "improve", "Improve what remains";
        /// Avoid, shift and improve together.
        All: "all", "Avoid, shift and improve";
        /// The material efficiency bundle of the International Resource Panel.
        Panel: "recc", "Material efficiency as the International Resource Panel bundled it";
        /// The Panel's bundle, where only future homes last longer.
        PanelFuture: "recc-future", "The same bundle, only homes still to be built last longer";
        /// The six strategies in national guidelines for homes.
        Guides: "guide", "The six strategies of national guidelines for homes";
        /// Low-carbon materials.
        LowCarbon: "lcm", "Low-carbon materials";
        /// Reuse and recycling first.
        Loop: "loop", "Reuse and recycling first";
        /// Less floor of homes where there is much, more where there is little.
        Sufficiency: "sufficiency", "Enough for all: less space where there is much, more where there is little";
    }
}

/// Number of scenarios with draws of a release.
const DRAWN: usize = Scenario::Sufficiency as usize;

impl Scenario {
    /// The scenarios with draws of a release: all but the last, which is a comparison.
    pub const DRAWN: [Scenario; DRAWN] = {
        let mut drawn = [Scenario::Reference; DRAWN];
        let mut at = 0;
        while at < DRAWN {
            drawn[at] = Scenario::ALL[at];
            at += 1;
        }
        drawn
    };

    /// The choices of the scenario, with default years and the default background.
    pub fn choices(self) -> Choices {
        let mut choices = Choices {
            panel: match self {
                Scenario::Panel => Some(PanelBundle::AllCohorts),
                Scenario::PanelFuture => Some(PanelBundle::FutureCohorts),
                Scenario::Reference
                | Scenario::Avoid
                | Scenario::Shift
                | Scenario::Improve
                | Scenario::All
                | Scenario::LowCarbon
                | Scenario::Loop
                | Scenario::Guides
                | Scenario::Sufficiency => None,
            },
            ..Choices::default()
        };
        // Inserted one by one: collecting a list sorts it first, and the sorting code makes the browser program larger.
        for lever in Lever::ALL.into_iter().filter(|lever| self.pulls(*lever)) {
            let level = if matches!(lever.group(), LeverGroup::Need) {
                Level::TOP
            } else {
                Level::STEP_3
            };
            choices.pulls.insert(lever, Pull::to_level(level));
        }
        choices
    }

    /// True if the scenario pulls the lever.
    const fn pulls(self, lever: Lever) -> bool {
        let row = lever.columns();
        match self {
            Scenario::Reference | Scenario::Panel | Scenario::PanelFuture => false,
            Scenario::Avoid => matches!(lever.group(), LeverGroup::Avoid),
            Scenario::Shift => matches!(lever.group(), LeverGroup::Shift),
            Scenario::Improve => matches!(lever.group(), LeverGroup::Improve),
            Scenario::All => !matches!(lever.group(), LeverGroup::Apart | LeverGroup::Need | LeverGroup::Minerals),
            Scenario::LowCarbon => row.in_low_carbon,
            Scenario::Guides => row.guide.is_some(),
            Scenario::Loop => row.in_loop,
            Scenario::Sufficiency => matches!(lever, Lever::HomeSpace | Lever::HousingNeed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pulled(scenario: Scenario) -> String {
        let choices = scenario.choices();
        assert!(choices.pulls.values().all(|pull| *pull == Pull::to_level(Level::STEP_3)));
        let ids: Vec<&str> = choices.pulls.keys().map(|lever| lever.id()).collect();
        ids.join(" ")
    }

    #[test]
    fn each_pulls_its_levers_and_no_other() {
        assert_eq!(pulled(Scenario::Reference), "");
        assert_eq!(
            pulled(Scenario::Avoid),
            "hs ws cs rs md lf hl vl gl rp bd cw vs va wf ru er fd pr pk"
        );
        assert_eq!(pulled(Scenario::Shift), "tm ps");
        assert_eq!(pulled(Scenario::Improve), "st cc ck al bk rf nb hp kc ev et cf uv pw");
        assert_eq!(
            pulled(Scenario::All),
            "hs ws cs rs md lf hl vl gl rp bd cw vs va wf ru er fd pr pk tm ps st cc ck al bk rf nb hp kc ev et cf uv pw"
        );
        assert_eq!(pulled(Scenario::LowCarbon), "tm st cc ck al bk");
        assert_eq!(pulled(Scenario::Loop), "gl rp ru er fd pr pk");
        assert_eq!(pulled(Scenario::Guides), "bd wf ru er tm st cc");
        assert_eq!(pulled(Scenario::Panel), "");
    }

    #[test]
    fn enough_for_all_takes_where_there_is_much_and_closes_the_whole_gap() {
        let choices = Scenario::Sufficiency.choices();
        let enough = Choices::default()
            .with(Lever::HomeSpace, Level::STEP_3)
            .with(Lever::HousingNeed, Level::TOP);
        assert_eq!(choices, enough);
        assert_eq!(Scenario::DRAWN[..], Scenario::ALL[..Scenario::COUNT - 1]);
    }

    #[test]
    fn the_bundle_is_read_in_two_ways() {
        assert_eq!(Scenario::find("recc").unwrap().choices().panel, Some(PanelBundle::AllCohorts));
        assert_eq!(
            Scenario::find("recc-future").unwrap().choices().panel,
            Some(PanelBundle::FutureCohorts)
        );
        assert!(
            Scenario::ALL
                .into_iter()
                .all(|scenario| Scenario::find(scenario.id()) == Some(scenario))
        );
    }
}
