//! Which evidence tables are there, in which order, and on which topic?
//!
//! The order is data: the descriptor `datapackage.json` and the lists of the data page follow it. That is why the tables
//! stand in one list here and do not put themselves down at run time.

use crate::assumption::AssumptionRow;
use crate::premise::PremiseRow;
use crate::rows::air::{ClassFuelRow, DieselCarsRow, ExhaustClassRow, ExhaustFactorRow, SulphurRow};
use crate::rows::baseline::Baseline;
use crate::rows::benchmark::{BenchmarkRow, PublishedRow};
use crate::rows::calibration::{DeliveredRow, EndUseRow, FuelUseRow, HeatUseRow, PowerUseRow};
use crate::rows::car_kinds::{CarClassRow, CarEnergyRow, CarMakingRow, CarMaterialRow, ExportRow, MarketRow, SalesRow, SizeRow};
use crate::rows::cars::{CarCountRow, CarLifeRow, CarSoldRow, CarTopRow, ImportRow, OwnershipRow, RegionalRow, RoleRow, UsedShareRow};
use crate::rows::city::{CityFloorRow, CityFlowRow, CityObservedRow, CityRegionRow, CityRow, CitySettingRow, CityStreetRow};
use crate::rows::city_benchmark::CityBenchmark;
use crate::rows::climate::{CleanCookingRow, DegreeDaysRow};
use crate::rows::column::ColumnRow;
use crate::rows::consumption::Consumption;
use crate::rows::documents::Documented;
use crate::rows::documents_world::{CourseNumberRow, DenseLandRow, RisingStockRow};
use crate::rows::doubts::{DoubtRow, StorylineWeightRow};
use crate::rows::drivers::{GdpRow, IncomePartRow, PeopleRow, UrbanRow};
use crate::rows::energy::{CoolingCourseRow, CoolingTotalRow, HeatElectricRow, NeedRow};
use crate::rows::exceptions::ExceptionRow;
use crate::rows::fuel::{DistrictRow, FuelRow};
use crate::rows::goals::{AirPartRow, AirRow, GoalRow};
use crate::rows::goods::{CoolingRow, HouseholdRow, MadeOfRow, OwnedRow};
use crate::rows::history::HistoryRow;
use crate::rows::homes::{AgeRow, GrossRow, HomeCountRow, LevelRow, LifeRow, OtherCountRow, OtherPathRow, PathRow, RatioRow, TypeRow};
use crate::rows::infrastructure::{ExtractRow, MassRow};
use crate::rows::land::LandRow;
use crate::rows::levers::{LeverRangeRow, PanelRow};
use crate::rows::materials::{BlockRow, FittingRow, HomeSteelRow, IntensityRow, PlaceStructureRow, StructureRow, WoodRow};
use crate::rows::minerals::{
    BatteryContentRow, BatteryMarketRow, BatteryMixRow, BatterySizeRow, MineralBenchmark, MineralEntryRow, MineralPartRow,
    MineralRecyclingRow, MiningRow, WorldMiningRow,
};
use crate::rows::money::{CostRow, MoneyBenchmark, MoneyLifeRow, PriceLevelRow};
use crate::rows::need::{DisplacedRow, SlumRow};
use crate::rows::networks::{
    DistributionRow, MadePowerRow, MeshRow, PipeMassRow, PipeRow, PlantRow, PowerLineRow, SolarCountRow, WaterRow,
};
use crate::rows::outlook::{PathPartRow, SeenRow, TakenRow};
use crate::rows::place_reports::{FootprintRow, Reported};
use crate::rows::places::{PlaceRow, RegionRow, SourceRow};
use crate::rows::plastics::{ApplicationRow, MadeRow, PlasticsPlaceRow, PlasticsRegionRow};
use crate::rows::points::PointRow;
use crate::rows::power::{GridTrendRow, PowerRow};
use crate::rows::process::{EndOfLifeRow, LossRow, ProcessRow};
use crate::rows::project::{MaterialRow, MixRow, ProjectFactorRow, SettingRow, SystemRow, UsualRow};
use crate::rows::project_questions::{ProjectAnswer, ProjectBenchmark, ProjectCase, QuestionRow};
use crate::rows::purchase::{PublicRow, PurchaseCheck, RuleRow};
use crate::rows::recent_statistics::RecentRow;
use crate::rows::sentence::DocumentSentence;
use crate::rows::statements::{CircularityFigure, NatureFigure, ValueChainStage};
use crate::rows::statistics::{
    CementCarbonRow, CementRow, GoodsKindRow, RegionMaterialRow, SoldRow, SteelShareRow, SteelUsedRow, SteelWorldRow,
};
use crate::rows::used_vehicles::{UsedFlowRow, UsedRuleRow};
use crate::rows::vehicle_kinds::{VehicleKindRow, VehicleLifeRow, VehicleMarketRow, VehicleMaterialRow, VehicleSalesRow};
use crate::rows::vehicles::{FreightRow, TwoWheelerRow, VehicleRegionRow};
use crate::rows::wood::{ForestRow, WoodLandRow, WoodPlaceRow};
use crate::rows::works_benchmark::WorksBenchmarkRow;
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;

