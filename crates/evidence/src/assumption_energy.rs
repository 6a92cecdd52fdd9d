//! Assumptions on the energy of buildings and on grids: rows of the table of assumptions, as set by the decisions on
//! energy.

cairn_core::closed! {
    /// A number used by a rule on energy or grids.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum EnergyAssumption {
        GridPull: "power.pull";
        GridPullFrom: "power.pull_from";
        GridPullFull: "power.pull_full";
        GridRateMost: "power.rate_most";
        GridFossilLeast: "power.fossil_least";
        Delivered: "energy.loss";
        SectorPart: "energy.sector_part";
        PowerShareMost: "energy.power_share_most";
        PowerStoredMost: "energy.power_stored_most";
        PowerMost: "energy.power_most";
        NationalMost: "energy.national_most";
        FossilFactor: "energy.fossil";
        PowerFactor: "energy.power";
        FireFactor: "energy.fire_wood";
        WaterDays: "heat.water_days";
        FireDays: "heat.fire_days";
        FuelHeat: "heat.fuel";
        DistrictHeat: "heat.district";
        StoveHigh: "heat.stove_high";
        StoveElse: "heat.stove_else";
        FireHeat: "heat.fire";
        NewHeater: "heat.new_fuel";
        ElectricPart: "heat.electric_part";
        ElectricShare: "heat.electric_share";
        PumpHigh: "heat.pump_high";
        PumpHighEnd: "heat.pump_high_end";
        PumpElse: "heat.pump_else";
        PumpElseEnd: "heat.pump_else_end";
        CookHigh: "cook.high";
        CookGas: "cook.gas";
        CookPower: "cook.power";
        CookFuelMost: "cook.fuel_most";
        CookPowerMost: "cook.power_most";
        CookNewGas: "cook.new_gas";
        CookNewPower: "cook.new_power";
        CookPowerFull: "cook.power_full";
        HobElectric: "cook.hob_electric";
        HobGas: "cook.hob_gas";
        CookIncome: "cook.income";
        CoolingStart: "cooling.start";
        CoolingPace: "cooling.pace";
        CoolingMost: "cooling.power_most";
        Appliance: "appliance.income_power";
        ApplianceMost: "appliance.most";
        ApplianceGain: "appliance.gain";
        OtherPower: "other_energy.income_power";
        OtherGain: "other_energy.gain";
        OtherDays: "other_energy.cooling_days";
        OtherDown: "other_energy.down_years";
        OtherElectric: "other_energy.electric_heat";
        OtherHeatDays: "other_energy.heat_days";
        Conditioned: "renovation.conditioned";
        ConditionedPower: "renovation.other_power";
    }
}
