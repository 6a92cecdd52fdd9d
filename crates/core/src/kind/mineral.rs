//! Minerals of batteries, motors, wind and solar plants and catalysts: the lists of the minerals layer.
//!
//! Out of scope: amounts; the materials of the model itself ([`crate::kind::Material`]).

use serde::{Deserialize, Serialize};

use crate::unit::Unit;

crate::closed! {
    /// A mineral of the energy transition, counted as content of its element.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Mineral {
        /// Lithium, in batteries.
        Lithium: "lithium", "Lithium";
        /// Cobalt, in batteries.
        Cobalt: "cobalt", "Cobalt";
        /// Nickel, in batteries and wind plants.
        Nickel: "nickel", "Nickel";
        /// Manganese, in batteries and wind plants.
        Manganese: "manganese", "Manganese";
        /// Natural and synthetic graphite together.
        Graphite: "graphite", "Graphite";
        /// Phosphorus, in batteries.
        Phosphorus: "phosphorus", "Phosphorus";
        /// Neodymium, praseodymium, dysprosium and terbium of magnets, as metal.
        RareEarths: "rare_earths", "Rare earths of magnets";
        /// Silver, in solar plants.
        Silver: "silver", "Silver";
        /// Silicon, in solar plants.
        Silicon: "silicon", "Silicon";
        /// Platinum, palladium and rhodium.
        PlatinumGroup: "platinum_group", "Platinum group";
        /// Only its part in batteries: the model counts copper by sector.
        Copper: "copper", "Copper";
        /// Only its part in batteries: the model counts aluminium by sector.
        Aluminium: "aluminium", "Aluminium";
    }
}

/// Number of minerals that the layer follows through the cycle.
const FOLLOWED: usize = Mineral::PlatinumGroup as usize + 1;

impl Mineral {
    /// The minerals that the layer follows through the cycle: all but copper and aluminium.
    pub const FOLLOWED: [Mineral; FOLLOWED] = {
        let mut all = [Mineral::Lithium; FOLLOWED];
        let mut at = 0;
        while at < FOLLOWED {
            all[at] = Mineral::ALL[at];
            at += 1;
        }
        all
    };

    /// True if the layer follows it through the cycle.
    pub const fn is_followed(self) -> bool {
        (self as usize) < FOLLOWED
    }
}

crate::closed! {
    /// A use of minerals.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MineralUse {
        /// Battery cars.
        Cars: "cars", "Cars";
        /// Plug-in hybrid cars.
        PlugInCars: "plug_in_cars", "Plug-in cars";
        /// Battery lorries.
        Trucks: "trucks", "Trucks";
        /// Battery vans.
        Vans: "vans", "Vans";
        /// Battery buses.
        Buses: "buses", "Buses";
        /// Battery two- and three-wheelers.
        TwoWheelers: "two_wheelers", "Two-wheelers";
        /// Batteries of the grid.
        Storage: "storage", "Storage";
        /// Wind plants.
        Wind: "wind", "Wind";
        /// Solar plants.
        Solar: "solar", "Solar";
        /// Catalysts of cars with an engine.
        Catalysts: "catalysts", "Catalysts";
    }
}

impl MineralUse {
    /// The uses that have batteries.
    pub const WITH_BATTERIES: [MineralUse; 7] = [
        MineralUse::Cars,
        MineralUse::PlugInCars,
        MineralUse::Trucks,
        MineralUse::Vans,
        MineralUse::Buses,
        MineralUse::TwoWheelers,
        MineralUse::Storage,
    ];
}

crate::closed! {
    /// Vehicles that the layer follows by cohort.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum MineralFleet in FLEET_USES: MineralUse {
        /// Battery cars.
        BatteryCars: "battery_car" => MineralUse::Cars;
        /// Plug-in hybrid cars.
        PlugInCars: "plug_in_car" => MineralUse::PlugInCars;
        /// Cars with an engine alone: catalysts.
        CombustionCars: "combustion_car" => MineralUse::Catalysts;
        /// Battery lorries over 15 t gross.
        HeavyTrucks: "heavy_truck" => MineralUse::Trucks;
        /// Battery lorries up to 15 t gross.
        MediumTrucks: "medium_truck" => MineralUse::Trucks;
        /// Battery vans.
        Vans: "van" => MineralUse::Vans;
        /// Battery buses.
        Buses: "bus" => MineralUse::Buses;
        /// Battery two- and three-wheelers.
        TwoWheelers: "two_wheeler" => MineralUse::TwoWheelers;
    }
}

