//! Rows of the properties of new cars: drivetrains, sizes, materials, energy.

use crate::rows::cars::Exporter;
use crate::rows::{Scheme, row};
use cairn_core::kind::{CarMaterial, Drivetrain};
use cairn_core::year::Year;

cairn_core::closed! {
    /// A group of places with similar car purchases.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Market {
        China: "CHN";
        Europe: "EUR";
        NorthAmerica: "NAM";
        SouthAsia: "SAS";
        Rest: "REST";
    }
}

row! {
    /// `car_market.csv`: the market of a place; the narrowest row counts.
    #[derive(Clone, Debug)]
    pub(crate) struct MarketRow in "car_market.csv", Cars {
        key region: Region;
        market: Market, in ..;
        _: From;
        unread "note";
    }
}

row! {
    /// `car_sales.csv`: share of plug-in cars in new cars.
    #[derive(Clone, Debug)]
    pub(crate) struct SalesRow in "car_sales.csv", Cars {
        key market: Market, in ..;
        key year: Year;
        share: f64 = "electric_share", in 0.0..=1.0;
        range share, in 0.0..=1.0;
        from: From;
    }
}

row! {
    /// `car_export.csv`: sellers of used cars, their shares, and the kind of their cars.
    #[derive(Clone, Debug)]
    pub(crate) struct ExportRow in "car_export.csv", Cars {
        key exporter: Exporter, in ..;
        /// Share of the cars sold.
        share: f64, in 0.0..=1.0;
        /// Weight in the mix of drivetrains and fuel use.
        mix: f64, in 0.0..=1.0;
        market: Market, in ..;
        from: From;
        unread "note";
    }
}

row! {
    /// `car_energy.csv`: fuel use of new combustion cars of 2017, as tested.
    #[derive(Clone, Debug)]
    pub(crate) struct CarEnergyRow in "car_energy.csv", Cars {
        key region: Region;
        _: String = "fuel";
        mj_per_km: f64, in 0.8..=6.0;
        from: From;
        unread "note";
    }
}

cairn_core::closed! {
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum CarSizeClass {
        Mini: "mini";
        Compact: "compact";
        Full: "full";
        Minivan: "minivan";
        SmallSuv: "small_suv";
        LargeSuv: "large_suv";
        PickupTruck: "pickup_truck";
    }
}

row! {
    /// `car_size.csv`: share of a size class in the cars of a region.
    #[derive(Clone, Debug)]
    pub(crate) struct SizeRow in "car_size.csv", Cars {
        key region: String, in Scheme::MessageR12;
        key class: CarSizeClass, in ..;
        share: f64, in 0.0..=1.0;
        from: From;
    }
}

row! {
    /// `car_class.csv`: materials of a size class, per kg of the tabulated car.
    #[derive(Clone, Debug)]
    pub(crate) struct CarClassRow in "car_class.csv", Cars {
        key class: CarSizeClass, in ..;
        factor: f64 = "material_factor", in 0.2..=3.0;
        range factor, in 0.2..=3.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `car_material.csv`: materials of a car of ordinary size.
    #[derive(Clone, Debug)]
    pub(crate) struct CarMaterialRow in "car_material.csv", Cars {
        key drivetrain: Drivetrain, in ..;
        key cohort: Year;
        key material: CarMaterial, in ..;
        kg: f64 = "kg_per_car", in 0.0..=3000.0;
        from: From;
        unread "note";
    }
}

row! {
    /// `car_making.csv`: share of a material that becomes new scrap when cars are made.
    #[derive(Clone, Debug)]
    pub(crate) struct CarMakingRow in "car_making.csv", Cars {
        key material: CarMaterial, in ..;
        loss: f64 = "making_loss", in 0.0..=0.9;
        range loss, in 0.0..=0.9;
        from: From;
        unread "note";
    }
}
