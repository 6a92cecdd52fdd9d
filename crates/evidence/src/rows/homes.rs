//! Rows of buildings: floor area, kind, age and lifetime.

use crate::rows::{DriverScenario, From, Region, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::Product;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

cairn_core::closed! {
    /// Definition of measured floor area.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum FloorAreaDefinition {
        /// Including outer walls.
        Constructed: "constructed";
        /// The usable area.
        Usable: "usable";
    }
}

/// `home_floor_level.csv`: floor area of homes per person in 2020.
#[derive(Clone, Debug)]
pub(crate) struct LevelRow {
    pub(crate) region: Region,
    pub(crate) measure: FloorAreaDefinition,
    pub(crate) m2: f64,
    pub(crate) from: From,
}

impl Row for LevelRow {
    const FILE: &'static str = "home_floor_level.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "measure", "m2_per_person", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region", "measure"];
    fn read(cells: &mut RowCells<'_>) -> Option<LevelRow> {
        let region = Region::read(cells);
        let measure = cells.word("measure", &FloorAreaDefinition::ALL, FloorAreaDefinition::id);
        let m2 = cells.number("m2_per_person", 2.0, 150.0);
        let from = From::read(cells);
        Some(LevelRow {
            region: region?,
            measure: measure?,
            m2: m2?,
            from: from?,
        })
    }
}

/// `home_floor_count.csv`: floor area of homes per person around 2020, by a statistic or count of the country.
#[derive(Clone, Debug)]
pub(crate) struct HomeCountRow {
    pub(crate) place: PlaceId,
    pub(crate) m2: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) from: From,
}

impl Row for HomeCountRow {
    const FILE: &'static str = "home_floor_count.csv";
    const COLUMNS: &'static [&'static str] = &["place", "m2", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<HomeCountRow> {
        let place = cells.place("place");
        let m2 = cells.number("m2", 1.0, 120.0);
        let mut from = From::read(cells);
        range(cells, m2, from.as_mut(), 1.0, 120.0)?;
        let low = cells.number("low", 1.0, 120.0);
        let high = cells.number("high", 1.0, 120.0);
        Some(HomeCountRow {
            place: place?,
            m2: m2?,
            low: low?,
            high: high?,
            from: from?,
        })
    }
}

/// `home_floor_path.csv`: floor area of homes per person by year.
#[derive(Clone, Debug)]
pub(crate) struct PathRow {
    pub(crate) region: Region,
    pub(crate) year: u16,
    pub(crate) m2: f64,
    pub(crate) from: From,
}

impl Row for PathRow {
    const FILE: &'static str = "home_floor_path.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "year", "m2_per_person", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<PathRow> {
        let region = Region::read(cells);
        let year = cells.year("year");
        let m2 = cells.number("m2_per_person", 2.0, 150.0);
        let from = From::read(cells);
        Some(PathRow {
            region: region?,
            year: year?,
            m2: m2?,
            from: from?,
        })
    }
}

/// `home_type_share.csv`: share of each kind of home in floor area.
#[derive(Clone, Debug)]
pub(crate) struct TypeRow {
    pub(crate) region: Region,
    pub(crate) year: u16,
    pub(crate) shares: [f64; 3],
    pub(crate) from: From,
}

impl Row for TypeRow {
    const FILE: &'static str = "home_type_share.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "year",
        "single_family",
        "multi_family",
        "informal",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<TypeRow> {
        let region = Region::read(cells);
        let year = cells.year("year");
        let shares = Product::HOMES.map(|product| cells.number(product.id(), 0.0, 1.0));
        let from = From::read(cells);
        let [single, multi, informal] = shares;
        Some(TypeRow {
            region: region?,
            year: year?,
            shares: [single?, multi?, informal?],
            from: from?,
        })
    }
}

/// `home_age_share.csv`: share of the floor area of 2020 by construction period.
#[derive(Clone, Debug)]
pub(crate) struct AgeRow {
    pub(crate) place: PlaceId,
    pub(crate) first: Year,
    pub(crate) last: Year,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for AgeRow {
    const FILE: &'static str = "home_age_share.csv";
    const COLUMNS: &'static [&'static str] = &["place", "built_from", "built_to", "share", "source", "basis"];
    const KEY: &'static [&'static str] = &["place", "built_from"];
    fn read(cells: &mut RowCells<'_>) -> Option<AgeRow> {
        let place = cells.place("place");
        let first = cells.grid_year("built_from");
        let last = cells.grid_year("built_to");
        let share = cells.number("share", 0.0, 1.0);
        let from = From::read(cells);
        Some(AgeRow {
            place: place?,
            first: first?,
            last: last?,
            share: share?,
            from: from?,
        })
    }
}

