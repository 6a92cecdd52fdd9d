//! Rows of networks: generation of plants, length of lines, access to water, and the materials of all of these.

use crate::rows::{From, Region, held};
use crate::table_reader::{Row, RowCells};
use cairn_core::facts::networks::{Distribution, KNOWN, MeshFacts, Pipes, PlantFacts};
use cairn_core::kind::{LinearNetwork, Mesh, Plant};
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};

/// `network_power.csv`: generation of plants in a year.
#[derive(Clone, Debug)]
pub(crate) struct MadePowerRow {
    pub(crate) place: PlaceId,
    /// Index in [`KNOWN`].
    pub(crate) at: usize,
    /// TWh, in the order of [`Plant::ALL`]; zero where the source has none.
    pub(crate) twh: [f64; Plant::COUNT],
    pub(crate) from: From,
}

impl Row for MadePowerRow {
    const FILE: &'static str = "network_power.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place",
        "year",
        "coal",
        "gas",
        "oil",
        "nuclear",
        "hydro",
        "wind",
        "solar",
        "bioenergy",
        "other",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["place", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<MadePowerRow> {
        let place = cells.place("place");
        let year = cells.grid_year("year");
        let at = year.and_then(|year| KNOWN.iter().position(|known| *known == year));
        if year.is_some() && at.is_none() {
            cells.fault("year", "no year of the table", "Write 1985, 1990 and so on, to 2020.");
        }
        let read = Plant::ALL.map(|plant| cells.number_or_empty(plant.id(), 0.0, 2e4));
        let from = From::read(cells);
        let mut twh = [0.0; Plant::COUNT];
        for (twh, read) in twh.iter_mut().zip(read) {
            *twh = read?.unwrap_or(0.0);
        }
        Some(MadePowerRow {
            place: place?,
            at: at?,
            twh,
            from: from?,
        })
    }
}

/// `network_line.csv`: mapped power lines by voltage.
#[derive(Clone, Debug)]
pub(crate) struct PowerLineRow {
    pub(crate) place: PlaceId,
    /// Below 52 kV, km.
    pub(crate) below: f64,
    /// From 52, 132, 220, 310 and 550 kV, km.
    pub(crate) from_volts: [f64; PowerLineRow::CLASSES],
    /// Lines without a voltage, km.
    pub(crate) untagged: f64,
    pub(crate) from: From,
}

impl PowerLineRow {
    /// Number of voltage classes from 52 kV on.
    pub(crate) const CLASSES: usize = 5;
}

impl Row for PowerLineRow {
    const FILE: &'static str = "network_line.csv";
    const COLUMNS: &'static [&'static str] = &[
        "place", "below_52", "from_52", "from_132", "from_220", "from_310", "from_550", "untagged", "source", "basis",
    ];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<PowerLineRow> {
        let place = cells.place("place");
        let mut km = |column| cells.number(column, 0.0, 1e7);
        let (below, untagged) = (km("below_52"), km("untagged"));
        let read = ["from_52", "from_132", "from_220", "from_310", "from_550"].map(&mut km);
        let from = From::read(cells);
        let mut from_volts = [0.0; PowerLineRow::CLASSES];
        for (km, read) in from_volts.iter_mut().zip(read) {
            *km = read?;
        }
        Some(PowerLineRow {
            place: place?,
            below: below?,
            from_volts,
            untagged: untagged?,
            from: from?,
        })
    }
}

/// `network_plant.csv`: share of the year that a plant runs, its lifetime, and the materials of a megawatt.
#[derive(Clone, Debug)]
pub(crate) struct PlantRow {
    pub(crate) plant: Plant,
    pub(crate) known: PlantFacts,
    pub(crate) from: From,
}

