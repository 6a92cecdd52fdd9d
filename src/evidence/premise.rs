//! Premises: the numbers that the course of the reference rests on, a closed list, each with its row.
//!
//! What statistics leave, how it is parted, and how each part goes on (`built::statistics`, `facts::course`). Apart from
//! [`crate::evidence::assumption`], which holds those of the stocks themselves.
//!
//! Does not know: what a rule makes of them.

use crate::evidence::assumed::{AssumedRow, whole};
use crate::evidence::reading::{Cells, Found, Line, Row};

/// A number that the course of the reference rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Premise {
    StatisticRestLow,
    StatisticRestHigh,
    StatisticOwnLeast,
    StatisticPeerCap,
    StatisticPeerPeople,
    WorksBuildingCement,
    WorksBuildingSteel,
    WorksBuildingMost,
    WorksLevelCement,
    WorksLevelSteel,
    WorksPower,
    WorksTurn,
    WorksBand,
    WorksFold,
    WorksLife,
    WorksDeviation,
    WorksHistoryLeast,
    WorksSteelBend,
    WorksSeriesLeast,
    GoodsPower,
    GoodsLevel,
    GoodsLevelIncome,
    GoodsBand,
    GoodsFold,
    GoodsLoss,
    GoodsLeast,
    GoodsDeviation,
    CatchUpFold,
    CatchUpMost,
    BuiltLeast,
    FloorBaseGrowth,
    FloorIncomePower,
    FloorEnvelope,
    FloorEnvelopeSlope,
    FloorLimitsFull,
    FloorEven,
    OtherIncomePower,
    OtherLimitsFrom,
    OtherJoinFrom,
    OtherJoinTo,
    TypeLate,
    BlockCement,
    FittingAluminium,
    FittingCopper,
    CarSince2015,
    CarFastest,
    CarLifeShortest,
    CarLifeLongest,
    CarSlower,
    CarSlowerLeast,
    CarBackFrom,
    CarBackTo,
    CarAluminium,
    CarSteelBack,
    CarJoinedDrive,
    VehicleLifeShape,
    VehicleSpreadLeast,
    VehicleSpreadMost,
    VehicleRoadGap,
    VehicleOlder,
    VehicleOlderYears,
    VehicleNewer,
    VehicleNewerTo,
    VehicleDiesel,
    VehicleCarMass,
    VehicleUsedMillion,
    VehicleUsedAge,
    AirBrokenHigh,
    AirBrokenUpper,
    AirBrokenOther,
    AirBrokenUsed,
    AirBrokenClass,
    AirBrokenParticles,
    AirSulphatePart,
    AirSulphateMass,
    AirDieselHeat,
    AirCarEnergy,
    UsedReplaced,
    UsedReplacedFrom,
    PlasticsUse2019,
    PlasticsSharePower,
    PlasticsWasteLeast,
    PlasticsWasteMost,
    PlasticsLate,
    PlasticsLevel,
    PlasticsIncomePower,
    PlasticsMost,
    PlasticsMismanagedPower,
    PlasticsContent,
    PlasticsCollected,
    PlasticsLeaked,
    PlasticsLeakedSmall,
    PlasticsToWater,
    PlasticsInRivers,
    PlasticsInSea,
    PlasticsResin,
    PlasticsResinPower,
    PlasticsConversion,
    PlasticsConversionPower,
    PlasticsSecondary,
    PlasticsBurnt,
    PlasticsOpenBurning,
    PlasticsPaperMass,
    PlasticsPaper,
    PlasticsKept,
    PlasticsSingleUse,
    PlasticsSorted,
}

