//! Prospects: published scenarios of world resource use. None is ours.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A published scenario of world resource use, by report and edition.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Prospect {
        /// Global Resources Outlook 2019: business as usual.
        Usual2019: "gro2019-bau";
        /// Global Resources Outlook 2019: towards sustainability.
        Sustainable2019: "gro2019-ts";
        /// Global Resources Outlook 2024: historical trends.
        Trends2024: "gro2024-ht";
        /// Global Resources Outlook 2024: sustainability transition.
        Transition2024: "gro2024-st";
        /// Resource Efficiency 2017: existing trends.
        Trends2017: "irp2017-et";
        /// Resource Efficiency 2017: resource efficiency.
        Efficiency2017: "irp2017-re";
        /// Resource Efficiency 2017: ambitious climate policy alone.
        Climate2017: "irp2017-ac";
        /// Resource Efficiency 2017: resource efficiency and climate policy.
        Both2017: "irp2017-ep";
    }
}

impl Prospect {
    /// Scenarios with an interpolated path; for the others only the published points are shown.
    pub const FOLLOWED: [Prospect; 4] = [
        Prospect::Usual2019,
        Prospect::Sustainable2019,
        Prospect::Trends2024,
        Prospect::Transition2024,
    ];

    /// Year of the report. One line never mixes editions.
    pub const fn edition(self) -> u16 {
        match self {
            Prospect::Usual2019 | Prospect::Sustainable2019 => 2019,
            Prospect::Trends2024 | Prospect::Transition2024 => 2024,
            Prospect::Trends2017 | Prospect::Efficiency2017 | Prospect::Climate2017 | Prospect::Both2017 => 2017,
        }
    }

    /// The baseline that the report compares with; a baseline returns itself.
    pub const fn baseline(self) -> Prospect {
        match self {
            Prospect::Usual2019 | Prospect::Sustainable2019 => Prospect::Usual2019,
            Prospect::Trends2024 | Prospect::Transition2024 => Prospect::Trends2024,
            Prospect::Trends2017 | Prospect::Efficiency2017 | Prospect::Climate2017 | Prospect::Both2017 => Prospect::Trends2017,
        }
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
