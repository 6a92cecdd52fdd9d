//! Measures: the quantities shown for a city, each with its word, unit and Sustainable Development Goal.
//!
//! Out of scope: values.

use serde::{Deserialize, Serialize};

cairn_core::closed! {
    /// A quantity shown for a city.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum CityQuantity in MEASURES: CityQuantityRow {
        /// People, million.
        People: "people" => (CityQuantityGroup::Place, "million", None);
        /// Land, km².
        Land: "land" => (CityQuantityGroup::Place, "km2", None);
        /// People per km² of land.
        Density: "density" => (CityQuantityGroup::Place, "people/km2", None);
        /// Inflow of materials to the stock.
        MaterialsIn: "materials_in" => (CityQuantityGroup::Built, "Mt/yr", None);
        /// Net addition of materials to the stock.
        MaterialsAdded: "materials_added" => (CityQuantityGroup::Built, "Mt/yr", None);
        /// Outflow of materials: waste of buildings, streets and cars.
        MaterialsOut: "materials_out" => (CityQuantityGroup::Built, "Mt/yr", None);
        /// Material stock in homes.
        StandsHomes: "stands_homes" => (CityQuantityGroup::Stands, "Mt", None);
        /// Material stock in other buildings.
        StandsOther: "stands_other" => (CityQuantityGroup::Stands, "Mt", None);
        /// Material stock in cars.
        StandsCars: "stands_cars" => (CityQuantityGroup::Stands, "Mt", None);
        /// Material stock in streets.
        StandsStreets: "stands_streets" => (CityQuantityGroup::Stands, "Mt", None);
        /// Material stock per person, in total.
        Stands: "stands" => (CityQuantityGroup::Stands, "t/person", None);
        /// Floor area of homes per person.
        Space: "space" => (CityQuantityGroup::Stands, "m2/person", None);
        /// Cars per 1,000 people.
        Cars: "cars" => (CityQuantityGroup::Stands, "per 1,000", None);
        /// Distance driven by car per person.
        Distance: "distance" => (CityQuantityGroup::Stands, "km/person/yr", None);
        /// Area of streets per person.
        Streets: "streets" => (CityQuantityGroup::Stands, "m2/person", None);
        /// Electricity of homes and other buildings, per person.
        Power: "power" => (CityQuantityGroup::Stands, "kWh/person/yr", None);
        /// Greenhouse gases of everything modelled, per person.
        Ghg: "ghg" => (CityQuantityGroup::Ghg, "t CO2e/person/yr", None);
        /// Greenhouse gases from making materials, emitted elsewhere.
        GhgElsewhere: "ghg_elsewhere" => (CityQuantityGroup::Ghg, "t CO2e/person/yr", None);
        /// Greenhouse gases from electricity.
        GhgPower: "ghg_power" => (CityQuantityGroup::Ghg, "t CO2e/person/yr", None);
        /// Greenhouse gases from fuels, sites and the end of life: mostly inside the city.
        GhgInside: "ghg_inside" => (CityQuantityGroup::Ghg, "t CO2e/person/yr", None);
        /// Municipal water.
        Water: "water" => (CityQuantityGroup::Water, "million m3/yr", None);
        /// Municipal water that becomes wastewater.
        Wastewater: "wastewater" => (CityQuantityGroup::Water, "million m3/yr", None);
        /// Municipal water that does not become wastewater.
        WaterRest: "water_rest" => (CityQuantityGroup::Water, "million m3/yr", None);
        /// Food supply.
        Food: "food" => (CityQuantityGroup::Food, "kt/yr", None);
        /// Food wasted by households, shops and kitchens.
        FoodWaste: "food_waste" => (CityQuantityGroup::Food, "kt/yr", None);
        /// Food eaten.
        FoodEaten: "food_eaten" => (CityQuantityGroup::Food, "kt/yr", None);
        /// Municipal waste, including food waste.
        Waste: "waste" => (CityQuantityGroup::Waste, "kt/yr", None);
        /// Municipal waste recycled.
        Recycled: "recycled" => (CityQuantityGroup::Waste, "kt/yr", None);
        /// Municipal waste composted or digested.
        Composted: "composted" => (CityQuantityGroup::Waste, "kt/yr", None);
        /// Municipal waste burnt.
        Burnt: "burnt" => (CityQuantityGroup::Waste, "kt/yr", None);
        /// Municipal waste landfilled.
        Landfilled: "landfilled" => (CityQuantityGroup::Waste, "kt/yr", None);
        /// Municipal waste dumped.
        Dumped: "dumped" => (CityQuantityGroup::Waste, "kt/yr", None);
        /// Memo, in no total: greenhouse gases of municipal waste.
        GhgWaste: "ghg_waste" => (CityQuantityGroup::Waste, "kt CO2e/yr", None);
        /// Growth of land divided by growth of population.
        LandOverPeople: "land_over_people" => (CityQuantityGroup::Goals, "ratio", Some("11.3.1"));
        /// Share of people near public transport, as observed.
        TransitAccess: "transit_access" => (CityQuantityGroup::Goals, "%", Some("11.2.1"));
        /// Share of people in the country's towns whose waste is collected.
        Collected: "collected" => (CityQuantityGroup::Goals, "%", Some("11.6.1"));
        /// Share of municipal waste that is dumped.
        DumpShare: "dump_share" => (CityQuantityGroup::Goals, "%", Some("11.6.1"));
        /// Food waste per person.
        FoodWastePerson: "food_waste_person" => (CityQuantityGroup::Goals, "kg/person/yr", Some("12.3.1"));
        /// Share of municipal waste recycled or composted.
        RecycledShare: "recycled_share" => (CityQuantityGroup::Goals, "%", Some("12.5.1"));
        /// Inflow of materials per person.
        MaterialsPerson: "materials_person" => (CityQuantityGroup::Goals, "t/person/yr", Some("12.2"));
        /// Wastewater per person.
        WastewaterPerson: "wastewater_person" => (CityQuantityGroup::Goals, "m3/person/yr", Some("6.3"));
        /// Energy of buildings per floor area.
        EnergyPerFloor: "energy_per_floor" => (CityQuantityGroup::Goals, "kWh/m2/yr", Some("7.3"));
    }
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
        /// Withdrawal and wastewater.
        Water: "water";
        /// Food used.
        Food: "food";
        /// Municipal waste.
        Waste: "waste";
        /// Indicators of the Sustainable Development Goals.
        Goals: "goals";
    }
}

/// Part, unit, goal.
type CityQuantityRow = (CityQuantityGroup, &'static str, Option<&'static str>);

impl CityQuantity {
    /// The part in which it is shown.
    pub const fn part(self) -> CityQuantityGroup {
        MEASURES[self as usize].0
    }

    /// The unit in files.
    pub const fn unit(self) -> &'static str {
        MEASURES[self as usize].1
    }

    /// The related target or indicator of the Sustainable Development Goals.
    pub const fn goal(self) -> Option<&'static str> {
        MEASURES[self as usize].2
    }
}

/// Indicators that cities have to report and for which no data are available here.
pub const UNKNOWN: [&str; 4] = ["11.1", "11.6.2", "11.7", "3.9"];