/// Each and the word used in the table, in the order of the table.
const TABLE: [(Premise, &str); 107] = [
    (Premise::StatisticRestLow, "statistic.rest_low"),
    (Premise::StatisticRestHigh, "statistic.rest_high"),
    (Premise::StatisticOwnLeast, "statistic.own_least"),
    (Premise::StatisticPeerCap, "statistic.peer_cap"),
    (Premise::StatisticPeerPeople, "statistic.peer_people"),
    (Premise::WorksBuildingCement, "works.building_cement"),
    (Premise::WorksBuildingSteel, "works.building_steel"),
    (Premise::WorksBuildingMost, "works.building_most"),
    (Premise::WorksLevelCement, "works.level_cement"),
    (Premise::WorksLevelSteel, "works.level_steel"),
    (Premise::WorksPower, "works.power"),
    (Premise::WorksTurn, "works.turn"),
    (Premise::WorksBand, "works.band"),
    (Premise::WorksFold, "works.fold"),
    (Premise::WorksLife, "works.life"),
    (Premise::WorksDeviation, "works.deviation"),
    (Premise::WorksHistoryLeast, "works.history_least"),
    (Premise::WorksSteelBend, "works.steel_bend"),
    (Premise::WorksSeriesLeast, "works.series_least"),
    (Premise::GoodsPower, "goods.power"),
    (Premise::GoodsLevel, "goods.level"),
    (Premise::GoodsLevelIncome, "goods.level_income"),
    (Premise::GoodsBand, "goods.band"),
    (Premise::GoodsFold, "goods.fold"),
    (Premise::GoodsLoss, "goods.loss"),
    (Premise::GoodsLeast, "goods.least"),
    (Premise::GoodsDeviation, "goods.deviation"),
    (Premise::CatchUpFold, "catch_up.fold"),
    (Premise::CatchUpMost, "catch_up.most"),
    (Premise::BuiltLeast, "built.least"),
    (Premise::FloorBaseGrowth, "floor.base_growth"),
    (Premise::FloorIncomePower, "floor.income_power"),
    (Premise::FloorEnvelope, "floor.envelope"),
    (Premise::FloorEnvelopeSlope, "floor.envelope_slope"),
    (Premise::FloorLimitsFull, "floor.limits_full"),
    (Premise::FloorEven, "floor.even"),
    (Premise::OtherIncomePower, "other.income_power"),
    (Premise::OtherLimitsFrom, "other.limits_from"),
    (Premise::OtherJoinFrom, "other.join_from"),
    (Premise::OtherJoinTo, "other.join_to"),
    (Premise::TypeLate, "type.late"),
    (Premise::BlockCement, "block.cement"),
    (Premise::FittingAluminium, "fitting.aluminium"),
    (Premise::FittingCopper, "fitting.copper"),
    (Premise::CarSince2015, "car.since_2015"),
    (Premise::CarFastest, "car.fastest"),
    (Premise::CarLifeShortest, "car.life_shortest"),
    (Premise::CarLifeLongest, "car.life_longest"),
    (Premise::CarSlower, "car.slower"),
    (Premise::CarSlowerLeast, "car.slower_least"),
    (Premise::CarBackFrom, "car.back_from"),
    (Premise::CarBackTo, "car.back_to"),
    (Premise::CarAluminium, "car.aluminium"),
    (Premise::CarSteelBack, "car.steel_back"),
    (Premise::CarJoinedDrive, "car.joined_drive"),
    (Premise::VehicleLifeShape, "vehicle.life_shape"),
    (Premise::VehicleSpreadLeast, "vehicle.spread_least"),
    (Premise::VehicleSpreadMost, "vehicle.spread_most"),
    (Premise::VehicleRoadGap, "vehicle.road_gap"),
    (Premise::VehicleOlder, "vehicle.older"),
    (Premise::VehicleOlderYears, "vehicle.older_years"),
    (Premise::VehicleNewer, "vehicle.newer"),
    (Premise::VehicleNewerTo, "vehicle.newer_to"),
    (Premise::VehicleDiesel, "vehicle.diesel"),
    (Premise::VehicleCarMass, "vehicle.car_mass"),
    (Premise::VehicleUsedMillion, "vehicle.used_million"),
    (Premise::VehicleUsedAge, "vehicle.used_age"),
    (Premise::AirBrokenHigh, "air.broken_high"),
    (Premise::AirBrokenUpper, "air.broken_upper"),
    (Premise::AirBrokenOther, "air.broken_other"),
    (Premise::AirBrokenUsed, "air.broken_used"),
    (Premise::AirBrokenClass, "air.broken_class"),
    (Premise::AirBrokenParticles, "air.broken_particles"),
    (Premise::AirSulphatePart, "air.sulphate_part"),
    (Premise::AirSulphateMass, "air.sulphate_mass"),
    (Premise::AirDieselHeat, "air.diesel_heat"),
    (Premise::AirCarEnergy, "air.car_energy"),
    (Premise::UsedReplaced, "used.replaced"),
    (Premise::UsedReplacedFrom, "used.replaced_from"),
    (Premise::PlasticsUse2019, "plastics.use_2019"),
    (Premise::PlasticsSharePower, "plastics.share_power"),
    (Premise::PlasticsWasteLeast, "plastics.waste_least"),
    (Premise::PlasticsWasteMost, "plastics.waste_most"),
    (Premise::PlasticsLate, "plastics.late"),
    (Premise::PlasticsLevel, "plastics.level"),
    (Premise::PlasticsIncomePower, "plastics.income_power"),
    (Premise::PlasticsMost, "plastics.most"),
    (Premise::PlasticsMismanagedPower, "plastics.mismanaged_power"),
    (Premise::PlasticsContent, "plastics.content"),
    (Premise::PlasticsCollected, "plastics.collected"),
    (Premise::PlasticsLeaked, "plastics.leaked"),
    (Premise::PlasticsLeakedSmall, "plastics.leaked_small"),
    (Premise::PlasticsToWater, "plastics.to_water"),
    (Premise::PlasticsInRivers, "plastics.in_rivers"),
    (Premise::PlasticsInSea, "plastics.in_sea"),
    (Premise::PlasticsResin, "plastics.resin"),
    (Premise::PlasticsResinPower, "plastics.resin_power"),
    (Premise::PlasticsConversion, "plastics.conversion"),
    (Premise::PlasticsConversionPower, "plastics.conversion_power"),
    (Premise::PlasticsSecondary, "plastics.secondary"),
    (Premise::PlasticsBurnt, "plastics.burnt"),
    (Premise::PlasticsOpenBurning, "plastics.open_burning"),
    (Premise::PlasticsPaperMass, "plastics.paper_mass"),
    (Premise::PlasticsPaper, "plastics.paper"),
    (Premise::PlasticsKept, "plastics.kept"),
    (Premise::PlasticsSingleUse, "plastics.single_use"),
    (Premise::PlasticsSorted, "plastics.sorted"),
];

