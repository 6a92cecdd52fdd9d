//! Rows of energy in buildings: how much a region uses, and how buildings differ.

use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::{From, Region};
use crate::kind::{Building, Carrier};
use crate::place::PlaceId;

/// What final energy is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::evidence) enum EndUse {
    HomesHeating,
    HomesCooling,
    HomesHotWater,
    OtherAll,
    /// Light, equipment and all else electric of other buildings.
    OtherElectric,
}

impl EndUse {
    const ALL: [EndUse; 5] = [
        EndUse::HomesHeating,
        EndUse::HomesCooling,
        EndUse::HomesHotWater,
        EndUse::OtherAll,
        EndUse::OtherElectric,
    ];

    pub(in crate::evidence) const fn id(self) -> &'static str {
        match self {
            EndUse::HomesHeating => "homes_heating",
            EndUse::HomesCooling => "homes_cooling",
            EndUse::HomesHotWater => "homes_hot_water",
            EndUse::OtherAll => "other_all",
            EndUse::OtherElectric => "other_electric",
        }
    }
}

/// `energy_total.csv`: final energy of a region in 2020.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct EnergyTotalRow {
    pub(in crate::evidence) region: Region,
    pub(in crate::evidence) end_use: EndUse,
    pub(in crate::evidence) exajoules: f64,
    pub(in crate::evidence) from: From,
}

impl Row for EnergyTotalRow {
    const FILE: &'static str = "energy_total.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "use", "ej_2020", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "use"];
    fn read(cells: &mut Cells<'_>) -> Option<EnergyTotalRow> {
        let region = Region::read(cells);
        let end_use = cells.word("use", &EndUse::ALL, EndUse::id);
        let exajoules = cells.number("ej_2020", 0.0, 50.0);
        let from = From::read(cells);
        Some(EnergyTotalRow {
            region: region?,
            end_use: end_use?,
            exajoules: exajoules?,
            from: from?,
        })
    }
}

/// `energy_per_floor.csv`: final energy a square metre of a region's own floor, of which only the course counts.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct EnergyFloorRow {
    pub(in crate::evidence) region: Region,
    pub(in crate::evidence) end_use: EndUse,
    pub(in crate::evidence) year: u16,
    pub(in crate::evidence) kwh: f64,
    pub(in crate::evidence) from: From,
}

impl Row for EnergyFloorRow {
    const FILE: &'static str = "energy_per_floor.csv";
    const COLUMNS: &'static [&'static str] = &["scheme", "region", "use", "year", "kwh_per_m2", "source", "basis"];
    const KEY: &'static [&'static str] = &["scheme", "region", "use", "year"];
    fn read(cells: &mut Cells<'_>) -> Option<EnergyFloorRow> {
        let region = Region::read(cells);
        let end_use = cells.word("use", &EndUse::ALL, EndUse::id);
        let year = cells.year("year");
        let kwh = cells.number("kwh_per_m2", 0.0, 1000.0);
        let from = From::read(cells);
        Some(EnergyFloorRow {
            region: region?,
            end_use: end_use?,
            year: year?,
            kwh: kwh?,
            from: from?,
        })
    }
}

/// A need of a building that its age and standard decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::evidence) enum Need {
    Heating,
    Cooling,
}

impl Need {
    const ALL: [Need; 2] = [Need::Heating, Need::Cooling];

    pub(in crate::evidence) const fn id(self) -> &'static str {
        match self {
            Need::Heating => "heating",
            Need::Cooling => "cooling",
        }
    }
}

/// `energy_need.csv`: what a building would need if all of it were served all day, by years of building.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct NeedRow {
    pub(in crate::evidence) region: Region,
    pub(in crate::evidence) building: Building,
    pub(in crate::evidence) need: Need,
    /// kWh a square metre and year, of those built from 1900, 1946, 1991 and 2016 on.
    pub(in crate::evidence) kwh: [f64; 4],
    pub(in crate::evidence) from: From,
}

impl Row for NeedRow {
    const FILE: &'static str = "energy_need.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "building",
        "use",
        "built_1900",
        "built_1946",
        "built_1991",
        "built_2016",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region", "building", "use"];
    fn read(cells: &mut Cells<'_>) -> Option<NeedRow> {
        let region = Region::read(cells);
        let building = cells.word("building", &Building::ALL, Building::id);
        let need = cells.word("use", &Need::ALL, Need::id);
        let kwh = ["built_1900", "built_1946", "built_1991", "built_2016"].map(|column| cells.number(column, 0.0, 2000.0));
        let from = From::read(cells);
        let [a, b, c, d] = kwh;
        Some(NeedRow {
            region: region?,
            building: building?,
            need: need?,
            kwh: [a?, b?, c?, d?],
            from: from?,
        })
    }
}

