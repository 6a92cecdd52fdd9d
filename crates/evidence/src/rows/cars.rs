//! Rows of light-duty vehicles: number, lifetime, distance, and trade of used ones.

use std::ops::RangeInclusive;

use crate::rows::{Scheme, Unlisted, row};
use crate::table_reader::RowCells;
use cairn_core::kind::Basis;
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;

row! {
    /// `car_ownership.csv`: passenger cars in 2015.
    #[derive(Clone, Debug)]
    pub(crate) struct OwnershipRow in "car_ownership.csv", Cars {
        key place: PlaceId;
        per_thousand: f64 = "cars_per_1000", in 0.1..=1500.0;
        /// Basis: counted here, or spread over a region by income.
        reach: Basis, in [Basis::National, Basis::Regional];
        from: From;
        unread "note";
    }
}

row! {
    /// `car_count.csv`: light-duty vehicles around 2020.
    #[derive(Clone, Debug)]
    pub(crate) struct CarCountRow in "car_count.csv", Cars {
        key place: PlaceId;
        per_thousand: f64 = "per_1000", in 0.1..=1500.0;
        range per_thousand, in 0.1..=1500.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `car_sold.csv`: new light-duty vehicles a year, mean of 2018 to 2023.
    #[derive(Clone, Debug)]
    pub(crate) struct CarSoldRow in "car_sold.csv", Cars, built in {
        key place: PlaceId;
        million: f64, in 0.001..=100.0;
        range million, in 0.0..=100.0;
        from: From;
    }
}

row! {
    /// `car_top.csv`: saturation of light-duty vehicles with income, for a region; under a quota, the present level.
    #[derive(Clone, Debug)]
    pub(crate) struct CarTopRow in "car_top.csv", Cars {
        key region: Region;
        per_thousand: f64 = "per_1000", in 1.0..=1500.0;
        range per_thousand, in 1.0..=1500.0;
        /// Largest allowed ratio of the level of 2020 to this saturation.
        part: f64, in 0.5..=0.9999;
        from: From;
    }
}

cairn_core::closed! {
    /// A quantity of cars by region.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum CarMeasure in BOUNDS: (f64, f64) {
        /// Light-duty vehicles per 1,000 people.
        Cars: "cars" => (1.0, 1500.0);
        /// Distance per car and year, km.
        Km: "km" => (3000.0, 40_000.0);
        /// Persons per car on the road.
        Occupancy: "occupancy" => (1.0, 5.0);
        /// Power use of a battery car, MJ/km.
        BatteryEnergy: "battery_energy" => (0.3, 2.0);
        /// Share of biofuel in fuel.
        Biofuel: "biofuel" => (0.0, 1.0);
    }
}

impl CarMeasure {
    /// Smallest and largest allowed value.
    const fn bounds(self) -> RangeInclusive<f64> {
        let (least, most) = BOUNDS[self as usize];
        RangeInclusive::new(least, most)
    }
}

row! {
    /// `car_region.csv`: a value of a region in a year.
    #[derive(Clone, Debug)]
    pub(crate) struct RegionalRow in "car_region.csv", Cars {
        key region: String, in Scheme::MessageR12;
        key measure: CarMeasure, in ..;
        key year: Year;
        value: f64, in measure.map(CarMeasure::bounds);
        range value, in 0.0..=4e4;
        from: From;
        unread "note";
    }
}

/// A survival curve of cars in national use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum CarSurvivalCurve {
    Normal { mean: f64, deviation: f64 },
    Weibull { shape: f64, scale: f64 },
}

row! {
    /// `car_life.csv`: lifetime of cars in national use.
    #[derive(Clone, Debug)]
    pub(crate) struct CarLifeRow in "car_life.csv", Cars {
        key region: Region;
        let weibull: bool = "curve", in [("normal", false), ("weibull", true)];
        mean: f64 = "mean_years", in 5.0..=40.0;
        curve: CarSurvivalCurve = "deviation_years", "shape", "scale_years", by |cells, columns| curve(cells, columns, weibull?, mean);
        from: From;
        unread "note";
    }
}

/// The curve from the columns that its form needs.
fn curve(
    cells: &mut RowCells<'_>,
    [deviation, shape, scale]: [&'static str; 3],
    weibull: bool,
    mean: Option<f64>,
) -> Option<CarSurvivalCurve> {
    if weibull {
        let (shape, scale) = (cells.number(shape, 1.0, 10.0), cells.number(scale, 5.0, 40.0));
        return shape.zip(scale).map(|(shape, scale)| CarSurvivalCurve::Weibull { shape, scale });
    }
    let deviation = cells.number(deviation, 0.5, 15.0);
    mean.zip(deviation)
        .map(|(mean, deviation)| CarSurvivalCurve::Normal { mean, deviation })
}

/// Role of a place in the trade of used cars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CarTradeRole {
    /// Sells, as one of these exporters.
    Exporter(Exporter),
    /// Sells none. It buys if it has a row in `car_used_share.csv`.
    None,
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
            CarTradeRole::None => "none",
        }
    }

    fn all() -> Vec<CarTradeRole> {
        let sellers = Exporter::ALL.map(CarTradeRole::Exporter);
        sellers.into_iter().chain([CarTradeRole::None]).collect()
    }
}

row! {
    /// `car_trade.csv`: role of a place in the trade of used cars; the narrowest row counts.
    #[derive(Clone, Debug)]
    pub(crate) struct RoleRow in "car_trade.csv", Cars {
        key region: Region;
        role: CarTradeRole, by |cells, [column]| cells.word(column, &CarTradeRole::all(), CarTradeRole::id);
        from: From;
        unread "note";
    }
}

row! {
    /// `car_used_share.csv`: used share of the cars that a place adds, 2018–2022.
    #[derive(Clone, Debug)]
    pub(crate) struct UsedShareRow in "car_used_share.csv", Cars {
        key place: PlaceId;
        share: f64, in 0.0..=0.99;
        range share, in 0.0..=1.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `car_import.csv`: share of each group in the used cars bought from three sellers. Shown; no rule reads it.
    #[derive(Clone, Debug)]
    pub(crate) struct ImportRow in "car_import.csv", Cars {
        key _: Importer = "group", in ..;
        /// The region that the group stands for.
        region: PlaceId, in Unlisted;
        share: f64, in 0.0..=1.0;
        from: From;
        unread "note";
    }
}
