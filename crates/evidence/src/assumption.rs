//! Assumptions and definitions that are single numbers: a closed list, each with its row. Those on energy and grids
//! are a separate list (`assumption_energy`) in the same table.

use crate::assumption_energy::EnergyAssumption;
use crate::parameter_rows::{AssumedRow, whole};
use crate::premise::{PremiseRow, Premises};
use crate::table_reader::{ReadingLog, Row, RowCells, TableLine};

/// A number used by the rules of the evidence room or by the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Assumption {
    PeopleGrowthBefore,
    FloorGrowthBefore,
    FloorNearLow,
    FloorNearHigh,
    FloorBlendFrom,
    FloorBlendTo,
    OtherCurveTop,
    OtherCurveStart,
    OtherCurvePace,
    OtherServicePart,
    OtherCurveLow,
    OtherCurveHigh,
    OtherGrowthBefore,
    LifeLeastShape,
    LifeFitLeast,
    LifeFitMost,
    LifeLongest,
    StructureOldBefore,
    StructureOldMasonry,
    StructureSpread,
    ConcreteCement,
    ConcreteAggregates,
    ConcreteWater,
    MortarCement,
    MortarTimber,
    InformalPart,
    SpaceFloor,
    WorkFloorPart,
    RefurbishingPart,
    InfrastructureScale,
    InfrastructurePeoplePower,
    InfrastructureIncomePower,
    InfrastructureGrowthBefore,
    AsphaltLife,
    AsphaltDeviation,
    PavementLife,
    PavementDeviation,
    LastingLife,
    LastingDeviation,
    ReclaimedFrom,
    CementProductPart,
    SteelFallBefore,
    GridLoss,
    GridResidual,
    SiteCarbon,
    RenovationCarbon,
    LeastClinker,
    PlasticsBurnt,
    PlasticsCarbon,
    WoodNotGrown,
    Renovated,
    RenovationSaving,
    RenovatedMost,
    CarGrowthBefore,
    CarFirstYear,
    CarFactorMost,
    CarFactorInstead,
    CarGompertzDelay,
    CarGompertzLeast,
    CarExportedMillion,
    CarExportYoungest,
    CarExportOldest,
    CarExportFrom,
    CarExportFull,
    CarNeedMost,
    CarNewLeast,
    CarBatteryPart2025,
    CarBatteryPart2035,
    CarRoadGap,
    CarOlder,
    CarUsedBattery,
    CarPlugInElectric,
    CarPlugInFuel,
    CarPetrol,
    CarBiofuel,
    CarAssembly,
    CarAssemblyPower,
    CarDismantling,
    CarRiders,
    CarAluminiumForSteel,
    CarLighterCombustion,
    CarLighterPlugIn,
    CarLighterBattery,
    CarBiofuelCarbon,
}

impl Assumption {
    /// All variants, in table order.
    pub(super) const ALL: [Assumption; 84] = [
        Assumption::PeopleGrowthBefore,
        Assumption::FloorGrowthBefore,
        Assumption::FloorNearLow,
        Assumption::FloorNearHigh,
        Assumption::FloorBlendFrom,
        Assumption::FloorBlendTo,
        Assumption::OtherCurveTop,
        Assumption::OtherCurveStart,
        Assumption::OtherCurvePace,
        Assumption::OtherServicePart,
        Assumption::OtherCurveLow,
        Assumption::OtherCurveHigh,
        Assumption::OtherGrowthBefore,
        Assumption::LifeLeastShape,
        Assumption::LifeFitLeast,
        Assumption::LifeFitMost,
        Assumption::LifeLongest,
        Assumption::StructureOldBefore,
        Assumption::StructureOldMasonry,
        Assumption::StructureSpread,
        Assumption::ConcreteCement,
        Assumption::ConcreteAggregates,
        Assumption::ConcreteWater,
        Assumption::MortarCement,
        Assumption::MortarTimber,
        Assumption::InformalPart,
        Assumption::SpaceFloor,
        Assumption::WorkFloorPart,
        Assumption::RefurbishingPart,
        Assumption::InfrastructureScale,
        Assumption::InfrastructurePeoplePower,
        Assumption::InfrastructureIncomePower,
        Assumption::InfrastructureGrowthBefore,
        Assumption::AsphaltLife,
        Assumption::AsphaltDeviation,
        Assumption::PavementLife,
        Assumption::PavementDeviation,
        Assumption::LastingLife,
        Assumption::LastingDeviation,
        Assumption::ReclaimedFrom,
        Assumption::CementProductPart,
        Assumption::SteelFallBefore,
        Assumption::GridLoss,
        Assumption::GridResidual,
        Assumption::SiteCarbon,
        Assumption::RenovationCarbon,
        Assumption::LeastClinker,
        Assumption::PlasticsBurnt,
        Assumption::PlasticsCarbon,
        Assumption::WoodNotGrown,
        Assumption::Renovated,
        Assumption::RenovationSaving,
        Assumption::RenovatedMost,
        Assumption::CarGrowthBefore,
        Assumption::CarFirstYear,
        Assumption::CarFactorMost,
        Assumption::CarFactorInstead,
        Assumption::CarGompertzDelay,
        Assumption::CarGompertzLeast,
        Assumption::CarExportedMillion,
        Assumption::CarExportYoungest,
        Assumption::CarExportOldest,
        Assumption::CarExportFrom,
        Assumption::CarExportFull,
        Assumption::CarNeedMost,
        Assumption::CarNewLeast,
        Assumption::CarBatteryPart2025,
        Assumption::CarBatteryPart2035,
        Assumption::CarRoadGap,
        Assumption::CarOlder,
        Assumption::CarUsedBattery,
        Assumption::CarPlugInElectric,
        Assumption::CarPlugInFuel,
        Assumption::CarPetrol,
        Assumption::CarBiofuel,
        Assumption::CarAssembly,
        Assumption::CarAssemblyPower,
        Assumption::CarDismantling,
        Assumption::CarRiders,
        Assumption::CarAluminiumForSteel,
        Assumption::CarLighterCombustion,
        Assumption::CarLighterPlugIn,
        Assumption::CarLighterBattery,
        Assumption::CarBiofuelCarbon,
    ];

