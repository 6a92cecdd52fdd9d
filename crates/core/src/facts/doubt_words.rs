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
pub enum Group {
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

impl Group {
    /// All, in order.
    pub const ALL: [Group; 9] = [
        Group::Floor,
        Group::Lives,
        Group::Content,
        Group::Works,
        Group::Making,
        Group::Energy,
        Group::Power,
        Group::Cars,
        Group::Levers,
    ];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Group::Floor => "floor",
            Group::Lives => "lives",
            Group::Content => "content",
            Group::Works => "works",
            Group::Making => "making",
            Group::Energy => "energy",
            Group::Power => "power",
            Group::Cars => "cars",
            Group::Levers => "levers",
        }
    }
}

/// Way in which a draw changes its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
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

impl Way {
    /// All, in order.
    pub const ALL: [Way; 5] = [Way::Set, Way::Times, Way::Power, Way::Add, Way::Span];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Way::Set => "set",
            Way::Times => "times",
            Way::Power => "power",
            Way::Add => "add",
            Way::Span => "span",
        }
    }
}

/// Interpolation between the ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// By differences.
    Linear,
    /// By ratios.
    Log,
}

impl Scale {
    /// All, in order.
    pub const ALL: [Scale; 2] = [Scale::Linear, Scale::Log];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Scale::Linear => "lin",
            Scale::Log => "log",
        }
    }
}

/// Places that share a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// All places share one.
    All,
    /// The places of a region share one.
    Region,
    /// Each place has its own.
    Place,
    /// Each place has its own, and only if the fact is not national.
    StandIn,
}

impl Scope {
    /// All, in order.
    pub const ALL: [Scope; 4] = [Scope::All, Scope::Region, Scope::Place, Scope::StandIn];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Scope::All => "all",
            Scope::Region => "region",
            Scope::Place => "place",
            Scope::StandIn => "stand_in",
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
