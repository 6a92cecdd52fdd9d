//! Rows of buildings: floor area, kind, age and lifetime.

use crate::rows::{DriverScenario, Unlisted, row};
use cairn_core::kind::Product;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

cairn_core::closed! {
    /// Definition of measured floor area.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum FloorAreaDefinition {
        /// Including outer walls.
        Constructed: "constructed";
        Usable: "usable";
    }
}

row! {
    /// `home_floor_level.csv`: floor area of homes per person in 2020.
    #[derive(Clone, Debug)]
    pub(crate) struct LevelRow in "home_floor_level.csv", Floor {
        key region: Region;
        key measure: FloorAreaDefinition, in ..;
        m2: f64 = "m2_per_person", in 2.0..=150.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `home_floor_count.csv`: floor area of homes per person around 2020, by a statistic or count of the country.
    #[derive(Clone, Debug)]
    pub(crate) struct HomeCountRow in "home_floor_count.csv", Floor {
        key place: PlaceId, in Unlisted;
        m2: f64, in 1.0..=120.0;
        low: f64, in 1.0..=120.0;
        high: f64, in 1.0..=120.0;
        check range m2, in 1.0..=120.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `home_floor_path.csv`: floor area of homes per person by year.
    #[derive(Clone, Debug)]
    pub(crate) struct PathRow in "home_floor_path.csv", Floor {
        key region: Region;
        key year: u16;
        m2: f64 = "m2_per_person", in 2.0..=150.0;
        from: From;
    }
}

row! {
    /// `home_type_share.csv`: share of each kind of home in floor area.
    #[derive(Clone, Debug)]
    pub(crate) struct TypeRow in "home_type_share.csv", Floor {
        key region: Region;
        key year: u16;
        shares: [f64; 3] = "single_family", "multi_family", "informal", in 0.0..=1.0;
        from: From;
    }
}

row! {
    /// `home_age_share.csv`: share of the floor area of 2020 by construction period.
    #[derive(Clone, Debug)]
    pub(crate) struct AgeRow in "home_age_share.csv", Buildings {
        key place: PlaceId;
        key first: Year = "built_from";
        last: Year = "built_to";
        share: f64, in 0.0..=1.0;
        from: From;
    }
}

row! {
    /// `home_floor_storyline.csv`: floor area of homes per person on another storyline, as a ratio to the middle one.
    #[derive(Clone, Debug)]
    pub(crate) struct RatioRow in "home_floor_storyline.csv", Floor {
        key region: Region;
        key scenario: DriverScenario, in [DriverScenario::Ssp1, DriverScenario::Ssp3];
        key year: u16;
        ratio: f64, in 0.3..=3.0;
        _: From;
    }
}

row! {
    /// `other_floor_path.csv`: floor area of other buildings per person by year.
    #[derive(Clone, Debug)]
    pub(crate) struct OtherPathRow in "other_floor_path.csv", Floor {
        key region: Region;
        key year: u16;
        m2: f64 = "m2_per_person", in 0.1..=80.0;
        from: From;
    }
}

row! {
    /// `other_floor_count.csv`: floor area of other buildings per person around 2020, by counts of the place, or the most
    /// that its income lets expect.
    #[derive(Clone, Debug)]
    pub(crate) struct OtherCountRow in "other_floor_count.csv", Floor {
        key place: PlaceId;
        m2: f64, in 0.1..=80.0;
        range m2, in 0.1..=80.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `building_lifetime.csv`: mean lifetime from a cohort on, linear between two cohorts, and shape.
    #[derive(Clone, Debug)]
    pub(crate) struct LifeRow in "building_lifetime.csv", Buildings {
        key region: Region;
        key product: Product, in ..;
        key cohort: Year;
        mean: f64 = "mean_years", in 5.0..=300.0;
        range mean, in 5.0..=300.0;
        shape: f64, in 1.0..=10.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `building_gross.csv`: gross floor area per usable square metre.
    #[derive(Clone, Debug)]
    pub(crate) struct GrossRow in "building_gross.csv", Floor {
        key region: Region;
        key product: Product, in ..;
        factor: f64 = "gross_per_usable", in 1.0..=2.0;
        range factor, in 1.0..=2.0;
        from: From;
        unread "note";
    }
}