impl Row for PlantRow {
    const FILE: &'static str = "network_plant.csv";
    const COLUMNS: &'static [&'static str] = &[
        "plant",
        "running",
        "running_low",
        "running_high",
        "life",
        "life_low",
        "life_high",
        "steel",
        "concrete",
        "aluminium",
        "copper",
        "glass",
        "mass_low",
        "mass_high",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["plant"];
    fn read(cells: &mut RowCells<'_>) -> Option<PlantRow> {
        let plant = cells.word("plant", &Plant::ALL, Plant::id);
        let running = held(cells, "running", ["running_low", "running_high"], [0.01, 1.0]);
        let life = held(cells, "life", ["life_low", "life_high"], [1.0, 200.0]);
        let mass = masses(cells, ["steel", "concrete", "aluminium", "copper", "glass"]);
        let from = From::read(cells);
        Some(PlantRow {
            plant: plant?,
            known: PlantFacts {
                running: running?,
                life: life?,
                mass: mass?,
            },
            from: from?,
        })
    }
}

/// `network_mesh.csv`: number of a part per kilometre of line, and the materials of one.
#[derive(Clone, Debug)]
pub(crate) struct MeshRow {
    pub(crate) part: Mesh,
    pub(crate) known: MeshFacts,
    pub(crate) from: From,
}

impl Row for MeshRow {
    const FILE: &'static str = "network_mesh.csv";
    const COLUMNS: &'static [&'static str] = &[
        "part",
        "per_km",
        "per_km_low",
        "per_km_high",
        "steel",
        "concrete",
        "aluminium",
        "copper",
        "glass",
        "plastics",
        "mass_low",
        "mass_high",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["part"];
    fn read(cells: &mut RowCells<'_>) -> Option<MeshRow> {
        let part = cells.word("part", &Mesh::ALL, Mesh::id);
        let per_km = cells.number("per_km", 0.0, 100.0);
        let low = cells.number_or_empty("per_km_low", 0.0, 100.0)?;
        let high = cells.number_or_empty("per_km_high", 0.0, 100.0)?;
        let mass = masses(cells, ["steel", "concrete", "aluminium", "copper", "glass", "plastics"]);
        let from = From::read(cells);
        let per_km = per_km?;
        if !cells.holds(low.unwrap_or(per_km), per_km, high.unwrap_or(per_km)) {
            return None;
        }
        Some(MeshRow {
            part: part?,
            known: MeshFacts { per_km, mass: mass? },
            from: from?,
        })
    }
}

/// `network_region.csv`: power lines below 52 kV of a region.
#[derive(Clone, Debug)]
pub(crate) struct DistributionRow {
    pub(crate) region: Region,
    pub(crate) known: Distribution,
    pub(crate) from: From,
}

impl Row for DistributionRow {
    const FILE: &'static str = "network_region.csv";
    const COLUMNS: &'static [&'static str] = &[
        "scheme",
        "region",
        "km",
        "km_low",
        "km_high",
        "medium",
        "medium_low",
        "medium_high",
        "low",
        "low_low",
        "low_high",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["scheme", "region"];
    fn read(cells: &mut RowCells<'_>) -> Option<DistributionRow> {
        let region = Region::read(cells);
        let km = held(cells, "km", ["km_low", "km_high"], [0.0, 1e3]);
        let medium = held(cells, "medium", ["medium_low", "medium_high"], [0.0, 1.0]);
        let low = held(cells, "low", ["low_low", "low_high"], [0.0, 1.0]);
        let from = From::read(cells);
        Some(DistributionRow {
            region: region?,
            known: Distribution {
                km: km?,
                medium: medium?,
                low: low?,
            },
            from: from?,
        })
    }
}

/// `network_water.csv`: share of people with clean water near their home.
#[derive(Clone, Debug)]
pub(crate) struct WaterRow {
    pub(crate) place: PlaceId,
    pub(crate) served: f64,
    pub(crate) from: From,
}

