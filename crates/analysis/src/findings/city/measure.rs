//! Measures: the quantities shown for a city, each with its word, unit and Sustainable Development Goal.
//!
//! Out of scope: values.

use serde::{Deserialize, Serialize};

/// A quantity shown for a city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CityQuantity {
    /// People, million.
    People,
    /// Land, km².
    Land,
    /// People per km² of land.
    Density,
    /// Inflow of materials to the stock.
    MaterialsIn,
    /// Net addition of materials to the stock.
    MaterialsAdded,
    /// Outflow of materials: waste of buildings, streets and cars.
    MaterialsOut,
    /// Material stock in homes.
    StandsHomes,
    /// Material stock in other buildings.
    StandsOther,
    /// Material stock in cars.
    StandsCars,
    /// Material stock in streets.
    StandsStreets,
    /// Material stock per person, in total.
    Stands,
    /// Floor area of homes per person.
    Space,
    /// Cars per 1,000 people.
    Cars,
    /// Distance driven by car per person.
    Distance,
    /// Area of streets per person.
    Streets,
    /// Electricity of homes and other buildings, per person.
    Power,
    /// Greenhouse gases of everything modelled, per person.
    Ghg,
    /// Greenhouse gases from making materials, emitted elsewhere.
    GhgElsewhere,
    /// Greenhouse gases from electricity.
    GhgPower,
    /// Greenhouse gases from fuels, sites and the end of life: mostly inside the city.
    GhgInside,
    /// Municipal water.
    Water,
    /// Municipal water that becomes wastewater.
    Wastewater,
    /// Municipal water that does not become wastewater.
    WaterRest,
    /// Food supply.
    Food,
    /// Food waste.
    FoodWaste,
    /// Food that is eaten.
    FoodEaten,
    /// Municipal waste, including food waste.
    Waste,
    /// Municipal waste recycled.
    Recycled,
    /// Municipal waste composted or digested.
    Composted,
    /// Municipal waste burnt.
    Burnt,
    /// Municipal waste landfilled.
    Landfilled,
    /// Municipal waste dumped.
    Dumped,
    /// Memo, in no total: greenhouse gases of municipal waste.
    GhgWaste,
    /// Growth of land divided by growth of population.
    LandOverPeople,
    /// Share of people near public transport, as observed.
    TransitAccess,
    /// Share of people in the country's towns whose waste is collected.
    Collected,
    /// Share of municipal waste that is dumped.
    DumpShare,
    /// Food waste per person.
    FoodWastePerson,
    /// Share of municipal waste recycled or composted.
    RecycledShare,
    /// Inflow of materials per person.
    MaterialsPerson,
    /// Wastewater per person.
    WastewaterPerson,
    /// Energy of buildings per floor area.
    EnergyPerFloor,
}

cairn_core::closed! {
    /// A group of measures shown together.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum CityQuantityGroup {
        /// People and land.
        Place: "place";
        /// Inflow, net addition and outflow of built material.
        Built: "built";
        /// Stocks, and distance driven.
        Stands: "stands";
        /// Greenhouse gases.
        Ghg: "ghg";
        /// Water.
        Water: "water";
        /// Food.
        Food: "food";
        /// Municipal waste.
        Waste: "waste";
        /// Indicators of the Sustainable Development Goals.
        Goals: "goals";
    }
}