impl MineralFleet {
    /// The use of its batteries and motors.
    pub const fn mineral_use(self) -> MineralUse {
        FLEET_USES[self as usize]
    }

    /// The row of battery chemistry that it follows.
    pub const fn battery_user(self) -> BatteryUser {
        match self {
            MineralFleet::BatteryCars | MineralFleet::PlugInCars | MineralFleet::CombustionCars => BatteryUser::Cars,
            MineralFleet::HeavyTrucks | MineralFleet::MediumTrucks | MineralFleet::Vans | MineralFleet::Buses => BatteryUser::Trucks,
            MineralFleet::TwoWheelers => BatteryUser::TwoWheelers,
        }
    }
}

crate::closed! {
    /// Users of batteries with a chemistry of their own.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum BatteryUser {
        /// Cars.
        Cars: "cars";
        /// Lorries, buses and vans.
        Trucks: "trucks_buses_vans";
        /// Two- and three-wheelers.
        TwoWheelers: "two_wheelers";
        /// Storage of the grid.
        Storage: "storage";
    }
}

crate::closed! {
    /// Market of batteries of a place.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum BatteryMarket {
        /// China.
        China: "china";
        /// Europe.
        Europe: "europe";
        /// North America.
        NorthAmerica: "north_america";
        /// Its chemistry is that of the rest of the world.
        SouthAsia: "south_asia";
        /// The rest of the world.
        Rest: "rest";
    }
}

crate::closed! {
    /// Chemistry of a battery: of its cathode, or the kind of cell.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Chemistry {
        /// Lithium iron phosphate.
        Lfp: "lfp", "LFP";
        /// Lithium manganese oxide.
        Lmo: "lmo", "LMO";
        /// Nickel, cobalt, aluminium.
        Nca: "nca", "NCA";
        /// Nickel, manganese, cobalt, a third each.
        Nmc111: "nmc111", "NMC 111";
        /// Five parts nickel, three manganese, two cobalt.
        Nmc532: "nmc532", "NMC 532";
        /// Six parts nickel, two manganese, two cobalt.
        Nmc622: "nmc622", "NMC 622";
        /// Eight parts nickel, one manganese, one cobalt.
        Nmc811: "nmc811", "NMC 811";
        /// Nine tenths nickel.
        Nmc9: "nmc9", "NMC 9";
        /// Sodium ions.
        Sodium: "sodium", "Sodium";
        /// Lithium metal with a solid electrolyte; only in a path of the range.
        Solid: "solid", "Solid electrolyte";
    }
}

crate::closed! {
    /// A path of battery chemistry: the reference, or an end of its range from 2030 on.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    pub enum ChemistryPath {
        /// Chemistry as we expect it.
        #[default]
        Reference: "reference";
        /// More iron phosphate and sodium.
        MoreIron: "more_iron";
        /// More nickel.
        MoreNickel: "more_nickel";
        /// Two thirds with a solid electrolyte by 2040.
        SolidState: "solid_state";
    }
}

crate::closed! {
    /// A quantity of a mineral in a year, its unit, and published units in a kilogram.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MineralFlow in FLOWS: (Unit, f64) {
        /// Content of all that is new, and losses of making.
        Demand: "demand", "Demand" => (Unit::KtPerYear, 1e-6);
        /// Content of all that leaves use in the place.
        Left: "left", "Left" => (Unit::KtPerYear, 1e-6);
        /// Recycled from what leaves and from scrap of making, used in the same year.
        Recycled: "recycled", "Recycled" => (Unit::KtPerYear, 1e-6);
        /// Demand less recycled.
        Primary: "primary", "Primary" => (Unit::KtPerYear, 1e-6);
        /// Content of all in use at the end of the year.
        Stock: "stock", "Stock" => (Unit::Kt, 1e-6);
        /// Recycled beyond what demand takes.
        Surplus: "surplus", "Surplus" => (Unit::KtPerYear, 1e-6);
        /// Ore mined for the primary part.
        Ore: "ore", "Ore" => (Unit::MtPerYear, 1e-9);
        /// Ore, and rock moved to reach it.
        Rock: "rock", "Rock" => (Unit::MtPerYear, 1e-9);
        /// Content of used vehicles imported, less those exported.
        Traded: "traded", "Traded" => (Unit::KtPerYear, 1e-6);
    }
}

