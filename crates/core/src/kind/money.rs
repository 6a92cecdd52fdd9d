//! Money: the items that have to be bought, and the unit costs that they use.
//!
//! ```text
//! item   id   name in variables   column   group   levers   in the total   where a figure is hatched   a row of one table
//! ```
//!
//! Decisions: M6, M9, M26. Amounts are changes against today's path. The columns *extra investment*, *spending not needed*
//! and *running* are never added to each other. Out of scope: values, which are in a table of the evidence.

use serde::{Deserialize, Serialize};

use crate::kind::Lever;

crate::closed! {
    /// A column of money; columns are never added to each other.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum MoneyColumn {
        /// Has to be bought, and today's path would not buy it.
        Extra: "extra", "Extra investment";
        /// Today's path would buy it, and the choice does not.
        Unneeded: "unneeded", "Spending not needed";
        /// Paid every year.
        Running: "running", "Spending";
    }
}

/// Where figures of an item are hatched: their order of magnitude is not supported there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HatchedWhere {
    /// Nowhere.
    Nowhere,
    /// In all places.
    Everywhere,
    /// In countries outside these places; in larger places as the flag says.
    Outside(&'static [&'static str], bool),
}

/// Columns of an item: name in variables, own column, levers, in the total, where it is hatched.
type MoneyRow = (&'static str, MoneyColumn, &'static [Lever], bool, HatchedWhere);

/// The regions and places where prices of cars were read.
const CARS_READ: HatchedWhere = HatchedWhere::Outside(&["XEU", "CHN", "USA"], false);

/// The region whose prices of pumps and trucks were read.
const EUROPE: HatchedWhere = HatchedWhere::Outside(&["XEU"], false);

/// The places whose building works were compared with a published total.
const UNION: HatchedWhere = HatchedWhere::Outside(&["EU"], false);

/// The same, hatched in larger places too.
const UNION_ALONE: HatchedWhere = HatchedWhere::Outside(&["EU"], true);

const EVERYWHERE: HatchedWhere = HatchedWhere::Everywhere;
const NOWHERE: HatchedWhere = HatchedWhere::Nowhere;

crate::closed! {
    /// An item of money.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum MoneyItem in ITEMS: MoneyRow {
        /// Renovation beyond that of today's path.
        Retrofit: "retrofit" => ("Buildings|Retrofit", MoneyColumn::Extra, &[Lever::Retrofit], true, UNION);
        /// A better standard of new buildings.
        NewStandard: "new_standard" => ("Buildings|New standard", MoneyColumn::Extra, &[Lever::NewBuildings], true, EVERYWHERE);
        /// Heat pumps, less the boilers that they replace.
        Pumps: "pumps" => ("Buildings|Heat pumps", MoneyColumn::Extra, &[Lever::CleanHeat], true, EUROPE);
        /// Stoves and fuel supply of people who get clean cooking.
        Cooking: "cooking" => ("Buildings|Clean cooking", MoneyColumn::Extra, &[Lever::CleanCooking], true, NOWHERE);
        /// Battery cars and plug-in hybrids, less the cars that they replace.
        Cars: "cars" => ("Vehicles|Cars", MoneyColumn::Extra, &[Lever::ElectricVehicles], true, CARS_READ);
        /// Charging points for cars.
        CarCharging: "car_charging" => ("Vehicles|Car charging", MoneyColumn::Extra, &[Lever::ElectricVehicles], true, EVERYWHERE);
        /// Battery lorries, buses, vans and two-wheelers, less the vehicles that they replace.
        Trucks: "trucks" => ("Vehicles|Trucks and buses", MoneyColumn::Extra, &[Lever::ElectricTrucks], true, EUROPE);
        /// Charging points for lorries and buses.
        TruckCharging: "truck_charging" => ("Vehicles|Truck charging", MoneyColumn::Extra, &[Lever::ElectricTrucks], true, EVERYWHERE);
        /// Power plants and lines for a changed demand.
        ChangedDemand: "changed_demand" => ("Power|Changed demand", MoneyColumn::Extra, CHANGED_DEMAND, true, NOWHERE);
        /// Clean power plants, less the fossil plants not built.
        CleanPower: "clean_power" => ("Power|Clean power", MoneyColumn::Extra, &[Lever::CleanPower], true, NOWHERE);
        /// Plants for near-zero steel.
        Steel: "steel" => ("Industry|Steel", MoneyColumn::Extra, &[Lever::SteelMaking], true, EVERYWHERE);
        /// Capture at cement kilns.
        Cement: "cement" => ("Industry|Cement", MoneyColumn::Extra, &[Lever::CementMaking], true, NOWHERE);
        /// Plants for near-zero aluminium.
        Aluminium: "aluminium" => ("Industry|Aluminium", MoneyColumn::Extra, &[Lever::OtherMaking], true, EVERYWHERE);
        /// Plastic waste kept safe.
        Waste: "waste" => ("Waste|Kept safe", MoneyColumn::Running, &[Lever::WasteKeptSafe], false, NOWHERE);
        /// Floor not built, because less space is used.
        FloorSpace: "floor_space" => ("Floor|Space", MoneyColumn::Unneeded, &[Lever::HomeSpace, Lever::WorkSpace], true, UNION_ALONE);
        /// Floor not built, because buildings last longer; less its refurbishment.
        FloorLife: "floor_life" => ("Floor|Life", MoneyColumn::Unneeded, &[Lever::BuildingLife], true, EVERYWHERE);
        /// Cars not bought.
        FewerCars: "cars_less" => ("Fewer cars", MoneyColumn::Unneeded, FEWER_CARS, true, EVERYWHERE);
        /// Materials not bought for the same buildings and works. Shown, in no total.
        Materials: "materials" => ("Materials", MoneyColumn::Unneeded, MATERIALS, false, EVERYWHERE);
    }
}

