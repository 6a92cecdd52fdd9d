//! Networks for electricity, water and waste water: plants, lines, stations, pipes.
//!
//! Roads and rail have their own list ([`crate::kind::Layer`]). Out of scope: amounts.

use crate::kind::Material;

/// A kind of power plant, by energy source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plant {
    /// Coal, lignite, peat.
    Coal,
    /// Natural gas.
    Gas,
    /// Oil.
    Oil,
    /// Nuclear.
    Nuclear,
    /// Hydropower without pumped storage.
    Hydro,
    /// Wind.
    Wind,
    /// Solar power.
    Solar,
    /// Wood, waste, biogas.
    Bioenergy,
    /// Geothermal, solar thermal and tidal power.
    Other,
}

impl Plant {
    /// The number of entries.
    pub const COUNT: usize = 9;

    /// All entries, in the order of the tables.
    pub const ALL: [Plant; Plant::COUNT] = [
        Plant::Coal,
        Plant::Gas,
        Plant::Oil,
        Plant::Nuclear,
        Plant::Hydro,
        Plant::Wind,
        Plant::Solar,
        Plant::Bioenergy,
        Plant::Other,
    ];

    /// Position in [`Plant::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// True if it emits in operation, so that cleaner power uses less of it.
    #[must_use]
    pub const fn burns(self) -> bool {
        match self {
            Plant::Coal | Plant::Gas | Plant::Oil => true,
            Plant::Nuclear | Plant::Hydro | Plant::Wind | Plant::Solar | Plant::Bioenergy | Plant::Other => false,
        }
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Plant::Coal => "coal",
            Plant::Gas => "gas",
            Plant::Oil => "oil",
            Plant::Nuclear => "nuclear",
            Plant::Hydro => "hydro",
            Plant::Wind => "wind",
            Plant::Solar => "solar",
            Plant::Bioenergy => "bioenergy",
            Plant::Other => "other",
        }
    }

    /// The name in variables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Plant::Coal => "Coal",
            Plant::Gas => "Gas",
            Plant::Oil => "Oil",
            Plant::Nuclear => "Nuclear",
            Plant::Hydro => "Hydro",
            Plant::Wind => "Wind",
            Plant::Solar => "Solar",
            Plant::Bioenergy => "Bioenergy",
            Plant::Other => "Other",
        }
    }
}

/// A part of the power grid, per kilometre of line at its voltage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mesh {
    /// High voltage, from 52 kV: overhead lines.
    HighOverhead,
    /// High voltage: underground cables.
    HighUnderground,
    /// High voltage: substations.
    HighSubstation,
    /// High voltage: transformers in substations.
    HighTransformer,
    /// Medium voltage, to a district: overhead lines.
    MediumOverhead,
    /// Medium voltage: underground cables.
    MediumUnderground,
    /// Medium voltage: substations.
    MediumSubstation,
    /// Medium voltage: transformers in substations.
    MediumTransformer,
    /// Low voltage, to a home: overhead lines.
    LowOverhead,
    /// Low voltage: underground cables.
    LowUnderground,
    /// Low voltage: substations.
    LowSubstation,
    /// Low voltage: transformers in substations.
    LowTransformer,
}

impl Mesh {
    /// The number of entries.
    pub const COUNT: usize = 12;
    /// Number of voltages, high to low; each has four parts: overhead, underground, substations, transformers.
    pub const VOLTAGES: usize = 3;

    /// All entries, in the order of the tables.
    pub const ALL: [Mesh; Mesh::COUNT] = [
        Mesh::HighOverhead,
        Mesh::HighUnderground,
        Mesh::HighSubstation,
        Mesh::HighTransformer,
        Mesh::MediumOverhead,
        Mesh::MediumUnderground,
        Mesh::MediumSubstation,
        Mesh::MediumTransformer,
        Mesh::LowOverhead,
        Mesh::LowUnderground,
        Mesh::LowSubstation,
        Mesh::LowTransformer,
    ];

    /// Position in [`Mesh::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Mesh::HighOverhead => "high_overhead",
            Mesh::HighUnderground => "high_underground",
            Mesh::HighSubstation => "high_substation",
            Mesh::HighTransformer => "high_transformer",
            Mesh::MediumOverhead => "medium_overhead",
            Mesh::MediumUnderground => "medium_underground",
            Mesh::MediumSubstation => "medium_substation",
            Mesh::MediumTransformer => "medium_transformer",
            Mesh::LowOverhead => "low_overhead",
            Mesh::LowUnderground => "low_underground",
            Mesh::LowSubstation => "low_substation",
            Mesh::LowTransformer => "low_transformer",
        }
    }
}

/// A network counted by length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinearNetwork {
    /// Power lines from 52 kV.
    High,
    /// Power lines below 52 kV.
    Distribution,
    /// Water mains.
    Mains,
    /// Sewers.
    Sewers,
}

impl LinearNetwork {
    /// The number of entries.
    pub const COUNT: usize = 4;
    /// Number of pipe networks, which are the last entries.
    pub const PIPES: usize = 2;

    /// All entries, in the order of the tables.
    pub const ALL: [LinearNetwork; LinearNetwork::COUNT] = [
        LinearNetwork::High,
        LinearNetwork::Distribution,
        LinearNetwork::Mains,
        LinearNetwork::Sewers,
    ];

    /// Position in [`LinearNetwork::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The name in variables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            LinearNetwork::High => "From 52 kV",
            LinearNetwork::Distribution => "Below 52 kV",
            LinearNetwork::Mains => "Water mains",
            LinearNetwork::Sewers => "Sewers",
        }
    }
}

/// Materials of networks.
pub const OF_NETWORKS: [Material; 7] = [
    Material::Cement,
    Material::Aggregates,
    Material::Steel,
    Material::Aluminium,
    Material::Copper,
    Material::Glass,
    Material::Plastics,
];