impl MineralFlow {
    /// Published unit, and published units in a kilogram.
    pub const fn published(self) -> (Unit, f64) {
        FLOWS[self as usize]
    }
}

crate::closed! {
    /// A technical number of the minerals layer: magnets, modules, catalysts, storage.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum MineralPart {
        /// Magnets of a battery car, kg.
        BatteryCarMagnets: "battery_car_magnets";
        /// Magnets of a plug-in hybrid car, kg.
        PlugInCarMagnets: "plug_in_car_magnets";
        /// Magnets of a heavy lorry, kg.
        HeavyTruckMagnets: "heavy_truck_magnets";
        /// Magnets of a medium lorry, kg.
        MediumTruckMagnets: "medium_truck_magnets";
        /// Magnets of a van, kg.
        VanMagnets: "van_magnets";
        /// Magnets of a bus, kg.
        BusMagnets: "bus_magnets";
        /// Magnets of a two-wheeler, kg.
        TwoWheelerMagnets: "two_wheeler_magnets";
        /// Share of vehicles with magnets in their motors; all two-wheelers have them.
        ShareWithMagnets: "share_with_magnets";
        /// Yearly change of magnets from 2020 to the year of the row, as a share of those of 2020.
        MagnetThrift: "magnet_thrift";
        /// Magnets of wind plants without a gearbox, kg a MW.
        DirectDriveMagnets: "direct_drive_magnets";
        /// Magnets of wind plants with a gearbox, kg a MW.
        GearboxMagnets: "gearbox_magnets";
        /// Share of wind plants without a gearbox.
        DirectDriveShare: "direct_drive_share";
        /// Nickel of wind plants, kg a MW.
        WindNickel: "wind_nickel";
        /// Manganese of wind plants, kg a MW.
        WindManganese: "wind_manganese";
        /// Silver of a crystalline module, t a GW.
        ModuleSilver: "module_silver";
        /// Silicon of a crystalline module, t a GW.
        ModuleSilicon: "module_silicon";
        /// Crystalline share of modules.
        CrystallineShare: "crystalline_share";
        /// Platinum metals of a catalyst, g.
        Catalyst: "catalyst";
        /// Hours of storage for each GW of wind and sun.
        StorageHours: "storage_hours";
        /// Mean life, years.
        StorageLife: "storage_life";
        /// Deviation of that life as a share of its mean.
        StorageSpread: "storage_spread";
        /// Graphite a kWh, relative to that of 2024.
        GraphiteThrift: "graphite_thrift";
        /// Natural part of graphite.
        NaturalGraphite: "natural_graphite";
        /// Share of electric two-wheelers with lithium or sodium batteries.
        TwoWheelersWithoutLead: "two_wheelers_without_lead";
        /// Share of silicon lost in making modules.
        SiliconLost: "silicon_lost";
        /// Share of silver lost in making modules.
        SilverLost: "silver_lost";
        /// Age of plants that leave, years.
        PlantAge: "plant_age";
        /// First cohort of cars with a catalyst.
        FirstCatalyst: "first_catalyst";
        /// Lower bound of the battery of a car that a lever makes smaller.
        LowerBoundKwh: "lower_bound_kwh";
    }
}

crate::closed! {
    /// A step of recycling, or a loss.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum RecyclingStep {
        /// Share of a mineral of collected batteries that is recovered.
        BatteryRecovered: "battery_recovered";
        /// Share of leaving batteries that is collected.
        Collected: "collected";
        /// Share of the scrap of making that returns to a recycler.
        ScrapReturned: "scrap_returned";
        /// Share of a mineral lost in making batteries.
        LostInMaking: "lost_in_making";
        /// Share of a mineral of other leaving parts that is recovered.
        PartRecovered: "part_recovered";
        /// Most of demand that is recycled in the same year.
        MostRecycled: "most_recycled";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_followed_minerals_come_first() {
        assert_eq!(Mineral::FOLLOWED.len(), 10);
        for (at, mineral) in Mineral::ALL.into_iter().enumerate() {
            assert_eq!(mineral.is_followed(), Mineral::FOLLOWED.get(at) == Some(&mineral));
        }
    }
}