cairn_core::closed! {
    /// Topic of tables on the data page, in its order.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum TableTopic {
        /// Places, people, income.
        Places: "places";
        /// Floor area.
        Floor: "floor";
        /// Buildings and their materials.
        Buildings: "buildings";
        /// Cars and other vehicles.
        Cars: "cars";
        Plastics: "plastics";
        /// Goods of households.
        Goods: "goods";
        /// Infrastructure and networks.
        Works: "works";
        /// Production of materials.
        Materials: "materials";
        Energy: "energy";
        /// Levers and assumptions.
        Choices: "choices";
        /// World resources, from reports.
        Outlook: "outlook";
        /// Housing projects and purchase rules.
        Projects: "projects";
        Cities: "cities";
        /// Indicators of the global goals.
        Goals: "goals";
        /// Published figures for comparison.
        Checks: "checks";
        /// Sources and columns; the data page has them apart.
        Lists: "lists";
    }
}

/// A table of the registry. Only the list below implements it.
pub(crate) trait Registered {}

/// A table as the registry knows it.
#[derive(Clone, Copy)]
struct TableEntry {
    file: &'static str,
    topic: TableTopic,
    rank: u8,
    text: Option<&'static str>,
    check: fn(&Tables, &mut ReadingLog),
}

impl TableEntry {
    const fn of<R: Row>() -> TableEntry {
        TableEntry {
            file: R::FILE,
            topic: R::TOPIC,
            rank: R::RANK,
            text: R::TEXT,
            check: |tables, found| {
                let _: Vec<TableLine<R>> = rows(tables, found);
            },
        }
    }
}

/// Registers the rows of all tables.
macro_rules! tables {
    ($($row:ident,)+) => {
        $(impl Registered for $row {})+

        const ENTRIES: [TableEntry; [$(stringify!($row)),+].len()] = [$(TableEntry::of::<$row>()),+];

        /// File names of all tables, in order.
        pub const SOURCE_TABLES: [&str; ENTRIES.len()] = [$(<$row as Row>::FILE),+];
    };
}

