//! Networks: what brings power and water and takes waste water away: plants, lines, stations, pipes.
//!
//! Roads and rail are not among them ([`crate::kind::Layer`]). Does not know: how much of anything there is.

use crate::kind::Material;

/// A kind of power plant, by what it runs on.
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
    /// Running water; pumped storage apart.
    Hydro,
    /// Wind.
    Wind,
    /// The sun.
    Solar,
    /// Wood, waste, biogas.
    Bioenergy,
    /// Heat of the ground and of the sun, tides.
    Other,
}

impl Plant {
    /// How many there are.
    pub const COUNT: usize = 9;

    /// All, in the order of every table.
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

    /// Place in [`Plant::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whether it emits as it runs, so that cleaner power has less of it.
    #[must_use]
    pub const fn burns(self) -> bool {
        match self {
            Plant::Coal | Plant::Gas | Plant::Oil => true,
            Plant::Nuclear | Plant::Hydro | Plant::Wind | Plant::Solar | Plant::Bioenergy | Plant::Other => false,
        }
    }

    /// The word used in tables.
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

    /// The word of a variable.
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

/// A part of the power grid, counted by the kilometre of its voltage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mesh {
    /// Lines from 52 kV, on masts.
    HighOverhead,
    /// The same in the ground.
    HighUnderground,
    /// Their stations.
    HighSubstation,
    /// Transformers in them.
    HighTransformer,
    /// Lines that bring power to a quarter, on masts.
    MediumOverhead,
    /// The same in the ground.
    MediumUnderground,
    /// Their stations.
    MediumSubstation,
    /// Transformers in them.
    MediumTransformer,
    /// Lines that bring power to a home, on masts.
    LowOverhead,
    /// The same in the ground.
    LowUnderground,
    /// Their stations.
    LowSubstation,
    /// Transformers in them.
    LowTransformer,
}

impl Mesh {
    /// How many there are.
    pub const COUNT: usize = 12;
    /// Voltages, high to low; each has four parts: on masts, in the ground, stations, transformers.
    pub const VOLTAGES: usize = 3;

    /// All, in the order of every table.
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

    /// Place in [`Mesh::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
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

/// What lies, counted by its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Laid {
    /// Power lines from 52 kV.
    High,
    /// Power lines below.
    Distribution,
    /// Water mains.
    Mains,
    /// Sewers.
    Sewers,
}

impl Laid {
    /// How many there are.
    pub const COUNT: usize = 4;
    /// How many of them are pipes: the last.
    pub const PIPES: usize = 2;

    /// All, in the order of every table.
    pub const ALL: [Laid; Laid::COUNT] = [Laid::High, Laid::Distribution, Laid::Mains, Laid::Sewers];

    /// Place in [`Laid::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word of a variable.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Laid::High => "From 52 kV",
            Laid::Distribution => "Below 52 kV",
            Laid::Mains => "Water mains",
            Laid::Sewers => "Sewers",
        }
    }
}

/// What networks are made of.
pub const OF_NETWORKS: [Material; 7] = [
    Material::Cement,
    Material::Aggregates,
    Material::Steel,
    Material::Aluminium,
    Material::Copper,
    Material::Glass,
    Material::Plastics,
];
