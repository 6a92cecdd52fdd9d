//! Rows of energy in buildings: differences between buildings, and results of a global model on cooling and electric
//! heat.

use crate::rows::row;
use cairn_core::kind::Building;

cairn_core::closed! {
    /// An energy need that depends on the age and standard of a building.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum BuildingEnergyNeed {
        Heating: "heating";
        Cooling: "cooling";
    }
}

row! {
    /// `energy_need.csv`: need of a building if all of it were served all day, by construction period.
    #[derive(Clone, Debug)]
    pub(crate) struct NeedRow in "energy_need.csv", Energy {
        key region: Region;
        key building: Building, in ..;
        key need: BuildingEnergyNeed = "use", in ..;
        /// kWh per square metre and year, for construction from 1900, 1946, 1991 and 2016 on.
        kwh: [f64; 4] = "built_1900", "built_1946", "built_1991", "built_2016", in 0.0..=2000.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `cooling_total.csv`: power for cooling the homes of a region in 2020.
    #[derive(Clone, Debug)]
    pub(crate) struct CoolingTotalRow in "cooling_total.csv", Energy {
        key region: Region;
        exajoules: f64 = "ej_2020", in 0.0..=50.0;
        from: From;
    }
}

row! {
    /// `cooling_course.csv`: the same per square metre of the region's own floor, by year. Only its course is used.
    #[derive(Clone, Debug)]
    pub(crate) struct CoolingCourseRow in "cooling_course.csv", Energy {
        key region: Region;
        key year: u16;
        kwh: f64 = "kwh_per_m2", in 0.0..=1000.0;
        from: From;
    }
}

cairn_core::closed! {
    /// Town or country.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Settlement {
        Urban: "urban";
        Rural: "rural";
    }
}

row! {
    /// `heat_electric.csv`: share of electricity in the useful heat of homes in 2020.
    #[derive(Clone, Debug)]
    pub(crate) struct HeatElectricRow in "heat_electric.csv", Energy {
        key region: Region;
        key settlement: Settlement, in ..;
        share: f64, in 0.0..=1.0;
        from: From;
    }
}