/// Homes or other buildings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::evidence) enum House {
    Homes,
    Other,
}

impl House {
    pub(in crate::evidence) const ALL: [House; 2] = [House::Homes, House::Other];

    pub(in crate::evidence) const fn id(self) -> &'static str {
        match self {
            House::Homes => "homes",
            House::Other => "other",
        }
    }
}

/// `energy_counted.csv`: final energy that a count of buildings gives a place in 2020.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct CountedRow {
    pub(in crate::evidence) place: PlaceId,
    pub(in crate::evidence) house: House,
    /// Heating, cooling and hot water, TWh.
    pub(in crate::evidence) twh: [f64; 3],
    pub(in crate::evidence) from: From,
}

impl Row for CountedRow {
    const FILE: &'static str = "energy_counted.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "building",
        "heating_twh",
        "cooling_twh",
        "hot_water_twh",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["place", "building"];
    fn read(cells: &mut Cells<'_>) -> Option<CountedRow> {
        let place = cells.place("place");
        let house = cells.word("building", &House::ALL, House::id);
        let twh = ["heating_twh", "cooling_twh", "hot_water_twh"].map(|column| cells.number(column, 0.0, 2000.0));
        let from = From::read(cells);
        let [heating, cooling, hot_water] = twh;
        Some(CountedRow {
            place: place?,
            house: house?,
            twh: [heating?, cooling?, hot_water?],
            from: from?,
        })
    }
}

/// Town or country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::evidence) enum Settlement {
    Urban,
    Rural,
}

impl Settlement {
    pub(in crate::evidence) const ALL: [Settlement; 2] = [Settlement::Urban, Settlement::Rural];

    const fn id(self) -> &'static str {
        match self {
            Settlement::Urban => "urban",
            Settlement::Rural => "rural",
        }
    }
}

/// `heat_carrier.csv`: share of each carrier in useful heat in 2020.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct HeatCarrierRow {
    pub(in crate::evidence) region: Region,
    pub(in crate::evidence) house: House,
    pub(in crate::evidence) settlement: Settlement,
    pub(in crate::evidence) shares: [f64; Carrier::COUNT],
    pub(in crate::evidence) from: From,
}

/// A number for each carrier.
fn carriers(cells: &mut Cells<'_>, least: f64, most: f64) -> Option<[f64; Carrier::COUNT]> {
    let [a, b, c, d, e, f] = Carrier::ALL.map(|carrier| cells.number(carrier.id(), least, most));
    Some([a?, b?, c?, d?, e?, f?])
}

impl Row for HeatCarrierRow {
    const FILE: &'static str = "heat_carrier.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "building",
        "settlement",
        "coal",
        "oil",
        "gas",
        "wood",
        "electricity",
        "district_heat",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region", "building", "settlement"];
    fn read(cells: &mut Cells<'_>) -> Option<HeatCarrierRow> {
        let region = Region::read(cells);
        let house = cells.word("building", &House::ALL, House::id);
        let settlement = cells.word("settlement", &Settlement::ALL, Settlement::id);
        let shares = carriers(cells, 0.0, 1.0);
        let from = From::read(cells);
        Some(HeatCarrierRow {
            region: region?,
            house: house?,
            settlement: settlement?,
            shares: shares?,
            from: from?,
        })
    }
}

/// `heat_efficiency.csv`: useful heat for each unit of a carrier in the heaters that stand in 2020.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct HeatEfficiencyRow {
    pub(in crate::evidence) region: Region,
    pub(in crate::evidence) ratios: [f64; Carrier::COUNT],
    pub(in crate::evidence) from: From,
}

impl Row for HeatEfficiencyRow {
    const FILE: &'static str = "heat_efficiency.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "coal",
        "oil",
        "gas",
        "wood",
        "electricity",
        "district_heat",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut Cells<'_>) -> Option<HeatEfficiencyRow> {
        let region = Region::read(cells);
        let ratios = carriers(cells, 0.1, 6.0);
        let from = From::read(cells);
        Some(HeatEfficiencyRow {
            region: region?,
            ratios: ratios?,
            from: from?,
        })
    }
}