/// `premises.csv`.
#[derive(Clone, Debug)]
pub(super) struct PremiseRow(pub(super) AssumedRow);

impl AsRef<AssumedRow> for PremiseRow {
    fn as_ref(&self) -> &AssumedRow {
        &self.0
    }
}

impl Row for PremiseRow {
    const FILE: &'static str = "premises.csv";
    const COLUMNS: &'static [&'static str] = &["premise", "value", "low", "high", "unit", "reason", "source"];
    const KEY: &'static [&'static str] = &["premise"];
    fn read(cells: &mut Cells<'_>) -> Option<PremiseRow> {
        AssumedRow::read(cells, "premise", &TABLE.map(|(_, id)| id), [-1.0, 20_000.0]).map(PremiseRow)
    }
}

/// All premises, each there.
#[derive(Clone, Debug)]
pub(super) struct Premises(Vec<AssumedRow>);

impl Premises {
    /// Whole, or with a fault for each that has no row.
    pub(super) fn whole(rows: &[Line<PremiseRow>], found: &mut Found) -> Option<Premises> {
        whole(rows, &TABLE.map(|(_, id)| id), found).map(Premises)
    }

    /// The value of a premise, in the unit of its row.
    pub(super) fn value(&self, premise: Premise) -> f64 {
        self.0[premise as usize].value
    }

    /// Where it comes from, its row marked among them.
    pub(super) fn sources(&self, premise: Premise) -> &[String] {
        &self.0[premise as usize].sources
    }
}
