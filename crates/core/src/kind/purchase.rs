//! Purchase: kinds of public purchasing rules, and the goods they apply to.
//!
//! Out of scope: individual rules.

use serde::{Deserialize, Serialize};

/// Requirement of a purchasing rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RuleKind {
    /// A share of the clinker replaced.
    Clinker,
    /// Maximum carbon of concrete, as a share of the mean of its strength.
    ConcreteCeiling,
    /// Maximum carbon of steel, kg per kg.
    SteelCeiling,
    /// Maximum carbon of glass.
    GlassCeiling,
    /// A share of the cement from near-zero production.
    NearZeroCement,
    /// A share of the steel from near-zero production.
    NearZeroSteel,
    /// A share of the aggregates recycled.
    Recycled,
    /// A share of the steel, bricks and wood reused.
    Reuse,
    /// A share of new public buildings in timber.
    Timber,
    /// Less concrete and steel by a share.
    Design,
    /// Maximum carbon of a whole building.
    Building,
    /// Nothing that can be counted.
    Told,
}

impl RuleKind {
    /// The number of entries.
    pub const COUNT: usize = 12;

    /// All entries, in the order of the tables.
    pub const ALL: [RuleKind; RuleKind::COUNT] = [
        RuleKind::Clinker,
        RuleKind::ConcreteCeiling,
        RuleKind::SteelCeiling,
        RuleKind::GlassCeiling,
        RuleKind::NearZeroCement,
        RuleKind::NearZeroSteel,
        RuleKind::Recycled,
        RuleKind::Reuse,
        RuleKind::Timber,
        RuleKind::Design,
        RuleKind::Building,
        RuleKind::Told,
    ];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            RuleKind::Clinker => "clinker",
            RuleKind::ConcreteCeiling => "concrete_ceiling",
            RuleKind::SteelCeiling => "steel_ceiling",
            RuleKind::GlassCeiling => "glass_ceiling",
            RuleKind::NearZeroCement => "near_zero_cement",
            RuleKind::NearZeroSteel => "near_zero_steel",
            RuleKind::Recycled => "recycled",
            RuleKind::Reuse => "reuse",
            RuleKind::Timber => "timber",
            RuleKind::Design => "design",
            RuleKind::Building => "building",
            RuleKind::Told => "told",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Goods of which a state buys a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PublicPart {
    /// Cement.
    Cement,
    /// Steel.
    Steel,
    /// Floor area of other buildings.
    OtherBuildings,
    /// Floor area of homes.
    Homes,
}

impl PublicPart {
    /// The number of entries.
    pub const COUNT: usize = 4;

    /// All entries, in the order of the tables.
    pub const ALL: [PublicPart; PublicPart::COUNT] = [PublicPart::Cement, PublicPart::Steel, PublicPart::OtherBuildings, PublicPart::Homes];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            PublicPart::Cement => "cement",
            PublicPart::Steel => "steel",
            PublicPart::OtherBuildings => "other_buildings",
            PublicPart::Homes => "homes",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Legal status of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Binding {
    /// In force when the source was read.
    Yes,
    /// Pledged.
    Pledge,
    /// Only a definition.
    Definition,
    /// Announced.
    Announced,
    /// Agreed among its signatories.
    Covenant,
    /// Proposed.
    Proposal,
    /// Our own example.
    Template,
}

impl Binding {
    /// The number of entries.
    pub const COUNT: usize = 7;

    /// All entries, in the order of the tables.
    pub const ALL: [Binding; Binding::COUNT] = [
        Binding::Yes,
        Binding::Pledge,
        Binding::Definition,
        Binding::Announced,
        Binding::Covenant,
        Binding::Proposal,
        Binding::Template,
    ];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Binding::Yes => "yes",
            Binding::Pledge => "pledge",
            Binding::Definition => "definition",
            Binding::Announced => "announced",
            Binding::Covenant => "covenant",
            Binding::Proposal => "proposal",
            Binding::Template => "template",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
