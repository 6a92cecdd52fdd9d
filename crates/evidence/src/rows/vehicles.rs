//! Rows of lorries, vans, buses and two-wheelers by place and region: number, distance, fuel, and used imports.

use crate::rows::{From, Region, range};
use crate::table_reader::{Row, RowCells};
use cairn_core::kind::{Basis, Vehicle};
use cairn_core::place::PlaceId;

/// Kinds of vehicles that a row applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum VehicleKindSet {
    /// One kind.
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

    pub(crate) fn read(cells: &mut RowCells<'_>) -> Option<VehicleKindSet> {
        cells.word("vehicle", &VehicleKindSet::all(), VehicleKindSet::id)
    }
}

/// `two_wheeler_count.csv`: two- and three-wheelers around 2020.
#[derive(Clone, Debug)]
pub(crate) struct TwoWheelerRow {
    pub(crate) place: PlaceId,
    pub(crate) per_thousand: f64,
    /// Basis: counted here, or the value of its region.
    pub(crate) reach: Basis,
    pub(crate) from: From,
}

impl Row for TwoWheelerRow {
    const FILE: &'static str = "two_wheeler_count.csv";
    const COLUMNS: &'static [&'static str] = &["place", "per_1000", "low", "high", "reach", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<TwoWheelerRow> {
        let place = cells.place("place");
        let per_thousand = cells.number("per_1000", 0.0, 1500.0);
        let reach = cells.word("reach", &[Basis::National, Basis::Regional], Basis::id);
        let mut from = From::read(cells);
        range(cells, per_thousand, from.as_mut(), 0.0, 1500.0)?;
        Some(TwoWheelerRow {
            place: place?,
            per_thousand: per_thousand?,
            reach: reach?,
            from: from?,
        })
    }
}

cairn_core::closed! {
    /// A quantity of vehicles by region.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Regionally {
        /// Vehicles per 1,000 people in 2020.
        PerThousand: "per_1000";
        /// Share of this kind among those counted together.
        Part: "part";
        /// Distance per vehicle and year, km.
        Km: "km";
        /// Tonne-kilometres per kilometre.
        Load: "load";
        /// Fuel use of a new vehicle of 2015, MJ/km.
        Fuel: "fuel";
        /// Share of diesel in fuel.
        Diesel: "diesel";
        /// Share of biofuel in fuel.
        Biofuel: "biofuel";
        /// Share of used imports in additions.
        Used: "used";
    }
}

impl Regionally {
    /// Smallest and largest allowed value.
    const fn bounds(self) -> (f64, f64) {
        match self {
            Regionally::PerThousand => (0.0, 500.0),
            Regionally::Part | Regionally::Diesel | Regionally::Biofuel | Regionally::Used => (0.0, 1.0),
            Regionally::Km => (500.0, 200_000.0),
            Regionally::Load => (1.0, 40.0),
            Regionally::Fuel => (0.5, 40.0),
        }
    }
}

/// `vehicle_region.csv`: a value of a region or a place; the narrowest row counts.
#[derive(Clone, Debug)]
pub(crate) struct VehicleRegionRow {
    pub(crate) region: Region,
    pub(crate) kinds: VehicleKindSet,
    pub(crate) measure: Regionally,
    pub(crate) value: f64,
    pub(crate) from: From,
}

impl Row for VehicleRegionRow {
    const FILE: &'static str = "vehicle_region.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme", "region", "vehicle", "measure", "value", "low", "high", "source", "basis", "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region", "vehicle", "measure"];
    fn read(cells: &mut RowCells<'_>) -> Option<VehicleRegionRow> {
        let region = Region::read(cells);
        let kinds = VehicleKindSet::read(cells);
        let measure = cells.word("measure", &Regionally::ALL, Regionally::id);
        let (least, most) = measure.map_or((0.0, 0.0), Regionally::bounds);
        let value = measure.and_then(|_| cells.number("value", least, most));
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 0.0, 1e6)?;
        Some(VehicleRegionRow {
            region: region?,
            kinds: kinds?,
            measure: measure?,
            value: value?,
            from: from?,
        })
    }
}
