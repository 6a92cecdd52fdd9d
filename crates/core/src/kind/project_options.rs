//! Project options: the lists of options for project questions, and of scoring methods.
//!
//! Out of scope: numbers.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Kind of cement.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum CementKind {
        /// The regional mean.
        Average: "average";
        /// Portland cement, nearly all clinker.
        Plain: "plain";
        /// With ground limestone.
        Limestone: "limestone";
        /// 30 % of clinker replaced.
        Blended30: "blended_30";
        /// 50 % of clinker replaced.
        Blended50: "blended_50";
    }
}

crate::closed! {
    /// Kind of steel.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum SteelKind {
        /// The mean of the production routes.
        Average: "average";
        /// Made only from scrap.
        Scrap: "scrap";
    }
}

crate::closed! {
    /// Energy standard of a home for heating and cooling.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum EnergyStandard {
        /// The usual standard of a new home in the place.
        Usual: "usual";
        /// A fifth less.
        Better: "better";
        /// The best standard that evidence supports.
        Low: "low";
        /// No heating or cooling needed.
        None: "none";
    }
}

crate::closed! {
    /// Subject of a question.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Aspect {
        /// Environment.
        Environment: "environment";
        /// Social.
        Social: "social";
        /// Cultural.
        Cultural: "cultural";
        /// Economic.
        Economic: "economic";
        /// Resilience.
        Resilience: "resilience";
    }
}

crate::closed! {
    /// Method that turns an answer into points.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum PointScale {
        /// Linear from 0 points to 4.
        Linear: "linear";
        /// Linear between five values.
        Steps: "steps";
        /// Points of the chosen option.
        Class: "class";
        /// 4 points between two values, decreasing on both sides.
        Plateau: "plateau";
    }
}