/// Levers that raise the demand for power. Those that save power act on the item as well.
const CHANGED_DEMAND: &[Lever] = &[
    Lever::ElectricVehicles,
    Lever::ElectricTrucks,
    Lever::CleanHeat,
    Lever::CleanCooking,
];
const FEWER_CARS: &[Lever] = &[Lever::Modes, Lever::RideSharing, Lever::CarSharing, Lever::VehicleLife];
const MATERIALS: &[Lever] = &[
    Lever::BuildingDesign,
    Lever::MakingWaste,
    Lever::Clinker,
    Lever::SizedWorks,
    Lever::LastingRoads,
];

impl MoneyItem {
    /// Name in variables, below the name of a column.
    pub const fn name(self) -> &'static str {
        ITEMS[self as usize].0
    }

    /// The column in which it stands if its sum is not negative.
    pub const fn column(self) -> MoneyColumn {
        ITEMS[self as usize].1
    }

    /// The column in which it stands if its sum is negative.
    pub const fn counterpart(self) -> MoneyColumn {
        match self.column() {
            MoneyColumn::Extra => MoneyColumn::Unneeded,
            MoneyColumn::Unneeded => MoneyColumn::Extra,
            MoneyColumn::Running => MoneyColumn::Running,
        }
    }

    /// Levers that it counts.
    pub const fn levers(self) -> &'static [Lever] {
        ITEMS[self as usize].2
    }

    /// True if totals contain it.
    pub const fn in_total(self) -> bool {
        ITEMS[self as usize].3
    }

    /// Number of items in totals.
    pub fn totalled() -> usize {
        MoneyItem::ALL.into_iter().filter(|item| item.in_total()).count()
    }

    /// First word of the name: the group of a sum.
    pub fn group(self) -> &'static str {
        self.name().split('|').next().unwrap_or_default()
    }

    /// True if a figure is hatched in a place; `codes` are its own id and those of the wider places around it, `larger` is
    /// true for a place larger than a country.
    pub fn is_hatched(self, codes: &[&str], larger: bool) -> bool {
        match ITEMS[self as usize].4 {
            HatchedWhere::Nowhere => false,
            HatchedWhere::Everywhere => true,
            HatchedWhere::Outside(read, _) if read.iter().any(|code| codes.contains(code)) => false,
            HatchedWhere::Outside(_, everywhere) => everywhere || !larger,
        }
    }
}

