//! Rows of goods of households: number per home or person, materials, and persons per home.

use crate::rows::row;
use cairn_core::kind::{Good, GoodsMaterial};
use cairn_core::place::PlaceId;

row! {
    /// `goods_owned.csv`: ownership of a good by income and time.
    #[derive(Clone, Debug)]
    pub(crate) struct OwnedRow in "goods_owned.csv", Goods {
        key good: Good, in ..;
        /// True if homes own it, false if people do.
        of_homes: bool = "of", in [("household", true), ("person", false)];
        /// Saturation, in pieces or kilograms per home or person.
        saturation: f64 = "saturation", "saturation_low", "saturation_high", in 0.0..=1e4;
        /// Delay of ownership with income.
        delay: f64, in 0.0..=100.0;
        /// Pace of ownership with income, per thousand dollars.
        pace: f64 = "pace", "pace_low", "pace_high", in 0.0..=10.0;
        /// The year in which half the world could buy it, and the years that the spread took.
        middle: f64, in 1850.0..=2060.0;
        spread: f64, in 0.1..=100.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `goods_made.csv`: materials, lifetime and making emissions of one piece of a good.
    #[derive(Clone, Debug)]
    pub(crate) struct MadeOfRow in "goods_made.csv", Goods {
        key good: Good, in ..;
        /// Mass of one piece, kg.
        kg: f64, in 0.01..=1e4;
        /// Shares in its mass, in the order of [`GoodsMaterial::ALL`].
        shares: [f64; GoodsMaterial::COUNT] =
            "steel", "aluminium", "copper", "glass", "wood", "plastics", "concrete", "other", in 0.0..=1.0;
        /// Mean lifetime in years, and shape of the Weibull curve.
        life: f64, in 0.5..=100.0;
        shape: f64, in 0.5..=20.0;
        /// Emissions of making one beyond its materials, kg CO2e.
        making: f64 = "making", "making_low", "making_high", in 0.0..=1e4;
        from: From;
        unread "note";
    }
    check |cells| {
        if (shares?.iter().sum::<f64>() - 1.0).abs() > 1e-9 {
            cells.fault(
                "steel to other",
                "the shares do not make a whole",
                "Write shares of the mass; they sum to 1.",
            );
            return None;
        }
    }
}

row! {
    /// `goods_household.csv`: persons per home, from surveys and censuses.
    #[derive(Clone, Debug)]
    pub(crate) struct HouseholdRow in "goods_household.csv", Goods {
        key place: PlaceId;
        year: u16;
        persons: f64, in 1.0..=15.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `goods_cooling.csv`: air conditioners of a group of places relative to those suggested by income and climate.
    #[derive(Clone, Debug)]
    pub(crate) struct CoolingRow in "goods_cooling.csv", Goods {
        key region: Region;
        usual: f64, in 0.0..=5.0;
        range usual, in 0.0..=5.0;
        from: From;
        unread "note";
    }
}
