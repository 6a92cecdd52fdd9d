//! Purchase: kinds of public purchasing rules, and the goods they apply to.
//!
//! Out of scope: individual rules.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Requirement of a purchasing rule.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum RuleKind {
        /// A share of the clinker replaced.
        Clinker: "clinker";
        /// Maximum carbon of concrete, as a share of the mean of its strength.
        ConcreteCeiling: "concrete_ceiling";
        /// Maximum carbon of steel, kg per kg.
        SteelCeiling: "steel_ceiling";
        /// Maximum carbon of glass.
        GlassCeiling: "glass_ceiling";
        /// A share of the cement from near-zero production.
        NearZeroCement: "near_zero_cement";
        /// A share of the steel from near-zero production.
        NearZeroSteel: "near_zero_steel";
        /// A share of the aggregates recycled.
        Recycled: "recycled";
        /// A share of the steel, bricks and wood reused.
        Reuse: "reuse";
        /// A share of new public buildings in timber.
        Timber: "timber";
        /// Less concrete and steel by a share.
        Design: "design";
        /// Maximum carbon of a whole building.
        Building: "building";
        /// Nothing that can be counted.
        Told: "told";
    }
}

crate::closed! {
    /// Goods of which a state buys a share.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum PublicPart {
        /// Cement.
        Cement: "cement";
        /// Steel.
        Steel: "steel";
        /// Floor area of other buildings.
        OtherBuildings: "other_buildings";
        /// Floor area of homes.
        Homes: "homes";
    }
}

crate::closed! {
    /// Legal status of a rule.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Binding {
        /// In force when the source was read.
        Yes: "yes";
        /// Pledged.
        Pledge: "pledge";
        /// Only a definition.
        Definition: "definition";
        /// Announced.
        Announced: "announced";
        /// Agreed among its signatories.
        Covenant: "covenant";
        /// Proposed.
        Proposal: "proposal";
        /// Our own example.
        Template: "template";
    }
}