    /// Identifier in the table.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Assumption::PeopleGrowthBefore => "people.growth_before",
            Assumption::FloorGrowthBefore => "floor.growth_before",
            Assumption::FloorNearLow => "floor.near_low",
            Assumption::FloorNearHigh => "floor.near_high",
            Assumption::FloorBlendFrom => "floor.blend_from",
            Assumption::FloorBlendTo => "floor.blend_to",
            Assumption::OtherCurveTop => "other.curve_top",
            Assumption::OtherCurveStart => "other.curve_start",
            Assumption::OtherCurvePace => "other.curve_pace",
            Assumption::OtherServicePart => "other.service_part",
            Assumption::OtherCurveLow => "other.curve_low",
            Assumption::OtherCurveHigh => "other.curve_high",
            Assumption::OtherGrowthBefore => "other.growth_before",
            Assumption::LifeLeastShape => "life.least_shape",
            Assumption::LifeFitLeast => "life.fit_least",
            Assumption::LifeFitMost => "life.fit_most",
            Assumption::LifeLongest => "life.longest",
            Assumption::StructureOldBefore => "structure.old_before",
            Assumption::StructureOldMasonry => "structure.old_masonry",
            Assumption::StructureSpread => "structure.spread",
            Assumption::ConcreteCement => "concrete.cement",
            Assumption::ConcreteAggregates => "concrete.aggregates",
            Assumption::ConcreteWater => "concrete.water",
            Assumption::MortarCement => "mortar.cement",
            Assumption::MortarTimber => "mortar.timber",
            Assumption::InformalPart => "informal.part",
            Assumption::SpaceFloor => "space.floor",
            Assumption::WorkFloorPart => "work.floor_part",
            Assumption::RefurbishingPart => "refurbishing.part",
            Assumption::InfrastructureScale => "infrastructure.scale",
            Assumption::InfrastructurePeoplePower => "infrastructure.people_power",
            Assumption::InfrastructureIncomePower => "infrastructure.income_power",
            Assumption::InfrastructureGrowthBefore => "infrastructure.growth_before",
            Assumption::AsphaltLife => "infrastructure.asphalt_life",
            Assumption::AsphaltDeviation => "infrastructure.asphalt_deviation",
            Assumption::PavementLife => "infrastructure.pavement_life",
            Assumption::PavementDeviation => "infrastructure.pavement_deviation",
            Assumption::LastingLife => "infrastructure.lasting_life",
            Assumption::LastingDeviation => "infrastructure.lasting_deviation",
            Assumption::ReclaimedFrom => "infrastructure.reclaimed_from",
            Assumption::CementProductPart => "civil.cement_product_part",
            Assumption::SteelFallBefore => "civil.steel_fall_before",
            Assumption::GridLoss => "power.loss",
            Assumption::GridResidual => "power.residual",
            Assumption::SiteCarbon => "construction.site",
            Assumption::RenovationCarbon => "construction.renovation",
            Assumption::LeastClinker => "cement.least_clinker",
            Assumption::PlasticsBurnt => "plastics.burnt",
            Assumption::PlasticsCarbon => "plastics.carbon",
            Assumption::WoodNotGrown => "energy.wood_not_grown",
            Assumption::Renovated => "renovation.rate",
            Assumption::RenovationSaving => "renovation.saving",
            Assumption::RenovatedMost => "renovation.most",
            Assumption::CarGrowthBefore => "car.growth_before",
            Assumption::CarFirstYear => "car.first_year",
            Assumption::CarFactorMost => "car.factor_most",
            Assumption::CarFactorInstead => "car.factor_instead",
            Assumption::CarGompertzDelay => "car.gompertz_delay",
            Assumption::CarGompertzLeast => "car.gompertz_least",
            Assumption::CarExportedMillion => "car.exported_million",
            Assumption::CarExportYoungest => "car.export_youngest",
            Assumption::CarExportOldest => "car.export_oldest",
            Assumption::CarExportFrom => "car.export_from",
            Assumption::CarExportFull => "car.export_full",
            Assumption::CarNeedMost => "car.need_most",
            Assumption::CarNewLeast => "car.new_least",
            Assumption::CarBatteryPart2025 => "car.battery_part_2025",
            Assumption::CarBatteryPart2035 => "car.battery_part_2035",
            Assumption::CarRoadGap => "car.road_gap",
            Assumption::CarOlder => "car.older",
            Assumption::CarUsedBattery => "car.used_battery",
            Assumption::CarPlugInElectric => "car.plug_in_electric",
            Assumption::CarPlugInFuel => "car.plug_in_fuel",
            Assumption::CarPetrol => "car.petrol",
            Assumption::CarBiofuel => "car.biofuel",
            Assumption::CarAssembly => "car.assembly",
            Assumption::CarAssemblyPower => "car.assembly_power",
            Assumption::CarDismantling => "car.dismantling",
            Assumption::CarRiders => "car.riders",
            Assumption::CarAluminiumForSteel => "car.aluminium_for_steel",
            Assumption::CarLighterCombustion => "car.lighter_combustion",
            Assumption::CarLighterPlugIn => "car.lighter_plug_in",
            Assumption::CarLighterBattery => "car.lighter_battery",
            Assumption::CarBiofuelCarbon => "car.biofuel_carbon",
        }
    }
}

