//! Prospects: published scenarios of world resource use. None is ours.

use serde::{Deserialize, Serialize};

/// A published scenario of world resource use, by report and edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Prospect {
    /// Global Resources Outlook 2019: business as usual.
    Usual2019,
    /// Global Resources Outlook 2019: towards sustainability.
    Sustainable2019,
    /// Global Resources Outlook 2024: historical trends.
    Trends2024,
    /// Global Resources Outlook 2024: sustainability transition.
    Transition2024,
    /// Resource Efficiency 2017: existing trends.
    Trends2017,
    /// Resource Efficiency 2017: resource efficiency.
    Efficiency2017,
    /// Resource Efficiency 2017: ambitious climate policy alone.
    Climate2017,
    /// Resource Efficiency 2017: resource efficiency and climate policy.
    Both2017,
}

impl Prospect {
    /// All scenarios, in display order.
    pub const ALL: [Prospect; 8] = [
        Prospect::Usual2019,
        Prospect::Sustainable2019,
        Prospect::Trends2024,
        Prospect::Transition2024,
        Prospect::Trends2017,
        Prospect::Efficiency2017,
        Prospect::Climate2017,
        Prospect::Both2017,
    ];

    /// Scenarios with an interpolated path; for the others only the published points are shown.
    pub const FOLLOWED: [Prospect; 4] = [
        Prospect::Usual2019,
        Prospect::Sustainable2019,
        Prospect::Trends2024,
        Prospect::Transition2024,
    ];

    /// The word used in tables and on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Prospect::Usual2019 => "gro2019-bau",
            Prospect::Sustainable2019 => "gro2019-ts",
            Prospect::Trends2024 => "gro2024-ht",
            Prospect::Transition2024 => "gro2024-st",
            Prospect::Trends2017 => "irp2017-et",
            Prospect::Efficiency2017 => "irp2017-re",
            Prospect::Climate2017 => "irp2017-ac",
            Prospect::Both2017 => "irp2017-ep",
        }
    }

    /// Year of the report. One line never mixes editions.
    #[must_use]
    pub const fn edition(self) -> u16 {
        match self {
            Prospect::Usual2019 | Prospect::Sustainable2019 => 2019,
            Prospect::Trends2024 | Prospect::Transition2024 => 2024,
            Prospect::Trends2017 | Prospect::Efficiency2017 | Prospect::Climate2017 | Prospect::Both2017 => 2017,
        }
    }

    /// The baseline that the report compares with; a baseline returns itself.
    #[must_use]
    pub const fn baseline(self) -> Prospect {
        match self {
            Prospect::Usual2019 | Prospect::Sustainable2019 => Prospect::Usual2019,
            Prospect::Trends2024 | Prospect::Transition2024 => Prospect::Trends2024,
            Prospect::Trends2017 | Prospect::Efficiency2017 | Prospect::Climate2017 | Prospect::Both2017 => Prospect::Trends2017,
        }
    }

    /// The entry with this [`Prospect::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Prospect> {
        Self::ALL.into_iter().find(|prospect| prospect.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::Prospect;

    #[test]
    fn a_baseline_is_of_the_same_edition_and_its_own_baseline() {
        for prospect in Prospect::ALL {
            let baseline = prospect.baseline();
            assert_eq!(baseline.edition(), prospect.edition());
            assert_eq!(baseline.baseline(), baseline);
            assert_eq!(Prospect::find(prospect.id()), Some(prospect));
        }
    }
}
