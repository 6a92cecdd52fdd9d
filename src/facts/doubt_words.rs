//! Words of doubts: the closed lists that a row of the table chooses from.
//!
//! Does not know: which rows there are.

use serde::{Deserialize, Serialize};

/// What is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DoubtKind {
    /// What is badly known today.
    Fact,
    /// How today's drift goes on.
    Path,
    /// What a lever does physically.
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

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Group {
    /// Floor of buildings.
    Floor,
    /// How long they last.
    Lives,
    /// What they hold.
    Content,
    /// Infrastructure and civil works.
    Works,
    /// Making and recovering materials.
    Making,
    /// Energy of buildings.
    Energy,
    /// Electricity.
    Power,
    /// Cars.
    Cars,
    /// What levers do.
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

/// How a number drawn changes what it acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    /// In the place of the central number; what was scaled by that one is scaled anew.
    Set,
    /// As a factor.
    Times,
    /// As a power of growth.
    Power,
    /// Added.
    Add,
    /// Between what the sources say of the place.
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

/// How numbers lie between the ends.
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

/// Which places share a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    /// All.
    All,
    /// Those of a region.
    Region,
    /// None: each has its own.
    Place,
    /// Each has its own, and only where the fact is not national.
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

/// Where the range comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// Sources differ.
    Sources,
    /// Single cases spread; the range is that of their mean.
    Spread,
    /// Its row among the assumptions says so.
    Row,
    /// A figure of a region or group, shared out.
    SharedOut,
    /// A statistic may be off by so much.
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
