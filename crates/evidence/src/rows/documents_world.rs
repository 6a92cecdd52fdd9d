//! Rows of the documents' world: stocks of high-income countries, and how stocks grow with income.

use crate::rows::row;
use cairn_core::place::PlaceId;

cairn_core::closed! {
    /// A stock per person that grows as countries become richer.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum RisingStock {
        /// Floor of homes, m².
        Homes: "homes";
        /// Floor of other buildings, m².
        Other: "other";
        /// Cars per person.
        Cars: "cars";
        /// Roads, rail, bridges, parking and paths, t.
        Roads: "roads";
        /// Cement that stands in civil works, t.
        Works: "works";
    }
}

cairn_core::closed! {
    /// A number of the documents' world that holds for every stock.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum CourseNumber {
        /// Income per person of the high-income countries in 2020, dollars.
        Income: "income";
        /// Power of the years since 2026 in the course of the departure.
        Course: "course";
        /// Part of the distance to the level that is closed in 2060.
        Part: "part";
        /// Most roads on land, t per km².
        RoadsOnLand: "roads_on_land";
    }
}

row! {
    /// `documents_world.csv`: a stock per person of high-income countries, its growth with income, and its limit.
    #[derive(Clone, Debug)]
    pub(crate) struct RisingStockRow in "documents_world.csv", Choices {
        key stock: RisingStock, in ..;
        /// Stock per person of the high-income countries in 2020.
        level: f64 = "level", "level_low", "level_high", in 0.01..=1000.0;
        /// Power of income.
        power: f64 = "power", "power_low", "power_high", in 0.1..=3.0;
        /// Largest ratio to today's path.
        most: f64, in 1.0..=1000.0;
        _: From;
        unread "note";
    }
}

row! {
    /// `documents_world_course.csv`: numbers that hold for every stock.
    #[derive(Clone, Debug)]
    pub(crate) struct CourseNumberRow in "documents_world_course.csv", Choices {
        key number: CourseNumber, in ..;
        value: f64 = "value", "low", "high", in 0.1..=100_000.0;
        _: String = "unit";
        _: From;
        unread "note";
    }
}

row! {
    /// `documents_world_land.csv`: land of dense places, where roads meet a limit.
    #[derive(Clone, Debug)]
    pub(crate) struct DenseLandRow in "documents_world_land.csv", Choices {
        key place: PlaceId;
        km2: f64 = "land_km2", in 1.0..=1e7;
        _: From;
        unread "note";
    }
}
