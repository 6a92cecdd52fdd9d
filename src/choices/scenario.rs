//! Scenarios that come with the program, by id.
//!
//! ```text
//! avoid shift improve = that group's levers at 3 · all = the three without clean power
//! recc = the Panel's bundle · lcm = low-carbon materials at 3 · loop = reuse and recycling at 3
//! ```
//!
//! Does not know: which of them a release can run ([`Scenario::runs`] says so by hand until
//! their levers have rows).

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level, Panel, Pull};
use crate::kind::{Group, Lever};

/// A scenario that comes with the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scenario {
    /// Nothing pulled: where today's drift leads.
    #[default]
    Reference,
    /// Need less, use again.
    Avoid,
    /// To renewable materials.
    Shift,
    /// Clean what remains.
    Improve,
    /// Avoid, shift and improve together.
    All,
    /// Material efficiency as the International Resource Panel bundled it.
    Panel,
    /// Low-carbon materials.
    LowCarbon,
    /// Reuse and recycling first.
    Loop,
}

impl Scenario {
    /// All, in the order of every list.
    pub const ALL: [Scenario; 8] = [
        Scenario::Reference,
        Scenario::Avoid,
        Scenario::Shift,
        Scenario::Improve,
        Scenario::All,
        Scenario::Panel,
        Scenario::LowCarbon,
        Scenario::Loop,
    ];

    /// The word in links and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Scenario::Reference => "ref",
            Scenario::Avoid => "avoid",
            Scenario::Shift => "shift",
            Scenario::Improve => "improve",
            Scenario::All => "all",
            Scenario::Panel => "recc",
            Scenario::LowCarbon => "lcm",
            Scenario::Loop => "loop",
        }
    }

    /// Reads [`Scenario::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Scenario> {
        Self::ALL.into_iter().find(|scenario| scenario.id() == id)
    }

    /// The levers it moves, in their default years, against the default background.
    #[must_use]
    pub fn choices(self) -> Choices {
        let pulled = |lever: &Lever| match self {
            Scenario::Reference | Scenario::Panel => false,
            Scenario::Avoid => lever.group() == Group::Avoid,
            Scenario::Shift => lever.group() == Group::Shift,
            Scenario::Improve => lever.group() == Group::Improve,
            Scenario::All => lever.group() != Group::Apart,
            Scenario::LowCarbon => matches!(
                lever,
                Lever::Timber | Lever::Clinker | Lever::SteelMaking | Lever::CementMaking | Lever::OtherMaking
            ),
            Scenario::Loop => matches!(lever, Lever::Reuse | Lever::Recovery | Lever::ScrapDiverted),
        };
        let pulls = Lever::ALL.into_iter().filter(pulled);
        Choices {
            panel: (self == Scenario::Panel).then_some(Panel::AllCohorts),
            pulls: pulls.map(|lever| (lever, Pull::to_level(Level::STEP_3))).collect(),
            ..Choices::default()
        }
    }

    /// Whether this release can run it: the others need levers that are not built yet.
    #[must_use]
    pub const fn runs(self) -> bool {
        true
    }
}
