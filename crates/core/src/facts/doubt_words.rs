//! Words of doubts: the closed lists of the columns of the table of doubts.

use serde::{Deserialize, Serialize};

/// Kind of uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DoubtKind {
    /// A fact badly known today.
    Fact,
    /// The continuation of today's trend.
    Path,
    /// The physical effect of a lever.
    Lever,
}

impl DoubtKind {
    /// All, in order.
    pub const ALL: [DoubtKind; 3] = [DoubtKind::Fact, DoubtKind::Path, DoubtKind::Lever];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            DoubtKind::Fact => "fact",
            DoubtKind::Path => "path",
            DoubtKind::Lever => "lever",
        }
    }
}

/// Subject of a doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DoubtGroup {
    /// Floor area of buildings.
    Floor,
    /// Lifetimes of buildings.
    Lives,
    /// Material content of buildings.
    Content,
    /// Infrastructure and civil works.
    Works,
    /// Production and recovery of materials.
    Making,
    /// Energy of buildings.
    Energy,
    /// Electricity.
    Power,
    /// Cars.
    Cars,
    /// Effects of levers.
    Levers,
}

impl DoubtGroup {
    /// All, in order.
    pub const ALL: [DoubtGroup; 9] = [
        DoubtGroup::Floor,
        DoubtGroup::Lives,
        DoubtGroup::Content,
        DoubtGroup::Works,
        DoubtGroup::Making,
        DoubtGroup::Energy,
        DoubtGroup::Power,
        DoubtGroup::Cars,
        DoubtGroup::Levers,
    ];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            DoubtGroup::Floor => "floor",
            DoubtGroup::Lives => "lives",
            DoubtGroup::Content => "content",
            DoubtGroup::Works => "works",
            DoubtGroup::Making => "making",
            DoubtGroup::Energy => "energy",
            DoubtGroup::Power => "power",
            DoubtGroup::Cars => "cars",
            DoubtGroup::Levers => "levers",
        }
    }
}

/// Way in which a draw changes its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DoubtEffect {
    /// Replaces the central number; facts scaled by it are scaled again.
    Set,
    /// Multiplies.
    Times,
    /// Is the power of growth.
    Power,
    /// Is added.
    Add,
    /// Lies between the ends given by the sources of the place.
    Span,
}

impl DoubtEffect {
    /// All, in order.
    pub const ALL: [DoubtEffect; 5] = [
        DoubtEffect::Set,
        DoubtEffect::Times,
        DoubtEffect::Power,
        DoubtEffect::Add,
        DoubtEffect::Span,
    ];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            DoubtEffect::Set => "set",
            DoubtEffect::Times => "times",
            DoubtEffect::Power => "power",
            DoubtEffect::Add => "add",
            DoubtEffect::Span => "span",
        }
    }
}

/// Interpolation between the ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DoubtScale {
    /// By differences.
    Linear,
    /// By ratios.
    Log,
}

impl DoubtScale {
    /// All, in order.
    pub const ALL: [DoubtScale; 2] = [DoubtScale::Linear, DoubtScale::Log];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            DoubtScale::Linear => "lin",
            DoubtScale::Log => "log",
        }
    }
}

/// Places that share a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DrawScope {
    /// All places share one.
    All,
    /// The places of a region share one.
    Region,
    /// Each place has its own.
    Place,
    /// Each place has its own, and only if the fact is not national.
    StandIn,
}

impl DrawScope {
    /// All, in order.
    pub const ALL: [DrawScope; 4] = [DrawScope::All, DrawScope::Region, DrawScope::Place, DrawScope::StandIn];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            DrawScope::All => "all",
            DrawScope::Region => "region",
            DrawScope::Place => "place",
            DrawScope::StandIn => "stand_in",
        }
    }
}

/// Origin of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// Sources differ.
    Sources,
    /// Single cases vary; the range is that of their mean.
    Spread,
    /// Its row among the assumptions gives the range.
    Row,
    /// A figure of a region or group, distributed over its members.
    SharedOut,
    /// The error of a statistic.
    Statistic,
    /// From memory, to be verified.
    Recalled,
    /// Our judgement.
    Judged,
}

impl Reason {
    /// All, in order.
    pub const ALL: [Reason; 7] = [
        Reason::Sources,
        Reason::Spread,
        Reason::Row,
        Reason::SharedOut,
        Reason::Statistic,
        Reason::Recalled,
        Reason::Judged,
    ];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Reason::Sources => "sources",
            Reason::Spread => "spread",
            Reason::Row => "row",
            Reason::SharedOut => "shared_out",
            Reason::Statistic => "statistic",
            Reason::Recalled => "recalled",
            Reason::Judged => "judged",
        }
    }
}
