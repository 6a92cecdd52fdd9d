//! Purchase: kinds of rules by which a state buys, and what it buys.
//!
//! Does not know: any rule.

use serde::{Deserialize, Serialize};

/// What a purchase rule asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RuleKind {
    /// So much of the clinker replaced.
    Clinker,
    /// Concrete with so much carbon at most, part of the mean of its strength.
    ConcreteCeiling,
    /// Steel with so much carbon at most, kg a kg.
    SteelCeiling,
    /// Glass with so much carbon at most.
    GlassCeiling,
    /// So much of cement made near zero.
    NearZeroCement,
    /// So much of steel made near zero.
    NearZeroSteel,
    /// So much of the aggregates recycled.
    Recycled,
    /// So much of steel, bricks and wood reused.
    Reuse,
    /// So much of new public buildings in timber.
    Timber,
    /// So much less concrete and steel.
    Design,
    /// A whole building with so much carbon at most.
    Building,
    /// Nothing that can be counted.
    Told,
}

impl RuleKind {
    /// How many there are.
    pub const COUNT: usize = 12;

    /// All, in the order of every table.
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

    /// The word used in tables, files and links.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// What a state buys a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PublicPart {
    /// Cement.
    Cement,
    /// Steel.
    Steel,
    /// Floor of other buildings.
    OtherBuildings,
    /// Floor of homes.
    Homes,
}

impl PublicPart {
    /// How many there are.
    pub const COUNT: usize = 4;

    /// All, in the order of every table.
    pub const ALL: [PublicPart; PublicPart::COUNT] = [PublicPart::Cement, PublicPart::Steel, PublicPart::OtherBuildings, PublicPart::Homes];

    /// The word used in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            PublicPart::Cement => "cement",
            PublicPart::Steel => "steel",
            PublicPart::OtherBuildings => "other_buildings",
            PublicPart::Homes => "homes",
        }
    }

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Whether a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Binding {
    /// In force when it was read.
    Yes,
    /// Pledged.
    Pledge,
    /// A definition alone.
    Definition,
    /// Announced.
    Announced,
    /// Agreed among those who signed.
    Covenant,
    /// Proposed.
    Proposal,
    /// An example of ours.
    Template,
}

impl Binding {
    /// How many there are.
    pub const COUNT: usize = 7;

    /// All, in the order of every table.
    pub const ALL: [Binding; Binding::COUNT] = [
        Binding::Yes,
        Binding::Pledge,
        Binding::Definition,
        Binding::Announced,
        Binding::Covenant,
        Binding::Proposal,
        Binding::Template,
    ];

    /// The word used in tables, files and links.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
