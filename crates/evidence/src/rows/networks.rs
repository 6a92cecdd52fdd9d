//! Rows of networks: generation of plants, length of lines, access to water, and the materials of all of these.

use crate::rows::row;
use crate::table_reader::RowCells;
use cairn_core::facts::networks::{Distribution, MeshFacts, OBSERVED_YEARS, Pipes, PlantFacts};
use cairn_core::kind::{LinearNetwork, Mesh, Plant};
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};

row! {
    /// `network_power.csv`: generation of plants in a year.
    #[derive(Clone, Debug)]
    pub(crate) struct MadePowerRow in "network_power.csv", Works(1) {
        key place: PlaceId;
        /// Index in [`OBSERVED_YEARS`].
        key at: usize = "year", by known_year;
        let known: [Option<f64>; Plant::COUNT] =
            "coal", "gas", "oil", "nuclear", "hydro", "wind", "solar", "bioenergy", "other", in 0.0..=2e4;
        /// TWh, in the order of [`Plant::ALL`]; zero where the source has none.
        twh: [f64; Plant::COUNT] => known?.map(|twh| twh.unwrap_or(0.0));
        from: From;
    }
}

row! {
    /// `network_solar.csv`: solar capacity at the end of 2024.
    #[derive(Clone, Debug)]
    pub(crate) struct SolarCountRow in "network_solar.csv", Works {
        key place: PlaceId;
        gigawatts: f64 = "gw", in 0.001..=5000.0;
        from: From;
    }
}

row! {
    /// `network_line.csv`: mapped power lines by voltage.
    #[derive(Clone, Debug)]
    pub(crate) struct PowerLineRow in "network_line.csv", Works(1) {
        key place: PlaceId;
        /// Below 52 kV, km.
        below: f64 = "below_52", in 0.0..=1e7;
        /// From 52, 132, 220, 310 and 550 kV, km.
        from_volts: [f64; PowerLineRow::CLASSES] = "from_52", "from_132", "from_220", "from_310", "from_550", in 0.0..=1e7;
        /// Lines without a voltage, km.
        untagged: f64, in 0.0..=1e7;
        from: From;
    }
}

impl PowerLineRow {
    /// Number of voltage classes from 52 kV on.
    pub(crate) const CLASSES: usize = 5;
}

row! {
    /// `network_plant.csv`: share of the year that a plant runs, its lifetime, and the materials of a megawatt.
    #[derive(Clone, Debug)]
    pub(crate) struct PlantRow in "network_plant.csv", Works(1) {
        key plant: Plant, in ..;
        let running: f64 = "running", "running_low", "running_high", in 0.01..=1.0;
        let life: f64 = "life", "life_low", "life_high", in 1.0..=200.0;
        let mass: [f64; 5] = "steel", "concrete", "aluminium", "copper", "glass", in 0.0..=1e5;
        _: () = "mass_low", "mass_high", by around_one;
        known: PlantFacts => PlantFacts {
            running: running?,
            life: life?,
            mass: mass?,
        };
        from: From;
        unread "note";
    }
}

row! {
    /// `network_mesh.csv`: number of a part per kilometre of line, and the materials of one.
    #[derive(Clone, Debug)]
    pub(crate) struct MeshRow in "network_mesh.csv", Works(1) {
        key part: Mesh, in ..;
        let per_km: f64, in 0.0..=100.0;
        let low: Option<f64> = "per_km_low", in 0.0..=100.0;
        let high: Option<f64> = "per_km_high", in 0.0..=100.0;
        let mass: [f64; 6] = "steel", "concrete", "aluminium", "copper", "glass", "plastics", in 0.0..=1e5;
        _: () = "mass_low", "mass_high", by around_one;
        known: MeshFacts => MeshFacts {
            per_km: per_km?,
            mass: mass?,
        };
        from: From;
        unread "note";
    }
    check |cells| {
        let per_km = per_km?;
        if !cells.holds(low?.unwrap_or(per_km), per_km, high?.unwrap_or(per_km)) {
            return None;
        }
    }
}

row! {
    /// `network_region.csv`: power lines below 52 kV of a region.
    #[derive(Clone, Debug)]
    pub(crate) struct DistributionRow in "network_region.csv", Works(1) {
        key region: Region;
        let km: f64 = "km", "km_low", "km_high", in 0.0..=1e3;
        let medium: f64 = "medium", "medium_low", "medium_high", in 0.0..=1.0;
        let low: f64 = "low", "low_low", "low_high", in 0.0..=1.0;
        known: Distribution => Distribution {
            km: km?,
            medium: medium?,
            low: low?,
        };
        from: From;
        unread "note";
    }
}

row! {
    /// `network_water.csv`: share of people with clean water near their home.
    #[derive(Clone, Debug)]
    pub(crate) struct WaterRow in "network_water.csv", Works(1) {
        key place: PlaceId;
        _: u16 = "year";
        served: f64, in 0.0..=1.0;
        from: From;
    }
}

row! {
    /// `network_pipe.csv`: pipes of people with access, by income.
    #[derive(Clone, Debug)]
    pub(crate) struct PipeRow in "network_pipe.csv", Works(1) {
        key income: Wider, by income_group;
        let main: f64 = "main", "main_low", "main_high", in 0.0..=100.0;
        let sewer: f64 = "sewer", "sewer_low", "sewer_high", in 0.0..=100.0;
        let sewered: f64 = "sewered_2020", "sewered_2020_low", "sewered_2020_high", in 0.0..=1.0;
        let later: f64 = "sewered_2060", "sewered_2060_low", "sewered_2060_high", in 0.0..=1.0;
        known: Pipes => Pipes {
            main: main?,
            sewer: sewer?,
            sewered: sewered?,
            later: later?,
        };
        from: From;
        unread "note";
    }
}

row! {
    /// `network_pipe_mass.csv`: materials of a metre of pipe and of its bedding.
    #[derive(Clone, Debug)]
    pub(crate) struct PipeMassRow in "network_pipe_mass.csv", Works(1) {
        key pipe: LinearNetwork, in [("main", LinearNetwork::Mains), ("sewer", LinearNetwork::Sewers)];
        /// Cement, bedding, steel, plastics, t.
        mass: [f64; 4] = "cement", "bedding", "steel", "plastics", in 0.0..=1e5;
        _: () = "mass_low", "mass_high", by around_one;
        from: From;
        unread "note";
    }
}

/// Index of a year of the table.
fn known_year(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<usize> {
    let year = cells.grid_year(column)?;
    let at = OBSERVED_YEARS.iter().position(|known| *known == year);
    if at.is_none() {
        cells.fault(column, "no year of the table", "Write 1985, 1990 and so on, to 2020.");
    }
    at
}

fn income_group(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Wider> {
    let groups: Vec<Wider> = Wider::ALL
        .into_iter()
        .filter(|wider| wider.kind() == WiderPlaceKind::Income)
        .collect();
    cells.word(column, &groups, Wider::code)
}

/// The range of all masses of a row, as factors of them.
fn around_one(cells: &mut RowCells<'_>, columns: [&'static str; 2]) -> Option<()> {
    let [low, high] = columns.map(|column| cells.number(column, 0.0, 10.0));
    cells.holds(low?, 1.0, high?).then_some(())
}