/// Levers that no item counts, in the order of levers; each is shown as blank with its reason.
pub fn without_figure() -> impl Iterator<Item = Lever> {
    let counted = |lever: &Lever| MoneyItem::ALL.into_iter().any(|item| item.levers().contains(lever));
    Lever::ALL.into_iter().filter(move |lever| !counted(lever))
}

crate::closed! {
    /// A unit cost, or a parameter of one. Draws are made from its identifier, so it never changes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum UnitCost {
        /// Part of a renovation that does not depend on its depth, a conditioned m².
        RetrofitFixed: "retrofit.fixed";
        /// A renovation, for each conditioned m² and share of heat saved.
        RetrofitDepth: "retrofit.depth";
        /// Building a square metre.
        NewBuild: "new.build";
        /// Building a square metre of an informal home, as a share of new building.
        NewInformal: "new.informal";
        /// More for the best standard, as a share of new building.
        NewStandard: "new.standard";
        /// Refurbishing a kept square metre, as a share of new building.
        Refurbish: "refurbish";
        /// A kilowatt of a heat pump, less the boiler.
        Pump: "pump";
        /// Full-load hours of a heat pump.
        PumpHours: "pump.hours";
        /// Clean cooking of a person.
        Cooking: "cooking";
        /// A battery car, less a car with an engine.
        CarBattery: "car.battery";
        /// A plug-in hybrid, less a car with an engine.
        CarPlugIn: "car.plugin";
        /// Charging of a battery car.
        CarCharging: "car.charging";
        /// A new car.
        CarPrice: "car.price";
        /// A battery heavy truck, less a diesel one.
        TruckHeavy: "truck.heavy";
        /// A battery medium truck, less a diesel one.
        TruckMedium: "truck.medium";
        /// A battery bus, less a diesel one.
        Bus: "bus";
        /// A battery van, less a diesel one.
        Van: "van";
        /// A battery two- or three-wheeler, less a petrol one.
        TwoWheeler: "two";
        /// Charging of a battery heavy truck.
        TruckCharging: "truck.charging";
        /// A kilowatt of solar power.
        PlantSolar: "plant.solar";
        /// A kilowatt of wind power.
        PlantWind: "plant.wind";
        /// Connecting a kilowatt of wind or solar power.
        PlantConnect: "plant.connect";
        /// A kilowatt of coal power.
        PlantCoal: "plant.coal";
        /// A kilowatt of gas power.
        PlantGas: "plant.gas";
        /// A kilowatt of oil power.
        PlantOil: "plant.oil";
        /// A kilometre of line from 52 kV.
        LineHigh: "line.high";
        /// A kilometre of line below 52 kV.
        LineLow: "line.low";
        /// Near-zero steel, t a year, less the plant not renewed.
        Steel: "steel";
        /// Capture of carbon dioxide, t a year.
        Capture: "capture";
        /// Near-zero aluminium, t a year.
        Aluminium: "aluminium";
        /// Charging of a battery bus, as a share of a heavy truck.
        ChargingBus: "charging.bus";
        /// Charging of a battery medium truck, as a share of a heavy truck.
        ChargingMedium: "charging.medium";
        /// Charging of a battery van, as a share of a heavy truck.
        ChargingVan: "charging.van";
        /// Charging of a plug-in hybrid, as a share of a battery car.
        ChargingPlugIn: "charging.plugin";
        /// Power generated for a unit of power used.
        PowerLoss: "power.loss";
        /// Least part of the changed demand that the plants of a place are built for.
        PowerLeast: "power.least";
        /// A tonne of waste kept safe.
        WasteSafe: "waste.safe";
        /// A tonne of cement.
        PriceCement: "price.cement";
        /// A tonne of construction steel.
        PriceSteel: "price.construction_steel";
        /// A tonne of aggregates.
        PriceAggregates: "price.aggregates";
        /// A tonne of bricks.
        PriceBricks: "price.bricks";
        /// A tonne of asphalt.
        PriceAsphalt: "price.asphalt";
        /// Building works of a region against the rule.
        WorksOwn: "works.own";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_measure_has_an_item_or_is_blank() {
        let counted: usize = Lever::ALL.len() - without_figure().count();
        assert_eq!((MoneyItem::COUNT, MoneyItem::totalled(), counted), (18, 16, 23));
    }
}
