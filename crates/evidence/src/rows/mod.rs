//! Rows: the content of each table, one short declaration per table.

pub(crate) mod air;
mod baseline;
mod benchmark;
mod calibration;
pub(crate) mod car_kinds;
pub(crate) mod cars;
mod cell;
pub(crate) mod city;
pub(crate) mod city_benchmark;
mod climate;
mod column;
pub(crate) mod consumption;
mod declaration;
pub(crate) mod documents;
pub(crate) mod documents_world;
mod doubts;
mod drivers;
mod energy;
mod exceptions;
mod fuel;
pub(crate) mod goals;
pub(crate) mod goods;
mod history;
mod homes;
mod infrastructure;
pub(crate) mod land;
mod levers;
mod materials;
pub(super) mod minerals;
pub(crate) mod money;
pub(crate) mod need;
pub(crate) mod networks;
pub(crate) mod outlook;
pub(crate) mod place_reports;
mod places;
pub(crate) mod plastics;
pub(crate) mod points;
mod power;
mod process;
pub(crate) mod project;
pub(crate) mod project_questions;
pub(crate) mod purchase;
mod recent_statistics;
pub(crate) mod registry;
pub(crate) mod sentence;
pub(crate) mod statements;
mod statistics;
pub(crate) mod used_vehicles;
pub(crate) mod vehicle_kinds;
pub(crate) mod vehicles;
pub(crate) mod wood;
mod works_benchmark;

pub use baseline::{Baseline, BaselineQuantity};
pub(super) use benchmark::{BenchmarkQuantity, BenchmarkRow};
pub(super) use calibration::{DeliveredRow, EndUseRow, FuelUseRow, HeatUseRow, PowerUseRow};
pub(super) use cell::{Cell, OrEmpty, OrWider, Unlisted, by, range, with_ends};
pub(super) use climate::{CleanCookingRow, DegreeDaysRow};
pub(super) use column::ColumnRow;
pub(super) use declaration::row;
pub(super) use doubts::{DoubtRow, StorylineWeightRow};
pub(super) use drivers::{DriverScenario, GdpRow, IncomePartRow, PeopleRow, UrbanRow};
pub(super) use energy::{BuildingEnergyNeed, CoolingCourseRow, CoolingTotalRow, HeatElectricRow, NeedRow, Settlement};
pub(super) use exceptions::{Exception, ExceptionRow};
pub(super) use fuel::{BuildingFuel, DistrictRow, FuelRow};
pub(super) use history::HistoryRow;
pub(super) use homes::{
    AgeRow, FloorAreaDefinition, GrossRow, HomeCountRow, LevelRow, LifeRow, OtherCountRow, OtherPathRow, PathRow, RatioRow, TypeRow,
};
pub(super) use infrastructure::{ExtractRelation, ExtractRow, MassRow};
pub(super) use levers::{LeverRangeRow, PanelRow, Within};
pub(super) use materials::{BlockRow, FittingRow, GrossAreaMaterial, HomeSteelRow, IntensityRow, PlaceStructureRow, StructureRow, WoodRow};
pub(super) use places::{PlaceRow, RegionRow, SourceRow};
pub(super) use power::{GridTrendRow, PowerRow};
pub(super) use process::{EndOfLifeRow, EndOfLifeSector, LossRow, ProcessRow, ProcessSubject, Trait};
pub(super) use recent_statistics::RecentRow;
pub(super) use registry::Registered;
pub use registry::TableTopic;
pub(super) use statistics::{
    CementCarbonRow, CementRow, GoodsKindRow, RegionMaterialRow, Regional, SoldRow, SteelShareRow, SteelUsedRow, SteelWorldRow,
};
pub(super) use works_benchmark::WorksBenchmarkRow;

use crate::table_reader::Origin;

cairn_core::closed! {
    /// A scheme of world regions, from narrow to wide.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(super) enum Scheme {
        /// The place itself.
        Place: "place";
        /// A union of states.
        Union: "union";
        /// The 61 regions of STURM.
        Sturm61: "sturm61";
        /// The 26 regions of IMAGE.
        Image26: "image26";
        /// The 32 regions of RASMI.
        Rasmi: "rasmi";
        /// Our groups for structures of new homes.
        Structure: "structure";
        /// The 12 regions of MESSAGE.
        MessageR12: "message_r12";
        /// The 11 regions of MESSAGE, before China was separated from its neighbours.
        MessageR11: "message_r11";
        World: "world";
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Region {
    pub(super) scheme: Scheme,
    pub(super) code: String,
}

/// Provenance of a value.
#[derive(Clone, Debug)]
pub(super) struct From {
    pub(super) sources: Vec<String>,
    pub(super) origin: Origin,
    /// The table that contains it.
    pub(super) table: &'static str,
    /// Its line in the table.
    pub(super) line: u64,
    /// Value, low and high, if the row gives a range.
    pub(super) ends: Option<[f64; 3]>,
}
