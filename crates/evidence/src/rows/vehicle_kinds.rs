//! Rows of the properties of lorries, vans, buses and two-wheelers by kind: fuel, lifetime, drive, materials.

use std::ops::RangeInclusive;

use crate::rows::car_kinds::Market;
use crate::rows::vehicles::VehicleKindSet;
use crate::rows::{Unlisted, Within, row};
use cairn_core::kind::{CarMaterial, Vehicle};
use cairn_core::year::Year;

cairn_core::closed! {
    /// A property of a kind of vehicle that is the same everywhere.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum KindTrait in COLUMNS: (&'static str, (f64, f64)) {
        /// Fuel use of a new vehicle of 2015, MJ/km.
        Fuel: "fuel" => ("MJ/km", (0.05, 40.0));
        /// Power use of a battery vehicle, MJ/km.
        Power: "power" => ("MJ/km", (0.05, 40.0));
        /// Exponent of income by which the level of a region is spread over its places.
        Spread: "spread" => ("1", (0.0, 3.0));
        /// Exponent of income with which vehicles per person grow.
        Growth: "growth" => ("1", (0.0, 3.0));
        /// Income above which they grow no more.
        IncomeMost: "income_most" => ("$2017/person/yr", (1000.0, 1e6));
        /// Maximum per 1,000 people.
        Most: "most" => ("per 1000", (1.0, 1500.0));
        /// Share of diesel in fuel.
        Diesel: "diesel" => ("share", (0.0, 1.0));
    }
}

impl KindTrait {
    pub(crate) const fn unit(self) -> &'static str {
        COLUMNS[self as usize].0
    }

    /// Smallest and largest allowed value.
    const fn bounds(self) -> RangeInclusive<f64> {
        let (least, most) = COLUMNS[self as usize].1;
        RangeInclusive::new(least, most)
    }
}

row! {
    /// `vehicle_kind.csv`: a property of a kind.
    #[derive(Clone, Debug)]
    pub(crate) struct VehicleKindRow in "vehicle_kind.csv", Cars {
        key vehicle: Vehicle, in ..;
        key of: KindTrait = "trait", in ..;
        value: f64, in of.map(KindTrait::bounds);
        range value, in 0.0..=1e6;
        _: String = "unit", in [of.map_or("", KindTrait::unit)];
        from: From;
        unread "note";
    }
}

row! {
    /// `vehicle_life.csv`: scale of the Weibull curve of the lifetime of a kind, by income group.
    #[derive(Clone, Debug)]
    pub(crate) struct VehicleLifeRow in "vehicle_life.csv", Cars {
        key vehicle: Vehicle, in ..;
        key within: Within, in Unlisted;
        scale: f64 = "scale_years", in 3.0..=60.0;
        range scale, in 1.0..=100.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `vehicle_market.csv`: the market of a place; the narrowest row counts.
    #[derive(Clone, Debug)]
    pub(crate) struct VehicleMarketRow in "vehicle_market.csv", Cars {
        key region: Region;
        market: Market, in ..;
        _: From;
        unread "note";
    }
}

row! {
    /// `vehicle_sales.csv`: share of battery vehicles in new vehicles.
    #[derive(Clone, Debug)]
    pub(crate) struct VehicleSalesRow in "vehicle_sales.csv", Cars {
        key kinds: VehicleKindSet = "vehicle";
        key market: Market, in ..;
        key year: Year;
        share: f64 = "electric_share", in 0.0..=1.0;
        range share, in 0.0..=1.0;
        from: From;
    }
}

row! {
    /// `vehicle_material.csv`: materials of a vehicle, or those that a battery adds.
    #[derive(Clone, Debug)]
    pub(crate) struct VehicleMaterialRow in "vehicle_material.csv", Cars {
        key vehicle: Vehicle, in ..;
        key battery: bool = "part", in [("body", false), ("battery", true)];
        key material: CarMaterial, in ..;
        kg: f64, in 0.0..=20_000.0;
        range kg, in 0.0..=30_000.0;
        from: From;
        unread "note";
    }
}