/// Identifiers of all assumptions, in table order.
fn ids() -> Vec<&'static str> {
    let energy = EnergyAssumption::ALL.into_iter().map(|(_, id)| id);
    Assumption::ALL.into_iter().map(Assumption::id).chain(energy).collect()
}

/// A row of `assumptions.csv`.
#[derive(Clone, Debug)]
pub(super) struct AssumptionRow(pub(super) AssumedRow);

impl AsRef<AssumedRow> for AssumptionRow {
    fn as_ref(&self) -> &AssumedRow {
        &self.0
    }
}

impl Row for AssumptionRow {
    const FILE: &'static str = "assumptions.csv";
    const COLUMNS: &'static [&'static str] = &["assumption", "value", "low", "high", "unit", "reason", "source"];
    const KEY: &'static [&'static str] = &["assumption"];
    fn read(cells: &mut RowCells<'_>) -> Option<AssumptionRow> {
        AssumedRow::read(cells, "assumption", &ids(), [0.0, 10_000.0]).map(AssumptionRow)
    }
}

/// All assumptions; none is missing.
#[derive(Clone, Debug)]
pub(super) struct Assumptions {
    rows: Vec<AssumedRow>,
    /// The numbers behind the reference course.
    pub(super) premises: Premises,
}

impl Assumptions {
    /// The complete list, or `None` with a fault for each missing row.
    pub(super) fn whole(
        rows: &[TableLine<AssumptionRow>],
        premises: &[TableLine<PremiseRow>],
        found: &mut ReadingLog,
    ) -> Option<Assumptions> {
        let premises = Premises::whole(premises, found);
        let rows = whole(rows, &ids(), found)?;
        premises.map(|premises| Assumptions { rows, premises })
    }

    /// The value of an assumption, in the unit of its row.
    pub(super) fn value(&self, assumption: Assumption) -> f64 {
        self.rows[assumption as usize].value
    }

    /// Sources of an assumption, with the mark of its row.
    pub(super) fn sources(&self, assumption: Assumption) -> &[String] {
        &self.rows[assumption as usize].sources
    }

    /// The row of an energy assumption.
    pub(super) fn energy(&self, assumption: EnergyAssumption) -> &AssumedRow {
        &self.rows[Assumption::ALL.len() + assumption as usize]
    }
}