/// `home_floor_storyline.csv`: floor area of homes per person on another storyline, as a ratio to the middle one.
#[derive(Clone, Debug)]
pub(crate) struct RatioRow {
    pub(crate) region: Region,
    pub(crate) scenario: DriverScenario,
    pub(crate) year: u16,
    pub(crate) ratio: f64,
}

impl Row for RatioRow {
    const FILE: &'static str = "home_floor_storyline.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "scenario", "year", "ratio", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "scenario", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<RatioRow> {
        let region = Region::read(cells);
        let scenario = cells.word("scenario", &[DriverScenario::Ssp1, DriverScenario::Ssp3], DriverScenario::id);
        let year = cells.year("year");
        let ratio = cells.number("ratio", 0.3, 3.0);
        From::read(cells)?;
        Some(RatioRow {
            region: region?,
            scenario: scenario?,
            year: year?,
            ratio: ratio?,
        })
    }
}

/// `other_floor_path.csv`: floor area of other buildings per person by year.
#[derive(Clone, Debug)]
pub(crate) struct OtherPathRow {
    pub(crate) region: Region,
    pub(crate) year: u16,
    pub(crate) m2: f64,
    pub(crate) from: From,
}

impl Row for OtherPathRow {
    const FILE: &'static str = "other_floor_path.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "year", "m2_per_person", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<OtherPathRow> {
        let region = Region::read(cells);
        let year = cells.year("year");
        let m2 = cells.number("m2_per_person", 0.1, 80.0);
        let from = From::read(cells);
        Some(OtherPathRow {
            region: region?,
            year: year?,
            m2: m2?,
            from: from?,
        })
    }
}

/// `building_lifetime.csv`: mean lifetime from a cohort on, linear between two cohorts, and shape.
#[derive(Clone, Debug)]
pub(crate) struct LifeRow {
    pub(crate) region: Region,
    pub(crate) product: Product,
    pub(crate) cohort: Year,
    pub(crate) mean: f64,
    pub(crate) shape: f64,
    pub(crate) from: From,
}

impl Row for LifeRow {
    const FILE: &'static str = "building_lifetime.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "product",
        "cohort",
        "mean_years",
        "low",
        "high",
        "shape",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region", "product", "cohort"];
    fn read(cells: &mut RowCells<'_>) -> Option<LifeRow> {
        let region = Region::read(cells);
        let product = cells.word("product", &Product::ALL, Product::id);
        let cohort = cells.grid_year("cohort");
        let mean = cells.number("mean_years", 5.0, 300.0);
        let shape = cells.number("shape", 1.0, 10.0);
        let mut from = From::read(cells);
        range(cells, mean, from.as_mut(), 5.0, 300.0)?;
        Some(LifeRow {
            region: region?,
            product: product?,
            cohort: cohort?,
            mean: mean?,
            shape: shape?,
            from: from?,
        })
    }
}

/// `building_gross.csv`: gross floor area per usable square metre.
#[derive(Clone, Debug)]
pub(crate) struct GrossRow {
    pub(crate) region: Region,
    pub(crate) product: Product,
    pub(crate) factor: f64,
    pub(crate) from: From,
}

impl Row for GrossRow {
    const FILE: &'static str = "building_gross.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "product",
        "gross_per_usable",
        "low",
        "high",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region", "product"];
    fn read(cells: &mut RowCells<'_>) -> Option<GrossRow> {
        let region = Region::read(cells);
        let product = cells.word("product", &Product::ALL, Product::id);
        let factor = cells.number("gross_per_usable", 1.0, 2.0);
        let mut from = From::read(cells);
        range(cells, factor, from.as_mut(), 1.0, 2.0)?;
        Some(GrossRow {
            region: region?,
            product: product?,
            factor: factor?,
            from: from?,
        })
    }
}
