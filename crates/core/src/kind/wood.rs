//! Wood: uses, and forest regions that supply it.
//!
//! Regions are those of the evidence on buildings and electricity, the smallest with forest data. Out of scope: amounts.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Use of sawnwood and panels.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum WoodUse in USES: &'static str {
        /// Homes and other buildings.
        Buildings => "Buildings";
        /// Sleepers and bridges.
        Roads => "Roads and rail";
        /// Formwork and scaffolding.
        Formwork => "Formwork";
        /// Furniture, pallets and other wooden goods.
        Goods => "Goods";
    }
}

impl WoodUse {
    /// The name in variables.
    pub const fn name(self) -> &'static str {
        USES[self as usize]
    }
}

crate::closed! {
    /// A region with common forest data.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Forest {
        /// Africa south of the Sahara.
        Africa: "AFR", "Africa south of the Sahara";
        /// China.
        China: "CHN", "China";
        /// Central and eastern Europe.
        EasternEurope: "EEU", "Eastern Europe";
        /// Russian Federation, Ukraine, Central Asia and the Caucasus.
        Eurasia: "FSU", "Eurasia";
        /// Latin America and the Caribbean.
        LatinAmerica: "LAM", "Latin America and the Caribbean";
        /// Middle East and North Africa.
        MiddleEast: "MEA", "Middle East and North Africa";
        /// North America.
        NorthAmerica: "NAM", "North America";
        /// Japan with Australia and New Zealand.
        Pacific: "PAO", "Japan with Australia and New Zealand";
        /// South-East Asia, Republic of Korea, islands of the Pacific.
        PacificAsia: "PAS", "South-East Asia with Korea and the Pacific";
        /// Viet Nam, Cambodia, Mongolia and others between them and China.
        Mekong: "RCPA", "Viet Nam and Mongolia with neighbours";
        /// South Asia.
        SouthAsia: "SAS", "South Asia";
        /// Western Europe and Türkiye.
        WesternEurope: "WEU", "Western Europe";
    }
}
