//! Assumptions and definitions that are single numbers: a closed list, each with its row. Those on energy and grids
//! are a separate list (`assumption_energy`) in the same table.

use cairn_core::facts::Fact;
use cairn_core::kind::Basis;

use crate::assumption_energy::EnergyAssumption;
use crate::parameter_rows::{AssumedRow, complete_rows};
use crate::premise::{Premise, PremiseRow};
use crate::rows::row;
use crate::table_reader::{ReadingLog, TableLine};

cairn_core::closed! {
    /// A number used by the rules of the evidence room or by the model.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Assumption {
        PeopleGrowthBefore: "people.growth_before";
        FloorGrowthBefore: "floor.growth_before";
        FloorNearLow: "floor.near_low";
        FloorNearHigh: "floor.near_high";
        FloorBlendFrom: "floor.blend_from";
        FloorBlendTo: "floor.blend_to";
        OtherCurveTop: "other.curve_top";
        OtherCurveStart: "other.curve_start";
        OtherCurvePace: "other.curve_pace";
        OtherServicePart: "other.service_part";
        OtherCurveLow: "other.curve_low";
        OtherCurveHigh: "other.curve_high";
        OtherGrowthBefore: "other.growth_before";
        LifeLeastShape: "life.least_shape";
        LifeFitLeast: "life.fit_least";
        LifeFitMost: "life.fit_most";
        LifeLongest: "life.longest";
        StructureOldBefore: "structure.old_before";
        StructureOldMasonry: "structure.old_masonry";
        StructureSpread: "structure.spread";
        ConcreteCement: "concrete.cement";
        ConcreteAggregates: "concrete.aggregates";
        ConcreteWater: "concrete.water";
        MortarCement: "mortar.cement";
        MortarTimber: "mortar.timber";
        InformalPart: "informal.part";
        SpaceFloor: "space.floor";
        NeedLeast: "need.least";
        NeedSpread: "need.spread";
        WorkFloorPart: "work.floor_part";
        RefurbishingPart: "refurbishing.part";
        InfrastructureScale: "infrastructure.scale";
        InfrastructurePeoplePower: "infrastructure.people_power";
        InfrastructureIncomePower: "infrastructure.income_power";
        InfrastructureGrowthBefore: "infrastructure.growth_before";
        AsphaltLife: "infrastructure.asphalt_life";
        AsphaltDeviation: "infrastructure.asphalt_deviation";
        PavementLife: "infrastructure.pavement_life";
        PavementDeviation: "infrastructure.pavement_deviation";
        LastingLife: "infrastructure.lasting_life";
        LastingDeviation: "infrastructure.lasting_deviation";
        ReclaimedFrom: "infrastructure.reclaimed_from";
        CementProductPart: "civil.cement_product_part";
        SteelFallBefore: "civil.steel_fall_before";
        GridLoss: "power.loss";
        GridResidual: "power.residual";
        SiteCarbon: "construction.site";
        RenovationCarbon: "construction.renovation";
        LeastClinker: "cement.least_clinker";
        PlasticsBurnt: "plastics.burnt";
        PlasticsCarbon: "plastics.carbon";
        WoodNotGrown: "energy.wood_not_grown";
        Renovated: "renovation.rate";
        RenovationSaving: "renovation.saving";
        RenovatedMost: "renovation.most";
        CarGrowthBefore: "car.growth_before";
        CarFirstYear: "car.first_year";
        CarFactorMost: "car.factor_most";
        CarFactorInstead: "car.factor_instead";
        CarGompertzDelay: "car.gompertz_delay";
        CarGompertzLeast: "car.gompertz_least";
        CarExportedMillion: "car.exported_million";
        CarExportYoungest: "car.export_youngest";
        CarExportOldest: "car.export_oldest";
        CarExportFrom: "car.export_from";
        CarExportFull: "car.export_full";
        CarBatteryPart2025: "car.battery_part_2025";
        CarBatteryPart2035: "car.battery_part_2035";
        CarRoadGap: "car.road_gap";
        CarOlder: "car.older";
        CarUsedBattery: "car.used_battery";
        CarPlugInElectric: "car.plug_in_electric";
        CarPlugInFuel: "car.plug_in_fuel";
        CarPetrol: "car.petrol";
        CarBiofuel: "car.biofuel";
        CarAssembly: "car.assembly";
        CarAssemblyPower: "car.assembly_power";
        CarDismantling: "car.dismantling";
        CarRiders: "car.riders";
        CarAluminiumForSteel: "car.aluminium_for_steel";
        CarLighterCombustion: "car.lighter_combustion";
        CarLighterPlugIn: "car.lighter_plug_in";
        CarLighterBattery: "car.lighter_battery";
        CarBiofuelCarbon: "car.biofuel_carbon";
    }
}

/// Identifiers of all assumptions, in table order.
fn ids() -> Vec<&'static str> {
    let energy = EnergyAssumption::ALL.map(EnergyAssumption::id);
    Assumption::ALL.into_iter().map(Assumption::id).chain(energy).collect()
}

row! {
    /// A row of `assumptions.csv`.
    #[derive(Clone, Debug)]
    pub(super) struct AssumptionRow in "assumptions.csv", Choices(1), built in {
        key let id: &'static str = "assumption", by |cells, [column]| cells.word(column, &ids(), |id| id);
        assumed: AssumedRow = "value", "low", "high", "unit", "reason", "source",
            by |cells, columns| AssumedRow::read(cells, columns, id, 0.0..=10_000.0);
    }
}

impl AsRef<AssumedRow> for AssumptionRow {
    fn as_ref(&self) -> &AssumedRow {
        &self.assumed
    }
}

/// All assumptions and premises; none is missing.
#[derive(Clone, Debug)]
pub(super) struct Assumptions {
    assumed: Vec<AssumedRow>,
    premises: Vec<AssumedRow>,
}

impl Assumptions {
    /// The complete list, or `None` with a fault for each missing row.
    pub(super) fn complete(
        rows: &[TableLine<AssumptionRow>],
        premises: &[TableLine<PremiseRow>],
        found: &mut ReadingLog,
    ) -> Option<Assumptions> {
        let premises = complete_rows(premises, &Premise::ALL.map(Premise::id), found);
        let assumed = complete_rows(rows, &ids(), found)?;
        premises.map(|premises| Assumptions { assumed, premises })
    }

    /// The value of a number, in the unit of its row.
    pub(super) fn value(&self, number: impl AssumedNumber) -> f64 {
        number.row(self).value
    }

    /// A fact that rests on one number alone.
    pub(super) fn fact(&self, number: impl AssumedNumber) -> Fact<f64> {
        let row = number.row(self);
        Fact {
            value: row.value,
            basis: Basis::Assumed,
            sources: row.sources.as_slice().into(),
        }
    }
}

/// A number of the tables of assumptions. Its sources include the mark of its row.
pub(super) trait AssumedNumber: Copy {
    /// Its row.
    fn row(self, assumptions: &Assumptions) -> &AssumedRow;
}

impl AssumedNumber for Assumption {
    fn row(self, assumptions: &Assumptions) -> &AssumedRow {
        &assumptions.assumed[self.index()]
    }
}

impl AssumedNumber for EnergyAssumption {
    fn row(self, assumptions: &Assumptions) -> &AssumedRow {
        &assumptions.assumed[Assumption::COUNT + self.index()]
    }
}

impl AssumedNumber for Premise {
    fn row(self, assumptions: &Assumptions) -> &AssumedRow {
        &assumptions.premises[self.index()]
    }
}
