//! Rows of minerals: content of batteries, motors, plants and catalysts, recycling, mining, published figures.

use crate::rows::{OrEmpty, Unlisted, row};
use cairn_core::kind::{BatteryMarket, BatteryUser, Chemistry, ChemistryPath, Mineral, MineralFleet, MineralPart, RecyclingStep};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Words of markets; the last stands for all.
const MARKETS: [(&str, Option<BatteryMarket>); 6] = [
    ("china", Some(BatteryMarket::China)),
    ("europe", Some(BatteryMarket::Europe)),
    ("north_america", Some(BatteryMarket::NorthAmerica)),
    ("south_asia", Some(BatteryMarket::SouthAsia)),
    ("rest", Some(BatteryMarket::Rest)),
    ("world", None),
];

row! {
    /// `mineral.csv`: ore, rock and carbon of a mineral.
    #[derive(Clone, Debug)]
    pub(crate) struct MineralEntryRow in "mineral.csv", Materials {
        key mineral: Mineral, in ..;
        /// Ore, t a t, with its range.
        ore: [f64; 3] = "ore", "ore_low", "ore_high", in 0.0..=1e6;
        /// Ore and rock, t a t, with its range.
        rock: [f64; 3] = "rock", "rock_low", "rock_high", in 0.0..=1e6;
        /// kg CO2e/kg; empty for metals that the model counts.
        carbon: Option<f64>, in 0.0..=1e6;
        carbon_low: Option<f64>, in 0.0..=1e6;
        carbon_high: Option<f64>, in 0.0..=1e6;
        _: From;
        unread "note";
    }
}

row! {
    /// `mineral_battery.csv`: grams of a mineral in a kWh of a battery.
    #[derive(Clone, Debug)]
    pub(crate) struct BatteryContentRow in "mineral_battery.csv", Materials {
        key mineral: Mineral, in ..;
        key chemistry: Chemistry, in ..;
        grams: f64, in 0.0..=1e4;
        range grams, in 0.0..=1e4;
        _: From;
        unread "note";
    }
}

row! {
    /// `mineral_battery_mix.csv`: share of each chemistry in the kWh of new batteries, percent.
    #[derive(Clone, Debug)]
    pub(crate) struct BatteryMixRow in "mineral_battery_mix.csv", Materials {
        key path: ChemistryPath, in ..;
        key user: BatteryUser, in ..;
        key market: Option<BatteryMarket>, in MARKETS;
        key year: Year;
        percent: [f64; 10] = "lfp", "lmo", "nca", "nmc111", "nmc532", "nmc622", "nmc811", "nmc9", "sodium", "solid", in 0.0..=100.0;
        _: From;
    }
    check |cells| {
        let sum: f64 = percent?.iter().sum();
        if (sum - 100.0).abs() > 1e-6 {
            cells.fault("lfp to solid", format!("the shares sum to {sum}"), "Make them sum to 100.");
            return None;
        }
    }
}

row! {
    /// `mineral_battery_size.csv`: capacity of the battery of a new vehicle.
    #[derive(Clone, Debug)]
    pub(crate) struct BatterySizeRow in "mineral_battery_size.csv", Materials {
        key fleet: MineralFleet, in ..;
        key market: Option<BatteryMarket>, in MARKETS;
        key year: Year;
        kwh: f64, in 0.1..=2000.0;
        range kwh, in 0.1..=2000.0;
        _: From;
        unread "note";
    }
}

row! {
    /// `mineral_part.csv`: magnets, plants, catalysts, storage.
    #[derive(Clone, Debug)]
    pub(crate) struct MineralPartRow in "mineral_part.csv", Materials {
        key part: MineralPart, in ..;
        key year: Year;
        amount: f64, in -1.0..=1e5;
        range amount, in -1.0..=1e5;
        _: String = "unit";
        _: From;
        unread "note";
    }
}

row! {
    /// `mineral_recycling.csv`: shares of recycling and of losses, today and at the highest level of the lever.
    #[derive(Clone, Debug)]
    pub(crate) struct MineralRecyclingRow in "mineral_recycling.csv", Materials {
        key step: RecyclingStep, in ..;
        /// A mineral, or what is collected.
        key of: String;
        today: f64, in 0.0..=1.0;
        range today, in 0.0..=1.0;
        most: f64, in 0.0..=1.0;
        _: From;
        unread "note";
    }
}

row! {
    /// `mineral_mining.csv`: places that mine, refine or make a commodity.
    #[derive(Clone, Debug)]
    pub(crate) struct MiningRow in "mineral_mining.csv", Materials {
        key commodity: String;
        key stage: String, in ["mined", "refined", "smelted", "made"];
        /// Empty for the rest of the world.
        key place: Option<PlaceId>, in Unlisted;
        _: Option<f64> = "t_2024", in 0.0..=1e10;
        _: Option<f64> = "t_2025", in 0.0..=1e10;
        share: Option<f64>, in 0.0..=1.0;
        reserves: Option<f64>, in 0.0..=1e13;
        from: From;
        unread "note";
    }
}

row! {
    /// `mineral_world.csv`: a commodity in the world: mined, made, used, reserves.
    #[derive(Clone, Debug)]
    pub(crate) struct WorldMiningRow in "mineral_world.csv", Materials {
        key commodity: String;
        key quantity: String, in ["mined", "refined", "smelted", "made", "used", "reserves"];
        key year: u16;
        tonnes: f64, in 0.0..=1e13;
        _: From;
        unread "note";
    }
}

row! {
    /// `mineral_benchmark.csv`: published demand for minerals of clean technologies.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MineralBenchmark in "mineral_benchmark.csv", Checks, built in {
        /// Id.
        key id: String;
        /// Mineral, or batteries.
        mineral: String;
        /// Uses that are counted.
        of: String = "use";
        /// Scenario of the publication, or the year of a statistic.
        published: String;
        /// Year.
        year: Year;
        /// Published amount.
        amount: f64, in 0.0..=1e6;
        /// Its unit.
        unit: String;
        /// Nearness that was set before, a share of the amount.
        tolerance: f64, in 0.0..=1.0;
        /// Our choices that it is compared with.
        choices: String, in ["ref", "pol2", "electric"];
        _: From;
        /// Reason of a difference.
        note: String, in OrEmpty;
    }
}

row! {
    /// `mineral_market.csv`: market of batteries of a place or region.
    #[derive(Clone, Debug)]
    pub(crate) struct BatteryMarketRow in "mineral_market.csv", Materials {
        key region: Region;
        market: BatteryMarket, in ..;
        _: From;
        unread "note";
    }
}
