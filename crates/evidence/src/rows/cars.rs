//! Rows of light-duty vehicles: number, lifetime, distance, and trade of used ones.

use crate::rows::{From, Region, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::Basis;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

/// `car_ownership.csv`: passenger cars in 2015.
#[derive(Clone, Debug)]
pub(crate) struct OwnershipRow {
    pub(crate) place: PlaceId,
    pub(crate) per_thousand: f64,
    /// Basis: counted here, or spread over a region by income.
    pub(crate) reach: Basis,
    pub(crate) from: From,
}

impl Row for OwnershipRow {
    const FILE: &'static str = "car_ownership.csv";
    const COLUMNS: &'static [&'static str] = &["place", "cars_per_1000", "reach", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<OwnershipRow> {
        let place = cells.place("place");
        let per_thousand = cells.number("cars_per_1000", 0.1, 1500.0);
        let reach = cells.word("reach", &[Basis::National, Basis::Regional], Basis::id);
        let from = From::read(cells);
        Some(OwnershipRow {
            place: place?,
            per_thousand: per_thousand?,
            reach: reach?,
            from: from?,
        })
    }
}

/// `car_count.csv`: light-duty vehicles around 2020.
#[derive(Clone, Debug)]
pub(crate) struct CarCountRow {
    pub(crate) place: PlaceId,
    pub(crate) per_thousand: f64,
    pub(crate) from: From,
}

impl Row for CarCountRow {
    const FILE: &'static str = "car_count.csv";
    const COLUMNS: &'static [&'static str] = &["place", "per_1000", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<CarCountRow> {
        let place = cells.place("place");
        let per_thousand = cells.number("per_1000", 0.1, 1500.0);
        let mut from = From::read(cells);
        range(cells, per_thousand, from.as_mut(), 0.1, 1500.0)?;
        Some(CarCountRow {
            place: place?,
            per_thousand: per_thousand?,
            from: from?,
        })
    }
}

/// `car_sold.csv`: new light-duty vehicles a year, mean of 2018 to 2023.
#[derive(Clone, Debug)]
pub(crate) struct CarSoldRow {
    pub(crate) place: PlaceId,
    pub(crate) million: f64,
    pub(crate) from: From,
}

impl Row for CarSoldRow {
    const FILE: &'static str = "car_sold.csv";
    const COLUMNS: &'static [&'static str] = &["place", "million", "low", "high", "source", "basis"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<CarSoldRow> {
        let place = cells.place("place");
        let million = cells.number("million", 0.001, 100.0);
        let mut from = From::read(cells);
        range(cells, million, from.as_mut(), 0.0, 100.0)?;
        Some(CarSoldRow {
            place: place?,
            million: million?,
            from: from?,
        })
    }
}

/// `car_top.csv`: saturation of light-duty vehicles with income, for a region; under a quota, the present level.
#[derive(Clone, Debug)]
pub(crate) struct CarTopRow {
    pub(crate) region: Region,
    pub(crate) per_thousand: f64,
    /// Largest allowed ratio of the level of 2020 to this saturation.
    pub(crate) part: f64,
    pub(crate) from: From,
}

impl Row for CarTopRow {
    const FILE: &'static str = "car_top.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "per_1000", "low", "high", "part", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<CarTopRow> {
        let region = Region::read(cells);
        let per_thousand = cells.number("per_1000", 1.0, 1500.0);
        let part = cells.number("part", 0.5, 0.9999);
        let mut from = From::read(cells);
        range(cells, per_thousand, from.as_mut(), 1.0, 1500.0)?;
        Some(CarTopRow {
            region: region?,
            per_thousand: per_thousand?,
            part: part?,
            from: from?,
        })
    }
}

cairn_core::closed! {
    /// A quantity of cars by region.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum CarMeasure {
        /// Light-duty vehicles per 1,000 people.
        Cars: "cars";
        /// Distance per car and year, km.
        Km: "km";
        /// Persons per car on the road.
        Occupancy: "occupancy";
        /// New cars registered, million a year.
        Registered: "registered";
        /// Power use of a battery car, MJ/km.
        BatteryEnergy: "battery_energy";
        /// Share of biofuel in fuel.
        Biofuel: "biofuel";
    }
}

impl CarMeasure {
    /// Smallest and largest allowed value.
    const fn bounds(self) -> (f64, f64) {
        match self {
            CarMeasure::Cars => (1.0, 1500.0),
            CarMeasure::Km => (3000.0, 40_000.0),
            CarMeasure::Occupancy => (1.0, 5.0),
            CarMeasure::Registered => (0.01, 100.0),
            CarMeasure::BatteryEnergy => (0.3, 2.0),
            CarMeasure::Biofuel => (0.0, 1.0),
        }
    }
}

/// `car_region.csv`: a value of a region in a year.
#[derive(Clone, Debug)]
pub(crate) struct RegionalRow {
    pub(crate) region: String,
    pub(crate) measure: CarMeasure,
    pub(crate) year: Year,
    pub(crate) value: f64,
    pub(crate) from: From,
}