/// Measure, part, word, unit, goal.
type CityQuantityRow = (CityQuantity, CityQuantityGroup, &'static str, &'static str, Option<&'static str>);

/// The table, in display order.
const MEASURES: [CityQuantityRow; 42] = [
    (CityQuantity::People, CityQuantityGroup::Place, "people", "million", None),
    (CityQuantity::Land, CityQuantityGroup::Place, "land", "km2", None),
    (CityQuantity::Density, CityQuantityGroup::Place, "density", "people/km2", None),
    (CityQuantity::MaterialsIn, CityQuantityGroup::Built, "materials_in", "Mt/yr", None),
    (
        CityQuantity::MaterialsAdded,
        CityQuantityGroup::Built,
        "materials_added",
        "Mt/yr",
        None,
    ),
    (CityQuantity::MaterialsOut, CityQuantityGroup::Built, "materials_out", "Mt/yr", None),
    (CityQuantity::StandsHomes, CityQuantityGroup::Stands, "stands_homes", "Mt", None),
    (CityQuantity::StandsOther, CityQuantityGroup::Stands, "stands_other", "Mt", None),
    (CityQuantity::StandsCars, CityQuantityGroup::Stands, "stands_cars", "Mt", None),
    (CityQuantity::StandsStreets, CityQuantityGroup::Stands, "stands_streets", "Mt", None),
    (CityQuantity::Stands, CityQuantityGroup::Stands, "stands", "t/person", None),
    (CityQuantity::Space, CityQuantityGroup::Stands, "space", "m2/person", None),
    (CityQuantity::Cars, CityQuantityGroup::Stands, "cars", "per 1,000", None),
    (CityQuantity::Distance, CityQuantityGroup::Stands, "distance", "km/person/yr", None),
    (CityQuantity::Streets, CityQuantityGroup::Stands, "streets", "m2/person", None),
    (CityQuantity::Power, CityQuantityGroup::Stands, "power", "kWh/person/yr", None),
    (CityQuantity::Ghg, CityQuantityGroup::Ghg, "ghg", "t CO2e/person/yr", None),
    (
        CityQuantity::GhgElsewhere,
        CityQuantityGroup::Ghg,
        "ghg_elsewhere",
        "t CO2e/person/yr",
        None,
    ),
    (
        CityQuantity::GhgPower,
        CityQuantityGroup::Ghg,
        "ghg_power",
        "t CO2e/person/yr",
        None,
    ),
    (
        CityQuantity::GhgInside,
        CityQuantityGroup::Ghg,
        "ghg_inside",
        "t CO2e/person/yr",
        None,
    ),
    (CityQuantity::Water, CityQuantityGroup::Water, "water", "million m3/yr", None),
    (
        CityQuantity::Wastewater,
        CityQuantityGroup::Water,
        "wastewater",
        "million m3/yr",
        None,
    ),
    (
        CityQuantity::WaterRest,
        CityQuantityGroup::Water,
        "water_rest",
        "million m3/yr",
        None,
    ),
    (CityQuantity::Food, CityQuantityGroup::Food, "food", "kt/yr", None),
    (CityQuantity::FoodWaste, CityQuantityGroup::Food, "food_waste", "kt/yr", None),
    (CityQuantity::FoodEaten, CityQuantityGroup::Food, "food_eaten", "kt/yr", None),
    (CityQuantity::Waste, CityQuantityGroup::Waste, "waste", "kt/yr", None),
    (CityQuantity::Recycled, CityQuantityGroup::Waste, "recycled", "kt/yr", None),
    (CityQuantity::Composted, CityQuantityGroup::Waste, "composted", "kt/yr", None),
    (CityQuantity::Burnt, CityQuantityGroup::Waste, "burnt", "kt/yr", None),
    (CityQuantity::Landfilled, CityQuantityGroup::Waste, "landfilled", "kt/yr", None),
    (CityQuantity::Dumped, CityQuantityGroup::Waste, "dumped", "kt/yr", None),
    (CityQuantity::GhgWaste, CityQuantityGroup::Waste, "ghg_waste", "kt CO2e/yr", None),
    (
        CityQuantity::LandOverPeople,
        CityQuantityGroup::Goals,
        "land_over_people",
        "ratio",
        Some("11.3.1"),
    ),
    (
        CityQuantity::TransitAccess,
        CityQuantityGroup::Goals,
        "transit_access",
        "%",
        Some("11.2.1"),
    ),
    (CityQuantity::Collected, CityQuantityGroup::Goals, "collected", "%", Some("11.6.1")),
    (CityQuantity::DumpShare, CityQuantityGroup::Goals, "dump_share", "%", Some("11.6.1")),
    (
        CityQuantity::FoodWastePerson,
        CityQuantityGroup::Goals,
        "food_waste_person",
        "kg/person/yr",
        Some("12.3.1"),
    ),
    (
        CityQuantity::RecycledShare,
        CityQuantityGroup::Goals,
        "recycled_share",
        "%",
        Some("12.5.1"),
    ),
    (
        CityQuantity::MaterialsPerson,
        CityQuantityGroup::Goals,
        "materials_person",
        "t/person/yr",
        Some("12.2"),
    ),
    (
        CityQuantity::WastewaterPerson,
        CityQuantityGroup::Goals,
        "wastewater_person",
        "m3/person/yr",
        Some("6.3"),
    ),
    (
        CityQuantity::EnergyPerFloor,
        CityQuantityGroup::Goals,
        "energy_per_floor",
        "kWh/m2/yr",
        Some("7.3"),
    ),
];

impl CityQuantity {
    /// Number of measures.
    pub const COUNT: usize = MEASURES.len();

    /// All, in display order.
    pub fn all() -> impl ExactSizeIterator<Item = CityQuantity> {
        MEASURES.into_iter().map(|(measure, ..)| measure)
    }

    const fn row(self) -> CityQuantityRow {
        MEASURES[self as usize]
    }

    /// The part in which it is shown.
    pub const fn part(self) -> CityQuantityGroup {
        self.row().1
    }

    /// The word in files and keys.
    pub const fn id(self) -> &'static str {
        self.row().2
    }

    /// Its unit.
    pub const fn unit(self) -> &'static str {
        self.row().3
    }

    /// The related target or indicator of the Sustainable Development Goals.
    pub const fn goal(self) -> Option<&'static str> {
        self.row().4
    }
}

/// Indicators that cities have to report and for which no data are available here.
pub const UNKNOWN: [&str; 4] = ["11.1", "11.6.2", "11.7", "3.9"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_the_order_of_measures() {
        for (at, measure) in CityQuantity::all().enumerate() {
            assert_eq!(measure as usize, at, "{measure:?}");
        }
    }
}
