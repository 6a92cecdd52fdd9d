//! Rows of the trade of used vehicles: import rules of places, and counted cross-border flows.

use crate::rows::{OrEmpty, OrWider, row};
use cairn_core::place::PlaceId;

cairn_core::closed! {
    /// Used vehicles that a row is about.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum UsedOf {
        /// Cars and vans.
        Light: "light";
        /// Lorries and buses.
        Heavy: "heavy";
    }
}

row! {
    /// `used_rule.csv`: import rule of a place.
    #[derive(Clone, Debug)]
    pub(crate) struct UsedRuleRow in "used_rule.csv", Cars {
        key place: PlaceId;
        key of: UsedOf = "vehicles", in ..;
        /// True if all imports are banned.
        banned: bool;
        /// Largest age allowed, years.
        most_years: Option<f64>, in 0.0..=40.0;
        /// Lowest emission class allowed.
        least_class: Option<f64>, in 1.0..=6.0;
        /// Strictness from 0 (no requirement) to 4 (ban): our own reading.
        strictness: f64, in 0.0..=4.0;
        /// The year of the report, where the text gives one.
        told: Option<f64>, in 2000.0..=2100.0;
        from: From;
        note: String, in OrEmpty;
    }
}

cairn_core::closed! {
    /// A counted quantity.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum UsedFigure {
        /// Vehicles exported in all the years of the row.
        Exported: "exported";
        /// Vehicles imported in all the years of the row.
        Imported: "imported";
        /// Share of all exports.
        ImportedShare: "imported_share";
        /// Share of used vehicles in additions.
        UsedShare: "used_share";
        /// Mean age of imports, years.
        MeanAge: "mean_age";
    }
}

impl UsedFigure {
    const fn most(self) -> f64 {
        match self {
            UsedFigure::Exported | UsedFigure::Imported => 1e9,
            UsedFigure::ImportedShare | UsedFigure::UsedShare => 1.0,
            UsedFigure::MeanAge => 40.0,
        }
    }
}

row! {
    /// `used_flow.csv`: a count of used vehicles across a border.
    #[derive(Clone, Debug)]
    pub(crate) struct UsedFlowRow in "used_flow.csv", Cars {
        key place: PlaceId, in OrWider;
        key of: UsedOf = "vehicles", in ..;
        key what: UsedFigure, in ..;
        /// Origin or destination; `None` (empty cell) means all.
        key partner: Option<PlaceId>, in OrWider;
        key years: [u16; 2] = "first", "last";
        value: f64, in what.map(|what| 0.0..=what.most());
        from: From;
        note: String, in OrEmpty;
    }
}
