//! Measures: the quantities shown for a city, each with its word, unit and Sustainable Development Goal.
//!
//! Out of scope: values.

use serde::{Deserialize, Serialize};

/// A quantity shown for a city.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Measure {
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

/// A group of measures shown together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// People and land.
    Place,
    /// Inflow, net addition and outflow of built material.
    Built,
    /// Stocks, and distance driven.
    Stands,
    /// Greenhouse gases.
    Ghg,
    /// Water.
    Water,
    /// Food.
    Food,
    /// Municipal waste.
    Waste,
    /// Indicators of the Sustainable Development Goals.
    Goals,
}

impl Part {
    /// All, in display order.
    pub const ALL: [Part; 8] = [
        Part::Place,
        Part::Built,
        Part::Stands,
        Part::Ghg,
        Part::Water,
        Part::Food,
        Part::Waste,
        Part::Goals,
    ];

    /// The word in files and keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Part::Place => "place",
            Part::Built => "built",
            Part::Stands => "stands",
            Part::Ghg => "ghg",
            Part::Water => "water",
            Part::Food => "food",
            Part::Waste => "waste",
            Part::Goals => "goals",
        }
    }
}

/// Measure, part, word, unit, goal.
type Row = (Measure, Part, &'static str, &'static str, Option<&'static str>);

/// The table, in display order.
const MEASURES: [Row; 42] = [
    (Measure::People, Part::Place, "people", "million", None),
    (Measure::Land, Part::Place, "land", "km2", None),
    (Measure::Density, Part::Place, "density", "people/km2", None),
    (Measure::MaterialsIn, Part::Built, "materials_in", "Mt/yr", None),
    (Measure::MaterialsAdded, Part::Built, "materials_added", "Mt/yr", None),
    (Measure::MaterialsOut, Part::Built, "materials_out", "Mt/yr", None),
    (Measure::StandsHomes, Part::Stands, "stands_homes", "Mt", None),
    (Measure::StandsOther, Part::Stands, "stands_other", "Mt", None),
    (Measure::StandsCars, Part::Stands, "stands_cars", "Mt", None),
    (Measure::StandsStreets, Part::Stands, "stands_streets", "Mt", None),
    (Measure::Stands, Part::Stands, "stands", "t/person", None),
    (Measure::Space, Part::Stands, "space", "m2/person", None),
    (Measure::Cars, Part::Stands, "cars", "per 1,000", None),
    (Measure::Distance, Part::Stands, "distance", "km/person/yr", None),
    (Measure::Streets, Part::Stands, "streets", "m2/person", None),
    (Measure::Power, Part::Stands, "power", "kWh/person/yr", None),
    (Measure::Ghg, Part::Ghg, "ghg", "t CO2e/person/yr", None),
    (Measure::GhgElsewhere, Part::Ghg, "ghg_elsewhere", "t CO2e/person/yr", None),
    (Measure::GhgPower, Part::Ghg, "ghg_power", "t CO2e/person/yr", None),
    (Measure::GhgInside, Part::Ghg, "ghg_inside", "t CO2e/person/yr", None),
    (Measure::Water, Part::Water, "water", "million m3/yr", None),
    (Measure::Wastewater, Part::Water, "wastewater", "million m3/yr", None),
    (Measure::WaterRest, Part::Water, "water_rest", "million m3/yr", None),
    (Measure::Food, Part::Food, "food", "kt/yr", None),
    (Measure::FoodWaste, Part::Food, "food_waste", "kt/yr", None),
    (Measure::FoodEaten, Part::Food, "food_eaten", "kt/yr", None),
    (Measure::Waste, Part::Waste, "waste", "kt/yr", None),
    (Measure::Recycled, Part::Waste, "recycled", "kt/yr", None),
    (Measure::Composted, Part::Waste, "composted", "kt/yr", None),
    (Measure::Burnt, Part::Waste, "burnt", "kt/yr", None),
    (Measure::Landfilled, Part::Waste, "landfilled", "kt/yr", None),
    (Measure::Dumped, Part::Waste, "dumped", "kt/yr", None),
    (Measure::GhgWaste, Part::Waste, "ghg_waste", "kt CO2e/yr", None),
    (Measure::LandOverPeople, Part::Goals, "land_over_people", "ratio", Some("11.3.1")),
    (Measure::TransitAccess, Part::Goals, "transit_access", "%", Some("11.2.1")),
    (Measure::Collected, Part::Goals, "collected", "%", Some("11.6.1")),
    (Measure::DumpShare, Part::Goals, "dump_share", "%", Some("11.6.1")),
    (
        Measure::FoodWastePerson,
        Part::Goals,
        "food_waste_person",
        "kg/person/yr",
        Some("12.3.1"),
    ),
    (Measure::RecycledShare, Part::Goals, "recycled_share", "%", Some("12.5.1")),
    (
        Measure::MaterialsPerson,
        Part::Goals,
        "materials_person",
        "t/person/yr",
        Some("12.2"),
    ),
    (
        Measure::WastewaterPerson,
        Part::Goals,
        "wastewater_person",
        "m3/person/yr",
        Some("6.3"),
    ),
    (Measure::EnergyPerFloor, Part::Goals, "energy_per_floor", "kWh/m2/yr", Some("7.3")),
];

impl Measure {
    /// Number of measures.
    pub const COUNT: usize = MEASURES.len();

    /// All, in display order.
    pub fn all() -> impl ExactSizeIterator<Item = Measure> {
        MEASURES.into_iter().map(|(measure, ..)| measure)
    }

    const fn row(self) -> Row {
        MEASURES[self as usize]
    }

    /// The part in which it is shown.
    #[must_use]
    pub const fn part(self) -> Part {
        self.row().1
    }

    /// The word in files and keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.row().2
    }

    /// Its unit.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        self.row().3
    }

    /// The related target or indicator of the Sustainable Development Goals.
    #[must_use]
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
        for (at, measure) in Measure::all().enumerate() {
            assert_eq!(measure as usize, at, "{measure:?}");
        }
    }
}
