//! Premises: the numbers behind the reference course, a closed list, each with its row.
//!
//! They cover the parts that statistics leave, their split, and the course of each part (`built::statistics`,
//! `facts::course`). [`crate::assumption`] has the numbers of the stocks themselves.
//!
//! Out of scope: the use of a number by a rule.

use crate::parameter_rows::AssumedRow;
use crate::rows::row;

cairn_core::closed! {
    /// A number behind the reference course.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Premise {
        StatisticRestLow: "statistic.rest_low";
        StatisticRestHigh: "statistic.rest_high";
        StatisticOwnLeast: "statistic.own_least";
        StatisticPeerCap: "statistic.peer_cap";
        StatisticPeerPeople: "statistic.peer_people";
        WorksBuildingCement: "works.building_cement";
        WorksBuildingSteel: "works.building_steel";
        WorksBuildingMost: "works.building_most";
        WorksLevelCement: "works.level_cement";
        WorksLevelSteel: "works.level_steel";
        WorksPower: "works.power";
        WorksTurn: "works.turn";
        WorksBand: "works.band";
        WorksFold: "works.fold";
        WorksLife: "works.life";
        WorksDeviation: "works.deviation";
        WorksConcreteLife: "works.concrete_life";
        WorksConcreteDeviation: "works.concrete_deviation";
        UnmodelledConcreteLife: "unmodelled.concrete_life";
        UnmodelledConcreteDeviation: "unmodelled.concrete_deviation";
        WorksStone: "works.stone";
        WorksMortarSand: "works.mortar_sand";
        WorksLeast: "works.least";
        WorksSteel: "works.steel";
        WorksHistoryLeast: "works.history_least";
        WorksSteelBend: "works.steel_bend";
        WorksSeriesLeast: "works.series_least";
        GoodsPower: "goods.power";
        GoodsLevel: "goods.level";
        GoodsLevelIncome: "goods.level_income";
        GoodsBand: "goods.band";
        GoodsFold: "goods.fold";
        GoodsLoss: "goods.loss";
        GoodsLeast: "goods.least";
        GoodsDeviation: "goods.deviation";
        GoodsMetalSteel: "goods.metal_steel";
        GoodsMetalPower: "goods.metal_power";
        GoodsCopperMachines: "goods.copper_machines";
        GoodsCopperOther: "goods.copper_other";
        GoodsAluminiumMachines: "goods.aluminium_machines";
        GoodsAluminiumPackaging: "goods.aluminium_packaging";
        GoodsAluminiumOther: "goods.aluminium_other";
        GoodsPackagingLife: "goods.packaging_life";
        CatchUpFold: "catch_up.fold";
        CatchUpMost: "catch_up.most";
        BuiltLeast: "built.least";
        FloorBaseGrowth: "floor.base_growth";
        FloorIncomePower: "floor.income_power";
        FloorEnvelope: "floor.envelope";
        FloorEnvelopeSlope: "floor.envelope_slope";
        FloorLimitsFull: "floor.limits_full";
        FloorEven: "floor.even";
        OtherIncomePower: "other.income_power";
        OtherLimitsFrom: "other.limits_from";
        OtherJoinFrom: "other.join_from";
        OtherJoinTo: "other.join_to";
        TypeLate: "type.late";
        BlockCement: "block.cement";
        FittingAluminium: "fitting.aluminium";
        FittingCopper: "fitting.copper";
        CarSince2015: "car.since_2015";
        CarFastest: "car.fastest";
        CarLifeShortest: "car.life_shortest";
        CarLifeLongest: "car.life_longest";
        CarSlower: "car.slower";
        CarSlowerLeast: "car.slower_least";
        CarBackFrom: "car.back_from";
        CarBackTo: "car.back_to";
        CarAluminium: "car.aluminium";
        CarSteelBack: "car.steel_back";
        CarJoinedDrive: "car.joined_drive";
        VehicleLifeShape: "vehicle.life_shape";
        VehicleSpreadLeast: "vehicle.spread_least";
        VehicleSpreadMost: "vehicle.spread_most";
        VehicleRoadGap: "vehicle.road_gap";
        VehicleOlder: "vehicle.older";
        VehicleOlderYears: "vehicle.older_years";
        VehicleNewer: "vehicle.newer";
        VehicleNewerTo: "vehicle.newer_to";
        VehicleDiesel: "vehicle.diesel";
        VehicleCarMass: "vehicle.car_mass";
        VehicleUsedMillion: "vehicle.used_million";
        VehicleUsedAge: "vehicle.used_age";
        FreightLoadLeast: "freight.load_least";
        FreightLoadMost: "freight.load_most";
        FreightKmLeast: "freight.km_least";
        FreightKmMost: "freight.km_most";
        FreightLorriesLeast: "freight.lorries_least";
        FreightLorriesMost: "freight.lorries_most";
        AirBrokenHigh: "air.broken_high";
        AirBrokenUpper: "air.broken_upper";
        AirBrokenOther: "air.broken_other";
        AirBrokenUsed: "air.broken_used";
        AirBrokenClass: "air.broken_class";
        AirBrokenParticles: "air.broken_particles";
        AirSulphatePart: "air.sulphate_part";
        AirSulphateMass: "air.sulphate_mass";
        AirDieselHeat: "air.diesel_heat";
        AirCarEnergy: "air.car_energy";
        UsedReplaced: "used.replaced";
        UsedReplacedFrom: "used.replaced_from";
        PlasticsUse2019: "plastics.use_2019";
        PlasticsSharePower: "plastics.share_power";
        PlasticsWasteLeast: "plastics.waste_least";
        PlasticsWasteMost: "plastics.waste_most";
        PlasticsLate: "plastics.late";
        PlasticsLevel: "plastics.level";
        PlasticsIncomePower: "plastics.income_power";
        PlasticsMost: "plastics.most";
        PlasticsMismanagedPower: "plastics.mismanaged_power";
        PlasticsContent: "plastics.content";
        PlasticsCollected: "plastics.collected";
        PlasticsLeaked: "plastics.leaked";
        PlasticsLeakedSmall: "plastics.leaked_small";
        PlasticsToWater: "plastics.to_water";
        PlasticsInRivers: "plastics.in_rivers";
        PlasticsInSea: "plastics.in_sea";
        PlasticsResin: "plastics.resin";
        PlasticsResinPower: "plastics.resin_power";
        PlasticsConversion: "plastics.conversion";
        PlasticsConversionPower: "plastics.conversion_power";
        PlasticsSecondary: "plastics.secondary";
        PlasticsBurnt: "plastics.burnt";
        PlasticsOpenBurning: "plastics.open_burning";
        PlasticsPaperMass: "plastics.paper_mass";
        PlasticsPaper: "plastics.paper";
        PlasticsKept: "plastics.kept";
        PlasticsSingleUse: "plastics.single_use";
        PlasticsSorted: "plastics.sorted";
        HouseholdFall: "household.fall";
        HouseholdLeast: "household.least";
        HouseholdMost: "household.most";
        OwnedBefore: "goods.before";
        OwnedSmall: "goods.small";
        CoolingPart: "goods.cooling_part";
        CoolingSlope: "goods.cooling_slope";
        CoolingDays: "goods.cooling_days";
        CoolingDaysFall: "goods.cooling_days_fall";
        CoolingDaysLeast: "goods.cooling_days_least";
        CoolingUsual: "goods.cooling_usual";
        OwnedLossSteel: "goods.loss_steel";
        OwnedLossAluminium: "goods.loss_aluminium";
        OwnedRecoveredMetals: "goods.recovered_metals";
        OwnedRecoveredGlass: "goods.recovered_glass";
        NetworkBefore: "network.before";
        NetworkPower: "network.power";
        NetworkUsedLeast: "network.used_least";
        NetworkWind: "network.wind";
        NetworkMedium: "network.medium";
        NetworkUnderground: "network.underground";
        NetworkWeight52: "network.weight_52";
        NetworkWeight132: "network.weight_132";
        NetworkWeight220: "network.weight_220";
        NetworkWeight310: "network.weight_310";
        NetworkWeight550: "network.weight_550";
        NetworkLineLife: "network.line_life";
        NetworkTransformerLife: "network.transformer_life";
        NetworkLineSpread: "network.line_spread";
        NetworkPlantSpread: "network.plant_spread";
        NetworkPipeLife: "network.pipe_life";
        NetworkPipeDeviation: "network.pipe_deviation";
        NetworkWaterRise: "network.water_rise";
        NetworkWaterFall: "network.water_fall";
        NetworkServed: "network.served";
        WoodMass: "wood.mass";
        WoodRoundwood: "wood.roundwood";
        WoodBiomass: "wood.biomass";
        WoodFuelwood: "wood.fuelwood";
        WoodFormwork: "wood.formwork";
        WoodPower: "wood.power";
        RoadWide: "road.wide";
        PowerBaseYears: "power.base_years";
        PowerCaptive: "power.captive";
        PowerCoal2030: "power.coal_2030";
        PowerCoal2040: "power.coal_2040";
        NetworkPanels: "network.panels";
    }
}

row! {
    /// A row of `premises.csv`.
    #[derive(Clone, Debug)]
    pub(super) struct PremiseRow in "premises.csv", Choices(1), built in {
        key let id: &'static str = "premise", by |cells, [column]| cells.word(column, &Premise::ALL.map(Premise::id), |id| id);
        assumed: AssumedRow = "value", "low", "high", "unit", "reason", "source",
            by |cells, columns| AssumedRow::read(cells, columns, id, -1.0..=20_000.0);
    }
}

impl AsRef<AssumedRow> for PremiseRow {
    fn as_ref(&self) -> &AssumedRow {
        &self.assumed
    }
}