impl Row for WaterRow {
    const FILE: &'static str = "network_water.csv";
    const COLUMNS: &'static [&'static str] = &["place", "year", "served", "source", "basis"];
    const KEY: &'static [&'static str] = &["place"];
    fn read(cells: &mut RowCells<'_>) -> Option<WaterRow> {
        let (place, year) = (cells.place("place"), cells.year("year"));
        let served = cells.number("served", 0.0, 1.0);
        let from = From::read(cells);
        let _ = year?;
        Some(WaterRow {
            place: place?,
            served: served?,
            from: from?,
        })
    }
}

/// `network_pipe.csv`: pipes of people with access, by income.
#[derive(Clone, Debug)]
pub(crate) struct PipeRow {
    pub(crate) income: Wider,
    pub(crate) known: Pipes,
    pub(crate) from: From,
}

impl Row for PipeRow {
    const FILE: &'static str = "network_pipe.csv";
    const COLUMNS: &'static [&'static str] = &[
        "income",
        "main",
        "main_low",
        "main_high",
        "sewer",
        "sewer_low",
        "sewer_high",
        "sewered_2020",
        "sewered_2020_low",
        "sewered_2020_high",
        "sewered_2060",
        "sewered_2060_low",
        "sewered_2060_high",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["income"];
    fn read(cells: &mut RowCells<'_>) -> Option<PipeRow> {
        let groups: Vec<Wider> = Wider::ALL
            .into_iter()
            .filter(|wider| wider.whole() == WiderPlaceKind::Income)
            .collect();
        let income = cells.word("income", &groups, Wider::code);
        let main = held(cells, "main", ["main_low", "main_high"], [0.0, 100.0]);
        let sewer = held(cells, "sewer", ["sewer_low", "sewer_high"], [0.0, 100.0]);
        let sewered = held(cells, "sewered_2020", ["sewered_2020_low", "sewered_2020_high"], [0.0, 1.0]);
        let later = held(cells, "sewered_2060", ["sewered_2060_low", "sewered_2060_high"], [0.0, 1.0]);
        let from = From::read(cells);
        Some(PipeRow {
            income: income?,
            known: Pipes {
                main: main?,
                sewer: sewer?,
                sewered: sewered?,
                later: later?,
            },
            from: from?,
        })
    }
}

/// `network_pipe_mass.csv`: materials of a metre of pipe and of its bedding.
#[derive(Clone, Debug)]
pub(crate) struct PipeMassRow {
    pub(crate) pipe: LinearNetwork,
    /// Cement, bedding, steel, plastics, t.
    pub(crate) mass: [f64; 4],
    pub(crate) from: From,
}

impl Row for PipeMassRow {
    const FILE: &'static str = "network_pipe_mass.csv";
    const COLUMNS: &'static [&'static str] = &[
        "pipe",
        "cement",
        "bedding",
        "steel",
        "plastics",
        "mass_low",
        "mass_high",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["pipe"];
    fn read(cells: &mut RowCells<'_>) -> Option<PipeMassRow> {
        let id = |laid| match laid {
            LinearNetwork::Sewers => "sewer",
            LinearNetwork::Mains | LinearNetwork::High | LinearNetwork::Distribution => "main",
        };
        let pipe = cells.word("pipe", &[LinearNetwork::Mains, LinearNetwork::Sewers], id);
        let mass = masses(cells, ["cement", "bedding", "steel", "plastics"]);
        let from = From::read(cells);
        Some(PipeMassRow {
            pipe: pipe?,
            mass: mass?,
            from: from?,
        })
    }
}

/// Masses, and the range that applies to all of them.
fn masses<const N: usize>(cells: &mut RowCells<'_>, columns: [&str; N]) -> Option<[f64; N]> {
    let read = columns.map(|column| cells.number(column, 0.0, 1e5));
    let [low, high] = ["mass_low", "mass_high"].map(|end| cells.number(end, 0.0, 10.0));
    let mut mass = [0.0; N];
    for (mass, read) in mass.iter_mut().zip(read) {
        *mass = read?;
    }
    cells.holds(low?, 1.0, high?).then_some(mass)
}