impl Row for RegionalRow {
    const FILE: &'static str = "car_region.csv";
    const COLUMNS: &'static [&'static str] = &["region", "measure", "year", "value", "low", "high", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["region", "measure", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<RegionalRow> {
        let region = cells.text("region");
        let measure = cells.word("measure", &CarMeasure::ALL, CarMeasure::id);
        let year = cells.grid_year("year");
        let (least, most) = measure.map_or((0.0, 0.0), CarMeasure::bounds);
        let value = measure.and_then(|_| cells.number("value", least, most));
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 0.0, 4e4)?;
        Some(RegionalRow {
            region: region?,
            measure: measure?,
            year: year?,
            value: value?,
            from: from?,
        })
    }
}

/// A survival curve of cars in national use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum CarSurvivalCurve {
    Normal { mean: f64, deviation: f64 },
    Weibull { shape: f64, scale: f64 },
}

/// `car_life.csv`: lifetime of cars in national use.
#[derive(Clone, Debug)]
pub(crate) struct CarLifeRow {
    pub(crate) region: Region,
    pub(crate) mean: f64,
    pub(crate) curve: CarSurvivalCurve,
    pub(crate) from: From,
}

impl Row for CarLifeRow {
    const FILE: &'static str = "car_life.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "curve",
        "mean_years",
        "deviation_years",
        "shape",
        "scale_years",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<CarLifeRow> {
        let region = Region::read(cells);
        let weibull = cells.word("curve", &[false, true], |weibull| if weibull { "weibull" } else { "normal" });
        let mean = cells.number("mean_years", 5.0, 40.0);
        let curve = if weibull? {
            let (shape, scale) = (cells.number("shape", 1.0, 10.0), cells.number("scale_years", 5.0, 40.0));
            shape.zip(scale).map(|(shape, scale)| CarSurvivalCurve::Weibull { shape, scale })
        } else {
            let deviation = cells.number("deviation_years", 0.5, 15.0);
            mean.zip(deviation)
                .map(|(mean, deviation)| CarSurvivalCurve::Normal { mean, deviation })
        };
        let from = From::read(cells);
        Some(CarLifeRow {
            region: region?,
            mean: mean?,
            curve: curve?,
            from: from?,
        })
    }
}

/// Role of a place in the trade of used cars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CarTradeRole {
    /// Sells, as one of these exporters.
    Exporter(Exporter),
    /// Buys, in one of these groups.
    Importer(Importer),
    /// Neither.
    None,
    /// Buys, if its region is in `car_import.csv`.
    OfItsRegion,
}

cairn_core::closed! {
    /// Sellers of used cars.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Exporter {
        EuropeanUnion: "european_union";
        Japan: "japan";
        UnitedStates: "united_states";
        Korea: "korea";
    }
}

cairn_core::closed! {
    /// Buyers of used cars, in the groups by which flows are counted.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Importer {
        Africa: "africa";
        EasternEurope: "eastern_europe";
        AsiaPacific: "asia_pacific";
        WestAsia: "west_asia";
        LatinAmerica: "latin_america";
    }
}

impl Exporter {
    /// The place or union behind the exporter.
    pub(crate) fn place(self) -> Option<PlaceId> {
        match self {
            Exporter::EuropeanUnion => Wider::EuropeanUnion.id(),
            Exporter::Japan => PlaceId::parse("JPN"),
            Exporter::UnitedStates => PlaceId::parse("USA"),
            Exporter::Korea => PlaceId::parse("KOR"),
        }
    }
}

impl CarTradeRole {
    const fn id(self) -> &'static str {
        match self {
            CarTradeRole::Exporter(exporter) => exporter.id(),
            CarTradeRole::Importer(importer) => importer.id(),
            CarTradeRole::None => "none",
            CarTradeRole::OfItsRegion => "of_its_region",
        }
    }

    fn all() -> Vec<CarTradeRole> {
        let sellers = Exporter::ALL.map(CarTradeRole::Exporter);
        let buyers = Importer::ALL.map(CarTradeRole::Importer);
        sellers
            .into_iter()
            .chain(buyers)
            .chain([CarTradeRole::None, CarTradeRole::OfItsRegion])
            .collect()
    }
}

/// `car_trade.csv`: role of a place in the trade of used cars; the narrowest row counts.
#[derive(Clone, Debug)]
pub(crate) struct RoleRow {
    pub(crate) region: Region,
    pub(crate) role: CarTradeRole,
    pub(crate) from: From,
}

impl Row for RoleRow {
    const FILE: &'static str = "car_trade.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "role", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<RoleRow> {
        let region = Region::read(cells);
        let role = cells.word("role", &CarTradeRole::all(), CarTradeRole::id);
        let from = From::read(cells);
        Some(RoleRow {
            region: region?,
            role: role?,
            from: from?,
        })
    }
}

/// `car_import.csv`: share of each group in the used cars bought.
#[derive(Clone, Debug)]
pub(crate) struct ImportRow {
    pub(crate) group: Importer,
    /// The region whose places belong to the group unless `car_trade.csv` says otherwise.
    pub(crate) region: PlaceId,
    pub(crate) share: f64,
    pub(crate) from: From,
}

impl Row for ImportRow {
    const FILE: &'static str = "car_import.csv";
    const COLUMNS: &'static [&'static str] = &["group", "region", "share", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["group"];
    fn read(cells: &mut RowCells<'_>) -> Option<ImportRow> {
        let group = cells.word("group", &Importer::ALL, Importer::id);
        let region = cells.place("region");
        let share = cells.number("share", 0.0, 1.0);
        let from = From::read(cells);
        Some(ImportRow {
            group: group?,
            region: region?,
            share: share?,
            from: from?,
        })
    }
}
