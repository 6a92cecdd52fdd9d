//! Rows of lorries, vans, buses and two-wheelers by place and region: number, distance, fuel, freight, and used imports.

use std::ops::RangeInclusive;

use crate::rows::{Cell, row};
use crate::table_reader::RowCells;
use cairn_core::kind::{Basis, Vehicle};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Kinds of vehicles that a row applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum VehicleKindSet {
    One(Vehicle),
    /// Lorries.
    Trucks,
    /// Lorries and buses.
    Heavy,
    /// Every kind.
    All,
}

impl VehicleKindSet {
    fn all() -> Vec<VehicleKindSet> {
        let kinds = Vehicle::ALL.into_iter().map(VehicleKindSet::One);
        kinds
            .chain([VehicleKindSet::Trucks, VehicleKindSet::Heavy, VehicleKindSet::All])
            .collect()
    }

    const fn id(self) -> &'static str {
        match self {
            VehicleKindSet::One(vehicle) => vehicle.id(),
            VehicleKindSet::Trucks => "trucks",
            VehicleKindSet::Heavy => "heavy",
            VehicleKindSet::All => "all",
        }
    }

    /// True if the row applies to a kind.
    pub(crate) fn holds(self, vehicle: Vehicle) -> bool {
        match self {
            VehicleKindSet::One(one) => one == vehicle,
            VehicleKindSet::Trucks => vehicle.hauls(),
            VehicleKindSet::Heavy => vehicle.hauls() || vehicle == Vehicle::Bus,
            VehicleKindSet::All => true,
        }
    }
}

impl Cell<1, ()> for VehicleKindSet {
    fn read(cells: &mut RowCells<'_>, [column]: [&'static str; 1], (): ()) -> Option<VehicleKindSet> {
        cells.word(column, &VehicleKindSet::all(), VehicleKindSet::id)
    }
}

row! {
    /// `two_wheeler_count.csv`: two- and three-wheelers around 2020.
    #[derive(Clone, Debug)]
    pub(crate) struct TwoWheelerRow in "two_wheeler_count.csv", Cars {
        key place: PlaceId;
        per_thousand: f64 = "per_1000", in 0.0..=1500.0;
        range per_thousand, in 0.0..=1500.0;
        /// Basis: counted here, or the value of its region.
        reach: Basis, in [Basis::National, Basis::Regional];
        from: From;
        unread "note";
    }
}

cairn_core::closed! {
    /// A quantity of vehicles by region.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Regionally in BOUNDS: (f64, f64) {
        /// Vehicles per 1,000 people in 2020.
        PerThousand: "per_1000" => (0.0, 500.0);
        /// Share of this kind among those counted together.
        Part: "part" => (0.0, 1.0);
        /// Distance per vehicle and year, km.
        Km: "km" => (500.0, 200_000.0);
        /// Tonne-kilometres per kilometre.
        Load: "load" => (1.0, 40.0);
        /// Fuel use of a new vehicle of 2015, MJ/km.
        Fuel: "fuel" => (0.5, 40.0);
        /// Share of diesel in fuel.
        Diesel: "diesel" => (0.0, 1.0);
        /// Share of biofuel in fuel.
        Biofuel: "biofuel" => (0.0, 1.0);
        /// Share of used imports in additions.
        Used: "used" => (0.0, 1.0);
    }
}

impl Regionally {
    /// Smallest and largest allowed value.
    const fn bounds(self) -> RangeInclusive<f64> {
        let (least, most) = BOUNDS[self as usize];
        RangeInclusive::new(least, most)
    }
}

row! {
    /// `vehicle_region.csv`: a value of a region or a place; the narrowest row counts.
    #[derive(Clone, Debug)]
    pub(crate) struct VehicleRegionRow in "vehicle_region.csv", Cars {
        key region: Region;
        key kinds: VehicleKindSet = "vehicle";
        key measure: Regionally, in ..;
        value: f64, in measure.map(Regionally::bounds);
        range value, in 0.0..=1e6;
        from: From;
        unread "note";
    }
}

row! {
    /// `freight_count.csv`: freight by road of a year.
    #[derive(Clone, Debug)]
    pub(crate) struct FreightRow in "freight_count.csv", Cars {
        key place: PlaceId;
        key year: Year;
        billion: f64 = "billion_tkm", in 0.01..=1e5;
        from: From;
        unread "note";
    }
}
