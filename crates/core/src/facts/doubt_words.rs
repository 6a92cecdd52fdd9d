//! Words of doubts: the closed lists of the columns of the table of doubts.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Kind of uncertainty.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum DoubtKind {
        /// A fact badly known today.
        Fact: "fact";
        /// The continuation of today's trend.
        Path: "path";
        /// The physical effect of a lever.
        Lever: "lever";
    }
}

crate::closed! {
    /// Subject of a doubt.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum DoubtGroup {
        /// Floor area of buildings.
        Floor: "floor";
        /// Lifetimes of buildings.
        Lives: "lives";
        /// Material content of buildings.
        Content: "content";
        /// Infrastructure and civil works.
        Works: "works";
        /// Production and recovery of materials.
        Making: "making";
        /// Energy of buildings.
        Energy: "energy";
        /// Electricity.
        Power: "power";
        /// Cars.
        Cars: "cars";
        /// Effects of levers.
        Levers: "levers";
    }
}

crate::closed! {
    /// Way in which a draw changes its target.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum DoubtEffect {
        /// Replaces the central number; facts scaled by it are scaled again.
        Set: "set";
        /// Multiplies.
        Times: "times";
        /// Is the power of growth.
        Power: "power";
        /// Is added.
        Add: "add";
        /// Lies between the ends given by the sources of the place.
        Span: "span";
    }
}

crate::closed! {
    /// Interpolation between the ends.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum DoubtScale {
        /// By differences.
        Linear: "lin";
        /// By ratios.
        Log: "log";
    }
}

crate::closed! {
    /// Places that share a draw.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum DrawScope {
        /// All places share one draw.
        All: "all";
        /// The places of a region share one.
        Region: "region";
        /// Drawn independently for each place.
        Place: "place";
        /// Drawn independently for each place, and only where the fact is not national.
        StandIn: "stand_in";
    }
}

crate::closed! {
    /// Origin of the range.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Reason {
        /// Sources differ.
        Sources: "sources";
        /// Single cases vary; the range is that of their mean.
        Spread: "spread";
        /// Its row among the assumptions gives the range.
        Row: "row";
        /// A figure of a region or group, distributed over its members.
        SharedOut: "shared_out";
        /// The error of a statistic.
        Statistic: "statistic";
        /// From memory, to be verified.
        Recalled: "recalled";
        /// Our judgement.
        Judged: "judged";
    }
}