tables! {
    SourceRow,
    ColumnRow,
    PlaceRow,
    LandRow,
    RegionRow,
    PeopleRow,
    GdpRow,
    IncomePartRow,
    UrbanRow,
    LevelRow,
    HomeCountRow,
    PathRow,
    RatioRow,
    TypeRow,
    SlumRow,
    DisplacedRow,
    AgeRow,
    OtherPathRow,
    OtherCountRow,
    LifeRow,
    GrossRow,
    StructureRow,
    PlaceStructureRow,
    IntensityRow,
    HomeSteelRow,
    BlockRow,
    FittingRow,
    WoodRow,
    OwnershipRow,
    CarCountRow,
    CarSoldRow,
    CarTopRow,
    RegionalRow,
    CarLifeRow,
    RoleRow,
    ExportRow,
    UsedShareRow,
    ImportRow,
    MarketRow,
    SalesRow,
    CarEnergyRow,
    SizeRow,
    CarClassRow,
    CarMaterialRow,
    CarMakingRow,
    TwoWheelerRow,
    FreightRow,
    VehicleRegionRow,
    VehicleKindRow,
    VehicleLifeRow,
    VehicleMarketRow,
    VehicleSalesRow,
    VehicleMaterialRow,
    UsedRuleRow,
    UsedFlowRow,
    ExhaustClassRow,
    ExhaustFactorRow,
    ClassFuelRow,
    DieselCarsRow,
    SulphurRow,
    MadeRow,
    ApplicationRow,
    PlasticsRegionRow,
    PlasticsPlaceRow,
    OwnedRow,
    MadeOfRow,
    HouseholdRow,
    CoolingRow,
    MadePowerRow,
    SolarCountRow,
    PowerLineRow,
    PlantRow,
    MeshRow,
    DistributionRow,
    WaterRow,
    PipeRow,
    PipeMassRow,
    WoodPlaceRow,
    WoodLandRow,
    ForestRow,
    AssumptionRow,
    PremiseRow,
    DoubtRow,
    StorylineWeightRow,
    LeverRangeRow,
    PanelRow,
    RisingStockRow,
    CourseNumberRow,
    DenseLandRow,
    MassRow,
    ExtractRow,
    PowerRow,
    CementRow,
    SoldRow,
    ExceptionRow,
    CementCarbonRow,
    SteelUsedRow,
    SteelWorldRow,
    SteelShareRow,
    GoodsKindRow,
    RegionMaterialRow,
    MineralEntryRow,
    BatteryContentRow,
    BatteryMixRow,
    BatterySizeRow,
    BatteryMarketRow,
    MineralPartRow,
    MineralRecyclingRow,
    MiningRow,
    WorldMiningRow,
    MineralBenchmark,
    ProcessRow,
    EndOfLifeRow,
    LossRow,
    GridTrendRow,
    DeliveredRow,
    PowerUseRow,
    FuelUseRow,
    HeatUseRow,
    EndUseRow,
    NeedRow,
    DegreeDaysRow,
    CoolingTotalRow,
    CoolingCourseRow,
    HeatElectricRow,
    CleanCookingRow,
    FuelRow,
    DistrictRow,
    WorksBenchmarkRow,
    BenchmarkRow,
    Baseline,
    PublishedRow,
    HistoryRow,
    RecentRow,
    SeenRow,
    PointRow,
    PathPartRow,
    TakenRow,
    CircularityFigure,
    ValueChainStage,
    NatureFigure,
    DocumentSentence,
    Reported,
    FootprintRow,
    Consumption,
    Documented,
    CityRow,
    CitySettingRow,
    CityRegionRow,
    CityFloorRow,
    CityStreetRow,
    CityFlowRow,
    CityObservedRow,
    CityBenchmark,
    SettingRow,
    MaterialRow,
    ProjectFactorRow,
    MixRow,
    SystemRow,
    UsualRow,
    QuestionRow,
    ProjectCase,
    ProjectAnswer,
    ProjectBenchmark,
    RuleRow,
    PurchaseCheck,
    PublicRow,
    CostRow,
    PriceLevelRow,
    MoneyLifeRow,
    MoneyBenchmark,
    GoalRow,
    AirRow,
    AirPartRow,
}

impl TableTopic {
    /// File names of its tables, in the order of the data page.
    pub fn tables(self) -> Vec<&'static str> {
        let mut entries: Vec<TableEntry> = ENTRIES.into_iter().filter(|entry| entry.topic == self).collect();
        entries.sort_by_key(|entry| entry.rank);
        entries.into_iter().map(|entry| entry.file).collect()
    }
}

/// The tables whose text of this release is built in, by file name.
pub(crate) fn built_in() -> impl Iterator<Item = (&'static str, &'static str)> {
    ENTRIES.into_iter().filter_map(|entry| Some((entry.file, entry.text?)))
}

/// Reads the tables that nobody has read: no rule uses them, but their faults and sources count.
pub(crate) fn check_rest(tables: &Tables, found: &mut ReadingLog) {
    for entry in ENTRIES {
        if !found.keys.contains_key(entry.file) {
            (entry.check)(tables, found);
        }
    }
}
